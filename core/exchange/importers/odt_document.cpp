// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/importers/odt_flow.h"
#include "core/exchange/package_parts.h"
#include "core/exchange/problems.h"

namespace marginalia::core::exchange {

namespace {

constexpr std::uintmax_t largestFlatFile = std::uintmax_t{512} << 20;

class EncryptionFinder : public XmlHandler {
public:
    void startElement(const XmlElement& element) override {
        found = found || element.local() == "encryption-data";
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}
    bool found = false;
};

/// An encrypted part is bytes without a sense; without this look the message would be about bad XML.
void requireReadable(const SafeZip& archive) {
    const auto manifest = archive.find("META-INF/manifest.xml");
    if (!manifest)
        return;
    EncryptionFinder finder;
    parsePart(archive, *manifest, finder);
    if (finder.found)
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} is protected by a password. Open it, save it without a password and "
                        "import that."),
                    {archive.name()});
}

[[noreturn]] void noText(const std::string& name) {
    throw Error(ErrorKind::Invalid,
                msg("The file {1} is no OpenDocument text. Open it in a word processor and save it as .odt "
                    "again."),
                {name});
}

void readFlatXml(const FileSource& file, OdtFlow& flow, Progress& progress) {
    SafeXml xml(flow, file.name());
    file.read([&](std::string_view piece) {
        xml.feed(piece);
        progress.advance(static_cast<std::int64_t>(piece.size()));
        return true;
    });
    xml.finish();
}

DocumentContent finished(OdtFlow& flow, RichText& text, const std::string& name, const char* format) {
    if (!flow.sawText())
        noText(name);
    DocumentContent content;
    content.format = format;
    text.finish(content);
    content.comments = flow.comments().placed(content.text.text, text.commentMarks());
    flow.counts().comments = flow.comments().lost();
    Problems problems;
    flow.counts().tell(problems);
    content.problems = problems.list();
    return content;
}

} // namespace

DocumentContent readOdt(const std::filesystem::path& file, Progress& progress, const DocumentLimits& limits) {
    const FileSource flat(file, std::uintmax_t{8} << 30);
    if (!flat.head(4).starts_with("PK")) {
        const FileSource source(file, largestFlatFile);
        RichText text(source.name(), limits);
        OdtFlow flow(text, limits);
        readFlatXml(source, flow, progress);
        return finished(flow, text, source.name(), ".fodt");
    }
    ZipLimits zipLimits;
    zipLimits.entryBytes = std::uint64_t{512} << 20;
    zipLimits.totalBytes = std::uint64_t{1} << 30;
    const SafeZip archive(file, zipLimits);
    requireReadable(archive);
    const auto body = archive.find("content.xml");
    if (!body)
        noText(archive.name());
    RichText text(archive.name(), limits);
    OdtFlow flow(text, limits);
    if (const auto styles = archive.find("styles.xml")) {
        parsePart(archive, *styles, flow);
        // A part of styles that holds text is none of ours.
        if (flow.sawText())
            noText(archive.name());
    }
    parsePart(archive, *body, flow, progress);
    return finished(flow, text, archive.name(), ".odt");
}

} // namespace marginalia::core::exchange
