// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/document_codings.h"

#include "core/agreement/presence_rows.h"
#include "core/base/error.h"
#include "core/coding/coding.h"
#include "core/coding/kept_texts.h"
#include "core/documents/speakers.h"
#include "core/survey/condition.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace marginalia::core::agreement {

namespace {

struct CaseFacts {
    SurveyId survey;
    bool excluded = false;
};

std::unordered_map<CaseId, CaseFacts> caseFacts(const store::Connection& db) {
    store::Statement rows =
        db.prepare("SELECT id, survey_id, excluded IS NOT NULL FROM study_case WHERE id IN "
                   "(SELECT case_id FROM source UNION SELECT case_id FROM speaker)");
    std::unordered_map<CaseId, CaseFacts> facts;
    while (rows.step())
        facts[rows.id<CaseId>(0)] = {rows.id<SurveyId>(1), rows.integer(2) != 0};
    return facts;
}

using Drawn = std::unordered_map<SourceId, std::vector<Span>>; ///< empty: all of the document

std::optional<Drawn> drawnIn(const store::Connection& db, const ComparedRound& round) {
    if (round.everyday())
        return std::nullopt;
    Drawn drawn;
    for (const DrawnPart& part : drawnParts(db, round)) {
        std::vector<Span>& spans = drawn[part.document];
        if (part.span)
            spans.push_back(*part.span);
    }
    return drawn;
}

std::vector<documents::Source> documentsOf(const store::Connection& db, const ComparisonRequest& request,
                                           const std::optional<Drawn>& drawn) {
    const std::unordered_map<CaseId, CaseFacts> cases = caseFacts(db);
    std::unordered_set<CaseId> meeting;
    if (!request.where.empty()) {
        std::set<SurveyId> surveys;
        for (const auto& [who, facts] : cases)
            surveys.insert(facts.survey);
        meeting = survey::casesWhere(db, std::move(surveys), request.where);
    }
    const std::unordered_set<SourceId> wanted(request.documents.begin(), request.documents.end());
    const auto meets = [&](const documents::Source& document) {
        if (request.where.empty() || meeting.contains(document.who))
            return true;
        return std::ranges::any_of(documents::speakersSet(db, document.id), [&](const auto& speaker) {
            return speaker.who && meeting.contains(speaker.who);
        });
    };
    std::vector<documents::Source> chosen;
    std::size_t known = 0;
    for (documents::Source& document : documents::sources(db)) {
        if (!wanted.empty() && !wanted.contains(document.id))
            continue;
        ++known;
        if (drawn && !drawn->contains(document.id))
            continue;
        const auto who = cases.find(document.who);
        if ((who == cases.end() || !who->second.excluded) && meets(document))
            chosen.push_back(std::move(document));
    }
    if (known < wanted.size())
        throw Error(ErrorKind::Usage, msg("This document is no longer in the project. Choose another one."));
    return chosen;
}

std::vector<coding::Coder> codersOf(const store::Connection& db, const ComparisonRequest& request,
                                    const ComparedRound& round,
                                    const std::unordered_map<std::int64_t, std::uint32_t>& documents) {
    if (round.drift())
        return coderTwice(db, round);
    std::vector<coding::Coder> chosen;
    const std::vector<coding::Coder> all = coding::coders(db);
    for (const CoderId id : request.coders)
        for (const coding::Coder& coder : all)
            if (coder.id == id)
                chosen.push_back(coder);
    if (!request.coders.empty())
        return chosen;
    std::set<std::int64_t> worked;
    if (!round.everyday()) {
        for (const CoderId coder : workersOf(db, round))
            worked.insert(coder.value);
    } else {
        store::Statement rows = db.prepare("SELECT DISTINCT coder_id, source_id FROM coding "
                                           "WHERE source_id IS NOT NULL AND round_id = 1");
        while (rows.step())
            if (documents.contains(rows.integer(1)))
                worked.insert(rows.integer(0));
    }
    for (const coding::Coder& coder : all)
        if (worked.contains(coder.id.value))
            chosen.push_back(coder);
    return chosen;
}

/// Reads codings and decisions into the work, cut to what was drawn.
class WorkReader {
public:
    WorkReader(const store::Connection& db, const ComparisonRequest& request, const ComparedRound& round,
               DocumentWork& work)
        : m_db(db)
        , m_request(request)
        , m_round(round)
        , m_texts(db, round.frozen() ? round.id : mainRound)
        , m_work(work) {}

    void takeDocuments() {
        const std::optional<Drawn> drawn = drawnIn(m_db, m_round);
        m_work.documents = documentsOf(m_db, m_request, drawn);
        for (std::uint32_t i = 0; i < m_work.documents.size(); ++i) {
            documents::Source& document = m_work.documents[i];
            m_placeOf.emplace(document.id.value, i);
            if (const auto* kept = m_texts.corrected({{}, document.id})) {
                document.text = kept->then;
                document.codePoints = kept->codePointsThen;
            }
            m_work.drawn.push_back(drawn ? drawn->at(document.id) : std::vector<Span>());
            for (Span& span : m_work.drawn.back())
                span = {std::min(span.start, document.codePoints), std::min(span.end, document.codePoints)};
            std::erase_if(m_work.drawn.back(), [](const Span& span) { return span.start >= span.end; });
        }
        m_work.judged.assign(m_work.documents.size(), 0);
    }

