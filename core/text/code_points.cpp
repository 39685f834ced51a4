// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"

#include <algorithm>

namespace marginalia::core::text {

namespace {
constexpr std::int64_t stride = 1024;

bool startsCodePoint(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// From byte `at` (the start of a code point) over `steps` code points.
std::size_t walk(std::string_view text, std::size_t at, std::int64_t steps) {
    while (steps > 0 && at < text.size()) {
        ++at;
        while (at < text.size() && !startsCodePoint(text[at]))
            ++at;
        --steps;
    }
    return at;
}
} // namespace

std::int64_t codePointCount(std::string_view text) {
    // Plain enough for the compiler to use vector instructions: gigabytes in a second.
    return std::count_if(text.begin(), text.end(), startsCodePoint);
}

std::int64_t utf16Length(std::string_view text) {
    return codePointCount(text) + std::count_if(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) >= 0xF0U;
           });
}

std::size_t byteOffset(std::string_view text, std::int64_t position) {
    return walk(text, 0, position);
}

std::string_view slice(std::string_view text, Span span) {
    const std::int64_t from = std::max<std::int64_t>(span.start, 0);
    if (span.end <= from)
        return {};
    const std::size_t start = walk(text, 0, from);
    return text.substr(start, walk(text, start, span.end - from) - start);
}

char32_t decodeAt(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    };
    const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
    const char32_t first = byte(at);
    if (first < 0x80U) {
        ++at;
        return first;
    }
    if (first >= 0xC2U && first < 0xE0U && follows(at + 1)) {
        at += 2;
        return ((first & 0x1FU) << 6U) | (byte(at - 1) & 0x3FU);
    }
    if (first >= 0xE0U && first < 0xF0U && follows(at + 1) && follows(at + 2)) {
        at += 3;
        return ((first & 0x0FU) << 12U) | ((byte(at - 2) & 0x3FU) << 6U) | (byte(at - 1) & 0x3FU);
    }
    if (first >= 0xF0U && first < 0xF5U && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
        at += 4;
        return ((first & 0x07U) << 18U) | ((byte(at - 3) & 0x3FU) << 12U) | ((byte(at - 2) & 0x3FU) << 6U) |
               (byte(at - 1) & 0x3FU);
    }
    ++at;
    return U'\uFFFD';
}

void appendUtf8(std::string& text, char32_t c) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80U) {
        put(c);
    } else if (c < 0x800U) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000U) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

CodePointIndex::CodePointIndex(std::string_view text)
    : m_text(text) {
    m_starts.reserve(text.size() / static_cast<std::size_t>(stride) + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!startsCodePoint(text[i]))
            continue;
        if (m_count % stride == 0)
            m_starts.push_back(i);
        ++m_count;
    }
}

std::size_t CodePointIndex::byteOf(std::int64_t position) const {
    if (position >= m_count)
        return m_text.size();
    const std::int64_t from = std::max<std::int64_t>(position, 0);
    return walk(m_text, m_starts[static_cast<std::size_t>(from / stride)], from % stride);
}

std::int64_t CodePointIndex::codePointOf(std::size_t offset) const {
    if (offset >= m_text.size())
        return m_count;
    const auto entry = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    if (entry == m_starts.begin())
        return 0; // only bytes that are not UTF-8 come here
    const auto block = entry - m_starts.begin() - 1;
    const std::size_t start = m_starts[static_cast<std::size_t>(block)];
    return block * stride + codePointCount(m_text.substr(start, offset - start + 1)) - 1;
}

std::string_view CodePointIndex::slice(Span span) const {
    if (span.end <= span.start)
        return {};
    const std::size_t start = byteOf(span.start);
    const std::size_t end = byteOf(std::max<std::int64_t>(span.end, 0));
    return m_text.substr(start, end - start);
}

} // namespace marginalia::core::text
