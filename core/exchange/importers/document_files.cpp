// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/document_files.h"

#include "core/base/platform.h"
#include "core/coding/coding.h"
#include "core/documents/document_adder.h"
#include "core/documents/guide_questions.h"
#include "core/documents/speakers.h"
#include "core/exchange/importers/document_content.h"
#include "core/exchange/importers/named_columns.h"
#include "core/notes/note.h"
#include "core/text/fold.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace marginalia::core::exchange {

namespace {

std::int64_t sizeOf(const std::filesystem::path& file) {
    std::error_code unreadable; // told when the file is read
    const std::uintmax_t size = std::filesystem::file_size(file, unreadable);
    return unreadable ? 0 : static_cast<std::int64_t>(size);
}

Sentence labelOf(const std::vector<std::filesystem::path>& files) {
    if (files.size() == 1)
        return {msg("import {1}"), {shownName(files.front())}};
    return {msg("import {1} files"), {std::to_string(files.size())}};
}

class DocumentsImport {
public:
    DocumentsImport(store::Edit& edit, const DocumentsImportOptions& options, bool several)
        : m_edit(edit)
        , m_options(options)
        , m_several(several)
        , m_adder(edit)
        , m_guide(edit) {
        for (const coding::Coder& coder : coding::coders(edit.db()))
            m_coders.emplace(text::nameKey(coder.name), coder.id);
    }

    void take(const std::filesystem::path& file) {
        const std::string name = shownName(file);
        DocumentContent content = readDocument(file, m_options.encoding, m_edit.progress());
        documents::NewSource source;
        source.name = platform::toUtf8(file.stem());
        source.text = std::move(content.text);
        source.language = m_options.language;
        source.file = name;
        source.caseFromName = m_options.caseFromName;
        m_report.bytes += static_cast<std::int64_t>(source.text.text.size());
        if (const std::optional<SourceId> id = m_adder.add(source)) {
            ++m_report.added;
            ++m_report.formats[content.format];
            for (const std::string& speaker : content.speakers)
                documents::setRole(m_edit, *id, speaker, documents::guessRole(speaker));
            m_guide.look(*id, source.text.text, content.formats);
            annotate(*id, content.comments);
            if (!content.formats.empty())
                documents::setFormats(m_edit, *id, std::move(content.formats));
        } else {
            ++m_report.known;
        }
        if (source.text.codePoints == 0)
            content.problems.emplace_back(msg("The file is empty."));
        tell(name, content.problems);
    }

    DocumentsImportReport finish() {
        m_report.guideQuestions = m_guide.mark();
        return std::move(m_report);
    }

private:
    void annotate(SourceId document, const std::vector<Comment>& comments) {
        for (const Comment& each : comments) {
            notes::Note note;
            note.type = notes::annotationType;
            note.title = each.author + (each.author.empty() || each.date.empty() ? "" : ", ") + each.date;
            note.body = each.words;
            if (const auto found = m_coders.find(text::nameKey(each.author)); found != m_coders.end())
                note.coder = found->second;
            notes::Target& passage = note.links.emplace_back().target;
            passage.source = document;
            passage.span = each.span;
            notes::add(m_edit, note);
        }
        m_report.comments += static_cast<std::int64_t>(comments.size());
    }

    void tell(const std::string& name, const std::vector<Sentence>& problems) {
        for (const Sentence& problem : problems) {
            if (m_several)
                m_report.problems.emplace_back(msg("About the file {1}: {2}"),
                                               std::vector<std::string>{name, problem.asArgument()});
            else
                m_report.problems.push_back(problem);
        }
    }

    store::Edit& m_edit;
    const DocumentsImportOptions& m_options;
    bool m_several;
    documents::DocumentAdder m_adder;
    documents::GuideQuestions m_guide;
    std::unordered_map<std::string, CoderId> m_coders;
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
            DocumentsImport import(edit, options, files.size() > 1);
            for (const std::filesystem::path& file : files)
                import.take(file);
            report = import.finish();
        },
        progress);
    return report;
}

bool isDocumentName(std::string_view fileName) {
    const std::size_t dot = fileName.rfind('.');
    if (dot == std::string_view::npos)
        return false;
    std::string ending(fileName.substr(dot + 1));
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(std::begin(documentEndings), std::end(documentEndings), ending) !=
           std::end(documentEndings);
}

} // namespace marginalia::core::exchange