    void takeCoders() {
        for (const coding::Coder& coder : codersOf(m_db, m_request, m_round, m_placeOf)) {
            m_coderOf.emplace(coder.id.value, static_cast<std::uint32_t>(m_work.coders.size()));
            m_work.coders.push_back({coder.id, coder.name, 0});
        }
        if (m_work.coders.size() > mostCoders)
            throw Error(ErrorKind::Limit,
                        msg("At most {1} coders can be compared at once. Name some of them."),
                        {std::to_string(mostCoders)});
    }

    void takeCodings() {
        for (const WorkStrand& strand : strandsOf(m_round))
            takeStrand(strand);
        std::ranges::sort(m_work.codings, {}, [](const DocumentCoding& each) {
            return std::tuple(each.document, each.coder, each.code, each.span);
        });
    }

    /// Who was given a unit and worked in the round, has judged it, as soon as the round is over.
    void takeAssignment() {
        // Only what the coder had finished was drawn for a drift check.
        std::uint32_t everywhere = m_round.drift() ? 1U : 0U;
        if (m_round.closed())
            for (const std::uint32_t worked : m_work.judged)
                everywhere |= worked;
        for (std::uint32_t& worked : m_work.judged)
            worked |= everywhere;
    }

    void takeDecisions() {
        if (m_round.drift())
            return; // they are between people
        store::Statement rows =
            m_db.prepare("SELECT source_id, code_id, start_position, end_position, present FROM decision "
                         "WHERE source_id IS NOT NULL AND code_id IS NOT NULL AND round_id = 1 "
                         "ORDER BY decided_at, id");
        while (rows.step()) {
            const auto document = m_placeOf.find(rows.integer(0));
            if (document == m_placeOf.end())
                continue;
            std::optional<Span> span;
            if (rows.integer(2) >= 0) {
                span = m_texts.then({{}, rows.id<SourceId>(0)}, {rows.integer(2), rows.integer(3)});
                if (!span)
                    continue; // about words that were not there then
            }
            m_work.decisions.push_back({document->second, rows.id<CodeId>(1), span, rows.integer(4) != 0});
        }
    }

private:
    void takeStrand(const WorkStrand& strand) {
        store::Statement rows =
            strand.copy ? m_db.prepare("SELECT source_id, coder_id, code_id, start_position, end_position "
                                       "FROM frozen_coding WHERE source_id IS NOT NULL AND round_id = ?1")
                        : m_db.prepare(
                              "SELECT source_id, coder_id, code_id, start_position, end_position FROM coding "
                              "WHERE source_id IS NOT NULL AND round_id = ?1 "
                              "AND (?2 = '' OR substr(created_at, 1, 10) >= ?2) "
                              "AND (?3 = '' OR substr(created_at, 1, 10) <= ?3)");
        if (strand.copy)
            rows.bind(strand.round);
        else
            rows.bind(strand.round, m_request.from, m_request.to);
        while (rows.step()) {
            const auto document = m_placeOf.find(rows.integer(0));
            const auto coder = m_coderOf.find(rows.integer(1));
            if (document == m_placeOf.end() || coder == m_coderOf.end())
                continue;
            const std::int64_t length = m_work.documents[document->second].codePoints;
            Span span{0, length};
            if (rows.integer(3) >= 0)
                span = {std::min(rows.integer(3), length), std::min(rows.integer(4), length)};
            take(document->second, strand.coder ? static_cast<std::uint32_t>(*strand.coder) : coder->second,
                 rows.id<CodeId>(2), span);
        }
    }

    void take(std::uint32_t document, std::uint32_t coder, CodeId code, Span span) {
        if (m_work.drawn[document].empty()) {
            m_work.judged[document] |= std::uint32_t{1} << coder;
            if (span.start < span.end)
                m_work.codings.push_back({document, coder, code, span});
            return;
        }
        for (const Span& drawn : m_work.drawn[document])
            if (span.overlaps(drawn)) {
                m_work.judged[document] |= std::uint32_t{1} << coder;
                m_work.codings.push_back(
                    {document, coder, code,
                     Span{std::max(span.start, drawn.start), std::min(span.end, drawn.end)}});
            }
    }

    const store::Connection& m_db;
    const ComparisonRequest& m_request;
    const ComparedRound& m_round;
    coding::KeptTexts m_texts;
    DocumentWork& m_work;
    std::unordered_map<std::int64_t, std::uint32_t> m_placeOf;
    std::unordered_map<std::int64_t, std::uint32_t> m_coderOf;
};

} // namespace

DocumentWork DocumentWork::read(const store::Connection& db, const ComparisonRequest& request,
                                const ComparedRound& round) {
    DocumentWork work;
    WorkReader reader(db, request, round, work);
    reader.takeDocuments();
    reader.takeCoders();
    reader.takeCodings();
    if (!round.everyday())
        reader.takeAssignment();
    reader.takeDecisions();
    return work;
}

} // namespace marginalia::core::agreement
