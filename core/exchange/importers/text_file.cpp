// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/text_file.h"

#include "core/base/platform.h"
#include "core/documents/document_adder.h"
#include "core/exchange/encoding.h"
#include "core/exchange/importers/named_columns.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

namespace marginalia::core::exchange {

namespace {

std::int64_t sizeOf(const std::filesystem::path& file) {
    std::error_code unreadable; // told when the file is read
    const std::uintmax_t size = std::filesystem::file_size(file, unreadable);
    return unreadable ? 0 : static_cast<std::int64_t>(size);
}

DecodedText decodedFile(const std::filesystem::path& file, const std::string& encoding, Progress& whole) {
    const std::int64_t size = sizeOf(file);
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

Sentence labelOf(const std::vector<std::filesystem::path>& files) {
    if (files.size() == 1)
        return {msg("import {1}"), {shownName(files.front())}};
    return {msg("import {1} files"), {std::to_string(files.size())}};
}

class TextFilesImport {
public:
    TextFilesImport(store::Edit& edit, const DocumentsImportOptions& options, bool several)
        : m_edit(edit)
        , m_options(options)
        , m_several(several)
        , m_adder(edit) {}

    void take(const std::filesystem::path& file) {
        const std::string name = shownName(file);
        DecodedText decoded = decodedFile(file, m_options.encoding, m_edit.progress());
        requireText(decoded, name);
        documents::NewSource source;
        source.name = platform::toUtf8(file.stem());
        source.text = text::normalize(decoded.text);
        source.language = m_options.language;
        source.file = name;
        source.caseFromName = m_options.caseFromName;
        m_report.bytes += static_cast<std::int64_t>(decoded.text.size());
        const bool isNew = m_adder.add(source).has_value();
        ++(isNew ? m_report.added : m_report.known);
        if (source.text.codePoints == 0)
            decoded.problems.emplace_back(msg("The file is empty."));
        tell(name, decoded.problems);
    }
    [[nodiscard]] DocumentsImportReport& report() { return m_report; }

private:
    void tell(const std::string& name, const std::vector<Sentence>& problems) {
        if (problems.empty())
            return;
        if (m_several)
            m_report.problems.emplace_back(msg("About the file {1}:"), std::vector<std::string>{name});
        m_report.problems.insert(m_report.problems.end(), problems.begin(), problems.end());
    }

    store::Edit& m_edit;
    const DocumentsImportOptions& m_options;
    bool m_several;
    documents::DocumentAdder m_adder;
    DocumentsImportReport m_report;
};

} // namespace

DocumentsImportReport importDocuments(Project& project, const std::vector<std::filesystem::path>& files,
                                      const DocumentsImportOptions& options, Progress& progress) {
    DocumentsImportReport report;
    if (files.empty())
        return report;
    std::int64_t bytes = 0;
    for (const std::filesystem::path& file : files)
        bytes += sizeOf(file);
    project.edit(
        labelOf(files),
        [&](store::Edit& edit) {
            edit.progress().stage(bytes);
            TextFilesImport import(edit, options, files.size() > 1);
            for (const std::filesystem::path& file : files)
                import.take(file);
            report = std::move(import.report());
        },
        progress);
    return report;
}

} // namespace marginalia::core::exchange
