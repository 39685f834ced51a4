// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/importers/docx_flow.h"
#include "core/exchange/package_parts.h"
#include "core/exchange/problems.h"

#include <map>

namespace marginalia::core::exchange {

namespace {

bool endsWith(std::string_view text, std::string_view end) {
    return text.ends_with(end);
}

/// The parts of a document, wherever its relations say they are.
struct DocxParts {
    std::string main = "word/document.xml";
    std::string styles, lists, footnotes, endnotes, comments;
};

DocxParts partsOf(const SafeZip& archive) {
    DocxParts parts;
    for (const auto& [id, relationship] : relationshipsOf(archive, ""))
        if (endsWith(relationship.type, "/officeDocument"))
            parts.main = relationship.target;
    if (!archive.find(parts.main))
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} is no Word document: the part {2} is missing. Open it in a word "
                        "processor and save it as .docx again."),
                    {archive.name(), parts.main});
    for (const auto& [id, relationship] : relationshipsOf(archive, parts.main)) {
        if (endsWith(relationship.type, "/styles"))
            parts.styles = relationship.target;
        else if (endsWith(relationship.type, "/numbering"))
            parts.lists = relationship.target;
        else if (endsWith(relationship.type, "/footnotes"))
            parts.footnotes = relationship.target;
        else if (endsWith(relationship.type, "/endnotes"))
            parts.endnotes = relationship.target;
        else if (endsWith(relationship.type, "/comments"))
            parts.comments = relationship.target;
    }
    return parts;
}

/// Puts the notes of one part behind the text, in the order of their marks.
void addNotes(const SafeZip& archive, const std::string& part, const std::vector<DocxFlow::NoteMark>& marks,
              DocxFlow::Context& context, RichText& text, const DocumentLimits& limits) {
    const auto entry = part.empty() || marks.empty() ? std::nullopt : archive.find(part);
    if (!entry)
        return;
    std::map<std::string, RichText> notes;
    DocxFlow flow(context, notes, limits);
    parsePart(archive, *entry, flow);
    for (const DocxFlow::NoteMark& mark : marks)
        if (auto note = notes.extract(mark.id); !note.empty())
            text.addNote(mark.label, note.mapped());
}

/// Brings the comments to their places in the finished text.
void addComments(const SafeZip& archive, const std::string& part, DocxFlow::Context& context,
                 const RichText& text, const DocumentLimits& limits, DocumentContent& content) {
    Comments comments(limits.comments, limits.commentBytes);
    if (const auto entry = part.empty() ? std::nullopt : archive.find(part)) {
        DocxFlow flow(context, comments, limits);
        parsePart(archive, *entry, flow);
    }
    content.comments = comments.placed(content.text.text, text.commentMarks());
    context.counts.comments = comments.lost();
}

} // namespace

DocumentContent readDocx(const std::filesystem::path& file, Progress& progress,
                         const DocumentLimits& limits) {
    ZipLimits zipLimits;
    zipLimits.entryBytes = std::uint64_t{512} << 20;
    zipLimits.totalBytes = std::uint64_t{1} << 30;
    const SafeZip archive(file, zipLimits);
    const DocxParts parts = partsOf(archive);
    DocxStyles styles = DocxStyles::read(archive, parts.styles);
    DocxLists lists = DocxLists::read(archive, parts.lists);
    DocxFlow::Context context{archive.name(), styles, lists, {}, {}, {}};
    RichText text(archive.name(), limits);
    {
        DocxFlow flow(context, text);
        parsePart(archive, *archive.find(parts.main), flow, progress);
        if (!flow.sawBody())
            throw Error(ErrorKind::Invalid,
                        msg("The file {1} is no Word document: it holds no text. Open it in a word "
                            "processor and save it as .docx again."),
                        {archive.name()});
    }
    addNotes(archive, parts.footnotes, context.footnotes, context, text, limits);
    addNotes(archive, parts.endnotes, context.endnotes, context, text, limits);
    DocumentContent content;
    content.format = ".docx";
    text.finish(content);
    addComments(archive, parts.comments, context, text, limits, content);
    Problems problems;
    context.counts.tell(problems);
    content.problems = problems.list();
    return content;
}

} // namespace marginalia::core::exchange
