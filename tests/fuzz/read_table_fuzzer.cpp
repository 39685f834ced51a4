// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/table_reader.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>

using namespace marginalia::core;

namespace {
/// One file for each process, so that several may run at a time.
const std::filesystem::path& inputPath() {
    static const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                              ("marginalia-fuzz-" + std::to_string(std::random_device{}()));
    return path;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::ofstream(inputPath(), std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    try {
        Progress progress;
        exchange::readTable(inputPath(), {}, progress);
    } catch (const Error&) {
        // A clear refusal is a good outcome; anything else than core::Error is a finding.
    }
    return 0;
}
