// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/dispute_words.h"

#include "ui/agreement_review/coder_comparison.h"
#include "ui/session/language.h"
#include "ui/session/project_session.h"

#include <algorithm>

namespace marginalia::ui {

using namespace core;
using agreement::Side;

namespace {

/// Of a document, this much before and after the unit is shown.
constexpr std::int64_t contextCodePoints = 300;
/// An answer longer than this is cut to the unit and its context as a document is.
constexpr std::int64_t wholeTextCodePoints = 4000;

QString wordsAt(const ProjectSession& session, const CoderComparison& comparison, const coding::Place& place,
                const Span& span) {
    agreement::ComparedTexts& texts = comparison.texts();
    return toQ(texts.correctedSince(place) ? texts.quote(place, span, span.length())
                                           : coding::quote(session.db(), place, span));
}

} // namespace

UnitWords unitWords(const ProjectSession& session, const CoderComparison& comparison,
                    const agreement::ComparedUnit& unit, std::int64_t context) {
    const Span wanted = unit.span.value_or(Span{0, wholeTextCodePoints});
    const std::int64_t start = unit.span ? std::max<std::int64_t>(0, wanted.start - context) : 0;
    return {wordsAt(session, comparison, unit.place(), {start, wanted.end + (unit.span ? context : 0)}),
            start};
}

UnitWords disputeWords(const ProjectSession& session, const CoderComparison& comparison,
                       const agreement::Dispute& dispute) {
    if (dispute.unit.span)
        return unitWords(session, comparison, dispute.unit, contextCodePoints);
    std::int64_t first = wholeTextCodePoints;
    std::int64_t last = 0;
    for (const Side& side : dispute.sides)
        for (const Span& each : side.spans) {
            first = std::min(first, each.start);
            last = std::max(last, each.end);
        }
    if (last <= wholeTextCodePoints)
        return unitWords(session, comparison, dispute.unit, 0);
    const std::int64_t start = std::max<std::int64_t>(0, first - contextCodePoints);
    return {wordsAt(session, comparison, dispute.unit.place(), {start, start + wholeTextCodePoints}), start};
}

bool judgedByNone(const agreement::Dispute& dispute) {
    return std::ranges::none_of(dispute.sides, &Side::judged);
}

bool marked(const Side& side) {
    return side.wholeText || !side.spans.empty();
}

QStringList namesOfSides(const CoderComparison& comparison) {
    QStringList names;
    for (const agreement::ComparedCoder& coder : comparison.result()->coders)
        names << toQ(coder.name);
    return names;
}

std::vector<team::Settled> decisionsOn(const ProjectSession& session, const agreement::Dispute& dispute) {
    if (!dispute.settlement)
        return {};
    std::vector<team::Settled> all = team::settledAt(session.db(), dispute.unit.place(), dispute.code);
    std::erase_if(all, [&dispute](const team::Settled& each) {
        return dispute.unit.span && each.matter.span && !each.matter.span->overlaps(*dispute.unit.span) &&
               each.decidedAt != dispute.settlement->decidedAt;
    });
    return all;
}

std::optional<team::Doubt> doubtOn(const ProjectSession& session, const agreement::Dispute& dispute) {
    for (const team::Doubt& each : team::doubtsAt(session.db(), dispute.unit.place(), dispute.code))
        if (!each.matter.span || !dispute.unit.span || each.matter.span->overlaps(*dispute.unit.span))
            return each;
    return std::nullopt;
}

} // namespace marginalia::ui
