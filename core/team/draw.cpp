// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/draw.h"

#include "core/agreement/random.h"
#include "core/base/error.h"
#include "core/codebook/frozen_codebook.h"
#include "core/documents/documents.h"
#include "core/survey/survey.h"
#include "core/team/round_rules.h"
#include "core/team/round_store.h"
#include "core/text/fold.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace marginalia::core::team {

namespace {

/// What could be drawn, and whose it is.
struct Candidate {
    RoundUnit unit;
    CaseId who;
};

/// The values of the variables that make the strata, for every case.
class StratumNames {
public:
    StratumNames(const store::Connection& db, const std::vector<std::string>& names) {
        const std::vector<survey::Variable> variables = survey::variables(db);
        for (const std::string& name : names) {
            const std::string key = text::nameKey(name);
            std::unordered_map<CaseId, std::vector<std::string>>& values = m_values.emplace_back();
            bool known = false;
            // Each survey has a variable of that name, and so may the people interviewed.
            for (const survey::Variable& variable : variables)
                if (text::nameKey(variable.name) == key) {
                    known = true;
                    values.merge(survey::valuesOf(db, variable.id));
                }
            if (!known)
                throw Error(ErrorKind::Usage, msg("There is no variable “{1}” to draw by. There are: {2}."),
                            {name, listOf(variables)});
        }
    }

    [[nodiscard]] std::string of(CaseId who, const std::string& question) const {
        std::string name = question;
        for (const auto& values : m_values) {
            name += name.empty() ? "" : " · ";
            const auto found = values.find(who);
            std::string value;
            if (found != values.end())
                for (const std::string& each : found->second)
                    value += (value.empty() ? "" : "; ") + each;
            name += value.empty() ? "–" : value;
        }
        return name;
    }

private:
    static std::string listOf(const std::vector<survey::Variable>& variables) {
        std::set<std::string> names;
        for (const survey::Variable& variable : variables)
            names.insert(variable.name);
        std::string list;
        for (const std::string& name : names)
            list += (list.empty() ? "" : ", ") + name;
        return list.empty() ? "–" : list;
    }

    std::vector<std::unordered_map<CaseId, std::vector<std::string>>> m_values;
};

/// Everything that the wish could draw, in the order of the file, and what earlier rounds have used of it.
class Eligible {
public:
    Eligible(const store::Connection& db, const RoundWish& wish)
        : m_db(db)
        , m_wish(wish)
        , m_names(db, wish.strata) {
        const CoderId drift = wish.kind == RoundKind::Drift ? wish.coders.front() : CoderId{};
        readUsed(drift);
        if (drift) {
            m_judged = rows::judgedBy(db, drift);
            m_coded = rows::codedBy(db, drift);
        }
        wish.unit == DrawnUnit::Answer ? readAnswers() : readDocuments();
    }

    std::vector<Candidate> candidates;
    std::int64_t used = 0;

private:
    /// What earlier rounds used: for a drift check the drift checks of that coder, else the other kinds.
    void readUsed(CoderId driftOf) {
        for (const Round& round : rows::rounds(m_db)) {
            const bool drift = round.kind == RoundKind::Drift;
            if (drift != static_cast<bool>(driftOf))
                continue;
            if (drift && std::ranges::count(rows::coders(m_db, round.id), driftOf) == 0)
                continue;
            for (const RoundUnit& unit : rows::units(m_db, round.id)) {
                if (unit.place.answer)
                    m_usedAnswers.insert(unit.place.answer);
                else
                    m_usedPassages[unit.place.source].push_back(
                        unit.span.value_or(Span{0, std::numeric_limits<std::int64_t>::max()}));
            }
        }
    }

