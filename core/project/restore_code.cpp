// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/restore_code.h"

#include "core/codebook/codebook_edit.h"
#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/project/restore_code_store.h"
#include "core/project/step_walk.h"
#include "core/survey/survey.h"
#include "core/text/carry_over.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace marginalia::core {

namespace {

using coding::Coding;
using coding::Place;
using store::HistoryStep;
using store::RowChange;
using store::RowOperation;

/// What the step that took the code away took with it.
struct Taken {
    HistoryStep step;
    std::vector<codebook::Code> codes; ///< the code, then those below it, parents first
    std::vector<Coding> codings;
    struct Merged {
        CodingId coding;
        CodeId from, to;
    };
    std::vector<Merged> merged;
    std::vector<restoring::Decision> decisions;
    std::vector<restoring::Doubt> doubts;
    struct Recheck {
        JudgementId judgement;
        CodeId code;
        std::int64_t revision = 0;
    };
    std::vector<Recheck> rechecks;
    std::vector<std::pair<std::int64_t, CodeId>> sets;
    struct NoteLink {
        std::int64_t id = 0, note = 0;
        CodeId code;
        CodingId coding;
    };
    std::vector<NoteLink> links;
    std::map<Place, TextId> texts; ///< of places whose text was another one then
};

codebook::Code codeOf(const RowChange& row) {
    codebook::Code code;
    code.id = CodeId{row.integerBefore("id")};
    code.parent = CodeId{row.integerBefore("parent_id")};
    code.position = row.integerBefore("position");
    code.number = row.textBefore("number");
    code.name = row.textBefore("name");
    code.nameEn = row.textBefore("name_en");
    code.nameRu = row.textBefore("name_ru");
    code.nameKk = row.textBefore("name_kk");
    code.kind =
        row.textBefore("kind") == "residual" ? codebook::CodeKind::Residual : codebook::CodeKind::Substantive;
    code.definition = row.textBefore("definition");
    code.includeWhen = row.textBefore("include_when");
    code.excludeWhen = row.textBefore("exclude_when");
    code.example = row.textBefore("example");
    code.boundary = row.textBefore("boundary");
    code.colour = row.textBefore("colour");
    code.shortcut = row.textBefore("shortcut");
    code.memo = row.textBefore("memo");
    code.revision = row.integerBefore("revision");
    code.createdAt = row.textBefore("created_at");
    code.changedAt = row.textBefore("changed_at");
    return code;
}

Place placeOf(const RowChange& row) {
    return {AnswerId{row.integerBefore("answer_id")}, SourceId{row.integerBefore("source_id")}};
}

Coding codingOf(const RowChange& row) {
    Coding coding;
    coding.id = CodingId{row.integerBefore("id")};
    coding.coder = CoderId{row.integerBefore("coder_id")};
    coding.code = CodeId{row.integerBefore("code_id")};
    coding.place = placeOf(row);
    if (row.integerBefore("start_position") >= 0)
        coding.span = Span{row.integerBefore("start_position"), row.integerBefore("end_position")};
    coding.round = RoundId{row.integerBefore("round_id")};
    coding.star = row.integerBefore("star");
    coding.memo = row.textBefore("memo");
    coding.createdAt = row.textBefore("created_at");
    if (const store::CellValue* weight = row.cellBefore("weight");
        weight != nullptr && std::get_if<std::int64_t>(weight) != nullptr)
        coding.weight = std::get<std::int64_t>(*weight);
    return coding;
}

std::optional<std::int64_t> stepBefore(const RowChange& row) {
    const store::CellValue* step = row.cellBefore("codebook_step");
    const auto* number = step != nullptr ? std::get_if<std::int64_t>(step) : nullptr;
    return number != nullptr ? std::optional(*number) : std::nullopt;
}

restoring::Decision decisionOf(const RowChange& row) {
    restoring::Decision decision;
    decision.id = row.integerBefore("id");
    decision.place = placeOf(row);
    decision.start = row.integerBefore("start_position");
    decision.end = row.integerBefore("end_position");
    decision.code = CodeId{row.integerBefore("code_id")};
    decision.present = row.integerBefore("present");
    decision.reason = row.textBefore("reason");
    decision.decidedBy = row.textBefore("decided_by");
    decision.decidedAt = row.textBefore("decided_at");
    decision.round = RoundId{row.integerBefore("round_id")};
    decision.verdict = row.textBefore("verdict");
    decision.codebookStep = stepBefore(row);
    return decision;
}

restoring::Doubt doubtOf(const RowChange& row) {
    restoring::Doubt doubt;
    doubt.id = row.integerBefore("id");
    doubt.place = placeOf(row);
    doubt.start = row.integerBefore("start_position");
    doubt.end = row.integerBefore("end_position");
    doubt.code = CodeId{row.integerBefore("code_id")};
    doubt.reason = row.textBefore("reason");
    doubt.raisedBy = row.textBefore("raised_by");
    doubt.raisedAt = row.textBefore("raised_at");
    doubt.codebookStep = stepBefore(row);
    return doubt;
}

/// Reads the past for one code.
class TakenReader {
public:
    explicit TakenReader(CodeId code)
        : m_code(code) {}

