// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "tests/places.h"

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

#if !defined(_WIN32)
#include <sys/wait.h>
#endif

namespace marginalia::tests {

namespace fs = std::filesystem;

Folder::Folder() {
    static std::atomic<int> counter{0};
    std::random_device device;
    m_path = fs::temp_directory_path() /
             ("marginalia-cli-" + std::to_string(device()) + "-" + std::to_string(counter++));
    fs::create_directories(m_path);
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

std::string Folder::write(const std::string& name, const std::string& bytes) const {
    std::ofstream(m_path / name, std::ios::binary) << bytes;
    return (m_path / name).string();
}

std::string Folder::read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

namespace {
std::string shellQuoted(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}
} // namespace

Outcome cli(const std::vector<std::string>& arguments) {
    const Folder folder;
    std::string command = shellQuoted(MARGINALIA_CLI);
    for (const std::string& argument : arguments)
        command += ' ' + shellQuoted(argument);
    command += " >" + shellQuoted((folder / "out").string()) + " 2>" +
               shellQuoted((folder / "err").string()) + " </dev/null";
    const int status =
        std::system(command.c_str()); // NOLINT(concurrency-mt-unsafe): tests run one after the other
    Outcome outcome;
#if defined(_WIN32)
    outcome.exit = status;
#else
    outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
#endif
    outcome.out = Folder::read(folder / "out");
    outcome.err = Folder::read(folder / "err");
    return outcome;
}

} // namespace marginalia::tests
