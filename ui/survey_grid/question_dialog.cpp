// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/question_dialog.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_words.h"
#include "ui/widgets/word_list.h"

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
constexpr std::int64_t answersAtOnce = 200; ///< more change in the background
constexpr int restMs = 300;                 ///< of the hand, before the preview

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
    , m_firstCode(new QCheckBox(tr("The first code makes the answer &judged"), this))
    , m_askedIf(new QLineEdit(this))
    , m_dontKnow(new QLineEdit(this))
    , m_noAnswer(new QLineEdit(this))
    , m_refused(new QLineEdit(this)) {
    setMinimumWidth(theme::unit * 80);
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
    addRules();
}

void QuestionDialog::addRules() {
    try {
        m_rules = survey::rulesOf(m_session.db(), m_question.id);
    } catch (const Error& error) {
        m_session.report(error);
    }
    m_askedIf->setText(toQ(m_rules.askedIf));
    m_askedIf->setPlaceholderText(tr("everybody; or for example: Q3 = \"Yes\" and Q1 >= 3"));
    addField(tr("Asked only &if"), m_askedIf, "questionAskedIf");
    const auto words = [this](const QString& label, QLineEdit* field, const std::vector<std::string>& now,
                              const char* name) {
        field->setText(joinedWords(now));
        field->setPlaceholderText(tr("the usual words; your own separated by ;"));
        addField(label, field, name);
    };
    words(tr("Words for “&don’t know”"), m_dontKnow, m_rules.dontKnow, "questionDontKnow");
    words(tr("Words for “no &answer”"), m_noAnswer, m_rules.noAnswer, "questionNoAnswer");
    words(tr("Words for “re&fused”"), m_refused, m_rules.refused, "questionRefused");
    m_change = addHint(QString());
    m_change->setObjectName(QStringLiteral("questionChange"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &QuestionDialog::preview);
    for (QLineEdit* field : {m_askedIf, m_dontKnow, m_noAnswer, m_refused})
        connect(field, &QLineEdit::textChanged, this, [this] {
            acceptButton()->setEnabled(false); // until it is known what would happen
            m_rest.start();
        });
    connect(&m_session, &ProjectSession::aboutToClose, this, &QuestionDialog::reject);
    connect(&m_reading, &LatestJob::failed, this,
            [this](const Error& error) { m_change->setText(say(error.sentence())); });
    tell({});
}

survey::QuestionRules QuestionDialog::rules() const {
    return {fromQ(m_askedIf->text().trimmed()), wordsIn(m_dontKnow), wordsIn(m_noAnswer), wordsIn(m_refused)};
}

void QuestionDialog::preview() {
    if (!m_session.isOpen())
        return;
    const survey::QuestionRules now = rules();
    if (now == m_rules) {
        m_reading.drop();
        tell({});
        return;
    }
    const auto change = std::make_shared<survey::RulesChange>();
    m_reading.start([change, now, question = m_question.id, project = &m_session.project()](
                        Progress&) { *change = survey::previewRules(*project->snapshot(), question, now); },
                    [this, change] { tell(*change); });
}

void QuestionDialog::tell(const survey::RulesChange& change) {
    m_answers = change.answers;
    acceptButton()->setEnabled(m_session.canEdit());
    if (rules() == m_rules) {
        m_change->setText(tr("Answers that only say such words, and people who were not asked, do not count. "
                             "Change this here, and see first which answers would change."));
        return;
    }
    QStringList lines{change.answers == 0
                          ? tr("No answer changes its status.")
                          : tr("Answers that change their status: %1.").arg(figure(m_answers))};
    for (const survey::RulesChange::Statuses& each : change.statuses)
        lines << tr("%1 → %2: %3").arg(statusWord(each.from), statusWord(each.to), figure(each.answers));
    if (change.setByHand > 0)
        lines << tr("Answers that keep the status somebody gave them: %1.").arg(figure(change.setByHand));
    m_change->setText(lines.join(QLatin1Char('\n')));
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
    m_reading.stopAndWait();
    survey::Question now = m_question;
    now.labelEn = fromQ(m_english->text().trimmed());
    now.labelRu = fromQ(m_russian->text().trimmed());
    now.labelKk = fromQ(m_kazakh->text().trimmed());
    now.singleCode = m_codes->currentIndex() == 1;
    now.firstCodeIsDone = m_firstCode->isChecked();
    const Project::Body body = [now, before = m_question, rules = rules()](store::Edit& edit) {
        const auto label = [&](const char* language, std::string survey::Question::*words) {
            if (now.*words != before.*words)
                survey::setQuestionLabel(edit, now.id, language, now.*words);
        };
        label("en", &survey::Question::labelEn);
        label("ru", &survey::Question::labelRu);
        label("kk", &survey::Question::labelKk);
        if (now.singleCode != before.singleCode)
            survey::setSingleCode(edit, now.id, now.singleCode);
        if (now.firstCodeIsDone != before.firstCodeIsDone)
            survey::setFirstCodeIsDone(edit, now.id, now.firstCodeIsDone);
        survey::setRules(edit, now.id, rules);
    };
    const Sentence label{msg("Change the settings of question “{1}”"), {m_question.name}};
    return m_answers > answersAtOnce
               ? m_session.editInBackground(tr("Changing the statuses of answers"), label, body, {})
               : m_session.edit(label, body);
}

} // namespace marginalia::ui
