// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/manage_documents.h"

#include "core/documents/documents.h"
#include "ui/document_view/speakers_dialog.h"
#include "ui/erasure/erase_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>

#include <optional>

namespace marginalia::ui {

using namespace core;

namespace {

/// tr() for texts outside a class.
struct ManageDocuments {
    Q_DECLARE_TR_FUNCTIONS(ManageDocuments)
};

std::optional<documents::Source> documentRead(MainWindow& window) {
    const SourceId shown = window.desk().place().source;
    for (const documents::Source& each : window.session().sources())
        if (each.id == shown)
            return each;
    window.say(ManageDocuments::tr("Choose a document first."));
    return std::nullopt;
}

/// Changing a document needs a project that can be written.
bool canEdit(MainWindow& window) {
    if (!window.session().canEdit())
        window.say(ManageDocuments::tr("The project cannot be changed just now."));
    return window.session().canEdit();
}

void rename(MainWindow& window) {
    const auto document = canEdit(window) ? documentRead(window) : std::nullopt;
    if (!document)
        return;
    Prompts::Line line;
    line.title = ManageDocuments::tr("Rename the document");
    line.label = ManageDocuments::tr("Name:");
    line.initial = toQ(document->name);
    line.accept = ManageDocuments::tr("Rename");
    prompts().askText(&window, line, [&window, document = *document](const QString& name) {
        window.session().edit({msg("Rename document {1} to {2}"), {document.name, fromQ(name)}},
                              [&](store::Edit& edit) { documents::rename(edit, document.id, fromQ(name)); });
    });
}

void remove(MainWindow& window) {
    const auto document = canEdit(window) ? documentRead(window) : std::nullopt;
    if (!document)
        return;
    const std::int64_t codings = documents::codingCount(window.session().db(), document->id);
    Prompts::Question question;
    question.title = ManageDocuments::tr("Delete the document");
    const QString hidden = CoderSight::of(window.session()).alongside();
    question.text =
        !hidden.isEmpty() ? ManageDocuments::tr("Delete the document “%1”? Your codings that go with it: %2.")
                                    .arg(toQ(document->name), figure(codings)) +
                                hidden
        : codings == 0
            ? ManageDocuments::tr("Delete the document “%1”? Nothing in it is coded.")
                  .arg(toQ(document->name))
            : ManageDocuments::tr("Delete the document “%1”? Codings that go with it, of all coders: %2.")
                  .arg(toQ(document->name), figure(codings));
    question.text += QLatin1Char(' ') + ManageDocuments::tr("Undo brings it back.");
    question.accept = ManageDocuments::tr("Delete");
    prompts().confirm(&window, question, [&window, document = *document] {
        if (window.session().edit({msg("Delete document {1}"), {document.name}},
                                  [&](store::Edit& edit) { documents::remove(edit, document.id); }))
            window.say(ManageDocuments::tr("The document “%1” is deleted.").arg(toQ(document.name)));
    });
}

} // namespace

void addDocumentManagement(MainWindow& window) {
    const auto add = [&window](const char* id, std::function<QString()> text, const char* icon,
                               std::function<void()> run) {
        window.actions().add({QLatin1String(id),
                              Actions::Menu::Edit,
                              Actions::Part::Last,
                              std::move(text),
                              {},
                              QLatin1String(icon),
                              Actions::Needs::Document,
                              std::move(run)});
    };
    add(
        "document-speakers", [] { return ManageDocuments::tr("Spea&kers of the document…"); }, "coder",
        [&window] {
            if (const auto document = documentRead(window))
                (new SpeakersDialog(window.session(), *document, &window))->open();
        });
    add(
        "rename-document", [] { return ManageDocuments::tr("Rena&me the document…"); }, "edit",
        [&window] { rename(window); });
    add(
        "delete-document", [] { return ManageDocuments::tr("&Delete the document…"); }, "delete",
        [&window] { remove(window); });
    add(
        "erase-document", [] { return ManageDocuments::tr("Erase the document for &good…"); }, "delete",
        [&window] {
            const auto document = canEdit(window) ? documentRead(window) : std::nullopt;
            if (!document)
                return;
            ErasureWish wish;
            wish.document = document->id;
            (new EraseDialog(window.session(), wish, &window))->open();
        });
}

} // namespace marginalia::ui
