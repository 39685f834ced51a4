// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the wizard: how the file is read with what its columns become, and the report.
#include "core/text/charset.h"
#include "ui/import_wizard/changed_texts.h"
#include "ui/import_wizard/column_details.h"
#include "ui/import_wizard/column_plan_model.h"
#include "ui/import_wizard/import_wizard.h"
#include "ui/import_wizard/report_view.h"
#include "ui/import_wizard/role_delegate.h"
#include "ui/import_wizard/rows_preview.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

namespace {

/// Stands before the choice that the file itself suggests.
const QString guessed;

QLabel* fieldLabel(const QString& text, QWidget* buddy, const char* name) {
    auto* label = new QLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    buddy->setObjectName(QLatin1String(name));
    buddy->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    return label;
}

void prepare(QTableView* table) {
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setProperty("paper", true);
    table->setProperty("padded", true);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->setDefaultSectionSize(theme::unit * 3 + theme::half);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

QWidget* ImportWizard::buildReadingRow() {
    auto* widget = new QWidget(this);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    m_sheet = new QComboBox(widget);
    m_encoding = new QComboBox(widget);
    m_delimiter = new QComboBox(widget);
    m_headerRows = new QSpinBox(widget);
    m_headerRows->setRange(1, 2);
    m_sheetLabel = fieldLabel(tr("&Sheet"), m_sheet, "importSheet");
    m_encodingLabel = fieldLabel(tr("File &encoding"), m_encoding, "importEncoding");
    m_delimiterLabel = fieldLabel(tr("&Delimiter"), m_delimiter, "importDelimiter");
    auto* headerLabel = fieldLabel(tr("&Header rows"), m_headerRows, "importHeaderRows");
    m_headerRows->setToolTip(tr("Two when the second row holds the wording of the questions."));
    m_encoding->addItem(QString(), guessed);
    for (const std::string& name : text::encodings())
        m_encoding->addItem(toQ(name), toQ(name));
    m_delimiter->addItem(QString(), guessed);
    m_delimiter->addItem(tr("Comma ,"), QStringLiteral(","));
    m_delimiter->addItem(tr("Semicolon ;"), QStringLiteral(";"));
    m_delimiter->addItem(tr("Tab"), QStringLiteral("\t"));
    m_delimiter->addItem(tr("Vertical bar |"), QStringLiteral("|"));
    for (QComboBox* box : {m_sheet, m_encoding, m_delimiter}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_delimiter ? 25 : 16);
        connect(box, &QComboBox::activated, this, &ImportWizard::look);
    }
    connect(m_headerRows, &QSpinBox::valueChanged, this, [this] {
        if (!m_filling)
            look();
    });
    for (const auto& [label, field] :
         std::initializer_list<std::pair<QWidget*, QWidget*>>{{m_sheetLabel, m_sheet},
                                                              {m_encodingLabel, m_encoding},
                                                              {m_delimiterLabel, m_delimiter},
                                                              {headerLabel, m_headerRows}}) {
        row->addWidget(label);
        row->addWidget(field);
        row->addSpacing(theme::unit);
    }
    row->addStretch(1);
    return widget;
}

QWidget* ImportWizard::buildPlanPage() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit * 3 / 2);
    m_summary = new QLabel(page);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setFont(theme::headFont());
    column->addWidget(m_summary);
    m_readingRow = buildReadingRow();
    column->addWidget(m_readingRow);
    m_continue = new QCheckBox(page);
    m_continue->setObjectName(QStringLiteral("importContinue"));
    m_continue->setChecked(true);
    m_continue->hide();
    connect(m_continue, &QCheckBox::toggled, this, &ImportWizard::propose);
    column->addWidget(m_continue);
    m_continueNote = new QLabel(page);
    m_continueNote->setObjectName(QStringLiteral("importContinueNote"));
    m_continueNote->setTextFormat(Qt::PlainText);
    m_continueNote->setWordWrap(true);
    m_continueNote->hide();
    column->addWidget(m_continueNote);
    m_problems = new QLabel(page);
    m_problems->setObjectName(QStringLiteral("importProblems"));
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setWordWrap(true);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problems->hide();
    column->addWidget(m_problems);
    m_condition = new QLabel(page);
    m_condition->setObjectName(QStringLiteral("importCondition"));
    m_condition->setTextFormat(Qt::PlainText);
    m_condition->setWordWrap(true);
    m_condition->hide();
    column->addWidget(m_condition);

    m_columnTable = new QTableView(page);
    m_columnTable->setObjectName(QStringLiteral("importColumns"));
    m_columnTable->setAccessibleName(tr("Columns of the file and what they become"));
    m_columnTable->setModel(m_columns);
    prepare(m_columnTable);
    m_columnTable->setItemDelegateForColumn(ColumnPlanModel::Role, new RoleDelegate(m_columnTable));
    m_columnTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_columnTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_columnTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                                   QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_columnTable->verticalHeader()->hide();
    QHeaderView* head = m_columnTable->horizontalHeader();
    head->resizeSection(ColumnPlanModel::Header, theme::unit * 18);
    head->resizeSection(ColumnPlanModel::Role, theme::unit * 21);
    head->resizeSection(ColumnPlanModel::Name, theme::unit * 17);
    head->setStretchLastSection(true);
    connect(m_columnTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid())
                    m_details->setColumn(m_columns->at(now.row()));
                else
                    m_details->clear();
            });

    m_details = new ColumnDetails(page);
    auto* scroll = new QScrollArea(page);
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(theme::unit * 40);
    connect(m_details, &ColumnDetails::edited, this, [this](const survey::ColumnPlan& edited) {
        const int row = m_columnTable->currentIndex().row();
        if (row < 0)
            return;
        const bool newRole = edited.role != m_columns->at(row).role;
        m_columns->setColumn(row, edited);
        if (newRole)
            m_columns->setRole(row, edited.role);
    });
    connect(m_columns, &ColumnPlanModel::edited, this, &ImportWizard::planEdited);
    connect(m_columns, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                const int row = m_columnTable->currentIndex().row();
                if (row >= from.row() && row <= to.row())
                    m_details->setColumn(m_columns->at(row));
            });

    auto* preview = new QTableView(page);
    preview->setObjectName(QStringLiteral("importPreview"));
    preview->setAccessibleName(tr("The first rows of the file"));
    preview->setModel(m_preview);
    prepare(preview);
    preview->setSelectionMode(QAbstractItemView::NoSelection);
    preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    preview->horizontalHeader()->setDefaultSectionSize(theme::unit * 18);

    auto* upper = new QSplitter(Qt::Horizontal, page);
    upper->addWidget(m_columnTable);
    upper->addWidget(scroll);
    upper->setStretchFactor(0, 3);
    upper->setStretchFactor(1, 2);
    upper->setChildrenCollapsible(false);
    auto* both = new QSplitter(Qt::Vertical, page);
    both->addWidget(upper);
    both->addWidget(preview);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 1);
    both->setChildrenCollapsible(false);
    column->addWidget(both, 1);
    m_plan = both;
    m_notReached = new QCheckBox(
        tr("&Respondents who broke off: what they left empty at the end was not reached"), page);
    m_notReached->setObjectName(QStringLiteral("importNotReached"));
    column->addWidget(m_notReached);
    column->addStretch();
    return page;
}