    Taken read(const store::Connection& db, Progress& progress) {
        walkSteps(
            db, store::Schema::builtIn(), progress,
            [this](const HistoryStep& step) {
                endStep();
                m_now = Taken();
                m_now.step = step;
                return true;
            },
            [this](const HistoryStep&, const RowChange& change) { take(change); });
        endStep();
        if (m_taken.codes.empty())
            throw Error(ErrorKind::Usage, msg("The history does not know this code as a deleted one."));
        keepSubtree();
        return std::move(m_taken);
    }

private:
    void take(const RowChange& change) {
        noteText(change);
        if (change.operation == RowOperation::Removed)
            takeRemoved(change);
        else if (change.operation == RowOperation::Changed && change.table == "coding" &&
                 change.cellBefore("code_id") != nullptr)
            m_now.merged.push_back({CodingId{change.integer("id")}, CodeId{change.integerBefore("code_id")},
                                    CodeId{change.integerAfter("code_id")}});
    }

    void takeRemoved(const RowChange& row) {
        if (row.table == "code")
            m_now.codes.push_back(codeOf(row));
        else if (row.table == "coding")
            m_now.codings.push_back(codingOf(row));
        else if (row.table == "decision")
            m_now.decisions.push_back(decisionOf(row));
        else if (row.table == "codebook_doubt")
            m_now.doubts.push_back(doubtOf(row));
        else if (row.table == "recheck")
            m_now.rechecks.push_back({JudgementId{row.integerBefore("judgement_id")},
                                      CodeId{row.integerBefore("code_id")}, row.integerBefore("revision")});
        else if (row.table == "code_set_member")
            m_now.sets.emplace_back(row.integerBefore("set_id"), CodeId{row.integerBefore("code_id")});
        else if (row.table == "note_link")
            m_now.links.push_back({row.integerBefore("id"), row.integerBefore("note_id"),
                                   CodeId{row.integerBefore("code_id")},
                                   CodingId{row.integerBefore("coding_id")}});
    }

    /// The text that a place had before its first correction after the step.
    void noteText(const RowChange& change) {
        if (change.operation != RowOperation::Changed || change.cellBefore("text_id") == nullptr)
            return;
        const std::int64_t id = change.integer("id");
        const TextId text{change.integerBefore("text_id")};
        if (change.table == "answer")
            m_later.try_emplace(Place{AnswerId{id}, {}}, text);
        else if (change.table == "source")
            m_later.try_emplace(Place{{}, SourceId{id}}, text);
    }

    void endStep() {
        const bool takesIt =
            std::ranges::any_of(m_now.codes, [this](const auto& code) { return code.id == m_code; });
        if (!takesIt)
            return;
        m_taken = std::move(m_now);
        m_later.clear();
    }

    /// Leaves out what the step took away beside the code and those below it.
    void keepSubtree() {
        std::vector<codebook::Code> kept;
        std::set<CodeId> ids{m_code};
        for (bool more = true; more;) {
            more = false;
            for (const codebook::Code& code : m_taken.codes)
                if (!ids.contains(code.id) && ids.contains(code.parent))
                    more = ids.insert(code.id).second;
        }
        const auto root = std::ranges::find(m_taken.codes, m_code, &codebook::Code::id);
        const CodeId above = root->parent;
        const codebook::Codebook tree([&] {
            std::vector<codebook::Code> some;
            for (const codebook::Code& code : m_taken.codes)
                if (ids.contains(code.id))
                    some.push_back(code);
            return some;
        }());
        m_taken.codes = tree.codes();         // parents before children
        m_taken.codes.front().parent = above; // outside of the tree, so it read as none there
        const auto without = [&ids](const auto& row) { return !ids.contains(row.code); };
        std::erase_if(m_taken.codings, without);
        std::erase_if(m_taken.decisions, without);
        std::erase_if(m_taken.doubts, without);
        std::erase_if(m_taken.rechecks, without);
        std::erase_if(m_taken.merged, [&](const auto& row) { return !ids.contains(row.from); });
        std::erase_if(m_taken.sets, [&](const auto& row) { return !ids.contains(row.second); });
        std::set<CodingId> codings;
        for (const Coding& coding : m_taken.codings)
            codings.insert(coding.id);
        std::erase_if(m_taken.links, [&](const auto& link) {
            return !ids.contains(link.code) && !codings.contains(link.coding);
        });
        m_taken.texts = std::move(m_later);
    }

    CodeId m_code;
    Taken m_now;
    Taken m_taken;
    std::map<Place, TextId> m_later;
};

/// Why codings could not come back, counted: a sentence for each would be too many.
struct Losses {
    std::int64_t places = 0, coders = 0, rounds = 0, single = 0, words = 0, merged = 0;

