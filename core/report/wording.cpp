// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"

#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>

namespace marginalia::core::report {

using shares::Base;
using shares::LayerKind;
using survey::AnswerStatus;

namespace {
std::string number(const text::Locale& locale, std::int64_t value) {
    return text::formatNumber(locale, value);
}

std::int64_t substantiveOf(const shares::ShareTable& table) {
    return table.statuses[static_cast<std::size_t>(AnswerStatus::Substantive)];
}
} // namespace

MessageId baseName(Base base) {
    switch (base) {
    case Base::Substantive:
        return msg("substantive answers");
    case Base::Answered:
        return msg("everyone who answered");
    case Base::Asked:
        return msg("everyone asked");
    case Base::All:
        return msg("all cases");
    case Base::Mentions:
        return msg("mentions");
    case Base::Segments:
        return msg("segments");
    }
    return msg("substantive answers");
}

MessageId documentUnitName(shares::DocumentUnit unit) {
    switch (unit) {
    case shares::DocumentUnit::Case:
        return msg("people");
    case shares::DocumentUnit::Document:
        return msg("documents");
    case shares::DocumentUnit::Turn:
        return msg("turns");
    case shares::DocumentUnit::Paragraph:
        return msg("paragraphs");
    }
    return msg("documents");
}

MessageId statusName(AnswerStatus status) {
    switch (status) {
    case AnswerStatus::Substantive:
        return msg("Substantive");
    case AnswerStatus::DontKnow:
        return msg("Don't know");
    case AnswerStatus::Refused:
        return msg("Refused");
    case AnswerStatus::OffTopic:
        return msg("Off topic");
    case AnswerStatus::Unclear:
        return msg("Unclear");
    case AnswerStatus::Empty:
        return msg("No answer");
    case AnswerStatus::NotReached:
        return msg("Not reached");
    case AnswerStatus::NotAsked:
        return msg("Not asked");
    }
    return msg("No answer");
}

std::string layerName(const store::Connection& db, const text::Locale& locale, const shares::Layer& layer) {
    switch (layer.kind) {
    case LayerKind::Final:
        return text::say(locale, msg("final coding"));
    case LayerKind::Union:
        return text::say(locale, msg("at least one coder"));
    case LayerKind::Intersection:
        return text::say(locale, msg("all coders"));
    case LayerKind::Majority:
        return text::say(locale, msg("most coders"));
    case LayerKind::Coder:
        break;
    }
    for (const coding::Coder& coder : coding::coders(db)) {
        if (coder.id == layer.coder)
            return coder.name;
    }
    return {};
}

namespace {
std::string flowPart(const text::Locale& locale, MessageId id, std::int64_t count) {
    return text::say(locale, id, {number(locale, count)});
}

MessageId excludedPattern(std::string_view reason) {
    if (reason == "test")
        return msg("{1} test");
    if (reason == "duplicate")
        return msg("{1} duplicate");
    if (reason == "no_consent")
        return msg("{1} no consent");
    if (reason == "screened_out")
        return msg("{1} screened out");
    return msg("{1} excluded for another reason");
}
} // namespace

std::string surveyFlowLine(const text::Locale& locale, const shares::CaseFlow& flow) {
    std::string line;
    if (flow.invited)
        line += flowPart(locale, msg("{1} invited"), *flow.invited) + " · ";
    line += flowPart(locale, msg("{1} rows"), flow.rows);
    std::string excluded;
    for (const auto& [reason, count] : flow.excluded)
        excluded += (excluded.empty() ? " · " : ", ") + flowPart(locale, excludedPattern(reason), count);
    return line + excluded + " · " + flowPart(locale, msg("{1} cases"), flow.cases);
}

std::string caseFlowLine(const text::Locale& locale, const shares::CaseFlow& flow) {
    return surveyFlowLine(locale, flow) + " · " + flowPart(locale, msg("{1} asked"), flow.asked) + " · " +
           flowPart(locale, msg("{1} answered"), flow.answered) + " · " +
           flowPart(locale, msg("{1} substantive"), flow.substantive);
}

std::string sensitivityLine(const store::Connection& db, const text::Locale& locale,
                            const shares::Sensitivity& sensitivity, const std::string& code, int decimals) {
    std::string figures;
    for (const shares::Sensitivity::Line& line : sensitivity.lines) {
        figures += figures.empty() ? "" : "; ";
        figures += layerName(db, locale, line.layer) + " " + number(locale, line.n);
        if (sensitivity.base > 0)
            figures += " (" + text::formatPercent(locale, line.n, sensitivity.base, decimals) + ")";
    }
    return text::say(locale, msg("{1}, by who coded: {2}. Answers judged by all of them: {3}."),
                     {code, figures, number(locale, sensitivity.base)});
}

namespace {
/// The sentences of shareNotes, one group after another.
class Notes {
public:
    Notes(const store::Connection& db, const text::Locale& locale, const shares::ShareTable& table)
        : m_db(db)
        , m_locale(locale)
        , m_table(table) {}

