// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace marginalia::cli {

using Places = std::vector<std::string>; ///< what stands on the command line: PROJECT and the rest

struct Verb {
    /// As it is typed, the command and the verb first: `values merge PROJECT VARIABLE READ-AS VALUE...`. The
    /// words up to the first option are the places; `WORD...` is one or more, `[WORD]` may be left out.
    std::string usage;
    std::function<int(const Places&)> act;
};

/// A command that does one of several things, `NAME VERB PROJECT ...` or `NAME PROJECT VERB ...`. Its help
/// lists the usages; a wrong number of places is told with the usage.
CLI::App* addVerbs(CLI::App& app, Session& session, const std::string& name, const std::string& description,
                   const std::vector<Verb>& verbs);

} // namespace marginalia::cli
