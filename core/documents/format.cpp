// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/format.h"

#include "core/base/error.h"
#include "core/documents/documents_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace marginalia::core::documents {

namespace {

constexpr std::array<std::pair<FormatKind, std::string_view>, 14> keys{{
    {FormatKind::Heading, "heading"},
    {FormatKind::GuideQuestion, "guide"},
    {FormatKind::ListItem, "item"},
    {FormatKind::Quote, "quote"},
    {FormatKind::Row, "row"},
    {FormatKind::Cell, "cell"},
    {FormatKind::TextBox, "box"},
    {FormatKind::Footnote, "note"},
    {FormatKind::Bold, "bold"},
    {FormatKind::Italic, "italic"},
    {FormatKind::Underline, "underline"},
    {FormatKind::Struck, "struck"},
    {FormatKind::NoteMark, "mark"},
    {FormatKind::Time, "time"},
}};

std::optional<FormatKind> kindFromKey(std::string_view key) {
    for (const auto& [kind, name] : keys)
        if (name == key)
            return kind;
    return std::nullopt;
}

/// Reads the array without building a tree of it: a long document has hundreds of thousands of ranges.
class FormatReader : public nlohmann::json_sax<nlohmann::json> {
public:
    FormatReader(std::vector<FormatRange>& ranges, std::int64_t codePoints)
        : m_ranges(ranges)
        , m_codePoints(codePoints) {}

    bool number_integer(number_integer_t value) override { return number(value); }
    bool number_unsigned(number_unsigned_t value) override {
        return value <= INT64_MAX && number(static_cast<std::int64_t>(value));
    }
    bool string(string_t& value) override {
        if (m_depth != 2 || (m_place != 2 && m_place != 4))
            return false;
        if (m_place++ == 2)
            m_kind = kindFromKey(value);
        else
            m_range.value = std::move(value);
        return true;
    }
    bool start_array(std::size_t) override {
        m_range = {};
        m_kind.reset();
        m_place = 0;
        return ++m_depth <= 2;
    }
    bool end_array() override {
        if (m_depth-- == 1)
            return true;
        if (m_place < 3)
            return false;
        const Span span = m_range.span;
        if (m_kind && 0 <= span.start && span.start < span.end && span.end <= m_codePoints) {
            m_range.kind = *m_kind;
            m_ranges.push_back(std::move(m_range));
        }
        return true;
    }
    bool null() override { return false; }
    bool boolean(bool) override { return false; }
    bool number_float(number_float_t, const string_t&) override { return false; }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return false; }
    bool key(string_t&) override { return false; }
    bool end_object() override { return false; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

private:
    bool number(std::int64_t value) {
        if (m_depth != 2)
            return false;
        switch (m_place++) {
        case 0:
            m_range.span.start = value;
            return true;
        case 1:
            m_range.span.end = value;
            return true;
        case 3:
            m_range.level = static_cast<int>(std::clamp<std::int64_t>(value, 0, 1'000'000));
            return true;
        default:
            return false;
        }
    }

    std::vector<FormatRange>& m_ranges;
    std::int64_t m_codePoints;
    FormatRange m_range;
    std::optional<FormatKind> m_kind;
    int m_depth = 0;
    int m_place = 0;
};

} // namespace

std::string_view formatKey(FormatKind kind) {
    return keys[static_cast<std::size_t>(kind)].second;
}

void sortFormats(std::vector<FormatRange>& ranges) {
    std::stable_sort(ranges.begin(), ranges.end(), [](const FormatRange& a, const FormatRange& b) {
        return std::tuple(a.span.start, -a.span.end, a.kind) < std::tuple(b.span.start, -b.span.end, b.kind);
    });
}

std::string formatsToJson(const std::vector<FormatRange>& ranges) {
    std::string json = "[";
    for (const FormatRange& each : ranges) {
        json += json.size() > 1 ? ",[" : "[";
        json += std::to_string(each.span.start) + ',' + std::to_string(each.span.end) + ",\"";
        json += formatKey(each.kind);
        json += '"';
        if (each.level != 0 || !each.value.empty())
            json += ',' + std::to_string(each.level);
        if (!each.value.empty())
            json += ',' + nlohmann::json(each.value).dump();
        json += ']';
    }
    return json + ']';
}

std::vector<FormatRange> formatsFromJson(std::string_view json, std::int64_t codePoints) {
    std::vector<FormatRange> ranges;
    FormatReader reader(ranges, codePoints);
    if (!nlohmann::json::sax_parse(json, &reader))
        throw Error(ErrorKind::Damaged, msg("How a document looked is not written as it should be. Check the "
                                            "project, and go back to a copy."));
    sortFormats(ranges);
    return ranges;
}

std::vector<FormatRange> formatsOf(const store::Connection& db, SourceId source) {
    const auto [json, codePoints] = rows::formats(db, source);
    return json.empty() ? std::vector<FormatRange>() : formatsFromJson(json, codePoints);
}

void setFormats(store::Edit& edit, SourceId source, std::vector<FormatRange> ranges) {
    const std::int64_t codePoints = rows::formats(edit.db(), source).second;
    std::erase_if(ranges, [codePoints](const FormatRange& each) {
        return each.span.start < 0 || each.span.start >= each.span.end || each.span.end > codePoints;
    });
    sortFormats(ranges);
    rows::setFormats(edit, source, ranges.empty() ? std::string() : formatsToJson(ranges));
}

} // namespace marginalia::core::documents
