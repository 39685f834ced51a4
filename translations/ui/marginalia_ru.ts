<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AnswerState</name>
    <message>
        <source>Not judged</source>
        <translation>Не обработан</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Обработан</translation>
    </message>
    <message>
        <source>To re-check</source>
        <translation>Перепроверить</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>С расхождением</translation>
    </message>
</context>
<context>
    <name>AnswerStatus</name>
    <message>
        <source>Substantive</source>
        <translation>Содержательный</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Затруднились ответить</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ от ответа</translation>
    </message>
    <message>
        <source>Off topic</source>
        <translation>Не по вопросу</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Неясный ответ</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Нет ответа</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Не дошли до вопроса</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Вопрос не задавался</translation>
    </message>
</context>
<context>
    <name>CleanedCopy</name>
    <message>
        <source>Making a cleaned copy</source>
        <translation>Создание очищенной копии</translation>
    </message>
    <message>
        <source>This is the cleaned copy.</source>
        <translation>Это очищенная копия.</translation>
    </message>
    <message>
        <source>Make a cleaned copy…</source>
        <translation>Сделать очищенную копию…</translation>
    </message>
    <message>
        <source>Make a cleaned copy</source>
        <translation>Очищенная копия</translation>
    </message>
    <message>
        <source>Projects (*.marginalia)</source>
        <translation>Проекты (*.marginalia)</translation>
    </message>
    <message>
        <source>%1 (cleaned)</source>
        <translation>%1 (очищенный)</translation>
    </message>
</context>
<context>
    <name>CodeEdits</name>
    <message>
        <source>Changing the codebook</source>
        <translation>Изменение кодификатора</translation>
    </message>
</context>
<context>
    <name>CodingPrompts</name>
    <message>
        <source>Choose a coding first: click its stripe, or go to it with the keyboard.</source>
        <translation>Сначала выберите присвоенный код: щёлкните его полосу или перейдите к нему с клавиатуры.</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Memo on “%1” here</source>
        <translation>Заметка к коду «%1» в этом месте</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Change the code</source>
        <translation>Замена кода</translation>
    </message>
    <message>
        <source>In place of “%1” this passage gets:</source>
        <translation>Вместо кода «%1» присвоить фрагменту:</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>There is no other code yet.</source>
        <translation>Других кодов пока нет.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>How strongly this passage speaks for “%1”, from 0 to 100; nothing for no weight</source>
        <translation>Насколько фрагмент выражает код «%1»: от 0 до 100; пусто — без веса</translation>
    </message>
    <message>
        <source>A weight is a whole number from 0 to 100.</source>
        <translation>Вес — это целое число от 0 до 100.</translation>
    </message>
