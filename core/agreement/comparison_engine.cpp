// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/comparison_engine.h"

#include "core/agreement/beyond_chance.h"
#include "core/agreement/code_sets.h"
#include "core/agreement/comparison_state.h"
#include "core/agreement/document_sheet.h"
#include "core/agreement/interval_draw.h"
#include "core/agreement/row_figures.h"
#include "core/base/error.h"
#include "core/coding/blind.h"
#include "core/survey/condition.h"

#include <algorithm>

namespace marginalia::core::agreement {

namespace {

std::string dayOf(const std::string& date) {
    if (date.empty())
        return {};
    constexpr std::size_t day = 10;
    const std::string iso = survey::readDate(date);
    if (iso.size() < day)
        throw Error(ErrorKind::Usage, msg("“{1}” is not a date. Write it as 2026-03-01."), {date});
    return iso.substr(0, day);
}

/// The questions named, in the order of the project; all of them when none is.
void chooseQuestions(const store::Connection& db, ComparisonRequest& request) {
    std::vector<QuestionId> chosen;
    for (const survey::Question& question : survey::questions(db))
        if (request.questions.empty() || std::ranges::count(request.questions, question.id) > 0)
            chosen.push_back(question.id);
    if (chosen.size() < request.questions.size())
        throw Error(ErrorKind::Usage, msg("This question is no longer in the project. Choose another one."));
    request.questions = std::move(chosen);
}

void checkCoders(const store::Connection& db, const ComparisonRequest& request) {
    if (request.coders.empty())
        return;
    const std::vector<coding::Coder> known = coding::coders(db);
    for (const CoderId coder : request.coders) {
        if (std::ranges::none_of(known, [coder](const coding::Coder& each) { return each.id == coder; }))
            throw Error(ErrorKind::Usage, msg("This coder is no longer in the project. Choose another one."));
        if (std::ranges::count(request.coders, coder) > 1)
            throw Error(ErrorKind::Usage, msg("A coder is named twice. Name each of them once."));
    }
    if (request.coders.size() < 2)
        throw Error(ErrorKind::Usage, msg("Agreement is between coders. Name two or more of them."));
}

void checkCodes(const codebook::Codebook& book, const ComparisonRequest& request) {
    for (const CodeId code : request.codes)
        if (book.find(code) == nullptr)
            throw Error(ErrorKind::Usage, msg("This code is no longer in the project. Choose another one."));
}

/// One coder's work at two times is nobody else's.
void checkReadable(const store::Connection& db, const ComparedRound& round) {
    const std::optional<coding::Blind> blind = coding::blindness(db);
    const bool own =
        round.drift() && blind && blind->readerId && std::ranges::count(round.coders, blind->readerId) > 0;
    if (!own)
        coding::requireAllReadable(db);
}

void checkRound(const ComparedRound& round, const ComparisonRequest& request) {
    if (round.everyday())
        return;
    if (round.drift() && !request.coders.empty())
        throw Error(ErrorKind::Usage,
                    msg("A drift check compares one coder's work at two times. Name no coders."));
    if ((round.unit == "answer") != (request.unit == UnitKind::Answer))
        throw Error(
            ErrorKind::Usage,
            round.unit == "answer"
                ? msg("The round “{1}” is of answers, which are compared as wholes.")
                : msg("The round “{1}” is of documents. Choose documents or a part of them as the unit."),
            {round.name});
    if (round.frozen() && request.unit != UnitKind::Answer && !(request.from + request.to).empty())
        throw Error(
            ErrorKind::Usage,
            msg("A closed round does not know on which day a passage was coded. Leave out the days."));
}

} // namespace

void refuseUnknown() {
    throw Error(ErrorKind::Usage, msg("This is not part of the comparison (any more). Choose another row."));
}

ComparisonEngine::State ComparisonEngine::State::load(const store::Connection& db, ComparisonRequest wanted) {
    State state;
    state.asked = wanted;
    state.round = ComparedRound::read(db, wanted.round);
    checkReadable(db, state.round);
    checkRound(state.round, wanted);
    wanted.from = dayOf(wanted.from);
    wanted.to = dayOf(wanted.to);
    checkCoders(db, wanted);
    state.book = comparedCodebook(db, state.round);
    checkCodes(state.book, wanted);
    if (wanted.sample && wanted.sample->units < 1)
        throw Error(ErrorKind::Usage, msg("A sample has one unit or more."));
    if (wanted.unit == UnitKind::Answer)
        chooseQuestions(db, wanted);
    state.request = std::move(wanted);
    if (state.request.unit == UnitKind::Answer)
        state.answers.emplace(db, state.request, state.round, state.book);
    else if (state.request.unit == UnitKind::Character)
        state.characters.emplace(db, state.request, state.round, state.book);
    else
        state.documents = documentSheet(db, state.request, state.round);
    if (state.coders().size() > mostCoders)
        throw Error(ErrorKind::Limit, msg("At most {1} coders can be compared at once. Name some of them."),
                    {std::to_string(mostCoders)});
    state.compare();
    return state;
}

std::vector<CodeId> ComparisonEngine::State::codesOfSets() const {
    std::vector<CodeId> codes;
    std::unordered_set<CodeId> wanted;
    for (const CodeId row : request.codes)
        for (const CodeId code : book.subtree(row))
            wanted.insert(code);
    for (const codebook::Code& code : book.codes())
        if (request.codes.empty() || wanted.contains(code.id))
            codes.push_back(code.id);
    return codes;
}

std::vector<CodeId> ComparisonEngine::State::codesOfRows() const {
    std::vector<CodeId> codes;
    for (const codebook::Code& code : book.codes())
        if (request.codes.empty() || std::ranges::count(request.codes, code.id) > 0)
            codes.push_back(code.id);
    return codes;
}

void ComparisonEngine::State::begin(CodeRow& row, CodeId code) const {
    row.code = code;
    row.path = book.path(code);
    row.level = book.level(code);
    row.parent = book.hasChildren(code);
}

void ComparisonEngine::State::compareCharacters() {
    comparison = Comparison{};
    comparison.request = request;
    comparison.coders = characters->coders();
    for (std::size_t coder = 0; coder < comparison.coders.size(); ++coder)
        comparison.coders[coder].judged = characters->judgedByCoder(coder);
    comparison.units = characters->judgedBy(2);
    comparison.judgedByOne = characters->judgedBy(1);
    comparison.judgedByNone = characters->judgedBy(0);
    if (comparison.coders.size() < 2)
        return;
    const std::vector<CodeId> codes = codesOfRows();
    const std::vector<CharacterPresence> presence = characters->rows(codes);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        CodeRow& row = comparison.rows.emplace_back();
        begin(row, codes[i]);
        fill(row, folded(presence[i]), comparison.coders.size());
        row.intervals = {}; // characters are no independent units
        row.reading = readingOf(row);
    }
    if (const std::optional<SetRatings> sets = characters->sets(codesOfSets()))
        fillOverall(comparison, *sets);
    else
        comparison.overall.fill(
            undefined(msg("There are too many passages to compare sets of codes character by character.")));
}

