// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/comparison_state.h"
#include "core/agreement/place_work.h"

#include "core/documents/documents.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace marginalia::core::agreement {

namespace {

std::vector<Unit> inOrder(const UnitBits& units) {
    std::vector<Unit> list;
    units.each([&list](Unit unit) { list.push_back(unit); });
    return list;
}

void checkPair(const CoderPair& pair, std::size_t coders) {
    if (pair.first >= coders || pair.second >= coders || pair.first == pair.second)
        refuseUnknown();
}

/// Overlapping passages of one coder are one; touching ones too, since the unit cannot tell them apart.
std::vector<Span> united(std::vector<Span> spans) {
    std::ranges::sort(spans);
    std::vector<Span> result;
    for (const Span& span : spans) {
        if (!result.empty() && span.start < result.back().end)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    }
    return result;
}

bool touches(const ComparedUnit& unit, const std::optional<Span>& span) {
    return !unit.span || !span || unit.span->overlaps(*span);
}

/// Says who says what about one code on one unit after the other, reading each place once.
class Describer {
public:
    Describer(const store::Connection& db, const UnitSheet& sheet, const codebook::Codebook& book,
              const ComparedRound& round)
        : m_db(db)
        , m_sheet(sheet)
        , m_book(book)
        , m_round(round)
        , m_texts(db, round.frozen() ? round.id : mainRound) {}

    Dispute describe(Unit unit, CodeId code, const SheetRow& row, std::optional<CoderPair> pair) {
        Dispute dispute = begin(unit, code);
        const std::vector<CodeId> below = m_book.subtree(code);
        const std::unordered_set<CodeId> codes(below.begin(), below.end());
        for (std::size_t coder = 0; coder < m_sheet.coders.size(); ++coder) {
            if (pair && coder != pair->first && coder != pair->second)
                continue;
            const std::size_t place = !pair ? coder : coder == pair->first ? 0 : 1;
            Side& side = dispute.sides.emplace_back();
            side.coder = m_sheet.coders[coder].id;
            side.judged = row.judged[place].has(unit);
            side.present = row.present[place].has(unit);
            for (const CodedSpan& coded : m_work.codings) {
                if (coded.coder != side.coder || !codes.contains(coded.code) ||
                    (m_round.drift() && coded.strand != coder) || !touches(dispute.unit, coded.span))
                    continue;
                if (coded.span)
                    side.spans.push_back(*coded.span);
                else
                    side.wholeText = true;
            }
            side.spans = united(std::move(side.spans));
        }
        dispute.disputed = row.disputed.has(unit);
        settle(dispute);
        return dispute;
    }

    Dispute describeStatus(Unit unit, bool disputed) {
        Dispute dispute = begin(unit, {});
        for (std::size_t coder = 0; coder < m_sheet.coders.size(); ++coder) {
            const CoderSheet& work = m_sheet.work[coder];
            Side& side = dispute.sides.emplace_back();
            side.coder = m_sheet.coders[coder].id;
            side.judged = work.judged.has(unit);
            if (!side.judged)
                continue;
            const auto found = work.status.find(unit);
            side.status = survey::statusKey(found == work.status.end() ? survey::AnswerStatus::Substantive
                                                                       : found->second);
        }
        dispute.disputed = disputed;
        settle(dispute);
        return dispute;
    }

private:
    Dispute begin(Unit unit, CodeId code) {
        Dispute dispute;
        dispute.unit = m_sheet.units[unit];
        dispute.code = code;
        if (!m_read || m_place != dispute.unit.place()) {
            m_place = dispute.unit.place();
            m_work = workAt(m_db, m_place, m_round, m_texts);
            m_read = true;
        }
        return dispute;
    }

    void settle(Dispute& dispute) const {
        // The newest comes last and wins.
        for (const PlaceDecision& decision : m_work.decisions)
            if (decision.code == dispute.code && touches(dispute.unit, decision.span))
                dispute.settlement = decision.settlement;
    }

    const store::Connection& m_db;
    const UnitSheet& m_sheet;
    const codebook::Codebook& m_book;
    const ComparedRound& m_round;
    coding::KeptTexts m_texts;
    bool m_read = false;
    coding::Place m_place;
    PlaceWork m_work;
};

} // namespace

const Side* sideOf(const Comparison& comparison, const Dispute& dispute, std::size_t coder) {
    // By place where all are there: of a drift check both sides are the same person's.
    if (dispute.sides.size() == comparison.coders.size())
        return &dispute.sides[coder];
    const auto found = std::ranges::find(dispute.sides, comparison.coders[coder].id, &Side::coder);
    return found == dispute.sides.end() ? nullptr : &*found;
}

ComparisonEngine::State::RowUnits ComparisonEngine::State::unitsOf(CodeId code) const {
    RowUnits units;
    if (!characters) {
        units.sheet = &sheet();
        if (code)
            units.row = count().row(code);
        return units;
    }
    if (!code)
        refuseUnknown();
    units.own = std::make_shared<const UnitSheet>(characters->stretches(code));
    units.sheet = units.own.get();
    units.row = SheetCount(*units.sheet, book).own(code);
    return units;
}

namespace {

/// The units behind a number of the row of statuses.
UnitBits statusUnits(const UnitSheet& sheet, const SheetCount& counting, CountedUnits which) {
    if (which != CountedUnits::Disputed && which != CountedUnits::Unsettled)
        return counting.counted();
    UnitBits units = counting.statusDisputed();
    if (which == CountedUnits::Unsettled)
        for (const auto& [unit, status] : sheet.settledStatus)
            units.remove(unit);
    return units;
}

} // namespace

