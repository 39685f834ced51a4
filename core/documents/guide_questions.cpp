// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/guide_questions.h"

#include "core/documents/documents.h"
#include "core/documents/turn_pattern.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"
#include "core/text/segmentation.h"

#include <algorithm>
#include <array>

namespace marginalia::core::documents {

namespace {

constexpr std::size_t mostCandidates = 2000;
constexpr std::int64_t longestQuestion = 500;
constexpr std::int64_t mostOlderText = std::int64_t{32} << 20; // code points

bool endsWithQuestion(std::string_view words) {
    while (!words.empty() && (words.back() == ' ' || words.back() == '\t' || words.back() == '"' ||
                              words.back() == ')' || words.back() == '*'))
        words.remove_suffix(1);
    return words.ends_with("?") || words.ends_with("？") || words.ends_with("؟");
}

bool isDigit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// The byte behind a number that begins a question; 0: there is none. "3.", "3.1)", "Q3:", "Вопрос 3.".
std::size_t behindNumber(std::string_view line) {
    static constexpr std::array words = std::to_array<std::string_view>(
        {"Question ", "QUESTION ", "Q", "Вопрос ", "ВОПРОС ", "В", "Сұрақ ", "СҰРАҚ "});
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string_view::npos)
        return 0;
    bool word = false;
    for (const std::string_view each : words)
        if (line.substr(at).starts_with(each) && isDigit(line, at + each.size())) {
            at += each.size();
            word = true;
            break;
        }
    const std::size_t first = at;
    for (int groups = 0; groups < 3 && isDigit(line, at); ++groups) {
        const std::size_t start = at;
        while (isDigit(line, at) && at - start < 3)
            ++at;
        if (isDigit(line, at))
            return 0; // a year, a sum
        if (at < line.size() && line[at] == '.' && isDigit(line, at + 1))
            ++at;
        else
            break;
    }
    if (at == first || at >= line.size())
        return 0;
    const char mark = line[at];
    if (mark != '.' && mark != ')' && mark != ':' && !(word && mark == ' '))
        return 0;
    ++at;
    return at < line.size() && (line[at] == ' ' || line[at] == '\t') ? at : 0;
}

/// Walks the formats beside the paragraphs, which come in the same order.
class FormatsBeside {
public:
    explicit FormatsBeside(const std::vector<FormatRange>& formats)
        : m_formats(formats) {}

    struct Facts {
        int heading = 0;
        bool bold = false;     ///< all of it, blanks and marks at its ends apart
        bool numbered = false; ///< as an item of a list
    };
    Facts of(Span paragraph) {
        Facts facts;
        std::int64_t bold = 0;
        while (m_at < m_formats.size() && m_formats[m_at].span.start < paragraph.start)
            ++m_at;
        for (std::size_t i = m_at; i < m_formats.size() && m_formats[i].span.start < paragraph.end; ++i) {
            const FormatRange& each = m_formats[i];
            if (each.kind == FormatKind::Heading)
                facts.heading = each.level;
            else if (each.kind == FormatKind::ListItem)
                facts.numbered = !each.value.empty() && each.value != "•";
            else if (each.kind == FormatKind::Bold)
                bold += std::min(each.span.end, paragraph.end) - each.span.start;
        }
        facts.bold = bold > 0 && bold + 2 >= paragraph.length();
        return facts;
    }

private:
    const std::vector<FormatRange>& m_formats;
    std::size_t m_at = 0;
};

/// A heading that is a guide question is said to be that instead.
void markThem(std::vector<FormatRange>& formats, const std::vector<const GuideCandidate*>& questions) {
    std::set<Span> spans;
    for (const GuideCandidate* each : questions)
        spans.insert(each->span);
    std::erase_if(formats, [&](const FormatRange& each) {
        return (each.kind == FormatKind::Heading || each.kind == FormatKind::GuideQuestion) &&
               spans.contains(each.span);
    });
    for (const GuideCandidate* each : questions)
        formats.push_back({each->span, FormatKind::GuideQuestion, each->level, {}});
    sortFormats(formats);
}

} // namespace

std::vector<GuideCandidate> guideCandidates(std::string_view text, const std::vector<FormatRange>& formats) {
    std::vector<GuideCandidate> found;
    FormatsBeside beside(formats);
    const text::CodePointIndex index(text);
    for (const Span paragraph : text::paragraphs(text)) {
        if (found.size() >= mostCandidates)
            break;
        if (paragraph.length() > longestQuestion)
            continue;
        std::string_view line = index.slice(paragraph);
        if (!endsWithQuestion(line))
            continue;
        const FormatsBeside::Facts facts = beside.of(paragraph);
        if (const auto head = usualHead(line))
            if (behindNumber(line) == 0)
                line.remove_prefix(std::min(head->spoken, line.size()));
        const std::size_t number = behindNumber(line);
        const bool sure = facts.heading > 0 || facts.numbered || number > 0;
        if (!sure && !facts.bold)
            continue;
        std::string key = text::searchKey(line.substr(number));
        std::erase_if(key, [](char c) { return c == ' ' || c == '\t' || c == '?' || c == '.' || c == ','; });
        if (key.empty())
            continue;
        found.push_back({paragraph, std::max(facts.heading, 1), sure, std::move(key)});
    }
    return found;
}

void GuideQuestions::look(SourceId source, std::string_view text, std::vector<FormatRange>& formats) {
    m_new.insert(source);
    std::vector<GuideCandidate> candidates = guideCandidates(text, formats);
    std::vector<const GuideCandidate*> sure;
    for (const GuideCandidate& each : candidates) {
        m_seen[each.key].insert(source);
        if (each.sure)
            sure.push_back(&each);
        else
            m_waiting.push_back({source, each});
    }
    if (sure.empty())
        return;
    markThem(formats, sure);
    m_marked += static_cast<std::int64_t>(sure.size());
}

void GuideQuestions::lookAtOlderOnes() {
    std::int64_t left = mostOlderText;
    for (const Source& each : sources(m_edit.db())) {
        if (m_new.contains(each.id) || each.codePoints > left)
            continue;
        const std::vector<FormatRange> formats = formatsOf(m_edit.db(), each.id);
        if (formats.empty())
            continue;
        left -= each.codePoints;
        std::set<Span> marked;
        for (const FormatRange& range : formats)
            if (range.kind == FormatKind::GuideQuestion)
                marked.insert(range.span);
        for (GuideCandidate& candidate : guideCandidates(textBody(m_edit.db(), each.text), formats)) {
            m_seen[candidate.key].insert(each.id);
            if (!candidate.sure && !marked.contains(candidate.span))
                m_waiting.push_back({each.id, std::move(candidate)});
        }
    }
}

std::int64_t GuideQuestions::mark() {
    if (m_waiting.empty())
        return m_marked;
    lookAtOlderOnes();
    std::map<SourceId, std::vector<const GuideCandidate*>> due;
    for (const Waiting& each : m_waiting) {
        const std::set<SourceId>& places = m_seen[each.candidate.key];
        const bool withNew = std::any_of(places.begin(), places.end(),
                                         [this](SourceId source) { return m_new.contains(source); });
        if (places.size() > 1 && withNew)
            due[each.source].push_back(&each.candidate);
    }
    for (const auto& [source, candidates] : due) {
        std::vector<FormatRange> formats = formatsOf(m_edit.db(), source);
        markThem(formats, candidates);
        m_marked += static_cast<std::int64_t>(candidates.size());
        setFormats(m_edit, source, std::move(formats));
    }
    return m_marked;
}

} // namespace marginalia::core::documents
