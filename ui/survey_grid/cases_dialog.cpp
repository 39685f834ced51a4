// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/cases_dialog.h"

#include "ui/erasure/erase_dialog.h"
#include "ui/session/language.h"
#include "ui/session/long_reading.h"
#include "ui/settings/theme.h"
#include "ui/share_panel/share_words.h"
#include "ui/survey_grid/cases_model.h"
#include "ui/widgets/table_head.h"

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

/// Chooses among the values of an ordinal variable; others are written.
class ValueDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        const QStringList order = index.data(CasesModel::ValueOrderRole).toStringList();
        if (order.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        box->addItem(QString());
        box->addItems(order);
        box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            box->setCurrentText(index.data(Qt::EditRole).toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        if (const auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentText());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
};

} // namespace

CasesDialog::CasesDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("casesDialog", tr("Cases and variables"), {}, parent)
    , m_session(session)
    , m_model(new CasesModel(this))
    , m_table(new QTableView(this))
    , m_reason(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_quoting(new QComboBox(this)) {
    resize(1080, 720);
    addHint(tr(
        "Values are changed in the table: double-click, or F2. A case that is left out counts nowhere, but "
        "nothing is deleted."));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setProperty("paper", true);
    m_table->setProperty("padded", true);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setItemDelegate(new ValueDelegate(m_table));
    m_table->setItemDelegateForColumn(CasesModel::Quoting, new ConsentDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 3 + theme::half);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultSectionSize(theme::unit * 18);
    addWide(m_table, "casesTable", tr("Cases and their variables"), true);

    addWide(buildVariables(), "casesVariablesRow", tr("Variables"));
    addWide(buildCases(), "casesFilesRow", tr("Cases, and their table as a file"));
    addWide(buildLeavingOut(), "casesLeaveOutRow", tr("Leave out or take in again"));
    addWide(buildQuoting(), "casesQuotingRow", tr("How the cases may be quoted"));
    connect(&m_session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("study_case") || changes.touches("variable") ||
            changes.touches("variable_value"))
            refresh();
    });
    connect(&m_session, &ProjectSession::aboutToClose, this, [this] { m_reading.stopAndWait(); });
    connect(&m_reading, &LatestJob::failed, &m_session, &ProjectSession::report);
    connect(m_model, &CasesModel::edited, this, &CasesDialog::keep);
    connect(m_model, &CasesModel::valueEdited, this, &CasesDialog::keepValue);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CasesDialog::allow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CasesDialog::allow);
    connect(&m_session, &ProjectSession::stateChanged, this, &CasesDialog::allow);
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

void CasesDialog::allow() {
    const bool canEdit = m_session.canEdit();
    for (QPushButton* button : std::as_const(m_buttons))
        button->setEnabled(canEdit && m_table->selectionModel()->hasSelection());
    for (QPushButton* button : std::as_const(m_variableButtons))
        button->setEnabled(canEdit && chosenVariable());
    for (QPushButton* button : std::as_const(m_writers))
        button->setEnabled(canEdit);
    m_erase->setEnabled(canEdit && m_table->selectionModel()->selectedRows().size() == 1);
}

QPushButton* CasesDialog::addButton(QWidget* row, const QString& text, const char* name,
                                    void (CasesDialog::*then)(), QList<QPushButton*>* among) {
    auto* button = new QPushButton(text, row);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, then);
    row->layout()->addWidget(button);
    if (among)
        among->append(button);
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
    addButton(widget, tr("&Leave out"), "casesLeaveOut", &CasesDialog::leaveOut, &m_buttons);
    addButton(widget, tr("&Take in again"), "casesTakeIn", &CasesDialog::takeIn, &m_buttons);
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
    m_quoting->setAccessibleName(tr("How the cases may be quoted"));
    row->addWidget(m_quoting);
    addButton(widget, tr("Set how they are &quoted"), "casesSetQuoting", &CasesDialog::setQuoting,
              &m_buttons);
    row->addStretch(1);
    m_erase = addButton(widget, tr("&Erase for good…"), "casesErase", &CasesDialog::erase, nullptr);
    m_erase->setToolTip(tr("For one who withdrew: answers, texts and their past are removed from the file"));
    return widget;
}

void CasesDialog::refresh() {
    m_model->setEditable(m_session.isOpen() && m_session.project().writable());
    if (!m_session.isOpen()) {
        m_model->setTable({});
        return;
    }
    readForDialog<survey::CaseTable>(
        m_session, m_reading, [](const store::Connection& db) { return survey::CaseTable::read(db); },
        [this](survey::CaseTable table) {
            m_model->setTable(std::move(table));
            showVariablesFirst();
            allow();
        });
}

// Who it is and from where, then the variables, then how they are quoted.
void CasesDialog::showVariablesFirst() {
    QHeaderView* head = m_table->horizontalHeader();
    head->moveSection(head->visualIndex(CasesModel::From), 1);
    for (int column = CasesModel::ColumnCount; column < m_model->columnCount(); ++column)
        head->moveSection(head->visualIndex(column), 2 + column - CasesModel::ColumnCount);
    widenToWords(*head);
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
