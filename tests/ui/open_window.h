// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window/main_window.h"
#include "ui/survey_grid/survey_model.h"
#include "ui/wait_for.h"
#include "world.h"

#include <QApplication>
#include <QTest>

#include <memory>
#include <ostream>

/// So that a failed test can be read.
inline void PrintTo(const QString& text, std::ostream* out) {
    *out << '"' << text.toStdString() << '"';
}

namespace marginalia::test {

/// The real window with the coded world open in it.
///
///     OpenWindow window;                 // R001 is the current answer, Aigerim codes
///     window.press('1');                 // the physical key 1
///     EXPECT_EQ(window.chips(), QStringList{"Institutions"});
class OpenWindow {
public:
    /// `prepare` changes the world before the window opens it.
    explicit OpenWindow(const std::function<void(World&)>& prepare = {});
    ~OpenWindow();

    ui::MainWindow& operator*() { return *m_window; }
    ui::MainWindow* operator->() { return m_window.get(); }

    /// A child by object name; fails the test when there is none.
    template <class Widget> Widget* child(const char* name) {
        auto* found = m_window->findChild<Widget*>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(std::string("no widget named ") + name);
        return found;
    }
    /// A press of the key at the place where a US board has `key`, with the text that the layout types there.
    void press(char key, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void choose(const char* respondent);
    [[nodiscard]] QString current();
    [[nodiscard]] QStringList chips();
    [[nodiscard]] QString rowText(const char* respondent, const QString& column);
    [[nodiscard]] int count(const char* code);
    void trigger(const char* action);
    /// Lets posted events run.
    static void settle();

private:
    std::unique_ptr<World> m_world;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace marginalia::test
