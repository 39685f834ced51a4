// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace marginalia::core {

/// How far long work is, and whether the person wants it to stop. Pass by reference through every slow call.
/// `advance` is cheap enough for inner loops: it reports at most every 100 ms and throws Error{Cancelled}
/// when asked to stop.
class Progress {
public:
    /// Gets 0..1; returns false to stop the work. Called from the thread that does the work.
    using Host = std::function<bool(double)>;

    Progress() = default;
    explicit Progress(Host host)
        : m_host(std::move(host)) {}

    /// Starts a stage of `total` steps that takes the part [from, to] of the whole.
    void stage(std::int64_t total, double from = 0.0, double to = 1.0);
    void advance(std::int64_t steps = 1);

private:
    void report();

    Host m_host;
    std::int64_t m_total = 0;
    std::int64_t m_done = 0;
    std::int64_t m_sinceLook = 0;
    double m_from = 0.0;
    double m_to = 1.0;
    std::chrono::steady_clock::time_point m_last{};
};

} // namespace marginalia::core
