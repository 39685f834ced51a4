// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/past.h"

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/coding/blind.h"
#include "core/project/erasure.h"
#include "core/project/past_store.h"
#include "core/store/history_store.h"
#include "core/store/replay.h"

#include <random>
#include <system_error>

namespace marginalia::core {

namespace {

void replayInto(store::Replay& replay, const store::Connection& project, std::int64_t upTo,
                Progress& progress) {
    std::vector<store::HistoryStep> steps = store::readSteps(project);
    if (const auto first = store::readStep(project, 0))
        steps.insert(steps.begin(), *first);
    for (const store::HistoryStep& step : steps) {
        if (step.step > upTo)
            break;
        progress.advance();
        try {
            replay.replay(step, store::schemaVersionOf(project, step.step));
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            throw Error(ErrorKind::Damaged, msg("Step {1} of the history cannot be replayed: {2}"),
                        {std::to_string(step.step), error.what()});
        }
    }
}

} // namespace

void writePast(const store::Connection& project, std::int64_t step, const std::filesystem::path& target,
               Progress& progress) {
    coding::requireWholePast(project);
    if (!store::readStep(project, step))
        throw Error(ErrorKind::Usage, msg("There is no step {1} in the history."), {std::to_string(step)});
    if (step < newestErasure(project))
        throw Error(ErrorKind::Conflict,
                    msg("Something was erased for good after this step, so the project cannot be shown as it "
                        "was before."));
    if (std::filesystem::exists(target))
        throw Error(ErrorKind::Conflict, msg("There is a file {1} already. Choose another name."),
                    {platform::toUtf8(target)});
    progress.stage(step + 1, 0.0, 0.9);
    try {
        const store::Schema& schema = store::Schema::builtIn();
        store::Replay replay(project, schema, target);
        replayInto(replay, project, step, progress);
        replay.upTo(schema.version());
        past::copyTexts(project, replay.db());
        past::copyHistory(project, replay.db(), step);
        replay.db().execute("COMMIT");
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(target, ignored);
        throw;
    }
}

PrivatePast::PrivatePast(const store::Connection& project, std::int64_t step,
                         const std::filesystem::path& name, Progress& progress) {
    std::random_device device;
    m_folder = std::filesystem::temp_directory_path() /
               ("marginalia-" + std::to_string(device()) + std::to_string(device()));
    std::error_code problem;
    std::filesystem::create_directory(m_folder, problem);
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, problem);
    if (problem)
        throw Error(ErrorKind::Io, msg("The folder {1} cannot be written. Choose another one."),
                    {platform::toUtf8(m_folder)});
    m_file = m_folder / name.filename();
    try {
        writePast(project, step, m_file, progress);
    } catch (...) {
        std::filesystem::remove_all(m_folder, problem);
        throw;
    }
}

PrivatePast::~PrivatePast() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

} // namespace marginalia::core
