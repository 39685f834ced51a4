// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/unit_lists.h"

#include "core/survey/survey.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace marginalia::ui {

using namespace core;
using agreement::ComparedUnit;
using agreement::ComparisonEngine;
using agreement::CountedUnits;

namespace {

using UnitKey = std::tuple<AnswerId, SourceId, std::int64_t, std::int64_t>;

UnitKey keyOf(const ComparedUnit& unit) {
    return {unit.answer, unit.document, unit.span ? unit.span->start : -1, unit.span ? unit.span->end : -1};
}

std::set<UnitKey> keysOf(const std::vector<ComparedUnit>& units) {
    std::set<UnitKey> keys;
    for (const ComparedUnit& each : units)
        keys.insert(keyOf(each));
    return keys;
}

} // namespace

std::vector<DisputesModel::Entry> unitsOf(const ComparisonEngine& engine, CodeId code, CountedUnits which,
                                          std::optional<agreement::CoderPair> pair) {
    const std::set<UnitKey> disputed = keysOf(engine.units(code, CountedUnits::Disputed));
    const std::set<UnitKey> unsettled = keysOf(engine.units(code, CountedUnits::Unsettled));
    std::vector<DisputesModel::Entry> entries;
    for (ComparedUnit& each : engine.units(code, which, pair)) {
        const UnitKey key = keyOf(each);
        const bool differ = disputed.contains(key);
        entries.push_back({std::move(each), code, differ, differ && !unsettled.contains(key)});
    }
    return entries;
}

std::vector<DisputesModel::Entry> everyDispute(const ComparisonEngine& engine, const store::Connection& db,
                                               std::optional<agreement::CoderPair> pair) {
    std::vector<DisputesModel::Entry> entries;
    for (agreement::DisputedUnit& each : engine.disputed(db, pair))
        entries.push_back({std::move(each.unit), each.code, true, each.settled});
    return entries;
}

std::vector<DisputesModel::Entry> disputesToSettle(const ComparisonEngine& engine,
                                                   const store::Connection& db,
                                                   std::optional<agreement::CoderPair> pair) {
    std::vector<DisputesModel::Entry> entries = everyDispute(engine, db, pair);
    if (pair)
        return entries;
    const std::size_t compared = entries.size();
    for (const team::CodebookMatter& each : team::codebookMatters(db)) {
        const auto listed = [&each](const DisputesModel::Entry& entry) {
            return entry.unit.answer == each.matter.place.answer && entry.code == each.matter.code;
        };
        const auto answer = survey::answerById(db, each.matter.place.answer);
        if (!answer || std::ranges::count(engine.comparison().request.questions, answer->question) == 0 ||
            std::ranges::any_of(entries, listed))
            continue;
        ComparedUnit unit;
        unit.answer = answer->id;
        unit.who = answer->who;
        entries.push_back({std::move(unit), each.matter.code, true, each.settled});
    }
    std::ranges::sort(entries.begin() + static_cast<std::ptrdiff_t>(compared), entries.end(), {},
                      [](const DisputesModel::Entry& each) { return std::tuple(each.unit.who, each.code); });
    return entries;
}

std::vector<DisputesModel::Entry> disputesOver(const ComparisonEngine& engine, const store::Connection& db,
                                               const std::vector<team::Matter>& matters) {
    std::vector<DisputesModel::Entry> entries = disputesToSettle(engine, db);
    std::erase_if(entries, [&matters](const DisputesModel::Entry& each) {
        return std::ranges::none_of(matters, [&each](const team::Matter& matter) {
            return matter.place == each.unit.place() && matter.code == each.code &&
                   (!matter.span || !each.unit.span || matter.span->overlaps(*each.unit.span));
        });
    });
    return entries;
}

std::vector<DisputesModel::Entry> confusedUnits(const ComparisonEngine& engine,
                                                const agreement::ConfusionMatrix& matrix, std::size_t first,
                                                std::size_t second) {
    const std::size_t none = matrix.codes.size();
    if (first == none && second == none)
        return {};
    if (first == second)
        return unitsOf(engine, matrix.codes[first], CountedUnits::Both, matrix.coders);
    const bool fromFirst = first != none;
    const CodeId code = matrix.codes[fromFirst ? first : second];
    std::vector<DisputesModel::Entry> entries =
        unitsOf(engine, code, fromFirst ? CountedUnits::OnlyFirst : CountedUnits::OnlySecond, matrix.coders);
    const CountedUnits others = fromFirst ? CountedUnits::OnlySecond : CountedUnits::OnlyFirst;
    if (first != none && second != none) {
        const std::set<UnitKey> wanted =
            keysOf(engine.units(matrix.codes[second], CountedUnits::OnlySecond, matrix.coders));
        std::erase_if(entries, [&](const auto& each) { return !wanted.contains(keyOf(each.unit)); });
        return entries;
    }
    // Against "no code": nothing else that the other coder alone gave.
    for (const CodeId other : matrix.codes) {
        const std::set<UnitKey> taken = keysOf(engine.units(other, others, matrix.coders));
        std::erase_if(entries, [&](const auto& each) { return taken.contains(keyOf(each.unit)); });
    }
    return entries;
}

std::vector<DisputesModel::Entry> ofGroup(const store::Connection& db,
                                          std::vector<DisputesModel::Entry> entries, VariableId variable,
                                          const std::string& value) {
    const auto values = survey::valuesOf(db, variable);
    std::erase_if(entries, [&](const DisputesModel::Entry& each) {
        const auto found = values.find(each.unit.who);
        if (found == values.end() || found->second.empty())
            return !value.empty();
        return std::ranges::find(found->second, value) == found->second.end();
    });
    return entries;
}

} // namespace marginalia::ui
