// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_words.h"

#include "core/agreement/compared_round.h"
#include "core/survey/survey.h"
#include "core/text/code_points.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>
#include <set>

namespace marginalia::core::report {

using agreement::Comparison;
using agreement::Reading;
using agreement::UnitKind;
using text::say;

MessageId comparedUnitName(UnitKind unit) {
    switch (unit) {
    case UnitKind::Answer:
        return msgIn("unit of agreement", "answers");
    case UnitKind::Document:
        return msgIn("unit of agreement", "documents");
    case UnitKind::Paragraph:
        return msgIn("unit of agreement", "paragraphs");
    case UnitKind::Sentence:
        return msgIn("unit of agreement", "sentences");
    case UnitKind::Turn:
        return msgIn("unit of agreement", "speaker turns");
    case UnitKind::Segment:
        return msgIn("unit of agreement", "passages");
    case UnitKind::Character:
        break;
    }
    return msgIn("unit of agreement", "characters");
}

std::string comparisonTitle(const store::Connection& db, const Comparison& comparison,
                            const text::Locale& locale) {
    if (comparison.request.unit != UnitKind::Answer)
        return say(locale, msg("Agreement on documents"));
    std::string title;
    for (const survey::Question& question : survey::questions(db))
        if (std::ranges::count(comparison.request.questions, question.id) > 0)
            title += (title.empty() ? "" : " · ") + question.label(std::string(locale.tag()));
    return say(locale, msg("Agreement: {1}"), {title});
}

std::string questionNames(const store::Connection& db, const Comparison& comparison,
                          const text::Locale& locale) {
    std::string names;
    for (const survey::Question& question : survey::questions(db))
        if (std::ranges::count(comparison.request.questions, question.id) > 0)
            names += (names.empty() ? "" : ", ") + quoted(question.label(std::string(locale.tag())), locale);
    return names;
}

std::string quoted(std::string_view words, const text::Locale& locale) {
    return say(locale, msg("“{1}”"), {std::string(words)});
}

std::string readingWords(const agreement::CodeRow& row, const text::Locale& locale) {
    if (!row.reading)
        return {};
    const auto limit = [&locale](double value, int decimals) {
        return text::formatCoefficient(locale, value, decimals);
    };
    switch (*row.reading) {
    case Reading::Good:
        return say(locale, msg("reliable"));
    case Reading::Tentative:
        return say(locale, msg("tentative: may be below {1}"), {limit(agreement::goodAlpha, 2)});
    case Reading::Low:
        return say(locale, msg("may be below {1}"), {limit(agreement::tentativeAlpha, 3)});
    case Reading::NoDisagreement:
        return noDisagreement(row.units, locale);
    case Reading::TooRare:
        return say(locale, msg("too rare to judge"));
    case Reading::Undefined:
        return say(locale, row.figure(agreement::Statistic::Alpha).undefined);
    }
    return {};
}

std::string noDisagreement(std::int64_t units, const text::Locale& locale) {
    return say(locale, msg("no disagreement: none in {1}, interval not estimable"),
               {text::formatNumber(locale, units)});
}

std::vector<std::string> shortNames(const Comparison& comparison) {
    std::vector<std::string> names;
    std::set<std::string> different;
    for (const agreement::ComparedCoder& coder : comparison.coders) {
        names.emplace_back(text::slice(coder.name, {0, 1}));
        different.insert(names.back());
    }
    if (different.size() < names.size())
        for (std::size_t i = 0; i < names.size(); ++i)
            names[i] = comparison.coders[i].name;
    return names;
}

namespace {
/// "Round “First”, closed on 2026-03-01: everything as it was then."
void addRound(std::vector<std::string>& notes, const store::Connection& db, const Comparison& comparison,
              const text::Locale& locale) {
    constexpr std::size_t day = 10;
    const auto round = agreement::ComparedRound::read(db, comparison.request.round);
    if (round.everyday())
        return;
    if (round.drift())
        notes.push_back(say(locale,
                            msg("Drift check “{1}”, one coder at two times: (1) is the work from before, (2) "
                                "the same units coded again."),
                            {round.name}));
    else if (round.closed())
        notes.push_back(say(locale, msg("Round “{1}”, closed on {2}: everything as it was then."),
                            {round.name, round.closedAt.substr(0, day)}));
    else
        notes.push_back(say(locale, msg("Round “{1}”, which is still open."), {round.name}));
}
} // namespace

std::vector<std::string> comparisonNotes(const store::Connection& db, const Comparison& comparison,
                                         const text::Locale& locale) {
    const auto number = [&locale](std::int64_t value) { return text::formatNumber(locale, value); };
    std::vector<std::string> notes;
    std::string coders;
    for (const agreement::ComparedCoder& coder : comparison.coders)
        coders += (coders.empty() ? "" : ", ") + coder.name;
    notes.push_back(
        say(locale, msg("Unit: {1}. Coders: {2}. Units judged by at least two of them: {3}."),
            {say(locale, comparedUnitName(comparison.request.unit)), coders, number(comparison.units)}));
    addRound(notes, db, comparison, locale);
    if (comparison.judgedByOne > 0)
        notes.push_back(say(locale, msg("Judged by one coder only, and so not compared: {1}."),
                            {number(comparison.judgedByOne)}));
    if (comparison.leftOut > 0)
        notes.push_back(
            say(locale, msg("Empty or not asked, and so no units: {1}."), {number(comparison.leftOut)}));
    if (comparison.request.sample)
        notes.push_back(
            say(locale, msg("A random sample of {1}, drawn with seed {2}."),
                {number(comparison.request.sample->units), std::to_string(comparison.request.sample->seed)}));
    if (comparison.masiInterval.draws > 0)
        notes.push_back(say(locale,
                            comparison.request.unit == UnitKind::Character
                                ? msg("α: Krippendorff's alpha, nominal. Intervals: {1} bootstrap draws of "
                                      "whole documents, seed {2}.")
                                : msg("α: Krippendorff's alpha, nominal. Intervals: {1} bootstrap draws of "
                                      "units, seed {2}."),
                            {number(comparison.masiInterval.draws), std::to_string(comparison.seed)}));
    else
        notes.push_back(say(locale, msg("α: Krippendorff's alpha, nominal.")));
    if (comparison.request.halfOfUnit)
        notes.push_back(say(locale, msg("A code counts on a unit of which it covers half or more.")));
    else if (comparison.request.unit == UnitKind::Paragraph ||
             comparison.request.unit == UnitKind::Sentence || comparison.request.unit == UnitKind::Turn ||
             comparison.request.unit == UnitKind::Segment)
        notes.push_back(say(locale, msg("A code counts on every unit that a passage with it touches.")));
    if (std::ranges::any_of(comparison.rows,
                            [](const agreement::CodeRow& row) { return row.reading == Reading::TooRare; }))
        notes.push_back(
            say(locale,
                msg("Codes that one of the coders used on fewer than {1} units are too rare to judge: only "
                    "their counts are given."),
                {number(agreement::fewestUnits)}));
    return notes;
}

} // namespace marginalia::core::report
