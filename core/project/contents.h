// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <cstdint>

namespace marginalia::core {

/// How much of everything is in a project.
struct Contents {
    std::int64_t cases = 0; ///< included ones
    std::int64_t casesExcluded = 0;
    std::int64_t questions = 0; ///< open ones
    std::int64_t answers = 0;   ///< with a text
    std::int64_t documents = 0;
    std::int64_t variables = 0;
    std::int64_t codes = 0;
    std::int64_t codings = 0;
    std::int64_t coders = 0;
    std::int64_t judgementsDone = 0;
    std::int64_t decisions = 0;
    std::int64_t steps = 0;
    std::int64_t formatVersion = 0;

    static Contents read(const store::Connection& db);
};

} // namespace marginalia::core
