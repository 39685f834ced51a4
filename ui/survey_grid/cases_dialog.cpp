// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/cases_dialog.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/share_panel/share_words.h"
#include "ui/survey_grid/cases_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace marginalia::ui {

using namespace core;

CasesDialog::CasesDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("casesDialog", tr("Respondents"), {}, parent)
    , m_session(session)
    , m_model(new CasesModel(this))
    , m_table(new QTableView(this))
    , m_reason(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_quoting(new QComboBox(this)) {
    resize(840, 600);
    addHint(tr("A respondent who is left out counts nowhere, but nothing is deleted: take them in again at "
               "any time."));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setProperty("paper", true);
    m_table->setProperty("padded", true);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 3 + theme::half);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultSectionSize(theme::unit * 18);
    m_table->horizontalHeader()->setStretchLastSection(true);
    addWide(m_table, "casesTable", tr("Respondents of the survey"), true);

    auto* out = new QWidget(this);
    auto* first = new QHBoxLayout(out);
    first->setContentsMargins(0, 0, 0, 0);
    first->setSpacing(theme::unit);
    for (const std::string& reason : words::exclusionReasons())
        m_reason->addItem(words::exclusion(reason), toQ(reason));
    m_reason->setObjectName(QStringLiteral("casesReason"));
    m_reason->setAccessibleName(tr("Why the respondents are left out"));
    m_note->setObjectName(QStringLiteral("casesNote"));
    m_note->setAccessibleName(tr("Note on the reason"));
    m_note->setPlaceholderText(m_note->accessibleName());
    auto* leave = new QPushButton(tr("&Leave out"), out);
    leave->setObjectName(QStringLiteral("casesLeaveOut"));
    auto* take = new QPushButton(tr("&Take in again"), out);
    take->setObjectName(QStringLiteral("casesTakeIn"));
    first->addWidget(m_reason);
    first->addWidget(m_note, 1);
    first->addWidget(leave);
    first->addWidget(take);
    addWide(out, "casesLeaveOutRow", tr("Leave out or take in again"));

    auto* quoting = new QWidget(this);
    auto* second = new QHBoxLayout(quoting);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(theme::unit);
    for (const survey::Consent consent : {survey::Consent::ByName, survey::Consent::Position,
                                          survey::Consent::Anonymous, survey::Consent::NotForQuotation})
        m_quoting->addItem(CasesModel::consentWord(consent), static_cast<int>(consent));
    m_quoting->setObjectName(QStringLiteral("casesQuoting"));
    m_quoting->setAccessibleName(tr("How the respondents may be quoted"));
    auto* set = new QPushButton(tr("Set how they are &quoted"), quoting);
    set->setObjectName(QStringLiteral("casesSetQuoting"));
    second->addWidget(m_quoting);
    second->addWidget(set);
    second->addStretch(1);
    addWide(quoting, "casesQuotingRow", tr("How the respondents may be quoted"));
    for (QPushButton* button : {leave, take, set})
        button->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &CasesDialog::leaveOut);
    connect(take, &QPushButton::clicked, this, &CasesDialog::takeIn);
    connect(set, &QPushButton::clicked, this, &CasesDialog::setQuoting);
    connect(&m_session, &ProjectSession::changed, this, &CasesDialog::refresh);
    const auto allow = [this, leave, take, set] {
        for (QPushButton* button : {leave, take, set})
            button->setEnabled(m_table->selectionModel()->hasSelection());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, allow);
    refresh();
    allow();
    m_table->setFocus();
}

void CasesDialog::refresh() {
    try {
        const survey::Question* question = m_session.isOpen() ? m_session.currentQuestion() : nullptr;
        m_model->setCases(question ? survey::cases(m_session.db(), question->survey)
                                   : std::vector<survey::Case>{});
    } catch (const Error& error) {
        m_session.report(error);
    }
}

std::vector<survey::Case> CasesDialog::chosen() const {
    std::vector<survey::Case> cases;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        cases.push_back(m_model->at(row.row()));
    return cases;
}

void CasesDialog::leaveOut() {
    const std::vector<survey::Case> cases = chosen();
    const std::string reason = fromQ(m_reason->currentData().toString());
    const std::string note = fromQ(m_note->text().trimmed());
    m_session.edit({msg("Leave out respondents: {1}"), {std::to_string(cases.size())}},
                   [&](store::Edit& edit) {
                       for (const survey::Case& who : cases)
                           survey::exclude(edit, who.id, reason, note);
                   });
}

void CasesDialog::takeIn() {
    const std::vector<survey::Case> cases = chosen();
    m_session.edit({msg("Take in respondents again: {1}"), {std::to_string(cases.size())}},
                   [&](store::Edit& edit) {
                       for (const survey::Case& who : cases)
                           if (!who.excluded.empty())
                               survey::include(edit, who.id);
                   });
}

void CasesDialog::setQuoting() {
    const std::vector<survey::Case> cases = chosen();
    const auto consent = static_cast<survey::Consent>(m_quoting->currentData().toInt());
    m_session.edit({msg("Set how respondents may be quoted: {1}"), {std::to_string(cases.size())}},
                   [&](store::Edit& edit) {
                       for (const survey::Case& who : cases)
                           survey::setConsent(edit, who.id, consent, who.attributionName,
                                              who.attributionPosition);
                   });
}

} // namespace marginalia::ui
