// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/registry.h"

#include "core/base/platform.h"

#include "core/exchange/exporters/all_exporters.h" // made by the build: includes every *_writer.h

#include <algorithm>
#include <cctype>

namespace marginalia::core::exchange {

namespace {
std::string lowerCase(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}
} // namespace

const std::vector<Exporter>& reportExporters() {
    static const std::vector<Exporter> exporters = [] {
        std::vector<Exporter> all{MARGINALIA_ALL_EXPORTERS};
        // People come for the Word table; the rest by name.
        std::stable_partition(all.begin(), all.end(),
                              [](const Exporter& exporter) { return exporter.extension == ".docx"; });
        return all;
    }();
    return exporters;
}

const Exporter& exporterFor(const std::filesystem::path& path) {
    const std::string extension = lowerCase(platform::toUtf8(path.extension()));
    const auto found = std::ranges::find(reportExporters(), extension, &Exporter::extension);
    if (found != reportExporters().end())
        return *found;
    std::string known;
    for (const Exporter& exporter : reportExporters())
        known += (known.empty() ? "" : ", ") + std::string(exporter.extension);
    throw Error(ErrorKind::Usage,
                msg("A report cannot be written as {1}. Give the file one of these endings: {2}."),
                {platform::toUtf8(path.filename()), known});
}

void writeReport(const report::Document& document, const std::filesystem::path& path,
                 const ExportOptions& options, Progress& progress) {
    const Exporter& exporter = exporterFor(path);
    if (!options.reference.empty() && !exporter.takesReference)
        throw Error(ErrorKind::Usage,
                    msg("Styles of another document can be taken for a .docx report only, not for {1}."),
                    {platform::toUtf8(path.filename())});
    exporter.write(document, path, options, progress);
}

} // namespace marginalia::core::exchange