    void readAnswers() {
        std::vector<survey::Question> questions;
        for (survey::Question& question : survey::questions(m_db))
            if (m_wish.questions.empty() || std::ranges::count(m_wish.questions, question.id) > 0)
                questions.push_back(std::move(question));
        if (questions.empty() || (!m_wish.questions.empty() && questions.size() != m_wish.questions.size()))
            throw Error(ErrorKind::Usage, msg("There is no open question to draw answers from."));
        std::map<SurveyId, std::unordered_set<CaseId>> included;
        for (const survey::Question& question : questions) {
            const auto [cases, isNew] = included.try_emplace(question.survey);
            if (isNew)
                for (const survey::Case& who : survey::cases(m_db, question.survey))
                    if (who.excluded.empty())
                        cases->second.insert(who.id);
            for (const survey::Answer& answer : survey::answers(m_db, question.id))
                if (answer.text && answer.status == survey::AnswerStatus::Substantive &&
                    cases->second.contains(answer.who))
                    take({answer.id, {}}, std::nullopt, answer.who,
                         m_names.of(answer.who, questions.size() > 1 ? question.name : std::string()),
                         m_usedAnswers.contains(answer.id),
                         m_wish.kind != RoundKind::Drift || m_judged.contains(answer.id));
        }
    }

    void readDocuments() {
        std::unordered_set<CaseId> excluded;
        for (const survey::Case& who : survey::cases(m_db, SurveyId{}))
            if (!who.excluded.empty())
                excluded.insert(who.id);
        std::size_t found = 0;
        for (const documents::Source& source : documents::sources(m_db)) {
            if (!m_wish.documents.empty() && std::ranges::count(m_wish.documents, source.id) == 0)
                continue;
            ++found;
            if (source.who && excluded.contains(source.who))
                continue;
            const bool coded = m_wish.kind != RoundKind::Drift || m_coded.contains(source.id);
            const std::string stratum = m_names.of(source.who, {});
            if (m_wish.unit == DrawnUnit::Document) {
                take({{}, source.id}, std::nullopt, source.who, stratum,
                     isUsed(source.id, {0, std::numeric_limits<std::int64_t>::max()}), coded);
                continue;
            }
            for (const Span& paragraph : documents::paragraphs(documents::textBody(m_db, source.text)))
                take({{}, source.id}, paragraph, source.who, stratum, isUsed(source.id, paragraph), coded);
        }
        if (found == 0 || (!m_wish.documents.empty() && found != m_wish.documents.size()))
            throw Error(ErrorKind::Usage, msg("There is no document to draw from."));
    }

    [[nodiscard]] bool isUsed(SourceId source, Span span) const {
        const auto found = m_usedPassages.find(source);
        return found != m_usedPassages.end() &&
               std::ranges::any_of(found->second, [span](Span other) { return other.overlaps(span); });
    }

    void take(coding::Place place, std::optional<Span> span, CaseId who, std::string stratum, bool usedBefore,
              bool fits) {
        if (usedBefore)
            ++used;
        else if (fits)
            candidates.push_back({{place, span, std::move(stratum), {}}, who});
    }

    const store::Connection& m_db;
    const RoundWish& m_wish;
    StratumNames m_names;
    std::unordered_set<AnswerId> m_usedAnswers;
    std::unordered_map<SourceId, std::vector<Span>> m_usedPassages;
    std::unordered_set<AnswerId> m_judged;
    std::unordered_set<SourceId> m_coded;
};

void checkWish(const store::Connection& db, const RoundWish& wish) {
    if (wish.units < 1)
        throw Error(ErrorKind::Usage, msg("A round needs at least one unit."));
    const std::vector<coding::Coder> coders = coding::coders(db);
    for (const CoderId coder : wish.coders)
        if (std::ranges::find(coders, coder, &coding::Coder::id) == coders.end())
            throw Error(ErrorKind::Usage, msg("This coder is not in the project any more."));
    if (wish.kind == RoundKind::Drift && wish.coders.size() != 1)
        throw Error(ErrorKind::Usage, msg("A drift check is of one coder. Name who codes again."));
}

} // namespace

