// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/row_reading.h"

#include "core/survey/answer_texts.h"
#include "core/survey/similar_answers.h"
#include "core/text/collation.h"
#include "core/text/fold.h"
#include "ui/session/language.h"

#include <algorithm>
#include <numeric>

namespace marginalia::ui {

using namespace core;

namespace {

/// The beginning of an answer decides about its place; the rest would only cost time.
constexpr std::size_t orderedBy = 80;

std::vector<bool> rowsWithText(const store::Connection& db, const SurveyRows& rows, const QString& text,
                               Progress& progress) {
    std::vector<bool> fits(rows.who.size());
    const std::string wanted = text::searchKey(fromQ(text));
    for (int row = 0; row < rows.count(); ++row)
        if (text::searchKey(fromQ(rows.names[static_cast<std::size_t>(row)])).find(wanted) !=
            std::string::npos)
            fits[static_cast<std::size_t>(row)] = true;
    for (const QuestionId question : rows.questions)
        survey::eachAnswerText(db, question, [&](AnswerId answer, std::string_view body) {
            progress.advance();
            const std::optional<SurveyRows::Place> place = rows.placeOf(answer);
            if (place && !fits[static_cast<std::size_t>(place->row)] &&
                text::searchKey(body).find(wanted) != std::string::npos)
                fits[static_cast<std::size_t>(place->row)] = true;
        });
    return fits;
}

void keepValues(std::vector<bool>& fits, const SurveyRows::Values& values, const QStringList& wanted) {
    std::vector<bool> word(values.words.size());
    for (std::size_t at = 0; at < word.size(); ++at)
        for (const QString& option : values.options[at])
            if (wanted.contains(option))
                word[at] = true;
    const bool missing = wanted.contains(QString());
    for (std::size_t row = 0; row < fits.size(); ++row) {
        const int of = values.of[row];
        fits[row] = fits[row] && (of < 0 ? missing : word[static_cast<std::size_t>(of)]);
    }
}

std::vector<int> ranksByName(const SurveyRows& rows, const text::Collator& collator, Progress& progress) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    for (std::size_t row = 0; row < rows.names.size(); ++row) {
        progress.advance();
        keys.emplace_back(collator.sortKey(fromQ(rows.names[row])), row);
    }
    std::sort(keys.begin(), keys.end());
    std::vector<int> ranks(keys.size());
    for (std::size_t at = 0; at < keys.size(); ++at)
        ranks[keys[at].second] = static_cast<int>(at);
    return ranks;
}

std::vector<int> ranksByAnswer(const store::Connection& db, const SurveyRows& rows, QuestionId question,
                               const text::Collator& collator, Progress& progress) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    survey::eachAnswerText(db, question, [&](AnswerId answer, std::string_view body) {
        progress.advance();
        if (const std::optional<SurveyRows::Place> place = rows.placeOf(answer)) {
            // Not in the middle of a sign.
            std::size_t end = std::min(body.size(), orderedBy);
            while (end > 0 && end < body.size() && (static_cast<unsigned char>(body[end]) & 0xC0U) == 0x80U)
                --end;
            keys.emplace_back(collator.sortKey(body.substr(0, end)), static_cast<std::size_t>(place->row));
        }
    });
    std::sort(keys.begin(), keys.end());
    std::vector<int> ranks(rows.who.size(), -1);
    for (std::size_t at = 0; at < keys.size(); ++at)
        ranks[keys[at].second] = static_cast<int>(at);
    return ranks;
}

std::vector<int> groupsOf(const store::Connection& db, const SurveyRows& rows, QuestionId question,
                          Progress& progress) {
    std::vector<int> groups(rows.who.size(), -1);
    int group = 0;
    for (const survey::SimilarGroup& similar : survey::similarAnswers(db, question, progress)) {
        for (const survey::SimilarAnswer& each : similar)
            if (const std::optional<SurveyRows::Place> place = rows.placeOf(each.answer))
                groups[static_cast<std::size_t>(place->row)] = group;
        ++group;
    }
    return groups;
}

} // namespace

RowReading RowReading::make(const store::Connection& db, const Wish& wish, Progress& progress) {
    RowReading result;
    std::shared_ptr<const SurveyRows> rows = wish.known;
    if (!rows) {
        result.rows = std::make_shared<SurveyRows>(
            SurveyRows::read(db, wish.survey, wish.questions, wish.variables, wish.locale, progress));
        rows = result.rows;
    }
    progress.stage(static_cast<std::int64_t>(rows->who.size() + 1) * 2);
    if (!wish.filter.text.isEmpty())
        result.fits = rowsWithText(db, *rows, wish.filter.text, progress);
    if (wish.filtered && !wish.filter.values.isEmpty()) {
        if (result.fits.empty())
            result.fits.assign(rows->who.size(), true);
        const SurveyRows::Values* shown = rows->valuesOf(wish.filtered->id);
        keepValues(result.fits,
                   shown ? *shown : SurveyRows::readValues(db, *wish.filtered, rows->who, wish.locale),
                   wish.filter.values);
    }
    const text::Collator collator(wish.locale);
    if (wish.order.by == ReadOrder::By::Name)
        result.ranks = ranksByName(*rows, collator, progress);
    else if (wish.order.by == ReadOrder::By::Answer)
        result.ranks = ranksByAnswer(db, *rows, wish.order.question, collator, progress);
    else if (wish.order.by == ReadOrder::By::Similar)
        result.ranks = result.groups = groupsOf(db, *rows, wish.order.question, progress);
    return result;
}

} // namespace marginalia::ui