    std::vector<std::string> all() {
        base();
        layer();
        unsettled();
        sums();
        smallBase();
        stale();
        return std::move(m_sentences);
    }

private:
    void say(MessageId id, const std::vector<std::string>& arguments = {}) {
        m_sentences.push_back(text::say(m_locale, id, arguments));
    }
    [[nodiscard]] std::string figure(std::int64_t value) const { return number(m_locale, value); }

    void base() {
        say(msg("Base: {1}, n = {2}."),
            {text::say(m_locale, baseName(m_table.request.base)), figure(m_table.n)});
        if (!m_table.request.where.empty())
            say(msg("Only cases where {1}."), {m_table.request.where});
        if (std::ranges::any_of(m_table.rows, &shares::ShareRow::net)) {
            if (m_table.request.base == Base::Mentions || m_table.request.base == Base::Segments)
                say(msg("Categories in bold are the sums of their subcategories."));
            else
                say(msg("Categories in bold count an answer once, whichever of their subcategories it has."));
        }
    }

    void layer() {
        const LayerKind kind = m_table.request.layer.kind;
        if (kind == LayerKind::Coder) {
            say(msg("Coding: by {1}."), {layerName(m_db, m_locale, m_table.request.layer)});
            return;
        }
        if (kind == LayerKind::Final)
            say(msg("Final coding: what was settled, else what all coders of an answer agree on, else its "
                    "only coder."));
        else if (kind == LayerKind::Union)
            say(msg("Coding: a code counts when at least one coder of an answer gave it."));
        else if (kind == LayerKind::Intersection)
            say(msg("Coding: a code counts when all coders of an answer gave it."));
        else
            say(msg("Coding: a code counts when more than half of the coders of an answer gave it."));
        if (m_table.judgesMost == 0)
            return;
        if (kind == LayerKind::Final)
            finalJudges();
        else
            say(msg("Coders for each answer: {1}."), {judgesRange()});
        if (kind != LayerKind::Final && m_table.oneJudge > 0)
            say(msg("Left out, since only one coder judged them: {1} answers."), {figure(m_table.oneJudge)});
        if (kind == LayerKind::Majority && m_table.ties > 0)
            say(msg("Answers on which the coders were split in halves: {1}."), {figure(m_table.ties)});
    }

    void finalJudges() {
        const std::int64_t judged = substantiveOf(m_table) - m_table.open;
        if (m_table.codedByTwo == 0) {
            say(msg("Coders for each answer: {1}."), {judgesRange()});
            return;
        }
        const std::vector<std::string> figures{figure(judged),           figure(m_table.codedByTwo),
                                               figure(m_table.agreed),   figure(m_table.settled),
                                               figure(m_table.oneJudge), judgesRange()};
        if (m_table.judgesMost > 2)
            say(msg("{1} answers: {2} coded by two or more ({3} agreed, {4} settled), {5} by one. Coders for "
                    "each answer: {6}."),
                figures);
        else
            say(msg("{1} answers: {2} coded by two ({3} agreed, {4} settled), {5} by one."), figures);
    }

    [[nodiscard]] std::string judgesRange() const {
        if (m_table.judgesLeast == m_table.judgesMost)
            return figure(m_table.judgesMost);
        return figure(m_table.judgesLeast) + "–" + figure(m_table.judgesMost);
    }

    void unsettled() {
        // Where two coders are needed, an answer of one coder is open too; layer() has told of it.
        const LayerKind kind = m_table.request.layer.kind;
        const bool oneIsEnough = kind == LayerKind::Coder || kind == LayerKind::Final;
        if (const std::int64_t open = m_table.open - (oneIsEnough ? 0 : m_table.oneJudge); open > 0)
            say(msg("Not judged yet: {1} of {2} answers. A code on such an answer is not counted."),
                {figure(open), figure(substantiveOf(m_table))});
        if (m_table.disputed > 0)
            say(msg("Answers in dispute: {1}. They are not counted for the categories in dispute; a range "
                    "shows what they could "
                    "add."),
                {figure(m_table.disputed)});
        if (m_table.statusDisputed > 0)
            say(msg("Answers whose status is in dispute: {1}."), {figure(m_table.statusDisputed)});
    }

