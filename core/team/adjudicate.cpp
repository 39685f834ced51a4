// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/adjudicate.h"

#include "core/base/error.h"
#include "core/codebook/codebook.h"
#include "core/store/history_store.h"
#include "core/survey/survey.h"
#include "core/team/adjudicate_store.h"
#include "core/text/code_points.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace marginalia::core::team {

namespace {

using coding::Coding;

void requireSight(const store::Connection& db) {
    if (const std::string owner = rows::blindOwner(db); !owner.empty())
        throw Error(ErrorKind::Conflict,
                    msg("Coding is blind until “{1}” lifts it. Disputes are settled after that."), {owner});
}

/// Writes one ruling after the other.
class Settling {
public:
    explicit Settling(store::Edit& edit)
        : m_edit(edit)
        , m_book(codebook::Codebook::load(edit.db()))
        , m_coders(coding::coders(edit.db())) {}

    void write(const Ruling& ruling) {
        check(ruling);
        if (ruling.verdict == Verdict::Unclear)
            raiseDoubt(ruling);
        else if (ruling.matter.place.source)
            onDocument(ruling);
        else if (ruling.matter.code)
            onAnswer(ruling);
        else
            onStatus(ruling);
        if (ruling.matter.place.answer)
            m_answers.insert(ruling.matter.place.answer);
    }

    void finish() {
        for (const AnswerId answer : m_answers)
            if (const std::string who = rows::twiceSettled(m_edit.db(), answer); !who.empty())
                throw Error(ErrorKind::Conflict,
                            msg("This question takes one code for each answer, and two would be settled for "
                                "“{1}”."),
                            {who});
    }

private:
    void check(const Ruling& ruling) const {
        const Matter& matter = ruling.matter;
        if (static_cast<bool>(matter.place.answer) == static_cast<bool>(matter.place.source) ||
            (matter.place.answer ? !survey::answerById(m_edit.db(), matter.place.answer)
                                 : !rows::documentLength(m_edit.db(), matter.place.source)))
            throw Error(ErrorKind::Usage, msg("The answer or document is not in the project any more."));
        for (const CodeId code : {matter.code, ruling.otherCode})
            if (code && m_book.find(code) == nullptr)
                throw Error(ErrorKind::Usage, msg("This code is not in the codebook any more."));
        if (!matter.code && (matter.place.source || ruling.verdict == Verdict::Unclear ||
                             ruling.verdict == Verdict::Both || ruling.verdict == Verdict::Plain))
            throw Error(ErrorKind::Usage,
                        msg("A status is settled as one coder has it, as the answer has it, or as another."));
        if (ruling.verdict == Verdict::First)
            requireCoder(ruling.first);
        if (ruling.verdict == Verdict::Second)
            requireCoder(ruling.second);
        if (ruling.verdict == Verdict::Other &&
            (matter.code ? (!ruling.otherCode || ruling.otherCode == matter.code) && !ruling.otherSpan
                         : !survey::statusFromKey(ruling.status)))
            throw Error(ErrorKind::Usage, msg("Name the other code, passage or status that is right."));
        if (matter.place.source)
            for (const std::optional<Span>& span : {matter.span, ruling.otherSpan})
                requireWithin(span, *rows::documentLength(m_edit.db(), matter.place.source));
    }

    static void requireWithin(const std::optional<Span>& span, std::int64_t length) {
        if (span && (span->start < 0 || span->end <= span->start || span->end > length))
            throw Error(ErrorKind::Usage, msg("The passage of a decision reaches beyond the text."));
    }

    void requireCoder(CoderId coder) const {
        if (std::ranges::find(m_coders, coder, &coding::Coder::id) == m_coders.end())
            throw Error(ErrorKind::Usage, msg("This coder is not in the project any more."));
    }

    void raiseDoubt(const Ruling& ruling) {
        rows::eraseDecisions(m_edit, ruling.matter);
        std::int64_t gone = 0;
        const auto step = rows::eraseDoubts(m_edit, ruling.matter, gone);
        rows::insert(m_edit, Doubt{m_edit.ids().next(), ruling.matter, text::normalize(ruling.reason).text,
                                   m_edit.who(), m_edit.now(), step});
    }

