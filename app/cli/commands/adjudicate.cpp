// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/adjudicate.h"
#include "app/cli/agreement_options.h"
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/agreement/compared_round.h"
#include "core/codebook/codebook.h"
#include "core/documents/documents.h"
#include "core/exchange/exporters/decision_sheet.h"
#include "core/exchange/importers/decisions_file.h"
#include "core/shares/share_table.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <tuple>
#include <utility>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;
namespace team = core::team;

namespace {

struct Options : AgreementOptions {
    std::string file, sheet, linked;
    std::int64_t step = 0;
    bool settledToo = false;
};

using FinalShares = std::map<std::pair<core::QuestionId, core::CodeId>, core::shares::ShareRow>;

FinalShares finalShares(const core::store::Connection& db) {
    FinalShares all;
    for (const core::survey::Question& question : core::survey::questions(db)) {
        core::shares::ShareRequest request;
        request.question = question.id;
        for (core::shares::ShareRow& row : core::shares::ShareEngine(db, question.id).table(db, request).rows)
            if (!row.ownOnly)
                all.emplace(std::pair(question.id, row.code), std::move(row));
    }
    return all;
}

/// What the decisions did to the layer final, one line for each share that moved.
void tellMoves(const Session& session, const core::store::Connection& db, const FinalShares& before) {
    const FinalShares after = finalShares(db);
    const core::codebook::Codebook book = core::codebook::Codebook::load(db);
    for (const core::survey::Question& question : core::survey::questions(db))
        for (const core::codebook::Code& code : book.codes()) {
            const auto then = before.find({question.id, code.id});
            const auto now = after.find({question.id, code.id});
            if (then == before.end() || now == after.end() ||
                (then->second.n == now->second.n && then->second.disputed == now->second.disputed))
                continue;
            std::cout << session.say(msg("{1}, {2}: {3} of {4} became {5} of {6}, in dispute: {7}"),
                                     {question.name, now->second.path, std::to_string(then->second.n),
                                      std::to_string(then->second.base), std::to_string(now->second.n),
                                      std::to_string(now->second.base), std::to_string(now->second.disputed)})
                      << '\n';
        }
}

int takeIn(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const FinalShares before = finalShares(project->db());
    core::Progress progress;
    const core::exchange::DecisionsReport report =
        core::exchange::importDecisions(*project, pathOf(options.file), progress);
    note(session, report.problems);
    std::cout << session.say(msg("rows: {1}, settled: {2}, left open: {3}"),
                             {std::to_string(report.rows), std::to_string(report.settled),
                              std::to_string(report.left)})
              << '\n';
    tellMoves(session, project->db(), before);
    return 0;
}

int writeSheet(const Session& session, const Options& options) {
    const auto project = session.openToRead();
    const core::agreement::ComparisonRequest request = comparisonRequest(*project, options);
    if (core::agreement::ComparedRound::read(project->db(), request.round).drift())
        throw Error(ErrorKind::Usage,
                    msg("“{1}” compares a coder's own work at two times. There is nothing to settle."),
                    {options.round});
    const core::agreement::ComparisonEngine engine(project->db(), request);
    requireTwoCoders(engine.comparison());
    const std::vector<core::agreement::Dispute> disputes = engine.disputes(project->db(), options.settledToo);
    if (disputes.empty()) {
        std::cout << session.say(noDisputes(engine.comparison())) << ' '
                  << session.say(msg("No table was written.")) << '\n';
        return 0;
    }
    core::exchange::DecisionSheetOptions how;
    how.language = session.localeFor(*project).tag();
    how.title = project->setting("title_" + how.language);
    if (how.title.empty())
        how.title = project->setting("title");
    how.date = session.options().clock.now();
    core::Progress progress;
    core::exchange::writeDecisionSheet(project->db(), engine.comparison(), disputes, pathOf(options.sheet),
                                       how, progress);
    std::cout << session.say(msg("disputes: {1}"), {std::to_string(disputes.size())}) << '\n';
    return 0;
}

int link(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, options.linked);
    std::int64_t linked = 0;
    project->edit(
        {msg("link doubts about {1} to step {2}"), {options.linked, std::to_string(options.step)}},
        [&](core::store::Edit& edit) { linked = team::linkToCodebookStep(edit, code, options.step); });
    std::cout << session.say(msg("linked: {1}"), {std::to_string(linked)}) << '\n';
    return 0;
}

/// Says in names what a decision is about.
class Lister {
public:
    explicit Lister(const core::store::Connection& db)
        : m_book(core::codebook::Codebook::load(db)) {
        for (const core::survey::Question& question : core::survey::questions(db)) {
            m_questions[question.id] = question.name;
            for (const core::survey::Case& who : core::survey::cases(db, question.survey))
                m_cases[who.id] = who.name;
        }
        for (const core::documents::Source& source : core::documents::sources(db))
            m_documents[source.id] = source.name;
    }

