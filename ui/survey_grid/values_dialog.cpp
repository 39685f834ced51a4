// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/values_dialog.h"

#include "ui/session/language.h"
#include "ui/session/long_reading.h"
#include "ui/settings/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>

namespace marginalia::ui {

using namespace core;

namespace {
enum Column { AsGiven, Count, ReadAs, ColumnCount };
constexpr qsizetype mostOffered = 200;

QTableWidgetItem* cell(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}
} // namespace

ValuesDialog::ValuesDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("valuesDialog", tr("Merge values"), {}, parent)
    , m_session(session)
    , m_variable(new QComboBox(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_readAs(new QComboBox(this)) {
    resize(680, 560);
    for (const survey::Variable& each : survey::variables(session.db()))
        m_variable->addItem(toQ(each.shownName()), QVariant::fromValue<qint64>(each.id.value));
    m_variable->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addField(tr("&Variable"), m_variable, "valuesVariable");
    m_table->setHorizontalHeaderLabels(
        {tr("As respondents wrote it"), tr("n", "column head: count"), tr("Reads as")});
    m_table->setShowGrid(false);
    m_table->setProperty("paper", true);
    m_table->setProperty("padded", true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 3 + theme::half);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Count, QHeaderView::ResizeToContents);
    addWide(m_table, "valuesTable", tr("Values of the variable"), true);

    auto* actions = new QWidget(this);
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    m_readAs->setEditable(true);
    m_readAs->setObjectName(QStringLiteral("valuesReadAs"));
    m_readAs->setAccessibleName(tr("The value that the selected ones read as"));
    m_readAs->lineEdit()->setPlaceholderText(m_readAs->accessibleName());
    auto* mergeThem = new QPushButton(tr("&Read as this"), actions);
    mergeThem->setObjectName(QStringLiteral("valuesMerge"));
    auto* apart = new QPushButton(tr("&Apart again"), actions);
    apart->setObjectName(QStringLiteral("valuesApart"));
    for (QPushButton* button : {mergeThem, apart})
        button->setAutoDefault(false);
    row->addWidget(m_readAs, 1);
    row->addWidget(mergeThem);
    row->addWidget(apart);
    addWide(actions, "valuesActions", tr("Merge the selected values"));
    addHint(tr("Select the values that mean the same and choose how they read. The answers in the file stay "
               "as they are. Options of a multiple choice are merged one by one."));
    connect(m_variable, &QComboBox::activated, this, &ValuesDialog::refresh);
    connect(mergeThem, &QPushButton::clicked, this, [this] { merge(m_readAs->currentText().trimmed()); });
    connect(apart, &QPushButton::clicked, this, [this] { merge(QString()); });
    connect(&m_session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("variable_value") || changes.touches("value_merge"))
            refresh();
    });
    connect(&m_session, &ProjectSession::aboutToClose, this, [this] { m_reading.stopAndWait(); });
    connect(&m_reading, &LatestJob::failed, &m_session, &ProjectSession::report);
    refresh();
}

void ValuesDialog::refresh() {
    const VariableId variable{m_variable->currentData().toLongLong()};
    readForDialog<std::vector<survey::ValueCount>>(
        m_session, m_reading,
        [variable](const store::Connection& db) { return survey::valueCounts(db, variable); },
        [this](const std::vector<survey::ValueCount>& values) { showValues(values); });
}

void ValuesDialog::showValues(const std::vector<survey::ValueCount>& values) {
    const QString typed = m_readAs->currentText();
    m_table->setRowCount(static_cast<int>(values.size()));
    m_readAs->clear();
    int row = 0;
    QSet<QString> offered;
    for (const survey::ValueCount& each : values) {
        const QString readAs = toQ(each.readAs);
        m_table->setItem(row, AsGiven, cell(toQ(each.given)));
        m_table->setItem(row, Count, cell(figure(each.count)));
        m_table->item(row, Count)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, ReadAs, cell(each.readAs == each.given ? QString() : readAs));
        if (!offered.contains(readAs) && offered.size() < mostOffered) {
            offered.insert(readAs);
            m_readAs->addItem(readAs);
        }
        ++row;
    }
    m_readAs->setEditText(typed);
}

QStringList ValuesDialog::chosen() const {
    QStringList values;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows(AsGiven))
        values += index.data().toString();
    return values;
}

void ValuesDialog::merge(const QString& readAs) {
    const QStringList values = chosen();
    if (values.isEmpty())
        return;
    const VariableId variable{m_variable->currentData().toLongLong()};
    m_session.edit({readAs.isEmpty() ? msg("Read values of “{1}” apart again") : msg("Merge values of “{1}”"),
                    {fromQ(m_variable->currentText())}},
                   [&](store::Edit& edit) {
                       for (const QString& value : values)
                           survey::mergeValue(edit, variable, fromQ(value),
                                              value == readAs ? std::string() : fromQ(readAs));
                   });
}

} // namespace marginalia::ui
