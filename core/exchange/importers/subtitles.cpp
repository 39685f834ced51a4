// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/documents/time_stamp.h"
#include "core/exchange/encoding.h"
#include "core/exchange/importers/document_content.h"
#include "core/text/code_points.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

namespace marginalia::core::exchange {

namespace {

using std::chrono::milliseconds;

struct CueTime {
    milliseconds start;
    milliseconds end;
};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<milliseconds> timeIn(std::string_view text) {
    std::size_t at = 0;
    return documents::readTime(trimmed(text), at);
}

/// `00:01:02,345 --> 00:01:04,000`, with settings behind it or not.
bool isTimeLine(std::string_view line) {
    const std::size_t arrow = line.find("-->");
    return arrow != std::string_view::npos &&
           line.substr(0, arrow).find_first_not_of("0123456789:., \t-") == std::string_view::npos;
}

std::optional<CueTime> timesOf(std::string_view line) {
    const std::size_t arrow = line.find("-->");
    const auto start = timeIn(line.substr(0, arrow));
    const auto end = timeIn(line.substr(arrow + 3));
    return start && end && *start <= *end ? std::optional(CueTime{*start, *end}) : std::nullopt;
}

bool isNumber(std::string_view line) {
    return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos;
}

void appendEntity(std::string& to, std::string_view entity) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> known{{{"amp", "&"},
                                                                                         {"lt", "<"},
                                                                                         {"gt", ">"},
                                                                                         {"nbsp", "\u00A0"},
                                                                                         {"quot", "\""},
                                                                                         {"apos", "'"},
                                                                                         {"lrm", "\u200E"},
                                                                                         {"rlm", "\u200F"}}};
    for (const auto& [name, meaning] : known)
        if (entity == name) {
            to += meaning;
            return;
        }
    to += '&';
    to += entity;
    to += ';';
}

/// The words of a caption's line without marks; `<v Name>` gives the speaker.
std::string wordsOf(std::string_view line, std::string& speaker) {
    constexpr std::size_t longestEntity = 8;
    std::string words;
    for (std::size_t at = 0; at < line.size();) {
        const char c = line[at];
        if (c == '<') {
            const std::size_t end = line.find('>', at);
            const char next = at + 1 < line.size() ? line[at + 1] : ' ';
            const bool mark = next == '/' || (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9') ||
                              next == 'B' || next == 'I' || next == 'U';
            if (end != std::string_view::npos && mark) {
                const std::string_view inside = line.substr(at + 1, end - at - 1);
                const std::size_t blank = inside.find_first_of(" \t");
                // <v.loud Name> has a class.
                if ((inside.starts_with("v ") || inside.starts_with("v.")) && blank != std::string_view::npos)
                    speaker = trimmed(inside.substr(blank));
                at = end + 1;
                continue;
            }
        } else if (c == '{' && line.substr(at).starts_with("{\\")) {
            if (const std::size_t end = line.find('}', at); end != std::string_view::npos) {
                at = end + 1;
                continue;
            }
        } else if (c == '&') {
            const std::size_t end = line.substr(0, at + longestEntity + 2).find(';', at);
            if (end != std::string_view::npos) {
                appendEntity(words, line.substr(at + 1, end - at - 1));
                at = end + 1;
                continue;
            }
        }
        words += c;
        ++at;
    }
    return words;
}

/// Takes the lines of a file one after another.
class CueReader {
public:
    explicit CueReader(bool webVtt)
        : m_webVtt(webVtt) {}

    void line(std::string_view line) {
        const std::string_view plain = trimmed(line);
        if (isTimeLine(plain)) {
            // Files without an empty line between captions: the number before was no word of the one before.
            if (m_inCue && isNumber(m_lastLine) && !m_lines.empty())
                m_lines.pop_back();
            flush();
            if (m_webVtt || isNumber(m_stray)) // the caption's name
                m_stray.clear();
            keepStray();
            m_inCue = true;
            m_sawCue = true;
            m_time = timesOf(plain);
            m_brokenTimes += m_time ? 0 : 1;
        } else if (plain.empty()) {
            flush();
            m_skipping = false;
        } else if (m_inCue) {
            m_lines.emplace_back(plain);
        } else if (m_webVtt && (plain.starts_with("NOTE") || plain == "STYLE" || plain == "REGION" ||
                                plain.starts_with("WEBVTT"))) {
            m_skipping = true;
        } else if (!m_skipping) {
            // The number of the next caption, or words behind an empty line that somebody left in one.
            keepStray();
            m_stray = std::string(plain);
        }
        m_lastLine = std::string(plain.substr(0, 20));
    }

    void finish(DocumentContent& content) {
        flush();
        keepStray();
        content.text.text = std::move(m_text);
        content.text.codePoints = m_length;
        content.formats = std::move(m_formats);
        content.speakers = std::move(m_speakers);
        if (m_brokenTimes > 0)
            content.problems.emplace_back(
                msg("Captions whose time cannot be read; their words are kept: {1}."),
                std::vector{std::to_string(m_brokenTimes)});
    }
    [[nodiscard]] bool sawCue() const { return m_sawCue; }

private:
    void flush() {
        if (!m_inCue)
            return;
        m_inCue = false;
        std::string speaker;
        std::string words;
        for (const std::string& each : std::exchange(m_lines, {})) {
            const std::string line = wordsOf(each, speaker);
            const std::string_view plain = trimmed(line);
            if (plain.empty())
                continue;
            // A line that begins with a dash is another person's.
            if (!words.empty())
                words +=
                    plain.starts_with("-") || plain.starts_with("–") || plain.starts_with("—") ? '\n' : ' ';
            words += plain;
        }
        add(std::move(words), speaker, m_time);
    }

    /// Words of no caption stay in the text: nothing that was said gets lost.
    void keepStray() {
        std::string none;
        const std::string words = wordsOf(std::exchange(m_stray, {}), none);
        if (!isNumber(words))
            add(std::string(trimmed(words)), m_speaker, std::nullopt);
    }

    void add(std::string words, const std::string& speaker, std::optional<CueTime> time) {
        if (words.empty())
            return;
        if (!m_text.empty()) {
            m_text += '\n';
            ++m_length;
        }
        const std::int64_t start = m_length;
        if (!speaker.empty() && speaker != m_speaker) {
            if (std::find(m_speakers.begin(), m_speakers.end(), speaker) == m_speakers.end() &&
                m_speakers.size() < mostSpeakers)
                m_speakers.push_back(speaker);
            words.insert(0, speaker + ": ");
        }
        m_speaker = speaker;
        m_text += words;
        m_length += text::codePointCount(words);
        if (time)
            m_formats.push_back(
                {{start, m_length},
                 documents::FormatKind::Time,
                 0,
                 std::to_string(time->start.count()) + '-' + std::to_string(time->end.count())});
    }

    static constexpr std::size_t mostSpeakers = 1000;
    bool m_webVtt;
    bool m_inCue = false;
    bool m_sawCue = false;
    bool m_skipping = false;
    std::optional<CueTime> m_time;
    std::vector<std::string> m_lines;
    std::string m_lastLine;
    std::string m_stray; ///< a line outside of captions
    std::string m_speaker;
    std::string m_text;
    std::int64_t m_length = 0;
    std::int64_t m_brokenTimes = 0;
    std::vector<documents::FormatRange> m_formats;
    std::vector<std::string> m_speakers;
};

} // namespace

DocumentContent readSubtitles(const std::filesystem::path& file, const std::string& encoding,
                              Progress& progress) {
    DocumentContent content = readPlainText(file, encoding, progress);
    const bool webVtt = content.text.text.starts_with("WEBVTT");
    CueReader reader(webVtt);
    const std::string& text = content.text.text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        reader.line(std::string_view(text).substr(at, end - at));
        at = end + 1;
    }
    if (!reader.sawCue()) {
        content.problems.emplace_back(
            msg("No captions with times were found; the text was taken as it stands."));
        return content;
    }
    content.format = webVtt ? ".vtt" : ".srt";
    const std::int64_t replaced = content.text.replaced;
    reader.finish(content);
    content.text.replaced = replaced;
    return content;
}

} // namespace marginalia::core::exchange
