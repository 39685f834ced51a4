// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace marginalia::core {

/// Tells the time in UTC as ISO 8601 with milliseconds, "2026-03-01T09:30:00.000Z". A fixed clock
/// (command-line option
/// `--date`) gives the same text always, so that two builds of a project are the same bytes.
class Clock {
public:
    Clock() = default;
    /// `isoDate` is "2026-03-01" or a full time stamp; throws Error{Usage} for anything else.
    static Clock fixedAt(const std::string& isoDate);

    [[nodiscard]] std::string now() const;
    [[nodiscard]] bool isFixed() const { return m_fixed.has_value(); }

private:
    std::optional<std::string> m_fixed;
};

} // namespace marginalia::core
