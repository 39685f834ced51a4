// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "ui/session/coding_desk.h"

#include <QWidget>

class QLabel;
class QTableView;
class QToolButton;

namespace marginalia::ui {

class KeyQuotesModel;
class MainWindow;

/// The quotes that will be printed: starred codings, ordered by dragging or by keys, each a click from its
/// place.
class KeyQuotesPanel : public QWidget {
    Q_OBJECT

public:
    KeyQuotesPanel(CodingDesk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void placeAsked(const core::notes::Target& target);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void refreshButtons();
    void fitColumns();
    void move(core::CodingId coding, int place);
    void moveCurrent(int step);
    void takeOff();
    void goThere();
    [[nodiscard]] core::CodingId current() const;
    void retranslate();

    CodingDesk& m_desk;
    KeyQuotesModel* m_model;
    QTableView* m_table;
    QLabel* m_empty;
    QWidget* m_bar;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    bool m_outdated = true;
};

/// The panel, and the star as an action.
void addKeyQuotes(MainWindow& window);

} // namespace marginalia::ui
