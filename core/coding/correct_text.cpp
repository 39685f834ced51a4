// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/correct_text.h"

#include "core/base/error.h"
#include "core/coding/coding_store.h"
#include "core/coding/correct_text_store.h"
#include "core/coding/join.h"
#include "core/documents/documents.h"
#include "core/documents/format.h"
#include "core/text/code_points.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace marginalia::core::coding {

namespace {

using text::CarryOver;
using text::PassageFate;

/// Everything on the text, and where it would stand.
struct Plan {
    text::NormalizedText text;
    Correction correction;
    struct CodingMove {
        Coding coding;
        std::optional<Span> after;
    };
    std::vector<CodingMove> codings; ///< those that move or go
    struct PassageMove {
        rows::PassageRow row;
        std::optional<Span> after;
    };
    std::vector<PassageMove> passages;
    struct QuietMove {
        rows::QuietRow row;
        std::optional<Span> after;
    };
    std::vector<QuietMove> quiet;
    std::vector<documents::FormatRange> formats;
};

std::string shortened(std::string_view words) {
    const std::size_t end = text::byteOffset(words, mostWords);
    return std::string(words.substr(0, end)) + (end < words.size() ? "…" : "");
}

DoubtfulMark doubt(const CarryOver& over, const CarryOver::Carried& carried, Span before) {
    DoubtfulMark mark;
    mark.fate = carried.fate;
    mark.before = before;
    mark.wordsBefore = shortened(over.wordsBefore(before));
    mark.after = carried.span;
    if (carried.span)
        mark.wordsAfter = shortened(over.wordsAfter(*carried.span));
    return mark;
}

bool isOfParagraphs(documents::FormatKind kind) {
    using documents::FormatKind;
    switch (kind) {
    case FormatKind::Bold:
    case FormatKind::Italic:
    case FormatKind::Underline:
    case FormatKind::Struck:
    case FormatKind::NoteMark:
    case FormatKind::Time:
        return false;
    default:
        return true;
    }
}

/// From the start of the line in which the passage begins to the end of the one in which it ends.
Span wholeParagraphs(const text::CodePointIndex& after, Span span) {
    const std::string_view body = after.text();
    const std::size_t first = after.byteOf(span.start);
    const std::size_t last = after.byteOf(span.end);
    const std::size_t before = first == 0 ? std::string_view::npos : body.rfind('\n', first - 1);
    const std::size_t behind = last > 0 && body[last - 1] == '\n' ? last - 1 : body.find('\n', last);
    return {after.codePointOf(before == std::string_view::npos ? 0 : before + 1),
            after.codePointOf(behind == std::string_view::npos ? body.size() : behind)};
}

std::vector<documents::FormatRange> carriedFormats(const store::Connection& db, SourceId source,
                                                   const CarryOver& over, std::string_view body) {
    const text::CodePointIndex after(body);
    std::vector<documents::FormatRange> formats;
    for (documents::FormatRange& each : documents::formatsOf(db, source)) {
        const std::optional<Span> span = over.place(each.span);
        if (!span)
            continue;
        each.span = isOfParagraphs(each.kind) ? wholeParagraphs(after, *span) : *span;
        if (each.span.start < each.span.end)
            formats.push_back(std::move(each));
    }
    return formats;
}

void planCodings(const store::Connection& db, Place place, const CarryOver& over, Plan& plan) {
    // Very many codings of one document stand on the same words.
    std::map<Span, CarryOver::Carried> known;
    for (Coding& coding : codingsOf(db, place)) {
        if (!coding.span) {
            ++plan.correction.wholeText;
            continue;
        }
        const auto [found, isNew] = known.try_emplace(*coding.span);
        if (isNew)
            found->second = over.carry(*coding.span);
        const CarryOver::Carried& carried = found->second;
        if (carried.fate == PassageFate::Same) {
            ++plan.correction.kept;
        } else {
            DoubtfulMark mark = doubt(over, carried, *coding.span);
            mark.kind = MarkKind::Coding;
            mark.code = coding.code;
            mark.coder = coding.coder;
            plan.correction.doubtful.push_back(std::move(mark));
        }
        if (carried.span != coding.span)
            plan.codings.push_back({std::move(coding), carried.span});
    }
}

void planPassages(const store::Connection& db, Place place, const CarryOver& over, Plan& plan) {
    for (rows::PassageRow& row : rows::passagesOf(db, place)) {
        const CarryOver::Carried carried = over.carry(row.span);
        if (carried.fate == PassageFate::Same) {
            ++plan.correction.kept;
        } else {
            DoubtfulMark mark = doubt(over, carried, row.span);
            mark.kind = row.kind;
            mark.code = row.code;
            mark.about = row.about;
            plan.correction.doubtful.push_back(std::move(mark));
        }
        if (carried.span != row.span)
            plan.passages.push_back({std::move(row), carried.span});
    }
}

Plan planFor(const store::Connection& db, Place place, std::string_view given,
             const CorrectionOptions& options) {
    const bool onePlace = static_cast<bool>(place.answer) != static_cast<bool>(place.source);
    const std::optional<TextId> known = onePlace ? rows::textIdOf(db, place) : std::nullopt;
    if (!known)
        throw Error(ErrorKind::Usage,
                    msg("The answer or document to be corrected is not in the project any more."));
    Plan plan;
    plan.text = text::normalize(given);
    if (isBlank(plan.text.text))
        throw Error(ErrorKind::Conflict,
                    place.answer ? msg("The corrected answer has no words. Set its status instead: empty, or "
                                       "not asked.")
                                 : msg("The corrected document has no words. Delete it instead."));
    const std::string before = *known ? documents::textBody(db, *known) : std::string();
    plan.correction.changed = before != plan.text.text;
    if (!plan.correction.changed)
        return plan;
    const CarryOver over(before, plan.text.text);
    plan.correction.places = static_cast<std::int64_t>(over.changes().size());
    planCodings(db, place, over, plan);
    planPassages(db, place, over, plan);
    for (rows::QuietRow& row : rows::quietRowsOf(db, place))
        if (const std::optional<Span> after = over.carry(row.span).span; after != row.span)
            plan.quiet.push_back({row, after});
    std::stable_sort(plan.correction.doubtful.begin(), plan.correction.doubtful.end(),
                     [](const DoubtfulMark& a, const DoubtfulMark& b) { return a.before < b.before; });
    if (place.source)
        plan.formats = carriedFormats(db, place.source, over, plan.text.text);
    else if (!options.judgementsHold)
        plan.correction.judgements = rows::doneJudgements(db, place.answer);
    return plan;
}

/// Joins codings that fall on the same words, moves the others.
void moveCodings(store::Edit& edit, Place place, Plan& plan) {
    using Key = std::tuple<CoderId, CodeId, RoundId, Span>;
    const auto keyOf = [](const Coding& coding, Span span) {
        return Key{coding.coder, coding.code, coding.round, span};
    };
    std::set<CodingId> moving;
    for (const auto& move : plan.codings)
        moving.insert(move.coding.id);
    std::map<Key, CodingId> there; // who stands where in the end
    bool inTheWay = false;
    std::set<Key> places;
    for (const auto& move : plan.codings)
        places.insert(keyOf(move.coding, *move.coding.span));
    for (const Coding& coding : codingsOf(edit.db(), place))
        if (coding.span && !moving.contains(coding.id))
            there.emplace(keyOf(coding, *coding.span), coding.id);
    std::vector<Plan::CodingMove> left;
    for (auto& move : plan.codings) {
        if (!move.after) {
            rows::erase(edit, move.coding.id);
            continue;
        }
        const Key key = keyOf(move.coding, *move.after);
        if (const auto other = there.find(key); other != there.end()) {
            join(edit, requireCoding(edit.db(), other->second), move.coding);
            ++plan.correction.joined;
            continue;
        }
        there.emplace(key, move.coding.id);
        inTheWay = inTheWay || places.contains(key);
        left.push_back(std::move(move));
    }
    // Where one moves to the place of another that moves too, all step aside first: far behind every text.
    constexpr std::int64_t aside = std::int64_t{1} << 40U;
    if (inTheWay)
        for (std::size_t i = 0; i < left.size(); ++i) {
            const auto at = aside + static_cast<std::int64_t>(i);
            rows::setSpan(edit, left[i].coding.id, Span{at, at + 1});
        }
    for (const auto& move : left)
        rows::setSpan(edit, move.coding.id, *move.after);
}

} // namespace

Correction previewCorrection(const store::Connection& db, Place place, std::string_view text,
                             const CorrectionOptions& options) {
    return planFor(db, place, text, options).correction;
}

Correction correctText(store::Edit& edit, Place place, std::string_view text,
                       const CorrectionOptions& options) {
    Plan plan = planFor(edit.db(), place, text, options);
    if (!plan.correction.changed)
        return plan.correction;
    moveCodings(edit, place, plan);
    for (const auto& move : plan.passages) {
        if (move.after)
            rows::move(edit, move.row, *move.after);
        else
            rows::drop(edit, move.row);
    }
    for (const auto& move : plan.quiet)
        rows::move(edit, place, move.row, move.after);
    rows::setText(edit, place, documents::keepText(edit, plan.text));
    if (place.source)
        documents::setFormats(edit, place.source, std::move(plan.formats));
    else if (plan.correction.judgements > 0)
        rows::outdateJudgements(edit, place.answer);
    return plan.correction;
}

} // namespace marginalia::core::coding
