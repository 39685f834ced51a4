// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/manual.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace marginalia::ui {

/// The manual beside the work: pages, search, text. One for each window that asks; stays open while the work
/// goes on.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    /// Shows the page over `parent`, a main window or a dialog; an open one is brought to the front.
    static HelpWindow* showPage(QWidget* parent, const QString& id);
    /// The page that belongs to a widget: the nearest `helpPage` property above it, else the first page.
    [[nodiscard]] static QString pageFor(const QWidget* widget);

    [[nodiscard]] QString page() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    explicit HelpWindow(QWidget* parent);
    void load();
    void fill();
    void choose(const QString& id);
    void render();

    Manual m_manual;
    QLineEdit* m_find;
    QListWidget* m_list;
    QTextBrowser* m_text;
    QLabel* m_nothing;
};

/// F1 in a dialog opens the page of the dialog. Lives as long as `window`.
void watchForHelpKey(QWidget* window);

} // namespace marginalia::ui
