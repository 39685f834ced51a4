// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace marginalia::ui {

class Actions;

/// What one sees without a project: what the program is for, how to begin, and the projects opened before.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(Actions& actions, QWidget* parent = nullptr);
    /// After all features have registered: shows the buttons of those that are there.
    void refresh();

Q_SIGNALS:
    void openAsked(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    Actions& m_actions;
    QLabel* m_name;
    QLabel* m_sentence;
    QLabel* m_recentHead;
    QVBoxLayout* m_buttons;
    QVBoxLayout* m_help;
    QVBoxLayout* m_recent;
};

} // namespace marginalia::ui
