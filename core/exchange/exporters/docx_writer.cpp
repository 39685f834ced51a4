// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/docx_writer.h"

#include "core/base/atomic_file.h"
#include "core/exchange/docx_body.h"
#include "core/exchange/docx_parts.h"
#include "core/exchange/docx_reference.h"
#include "core/exchange/zip_writer.h"
#include "core/text/script_runs.h"

#include <algorithm>
#include <iterator>

namespace marginalia::core::exchange {

namespace {
#define WORD_TYPE(kind) "application/vnd.openxmlformats-officedocument.wordprocessingml." kind "+xml"

std::int64_t countRows(const report::Document& document) {
    std::int64_t rows = 0;
    for (const report::Block& block : document.blocks)
        if (const auto* table = std::get_if<report::Table>(&block))
            rows += static_cast<std::int64_t>(table->rows.size());
    return rows;
}

/// The body goes through a file of its own, so that ten thousand quotes take no memory.
std::filesystem::path besideFor(const std::filesystem::path& temporary) {
    std::filesystem::path body = temporary;
    body += ".body";
    return body;
}

/// Our own look, or that of another document.
DocxReference lookOf(const ExportOptions& options, const std::string& language) {
    if (!options.reference.empty())
        return readDocxReference(options.reference);
    return {{},
            {},
            {{"word/styles.xml", WORD_TYPE("styles"), "styles", docxStylesPart(language)},
             {"word/fontTable.xml", WORD_TYPE("fontTable"), "fontTable", docxFontTablePart()}}};
}

void write(const report::Document& document, const std::filesystem::path& path, const ExportOptions& options,
           Progress& progress) {
    const std::string language = text::fullLanguageTag(document.language);
    DocxReference look = lookOf(options, language);
    std::vector<DocxPart> parts{
        {"word/footer1.xml", WORD_TYPE("footer"), "footer", docxFooterPart(look.styles[DocxStyle::Footer])},
        {"word/settings.xml", WORD_TYPE("settings"), "settings", docxSettingsPart(language)},
        {"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", "",
         docxCorePart(document, language)},
        {"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", "",
         docxAppPart()},
    };
    std::ranges::move(look.parts, std::back_inserter(parts));
    AtomicFile file(path);
    AtomicFile body(besideFor(file.temporaryPath())); // never committed: goes when the report is done
    progress.stage(countRows(document), 0.0, 0.6);
    DocxBody(document, look.styles, look.page, [&body](std::string_view piece) {
        body.write(piece);
    }).write(progress);
    body.close();
    file.close();

    ZipWriter archive(file.temporaryPath());
    archive.add("[Content_Types].xml", docxContentTypes(parts));
    archive.add("_rels/.rels", docxPackageRelations());
    archive.addFile("word/document.xml", body.temporaryPath());
    archive.add("word/_rels/document.xml.rels", docxDocumentRelations(parts));
    for (const DocxPart& part : parts)
        archive.add(part.name, part.bytes);
    archive.close(progress, 0.6, 1.0);
    file.commit();
}
} // namespace

Exporter docxExporter() {
    return {".docx", msg("Word document"), true, write};
}

} // namespace marginalia::core::exchange
