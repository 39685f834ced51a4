// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/segments.h"

#include "core/base/progress.h"
#include "core/documents/documents.h"
#include "core/text/code_points.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace marginalia::core::coding {

namespace {

// Of one code (?1), or one coding (?2).
constexpr const char* segmentsOfAnswers =
    "SELECT c.id, c.code_id, c.coder_id, c.answer_id, NULL, a.question_id, a.case_id, k.name, q.position, "
    "k.position, c.start_position, c.end_position, c.star, c.memo, c.created_at, t.body "
    "FROM coding c JOIN answer a ON a.id = c.answer_id JOIN question q ON q.id = a.question_id "
    "JOIN study_case k ON k.id = a.case_id JOIN text t ON t.id = a.text_id "
    "WHERE c.id IN (SELECT id FROM coding WHERE code_id = ?1 UNION ALL SELECT ?2) "
    "AND c.round_id = 1 AND k.excluded IS NULL AND (?3 IS NULL OR c.coder_id = ?3) "
    "AND (?4 IS NULL OR a.question_id = ?4)";

constexpr const char* segmentsOfDocuments =
    "SELECT c.id, c.code_id, c.coder_id, NULL, c.source_id, NULL, s.case_id, s.name, s.position, 0, "
    "c.start_position, c.end_position, c.star, c.memo, c.created_at, s.text_id "
    "FROM coding c JOIN source s ON s.id = c.source_id LEFT JOIN study_case k ON k.id = s.case_id "
    "WHERE c.id IN (SELECT id FROM coding WHERE code_id = ?1 UNION ALL SELECT ?2) "
    "AND c.round_id = 1 AND k.excluded IS NULL AND (?3 IS NULL OR c.coder_id = ?3) "
    "AND (?4 IS NULL OR c.source_id = ?4)";

Segment readSegment(const store::Statement& row) {
    Segment segment;
    segment.id = row.id<CodingId>(0);
    segment.code = row.id<CodeId>(1);
    segment.coder = row.id<CoderId>(2);
    segment.place.answer = row.id<AnswerId>(3);
    segment.place.source = row.id<SourceId>(4);
    segment.question = row.id<QuestionId>(5);
    segment.who = row.id<CaseId>(6);
    segment.name = row.text(7);
    segment.group = row.integer(8);
    segment.order = row.integer(9);
    if (row.integer(10) >= 0)
        segment.span = Span{row.integer(10), row.integer(11)};
    segment.star = row.integer(12);
    segment.memo = row.text(13);
    segment.createdAt = row.text(14);
    return segment;
}

/// Fills in the words.
void quote(Segment& segment, const text::CodePointIndex& text) {
    Span span = segment.span.value_or(Span{0, text.codePoints()});
    span.end = std::min(span.end, text.codePoints());
    segment.cut = span.length() > longestSegmentWords;
    segment.words = text.slice({span.start, std::min(span.end, span.start + longestSegmentWords)});
    if (span.start > 0) {
        const std::int64_t from = std::max<std::int64_t>(0, span.start - segmentContext);
        segment.before = text.slice({from, span.start});
        if (const std::size_t blank = segment.before.find_first_of(" \n\t");
            from > 0 && blank != std::string::npos)
            segment.before.erase(0, blank + 1);
    }
    if (!segment.cut)
        segment.after = text.slice({span.end, std::min(span.end + segmentContext, text.codePoints())});
}

void readAnswers(const store::Connection& db, const SegmentFilter& filter, CodeId code, CodingId coding,
                 std::vector<Segment>& segments, Progress& progress) {
    store::Statement rows = db.prepare(segmentsOfAnswers);
    rows.bind(code, coding, filter.coder, filter.question);
    while (rows.step()) {
        Segment& segment = segments.emplace_back(readSegment(rows));
        quote(segment, text::CodePointIndex(rows.view(15)));
        progress.advance();
    }
}

/// Without their words: a long text is read once for all of its segments.
void readDocuments(const store::Connection& db, const SegmentFilter& filter, CodeId code, CodingId coding,
                   std::unordered_map<TextId, std::vector<Segment>>& byText) {
    store::Statement rows = db.prepare(segmentsOfDocuments);
    rows.bind(code, coding, filter.coder, filter.source);
    while (rows.step())
        byText[rows.id<TextId>(15)].push_back(readSegment(rows));
}

void quoteDocuments(const store::Connection& db, std::unordered_map<TextId, std::vector<Segment>> byText,
                    std::vector<Segment>& segments, Progress& progress) {
    for (auto& [textId, found] : byText) {
        const std::string body = documents::textBody(db, textId);
        const text::CodePointIndex text(body);
        for (Segment& segment : found) {
            quote(segment, text);
            segments.push_back(std::move(segment));
            progress.advance();
        }
    }
}

auto listPlace(const Segment& segment) {
    const Span span = segment.span.value_or(Span{-1, -1});
    return std::tuple(static_cast<bool>(segment.place.source), segment.group, segment.order,
                      std::tie(segment.name), span.start, span.end, std::tie(segment.createdAt));
}

} // namespace

bool fits(const Segment& segment, const SegmentFilter& filter) {
    return std::ranges::find(filter.codes, segment.code) != filter.codes.end() &&
           (!filter.coder || filter.coder == segment.coder) &&
           (!filter.question || filter.question == segment.question) &&
           (!filter.source || filter.source == segment.place.source);
}

std::vector<Segment> segments(const store::Connection& db, const SegmentFilter& filter, Progress& progress) {
    std::vector<Segment> segments;
    std::unordered_map<TextId, std::vector<Segment>> byText;
    progress.stage(1); // stops a job in time; how far is not known
    for (const CodeId code : filter.codes) {
        if (!filter.source)
            readAnswers(db, filter, code, {}, segments, progress);
        if (!filter.question)
            readDocuments(db, filter, code, {}, byText);
    }
    quoteDocuments(db, std::move(byText), segments, progress);
    std::ranges::stable_sort(segments, listedBefore);
    return segments;
}

bool listedBefore(const Segment& a, const Segment& b) {
    return listPlace(a) < listPlace(b);
}

std::optional<Segment> segmentOf(const store::Connection& db, CodingId coding) {
    std::vector<Segment> found;
    std::unordered_map<TextId, std::vector<Segment>> byText;
    Progress none;
    readAnswers(db, {}, {}, coding, found, none);
    readDocuments(db, {}, {}, coding, byText);
    quoteDocuments(db, std::move(byText), found, none);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace marginalia::core::coding