void ComparisonEngine::State::compare() {
    if (characters) {
        compareCharacters();
        return;
    }
    const SheetCount count(sheet(), book);
    comparison = Comparison{};
    comparison.request = request;
    comparison.coders = sheet().coders;
    comparison.units = count.counted().size();
    const UnitBits wanted = sheet().wanted - sheet().leftOut;
    comparison.leftOut = sheet().wanted.sizeWith(sheet().leftOut);
    UnitBits judged;
    for (std::size_t coder = 0; coder < sheet().work.size(); ++coder) {
        const UnitBits byCoder = sheet().work[coder].judged & wanted;
        comparison.coders[coder].judged = byCoder.size();
        judged |= byCoder;
    }
    comparison.judgedByOne = judged.size() - comparison.units;
    comparison.judgedByNone = wanted.size() - judged.size();
    if (comparison.coders.size() < 2)
        return;
    compareCodes(count);
    if (request.unit == UnitKind::Answer)
        compareStatuses(count);
    compareSets(count);
}

void ComparisonEngine::State::compareCodes(const SheetCount& count) {
    UnitBits disputed;
    UnitBits unsettled;
    for (const CodeId code : codesOfRows()) {
        const SheetRow units = count.row(code);
        CodeRow& row = comparison.rows.emplace_back();
        begin(row, code);
        row.stale = units.stale;
        fill(row, units.fold(), comparison.coders.size());
        row.settled = units.settled.size();
        if (const auto decided = sheet().settled.find(code);
            decided != sheet().settled.end() && !row.parent) {
            const UnitBits absent = units.settled - decided->second.present;
            for (std::size_t coder = 0; coder < units.present.size(); ++coder) {
                const UnitBits without = units.judged[coder] - units.present[coder];
                row.settledAs.push_back(
                    (units.settled & decided->second.present).sizeWith(units.present[coder]) +
                    absent.sizeWith(without));
            }
        }
        row.reading = readingOf(row);
    }
    for (const CodeId code : codesOfSets()) {
        const SheetRow units = count.own(code);
        disputed |= units.disputed;
        unsettled |= units.disputed - units.settled;
    }
    if (request.unit == UnitKind::Answer) {
        const UnitBits statuses = count.statusDisputed();
        disputed |= statuses;
        statuses.each([&](Unit unit) {
            if (!sheet().settledStatus.contains(unit))
                unsettled.add(unit);
        });
    }
    comparison.disputed = disputed.size();
    comparison.settledUnits = (disputed - unsettled).size();
}

