// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/named_columns.h"

#include "core/base/platform.h"
#include "core/exchange/problems.h"

#include <algorithm>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t mostBadRows = 10'000;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}
} // namespace

std::string shownName(const std::filesystem::path& file) {
    return platform::toUtf8(file.filename());
}

std::string_view unprotected(std::string_view text) {
    if (!text.starts_with('\''))
        return text;
    const std::size_t sign = text.find_first_not_of('\'');
    if (sign != std::string_view::npos &&
        std::string_view("=+-@\t\r").find(text[sign]) != std::string_view::npos)
        text.remove_prefix(1);
    return text;
}

NamedColumns::NamedColumns(const TableFile& table, std::string fileName,
                           std::span<const std::string_view> known)
    : m_fileName(std::move(fileName))
    , m_rows(table.table.rows())
    , m_isText(table.format == TableFile::Format::Text) {
    while (!m_rows.empty() && m_rows.front().blank())
        m_rows = m_rows.subspan(1);
    if (m_rows.empty())
        return;
    const Row& head = m_rows.front();
    Problems problems;
    for (std::size_t place = 0; place < head.size(); ++place) {
        const std::string_view given = trimmed(head[place].text());
        const auto name = std::find(known.begin(), known.end(), lowerCase(given));
        if (name == known.end()) {
            if (!given.empty())
                problems.add(msg("The column “{1}” is not known; it was left out."), {std::string(given)});
            continue;
        }
        if (has(*name))
            throw Error(ErrorKind::Invalid, msg("The column “{1}” stands twice in {2}. Keep one of them."),
                        {std::string(*name), m_fileName});
        m_columns.push_back({*name, place});
    }
    m_problems = problems.list();
    m_rows = m_rows.subspan(1);
}

bool NamedColumns::has(std::string_view column) const {
    return place(column) != none;
}

std::size_t NamedColumns::place(std::string_view column) const {
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [column](const Column& known) { return known.name == column; });
    return found == m_columns.end() ? none : found->place;
}

void NamedColumns::require(std::string_view column) const {
    if (!has(column))
        throw Error(ErrorKind::Invalid,
                    msg("The table in {1} has no column “{2}”. The first row must hold the column names."),
                    {m_fileName, std::string(column)});
}

std::string_view NamedColumns::text(const Row& row, std::size_t place) const {
    const std::string_view text = place == none ? std::string_view() : row[place].text();
    return m_isText ? unprotected(text) : text;
}

std::string_view NamedColumns::word(const Row& row, std::size_t place) const {
    return trimmed(text(row, place));
}

void BadRows::add(MessageId id, std::vector<std::string> arguments) {
    if (m_sentences.size() < mostBadRows)
        m_sentences.emplace_back(id, std::move(arguments));
    ++m_count;
}

void BadRows::add(const std::vector<Sentence>& sentences) {
    for (const Sentence& sentence : sentences)
        add(sentence.id, sentence.arguments);
}

void BadRows::throwIfAny(const std::string& fileName) const {
    if (!empty())
        fail(msg("Nothing was imported from {1}. Rows that cannot be imported: {2}. Correct them and try "
                 "again."),
             msg("More rows that cannot be imported: {1}."), fileName);
}

void BadRows::throwIfAnyUnread(const std::string& fileName) const {
    if (!empty())
        fail(msg("Nothing was computed from {1}. Rows that cannot be read: {2}. Correct them and try again."),
             msg("More rows that cannot be read: {1}."), fileName);
}

void BadRows::fail(MessageId sentence, MessageId more, const std::string& fileName) const {
    std::vector<Sentence> details = m_sentences;
    if (m_count > static_cast<std::int64_t>(details.size()))
        details.emplace_back(more, std::vector<std::string>{
                                       std::to_string(m_count - static_cast<std::int64_t>(details.size()))});
    throw Error(ErrorKind::Invalid, sentence, {fileName, std::to_string(m_count)}, std::move(details));
}

} // namespace marginalia::core::exchange
