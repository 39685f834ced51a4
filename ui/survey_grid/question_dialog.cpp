// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/question_dialog.h"

#include "ui/session/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr std::size_t conflictsShown = 20;

survey::Question questionOf(const ProjectSession& session, QuestionId id) {
    const auto& all = session.questions();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const survey::Question& each) { return each.id == id; });
    return found == all.end() ? survey::Question{} : *found;
}
} // namespace

QuestionDialog::QuestionDialog(ProjectSession& session, QuestionId question, QWidget* parent)
    : FormDialog("questionDialog", tr("Question settings"), tr("Save"), parent)
    , m_session(session)
    , m_question(questionOf(session, question))
    , m_english(new QLineEdit(toQ(m_question.labelEn), this))
    , m_russian(new QLineEdit(toQ(m_question.labelRu), this))
    , m_kazakh(new QLineEdit(toQ(m_question.labelKk), this))
    , m_codes(new QComboBox(this))
    , m_firstCode(new QCheckBox(tr("The first code makes the answer &judged"), this)) {
    setMinimumWidth(600);
    auto* name = new QLabel(toQ(m_question.name), this);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    addField(tr("Column of the file"), name, "questionName");
    addField(tr("Wording in &English"), m_english, "questionLabelEn");
    addField(tr("Wording in &Russian"), m_russian, "questionLabelRu");
    addField(tr("Wording in &Kazakh"), m_kazakh, "questionLabelKk");
    addHint(tr("Reports print the wording in their own language."));
    m_codes->addItems({tr("Several codes for an answer"), tr("One code for an answer")});
    m_codes->setCurrentIndex(m_question.singleCode ? 1 : 0);
    addField(tr("&Codes"), m_codes, "questionCodes");
    m_conflicts = addHint(QString());
    m_conflicts->setObjectName(QStringLiteral("questionConflicts"));
    m_conflicts->hide();
    m_firstCode->setChecked(m_question.firstCodeIsDone);
    addField(QString(), m_firstCode, "questionFirstCode");
    m_firstCode->setAccessibleName(tr("The first code makes the answer judged"));
    addHint(tr("Otherwise every answer waits for Enter. “No code applies” always needs its key."));
    connect(m_codes, &QComboBox::activated, this, &QuestionDialog::checkConflicts);
}

bool QuestionDialog::checkConflicts() {
    if (m_codes->currentIndex() == 0 || m_question.singleCode) {
        m_conflicts->hide();
        return true;
    }
    const std::vector<survey::SingleCodeConflict> conflicts =
        survey::singleCodeConflicts(m_session.db(), m_question.id);
    if (conflicts.empty()) {
        m_conflicts->hide();
        return true;
    }
    QStringList who;
    for (std::size_t at = 0; at < conflicts.size() && at < conflictsShown; ++at) {
        const std::optional<survey::Answer> answer = survey::answerById(m_session.db(), conflicts[at].answer);
        for (const survey::Case& each : survey::cases(m_session.db(), m_question.survey))
            if (answer && each.id == answer->who)
                who += toQ(each.name);
    }
    who.removeDuplicates();
    m_conflicts->setText(
        tr("Answers with several codes of one coder: %1. Take codes off until each has one, then switch: %2.")
            .arg(figure(static_cast<qint64>(conflicts.size())), who.join(QStringLiteral(", "))));
    m_conflicts->show();
    m_codes->setCurrentIndex(0);
    return false;
}

bool QuestionDialog::apply() {
    try {
        if (!checkConflicts())
            return false;
    } catch (const Error& error) {
        m_session.report(error);
        return false;
    }
    const bool single = m_codes->currentIndex() == 1;
    return m_session.edit(
        {msg("Change the settings of question “{1}”"), {m_question.name}}, [&](store::Edit& edit) {
            const auto label = [&](const char* language, const QLineEdit* field, const std::string& before) {
                if (const std::string now = fromQ(field->text().trimmed()); now != before)
                    survey::setQuestionLabel(edit, m_question.id, language, now);
            };
            label("en", m_english, m_question.labelEn);
            label("ru", m_russian, m_question.labelRu);
            label("kk", m_kazakh, m_question.labelKk);
            if (single != m_question.singleCode)
                survey::setSingleCode(edit, m_question.id, single);
            if (m_firstCode->isChecked() != m_question.firstCodeIsDone)
                survey::setFirstCodeIsDone(edit, m_question.id, m_firstCode->isChecked());
        });
}

} // namespace marginalia::ui
