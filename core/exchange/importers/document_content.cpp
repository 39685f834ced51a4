// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/document_content.h"

#include "core/base/error.h"
#include "core/exchange/byte_source.h"
#include "core/exchange/package_parts.h"
#include "core/exchange/safe_zip.h"
#include "core/text/fold.h"

#include <string_view>

namespace marginalia::core::exchange {

namespace {

constexpr std::uintmax_t largestFile = std::uintmax_t{8} << 30;
constexpr std::size_t headBytes = 1024;
constexpr std::uint64_t mostMimeType = 4096;

std::string endingOf(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    for (char& c : ending)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return ending;
}

/// Says what a file that cannot be read is, and what to do. Does nothing for what may be read.
void refuseOtherKinds(std::string_view head, const std::string& name) {
    if (head.starts_with("\xD0\xCF\x11\xE0"))
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} is an old Word document (.doc) or protected by a password; nothing was "
                        "imported. Open it in a word processor, save it as .docx without a password and "
                        "import that."),
                    {name});
    if (head.starts_with("{\\rtf"))
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} is written in Rich Text Format (RTF); nothing was imported. Save it as "
                        "Word document (.docx) and import that."),
                    {name});
    if (head.starts_with("%PDF"))
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} is a PDF; nothing was imported. Import the document that it was made "
                        "from, or its text (.txt)."),
                    {name});
}

enum class Package { Word, OpenDocument, Other };

Package packageOf(const SafeZip& archive) {
    if (archive.find("word/document.xml"))
        return Package::Word;
    if (archive.find("content.xml"))
        return Package::OpenDocument;
    if (const auto kind = archive.find("mimetype"))
        return archive.readAll(*kind, mostMimeType).starts_with("application/vnd.oasis.")
                   ? Package::OpenDocument
                   : Package::Other;
    // Some programs keep the text in another part than all the others do.
    for (const auto& [id, relationship] : relationshipsOf(archive, ""))
        if (relationship.type.ends_with("/officeDocument") && relationship.target.starts_with("word/"))
            return Package::Word;
    return Package::Other;
}

DocumentContent readPackage(const std::filesystem::path& file, const std::string& name, Progress& progress) {
    const std::string ending = endingOf(file);
    const SafeZip archive(file);
    switch (packageOf(archive)) {
    case Package::Word:
        return readDocx(file, progress);
    case Package::OpenDocument:
        return readOdt(file, progress);
    case Package::Other:
        break;
    }
    if (ending == ".docx" || ending == ".docm" || ending == ".dotx")
        return readDocx(file, progress); // which says what is missing
    if (archive.find("xl/workbook.xml"))
        throw Error(
            ErrorKind::Invalid,
            msg("The file {1} is a workbook; nothing was imported. Import it as a survey, or save the "
                "text as .docx or .txt."),
            {name});
    throw Error(ErrorKind::Invalid,
                msg("The file {1} is an archive, and no document; nothing was imported. Unpack it and import "
                    "the documents in it."),
                {name});
}

} // namespace

DocumentContent readDocument(const std::filesystem::path& file, const std::string& encoding,
                             Progress& progress) {
    const FileSource source(file, largestFile);
    const std::string head = source.head(headBytes);
    const std::string ending = endingOf(file);
    refuseOtherKinds(head, source.name());
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06") || ending == ".docx" ||
        ending == ".odt")
        return readPackage(file, source.name(), progress);
    if (head.find("<office:document") != std::string::npos)
        return readOdt(file, progress);
    if (ending == ".srt" || ending == ".vtt" || head.starts_with("WEBVTT") ||
        head.starts_with("\xEF\xBB\xBFWEBVTT"))
        return readSubtitles(file, encoding, progress);
    return readPlainText(file, encoding, progress);
}

} // namespace marginalia::core::exchange
