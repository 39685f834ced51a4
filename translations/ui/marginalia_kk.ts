<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AnswerState</name>
    <message>
        <source>Not judged</source>
        <translation>Өңделмеген</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Өңделді</translation>
    </message>
    <message>
        <source>To re-check</source>
        <translation>Қайта тексеру керек</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>Алшақтығы бар</translation>
    </message>
</context>
<context>
    <name>AnswerStatus</name>
    <message>
        <source>Substantive</source>
        <translation>Мазмұнды</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Жауап беруге қиналды</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Жауап беруден бас тартты</translation>
    </message>
    <message>
        <source>Off topic</source>
        <translation>Сұраққа қатысы жоқ</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Түсініксіз жауап</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Жауап жоқ</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Сұраққа жетпеді</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Сұрақ қойылмады</translation>
    </message>
</context>
<context>
    <name>CleanedCopy</name>
    <message>
        <source>Making a cleaned copy</source>
        <translation>Тазартылған көшірме жасау</translation>
    </message>
    <message>
        <source>This is the cleaned copy.</source>
        <translation>Бұл — тазартылған көшірме.</translation>
    </message>
    <message>
        <source>Make a cleaned copy…</source>
        <translation>Тазартылған көшірме жасау…</translation>
    </message>
    <message>
        <source>Make a cleaned copy</source>
        <translation>Тазартылған көшірме</translation>
    </message>
    <message>
        <source>Projects (*.marginalia)</source>
        <translation>Жобалар (*.marginalia)</translation>
    </message>
    <message>
        <source>%1 (cleaned)</source>
        <translation>%1 (тазартылған)</translation>
    </message>
</context>
<context>
    <name>CodeEdits</name>
    <message>
        <source>Changing the codebook</source>
        <translation>Кодификаторды өзгерту</translation>
    </message>
</context>
<context>
    <name>CodingPrompts</name>
    <message>
        <source>Choose a coding first: click its stripe, or go to it with the keyboard.</source>
        <translation>Алдымен қойылған кодты таңдаңыз: жолағын шертіңіз немесе оған пернетақтамен өтіңіз.</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Memo on “%1” here</source>
        <translation>Осы жердегі «%1» кодына жазба</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Change the code</source>
        <translation>Кодты ауыстыру</translation>
    </message>
    <message>
        <source>In place of “%1” this passage gets:</source>
        <translation>Үзіндіге «%1» кодының орнына мынаны қою:</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ауыстыру</translation>
    </message>
    <message>
        <source>There is no other code yet.</source>
        <translation>Басқа код әзірге жоқ.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Салмақ</translation>
    </message>
    <message>
        <source>How strongly this passage speaks for “%1”, from 0 to 100; nothing for no weight</source>
        <translation>Үзінді «%1» кодын қаншалықты білдіреді: 0-ден 100-ге дейін; бос болса, салмақсыз</translation>
    </message>
    <message>
        <source>A weight is a whole number from 0 to 100.</source>
        <translation>Салмақ — 0 мен 100 аралығындағы бүтін сан.</translation>
    </message>
</context>
<context>
    <name>CopyReport</name>
    <message>
        <source>Making the table</source>
        <translation>Кестені дайындау</translation>
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
        <translation>Мәті&amp;нді түзету…</translation>
    </message>
    <message>
        <source>Choose an answer or a document first.</source>
        <translation>Алдымен жауапты немесе құжатты таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>Shares</source>
        <translation>Үлестер</translation>
    </message>
    <message>
        <source>Copy the share ta&amp;ble</source>
        <translation>&amp;Үлестер кестесін көшіру</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Өзгерістер тарихы</translation>
    </message>
    <message>
        <source>Project &amp;properties…</source>
        <translation>Жоба қаси&amp;еттері…</translation>
    </message>
    <message>
        <source>S&amp;hort answers and their status…</source>
        <translation>Қ&amp;ысқа жауаптар мен олардың мәртебесі…</translation>
    </message>
    <message>
        <source>&amp;Import a survey…</source>
        <translation>Са&amp;уалнаманы импорттау…</translation>
    </message>
    <message>
        <source>Import a &amp;codebook…</source>
        <translation>&amp;Кодификаторды импорттау…</translation>
    </message>
    <message>
        <source>Import co&amp;dings…</source>
        <translation>Қойылған ко&amp;дтарды импорттау…</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Есеп мына файлда сақталды: %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>&amp;Export to Word, Excel, CSV or HTML…</source>
        <translation>Word, Excel, CSV немесе HTML пішімінде &amp;сақтау…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Баптаулар…</translation>
    </message>
    <message>
        <source>Merge values &amp;of a variable…</source>
        <translation>Айнымалы &amp;мәндерін біріктіру…</translation>
    </message>
    <message>
        <source>No judgement of yours is to be re-checked here.</source>
        <translation>Мұнда сіздің қайта тексеруді қажет ететін шешіміңіз жоқ.</translation>
    </message>
    <message>
        <source>The judgements hold for the codebook as it is now.</source>
        <translation>Шешімдер кодификатордың қазіргі нұсқасы үшін күшінде.</translation>
    </message>
    <message>
        <source>Re-checked: this judgement &amp;holds</source>
        <translation>Қайта тексерілді: бұл шешім күші&amp;нде</translation>
    </message>
    <message>
        <source>Re-checked: &amp;all judgements of this question hold</source>
        <translation>Қайта тексерілді: осы сұрақ бойынша &amp;барлық шешім күшінде</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it into Word or a spreadsheet.</source>
        <translation>Кесте алмасу буферінде; оны Word-қа немесе электрондық кестеге қойыңыз.</translation>
    </message>
    <message>
        <source>Copy the &amp;quotes as a table</source>
        <translation>Дә&amp;йексөздер кестесін көшіру</translation>
    </message>
    <message>
        <source>Copy the &amp;codebook as a table</source>
        <translation>&amp;Кодификаторды кесте етіп көшіру</translation>
    </message>
    <message>
        <source>Copy &amp;what became of the questions</source>
        <translation>Сұрақтарға &amp;жауап бергендер кестесін көшіру</translation>
    </message>
    <message>
        <source>&amp;Duplicate and similar answers…</source>
        <translation>Қа&amp;йталанған және ұқсас жауаптар…</translation>
    </message>
    <message>
        <source>&amp;Progress of the coding…</source>
        <translation>Кодтау бар&amp;ысы…</translation>
    </message>
    <message>
        <source>Similar answers to&amp;gether</source>
        <translation>&amp;Ұқсас жауаптар қатар</translation>
    </message>
    <message>
        <source>Coded passages</source>
        <translation>Кодталған үзінділер</translation>
    </message>
    <message>
        <source>C&amp;ases and variables…</source>
        <translation>Р&amp;еспонденттер және айнымалылар…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Салыстыру</translation>
    </message>
    <message>
        <source>The package is in %1. Send it to the coder; it comes back the same way.</source>
        <translation>Пакет мына файлда: %1. Оны кодтаушыға жіберіңіз; ол дәл солай қайтып келеді.</translation>
    </message>
    <message>
        <source>&amp;Rounds of double coding…</source>
        <translation>Қосарлы кодтау &amp;кезеңдері…</translation>
    </message>
    <message>
        <source>&amp;Package for a coder…</source>
        <translation>Кодтаушыға арналған &amp;пакет…</translation>
    </message>
    <message>
        <source>The table is in %1. Disputes in it: %2.</source>
        <translation>Кесте %1 файлында. Ондағы алшақтық саны: %2.</translation>
    </message>
    <message>
        <source>Table of &amp;disputes for the meeting…</source>
        <translation>Кездесуге арналған &amp;алшақтықтар кестесі…</translation>
    </message>
    <message>
        <source>&amp;Take decisions in…</source>
        <translation>Шешімдерді &amp;қабылдау…</translation>
    </message>
    <message>
        <source>&amp;Merge packages and copies…</source>
        <translation>Пакеттер мен көшірмелерді &amp;біріктіру…</translation>
    </message>
    <message>
        <source>Export the agreement of the coders</source>
        <translation>Кодтаушылардың келісімділігін экспорттау</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>келісімділік</translation>
    </message>
    <message>
        <source>Quest&amp;ion settings…</source>
        <translation>Сұрақ бапта&amp;улары…</translation>
    </message>
    <message>
        <source>&amp;Code all answers like this…</source>
        <translation>Осындай &amp;жауаптың бәрін кодтау…</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;Help on this place</source>
        <translation>Осы жер туралы &amp;анықтама</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Пернетақта</translation>
    </message>
    <message>
        <source>&amp;Tour in five steps</source>
        <translation>&amp;Бес қадамдық танысу</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Import transcripts</source>
        <translation>Сұхбат мәтіндерін импорттау</translation>
    </message>
    <message>
        <source>Importing transcripts</source>
        <translation>Сұхбат мәтіндерін импорттау</translation>
    </message>
    <message>
        <source>What was decided and repaired on the way</source>
        <translation>Барысында қабылданған шешімдер мен түзетулер</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Кодификаторды импорттау</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Кестелер (*.csv);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Importing the codebook</source>
        <translation>Кодификаторды импорттау</translation>
    </message>
    <message>
        <source>New codes: %1</source>
        <translation>Жаңа код саны: %1</translation>
    </message>
    <message>
        <source>Codes brought up to date: %1</source>
        <translation>Жаңартылған код саны: %1</translation>
    </message>
    <message>
        <source>Codes that are the same: %1</source>
        <translation>Өзгермеген код саны: %1</translation>
    </message>
    <message>
        <source>Import codings</source>
        <translation>Қойылған кодтарды импорттау</translation>
    </message>
    <message>
        <source>Importing codings</source>
        <translation>Қойылған кодтарды импорттау</translation>
    </message>
    <message>
        <source>Rows read: %1</source>
        <translation>Оқылған жол саны: %1</translation>
    </message>
    <message>
        <source>New codings: %1</source>
        <translation>Жаңадан қойылған код саны: %1</translation>
    </message>
    <message>
        <source>Codings that were there already: %1</source>
        <translation>Бұрыннан қойылған код саны: %1</translation>
    </message>
    <message>
        <source>Judgements: %1</source>
        <translation>Кодтаушы шешімдерінің саны: %1</translation>
    </message>
    <message>
        <source>New coders</source>
        <translation>Жаңа кодтаушылар</translation>
    </message>
    <message>
        <source>New codes</source>
        <translation>Жаңа кодтар</translation>
    </message>
    <message>
        <source>Transcripts (%1);;All files (*)</source>
        <translation>Сұхбат мәтіндері (%1);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Transcripts added: %1.</source>
        <translation>Қосылған сұхбат мәтіні саны: %1.</translation>
    </message>
    <message>
        <source>Already there: %1.</source>
        <translation>Жобада бұрыннан бары: %1.</translation>
    </message>
    <message>
        <source>Read as %1: %2</source>
        <translation>%1 ретінде оқылғаны: %2</translation>
    </message>
    <message>
        <source>Guide questions marked: %1</source>
        <translation>Белгіленген сұхбат жоспары сұрағының саны: %1</translation>
    </message>
    <message>
        <source>What was decided, repaired and left out on the way</source>
        <translation>Барысында қабылданған шешімдер, түзетулер және алынбағандар</translation>
    </message>
    <message>
        <source>When the file names a code that the codebook does not have:</source>
        <translation>Файлда кодификаторда жоқ код кездессе:</translation>
    </message>
    <message>
        <source>Import nothing, and list such codes</source>
        <translation>Ештеңе импорттамай, ондай кодтарды тізу</translation>
    </message>
    <message>
        <source>Add the code to the codebook</source>
        <translation>Кодты кодификаторға қосу</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорттау</translation>
    </message>
    <message>
        <source>Comments taken in as annotations: %1.</source>
        <translation>Белгі түрінде қабылданған түсініктеме саны: %1.</translation>
    </message>
</context>
<context>
    <name>InterviewFeatures</name>
    <message>
        <source>Interviews</source>
        <translation>Сұхбаттар</translation>
    </message>
    <message>
        <source>Tables of interviews</source>
        <translation>Сұхбаттар бойынша кестелер</translation>
    </message>
    <message>
        <source>Se&amp;ts of transcripts…</source>
        <translation>Сұ&amp;хбат мәтіндерінің жинақтары…</translation>
    </message>
</context>
<context>
    <name>KeyQuoteActions</name>
    <message>
        <source>Key quotes</source>
        <translation>Негізгі дәйексөздер</translation>
    </message>
    <message>
        <source>&amp;Key quote, or none any more</source>
        <translation>Нег&amp;ізгі дәйексөз: белгілеу не алып тастау</translation>
    </message>
    <message>
        <source>Choose a coding first: click its stripe, or go to it with the keyboard.</source>
        <translation>Алдымен қойылған кодты таңдаңыз: жолағын шертіңіз немесе оған пернетақтамен өтіңіз.</translation>
    </message>
</context>
<context>
    <name>ManageDocuments</name>
    <message>
        <source>Choose a document first.</source>
        <translation>Алдымен құжатты таңдаңыз.</translation>
    </message>
    <message>
        <source>The project cannot be changed just now.</source>
        <translation>Қазір жобаны өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>Rename the document</source>
        <translation>Құжат атауын өзгерту</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Атауы:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Атауын өзгерту</translation>
    </message>
    <message>
        <source>Delete the document</source>
        <translation>Құжатты өшіру</translation>
    </message>
    <message>
        <source>Delete the document “%1”? Nothing in it is coded.</source>
        <translation>«%1» құжатын өшіру керек пе? Онда ештеңе кодталмаған.</translation>
    </message>
    <message>
        <source>Delete the document “%1”? Codings that go with it, of all coders: %2.</source>
        <translation>«%1» құжатын өшіру керек пе? Онымен бірге барлық кодтаушының алынатын код саны: %2.</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Болдырмау оны қайтарады.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>The document “%1” is deleted.</source>
        <translation>«%1» құжаты өшірілді.</translation>
    </message>
    <message>
        <source>Rena&amp;me the document…</source>
        <translation>Құжат атауын ө&amp;згерту…</translation>
    </message>
    <message>
        <source>&amp;Delete the document…</source>
        <translation>&amp;Құжатты өшіру…</translation>
    </message>
    <message>
        <source>Erase the document for &amp;good…</source>
        <translation>Құжатты бі&amp;ржола өшіру…</translation>
    </message>
    <message>
        <source>Delete the document “%1”? Your codings that go with it: %2.</source>
        <translation>«%1» құжатын өшіру керек пе? Онымен бірге алынатын сіз қойған код саны: %2.</translation>
    </message>
    <message>
        <source>Spea&amp;kers of the document…</source>
        <translation>Құжаттағы с&amp;өйлеушілер…</translation>
    </message>
</context>
<context>
    <name>MergeFiles</name>
    <message>
        <source>Merging packages and copies</source>
        <translation>Пакеттер мен көшірмелер біріктірілуде</translation>
    </message>
    <message>
        <source>Choose packages and copies to merge</source>
        <translation>Біріктірілетін пакеттер мен көшірмелерді таңдаңыз</translation>
    </message>
    <message>
        <source>Marginalia projects (*.marginalia)</source>
        <translation>Marginalia жобалары (*.marginalia)</translation>
    </message>
</context>
<context>
    <name>NoteActions</name>
    <message>
        <source>Memos</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>&amp;New memo</source>
        <translation>&amp;Жаңа жазба</translation>
    </message>
    <message>
        <source>&amp;Annotate the selected passage</source>
        <translation>Белгіленген үзіндіге &amp;белгі қосу</translation>
    </message>
    <message>
        <source>Select the words first that the annotation is about.</source>
        <translation>Алдымен белгі қатысты сөздерді таңдаңыз.</translation>
    </message>
    <message>
        <source>New &amp;journal entry</source>
        <translation>Күнделікке жаңа ж&amp;азба</translation>
    </message>
    <message>
        <source>New memo on this answer or &amp;document</source>
        <translation>Осы жауапқа немесе &amp;құжатқа жаңа жазба</translation>
    </message>
    <message>
        <source>New memo on this &amp;person</source>
        <translation>Осы а&amp;дам туралы жаңа жазба</translation>
    </message>
    <message>
        <source>This document belongs to nobody yet.</source>
        <translation>Бұл құжат әлі ешкімге тиесілі емес.</translation>
    </message>
    <message>
        <source>New memo on the chosen &amp;code</source>
        <translation>Таңдалған &amp;кодқа жаңа жазба</translation>
    </message>
    <message>
        <source>Choose a code in the codebook first.</source>
        <translation>Алдымен кодификатордан код таңдаңыз.</translation>
    </message>
    <message>
        <source>New memo on the chosen c&amp;oding</source>
        <translation>Осы жерге қ&amp;ойылған кодқа жаңа жазба</translation>
    </message>
    <message>
        <source>Choose a coding first: click its stripe, or go to it with the keyboard.</source>
        <translation>Алдымен қойылған кодты таңдаңыз: жолағын шертіңіз немесе оған пернетақтамен өтіңіз.</translation>
    </message>
    <message>
        <source>&amp;Read the journal</source>
        <translation>Күнделікті оқ&amp;у</translation>
    </message>
    <message>
        <source>M&amp;emos</source>
        <translation>Жазба&amp;лар</translation>
    </message>
</context>
<context>
    <name>PastWindow</name>
    <message>
        <source>A longer step is still running. Wait until it is done.</source>
        <translation>Ұзақ әрекет әлі орындалып жатыр. Аяқталуын күтіңіз.</translation>
    </message>
    <message>
        <source>Making the project as it was</source>
        <translation>Жобаның бұрынғы күйін дайындау</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Find</source>
        <translation>Табу</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Сақтамау</translation>
    </message>
</context>
<context>
    <name>SaveReport</name>
    <message>
        <source>Writing %1</source>
        <translation>%1 файлын жазу</translation>
    </message>
</context>
<context>
    <name>ShareWords</name>
    <message>
        <source>of substantive answers</source>
        <translation>мазмұнды жауаптардан</translation>
    </message>
    <message>
        <source>of everyone who answered</source>
        <translation>жауап берген барлық адамнан</translation>
    </message>
    <message>
        <source>of everyone asked</source>
        <translation>сұрақ қойылған барлық адамнан</translation>
    </message>
    <message>
        <source>of all cases</source>
        <translation>барлық респонденттен</translation>
    </message>
    <message>
        <source>of mentions</source>
        <translation>аталымдардан</translation>
    </message>
    <message>
        <source>of coded segments</source>
        <translation>кодталған үзінділерден</translation>
    </message>
    <message>
        <source>Substantive answers, N = %1</source>
        <translation>Мазмұнды жауаптар, N = %1</translation>
    </message>
    <message>
        <source>Everyone who answered, N = %1</source>
        <translation>Жауап бергендердің бәрі, N = %1</translation>
    </message>
    <message>
        <source>Everyone asked, N = %1</source>
        <translation>Сұрақ қойылғандардың бәрі, N = %1</translation>
    </message>
    <message>
        <source>All cases, N = %1</source>
        <translation>Барлық респонденттер, N = %1</translation>
    </message>
    <message>
        <source>Mentions, N = %1</source>
        <translation>Аталымдар, N = %1</translation>
    </message>
    <message>
        <source>Coded segments, N = %1</source>
        <translation>Кодталған үзінділер, N = %1</translation>
    </message>
    <message>
        <source>Final coding</source>
        <translation>Қорытынды кодтау</translation>
    </message>
    <message>
        <source>At least one coder</source>
        <translation>Кемінде бір кодтаушы</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Барлық кодтаушылар</translation>
    </message>
    <message>
        <source>Most coders</source>
        <translation>Кодтаушылардың көпшілігі</translation>
    </message>
    <message>
        <source>One coder</source>
        <translation>Бір кодтаушы</translation>
    </message>
    <message>
        <source>test</source>
        <translation>сынақ</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>қайталану</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>келісім жоқ</translation>
    </message>
    <message>
        <source>screened out</source>
        <translation>іріктеуден өтпеді</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>басқа себеп</translation>
    </message>
</context>
<context>
    <name>TakeDecisions</name>
    <message>
        <source>Decisions of the meeting</source>
        <translation>Кездесу шешімдері</translation>
    </message>
    <message>
        <source>Rows: %1, settled: %2, left open: %3.</source>
        <translation>Жол саны: %1, шешілгені: %2, ашық қалғаны: %3.</translation>
    </message>
    <message>
        <source>Taking decisions in</source>
        <translation>Шешімдер қабылдануда</translation>
    </message>
    <message>
        <source>Choose the table with the decisions</source>
        <translation>Шешімдері бар кестені таңдаңыз</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.docx *.csv);;All files (*)</source>
        <translation>Кестелер (*.xlsx *.docx *.csv);;Барлық файлдар (*)</translation>
    </message>
