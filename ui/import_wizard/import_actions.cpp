// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/import_actions.h"

#include "ui/import_wizard/import_files.h"
#include "ui/import_wizard/import_wizard.h"
#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"

namespace marginalia::ui {

namespace {

using Menu = Actions::Menu;
using Part = Actions::Part;
using Needs = Actions::Needs;

} // namespace

void addImports(MainWindow& window) {
    ProjectSession& session = window.session();
    const auto add = [&window](const char* id, std::function<QString()> text, std::function<void()> run) {
        window.actions().add({QLatin1String(id),
                              Menu::File,
                              Part::Import,
                              std::move(text),
                              {},
                              QStringLiteral("import"),
                              Needs::Writable,
                              std::move(run)});
    };
    add(
        "import-survey", [] { return Features::tr("&Import a survey…"); },
        [&] { ImportWizard::begin(session, &window); });
    add(
        "import-codebook", [] { return Features::tr("Import a &codebook…"); },
        [&] { importCodebook(session, &window); });
    add(
        "import-codings", [] { return Features::tr("Import co&dings…"); },
        [&] { importCodings(session, &window); });
}

} // namespace marginalia::ui
