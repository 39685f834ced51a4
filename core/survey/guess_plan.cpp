// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/column_facts.h"
#include "core/survey/condition.h"
#include "core/survey/header_words.h"
#include "core/survey/import_columns.h"
#include "core/survey/status_words.h"
#include "core/survey/survey_import.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace marginalia::core::survey {

namespace {

bool looksLikeQuestion(std::string_view header) {
    return header.find('?') != std::string_view::npos || text::codePointCount(header) > 30 ||
           !leadingNumber(header).empty();
}

/// Texts of people's own words, not one of a few options.
bool looksOpen(const ColumnFacts& facts, std::string_view header) {
    const double unique = static_cast<double>(facts.distinct) / static_cast<double>(facts.filled);
    if (facts.numbers > 0.5 || facts.dates > 0.5)
        return false;
    if (facts.medianLength > 25)
        return unique > 0.3 || facts.distinct > 30 || facts.filled <= 4;
    if (facts.filled < 8)
        return facts.medianLength > 15 && unique > 0.4 && facts.twoWords > 0.5;
    return unique > 0.4 && (facts.twoWords > 0.3 || facts.medianLength > 12 || looksLikeQuestion(header));
}

bool looksLikeRating(const ColumnFacts& facts) {
    return facts.integers >= 0.95 && facts.lowest >= 0 && facts.highest <= 10 && facts.highest >= 2 &&
           facts.distinct >= 2;
}

/// The words for "no answer" and "don't know" that stand in the column, so that they can be seen and changed.
void listStatusWords(const ColumnFacts& facts, ColumnPlan& column) {
    const StatusFinder finder;
    std::vector<std::string_view> values;
    for (const auto& [value, count] : facts.values)
        values.push_back(value);
    std::sort(values.begin(), values.end());
    std::set<std::string> keys;
    for (const std::string_view value : values) {
        const auto found = finder.find(value);
        if (!found || found->onlyOffered || !keys.insert(statusWordKey(value)).second ||
            statusWordKey(value).empty())
            continue;
        (found->status == AnswerStatus::DontKnow  ? column.dontKnow
         : found->status == AnswerStatus::Refused ? column.refused
                                                  : column.noAnswer)
            .emplace_back(value);
    }
}

/// Cells of a dummy column: 0 and 1, yes and no, a tick, or the option's own text.
bool looksLikeDummy(const ColumnFacts& facts, std::string_view option) {
    if (facts.filled == 0 || facts.distinct > 2)
        return false;
    static const std::set<std::string> marks{
        "0",       "1",          "yes", "no",   "да",    "нет",      "иа",      "жок",          "x",
        "х",       "+",          "v",   "true", "false", "selected", "checked", "not selected", "unchecked",
        "выбрано", "не выбрано", "✓",   "✔"};
    static const std::set<std::string> keys = [] {
        std::set<std::string> all;
        for (const std::string& mark : marks)
            all.insert(text::searchKey(mark));
        for (const char* word : {"иә", "жоқ"})
            all.insert(text::searchKey(word));
        return all;
    }();
    const std::string own = text::nameKey(option);
    return std::all_of(facts.values.begin(), facts.values.end(), [&](const auto& value) {
        return value.first.size() <= 200 &&
               (keys.contains(text::searchKey(value.first)) || text::nameKey(value.first) == own);
    });
}

/// Columns that are options of one question: stem -> columns.
std::map<std::string, std::vector<std::size_t>> dummyGroups(const SurveyRows& rows,
                                                            const std::vector<ColumnFacts>& facts) {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < rows.headers.size(); ++i)
        if (const std::optional<OptionHeader> parts = optionHeader(rows.headers[i]))
            groups[parts->stem].push_back(i);
    std::erase_if(groups, [&](const auto& group) {
        std::int64_t filled = 0;
        for (const std::size_t i : group.second) {
            filled += facts[i].filled;
            // An option that nobody chose leaves an empty column.
            const std::string option = optionHeader(rows.headers[i])->option;
            const bool ownText = facts[i].distinct == 1 && facts[i].numbers == 0 && option.size() <= 3;
            if (facts[i].filled > 0 && !ownText && !looksLikeDummy(facts[i], option))
                return true;
        }
        return group.second.size() < 2 || filled == 0;
    });
    return groups;
}

class PlanGuess {
public:
    explicit PlanGuess(const SurveyRows& rows)
        : m_rows(rows) {
        for (std::size_t i = 0; i < rows.headers.size(); ++i)
            m_facts.push_back(columnFacts(rows, i));
        for (std::size_t i = 0; i < rows.headers.size(); ++i)
            m_hasConsent = m_hasConsent || isConsent(i);
    }

    SurveyPlan run() {
        for (const auto& [stem, columns] : dummyGroups(m_rows, m_facts))
            for (const std::size_t column : columns)
                m_stems[column] = stem;
        const std::optional<std::size_t> id = idColumn();
        for (std::size_t i = 0; i < m_rows.headers.size(); ++i) {
            ColumnPlan column;
            column.column = m_rows.headers[i];
            if (id == i) {
                column.role = ColumnRole::Id;
                m_plan.idColumn = column.column;
            } else if (const auto stem = m_stems.find(i); stem != m_stems.end()) {
                guessDummy(i, stem->second, column);
            } else {
                guessColumn(i, column);
            }
            m_plan.columns.push_back(std::move(column));
        }
        return std::move(m_plan);
    }

private:
    [[nodiscard]] bool isConsent(std::size_t i) const {
        const ColumnFacts& facts = m_facts[i];
        return facts.filled > 0 && headerKind(m_rows.headers[i]) == HeaderKind::Consent &&
               std::all_of(facts.values.begin(), facts.values.end(),
                           [](const auto& value) { return consentFromWords(value.first).has_value(); });
    }