</context>
<context>
    <name>TranslationActions</name>
    <message>
        <source>T&amp;ranslation of what is selected or read…</source>
        <translation>Белгіленгеннің не оқылып отырғанның а&amp;удармасы…</translation>
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
        <translation>Ө&amp;ңдеу</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Көрініс</translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation>К&amp;одтау</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Баптаулар</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Анықтама</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Топ</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::AgreementBar</name>
    <message>
        <source>What is compared</source>
        <translation>Не салыстырылады</translation>
    </message>
    <message>
        <source>What the coders are compared on</source>
        <translation>Кодтаушылар қай бірлік бойынша салыстырылады</translation>
    </message>
    <message>
        <source>Coders who are compared</source>
        <translation>Қай кодтаушылар салыстырылады</translation>
    </message>
    <message>
        <source>In which round of double coding</source>
        <translation>Қосарлы кодтаудың қай кезеңінде</translation>
    </message>
    <message>
        <source>All open questions</source>
        <translation>Барлық ашық сұрақтар</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Барлық сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>by answers</source>
        <translation>жауап бойынша</translation>
    </message>
    <message>
        <source>by transcripts</source>
        <translation>сұхбат мәтіні бойынша</translation>
    </message>
    <message>
        <source>by paragraphs</source>
        <translation>абзац бойынша</translation>
    </message>
    <message>
        <source>by sentences</source>
        <translation>сөйлем бойынша</translation>
    </message>
    <message>
        <source>by turns</source>
        <translation>реплика бойынша</translation>
    </message>
    <message>
        <source>by coded passages</source>
        <translation>кодталған үзінді бойынша</translation>
    </message>
    <message>
        <source>by characters</source>
        <translation>таңба бойынша</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Барлық кодтаушылар</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 және %2</translation>
    </message>
    <message>
        <source>everything coded</source>
        <translation>кодталғанның бәрі</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1 (жабық)</translation>
    </message>
    <message>
        <source>Restrict…</source>
        <translation>Шектеу…</translation>
    </message>
    <message>
        <source>Restrict the comparison</source>
        <translation>Салыстыруды шектеу</translation>
    </message>
    <message>
        <source>Compare only some codes, days, questions, transcripts or cases, or a sample</source>
        <translation>Тек кейбір кодтарды, күндерді, сұрақтарды, сұхбат мәтіндерін, респонденттерді немесе іріктемені салыстыру</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <comment>how many</comment>
        <translation>Сұрақ саны: %1</translation>
    </message>
    <message>
        <source>Transcripts: %1</source>
        <comment>how many</comment>
        <translation>Сұхбат мәтінінің саны: %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::AgreementCodesModel</name>
    <message>
        <source>Status of the answer</source>
        <translation>Жауап мәртебесі</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>сенімді</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>алдын ала</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>тым төмен</translation>
    </message>
    <message>
        <source>no disagreement</source>
        <translation>алшақтық жоқ</translation>
    </message>
    <message>
        <source>too rare</source>
        <translation>тым сирек</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>анықталмайды</translation>
    </message>
    <message>
        <source>%1, settled: %2</source>
        <translation>%1, шешілгені: %2</translation>
    </message>
    <message>
        <source>Left out, since judged before the code had its present meaning: %1.</source>
        <translation>Код қазіргі мағынасын алғанға дейін өңделгендіктен есепке алынбағаны: %1.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 units (%4).</source>
        <translation>%1: %2 (барлық бірлік саны %3, үлесі %4).</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>Коэн каппасы</translation>
    </message>
    <message>
        <source>Fleiss’ kappa</source>
        <translation>Флейс каппасы</translation>
    </message>
    <message>
        <source>Gwet’s AC1</source>
        <translation>Гвет AC1 коэффициенті</translation>
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
        <translation>Кемінде екі кодтаушы өңдеген бірліктер</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Бірлік саны</translation>
    </message>
    <message>
        <source>Units to which %1 gave the code</source>
        <translation>%1 деген кодтаушы код қойған бірліктер</translation>
    </message>
    <message>
        <source>Both coders gave the code</source>
        <translation>Кодты екі кодтаушы да қойған</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Екеуі де</translation>
    </message>
    <message>
        <source>Only %1 gave the code</source>
        <translation>Кодты тек %1 қойған</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Тек %1</translation>
    </message>
    <message>
        <source>Both judged the unit, and neither gave the code</source>
        <translation>Бірлікті екеуі де өңдеген, кодты ешқайсысы қоймаған</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ешқайсысы</translation>
    </message>
    <message>
        <source>The share of units on which the coders agree; chance is not taken off</source>
        <translation>Кодтаушылар келісетін бірліктердің үлесі; кездейсоқ сәйкестік шегерілмеген</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Сәйкестік үлесі</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha, nominal, on whether the code is present</source>
        <translation>Код бар-жоғы бойынша Криппендорф альфасы, номиналды</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Альфа</translation>
    </message>
    <message>
        <source>95% interval of alpha, by drawing units anew 2,000 times. The lines stand at .667 and .800.</source>
        <translation>Альфаның 95% сенімділік аралығы, бірліктерді 2 000 рет қайта іріктеу бойынша. Сызықтар 0,667 және 0,800 мәндерінде тұр.</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% сенімділік аралығы</translation>
    </message>
    <message>
        <source>By the lower end of the interval: from .800 reliable, from .667 tentative</source>
        <translation>Аралықтың төменгі шегі бойынша: 0,800 мәнінен бастап сенімді, 0,667 мәнінен бастап алдын ала</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Түсіндірмесі</translation>
    </message>
    <message>
        <source>Units on which the coders differ</source>
        <translation>Кодтаушылар келіспейтін бірліктер</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Алшақтық саны</translation>
    </message>
    <message>
        <source>Probability that alpha is below .667: %1, below .800: %2.</source>
        <translation>Альфаның 0,667-ден төмен болу ықтималдығы: %1, 0,800-ден төмен болу ықтималдығы: %2.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::AgreementPage</name>
    <message>
        <source>Case variable</source>
        <translation>Респондент айнымалысы</translation>
    </message>
    <message>
        <source>Tables of agreement</source>
        <translation>Келісімділік кестелері</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Кодтар</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>Шатастырулар</translation>
    </message>
    <message>
        <source>Coders in pairs</source>
        <translation>Кодтаушылар жұп-жұбымен</translation>
    </message>
    <message>
        <source>By groups</source>
        <translation>Топтар бойынша</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Үлестер</translation>
    </message>
    <message>
        <source>Agreement by code</source>
        <translation>Код бойынша келісімділік</translation>
    </message>
    <message>
        <source>Figures of agreement</source>
        <translation>Келісімділік сандары</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Жауап мәртебесі</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Ашық жоба жоқ.</translation>
    </message>
    <message>
        <source>Comparing the coders…</source>
        <translation>Кодтаушылар қазір салыстырылып жатыр…</translation>
    </message>
    <message>
        <source>Agreement needs two coders who worked on the same answers or transcripts. Switch the coder at the lower right and code some of them, or merge the project of a colleague.</source>
        <translation>Келісімділікті есептеуге бірдей жауаптармен немесе сұхбат мәтіндерімен жұмыс істеген екі кодтаушы керек. Төменгі оң жақта кодтаушыны ауыстырып, олардың бір бөлігін кодтаңыз немесе әріптесіңіздің жобасын біріктіріңіз.</translation>
    </message>
    <message>
        <source>No unit was judged by two coders yet. What both have judged is compared here, and nothing else.</source>
        <translation>Екі кодтаушы да өңдеген бірлік әлі жоқ. Мұнда тек екеуі де өңдегені салыстырылады.</translation>
    </message>
    <message>
        <source>All codes together: alpha %1</source>
        <translation>Барлық код бірге: альфа %1</translation>
    </message>
    <message>
        <source>pooled kappa %1</source>
        <translation>ортақ каппа %1</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha on sets of codes (MASI distance).</source>
        <translation>Кодтар жинағының Криппендорф альфасы (MASI қашықтығы).</translation>
    </message>
    <message>
        <source>Coders: %1.</source>
        <translation>Кодтаушылар: %1.</translation>
    </message>
    <message>
        <source>Units compared: %1.</source>
        <translation>Салыстырылған бірлік саны: %1.</translation>
    </message>
    <message>
        <source>In dispute: %1, settled: %2.</source>
        <translation>Алшақтығы бары: %1, шешілгені: %2.</translation>
    </message>
    <message>
        <source>Left out as empty or not asked: %1.</source>
        <translation>Бос немесе сұрақ қойылмағандықтан алынбағаны: %1.</translation>
    </message>
    <message>
        <source>Judged by one coder only: %1.</source>
        <translation>Тек бір кодтаушы өңдегені: %1.</translation>
    </message>
    <message>
        <source>Changed after the round: %1.</source>
        <translation>Кезеңнен кейін өзгергені: %1.</translation>
    </message>
    <message>
        <source>By characters there is no list of confusions. Compare by paragraphs or sentences to see which code was taken for which.</source>
        <translation>Таңба бойынша салыстырғанда шатастырулар тізімі болмайды. Қай код қай кодпен шатастырылғанын көру үшін абзац немесе сөйлем бойынша салыстырыңыз.</translation>
    </message>
    <message>
        <source>no other code</source>
        <translation>басқа код жоқ</translation>
    </message>
    <message>
        <source>%1: %2. %3: %4. Units: %5.</source>
        <translation>%1: %2. %3: %4. Бірлік саны: %5.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Бірлік саны</translation>
    </message>
    <message>
        <source>Same codes</source>
        <translation>Кодтары бірдей</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Альфа</translation>
    </message>
    <message>
        <source>Pooled kappa</source>
        <translation>Ортақ каппа</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 және %2</translation>
    </message>
    <message>
        <source>The cases have no variable with groups. With one (country, language of the interview) you see here whether coders differ more in some of them.</source>
        <translation>Респонденттерде топтары бар айнымалы жоқ. Ондай айнымалы болса (ел, сұхбат тілі), кейбір топтарда кодтаушылардың алшақтығы көбірек пе екені осы жерден көрінеді.</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>Алшақтығы бар</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>мәні жоқ</translation>
    </message>
    <message>
        <source>Shares stand side by side here when one question of a survey is compared.</source>
        <translation>Сауалнаманың бір сұрағы салыстырылғанда мұнда үлестер қатар тұрады.</translation>
    </message>
    <message>
        <source>Answers judged by all</source>
        <translation>Барлық кодтаушы өңдеген жауаптар</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>count, percent</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>disputes</source>
        <translation>алшақтық</translation>
    </message>
    <message>
        <source>Noted. The dispute stays open until the definition is mended.</source>
        <translation>Белгіленді. Анықтама түзетілгенше алшақтық ашық қалады.</translation>
    </message>
    <message>
        <source>Settled. The next open one is shown; Ctrl+Z takes the decision back.</source>
        <translation>Шешілді. Келесі ашық алшақтық көрсетілді; Ctrl+Z шешімді қайтарып алады.</translation>
    </message>
    <message>
        <source>Settle with another code</source>
        <translation>Басқа кодпен шешу</translation>
    </message>
    <message>
        <source>The code that applies instead:</source>
        <translation>Оның орнына сәйкес келетін код:</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Шешу</translation>
    </message>
    <message>
        <source>Whose confusions</source>
        <translation>Кімнің шатасулары</translation>
    </message>
    <message>
        <source>Compare everything</source>
        <translation>Бәрін салыстыру</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорттау…</translation>
    </message>
    <message>
        <source>Export the agreement of the coders</source>
        <translation>Кодтаушылардың келісімділігін экспорттау</translation>
    </message>
    <message>
        <source>What is compared here as a report for Word, Excel, CSV or HTML</source>
        <translation>Мұнда салыстырылғанды Word, Excel, CSV немесе HTML пішіміндегі есеп ретінде сақтау</translation>
    </message>
    <message>
        <source>Two coders have judged nothing within these limits. Choose others, or compare everything.</source>
        <translation>Осы шектерде екі кодтаушы да өңдеген ештеңе жоқ. Басқа шектерді таңдаңыз немесе бәрін салыстырыңыз.</translation>
    </message>
    <message>
        <source>In the rows what %1 gave, in the columns what %2 gave.</source>
        <translation>Жолдарда — %1 деген кодтаушы қойған кодтар, бағандарда — %2 деген кодтаушы қойған кодтар.</translation>
    </message>
    <message>
        <source>No dispute is kept with this step any more.</source>
        <translation>Бұл әрекетпен байланысты алшақтық енді жоқ.</translation>
    </message>
    <message>
        <source>Disputes behind “%1”</source>
        <translation>«%1» әрекетіне себеп болған алшақтықтар</translation>
    </message>
    <message>
        <source>These words were corrected after the round and are gone. Choose “everything coded” to settle what is coded there now.</source>
        <translation>Бұл сөздер кезеңнен кейін түзетілген, енді жоқ. Қазір онда не кодталғанын шешу үшін «кодталғанның бәрі» таңдаңыз.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a code and a number of units</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To be judged again, since the definition has changed: %1.</source>
        <translation>Анықтамасы өзгерген, қайта өңдеу керек: %1.</translation>
    </message>
    <message>
        <source>These shares count today’s codings of all answers, not those kept when the round “%1” was closed.</source>
        <translation>Бұл үлестер барлық жауаптың бүгінгі кодтары бойынша есептелген, «%1» кезеңі жабылғанда сақталғандары бойынша емес.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::AnswerView</name>
    <message>
        <source>Answer in full</source>
        <translation>Жауаптың толық мәтіні</translation>
    </message>
    <message>
        <source>Codes of this answer</source>
        <translation>Осы жауаптың кодтары</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Қайта ашу</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>Mark this answer as not judged</source>
        <translation>Бұл жауапты өңделмеген деп белгілеу</translation>
    </message>
    <message>
        <source>Mark this answer as judged and go to the next</source>
        <translation>Бұл жауапты өңделді деп белгілеп, келесісіне өту</translation>
    </message>
    <message>
        <source>Takes the judgement back</source>
        <translation>«Өңделді» белгісін алып тастайды</translation>
    </message>
    <message>
        <source>Judged, and on to the next answer (Enter)</source>
        <translation>Өңделді, келесі жауапқа өту (Enter)</translation>
    </message>
    <message>
        <source>the whole answer</source>
        <translation>бүкіл жауап</translation>
    </message>
    <message>
        <source>Code %1 on %2</source>
        <translation>%1 коды: %2</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>Жазба…</translation>
    </message>
    <message>
        <source>Take off this code</source>
        <translation>Бұл кодты алып тастау</translation>
    </message>
    <message>
        <source>No key quote any more</source>
        <translation>Негізгі дәйексөздерден алу</translation>
    </message>
    <message>
        <source>Key quote</source>
        <translation>Негізгі дәйексөз</translation>
    </message>
    <message>
        <source>Press a code&apos;s key, double-click a code, or drag one here. Select words first to code only those.</source>
        <translation>Кодтың пернесін басыңыз, кодты екі рет шертіңіз немесе осы жерге сүйреп әкеліңіз. Тек кейбір сөздерді кодтау үшін алдымен соларды белгілеңіз.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CasesDialog</name>
    <message>
        <source>Why the respondents are left out</source>
        <translation>Респонденттер неге шығарылды</translation>
    </message>
    <message>
        <source>Note on the reason</source>
        <translation>Себепке ескертпе</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Шығару</translation>
    </message>
    <message>
        <source>&amp;Take in again</source>
        <translation>Қ&amp;айтару</translation>
    </message>
    <message>
        <source>Leave out or take in again</source>
        <translation>Шығару немесе қайтару</translation>
    </message>
    <message>
        <source>Set how they are &amp;quoted</source>
        <translation>&amp;Дәйексөз тәсілін белгілеу</translation>
    </message>
    <message>
        <source>&amp;Erase for good…</source>
        <translation>Бір&amp;жола өшіру…</translation>
    </message>
    <message>
        <source>For one who withdrew: answers, texts and their past are removed from the file</source>
        <translation>Келісімін қайтарып алған адам үшін: жауаптар, мәтіндер және олардың өткені файлдан өшіріледі</translation>
    </message>
    <message>
        <source>Cases and variables</source>
        <translation>Респонденттер және айнымалылар</translation>
    </message>
    <message>
        <source>Values are changed in the table: double-click, or F2. A case that is left out counts nowhere, but nothing is deleted.</source>
        <translation>Мәндер кестенің өзінде өзгертіледі: екі рет шертіңіз немесе F2 басыңыз. Шығарылған респондент еш жерде есептелмейді, бірақ ештеңе өшірілмейді.</translation>
    </message>
    <message>
        <source>Cases and their variables</source>
        <translation>Респонденттер және олардың айнымалылары</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Айнымалылар</translation>
    </message>
    <message>
        <source>Cases, and their table as a file</source>
        <translation>Респонденттер және олардың файлдағы кестесі</translation>
    </message>
    <message>
        <source>How the cases may be quoted</source>
        <translation>Респонденттерден дәйексөз қалай келтіріледі</translation>
    </message>
    <message>
        <source>&amp;Add a variable…</source>
        <translation>Айнымалы &amp;қосу…</translation>
    </message>
    <message>
        <source>&amp;Change the variable…</source>
        <translation>Айнымалыны &amp;өзгерту…</translation>
    </message>
    <message>
        <source>&amp;Delete the variable</source>
        <translation>А&amp;йнымалыны өшіру</translation>
    </message>
    <message>
        <source>Add a ca&amp;se…</source>
        <translation>&amp;Респондент қосу…</translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation>Кесте &amp;импорттау…</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>&amp;Кестені экспорттау…</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>Респондент қосу</translation>
    </message>
    <message>
        <source>Name or ID of the case</source>
        <translation>Респонденттің аты немесе нөмірі</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Where “%1” belongs</source>
        <translation>«%1» қайда тиесілі</translation>
    </message>
    <message>
        <source>People interviewed</source>
        <translation>Сұхбатқа қатысқандар</translation>
    </message>
    <message>
        <source>Import a table of cases</source>
        <translation>Респонденттер кестесін импорттау</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>Кестелер (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Export the table of cases</source>
        <translation>Респонденттер кестесін экспорттау</translation>
    </message>
    <message>
        <source>CSV table (*.csv);;Excel workbook (*.xlsx)</source>
        <translation>CSV кестесі (*.csv);;Excel кітабы (*.xlsx)</translation>
    </message>
    <message>
        <source>Cases of %1</source>
        <translation>Респонденттер — %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CasesImportDialog</name>
    <message>
        <source>and more: %1</source>
        <translation>тағы: %1</translation>
    </message>
    <message>
        <source>Import a table of cases</source>
        <translation>Респонденттер кестесін импорттау</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорттау</translation>
    </message>
    <message>
        <source>Add the &amp;new cases</source>
        <translation>&amp;Жаңа респонденттерді қосу</translation>
    </message>
    <message>
        <source>What the import would change</source>
        <translation>Импорт нені өзгертеді</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 файлы оқылып жатыр…</translation>
    </message>
    <message>
        <source>What to correct</source>
        <translation>Нені түзету керек</translation>
    </message>
    <message>
        <source>Cases matched: %1. New: %2. Not in the file: %3. Values changed: %4.</source>
        <translation>Сәйкестендірілген респондент саны: %1. Жаңасы: %2. Файлда жоғы: %3. Өзгертілетін мән саны: %4.</translation>
    </message>
    <message>
        <source>New variables</source>
        <translation>Жаңа айнымалылар</translation>
    </message>
    <message>
        <source>Values that change</source>
        <translation>Өзгеретін мәндер</translation>
    </message>
    <message>
        <source>%1, %2: “%3” becomes “%4”</source>
        <translation>%1, %2: «%3» енді «%4» болады</translation>
    </message>
    <message>
        <source>New cases</source>
        <translation>Жаңа респонденттер</translation>
    </message>
    <message>
        <source>Cases that the file does not name; they stay as they are</source>
        <translation>Файлда жоқ респонденттер; олар өзгеріссіз қалады</translation>
    </message>
    <message>
        <source>Noticed while reading</source>
        <translation>Оқу кезінде байқалғаны</translation>
    </message>
    <message>
        <source>Importing cases</source>
        <translation>Респонденттерді импорттау</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CasesModel</name>
    <message>
        <source>by name</source>
        <translation>атымен</translation>
    </message>
    <message>
        <source>by position</source>
        <translation>лауазымымен</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>атын атамай</translation>
    </message>
    <message>
        <source>not for quotation</source>
        <translation>дәйексөз келтірмеу</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Шығарылған</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Дәйексөз</translation>
    </message>
    <message>
        <source>Name to sign with</source>
        <translation>Қолға қойылатын аты-жөн</translation>
    </message>
    <message>
        <source>Position to sign with</source>
        <translation>Қолға қойылатын лауазым</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Реті жоқ атаулар</translation>
    </message>
    <message>
        <source>Ordered categories</source>
        <translation>Ретпен тұрған сатылар</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Сандар</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Күндер</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
    <message>
        <source>interviewed</source>
        <translation>сұхбат</translation>
    </message>
    <message>
        <source>This variable is not kept for these cases.</source>
        <translation>Бұл респонденттер үшін мұндай айнымалы жүргізілмейді.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Респондент</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Қайдан</translation>
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
        <translation>Сұрақ</translation>
    </message>
    <message>
        <source>In the project (kept)</source>
        <translation>Жобада (қалдырылды)</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Файлда</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodeDelegate</name>
    <message>
        <source>Name of the code</source>
        <translation>Код атауы</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodeEditor</name>
    <message>
        <source>Code “%1”</source>
        <translation>«%1» коды</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Анықтама</translation>
    </message>
    <message>
        <source>Include when</source>
        <translation>Қашан қолданылады</translation>
    </message>
    <message>
        <source>Exclude when</source>
        <translation>Қашан қолданылмайды</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Мысал</translation>
    </message>
    <message>
        <source>Boundary case</source>
        <translation>Шекаралық жағдай</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>Ағылшынша атауы</translation>
    </message>
    <message>
        <source>Label in Russian</source>
        <translation>Орысша атауы</translation>
    </message>
    <message>
        <source>Label in Kazakh</source>
        <translation>Қазақша атауы</translation>
    </message>
    <message>
        <source>Substantive</source>
        <translation>Мазмұнды</translation>
    </message>
    <message>
        <source>Residual, such as Other: listed last</source>
        <translation>Қалдық санат, мысалы «Басқа»: тізім соңында тұрады</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Перне</translation>
    </message>
    <message>
        <source>Press a digit or letter; Backspace clears</source>
        <translation>Цифр немесе әріп басыңыз; Backspace тазалайды</translation>
    </message>
    <message>
        <source>As its category</source>
        <translation>Санаты сияқты</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>%1-түс</translation>
    </message>
    <message>
        <source>Its own colour</source>
        <translation>Өз түсі</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Түсі</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Жазба</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodeSetsDialog</name>
    <message>
        <source>Sets of codes</source>
        <translation>Кодтар жинақтары</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Атауын өзгерту…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>A set is a selection of codes with a name: the codebook can be limited to it. A code may be in any number of sets.</source>
        <translation>Жинақ — таңдап алынып, атау берілген кодтар: кодификаторда тек соларды көрсетуге болады. Бір код кез келген жинаққа кіре алады.</translation>
    </message>
    <message>
        <source>New set…</source>
        <translation>Жаңа жинақ…</translation>
    </message>
    <message>
        <source>Codes of the set</source>
        <translation>Жинақтағы кодтар</translation>
    </message>
    <message>
        <source>New set of codes</source>
        <translation>Жаңа кодтар жинағы</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Жинақ атауы</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Жасау</translation>
    </message>
    <message>
        <source>Rename the set</source>
        <translation>Жинақ атауын өзгерту</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Атауын өзгерту</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodebookModel</name>
    <message>
        <source>%1, answers: %2</source>
        <translation>%1, жауап саны: %2</translation>
    </message>
    <message>
        <source>%1, here: %2, in all: %3</source>
        <translation>%1, осында: %2, барлығы: %3</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodebookPanel</name>
    <message>
        <source>&amp;Find a code</source>
        <translation>Кодты &amp;табу</translation>
    </message>
    <message>
        <source>&amp;New code…</source>
        <translation>&amp;Жаңа код…</translation>
    </message>
    <message>
        <source>New &amp;subcode…</source>
        <translation>Жаңа &amp;ішкі код…</translation>
    </message>
    <message>
        <source>&amp;Rename code</source>
        <translation>Код &amp;атауын өзгерту</translation>
    </message>
    <message>
        <source>&amp;Definition, key and colour…</source>
        <translation>Аны&amp;қтамасы, пернесі мен түсі…</translation>
    </message>
    <message>
        <source>Code with it</source>
        <translation>Осы кодты қою</translation>
    </message>
    <message>
        <source>Show its answers</source>
        <translation>Осы код қойылған жауаптарды көрсету</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Жаңа код…</translation>
    </message>
    <message>
        <source>New subcode…</source>
        <translation>Жаңа ішкі код…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Атауын өзгерту</translation>
    </message>
    <message>
        <source>Definition, key and colour…</source>
        <translation>Анықтамасы, пернесі мен түсі…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>New subcode</source>
        <translation>Жаңа ішкі код</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Жаңа код</translation>
    </message>
    <message>
        <source>Name of the code under “%1”</source>
        <translation>«%1» санатындағы код атауы</translation>
    </message>
    <message>
        <source>Name of the code</source>
        <translation>Код атауы</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Жасау</translation>
    </message>
    <message>
        <source>Choose a code in the codebook first.</source>
        <translation>Алдымен кодификатордан код таңдаңыз.</translation>
    </message>
    <message>
        <source>Deleted “%1”. Codings that went with it: %2. Ctrl+Z brings it back.</source>
        <translation>«%1» коды өшірілді. Онымен бірге алынған код саны: %2. Ctrl+Z бәрін қайтарады.</translation>
    </message>
    <message>
        <source>Find a code  ( / )</source>
        <translation>Кодты табу  ( / )</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Кодты табу</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Кодификатор</translation>
    </message>
    <message>
        <source>Definition of the code</source>
        <translation>Кодтың анықтамасы</translation>
    </message>
    <message>
        <source>Codes say what an answer is about. Make the first one, or import a codebook.</source>
        <translation>Кодтар жауаптың не туралы екенін айтады. Алғашқы кодты жасаңыз немесе кодификаторды импорттаңыз.</translation>
    </message>
    <message>
        <source>Include when:</source>
        <translation>Қашан қолданылады:</translation>
    </message>
    <message>
        <source>Exclude when:</source>
        <translation>Қашан қолданылмайды:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Мысал:</translation>
    </message>
    <message>
        <source>Boundary case:</source>
        <translation>Шекаралық жағдай:</translation>
    </message>
    <message>
        <source>Memo:</source>
        <translation>Жазба:</translation>
    </message>
    <message>
        <source>No definition yet.</source>
        <translation>Анықтамасы әлі жоқ.</translation>
    </message>
    <message>
        <source>&amp;List the passages of the code</source>
        <translation>Осы код қойыл&amp;ған үзінділер</translation>
    </message>
    <message>
        <source>&amp;Merge codes…</source>
        <translation>Кодтарды &amp;біріктіру…</translation>
    </message>
    <message>
        <source>De&amp;lete codes</source>
        <translation>Кодтарды ө&amp;шіру</translation>
    </message>
    <message>
        <source>S&amp;plit the code, passage by passage…</source>
        <translation>Кодты үзінді-үзінді еті&amp;п бөлу…</translation>
    </message>
    <message>
        <source>Mo&amp;ve codes…</source>
        <translation>Ко&amp;дтарды жылжыту…</translation>
    </message>
    <message>
        <source>C&amp;olour of the codes</source>
        <translation>Кодтардың т&amp;үсі</translation>
    </message>
    <message>
        <source>Sets o&amp;f codes</source>
        <translation>Кодтар ж&amp;инақтары</translation>
    </message>
    <message>
        <source>Manage sets of codes…</source>
        <translation>Кодтар жинақтары…</translation>
    </message>
    <message>
        <source>Export or print the code&amp;book…</source>
        <translation>Кодификато&amp;рды экспорттау не басып шығару…</translation>
    </message>
    <message>
        <source>List its passages</source>
        <translation>Осы код қойылған үзінділерді көрсету</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Біріктіру…</translation>
    </message>
    <message>
        <source>Split, passage by passage…</source>
        <translation>Үзінді-үзінді етіп бөлу…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Жылжыту…</translation>
    </message>
    <message>
        <source>Set of codes</source>
        <translation>Кодтар жинағы</translation>
    </message>
    <message>
        <source>Shows only the codes of a set</source>
        <translation>Тек жинақтағы кодтарды көрсетеді</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Осында</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Таңдалғаны</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Тізімде</translation>
    </message>
    <message>
        <source>Codings in the document that is open, by any coder</source>
        <translation>Ашық құжатта барлық кодтаушы қойған код саны</translation>
    </message>
    <message>
        <source>Of the answers that are chosen, as the shares count them</source>
        <translation>Таңдалған жауаптардың ішінде, үлестердегідей есептегенде</translation>
    </message>
    <message>
        <source>Of the answers that the filter lists, as the shares count them</source>
        <translation>Көрсетілген жауаптардың ішінде, үлестердегідей есептегенде</translation>
    </message>
    <message>
        <source>Codings in all documents, by any coder</source>
        <translation>Барлық құжатта барлық кодтаушы қойған код саны</translation>
    </message>
    <message>
        <source>Answers to the question, as the shares count them</source>
        <translation>Сұраққа берілген жауап саны, үлестердегідей есептегенде</translation>
    </message>
    <message>
        <source>Codes deleted: %1. Codings that went with them: %2. Ctrl+Z brings them back.</source>
        <translation>Өшірілген код саны: %1. Олармен бірге алынған код саны: %2. Ctrl+Z бәрін қайтарады.</translation>
    </message>
    <message>
        <source>The top of the codebook</source>
        <translation>Кодификатордың жоғарғы деңгейі</translation>
    </message>
    <message>
        <source>Move the code</source>
        <translation>Кодты жылжыту</translation>
    </message>
    <message>
        <source>Move the codes</source>
        <translation>Кодтарды жылжыту</translation>
    </message>
    <message>
        <source>Codes to move: %1. They will stand last under:</source>
        <translation>Жылжытылатын код саны: %1. Олар мына жердің соңында тұрады:</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Жылжыту</translation>
    </message>
    <message>
        <source>As its category</source>
        <translation>Санаты сияқты</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>%1-түс</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>«%1» жинағына қосу</translation>
    </message>
    <message>
        <source>New set of these codes…</source>
        <translation>Осы кодтардан жаңа жинақ…</translation>
    </message>
    <message>
        <source>Take out of this set</source>
        <translation>Осы жинақтан шығару</translation>
    </message>
    <message>
        <source>Sets of codes…</source>
        <translation>Кодтар жинақтары…</translation>
    </message>
    <message>
        <source>New set of codes</source>
        <translation>Жаңа кодтар жинағы</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Жинақ атауы</translation>
    </message>
    <message>
        <source>The set “%1” is there; choose it above the codes to see only its codes.</source>
        <translation>«%1» жинағы жасалды; тек соның кодтарын көру үшін оны кодтардың үстінен таңдаңыз.</translation>
    </message>
    <message>
        <source>Codes added to “%1”: %2.</source>
        <translation>«%1» жинағына қосылған код саны: %2.</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Барлық кодтар</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Кодификаторды экспорттау</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>кодификатор</translation>
    </message>
    <message>
        <source>Enter or a double click codes the selected words with “%1”.</source>
        <translation>Enter пернесі немесе екі рет шерту белгіленген сөздерге «%1» кодын қояды.</translation>
    </message>
    <message>
        <source>Import a codebook…</source>
        <translation>Кодификаторды импорттау…</translation>
    </message>
    <message>
        <source>Rece&amp;nt codes</source>
        <translation>Жақында қойылған кодта&amp;р</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CoderButton</name>
    <message>
        <source>Who codes</source>
        <translation>Кім кодтайды</translation>
    </message>
    <message>
        <source>%1 (blind)</source>
        <translation>%1 (өзгелерді көрмей)</translation>
    </message>
    <message>
        <source>Coding is blind until %1 lifts it: you see only your own codings.</source>
        <translation>%1 мұны аяқтағанша, кодтаушылар бір-бірінің кодын көрмей кодтайды: сіз тек өз кодтарыңызды көресіз.</translation>
    </message>
    <message>
        <source>Switch the coder, and choose whose codings are shown</source>
        <translation>Кодтаушыны ауыстыру және кімнің кодтары көрсетілетінін таңдау</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Another coder…</source>
        <translation>Басқа кодтаушы…</translation>
    </message>
    <message>
        <source>Another coder</source>
        <translation>Басқа кодтаушы</translation>
    </message>
    <message>
        <source>Name of the coder. The name is added with the first coding.</source>
        <translation>Кодтаушының аты. Ол жобаға алғашқы қойылған кодпен бірге қосылады.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдау</translation>
    </message>
    <message>
        <source>Initials and colour…</source>
        <translation>Инициалдары мен түсі…</translation>
    </message>
    <message>
        <source>Show my codings</source>
        <translation>Менің кодтарымды көрсету</translation>
    </message>
    <message>
        <source>Show the codings of others</source>
        <translation>Басқалардың кодтарын көрсету</translation>
    </message>
    <message>
        <source>Show the codings of everybody</source>
        <translation>Барлығының кодтарын көрсету</translation>
    </message>
    <message>
        <source>Coding is blind until %1 lifts it</source>
        <translation>%1 аяқтағанша, бір-бірінің кодын көрмей кодтау</translation>
    </message>
    <message>
        <source>Blind: coders do not see each other&apos;s codings</source>
        <translation>Кодтаушылар бір-бірінің кодтарын көрмейді</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CoderDialog</name>
    <message>
        <source>Initials and colour</source>
        <translation>Инициалдары мен түсі</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>&amp;Initials</source>
        <translation>&amp;Инициалдары</translation>
    </message>
    <message>
        <source>Colour 1</source>
        <translation>1-түс</translation>
    </message>
    <message>
        <source>Colour 2</source>
        <translation>2-түс</translation>
    </message>
    <message>
        <source>Colour 3</source>
        <translation>3-түс</translation>
    </message>
    <message>
        <source>Colour 4</source>
        <translation>4-түс</translation>
    </message>
    <message>
        <source>Colour 5</source>
        <translation>5-түс</translation>
    </message>
    <message>
        <source>Colour 6</source>
        <translation>6-түс</translation>
    </message>
    <message>
        <source>Colour 7</source>
        <translation>7-түс</translation>
    </message>
    <message>
        <source>Colour 8</source>
        <translation>8-түс</translation>
    </message>
    <message>
        <source>Colour 9</source>
        <translation>9-түс</translation>
    </message>
    <message>
        <source>Colour 10</source>
        <translation>10-түс</translation>
    </message>
    <message>
        <source>Colour 11</source>
        <translation>11-түс</translation>
    </message>
    <message>
        <source>Colour 12</source>
        <translation>12-түс</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Автоматты түрде</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>Т&amp;үсі</translation>
    </message>
    <message>
        <source>They mark %1 in lists and in the margin.</source>
        <translation>Тізімдер мен жиекте %1 осылай белгіленеді.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodesDialog</name>
    <message>
        <source>Give several codes</source>
        <translation>Бірнеше код қою</translation>
    </message>
    <message>
        <source>Give codes</source>
        <translation>Кодтарды қою</translation>
    </message>
    <message>
        <source>Type a part of a name and press Enter to tick the code; Enter on an empty line gives all that are ticked.</source>
        <translation>Атаудың бір бөлігін теріп, кодты белгілеу үшін Enter басыңыз; бос жолда Enter бассаңыз, белгіленгеннің бәрі қойылады.</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Кодты табу</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Кодтар</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodingDesk</name>
    <message>
        <source>Choose an answer first, then give it a code.</source>
        <translation>Алдымен жауапты таңдап, содан кейін оған код қойыңыз.</translation>
    </message>
    <message>
        <source>Select a passage first, then give it a code.</source>
        <translation>Алдымен үзіндіні белгілеп, содан кейін оған код қойыңыз.</translation>
    </message>
    <message>
        <source>“%1” took the place of “%2”: this question has one code for each answer.</source>
        <translation>«%1» коды «%2» кодының орнына қойылды: бұл сұрақта әр жауапқа бір код қойылады.</translation>
    </message>
    <message>
        <source>This passage has the code “%1” already.</source>
        <translation>Бұл үзіндіге «%1» коды қойылып қойған.</translation>
    </message>
    <message>
        <source>Coded with “%1”; the answer is now proposed as substantive.</source>
        <translation>«%1» коды қойылды; жауапты мазмұнды деп санау ұсынылды.</translation>
    </message>
    <message>
        <source>Coded with “%1”.</source>
        <translation>«%1» коды қойылды.</translation>
    </message>
    <message>
        <source>There is no code of yours to take off here.</source>
        <translation>Мұнда алып тастайтын сіздің кодыңыз жоқ.</translation>
    </message>
    <message>
        <source>Took off “%1”.</source>
        <translation>«%1» коды алып тасталды.</translation>
    </message>
    <message>
        <source>Judged: no code applies. Ctrl+Z takes it back.</source>
        <translation>Өңделді: бірде-бір код сәйкес келмейді. Ctrl+Z кері қайтарады.</translation>
    </message>
    <message>
        <source>Choose a coding first, or select its passage.</source>
        <translation>Алдымен қойылған кодты таңдаңыз немесе оның үзіндісін белгілеңіз.</translation>
    </message>
    <message>
        <source>Codes given: %1.</source>
        <translation>Қойылған код саны: %1.</translation>
    </message>
    <message>
        <source>Select some words first: they become the name of the new code.</source>
        <translation>Алдымен сөздерді белгілеңіз: олар жаңа кодтың атауы болады.</translation>
    </message>
    <message>
        <source>Made the code “%1” and coded with it.</source>
        <translation>«%1» коды жасалып, қойылды.</translation>
    </message>
    <message>
        <source>Changed the passage of “%1”.</source>
        <translation>«%1» коды қойылған үзінді өзгертілді.</translation>
    </message>
    <message>
        <source>Changed “%1” to “%2” on this passage.</source>
        <translation>Бұл үзіндіде «%1» кодының орнына «%2» коды қойылды.</translation>
    </message>
    <message>
        <source>No other passage of “%1” touches this one.</source>
        <translation>Бұл үзіндімен «%1» коды қойылған басқа үзінді жанаспайды.</translation>
    </message>
    <message>
        <source>Passages of “%1” merged into one: %2.</source>
        <translation>«%1» коды: бір үзіндіге біріктірілген үзінді саны — %2.</translation>
    </message>
    <message>
        <source>Split the passage of “%1” in two.</source>
        <translation>«%1» коды қойылған үзінді екіге бөлінді.</translation>
    </message>
    <message>
        <source>Changing the chosen answers</source>
        <translation>Таңдалған жауаптарды өзгерту</translation>
    </message>
    <message>
        <source>Answers coded with “%1”: %2. Ctrl+Z takes it back.</source>
        <translation>«%1» коды қойылған жауап саны: %2. Ctrl+Z кері қайтарады.</translation>
    </message>
    <message>
        <source>Answers coded: %1. Ctrl+Z takes it back.</source>
        <translation>Код қойылған жауап саны: %1. Ctrl+Z кері қайтарады.</translation>
    </message>
    <message>
        <source>Answers judged: %1. Ctrl+Z takes it back.</source>
        <translation>Өңделген жауап саны: %1. Ctrl+Z кері қайтарады.</translation>
    </message>
    <message>
        <source>“%1” here is a key quote now.</source>
        <translation>«%1» коды қойылған бұл үзінді енді негізгі дәйексөз.</translation>
    </message>
    <message>
        <source>“%1” here is no key quote any more.</source>
        <translation>«%1» коды қойылған бұл үзінді енді негізгі дәйексөз емес.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CodingKeys</name>
    <message>
        <source>No code has the key %1. Definition, key and colour… gives it one.</source>
        <translation>%1 пернесі ешбір кодқа берілмеген. Оны «Анықтамасы, пернесі мен түсі…» терезесінде беруге болады.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ColumnDetails</name>
    <message>
        <source>What it &amp;is</source>
        <translation>Бұл &amp;не</translation>
    </message>
    <message>
        <source>&amp;Name in the project</source>
        <translation>Жобадағы &amp;атауы</translation>
    </message>
    <message>
        <source>&amp;Wording of the question</source>
        <translation>Сұрақтың &amp;тұжырымы</translation>
    </message>
    <message>
        <source>&amp;Codes</source>
        <translation>&amp;Кодтар</translation>
    </message>
    <message>
        <source>Several codes for an answer</source>
        <translation>Бір жауапқа бірнеше код</translation>
    </message>
    <message>
        <source>One code for an answer</source>
        <translation>Бір жауапқа бір код</translation>
    </message>
    <message>
        <source>&amp;Type of values</source>
        <translation>Мәндердің т&amp;үрі</translation>
    </message>
    <message>
        <source>Names without an order</source>
        <translation>Реті жоқ атаулар</translation>
    </message>
    <message>
        <source>Steps in an order</source>
        <translation>Ретпен тұрған сатылар</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Сандар</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Күндер</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Еркін мәтін</translation>
    </message>
    <message>
        <source>&amp;Order of the steps</source>
        <translation>Сатылардың &amp;реті</translation>
    </message>
    <message>
        <source>from the lowest; separated by ;</source>
        <translation>төменгісінен бастап; ; арқылы</translation>
    </message>
    <message>
        <source>&amp;How the choices stand</source>
        <translation>Нұсқалар қала&amp;й жазылған</translation>
    </message>
    <message>
        <source>All in this column</source>
        <translation>Бәрі осы бағанда</translation>
    </message>
    <message>
        <source>This column is one choice</source>
        <translation>Бұл баған — бір нұсқа</translation>
    </message>
    <message>
        <source>&amp;Sign between choices</source>
        <translation>Нұсқалар арасындағы &amp;белгі</translation>
    </message>
    <message>
        <source>The c&amp;hoice of this column</source>
        <translation>Осы бағанның нұс&amp;қасы</translation>
    </message>
    <message>
        <source>&amp;Lowest value</source>
        <translation>Ең к&amp;іші мән</translation>
    </message>
    <message>
        <source>Hi&amp;ghest value</source>
        <translation>Ең ү&amp;лкен мән</translation>
    </message>
    <message>
        <source>Words for “&amp;don’t know”</source>
        <translation>«Қиналды» дегенді білдіретін &amp;сөздер</translation>
    </message>
    <message>
        <source>separated by ;</source>
        <translation>; арқылы бөліңіз</translation>
    </message>
    <message>
        <source>Words for “no &amp;answer”</source>
        <translation>«&amp;Жауап жоқ» дегенді білдіретін сөздер</translation>
    </message>
    <message>
        <source>Words for “re&amp;fused”</source>
        <translation>«Бас тартты» дегенді білдіретін сө&amp;здер</translation>
    </message>
    <message>
        <source>Asked only &amp;if</source>
        <translation>Тек мына жағдайда қойыл&amp;ған</translation>
    </message>
    <message>
        <source>Choose a column on the left.</source>
        <translation>Сол жақтан бағанды таңдаңыз.</translation>
    </message>
    <message>
        <source>This column does not come into the project. Names, addresses and telephone numbers are best left out.</source>
        <translation>Бұл баған жобаға кірмейді. Аты-жөнді, мекенжай мен телефонды кіргізбеген жөн.</translation>
    </message>
    <message>
        <source>Respondents of a later file are matched by this column.</source>
        <translation>Кейінгі файлдағы респонденттер осы баған бойынша сәйкестендіріледі.</translation>
    </message>
    <message>
        <source>By name, by position, anonymous, or not for quotation: what a respondent has allowed.</source>
        <translation>Атымен, лауазымымен, атын атамай немесе дәйексөз келтірмей: респондент неге рұқсат бергені.</translation>
    </message>
    <message>
        <source>Printed under a quote only where the respondent has allowed it.</source>
        <translation>Респондент рұқсат берген жағдайда ғана дәйексөздің астында басылады.</translation>
    </message>
    <message>
        <source>Columns of one multiple choice have the same name in the project.</source>
        <translation>Бірнеше жауапты бір сұрақтың бағандары жобада бір атпен аталады.</translation>
    </message>
    <message>
        <source>for example: Q3 = &quot;Yes&quot; and Q1 &gt;= 3</source>
        <translation>мысалы: Q3 = &quot;Иә&quot; and Q1 &gt;= 3</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ColumnPlanModel</name>
    <message>
        <source>Open question</source>
        <translation>Ашық сұрақ</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Айнымалы</translation>
    </message>
    <message>
        <source>Single choice</source>
        <translation>Бір жауап</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>Бірнеше жауап</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Шкала бойынша баға</translation>
    </message>
    <message>
        <source>Respondent&apos;s ID</source>
        <translation>Респондент нөмірі</translation>
    </message>
    <message>
        <source>Consent to be quoted</source>
        <translation>Дәйексөз келтіруге келісім</translation>
    </message>
    <message>
        <source>Name to quote by</source>
        <translation>Дәйексөзге қойылатын аты-жөн</translation>
    </message>
    <message>
        <source>Position to quote by</source>
        <translation>Дәйексөзге қойылатын лауазым</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Импорттамау</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Файл бағаны</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Бұл не</translation>
    </message>
    <message>
        <source>Name in the project</source>
        <translation>Жобадағы атауы</translation>
    </message>
    <message>
        <source>Values, for example</source>
        <translation>Мән мысалдары</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CommandPalette</name>
    <message>
        <source>Find anything to do</source>
        <translation>Кез келген әрекетті табу</translation>
    </message>
    <message>
        <source>What do you want to do? Or the name of a code</source>
        <translation>Не істеу керек? Немесе кодтың атауы</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Не істеу керек?</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Не істеуге болады</translation>
    </message>
    <message>
        <source>Code with “%1”</source>
        <translation>«%1» кодын қою</translation>
    </message>
    <message>
        <source>Status of the answer: %1</source>
        <translation>Жауап мәртебесі: %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::CorrectDialog</name>
    <message>
        <source>Correct the text of %1</source>
        <translation>Мәтінін түзету: %1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Only &amp;spelling was corrected: the judgements still hold</source>
        <translation>Тек &amp;емле түзетілді: шешімдер күшінде қалады</translation>
    </message>
    <message>
        <source>Take the text from a &amp;file…</source>
        <translation>Мәтінді &amp;файлдан алу…</translation>
    </message>
    <message>
        <source>This text is too long to be corrected here. Correct it in a file of plain text, and take it from there.</source>
        <translation>Бұл мәтін осында түзетуге тым ұзақ. Оны қарапайым мәтіндік файлда түзетіп, сол жерден алыңыз.</translation>
    </message>
    <message>
        <source>The corrected text</source>
        <translation>Түзетілген мәтін</translation>
    </message>
    <message>
        <source>Take the text from a file</source>
        <translation>Мәтінді файлдан алу</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Белгі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Words before</source>
        <translation>Бұрынғы сөздер</translation>
    </message>
    <message>
        <source>Words now</source>
        <translation>Қазіргі сөздер</translation>
    </message>
    <message>
        <source>What has to be looked at</source>
        <translation>Нені қарап шығу керек</translation>
    </message>
    <message>
        <source>Plain text (*.txt);;All files (*)</source>
        <translation>Қарапайым мәтін (*.txt);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>The corrected text comes from the file %1.</source>
        <translation>Түзетілген мәтін %1 файлынан алынды.</translation>
    </message>
    <message>
        <source>found again</source>
        <translation>қайта табылды</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>жойылды</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>өзгертілді</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Жазба: %1</translation>
    </message>
    <message>
        <source>Translation: %1</source>
        <translation>Аударма: %1</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Шешім: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Change the text above. What is coded in it moves along, and what cannot is listed here before anything is done.</source>
        <translation>Жоғарыдағы мәтінді өзгертіңіз. Қойылған кодтар онымен бірге көшеді; көшпейтіндері өзгеріс жасалғанға дейін осында тізіледі.</translation>
    </message>
    <message>
        <source>Marks that move along: %1.</source>
        <translation>Бірге көшетін белгі саны: %1.</translation>
    </message>
    <message>
        <source>Marks to look at: %1.</source>
        <translation>Қарап шығатын белгі саны: %1.</translation>
    </message>
    <message>
        <source>Judgements to re-check: %1.</source>
        <translation>Қайта тексеретін шешім саны: %1.</translation>
    </message>
    <message>
        <source>The text of %1 is corrected. Undo brings the old one back.</source>
        <translation>Мәтіні түзетілді: %1. Болдырмау бұрынғысын қайтарады.</translation>
    </message>
    <message>
        <source>Correcting the text</source>
        <translation>Мәтінді түзету</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DisputeTableDialog</name>
    <message>
        <source>Table of disputes for the meeting</source>
        <translation>Кездесуге арналған алшақтықтар кестесі</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Кестені сақтау…</translation>
    </message>
    <message>
        <source>Disputes that are settled, &amp;too</source>
        <translation>&amp;Шешілген алшақтықтар да</translation>
    </message>
    <message>
        <source>Disputes &amp;about</source>
        <translation>Алшақтықтар &amp;не туралы</translation>
    </message>
    <message>
        <source>One row for each dispute: the text, what each coder says, and an empty column for the decision. Excel offers the decisions as a list. Take the table back with Team &gt; Take decisions in.</source>
        <translation>Әр алшақтыққа бір жол: мәтін, әр кодтаушының айтқаны және шешімге арналған бос баған. Excel шешімдерді тізіммен ұсынады. Дайын кестені «Топ &gt; Шешімдерді қабылдау» арқылы қабылдаңыз.</translation>
    </message>
    <message>
        <source>Every question</source>
        <translation>Барлық сұрақ</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Барлық сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>Save the table of disputes</source>
        <translation>Алшақтықтар кестесін сақтау</translation>
    </message>
    <message>
        <source>disputes</source>
        <translation>алшақтық</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 файлы жазылуда</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DisputeView</name>
    <message>
        <source>has not judged this</source>
        <translation>мұны өңдемеген</translation>
    </message>
    <message>
        <source>leaves the status as it is</source>
        <translation>мәртебені өзгертпейді</translation>
    </message>
    <message>
        <source>judged, not given</source>
        <translation>өңдеген, код қоймаған</translation>
    </message>
    <message>
        <source>gave the code to the whole text</source>
        <translation>кодты бүкіл мәтінге қойған</translation>
    </message>
    <message>
        <source>gave the code to these words</source>
        <translation>кодты осы сөздерге қойған</translation>
    </message>
    <message>
        <source>Choose a dispute in the list: its words, what each coder marked and the definition of the code appear here.</source>
        <translation>Тізімнен алшақтықты таңдаңыз: оның сөздері, әр кодтаушы белгілегені және кодтың анықтамасы осында көрінеді.</translation>
    </message>
    <message>
        <source>Show it in its place</source>
        <translation>Орнында көрсету</translation>
    </message>
    <message>
        <source>Reason (kept with the decision)</source>
        <translation>Себебі (шешіммен бірге сақталады)</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Шешімнің себебі</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Қайта ашу</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Жауап мәртебесі</translation>
    </message>
    <message>
        <source>Include: %1</source>
        <translation>Қашан қолданылады: %1</translation>
    </message>
    <message>
        <source>Exclude: %1</source>
        <translation>Қашан қолданылмайды: %1</translation>
    </message>
    <message>
        <source>Boundary: %1</source>
        <translation>Шегі: %1</translation>
    </message>
    <message>
        <source>The code has no definition yet.</source>
        <translation>Кодтың анықтамасы әлі жоқ.</translation>
    </message>
    <message>
        <source>The code stands. Key %1.</source>
        <translation>Код қойылады. Пернесі: %1.</translation>
    </message>
    <message>
        <source>The code does not stand. Key %1.</source>
        <translation>Код қойылмайды. Пернесі: %1.</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Пернесі: %1</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>%1 айтқандай</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Екеуі де</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ешқайсысы</translation>
    </message>
    <message>
        <source>Codebook unclear…</source>
        <translation>Кодификатор түсініксіз…</translation>
    </message>
    <message>
        <source>the code stands</source>
        <translation>код қойылады</translation>
    </message>
    <message>
        <source>the code does not stand</source>
        <translation>код қойылмайды</translation>
    </message>
    <message>
        <source>Settled: %1. By %2, %3.</source>
        <translation>Шешілді: %1. Шешкен: %2, %3.</translation>
    </message>
    <message>
        <source>Another code…</source>
        <translation>Басқа код…</translation>
    </message>
    <message>
        <source>The code applies to “%1”.</source>
        <translation>Код мына сөздерге қойылады: «%1».</translation>
    </message>
    <message>
        <source>gave the code, not judged as it is defined now</source>
        <translation>кодты қойған, бірақ қазіргі анықтама бойынша өңдемеген</translation>
    </message>
    <message>
        <source>Settle with these words</source>
        <translation>Осы сөздермен шешу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Shift with the arrow keys moves the end by a word, Ctrl with the arrow keys the beginning. Enter settles.</source>
        <translation>Shift пен бағыт пернелері соңын бір сөзге жылжытады, Ctrl мен бағыт пернелері — басын. Enter алшақтықты шешеді.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>the code applies to these words</source>
        <translation>код осы сөздерге қойылады</translation>
    </message>
    <message>
        <source>Other words…</source>
        <translation>Басқа сөздер…</translation>
    </message>
    <message>
        <source>Codebook unclear, as %1 noted on %2.</source>
        <translation>Кодификатор түсініксіз. Белгілеген: %1, %2.</translation>
    </message>
    <message>
        <source>The codebook was changed since: decide anew.</source>
        <translation>Содан бері кодификатор өзгерді: қайтадан шешіңіз.</translation>
    </message>
    <message>
        <source>Take the note back</source>
        <translation>Белгіні алып тастау</translation>
    </message>
    <message>
        <source>See the change</source>
        <translation>Өзгерісті көрсету</translation>
    </message>
    <message>
        <source>See the change of the codebook that came from this: %1</source>
        <translation>Осыдан туған кодификатор өзгерісін көрсету: %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DisputesList</name>
    <message>
        <source>Disputes about which code</source>
        <translation>Қай код туралы алшақтықтар</translation>
    </message>
    <message>
        <source>Disputes between which coders</source>
        <translation>Қай кодтаушылар арасындағы алшақтықтар</translation>
    </message>
    <message>
        <source>Open or settled</source>
        <translation>Ашық немесе шешілген</translation>
    </message>
    <message>
        <source>Show every dispute</source>
        <translation>Барлық алшақтықты көрсету</translation>
    </message>
    <message>
        <source>Units of the figure chosen</source>
        <translation>Таңдалған санның бірліктері</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Кез келген күй</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Шешілген</translation>
    </message>
    <message>
        <source>Codebook unclear</source>
        <translation>Кодификатор түсініксіз</translation>
    </message>
    <message>
        <source>All disputes</source>
        <translation>Барлық алшақтық</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Барлық кодтаушылар</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 және %2</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Барлық кодтар</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a code, how many disputes</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Жауап мәртебесі</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a figure, how many units</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 settled</source>
        <comment>disputes</comment>
        <translation>Шешілгені: %1 (барлығы %2)</translation>
    </message>
    <message>
        <source>The coders agree on all that they have both judged. There is nothing to settle.</source>
        <translation>Кодтаушылар екеуі де өңдегеннің бәрінде келіседі. Шешетін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>No unit is behind this figure. Click another one.</source>
        <translation>Бұл санның артында бірде-бір бірлік жоқ. Басқасын шертіңіз.</translation>
    </message>
    <message>
        <source>Every dispute here is settled. The button above shows all of them again.</source>
        <translation>Мұндағы барлық алшақтық шешілген. Жоғарыдағы түйме олардың бәрін қайта көрсетеді.</translation>
    </message>
    <message>
        <source>Nothing here is settled yet. Choose the open ones above, then press 1, 2, 3 … to settle them.</source>
        <translation>Мұнда әлі ештеңе шешілген жоқ. Жоғарыдан ашық алшақтықтарды таңдап, оларды шешу үшін 1, 2, 3 … пернелерін басыңыз.</translation>
    </message>
    <message>
        <source>No dispute here waits for a clearer codebook.</source>
        <translation>Мұнда кодификатордың нақтылануын күтіп тұрған алшақтық жоқ.</translation>
    </message>
    <message>
        <source>No dispute is like that. The button above shows all of them again.</source>
        <translation>Мұндай алшақтық жоқ. Жоғарыдағы түйме олардың бәрін қайта көрсетеді.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>coder, what the coder says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>өзгеріссіз</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: %2 қоймаған</translation>
    </message>
    <message>
        <source>%1: %2, not %3</source>
        <translation>%1: %2 қойған, %3 қоймаған</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>келісілген</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашық</translation>
    </message>
    <message>
        <source>open, codebook changed</source>
        <translation>ашық, кодификатор өзгерген</translation>
    </message>
    <message>
        <source>codebook unclear</source>
        <translation>кодификатор түсініксіз</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>код қойылады</translation>
    </message>
    <message>
        <source>does not stand</source>
        <translation>код қойылмайды</translation>
    </message>
    <message>
        <source>%1, codebook changed</source>
        <comment>how it was settled</comment>
        <translation>%1, кодификатор өзгерген</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DisputesModel</name>
    <message>
        <source>Where</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Сөздері</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Кім не дейді</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DocumentReader</name>
    <message>
        <source>New code from the selected &amp;words (in vivo)</source>
        <translation>Белгіленген &amp;сөздерден жаңа код (in vivo)</translation>
    </message>
    <message>
        <source>&amp;Change the code of the coding…</source>
        <translation>Үзінді кодын а&amp;уыстыру…</translation>
    </message>
    <message>
        <source>&amp;Weight of the coding…</source>
        <translation>Қойылған кодтың са&amp;лмағы…</translation>
    </message>
    <message>
        <source>&amp;Fit the coding to the selection</source>
        <translation>Код &amp;шектерін белгіленген жерге дәлдеу</translation>
    </message>
    <message>
        <source>Choose a coding, then select the passage that it should have.</source>
        <translation>Қойылған кодты таңдап, содан кейін ол тұруы керек үзіндіні белгілеңіз.</translation>
    </message>
    <message>
        <source>&amp;Merge with the passages of this code that touch it</source>
        <translation>Осы кодтың жанасқан үзінділерімен бірік&amp;тіру</translation>
    </message>
    <message>
        <source>Choose a coding first.</source>
        <translation>Алдымен қойылған кодты таңдаңыз.</translation>
    </message>
    <message>
        <source>&amp;Split the coding at the caret</source>
        <translation>Үзіндіні курсор тұр&amp;ған жерден бөлу</translation>
    </message>
    <message>
        <source>Choose a coding, then put the caret where it should be split.</source>
        <translation>Қойылған кодты таңдап, курсорды оны бөлетін жерге қойыңыз.</translation>
    </message>
    <message>
        <source>Next c&amp;oding</source>
        <translation>К&amp;елесі қойылған код</translation>
    </message>
    <message>
        <source>&amp;Previous coding</source>
        <translation>Ал&amp;дыңғы қойылған код</translation>
    </message>
    <message>
        <source>Select the &amp;paragraph</source>
        <translation>Абза&amp;цты белгілеу</translation>
    </message>
    <message>
        <source>Select the &amp;sentence</source>
        <translation>&amp;Сөйлемді белгілеу</translation>
    </message>
    <message>
        <source>Select what this speaker sa&amp;ys</source>
        <translation>Ре&amp;пликаны тұтас белгілеу</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Оқу</translation>
    </message>
    <message>
        <source>&amp;Larger letters</source>
        <translation>Ә&amp;ріпті үлкейту</translation>
    </message>
    <message>
        <source>&amp;Smaller letters</source>
        <translation>Әріпті &amp;кішірейту</translation>
    </message>
    <message>
        <source>Letters as at &amp;first</source>
        <translation>Әріптің &amp;бастапқы өлшемі</translation>
    </message>
    <message>
        <source>Letters with s&amp;erifs</source>
        <translation>Кертпелі қ&amp;аріп</translation>
    </message>
    <message>
        <source>&amp;Narrow column</source>
        <translation>&amp;Тар баған</translation>
    </message>
    <message>
        <source>Column of &amp;middle width</source>
        <translation>Ені &amp;орташа баған</translation>
    </message>
    <message>
        <source>&amp;Wide column</source>
        <translation>Кең ба&amp;ған</translation>
    </message>
    <message>
        <source>Very wi&amp;de column</source>
        <translation>&amp;Өте кең баған</translation>
    </message>
    <message>
        <source>N&amp;o numbers</source>
        <translation>&amp;Нөмірсіз</translation>
    </message>
    <message>
        <source>Numbers of &amp;paragraphs</source>
        <translation>Абза&amp;ц нөмірлері</translation>
    </message>
    <message>
        <source>Numbers of l&amp;ines</source>
        <translation>&amp;Жол нөмірлері</translation>
    </message>
    <message>
        <source>Select to the &amp;character</source>
        <translation>Таңба &amp;дәлдігімен белгілеу</translation>
    </message>
    <message>
        <source>Select whole para&amp;graphs</source>
        <translation>Аб&amp;зацты тұтас белгілеу</translation>
    </message>
    <message>
        <source>Only the e&amp;xpert&apos;s words</source>
        <translation>Тек сарап&amp;шының сөздері</translation>
    </message>
    <message>
        <source>Codings of &amp;all coders</source>
        <translation>Барлы&amp;қ кодтаушының кодтары</translation>
    </message>
    <message>
        <source>Nothing is coded in this document yet.</source>
        <translation>Бұл құжатта әлі ештеңе кодталмаған.</translation>
    </message>
    <message>
        <source>Nobody in particular speaks here.</source>
        <translation>Бұл жер ешбір сөйлеушінің репликасы емес.</translation>
    </message>
    <message>
        <source>&amp;Give several codes…</source>
        <translation>Бірне&amp;ше код қою…</translation>
    </message>
    <message>
        <source>Select a passage first, then give it codes.</source>
        <translation>Алдымен үзіндіні белгілеп, содан кейін оған кодтар қойыңыз.</translation>
    </message>
    <message>
        <source>Coded &amp;passage</source>
        <translation>Кодталған &amp;үзінді</translation>
    </message>
    <message>
        <source>Select whole wo&amp;rds</source>
        <translation>&amp;Сөзді тұтас белгілеу</translation>
    </message>
    <message>
        <source>Select whole sen&amp;tences</source>
        <translation>Сөйлемді тұтас бел&amp;гілеу</translation>
    </message>
    <message>
        <source>Initials of coders in t&amp;he margin</source>
        <translation>Жиекте кодтаушылардың &amp;инициалдары</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DocumentSetsDialog</name>
    <message>
        <source>Sets of transcripts</source>
        <translation>Сұхбат мәтіндерінің жинақтары</translation>
    </message>
    <message>
        <source>Save the set</source>
        <translation>Жинақты сақтау</translation>
    </message>
    <message>
        <source>Name of a new set</source>
        <translation>Жаңа жинақтың атауы</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Жинақ</translation>
    </message>
    <message>
        <source>Transcripts of the set</source>
        <translation>Жинақтағы сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>Tick the transcripts that belong together. A set without any is removed.</source>
        <translation>Бір жинаққа кіретін сұхбат мәтіндерін белгілеңіз. Бос жинақ алып тасталады.</translation>
    </message>
    <message>
        <source>Remove the set</source>
        <translation>Жинақты алып тастау</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>There are no transcripts in this project yet.</source>
        <translation>Бұл жобада әлі сұхбат мәтіндері жоқ.</translation>
    </message>
    <message>
        <source>Import transcripts…</source>
        <translation>Сұхбат мәтіндерін импорттау…</translation>
    </message>
    <message>
        <source>Characters: %1</source>
        <translation>Таңба саны: %1</translation>
    </message>
    <message>
        <source>Import &amp;transcripts…</source>
        <translation>Сұхбат &amp;мәтіндерін импорттау…</translation>
    </message>
    <message>
        <source>Only the expert&apos;s words</source>
        <translation>Тек сарапшының сөздері</translation>
    </message>
    <message>
        <source>Leaves out what interviewers say</source>
        <translation>Сұхбат алушылардың сөздерін жасырады</translation>
    </message>
    <message>
        <source>Codings: %1</source>
        <translation>Қойылған код саны: %1</translation>
    </message>
    <message>
        <source>Find the &amp;next place</source>
        <translation>Ке&amp;лесі орынды табу</translation>
    </message>
    <message>
        <source>Find the pre&amp;vious place</source>
        <translation>Алдың&amp;ғы орынды табу</translation>
    </message>
    <message>
        <source>Select a passage, then press a code&apos;s key, double-click a code or drag it here. Ctrl+P takes the whole paragraph, Ctrl+I makes a new code of the selected words.</source>
        <translation>Үзіндіні белгілеп, кодтың пернесін басыңыз, кодты екі рет шертіңіз немесе осы жерге сүйреп әкеліңіз. Ctrl+P бүкіл абзацты алады, Ctrl+I белгіленген сөздерден жаңа код жасайды.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::EraseDialog</name>
    <message>
        <source>Erase a participant for good</source>
        <translation>Қатысушы деректерін біржола өшіру</translation>
    </message>
    <message>
        <source>Erase a document for good</source>
        <translation>Құжатты біржола өшіру</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Біржола өшіру</translation>
    </message>
    <message>
        <source>What is erased</source>
        <translation>Не өшіріледі</translation>
    </message>
    <message>
        <source>The documents too</source>
        <translation>Құжаттар да</translation>
    </message>
    <message>
        <source>This cannot be undone. What was done before stays in the history by name and time only: steps before it can be neither undone nor shown any more.</source>
        <translation>Мұны болдырмау мүмкін емес. Бұрын жасалғанның тарихта тек атауы мен уақыты қалады: бұған дейінгі әрекеттерді енді болдырмауға да, көрсетуге де болмайды.</translation>
    </message>
    <message>
        <source>Where people still speak of it</source>
        <translation>Бұл туралы тағы қай жерде айтылады</translation>
    </message>
    <message>
        <source>Delete these copies too</source>
        <translation>Осы көшірмелерді де өшіру</translation>
    </message>
    <message>
        <source>Type the name to go on:</source>
        <translation>Жалғастыру үшін атауын теріңіз:</translation>
    </message>
    <message>
        <source>“%1” is removed with all answers and everything on them.</source>
        <translation>«%1»: барлық жауабы және оларға қатысты нәрсенің бәрі өшіріледі.</translation>
    </message>
    <message>
        <source>“%1” is removed with its text and everything on it.</source>
        <translation>«%1»: мәтіні және оған қатысты нәрсенің бәрі өшіріледі.</translation>
    </message>
    <message>
        <source>Answers: %1, codings: %2, notes: %3.</source>
        <translation>Жауап саны: %1, қойылған код саны: %2, жазба саны: %3.</translation>
    </message>
    <message>
        <source>Erase the documents too: %1</source>
        <translation>Құжаттарды да өшіру: %1</translation>
    </message>
    <message>
        <source>The name or the words still stand here. Rewrite these places before you go on: what is changed afterwards leaves its old words in the history.</source>
        <translation>Есімі немесе сөздері мына жерлерде әлі тұр. Жалғастырмас бұрын осы жерлерді қайта жазыңыз: кейін өзгертілсе, ескі сөздер тарихта қалады.</translation>
    </message>
    <message>
        <source>No copy in the folder of copies holds it. Copies elsewhere and exported files are not known to the program.</source>
        <translation>Көшірмелер қалтасында мұндай деректер жоқ. Басқа жердегі көшірмелер мен экспортталған файлдар бағдарламаға белгісіз.</translation>
    </message>
    <message>
        <source>Copies in the folder of copies that still hold it: %1. Copies elsewhere and exported files are not known to the program.</source>
        <translation>Көшірмелер қалтасында осы деректері бар көшірме саны: %1. Басқа жердегі көшірмелер мен экспортталған файлдар бағдарламаға белгісіз.</translation>
    </message>
    <message>
        <source>&amp;Delete these copies too</source>
        <translation>Осы көшірмелерді де ө&amp;шіру</translation>
    </message>
    <message>
        <source>Erasing a participant</source>
        <translation>Қатысушы деректерін өшіру</translation>
    </message>
    <message>
        <source>Erasing a document</source>
        <translation>Құжатты өшіру</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ExportDialog</name>
    <message>
        <source>Export tables</source>
        <translation>Кестелерді экспорттау</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорттау…</translation>
    </message>
    <message>
        <source>&amp;Shares</source>
        <translation>Ү&amp;лестер</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>Дәй&amp;ексөздер</translation>
    </message>
    <message>
        <source>Code&amp;book</source>
        <translation>&amp;Кодификатор</translation>
    </message>
    <message>
        <source>&amp;What became of each question</source>
        <translation>Әр сұраққа қанша адам &amp;жауап берді</translation>
    </message>
    <message>
        <source>An e&amp;xample quote for each category</source>
        <translation>Әр санатқа &amp;мысал дәйексөз</translation>
    </message>
    <message>
        <source>All quotes &amp;after each table</source>
        <translation>Әр кестеден кейін &amp;барлық дәйексөздер</translation>
    </message>
    <message>
        <source>What the report holds</source>
        <translation>Есепке не кіреді</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Кестелер</translation>
    </message>
    <message>
        <source>&amp;Open questions</source>
        <translation>&amp;Ашық сұрақтар</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Ашық сұрақтар</translation>
    </message>
    <message>
        <source>&amp;Variables beside the quotes</source>
        <translation>Дәйексөз жанындағы а&amp;йнымалылар</translation>
    </message>
    <message>
        <source>Variables beside the quotes</source>
        <translation>Дәйексөз жанындағы айнымалылар</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Пішім</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Тіл</translation>
    </message>
    <message>
        <source>&amp;Percentages</source>
        <translation>Пай&amp;ыздар</translation>
    </message>
    <message>
        <source>Whose &amp;coding</source>
        <translation>К&amp;імнің кодтауы</translation>
    </message>
    <message>
        <source>As the sample allows</source>
        <translation>Іріктеме мүмкіндік берсе</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Уилсон әдісі</translation>
    </message>
    <message>
        <source>Clopper–Pearson</source>
        <translation>Клоппер — Пирсон әдісі</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>Confidence &amp;intervals</source>
        <translation>Сенімділік аралы&amp;қтары</translation>
    </message>
    <message>
        <source>Whole percents</source>
        <translation>Бүтін пайыз</translation>
    </message>
    <message>
        <source>One decimal</source>
        <translation>Үтірден кейін бір таңба</translation>
    </message>
    <message>
        <source>&amp;Decimals</source>
        <translation>Үтірден кейі&amp;нгі таңбалар</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Алдымен үлкендері</translation>
    </message>
    <message>
        <source>Codebook order</source>
        <translation>Кодификатордағы рет</translation>
    </message>
    <message>
        <source>O&amp;rder of the rows</source>
        <translation>Жолдардың &amp;реті</translation>
    </message>
    <message>
        <source>Our own styles</source>
        <translation>Өз стильдеріміз</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>Choose a Word document whose styles are taken</source>
        <translation>Стильдері алынатын Word құжатын таңдау</translation>
    </message>
    <message>
        <source>Take the styles of a Word document</source>
        <translation>Word құжатының стильдерін алу</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word құжаттары (*.docx)</translation>
    </message>
    <message>
        <source>Styles of</source>
        <translation>Құжат стильдері</translation>
    </message>
    <message>
        <source>S&amp;tyles of</source>
        <translation>Құжат &amp;стильдері</translation>
    </message>
    <message>
        <source>The range that &amp;non-response leaves open</source>
        <translation>Жауап бермегендерді ескер&amp;гендегі шектер</translation>
    </message>
    <message>
        <source>Percent of &amp;mentions, too</source>
        <translation>Аталымдардан алын&amp;ған пайыз да</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Кө&amp;шіру</translation>
    </message>
    <message>
        <source>The tables to the clipboard, to paste into Word or a spreadsheet</source>
        <translation>Word бағдарламасына немесе электрондық кестеге қою үшін кестелерді алмасу буферіне көшіру</translation>
    </message>
    <message>
        <source>No such line</source>
        <translation>Мұндай жол болмасын</translation>
    </message>
    <message>
        <source>By who coded, the share o&amp;f</source>
        <translation>Кодтаушылар бойынша үлесі алынатын ко&amp;д</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Көшірілді</translation>
    </message>
    <message>
        <source>&amp;Key quotes</source>
        <translation>Негі&amp;згі дәйексөздер</translation>
    </message>
    <message>
        <source>Memos and &amp;journal</source>
        <translation>Жазбалар мен к&amp;үнделік</translation>
    </message>
    <message>
        <source>Translations &amp;under quotes</source>
        <translation>Дәйексөз астында а&amp;удармасы</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>%1 (coding is blind)</source>
        <translation>%1 (бір-бірінің кодын көрмей)</translation>
    </message>
    <message>
        <source>A&amp;greement of the coders</source>
        <translation>Кодтаушылардың ке&amp;лісімділігі</translation>
    </message>
    <message>
        <source>Everything coded</source>
        <translation>Кодталғанның бәрі</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1 (жабық)</translation>
    </message>
    <message>
        <source>Agreement in</source>
        <translation>Келісімділік кезеңі</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::FilterDialog</name>
    <message>
        <source>List only some answers</source>
        <translation>Жауаптардың бір бөлігін көрсету</translation>
    </message>
    <message>
        <source>List them</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Кез келгені немесе кодсыз</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Кез келген адам</translation>
    </message>
    <message>
        <source>No condition</source>
        <translation>Шартсыз</translation>
    </message>
    <message>
        <source>With the &amp;code</source>
        <translation>&amp;Коды</translation>
    </message>
    <message>
        <source>&amp;Judged or coded by</source>
        <translation>Кім &amp;өңдеген немесе кодтаған</translation>
    </message>
    <message>
        <source>With a code: given by this person. Subcategories count.</source>
        <translation>Код таңдалса: оны осы адам қойған. Ішкі санаттар да есептеледі.</translation>
    </message>
    <message>
        <source>&amp;Fact about the respondent</source>
        <translation>Респондент туралы &amp;мәлімет</translation>
    </message>
    <message>
        <source>Values to list</source>
        <translation>Көрсетілетін мәндер</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Мәні жоқ</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::FindBar</name>
    <message>
        <source>Not in this document</source>
        <translation>Бұл құжатта жоқ</translation>
    </message>
    <message>
        <source>More than %1</source>
        <translation>%1 шегінен көп</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Табылғаны: %1</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 / %2 шегінен көп</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Осы құжаттан табу</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Алдыңғы орын</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Келесі орын</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Іздеуді жабу</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HelpLink</name>
    <message>
        <source>How this works</source>
        <translation>Бұл қалай жұмыс істейді</translation>
    </message>
    <message>
        <source>The page of the manual on this place (F1)</source>
        <translation>Осы жер туралы анықтама беті (F1)</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Анықтама</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Анықтамадан іздеу</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Бет мәтіні</translation>
    </message>
    <message>
        <source>No page holds all of these words. Try fewer, or only the beginning of a word.</source>
        <translation>Бірде-бір бетте бұл сөздердің бәрі жоқ. Сөзді азайтып немесе сөздің басын ғана жазып көріңіз.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HistoryFilter</name>
    <message>
        <source>Steps by whom</source>
        <translation>Кімнің әрекеттері</translation>
    </message>
    <message>
        <source>Steps about which code</source>
        <translation>Қай кодқа қатысты әрекеттер</translation>
    </message>
    <message>
        <source>Steps about which document</source>
        <translation>Қай құжатқа қатысты әрекеттер</translation>
    </message>
    <message>
        <source>Steps since when</source>
        <translation>Қай кезден бергі әрекеттер</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>Барлық әрекетті көрсету</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Кез келген уақыт</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Соңғы 7 күн</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Соңғы 30 күн</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Барлық кодтаушылар</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Барлық кодтар</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (өшірілген)</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Барлық құжаттар</translation>
    </message>
    <message>
        <source>Steps about which respondent</source>
        <translation>Қай респондентке қатысты әрекеттер</translation>
    </message>
    <message>
        <source>All respondents</source>
        <translation>Барлық респонденттер</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Бірінші күн</translation>
    </message>
    <message>
        <source>to</source>
        <translation>соңы</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күн</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>… бастап, … дейін</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There is no respondent “%1”. Choose one of the list that opens while you type.</source>
        <translation>«%1» деген респондент жоқ. Тергенде ашылатын тізімнен біреуін таңдаңыз.</translation>
    </message>
    <message>
        <source>The first day is after the last one. Change one of them.</source>
        <translation>Бірінші күн соңғы күннен кейін тұр. Екеуінің бірін өзгертіңіз.</translation>
    </message>
    <message>
        <source>While coding is blind only your own steps are found.</source>
        <translation>Бір-бірінің кодын көрмей кодтау кезінде тек сіздің өз әрекеттеріңіз табылады.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HistoryModel</name>
    <message>
        <source>Undone: %1</source>
        <translation>Болдырылмады: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Қайталанды: %1</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>болдырмауға болмайды</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>күшінде</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>болдырылмаған</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::HistoryPanel</name>
    <message>
        <source>History of the project</source>
        <translation>Жобаның өзгерістер тарихы</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Every change of the project is listed here and can be undone, also after closing and opening the file again.</source>
        <translation>Мұнда жобаның барлық өзгерісі тізіледі; файлды жауып, қайта ашқаннан кейін де оларды болдырмауға болады.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Болдырмау: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Қайталау: %1</translation>
    </message>
    <message>
        <source>See the project as it was then</source>
        <translation>Жобаның сол кездегі күйін көру</translation>
    </message>
    <message>
        <source>Opens the project as it was right after the chosen step, to be read</source>
        <translation>Жобаның таңдалған әрекеттен кейінгі күйін оқу үшін ашады</translation>
    </message>
    <message>
        <source>Restore a code…</source>
        <translation>Кодты қалпына келтіру…</translation>
    </message>
    <message>
        <source>Brings a deleted code back with its codings; what was done later stays</source>
        <translation>Өшірілген кодты қойылған жерлерімен бірге қайтарады; кейін жасалғаны қалады</translation>
    </message>
    <message>
        <source>Restore a code</source>
        <translation>Кодты қалпына келтіру</translation>
    </message>
    <message>
        <source>The code comes back with those below it and its codings. What was done later stays.</source>
        <translation>Код ішкі кодтарымен және қойылған жерлерімен бірге қайтады. Кейін жасалғаны қалады.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Қалпына келтіру</translation>
    </message>
    <message>
        <source>%1 (codings: %2)</source>
        <translation>%1 (қойылған саны: %2)</translation>
    </message>
    <message>
        <source>The code “%1” is back. Codings that came back with it: %2.</source>
        <translation>«%1» коды қалпына келтірілді. Онымен бірге қайтқан код саны: %2.</translation>
    </message>
    <message>
        <source>No step is like that. The button beside the choices shows all steps again.</source>
        <translation>Мұндай әрекет жоқ. Таңдаулардың жанындағы түйме барлық әрекетті қайта көрсетеді.</translation>
    </message>
    <message>
        <source>The code “%1” is back.</source>
        <translation>«%1» коды қалпына келтірілді.</translation>
    </message>
    <message>
        <source>Not while coding is blind: the past would show the codings of others.</source>
        <translation>Бір-бірінің кодын көрмей кодтау кезінде болмайды: бұрынғы күй басқалардың кодтарын көрсетіп қояр еді.</translation>
    </message>
    <message>
        <source>Disputes behind it</source>
        <translation>Оған себеп болған алшақтықтар</translation>
    </message>
    <message>
        <source>Opens the disputes between coders that led to this change of the codebook</source>
        <translation>Кодификатордың осы өзгерісіне себеп болған кодтаушылар арасындағы алшақтықтарды ашады</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ImportWizard</name>
    <message>
        <source>Import a survey</source>
        <translation>Сауалнаманы импорттау</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Импорт барысы</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Импорттау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.zip);;All files (*)</source>
        <translation>Кестелер (*.csv *.tsv *.txt *.xlsx *.zip);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Парақ</translation>
    </message>
    <message>
        <source>File &amp;encoding</source>
        <translation>Файл &amp;кодтамасы</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Бөлгіш</translation>
    </message>
    <message>
        <source>&amp;Header rows</source>
        <translation>&amp;Тақырып жолдары</translation>
    </message>
    <message>
        <source>Two when the second row holds the wording of the questions.</source>
        <translation>Екінші жолда сұрақ тұжырымдары тұрса, екеу.</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Үтір ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Нүктелі үтір ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Кестелеу таңбасы</translation>
    </message>
    <message>
        <source>Vertical bar |</source>
        <translation>Тік сызық |</translation>
    </message>
    <message>
        <source>Columns of the file and what they become</source>
        <translation>Файл бағандары және олардың не болатыны</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Файлдың алғашқы жолдары</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 файлын оқу</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Анықталды: %1</translation>
    </message>
    <message>
        <source>Further remarks: %1. All are listed in the report after the import.</source>
        <translation>Тағы ескерту саны: %1. Бәрі импорттан кейінгі есепте беріледі.</translation>
    </message>
    <message>
        <source>%1: rows %2, open questions %3.</source>
        <translation>%1: жол саны %2, ашық сұрақ саны %3.</translation>
    </message>
    <message>
        <source>Without a column of IDs respondents are called R001, R002 and so on.</source>
        <translation>Нөмір бағаны болмаса, респонденттер R001, R002 деп аталады.</translation>
    </message>
    <message>
        <source>Importing the survey</source>
        <translation>Сауалнаманы импорттау</translation>
    </message>
    <message>
        <source>Further rows with problems: %1</source>
        <translation>Тағы қатесі бар жол саны: %1</translation>
    </message>
    <message>
        <source>The survey is in the project. One step of undo takes it out again.</source>
        <translation>Сауалнама жобаға импортталды. Оны бір болдырмау әрекетімен қайтаруға болады.</translation>
    </message>
    <message>
        <source>Rows read: %1</source>
        <translation>Оқылған жол саны: %1</translation>
    </message>
    <message>
        <source>New respondents: %1</source>
        <translation>Жаңа респондент саны: %1</translation>
    </message>
    <message>
        <source>Respondents that were there already: %1</source>
        <translation>Бұрыннан бар респондент саны: %1</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Жауап саны: %1</translation>
    </message>
    <message>
        <source>New open questions: %1</source>
        <translation>Жаңа ашық сұрақ саны: %1</translation>
    </message>
    <message>
        <source>New variables: %1</source>
        <translation>Жаңа айнымалы саны: %1</translation>
    </message>
    <message>
        <source>What was decided and repaired on the way</source>
        <translation>Барысында қабылданған шешімдер мен түзетулер</translation>
    </message>
    <message>
        <source>Columns left out</source>
        <translation>Импортталмаған бағандар</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>“%1”, asked only if: %2</source>
        <translation>«%1» сұрағы тек мына жағдайда қойылған: %2</translation>
    </message>
    <message>
        <source>Texts that differ between project and file: %1. The project’s were kept.</source>
        <translation>Жоба мен файлда айырмасы бар мәтін саны: %1. Жобадағысы қалдырылды.</translation>
    </message>
    <message>
        <source>Texts that differ: in the project and in the file</source>
        <translation>Айырмасы бар мәтіндер: жобадағысы және файлдағысы</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Басқа &amp;файлды таңдау…</translation>
    </message>
    <message>
        <source>A newer file of the survey “%1”: read its columns as before</source>
        <translation>«%1» сауалнамасының жаңа файлы: бағандары бұрынғыша оқылады</translation>
    </message>
    <message>
        <source>New in this file: %1.</source>
        <translation>Бұл файлдағы жаңасы: %1.</translation>
    </message>
    <message>
        <source>Not in this file any more: %1.</source>
        <translation>Бұл файлда енді жоғы: %1.</translation>
    </message>
    <message>
        <source>The file becomes a survey of its own, with respondents of its own.</source>
        <translation>Файл өз респонденттері бар жеке сауалнама болады.</translation>
    </message>
    <message>
        <source>&amp;Respondents who broke off: what they left empty at the end was not reached</source>
        <translation>&amp;Сауалнаманы үзген респонденттер: соңында бос қалдырған сұрақтарына жетпеген деп саналады</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::InterviewChoices</name>
    <message>
        <source>How many speak of each category</source>
        <translation>Әр санат туралы қаншасы айтады</translation>
    </message>
    <message>
        <source>Which category stands in which</source>
        <translation>Қай санат қай сұхбат мәтінінде</translation>
    </message>
    <message>
        <source>What each one brought that is new</source>
        <translation>Әрқайсысы не жаңалық берді</translation>
    </message>
    <message>
        <source>Quotes of transcripts</source>
        <translation>Сұхбат мәтіндерінен дәйексөздер</translation>
    </message>
    <message>
        <source>Which transcripts count</source>
        <translation>Қай сұхбат мәтіндері есептеледі</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Барлық сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Не есептеледі</translation>
    </message>
    <message>
        <source>by people</source>
        <translation>адам бойынша</translation>
    </message>
    <message>
        <source>by transcripts</source>
        <translation>сұхбат мәтіні бойынша</translation>
    </message>
    <message>
        <source>by turns of speech</source>
        <translation>реплика бойынша</translation>
    </message>
    <message>
        <source>by paragraphs</source>
        <translation>абзац бойынша</translation>
    </message>
    <message>
        <source>Agreement of the coders</source>
        <translation>Кодтаушылардың келісімділігі</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::InterviewPanel</name>
    <message>
        <source>by people</source>
        <translation>адам бойынша</translation>
    </message>
    <message>
        <source>by transcripts</source>
        <translation>сұхбат мәтіні бойынша</translation>
    </message>
    <message>
        <source>by turns of speech</source>
        <translation>реплика бойынша</translation>
    </message>
    <message>
        <source>by paragraphs</source>
        <translation>абзац бойынша</translation>
    </message>
    <message>
        <source>Which transcripts count</source>
        <translation>Қай сұхбат мәтіндері есептеледі</translation>
    </message>
    <message>
        <source>Sets of transcripts…</source>
        <translation>Сұхбат мәтіндерінің жинақтары…</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Не есептеледі</translation>
    </message>
    <message>
        <source>Whose coding counts</source>
        <translation>Кімнің кодтауы есептеледі</translation>
    </message>
    <message>
        <source>Shares of the transcripts</source>
        <translation>Сұхбат мәтіндері бойынша үлестер</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Барлық сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Ашық жоба жоқ.</translation>
    </message>
    <message>
        <source>Counting the transcripts…</source>
        <translation>Сұхбат мәтіндері есептеліп жатыр…</translation>
    </message>
    <message>
        <source>How many interviews speak of a category appears here once a transcript is imported and coded.</source>
        <translation>Сұхбат мәтіндері импортталып, кодталған соң, әр санат туралы қанша сұхбатта айтылғаны осында шығады.</translation>
    </message>
    <message>
        <source>People, N = %1</source>
        <translation>Адамдар, N = %1</translation>
    </message>
    <message>
        <source>Transcripts, N = %1</source>
        <translation>Сұхбат мәтіндері, N = %1</translation>
    </message>
    <message>
        <source>Turns of speech, N = %1</source>
        <translation>Репликалар, N = %1</translation>
    </message>
    <message>
        <source>Paragraphs, N = %1</source>
        <translation>Абзацтар, N = %1</translation>
    </message>
    <message>
        <source>Nothing is counted here.</source>
        <translation>Мұнда ештеңе есептелмеген.</translation>
    </message>
    <message>
        <source>%1, not further specified</source>
        <translation>%1, нақтыланбаған</translation>
    </message>
    <message>
        <source>categories: %1</source>
        <translation>санат саны: %1</translation>
    </message>
    <message>
        <source>in dispute</source>
        <translation>алшақтығы бар</translation>
    </message>
    <message>
        <source>passages: %1</source>
        <translation>үзінді саны: %1</translation>
    </message>
    <message>
        <source>Show these passages</source>
        <translation>Осы үзінділерді көрсету</translation>
    </message>
    <message>
        <source>Show the passages in dispute</source>
        <translation>Алшақтығы бар үзінділерді көрсету</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::InterviewTables</name>
    <message>
        <source>Categories and transcripts</source>
        <translation>Санаттар мен сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>What each one brought</source>
        <translation>Әрқайсысы не берді</translation>
    </message>
    <message>
        <source>Tables of interviews</source>
        <translation>Сұхбаттар бойынша кестелер</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорттау…</translation>
    </message>
    <message>
        <source>Export the tables of interviews</source>
        <translation>Сұхбаттар бойынша кестелерді экспорттау</translation>
    </message>
    <message>
        <source>Which category stands in which transcript</source>
        <translation>Қай санат қай сұхбат мәтінінде бар</translation>
    </message>
    <message>
        <source>New categories by transcript</source>
        <translation>Сұхбат мәтіндері бойынша жаңа санаттар</translation>
    </message>
    <message>
        <source>Import transcripts and code some passages: this table then shows which category stands in which of them.</source>
        <translation>Сұхбат мәтіндерін импорттап, бірнеше үзіндіні кодтаңыз: сонда кесте қай санат қайсысында бар екенін көрсетеді.</translation>
    </message>
    <message>
        <source>Figures are coded passages; of a category in bold, of all below it. The last column counts transcripts. A click shows the passages.</source>
        <translation>Сандар — кодталған үзінділер; қалың қаріптегі санатта ішкі кодтарымен бірге. Соңғы баған — сұхбат мәтіндерінің саны. Шертсеңіз, үзінділер көрсетіледі.</translation>
    </message>
    <message>
        <source>In the order of the transcripts. A category counts where it was given itself. A click on a figure shows the passages.</source>
        <translation>Сұхбат мәтіндерінің ретімен. Санат өзі қойылған жерде ғана есептеледі. Санды шертсеңіз, үзінділер көрсетіледі.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Жұмыс барысы</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::KeyQuotesModel</name>
    <message>
        <source>Quote</source>
        <translation>Дәйексөз</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Қайдан</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::KeyQuotesPanel</name>
    <message>
        <source>Key quotes</source>
        <translation>Негізгі дәйексөздер</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Жоғары</translation>
    </message>
    <message>
        <source>Further up in the order (Ctrl+Up)</source>
        <translation>Жоғары жылжыту (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Төмен</translation>
    </message>
    <message>
        <source>Further down in the order (Ctrl+Down)</source>
        <translation>Төмен жылжыту (Ctrl+Down)</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>No key quote any more; the coding stays (Delete)</source>
        <translation>Негізгі дәйексөздерден алу; қойылған код қалады (Delete)</translation>
    </message>
    <message>
        <source>Star the quotes that you will print: choose a coding and press Ctrl+D. They stand here in your own order; reports show them first.</source>
        <translation>Есепке кіретін дәйексөздерді белгілеңіз: қойылған кодты таңдап, Ctrl+D басыңыз. Олар мұнда өзіңіз қойған ретпен тұрады; есептерде бірінші беріледі.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MainWindow</name>
    <message>
        <source>Survey</source>
        <translation>Сауалнама</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Кодификатор</translation>
    </message>
    <message>
        <source>&amp;About Marginalia</source>
        <translation>Marginalia &amp;туралы</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stopped: %1. Nothing was changed.</source>
        <translation>Тоқтатылды: %1. Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>%1 has this project open, so it can be read here but not changed.</source>
        <translation>Жоба басқа пайдаланушыда (%1) ашық тұр, сондықтан мұнда тек оқуға болады.</translation>
    </message>
    <message>
        <source>This project is in a place where nothing can be written, so it can be read but not changed.</source>
        <translation>Жоба жазуға болмайтын жерде тұр, сондықтан оны оқуға болады, бірақ өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Соңғ&amp;ыларын ашу</translation>
    </message>
    <message>
        <source>Marginalia projects (*.marginalia)</source>
        <translation>Marginalia жобалары (*.marginalia)</translation>
    </message>
    <message>
        <source>final</source>
        <translation>қорытынды кодтау</translation>
    </message>
    <message>
        <source>any coder</source>
        <translation>кемінде бір кодтаушы</translation>
    </message>
    <message>
        <source>all coders</source>
        <translation>барлық кодтаушылар</translation>
    </message>
    <message>
        <source>most coders</source>
        <translation>кодтаушылардың көпшілігі</translation>
    </message>
    <message>
        <source>one coder</source>
        <translation>бір кодтаушы</translation>
    </message>
    <message>
        <source>substantive answers</source>
        <translation>мазмұнды жауаптар</translation>
    </message>
    <message>
        <source>everyone who answered</source>
        <translation>жауап бергендердің бәрі</translation>
    </message>
    <message>
        <source>everyone asked</source>
        <translation>сұрақ қойылғандардың бәрі</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>барлық респонденттер</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>аталымдар</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>үзінділер</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Жаңа жоба…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Жаңа жоба</translation>
    </message>
    <message>
        <source>Untitled.marginalia</source>
        <translation>Атаусыз.marginalia</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Жобаны &amp;ашу…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Жобаны ашу</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>&amp;Үлгі жобаны ашу</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Шығу</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Болдырмау: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Болдырмау</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>Қ&amp;айталау: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Қ&amp;айталау</translation>
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
        <translation>өңделмегені: %1</translation>
    </message>
    <message>
        <source>in dispute: %1</source>
        <translation>алшақтығы бар: %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сақталды</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>тек оқу үшін</translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation>болдырмау: %1</translation>
    </message>
    <message>
        <source>About Marginalia</source>
        <translation>Marginalia туралы</translation>
    </message>
    <message>
        <source>Marginalia %1

Reads answers and interviews with you: codes, shares, tables for Word.

Free software under the GNU General Public License, version 3 or later. It never uses the network; a project is one file on your own machine.</source>
        <translation>Marginalia %1

Жауаптар мен сұхбаттарды сізбен бірге оқиды: кодтар, үлестер, Word кестелері.

GNU General Public License 3-нұсқасы немесе одан кейінгісі бойынша еркін бағдарлама. Ол желіге ешқашан шықпайды; жоба — компьютеріңіздегі бір ғана файл.</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>&amp;Find anything to do…</source>
        <translation>Ке&amp;з келген әрекетті табу…</translation>
    </message>
    <message>
        <source>&amp;List only some answers…</source>
        <translation>Жауаптардың б&amp;ір бөлігін көрсету…</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Болдырылмады: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Қайталанды: %1</translation>
    </message>
    <message>
        <source>This is the project as it was on %1. It can be read, searched and exported, not changed.</source>
        <translation>Бұл — жобаның %1 кезіндегі күйі. Оны оқуға, іздеуге және экспорттауға болады, бірақ өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>%1, as it was on %2 – Marginalia</source>
        <translation>%1, %2 кезіндегі күйі – Marginalia</translation>
    </message>
    <message>
        <source>Panels as at &amp;first</source>
        <translation>Панельдердің &amp;бастапқы орны</translation>
    </message>
    <message>
        <source>coding is blind</source>
        <translation>кодтаушылар бір-бірінің кодын көрмейді</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>Жобаны жа&amp;бу</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Табу</translation>
    </message>
    <message>
        <source>C&amp;oder</source>
        <translation>Ко&amp;дтаушы</translation>
    </message>
    <message>
        <source>%1 – %2&apos;s package – Marginalia</source>
        <translation>%1 – %2 пакеті – Marginalia</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MatrixModel</name>
    <message>
        <source>%1, transcripts: %2</source>
        <translation>%1, сұхбат мәтіні саны: %2</translation>
    </message>
    <message>
        <source>%1, %2: the coders do not agree</source>
        <translation>%1, %2: кодтаушылар келіспейді</translation>
    </message>
    <message>
        <source>%1, %2, passages: %3</source>
        <translation>%1, %2, үзінді саны: %3</translation>
    </message>
    <message>
        <source>n</source>
        <comment>column head: number of transcripts</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>In how many transcripts the category stands</source>
        <translation>Санат қанша сұхбат мәтінінде бар</translation>
    </message>
    <message>
        <source>%1: not coded yet</source>
        <translation>%1: әлі кодталмаған</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MergeDialog</name>
    <message>
        <source>Merge codes</source>
        <translation>Кодтарды біріктіру</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Біріктіру</translation>
    </message>
    <message>
        <source>Choose the code that stays. The others go, and their codings pass to it.</source>
        <translation>Қалатын кодты таңдаңыз. Басқалары жойылады, үзінділері соған өтеді.</translation>
    </message>
    <message>
        <source>“%1” goes. Choose the code that its codings pass to.</source>
        <translation>«%1» коды жойылады. Оның үзінділері өтетін кодты таңдаңыз.</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Кодты табу</translation>
    </message>
    <message>
        <source>The code that stays</source>
        <translation>Қалатын код</translation>
    </message>
    <message>
        <source>Codings that pass to “%1”: %2.</source>
        <translation>«%1» кодына өтетін үзінді саны: %2.</translation>
    </message>
    <message>
        <source>Joined, since the same coder has it on the same passage: %1.</source>
        <translation>Сол кодтаушы осы кодты сол үзіндіге қойып қойғандықтан, қосылатыны: %1.</translation>
    </message>
    <message>
        <source>Memos are kept, the definitions of the codes that go are not.</source>
        <translation>Жазбалар сақталады, жойылатын кодтардың анықтамалары сақталмайды.</translation>
    </message>
    <message>
        <source>Merged into “%1”. Codings moved: %2, joined with the same one: %3.</source>
        <translation>«%1» кодымен біріктірілді. Көшірілгені: %2, бірдейімен қосылғаны: %3.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MergeFilesDialog</name>
    <message>
        <source>Merge packages and copies</source>
        <translation>Пакеттер мен көшірмелерді біріктіру</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Біріктіру</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Шешілуі керек</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Нұсқалар</translation>
    </message>
    <message>
        <source>or another code of the project…</source>
        <translation>немесе жобаның басқа коды…</translation>
    </message>
    <message>
        <source>Another code of the project</source>
        <translation>Жобаның басқа коды</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a value</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>the project</source>
        <comment>whose choice it is</comment>
        <translation>жоба</translation>
    </message>
    <message>
        <source>Still to be decided: %1. Nothing in the project is changed before everything is decided.</source>
        <translation>Шешілмегені: %1. Бәрі шешілмейінше жобада ештеңе өзгермейді.</translation>
    </message>
    <message>
        <source>Everything has a decision. Look through the list, then merge. Undo takes it back in one step.</source>
        <translation>Бәрі шешілді. Тізімді қарап шығып, біріктіріңіз. Болдырмау бәрін бір қадаммен қайтарады.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::MergeReportDialog</name>
    <message>
        <source>Codes added: %1</source>
        <translation>Жаңа код саны: %1</translation>
    </message>
    <message>
        <source>Codes changed: %1</source>
        <translation>Өзгерген код саны: %1</translation>
    </message>
    <message>
        <source>Codes removed: %1</source>
        <translation>Өшірілген код саны: %1</translation>
    </message>
    <message>
        <source>Other entries, such as memos and translations: %1</source>
        <translation>Жазбалар мен аудармалар сияқты өзге жазу саны: %1</translation>
    </message>
    <message>
        <source>Left out, since what it belongs to is not in the project any more: %1</source>
        <translation>Қабылданбағаны, өйткені қатысты нәрсесі жобада енді жоқ: %1</translation>
    </message>
    <message>
        <source>Everything in it was in the project already.</source>
        <translation>Ондағының бәрі жобада бұрыннан бар.</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Не қайтып келді</translation>
    </message>
    <message>
        <source>The files are merged. Undo takes it back in one step.</source>
        <translation>Файлдар біріктірілді. Болдырмау бәрін бір қадаммен қайтарады.</translation>
    </message>
    <message>
        <source>Nothing new was in the files. The project is as it was.</source>
        <translation>Файлдарда жаңа ештеңе болған жоқ. Жоба сол күйінде.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Кодтаушы</translation>
    </message>
    <message>
        <source>Codings added</source>
        <translation>Қосылған код</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Өзгергені</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Алынғаны</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Шешімдер</translation>
    </message>
    <message>
        <source>What came from whom</source>
        <translation>Кімнен не келді</translation>
    </message>
    <message>
        <source>%1, a package for %2</source>
        <translation>%1, %2 үшін жасалған пакет</translation>
    </message>
    <message>
        <source>What else came with the files</source>
        <translation>Файлдармен тағы не келді</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::NoteEditor</name>
    <message>
        <source>Title</source>
        <translation>Тақырыбы</translation>
    </message>
    <message>
        <source>Title of the memo</source>
        <translation>Жазба тақырыбы</translation>
    </message>
    <message>
        <source>Type of the memo</source>
        <translation>Жазба түрі</translation>
    </message>
    <message>
        <source>Choose a type, or write one of your own</source>
        <translation>Түрін таңдаңыз немесе өзіңіз жазыңыз</translation>
    </message>
    <message>
        <source>Text of the memo</source>
        <translation>Жазба мәтіні</translation>
    </message>
    <message>
        <source>What do you think?</source>
        <translation>Бұл туралы не ойлайсыз?</translation>
    </message>
    <message>
        <source>What the memo is linked to</source>
        <translation>Жазба немен байланысты</translation>
    </message>
    <message>
        <source>Link the memo</source>
        <translation>Жазбаны байланыстыру</translation>
    </message>
    <message>
        <source>Link the memo to what you read, or drag a passage or a code here</source>
        <translation>Жазбаны оқып отырғаныңызбен байланыстыру; үзіндіні немесе кодты осы жерге сүйреп әкелуге де болады</translation>
    </message>
    <message>
        <source>Take the link off</source>
        <translation>Байланысты алып тастау</translation>
    </message>
    <message>
        <source>Take the link off (Delete)</source>
        <translation>Байланысты алып тастау (Delete)</translation>
    </message>
    <message>
        <source>Delete the memo</source>
        <translation>Жазбаны өшіру</translation>
    </message>
    <message>
        <source>A memo needs a title or a text; delete it when it is no longer needed.</source>
        <translation>Жазбаның тақырыбы немесе мәтіні болуы керек; енді қажет болмаса, оны өшіріңіз.</translation>
    </message>
    <message>
        <source>%1 (click to go there)</source>
        <translation>%1 (өту үшін шертіңіз)</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Байланыстары</translation>
    </message>
    <message>
        <source>Linked to nothing yet</source>
        <translation>Байланыстары әлі жоқ</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>жазылған күні: %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>өзгертілген күні: %1</translation>
    </message>
    <message>
        <source>To the selected passage</source>
        <translation>Белгіленген үзіндімен</translation>
    </message>
    <message>
        <source>To the document that you read</source>
        <translation>Оқып отырған құжатпен</translation>
    </message>
    <message>
        <source>To the answer that you read</source>
        <translation>Оқып отырған жауаппен</translation>
    </message>
    <message>
        <source>To the chosen coding</source>
        <translation>Осы жерге қойылған кодпен</translation>
    </message>
    <message>
        <source>To the person who says it</source>
        <translation>Мұны айтқан адаммен</translation>
    </message>
    <message>
        <source>To a code…</source>
        <translation>Кодпен…</translation>
    </message>
    <message>
        <source>The memo is about this code:</source>
        <translation>Жазба мына код туралы:</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Байланыстыру</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>Неге қатысты</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::NotesModel</name>
    <message>
        <source>Memo</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Байланыстары</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Жазылған</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Өзгертілген</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::NotesPanel</name>
    <message>
        <source>Find in memos</source>
        <translation>Жазбалардан табу</translation>
    </message>
    <message>
        <source>Show only memos of this type</source>
        <translation>Тек осы түрдегі жазбаларды көрсету</translation>
    </message>
    <message>
        <source>New memo</source>
        <translation>Жаңа жазба</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Барлық түрі</translation>
    </message>
    <message>
        <source>Write down what you think while you read: memos, a journal, annotations of passages. Drag a passage or a code onto a memo to link it.</source>
        <translation>Оқу барысындағы ойларыңызды жазып отырыңыз: жазбалар, күнделік, үзінділерге қойылған белгілер. Жазбаны үзіндімен немесе кодпен байланыстыру үшін соны жазбаның үстіне сүйреп әкеліңіз.</translation>
    </message>
    <message>
        <source>The journal has no entries yet.</source>
        <translation>Күнделікте әлі жазба жоқ.</translation>
    </message>
    <message>
        <source>No memo has these words and this type.</source>
        <translation>Осы түрде мұндай сөздері бар жазба жоқ.</translation>
    </message>
    <message>
        <source>New journal entry</source>
        <translation>Күнделікке жаңа жазба</translation>
    </message>
    <message>
        <source>Deleted the memo “%1”. Ctrl+Z brings it back.</source>
        <translation>«%1» жазбасы өшірілді. Ctrl+Z оны қайтарады.</translation>
    </message>
    <message>
        <source>New memo (%1)</source>
        <translation>Жаңа жазба (%1)</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Толығырақ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Copy the notice</source>
        <translation>Хабарды көшіру</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Хабарды жабу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Details of the notice</source>
        <translation>Хабардың толық мәтіні</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Хабар</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::OtherCodings</name>
    <message>
        <source>Given by: %1</source>
        <translation>Қойған: %1</translation>
    </message>
    <message>
        <source>Judged without it: %1</source>
        <translation>Бұл кодсыз өңдеген: %1</translation>
    </message>
    <message>
        <source>Settled: it applies.</source>
        <translation>Алшақтық шешілді: код сәйкес келеді.</translation>
    </message>
    <message>
        <source>Settled: it does not apply.</source>
        <translation>Алшақтық шешілді: код сәйкес келмейді.</translation>
    </message>
    <message>
        <source>In dispute: not counted in the final layer until it is settled.</source>
        <translation>Алшақтық бар: ол шешілгенше код қорытынды кодтауда есептелмейді.</translation>
    </message>
    <message>
        <source>Others:</source>
        <translation>Басқалар:</translation>
    </message>
    <message>
        <source>Code %1 by other coders</source>
        <translation>Басқа кодтаушылар қойған %1 коды</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::PackDialog</name>
    <message>
        <source>Package for a coder</source>
        <translation>Кодтаушыға арналған пакет</translation>
    </message>
    <message>
        <source>Save the package…</source>
        <translation>Пакетті сақтау…</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Кім үшін</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>Ке&amp;зең</translation>
    </message>
    <message>
        <source>&amp;What is to be coded</source>
        <translation>&amp;Не кодталады</translation>
    </message>
    <message>
        <source>The package is a project of its own with these texts and the codebook. It holds no coding, memo, decision or name of anybody else, and no history. Import it again with Team &gt; Merge when it comes back.</source>
        <translation>Пакет — осы мәтіндер мен кодификаторы бар жеке жоба. Онда басқа ешкімнің қойған коды, жазбасы, шешімі немесе аты жоқ, өзгерістер тарихы да жоқ. Ол қайтып келгенде, «Топ &gt; Біріктіру» арқылы қайта импорттаңыз.</translation>
    </message>
    <message>
        <source>no round: everyday work</source>
        <translation>кезеңсіз: күнделікті жұмыс</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Бәрі</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <translation>Барлық сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Пакетті сақтау</translation>
    </message>
    <message>
        <source>Marginalia projects (*.marginalia)</source>
        <translation>Marginalia жобалары (*.marginalia)</translation>
    </message>
    <message>
        <source>Making a package</source>
        <translation>Пакет жасалып жатыр</translation>
    </message>
    <message>
        <source>the coder’s name</source>
        <translation>кодтаушының аты</translation>
    </message>
    <message>
        <source>What was drawn for the round</source>
        <translation>Кезеңге іріктелгені</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::PassagesList</name>
    <message>
        <source>Passages behind the figure</source>
        <translation>Санның артындағы үзінділер</translation>
    </message>
    <message>
        <source>Close the list of passages</source>
        <translation>Үзінділер тізімін жабу</translation>
    </message>
    <message>
        <source>No passage stands behind this figure. It was settled without one, or the passages have been taken off since.</source>
        <translation>Бұл санның артында үзінді жоқ. Алшақтық үзіндісіз шешілген немесе кодтар содан кейін алып тасталған.</translation>
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
        <translation>Түзетілуі керек жолдар</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ProgressDialog</name>
    <message>
        <source>Progress of the coding</source>
        <translation>Кодтау барысы</translation>
    </message>
    <message>
        <source>Answers judged, by question and coder</source>
        <translation>Сұрақтар мен кодтаушылар бойынша өңделген жауаптар</translation>
    </message>
    <message>
        <source>Answers judged, of the substantive ones. Whoever is left out does not count.</source>
        <translation>Мазмұнды жауаптардың қаншасы өңделді. Шығарылған респонденттер есептелмейді.</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Ашық сұрақ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ProjectDialog</name>
    <message>
        <source>Project properties</source>
        <translation>Жоба қасиеттері</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Атауы</translation>
    </message>
    <message>
        <source>&amp;Language of reports</source>
        <translation>&amp;Есеп тілі</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Көрсетілмеген</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>Кездейсоқ іріктеме</translation>
    </message>
    <message>
        <source>Everyone on a list</source>
        <translation>Тізімдегінің бәрі</translation>
    </message>
    <message>
        <source>Purposive: chosen for what they know</source>
        <translation>Мақсатты: білетініне қарай таңдалған</translation>
    </message>
    <message>
        <source>Self-selected: whoever answered</source>
        <translation>Өз еркімен: кім жауап берсе, сол</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>&amp;Іріктеме</translation>
    </message>
    <message>
        <source>Purposive and self-selected samples have no confidence intervals unless you ask for them.</source>
        <translation>Мақсатты іріктеме мен өз еркімен қатысқандар үшін сенімділік аралығы тек сұрағанда көрсетіледі.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Белгісіз</translation>
    </message>
    <message>
        <source>Size of the &amp;population</source>
        <translation>&amp;Бас жиынтық көлемі</translation>
    </message>
    <message>
        <source>Invited to “%1”</source>
        <translation>Шақырылғаны: «%1»</translation>
    </message>
    <message>
        <source>The number invited gives the response rate; it is never a base of percentages.</source>
        <translation>Шақырылғандар саны бойынша жауап бергендер үлесі есептеледі; ол ешқашан пайыздардың есептеу базасы болмайды.</translation>
    </message>
    <message>
        <source>Respondent {n}</source>
        <translation>{n}-респондент</translation>
    </message>
    <message>
        <source>How a quote is &amp;signed</source>
        <translation>Дәйексөзге қ&amp;ойылатын қол</translation>
    </message>
    <message>
        <source>{n} is the respondent&apos;s number, {id} the ID, and a variable&apos;s name in braces its value: {Country}.</source>
        <translation>{n} — респонденттің реттік нөмірі, {id} — файлдағы нөмірі, жақшадағы айнымалы атауы — оның мәні: {Country}.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Мысалы: %1</translation>
    </message>
    <message>
        <source>Population and invited are whole numbers above zero, or empty when they are not known.</source>
        <translation>Жиынтық пен шақырылғандар саны — нөлден үлкен бүтін сан; белгісіз болса, өрісті бос қалдырыңыз.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ProjectSession</name>
    <message>
        <source>Undoing</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Файлды тексеру</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::QuestionDialog</name>
    <message>
        <source>Question settings</source>
        <translation>Сұрақ баптаулары</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>The first code makes the answer &amp;judged</source>
        <translation>Алғашқы кодтан кейін жауап өңделді деп &amp;саналады</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Файл бағаны</translation>
    </message>
    <message>
        <source>Wording in &amp;English</source>
        <translation>&amp;Ағылшынша тұжырымы</translation>
    </message>
    <message>
        <source>Wording in &amp;Russian</source>
        <translation>&amp;Орысша тұжырымы</translation>
    </message>
    <message>
        <source>Wording in &amp;Kazakh</source>
        <translation>&amp;Қазақша тұжырымы</translation>
    </message>
    <message>
        <source>Reports print the wording in their own language.</source>
        <translation>Есепте оның тіліндегі тұжырым басылады.</translation>
    </message>
    <message>
        <source>Several codes for an answer</source>
        <translation>Бір жауапқа бірнеше код</translation>
    </message>
    <message>
        <source>One code for an answer</source>
        <translation>Бір жауапқа бір код</translation>
    </message>
    <message>
        <source>&amp;Codes</source>
        <translation>&amp;Кодтар</translation>
    </message>
    <message>
        <source>The first code makes the answer judged</source>
        <translation>Алғашқы кодтан кейін жауап өңделді деп саналады</translation>
    </message>
    <message>
        <source>Otherwise every answer waits for Enter. “No code applies” always needs its key.</source>
        <translation>Әйтпесе әр жауап Enter пернесін күтеді. «Бірде-бір код сәйкес келмейді» әрқашан өз пернесін қажет етеді.</translation>
    </message>
    <message>
        <source>Answers with several codes of one coder: %1. Take codes off until each has one, then switch: %2.</source>
        <translation>Бір кодтаушының бірнеше коды бар жауап саны: %1. Артық кодтарды алып тастап, қайта ауыстырыңыз: %2.</translation>
    </message>
    <message>
        <source>everybody; or for example: Q3 = &quot;Yes&quot; and Q1 &gt;= 3</source>
        <translation>бәріне; немесе мысалы: Q3 = &quot;Yes&quot; and Q1 &gt;= 3</translation>
    </message>
    <message>
        <source>Asked only &amp;if</source>
        <translation>Тек мына жағдайда қойыл&amp;ған</translation>
    </message>
    <message>
        <source>the usual words; your own separated by ;</source>
        <translation>әдеттегі сөздер; өз сөздеріңізді ; белгісімен бөліңіз</translation>
    </message>
    <message>
        <source>Words for “&amp;don’t know”</source>
        <translation>«Қиналды» дегенді &amp;білдіретін сөздер</translation>
    </message>
    <message>
        <source>Words for “no &amp;answer”</source>
        <translation>«&amp;Жауап жоқ» дегенді білдіретін сөздер</translation>
    </message>
    <message>
        <source>Words for “re&amp;fused”</source>
        <translation>«Бас тартты» дегенді білдіретін сө&amp;здер</translation>
    </message>
    <message>
        <source>Answers that only say such words, and people who were not asked, do not count. Change this here, and see first which answers would change.</source>
        <translation>Тек осындай сөздерден тұратын жауаптар мен сұрақ қойылмаған адамдар есептелмейді. Мұны осы жерден өзгертіңіз, алдымен қай жауаптар өзгеретінін қараңыз.</translation>
    </message>
    <message>
        <source>No answer changes its status.</source>
        <translation>Бірде-бір жауаптың мәртебесі өзгермейді.</translation>
    </message>
    <message>
        <source>Answers that change their status: %1.</source>
        <translation>Мәртебесі өзгеретін жауап саны: %1.</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Answers that keep the status somebody gave them: %1.</source>
        <translation>Біреу берген мәртебесі сақталатын жауап саны: %1.</translation>
    </message>
    <message>
        <source>Changing the statuses of answers</source>
        <translation>Жауаптардың мәртебелері өзгеріп жатыр</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ReaderView</name>
    <message>
        <source>and %1 more</source>
        <translation>тағы %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RecentCodesMenu</name>
    <message>
        <source>Codes that you give are listed here</source>
        <translation>Сіз қойған кодтар осында тізіледі</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ReportView</name>
    <message>
        <source>What the import did</source>
        <translation>Импорт не істеді</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RestrictDialog</name>
    <message>
        <source>Questions: %1 of %2.</source>
        <translation>Сұрақ саны: %1 (барлығы %2).</translation>
    </message>
    <message>
        <source>Transcripts: %1 of %2.</source>
        <translation>Сұхбат мәтінінің саны: %1 (барлығы %2).</translation>
    </message>
    <message>
        <source>Codes: %1 of %2.</source>
        <translation>Код саны: %1 (барлығы %2).</translation>
    </message>
    <message>
        <source>Codes: %1.</source>
        <translation>Кодтар: %1.</translation>
    </message>
    <message>
        <source>Coded from %1 to %2.</source>
        <translation>Кодталған күндері: %1 — %2.</translation>
    </message>
    <message>
        <source>Coded from %1 on.</source>
        <translation>Кодталған күні: %1 немесе одан кейін.</translation>
    </message>
    <message>
        <source>Coded up to %1.</source>
        <translation>Кодталған күні: %1 немесе одан бұрын.</translation>
    </message>
    <message>
        <source>Cases with %1.</source>
        <translation>Мына шартқа сай респонденттер: %1.</translation>
    </message>
    <message>
        <source>A random sample of %1 units, seed %2.</source>
        <translation>Кездейсоқ іріктеме, бірлік саны: %1, бастапқы сан %2.</translation>
    </message>
    <message>
        <source>A code counts where it covers half of the unit.</source>
        <translation>Код бірліктің жартысын қамтыса ғана есептеледі.</translation>
    </message>
    <message>
        <source>Only a part is compared.</source>
        <translation>Тек бір бөлігі салыстырылады.</translation>
    </message>
    <message>
        <source>Restrict the comparison</source>
        <translation>Салыстыруды шектеу</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Салыстыру</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Басы</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;соңы</translation>
    </message>
    <message>
        <source>A code counts where it covers &amp;half of the unit, not one letter</source>
        <translation>Код бір әріпті емес, бірліктің &amp;жартысын қамтыса ғана есептеледі</translation>
    </message>
    <message>
        <source>Codes and texts</source>
        <translation>Кодтар мен мәтіндер</translation>
    </message>
    <message>
        <source>Days of coding</source>
        <translation>Кодтау күндері</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Барлық респонденттер</translation>
    </message>
    <message>
        <source>Cases &amp;with</source>
        <translation>Шартқа сай &amp;респонденттер</translation>
    </message>
    <message>
        <source>A condition on the variables, such as Country=Kazakhstan and Age&gt;=30.</source>
        <translation>Айнымалыларға қойылатын шарт, мысалы Country=Kazakhstan and Age&gt;=30.</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Барлық бірліктер</translation>
    </message>
    <message>
        <source>&amp;Sample at random</source>
        <translation>Кездейсоқ &amp;іріктеме</translation>
    </message>
    <message>
        <source>Se&amp;ed of the sample</source>
        <translation>Іріктеменің бас&amp;тапқы саны</translation>
    </message>
    <message>
        <source>&amp;Codes</source>
        <translation>&amp;Кодтар</translation>
    </message>
    <message>
        <source>None ticked: every code.</source>
        <translation>Ештеңе белгіленбесе: барлық код.</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>С&amp;ұрақтар</translation>
    </message>
    <message>
        <source>Tra&amp;nscripts</source>
        <translation>Сұхбат &amp;мәтіндері</translation>
    </message>
    <message>
        <source>None ticked: every question.</source>
        <translation>Ештеңе белгіленбесе: барлық сұрақ.</translation>
    </message>
    <message>
        <source>None ticked: every transcript.</source>
        <translation>Ештеңе белгіленбесе: барлық сұхбат мәтіні.</translation>
    </message>
    <message>
        <source>First day of coding</source>
        <translation>Кодтаудың бірінші күні</translation>
    </message>
    <message>
        <source>Last day of coding</source>
        <translation>Кодтаудың соңғы күні</translation>
    </message>
    <message>
        <source>The first day comes after the last one.</source>
        <translation>Бірінші күн соңғы күннен кейін тұр.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RoleDelegate</name>
    <message>
        <source>What the column is</source>
        <translation>Бұл қандай баған</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RoundDialog</name>
    <message>
        <source>New round of double coding</source>
        <translation>Қосарлы кодтаудың жаңа кезеңі</translation>
    </message>
    <message>
        <source>Draw and begin</source>
        <translation>Іріктеп бастау</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>%1-кезең</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Атауы</translation>
    </message>
    <message>
        <source>Reliability, for the report</source>
        <translation>Сенімділік, есеп үшін</translation>
    </message>
    <message>
        <source>Pilot, to try the codebook</source>
        <translation>Сынақ, кодификаторды тексеріп көру үшін</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Жаттығу</translation>
    </message>
    <message>
        <source>Drift check: one coder codes again</source>
        <translation>Кодтаудың ауытқуын тексеру: бір кодтаушы қайта кодтайды</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>&amp;Не үшін</translation>
    </message>
    <message>
        <source>&amp;Coder of the drift check</source>
        <translation>Тексерілетін &amp;кодтаушы</translation>
    </message>
    <message>
        <source>All open questions</source>
        <translation>Барлық ашық сұрақтар</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Сұхбат мәтіндері</translation>
    </message>
    <message>
        <source>Paragraphs of transcripts</source>
        <translation>Сұхбат мәтіндерінің абзацтары</translation>
    </message>
    <message>
        <source>&amp;Draw from</source>
        <translation>Қайдан &amp;іріктеледі</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Саны</translation>
    </message>
    <message>
        <source>without groups</source>
        <translation>топтарсыз</translation>
    </message>
    <message>
        <source>In proportion to the &amp;groups of</source>
        <translation>Мына айнымалының &amp;топтарына пропорционал</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Бастапқы сан</translation>
    </message>
    <message>
        <source>How many are needed to show &amp;alpha of</source>
        <translation>Мына альфаны көрсетуге ке&amp;рек сан</translation>
    </message>
    <message>
        <source>for a code &amp;on this share of them</source>
        <translation>бірліктердің мына үлесіне қойылған код ү&amp;шін</translation>
    </message>
    <message>
        <source>At least %1 units, judged by both coders. About every second study of this size shows it; four in five need %2.</source>
        <translation>Екі кодтаушы да өңдеген кемінде %1 бірлік. Мұндай көлемдегі зерттеулердің шамамен екіден бірі мұны көрсетеді; бес зерттеудің төртеуіне %2 бірлік керек.</translation>
    </message>
    <message>
        <source>Drawn from %1 that nobody has double-coded in a round yet.</source>
        <translation>Кезеңде әлі ешкім қосарлап кодтамаған бірліктерден іріктеледі, саны: %1.</translation>
    </message>
    <message>
        <source>Left out, since earlier rounds had them: %1.</source>
        <translation>Бұрынғы кезеңдерде болғандықтан алынбағаны: %1.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>a group, drawn, all of it</comment>
        <translation>%1: %2 (барлығы %3)</translation>
    </message>
    <message>
        <source>names, separated by ;</source>
        <translation>аттары, арасында ;</translation>
    </message>
    <message>
        <source>&amp;Coders</source>
        <translation>&amp;Кодтаушылар</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::RoundsDialog</name>
    <message>
        <source>training</source>
        <translation>жаттығу</translation>
    </message>
    <message>
        <source>pilot</source>
        <translation>сынақ</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>сенімділік</translation>
    </message>
    <message>
        <source>drift check</source>
        <translation>кодтаудың ауытқуын тексеру</translation>
    </message>
    <message>
        <source>Rounds of double coding</source>
        <translation>Қосарлы кодтау кезеңдері</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Не үшін</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Іріктелгені</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Өңделгені</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>&amp;New round…</source>
        <translation>&amp;Жаңа кезең…</translation>
    </message>
    <message>
        <source>&amp;Package for a coder…</source>
        <translation>Кодтаушыға арналған &amp;пакет…</translation>
    </message>
    <message>
        <source>C&amp;lose the round…</source>
        <translation>Кезеңді жа&amp;бу…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Өшіру…</translation>
    </message>
    <message>
        <source>The round “%1” has begun. Its units are drawn.</source>
        <translation>«%1» кезеңі басталды. Оның бірліктері іріктелді.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>coder, judged, drawn</comment>
        <translation>%1: %2 (барлығы %3)</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>жабылған күні: %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашық</translation>
    </message>
    <message>
        <source>changed after the round: %1</source>
        <translation>кезеңнен кейін өзгергені: %1</translation>
    </message>
    <message>
        <source>Two coders judge the same units, drawn at random, without seeing each other’s work; then the round is closed, and its agreement is the one to report.</source>
        <translation>Екі кодтаушы кездейсоқ іріктелген бірдей бірліктерді бір-бірінің жұмысын көрмей өңдейді; содан кейін кезең жабылады, есепте оның келісімділігі көрсетіледі.</translation>
    </message>
    <message>
        <source>Closing keeps a copy of what each coder did. The report goes by that copy; later changes are counted, and change nothing in it.</source>
        <translation>Кезең жабылғанда әр кодтаушының жасағанының көшірмесі сақталады. Есеп сол көшірмеге сүйенеді; кейінгі өзгерістер саналады, бірақ есепті өзгертпейді.</translation>
    </message>
    <message>
        <source>The round is closed. Compare shows the agreement as it stands now; Ctrl+Z opens it again.</source>
        <translation>Кезең жабылды. «Салыстыру» беті келісімділіктің қазіргі күйін көрсетеді; Ctrl+Z кезеңді қайта ашады.</translation>
    </message>
    <message>
        <source>Remove the round</source>
        <translation>Кезеңді өшіру</translation>
    </message>
    <message>
        <source>Remove the round “%1”, with what was coded again in it? Undo brings it back.</source>
        <translation>«%1» кезеңін онда қайта кодталғандарымен бірге өшіру керек пе? Болдырмау оны қайтарады.</translation>
    </message>
    <message>
        <source>Remove the round “%1”? What was coded stays; the copy of a closed round goes with it. Undo brings it back.</source>
        <translation>«%1» кезеңін өшіру керек пе? Кодталғаны қалады; жабылған кезеңнің көшірмесі онымен бірге өшеді. Болдырмау оны қайтарады.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Өшіру</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SaturationModel</name>
    <message>
        <source>This transcript is not coded yet.</source>
        <translation>Бұл сұхбат мәтіні әлі кодталмаған.</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Сұхбат мәтіні</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Санат саны</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңасы</translation>
    </message>
    <message>
        <source>All so far</source>
        <translation>Жиналғаны</translation>
    </message>
    <message>
        <source>New categories</source>
        <translation>Жаңа санаттар</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SegmentsModel</name>
    <message>
        <source>Key quote</source>
        <translation>Негізгі дәйексөз</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Дәйексөз</translation>
    </message>
    <message>
        <source>Respondent or document</source>
        <translation>Респондент не құжат</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Дереккөз</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Ашық сұрақ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Кодтаушы</translation>
    </message>
    <message>
        <source>Coded on</source>
        <translation>Қойылған күні</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Жазба</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SegmentsPanel</name>
    <message>
        <source>With subcodes</source>
        <translation>Ішкі кодтарымен</translation>
    </message>
    <message>
        <source>Also the passages of the codes below</source>
        <translation>Ішкі кодтардың үзінділері де</translation>
    </message>
    <message>
        <source>Whose passages</source>
        <translation>Кімнің үзінділері</translation>
    </message>
    <message>
        <source>Of which question or document</source>
        <translation>Қай сұрақтан немесе құжаттан</translation>
    </message>
    <message>
        <source>Copy the list as a table: the chosen rows, or all</source>
        <translation>Тізімді кесте етіп көшіру: таңдалған жолдар немесе барлығы</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Тізімді көшіру</translation>
    </message>
    <message>
        <source>Export the list to Word, Excel, CSV or HTML</source>
        <translation>Тізімді Word, Excel, CSV немесе HTML пішімінде сақтау</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Тізімді экспорттау</translation>
    </message>
    <message>
        <source>Coded passages</source>
        <translation>Кодталған үзінділер</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Барлық кодтаушылар</translation>
    </message>
    <message>
        <source>All questions and documents</source>
        <translation>Барлық сұрақтар мен құжаттар</translation>
    </message>
    <message>
        <source>Passages: %1</source>
        <translation>Үзінді саны: %1</translation>
    </message>
    <message>
        <source>Choose a code in the codebook: its passages are listed here.</source>
        <translation>Кодификатордан код таңдаңыз: оның үзінділері осында тізіледі.</translation>
    </message>
    <message>
        <source>Reading the passages…</source>
        <translation>Үзінділер оқылып жатыр…</translation>
    </message>
    <message>
        <source>No passage has this code here yet.</source>
        <translation>Мұнда осы код қойылған үзінді әлі жоқ.</translation>
    </message>
    <message>
        <source>The list is on the clipboard; paste it into Word or a spreadsheet.</source>
        <translation>Тізім алмасу буферінде; оны Word-қа немесе электрондық кестеге қойыңыз.</translation>
    </message>
    <message>
        <source>Export the coded passages</source>
        <translation>Кодталған үзінділерді экспорттау</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Тіл</translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation>Жүйедегідей: %1</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Т&amp;үстер</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Күңгірт</translation>
    </message>
    <message>
        <source>&amp;Typeface of quotes</source>
        <translation>Дәйексөз қ&amp;арпі</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Кертпелі</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Кертпесіз</translation>
    </message>
    <message>
        <source>&amp;Size of quotes</source>
        <translation>Дәйексөз ө&amp;лшемі</translation>
    </message>
    <message>
        <source>pt</source>
        <comment>typographic points</comment>
        <translation>пт</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Сіздің ат&amp;ыңыз</translation>
    </message>
    <message>
        <source>As coders and the history show it</source>
        <translation>Кодтаушылар тізімі мен тарихта осылай көрінеді</translation>
    </message>
    <message>
        <source>New codes and judgements carry this name. What is recorded already keeps its coder.</source>
        <translation>Жаңа кодтар мен шешімдер осы атпен жазылады. Бұрын жазылғаны бұрынғы кодтаушысында қалады.</translation>
    </message>
    <message>
        <source>Sample of the typeface</source>
        <translation>Қаріп үлгісі</translation>
    </message>
    <message>
        <source>“Simplify the border first; trust will follow.” Expert 17, Kazakhstan</source>
        <translation>«Алдымен шекарадан өтуді жеңілдету керек, сенім содан кейін келеді». 17-сарапшы, Қазақстан</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ShareModel</name>
    <message>
        <source>%1, not further specified</source>
        <translation>%1, нақтыланбаған</translation>
    </message>
    <message>
        <source>No category applies</source>
        <translation>Бірде-бір санат сәйкес келмейді</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Санат</translation>
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
        <translation>95% СА</translation>
    </message>
    <message>
        <source>How many answers carry the category. “14–17” means that 3 more are in dispute; “14 / 39” that only 39 answers count for this row.</source>
        <translation>Санат қойылған жауап саны. «14–17»: тағы 3 жауапта алшақтық бар; «14 / 39»: бұл жолда тек 39 жауап есептелді.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SharePanel</name>
    <message>
        <source>Codebook order</source>
        <translation>Кодификатордағы рет</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Алдымен үлкендері</translation>
    </message>
    <message>
        <source>Base of the percentages</source>
        <translation>Есептеу базасы</translation>
    </message>
    <message>
        <source>Whose coding counts</source>
        <translation>Кімнің кодтауы есептеледі</translation>
    </message>
    <message>
        <source>Shares of the question</source>
        <translation>Сұрақ бойынша үлестер</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Кестені көшіру</translation>
    </message>
    <message>
        <source>Show confidence intervals</source>
        <translation>Сенімділік аралықтарын көрсету</translation>
    </message>
    <message>
        <source>Segments are counted for one coder: %1.</source>
        <translation>Үзінділер бір кодтаушы бойынша есептеледі: %1.</translation>
    </message>
    <message>
        <source>Segments are counted for one coder only, so the base is substantive answers again.</source>
        <translation>Үзінділер тек бір кодтаушы бойынша есептеледі, сондықтан есептеу базасы қайтадан мазмұнды жауаптар болды.</translation>
    </message>
    <message>
        <source>Shares appear here once the project has a survey with an open question.</source>
        <translation>Жобада ашық сұрағы бар сауалнама болғанда, үлестер осында шығады.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Ашық жоба жоқ.</translation>
    </message>
    <message>
        <source>No respondent is counted here.</source>
        <translation>Мұнда бірде-бір респондент есептелмеген.</translation>
    </message>
    <message>
        <source>Respondents counted: %1</source>
        <translation>Есепке алынған респондент саны: %1</translation>
    </message>
    <message>
        <source> … and %1 more</source>
        <translation> … және тағы %1</translation>
    </message>
    <message>
        <source>In dispute: %1. They are not counted until they are settled.</source>
        <translation>Алшақтығы бар: %1. Алшақтық шешілгенше олар есептелмейді.</translation>
    </message>
    <message>
        <source>Judged before this code had its present meaning: %1. They are left out until they are confirmed.</source>
        <translation>Код қазіргі мағынасын алғанға дейін өңделгені: %1. Расталғанша олар есептелмейді.</translation>
    </message>
    <message>
        <source>%1, in dispute: %2</source>
        <translation>%1, алшақтығы бар: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show these answers</source>
        <translation>Осы жауаптарды көрсету</translation>
    </message>
    <message>
        <source>Show the answers in dispute</source>
        <translation>Алшақтығы бар жауаптарды көрсету</translation>
    </message>
    <message>
        <source>Fewer than 10 answers: counts only, no percentages.</source>
        <translation>10 жауаптан аз: тек саны беріледі, пайызы жоқ.</translation>
    </message>
    <message>
        <source>Fewer than 30 answers: read the counts first.</source>
        <translation>30 жауаптан аз: алдымен сандарына қараңыз.</translation>
    </message>
    <message>
        <source>To re-check: up to %1 answers in a row were judged before the code existed or had its present meaning.</source>
        <translation>Қайта тексеру керек: код пайда болғанға немесе қазіргі мағынасын алғанға дейін бір жолда өңделген жауап саны: %1.</translation>
    </message>
    <message>
        <source>The sample is not random: an interval shows only what a random sample of this size would vary by.</source>
        <translation>Іріктеме кездейсоқ емес: аралық тек осындай көлемдегі кездейсоқ іріктеменің қаншалықты ауытқитынын көрсетеді.</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it into Word or a spreadsheet.</source>
        <translation>Кесте алмасу буферінде; оны Word-қа немесе электрондық кестеге қойыңыз.</translation>
    </message>
    <message>
        <source>Counting the answers…</source>
        <translation>Жауаптар есептеліп жатыр…</translation>
    </message>
    <message>
        <source>%1 (coding is blind)</source>
        <translation>%1 (бір-бірінің кодын көрмей)</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ShortAnswersDialog</name>
    <message>
        <source>Short answers</source>
        <translation>Қысқа жауаптар</translation>
    </message>
    <message>
        <source>Statuses are not codes: “don&apos;t know” or “no answer” take an answer out of the substantive ones. Select one or several rows, then choose what these answers are. One step of undo takes it back.</source>
        <translation>Мәртебе — код емес: «қиналды» немесе «жауап жоқ» жауапты мазмұндылар қатарынан шығарады. Бір не бірнеше жолды белгілеп, бұл қандай жауаптар екенін таңдаңыз. Бәрі бір болдырмау әрекетімен қайтарылады.</translation>
    </message>
    <message>
        <source>Short answers, each text once</source>
        <translation>Қысқа жауаптар, әр мәтін бір рет</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>key and status</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Мәртебелер</translation>
    </message>
    <message>
        <source>Take all proposals</source>
        <translation>Барлық ұсынысты қабылдау</translation>
    </message>
    <message>
        <source>This question has no answers of 40 characters or fewer.</source>
        <translation>Бұл сұрақта 40 таңбадан аспайтын жауап жоқ.</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>Алдымен жолды белгілеңіз.</translation>
    </message>
    <message>
        <source>Answers set to “%1”: %2.</source>
        <translation>«%1» мәртебесін алған жауап саны: %2.</translation>
    </message>
    <message>
        <source>Every answer already has the status that is proposed for it.</source>
        <translation>Барлық жауапта ұсынылған мәртебе қойылып қойған.</translation>
    </message>
    <message>
        <source>Answers with a new status: %1.</source>
        <translation>Жаңа мәртебе алған жауап саны: %1.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ShortAnswersModel</name>
    <message>
        <source>Answer</source>
        <translation>Жауап</translation>
    </message>
    <message>
        <source>n</source>
        <comment>column head: count</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>Status now</source>
        <translation>Қазіргі мәртебесі</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Ұсынылған</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SimilarDialog</name>
    <message>
        <source>Answers like this one</source>
        <translation>Осыған ұқсас жауаптар</translation>
    </message>
    <message>
        <source>Answers that say the same</source>
        <translation>Бір нәрсе айтылған жауаптар</translation>
    </message>
    <message>
        <source>Code them</source>
        <translation>Код қою</translation>
    </message>
    <message>
        <source>Comparing the answers…</source>
        <translation>Жауаптар өзара салыстырылып жатыр…</translation>
    </message>
    <message>
        <source>They are &amp;judged with that</source>
        <translation>Содан кейін олар ө&amp;ңделді деп саналады</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Респондент</translation>
    </message>
    <message>
        <source>Like it</source>
        <translation>Ұқсастығы</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Жауап</translation>
    </message>
    <message>
        <source>Codes to give</source>
        <translation>Қойылатын кодтар</translation>
    </message>
    <message>
        <source>Answers and the codes to give them</source>
        <translation>Жауаптар және оларға қойылатын кодтар</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>бірдей</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Жауап саны: %1</translation>
    </message>
    <message>
        <source>No other answer is like this one.</source>
        <translation>Осыған ұқсас басқа жауап жоқ.</translation>
    </message>
    <message>
        <source>No two answers to this question say the same.</source>
        <translation>Бұл сұраққа берілген жауаптардың арасында бір-біріне ұқсасы жоқ.</translation>
    </message>
    <message>
        <source>The largest groups are listed. Code them, and ask again for the others.</source>
        <translation>Ең үлкен топтар көрсетілген. Оларға код қойып, қалғанын қайта сұраңыз.</translation>
    </message>
    <message>
        <source>Tick the answers and the codes that they are to get. One step of undo takes it back.</source>
        <translation>Жауаптарды және оларға қойылатын кодтарды белгілеңіз. Бәрі бір болдырмау әрекетімен қайтарылады.</translation>
    </message>
    <message>
        <source>Code them: %1</source>
        <translation>Код қойылатын жауап саны: %1</translation>
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
        <translation>Таңдалғаны: %1</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SpeakerDelegate</name>
    <message>
        <source>Role of the speaker</source>
        <translation>Сөйлеушінің рөлі</translation>
    </message>
    <message>
        <source>Case of the speaker</source>
        <translation>Сөйлеуші қай респондент</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SpeakersDialog</name>
    <message>
        <source>Speakers of %1</source>
        <translation>Сөйлеушілер: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>A case for each &amp;participant</source>
        <translation>Әр &amp;қатысушы — жеке респондент</translation>
    </message>
    <message>
        <source>The names are read from the text. Say who asks and who answers; a participant may be a case of their own, so that one document holds as many cases as people who speak in it.</source>
        <translation>Есімдер мәтіннен оқылды. Кім сұрайтынын және кім жауап беретінін көрсетіңіз; әр қатысушы жеке респондент бола алады, сонда бір құжатта қанша адам сөйлесе, сонша респондент болады.</translation>
    </message>
    <message>
        <source>Cases of the participants</source>
        <translation>Қатысушы респонденттер</translation>
    </message>
    <message>
        <source>the usual marks, as “Name:”</source>
        <translation>әдеттегі белгілер, мысалы «Есімі:»</translation>
    </message>
    <message>
        <source>How &amp;turns begin:</source>
        <translation>&amp;Репликалар қалай басталады:</translation>
    </message>
    <message>
        <source>Speakers of the document</source>
        <translation>Құжаттағы сөйлеушілер</translation>
    </message>
    <message>
        <source>No speakers were found. Write how a turn begins: {name} stands for the name, {time} for a time, as in “[{time}] {name}:”.</source>
        <translation>Сөйлеушілер табылмады. Репликаның қалай басталатынын жазыңыз: {name} — есім, {time} — уақыт, мысалы «[{time}] {name}:».</translation>
    </message>
    <message>
        <source>Turns found: %1. Empty: the usual marks. {name} stands for the name, {time} for a time, as in “[{time}] {name}:”.</source>
        <translation>Табылған реплика саны: %1. Бос болса — әдеттегі белгілер. {name} — есім, {time} — уақыт, мысалы «[{time}] {name}:».</translation>
    </message>
    <message>
        <source>Reading who speaks…</source>
        <translation>Кім сөйлейтіні анықталып жатыр…</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SpeakersModel</name>
    <message>
        <source>Interviewer</source>
        <translation>Сұхбат алушы</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Қатысушы</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>the document&apos;s</source>
        <translation>құжаттың респонденті</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Мәтінде</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Реплика саны</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>Алғашқы сөздері</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Қалай аталады</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
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
        <translation>«%1» кодын бөлу</translation>
    </message>
    <message>
        <source>How far the review is</source>
        <translation>Қарап шығу барысы</translation>
    </message>
    <message>
        <source>The passage in its text</source>
        <translation>Мәтіндегі үзінді</translation>
    </message>
    <message>
        <source>Where the passage goes</source>
        <translation>Үзінді қайда жатады</translation>
    </message>
    <message>
        <source>A digit gives the passage to a subcode, N makes a new one, Space leaves it, Backspace goes back. Every passage is a step of its own: you can close this at any time and go on later.</source>
        <translation>Цифр үзіндіні ішкі кодқа береді, N жаңа ішкі код жасайды, бос орын пернесі сол күйінде қалдырады, Backspace артқа қайтарады. Әр үзінді — жеке әрекет: терезені кез келген уақытта жауып, кейін жалғастыруға болады.</translation>
    </message>
    <message>
        <source>New subcode…</source>
        <translation>Жаңа ішкі код…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Бос орын</translation>
    </message>
    <message>
        <source>Leave it with “%1”</source>
        <translation>«%1» кодында қалдыру</translation>
    </message>
    <message>
        <source>No passage has this code itself.</source>
        <translation>Осы кодтың өзі қойылған үзінді жоқ.</translation>
    </message>
    <message>
        <source>All passages reviewed: %1. Given to subcodes: %2, left: %3.</source>
        <translation>Барлық үзінді қаралды: %1. Ішкі кодтарға берілгені: %2, қалдырылғаны: %3.</translation>
    </message>
    <message>
        <source>Passage %1 of %2. Given to subcodes: %3.</source>
        <translation>%1-үзінді (барлығы %2). Ішкі кодтарға берілгені: %3.</translation>
    </message>
    <message>
        <source>New subcode</source>
        <translation>Жаңа ішкі код</translation>
    </message>
    <message>
        <source>Name of the code under “%1”</source>
        <translation>«%1» санатындағы код атауы</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Жасау</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::StartPage</name>
    <message>
        <source>Read answers and interviews, mark passages with codes, and see the shares change as you work.</source>
        <translation>Жауаптар мен сұхбаттарды оқып, үзінділерге код қойыңыз және үлестердің қалай өзгеретінін бірден көріңіз.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Соңғы жобалар</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 ашу</translation>
    </message>
    <message>
        <source>First steps, in the manual</source>
        <translation>Анықтамадағы алғашқы қадамдар</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::StatusQuestion</name>
    <message>
        <source>Settled: “%1”.</source>
        <translation>Шешілді: «%1».</translation>
    </message>
    <message>
        <source>Taken as “%1”, but “%2” according to %3: not counted until this is settled.</source>
        <translation>Алынғаны — «%1», басқа пікір — «%2» (%3): алшақтық шешілгенше жауап есептелмейді.</translation>
    </message>
    <message>
        <source>Settle as “%1”</source>
        <translation>«%1» деп шешу</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <translation>«%1» күйінде қалдыру</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SurveyBar</name>
    <message>
        <source>Find in answers</source>
        <translation>Жауаптан іздеу</translation>
    </message>
    <message>
        <source>Which answers to list</source>
        <translation>Қай жауаптарды көрсету</translation>
    </message>
    <message>
        <source>Status of the answers to list</source>
        <translation>Көрсетілетін жауаптардың мәртебесі</translation>
    </message>
    <message>
        <source>List all answers again</source>
        <translation>Барлық жауапты қайта көрсету</translation>
    </message>
    <message>
        <source>Take this condition off</source>
        <translation>Бұл шартты алып тастау</translation>
    </message>
    <message>
        <source>List only some: code, coder, facts</source>
        <translation>Бір бөлігін көрсету: коды, кодтаушысы, мәліметтері бойынша</translation>
    </message>
    <message>
        <source>Columns: questions and facts</source>
        <translation>Бағандар: сұрақтар мен мәліметтер</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Барлық жауаптар</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Әлі өңделмеген</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Өңделгені</translation>
    </message>
    <message>
        <source>To re-check</source>
        <translation>Қайта тексеру керек</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>Код қойылмаған</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Кез келген мәртебе</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>мәні жоқ</translation>
    </message>
    <message>
        <source>Coder: %1</source>
        <translation>Кодтаушы: %1</translation>
    </message>
    <message>
        <source>Who codes</source>
        <translation>Кім кодтайды</translation>
    </message>
    <message>
        <source>Whose coding is shown and made</source>
        <translation>Кімнің кодтауы көрсетіліп, жазылып жатыр</translation>
    </message>
    <message>
        <source>Another coder…</source>
        <translation>Басқа кодтаушы…</translation>
    </message>
    <message>
        <source>Another coder</source>
        <translation>Басқа кодтаушы</translation>
    </message>
    <message>
        <source>Name of the coder. The name is added with the first coding.</source>
        <translation>Кодтаушының аты. Ол жобаға алғашқы қойылған кодпен бірге қосылады.</translation>
    </message>
    <message>
        <source>Code as this person</source>
        <translation>Осы адам атынан кодтау</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>Алшақтығы бар</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SurveyGrid</name>
    <message>
        <source>Respondents</source>
        <translation>Респонденттер</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Ашық сұрақтар</translation>
    </message>
    <message>
        <source>Facts about the respondents</source>
        <translation>Респонденттер туралы мәлімет</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SurveyModel</name>
    <message>
        <source>ID</source>
        <translation>Нөмір</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Жауап</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Кодтар</translation>
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
        <translation>Бұл тізімдегі барлық жауап өңделді.</translation>
    </message>
    <message>
        <source>&amp;Status of the answer</source>
        <translation>Жауап &amp;мәртебесі</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Ашық сұрақ</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Жауаптар</translation>
    </message>
    <message>
        <source>There are no answers in this project yet.</source>
        <translation>Бұл жобада әлі жауап жоқ.</translation>
    </message>
    <message>
        <source>No answer fits this filter.</source>
        <translation>Бұл сүзгіге бірде-бір жауап сәйкес келмейді.</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Жауап саны: %1</translation>
    </message>
    <message>
        <source>Answers: %1 of %2</source>
        <translation>Жауап саны: %1 (барлығы %2)</translation>
    </message>
    <message>
        <source>This is the first answer in the list.</source>
        <translation>Бұл — тізімдегі алғашқы жауап.</translation>
    </message>
    <message>
        <source>This was the last answer in the list.</source>
        <translation>Бұл тізімдегі соңғы жауап болды.</translation>
    </message>
    <message>
        <source>How far every coder is with every question</source>
        <translation>Әр кодтаушы әр сұрақ бойынша қаншасын өңдеді</translation>
    </message>
    <message>
        <source>Only this answer</source>
        <translation>Тек осы жауап</translation>
    </message>
    <message>
        <source>Judged: %1 of %2</source>
        <translation>Өңделгені: %1 (барлығы %2)</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Жауаптар оқылып жатыр…</translation>
    </message>
    <message>
        <source>Answers chosen: %1. Codes, Enter and Backspace are for all of them.</source>
        <translation>Таңдалған жауап саны: %1. Кодтар, Enter және Backspace бәріне қатысты.</translation>
    </message>
    <message>
        <source>Take off a code</source>
        <translation>Кодты алып тастау</translation>
    </message>
    <message>
        <source>Which code is to be taken off the chosen answers?</source>
        <translation>Таңдалған жауаптардан қай кодты алып тастау керек?</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>&amp;Judged, and next answer</source>
        <translation>&amp;Өңделді, келесі жауапқа өту</translation>
    </message>
    <message>
        <source>&amp;Back to the answer before</source>
        <translation>Алдыңғы жауапқа &amp;оралу</translation>
    </message>
    <message>
        <source>&amp;Take off a code</source>
        <translation>&amp;Кодты алып тастау</translation>
    </message>
    <message>
        <source>%1. Filtered by “%2”</source>
        <translation>%1. Сүзгіден өткені: «%2»</translation>
    </message>
    <message>
        <source>Next answer not j&amp;udged</source>
        <translation>Келесі өңделме&amp;ген жауап</translation>
    </message>
    <message>
        <source>&amp;Memo on the coding or the text…</source>
        <translation>Кодқа немесе мәтінге жа&amp;зба…</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::Tour</name>
    <message>
        <source>Each row is one respondent. Choose an answer, and it is shown in full below, with what is coded in it.</source>
        <translation>Әр жол — бір респондент. Жауапты таңдаңыз: оның толық мәтіні қойылған кодтарымен бірге төменде көрсетіледі.</translation>
    </message>
    <message>
        <source>The shares move at once. Number and base stand beside every percentage; point at a row to see who is counted.</source>
        <translation>Үлестер бірден өзгереді. Әр пайыздың жанында саны мен есептеу базасы тұр; кім есептелгенін көру үшін меңзерді жолға апарыңыз.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes back what you did, step after step, without limit, also tomorrow. Here stands what would be taken back.</source>
        <translation>Ctrl+Z әрекеттеріңізді бірінен соң бірін, шектеусіз болдырмайды, ертең де. Мұнда қай әрекет болдырылмайтыны жазылады.</translation>
    </message>
    <message>
        <source>Ctrl+E writes the table to Word. Ctrl+K finds anything else, and F1 explains the place where you are.</source>
        <translation>Ctrl+E кестені Word құжатына жазады. Ctrl+K қалғанының бәрін табады, ал F1 сіз тұрған жерді түсіндіреді.</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Бағдарламамен танысу</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%1-қадам (барлығы %2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Келесі</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>Жұмысты бастау</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Танысуды аяқтау</translation>
    </message>
    <message>
        <source>Press 1 to give the code that has the key 1, or double-click a code here. Enter means: judged, on to the next answer.</source>
        <translation>Пернесі 1 болатын кодты қою үшін 1 басыңыз немесе осындағы кодты екі рет шертіңіз. Enter дегені: өңделді, келесі жауапқа өту.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::TranslationDialog</name>
    <message>
        <source>Translation</source>
        <translation>Аударма</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Тіл</translation>
    </message>
    <message>
        <source>&amp;Translated by</source>
        <translation>Кім &amp;аударған</translation>
    </message>
    <message>
        <source>The translation</source>
        <translation>Аударма</translation>
    </message>
    <message>
        <source>The original stays what is coded and counted. Reports can print the translation under it.</source>
        <translation>Кодталатыны да, есептелетіні де — түпнұсқа. Есептерде оның астында аудармасын беруге болады.</translation>
    </message>
    <message>
        <source>Delete the translation</source>
        <translation>Аударманы өшіру</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::TranslationStrip</name>
    <message>
        <source>Translations</source>
        <translation>Аудармалар</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ValuesDialog</name>
    <message>
        <source>Merge values</source>
        <translation>Мәндерді біріктіру</translation>
    </message>
    <message>
        <source>&amp;Variable</source>
        <translation>&amp;Айнымалы</translation>
    </message>
    <message>
        <source>As respondents wrote it</source>
        <translation>Респонденттер жазғандай</translation>
    </message>
    <message>
        <source>n</source>
        <comment>column head: count</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>Reads as</source>
        <translation>Қалай оқылады</translation>
    </message>
    <message>
        <source>Values of the variable</source>
        <translation>Айнымалы мәндері</translation>
    </message>
    <message>
        <source>The value that the selected ones read as</source>
        <translation>Белгіленгендердің орнына тұратын мән</translation>
    </message>
    <message>
        <source>&amp;Read as this</source>
        <translation>&amp;Осылай оқу</translation>
    </message>
    <message>
        <source>&amp;Apart again</source>
        <translation>Қайта &amp;бөлек</translation>
    </message>
    <message>
        <source>Merge the selected values</source>
        <translation>Белгіленген мәндерді біріктіру</translation>
    </message>
    <message>
        <source>Select the values that mean the same and choose how they read. The answers in the file stay as they are. Options of a multiple choice are merged one by one.</source>
        <translation>Мағынасы бір мәндерді белгілеп, қалай оқылатынын таңдаңыз. Файлдағы жауаптар өзгермейді. Бірнеше жауапты сұрақтың нұсқалары бір-бірлеп біріктіріледі.</translation>
    </message>
</context>
<context>
    <name>marginalia::ui::VariableDialog</name>
    <message>
        <source>Change the variable</source>
        <translation>Айнымалыны өзгерту</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>Айнымалы қосу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Атауы</translation>
    </message>
    <message>
        <source>&amp;Kind of values</source>
        <translation>Мәндердің т&amp;үрі</translation>
    </message>
    <message>
        <source>&amp;Values in order, one a line</source>
        <translation>&amp;Мәндері ретімен, әр жолға біреуі</translation>
    </message>
    <message>
        <source>Respondents of “%1”</source>
        <translation>«%1» сауалнамасының респонденттері</translation>
    </message>
    <message>
        <source>People interviewed</source>
        <translation>Сұхбатқа қатысқандар</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Кім үшін</translation>
    </message>
</context>
</TS>