QWidget* ImportWizard::buildReportPage() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit * 3 / 2);
    m_reportHead = new QLabel(page);
    m_reportHead->setObjectName(QStringLiteral("importReportHead"));
    m_reportHead->setFont(theme::headFont());
    m_reportHead->setTextFormat(Qt::PlainText);
    m_reportHead->setWordWrap(true);
    m_report = new ReportView(page);
    column->addWidget(m_reportHead);
    column->addWidget(m_report, 1);
    m_changedHead = new QLabel(page);
    m_changedHead->setObjectName(QStringLiteral("importChangedHead"));
    m_changedHead->setTextFormat(Qt::PlainText);
    m_changedHead->setWordWrap(true);
    m_changedHead->hide();
    column->addWidget(m_changedHead);
    m_changedTexts = new ChangedTexts(this);
    m_changedTable = new QTableView(page);
    m_changedTable->setObjectName(QStringLiteral("importChangedTexts"));
    m_changedTable->setAccessibleName(tr("Texts that differ: in the project and in the file"));
    m_changedTable->setModel(m_changedTexts);
    prepare(m_changedTable);
    m_changedTable->setWordWrap(true);
    m_changedTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_changedTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_changedTable->verticalHeader()->hide();
    m_changedTable->verticalHeader()->setDefaultSectionSize(theme::unit * 9); // four lines; all is in the tip
    QHeaderView* head = m_changedTable->horizontalHeader();
    head->resizeSection(ChangedTexts::Respondent, theme::unit * 12);
    head->resizeSection(ChangedTexts::Question, theme::unit * 16);
    head->setSectionResizeMode(ChangedTexts::Before, QHeaderView::Stretch);
    head->setSectionResizeMode(ChangedTexts::After, QHeaderView::Stretch);
    m_changedTable->hide();
    column->addWidget(m_changedTable, 2);
    return page;
}

} // namespace marginalia::ui