    std::optional<std::size_t> idColumn() const {
        for (std::size_t i = 0; i < m_facts.size(); ++i)
            // Some double or empty IDs are mistakes that the import lists, not a reason to take another
            // column.
            if (headerKind(m_rows.headers[i]) == HeaderKind::Id && m_facts[i].filled * 2 >= m_facts[i].rows &&
                m_facts[i].distinct * 2 >= m_facts[i].filled && m_facts[i].filled > 0)
                return i;
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            const ColumnFacts& facts = m_facts[i];
            const bool everyOne =
                facts.filled == facts.rows && facts.distinct == facts.rows && facts.rows > 1;
            const bool coded = std::all_of(facts.values.begin(), facts.values.end(), [](const auto& value) {
                const std::string_view text = value.first;
                return text.size() <= 24 && text.find(' ') == std::string_view::npos &&
                       text.find_first_of("0123456789") != std::string_view::npos;
            });
            if (everyOne && coded && facts.emails == 0 && facts.addresses == 0 && facts.dates == 0 &&
                (facts.numbers == 0 || (i == 0 && facts.rising)))
                return i;
        }
        return std::nullopt;
    }

    void guessDummy(std::size_t i, const std::string& stem, ColumnPlan& column) {
        column.role = ColumnRole::Multiple;
        const auto [name, isNew] = m_dummyNames.try_emplace(stem);
        if (isNew)
            name->second = freeName(stem, i);
        column.name = name->second;
        if (column.name != stem)
            column.label = stem;
        column.option = optionHeader(column.column)->option;
        // "Q5_1" says little: the cells of such a column repeat the option's text.
        const ColumnFacts& facts = m_facts[i];
        if (facts.distinct == 1 && facts.numbers == 0 && column.option.size() <= 3 &&
            !looksLikeDummy(facts, column.option))
            column.option = std::string(facts.values.begin()->first);
    }

    void guessColumn(std::size_t i, ColumnPlan& column) {
        const ColumnFacts& facts = m_facts[i];
        const HeaderKind kind = headerKind(column.column);
        if (facts.filled == 0 || kind == HeaderKind::Personal || kind == HeaderKind::Technical ||
            facts.emails > 0.5 || facts.addresses > 0.5)
            return;
        if (isConsent(i)) {
            column.role = ColumnRole::Consent;
            return;
        }
        // Who says how to be quoted says it for the quotes, and not as one more variable.
        if (m_hasConsent && kind == HeaderKind::Position && facts.numbers < 0.5) {
            column.role = ColumnRole::AttributionPosition;
            return;
        }
        if (!facts.separator.empty() && facts.numbers < 0.5) {
            column.role = ColumnRole::Multiple;
            column.separator = facts.separator;
        } else if (looksOpen(facts, column.column)) {
            column.role = ColumnRole::Open;
            listStatusWords(facts, column);
        } else if (looksLikeRating(facts)) {
            column.role = ColumnRole::Rating;
            column.min = std::min(1.0, facts.lowest);
            column.max = facts.highest <= 5 ? 5 : facts.highest <= 7 ? 7 : 10;
        } else if (facts.numbers > 0.9 && facts.distinct > 2) {
            column.role = ColumnRole::Variable;
            column.type = "numeric";
        } else if (facts.dates > 0.9) {
            column.role = ColumnRole::Variable;
            column.type = "date";
        } else if (looksLikeQuestion(column.column)) {
            column.role = ColumnRole::Single;
        } else {
            column.role = ColumnRole::Variable;
        }
        const std::string name = freeName(column.column, i);
        if (name != column.column) {
            column.name = name;
            column.label = column.column;
        }
    }

    /// Short headers are good names; long ones become labels under a short name.
    std::string freeName(const std::string& header, std::size_t i) {
        const std::string plain(trimmed(header));
        std::string name = plain;
        if (looksLikeQuestion(plain)) {
            name = leadingNumber(plain);
            if (!name.empty() && name.front() >= '0' && name.front() <= '9')
                name = "Q" + name;
            if (name.empty())
                name = "Q" + std::to_string(i + 1);
        }
        const std::string base = name;
        for (int copy = 2; !m_names.insert(text::nameKey(name)).second; ++copy)
            name = base + "_" + std::to_string(copy);
        return name;
    }

    const SurveyRows& m_rows;
    std::vector<ColumnFacts> m_facts;
    bool m_hasConsent = false;
    std::map<std::size_t, std::string> m_stems;
    std::map<std::string, std::string> m_dummyNames;
    std::set<std::string> m_names;
    SurveyPlan m_plan;
};

} // namespace

SurveyPlan guessPlan(const SurveyRows& rows) {
    return PlanGuess(rows).run();
}

} // namespace marginalia::core::survey
