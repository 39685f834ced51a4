// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/document_bits.h"

#include "core/documents/documents.h"
#include "core/documents/speakers.h"

#include <algorithm>
#include <limits>
#include <map>

namespace marginalia::core::shares {

namespace {

using documents::Speaker;
using documents::SpeakerRole;
using documents::Turn;

constexpr Unit noUnit = std::numeric_limits<Unit>::max();

/// A stretch of a document and the unit that its passages belong to.
struct Piece {
    Span span;
    Unit unit = noUnit; ///< of an interviewer: none
};

/// One document: its pieces in order, and the unit of what lies outside of them.
struct Cut {
    std::vector<Piece> pieces;
    Unit rest = noUnit;
    std::vector<Unit> all; ///< every unit of the document, once

    /// The units that a passage touches.
    [[nodiscard]] std::vector<Unit> unitsAt(const std::optional<Span>& span) const {
        if (!span)
            return all;
        std::vector<Unit> units;
        bool touched = false;
        auto piece = std::ranges::partition_point(
            pieces, [&span](const Piece& each) { return each.span.end <= span->start; });
        for (; piece != pieces.end() && piece->span.start < span->end; ++piece) {
            touched = true;
            if (piece->unit != noUnit)
                units.push_back(piece->unit);
        }
        if (!touched && rest != noUnit)
            units.push_back(rest);
        return units;
    }
};

/// Makes the units of one document after another.
class Cutter {
public:
    Cutter(const store::Connection& db, DocumentUnit unit, DocumentBits& result)
        : m_db(db)
        , m_unit(unit)
        , m_result(result) {}

    Cut cut(const documents::Source& source) {
        Cut cut;
        switch (m_unit) {
        case DocumentUnit::Document:
            cut.rest = add({source.id, source.who, {}}, casesOf(source));
            break;
        case DocumentUnit::Case:
            people(source, cut);
            break;
        case DocumentUnit::Turn:
        case DocumentUnit::Paragraph:
            passages(source, cut);
            break;
        }
        if (cut.rest != noUnit)
            cut.all.push_back(cut.rest);
        for (const Piece& piece : cut.pieces)
            if (piece.unit != noUnit)
                cut.all.push_back(piece.unit);
        std::ranges::sort(cut.all);
        cut.all.erase(std::unique(cut.all.begin(), cut.all.end()), cut.all.end());
        return cut;
    }

private:
    /// What a turn is to the count: whose it is, or that it is left out.
    struct Voice {
        bool leftOut = false; ///< an interviewer, or somebody excluded
        CaseId who;
    };

    [[nodiscard]] bool excluded(CaseId who) const {
        const auto facts = m_result.cases.find(who);
        return facts != m_result.cases.end() && facts->second.excluded;
    }

    /// A condition may hold for the document's own case or for anybody who speaks in it.
    std::vector<CaseId> casesOf(const documents::Source& source) {
        std::vector<CaseId> cases;
        if (source.who)
            cases.push_back(source.who);
        for (const Speaker& speaker : documents::speakersSet(m_db, source.id))
            if (speaker.who && !excluded(speaker.who))
                cases.push_back(speaker.who);
        return cases;
    }

    std::map<std::string, Voice> voices(const documents::Source& source, const std::vector<Turn>& turns) {
        std::map<std::string, Voice> all;
        for (const Speaker& speaker : documents::speakers(m_db, source.id, turns)) {
            const CaseId who = speaker.who ? speaker.who : source.who;
            all[speaker.name] = {speaker.role == SpeakerRole::Interviewer || excluded(who), who};
        }
        return all;
    }

    void people(const documents::Source& source, Cut& cut) {
        const std::vector<Speaker> set = documents::speakersSet(m_db, source.id);
        if (std::ranges::none_of(set, [](const Speaker& each) { return bool(each.who); })) {
            if (source.who)
                cut.rest = unitOf(source.who);
            else
                ++m_result.facts.documentsWithoutCase;
            return;
        }
        const std::vector<Turn> turns = documents::turnsOf(m_db, source.id);
        const std::map<std::string, Voice> who = voices(source, turns);
        for (const Turn& turn : turns) {
            const Voice& voice = who.at(turn.speaker);
            cut.pieces.push_back({turn.whole, voice.leftOut || !voice.who ? noUnit : unitOf(voice.who)});
        }
        if (source.who)
            cut.rest = unitOf(source.who);
    }

