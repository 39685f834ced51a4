// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the sample project from the files of this folder, through the same core calls as the window and the
// command line. With a fixed seed and date, so that two builds give the same bytes.
//   build-sample FOLDER TARGET.marginalia
#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/exchange/importers/codebook_csv.h"
#include "core/exchange/importers/codings_csv.h"
#include "core/exchange/importers/survey_file.h"
#include "core/exchange/table_reader.h"
#include "core/project/project.h"
#include "core/survey/survey.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

namespace fs = std::filesystem;
using namespace marginalia::core;
using nlohmann::json;

namespace {

std::string bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

using Record = std::map<std::string, std::string>;

/// The rows of a CSV file by their column names.
std::vector<Record> recordsOf(const fs::path& file) {
    exchange::TableOptions options;
    options.encoding = "UTF-8";
    options.delimiter = ',';
    Progress progress;
    const exchange::TableFile read = exchange::readTable(file, options, progress);
    std::vector<Record> records;
    for (std::size_t row = 1; row < read.table.rowCount(); ++row) {
        Record record;
        for (std::size_t column = 0; column < read.table.columnCount(); ++column)
            record[std::string(read.table.at(0, column).text())] =
                std::string(read.table.at(row, column).text());
        records.push_back(std::move(record));
    }
    return records;
}

/// Names of a record turned into ids; the sample's own files must fit, so anything unknown ends the build.
class Names {
public:
    explicit Names(const Project& project)
        : m_db(project.db())
        , m_codebook(codebook::Codebook::load(project.db())) {}

    [[nodiscard]] AnswerId answer(const Record& record) const {
        return survey::answerOf(m_db, survey::questionByName(m_db, record.at("question")).value().id,
                                who(record.at("respondent")))
            .value()
            .id;
    }
    [[nodiscard]] CaseId who(const std::string& respondent) const {
        return survey::caseByName(m_db, respondent).value().id;
    }
    [[nodiscard]] CodeId code(const Record& record) const {
        return m_codebook.byPath(record.at("code")).value();
    }

private:
    const store::Connection& m_db;
    codebook::Codebook m_codebook;
};

void describe(Project& project, const json& facts) {
    project.edit(msg("Describe the project"), [&](store::Edit& edit) {
        for (const char* language : {"en", "ru", "kk"}) {
            Project::setSetting(edit, std::string("title_") + language, facts["title"][language]);
            Project::setSetting(edit, std::string("memo_") + language, facts["memo"][language]);
        }
        Project::setSetting(edit, "sample", facts["sample"]);
        Project::setSetting(edit, "source_line", facts["sourceLine"]);
        const SurveyId survey = survey::surveys(edit.db()).front().id;
        survey::setInvited(edit, survey, facts["invited"].get<std::int64_t>());
        for (const auto& [name, labels] : facts["questions"].items())
            for (const char* language : {"en", "ru", "kk"})
                survey::setQuestionLabel(edit, survey::questionByName(edit.db(), name).value().id, language,
                                         labels[language]);
    });
}

void cleanUp(Project& project, const fs::path& folder) {
    const Names names(project);
    project.edit(msg("Read spellings of one country as one"), [&](store::Edit& edit) {
        for (const Record& record : recordsOf(folder / "merges.csv"))
            survey::mergeValue(edit, survey::variableByName(edit.db(), record.at("variable")).value().id,
                               record.at("raw"), record.at("merged"));
    });
    project.edit(msg("Exclude tests and duplicates"), [&](store::Edit& edit) {
        for (const Record& record : recordsOf(folder / "exclusions.csv"))
            survey::exclude(edit, names.who(record.at("ID")), record.at("reason"), record.at("note"));
    });
}

void addCoders(Project& project, const json& facts) {
    project.edit(msg("Add the coders"), [&](store::Edit& edit) {
        for (const json& coder : facts["coders"]) {
            const CoderId id = coding::addCoder(edit, coder["name"]);
            coding::setCoderMarks(edit, id, coder["initials"], coder["colour"]);
        }
    });
}

void settle(Project& project, const fs::path& folder, const std::string& decidedBy) {
    const Names names(project);
    project.edit(msg("Settle the disputes"), [&](store::Edit& edit) {
        for (const Record& record : recordsOf(folder / "decisions.csv")) {
            coding::Decision decision;
            decision.answer = names.answer(record);
            decision.code = names.code(record);
            decision.present = record.at("decision") == "present";
            decision.reason = record.at("reason");
            decision.decidedBy = decidedBy;
            coding::decide(edit, decision);
        }
    });
}

void star(Project& project, const fs::path& folder) {
    const Names names(project);
    project.edit(msg("Mark the key quotes"), [&](store::Edit& edit) {
        std::int64_t order = 0;
        for (const Record& record : recordsOf(folder / "stars.csv")) {
            const CodeId code = names.code(record);
            const Span span{std::stoll(record.at("start")), std::stoll(record.at("end"))};
            bool found = false;
            for (const coding::Coding& one : coding::codingsOf(edit.db(), {names.answer(record), {}})) {
                if (!found && one.code == code && one.span == span) {
                    coding::setStar(edit, one.id, ++order);
                    found = true;
                }
            }
            if (!found)
                throw Error(ErrorKind::Invalid, msg("stars.csv: {1} has no such coding."),
                            {record.at("respondent")});
        }
    });
}

void build(const fs::path& folder, const fs::path& target) {
    const json facts = json::parse(bytesOf(folder / "project.json"));
    ProjectOptions options;
    options.who = facts["coders"][0]["name"];
    options.clock = Clock::fixedAt(facts["date"]);
    options.seed = facts["seed"].get<std::uint64_t>();
    options.copies = false;
    fs::remove(target);
    const auto project = Project::create(target, facts["title"]["en"], facts["language"], options);
    Progress progress;
    exchange::importCodebookCsv(*project, folder / "codebook.csv");
    const survey::SurveyPlan plan = survey::SurveyPlan::fromJson(bytesOf(folder / "plan.json"));
    exchange::importSurvey(*project, folder / "survey.csv", plan, progress);
    describe(*project, facts);
    cleanUp(*project, folder);
    addCoders(*project, facts);
    exchange::importCodings(*project, folder / "codings_aigerim.csv", {}, progress);
    project->setWho(facts["coders"][1]["name"]);
    exchange::importCodings(*project, folder / "codings_daniyar.csv", {}, progress);
    project->setWho(facts["decidedBy"]);
    settle(*project, folder, facts["decidedBy"]);
    project->setWho(facts["coders"][0]["name"]);
    star(*project, folder);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "build-sample FOLDER TARGET.marginalia\n";
        return 2;
    }
    try {
        build(argv[1], argv[2]);
        return 0;
    } catch (const Error& error) {
        std::cerr << "build-sample: " << error.what() << '\n';
        for (const Sentence& detail : error.details())
            std::cerr << detail.english() << '\n';
    } catch (const std::exception& error) {
        std::cerr << "build-sample: " << error.what() << '\n';
    }
    return 1;
}
