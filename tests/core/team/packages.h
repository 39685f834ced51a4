// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/schema.h"
#include "core/team/merge.h"
#include "core/team/pack.h"
#include "world.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace marginalia::core::test {

/// A team: the world's project, packages that coders work in, copies.
class Team {
public:
    using Path = std::filesystem::path;

    Path pack(const std::string& coder, const std::string& name, team::PackWish wish = {}) {
        const Path file = world.folder() / name;
        wish.coder = world.coderId(coder);
        team::pack(world.project(), wish, file);
        return file;
    }
    Path copy(const std::string& name) {
        const Path file = world.folder() / name;
        world.project().saveCopy(file);
        return file;
    }
    /// One step in another file.
    void work(const Path& file, const std::string& who, const Project::Body& body) {
        steps(file, who, {body});
    }
    void steps(const Path& file, const std::string& who, const std::vector<Project::Body>& bodies) {
        ProjectOptions options;
        options.who = who;
        options.clock = Clock::fixedAt("2026-04-01");
        options.seed = ++m_seed;
        options.copies = false;
        const auto project = Project::open(file, options);
        for (const Project::Body& body : bodies)
            project->edit(msg("Worked in a package"), body);
    }
    team::MergeReport merge(const std::vector<Path>& files, const team::Decisions& decisions = {}) {
        return team::merge(world.project(), files, decisions);
    }

    // Verbs by names, for the body of a step in any file of the team (ids are the same everywhere).
    Project::Body codes(const std::string& respondent, const std::string& code, const std::string& coder,
                        std::optional<Span> span = std::nullopt, const std::string& memo = {}) {
        const auto answer = world.answerId(respondent, "steps");
        const auto codeId = world.codeId(code);
        const auto coderId = world.coderId(coder);
        return [=](store::Edit& edit) {
            coding::apply(edit, coderId, codeId, {answer, {}}, span, {mainRound, false, memo});
        };
    }
    Project::Body uncodes(const std::string& respondent, const std::string& code, const std::string& coder) {
        const auto answer = world.answerId(respondent, "steps");
        const auto codeId = world.codeId(code);
        const auto coderId = world.coderId(coder);
        return [=](store::Edit& edit) { coding::removeAll(edit, coderId, codeId, {answer, {}}); };
    }
    Project::Body defines(const std::string& code, const std::string& definition) {
        const auto id = world.codeId(code);
        return [=](store::Edit& edit) {
            edit.db().run("UPDATE code SET definition = ?2 WHERE id = ?1", id, definition);
        };
    }
    Project::Body names(const std::string& code, const std::string& name) {
        const auto id = world.codeId(code);
        return [=](store::Edit& edit) { edit.db().run("UPDATE code SET name = ?2 WHERE id = ?1", id, name); };
    }
    Project::Body adds(const std::string& path) {
        return [=](store::Edit& edit) { codebook::createPath(edit, codebook::splitPath(path)); };
    }

    std::int64_t count(const std::string& table) const {
        return world.db().integer("SELECT count(*) FROM " + table);
    }

    marginalia::test::World world = marginalia::test::World::coded();

private:
    std::uint64_t m_seed = 100;
};

} // namespace marginalia::core::test
