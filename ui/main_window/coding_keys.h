// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/physical_keys.h"

#include <QObject>

namespace marginalia::ui {

class CodebookPanel;
class CodingDesk;
class MainWindow;

/// One key away: the keys of codes, Enter (judged and next), Shift+Enter (back), Backspace (take off), `/`
/// (find a code), by their place on the board. Sees the keys of the whole window before its widgets do, and
/// leaves every key alone while text is being typed.
class CodingKeys : public QObject {
    Q_OBJECT

public:
    CodingKeys(MainWindow& window, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool handle(const QKeyEvent& event);
    void learnLayout(const QKeyEvent& event);

    MainWindow& m_window;
    keys::Layout m_layout = keys::Layout::Us;
};

} // namespace marginalia::ui