    void sums() {
        if (m_table.request.base == Base::Mentions) {
            say(msg("A mention is one category on one answer; percentages of mentions have no interval."));
            return;
        }
        if (m_table.request.base == Base::Segments) {
            say(msg("Overlapping passages with one category count once; percentages of segments have no "
                    "interval."));
            return;
        }
        if (m_table.multiCode)
            say(msg("An answer can have several categories, so percentages can sum to more than 100."));
        else if (m_table.request.layer.kind == LayerKind::Union)
            say(msg("Each coder gave one category to an answer, but together they can give more: percentages "
                    "can sum to more "
                    "than 100."));
        else
            say(msg("Each answer has one category; percentages may not sum to 100 because of rounding."));
    }

    void smallBase() {
        if (m_table.n > 0 && m_table.n < 10)
            say(msg("The base is under 10: counts only, no percentages."));
        else if (m_table.n >= 10 && m_table.n < 30)
            say(msg("The base is under 30: read the counts first."));
    }

    void stale() {
        constexpr std::size_t mostNamed = 5;
        std::size_t named = 0;
        std::int64_t further = 0;
        const auto isStale = [](const shares::ShareRow& row) { return row.stale > 0; };
        if (std::ranges::none_of(m_table.rows, isStale))
            return;
        const codebook::Codebook book = codebook::Codebook::load(m_db);
        for (const shares::ShareRow& row : m_table.rows) {
            if (row.stale == 0 || row.net || row.ownOnly)
                continue;
            if (named++ < mostNamed)
                say(msg("“{1}”: {2} answers were judged before this code existed or had its present meaning; "
                        "its base leaves "
                        "them out."),
                    {book.labelPath(row.code, m_locale.tag()), figure(row.stale)});
            else
                ++further;
        }
        if (further > 0)
            say(msg("The same holds for further categories: {1}."), {figure(further)});
    }

    const store::Connection& m_db;
    const text::Locale& m_locale;
    const shares::ShareTable& m_table;
    std::vector<std::string> m_sentences;
};
} // namespace

std::vector<std::string> shareNotes(const store::Connection& db, const text::Locale& locale,
                                    const shares::ShareTable& table) {
    return Notes(db, locale, table).all();
}

std::vector<std::string> intervalNotes(const text::Locale& locale, const shares::ShareTable& table,
                                       const std::string& sample) {
    std::vector<std::string> notes;
    if (table.request.population)
        notes.push_back(text::say(locale, msg("Intervals: 95%, exact for a population of {1}."),
                                  {number(locale, *table.request.population)}));
    else if (table.request.interval == shares::IntervalKind::ClopperPearson)
        notes.push_back(text::say(locale, msg("Intervals: 95%, Clopper-Pearson.")));
    else
        notes.push_back(text::say(locale, msg("Intervals: 95%, Wilson.")));
    if (sample == "purposive" || sample == "self_selected")
        notes.push_back(text::say(locale, msg("The sample is not random: an interval shows only what a "
                                              "random sample of this size would vary by.")));
    else if (sample == "census")
        notes.push_back(text::say(locale, msg("Everybody on the list was asked: an interval shows only what "
                                              "a random sample of this size would vary "
                                              "by.")));
    else if (sample.empty())
        notes.push_back(text::say(locale, msg("The project does not say how its sample was drawn: the "
                                              "intervals hold for a random sample.")));
    return notes;
}

std::string provisionalHead(const text::Locale& locale, const shares::ShareTable& table) {
    if (!table.provisional)
        return {};
    const std::int64_t substantive = substantiveOf(table);
    std::string head =
        table.open > 0 ? text::say(locale, msg("Provisional: {1} of {2} answers judged"),
                                   {number(locale, substantive - table.open), number(locale, substantive)})
                       : text::say(locale, msg("Provisional"));
    if (table.disputed > 0)
        head += "; " + text::say(locale, msg("in dispute: {1}"), {number(locale, table.disputed)});
    return head;
}

std::string totalLine(const text::Locale& locale, const shares::ShareTable& table) {
    const std::int64_t answers = substantiveOf(table) - table.open;
    if (answers <= 0)
        return {};
    // Tenths, half up, from whole numbers.
    const std::int64_t tenths = (20 * table.mentions + answers) / (2 * answers);
    const std::string perAnswer =
        text::formatDigits(locale, std::to_string(tenths / 10) + "." + std::to_string(tenths % 10));
    return text::say(locale, msg("Answers: {1}, mentions: {2}, per answer: {3}"),
                     {number(locale, answers), number(locale, table.mentions), perAnswer});
}

} // namespace marginalia::core::report
