// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/encoding.h"
#include "core/exchange/importers/document_content.h"
#include "core/exchange/importers/named_columns.h"

#include <algorithm>
#include <system_error>

namespace marginalia::core::exchange {

namespace {

DecodedText decodedFile(const std::filesystem::path& file, const std::string& encoding, Progress& whole) {
    std::error_code unreadable; // told when the file is read
    const std::uintmax_t bytes = std::filesystem::file_size(file, unreadable);
    const std::int64_t size = unreadable ? 0 : static_cast<std::int64_t>(bytes);
    std::int64_t told = 0;
    Progress part([&](double done) {
        const auto reached = static_cast<std::int64_t>(done * static_cast<double>(size));
        whole.advance(std::max<std::int64_t>(reached - told, 0));
        told = std::max(told, reached);
        return true;
    });
    DecodedText decoded = readTextFile(file, encoding, part);
    whole.advance(size - told);
    return decoded;
}

void requireText(const DecodedText& decoded, const std::string& name) {
    if (!decoded.looksLikeText)
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} does not look like text; nothing was imported. Save it as plain text "
                        "(.txt) and import that."),
                    {name});
    if (decoded.text.starts_with("{\\rtf"))
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} is written in Rich Text Format (RTF); nothing was imported. Save it as "
                        "plain text (.txt) and import that."),
                    {name});
}

/// Whether the first lines are cut into the same number of cells, as no prose is: tabs, semicolons or bars in
/// three lines, or commas in five.
bool looksLikeTable(std::string_view text) {
    for (const char separator : {'\t', ';', '|', ','}) {
        const std::size_t enough = separator == ',' ? 5 : 3;
        std::string_view rest = text;
        std::size_t lines = 0;
        std::ptrdiff_t cuts = 0;
        while (lines < enough && !rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            const std::ptrdiff_t here = std::count(line.begin(), line.end(), separator);
            if (here == 0 || (lines > 0 && here != cuts))
                break;
            cuts = here;
            ++lines;
        }
        if (lines == enough)
            return true;
    }
    return false;
}

} // namespace

DocumentContent readPlainText(const std::filesystem::path& file, const std::string& encoding,
                              Progress& progress) {
    DecodedText decoded = decodedFile(file, encoding, progress);
    requireText(decoded, shownName(file));
    DocumentContent content;
    content.format = ".txt";
    content.text = text::normalize(decoded.text);
    content.problems = std::move(decoded.problems);
    if (looksLikeTable(content.text.text))
        content.problems.emplace_back(
            msg("The file looks like a table and was taken in as one text. If it is a "
                "survey, undo this and import it as a survey."));
    return content;
}

} // namespace marginalia::core::exchange
