// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace marginalia::ui {

class MainWindow;

/// Ctrl+K: everything that can be done now, and every code, found by a few letters.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(MainWindow& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& words);
    void run();

    MainWindow& m_window;
    QLineEdit* m_find;
    QListWidget* m_list;
};

} // namespace marginalia::ui