    std::vector<nlohmann::ordered_json> start(const core::store::Connection& db,
                                              const team::Matter& matter) const {
        std::vector<nlohmann::ordered_json> row{"", "", "", nullptr, nullptr, ""};
        if (matter.place.answer)
            if (const auto answer = core::survey::answerById(db, matter.place.answer)) {
                row[0] = m_questions.at(answer->question);
                row[1] = m_cases.at(answer->who);
            }
        if (const auto document = m_documents.find(matter.place.source); document != m_documents.end())
            row[2] = document->second;
        if (matter.span) {
            row[3] = matter.span->start;
            row[4] = matter.span->end;
        }
        if (matter.code)
            row[5] = m_book.path(matter.code);
        return row;
    }

private:
    core::codebook::Codebook m_book;
    std::map<core::QuestionId, std::string> m_questions;
    std::map<core::CaseId, std::string> m_cases;
    std::map<core::SourceId, std::string> m_documents;
};

int list(const Session& session) {
    const auto project = session.openToReadCodings();
    const core::store::Connection& db = project->db();
    Rows rows{{"question", "respondent", "document", "start", "end", "path", "decision", "present", "status",
               "reason", "decided_by", "decided_at", "codebook_step"},
              {msg("Question"), msg("Respondent"), msg("Document"), msg("Start"), msg("End"), msg("Category"),
               msg("Decision"), msg("Applies"), msg("Status"), msg("Reason"), msg("Decided by"), msg("When"),
               msg("Codebook step")},
              {}};
    const Lister lister(db);
    const auto stepOf = [](const std::optional<std::int64_t>& step) {
        return step ? nlohmann::ordered_json(*step) : nlohmann::ordered_json();
    };
    for (const team::Settled& each : team::settledMatters(db)) {
        auto row = lister.start(db, each.matter);
        row.insert(
            row.end(),
            {each.verdict,
             each.matter.code ? nlohmann::ordered_json(each.present ? 1 : 0) : nlohmann::ordered_json(),
             each.status, each.reason, each.decidedBy, each.decidedAt, stepOf(each.codebookStep)});
        rows.rows.push_back(std::move(row));
    }
    for (const team::Doubt& each : team::doubts(db)) {
        auto row = lister.start(db, each.matter);
        row.insert(row.end(), {"unclear", nullptr, "", each.reason, each.raisedBy, each.raisedAt,
                               stepOf(each.codebookStep)});
        rows.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows.rows, [](const auto& a, const auto& b) {
        return std::tuple(a[0], a[2], a[1], a[3], a[5]) < std::tuple(b[0], b[2], b[1], b[3], b[5]);
    });
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int act(const Session& session, const Options& options) {
    if (options.linked.empty() != (options.step == 0))
        throw Error(ErrorKind::Usage, msg("--link and --step belong together."));
    if (!options.linked.empty())
        return link(session, options);
    if (!options.sheet.empty() && !options.file.empty())
        throw Error(ErrorKind::Usage, msg("Write a table with --write, or take one in: one at a time."));
    if (!options.sheet.empty())
        return writeSheet(session, options);
    return options.file.empty() ? list(session) : takeIn(session, options);
}

} // namespace

void add_adjudicate(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "adjudicate",
                   session.say(msg("Settle disputes from a table of decisions; list decisions")));
    command->add_option(
        "DECISIONS", options->file,
        session.say(msg("A table (.csv, .xlsx or .docx) with the columns {1}; without it: list them"),
                    {"respondent,question | document,start,end; code; decision; other; reason"}));
    command->add_option(
        "--write", options->sheet,
        session.say(msg("Write the disputes as a table for the meeting (.xlsx, .docx, .csv)")));
    command->add_flag("--settled", options->settledToo,
                      session.say(msg("Of --write: those that are settled, too")));
    addQuestions(*command, session, *options);
    addAgreementOptions(*command, session, *options);
    command->add_option("--link", options->linked,
                        session.say(msg("Code whose doubts led to a change of the codebook")));
    command->add_option("--step", options->step, session.say(msg("The step of the history that made it")));
    command->footer(session.say(msg(
        "A decision is the name of a coder, “first” or “second” of the table's coders, “both”, “neither”, "
        "“other” (with the other code, a passage as 12-34, or a status in the column “other”), “unclear” "
        "(the codebook does not say), “present” or “absent”. Rows without a decision stay open.")));
    addWriterOptions(*command, session);
    addFormat(*command, session);
    command->callback(
        [&session, options] { session.act = [&session, options] { return act(session, *options); }; });
}

} // namespace marginalia::cli
