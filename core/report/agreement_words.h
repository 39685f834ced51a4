// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison.h"
#include "core/base/error.h"
#include "core/store/connection.h"
#include "core/text/locale.h"

#include <string>
#include <string_view>
#include <vector>

/// How agreement is called in reports and in the window.
namespace marginalia::core::report {

/// "answers", "paragraphs" ...
MessageId comparedUnitName(agreement::UnitKind unit);
/// The question's label, or "Documents".
std::string comparisonTitle(const store::Connection& db, const agreement::Comparison& comparison,
                            const text::Locale& locale);
/// The labels of the questions compared, each in quotation marks.
std::string questionNames(const store::Connection& db, const agreement::Comparison& comparison,
                          const text::Locale& locale);
/// In the quotation marks of the language: “so”, «так».
std::string quoted(std::string_view words, const text::Locale& locale);
/// "reliable", "below .80", "too rare to judge" ...; empty while nothing is known.
std::string readingWords(const agreement::CodeRow& row, const text::Locale& locale);
/// "no disagreement: none in 53, interval not estimable"
std::string noDisagreement(std::int64_t units, const text::Locale& locale);
/// Initials that tell the coders apart, as heads of narrow columns; else the names.
std::vector<std::string> shortNames(const agreement::Comparison& comparison);
/// Unit, coders, what was left out, sample, seed.
std::vector<std::string> comparisonNotes(const store::Connection& db, const agreement::Comparison& comparison,
                                         const text::Locale& locale);

} // namespace marginalia::core::report
