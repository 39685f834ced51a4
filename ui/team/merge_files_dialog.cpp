// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/merge_files_dialog.h"

#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>

namespace marginalia::ui {

using namespace core;
using team::Conflict;

namespace {

enum Column { What, Decision, columnCount };
constexpr qsizetype longestValue = 160; ///< a revised text is a page long

QString shortened(const std::string& value) {
    QString text = toQ(value).simplified();
    if (text.size() > longestValue)
        text = text.left(longestValue - 1) + QChar(0x2026);
    return text;
}

/// Of `text` what stands around the first place where it differs from `other`.
QString aroundDifference(const std::string& text, const std::string& other) {
    constexpr qsizetype before = longestValue / 3;
    const QString words = toQ(text).simplified();
    const QString others = toQ(other).simplified();
    const auto [mine, theirs] = std::mismatch(words.begin(), words.end(), others.begin(), others.end());
    const qsizetype start = std::max<qsizetype>(0, (mine - words.begin()) - before);
    QString part = words.mid(start, longestValue);
    if (start > 0)
        part.prepend(QChar(0x2026));
    if (start + longestValue < words.size())
        part.append(QChar(0x2026));
    return part;
}

} // namespace

MergeFilesDialog::MergeFilesDialog(ProjectSession& session, MergeFiles files,
                                   const std::vector<Conflict>& open, Then then, QWidget* parent)
    : FormDialog("mergeFilesDialog", tr("Merge packages and copies"), tr("Merge"), parent)
    , m_session(session)
    , m_files(std::move(files))
    , m_then(std::move(then))
    , m_state(addHint(QString()))
    , m_table(new QTableWidget(this))
    , m_what(new QLabel(this))
    , m_choices(new QListWidget(this))
    , m_other(new QComboBox(this)) {
    setProperty("helpPage", QStringLiteral("coders"));
    setMinimumSize(theme::unit * 100, theme::unit * 68);
    m_state->setObjectName(QStringLiteral("mergeState"));
    m_table->setColumnCount(columnCount);
    m_table->setHorizontalHeaderLabels({tr("To be decided"), tr("Decision")});
    dressTable(*m_table, "mergeConflicts");
    m_table->setProperty("padded", true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    addWide(m_table, "mergeConflicts", tr("To be decided"), true);
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setFont(theme::headFont());
    addWide(m_what, "mergeWhat", tr("To be decided"));
    m_choices->setTextElideMode(Qt::ElideRight);
    m_choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_choices->setWordWrap(true);
    m_choices->setSpacing(theme::unit / 4);
    m_choices->setMaximumHeight(theme::unit * 20);
    addWide(m_choices, "mergeChoices", tr("Choices"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->addItem(tr("or another code of the project…"));
    for (const codebook::Code& each : m_session.codebook().codes())
        m_other->addItem(shownPath(m_session.codebook(), each.id),
                         QByteArray::fromStdString(m_session.codebook().path(each.id)));
    addWide(m_other, "mergeOther", tr("Another code of the project"));
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &MergeFilesDialog::showConflict);
    connect(m_choices, &QListWidget::itemSelectionChanged, this, &MergeFilesDialog::choose);
    connect(m_other, &QComboBox::activated, this, &MergeFilesDialog::chooseOther);
    connect(&m_session, &ProjectSession::stateChanged, this, &MergeFilesDialog::refresh);
    connect(&m_session, &ProjectSession::aboutToClose, this, &QDialog::reject);
    add(open);
}

void MergeFilesDialog::add(const std::vector<Conflict>& open) {
    const auto first = static_cast<int>(m_conflicts.size());
    m_conflicts.insert(m_conflicts.end(), open.begin(), open.end());
    m_table->setRowCount(static_cast<int>(m_conflicts.size()));
    for (int row = first; row < m_table->rowCount(); ++row) {
        const Conflict& conflict = m_conflicts[static_cast<std::size_t>(row)];
        // What is likely is chosen already, for a person to look at and confirm.
        if (!conflict.proposed.empty())
            m_decisions[conflict.key] = conflict.proposed;
        const QString what = say(conflict.what);
        m_table->setItem(row, What, new QTableWidgetItem(what.simplified()));
        m_table->item(row, What)->setToolTip(what.toHtmlEscaped());
        m_table->setItem(row, Decision, new QTableWidgetItem(decisionText(conflict)));
    }
    m_table->setCurrentCell(first, What);
    showConflict();
    refresh();
}

const Conflict* MergeFilesDialog::current() const {
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_conflicts.size())
               ? &m_conflicts[static_cast<std::size_t>(row)]
               : nullptr;
}

std::string MergeFilesDialog::decisionOn(const Conflict& conflict) const {
    const auto found = m_decisions.find(conflict.key);
    return found == m_decisions.end() ? std::string() : found->second;
}

QString MergeFilesDialog::textOf(const team::Option& option) const {
    const std::string value = option.meaning.id.text().empty() ? option.take : std::string();
    QString text = value.empty() ? say(option.meaning) : tr("“%1”", "a value").arg(shortened(value));
    if (const auto code = m_session.codebook().byPath(option.take); code && value.empty())
        text = tr("“%1”", "a value").arg(shownPath(m_session.codebook(), *code)) + QLatin1Char(' ') + text;
    return text + QStringLiteral("  ·  ") +
           (option.from.empty() ? tr("the project", "whose choice it is") : toQ(option.from));
}

QString MergeFilesDialog::decisionText(const Conflict& conflict) const {
    const std::string take = decisionOn(conflict);
    if (take.empty())
        return {};
    const auto option = std::ranges::find(conflict.options, take, &team::Option::take);
    return option != conflict.options.end() ? textOf(*option) : tr("“%1”", "a value").arg(shortened(take));
}

void MergeFilesDialog::showConflict() {
    const Conflict* conflict = current();
    const QSignalBlocker quiet(m_choices);
    m_choices->clear();
    m_what->setText(conflict ? say(conflict->what) : QString());
    m_other->setVisible(conflict && conflict->freely);
    if (!conflict)
        return;
    const std::string take = decisionOn(*conflict);
    for (const team::Option& option : conflict->options) {
        QString words = textOf(option);
        if (conflict->kind == team::ConflictKind::TextRevised && conflict->options.size() > 1) {
            const bool first = &option == &conflict->options.front();
            const team::Option& other = first ? conflict->options[1] : conflict->options.front();
            words += QLatin1Char('\n') + tr("“%1”", "a value").arg(aroundDifference(option.take, other.take));
        }
        auto* item = new QListWidgetItem(words, m_choices);
        item->setToolTip(shortened(option.take).toHtmlEscaped());
        item->setSelected(!take.empty() && option.take == take);
    }
    const bool listed =
        std::ranges::any_of(conflict->options, [&](const auto& each) { return each.take == take; });
    m_other->setCurrentIndex(
        take.empty() || listed ? 0 : std::max(0, m_other->findData(QByteArray::fromStdString(take))));
}

void MergeFilesDialog::choose() {
    const Conflict* conflict = current();
    const QList<QListWidgetItem*> chosen = m_choices->selectedItems();
    if (!conflict || chosen.isEmpty())
        return;
    m_other->setCurrentIndex(0);
    decide(conflict->options[static_cast<std::size_t>(m_choices->row(chosen.front()))].take);
}

void MergeFilesDialog::chooseOther(int index) {
    if (index <= 0)
        return;
    {
        const QSignalBlocker quiet(m_choices);
        m_choices->clearSelection();
    }
    decide(m_other->itemData(index).toByteArray().toStdString());
}

void MergeFilesDialog::decide(const std::string& take) {
    const Conflict* conflict = current();
    if (!conflict)
        return;
    m_decisions[conflict->key] = take;
    m_table->item(m_table->currentRow(), Decision)->setText(decisionText(*conflict));
    refresh();
}

void MergeFilesDialog::refresh() {
    const auto open =
        std::ranges::count_if(m_conflicts, [this](const Conflict& each) { return decisionOn(each).empty(); });
    m_state->setText(
        open > 0
            ? tr("Still to be decided: %1. Nothing in the project is changed before everything is decided.")
                  .arg(figure(open))
            : tr("Everything has a decision. Look through the list, then merge. Undo takes it back in one "
                 "step."));
    acceptButton()->setEnabled(open == 0 && m_session.canEdit());
}

bool MergeFilesDialog::apply() {
    merge(m_session, parentWidget(), m_files, m_decisions,
          [self = QPointer<MergeFilesDialog>(this), then = m_then](const team::MergeReport& report) {
              if (report.open.empty()) {
                  if (!self.isNull())
                      self->done(Accepted);
                  then(report);
              } else if (!self.isNull()) {
                  self->add(report.open); // a decision has led to another question
              }
          });
    return false; // stays until everything is merged
}

} // namespace marginalia::ui
