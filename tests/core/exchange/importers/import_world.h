// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/documents/documents.h"
#include "core/project/project.h"
#include "core/project_files.h"
#include "core/text/normalize.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::test {

/// A folder with a new project and files beside it.
class ImportWorld {
public:
    [[nodiscard]] Project& project() { return *m_project; }
    [[nodiscard]] const store::Connection& db() const { return m_project->db(); }
    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return m_folder / name; }

    std::filesystem::path write(const std::string& name, std::string_view bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }
    [[nodiscard]] std::int64_t count(const std::string& table) const {
        return db().integer("SELECT count(*) FROM " + table);
    }
    [[nodiscard]] std::size_t steps() const { return m_project->history().size(); }

    /// One survey with these open questions and respondents; each answer has its text, an empty one none.
    void survey(const std::vector<std::string>& questions, const std::vector<std::string>& respondents,
                const std::string& text) {
        m_project->edit(msg("Make a survey"), [&](store::Edit& edit) {
            const auto survey = edit.newId<SurveyId>();
            edit.db().run("INSERT INTO survey (id, name, created_at) VALUES (?1, 'Experts', ?2)", survey,
                          edit.now());
            for (const std::string& respondent : respondents)
                edit.db().run("INSERT INTO study_case (id, survey_id, name) VALUES (?1, ?2, ?3)",
                              edit.newId<CaseId>(), survey, respondent);
            for (const std::string& question : questions)
                edit.db().run("INSERT INTO question (id, survey_id, name) VALUES (?1, ?2, ?3)",
                              edit.newId<QuestionId>(), survey, question);
            for (const std::string& question : questions)
                for (const std::string& respondent : respondents)
                    answer(edit, survey, question, respondent, text);
        });
    }

    static void answer(store::Edit& edit, SurveyId survey, const std::string& question,
                       const std::string& respondent, const std::string& text) {
        const TextId kept = text.empty() ? TextId{} : documents::keepText(edit, text::normalize(text));
        edit.db().run("INSERT INTO answer (id, question_id, case_id, text_id, status) VALUES (?1, "
                      "(SELECT id FROM question WHERE survey_id = ?2 AND name = ?3), "
                      "(SELECT id FROM study_case WHERE survey_id = ?2 AND name = ?4), ?5, ?6)",
                      edit.newId<AnswerId>(), survey, question, respondent, kept,
                      text.empty() ? "empty" : "substantive");
    }

private:
    TemporaryFolder m_folder;
    std::unique_ptr<Project> m_project = Project::create(m_folder / "a.marginalia", "Steps", "en");
};

/// The error that `body` throws, as its English sentence and details, one a line.
template <class Body> std::string errorOf(const Body& body) {
    try {
        body();
    } catch (const Error& error) {
        std::string text = error.sentence().english();
        for (const Sentence& detail : error.details())
            text += "\n" + detail.english();
        return text;
    }
    return "no error";
}

} // namespace marginalia::core::test
