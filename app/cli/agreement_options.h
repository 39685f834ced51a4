// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/agreement/comparison_engine.h"
#include "core/team/round.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::cli {

/// What `agreement`, `disputes` and the agreement report have in common.
struct AgreementOptions {
    std::vector<std::string> questions;
    std::string documents; ///< a set of documents
    std::string unit;
    std::vector<std::string> coders;
    std::vector<std::string> codes;
    std::string where, from, to;
    std::string round; ///< by name
    std::optional<std::int64_t> sample;
    std::uint64_t seed = core::agreement::defaultSeed;
    bool half = false;
    std::optional<int> draws;
};

/// --question
void addQuestions(CLI::App& command, const Session& session, AgreementOptions& options);
/// The same, and --unit, --documents, --where
void addAgreementOptions(CLI::App& command, const Session& session, AgreementOptions& options);
/// What a report adds to its own options: --coder, --code, --from, --to, --sample, --half, --bootstrap
void addReportedAgreement(CLI::App& command, const Session& session, AgreementOptions& options);
/// In ids; without a question all documents, as long as the unit does not say answers. Throws Error{Usage}
/// with the list for unknown names.
core::agreement::ComparisonRequest comparisonRequest(const core::Project& project,
                                                     const AgreementOptions& options);
/// The round that is compared; none: everyday work.
std::optional<core::team::Round> comparedRound(const core::Project& project,
                                               const core::agreement::Comparison& comparison);
/// Why there is nothing to list.
core::MessageId noDisputes(const core::agreement::Comparison& comparison);

} // namespace marginalia::cli
