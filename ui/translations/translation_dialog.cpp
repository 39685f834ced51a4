// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations/translation_dialog.h"

#include "core/notes/note.h"
#include "core/text/language_guess.h"
#include "ui/main_window/main_window.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/translations/language_word.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace marginalia::ui {

using namespace core;
using translations::Translation;

namespace {
constexpr std::int64_t mostShown = 20'000; ///< of the original, code points
const std::string offered[] = {"en", "ru", "kk", "uz", "ky", "tr", "de", "fr", "es", "zh", "ar"};

std::string originalOf(const store::Connection& db, coding::Place place, std::optional<Span> span) {
    Span shown = span.value_or(Span{0, mostShown});
    const bool isLong = shown.length() >= mostShown;
    shown.end = std::min(shown.end, shown.start + mostShown);
    std::string words = coding::quote(db, place, shown);
    if (isLong && (span || static_cast<std::int64_t>(words.size()) >= mostShown))
        words += "…";
    return words;
}
} // namespace

TranslationDialog::TranslationDialog(CodingDesk& desk, coding::Place place, std::optional<Span> span,
                                     QWidget* parent)
    : FormDialog("translationDialog", tr("Translation"), tr("Save"), parent)
    , m_desk(desk)
    , m_place(place)
    , m_span(span)
    , m_original(new QPlainTextEdit(this))
    , m_language(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_author(new QLineEdit(this)) {
    resize(640, 520);
    const std::string original = originalOf(desk.session().db(), place, span);
    m_original->setReadOnly(true);
    m_original->setPlainText(toQ(original));
    for (QPlainTextEdit* each : {m_original, m_text}) {
        each->setProperty("framed", true);
        each->setFont(theme::readingFont());
        each->setTabChangesFocus(true);
    }
    addWide(m_original, "translationOriginal", tr("The original"), true);
    m_language->setEditable(true);
    m_language->setInsertPolicy(QComboBox::NoInsert);
    addField(tr("&Language"), m_language, "translationLanguage");
    addField(tr("&Translated by"), m_author, "translationAuthor");
    addWide(m_text, "translationText", tr("The translation"), true);
    m_text->setPlaceholderText(tr("The translation"));
    addHint(tr("The original stays what is coded and counted. Reports can print the translation under it."));
    m_delete = buttons()->addButton(tr("Delete the translation"), QDialogButtonBox::DestructiveRole);
    m_delete->setObjectName(QStringLiteral("translationDelete"));
    m_delete->setAutoDefault(false);

    for (const Translation& each : translations::translationsOf(desk.session().db(), place))
        if (each.span == span)
            m_drafts.insert(toQ(each.language),
                            {each.id, toQ(each.body), toQ(each.author), toQ(each.body), toQ(each.author)});
    fillLanguages();
    // One that is there, else the window's own language unless the text is in it.
    const std::string guessed(text::guessLanguage(original));
    QString first = m_drafts.isEmpty() ? toQ(windowLocale().tag()) : m_drafts.firstKey();
    if (m_drafts.isEmpty() && fromQ(first) == guessed)
        first = guessed == "en" ? QStringLiteral("ru") : QStringLiteral("en");
    m_language->setCurrentIndex(m_language->findData(first));
    chooseLanguage();
    connect(m_language, &QComboBox::currentTextChanged, this, &TranslationDialog::chooseLanguage);
    connect(m_delete, &QPushButton::clicked, this, &TranslationDialog::takeAway);
    m_text->setFocus();
}

void TranslationDialog::fillLanguages() {
    QStringList tags;
    for (const std::string& each : offered)
        tags << toQ(each);
    for (const Translation& each : translations::allTranslations(m_desk.session().db()))
        tags << toQ(each.language);
    tags.removeDuplicates();
    for (const QString& each : std::as_const(tags))
        m_language->addItem(languageWord(fromQ(each)), each);
}

QString TranslationDialog::chosenLanguage() const {
    const int known = m_language->findText(m_language->currentText(), Qt::MatchFixedString);
    return known >= 0 ? m_language->itemData(known).toString()
                      : m_language->currentText().trimmed().toLower();
}

void TranslationDialog::keepDraft() {
    if (m_shown.isEmpty())
        return;
    Draft& draft = m_drafts[m_shown];
    draft.text = m_text->toPlainText();
    draft.author = m_author->text();
}

void TranslationDialog::chooseLanguage() {
    const QString now = chosenLanguage();
    if (now == m_shown)
        return;
    keepDraft();
    m_shown = now;
    const bool fresh = !m_drafts.contains(now);
    const Draft draft = m_drafts.value(now);
    // A language being typed letter by letter must not empty the field.
    if (!fresh || m_language->findText(m_language->currentText(), Qt::MatchFixedString) >= 0)
        m_text->setPlainText(draft.text);
    m_author->setText(fresh ? m_desk.session().coderName() : draft.author);
    m_delete->setVisible(static_cast<bool>(draft.id));
}

void TranslationDialog::takeAway() {
    const Draft draft = m_drafts.value(m_shown);
    if (draft.id && m_desk.session().edit({msg("Delete a translation into {1}"), {fromQ(m_shown)}},
                                          [&](store::Edit& edit) { translations::remove(edit, draft.id); }))
        reject();
}

bool TranslationDialog::apply() {
    keepDraft();
    std::vector<Translation> changed;
    for (auto each = m_drafts.cbegin(); each != m_drafts.cend(); ++each) {
        const bool says = !each->text.trimmed().isEmpty();
        // Emptied is not deleted: the button says so. What never was anything is passed over.
        if ((!says && !each->id) || (each->text == each->before && each->author == each->authorBefore))
            continue;
        Translation& translation = changed.emplace_back();
        translation.place = m_place;
        translation.span = m_span;
        translation.language = fromQ(each.key());
        translation.body = fromQ(each->text);
        translation.author = fromQ(each->author);
    }
    if (changed.empty())
        return true;
    notes::Target target;
    target.answer = m_place.answer;
    target.source = m_place.source;
    const std::string name =
        notes::targetName(m_desk.session().db(), m_desk.session().codebook(), target).name;
    return m_desk.session().edit({msg("Translate “{1}”"), {name}}, [&](store::Edit& edit) {
        for (const Translation& each : changed)
            translations::put(edit, each);
    });
}

namespace {
/// tr() for texts outside a class.
struct TranslationActions {
    Q_DECLARE_TR_FUNCTIONS(TranslationActions)
};
} // namespace

void addTranslations(MainWindow& window) {
    window.actions().add({QStringLiteral("translate"),
                          Actions::Menu::Coding,
                          Actions::Part::Middle,
                          [] { return TranslationActions::tr("T&ranslation of what is selected or read…"); },
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                          QStringLiteral("translate"),
                          Actions::Needs::Answer,
                          [&window] {
                              CodingDesk& desk = window.desk();
                              (new TranslationDialog(desk, desk.place(), desk.passage(), &window))->open();
                          }});
}

} // namespace marginalia::ui
