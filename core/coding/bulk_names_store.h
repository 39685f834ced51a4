// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/coding/coding.h"
#include "core/store/connection.h"

#include <cstdint>
#include <functional>
#include <string_view>

/// Rows read in bulk; only core/coding uses it. Texts live until the visitor returns.
namespace marginalia::core::coding::rows {

void eachRespondent(const store::Connection& db, const std::function<void(CaseId, std::string_view)>& visit);
void eachQuestion(const store::Connection& db,
                  const std::function<void(QuestionId, std::string_view, bool singleCode)>& visit);
void eachSource(const store::Connection& db, const std::function<void(SourceId, std::string_view)>& visit);
/// `codePoints` is -1 for an answer without text.
void eachAnswer(
    const store::Connection& db, QuestionId question,
    const std::function<void(AnswerId, CaseId, std::string_view status, std::int64_t codePoints)>& visit);
std::int64_t codePointsOf(const store::Connection& db, SourceId source);

/// Codings of the main round: answer (or none), coder, code, start, end.
using CodingVisitor = std::function<void(AnswerId, CoderId, CodeId, std::int64_t start, std::int64_t end)>;
void eachCodingOfQuestion(const store::Connection& db, QuestionId question, const CodingVisitor& visit);
void eachCodingOfSource(const store::Connection& db, SourceId source, const CodingVisitor& visit);
void eachJudgementOfQuestion(const store::Connection& db, QuestionId question,
                             const std::function<void(const Judgement&)>& visit);

} // namespace marginalia::core::coding::rows