    void passages(const documents::Source& source, Cut& cut) {
        const std::string text = documents::textBody(m_db, source.text);
        const std::vector<Turn> turns = documents::turnsOf(m_db, source.id, text);
        const std::map<std::string, Voice> who = voices(source, turns);
        if (m_unit == DocumentUnit::Turn) {
            for (const Turn& turn : turns)
                if (turn.spoken.start < turn.spoken.end)
                    addPassage(source, turn.whole, who.at(turn.speaker), cut);
            return;
        }
        for (const Span& paragraph : documents::paragraphs(text)) {
            const Turn* turn = documents::turnAt(turns, paragraph.start);
            addPassage(source, paragraph, turn ? who.at(turn->speaker) : Voice{false, source.who}, cut);
        }
    }

    void addPassage(const documents::Source& source, const Span& span, const Voice& voice, Cut& cut) {
        if (voice.leftOut) {
            ++m_result.facts.interviewerUnits;
            cut.pieces.push_back({span, noUnit});
            return;
        }
        std::vector<CaseId> cases;
        if (voice.who)
            cases.push_back(voice.who);
        cut.pieces.push_back({span, add({source.id, voice.who, span}, std::move(cases))});
    }

    Unit unitOf(CaseId who) {
        const auto [found, isNew] = m_units.try_emplace(who, noUnit);
        if (isNew)
            found->second = add({{}, who, {}}, {who});
        return found->second;
    }

    Unit add(DocumentUnitPlace place, std::vector<CaseId> cases) {
        const auto unit = static_cast<Unit>(m_result.places.size());
        m_result.places.push_back(place);
        m_result.who.push_back(std::move(cases));
        m_result.bits.cases.push_back(place.who);
        m_result.bits.order.push_back(unit);
        m_result.bits.statuses.push_back(survey::AnswerStatus::Substantive);
        m_result.bits.included.add(unit);
        m_result.bits.withText.add(unit);
        return unit;
    }

    const store::Connection& m_db;
    DocumentUnit m_unit;
    DocumentBits& m_result;
    std::unordered_map<CaseId, Unit> m_units; ///< of the unit Case
};

void takeCodings(const store::Connection& db, const std::unordered_map<SourceId, Cut>& cuts,
                 DocumentBits& result) {
    std::unordered_set<SourceId> coded;
    for (const DocumentMark& mark : documentCodings(db)) {
        const auto cut = cuts.find(mark.document);
        if (cut == cuts.end())
            continue;
        coded.insert(mark.document);
        result.codings.push_back(mark);
        CoderMarks& coder = result.bits.coders[mark.coder];
        const std::vector<Unit> units = cut->second.unitsAt(mark.span);
        if (units.empty())
            ++result.facts.passagesOutside;
        CodeMarks* marks = units.empty() ? nullptr : &coder.codes[mark.code];
        for (const Unit unit : units)
            marks->present.add(unit);
        coder.judged.addMany(cut->second.all.size(), cut->second.all.data());
    }
    result.facts.documentsUncoded = result.facts.documents - static_cast<std::int64_t>(coded.size());
}

void takeDecisions(const store::Connection& db, const std::unordered_map<SourceId, Cut>& cuts,
                   DocumentBits& result) {
    for (const DocumentMark& mark : documentDecisions(db)) {
        const auto cut = cuts.find(mark.document);
        if (cut == cuts.end())
            continue;
        DecidedMarks& decided = result.bits.decisions[mark.code];
        for (const Unit unit : cut->second.unitsAt(mark.span)) {
            decided.decided.add(unit);
            if (mark.present)
                decided.present.add(unit);
            else
                decided.present.remove(unit);
        }
    }
}

} // namespace

DocumentBits DocumentBits::load(const store::Connection& db, const std::vector<SourceId>& wanted,
                                DocumentUnit unit) {
    DocumentBits result;
    result.facts.unit = unit;
    result.cases = caseFacts(db);
    const std::unordered_set<SourceId> chosen(wanted.begin(), wanted.end());
    std::unordered_map<SourceId, Cut> cuts;
    Cutter cutter(db, unit, result);
    for (const documents::Source& source : documents::sources(db)) {
        if (!chosen.contains(source.id))
            continue;
        const auto facts = result.cases.find(source.who);
        if (facts != result.cases.end() && facts->second.excluded) {
            ++result.facts.documentsExcluded;
            continue;
        }
        ++result.facts.documents;
        result.documents.emplace_back(source.id, source.name);
        cuts.emplace(source.id, cutter.cut(source));
    }
    takeCodings(db, cuts, result);
    takeDecisions(db, cuts, result);
    return result;
}

} // namespace marginalia::core::shares
