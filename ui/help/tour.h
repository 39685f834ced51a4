// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace marginalia::ui {

/// Five steps through the sample project: a note beside the place that it speaks of. Nothing is blocked by
/// it; Escape ends it.
class Tour : public QFrame {
    Q_OBJECT

public:
    /// Begins over `window`, its main window; one that is there already begins again.
    static Tour* begin(QWidget* window);
    /// Whether it was ever begun on this machine.
    [[nodiscard]] static bool wasSeen();

    static constexpr int steps = 5;
    [[nodiscard]] int step() const { return m_step; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    explicit Tour(QWidget* window);
    void go(int step);
    void retranslate();
    void place();

    int m_step = 0;
    QPointer<QWidget> m_target;
    QFrame* m_ring;
    QLabel* m_head;
    QLabel* m_text;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_end;
};

} // namespace marginalia::ui
