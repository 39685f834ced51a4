// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

#include "core/base/error.h"

#include <algorithm>

namespace marginalia::core {

namespace {
constexpr std::int64_t stepsBetweenLooksAtTheClock = 256;
constexpr auto reportInterval = std::chrono::milliseconds(100);
} // namespace

void Progress::stage(std::int64_t total, double from, double to) {
    m_total = std::max<std::int64_t>(total, 1);
    m_done = 0;
    m_from = from;
    m_to = to;
    report();
}

void Progress::advance(std::int64_t steps) {
    m_done += steps;
    m_sinceLook += steps;
    if (!m_host || m_sinceLook < stepsBetweenLooksAtTheClock)
        return;
    m_sinceLook = 0;
    if (std::chrono::steady_clock::now() - m_last >= reportInterval)
        report();
}

void Progress::report() {
    if (!m_host)
        return;
    m_last = std::chrono::steady_clock::now();
    const double part =
        std::min(1.0, static_cast<double>(m_done) / static_cast<double>(std::max<std::int64_t>(m_total, 1)));
    if (!m_host(m_from + (m_to - m_from) * part))
        throw Error(ErrorKind::Cancelled, msg("The work was stopped; nothing was changed."));
}

} // namespace marginalia::core
