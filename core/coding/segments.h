// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core {
class Progress;
}

/// The coded passages of codes as a list: where, who, when, and the words with a little of what stands
/// around.
namespace marginalia::core::coding {

/// So many code points of the words are read for a list, and of what stands before and after them.
inline constexpr std::int64_t longestSegmentWords = 400;
inline constexpr std::int64_t segmentContext = 40;

struct Segment {
    CodingId id;
    CodeId code;
    CoderId coder;
    Place place;
    QuestionId question;      ///< of an answer
    CaseId who;               ///< of a document perhaps none
    std::string name;         ///< the respondent's ID, or the document's name
    std::int64_t group = 0;   ///< the place of the question, or of the document, among its like
    std::int64_t order = 0;   ///< the place of the respondent in the file
    std::optional<Span> span; ///< none: the whole text
    std::string before;       ///< begins with a whole word
    std::string words;        ///< cut after `longestSegmentWords`
    std::string after;
    bool cut = false;
    std::int64_t star = 0;
    std::string memo;
    std::string createdAt;
    bool operator==(const Segment&) const = default;
};

/// What the list is limited to.
struct SegmentFilter {
    std::vector<CodeId> codes; ///< nothing else is listed
    CoderId coder;             ///< none: everybody
    QuestionId question;       ///< only answers to it
    SourceId source;           ///< only this document
    bool operator==(const SegmentFilter&) const = default;
};
bool fits(const Segment& segment, const SegmentFilter& filter);

/// Of the main round; respondents who are left out have none. Answers by question and respondent, then
/// documents in their order, each from the start of its text.
std::vector<Segment> segments(const store::Connection& db, const SegmentFilter& filter, Progress& progress);
/// Whether `a` stands before `b` in such a list.
bool listedBefore(const Segment& a, const Segment& b);
/// nullopt: the coding is gone, or of a respondent who is left out.
std::optional<Segment> segmentOf(const store::Connection& db, CodingId coding);

} // namespace marginalia::core::coding
