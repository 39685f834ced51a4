// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/character_sheet.h"

#include <algorithm>
#include <bit>

namespace marginalia::core::agreement {

namespace {

/// Sets of codes are looked up at every end of a passage; beyond this many passages that takes longer than
/// anybody waits.
constexpr std::size_t mostForSets = 200'000;

PresenceRow rowOf(std::span<const std::int32_t> cells) {
    PresenceRow row;
    for (std::size_t coder = 0; coder < cells.size(); ++coder) {
        if (cells[coder] == missing)
            continue;
        row.judged |= std::uint32_t{1} << coder;
        if (cells[coder] == 1)
            row.present |= std::uint32_t{1} << coder;
    }
    return row;
}

} // namespace

PresenceRows folded(const CharacterPresence& presence) {
    PresenceRows rows;
    for (std::size_t row = 0; row < presence.ratings.rows(); ++row)
        rows.add(rowOf(presence.ratings.row(row)), presence.ratings.counts[row]);
    return rows;
}

CharacterSheet::CharacterSheet(const store::Connection& db, const ComparisonRequest& request,
                               const ComparedRound& round, const codebook::Codebook& book)
    : m_book(book)
    , m_work(DocumentWork::read(db, request, round)) {}

bool CharacterSheet::counts(std::size_t document) const {
    return std::popcount(m_work.judged[document]) >= 2;
}

std::int64_t CharacterSheet::judgedBy(int coders) const {
    std::int64_t characters = 0;
    for (std::size_t document = 0; document < m_work.documents.size(); ++document)
        if (std::min(std::popcount(m_work.judged[document]), 2) == coders)
            characters += m_work.givenLength(document);
    return characters;
}

std::int64_t CharacterSheet::judgedByCoder(std::size_t coder) const {
    std::int64_t characters = 0;
    for (std::size_t document = 0; document < m_work.documents.size(); ++document)
        if ((m_work.judged[document] >> coder & 1U) != 0)
            characters += m_work.givenLength(document);
    return characters;
}

std::int64_t CharacterSheet::placeIn(std::size_t document, std::int64_t position) const {
    std::int64_t before = 0;
    for (const Span& drawn : m_work.drawn[document]) {
        if (position < drawn.end)
            return before + position - drawn.start;
        before += drawn.length();
    }
    return position;
}

std::vector<CaseId> CharacterSheet::cases() const {
    std::vector<CaseId> cases;
    for (std::size_t document = 0; document < m_work.documents.size(); ++document)
        if (counts(document) && m_work.documents[document].who)
            cases.push_back(m_work.documents[document].who);
    return cases;
}

Continua CharacterSheet::continua(const std::vector<CodeId>& codes, bool withBelow,
                                  const std::unordered_set<CaseId>* cases) const {
    Continua continua;
    continua.coders = static_cast<int>(m_work.coders.size());
    continua.codes = static_cast<int>(codes.size());
    std::vector<std::int32_t> textOf(m_work.documents.size(), -1);
    for (std::size_t document = 0; document < m_work.documents.size(); ++document) {
        if (!counts(document) || (cases && !cases->contains(m_work.documents[document].who)))
            continue;
        textOf[document] = static_cast<std::int32_t>(continua.lengths.size());
        continua.lengths.push_back(m_work.givenLength(document));
        for (std::size_t coder = 0; coder < m_work.coders.size(); ++coder)
            continua.worked.push_back((m_work.judged[document] >> coder & 1U) != 0);
    }
    // The rows that a passage counts in: its own and those above it.
    std::unordered_map<CodeId, std::vector<std::int32_t>> rowsOf;
    for (std::size_t row = 0; row < codes.size(); ++row) {
        if (!withBelow)
            rowsOf[codes[row]].push_back(static_cast<std::int32_t>(row));
        else
            for (const CodeId code : m_book.subtree(codes[row]))
                rowsOf[code].push_back(static_cast<std::int32_t>(row));
    }
    continua.segments.reserve(m_work.codings.size());
    for (const DocumentCoding& coding : m_work.codings) {
        if (textOf[coding.document] < 0)
            continue;
        const auto rows = rowsOf.find(coding.code);
        if (rows == rowsOf.end())
            continue;
        const std::int64_t moved = placeIn(coding.document, coding.span.start) - coding.span.start;
        for (const std::int32_t row : rows->second)
            continua.segments.push_back({textOf[coding.document], static_cast<std::int32_t>(coding.coder),
                                         row, coding.span.start + moved, coding.span.end + moved});
    }
    return continua;
}

std::vector<CharacterPresence> CharacterSheet::rows(const std::vector<CodeId>& codes,
                                                    const std::unordered_set<CaseId>* cases) const {
    return presenceByCharacter(continua(codes, true, cases));
}

std::optional<SetRatings> CharacterSheet::sets(const std::vector<CodeId>& codes,
                                               const std::unordered_set<CaseId>* cases,
                                               std::vector<CharacterPresence::Part>* parts) const {
    if (m_work.codings.size() > mostForSets)
        return std::nullopt;
    return setsByCharacter(continua(codes, false, cases), parts);
}

DrawnGroup CharacterSheet::drawn(const std::vector<CodeId>& codes) const {
    DrawnGroup group;
    std::int64_t characters = 0;
    for (std::size_t document = 0; document < m_work.documents.size(); ++document) {
        if (!counts(document))
            continue;
        characters += m_work.givenLength(document);
        group.ratings.push_back(static_cast<double>(m_work.givenLength(document)) *
                                std::popcount(m_work.judged[document]));
    }
    const std::vector<CharacterPresence> presence = presenceByCharacter(continua(codes, true, nullptr), true);
    for (std::size_t code = 0; code < codes.size(); ++code) {
        DrawnRow& row = group.rows.emplace_back();
        row.code = codes[code];
        row.units = characters;
        for (const CharacterPresence::Part& part : presence[code].parts) {
            const PresenceRow said = rowOf(presence[code].ratings.row(part.row));
            if (said.present == 0)
                continue;
            const double present = std::popcount(said.present);
            const double ratings = std::popcount(said.judged);
            const auto length = static_cast<double>(part.characters);
            row.parts.push_back(
                {part.text, present * length, present * (ratings - present) / (ratings - 1) * length});
            row.differs = row.differs || said.differs();
        }
    }
    return group;
}

UnitSheet CharacterSheet::stretches(CodeId code, bool withBelow) const {
    UnitSheet sheet;
    sheet.coders = m_work.coders;
    sheet.work.resize(m_work.coders.size());
    const std::vector<CodeId> below = withBelow ? m_book.subtree(code) : std::vector{code};
    const std::unordered_set<CodeId> codes(below.begin(), below.end());
    auto next = m_work.codings.begin();
    for (std::uint32_t document = 0; document < m_work.documents.size(); ++document) {
        std::vector<const DocumentCoding*> marks;
        std::vector<std::int64_t> ends;
        const std::vector<Span> given = m_work.given(document);
        for (const Span& span : given)
            ends.insert(ends.end(), {span.start, span.end});
        for (; next != m_work.codings.end() && next->document == document; ++next) {
            if (!counts(document) || !codes.contains(next->code))
                continue;
            marks.push_back(&*next);
            ends.push_back(next->span.start);
            ends.push_back(next->span.end);
        }
        if (!counts(document))
            continue;
        std::ranges::sort(ends);
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        const auto first = static_cast<Unit>(sheet.units.size());
        std::vector<std::int64_t> starts;
        for (std::size_t i = 1; i < ends.size(); ++i) {
            const Span stretch{ends[i - 1], ends[i]};
            // What lies between two drawn passages was given to nobody.
            if (std::ranges::none_of(given, [&](const Span& span) { return span.overlaps(stretch); }))
                continue;
            const auto unit = static_cast<Unit>(sheet.units.size());
            starts.push_back(stretch.start);
            sheet.units.push_back(
                {{}, m_work.documents[document].id, stretch, m_work.documents[document].who});
            sheet.wanted.add(unit);
            for (std::size_t coder = 0; coder < sheet.work.size(); ++coder)
                if ((m_work.judged[document] >> coder & 1U) != 0)
                    sheet.work[coder].judged.add(unit);
        }
        const auto unitAt = [&](std::int64_t position) {
            return first + static_cast<Unit>(std::ranges::lower_bound(starts, position) - starts.begin());
        };
        for (const DocumentCoding* mark : marks)
            for (Unit unit = unitAt(mark->span.start); unit < unitAt(mark->span.end); ++unit)
                sheet.work[mark->coder].present[code].add(unit);
        for (const DocumentDecision& decision : m_work.decisions) {
            if (decision.document != document || decision.code != code)
                continue;
            SettledCode& settled = sheet.settled[code];
            for (Unit unit = first; unit < sheet.units.size(); ++unit)
                if (!decision.span || sheet.units[unit].span->overlaps(*decision.span)) {
                    settled.decided.add(unit);
                    if (decision.present)
                        settled.present.add(unit);
                    else
                        settled.present.remove(unit);
                }
        }
    }
    return sheet;
}

} // namespace marginalia::core::agreement
