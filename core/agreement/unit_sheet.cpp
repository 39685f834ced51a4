// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/unit_sheet.h"

#include <algorithm>

namespace marginalia::core::agreement {

UnitBits inTwo(const std::vector<UnitBits>& sets) {
    UnitBits once;
    UnitBits twice;
    for (const UnitBits& set : sets) {
        twice |= once & set;
        once |= set;
    }
    return twice;
}

UnitBits UnitSheet::counted() const {
    std::vector<UnitBits> judged;
    for (const CoderSheet& coder : work)
        judged.push_back(coder.judged);
    UnitBits both = inTwo(judged);
    both &= wanted;
    return both -= leftOut;
}

PresenceRow SheetRow::at(Unit unit) const {
    PresenceRow row;
    for (std::size_t coder = 0; coder < judged.size(); ++coder) {
        if (!judged[coder].has(unit))
            continue;
        row.judged |= std::uint32_t{1} << coder;
        if (present[coder].has(unit))
            row.present |= std::uint32_t{1} << coder;
    }
    return row;
}

PresenceRows SheetRow::fold() const {
    PresenceRows rows;
    // Few units carry the code: the others differ only in who judged them.
    UnitBits any;
    for (const UnitBits& set : present)
        any |= set;
    UnitBits rest = counted - any;
    any.each([&](Unit unit) { rows.add(at(unit), 1); });
    UnitBits byAll = rest;
    for (const UnitBits& set : judged)
        byAll &= set;
    const auto everybody = static_cast<std::uint32_t>((std::uint64_t{1} << judged.size()) - 1);
    rows.add({everybody, 0}, byAll.size());
    rest -= byAll;
    rest.each([&](Unit unit) { rows.add(at(unit), 1); });
    return rows;
}

SheetRow SheetRow::of(CoderPair pair) const {
    SheetRow two;
    two.counted = judged[pair.first] & judged[pair.second];
    for (const std::size_t coder : {pair.first, pair.second}) {
        two.judged.push_back(two.counted);
        two.present.push_back(present[coder] & two.counted);
    }
    two.disputed = (two.present[0] | two.present[1]) - (two.present[0] & two.present[1]);
    two.settled = settled & two.disputed;
    two.stale = stale;
    return two;
}

SheetRow SheetRow::within(const UnitBits& units) const {
    SheetRow part = *this;
    for (UnitBits* set : {&part.counted, &part.disputed, &part.settled})
        *set &= units;
    for (std::vector<UnitBits>* sets : {&part.judged, &part.present})
        for (UnitBits& set : *sets)
            set &= units;
    return part;
}

UnitBits SheetRow::which(CountedUnits units) const {
    switch (units) {
    case CountedUnits::All:
        return counted;
    case CountedUnits::Disputed:
        return disputed;
    case CountedUnits::Unsettled:
        return disputed - settled;
    case CountedUnits::OnlyFirst:
        return present[0] - present[1];
    case CountedUnits::OnlySecond:
        return present[1] - present[0];
    case CountedUnits::Both:
    case CountedUnits::Neither:
        break;
    }
    // Of more than two coders: all who judged the unit, or none of them.
    UnitBits any;
    for (const UnitBits& set : present)
        any |= set;
    return units == CountedUnits::Both ? any - disputed : counted - any;
}

SheetCount::SheetCount(const UnitSheet& sheet, const codebook::Codebook& book)
    : m_sheet(sheet)
    , m_book(book)
    , m_counted(sheet.counted()) {
    for (const CoderSheet& coder : sheet.work)
        m_judged.push_back(coder.judged & m_counted);
}

SheetRow SheetCount::rowOf(const std::vector<CodeId>& codes) const {
    SheetRow row;
    row.judged = m_judged;
    row.counted = m_counted;
    bool someStale = false;
    for (std::size_t coder = 0; coder < m_sheet.work.size(); ++coder) {
        const CoderSheet& work = m_sheet.work[coder];
        UnitBits& present = row.present.emplace_back();
        for (const CodeId code : codes) {
            if (const auto found = work.present.find(code); found != work.present.end())
                present |= found->second;
            if (const auto found = work.stale.find(code); found != work.stale.end()) {
                row.judged[coder] -= found->second;
                someStale = true;
            }
        }
    }
    if (someStale) {
        row.counted = inTwo(row.judged);
        row.stale = m_counted.size() - row.counted.size();
        for (UnitBits& set : row.judged)
            set &= row.counted;
    }
    UnitBits any;
    UnitBits all = row.counted;
    for (std::size_t coder = 0; coder < row.present.size(); ++coder) {
        row.present[coder] &= row.judged[coder];
        any |= row.present[coder];
        all -= row.judged[coder] - row.present[coder];
    }
    row.disputed = any - all;
    row.settled = row.disputed;
    if (row.disputed.empty())
        return row;
    if (codes.size() == 1) {
        row.settled -= unsettled(codes.front(), row);
    } else {
        for (const CodeId code : codes)
            row.settled -= unsettled(code, own(code));
    }
    return row;
}

UnitBits SheetCount::unsettled(CodeId code, const SheetRow& row) const {
    const auto found = m_sheet.settled.find(code);
    return found == m_sheet.settled.end() ? row.disputed : row.disputed - found->second.decided;
}

UnitBits SheetCount::statusDisputed() const {
    UnitBits disputed;
    // Nearly every answer is substantive to everybody: only the others are looked at.
    UnitBits other;
    for (const CoderSheet& coder : m_sheet.work)
        for (const auto& [unit, status] : coder.status)
            if (status != survey::AnswerStatus::Substantive)
                other.add(unit);
    other &= m_counted;
    other.each([&](Unit unit) {
        std::optional<survey::AnswerStatus> first;
        for (const CoderSheet& coder : m_sheet.work) {
            if (!coder.judged.has(unit))
                continue;
            const auto found = coder.status.find(unit);
            const survey::AnswerStatus status =
                found == coder.status.end() ? survey::AnswerStatus::Substantive : found->second;
            if (!first)
                first = status;
            else if (*first != status)
                disputed.add(unit);
        }
    });
    return disputed;
}

} // namespace marginalia::core::agreement
