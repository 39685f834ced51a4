// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/compared_round.h"
#include "core/codebook/codebook.h"
#include "core/report/agreement_cells.h"
#include "core/report/agreement_report.h"
#include "core/report/agreement_words.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>

namespace marginalia::core::report {

using agreement::CodeRow;
using agreement::Comparison;
using agreement::Figure;
using agreement::Statistic;

namespace {

class AgreementTable {
public:
    AgreementTable(const store::Connection& db, const Comparison& comparison, const text::Locale& locale)
        : m_db(db)
        , m_comparison(comparison)
        , m_locale(locale)
        , m_book(agreement::comparedCodebook(db, comparison.request.round))
        , m_two(comparison.coders.size() == 2)
        , m_drawn(comparison.masiInterval.draws > 0)
        , m_settled(
              std::ranges::any_of(comparison.rows, [](const CodeRow& row) { return row.settled > 0; }) ||
              (comparison.statuses && comparison.statuses->settled > 0)) {}

    Table build() {
        m_table.title = comparisonTitle(m_db, m_comparison, m_locale);
        columns();
        overall();
        codes();
        m_table.notes = comparisonNotes(m_db, m_comparison, m_locale);
        if (const auto unused = std::ranges::count_if(m_comparison.rows, nobodyUsed); unused > 0)
            m_table.notes.push_back(say(msg("Categories that nobody used, and so left out: {1}."),
                                        {text::formatNumber(m_locale, unused)}));
        if (!m_settled &&
            std::ranges::any_of(m_comparison.rows, [](const CodeRow& row) { return row.disputed > 0; }))
            m_table.notes.push_back(say(msg("None of the disputes is settled yet.")));
        m_table.emptyText = say(msg("The codebook has no codes yet."));
        return std::move(m_table);
    }

private:
    [[nodiscard]] std::string say(MessageId id, const std::vector<std::string>& arguments = {}) const {
        return text::say(m_locale, id, arguments);
    }
    [[nodiscard]] Cell count(std::int64_t value) const { return countCell(value, m_locale); }
    void columns() {
        std::vector<Column>& columns = m_table.columns;
        columns.push_back(Column::text(say(msg("Category")), 4.5));
        columns.push_back(Column::number(say(msg("n")), 0.9));
        std::vector<Column> prevalence;
        for (const agreement::ComparedCoder& coder : m_comparison.coders)
            prevalence.push_back(Column::number(coder.name, 1.3));
        columns.push_back(Column::group(say(msg("Coded by")), std::move(prevalence)));
        if (m_two)
            columns.push_back(
                Column::group(say(msg("Units")), {Column::number(say(msg("Both"))),
                                                  Column::number(say(msg("Only {1}"), {initial(0)}), 1.2),
                                                  Column::number(say(msg("Only {1}"), {initial(1)}), 1.2),
                                                  Column::number(say(msg("Neither")), 1.2)}));
        columns.push_back(Column::number(say(msg("% agreement")), 1.5));
        columns.push_back(Column::number("α", 1));
        if (m_drawn)
            columns.push_back(
                Column::number(say(msg("95% CI")), 2).split({say(msg("CI low")), say(msg("CI high"))}));
        columns.push_back(Column::number(m_two ? "κ" : say(msg("Fleiss κ")), 1));
        columns.push_back(Column::number(say(msg("Disputes")), 1.3));
        if (m_settled)
            columns.push_back(Column::number(say(msg("Settled")), 1.2));
        if (m_drawn)
            columns.push_back(Column::text(say(msg("To be read as")), 3));
    }

    [[nodiscard]] std::string initial(std::size_t coder) const { return shortNames(m_comparison).at(coder); }

    void heading(MessageId id) {
        Row& row = m_table.rows.emplace_back();
        row.role = RowRole::GroupHeader;
        row.cells.push_back(Cell::text(say(id)));
    }

    void blanks(Row& row, std::size_t count) { row.cells.resize(row.cells.size() + count); }

    void overall() {
        if (m_comparison.rows.empty() || m_comparison.coders.size() < 2)
            return;
        heading(msg("All categories together"));
        using agreement::OverallStatistic;
        total(msg("Sets of codes (MASI distance)"), m_comparison.figure(OverallStatistic::AlphaMasi),
              &m_comparison.masiInterval, nullptr);
        if (m_two)
            total(msg("Kappa, pooled over the categories"), {}, nullptr,
                  &m_comparison.figure(OverallStatistic::PooledKappa));
        if (m_comparison.statuses) {
            Row row = begin(*m_comparison.statuses, say(msg("Status of the answers")));
            m_table.rows.push_back(std::move(row));
        }
    }

