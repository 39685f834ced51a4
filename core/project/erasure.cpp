// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/erasure.h"

#include "core/base/platform.h"
#include "core/coding/blind.h"
#include "core/coding/kept_texts.h"
#include "core/documents/documents.h"
#include "core/project/erasure_store.h"
#include "core/project/project_state.h"
#include "core/project/transaction.h"
#include "core/store/baseline.h"
#include "core/store/history_store.h"
#include "core/text/code_points.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <system_error>

namespace marginalia::core {

namespace {

constexpr MessageId participantErased = msg("Erase a participant for good");
constexpr MessageId documentErased = msg("Erase a document for good");

/// What must not be found any more.
struct Secrets {
    std::vector<std::string> names;
    std::vector<std::string> texts;
    std::vector<Sha256::Digest> digests;

    void addText(std::string body) {
        digests.push_back(Sha256::of(body));
        texts.push_back(std::move(body));
    }

    /// Whether people who wrote these words named or quoted the participant. Short names such as "12" stand
    /// everywhere, and so do short answers.
    [[nodiscard]] bool areIn(std::string_view words) const {
        constexpr std::int64_t shortName = 4;
        constexpr std::int64_t shortText = 12;
        return std::ranges::any_of(names,
                                   [&](const std::string& name) {
                                       return text::codePointCount(name) >= shortName &&
                                              words.find(name) != std::string_view::npos;
                                   }) ||
               std::ranges::any_of(texts, [&](const std::string& body) {
                   return text::codePointCount(body) >= shortText &&
                          words.find(body) != std::string_view::npos;
               });
    }
    /// Whether these words are a piece of the texts.
    [[nodiscard]] bool isQuote(std::string_view words) const {
        constexpr std::int64_t shortQuote = 12;
        return text::codePointCount(words) >= shortQuote &&
               std::ranges::any_of(
                   texts, [&](const std::string& body) { return body.find(words) != std::string::npos; });
    }
};

struct Plan {
    Erasure erasure;
    Secrets secrets;
    std::vector<SourceId> documents; ///< that go
    std::vector<std::int64_t> notes; ///< that lose a link
};

void addDocument(const store::Connection& db, SourceId document, Plan& plan) {
    plan.documents.push_back(document);
    plan.erasure.codings += erasing::codingsOn(db, document);
    plan.erasure.notes += erasing::notesOnlyOn(db, document);
    for (const std::int64_t note : erasing::notesOn(db, document))
        plan.notes.push_back(note);
    plan.secrets.addText(erasing::body(db, erasing::textOf(db, document)));
}

[[nodiscard]] std::string trimmed(const std::string& words) {
    const std::size_t first = words.find_first_not_of(" \n\t“”«»\"");
    if (first == std::string::npos)
        return {};
    return words.substr(first, words.find_last_not_of(" \n\t\"") - first + 1);
}

MessageId mentionIn(std::string_view kind) {
    if (kind == "code")
        return msg("the code “{1}”");
    if (kind == "note")
        return msg("the note “{1}”");
    if (kind == "coding")
        return msg("a memo on a passage coded “{1}”");
    if (kind == "respondent")
        return msg("the memo on the respondent “{1}”");
    if (kind == "document")
        return msg("the name or memo of the document “{1}”");
    if (kind == "question")
        return msg("the memo on the question “{1}”");
    if (kind == "decision")
        return msg("the reason of a decision by {1}");
    return msg("the properties of the project ({1})");
}

Plan planFor(const Project& project, const ErasureWish& wish) {
    const store::Connection& db = project.db();
    Plan plan;
    if (coding::blindness(db))
        plan.erasure.hidden =
            Sentence(msg("What other coders did there goes too, and their memos may still speak of it; they "
                         "are not shown while coding is blind."));
    if (wish.who) {
        const std::optional<erasing::CaseNames> names = erasing::namesOf(db, wish.who);
        if (!names)
            throw Error(ErrorKind::Usage, msg("This participant is not in the project any more."));
        plan.erasure.name = names->name;
        plan.secrets.names = names->attributions;
        plan.secrets.names.push_back(names->name);
        plan.erasure.answers = erasing::answersOf(db, wish.who);
        plan.erasure.codings = erasing::codingsOf(db, wish.who);
        plan.erasure.notes = erasing::notesOnlyOn(db, wish.who);
        plan.notes = erasing::notesOn(db, wish.who);
        for (const TextId text : erasing::textsOf(db, wish.who))
            plan.secrets.addText(erasing::body(db, text));
        for (const auto& [document, name] : erasing::documentsOf(db, wish.who)) {
            plan.erasure.documents.push_back(name);
            if (!wish.documentsToo)
                continue;
            plan.secrets.names.push_back(name);
            addDocument(db, document, plan);
        }
    } else {
        const std::vector<documents::Source> sources = documents::sources(db);
        const auto found = std::ranges::find(sources, wish.document, &documents::Source::id);
        if (found == sources.end())
            throw Error(ErrorKind::Usage, msg("This document is not in the project any more."));
        plan.erasure.name = found->name;
        plan.erasure.documents.push_back(found->name);
        plan.secrets.names.push_back(found->name);
        if (!found->file.empty())
            plan.secrets.names.push_back(found->file);
        for (std::string& name : erasing::caseNamesOn(db, found->id))
            plan.secrets.names.push_back(std::move(name));
        addDocument(db, found->id, plan);
    }
    erasing::eachWriting(db, wish.who, [&](const erasing::Writing& writing) {
        const bool isItself =
            writing.kind == "document" &&
            std::ranges::find(plan.erasure.documents, writing.name) != plan.erasure.documents.end();
        if (!isItself && plan.secrets.areIn(writing.words))
            plan.erasure.mentions.emplace_back(mentionIn(writing.kind),
                                               std::vector<std::string>{std::string(writing.name)});
    });
    for (const ProjectCopy& copy : project.copies())
        if (erasing::copyHolds(copy.file, wish.who, wish.document, plan.secrets.digests))
            plan.erasure.copies.push_back(copy.file);
    return plan;
}

/// Nobody can rewrite what a round has frozen: words that name or quote the participant go from it.
void cleanFrozenCodebooks(store::Edit& edit, const Secrets& secrets) {
    for (const auto& [round, json] : erasing::frozenCodebooks(edit.db())) {
        auto codes = nlohmann::json::parse(json, nullptr, false);
        bool changed = false;
        for (auto& code : codes)
            for (auto& field : code)
                if (field.is_string() && (secrets.areIn(field.get_ref<const std::string&>()) ||
                                          secrets.isQuote(trimmed(field.get_ref<const std::string&>())))) {
                    field = "…";
                    changed = true;
                }
        if (changed)
            erasing::setFrozenCodebook(edit, round, codes.dump());
    }
}

void eraseRows(store::Edit& edit, const ErasureWish& wish, const Plan& plan) {
    for (const auto& [code, example] : erasing::examples(edit.db()))
        if (plan.secrets.areIn(example) || plan.secrets.isQuote(trimmed(example)))
            erasing::clearExample(edit, code);
    cleanFrozenCodebooks(edit, plan.secrets);
    for (const SourceId document : plan.documents)
        documents::remove(edit, document);
    if (wish.who)
        erasing::eraseCase(edit, wish.who);
    for (const std::int64_t note : plan.notes)
        erasing::eraseNoteWithoutLinks(edit, note);
    coding::letKeptTextsGo(edit);
    erasing::eraseUnusedTexts(edit.db());
}

/// Labels keep who did what; what they say of the participant becomes "…".
void cleanLabels(store::Connection& db, const Secrets& secrets) {
    const auto isSecret = [&](const std::string& argument) {
        if (argument.empty())
            return false;
        const auto holds = [&argument](const std::string& name) {
            return argument.find(name) != std::string::npos;
        };
        if (std::ranges::any_of(secrets.names, holds) || std::ranges::any_of(secrets.texts, holds))
            return true;
        return std::ranges::any_of(
                   secrets.texts,
                   [&](const std::string& body) { return body.find(argument) != std::string::npos; }) &&
               !erasing::isCodeName(db, argument);
    };
    for (const auto& [step, json] : erasing::arguments(db)) {
        auto parsed = nlohmann::json::parse(json, nullptr, false);
        bool changed = !parsed.is_array();
        if (changed)
            parsed = nlohmann::json::array();
        for (auto& argument : parsed)
            if (!argument.is_string() || isSecret(argument.get<std::string>())) {
                argument = "…";
                changed = true;
            }
        if (changed)
            erasing::setArguments(db, step, parsed.dump());
    }
}

} // namespace

Erasure previewErasure(const Project& project, const ErasureWish& wish) {
    return planFor(project, wish).erasure;
}

std::int64_t newestErasure(const store::Connection& db) {
    return erasing::newestBarrier(db, {participantErased.text(), documentErased.text()});
}

void finishErasure(store::ProjectFile& file) {
    store::Connection& db = file.db();
    if (!erasing::isUnfinished(db))
        return;
    const store::Connection::Writing writing(db);
    db.forgetStatements();
    erasing::writeAnew(db);
    file.waitForDisk(); // which may be moving the -wal
    erasing::emptyWal(db);
}

Erasure Project::erase(const ErasureWish& wish, Progress progress) {
    State& state = *m_state;
    state.requireWritable();
    // No copy is made before this step: it would hold what is to go.
    state.rolling.wait();
    store::Connection& db = state.file->db();
    // Neither the plan nor the step may miss what another coder wrote, but nothing is told of it.
    std::optional<Erasure> toldBlind;
    if (coding::blindness(db))
        toldBlind = planFor(*this, wish).erasure;
    const State::Whole whole(state);
    const Plan plan = planFor(*this, wish);
    Erasure told = toldBlind.value_or(plan.erasure);
    const store::Schema& schema = *state.options.schema;
    progress.stage(erasing::rowCount(db));
    {
        Transaction transaction(db);
        {
            store::Edit edit(db, state.ids, state.options.clock, state.options.who, progress);
            eraseRows(edit, wish, plan);
        }
        cleanLabels(db, plan.secrets);
        erasing::forgetChanges(db);
        store::Recording baseline = store::baselineOf(db, schema, progress);
        store::HistoryStep step =
            describeStep(state.options, store::StepKind::Barrier, store::newestStep(db) + 1,
                         wish.who ? participantErased : documentErased);
        step.rows = plan.erasure.answers + plan.erasure.codings + plan.erasure.notes + 1;
        store::appendStep(db, step, schema.version(), &baseline);
        erasing::markUnfinished(db, step.step);
        transaction.commit();
    }
    state.stacks.reset();
    if (wish.copiesToo) {
        std::error_code left;
        std::erase_if(told.copies, [&left](const std::filesystem::path& copy) {
            return std::filesystem::remove(copy, left) || !std::filesystem::exists(copy, left);
        });
    }
    try {
        finishErasure(*state.file);
    } catch (const Error& error) {
        throw Error(error.kind(),
                    msg("It is erased, but the file could not be written anew, so that single words may "
                        "still stand in it. Make room on the disk and open the project again: that finishes "
                        "it."),
                    {}, {error.sentence()});
    }
    return told;
}

} // namespace marginalia::core
