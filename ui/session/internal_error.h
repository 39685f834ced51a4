// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <exception>

namespace marginalia::ui {

/// For what no part of the program expected: the system refused something, memory ran out.
inline core::Error internalError(const std::exception& cause) {
    return {core::ErrorKind::Internal,
            core::msg("Something went wrong inside the program: {1}. Nothing was changed."),
            {cause.what()}};
}

} // namespace marginalia::ui
