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

} // namespace

DocumentContent readPlainText(const std::filesystem::path& file, const std::string& encoding,
                              Progress& progress) {
    DecodedText decoded = decodedFile(file, encoding, progress);
    requireText(decoded, shownName(file));
    DocumentContent content;
    content.format = ".txt";
    content.text = text::normalize(decoded.text);
    content.problems = std::move(decoded.problems);
    return content;
}

} // namespace marginalia::core::exchange