std::vector<std::int64_t> inProportion(const std::vector<std::int64_t>& sizes, std::int64_t wanted) {
    const std::int64_t all = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
    std::vector<std::int64_t> parts(sizes.size(), 0);
    if (all == 0)
        return parts;
    wanted = std::min(wanted, all);
    std::vector<std::pair<std::int64_t, std::size_t>> rest; // remainder, place
    std::int64_t given = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        parts[i] = sizes[i] * wanted / all;
        given += parts[i];
        rest.emplace_back(sizes[i] * wanted % all, i);
    }
    std::ranges::stable_sort(rest, std::greater<>(), &std::pair<std::int64_t, std::size_t>::first);
    for (std::size_t i = 0; given < wanted; ++i, ++given)
        ++parts[rest[i].second];
    // Nobody is left out while there are as many units as strata.
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] > 0 || sizes[i] == 0)
            continue;
        const auto most = std::ranges::max_element(parts);
        if (*most < 2)
            break;
        --*most;
        ++parts[i];
    }
    return parts;
}

Draw draw(const store::Connection& db, const RoundWish& wish) {
    checkWish(db, wish);
    Eligible eligible(db, wish);
    Draw result;
    result.eligible = static_cast<std::int64_t>(eligible.candidates.size());
    result.used = eligible.used;
    if (result.eligible < wish.units)
        throw Error(ErrorKind::Conflict,
                    wish.kind == RoundKind::Drift
                        ? msg("A drift check draws from what the coder has finished and was not checked on "
                              "yet. Wanted: {1}; there are: {2}.")
                        : msg("A round draws units that no earlier round has used. Wanted: {1}; left: {2}."),
                    {std::to_string(wish.units), std::to_string(result.eligible)});
    std::vector<std::vector<Candidate*>> strata;
    std::unordered_map<std::string, std::size_t> places;
    for (Candidate& candidate : eligible.candidates) {
        const auto [place, isNew] = places.try_emplace(candidate.unit.stratum, strata.size());
        if (isNew) {
            strata.emplace_back();
            result.strata.push_back({candidate.unit.stratum, 0, 0});
        }
        strata[place->second].push_back(&candidate);
        ++result.strata[place->second].eligible;
    }
    std::vector<std::int64_t> sizes;
    for (const Stratum& stratum : result.strata)
        sizes.push_back(stratum.eligible);
    const std::vector<std::int64_t> parts = inProportion(sizes, wish.units);
    agreement::SplitMix64 random(wish.seed);
    const auto toFront = [&random](auto& list, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            std::swap(list[i], list[i + random.below(list.size() - i)]);
    };
    for (std::size_t i = 0; i < strata.size(); ++i) {
        const auto count = static_cast<std::size_t>(parts[i]);
        toFront(strata[i], count);
        for (std::size_t k = 0; k < count; ++k)
            result.units.push_back(std::move(strata[i][k]->unit));
        result.strata[i].drawn = parts[i];
    }
    // Strata one after the other would be coded one after the other.
    toFront(result.units, result.units.size());
    return result;
}

RoundId startRound(store::Edit& edit, const RoundWish& wish) {
    Round round;
    round.name = freeRoundName(edit.db(), wish.name);
    const Draw drawn = draw(edit.db(), wish);
    const codebook::Codebook book = codebook::Codebook::load(edit.db());
    round.id = edit.newId<RoundId>();
    round.kind = wish.kind;
    round.unit = wish.unit;
    round.seed = wish.seed;
    round.strata = wish.strata;
    round.revision = book.revision();
    round.startedAt = edit.now();
    rows::insert(edit, round, codebook::frozen(book));
    rows::insertUnits(edit, round.id, drawn.units);
    if (wish.coders.empty())
        for (const coding::Coder& coder : coding::coders(edit.db()))
            rows::insertCoder(edit, round.id, coder.id);
    for (const CoderId coder : wish.coders)
        rows::insertCoder(edit, round.id, coder);
    if (round.kind == RoundKind::Drift)
        rows::freeze(edit, round.id, rows::workIn(edit.db(), round.id, mainRound));
    return round.id;
}

} // namespace marginalia::core::team
