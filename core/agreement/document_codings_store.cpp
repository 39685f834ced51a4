// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/document_codings.h"

#include "core/agreement/presence_rows.h"
#include "core/base/error.h"
#include "core/coding/coding.h"
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

std::vector<documents::Source> documentsOf(const store::Connection& db, const ComparisonRequest& request) {
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
        const auto who = cases.find(document.who);
        if ((who == cases.end() || !who->second.excluded) && meets(document))
            chosen.push_back(std::move(document));
    }
    if (known < wanted.size())
        throw Error(ErrorKind::Usage, msg("This document is no longer in the project. Choose another one."));
    return chosen;
}

std::vector<coding::Coder> codersOf(const store::Connection& db, const ComparisonRequest& request,
                                    const std::unordered_map<std::int64_t, std::uint32_t>& documents) {
    std::vector<coding::Coder> chosen;
    const std::vector<coding::Coder> all = coding::coders(db);
    for (const CoderId id : request.coders)
        for (const coding::Coder& coder : all)
            if (coder.id == id)
                chosen.push_back(coder);
    if (!request.coders.empty())
        return chosen;
    std::set<std::int64_t> worked;
    store::Statement rows = db.prepare("SELECT DISTINCT coder_id, source_id FROM coding "
                                       "WHERE source_id IS NOT NULL AND round_id = 1");
    while (rows.step())
        if (documents.contains(rows.integer(1)))
            worked.insert(rows.integer(0));
    for (const coding::Coder& coder : all)
        if (worked.contains(coder.id.value))
            chosen.push_back(coder);
    return chosen;
}

} // namespace

DocumentWork DocumentWork::read(const store::Connection& db, const ComparisonRequest& request) {
    DocumentWork work;
    work.documents = documentsOf(db, request);
    std::unordered_map<std::int64_t, std::uint32_t> placeOf;
    for (std::uint32_t i = 0; i < work.documents.size(); ++i)
        placeOf.emplace(work.documents[i].id.value, i);
    std::unordered_map<std::int64_t, std::uint32_t> coderOf;
    for (const coding::Coder& coder : codersOf(db, request, placeOf)) {
        coderOf.emplace(coder.id.value, static_cast<std::uint32_t>(work.coders.size()));
        work.coders.push_back({coder.id, coder.name, 0});
    }
    if (work.coders.size() > mostCoders)
        throw Error(ErrorKind::Limit, msg("At most {1} coders can be compared at once. Name some of them."),
                    {std::to_string(mostCoders)});
    work.judged.assign(work.documents.size(), 0);

    store::Statement rows =
        db.prepare("SELECT source_id, coder_id, code_id, start_position, end_position FROM coding "
                   "WHERE source_id IS NOT NULL AND round_id = 1 "
                   "AND (?1 = '' OR substr(created_at, 1, 10) >= ?1) "
                   "AND (?2 = '' OR substr(created_at, 1, 10) <= ?2)");
    rows.bind(request.from, request.to);
    while (rows.step()) {
        const auto document = placeOf.find(rows.integer(0));
        const auto coder = coderOf.find(rows.integer(1));
        if (document == placeOf.end() || coder == coderOf.end())
            continue;
        const std::int64_t length = work.documents[document->second].codePoints;
        Span span{0, length};
        if (rows.integer(3) >= 0)
            span = {std::min(rows.integer(3), length), std::min(rows.integer(4), length)};
        work.judged[document->second] |= std::uint32_t{1} << coder->second;
        if (span.start < span.end)
            work.codings.push_back({document->second, coder->second, rows.id<CodeId>(2), span});
    }
    std::ranges::sort(work.codings, {}, [](const DocumentCoding& each) {
        return std::tuple(each.document, each.coder, each.code, each.span);
    });

    store::Statement decisions =
        db.prepare("SELECT source_id, code_id, start_position, end_position, present FROM decision "
                   "WHERE source_id IS NOT NULL AND code_id IS NOT NULL AND round_id = 1 "
                   "ORDER BY decided_at, id");
    while (decisions.step()) {
        const auto document = placeOf.find(decisions.integer(0));
        if (document == placeOf.end())
            continue;
        std::optional<Span> span;
        if (decisions.integer(2) >= 0)
            span = Span{decisions.integer(2), decisions.integer(3)};
        work.decisions.push_back(
            {document->second, decisions.id<CodeId>(1), span, decisions.integer(4) != 0});
    }
    return work;
}

} // namespace marginalia::core::agreement
