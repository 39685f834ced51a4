// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/open_window.h"

#include <QTemporaryDir>

namespace marginalia::test {

/// The real window with something to see on every page and in every panel, and a walk through all that it
/// can show.
///
///     Everything everything;
///     everything.dialogs([](const QString& name, QWidget& dialog) { ... });
class Everything {
public:
    /// `name` is the same in every language.
    using Look = std::function<void(const QString& name, QWidget& shown)>;

    /// `projectFile` instead of the test world.
    explicit Everything(const QString& projectFile = {});

    [[nodiscard]] OpenWindow& window() { return m_window; }
    /// The window at each page as it comes, then with each of its panels in front.
    void pages(const Look& look);
    /// Each dialog that an action opens where something is chosen, and those that only open from another.
    /// Dialogs of the system (files) are left out. Each is closed again without doing anything.
    void dialogs(const Look& look);

private:
    void choose(const QString& page);
    void dialogsOf(const QString& page, const Look& look);
    void show(const QString& name, QDialog* dialog, const Look& look);
    [[nodiscard]] QString fileWith(const char* name, const QByteArray& bytes) const;

    QTemporaryDir m_folder;
    OpenWindow m_window;
    QStringList m_seen;
};

/// The pages and panels of a new project, and the start page: what a pane says that holds nothing.
void emptyPanes(const Everything::Look& look);

} // namespace marginalia::test
