// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/cleaned_copy.h"

#include "core/base/platform.h"
#include "core/project/project_state.h"
#include "core/store/identity.h"
#include "core/store/safe_database.h"

namespace marginalia::core {

store::Rescue makeCleanedCopy(const std::filesystem::path& source, const std::filesystem::path& target,
                              ProjectOptions options, Progress progress) {
    const store::Schema& schema = options.schema != nullptr ? *options.schema : store::Schema::builtIn();
    store::checkHeader(source, schema);
    const store::SafeDatabase from(source, progress);
    store::Rescue rescue;
    makeProjectFile(target, std::move(options),
                    Sentence(msg("Make a cleaned copy of {1}"), {platform::toUtf8(source.filename())}),
                    [&](store::Connection& db) { rescue = store::rescueRows(from, db, progress); });
    return rescue;
}

std::vector<Sentence> describe(const store::Rescue& rescue) {
    std::vector<Sentence> said{
        {msg("Rows taken over: {1}."), {std::to_string(rescue.rows)}},
        {msg("The history starts anew; the old one stays in the old file, which was left as it is."), {}}};
    if (rescue.leftOut > 0)
        said.push_back(
            {msg("Rows left out because they break the rules of a project or point at what is not there: "
                 "{1}."),
             {std::to_string(rescue.leftOut)}});
    if (rescue.detached > 0)
        said.push_back({msg("Rows kept without a link to something that is not there: {1}."),
                        {std::to_string(rescue.detached)}});
    if (rescue.texts > 0)
        said.push_back(
            {msg("Texts that were changed by another program, and were kept as they are now: {1}. Positions "
                 "of codings in them may be wrong."),
             {std::to_string(rescue.texts)}});
    return said;
}

} // namespace marginalia::core
