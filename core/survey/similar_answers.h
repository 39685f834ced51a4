// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/store/connection.h"

#include <string>
#include <vector>

namespace marginalia::core::survey {

/// Answers that say nearly the same. Compared are the words alone: case, diacritics, punctuation and blanks
/// do not count. The likeness of two answers is the Jaccard index of their sets of three successive letters,
/// over the first thousand: 1 for the same words.
struct SimilarAnswer {
    AnswerId answer;
    std::string respondent;
    double likeness = 1;
};
inline constexpr double nearlyTheSame = 0.8;

/// Each is at least `least` like the first one, so that a group never drifts from what it began with.
using SimilarGroup = std::vector<SimilarAnswer>;

/// Groups of two and more, the largest first, of included respondents; answers without words are in none.
/// Not quadratic: candidates are found by their rarest letters, and of a great many only the first thousand
/// are looked at.
std::vector<SimilarGroup> similarAnswers(const store::Connection& db, QuestionId question, Progress& progress,
                                         double least = nearlyTheSame);

/// The answers to the same question that are like this one, itself first, then the likest.
SimilarGroup answersLike(const store::Connection& db, AnswerId answer, Progress& progress,
                         double least = nearlyTheSame);

} // namespace marginalia::core::survey
