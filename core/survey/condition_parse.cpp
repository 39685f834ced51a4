// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/survey/condition.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

namespace marginalia::core::survey {

namespace {

bool isBlank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Walks over the expression.
class Reader {
public:
    explicit Reader(std::string_view expression)
        : m_text(expression) {}

    bool atEnd() {
        skipBlanks();
        return m_at >= m_text.size();
    }

    std::string name() {
        skipBlanks();
        if (peek() == '"')
            return quoted();
        const std::string_view bare = this->bare();
        if (bare.empty())
            fail(msg("A name is missing in the condition “{1}” before “{2}”."));
        return std::string(bare);
    }

    std::string value() {
        skipBlanks();
        if (peek() == '"')
            return quoted();
        const std::string_view bare = this->bare();
        if (bare.empty())
            fail(msg(
                "A value is missing in the condition “{1}” before “{2}”. Write \"\" for a missing value."));
        return std::string(bare);
    }

    Comparison::Operator comparison() {
        using Operator = Comparison::Operator;
        constexpr std::array<std::pair<std::string_view, Operator>, 6> operators{
            {{"!=", Operator::NotEqual},
             {"<=", Operator::LessOrEqual},
             {">=", Operator::GreaterOrEqual},
             {"=", Operator::Equal},
             {"<", Operator::Less},
             {">", Operator::Greater}}};
        skipBlanks();
        for (const auto& [sign, op] : operators)
            if (m_text.substr(m_at, sign.size()) == sign) {
                m_at += sign.size();
                return op;
            }
        fail(msg("The condition “{1}” needs =, !=, <, <=, > or >= before “{2}”. A name or value with blanks "
                 "stands in double quotes."));
    }

    void conjunction() {
        skipBlanks();
        const std::string_view word = m_text.substr(m_at, 3);
        const bool isAnd = word.size() == 3 && (word[0] == 'a' || word[0] == 'A') &&
                           (word[1] == 'n' || word[1] == 'N') && (word[2] == 'd' || word[2] == 'D') &&
                           m_at + 3 < m_text.size() && isBlank(m_text[m_at + 3]);
        if (!isAnd)
            fail(msg("The condition “{1}” needs “and” before “{2}”. A name or value with blanks stands in "
                     "double quotes."));
        m_at += 3;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipBlanks() {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    std::string_view bare() {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && !isBlank(m_text[m_at]) &&
               std::string_view("=!<>\"").find(m_text[m_at]) == std::string_view::npos)
            ++m_at;
        return m_text.substr(start, m_at - start);
    }

    std::string quoted() {
        std::string value;
        const std::size_t start = m_at++;
        while (m_at < m_text.size()) {
            if (m_text[m_at] != '"') {
                value += m_text[m_at++];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                value += '"';
                m_at += 2;
            } else {
                ++m_at;
                return value;
            }
        }
        m_at = start;
        fail(msg("A double quote is not closed in the condition “{1}”: {2}"));
    }

    [[noreturn]] void fail(MessageId message) {
        throw Error(ErrorKind::Usage, message, {std::string(m_text), std::string(m_text.substr(m_at))});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::vector<Comparison> parseCondition(std::string_view expression) {
    std::vector<Comparison> comparisons;
    Reader reader(expression);
    while (!reader.atEnd()) {
        if (!comparisons.empty())
            reader.conjunction();
        Comparison comparison;
        comparison.name = reader.name();
        comparison.op = reader.comparison();
        comparison.value = reader.value();
        comparisons.push_back(std::move(comparison));
    }
    return comparisons;
}

std::optional<double> readNumber(std::string_view given) {
    std::string text;
    for (const char byte : given)
        text += byte == ',' ? '.' : byte;
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string::npos)
        return std::nullopt;
    const char* begin = text.data() + first + (text[first] == '+' ? 1 : 0);
    const char* end = text.data() + text.find_last_not_of(" \t") + 1;
    double value = 0;
    const auto [stopped, problem] = std::from_chars(begin, end, value, std::chars_format::fixed);
    if (problem != std::errc{} || stopped != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

namespace {

/// Reads up to `most` digits; -1 when there is none.
int digits(std::string_view text, std::size_t& at, int most) {
    int value = -1;
    for (int i = 0; i < most && at < text.size() && text[at] >= '0' && text[at] <= '9'; ++i, ++at)
        value = (value < 0 ? 0 : value * 10) + (text[at] - '0');
    return value;
}

} // namespace

std::string readDate(std::string_view given) {
    std::size_t at = 0;
    while (at < given.size() && given[at] == ' ')
        ++at;
    const std::size_t start = at;
    int first = digits(given, at, 4);
    if (first < 0 || at >= given.size())
        return {};
    const bool yearFirst = at - start == 4;
    const char sign = given[at++];
    if (std::string_view("-./").find(sign) == std::string_view::npos)
        return {};
    const int month = digits(given, at, 2);
    if (month < 1 || month > 12 || at >= given.size() || given[at++] != sign)
        return {};
    const std::size_t lastStart = at;
    int last = digits(given, at, 4);
    if (last < 0 || (!yearFirst && at - lastStart != 4))
        return {};
    if (!yearFirst)
        std::swap(first, last);
    if (last < 1 || last > 31)
        return {};
    std::array<char, 40> iso{};
    std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", first, month, last);
    std::string date = iso.data();
    if (at == given.size())
        return date;
    if (given[at] != ' ' && given[at] != 'T')
        return {};
    ++at;
    const int hour = digits(given, at, 2);
    if (hour < 0 || hour > 24 || at >= given.size() || given[at++] != ':')
        return {};
    const int minute = digits(given, at, 2);
    if (minute < 0 || minute > 59)
        return {};
    int second = 0;
    if (at < given.size() && given[at] == ':') {
        ++at;
        second = digits(given, at, 2);
    }
    if (second < 0 || second > 60)
        return {};
    std::snprintf(iso.data(), iso.size(), "T%02d:%02d:%02d", hour, minute, second);
    return date + iso.data();
}

} // namespace marginalia::core::survey