std::vector<ComparedUnit> ComparisonEngine::units(CodeId code, CountedUnits which,
                                                  std::optional<CoderPair> pair) const {
    if (m_state->coders().size() < 2)
        return {};
    if (pair)
        checkPair(*pair, m_state->coders().size());
    if (code && m_state->book.find(code) == nullptr)
        refuseUnknown();
    const State::RowUnits found = m_state->unitsOf(code);
    const UnitBits behind = !code  ? statusUnits(*found.sheet, m_state->count(), which)
                            : pair ? found.row.of(*pair).which(which)
                                   : found.row.which(which);
    std::vector<ComparedUnit> list;
    behind.each([&](Unit unit) { list.push_back(found.sheet->units[unit]); });
    return list;
}

std::vector<Dispute> ComparisonEngine::listed(const store::Connection& db, CodeId code, CountedUnits which,
                                              std::optional<CoderPair> pair, std::size_t first,
                                              std::size_t most) const {
    std::vector<Dispute> list;
    if (m_state->coders().size() < 2)
        return list;
    if (pair)
        checkPair(*pair, m_state->coders().size());
    if (code && m_state->book.find(code) == nullptr)
        refuseUnknown();
    const State::RowUnits found = m_state->unitsOf(code);
    Describer describer(db, *found.sheet, m_state->book, m_state->round);
    const SheetRow row = pair && code ? found.row.of(*pair) : found.row;
    UnitBits statuses;
    std::vector<Unit> units;
    if (code) {
        units = inOrder(row.which(which));
    } else {
        const SheetCount counting = m_state->count();
        statuses = counting.statusDisputed();
        units = inOrder(statusUnits(*found.sheet, counting, which));
    }
    for (std::size_t i = first; i < units.size() && list.size() < most; ++i)
        list.push_back(code ? describer.describe(units[i], code, row, pair)
                            : describer.describeStatus(units[i], statuses.has(units[i])));
    return list;
}

std::vector<Dispute> ComparisonEngine::disputes(const store::Connection& db, bool settledToo) const {
    if (m_state->coders().size() < 2)
        return {};
    return m_state->characters ? m_state->disputedStretches(db, settledToo)
                               : m_state->disputedUnits(db, settledToo);
}

std::vector<Dispute> ComparisonEngine::State::disputedStretches(const store::Connection& db,
                                                                bool settledToo) const {
    struct Found {
        std::size_t document, code;
        Dispute dispute;
    };
    std::unordered_map<SourceId, std::size_t> orderOf;
    for (const documents::Source& document : documents::sources(db))
        orderOf.emplace(document.id, orderOf.size());
    const std::vector<CodeId> codes = codesOfSets();
    std::vector<Found> found;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const UnitSheet stretches = characters->stretches(codes[i], false);
        const SheetRow row = SheetCount(stretches, book).own(codes[i]);
        Describer describer(db, stretches, book, round);
        (settledToo ? row.disputed : row.disputed - row.settled).each([&](Unit unit) {
            found.push_back({orderOf[stretches.units[unit].document], i,
                             describer.describe(unit, codes[i], row, std::nullopt)});
        });
    }
    std::ranges::sort(found, {}, [](const Found& each) {
        return std::tuple(each.document, *each.dispute.unit.span, each.code);
    });
    std::vector<Dispute> list;
    for (Found& each : found)
        list.push_back(std::move(each.dispute));
    return list;
}

std::vector<Dispute> ComparisonEngine::State::disputedUnits(const store::Connection& db,
                                                            bool settledToo) const {
    const SheetCount counting = count();
    const std::vector<CodeId> codes = codesOfSets();
    struct Found {
        Unit unit;
        std::size_t code; ///< 0: the status; else one more than its place
    };
    std::vector<Found> found;
    std::vector<SheetRow> rows;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        rows.push_back(counting.own(codes[i]));
        const SheetRow& row = rows.back();
        const UnitBits units = settledToo ? row.disputed : row.disputed - row.settled;
        units.each([&](Unit unit) { found.push_back({unit, i + 1}); });
    }
    if (request.unit == UnitKind::Answer)
        counting.statusDisputed().each([&](Unit unit) {
            if (settledToo || !sheet().settledStatus.contains(unit))
                found.push_back({unit, 0});
        });
    std::ranges::sort(found, {}, [](const Found& each) { return std::pair(each.unit, each.code); });
    Describer describer(db, sheet(), book, round);
    std::vector<Dispute> list;
    for (const Found& each : found)
        list.push_back(each.code == 0 ? describer.describeStatus(each.unit, true)
                                      : describer.describe(each.unit, codes[each.code - 1],
                                                           rows[each.code - 1], std::nullopt));
    return list;
}

Dispute ComparisonEngine::detail(const store::Connection& db, const ComparedUnit& unit, CodeId code) const {
    if (code && m_state->book.find(code) == nullptr)
        refuseUnknown();
    const State::RowUnits units = m_state->unitsOf(code);
    const auto found = std::ranges::find_if(units.sheet->units, [&unit](const ComparedUnit& each) {
        return each.place() == unit.place() && each.span == unit.span;
    });
    if (found == units.sheet->units.end())
        refuseUnknown();
    const auto place = static_cast<Unit>(found - units.sheet->units.begin());
    Describer describer(db, *units.sheet, m_state->book, m_state->round);
    return code ? describer.describe(place, code, units.row, std::nullopt)
                : describer.describeStatus(place, m_state->count().statusDisputed().has(place));
}

} // namespace marginalia::core::agreement
