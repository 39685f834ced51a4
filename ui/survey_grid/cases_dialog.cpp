// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/cases_dialog.h"

#include "ui/erasure/erase_dialog.h"
#include "ui/session/language.h"
#include "ui/session/long_reading.h"
#include "ui/settings/theme.h"
#include "ui/share_panel/share_words.h"
#include "ui/survey_grid/cases_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

namespace marginalia::ui {

using namespace core;

namespace {

/// Chooses one of the four ways to quote.
class ConsentDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        Q_UNUSED(option);
        auto* box = new QComboBox(parent);
        for (const survey::Consent consent : {survey::Consent::ByName, survey::Consent::Position,
                                              survey::Consent::Anonymous, survey::Consent::NotForQuotation})
            box->addItem(CasesModel::consentWord(consent), static_cast<int>(consent));
        box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData());
    }
};

} // namespace

CasesDialog::CasesDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("casesDialog", tr("Respondents"), {}, parent)
    , m_session(session)
    , m_model(new CasesModel(this))
    , m_table(new QTableView(this))
    , m_reason(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_quoting(new QComboBox(this)) {
    resize(960, 640);
    addHint(tr("A respondent who is left out counts nowhere, but nothing is deleted: take them in again at "
               "any time."));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setProperty("paper", true);
    m_table->setProperty("padded", true);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setItemDelegateForColumn(CasesModel::Quoting, new ConsentDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 3 + theme::half);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultSectionSize(theme::unit * 18);
    m_table->horizontalHeader()->setStretchLastSection(true);
    addWide(m_table, "casesTable", tr("Respondents of the survey"), true);

    addHint(tr("How a respondent may be quoted and what the quote is signed with can be changed in the "
               "table: double-click, or F2."));
    addWide(buildLeavingOut(), "casesLeaveOutRow", tr("Leave out or take in again"));
    addWide(buildQuoting(), "casesQuotingRow", tr("How the respondents may be quoted"));
    connect(&m_session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("study_case"))
            refresh();
    });
    connect(&m_session, &ProjectSession::aboutToClose, this, [this] { m_reading.stopAndWait(); });
    connect(&m_reading, &LatestJob::failed, &m_session, &ProjectSession::report);
    connect(m_model, &CasesModel::edited, this, &CasesDialog::keep);
    const auto allow = [this] {
        for (QPushButton* button : std::as_const(m_buttons))
            button->setEnabled(m_session.canEdit() && m_table->selectionModel()->hasSelection());
        m_erase->setEnabled(m_session.canEdit() && m_table->selectionModel()->selectedRows().size() == 1);
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, allow);
    connect(&m_session, &ProjectSession::stateChanged, this, allow);
    refresh();
    allow();
    m_table->setFocus();
}

void CasesDialog::erase() {
    const std::vector<survey::Case> cases = chosen();
    if (cases.size() != 1)
        return;
    ErasureWish wish;
    wish.who = cases.front().id;
    auto* dialog = new EraseDialog(m_session, wish, this);
    // The project is opened anew afterwards: this list would be of the old one.
    connect(dialog, &QDialog::accepted, this, &QDialog::reject);
    dialog->open();
}

QPushButton* CasesDialog::addButton(QWidget* row, const QString& text, const char* name,
                                    void (CasesDialog::*then)()) {
    auto* button = new QPushButton(text, row);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, then);
    row->layout()->addWidget(button);
    m_buttons.append(button);
    return button;
}

QWidget* CasesDialog::buildLeavingOut() {
    auto* widget = new QWidget(this);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    for (const std::string& reason : words::exclusionReasons())
        m_reason->addItem(words::exclusion(reason), toQ(reason));
    m_reason->setObjectName(QStringLiteral("casesReason"));
    m_reason->setAccessibleName(tr("Why the respondents are left out"));
    m_note->setObjectName(QStringLiteral("casesNote"));
    m_note->setAccessibleName(tr("Note on the reason"));
    m_note->setPlaceholderText(m_note->accessibleName());
    row->addWidget(m_reason);
    row->addWidget(m_note, 1);
    addButton(widget, tr("&Leave out"), "casesLeaveOut", &CasesDialog::leaveOut);
    addButton(widget, tr("&Take in again"), "casesTakeIn", &CasesDialog::takeIn);
    return widget;
}

QWidget* CasesDialog::buildQuoting() {
    auto* widget = new QWidget(this);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    for (const survey::Consent consent : {survey::Consent::ByName, survey::Consent::Position,
                                          survey::Consent::Anonymous, survey::Consent::NotForQuotation})
        m_quoting->addItem(CasesModel::consentWord(consent), static_cast<int>(consent));
    m_quoting->setObjectName(QStringLiteral("casesQuoting"));
    m_quoting->setAccessibleName(tr("How the respondents may be quoted"));
    row->addWidget(m_quoting);
    addButton(widget, tr("Set how they are &quoted"), "casesSetQuoting", &CasesDialog::setQuoting);
    row->addStretch(1);
    addButton(widget, tr("&Erase for good…"), "casesErase", &CasesDialog::erase);
    m_erase = m_buttons.takeLast();
    m_erase->setToolTip(tr("For one who withdrew: answers, texts and their past are removed from the file"));
    return widget;
}

void CasesDialog::refresh() {
    const survey::Question* question = m_session.isOpen() ? m_session.currentQuestion() : nullptr;
    m_model->setEditable(m_session.isOpen() && m_session.project().writable());
    if (!question) {
        m_model->setCases({});
        return;
    }
    readForDialog<std::vector<survey::Case>>(
        m_session, m_reading,
        [survey = question->survey](const store::Connection& db) { return survey::cases(db, survey); },
        [this](std::vector<survey::Case> cases) { m_model->setCases(std::move(cases)); });
}

void CasesDialog::keep(const survey::Case& who) {
    m_session.edit({msg("Change how “{1}” may be quoted"), {who.name}}, [&who](store::Edit& edit) {
        survey::setConsent(edit, who.id, who.consent, who.attributionName, who.attributionPosition);
    });
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