</context>
<context>
    <name>CopyReport</name>
    <message>
        <source>Making the table</source>
        <translation>Подготовка таблицы</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Correct the te&amp;xt…</source>
        <translation>И&amp;справить текст…</translation>
    </message>
    <message>
        <source>Choose an answer or a document first.</source>
        <translation>Сначала выберите ответ или документ.</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>Shares</source>
        <translation>Доли</translation>
    </message>
    <message>
        <source>Copy the share ta&amp;ble</source>
        <translation>Скопировать таблицу &amp;долей</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История изменений</translation>
    </message>
    <message>
        <source>Project &amp;properties…</source>
        <translation>&amp;Свойства проекта…</translation>
    </message>
    <message>
        <source>S&amp;hort answers and their status…</source>
        <translation>&amp;Короткие ответы и их статус…</translation>
    </message>
    <message>
        <source>&amp;Import a survey…</source>
        <translation>&amp;Импортировать опрос…</translation>
    </message>
    <message>
        <source>Import a &amp;codebook…</source>
        <translation>Импортировать &amp;кодификатор…</translation>
    </message>
    <message>
        <source>Import co&amp;dings…</source>
        <translation>Импортировать прис&amp;военные коды…</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Отчёт сохранён в файле %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>&amp;Export to Word, Excel, CSV or HTML…</source>
        <translation>&amp;Экспорт в Word, Excel, CSV или HTML…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>Merge values &amp;of a variable…</source>
        <translation>Объединить &amp;значения переменной…</translation>
    </message>
    <message>
        <source>No judgement of yours is to be re-checked here.</source>
        <translation>Здесь нет ваших решений, которые нужно перепроверить.</translation>
    </message>
    <message>
        <source>The judgements hold for the codebook as it is now.</source>
        <translation>Решения верны для кодификатора в его нынешнем виде.</translation>
    </message>
    <message>
        <source>Re-checked: this judgement &amp;holds</source>
        <translation>Перепроверено: это решение &amp;верно</translation>
    </message>
    <message>
        <source>Re-checked: &amp;all judgements of this question hold</source>
        <translation>Перепроверено: вс&amp;е решения по этому вопросу верны</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it into Word or a spreadsheet.</source>
        <translation>Таблица в буфере обмена; вставьте её в Word или в электронную таблицу.</translation>
    </message>
    <message>
        <source>Copy the &amp;quotes as a table</source>
        <translation>Скопировать таблицу &amp;цитат</translation>
    </message>
    <message>
        <source>Copy the &amp;codebook as a table</source>
        <translation>Скопировать кодификатор &amp;таблицей</translation>
    </message>
    <message>
        <source>Copy &amp;what became of the questions</source>
        <translation>Скопировать таблицу ответивших на вопрос&amp;ы</translation>
    </message>
    <message>
        <source>&amp;Duplicate and similar answers…</source>
        <translation>&amp;Повторы и похожие ответы…</translation>
    </message>
    <message>
        <source>&amp;Progress of the coding…</source>
        <translation>&amp;Ход кодирования…</translation>
    </message>
    <message>
        <source>Similar answers to&amp;gether</source>
        <translation>П&amp;охожие ответы рядом</translation>
    </message>
    <message>
        <source>Coded passages</source>
        <translation>Кодированные фрагменты</translation>
    </message>
    <message>
        <source>C&amp;ases and variables…</source>
        <translation>&amp;Респонденты и переменные…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>The package is in %1. Send it to the coder; it comes back the same way.</source>
        <translation>Пакет записан в %1. Отправьте его кодировщику; обратно он приходит тем же путём.</translation>
    </message>
    <message>
        <source>&amp;Rounds of double coding…</source>
        <translation>&amp;Раунды двойного кодирования…</translation>
    </message>
    <message>
        <source>&amp;Package for a coder…</source>
        <translation>&amp;Пакет для кодировщика…</translation>
    </message>
    <message>
        <source>The table is in %1. Disputes in it: %2.</source>
        <translation>Таблица записана в %1. Расхождений в ней: %2.</translation>
    </message>
    <message>
        <source>Table of &amp;disputes for the meeting…</source>
        <translation>&amp;Таблица расхождений для встречи…</translation>
    </message>
    <message>
        <source>&amp;Take decisions in…</source>
        <translation>Принять реш&amp;ения…</translation>
    </message>
    <message>
        <source>&amp;Merge packages and copies…</source>
        <translation>&amp;Слить пакеты и копии…</translation>
    </message>
    <message>
        <source>Export the agreement of the coders</source>
        <translation>Экспорт согласованности кодировщиков</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>согласованность</translation>
    </message>
    <message>
        <source>Quest&amp;ion settings…</source>
        <translation>Настройки вопрос&amp;а…</translation>
    </message>
    <message>
        <source>&amp;Code all answers like this…</source>
        <translation>Закодировать все т&amp;акие ответы…</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;Help on this place</source>
        <translation>&amp;Справка об этом месте</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Клавиатура</translation>
    </message>
    <message>
        <source>&amp;Tour in five steps</source>
        <translation>&amp;Знакомство за пять шагов</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Import transcripts</source>
        <translation>Импорт расшифровок</translation>
    </message>
    <message>
        <source>Importing transcripts</source>
        <translation>Импорт расшифровок</translation>
    </message>
    <message>
        <source>What was decided and repaired on the way</source>
        <translation>Что было решено и исправлено по ходу</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Импорт кодификатора</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Таблицы (*.csv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Importing the codebook</source>
        <translation>Импорт кодификатора</translation>
    </message>
    <message>
        <source>New codes: %1</source>
        <translation>Новых кодов: %1</translation>
    </message>
    <message>
        <source>Codes brought up to date: %1</source>
        <translation>Обновлено кодов: %1</translation>
    </message>
    <message>
        <source>Codes that are the same: %1</source>
        <translation>Кодов без изменений: %1</translation>
    </message>
    <message>
        <source>Import codings</source>
        <translation>Импорт присвоенных кодов</translation>
    </message>
    <message>
        <source>Importing codings</source>
        <translation>Импорт присвоенных кодов</translation>
    </message>
    <message>
        <source>Rows read: %1</source>
        <translation>Прочитано строк: %1</translation>
    </message>
    <message>
        <source>New codings: %1</source>
        <translation>Присвоено кодов: %1</translation>
    </message>
    <message>
        <source>Codings that were there already: %1</source>
        <translation>Кодов, которые уже стояли: %1</translation>
    </message>
    <message>
        <source>Judgements: %1</source>
        <translation>Решений кодировщиков: %1</translation>
    </message>
    <message>
        <source>New coders</source>
        <translation>Новые кодировщики</translation>
    </message>
    <message>
        <source>New codes</source>
        <translation>Новые коды</translation>
    </message>
    <message>
        <source>Transcripts (%1);;All files (*)</source>
        <translation>Расшифровки (%1);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Transcripts added: %1.</source>
        <translation>Добавлено расшифровок: %1.</translation>
    </message>
    <message>
        <source>Already there: %1.</source>
        <translation>Уже были в проекте: %1.</translation>
    </message>
    <message>
        <source>Read as %1: %2</source>
        <translation>Прочитано как %1: %2</translation>
    </message>
    <message>
        <source>Guide questions marked: %1</source>
        <translation>Отмечено вопросов гайда: %1</translation>
    </message>
    <message>
        <source>What was decided, repaired and left out on the way</source>
        <translation>Что было решено, исправлено и пропущено по ходу</translation>
    </message>
    <message>
        <source>When the file names a code that the codebook does not have:</source>
        <translation>Если в файле есть код, которого нет в кодификаторе:</translation>
    </message>
    <message>
        <source>Import nothing, and list such codes</source>
        <translation>Ничего не импортировать и перечислить такие коды</translation>
    </message>
    <message>
        <source>Add the code to the codebook</source>
        <translation>Добавить код в кодификатор</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Comments taken in as annotations: %1.</source>
        <translation>Примечаний принято как пометки: %1.</translation>
    </message>
</context>
<context>
    <name>InterviewFeatures</name>
    <message>
        <source>Interviews</source>
        <translation>Интервью</translation>
    </message>
    <message>
        <source>Tables of interviews</source>
        <translation>Таблицы по интервью</translation>
    </message>
    <message>
        <source>Se&amp;ts of transcripts…</source>
        <translation>Наборы расши&amp;фровок…</translation>
    </message>
</context>
<context>
    <name>KeyQuoteActions</name>
    <message>
        <source>Key quotes</source>
        <translation>Ключевые цитаты</translation>
    </message>
    <message>
        <source>&amp;Key quote, or none any more</source>
        <translation>К&amp;лючевая цитата: отметить или снять</translation>
    </message>
    <message>
        <source>Choose a coding first: click its stripe, or go to it with the keyboard.</source>
        <translation>Сначала выберите присвоенный код: щёлкните его полосу или перейдите к нему с клавиатуры.</translation>
    </message>
</context>
<context>
    <name>ManageDocuments</name>
    <message>
        <source>Choose a document first.</source>
        <translation>Сначала выберите документ.</translation>
    </message>
    <message>
        <source>The project cannot be changed just now.</source>
        <translation>Сейчас проект изменить нельзя.</translation>
    </message>
    <message>
        <source>Rename the document</source>
        <translation>Переименование документа</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Название:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Delete the document</source>
        <translation>Удаление документа</translation>
    </message>
    <message>
        <source>Delete the document “%1”? Nothing in it is coded.</source>
        <translation>Удалить документ «%1»? В нём ничего не закодировано.</translation>
    </message>
    <message>
        <source>Delete the document “%1”? Codings that go with it, of all coders: %2.</source>
        <translation>Удалить документ «%1»? Вместе с ним снимется присвоенных кодов всех кодировщиков: %2.</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Отмена действия вернёт его.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The document “%1” is deleted.</source>
        <translation>Документ «%1» удалён.</translation>
    </message>
    <message>
        <source>Rena&amp;me the document…</source>
        <translation>Пере&amp;именовать документ…</translation>
    </message>
    <message>
        <source>&amp;Delete the document…</source>
        <translation>&amp;Удалить документ…</translation>
    </message>
    <message>
        <source>Erase the document for &amp;good…</source>
        <translation>Удалить доку&amp;мент навсегда…</translation>
    </message>
    <message>
        <source>Delete the document “%1”? Your codings that go with it: %2.</source>
        <translation>Удалить документ «%1»? Ваших кодов, которые уйдут вместе с ним: %2.</translation>
    </message>
    <message>
        <source>Spea&amp;kers of the document…</source>
        <translation>&amp;Говорящие в документе…</translation>
    </message>
</context>
<context>
    <name>MergeFiles</name>
    <message>
        <source>Merging packages and copies</source>
        <translation>Слияние пакетов и копий</translation>
    </message>
    <message>
        <source>Choose packages and copies to merge</source>
        <translation>Выберите пакеты и копии для слияния</translation>
    </message>
    <message>
        <source>Marginalia projects (*.marginalia)</source>
        <translation>Проекты Marginalia (*.marginalia)</translation>
    </message>
</context>
<context>
    <name>NoteActions</name>
    <message>
        <source>Memos</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>&amp;New memo</source>
        <translation>&amp;Новая заметка</translation>
    </message>
    <message>
        <source>&amp;Annotate the selected passage</source>
        <translation>&amp;Пометка к выделенному фрагменту</translation>
    </message>
    <message>
        <source>Select the words first that the annotation is about.</source>
        <translation>Сначала выделите слова, к которым относится пометка.</translation>
    </message>
    <message>
        <source>New &amp;journal entry</source>
        <translation>Новая запись в &amp;дневнике</translation>
    </message>
    <message>
        <source>New memo on this answer or &amp;document</source>
        <translation>Новая заметка к этому &amp;ответу или документу</translation>
    </message>
    <message>
        <source>New memo on this &amp;person</source>
        <translation>Новая заметка об этом &amp;человеке</translation>
    </message>
    <message>
        <source>This document belongs to nobody yet.</source>
        <translation>Этот документ пока ни за кем не закреплён.</translation>
    </message>
    <message>
        <source>New memo on the chosen &amp;code</source>
        <translation>Новая заметка к выбранному &amp;коду</translation>
    </message>
    <message>
        <source>Choose a code in the codebook first.</source>
        <translation>Сначала выберите код в кодификаторе.</translation>
    </message>
    <message>
        <source>New memo on the chosen c&amp;oding</source>
        <translation>Новая заметка к выбранному при&amp;своенному коду</translation>
    </message>
    <message>
        <source>Choose a coding first: click its stripe, or go to it with the keyboard.</source>
        <translation>Сначала выберите присвоенный код: щёлкните его полосу или перейдите к нему с клавиатуры.</translation>
    </message>
    <message>
        <source>&amp;Read the journal</source>
        <translation>Читать дневн&amp;ик</translation>
    </message>
    <message>
        <source>M&amp;emos</source>
        <translation>За&amp;метки</translation>
    </message>
</context>
<context>
    <name>PastWindow</name>
    <message>
        <source>A longer step is still running. Wait until it is done.</source>
        <translation>Ещё выполняется долгое действие. Дождитесь его окончания.</translation>
    </message>
    <message>
        <source>Making the project as it was</source>
        <translation>Подготовка прежнего состояния проекта</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
</context>
<context>
    <name>SaveReport</name>
    <message>
        <source>Writing %1</source>
        <translation>Запись файла %1</translation>
    </message>
</context>
<context>
    <name>ShareWords</name>
    <message>
        <source>of substantive answers</source>
        <translation>от содержательных ответов</translation>
    </message>
    <message>
        <source>of everyone who answered</source>
        <translation>от всех ответивших</translation>
    </message>
    <message>
        <source>of everyone asked</source>
        <translation>от всех, кому задан вопрос</translation>
    </message>
    <message>
        <source>of all cases</source>
        <translation>от всех респондентов</translation>
    </message>
    <message>
        <source>of mentions</source>
        <translation>от упоминаний</translation>
    </message>
    <message>
        <source>of coded segments</source>
        <translation>от кодированных фрагментов</translation>
    </message>
    <message>
        <source>Substantive answers, N = %1</source>
        <translation>Содержательные ответы, N = %1</translation>
    </message>
    <message>
        <source>Everyone who answered, N = %1</source>
        <translation>Все ответившие, N = %1</translation>
    </message>
    <message>
        <source>Everyone asked, N = %1</source>
        <translation>Все, кому задан вопрос, N = %1</translation>
    </message>
    <message>
        <source>All cases, N = %1</source>
        <translation>Все респонденты, N = %1</translation>
    </message>
    <message>
        <source>Mentions, N = %1</source>
        <translation>Упоминания, N = %1</translation>
    </message>
    <message>
        <source>Coded segments, N = %1</source>
        <translation>Кодированные фрагменты, N = %1</translation>
    </message>
    <message>
        <source>Final coding</source>
        <translation>Итоговое кодирование</translation>
    </message>
    <message>
        <source>At least one coder</source>
        <translation>Хотя бы один кодировщик</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Все кодировщики</translation>
    </message>
    <message>
        <source>Most coders</source>
        <translation>Большинство кодировщиков</translation>
    </message>
    <message>
        <source>One coder</source>
        <translation>Один кодировщик</translation>
    </message>
    <message>
        <source>test</source>
        <translation>тест</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>нет согласия</translation>
    </message>
    <message>
        <source>screened out</source>
        <translation>не прошёл отбор</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>другая причина</translation>
    </message>
</context>
<context>
    <name>TakeDecisions</name>
    <message>
        <source>Decisions of the meeting</source>
        <translation>Решения встречи</translation>
    </message>
    <message>
        <source>Rows: %1, settled: %2, left open: %3.</source>
        <translation>Строк: %1, разрешено: %2, осталось открытыми: %3.</translation>
    </message>
    <message>
        <source>Taking decisions in</source>
        <translation>Решения принимаются</translation>
    </message>
    <message>
        <source>Choose the table with the decisions</source>
        <translation>Выберите таблицу с решениями</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.docx *.csv);;All files (*)</source>
        <translation>Таблицы (*.xlsx *.docx *.csv);;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>TranslationActions</name>
    <message>
        <source>T&amp;ranslation of what is selected or read…</source>
        <translation>Перевод выделенного или &amp;читаемого…</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation>&amp;Кодирование</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Настройки</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>Ко&amp;манда</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::AgreementBar</name>
    <message>
        <source>What is compared</source>
        <translation>Что сравнивается</translation>
    </message>
    <message>
        <source>What the coders are compared on</source>
        <translation>По каким единицам сравниваются кодировщики</translation>
    </message>
    <message>
        <source>Coders who are compared</source>
        <translation>Кого из кодировщиков сравнивать</translation>
    </message>
    <message>
        <source>In which round of double coding</source>
        <translation>В каком раунде двойного кодирования</translation>
    </message>
    <message>
        <source>All open questions</source>
        <translation>Все открытые вопросы</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Все расшифровки</translation>
    </message>
    <message>
        <source>by answers</source>
        <translation>по ответам</translation>
    </message>
    <message>
        <source>by transcripts</source>
        <translation>по расшифровкам</translation>
    </message>
    <message>
        <source>by paragraphs</source>
        <translation>по абзацам</translation>
    </message>
    <message>
        <source>by sentences</source>
        <translation>по предложениям</translation>
    </message>
    <message>
        <source>by turns</source>
        <translation>по репликам</translation>
    </message>
    <message>
        <source>by coded passages</source>
        <translation>по закодированным фрагментам</translation>
    </message>
    <message>
        <source>by characters</source>
        <translation>по знакам</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Все кодировщики</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>everything coded</source>
        <translation>всё закодированное</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1 (закрыт)</translation>
    </message>
    <message>
        <source>Restrict…</source>
        <translation>Ограничить…</translation>
    </message>
    <message>
        <source>Restrict the comparison</source>
        <translation>Ограничение сравнения</translation>
    </message>
    <message>
        <source>Compare only some codes, days, questions, transcripts or cases, or a sample</source>
        <translation>Сравнивать только часть кодов, дней, вопросов, расшифровок или респондентов либо выборку</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <comment>how many</comment>
        <translation>Вопросов: %1</translation>
    </message>
    <message>
        <source>Transcripts: %1</source>
        <comment>how many</comment>
        <translation>Расшифровок: %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::AgreementCodesModel</name>
    <message>
        <source>Status of the answer</source>
        <translation>Статус ответа</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>надёжно</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>предварительно</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>слишком низко</translation>
    </message>
    <message>
        <source>no disagreement</source>
        <translation>расхождений нет</translation>
    </message>
    <message>
        <source>too rare</source>
        <translation>слишком редкий</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>не определяется</translation>
    </message>
    <message>
        <source>%1, settled: %2</source>
        <translation>%1, разрешено: %2</translation>
    </message>
    <message>
        <source>Left out, since judged before the code had its present meaning: %1.</source>
        <translation>Не учтено, так как обработано до нынешнего значения кода: %1.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 units (%4).</source>
        <translation>%1: %2 из %3 единиц (%4).</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>Каппа Коэна</translation>
    </message>
    <message>
        <source>Fleiss’ kappa</source>
        <translation>Каппа Флейса</translation>
    </message>
    <message>
        <source>Gwet’s AC1</source>
        <translation>AC1 Гвета</translation>
    </message>
    <message>
        <source>Brennan-Prediger</source>
        <translation>Бреннан — Предигер</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Units that at least two coders have judged</source>
        <translation>Единицы, обработанные хотя бы двумя кодировщиками</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Единиц</translation>
    </message>
    <message>
        <source>Units to which %1 gave the code</source>
        <translation>Единицы, на которых код поставил кодировщик %1</translation>
    </message>
    <message>
        <source>Both coders gave the code</source>
        <translation>Код поставили оба кодировщика</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
    <message>
        <source>Only %1 gave the code</source>
        <translation>Код поставил только кодировщик %1</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Только %1</translation>
    </message>
    <message>
        <source>Both judged the unit, and neither gave the code</source>
        <translation>Оба обработали единицу, и ни один не поставил код</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ни один</translation>
    </message>
    <message>
        <source>The share of units on which the coders agree; chance is not taken off</source>
        <translation>Доля единиц, о которых кодировщики согласны; поправки на случайность нет</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Совпадения</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha, nominal, on whether the code is present</source>
        <translation>Альфа Криппендорфа, номинальная, о том, есть ли код</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Альфа</translation>
    </message>
    <message>
        <source>95% interval of alpha, by drawing units anew 2,000 times. The lines stand at .667 and .800.</source>
        <translation>95&#xa0;% интервал альфы по 2000 повторных выборок единиц. Линии стоят на 0,667 и 0,800.</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95&#xa0;% интервал</translation>
    </message>
    <message>
        <source>By the lower end of the interval: from .800 reliable, from .667 tentative</source>
        <translation>По нижней границе интервала: от 0,800 надёжно, от 0,667 предварительно</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Units on which the coders differ</source>
        <translation>Единицы, о которых кодировщики расходятся</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Probability that alpha is below .667: %1, below .800: %2.</source>
        <translation>Вероятность того, что альфа ниже 0,667: %1, ниже 0,800: %2.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::AgreementPage</name>
    <message>
        <source>Case variable</source>
        <translation>Переменная случаев</translation>
    </message>
    <message>
        <source>Tables of agreement</source>
        <translation>Таблицы согласованности</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>Путаница кодов</translation>
    </message>
    <message>
        <source>Coders in pairs</source>
        <translation>Пары кодировщиков</translation>
    </message>
    <message>
        <source>By groups</source>
        <translation>По группам</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Доли</translation>
    </message>
    <message>
        <source>Agreement by code</source>
        <translation>Согласованность по кодам</translation>
    </message>
    <message>
        <source>Figures of agreement</source>
        <translation>Показатели согласованности</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Статус ответа</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message>
        <source>Comparing the coders…</source>
        <translation>Кодировщики сравниваются…</translation>
    </message>
    <message>
        <source>Agreement needs two coders who worked on the same answers or transcripts. Switch the coder at the lower right and code some of them, or merge the project of a colleague.</source>
        <translation>Для согласованности нужны два кодировщика, работавшие над одними и теми же ответами или расшифровками. Смените кодировщика внизу справа и закодируйте некоторые из них или слейте сюда проект коллеги.</translation>
    </message>
    <message>
        <source>No unit was judged by two coders yet. What both have judged is compared here, and nothing else.</source>
        <translation>Ни одну единицу ещё не обработали два кодировщика. Здесь сравнивается то, что обработали оба, и ничто другое.</translation>
    </message>
    <message>
        <source>All codes together: alpha %1</source>
        <translation>Все коды вместе: альфа %1</translation>
    </message>
    <message>
        <source>pooled kappa %1</source>
        <translation>общая каппа %1</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha on sets of codes (MASI distance).</source>
        <translation>Альфа Криппендорфа для наборов кодов (расстояние MASI).</translation>
    </message>
    <message>
        <source>Coders: %1.</source>
        <translation>Кодировщики: %1.</translation>
    </message>
    <message>
        <source>Units compared: %1.</source>
        <translation>Единиц сравнивается: %1.</translation>
    </message>
    <message>
        <source>In dispute: %1, settled: %2.</source>
        <translation>Расхождений: %1, разрешено: %2.</translation>
    </message>
    <message>
        <source>Left out as empty or not asked: %1.</source>
        <translation>Не учтено как пустые или незаданные: %1.</translation>
    </message>
    <message>
        <source>Judged by one coder only: %1.</source>
        <translation>Обработано только одним кодировщиком: %1.</translation>
    </message>
    <message>
        <source>Changed after the round: %1.</source>
        <translation>Изменено после раунда: %1.</translation>
    </message>
    <message>
        <source>By characters there is no list of confusions. Compare by paragraphs or sentences to see which code was taken for which.</source>
        <translation>По знакам списка путаницы нет. Сравните по абзацам или предложениям, и будет видно, какой код приняли за какой.</translation>
    </message>
    <message>
        <source>no other code</source>
        <translation>другого кода нет</translation>
    </message>
    <message>
        <source>%1: %2. %3: %4. Units: %5.</source>
        <translation>%1: %2. %3: %4. Единиц: %5.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Единиц</translation>
    </message>
    <message>
        <source>Same codes</source>
        <translation>Те же коды</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Альфа</translation>
    </message>
    <message>
        <source>Pooled kappa</source>
        <translation>Общая каппа</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>The cases have no variable with groups. With one (country, language of the interview) you see here whether coders differ more in some of them.</source>
        <translation>У случаев нет переменной с группами. Если она есть (страна, язык интервью), здесь видно, не расходятся ли кодировщики в одних группах чаще, чем в других.</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>Расхождений</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>нет значения</translation>
    </message>
    <message>
        <source>Shares stand side by side here when one question of a survey is compared.</source>
        <translation>Доли стоят здесь рядом, когда сравнивается один вопрос анкеты.</translation>
    </message>
    <message>
        <source>Answers judged by all</source>
        <translation>Ответов обработано всеми</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>count, percent</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>disputes</source>
        <translation>расхождения</translation>
    </message>
    <message>
        <source>Noted. The dispute stays open until the definition is mended.</source>
        <translation>Отмечено. Расхождение остаётся открытым, пока не исправлено определение.</translation>
    </message>
    <message>
        <source>Settled. The next open one is shown; Ctrl+Z takes the decision back.</source>
        <translation>Разрешено. Показано следующее открытое; Ctrl+Z отменяет решение.</translation>
    </message>
    <message>
        <source>Settle with another code</source>
        <translation>Разрешить другим кодом</translation>
    </message>
    <message>
        <source>The code that applies instead:</source>
        <translation>Код, который подходит вместо этого:</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>Whose confusions</source>
        <translation>Чья путаница кодов</translation>
    </message>
    <message>
        <source>Compare everything</source>
        <translation>Сравнить всё</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспортировать…</translation>
    </message>
    <message>
        <source>Export the agreement of the coders</source>
        <translation>Экспорт согласованности кодировщиков</translation>
    </message>
    <message>
        <source>What is compared here as a report for Word, Excel, CSV or HTML</source>
        <translation>То, что здесь сравнивается, отчётом для Word, Excel, CSV или HTML</translation>
    </message>
    <message>
        <source>Two coders have judged nothing within these limits. Choose others, or compare everything.</source>
        <translation>В этих пределах два кодировщика ничего не обработали. Выберите другие или сравните всё.</translation>
    </message>
    <message>
        <source>In the rows what %1 gave, in the columns what %2 gave.</source>
        <translation>В строках — коды кодировщика %1, в столбцах — коды кодировщика %2.</translation>
    </message>
    <message>
        <source>No dispute is kept with this step any more.</source>
        <translation>С этим действием больше не связано ни одного расхождения.</translation>
    </message>
    <message>
        <source>Disputes behind “%1”</source>
        <translation>Расхождения, из-за которых сделано «%1»</translation>
    </message>
    <message>
        <source>These words were corrected after the round and are gone. Choose “everything coded” to settle what is coded there now.</source>
        <translation>Эти слова исправлены после раунда, их больше нет. Выберите «всё закодированное», чтобы решить, что закодировано там сейчас.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a code and a number of units</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To be judged again, since the definition has changed: %1.</source>
        <translation>Определение изменилось, нужно обработать заново: %1.</translation>
    </message>
    <message>
        <source>These shares count today’s codings of all answers, not those kept when the round “%1” was closed.</source>
        <translation>Эти доли считаются по сегодняшним кодам всех ответов, а не по тем, что сохранены при закрытии раунда «%1».</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::AnswerView</name>
    <message>
        <source>Answer in full</source>
        <translation>Ответ полностью</translation>
    </message>
    <message>
        <source>Codes of this answer</source>
        <translation>Коды этого ответа</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Mark this answer as not judged</source>
        <translation>Отметить ответ как необработанный</translation>
    </message>
    <message>
        <source>Mark this answer as judged and go to the next</source>
        <translation>Отметить ответ как обработанный и перейти к следующему</translation>
    </message>
    <message>
        <source>Takes the judgement back</source>
        <translation>Снимает отметку «обработан»</translation>
    </message>
    <message>
        <source>Judged, and on to the next answer (Enter)</source>
        <translation>Обработан, к следующему ответу (Enter)</translation>
    </message>
    <message>
        <source>the whole answer</source>
        <translation>весь ответ</translation>
    </message>
    <message>
        <source>Code %1 on %2</source>
        <translation>Код %1: %2</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>Заметка…</translation>
    </message>
    <message>
        <source>Take off this code</source>
        <translation>Снять этот код</translation>
    </message>
    <message>
        <source>No key quote any more</source>
        <translation>Убрать из ключевых цитат</translation>
    </message>
    <message>
        <source>Key quote</source>
        <translation>Ключевая цитата</translation>
    </message>
    <message>
        <source>Press a code&apos;s key, double-click a code, or drag one here. Select words first to code only those.</source>
        <translation>Нажмите клавишу кода, дважды щёлкните код или перетащите его сюда. Чтобы закодировать только некоторые слова, сначала выделите их.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CasesDialog</name>
    <message>
        <source>Why the respondents are left out</source>
        <translation>Почему респонденты исключены</translation>
    </message>
    <message>
        <source>Note on the reason</source>
        <translation>Примечание к причине</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Исключить</translation>
    </message>
    <message>
        <source>&amp;Take in again</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>Leave out or take in again</source>
        <translation>Исключить или вернуть</translation>
    </message>
    <message>
        <source>Set how they are &amp;quoted</source>
        <translation>Задать способ &amp;цитирования</translation>
    </message>
    <message>
        <source>&amp;Erase for good…</source>
        <translation>Удалить &amp;навсегда…</translation>
    </message>
    <message>
        <source>For one who withdrew: answers, texts and their past are removed from the file</source>
        <translation>Для того, кто отозвал согласие: ответы, тексты и их прошлое удаляются из файла</translation>
    </message>
    <message>
        <source>Cases and variables</source>
        <translation>Респонденты и переменные</translation>
    </message>
    <message>
        <source>Values are changed in the table: double-click, or F2. A case that is left out counts nowhere, but nothing is deleted.</source>
        <translation>Значения меняются прямо в таблице: двойной щелчок или F2. Исключённый респондент нигде не учитывается, но ничего не удаляется.</translation>
    </message>
    <message>
        <source>Cases and their variables</source>
        <translation>Респонденты и их переменные</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Переменные</translation>
    </message>
    <message>
        <source>Cases, and their table as a file</source>
        <translation>Респонденты и их таблица в файле</translation>
    </message>
    <message>
        <source>How the cases may be quoted</source>
        <translation>Как можно цитировать респондентов</translation>
    </message>
    <message>
        <source>&amp;Add a variable…</source>
        <translation>&amp;Добавить переменную…</translation>
    </message>
    <message>
        <source>&amp;Change the variable…</source>
        <translation>И&amp;зменить переменную…</translation>
    </message>
    <message>
        <source>&amp;Delete the variable</source>
        <translation>&amp;Удалить переменную</translation>
    </message>
    <message>
        <source>Add a ca&amp;se…</source>
        <translation>Добавить &amp;респондента…</translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation>Импортировать &amp;таблицу…</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>&amp;Экспортировать таблицу…</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>Новый респондент</translation>
    </message>
    <message>
        <source>Name or ID of the case</source>
        <translation>Имя или номер респондента</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Where “%1” belongs</source>
        <translation>Куда отнести «%1»</translation>
    </message>
    <message>
        <source>People interviewed</source>
        <translation>Участники интервью</translation>
    </message>
    <message>
        <source>Import a table of cases</source>
        <translation>Импорт таблицы респондентов</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>Таблицы (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Export the table of cases</source>
        <translation>Экспорт таблицы респондентов</translation>
    </message>
    <message>
        <source>CSV table (*.csv);;Excel workbook (*.xlsx)</source>
        <translation>Таблица CSV (*.csv);;Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Cases of %1</source>
        <translation>Респонденты — %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CasesImportDialog</name>
    <message>
        <source>and more: %1</source>
        <translation>и ещё: %1</translation>
    </message>
    <message>
        <source>Import a table of cases</source>
        <translation>Импорт таблицы респондентов</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Add the &amp;new cases</source>
        <translation>Добавить &amp;новых респондентов</translation>
    </message>
    <message>
        <source>What the import would change</source>
        <translation>Что изменит импорт</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Чтение файла %1…</translation>
    </message>
    <message>
        <source>What to correct</source>
        <translation>Что исправить</translation>
    </message>
    <message>
        <source>Cases matched: %1. New: %2. Not in the file: %3. Values changed: %4.</source>
        <translation>Сопоставлено респондентов: %1. Новых: %2. Нет в файле: %3. Изменено значений: %4.</translation>
    </message>
    <message>
        <source>New variables</source>
        <translation>Новые переменные</translation>
    </message>
    <message>
        <source>Values that change</source>
        <translation>Значения, которые изменятся</translation>
    </message>
    <message>
        <source>%1, %2: “%3” becomes “%4”</source>
        <translation>%1, %2: вместо «%3» будет «%4»</translation>
    </message>
    <message>
        <source>New cases</source>
        <translation>Новые респонденты</translation>
    </message>
    <message>
        <source>Cases that the file does not name; they stay as they are</source>
        <translation>Респонденты, которых нет в файле; они остаются как есть</translation>
    </message>
    <message>
        <source>Noticed while reading</source>
        <translation>Замечено при чтении</translation>
    </message>
    <message>
        <source>Importing cases</source>
        <translation>Импорт респондентов</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CasesModel</name>
    <message>
        <source>by name</source>
        <translation>по имени</translation>
    </message>
    <message>
        <source>by position</source>
        <translation>по должности</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>анонимно</translation>
    </message>
    <message>
        <source>not for quotation</source>
        <translation>не цитировать</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Исключён</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Цитировать</translation>
    </message>
    <message>
        <source>Name to sign with</source>
        <translation>Имя для подписи</translation>
    </message>
    <message>
        <source>Position to sign with</source>
        <translation>Должность для подписи</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Названия без порядка</translation>
    </message>
    <message>
        <source>Ordered categories</source>
        <translation>Ступени по порядку</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>interviewed</source>
        <translation>интервью</translation>
    </message>
    <message>
        <source>This variable is not kept for these cases.</source>
        <translation>Для этих респондентов такая переменная не ведётся.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Респондент</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ChangedTexts</name>
    <message>
        <source>Respondent</source>
        <translation>Респондент</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>In the project (kept)</source>
        <translation>В проекте (оставлено)</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodeDelegate</name>
    <message>
        <source>Name of the code</source>
        <translation>Название кода</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodeEditor</name>
    <message>
        <source>Code “%1”</source>
        <translation>Код «%1»</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Определение</translation>
    </message>
    <message>
        <source>Include when</source>
        <translation>Применять, если</translation>
    </message>
    <message>
        <source>Exclude when</source>
        <translation>Не применять, если</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Пример</translation>
    </message>
    <message>
        <source>Boundary case</source>
        <translation>Пограничный случай</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>Название на английском</translation>
    </message>
    <message>
        <source>Label in Russian</source>
        <translation>Название на русском</translation>
    </message>
    <message>
        <source>Label in Kazakh</source>
        <translation>Название на казахском</translation>
    </message>
    <message>
        <source>Substantive</source>
        <translation>Содержательный</translation>
    </message>
    <message>
        <source>Residual, such as Other: listed last</source>
        <translation>Остаточная, как «Прочее»: стоит последней</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>Press a digit or letter; Backspace clears</source>
        <translation>Нажмите цифру или букву; Backspace очищает</translation>
    </message>
    <message>
        <source>As its category</source>
        <translation>Как у категории</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Цвет %1</translation>
    </message>
    <message>
        <source>Its own colour</source>
        <translation>Собственный цвет</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodeSetsDialog</name>
    <message>
        <source>Sets of codes</source>
        <translation>Наборы кодов</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>A set is a selection of codes with a name: the codebook can be limited to it. A code may be in any number of sets.</source>
        <translation>Набор — это подборка кодов с названием: кодификатор можно ограничить ею. Код может входить в любое число наборов.</translation>
    </message>
    <message>
        <source>New set…</source>
        <translation>Новый набор…</translation>
    </message>
    <message>
        <source>Codes of the set</source>
        <translation>Коды набора</translation>
    </message>
    <message>
        <source>New set of codes</source>
        <translation>Новый набор кодов</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Название набора</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Rename the set</source>
        <translation>Переименование набора</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodebookModel</name>
    <message>
        <source>%1, answers: %2</source>
        <translation>%1, ответов: %2</translation>
    </message>
    <message>
        <source>%1, here: %2, in all: %3</source>
        <translation>%1, здесь: %2, всего: %3</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodebookPanel</name>
    <message>
        <source>&amp;Find a code</source>
        <translation>&amp;Найти код</translation>
    </message>
    <message>
        <source>&amp;New code…</source>
        <translation>Новый &amp;код…</translation>
    </message>
    <message>
        <source>New &amp;subcode…</source>
        <translation>Новый &amp;подкод…</translation>
    </message>
    <message>
        <source>&amp;Rename code</source>
        <translation>Пере&amp;именовать код</translation>
    </message>
    <message>
        <source>&amp;Definition, key and colour…</source>
        <translation>&amp;Определение, клавиша и цвет…</translation>
    </message>
    <message>
        <source>Code with it</source>
        <translation>Присвоить этот код</translation>
    </message>
    <message>
        <source>Show its answers</source>
        <translation>Показать ответы с этим кодом</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Новый код…</translation>
    </message>
    <message>
        <source>New subcode…</source>
        <translation>Новый подкод…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Definition, key and colour…</source>
        <translation>Определение, клавиша и цвет…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>New subcode</source>
        <translation>Новый подкод</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Новый код</translation>
    </message>
    <message>
        <source>Name of the code under “%1”</source>
        <translation>Название кода в категории «%1»</translation>
    </message>
    <message>
        <source>Name of the code</source>
        <translation>Название кода</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Choose a code in the codebook first.</source>
        <translation>Сначала выберите код в кодификаторе.</translation>
    </message>
    <message>
        <source>Deleted “%1”. Codings that went with it: %2. Ctrl+Z brings it back.</source>
        <translation>Код «%1» удалён. Вместе с ним снято присвоенных кодов: %2. Ctrl+Z вернёт всё обратно.</translation>
    </message>
    <message>
        <source>Find a code  ( / )</source>
        <translation>Найти код  ( / )</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Найти код</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Кодификатор</translation>
    </message>
    <message>
        <source>Definition of the code</source>
        <translation>Определение кода</translation>
    </message>
    <message>
        <source>Codes say what an answer is about. Make the first one, or import a codebook.</source>
        <translation>Коды говорят, о чём ответ. Создайте первый или импортируйте кодификатор.</translation>
    </message>
    <message>
        <source>Include when:</source>
        <translation>Применять, если:</translation>
    </message>
    <message>
        <source>Exclude when:</source>
        <translation>Не применять, если:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Пример:</translation>
    </message>
    <message>
        <source>Boundary case:</source>
        <translation>Пограничный случай:</translation>
    </message>
    <message>
        <source>Memo:</source>
        <translation>Заметка:</translation>
    </message>
    <message>
        <source>No definition yet.</source>
        <translation>Определения пока нет.</translation>
    </message>
    <message>
        <source>&amp;List the passages of the code</source>
        <translation>&amp;Фрагменты с этим кодом</translation>
    </message>
    <message>
        <source>&amp;Merge codes…</source>
        <translation>О&amp;бъединить коды…</translation>
    </message>
    <message>
        <source>De&amp;lete codes</source>
        <translation>&amp;Удалить коды</translation>
    </message>
    <message>
        <source>S&amp;plit the code, passage by passage…</source>
        <translation>&amp;Разделить код по фрагментам…</translation>
    </message>
    <message>
        <source>Mo&amp;ve codes…</source>
        <translation>П&amp;ереместить коды…</translation>
    </message>
    <message>
        <source>C&amp;olour of the codes</source>
        <translation>&amp;Цвет кодов</translation>
    </message>
    <message>
        <source>Sets o&amp;f codes</source>
        <translation>Набор&amp;ы кодов</translation>
    </message>
    <message>
        <source>Manage sets of codes…</source>
        <translation>Наборы кодов…</translation>
    </message>
    <message>
        <source>Export or print the code&amp;book…</source>
        <translation>Экспорт или пе&amp;чать кодификатора…</translation>
    </message>
    <message>
        <source>List its passages</source>
        <translation>Показать фрагменты с этим кодом</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Split, passage by passage…</source>
        <translation>Разделить по фрагментам…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Переместить…</translation>
    </message>
    <message>
        <source>Set of codes</source>
        <translation>Набор кодов</translation>
    </message>
    <message>
        <source>Shows only the codes of a set</source>
        <translation>Показывает только коды набора</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Выбрано</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Показано</translation>
    </message>
    <message>
        <source>Codings in the document that is open, by any coder</source>
        <translation>Присвоено кодов в открытом документе, всеми кодировщиками</translation>
    </message>
    <message>
        <source>Of the answers that are chosen, as the shares count them</source>
        <translation>Из выделенных ответов, как считается в долях</translation>
    </message>
    <message>
        <source>Of the answers that the filter lists, as the shares count them</source>
        <translation>Из показанных ответов, как считается в долях</translation>
    </message>
    <message>
        <source>Codings in all documents, by any coder</source>
        <translation>Присвоено кодов во всех документах, всеми кодировщиками</translation>
    </message>
    <message>
        <source>Answers to the question, as the shares count them</source>
        <translation>Ответов на вопрос, как считается в долях</translation>
    </message>
    <message>
        <source>Codes deleted: %1. Codings that went with them: %2. Ctrl+Z brings them back.</source>
        <translation>Удалено кодов: %1. Вместе с ними снято присвоенных кодов: %2. Ctrl+Z вернёт всё обратно.</translation>
    </message>
    <message>
        <source>The top of the codebook</source>
        <translation>Верхний уровень кодификатора</translation>
    </message>
    <message>
        <source>Move the code</source>
        <translation>Перемещение кода</translation>
    </message>
    <message>
        <source>Move the codes</source>
        <translation>Перемещение кодов</translation>
    </message>
    <message>
        <source>Codes to move: %1. They will stand last under:</source>
        <translation>Перемещается кодов: %1. Они станут последними здесь:</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>As its category</source>
        <translation>Как у категории</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Цвет %1</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>Добавить в набор «%1»</translation>
    </message>
    <message>
        <source>New set of these codes…</source>
        <translation>Новый набор из этих кодов…</translation>
    </message>
    <message>
        <source>Take out of this set</source>
        <translation>Убрать из этого набора</translation>
    </message>
    <message>
        <source>Sets of codes…</source>
        <translation>Наборы кодов…</translation>
    </message>
    <message>
        <source>New set of codes</source>
        <translation>Новый набор кодов</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Название набора</translation>
    </message>
    <message>
        <source>The set “%1” is there; choose it above the codes to see only its codes.</source>
        <translation>Набор «%1» создан; выберите его над кодами, чтобы видеть только его коды.</translation>
    </message>
    <message>
        <source>Codes added to “%1”: %2.</source>
        <translation>Добавлено кодов в набор «%1»: %2.</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Все коды</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Экспорт кодификатора</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>кодификатор</translation>
    </message>
    <message>
        <source>Enter or a double click codes the selected words with “%1”.</source>
        <translation>Enter или двойной щелчок присваивает выделенным словам код «%1».</translation>
    </message>
    <message>
        <source>Import a codebook…</source>
        <translation>Импортировать кодификатор…</translation>
    </message>
    <message>
        <source>Rece&amp;nt codes</source>
        <translation>Недавние код&amp;ы</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CoderButton</name>
    <message>
        <source>Who codes</source>
        <translation>Кто кодирует</translation>
    </message>
    <message>
        <source>%1 (blind)</source>
        <translation>%1 (вслепую)</translation>
    </message>
    <message>
        <source>Coding is blind until %1 lifts it: you see only your own codings.</source>
        <translation>Кодирование идёт вслепую, пока это не завершит %1: вы видите только свои коды.</translation>
    </message>
    <message>
        <source>Switch the coder, and choose whose codings are shown</source>
        <translation>Сменить кодировщика и выбрать, чьи коды показаны</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Another coder…</source>
        <translation>Другой кодировщик…</translation>
    </message>
    <message>
        <source>Another coder</source>
        <translation>Другой кодировщик</translation>
    </message>
    <message>
        <source>Name of the coder. The name is added with the first coding.</source>
        <translation>Имя кодировщика. Оно появится в проекте с первым присвоенным кодом.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Initials and colour…</source>
        <translation>Инициалы и цвет…</translation>
    </message>
    <message>
        <source>Show my codings</source>
        <translation>Показать мои коды</translation>
    </message>
    <message>
        <source>Show the codings of others</source>
        <translation>Показать коды других</translation>
    </message>
    <message>
        <source>Show the codings of everybody</source>
        <translation>Показать коды всех</translation>
    </message>
    <message>
        <source>Coding is blind until %1 lifts it</source>
        <translation>Кодирование идёт вслепую, пока это не завершит %1</translation>
    </message>
    <message>
        <source>Blind: coders do not see each other&apos;s codings</source>
        <translation>Вслепую: кодировщики не видят кодов друг друга</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CoderDialog</name>
    <message>
        <source>Initials and colour</source>
        <translation>Инициалы и цвет</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>&amp;Initials</source>
        <translation>&amp;Инициалы</translation>
    </message>
    <message>
        <source>Colour 1</source>
        <translation>Цвет 1</translation>
    </message>
    <message>
        <source>Colour 2</source>
        <translation>Цвет 2</translation>
    </message>
    <message>
        <source>Colour 3</source>
        <translation>Цвет 3</translation>
    </message>
    <message>
        <source>Colour 4</source>
        <translation>Цвет 4</translation>
    </message>
    <message>
        <source>Colour 5</source>
        <translation>Цвет 5</translation>
    </message>
    <message>
        <source>Colour 6</source>
        <translation>Цвет 6</translation>
    </message>
    <message>
        <source>Colour 7</source>
        <translation>Цвет 7</translation>
    </message>
    <message>
        <source>Colour 8</source>
        <translation>Цвет 8</translation>
    </message>
    <message>
        <source>Colour 9</source>
        <translation>Цвет 9</translation>
    </message>
    <message>
        <source>Colour 10</source>
        <translation>Цвет 10</translation>
    </message>
    <message>
        <source>Colour 11</source>
        <translation>Цвет 11</translation>
    </message>
    <message>
        <source>Colour 12</source>
        <translation>Цвет 12</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Цвет</translation>
    </message>
    <message>
        <source>They mark %1 in lists and in the margin.</source>
        <translation>Так обозначается %1 в списках и на полях.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodesDialog</name>
    <message>
        <source>Give several codes</source>
        <translation>Присвоить несколько кодов</translation>
    </message>
    <message>
        <source>Give codes</source>
        <translation>Присвоить коды</translation>
    </message>
    <message>
        <source>Type a part of a name and press Enter to tick the code; Enter on an empty line gives all that are ticked.</source>
        <translation>Наберите часть названия и нажмите Enter, чтобы отметить код; Enter в пустой строке присваивает все отмеченные.</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Найти код</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodingDesk</name>
    <message>
        <source>Choose an answer first, then give it a code.</source>
        <translation>Сначала выберите ответ, затем присвойте ему код.</translation>
    </message>
    <message>
        <source>Select a passage first, then give it a code.</source>
        <translation>Сначала выделите фрагмент, затем присвойте ему код.</translation>
    </message>
    <message>
        <source>“%1” took the place of “%2”: this question has one code for each answer.</source>
        <translation>Код «%1» заменил код «%2»: в этом вопросе у ответа один код.</translation>
    </message>
    <message>
        <source>This passage has the code “%1” already.</source>
        <translation>У этого фрагмента уже есть код «%1».</translation>
    </message>
    <message>
        <source>Coded with “%1”; the answer is now proposed as substantive.</source>
        <translation>Присвоен код «%1»; ответ предложено считать содержательным.</translation>
    </message>
    <message>
        <source>Coded with “%1”.</source>
        <translation>Присвоен код «%1».</translation>
    </message>
    <message>
        <source>There is no code of yours to take off here.</source>
        <translation>Здесь нет вашего кода, который можно снять.</translation>
    </message>
    <message>
        <source>Took off “%1”.</source>
        <translation>Код «%1» снят.</translation>
    </message>
    <message>
        <source>Judged: no code applies. Ctrl+Z takes it back.</source>
        <translation>Обработан: ни один код не подходит. Ctrl+Z вернёт обратно.</translation>
    </message>
    <message>
        <source>Choose a coding first, or select its passage.</source>
        <translation>Сначала выберите присвоенный код или выделите его фрагмент.</translation>
    </message>
    <message>
        <source>Codes given: %1.</source>
        <translation>Присвоено кодов: %1.</translation>
    </message>
    <message>
        <source>Select some words first: they become the name of the new code.</source>
        <translation>Сначала выделите слова: они станут названием нового кода.</translation>
    </message>
    <message>
        <source>Made the code “%1” and coded with it.</source>
        <translation>Создан и присвоен код «%1».</translation>
    </message>
    <message>
        <source>Changed the passage of “%1”.</source>
        <translation>Фрагмент с кодом «%1» изменён.</translation>
    </message>
    <message>
        <source>Changed “%1” to “%2” on this passage.</source>
        <translation>У этого фрагмента код «%1» заменён на «%2».</translation>
    </message>
    <message>
        <source>No other passage of “%1” touches this one.</source>
        <translation>С этим фрагментом не соприкасается ни один другой фрагмент с кодом «%1».</translation>
    </message>
    <message>
        <source>Passages of “%1” merged into one: %2.</source>
        <translation>Код «%1»: объединено фрагментов в один — %2.</translation>
    </message>
    <message>
        <source>Split the passage of “%1” in two.</source>
        <translation>Фрагмент с кодом «%1» разделён надвое.</translation>
    </message>
    <message>
        <source>Changing the chosen answers</source>
        <translation>Изменение выделенных ответов</translation>
    </message>
    <message>
        <source>Answers coded with “%1”: %2. Ctrl+Z takes it back.</source>
        <translation>Код «%1» присвоен ответам: %2. Ctrl+Z отменит это.</translation>
    </message>
    <message>
        <source>Answers coded: %1. Ctrl+Z takes it back.</source>
        <translation>Коды присвоены ответам: %1. Ctrl+Z отменит это.</translation>
    </message>
    <message>
        <source>Answers judged: %1. Ctrl+Z takes it back.</source>
        <translation>Обработано ответов: %1. Ctrl+Z отменит это.</translation>
    </message>
    <message>
        <source>“%1” here is a key quote now.</source>
        <translation>Фрагмент с кодом «%1» теперь ключевая цитата.</translation>
    </message>
    <message>
        <source>“%1” here is no key quote any more.</source>
        <translation>Фрагмент с кодом «%1» больше не ключевая цитата.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodingKeys</name>
    <message>
        <source>No code has the key %1. Definition, key and colour… gives it one.</source>
        <translation>Клавиша %1 не назначена ни одному коду. Назначить её можно в окне «Определение, клавиша и цвет…».</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ColumnDetails</name>
    <message>
        <source>What it &amp;is</source>
        <translation>Что &amp;это</translation>
    </message>
    <message>
        <source>&amp;Name in the project</source>
        <translation>&amp;Имя в проекте</translation>
    </message>
    <message>
        <source>&amp;Wording of the question</source>
        <translation>&amp;Формулировка вопроса</translation>
    </message>
    <message>
        <source>&amp;Codes</source>
        <translation>&amp;Коды</translation>
    </message>
    <message>
        <source>Several codes for an answer</source>
        <translation>Несколько кодов на ответ</translation>
    </message>
    <message>
        <source>One code for an answer</source>
        <translation>Один код на ответ</translation>
    </message>
    <message>
        <source>&amp;Type of values</source>
        <translation>&amp;Тип значений</translation>
    </message>
    <message>
        <source>Names without an order</source>
        <translation>Названия без порядка</translation>
    </message>
    <message>
        <source>Steps in an order</source>
        <translation>Ступени по порядку</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Свободный текст</translation>
    </message>
    <message>
        <source>&amp;Order of the steps</source>
        <translation>&amp;Порядок ступеней</translation>
    </message>
    <message>
        <source>from the lowest; separated by ;</source>
        <translation>от низшей; через ;</translation>
    </message>
    <message>
        <source>&amp;How the choices stand</source>
        <translation>Как записан&amp;ы варианты</translation>
    </message>
    <message>
        <source>All in this column</source>
        <translation>Все в этом столбце</translation>
    </message>
    <message>
        <source>This column is one choice</source>
        <translation>Этот столбец — один вариант</translation>
    </message>
    <message>
        <source>&amp;Sign between choices</source>
        <translation>&amp;Знак между вариантами</translation>
    </message>
    <message>
        <source>The c&amp;hoice of this column</source>
        <translation>&amp;Вариант этого столбца</translation>
    </message>
    <message>
        <source>&amp;Lowest value</source>
        <translation>&amp;Наименьшее значение</translation>
    </message>
    <message>
        <source>Hi&amp;ghest value</source>
        <translation>Наи&amp;большее значение</translation>
    </message>
    <message>
        <source>Words for “&amp;don’t know”</source>
        <translation>Слова для «затр&amp;уднились ответить»</translation>
    </message>
    <message>
        <source>separated by ;</source>
        <translation>через ;</translation>
    </message>
    <message>
        <source>Words for “no &amp;answer”</source>
        <translation>Слова для «нет ответ&amp;а»</translation>
    </message>
    <message>
        <source>Words for “re&amp;fused”</source>
        <translation>Слова для «&amp;отказ»</translation>
    </message>
    <message>
        <source>Asked only &amp;if</source>
        <translation>Задавался, только &amp;если</translation>
    </message>
    <message>
        <source>Choose a column on the left.</source>
        <translation>Выберите столбец слева.</translation>
    </message>
    <message>
        <source>This column does not come into the project. Names, addresses and telephone numbers are best left out.</source>
        <translation>Этот столбец не попадёт в проект. Имена, адреса и телефоны лучше не импортировать.</translation>
    </message>
    <message>
        <source>Respondents of a later file are matched by this column.</source>
        <translation>По этому столбцу респонденты сопоставляются с более новым файлом.</translation>
    </message>
    <message>
        <source>By name, by position, anonymous, or not for quotation: what a respondent has allowed.</source>
        <translation>По имени, по должности, анонимно или без права цитирования: что разрешил респондент.</translation>
    </message>
    <message>
        <source>Printed under a quote only where the respondent has allowed it.</source>
        <translation>Печатается под цитатой, только если респондент это разрешил.</translation>
    </message>
    <message>
        <source>Columns of one multiple choice have the same name in the project.</source>
        <translation>Столбцы одного вопроса с несколькими ответами носят в проекте одно имя.</translation>
    </message>
    <message>
        <source>for example: Q3 = &quot;Yes&quot; and Q1 &gt;= 3</source>
        <translation>например: Q3 = &quot;Да&quot; and Q1 &gt;= 3</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ColumnPlanModel</name>
    <message>
        <source>Open question</source>
        <translation>Открытый вопрос</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Переменная</translation>
    </message>
    <message>
        <source>Single choice</source>
        <translation>Один ответ</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>Несколько ответов</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка по шкале</translation>
    </message>
    <message>
        <source>Respondent&apos;s ID</source>
        <translation>Номер респондента</translation>
    </message>
    <message>
        <source>Consent to be quoted</source>
        <translation>Согласие на цитирование</translation>
    </message>
    <message>
        <source>Name to quote by</source>
        <translation>Имя для подписи цитаты</translation>
    </message>
    <message>
        <source>Position to quote by</source>
        <translation>Должность для подписи цитаты</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Не импортировать</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Столбец файла</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Name in the project</source>
        <translation>Имя в проекте</translation>
    </message>
    <message>
        <source>Values, for example</source>
        <translation>Примеры значений</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CommandPalette</name>
    <message>
        <source>Find anything to do</source>
        <translation>Найти любое действие</translation>
    </message>
    <message>
        <source>What do you want to do? Or the name of a code</source>
        <translation>Что нужно сделать? Или название кода</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Что нужно сделать?</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Что можно сделать</translation>
    </message>
    <message>
        <source>Code with “%1”</source>
        <translation>Присвоить код «%1»</translation>
    </message>
    <message>
        <source>Status of the answer: %1</source>
        <translation>Статус ответа: %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CorrectDialog</name>
    <message>
        <source>Correct the text of %1</source>
        <translation>Исправление текста: %1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Only &amp;spelling was corrected: the judgements still hold</source>
        <translation>Исправлена только &amp;орфография: решения остаются в силе</translation>
    </message>
    <message>
        <source>Take the text from a &amp;file…</source>
        <translation>Взять текст из &amp;файла…</translation>
    </message>
    <message>
        <source>This text is too long to be corrected here. Correct it in a file of plain text, and take it from there.</source>
        <translation>Этот текст слишком длинный, чтобы исправлять его здесь. Исправьте его в простом текстовом файле и возьмите оттуда.</translation>
    </message>
    <message>
        <source>The corrected text</source>
        <translation>Исправленный текст</translation>
    </message>
    <message>
        <source>Take the text from a file</source>
        <translation>Текст из файла</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Words before</source>
        <translation>Слова раньше</translation>
    </message>
    <message>
        <source>Words now</source>
        <translation>Слова теперь</translation>
    </message>
    <message>
        <source>What has to be looked at</source>
        <translation>Что нужно посмотреть</translation>
    </message>
    <message>
        <source>Plain text (*.txt);;All files (*)</source>
        <translation>Простой текст (*.txt);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The corrected text comes from the file %1.</source>
        <translation>Исправленный текст взят из файла %1.</translation>
    </message>
    <message>
        <source>found again</source>
        <translation>найдено снова</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>исчезло</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Заметка: %1</translation>
    </message>
    <message>
        <source>Translation: %1</source>
        <translation>Перевод: %1</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Решение: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Change the text above. What is coded in it moves along, and what cannot is listed here before anything is done.</source>
        <translation>Измените текст выше. Присвоенные коды переносятся вместе с ним; что перенести нельзя, будет перечислено здесь до всяких изменений.</translation>
    </message>
    <message>
        <source>Marks that move along: %1.</source>
        <translation>Отметок, которые переносятся: %1.</translation>
    </message>
    <message>
        <source>Marks to look at: %1.</source>
        <translation>Отметок, которые нужно посмотреть: %1.</translation>
    </message>
    <message>
        <source>Judgements to re-check: %1.</source>
        <translation>Решений, которые нужно перепроверить: %1.</translation>
    </message>
    <message>
        <source>The text of %1 is corrected. Undo brings the old one back.</source>
        <translation>Текст исправлен: %1. Отмена действия вернёт прежний.</translation>
    </message>
    <message>
        <source>Correcting the text</source>
        <translation>Исправление текста</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DisputeTableDialog</name>
    <message>
        <source>Table of disputes for the meeting</source>
        <translation>Таблица расхождений для встречи</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Сохранить таблицу…</translation>
    </message>
    <message>
        <source>Disputes that are settled, &amp;too</source>
        <translation>И те, что &amp;уже разрешены</translation>
    </message>
    <message>
        <source>Disputes &amp;about</source>
        <translation>Расхождения &amp;о</translation>
    </message>
    <message>
        <source>One row for each dispute: the text, what each coder says, and an empty column for the decision. Excel offers the decisions as a list. Take the table back with Team &gt; Take decisions in.</source>
        <translation>По строке на расхождение: текст, что говорит каждый кодировщик, и пустой столбец для решения. Excel предлагает решения списком. Готовую таблицу примите через «Команда &gt; Принять решения».</translation>
    </message>
    <message>
        <source>Every question</source>
        <translation>Все вопросы</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Все расшифровки</translation>
    </message>
    <message>
        <source>Save the table of disputes</source>
        <translation>Сохранить таблицу расхождений</translation>
    </message>
    <message>
        <source>disputes</source>
        <translation>расхождения</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Записывается %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DisputeView</name>
    <message>
        <source>has not judged this</source>
        <translation>ещё не обработал</translation>
    </message>
    <message>
        <source>leaves the status as it is</source>
        <translation>оставляет статус как есть</translation>
    </message>
    <message>
        <source>judged, not given</source>
        <translation>обработано, код не поставлен</translation>
    </message>
    <message>
        <source>gave the code to the whole text</source>
        <translation>код поставлен на весь текст</translation>
    </message>
    <message>
        <source>gave the code to these words</source>
        <translation>код поставлен на эти слова</translation>
    </message>
    <message>
        <source>Choose a dispute in the list: its words, what each coder marked and the definition of the code appear here.</source>
        <translation>Выберите расхождение в списке: здесь появятся его слова, отметки каждого кодировщика и определение кода.</translation>
    </message>
    <message>
        <source>Show it in its place</source>
        <translation>Показать на своём месте</translation>
    </message>
    <message>
        <source>Reason (kept with the decision)</source>
        <translation>Причина (сохраняется вместе с решением)</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Причина решения</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Статус ответа</translation>
    </message>
    <message>
        <source>Include: %1</source>
        <translation>Применять: %1</translation>
    </message>
    <message>
        <source>Exclude: %1</source>
        <translation>Не применять: %1</translation>
    </message>
    <message>
        <source>Boundary: %1</source>
        <translation>Граница: %1</translation>
    </message>
    <message>
        <source>The code has no definition yet.</source>
        <translation>У кода ещё нет определения.</translation>
    </message>
    <message>
        <source>The code stands. Key %1.</source>
        <translation>Код подходит. Клавиша %1.</translation>
    </message>
    <message>
        <source>The code does not stand. Key %1.</source>
        <translation>Код не подходит. Клавиша %1.</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Клавиша %1</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>Как %1</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ни один</translation>
    </message>
    <message>
        <source>Codebook unclear…</source>
        <translation>Кодификатор неясен…</translation>
    </message>
    <message>
        <source>the code stands</source>
        <translation>код подходит</translation>
    </message>
    <message>
        <source>the code does not stand</source>
        <translation>код не подходит</translation>
    </message>
    <message>
        <source>Settled: %1. By %2, %3.</source>
        <translation>Разрешено: %1. Кто решил: %2, %3.</translation>
    </message>
    <message>
        <source>Another code…</source>
        <translation>Другой код…</translation>
    </message>
    <message>
        <source>The code applies to “%1”.</source>
        <translation>Код подходит к словам «%1».</translation>
    </message>
    <message>
        <source>gave the code, not judged as it is defined now</source>
        <translation>код поставлен, но по нынешнему определению не обработано</translation>
    </message>
    <message>
        <source>Settle with these words</source>
        <translation>Разрешить с этими словами</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Shift with the arrow keys moves the end by a word, Ctrl with the arrow keys the beginning. Enter settles.</source>
        <translation>Shift со стрелками сдвигает конец на слово, Ctrl со стрелками — начало. Enter разрешает расхождение.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>the code applies to these words</source>
        <translation>код подходит к этим словам</translation>
    </message>
    <message>
        <source>Other words…</source>
        <translation>Другие слова…</translation>
    </message>
    <message>
        <source>Codebook unclear, as %1 noted on %2.</source>
        <translation>Кодификатор неясен. Кто отметил: %1, %2.</translation>
    </message>
    <message>
        <source>The codebook was changed since: decide anew.</source>
        <translation>С тех пор кодификатор изменён: решите заново.</translation>
    </message>
    <message>
        <source>Take the note back</source>
        <translation>Снять отметку</translation>
    </message>
    <message>
        <source>See the change</source>
        <translation>Показать изменение</translation>
    </message>
    <message>
        <source>See the change of the codebook that came from this: %1</source>
        <translation>Показать изменение кодификатора, которое из этого вышло: %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DisputesList</name>
    <message>
        <source>Disputes about which code</source>
        <translation>О каком коде расхождения</translation>
    </message>
    <message>
        <source>Disputes between which coders</source>
        <translation>Между какими кодировщиками расхождения</translation>
    </message>
    <message>
        <source>Open or settled</source>
        <translation>Открытые или разрешённые</translation>
    </message>
    <message>
        <source>Show every dispute</source>
        <translation>Показать все расхождения</translation>
    </message>
    <message>
        <source>Units of the figure chosen</source>
        <translation>Единицы выбранного показателя</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Любое состояние</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Разрешённые</translation>
    </message>
    <message>
        <source>Codebook unclear</source>
        <translation>Кодификатор неясен</translation>
    </message>
    <message>
        <source>All disputes</source>
        <translation>Все расхождения</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Все кодировщики</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Все коды</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a code, how many disputes</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Статус ответа</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a figure, how many units</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 settled</source>
        <comment>disputes</comment>
        <translation>Разрешено: %1 из %2</translation>
    </message>
    <message>
        <source>The coders agree on all that they have both judged. There is nothing to settle.</source>
        <translation>Кодировщики согласны во всём, что обработали оба. Разрешать нечего.</translation>
    </message>
    <message>
        <source>No unit is behind this figure. Click another one.</source>
        <translation>За этим числом нет ни одной единицы. Щёлкните другое.</translation>
    </message>
    <message>
        <source>Every dispute here is settled. The button above shows all of them again.</source>
        <translation>Все расхождения здесь разрешены. Кнопка сверху снова показывает их все.</translation>
    </message>
    <message>
        <source>Nothing here is settled yet. Choose the open ones above, then press 1, 2, 3 … to settle them.</source>
        <translation>Здесь пока ничего не разрешено. Выберите сверху открытые, затем нажимайте 1, 2, 3 …, чтобы их разрешить.</translation>
    </message>
    <message>
        <source>No dispute here waits for a clearer codebook.</source>
        <translation>Ни одно расхождение здесь не ждёт более ясного кодификатора.</translation>
    </message>
    <message>
        <source>No dispute is like that. The button above shows all of them again.</source>
        <translation>Таких расхождений нет. Кнопка сверху снова показывает их все.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>coder, what the coder says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>как есть</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: нет у %2</translation>
    </message>
    <message>
        <source>%1: %2, not %3</source>
        <translation>%1: есть у %2, нет у %3</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>согласны</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>open, codebook changed</source>
        <translation>открыто, кодификатор изменён</translation>
    </message>
    <message>
        <source>codebook unclear</source>
        <translation>кодификатор неясен</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>подходит</translation>
    </message>
    <message>
        <source>does not stand</source>
        <translation>не подходит</translation>
    </message>
    <message>
        <source>%1, codebook changed</source>
        <comment>how it was settled</comment>
        <translation>%1, кодификатор изменён</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DisputesModel</name>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Кто что говорит</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DocumentReader</name>
    <message>
        <source>New code from the selected &amp;words (in vivo)</source>
        <translation>Новый код &amp;из выделенных слов (in vivo)</translation>
    </message>
    <message>
        <source>&amp;Change the code of the coding…</source>
        <translation>За&amp;менить код фрагмента…</translation>
    </message>
    <message>
        <source>&amp;Weight of the coding…</source>
        <translation>&amp;Вес присвоенного кода…</translation>
    </message>
    <message>
        <source>&amp;Fit the coding to the selection</source>
        <translation>Подогнать &amp;границы кода под выделенное</translation>
    </message>
    <message>
        <source>Choose a coding, then select the passage that it should have.</source>
        <translation>Выберите присвоенный код, затем выделите фрагмент, на котором он должен стоять.</translation>
    </message>
    <message>
        <source>&amp;Merge with the passages of this code that touch it</source>
        <translation>Об&amp;ъединить с соприкасающимися фрагментами этого кода</translation>
    </message>
    <message>
        <source>Choose a coding first.</source>
        <translation>Сначала выберите присвоенный код.</translation>
    </message>
    <message>
        <source>&amp;Split the coding at the caret</source>
        <translation>&amp;Разделить фрагмент у курсора</translation>
    </message>
    <message>
        <source>Choose a coding, then put the caret where it should be split.</source>
        <translation>Выберите присвоенный код, затем поставьте курсор туда, где его нужно разделить.</translation>
    </message>
    <message>
        <source>Next c&amp;oding</source>
        <translation>Следу&amp;ющий присвоенный код</translation>
    </message>
    <message>
        <source>&amp;Previous coding</source>
        <translation>Пред&amp;ыдущий присвоенный код</translation>
    </message>
    <message>
        <source>Select the &amp;paragraph</source>
        <translation>&amp;Выделить абзац</translation>
    </message>
    <message>
        <source>Select the &amp;sentence</source>
        <translation>Выделить пред&amp;ложение</translation>
    </message>
    <message>
        <source>Select what this speaker sa&amp;ys</source>
        <translation>Выделить р&amp;еплику целиком</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Чтение</translation>
    </message>
    <message>
        <source>&amp;Larger letters</source>
        <translation>Буквы &amp;крупнее</translation>
    </message>
    <message>
        <source>&amp;Smaller letters</source>
        <translation>Буквы &amp;мельче</translation>
    </message>
    <message>
        <source>Letters as at &amp;first</source>
        <translation>&amp;Исходный размер букв</translation>
    </message>
    <message>
        <source>Letters with s&amp;erifs</source>
        <translation>Шрифт с &amp;засечками</translation>
    </message>
    <message>
        <source>&amp;Narrow column</source>
        <translation>&amp;Узкая колонка</translation>
    </message>
    <message>
        <source>Column of &amp;middle width</source>
        <translation>Колонка &amp;средней ширины</translation>
    </message>
    <message>
        <source>&amp;Wide column</source>
        <translation>&amp;Широкая колонка</translation>
    </message>
    <message>
        <source>Very wi&amp;de column</source>
        <translation>&amp;Очень широкая колонка</translation>
    </message>
    <message>
        <source>N&amp;o numbers</source>
        <translation>&amp;Без номеров</translation>
    </message>
    <message>
        <source>Numbers of &amp;paragraphs</source>
        <translation>Номера &amp;абзацев</translation>
    </message>
    <message>
        <source>Numbers of l&amp;ines</source>
        <translation>Номера с&amp;трок</translation>
    </message>
    <message>
        <source>Select to the &amp;character</source>
        <translation>Выделять с точностью &amp;до знака</translation>
    </message>
    <message>
        <source>Select whole para&amp;graphs</source>
        <translation>Выделять целые абзац&amp;ы</translation>
    </message>
    <message>
        <source>Only the e&amp;xpert&apos;s words</source>
        <translation>Только слова &amp;эксперта</translation>
    </message>
    <message>
        <source>Codings of &amp;all coders</source>
        <translation>Коды всех коди&amp;ровщиков</translation>
    </message>
    <message>
        <source>Nothing is coded in this document yet.</source>
        <translation>В этом документе пока ничего не закодировано.</translation>
    </message>
    <message>
        <source>Nobody in particular speaks here.</source>
        <translation>Здесь нет реплики какого-либо говорящего.</translation>
    </message>
    <message>
        <source>&amp;Give several codes…</source>
        <translation>Присвоить нес&amp;колько кодов…</translation>
    </message>
    <message>
        <source>Select a passage first, then give it codes.</source>
        <translation>Сначала выделите фрагмент, затем присвойте ему коды.</translation>
    </message>
    <message>
        <source>Coded &amp;passage</source>
        <translation>Зак&amp;одированный фрагмент</translation>
    </message>
    <message>
        <source>Select whole wo&amp;rds</source>
        <translation>Выделять целые с&amp;лова</translation>
    </message>
    <message>
        <source>Select whole sen&amp;tences</source>
        <translation>Выделять целые предло&amp;жения</translation>
    </message>
    <message>
        <source>Initials of coders in t&amp;he margin</source>
        <translation>Инициалы кодировщиков на &amp;полях</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DocumentSetsDialog</name>
    <message>
        <source>Sets of transcripts</source>
        <translation>Наборы расшифровок</translation>
    </message>
    <message>
        <source>Save the set</source>
        <translation>Сохранить набор</translation>
    </message>
    <message>
        <source>Name of a new set</source>
        <translation>Название нового набора</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Набор</translation>
    </message>
    <message>
        <source>Transcripts of the set</source>
        <translation>Расшифровки набора</translation>
    </message>
    <message>
        <source>Tick the transcripts that belong together. A set without any is removed.</source>
        <translation>Отметьте расшифровки, которые относятся друг к другу. Пустой набор удаляется.</translation>
    </message>
    <message>
        <source>Remove the set</source>
        <translation>Убрать набор</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>There are no transcripts in this project yet.</source>
        <translation>В этом проекте пока нет расшифровок.</translation>
    </message>
    <message>
        <source>Import transcripts…</source>
        <translation>Импортировать расшифровки…</translation>
    </message>
    <message>
        <source>Characters: %1</source>
        <translation>Знаков: %1</translation>
    </message>
    <message>
        <source>Import &amp;transcripts…</source>
        <translation>Импортировать &amp;расшифровки…</translation>
    </message>
    <message>
        <source>Only the expert&apos;s words</source>
        <translation>Только слова эксперта</translation>
    </message>
    <message>
        <source>Leaves out what interviewers say</source>
        <translation>Скрывает слова интервьюеров</translation>
    </message>
    <message>
        <source>Codings: %1</source>
        <translation>Присвоенных кодов: %1</translation>
    </message>
    <message>
        <source>Find the &amp;next place</source>
        <translation>Найти следу&amp;ющее место</translation>
    </message>
    <message>
        <source>Find the pre&amp;vious place</source>
        <translation>Найти предыду&amp;щее место</translation>
    </message>
    <message>
        <source>Select a passage, then press a code&apos;s key, double-click a code or drag it here. Ctrl+P takes the whole paragraph, Ctrl+I makes a new code of the selected words.</source>
        <translation>Выделите фрагмент, затем нажмите клавишу кода, дважды щёлкните код или перетащите его сюда. Ctrl+P берёт весь абзац, Ctrl+I делает из выделенных слов новый код.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::EraseDialog</name>
    <message>
        <source>Erase a participant for good</source>
        <translation>Удаление данных участника навсегда</translation>
    </message>
    <message>
        <source>Erase a document for good</source>
        <translation>Удаление документа навсегда</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>What is erased</source>
        <translation>Что удаляется</translation>
    </message>
    <message>
        <source>The documents too</source>
        <translation>Документы тоже</translation>
    </message>
    <message>
        <source>This cannot be undone. What was done before stays in the history by name and time only: steps before it can be neither undone nor shown any more.</source>
        <translation>Это нельзя отменить. От сделанного раньше в истории остаются только название и время: прежние действия больше нельзя ни отменить, ни показать.</translation>
    </message>
    <message>
        <source>Where people still speak of it</source>
        <translation>Где об этом ещё говорится</translation>
    </message>
    <message>
        <source>Delete these copies too</source>
        <translation>Удалить и эти копии</translation>
    </message>
    <message>
        <source>Type the name to go on:</source>
        <translation>Чтобы продолжить, введите название:</translation>
    </message>
    <message>
        <source>“%1” is removed with all answers and everything on them.</source>
        <translation>«%1»: удаляются все ответы и всё, что к ним относится.</translation>
    </message>
    <message>
        <source>“%1” is removed with its text and everything on it.</source>
        <translation>«%1»: удаляется текст и всё, что к нему относится.</translation>
    </message>
    <message>
        <source>Answers: %1, codings: %2, notes: %3.</source>
        <translation>Ответов: %1, присвоенных кодов: %2, заметок: %3.</translation>
    </message>
    <message>
        <source>Erase the documents too: %1</source>
        <translation>Удалить и документы: %1</translation>
    </message>
    <message>
        <source>The name or the words still stand here. Rewrite these places before you go on: what is changed afterwards leaves its old words in the history.</source>
        <translation>Имя или эти слова ещё стоят здесь. Перепишите эти места до продолжения: если изменить их позже, старые слова останутся в истории.</translation>
    </message>
    <message>
        <source>No copy in the folder of copies holds it. Copies elsewhere and exported files are not known to the program.</source>
        <translation>В папке копий таких данных нет. О копиях в других местах и об экспортированных файлах программа не знает.</translation>
    </message>
    <message>
        <source>Copies in the folder of copies that still hold it: %1. Copies elsewhere and exported files are not known to the program.</source>
        <translation>Копий с этими данными в папке копий: %1. О копиях в других местах и об экспортированных файлах программа не знает.</translation>
    </message>
    <message>
        <source>&amp;Delete these copies too</source>
        <translation>&amp;Удалить и эти копии</translation>
    </message>
    <message>
        <source>Erasing a participant</source>
        <translation>Удаление данных участника</translation>
    </message>
    <message>
        <source>Erasing a document</source>
        <translation>Удаление документа</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ExportDialog</name>
    <message>
        <source>Export tables</source>
        <translation>Экспорт таблиц</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспортировать…</translation>
    </message>
    <message>
        <source>&amp;Shares</source>
        <translation>&amp;Доли</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>&amp;Цитаты</translation>
    </message>
    <message>
        <source>Code&amp;book</source>
        <translation>&amp;Кодификатор</translation>
    </message>
    <message>
        <source>&amp;What became of each question</source>
        <translation>&amp;Сколько ответили на каждый вопрос</translation>
    </message>
    <message>
        <source>An e&amp;xample quote for each category</source>
        <translation>Прим&amp;ер цитаты для каждой категории</translation>
    </message>
    <message>
        <source>All quotes &amp;after each table</source>
        <translation>&amp;Все цитаты после каждой таблицы</translation>
    </message>
    <message>
        <source>What the report holds</source>
        <translation>Что войдёт в отчёт</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>&amp;Open questions</source>
        <translation>&amp;Открытые вопросы</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Открытые вопросы</translation>
    </message>
    <message>
        <source>&amp;Variables beside the quotes</source>
        <translation>Пере&amp;менные рядом с цитатами</translation>
    </message>
    <message>
        <source>Variables beside the quotes</source>
        <translation>Переменные рядом с цитатами</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Формат</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Percentages</source>
        <translation>Процент&amp;ы</translation>
    </message>
    <message>
        <source>Whose &amp;coding</source>
        <translation>&amp;Чьё кодирование</translation>
    </message>
    <message>
        <source>As the sample allows</source>
        <translation>Если позволяет выборка</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Уилсон</translation>
    </message>
    <message>
        <source>Clopper–Pearson</source>
        <translation>Клоппер — Пирсон</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Confidence &amp;intervals</source>
        <translation>Доверительные &amp;интервалы</translation>
    </message>
    <message>
        <source>Whole percents</source>
        <translation>Целые проценты</translation>
    </message>
    <message>
        <source>One decimal</source>
        <translation>Один знак после запятой</translation>
    </message>
    <message>
        <source>&amp;Decimals</source>
        <translation>&amp;Знаки после запятой</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Сначала большие</translation>
    </message>
    <message>
        <source>Codebook order</source>
        <translation>Как в кодификаторе</translation>
    </message>
    <message>
        <source>O&amp;rder of the rows</source>
        <translation>По&amp;рядок строк</translation>
    </message>
    <message>
        <source>Our own styles</source>
        <translation>Наши стили</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose a Word document whose styles are taken</source>
        <translation>Выбрать документ Word, стили которого взять</translation>
    </message>
    <message>
        <source>Take the styles of a Word document</source>
        <translation>Взять стили документа Word</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Документы Word (*.docx)</translation>
    </message>
    <message>
        <source>Styles of</source>
        <translation>Стили документа</translation>
    </message>
    <message>
        <source>S&amp;tyles of</source>
        <translation>С&amp;тили документа</translation>
    </message>
    <message>
        <source>The range that &amp;non-response leaves open</source>
        <translation>Пределы с учётом &amp;неответивших</translation>
    </message>
    <message>
        <source>Percent of &amp;mentions, too</source>
        <translation>И процент от &amp;упоминаний</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Ско&amp;пировать</translation>
    </message>
    <message>
        <source>The tables to the clipboard, to paste into Word or a spreadsheet</source>
        <translation>Таблицы в буфер обмена, чтобы вставить в Word или в электронную таблицу</translation>
    </message>
    <message>
        <source>No such line</source>
        <translation>Без такой строки</translation>
    </message>
    <message>
        <source>By who coded, the share o&amp;f</source>
        <translation>Сравнить кодиров&amp;щиков по доле кода</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>&amp;Key quotes</source>
        <translation>К&amp;лючевые цитаты</translation>
    </message>
    <message>
        <source>Memos and &amp;journal</source>
        <translation>З&amp;аметки и дневник</translation>
    </message>
    <message>
        <source>Translations &amp;under quotes</source>
        <translation>Под цитатами — и&amp;х перевод</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Расшифровки</translation>
    </message>
    <message>
        <source>%1 (coding is blind)</source>
        <translation>%1 (кодирование вслепую)</translation>
    </message>
    <message>
        <source>A&amp;greement of the coders</source>
        <translation>Со&amp;гласованность кодировщиков</translation>
    </message>
    <message>
        <source>Everything coded</source>
        <translation>Всё закодированное</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1 (закрыт)</translation>
    </message>
    <message>
        <source>Agreement in</source>
        <translation>Раунд для согласованности</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::FilterDialog</name>
    <message>
        <source>List only some answers</source>
        <translation>Показать часть ответов</translation>
    </message>
    <message>
        <source>List them</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Любой или без кода</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Кто угодно</translation>
    </message>
    <message>
        <source>No condition</source>
        <translation>Без условия</translation>
    </message>
    <message>
        <source>With the &amp;code</source>
        <translation>С &amp;кодом</translation>
    </message>
    <message>
        <source>&amp;Judged or coded by</source>
        <translation>Кем &amp;обработан или закодирован</translation>
    </message>
    <message>
        <source>With a code: given by this person. Subcategories count.</source>
        <translation>Если выбран код: присвоен этим человеком. Подкатегории учитываются.</translation>
    </message>
    <message>
        <source>&amp;Fact about the respondent</source>
        <translation>&amp;Сведения о респонденте</translation>
    </message>
    <message>
        <source>Values to list</source>
        <translation>Показываемые значения</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Нет значения</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::FindBar</name>
    <message>
        <source>Not in this document</source>
        <translation>В этом документе нет</translation>
    </message>
    <message>
        <source>More than %1</source>
        <translation>Больше %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Найдено: %1</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 из более чем %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Искать в этом документе</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Предыдущее место</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Следующее место</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Закрыть поиск</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HelpLink</name>
    <message>
        <source>How this works</source>
        <translation>Как это устроено</translation>
    </message>
    <message>
        <source>The page of the manual on this place (F1)</source>
        <translation>Страница справки об этом месте (F1)</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Поиск в справке</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Текст страницы</translation>
    </message>
    <message>
        <source>No page holds all of these words. Try fewer, or only the beginning of a word.</source>
        <translation>Ни на одной странице нет всех этих слов. Попробуйте меньше слов или только начало слова.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HistoryFilter</name>
    <message>
        <source>Steps by whom</source>
        <translation>Чьи действия</translation>
    </message>
    <message>
        <source>Steps about which code</source>
        <translation>Действия с каким кодом</translation>
    </message>
    <message>
        <source>Steps about which document</source>
        <translation>Действия с каким документом</translation>
    </message>
    <message>
        <source>Steps since when</source>
        <translation>Действия с какого времени</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>Показать все действия</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Любое время</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все кодировщики</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Все коды</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (удалён)</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Все документы</translation>
    </message>
    <message>
        <source>Steps about which respondent</source>
        <translation>Шаги о каком респонденте</translation>
    </message>
    <message>
        <source>All respondents</source>
        <translation>Все респонденты</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>to</source>
        <translation>по</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>С … по …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There is no respondent “%1”. Choose one of the list that opens while you type.</source>
        <translation>Респондента «%1» нет. Выберите одного из списка, который открывается при вводе.</translation>
    </message>
    <message>
        <source>The first day is after the last one. Change one of them.</source>
        <translation>Первый день позже последнего. Измените один из них.</translation>
    </message>
    <message>
        <source>While coding is blind only your own steps are found.</source>
        <translation>Пока кодирование идёт вслепую, находятся только ваши действия.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HistoryModel</name>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>нельзя отменить</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HistoryPanel</name>
    <message>
        <source>History of the project</source>
        <translation>История изменений проекта</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить действие</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Every change of the project is listed here and can be undone, also after closing and opening the file again.</source>
        <translation>Здесь перечислены все изменения проекта; любое можно отменить, даже после закрытия и повторного открытия файла.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Повторить: %1</translation>
    </message>
    <message>
        <source>See the project as it was then</source>
        <translation>Посмотреть прежнее состояние проекта</translation>
    </message>
    <message>
        <source>Opens the project as it was right after the chosen step, to be read</source>
        <translation>Открывает для чтения проект, каким он был сразу после выбранного действия</translation>
    </message>
    <message>
        <source>Restore a code…</source>
        <translation>Восстановить код…</translation>
    </message>
    <message>
        <source>Brings a deleted code back with its codings; what was done later stays</source>
        <translation>Возвращает удалённый код вместе с тем, где он был присвоен; всё сделанное позже остаётся</translation>
    </message>
    <message>
        <source>Restore a code</source>
        <translation>Восстановление кода</translation>
    </message>
    <message>
        <source>The code comes back with those below it and its codings. What was done later stays.</source>
        <translation>Код вернётся вместе с подкодами и со всеми местами, где он был присвоен. Сделанное позже останется.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>%1 (codings: %2)</source>
        <translation>%1 (присвоен раз: %2)</translation>
    </message>
    <message>
        <source>The code “%1” is back. Codings that came back with it: %2.</source>
        <translation>Код «%1» восстановлен. Вместе с ним вернулось присвоенных кодов: %2.</translation>
    </message>
    <message>
        <source>No step is like that. The button beside the choices shows all steps again.</source>
        <translation>Таких шагов нет. Кнопка рядом с условиями снова показывает все шаги.</translation>
    </message>
    <message>
        <source>The code “%1” is back.</source>
        <translation>Код «%1» снова на месте.</translation>
    </message>
    <message>
        <source>Not while coding is blind: the past would show the codings of others.</source>
        <translation>Недоступно, пока кодирование идёт вслепую: прошлое показало бы коды других.</translation>
    </message>
    <message>
        <source>Disputes behind it</source>
        <translation>Расхождения за этим действием</translation>
    </message>
    <message>
        <source>Opens the disputes between coders that led to this change of the codebook</source>
        <translation>Открывает расхождения между кодировщиками, которые привели к этому изменению кодификатора</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ImportWizard</name>
    <message>
        <source>Import a survey</source>
        <translation>Импорт опроса</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Ход импорта</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Импортировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.zip);;All files (*)</source>
        <translation>Таблицы (*.csv *.tsv *.txt *.xlsx *.zip);;Все файлы (*)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Лист</translation>
    </message>
    <message>
        <source>File &amp;encoding</source>
        <translation>&amp;Кодировка файла</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Разделитель</translation>
    </message>
    <message>
        <source>&amp;Header rows</source>
        <translation>&amp;Строк заголовка</translation>
    </message>
    <message>
        <source>Two when the second row holds the wording of the questions.</source>
        <translation>Две, если во второй строке стоят формулировки вопросов.</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Запятая ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Точка с запятой ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>Vertical bar |</source>
        <translation>Вертикальная черта |</translation>
    </message>
    <message>
        <source>Columns of the file and what they become</source>
        <translation>Столбцы файла и чем они станут</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Чтение файла %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Определено: %1</translation>
    </message>
    <message>
        <source>Further remarks: %1. All are listed in the report after the import.</source>
        <translation>Ещё замечаний: %1. Все они будут в отчёте после импорта.</translation>
    </message>
    <message>
        <source>%1: rows %2, open questions %3.</source>
        <translation>%1: строк %2, открытых вопросов %3.</translation>
    </message>
    <message>
        <source>Without a column of IDs respondents are called R001, R002 and so on.</source>
        <translation>Без столбца с номерами респонденты получат имена R001, R002 и так далее.</translation>
    </message>
    <message>
        <source>Importing the survey</source>
        <translation>Импорт опроса</translation>
    </message>
    <message>
        <source>Further rows with problems: %1</source>
        <translation>Ещё строк с ошибками: %1</translation>
    </message>
    <message>
        <source>The survey is in the project. One step of undo takes it out again.</source>
        <translation>Опрос импортирован в проект. Его можно убрать одной отменой действия.</translation>
    </message>
    <message>
        <source>Rows read: %1</source>
        <translation>Прочитано строк: %1</translation>
    </message>
    <message>
        <source>New respondents: %1</source>
        <translation>Новых респондентов: %1</translation>
    </message>
    <message>
        <source>Respondents that were there already: %1</source>
        <translation>Респондентов, которые уже были: %1</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Ответов: %1</translation>
    </message>
    <message>
        <source>New open questions: %1</source>
        <translation>Новых открытых вопросов: %1</translation>
    </message>
    <message>
        <source>New variables: %1</source>
        <translation>Новых переменных: %1</translation>
    </message>
    <message>
        <source>What was decided and repaired on the way</source>
        <translation>Что было решено и исправлено по ходу</translation>
    </message>
    <message>
        <source>Columns left out</source>
        <translation>Столбцы, которые не импортированы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>“%1”, asked only if: %2</source>
        <translation>Вопрос «%1» задавался, только если: %2</translation>
    </message>
    <message>
        <source>Texts that differ between project and file: %1. The project’s were kept.</source>
        <translation>Текстов, которые в проекте и в файле различаются: %1. Оставлены тексты проекта.</translation>
    </message>
    <message>
        <source>Texts that differ: in the project and in the file</source>
        <translation>Тексты, которые различаются: в проекте и в файле</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Выбрать другой &amp;файл…</translation>
    </message>
    <message>
        <source>A newer file of the survey “%1”: read its columns as before</source>
        <translation>Новый файл опроса «%1»: столбцы читаются как прежде</translation>
    </message>
    <message>
        <source>New in this file: %1.</source>
        <translation>Новое в этом файле: %1.</translation>
    </message>
    <message>
        <source>Not in this file any more: %1.</source>
        <translation>В этом файле больше нет: %1.</translation>
    </message>
    <message>
        <source>The file becomes a survey of its own, with respondents of its own.</source>
        <translation>Файл станет отдельным опросом со своими респондентами.</translation>
    </message>
    <message>
        <source>&amp;Respondents who broke off: what they left empty at the end was not reached</source>
        <translation>&amp;Респонденты, прервавшие анкету: до вопросов, оставленных пустыми в конце, они не дошли</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::InterviewChoices</name>
    <message>
        <source>How many speak of each category</source>
        <translation>Сколько говорят о каждой категории</translation>
    </message>
    <message>
        <source>Which category stands in which</source>
        <translation>Какая категория в какой расшифровке</translation>
    </message>
    <message>
        <source>What each one brought that is new</source>
        <translation>Что нового дала каждая</translation>
    </message>
    <message>
        <source>Quotes of transcripts</source>
        <translation>Цитаты из расшифровок</translation>
    </message>
    <message>
        <source>Which transcripts count</source>
        <translation>Какие расшифровки учитываются</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Все расшифровки</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Что считается</translation>
    </message>
    <message>
        <source>by people</source>
        <translation>по людям</translation>
    </message>
    <message>
        <source>by transcripts</source>
        <translation>по расшифровкам</translation>
    </message>
    <message>
        <source>by turns of speech</source>
        <translation>по репликам</translation>
    </message>
    <message>
        <source>by paragraphs</source>
        <translation>по абзацам</translation>
    </message>
    <message>
        <source>Agreement of the coders</source>
        <translation>Согласованность кодировщиков</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::InterviewPanel</name>
    <message>
        <source>by people</source>
        <translation>по людям</translation>
    </message>
    <message>
        <source>by transcripts</source>
        <translation>по расшифровкам</translation>
    </message>
    <message>
        <source>by turns of speech</source>
        <translation>по репликам</translation>
    </message>
    <message>
        <source>by paragraphs</source>
        <translation>по абзацам</translation>
    </message>
    <message>
        <source>Which transcripts count</source>
        <translation>Какие расшифровки учитываются</translation>
    </message>
    <message>
        <source>Sets of transcripts…</source>
        <translation>Наборы расшифровок…</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Что считается</translation>
    </message>
    <message>
        <source>Whose coding counts</source>
        <translation>Чьё кодирование учитывается</translation>
    </message>
    <message>
        <source>Shares of the transcripts</source>
        <translation>Доли по расшифровкам</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Все расшифровки</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message>
        <source>Counting the transcripts…</source>
        <translation>Подсчёт расшифровок…</translation>
    </message>
    <message>
        <source>How many interviews speak of a category appears here once a transcript is imported and coded.</source>
        <translation>Когда расшифровки импортированы и закодированы, здесь видно, в скольких интервью говорится о каждой категории.</translation>
    </message>
    <message>
        <source>People, N = %1</source>
        <translation>Люди, N = %1</translation>
    </message>
    <message>
        <source>Transcripts, N = %1</source>
        <translation>Расшифровки, N = %1</translation>
    </message>
    <message>
        <source>Turns of speech, N = %1</source>
        <translation>Реплики, N = %1</translation>
    </message>
    <message>
        <source>Paragraphs, N = %1</source>
        <translation>Абзацы, N = %1</translation>
    </message>
    <message>
        <source>Nothing is counted here.</source>
        <translation>Здесь ничего не учтено.</translation>
    </message>
    <message>
        <source>%1, not further specified</source>
        <translation>%1, без уточнения</translation>
    </message>
    <message>
        <source>categories: %1</source>
        <translation>категорий: %1</translation>
    </message>
    <message>
        <source>in dispute</source>
        <translation>есть расхождение</translation>
    </message>
    <message>
        <source>passages: %1</source>
        <translation>фрагментов: %1</translation>
    </message>
    <message>
        <source>Show these passages</source>
        <translation>Показать эти фрагменты</translation>
    </message>
    <message>
        <source>Show the passages in dispute</source>
        <translation>Показать фрагменты с расхождениями</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::InterviewTables</name>
    <message>
        <source>Categories and transcripts</source>
        <translation>Категории и расшифровки</translation>
    </message>
    <message>
        <source>What each one brought</source>
        <translation>Что дала каждая</translation>
    </message>
    <message>
        <source>Tables of interviews</source>
        <translation>Таблицы по интервью</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспортировать…</translation>
    </message>
    <message>
        <source>Export the tables of interviews</source>
        <translation>Экспорт таблиц по интервью</translation>
    </message>
    <message>
        <source>Which category stands in which transcript</source>
        <translation>Какая категория есть в какой расшифровке</translation>
    </message>
    <message>
        <source>New categories by transcript</source>
        <translation>Новые категории по расшифровкам</translation>
    </message>
    <message>
        <source>Import transcripts and code some passages: this table then shows which category stands in which of them.</source>
        <translation>Импортируйте расшифровки и закодируйте несколько фрагментов: тогда таблица покажет, какая категория в какой из них есть.</translation>
    </message>
    <message>
        <source>Figures are coded passages; of a category in bold, of all below it. The last column counts transcripts. A click shows the passages.</source>
        <translation>Числа — это кодированные фрагменты; у категории полужирным — вместе с подкодами. Последний столбец — число расшифровок. Щелчок показывает фрагменты.</translation>
    </message>
    <message>
        <source>In the order of the transcripts. A category counts where it was given itself. A click on a figure shows the passages.</source>
        <translation>В порядке расшифровок. Категория учитывается там, где присвоена она сама. Щелчок по числу показывает фрагменты.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::KeyQuotesModel</name>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::KeyQuotesPanel</name>
    <message>
        <source>Key quotes</source>
        <translation>Ключевые цитаты</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Further up in the order (Ctrl+Up)</source>
        <translation>Передвинуть выше (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Further down in the order (Ctrl+Down)</source>
        <translation>Передвинуть ниже (Ctrl+Down)</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>No key quote any more; the coding stays (Delete)</source>
        <translation>Больше не ключевая цитата; код остаётся (Delete)</translation>
    </message>
    <message>
        <source>Star the quotes that you will print: choose a coding and press Ctrl+D. They stand here in your own order; reports show them first.</source>
        <translation>Отмечайте цитаты, которые пойдут в отчёт: выберите присвоенный код и нажмите Ctrl+D. Здесь они стоят в вашем порядке; в отчётах идут первыми.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MainWindow</name>
    <message>
        <source>Survey</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Кодификатор</translation>
    </message>
    <message>
        <source>&amp;About Marginalia</source>
        <translation>&amp;О программе Marginalia</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stopped: %1. Nothing was changed.</source>
        <translation>Остановлено: %1. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>%1 has this project open, so it can be read here but not changed.</source>
        <translation>Проект открыт у другого пользователя (%1), поэтому здесь его можно только читать.</translation>
    </message>
    <message>
        <source>This project is in a place where nothing can be written, so it can be read but not changed.</source>
        <translation>Проект лежит там, куда нельзя записывать, поэтому его можно читать, но не изменять.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть не&amp;давний</translation>
    </message>
    <message>
        <source>Marginalia projects (*.marginalia)</source>
        <translation>Проекты Marginalia (*.marginalia)</translation>
    </message>
    <message>
        <source>final</source>
        <translation>итоговое кодирование</translation>
    </message>
    <message>
        <source>any coder</source>
        <translation>хотя бы один кодировщик</translation>
    </message>
    <message>
        <source>all coders</source>
        <translation>все кодировщики</translation>
    </message>
    <message>
        <source>most coders</source>
        <translation>большинство кодировщиков</translation>
    </message>
    <message>
        <source>one coder</source>
        <translation>один кодировщик</translation>
    </message>
    <message>
        <source>substantive answers</source>
        <translation>содержательные ответы</translation>
    </message>
    <message>
        <source>everyone who answered</source>
        <translation>все ответившие</translation>
    </message>
    <message>
        <source>everyone asked</source>
        <translation>все, кому задан вопрос</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>все респонденты</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>упоминания</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>фрагменты</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Новый проект…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Новый проект</translation>
    </message>
    <message>
        <source>Untitled.marginalia</source>
        <translation>Без названия.marginalia</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Открыть проект…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Открыть проект</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>Открыть &amp;пример проекта</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Отменить: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить действие</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Повторить: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>%1 – Marginalia</source>
        <translation>%1 – Marginalia</translation>
    </message>
    <message>
        <source>%1, N = %2</source>
        <translation>%1, N = %2</translation>
    </message>
    <message>
        <source>not judged: %1</source>
        <translation>не обработано: %1</translation>
    </message>
    <message>
        <source>in dispute: %1</source>
        <translation>с расхождениями: %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>только чтение</translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation>отменить: %1</translation>
    </message>
    <message>
        <source>About Marginalia</source>
        <translation>О программе Marginalia</translation>
    </message>
    <message>
        <source>Marginalia %1

Reads answers and interviews with you: codes, shares, tables for Word.

Free software under the GNU General Public License, version 3 or later. It never uses the network; a project is one file on your own machine.</source>
        <translation>Marginalia %1

Читает с вами ответы и интервью: коды, доли, таблицы для Word.

Свободная программа под лицензией GNU General Public License версии 3 или новее. Она никогда не выходит в сеть; проект — один файл на вашем компьютере.</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Расшифровки</translation>
    </message>
    <message>
        <source>&amp;Find anything to do…</source>
        <translation>Найти &amp;любое действие…</translation>
    </message>
    <message>
        <source>&amp;List only some answers…</source>
        <translation>Показать &amp;часть ответов…</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message>
        <source>This is the project as it was on %1. It can be read, searched and exported, not changed.</source>
        <translation>Так проект выглядел %1. Его можно читать, искать в нём и экспортировать, но не изменять.</translation>
    </message>
    <message>
        <source>%1, as it was on %2 – Marginalia</source>
        <translation>%1, как было %2 – Marginalia</translation>
    </message>
    <message>
        <source>Panels as at &amp;first</source>
        <translation>&amp;Исходное расположение панелей</translation>
    </message>
    <message>
        <source>coding is blind</source>
        <translation>кодирование вслепую</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>&amp;Закрыть проект</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Найти</translation>
    </message>
    <message>
        <source>C&amp;oder</source>
        <translation>Кодиров&amp;щик</translation>
    </message>
    <message>
        <source>%1 – %2&apos;s package – Marginalia</source>
        <translation>%1 – пакет: %2 – Marginalia</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MatrixModel</name>
    <message>
        <source>%1, transcripts: %2</source>
        <translation>%1, расшифровок: %2</translation>
    </message>
    <message>
        <source>%1, %2: the coders do not agree</source>
        <translation>%1, %2: кодировщики расходятся</translation>
    </message>
    <message>
        <source>%1, %2, passages: %3</source>
        <translation>%1, %2, фрагментов: %3</translation>
    </message>
    <message>
        <source>n</source>
        <comment>column head: number of transcripts</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>In how many transcripts the category stands</source>
        <translation>В скольких расшифровках есть категория</translation>
    </message>
    <message>
        <source>%1: not coded yet</source>
        <translation>%1: ещё не закодировано</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MergeDialog</name>
    <message>
        <source>Merge codes</source>
        <translation>Объединить коды</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Choose the code that stays. The others go, and their codings pass to it.</source>
        <translation>Выберите код, который останется. Остальные исчезнут, их фрагменты перейдут к нему.</translation>
    </message>
    <message>
        <source>“%1” goes. Choose the code that its codings pass to.</source>
        <translation>Код «%1» исчезнет. Выберите код, к которому перейдут его фрагменты.</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Найти код</translation>
    </message>
    <message>
        <source>The code that stays</source>
        <translation>Код, который останется</translation>
    </message>
    <message>
        <source>Codings that pass to “%1”: %2.</source>
        <translation>К коду «%1» перейдёт фрагментов: %2.</translation>
    </message>
    <message>
        <source>Joined, since the same coder has it on the same passage: %1.</source>
        <translation>Сольётся, так как у того же кодировщика этот код уже стоит на том же фрагменте: %1.</translation>
    </message>
    <message>
        <source>Memos are kept, the definitions of the codes that go are not.</source>
        <translation>Заметки сохраняются, определения исчезающих кодов — нет.</translation>
    </message>
    <message>
        <source>Merged into “%1”. Codings moved: %2, joined with the same one: %3.</source>
        <translation>Объединено с кодом «%1». Перенесено: %2, слито с такими же: %3.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MergeFilesDialog</name>
    <message>
        <source>Merge packages and copies</source>
        <translation>Слить пакеты и копии</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Слить</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Надо решить</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>or another code of the project…</source>
        <translation>или другой код проекта…</translation>
    </message>
    <message>
        <source>Another code of the project</source>
        <translation>Другой код проекта</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a value</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>the project</source>
        <comment>whose choice it is</comment>
        <translation>проект</translation>
    </message>
    <message>
        <source>Still to be decided: %1. Nothing in the project is changed before everything is decided.</source>
        <translation>Осталось решить: %1. Пока решено не всё, в проекте ничего не меняется.</translation>
    </message>
    <message>
        <source>Everything has a decision. Look through the list, then merge. Undo takes it back in one step.</source>
        <translation>Всё решено. Просмотрите список и слейте. Отмена вернёт всё одним шагом.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MergeReportDialog</name>
    <message>
        <source>Codes added: %1</source>
        <translation>Новых кодов: %1</translation>
    </message>
    <message>
        <source>Codes changed: %1</source>
        <translation>Изменено кодов: %1</translation>
    </message>
    <message>
        <source>Codes removed: %1</source>
        <translation>Удалено кодов: %1</translation>
    </message>
    <message>
        <source>Other entries, such as memos and translations: %1</source>
        <translation>Прочих записей, таких как заметки и переводы: %1</translation>
    </message>
    <message>
        <source>Left out, since what it belongs to is not in the project any more: %1</source>
        <translation>Не принято, так как того, к чему это относится, в проекте больше нет: %1</translation>
    </message>
    <message>
        <source>Everything in it was in the project already.</source>
        <translation>Всё это уже было в проекте.</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Что вернулось</translation>
    </message>
    <message>
        <source>The files are merged. Undo takes it back in one step.</source>
        <translation>Файлы слиты. Отмена вернёт всё одним шагом.</translation>
    </message>
    <message>
        <source>Nothing new was in the files. The project is as it was.</source>
        <translation>Нового в файлах ничего не было. Проект остался как был.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Кодировщик</translation>
    </message>
    <message>
        <source>Codings added</source>
        <translation>Кодов поставлено</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Решений</translation>
    </message>
    <message>
        <source>What came from whom</source>
        <translation>Что от кого пришло</translation>
    </message>
    <message>
        <source>%1, a package for %2</source>
        <translation>%1, пакет для: %2</translation>
    </message>
    <message>
        <source>What else came with the files</source>
        <translation>Что ещё пришло с файлами</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::NoteEditor</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Title of the memo</source>
        <translation>Заголовок заметки</translation>
    </message>
    <message>
        <source>Type of the memo</source>
        <translation>Вид заметки</translation>
    </message>
    <message>
        <source>Choose a type, or write one of your own</source>
        <translation>Выберите вид или впишите свой</translation>
    </message>
    <message>
        <source>Text of the memo</source>
        <translation>Текст заметки</translation>
    </message>
    <message>
        <source>What do you think?</source>
        <translation>Что вы об этом думаете?</translation>
    </message>
    <message>
        <source>What the memo is linked to</source>
        <translation>С чем связана заметка</translation>
    </message>
    <message>
        <source>Link the memo</source>
        <translation>Связать заметку</translation>
    </message>
    <message>
        <source>Link the memo to what you read, or drag a passage or a code here</source>
        <translation>Связать заметку с тем, что вы читаете; фрагмент или код можно и перетащить сюда</translation>
    </message>
    <message>
        <source>Take the link off</source>
        <translation>Убрать связь</translation>
    </message>
    <message>
        <source>Take the link off (Delete)</source>
        <translation>Убрать связь (Delete)</translation>
    </message>
    <message>
        <source>Delete the memo</source>
        <translation>Удалить заметку</translation>
    </message>
    <message>
        <source>A memo needs a title or a text; delete it when it is no longer needed.</source>
        <translation>У заметки должен быть заголовок или текст; если она больше не нужна, удалите её.</translation>
    </message>
    <message>
        <source>%1 (click to go there)</source>
        <translation>%1 (щёлкните, чтобы перейти)</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Связи</translation>
    </message>
    <message>
        <source>Linked to nothing yet</source>
        <translation>Связей пока нет</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>написана %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>изменена %1</translation>
    </message>
    <message>
        <source>To the selected passage</source>
        <translation>С выделенным фрагментом</translation>
    </message>
    <message>
        <source>To the document that you read</source>
        <translation>С документом, который вы читаете</translation>
    </message>
    <message>
        <source>To the answer that you read</source>
        <translation>С ответом, который вы читаете</translation>
    </message>
    <message>
        <source>To the chosen coding</source>
        <translation>С выбранным присвоенным кодом</translation>
    </message>
    <message>
        <source>To the person who says it</source>
        <translation>С тем, кто это говорит</translation>
    </message>
    <message>
        <source>To a code…</source>
        <translation>С кодом…</translation>
    </message>
    <message>
        <source>The memo is about this code:</source>
        <translation>Заметка относится к коду:</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>Стоит на</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::NotesModel</name>
    <message>
        <source>Memo</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Связи</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написана</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменена</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::NotesPanel</name>
    <message>
        <source>Find in memos</source>
        <translation>Найти в заметках</translation>
    </message>
    <message>
        <source>Show only memos of this type</source>
        <translation>Показать заметки только этого вида</translation>
    </message>
    <message>
        <source>New memo</source>
        <translation>Новая заметка</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>Write down what you think while you read: memos, a journal, annotations of passages. Drag a passage or a code onto a memo to link it.</source>
        <translation>Записывайте мысли по ходу чтения: заметки, дневник, пометки к фрагментам. Чтобы связать заметку с фрагментом или кодом, перетащите их на неё.</translation>
    </message>
    <message>
        <source>The journal has no entries yet.</source>
        <translation>В дневнике пока нет записей.</translation>
    </message>
    <message>
        <source>No memo has these words and this type.</source>
        <translation>Нет заметок этого вида с такими словами.</translation>
    </message>
    <message>
        <source>New journal entry</source>
        <translation>Новая запись в дневнике</translation>
    </message>
    <message>
        <source>Deleted the memo “%1”. Ctrl+Z brings it back.</source>
        <translation>Заметка «%1» удалена. Ctrl+Z вернёт её.</translation>
    </message>
    <message>
        <source>New memo (%1)</source>
        <translation>Новая заметка (%1)</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the notice</source>
        <translation>Скопировать сообщение</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Закрыть сообщение</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Details of the notice</source>
        <translation>Подробности сообщения</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Сообщение</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::OtherCodings</name>
    <message>
        <source>Given by: %1</source>
        <translation>Присвоили: %1</translation>
    </message>
    <message>
        <source>Judged without it: %1</source>
        <translation>Обработали без этого кода: %1</translation>
    </message>
    <message>
        <source>Settled: it applies.</source>
        <translation>Расхождение разрешено: код подходит.</translation>
    </message>
    <message>
        <source>Settled: it does not apply.</source>
        <translation>Расхождение разрешено: код не подходит.</translation>
    </message>
    <message>
        <source>In dispute: not counted in the final layer until it is settled.</source>
        <translation>Есть расхождение: в итоговом кодировании код не учитывается, пока оно не разрешено.</translation>
    </message>
    <message>
        <source>Others:</source>
        <translation>Другие:</translation>
    </message>
    <message>
        <source>Code %1 by other coders</source>
        <translation>Код %1 от других кодировщиков</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::PackDialog</name>
    <message>
        <source>Package for a coder</source>
        <translation>Пакет для кодировщика</translation>
    </message>
    <message>
        <source>Save the package…</source>
        <translation>Сохранить пакет…</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Для кого</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>&amp;Раунд</translation>
    </message>
    <message>
        <source>&amp;What is to be coded</source>
        <translation>&amp;Что кодировать</translation>
    </message>
    <message>
        <source>The package is a project of its own with these texts and the codebook. It holds no coding, memo, decision or name of anybody else, and no history. Import it again with Team &gt; Merge when it comes back.</source>
        <translation>Пакет — отдельный проект с этими текстами и кодификатором. В нём нет кодов, заметок, решений и имён других людей и нет истории. Когда он вернётся, примите его через «Команда &gt; Слить».</translation>
    </message>
    <message>
        <source>no round: everyday work</source>
        <translation>без раунда: обычное кодирование</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Все расшифровки</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Сохранить пакет</translation>
    </message>
    <message>
        <source>Marginalia projects (*.marginalia)</source>
        <translation>Проекты Marginalia (*.marginalia)</translation>
    </message>
    <message>
        <source>Making a package</source>
        <translation>Создание пакета</translation>
    </message>
    <message>
        <source>the coder’s name</source>
        <translation>имя кодировщика</translation>
    </message>
    <message>
        <source>What was drawn for the round</source>
        <translation>То, что отобрано для раунда</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::PassagesList</name>
    <message>
        <source>Passages behind the figure</source>
        <translation>Фрагменты за числом</translation>
    </message>
    <message>
        <source>Close the list of passages</source>
        <translation>Закрыть список фрагментов</translation>
    </message>
    <message>
        <source>No passage stands behind this figure. It was settled without one, or the passages have been taken off since.</source>
        <translation>За этим числом нет фрагментов. Расхождение разрешено без них, или коды с них с тех пор сняты.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ProblemsDialog</name>
    <message>
        <source>Rows to be mended</source>
        <translation>Строки, которые надо исправить</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ProgressDialog</name>
    <message>
        <source>Progress of the coding</source>
        <translation>Ход кодирования</translation>
    </message>
    <message>
        <source>Answers judged, by question and coder</source>
        <translation>Обработанные ответы по вопросам и кодировщикам</translation>
    </message>
    <message>
        <source>Answers judged, of the substantive ones. Whoever is left out does not count.</source>
        <translation>Сколько содержательных ответов обработано. Исключённые респонденты не учитываются.</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Открытый вопрос</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ProjectDialog</name>
    <message>
        <source>Project properties</source>
        <translation>Свойства проекта</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Language of reports</source>
        <translation>&amp;Язык отчётов</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Не указана</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>Случайная выборка</translation>
    </message>
    <message>
        <source>Everyone on a list</source>
        <translation>Все по списку</translation>
    </message>
    <message>
        <source>Purposive: chosen for what they know</source>
        <translation>Целевая: отобраны по тому, что знают</translation>
    </message>
    <message>
        <source>Self-selected: whoever answered</source>
        <translation>Самоотбор: кто откликнулся</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>&amp;Выборка</translation>
    </message>
    <message>
        <source>Purposive and self-selected samples have no confidence intervals unless you ask for them.</source>
        <translation>Для целевой выборки и самоотбора доверительные интервалы показываются, только если вы о них попросите.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Size of the &amp;population</source>
        <translation>Размер &amp;генеральной совокупности</translation>
    </message>
    <message>
        <source>Invited to “%1”</source>
        <translation>Приглашено: «%1»</translation>
    </message>
    <message>
        <source>The number invited gives the response rate; it is never a base of percentages.</source>
        <translation>По числу приглашённых считается доля откликнувшихся; базой процентов оно не бывает.</translation>
    </message>
    <message>
        <source>Respondent {n}</source>
        <translation>Респондент {n}</translation>
    </message>
    <message>
        <source>How a quote is &amp;signed</source>
        <translation>&amp;Подпись под цитатой</translation>
    </message>
    <message>
        <source>{n} is the respondent&apos;s number, {id} the ID, and a variable&apos;s name in braces its value: {Country}.</source>
        <translation>{n} — порядковый номер респондента, {id} — номер из файла, имя переменной в скобках — её значение: {Country}.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Например: %1</translation>
    </message>
    <message>
        <source>Population and invited are whole numbers above zero, or empty when they are not known.</source>
        <translation>Совокупность и число приглашённых — целые числа больше нуля; если они неизвестны, оставьте поле пустым.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ProjectSession</name>
    <message>
        <source>Undoing</source>
        <translation>Отмена действия</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Повтор действия</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Проверка файла</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::QuestionDialog</name>
    <message>
        <source>Question settings</source>
        <translation>Настройки вопроса</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The first code makes the answer &amp;judged</source>
        <translation>После первого кода ответ считается &amp;обработанным</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Столбец файла</translation>
    </message>
    <message>
        <source>Wording in &amp;English</source>
        <translation>Формулировка на &amp;английском</translation>
    </message>
    <message>
        <source>Wording in &amp;Russian</source>
        <translation>Формулировка на &amp;русском</translation>
    </message>
    <message>
        <source>Wording in &amp;Kazakh</source>
        <translation>Формулировка на &amp;казахском</translation>
    </message>
    <message>
        <source>Reports print the wording in their own language.</source>
        <translation>В отчёте печатается формулировка на его языке.</translation>
    </message>
    <message>
        <source>Several codes for an answer</source>
        <translation>Несколько кодов на ответ</translation>
    </message>
    <message>
        <source>One code for an answer</source>
        <translation>Один код на ответ</translation>
    </message>
    <message>
        <source>&amp;Codes</source>
        <translation>Код&amp;ы</translation>
    </message>
    <message>
        <source>The first code makes the answer judged</source>
        <translation>После первого кода ответ считается обработанным</translation>
    </message>
    <message>
        <source>Otherwise every answer waits for Enter. “No code applies” always needs its key.</source>
        <translation>Иначе каждый ответ ждёт клавиши Enter. «Ни один код не подходит» всегда требует своей клавиши.</translation>
    </message>
    <message>
        <source>Answers with several codes of one coder: %1. Take codes off until each has one, then switch: %2.</source>
        <translation>Ответов, где у одного кодировщика несколько кодов: %1. Снимите лишние коды и переключите снова: %2.</translation>
    </message>
    <message>
        <source>everybody; or for example: Q3 = &quot;Yes&quot; and Q1 &gt;= 3</source>
        <translation>всем; или, например: Q3 = &quot;Да&quot; and Q1 &gt;= 3</translation>
    </message>
    <message>
        <source>Asked only &amp;if</source>
        <translation>Задан, только &amp;если</translation>
    </message>
    <message>
        <source>the usual words; your own separated by ;</source>
        <translation>обычные слова; свои через ;</translation>
    </message>
    <message>
        <source>Words for “&amp;don’t know”</source>
        <translation>Слова для «&amp;затрудняюсь ответить»</translation>
    </message>
    <message>
        <source>Words for “no &amp;answer”</source>
        <translation>Слова для «нет &amp;ответа»</translation>
    </message>
    <message>
        <source>Words for “re&amp;fused”</source>
        <translation>Слова для «о&amp;тказ»</translation>
    </message>
    <message>
        <source>Answers that only say such words, and people who were not asked, do not count. Change this here, and see first which answers would change.</source>
        <translation>Ответы только из таких слов и те, кому вопрос не задавали, не учитываются. Измените это здесь и сначала посмотрите, какие ответы изменятся.</translation>
    </message>
    <message>
        <source>No answer changes its status.</source>
        <translation>Ни один ответ не меняет статус.</translation>
    </message>
    <message>
        <source>Answers that change their status: %1.</source>
        <translation>Ответов, которые меняют статус: %1.</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Answers that keep the status somebody gave them: %1.</source>
        <translation>Ответов, которые сохраняют статус, данный кем-то: %1.</translation>
    </message>
    <message>
        <source>Changing the statuses of answers</source>
        <translation>Изменение статусов ответов</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ReaderView</name>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RecentCodesMenu</name>
    <message>
        <source>Codes that you give are listed here</source>
        <translation>Здесь появятся присвоенные вами коды</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ReportView</name>
    <message>
        <source>What the import did</source>
        <translation>Что сделал импорт</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RestrictDialog</name>
    <message>
        <source>Questions: %1 of %2.</source>
        <translation>Вопросов: %1 из %2.</translation>
    </message>
    <message>
        <source>Transcripts: %1 of %2.</source>
        <translation>Расшифровок: %1 из %2.</translation>
    </message>
    <message>
        <source>Codes: %1 of %2.</source>
        <translation>Кодов: %1 из %2.</translation>
    </message>
    <message>
        <source>Codes: %1.</source>
        <translation>Коды: %1.</translation>
    </message>
    <message>
        <source>Coded from %1 to %2.</source>
        <translation>Закодировано с %1 по %2.</translation>
    </message>
    <message>
        <source>Coded from %1 on.</source>
        <translation>Закодировано с %1.</translation>
    </message>
    <message>
        <source>Coded up to %1.</source>
        <translation>Закодировано по %1.</translation>
    </message>
    <message>
        <source>Cases with %1.</source>
        <translation>Респонденты, для которых верно: %1.</translation>
    </message>
    <message>
        <source>A random sample of %1 units, seed %2.</source>
        <translation>Случайная выборка, единиц: %1, начальное число %2.</translation>
    </message>
    <message>
        <source>A code counts where it covers half of the unit.</source>
        <translation>Код засчитывается, если он покрывает половину единицы.</translation>
    </message>
    <message>
        <source>Only a part is compared.</source>
        <translation>Сравнивается только часть.</translation>
    </message>
    <message>
        <source>Restrict the comparison</source>
        <translation>Ограничение сравнения</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;С</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;по</translation>
    </message>
    <message>
        <source>A code counts where it covers &amp;half of the unit, not one letter</source>
        <translation>Код засчитывается, если он покрывает по&amp;ловину единицы, а не одну букву</translation>
    </message>
    <message>
        <source>Codes and texts</source>
        <translation>Коды и тексты</translation>
    </message>
    <message>
        <source>Days of coding</source>
        <translation>Дни кодирования</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Все респонденты</translation>
    </message>
    <message>
        <source>Cases &amp;with</source>
        <translation>&amp;Респонденты с условием</translation>
    </message>
    <message>
        <source>A condition on the variables, such as Country=Kazakhstan and Age&gt;=30.</source>
        <translation>Условие на переменные, например Country=Kazakhstan and Age&gt;=30.</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Все единицы</translation>
    </message>
    <message>
        <source>&amp;Sample at random</source>
        <translation>Случайная в&amp;ыборка</translation>
    </message>
    <message>
        <source>Se&amp;ed of the sample</source>
        <translation>&amp;Начальное число выборки</translation>
    </message>
    <message>
        <source>&amp;Codes</source>
        <translation>&amp;Коды</translation>
    </message>
    <message>
        <source>None ticked: every code.</source>
        <translation>Ничего не отмечено: все коды.</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Вопросы</translation>
    </message>
    <message>
        <source>Tra&amp;nscripts</source>
        <translation>Р&amp;асшифровки</translation>
    </message>
    <message>
        <source>None ticked: every question.</source>
        <translation>Ничего не отмечено: все вопросы.</translation>
    </message>
    <message>
        <source>None ticked: every transcript.</source>
        <translation>Ничего не отмечено: все расшифровки.</translation>
    </message>
    <message>
        <source>First day of coding</source>
        <translation>Первый день кодирования</translation>
    </message>
    <message>
        <source>Last day of coding</source>
        <translation>Последний день кодирования</translation>
    </message>
    <message>
        <source>The first day comes after the last one.</source>
        <translation>Первый день позже последнего.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RoleDelegate</name>
    <message>
        <source>What the column is</source>
        <translation>Что это за столбец</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RoundDialog</name>
    <message>
        <source>New round of double coding</source>
        <translation>Новый раунд двойного кодирования</translation>
    </message>
    <message>
        <source>Draw and begin</source>
        <translation>Отобрать и начать</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Раунд %1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>Reliability, for the report</source>
        <translation>Надёжность, для отчёта</translation>
    </message>
    <message>
        <source>Pilot, to try the codebook</source>
        <translation>Проба, чтобы проверить кодификатор</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Drift check: one coder codes again</source>
        <translation>Проверка на сдвиг: один кодировщик кодирует снова</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>&amp;Для чего</translation>
    </message>
    <message>
        <source>&amp;Coder of the drift check</source>
        <translation>&amp;Кодировщик проверки на сдвиг</translation>
    </message>
    <message>
        <source>All open questions</source>
        <translation>Все открытые вопросы</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Расшифровки</translation>
    </message>
    <message>
        <source>Paragraphs of transcripts</source>
        <translation>Абзацы расшифровок</translation>
    </message>
    <message>
        <source>&amp;Draw from</source>
        <translation>&amp;Откуда отбирать</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Сколько</translation>
    </message>
    <message>
        <source>without groups</source>
        <translation>без групп</translation>
    </message>
    <message>
        <source>In proportion to the &amp;groups of</source>
        <translation>Пропорционально &amp;группам переменной</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>Начальное &amp;число</translation>
    </message>
    <message>
        <source>How many are needed to show &amp;alpha of</source>
        <translation>Сколько нужно, чтобы показать &amp;альфу</translation>
    </message>
    <message>
        <source>for a code &amp;on this share of them</source>
        <translation>для кода с такой до&amp;лей</translation>
    </message>
    <message>
        <source>At least %1 units, judged by both coders. About every second study of this size shows it; four in five need %2.</source>
        <translation>Не меньше %1 единиц, обработанных обоими кодировщиками. Это показывает примерно каждое второе исследование такого размера; для четырёх из пяти нужно %2.</translation>
    </message>
    <message>
        <source>Drawn from %1 that nobody has double-coded in a round yet.</source>
        <translation>Отбор из %1, которые ещё не были в раундах двойного кодирования.</translation>
    </message>
    <message>
        <source>Left out, since earlier rounds had them: %1.</source>
        <translation>Не отбирается, так как было в прежних раундах: %1.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>a group, drawn, all of it</comment>
        <translation>%1: %2 из %3</translation>
    </message>
    <message>
        <source>names, separated by ;</source>
        <translation>имена через ;</translation>
    </message>
    <message>
        <source>&amp;Coders</source>
        <translation>&amp;Кодировщики</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RoundsDialog</name>
    <message>
        <source>training</source>
        <translation>обучение</translation>
    </message>
    <message>
        <source>pilot</source>
        <translation>проба</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>надёжность</translation>
    </message>
    <message>
        <source>drift check</source>
        <translation>проверка на сдвиг</translation>
    </message>
    <message>
        <source>Rounds of double coding</source>
        <translation>Раунды двойного кодирования</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Раунд</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Отобрано</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Обработано</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>&amp;New round…</source>
        <translation>&amp;Новый раунд…</translation>
    </message>
    <message>
        <source>&amp;Package for a coder…</source>
        <translation>&amp;Пакет для кодировщика…</translation>
    </message>
    <message>
        <source>C&amp;lose the round…</source>
        <translation>&amp;Закрыть раунд…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>The round “%1” has begun. Its units are drawn.</source>
        <translation>Раунд «%1» начат. Его единицы отобраны.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>coder, judged, drawn</comment>
        <translation>%1: %2 из %3</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>закрыт %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>changed after the round: %1</source>
        <translation>изменено после раунда: %1</translation>
    </message>
    <message>
        <source>Two coders judge the same units, drawn at random, without seeing each other’s work; then the round is closed, and its agreement is the one to report.</source>
        <translation>Два кодировщика обрабатывают одни и те же случайно отобранные единицы, не видя работы друг друга; затем раунд закрывается, и в отчёт идёт его согласованность.</translation>
    </message>
    <message>
        <source>Closing keeps a copy of what each coder did. The report goes by that copy; later changes are counted, and change nothing in it.</source>
        <translation>При закрытии сохраняется копия того, что сделал каждый кодировщик. Отчёт строится по этой копии; более поздние изменения подсчитываются и ничего в нём не меняют.</translation>
    </message>
    <message>
        <source>The round is closed. Compare shows the agreement as it stands now; Ctrl+Z opens it again.</source>
        <translation>Раунд закрыт. «Сравнение» показывает согласованность на этот момент; Ctrl+Z открывает раунд снова.</translation>
    </message>
    <message>
        <source>Remove the round</source>
        <translation>Удалить раунд</translation>
    </message>
    <message>
        <source>Remove the round “%1”, with what was coded again in it? Undo brings it back.</source>
        <translation>Удалить раунд «%1» вместе с тем, что в нём закодировано заново? Отмена его вернёт.</translation>
    </message>
    <message>
        <source>Remove the round “%1”? What was coded stays; the copy of a closed round goes with it. Undo brings it back.</source>
        <translation>Удалить раунд «%1»? Закодированное остаётся; копия закрытого раунда уходит вместе с ним. Отмена его вернёт.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SaturationModel</name>
    <message>
        <source>This transcript is not coded yet.</source>
        <translation>Эта расшифровка ещё не закодирована.</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Расшифровка</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категорий</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новых</translation>
    </message>
    <message>
        <source>All so far</source>
        <translation>Всего накоплено</translation>
    </message>
    <message>
        <source>New categories</source>
        <translation>Новые категории</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SegmentsModel</name>
    <message>
        <source>Key quote</source>
        <translation>Ключевая цитата</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Respondent or document</source>
        <translation>Респондент или документ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Открытый вопрос</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Кодировщик</translation>
    </message>
    <message>
        <source>Coded on</source>
        <translation>Когда присвоен</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SegmentsPanel</name>
    <message>
        <source>With subcodes</source>
        <translation>С подкодами</translation>
    </message>
    <message>
        <source>Also the passages of the codes below</source>
        <translation>Также фрагменты с подкодами</translation>
    </message>
    <message>
        <source>Whose passages</source>
        <translation>Чьи фрагменты</translation>
    </message>
    <message>
        <source>Of which question or document</source>
        <translation>К какому вопросу или документу</translation>
    </message>
    <message>
        <source>Copy the list as a table: the chosen rows, or all</source>
        <translation>Скопировать список таблицей: выделенные строки или все</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Скопировать список</translation>
    </message>
    <message>
        <source>Export the list to Word, Excel, CSV or HTML</source>
        <translation>Экспортировать список в Word, Excel, CSV или HTML</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Экспортировать список</translation>
    </message>
    <message>
        <source>Coded passages</source>
        <translation>Кодированные фрагменты</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Все кодировщики</translation>
    </message>
    <message>
        <source>All questions and documents</source>
        <translation>Все вопросы и документы</translation>
    </message>
    <message>
        <source>Passages: %1</source>
        <translation>Фрагментов: %1</translation>
    </message>
    <message>
        <source>Choose a code in the codebook: its passages are listed here.</source>
        <translation>Выберите код в кодификаторе: здесь будут его фрагменты.</translation>
    </message>
    <message>
        <source>Reading the passages…</source>
        <translation>Чтение фрагментов…</translation>
    </message>
    <message>
        <source>No passage has this code here yet.</source>
        <translation>Здесь пока нет фрагментов с этим кодом.</translation>
    </message>
    <message>
        <source>The list is on the clipboard; paste it into Word or a spreadsheet.</source>
        <translation>Список в буфере обмена; вставьте его в Word или в электронную таблицу.</translation>
    </message>
    <message>
        <source>Export the coded passages</source>
        <translation>Экспорт кодированных фрагментов</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation>Как в системе: %1</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Цвета</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>&amp;Typeface of quotes</source>
        <translation>&amp;Шрифт цитат</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>С засечками</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Без засечек</translation>
    </message>
    <message>
        <source>&amp;Size of quotes</source>
        <translation>&amp;Размер цитат</translation>
    </message>
    <message>
        <source>pt</source>
        <comment>typographic points</comment>
        <translation>пт</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>As coders and the history show it</source>
        <translation>Как оно стоит среди кодировщиков и в истории</translation>
    </message>
    <message>
        <source>New codes and judgements carry this name. What is recorded already keeps its coder.</source>
        <translation>С этим именем записываются новые коды и решения. То, что уже записано, остаётся за прежним кодировщиком.</translation>
    </message>
    <message>
        <source>Sample of the typeface</source>
        <translation>Образец шрифта</translation>
    </message>
    <message>
        <source>“Simplify the border first; trust will follow.” Expert 17, Kazakhstan</source>
        <translation>«Сначала упростить границу, доверие придёт следом». Эксперт 17, Казахстан</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ShareModel</name>
    <message>
        <source>%1, not further specified</source>
        <translation>%1, без уточнения</translation>
    </message>
    <message>
        <source>No category applies</source>
        <translation>Ни одна категория не подходит</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>n</source>
        <comment>column head: count</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>%</source>
        <comment>column head: percent</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>95% CI</source>
        <comment>column head: confidence interval</comment>
        <translation>95 % ДИ</translation>
    </message>
    <message>
        <source>How many answers carry the category. “14–17” means that 3 more are in dispute; “14 / 39” that only 39 answers count for this row.</source>
        <translation>Сколько ответов несут категорию. «14–17»: ещё по 3 ответам есть расхождения; «14 / 39»: для этой строки учтены только 39 ответов.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SharePanel</name>
    <message>
        <source>Codebook order</source>
        <translation>Как в кодификаторе</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Сначала большие</translation>
    </message>
    <message>
        <source>Base of the percentages</source>
        <translation>База процентов</translation>
    </message>
    <message>
        <source>Whose coding counts</source>
        <translation>Чьё кодирование учитывается</translation>
    </message>
    <message>
        <source>Shares of the question</source>
        <translation>Доли по вопросу</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Скопировать таблицу</translation>
    </message>
    <message>
        <source>Show confidence intervals</source>
        <translation>Показывать доверительные интервалы</translation>
    </message>
    <message>
        <source>Segments are counted for one coder: %1.</source>
        <translation>Фрагменты считаются по одному кодировщику: %1.</translation>
    </message>
    <message>
        <source>Segments are counted for one coder only, so the base is substantive answers again.</source>
        <translation>Фрагменты считаются только по одному кодировщику, поэтому база снова — содержательные ответы.</translation>
    </message>
    <message>
        <source>Shares appear here once the project has a survey with an open question.</source>
        <translation>Доли появятся здесь, когда в проекте будет опрос с открытым вопросом.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message>
        <source>No respondent is counted here.</source>
        <translation>Здесь не учтён ни один респондент.</translation>
    </message>
    <message>
        <source>Respondents counted: %1</source>
        <translation>Учтено респондентов: %1</translation>
    </message>
    <message>
        <source> … and %1 more</source>
        <translation> … и ещё %1</translation>
    </message>
    <message>
        <source>In dispute: %1. They are not counted until they are settled.</source>
        <translation>С расхождениями: %1. Они не учитываются, пока расхождения не разрешены.</translation>
    </message>
    <message>
        <source>Judged before this code had its present meaning: %1. They are left out until they are confirmed.</source>
        <translation>Обработано до того, как код получил нынешний смысл: %1. Они не учитываются, пока не подтверждены.</translation>
    </message>
    <message>
        <source>%1, in dispute: %2</source>
        <translation>%1, с расхождениями: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show these answers</source>
        <translation>Показать эти ответы</translation>
    </message>
    <message>
        <source>Show the answers in dispute</source>
        <translation>Показать ответы с расхождениями</translation>
    </message>
    <message>
        <source>Fewer than 10 answers: counts only, no percentages.</source>
        <translation>Меньше 10 ответов: только числа, без процентов.</translation>
    </message>
    <message>
        <source>Fewer than 30 answers: read the counts first.</source>
        <translation>Меньше 30 ответов: смотрите прежде всего на числа.</translation>
    </message>
    <message>
        <source>To re-check: up to %1 answers in a row were judged before the code existed or had its present meaning.</source>
        <translation>Перепроверить: в строке до %1 ответов обработано до того, как код появился или получил нынешний смысл.</translation>
    </message>
    <message>
        <source>The sample is not random: an interval shows only what a random sample of this size would vary by.</source>
        <translation>Выборка не случайная: интервал показывает лишь, насколько колебалась бы случайная выборка такого размера.</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it into Word or a spreadsheet.</source>
        <translation>Таблица в буфере обмена; вставьте её в Word или в электронную таблицу.</translation>
    </message>
    <message>
        <source>Counting the answers…</source>
        <translation>Подсчёт ответов…</translation>
    </message>
    <message>
        <source>%1 (coding is blind)</source>
        <translation>%1 (кодирование вслепую)</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ShortAnswersDialog</name>
    <message>
        <source>Short answers</source>
        <translation>Короткие ответы</translation>
    </message>
    <message>
        <source>Statuses are not codes: “don&apos;t know” or “no answer” take an answer out of the substantive ones. Select one or several rows, then choose what these answers are. One step of undo takes it back.</source>
        <translation>Статусы — не коды: «затруднились ответить» или «нет ответа» исключают ответ из содержательных. Выделите одну или несколько строк и выберите, что это за ответы. Всё возвращается одной отменой действия.</translation>
    </message>
    <message>
        <source>Short answers, each text once</source>
        <translation>Короткие ответы, каждый текст один раз</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>key and status</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Статусы</translation>
    </message>
    <message>
        <source>Take all proposals</source>
        <translation>Принять все предложения</translation>
    </message>
    <message>
        <source>This question has no answers of 40 characters or fewer.</source>
        <translation>В этом вопросе нет ответов длиной до 40 знаков.</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>Сначала выделите строку.</translation>
    </message>
    <message>
        <source>Answers set to “%1”: %2.</source>
        <translation>Статус «%1» получили ответов: %2.</translation>
    </message>
    <message>
        <source>Every answer already has the status that is proposed for it.</source>
        <translation>У всех ответов уже стоит предложенный статус.</translation>
    </message>
    <message>
        <source>Answers with a new status: %1.</source>
        <translation>Ответов с новым статусом: %1.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ShortAnswersModel</name>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>n</source>
        <comment>column head: count</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>Status now</source>
        <translation>Статус сейчас</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Предложено</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SimilarDialog</name>
    <message>
        <source>Answers like this one</source>
        <translation>Ответы, похожие на этот</translation>
    </message>
    <message>
        <source>Answers that say the same</source>
        <translation>Ответы, в которых сказано одно и то же</translation>
    </message>
    <message>
        <source>Code them</source>
        <translation>Присвоить коды</translation>
    </message>
    <message>
        <source>Comparing the answers…</source>
        <translation>Сравнение ответов…</translation>
    </message>
    <message>
        <source>They are &amp;judged with that</source>
        <translation>После этого они о&amp;бработаны</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Респондент</translation>
    </message>
    <message>
        <source>Like it</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Codes to give</source>
        <translation>Какие коды присвоить</translation>
    </message>
    <message>
        <source>Answers and the codes to give them</source>
        <translation>Ответы и коды, которые им присвоить</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>совпадает</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Ответов: %1</translation>
    </message>
    <message>
        <source>No other answer is like this one.</source>
        <translation>Других похожих ответов нет.</translation>
    </message>
    <message>
        <source>No two answers to this question say the same.</source>
        <translation>На этот вопрос нет двух одинаковых по смыслу ответов.</translation>
    </message>
    <message>
        <source>The largest groups are listed. Code them, and ask again for the others.</source>
        <translation>Показаны самые большие группы. Присвойте им коды и запросите остальные.</translation>
    </message>
    <message>
        <source>Tick the answers and the codes that they are to get. One step of undo takes it back.</source>
        <translation>Отметьте ответы и коды, которые им присвоить. Всё возвращается одной отменой действия.</translation>
    </message>
    <message>
        <source>Code them: %1</source>
        <translation>Присвоить коды ответам: %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SpansView</name>
    <message>
        <source>%1: %2.</source>
        <comment>coder, what the coder says</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>coder, what the coder says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Выбрано: %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SpeakerDelegate</name>
    <message>
        <source>Role of the speaker</source>
        <translation>Роль говорящего</translation>
    </message>
    <message>
        <source>Case of the speaker</source>
        <translation>Респондент, которому принадлежит говорящий</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SpeakersDialog</name>
    <message>
        <source>Speakers of %1</source>
        <translation>Говорящие: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>A case for each &amp;participant</source>
        <translation>&amp;Отдельный респондент для каждого участника</translation>
    </message>
    <message>
        <source>The names are read from the text. Say who asks and who answers; a participant may be a case of their own, so that one document holds as many cases as people who speak in it.</source>
        <translation>Имена прочитаны из текста. Укажите, кто спрашивает и кто отвечает; участник может быть отдельным респондентом, тогда в одном документе столько респондентов, сколько в нём говорящих.</translation>
    </message>
    <message>
        <source>Cases of the participants</source>
        <translation>Респонденты-участники</translation>
    </message>
    <message>
        <source>the usual marks, as “Name:”</source>
        <translation>обычные знаки, например «Имя:»</translation>
    </message>
    <message>
        <source>How &amp;turns begin:</source>
        <translation>Как начинаются &amp;реплики:</translation>
    </message>
    <message>
        <source>Speakers of the document</source>
        <translation>Говорящие в документе</translation>
    </message>
    <message>
        <source>No speakers were found. Write how a turn begins: {name} stands for the name, {time} for a time, as in “[{time}] {name}:”.</source>
        <translation>Говорящие не найдены. Напишите, как начинается реплика: {name} — имя, {time} — время, например «[{time}] {name}:».</translation>
    </message>
    <message>
        <source>Turns found: %1. Empty: the usual marks. {name} stands for the name, {time} for a time, as in “[{time}] {name}:”.</source>
        <translation>Найдено реплик: %1. Пусто — обычные знаки. {name} — имя, {time} — время, например «[{time}] {name}:».</translation>
    </message>
    <message>
        <source>Reading who speaks…</source>
        <translation>Определяем, кто говорит…</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SpeakersModel</name>
    <message>
        <source>Interviewer</source>
        <translation>Интервьюер</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>the document&apos;s</source>
        <translation>респондент документа</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>В тексте</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Реплик</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>Первые слова</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Как называть</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Респондент</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SplitDialog</name>
    <message>
        <source>Split the code “%1”</source>
        <translation>Разделение кода «%1»</translation>
    </message>
    <message>
        <source>How far the review is</source>
        <translation>Ход просмотра</translation>
    </message>
    <message>
        <source>The passage in its text</source>
        <translation>Фрагмент в тексте</translation>
    </message>
    <message>
        <source>Where the passage goes</source>
        <translation>Куда отнести фрагмент</translation>
    </message>
    <message>
        <source>A digit gives the passage to a subcode, N makes a new one, Space leaves it, Backspace goes back. Every passage is a step of its own: you can close this at any time and go on later.</source>
        <translation>Цифра относит фрагмент к подкоду, N создаёт новый подкод, пробел оставляет как есть, Backspace возвращает назад. Каждый фрагмент — отдельное действие: окно можно закрыть в любой момент и продолжить позже.</translation>
    </message>
    <message>
        <source>New subcode…</source>
        <translation>Новый подкод…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Leave it with “%1”</source>
        <translation>Оставить код «%1»</translation>
    </message>
    <message>
        <source>No passage has this code itself.</source>
        <translation>Нет фрагментов, которым присвоен сам этот код.</translation>
    </message>
    <message>
        <source>All passages reviewed: %1. Given to subcodes: %2, left: %3.</source>
        <translation>Просмотрены все фрагменты: %1. Отнесено к подкодам: %2, оставлено: %3.</translation>
    </message>
    <message>
        <source>Passage %1 of %2. Given to subcodes: %3.</source>
        <translation>Фрагмент %1 из %2. Отнесено к подкодам: %3.</translation>
    </message>
    <message>
        <source>New subcode</source>
        <translation>Новый подкод</translation>
    </message>
    <message>
        <source>Name of the code under “%1”</source>
        <translation>Название кода в категории «%1»</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::StartPage</name>
    <message>
        <source>Read answers and interviews, mark passages with codes, and see the shares change as you work.</source>
        <translation>Читайте ответы и интервью, отмечайте фрагменты кодами и сразу смотрите, как меняются доли.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Недавние проекты</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>First steps, in the manual</source>
        <translation>Первые шаги в справке</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::StatusQuestion</name>
    <message>
        <source>Settled: “%1”.</source>
        <translation>Решено: «%1».</translation>
    </message>
    <message>
        <source>Taken as “%1”, but “%2” according to %3: not counted until this is settled.</source>
        <translation>Принято «%1», другое мнение — «%2» (%3): ответ не учитывается, пока расхождение не разрешено.</translation>
    </message>
    <message>
        <source>Settle as “%1”</source>
        <translation>Принять «%1»</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <translation>Оставить «%1»</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SurveyBar</name>
    <message>
        <source>Find in answers</source>
        <translation>Найти в ответах</translation>
    </message>
    <message>
        <source>Which answers to list</source>
        <translation>Какие ответы показать</translation>
    </message>
    <message>
        <source>Status of the answers to list</source>
        <translation>Статус показанных ответов</translation>
    </message>
    <message>
        <source>List all answers again</source>
        <translation>Снова показать все ответы</translation>
    </message>
    <message>
        <source>Take this condition off</source>
        <translation>Снять это условие</translation>
    </message>
    <message>
        <source>List only some: code, coder, facts</source>
        <translation>Показать часть: по коду, кодировщику, сведениям</translation>
    </message>
    <message>
        <source>Columns: questions and facts</source>
        <translation>Столбцы: вопросы и сведения</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Все ответы</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Ещё не обработаны</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Обработано</translation>
    </message>
    <message>
        <source>To re-check</source>
        <translation>Перепроверить</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>Без кода</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Любой статус</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>нет значения</translation>
    </message>
    <message>
        <source>Coder: %1</source>
        <translation>Кодировщик: %1</translation>
    </message>
    <message>
        <source>Who codes</source>
        <translation>Кто кодирует</translation>
    </message>
    <message>
        <source>Whose coding is shown and made</source>
        <translation>Чьё кодирование показано и записывается</translation>
    </message>
    <message>
        <source>Another coder…</source>
        <translation>Другой кодировщик…</translation>
    </message>
    <message>
        <source>Another coder</source>
        <translation>Другой кодировщик</translation>
    </message>
    <message>
        <source>Name of the coder. The name is added with the first coding.</source>
        <translation>Имя кодировщика. Оно появится в проекте с первым присвоенным кодом.</translation>
    </message>
    <message>
        <source>Code as this person</source>
        <translation>Кодировать от этого имени</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>С расхождениями</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SurveyGrid</name>
    <message>
        <source>Respondents</source>
        <translation>Респонденты</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Открытые вопросы</translation>
    </message>
    <message>
        <source>Facts about the respondents</source>
        <translation>Сведения о респондентах</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SurveyModel</name>
    <message>
        <source>ID</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SurveyPage</name>
    <message>
        <source>Every answer in this list is judged.</source>
        <translation>Все ответы в этом списке обработаны.</translation>
    </message>
    <message>
        <source>&amp;Status of the answer</source>
        <translation>С&amp;татус ответа</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Открытый вопрос</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>There are no answers in this project yet.</source>
        <translation>В этом проекте пока нет ответов.</translation>
    </message>
    <message>
        <source>No answer fits this filter.</source>
        <translation>Под этот отбор не подходит ни один ответ.</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Ответов: %1</translation>
    </message>
    <message>
        <source>Answers: %1 of %2</source>
        <translation>Ответов: %1 из %2</translation>
    </message>
    <message>
        <source>This is the first answer in the list.</source>
        <translation>Это первый ответ в списке.</translation>
    </message>
    <message>
        <source>This was the last answer in the list.</source>
        <translation>Это был последний ответ в списке.</translation>
    </message>
    <message>
        <source>How far every coder is with every question</source>
        <translation>Сколько обработал каждый кодировщик по каждому вопросу</translation>
    </message>
    <message>
        <source>Only this answer</source>
        <translation>Только этот ответ</translation>
    </message>
    <message>
        <source>Judged: %1 of %2</source>
        <translation>Обработано: %1 из %2</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Чтение ответов…</translation>
    </message>
    <message>
        <source>Answers chosen: %1. Codes, Enter and Backspace are for all of them.</source>
        <translation>Выделено ответов: %1. Коды, Enter и Backspace относятся ко всем.</translation>
    </message>
    <message>
        <source>Take off a code</source>
        <translation>Снять код</translation>
    </message>
    <message>
        <source>Which code is to be taken off the chosen answers?</source>
        <translation>Какой код снять с выделенных ответов?</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>&amp;Judged, and next answer</source>
        <translation>Обработан, к сле&amp;дующему ответу</translation>
    </message>
    <message>
        <source>&amp;Back to the answer before</source>
        <translation>Назад, к про&amp;шлому ответу</translation>
    </message>
    <message>
        <source>&amp;Take off a code</source>
        <translation>&amp;Снять код</translation>
    </message>
    <message>
        <source>%1. Filtered by “%2”</source>
        <translation>%1. Отобраны по: «%2»</translation>
    </message>
    <message>
        <source>Next answer not j&amp;udged</source>
        <translation>Следу&amp;ющий необработанный ответ</translation>
    </message>
    <message>
        <source>&amp;Memo on the coding or the text…</source>
        <translation>&amp;Заметка к коду или тексту…</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::Tour</name>
    <message>
        <source>Each row is one respondent. Choose an answer, and it is shown in full below, with what is coded in it.</source>
        <translation>Каждая строка — один респондент. Выберите ответ: под списком он показан целиком, вместе с присвоенными кодами.</translation>
    </message>
    <message>
        <source>The shares move at once. Number and base stand beside every percentage; point at a row to see who is counted.</source>
        <translation>Доли меняются сразу. Рядом с каждым процентом стоят число и база; наведите указатель на строку, чтобы увидеть, кто в ней учтён.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes back what you did, step after step, without limit, also tomorrow. Here stands what would be taken back.</source>
        <translation>Ctrl+Z отменяет ваши действия одно за другим, без ограничения, хоть завтра. Здесь написано, что будет отменено.</translation>
    </message>
    <message>
        <source>Ctrl+E writes the table to Word. Ctrl+K finds anything else, and F1 explains the place where you are.</source>
        <translation>Ctrl+E записывает таблицу в Word. Ctrl+K находит всё остальное, а F1 объясняет то место, где вы находитесь.</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Знакомство с программой</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Шаг %1 из %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>Начать работу</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Закончить знакомство</translation>
    </message>
    <message>
        <source>Press 1 to give the code that has the key 1, or double-click a code here. Enter means: judged, on to the next answer.</source>
        <translation>Нажмите 1, чтобы присвоить код с клавишей 1, или дважды щёлкните код здесь. Enter значит: обработан, к следующему ответу.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::TranslationDialog</name>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Translated by</source>
        <translation>Кто &amp;перевёл</translation>
    </message>
    <message>
        <source>The translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>The original stays what is coded and counted. Reports can print the translation under it.</source>
        <translation>Кодируется и считается по-прежнему оригинал. В отчётах под ним можно печатать перевод.</translation>
    </message>
    <message>
        <source>Delete the translation</source>
        <translation>Удалить перевод</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::TranslationStrip</name>
    <message>
        <source>Translations</source>
        <translation>Переводы</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ValuesDialog</name>
    <message>
        <source>Merge values</source>
        <translation>Объединение значений</translation>
    </message>
    <message>
        <source>&amp;Variable</source>
        <translation>&amp;Переменная</translation>
    </message>
    <message>
        <source>As respondents wrote it</source>
        <translation>Как написали респонденты</translation>
    </message>
    <message>
        <source>n</source>
        <comment>column head: count</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>Reads as</source>
        <translation>Читается как</translation>
    </message>
    <message>
        <source>Values of the variable</source>
        <translation>Значения переменной</translation>
    </message>
    <message>
        <source>The value that the selected ones read as</source>
        <translation>Значение вместо выделенных</translation>
    </message>
    <message>
        <source>&amp;Read as this</source>
        <translation>&amp;Читать так</translation>
    </message>
    <message>
        <source>&amp;Apart again</source>
        <translation>Снова &amp;раздельно</translation>
    </message>
    <message>
        <source>Merge the selected values</source>
        <translation>Объединить выделенные значения</translation>
    </message>
    <message>
        <source>Select the values that mean the same and choose how they read. The answers in the file stay as they are. Options of a multiple choice are merged one by one.</source>
        <translation>Выделите значения с одним смыслом и выберите, как их читать. Ответы в файле остаются прежними. Варианты вопроса с несколькими ответами объединяются по одному.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::VariableDialog</name>
    <message>
        <source>Change the variable</source>
        <translation>Изменение переменной</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>Новая переменная</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Kind of values</source>
        <translation>&amp;Тип значений</translation>
    </message>
    <message>
        <source>&amp;Values in order, one a line</source>
        <translation>&amp;Значения по порядку, по одному в строке</translation>
    </message>
    <message>
        <source>Respondents of “%1”</source>
        <translation>Респонденты опроса «%1»</translation>
    </message>
    <message>
        <source>People interviewed</source>
        <translation>Участники интервью</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Для кого</translation>
    </message>
</context>
</TS>
