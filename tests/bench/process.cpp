// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/process.h"

#include <chrono>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace marginalia::bench {

ProcessFigures runCli(const std::vector<std::string>& arguments) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        std::vector<char*> words{const_cast<char*>(MARGINALIA_CLI)};
        for (const std::string& argument : arguments)
            words.push_back(const_cast<char*>(argument.c_str()));
        words.push_back(nullptr);
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, STDOUT_FILENO);
        ::execv(words.front(), words.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    ProcessFigures figures;
    figures.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    figures.processorSeconds = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                               static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    figures.peakMegabytes = static_cast<double>(used.ru_maxrss) / 1024.0;
    figures.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return figures;
}

} // namespace marginalia::bench