void ComparisonEngine::State::compareStatuses(const SheetCount& count) {
    CodeRow& row = comparison.statuses.emplace();
    fillNominal(row, statusRatings(sheet(), count.counted()));
    const UnitBits disputed = count.statusDisputed();
    row.disputed = disputed.size();
    disputed.each([&](Unit unit) { row.settled += sheet().settledStatus.contains(unit) ? 1 : 0; });
    row.reading = readingOf(row);
}

void ComparisonEngine::State::compareSets(const SheetCount& count) {
    const std::vector<CodeId> codes = codesOfSets();
    std::vector<Ratings> byCode;
    if (comparison.coders.size() == 2)
        for (const CodeId code : codes)
            byCode.push_back(count.own(code).fold().ratings(2));
    fillOverall(comparison, setsOf(sheet(), count.counted(), codes), byCode);
}

ComparisonEngine::ComparisonEngine(const store::Connection& db, ComparisonRequest request)
    : m_state(std::make_unique<State>(State::load(db, std::move(request)))) {}
ComparisonEngine::~ComparisonEngine() = default;
ComparisonEngine::ComparisonEngine(ComparisonEngine&&) noexcept = default;
ComparisonEngine& ComparisonEngine::operator=(ComparisonEngine&&) noexcept = default;

namespace {
AnswerSheet::Effect effectOnDocuments(const store::ChangeSet& changes) {
    for (const char* table : {"coding", "decision", "source", "study_case", "speaker", "code", "coder",
                              "round", "round_unit", "round_coder", "frozen_coding"})
        if (changes.touches(table))
            return AnswerSheet::Effect::Reload;
    return AnswerSheet::Effect::None;
}
} // namespace

bool ComparisonEngine::refresh(const store::Connection& db, const store::ChangeSet& changes) {
    checkReadable(db, m_state->round);
    switch (m_state->answers ? m_state->answers->refresh(db, changes) : effectOnDocuments(changes)) {
    case AnswerSheet::Effect::None:
        return false;
    case AnswerSheet::Effect::Reload: {
        const std::int64_t state = m_state->state;
        *m_state = State::load(db, m_state->asked);
        m_state->state = state;
        break;
    }
    case AnswerSheet::Effect::Taken:
        m_state->compare();
        break;
    }
    ++m_state->state;
    return true;
}

const Comparison& ComparisonEngine::comparison() const {
    return m_state->comparison;
}

const codebook::Codebook& ComparisonEngine::codes() const {
    return m_state->book;
}

IntervalDraw ComparisonEngine::intervalDraw() const {
    auto draw = std::make_shared<IntervalDraw::State>();
    draw->state = m_state->state;
    IntervalDraw result;
    result.m_state = draw;
    if (m_state->coders().size() < 2)
        return result;
    if (m_state->characters) {
        draw->groups.push_back(m_state->characters->drawn(m_state->codesOfRows()));
        draw->sets = m_state->characters->sets(m_state->codesOfSets(), nullptr, &draw->setParts);
        return result;
    }
    const SheetCount counting = m_state->count();
    DrawnGroup& all = draw->groups.emplace_back();
    std::vector<DrawnGroup> others;
    bool ratingsKnown = false;
    for (const CodeRow& row : m_state->comparison.rows) {
        const SheetRow units = counting.row(row.code);
        if (units.stale > 0) {
            DrawnGroup& own = others.emplace_back();
            own.ratings = ratingsByUnit(units);
            own.rows.push_back(drawnRow(row.code, units));
            continue;
        }
        if (!ratingsKnown) {
            all.ratings = ratingsByUnit(units);
            ratingsKnown = true;
        }
        all.rows.push_back(drawnRow(row.code, units));
    }
    const UnitBits& counted = counting.counted();
    if (!ratingsKnown)
        all.ratings.assign(static_cast<std::size_t>(counted.size()), 0.0);
    std::ranges::move(others, std::back_inserter(draw->groups));
    if (m_state->comparison.statuses)
        draw->statuses = statusRatings(m_state->sheet(), counted, &draw->statusRow);
    draw->sets = setsOf(m_state->sheet(), counted, m_state->codesOfSets(), &draw->setRow);
    return result;
}

bool ComparisonEngine::take(const DrawnIntervals& intervals) {
    if (intervals.state != m_state->state)
        return false;
    Comparison& comparison = m_state->comparison;
    for (const auto& [code, interval] : intervals.codes) {
        if (!code) {
            if (comparison.statuses) {
                comparison.statuses->alphaInterval = interval;
                comparison.statuses->reading = readingOf(*comparison.statuses);
            }
            continue;
        }
        const auto row = std::ranges::find(comparison.rows, code, &CodeRow::code);
        if (row == comparison.rows.end())
            continue;
        row->alphaInterval = interval;
        row->reading = readingOf(*row);
    }
    comparison.masiInterval = intervals.masi;
    comparison.seed = intervals.seed;
    return true;
}

} // namespace marginalia::core::agreement
