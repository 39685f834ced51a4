// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/report/report_options.h"
#include "core/shares/document_shares.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace marginalia::cli {

/// The options that `shares` and `report` have in common.
struct ShareOptions {
    std::string base = "substantive";
    std::string layer = "final";
    std::string where;
    std::string interval;
    std::optional<std::int64_t> population;
    std::string sensitivity; ///< path of a code
    std::string documents;   ///< a set of documents, instead of a question
    std::string unit;        ///< of documents
    bool nonResponse = false;
    bool mentionsToo = false;
};

void addShareOptions(CLI::App& command, const Session& session, ShareOptions& options);
/// --documents, --unit; `agreementToo`: with the units that coders are compared on
void addDocumentOptions(CLI::App& command, const Session& session, ShareOptions& options,
                        bool agreementToo = false);
/// The documents of --documents; throws Error{Usage} with the list for an unknown set.
std::vector<core::SourceId> documentsOf(const core::Project& project, const ShareOptions& options);
/// --unit; default document. Throws Error{Usage} where options are given that only answers have.
core::shares::DocumentUnit documentUnitOf(const ShareOptions& options);
/// Turned into what reports take; throws Error{Usage} with the list for an unknown base, layer or code.
core::report::ReportOptions reportOptions(const Session& session, const core::Project& project,
                                          const ShareOptions& options);

} // namespace marginalia::cli
