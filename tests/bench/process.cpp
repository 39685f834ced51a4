// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/process.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace marginalia::bench {
namespace {

ProcessFigures runHere(std::vector<char*> words) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
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

bool readAll(int from, void* into, std::size_t size) {
    for (auto* place = static_cast<char*>(into); size > 0;) {
        const ssize_t got = ::read(from, place, size);
        if (got <= 0)
            return false;
        place += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

void writeAll(int to, const void* from, std::size_t size) {
    for (const auto* place = static_cast<const char*>(from); size > 0;) {
        const ssize_t put = ::write(to, place, size);
        if (put <= 0)
            std::abort();
        place += put;
        size -= static_cast<std::size_t>(put);
    }
}

/// Linux counts the memory that a process inherits before it becomes another program into its peak. So all
/// commands are started by a small process, split off before this one has read or made anything.
class Launcher {
public:
    Launcher() {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            std::abort();
        m_process = ::fork();
        if (m_process == 0) {
            ::close(ends[0]);
            serve(ends[1]);
            ::_exit(0);
        }
        ::close(ends[1]);
        m_end = ends[0];
    }
    ~Launcher() {
        ::close(m_end); // and the other end stops
        ::waitpid(m_process, nullptr, 0);
    }
    Launcher(const Launcher&) = delete;
    Launcher& operator=(const Launcher&) = delete;

    /// The words of the command, each with a NUL behind it.
    [[nodiscard]] ProcessFigures run(const std::string& words) const {
        const std::uint64_t size = words.size();
        writeAll(m_end, &size, sizeof size);
        writeAll(m_end, words.data(), words.size());
        ProcessFigures figures;
        if (!readAll(m_end, &figures, sizeof figures))
            std::abort();
        return figures;
    }

private:
    static void serve(int end) {
        std::uint64_t size = 0;
        while (readAll(end, &size, sizeof size)) {
            std::string text(size, '\0');
            if (!readAll(end, text.data(), text.size()))
                return;
            std::vector<char*> words;
            for (std::size_t i = 0; i < text.size(); i = text.find('\0', i) + 1)
                words.push_back(text.data() + i);
            words.push_back(nullptr);
            const ProcessFigures figures = runHere(std::move(words));
            writeAll(end, &figures, sizeof figures);
        }
    }

    pid_t m_process = -1;
    int m_end = -1;
};

const Launcher launcher; // before main

} // namespace

ProcessFigures runCli(const std::vector<std::string>& arguments) {
    std::string words(MARGINALIA_CLI);
    words += '\0';
    for (const std::string& argument : arguments)
        (words += argument) += '\0';
    return launcher.run(words);
}

} // namespace marginalia::bench
