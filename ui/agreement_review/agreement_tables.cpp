// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/compared_round.h"
#include "core/shares/share_table.h"
#include "core/text/numbers.h"
#include "ui/agreement_review/agreement_page.h"
#include "ui/agreement_review/codes_model.h"
#include "ui/agreement_review/figure_grid.h"
#include "ui/agreement_review/unit_lists.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/share_panel/share_words.h"

#include <QComboBox>
#include <QLabel>
#include <QPoint>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

// The tables of the comparison page, and where a click on a figure leads.
namespace marginalia::ui {

using namespace core;
using agreement::CountedUnits;
using agreement::UnitKind;

namespace {

QString percentText(const agreement::Figure& figure) {
    return figure.value ? toQ(text::formatPercent(windowLocale(), text::realDigits(100 * *figure.value, 1)))
                        : QStringLiteral("–");
}

FigureGrid::Cell numberCell(std::int64_t number) {
    return {figure(number), {}, false};
}

FigureGrid::Cell coefficientCell(const agreement::Figure& figure) {
    return {coefficientText(figure), figure.value ? QString() : ui::say(figure.undefined), false};
}

FigureGrid::Cell percentCell(const agreement::Figure& figure) {
    return {percentText(figure), figure.value ? QString() : ui::say(figure.undefined), false};
}

} // namespace

void AgreementPage::refreshTab() {
    const agreement::Comparison* result = m_comparison->result();
    if (!result)
        return;
    const int tab = m_tabs->currentIndex();
    m_variable->setVisible(tab == Groups && m_variable->count() > 0);
    m_pair->setVisible(tab == Confusions && m_pair->count() > 1);
    m_nothing->clear();
    m_caption->hide();
    if (tab == Codes) {
        m_tables->setCurrentWidget(m_codesTable);
        return;
    }
    m_grid->setContent({});
    switch (tab) {
    case Confusions:
        fillConfusions();
        break;
    case Pairs:
        fillPairs();
        break;
    case Groups:
        fillGroups();
        break;
    default:
        fillShares();
        break;
    }
    m_tables->setCurrentWidget(m_grid->rowCount() > 0 ? static_cast<QWidget*>(m_gridTable) : m_nothing);
}

void AgreementPage::fillPairChoice() {
    const QSignalBlocker quiet(m_pair);
    const QString kept = m_pair->currentText();
    m_pair->clear();
    const std::vector<agreement::ComparedCoder>& coders = m_comparison->result()->coders;
    for (std::size_t one = 0; one < coders.size(); ++one)
        for (std::size_t other = one + 1; other < coders.size(); ++other)
            m_pair->addItem(tr("%1 and %2").arg(toQ(coders[one].name), toQ(coders[other].name)),
                            QPoint(static_cast<int>(one), static_cast<int>(other)));
    m_pair->setCurrentIndex(std::max(0, m_pair->findText(kept)));
}

void AgreementPage::fillConfusions() {
    const agreement::Comparison& result = *m_comparison->result();
    if (result.request.unit == UnitKind::Character) {
        m_nothing->setText(
            tr("By characters there is no list of confusions. Compare by paragraphs or sentences to see "
               "which code was taken for which."));
        return;
    }
    const QPoint pair = m_pair->currentData().toPoint();
    m_confusion = m_comparison->engine()->confusion(
        {static_cast<std::size_t>(pair.x()), static_cast<std::size_t>(pair.y())});
    const QString first = toQ(result.coders[m_confusion.coders.first].name);
    const QString second = toQ(result.coders[m_confusion.coders.second].name);
    m_caption->setText(tr("In the rows what %1 gave, in the columns what %2 gave.").arg(first, second));
    m_caption->show();
    FigureGrid::Content content;
    for (const CodeId code : m_confusion.codes)
        content.columns << shownName(m_session.codebook(), code);
    content.columns << tr("no other code");
    content.rows = content.columns;
    const std::size_t size = m_confusion.codes.size() + 1;
    for (std::size_t row = 0; row < size; ++row) {
        QList<FigureGrid::Cell> cells;
        for (std::size_t column = 0; column < size; ++column) {
            const std::int64_t count = m_confusion.at(row, column);
            const bool none = row + 1 == size && column + 1 == size;
            cells << FigureGrid::Cell{count > 0 && !none ? figure(count) : QString(),
                                      tr("%1: %2. %3: %4. Units: %5.")
                                          .arg(first, content.rows[static_cast<qsizetype>(row)], second,
                                               content.columns[static_cast<qsizetype>(column)],
                                               figure(count)),
                                      count > 0 && row != column};
        }
        content.cells << cells;
    }
    m_grid->setContent(std::move(content));
}

void AgreementPage::fillPairs() {
    const agreement::Comparison& result = *m_comparison->result();
    m_pairs = m_comparison->engine()->pairs({});
    FigureGrid::Content content;
    content.columns = {tr("Units"), tr("Same codes"), tr("Alpha"), tr("Pooled kappa")};
    for (const agreement::PairFigures& each : m_pairs) {
        content.rows << tr("%1 and %2")
                            .arg(toQ(result.coders[each.coders.first].name),
                                 toQ(result.coders[each.coders.second].name));
        content.cells << QList<FigureGrid::Cell>{numberCell(each.units), percentCell(each.percent),
                                                 coefficientCell(each.alpha), coefficientCell(each.kappa)};
    }
    m_grid->setContent(std::move(content));
}

void AgreementPage::fillGroups() {
    if (m_variable->count() == 0) {
        m_nothing->setText(
            tr("The cases have no variable with groups. With one (country, language of the interview) you "
               "see here whether coders differ more in some of them."));
        return;
    }
    const VariableId variable{m_variable->currentData().toLongLong()};
    m_groups = m_comparison->engine()->byVariable(m_session.db(), variable, {});
    FigureGrid::Content content;
    content.columns = {tr("Units"), tr("In dispute"), tr("Same codes"), tr("Alpha")};
    for (const agreement::GroupRow& each : m_groups) {
        content.rows << (each.value.empty() ? tr("no value") : toQ(each.value));
        content.cells << QList<FigureGrid::Cell>{numberCell(each.units), numberCell(each.disputed),
                                                 percentCell(each.percent), coefficientCell(each.alpha)};
    }
    m_grid->setContent(std::move(content));
}

void AgreementPage::fillShares() {
    const agreement::Comparison& result = *m_comparison->result();
    shares::ShareEngine* engine = result.request.unit == UnitKind::Answer ? m_session.shareEngine() : nullptr;
    if (!engine || result.request.questions.size() != 1 ||
        result.request.questions.front() != m_session.question()) {
        m_nothing->setText(tr("Shares stand side by side here when one question of a survey is compared."));
        return;
    }
    if (const auto round = agreement::ComparedRound::read(m_session.db(), result.request.round);
        round.closed()) {
        m_caption->setText(tr("These shares count today’s codings of all answers, not those kept when the "
                              "round “%1” was closed.")
                               .arg(toQ(round.name)));
        m_caption->show();
    }
    std::vector<CoderId> coders;
    for (const agreement::ComparedCoder& each : result.coders)
        coders.push_back(each.id);
    FigureGrid::Content content;
    m_shareCodes.clear();
    for (const agreement::CodeRow& row : result.rows) {
        if (std::ranges::none_of(row.coders, [](const auto& each) { return each.present > 0; }))
            continue;
        const shares::Sensitivity lines = engine->sensitivity(m_session.db(), {}, row.code, coders);
        if (content.columns.isEmpty()) {
            for (const auto& each : lines.lines)
                content.columns << (each.name.empty() ? words::layer(each.layer.kind) : toQ(each.name));
            content.columns << tr("Answers judged by all");
        }
        m_shareCodes.push_back(row.code);
        content.rows << QString(row.level * 3, QLatin1Char(' ')) + shownName(m_session.codebook(), row.code);
        QList<FigureGrid::Cell> cells;
        for (const auto& each : lines.lines)
            cells << FigureGrid::Cell{
                lines.base > 0 ? tr("%1 (%2)", "count, percent")
                                     .arg(figure(each.n),
                                          toQ(text::formatPercent(windowLocale(), each.n, lines.base, 1)))
                               : figure(each.n),
                {},
                each.layer.kind == shares::LayerKind::Final};
        cells << numberCell(lines.base);
        content.cells << cells;
    }
    m_grid->setContent(std::move(content));
}

void AgreementPage::ask(const QTableView* table) {
    const QModelIndex cell = table->currentIndex();
    if (!cell.isValid() || !m_comparison->engine())
        return;
    using Pair = DisputesList::Pair;
    if (table == m_codesTable) {
        const CodeId code = m_codes->codeAt(cell.row());
        const CountedUnits which = m_codes->countedAt(cell.column());
        const QString what =
            which == CountedUnits::Disputed
                ? tr("disputes")
                : m_codes->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        m_list->list(nameOf(code) + QStringLiteral(" · ") + what, [this, code, which](const Pair& pair) {
            return unitsOf(*m_comparison->engine(), code, which, pair);
        });
        return;
    }
    const auto row = static_cast<std::size_t>(cell.row());
    switch (m_tabs->currentIndex()) {
    case Confusions: {
        const auto column = static_cast<std::size_t>(cell.column());
        m_list->list(QStringLiteral("%1 / %2").arg(m_grid->content().rows[cell.row()],
                                                   m_grid->content().columns[cell.column()]),
                     [this, matrix = m_confusion, row, column](const Pair&) {
                         return confusedUnits(*m_comparison->engine(), matrix, row, column);
                     });
        break;
    }
    case Pairs:
        m_list->list(
            m_grid->content().rows[cell.row()],
            [this, own = m_pairs[row].coders](const Pair& pair) {
                return everyDispute(*m_comparison->engine(), m_session.db(), pair.value_or(own));
            },
            m_pairs[row].coders);
        break;
    case Groups:
        m_list->list(m_grid->content().rows[cell.row()],
                     [this, value = m_groups[row].value,
                      variable = VariableId{m_variable->currentData().toLongLong()}](const Pair& pair) {
                         return ofGroup(m_session.db(),
                                        everyDispute(*m_comparison->engine(), m_session.db(), pair), variable,
                                        value);
                     });
        break;
    default:
        m_list->list(nameOf(m_shareCodes[row]) + QStringLiteral(" · ") + tr("disputes"),
                     [this, code = m_shareCodes[row]](const Pair& pair) {
                         return unitsOf(*m_comparison->engine(), code, CountedUnits::Disputed, pair);
                     });
        break;
    }
}

} // namespace marginalia::ui
