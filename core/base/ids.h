// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace marginalia::core {

/// A row id that knows what it names. 0 is "none"; real ids are random in 1 .. 2^63-1 and never leave core's
/// callers (views, exports and messages give names).
template <class Tag> struct Id {
    std::int64_t value = 0;

    constexpr Id() = default;
    constexpr explicit Id(std::int64_t v)
        : value(v) {}
    [[nodiscard]] constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using CoderId = Id<struct CoderTag>;
using CodeId = Id<struct CodeTag>;
using SourceId = Id<struct SourceTag>;
using TextId = Id<struct TextTag>;
using SurveyId = Id<struct SurveyTag>;
using QuestionId = Id<struct QuestionTag>;
using CaseId = Id<struct CaseTag>;
using VariableId = Id<struct VariableTag>;
using AnswerId = Id<struct AnswerTag>;
using CodingId = Id<struct CodingTag>;
using JudgementId = Id<struct JudgementTag>;
using DecisionId = Id<struct DecisionTag>;
using RoundId = Id<struct RoundTag>;

/// The round of ordinary coding; it has the same id in every project.
inline constexpr RoundId mainRound{1};

} // namespace marginalia::core

template <class Tag> struct std::hash<marginalia::core::Id<Tag>> {
    std::size_t operator()(marginalia::core::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
