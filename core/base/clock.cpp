// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include "core/base/error.h"

#include <fmt/chrono.h>

#include <chrono>
#include <regex>

namespace marginalia::core {

Clock Clock::fixedAt(const std::string& isoDate) {
    static const std::regex day(R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))");
    static const std::regex stamp(
        R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}:\d{2}(\.\d{3})?Z)");
    Clock clock;
    if (std::regex_match(isoDate, day))
        clock.m_fixed = isoDate + "T00:00:00.000Z";
    else if (std::regex_match(isoDate, stamp))
        clock.m_fixed = isoDate;
    else
        throw Error(ErrorKind::Usage, msg("“{1}” is not a date. Write it as 2026-03-01."), {isoDate});
    return clock;
}

std::string Clock::now() const {
    if (m_fixed)
        return *m_fixed;
    const auto moment = std::chrono::system_clock::now();
    const auto millis =
        std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count() % 1000;
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(moment)), millis);
}

} // namespace marginalia::core