    void tell(std::vector<Sentence>& leftOut) const {
        const auto add = [&leftOut](std::int64_t count, MessageId id) {
            if (count > 0)
                leftOut.emplace_back(id, std::vector<std::string>{std::to_string(count)});
        };
        add(places, msg("Codings left out because their answer or document is gone: {1}."));
        add(coders, msg("Codings left out because their coder is gone: {1}."));
        add(rounds, msg("Codings left out because their round of coding is gone: {1}."));
        add(single, msg("Codings left out because the question takes one code, and the answer has another by "
                        "now: {1}."));
        add(words, msg("Codings left out because the text was corrected and their words are gone: {1}."));
        add(merged, msg("Codings that stay where they were merged, since they were changed there: {1}."));
    }
};

/// Where the passages of corrected texts stand now.
class Corrections {
public:
    Corrections(const store::Connection& db, const std::map<Place, TextId>& before)
        : m_db(db)
        , m_before(before) {}

    /// False: its words are gone, or changed.
    bool carry(Coding& coding) {
        const auto before = m_before.find(coding.place);
        if (!coding.span || before == m_before.end())
            return true;
        auto [one, isNew] = m_texts.try_emplace(coding.place);
        if (isNew) {
            one->second.before = documents::textBody(m_db, before->second);
            one->second.after = coding.place.answer
                                    ? survey::answerText(m_db, coding.place.answer)
                                    : coding::quote(m_db, coding.place, Span{0, std::int64_t{1} << 40U});
            one->second.over = std::make_unique<text::CarryOver>(one->second.before, one->second.after);
        }
        const text::CarryOver::Carried carried = one->second.over->carry(*coding.span);
        if (carried.fate != text::PassageFate::Same && carried.fate != text::PassageFate::FoundAgain)
            return false;
        coding.span = carried.span;
        return true;
    }

private:
    struct Texts {
        std::string before, after;
        std::unique_ptr<text::CarryOver> over;
    };
    const store::Connection& m_db;
    const std::map<Place, TextId>& m_before;
    std::map<Place, Texts> m_texts;
};

bool isThere(const store::Connection& db, Place place) {
    return place.answer ? survey::answerById(db, place.answer).has_value()
                        : std::ranges::any_of(documents::sources(db),
                                              [&](const auto& source) { return source.id == place.source; });
}

void putCodingsBack(store::Edit& edit, Taken& taken, RestoredCode& restored) {
    Losses losses;
    Corrections corrections(edit.db(), taken.texts);
    const std::vector<coding::Coder> coders = coding::coders(edit.db());
    std::map<Place, bool> places;
    for (Coding& coding : taken.codings) {
        const auto [place, isNew] = places.try_emplace(coding.place, false);
        if (isNew)
            place->second = isThere(edit.db(), coding.place);
        if (!place->second)
            ++losses.places;
        else if (std::ranges::find(coders, coding.coder, &coding::Coder::id) == coders.end())
            ++losses.coders;
        else if (!restoring::hasRound(edit.db(), coding.round))
            ++losses.rounds;
        else if (!corrections.carry(coding))
            ++losses.words;
        else if (restoring::isTaken(edit.db(), coding))
            ++losses.single;
        else if (!restoring::has(edit.db(), coding.id)) {
            restoring::insert(edit, coding);
            ++restored.codings;
        }
    }
    for (const Taken::Merged& merged : taken.merged) {
        if (restoring::moveBack(edit, merged.coding, merged.to, merged.from))
            ++restored.codings;
        else
            ++losses.merged;
    }
    losses.tell(restored.leftOut);
}

} // namespace

RestoredCode restoreCode(store::Edit& edit, CodeId code) {
    Taken taken = TakenReader(code).read(edit.db(), edit.progress());
    RestoredCode restored;
    for (const codebook::Code& each : taken.codes) {
        codebook::putBack(edit, each, restored.conflicts);
        ++restored.codes;
    }
    putCodingsBack(edit, taken, restored);
    for (const restoring::Decision& decision : taken.decisions)
        restoring::insert(edit, decision);
    for (const restoring::Doubt& doubt : taken.doubts)
        restoring::insert(edit, doubt);
    for (const Taken::Recheck& recheck : taken.rechecks)
        restoring::insertRecheck(edit, recheck.judgement, recheck.code, recheck.revision);
    for (const auto& [set, member] : taken.sets)
        restoring::insertSetMember(edit, set, member);
    for (const Taken::NoteLink& link : taken.links)
        restoring::insertNoteLink(edit, link.id, link.note, link.code, link.coding);
    if (restoring::judgedSince(edit.db(), taken.step.at))
        for (const codebook::Code& each : taken.codes)
            restoring::keepJudgements(edit, each.id, taken.step.at, each.revision,
                                      codebook::renewMeaning(edit, each.id));
    restored.path = codebook::Codebook::load(edit.db()).path(code);
    return restored;
}

} // namespace marginalia::core
