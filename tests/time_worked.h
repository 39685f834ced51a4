// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <ctime>

namespace marginalia::test {

/// How long the processor has worked for this thread since this was made. Unlike the time on the wall it does
/// not grow while other programs hold the machine, so a test may set a limit to it.
class TimeWorked {
public:
    [[nodiscard]] std::chrono::duration<double> seconds() const {
        return std::chrono::duration<double>(now() - m_begin);
    }

private:
    static double now() {
#ifdef CLOCK_THREAD_CPUTIME_ID
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
#else
        return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
    }

    double m_begin = now();
};

} // namespace marginalia::test
