// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace marginalia::core::exchange {

/// The words of a table in a Word document, row by row, without looks. Paragraphs of a cell are lines.
using WordTable = std::vector<std::vector<std::string>>;

/// Whether the file is a Word document (.docx): told by what is in it, not by its name. False for anything
/// that is no archive.
bool isWordDocument(const std::filesystem::path& file);

/// The tables of the body in their order; a table inside of a cell belongs to the cell. Deleted words are
/// left out, inserted ones taken, and a list that nobody chose from is empty. Throws Error{Io},
/// Error{Damaged}, Error{Invalid}, Error{Limit} with the name of the file.
std::vector<WordTable> wordTables(const std::filesystem::path& file);

} // namespace marginalia::core::exchange