    void total(MessageId name, const std::optional<Figure>& alpha, const agreement::DrawnInterval* interval,
               const Figure* kappa) {
        Row& row = m_table.rows.emplace_back();
        row.cells.push_back(Cell::text(say(name)));
        row.cells.push_back(count(m_comparison.units));
        blanks(row, m_comparison.coders.size() + (m_two ? 4 : 0) + 1);
        row.cells.push_back(alpha ? coefficientCell(*alpha, m_locale) : Cell());
        if (m_drawn)
            row.cells.push_back(interval ? this->interval(*interval) : Cell());
        row.cells.push_back(kappa ? coefficientCell(*kappa, m_locale) : Cell());
        blanks(row, 1 + (m_settled ? 1 : 0) + (m_drawn ? 1 : 0));
    }

    static bool nobodyUsed(const CodeRow& row) {
        return std::ranges::all_of(row.coders,
                                   [](const agreement::CoderUse& use) { return use.present == 0; });
    }

    void codes() {
        part(msg("Parent categories, with everything below them"), true);
        part(msgIn("table heading", "Categories"), false);
    }

    void part(MessageId title, bool parents) {
        const auto belongs = [parents](const CodeRow& row) {
            return row.parent == parents && !nobodyUsed(row);
        };
        if (std::ranges::none_of(m_comparison.rows, belongs))
            return;
        if (parents || !m_table.rows.empty())
            heading(title);
        for (const CodeRow& row : m_comparison.rows)
            if (belongs(row))
                m_table.rows.push_back(codeRow(row));
    }

    [[nodiscard]] Row codeRow(const CodeRow& row) const {
        return begin(row, m_book.find(row.code) != nullptr
                              ? m_book.labelPath(row.code, std::string(m_locale.tag()))
                              : row.path);
    }

    [[nodiscard]] Row begin(const CodeRow& row, const std::string& name) const {
        Row out;
        out.cells.push_back(Cell::text(name));
        out.cells.push_back(count(row.units));
        for (const agreement::CoderUse& use : row.coders)
            out.cells.push_back(row.code ? prevalence(use) : Cell());
        if (m_two) {
            if (row.counts)
                for (const std::int64_t units :
                     {row.counts->both, row.counts->onlyFirst, row.counts->onlySecond, row.counts->neither})
                    out.cells.push_back(count(units));
            else
                blanksIn(out, 4);
        }
        // Too rare to judge: counts only.
        const Figure alpha = row.shown(Statistic::Alpha);
        out.cells.push_back(percentCell(row.shown(Statistic::PercentAgreement), m_locale));
        out.cells.push_back(coefficientCell(alpha, m_locale));
        if (m_drawn)
            out.cells.push_back(alpha.value ? interval(row.alphaInterval) : Cell::missing());
        out.cells.push_back(
            coefficientCell(row.shown(m_two ? Statistic::CohenKappa : Statistic::FleissKappa), m_locale));
        out.cells.push_back(count(row.disputed));
        if (m_settled)
            out.cells.push_back(settled(row));
        if (m_drawn)
            out.cells.push_back(Cell::text(readingWords(row, m_locale)));
        return out;
    }

    static void blanksIn(Row& row, std::size_t count) { row.cells.resize(row.cells.size() + count); }

    /// "3 (A 2, B 1)": how often it was as each of them had it; of more than two, some had it alike.
    [[nodiscard]] Cell settled(const CodeRow& row) const {
        if (row.disputed == 0)
            return {};
        std::string as;
        for (std::size_t coder = 0; coder < row.settledAs.size(); ++coder)
            if (row.settledAs[coder] > 0)
                as += (as.empty() ? "" : ", ") + initial(coder) + " " +
                      text::formatNumber(m_locale, row.settledAs[coder]);
        return as.empty() ? count(row.settled)
                          : Cell::text(text::formatNumber(m_locale, row.settled) + " (" + as + ")");
    }

    [[nodiscard]] Cell prevalence(const agreement::CoderUse& use) const {
        constexpr std::int64_t leastForPercentages = 10;
        if (use.judged < leastForPercentages)
            return count(use.present);
        return Cell::share(use.present, use.judged, 1,
                           text::formatPercent(m_locale, use.present, use.judged, 1));
    }

    [[nodiscard]] Cell interval(const agreement::DrawnInterval& drawn) const {
        if (!drawn.bounds)
            return Cell::missing();
        const auto bound = [this](double value) {
            return text::formatCoefficient(m_locale, value, coefficientDecimals);
        };
        return Cell::interval(
            drawn.bounds->lower, drawn.bounds->upper, coefficientDecimals,
            text::formatInterval(m_locale, bound(drawn.bounds->lower), bound(drawn.bounds->upper)));
    }

    const store::Connection& m_db;
    const Comparison& m_comparison;
    const text::Locale& m_locale;
    codebook::Codebook m_book;
    bool m_two;
    bool m_drawn;
    bool m_settled; ///< anything is; else the column would say nothing
    Table m_table;
};

} // namespace

Table agreementTable(const store::Connection& db, const Comparison& comparison, const text::Locale& locale) {
    return AgreementTable(db, comparison, locale).build();
}

} // namespace marginalia::core::report
