// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/locale.h"

#include <string>
#include <string_view>

namespace marginalia::core::text {

/// Sorts names as a reader of the language expects, numbers by value (R2 before R10). Russian and Kazakh use
/// the Kazakh alphabet, which holds the Russian one in its order. A total order: texts are equal only when
/// their bytes are. Cheap to copy; threads may share one.
class Collator {
public:
    explicit Collator(const Locale& locale = {});

    /// Negative, 0 or positive.
    [[nodiscard]] int compare(std::string_view a, std::string_view b) const;
    /// For std::sort.
    bool operator()(std::string_view a, std::string_view b) const { return compare(a, b) < 0; }
    /// Bytes whose order is the order of the texts; make them once to sort long lists.
    [[nodiscard]] std::string sortKey(std::string_view text) const;

private:
    const std::locale* m_backend;
};

} // namespace marginalia::core::text
