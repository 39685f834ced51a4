// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "core/codebook/codebook_edit.h"
#include "core/coding/coding.h"
#include "core/project/project.h"
#include "core/survey/survey.h"
#include "core/survey/survey_import.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace marginalia::test {

/// A project in a folder of its own, gone at the end; ids and times are the same in every run.
///
///     World world = World::coded();                                   // a survey, codes, two coders
///     world.code("R001", "steps", "Trade > Barriers", "Aigerim");     // and one coding
class World {
public:
    using Cells = std::vector<std::vector<std::string>>;

    explicit World(const std::string& who = "Aigerim") {
        core::IdSource ids;
        m_folder = std::filesystem::temp_directory_path() / ("marginalia-" + ids.guid());
        std::filesystem::create_directories(m_folder);
        core::ProjectOptions options;
        options.who = who;
        options.clock = core::Clock::fixedAt("2026-03-01");
        options.seed = 7;
        m_project = core::Project::create(m_folder / "test.marginalia", "Test", "en", options);
    }
    /// With the survey, the codes and the coders below.
    static World coded() {
        World world;
        world.survey(steps()).codes({"Institutions", "Trade", "Trade > Barriers", "Trade > Routes", "Other"});
        world.coders({"Aigerim", "Daniyar"});
        return world;
    }
    /// Eight respondents: R001-R006 substantive on `steps`, R007 don't know, R008 without an answer.
    static Cells steps() {
        return {{"ID", "Country", "Q1", "steps"},
                {"R001", "Kazakhstan", "5",
                 "Remove trade barriers between neighbours and open the border posts."},
                {"R002", "Kazakhstan", "4",
                 "Нужны институты: общий суд и понятные правила для всех стран региона."},
                {"R003", "Uzbekistan", "3", "Сауда жолдарын ашу керек, кедергілерді азайту қажет."},
                {"R004", "Uzbekistan", "",
                 "Build railways \xF0\x9F\x9A\x82 and routes; then trade follows by itself."},
                {"R005", "Kyrgyzstan", "2", "Trust comes first, everything else comes later on."},
                {"R006", "Kyrgyzstan", "1", "Common courts and one set of rules for everybody here."},
                {"R007", "Kazakhstan", "5", "затрудняюсь ответить"},
                {"R008", "", "5", ""}};
    }

    World(World&&) = default;
    World& operator=(World&&) = delete;
    ~World() {
        m_project.reset();
        std::error_code ignored;
        if (!m_folder.empty())
            std::filesystem::remove_all(m_folder, ignored);
    }

    core::Project& project() { return *m_project; }
    const core::store::Connection& db() const { return m_project->db(); }
    const std::filesystem::path& folder() const { return m_folder; }
    core::store::ChangeSet edit(const core::Project::Body& body) {
        return m_project->edit(core::msg("Edited by a test"), body);
    }
    /// Closes the project and opens it again.
    void reopen() {
        const std::filesystem::path file = m_project->file();
        m_project.reset();
        core::ProjectOptions options;
        options.who = "Aigerim";
        options.clock = core::Clock::fixedAt("2026-03-01");
        m_project = core::Project::open(file, options);
    }

    /// The first row holds the headers. Columns: "ID" the ID, of one to three letters or Country: variables
    /// (Q1: rating), others: open questions.
    World& survey(const Cells& cells, const std::string& name = "survey") {
        core::survey::SurveyRows rows;
        rows.headers = cells.front();
        rows.rows.assign(cells.begin() + 1, cells.end());
        const core::survey::SurveyPlan plan = planFor(rows.headers);
        edit([&](core::store::Edit& step) { core::survey::importRows(step, rows, plan, name); });
        return *this;
    }
    static core::survey::SurveyPlan planFor(const std::vector<std::string>& headers) {
        core::survey::SurveyPlan plan;
        plan.file = "survey.csv";
        for (const std::string& header : headers) {
            core::survey::ColumnPlan column;
            column.column = header;
            if (header == "ID") {
                plan.idColumn = header;
                column.role = core::survey::ColumnRole::Id;
            } else if (header == "Q1") {
                column.role = core::survey::ColumnRole::Rating;
                column.min = 1;
                column.max = 5;
            } else if (header == "Country" || header.size() <= 3) {
                column.role = core::survey::ColumnRole::Variable;
            } else {
                column.role = core::survey::ColumnRole::Open;
            }
            plan.columns.push_back(column);
        }
        return plan;
    }
    /// By path.
    World& codes(const std::vector<std::string>& paths) {
        edit([&](core::store::Edit& step) {
            for (const std::string& path : paths)
                core::codebook::createPath(step, core::codebook::splitPath(path));
        });
        return *this;
    }
    World& coders(const std::vector<std::string>& names) {
        edit([&](core::store::Edit& step) {
            for (const std::string& name : names)
                core::coding::ensureCoder(step, name);
        });
        return *this;
    }

    core::CodeId codeId(const std::string& path) const {
        return need(core::codebook::Codebook::load(db()).byPath(path), "code " + path);
    }
    core::CoderId coderId(const std::string& name) const {
        return need(core::coding::coderByName(db(), name), "coder " + name).id;
    }
    core::QuestionId questionId(const std::string& name) const {
        return need(core::survey::questionByName(db(), name), "question " + name).id;
    }
    core::CaseId caseId(const std::string& respondent) const {
        return need(core::survey::caseByName(db(), respondent), "respondent " + respondent).id;
    }
    core::AnswerId answerId(const std::string& respondent, const std::string& question) const {
        return need(core::survey::answerOf(db(), questionId(question), caseId(respondent)),
                    "answer " + respondent)
            .id;
    }

    /// Codes an answer, or a passage of it.
    core::coding::ApplyResult code(const std::string& respondent, const std::string& question,
                                   const std::string& path, const std::string& coder,
                                   std::optional<core::Span> span = std::nullopt,
                                   const core::coding::ApplyOptions& options = {}) {
        core::coding::ApplyResult result;
        edit([&](core::store::Edit& step) {
            result = core::coding::apply(step, coderId(coder), codeId(path),
                                         {answerId(respondent, question), {}}, span, options);
        });
        return result;
    }
    void judge(const std::string& respondent, const std::string& question, const std::string& coder,
               core::coding::JudgementState state = core::coding::JudgementState::Done,
               std::optional<std::string> status = std::nullopt) {
        edit([&](core::store::Edit& step) {
            core::coding::judge(step, coderId(coder), answerId(respondent, question), state, status);
        });
    }

private:
    template <class Value> static Value need(std::optional<Value> value, const std::string& what) {
        if (!value)
            throw std::runtime_error("the test's world has no " + what);
        return *std::move(value);
    }

    std::filesystem::path m_folder;
    std::unique_ptr<core::Project> m_project;
};

} // namespace marginalia::test
