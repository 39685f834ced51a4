// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/codebook_panel/split_dialog.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QStringList>

#include <stdexcept>
#include <vector>

/// What the tests of the codebook panel share.
namespace marginalia::test {

inline core::CodeId idOf(OpenWindow& window, const char* path) {
    return *window->session().codebook().byPath(path);
}

inline std::vector<core::CodeId> ids(OpenWindow& window, const std::vector<const char*>& paths) {
    std::vector<core::CodeId> codes;
    for (const char* each : paths)
        codes.push_back(idOf(window, each));
    return codes;
}

/// The paths of all codes.
inline QStringList outline(OpenWindow& window) {
    QStringList paths;
    const core::codebook::Codebook& book = window->session().codebook();
    for (const core::codebook::Code& each : book.codes())
        paths << QString::fromStdString(book.path(each.id));
    return paths;
}

template <class Dialog> Dialog* dialogOf(OpenWindow& window) {
    auto* dialog = window->findChild<Dialog*>();
    if (!dialog)
        throw std::runtime_error("the dialog did not open");
    return dialog;
}

inline ui::SplitDialog* openSplit(OpenWindow& window, const char* code, int passages) {
    window->codebookPanel().setCurrentCode(idOf(window, code));
    window.trigger("split-code");
    auto* dialog = dialogOf<ui::SplitDialog>(window);
    if (!test::waitFor([&] { return !dialog->isReading() && dialog->passages() == passages; }))
        ADD_FAILURE() << "passages: " << dialog->passages();
    return dialog;
}

/// Three passages of Trade itself.
inline void withWhole(test::World& world) {
    world.code("R001", "steps", "Trade", "Aigerim", core::Span{7, 21});
    world.code("R002", "steps", "Trade", "Aigerim");
    world.code("R004", "steps", "Trade", "Daniyar");
}

} // namespace marginalia::test