    /// Where the coder (none: anybody) put the code, within the matter; nothing: nowhere. All of the matter
    /// where it was coded without a passage.
    [[nodiscard]] std::vector<std::optional<Span>> passages(const Matter& matter, CoderId coder) const {
        std::vector<std::optional<Span>> found;
        for (const Coding& coding : coding::codingsOf(m_edit.db(), matter.place)) {
            if (coding.code != matter.code || coding.round != mainRound || (coder && coding.coder != coder))
                continue;
            if (!coding.span || matter.place.answer)
                found.push_back(matter.span);
            else if (!matter.span)
                found.push_back(coding.span);
            else if (coding.span->overlaps(*matter.span))
                found.push_back(Span{std::max(coding.span->start, matter.span->start),
                                     std::min(coding.span->end, matter.span->end)});
        }
        return found;
    }

    /// The passages where the code is right.
    [[nodiscard]] std::vector<std::optional<Span>> rightPassages(const Ruling& ruling) const {
        switch (ruling.verdict) {
        case Verdict::First:
            return passages(ruling.matter, ruling.first);
        case Verdict::Second:
            return passages(ruling.matter, ruling.second);
        case Verdict::Both:
            return passages(ruling.matter, {});
        case Verdict::Plain:
            if (ruling.present)
                return {ruling.matter.span};
            return {};
        case Verdict::Other:
            if (!ruling.otherCode || ruling.otherCode == ruling.matter.code)
                return {ruling.otherSpan};
            return {};
        case Verdict::Neither:
        case Verdict::Unclear:
            break;
        }
        return {};
    }

    [[nodiscard]] Settled rowFor(const Ruling& ruling, std::optional<std::int64_t> step) const {
        Settled row;
        row.matter = ruling.matter;
        row.verdict = verdictKey(ruling.verdict);
        row.reason = text::normalize(ruling.reason).text;
        row.decidedBy = m_edit.who();
        row.decidedAt = m_edit.now();
        row.codebookStep = step;
        return row;
    }

    std::optional<std::int64_t> clear(const Matter& matter) {
        rows::eraseDecisions(m_edit, matter);
        std::int64_t gone = 0;
        return rows::eraseDoubts(m_edit, matter, gone);
    }

    void decideAnswer(const Ruling& ruling, const Matter& matter, bool present, const std::string& status,
                      std::optional<std::int64_t> step) {
        coding::Decision decision;
        decision.answer = matter.place.answer;
        decision.code = matter.code;
        decision.present = present;
        decision.status = status;
        decision.reason = ruling.reason;
        rows::mark(m_edit, coding::decide(m_edit, decision), verdictKey(ruling.verdict), step);
    }

    void onAnswer(const Ruling& ruling) {
        const auto step = clear(ruling.matter);
        const std::vector<std::optional<Span>> right = rightPassages(ruling);
        decideAnswer(ruling, ruling.matter, !right.empty(), {}, step);
        Matter other = ruling.matter;
        if (ruling.verdict == Verdict::Other && ruling.otherCode && ruling.otherCode != ruling.matter.code) {
            other.code = ruling.otherCode;
            decideAnswer(ruling, other, true, {}, clear(other));
        }
        if (ruling.verdict == Verdict::Other && ruling.otherSpan) {
            other.span = ruling.otherSpan;
            requireWithin(
                other.span,
                static_cast<std::int64_t>(
                    text::normalize(survey::answerText(m_edit.db(), other.place.answer)).text.size()));
            Settled row = rowFor(ruling, step);
            row.matter = other;
            row.present = true;
            rows::insertPassage(m_edit, m_edit.ids().next(), row);
        }
    }

    void onStatus(const Ruling& ruling) {
        const std::string held(
            survey::statusKey(survey::answerById(m_edit.db(), ruling.matter.place.answer)->status));
        const auto claimedBy = [&](CoderId coder) {
            for (const coding::Judgement& judgement :
                 coding::judgementsOf(m_edit.db(), ruling.matter.place.answer))
                if (judgement.coder == coder && judgement.round == mainRound && !judgement.status.empty())
                    return judgement.status;
            return held;
        };
        const std::string status = ruling.verdict == Verdict::First    ? claimedBy(ruling.first)
                                   : ruling.verdict == Verdict::Second ? claimedBy(ruling.second)
                                   : ruling.verdict == Verdict::Other  ? ruling.status
                                                                       : held;
        clear(ruling.matter);
        decideAnswer(ruling, ruling.matter, false, status, std::nullopt);
    }

