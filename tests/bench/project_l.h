// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace marginalia::bench {

/// The size of a large study.
struct Size {
    std::int64_t documents = 2000;
    std::int64_t documentBytes = 50'000;
    std::int64_t respondents = 20'000;
    std::int64_t questions = 5;
    std::int64_t codes = 500; ///< in 4 levels
    std::int64_t codingsOnAnswers = 500'000;
    std::int64_t codingsOnDocuments = 500'000;
    std::int64_t coders = 5;
};

/// The folder of generated files, beside the build.
std::filesystem::path dataFolder();
/// Project L with its history, made once by a seeded generator and kept; every step went through
/// Project::edit.
std::filesystem::path projectL();
/// A copy that a measurement may change.
std::filesystem::path copyOfProjectL(const std::string& name);
/// 20,000 rows, 15 columns, in three languages; ~20 MB.
std::filesystem::path surveyCsv();
/// A million codings of the answers of L by a sixth coder, as a table; ~35 MB.
std::filesystem::path codingsCsv();
/// Text files of 100 MB in all.
std::filesystem::path folderOfTexts();

/// Words of three languages, always the same for the same seed.
std::string words(std::uint64_t seed, std::size_t bytes);

} // namespace marginalia::bench