    // The last decision on a passage counts: first that the code is not there, then where it is.
    void onDocument(const Ruling& ruling) {
        const auto step = clear(ruling.matter);
        const std::vector<std::optional<Span>> right = rightPassages(ruling);
        Settled row = rowFor(ruling, step);
        std::int64_t id = m_edit.ids().block(static_cast<std::int64_t>(right.size()) + 2);
        const bool everywhere = std::ranges::find(right, ruling.matter.span) != right.end();
        if (!everywhere)
            rows::insertPassage(m_edit, id++, row);
        row.present = true;
        for (const std::optional<Span>& span : right) {
            if (everywhere && span != ruling.matter.span)
                continue;
            row.matter.span = span;
            rows::insertPassage(m_edit, id++, row);
            if (everywhere)
                break;
        }
        if (ruling.verdict == Verdict::Other && ruling.otherCode && ruling.otherCode != ruling.matter.code) {
            Matter other = ruling.matter;
            other.code = ruling.otherCode;
            other.span = ruling.otherSpan ? ruling.otherSpan : ruling.matter.span;
            row.codebookStep = clear(other);
            row.matter = other;
            rows::insertPassage(m_edit, id, row);
        }
    }

    store::Edit& m_edit;
    codebook::Codebook m_book;
    std::vector<coding::Coder> m_coders;
    std::set<AnswerId> m_answers;
};

} // namespace

std::string_view verdictKey(Verdict verdict) {
    switch (verdict) {
    case Verdict::First:
        return "first";
    case Verdict::Second:
        return "second";
    case Verdict::Both:
        return "both";
    case Verdict::Neither:
        return "neither";
    case Verdict::Other:
        return "other";
    case Verdict::Unclear:
        return "unclear";
    case Verdict::Plain:
        break;
    }
    return {};
}

void settle(store::Edit& edit, const std::vector<Ruling>& rulings) {
    requireSight(edit.db());
    Settling settling(edit);
    edit.progress().stage(static_cast<std::int64_t>(rulings.size()));
    for (const Ruling& ruling : rulings) {
        edit.progress().advance();
        settling.write(ruling);
    }
    settling.finish();
}

std::int64_t takeBack(store::Edit& edit, const std::vector<Matter>& matters) {
    requireSight(edit.db());
    std::int64_t count = 0;
    for (const Matter& matter : matters) {
        count += rows::eraseDecisions(edit, matter);
        rows::eraseDoubts(edit, matter, count);
    }
    return count;
}

std::vector<Settled> settledMatters(const store::Connection& db) {
    return rows::settled(db);
}

std::vector<Settled> settledAt(const store::Connection& db, const coding::Place& place, CodeId code) {
    return rows::settledAt(db, place, code);
}

std::vector<Doubt> doubts(const store::Connection& db) {
    return rows::doubts(db);
}

std::vector<Doubt> doubtsAt(const store::Connection& db, const coding::Place& place, CodeId code) {
    return rows::doubtsAt(db, place, code);
}

namespace {
void requireStep(const store::Connection& db, std::int64_t step) {
    if (!rows::hasStep(db, step))
        throw Error(ErrorKind::Usage, msg("The history has no step {1}."), {std::to_string(step)});
}
} // namespace

std::int64_t linkToCodebookStep(store::Edit& edit, CodeId code, std::int64_t step) {
    requireStep(edit.db(), step);
    return rows::linkDoubts(edit, code, step);
}

std::int64_t linkToCodebookStep(store::Edit& edit, const Matter& matter, std::int64_t step) {
    requireStep(edit.db(), step);
    return rows::linkMatter(edit, matter, step);
}

std::int64_t linkToThisStep(store::Edit& edit, CodeId code) {
    return rows::linkDoubts(edit, code, store::newestStep(edit.db()) + 1);
}

std::vector<CodebookMatter> codebookMatters(const store::Connection& db) {
    return rows::codebookMatters(db);
}

std::vector<Matter> mattersBehindStep(const store::Connection& db, std::int64_t step) {
    std::vector<Matter> behind;
    for (const CodebookMatter& each : rows::codebookMatters(db))
        if (each.step == step)
            behind.push_back(each.matter);
    return behind;
}

} // namespace marginalia::core::team
