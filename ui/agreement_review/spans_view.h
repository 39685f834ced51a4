// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QColor>
#include <QTextLayout>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace marginalia::ui {

/// A quote with what each coder marked in it: under every line of text one thin bar for each coder, always in
/// the same order, so that the passages stand one above the other.
class SpansView : public QWidget {
    Q_OBJECT

public:
    struct Voice {
        QString name;
        QString says; ///< "gave the code", "judged, not given" ...
        QColor colour;
        std::vector<core::Span> spans; ///< code points of the text shown
    };

    explicit SpansView(QWidget* parent = nullptr);

    void setQuote(const QString& text, std::vector<Voice> voices);
    [[nodiscard]] const std::vector<Voice>& voices() const { return m_voices; }
    [[nodiscard]] const QString& text() const { return m_text; }

    /// Whether words of the text can be chosen: with the mouse, or word by word with Shift and the arrow
    /// keys (where they end) and Ctrl and the arrow keys (where they begin).
    void setChoosable(bool choosable);
    /// In code points of the text shown; none: no words are chosen.
    void choose(std::optional<core::Span> words);
    [[nodiscard]] const std::optional<core::Span>& chosen() const { return m_chosen; }
    /// What to begin with: all that the voices marked, else the first word. None: there is no word.
    [[nodiscard]] std::optional<core::Span> proposed() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosenChanged();
    /// The end that a key moved, to be brought into sight.
    void edgeMoved(const QRect& place);
    /// Enter: these are the words.
    void accepted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Layout;
    [[nodiscard]] Layout layOut(int width) const;
    [[nodiscard]] int unitAt(QPoint place) const;
    [[nodiscard]] QRect lineOf(int unit) const;
    [[nodiscard]] core::Span wordAt(int unit) const;
    void moveEdge(bool end, bool forward);
    void retell();

    QString m_text;
    std::vector<Voice> m_voices;
    std::optional<core::Span> m_chosen;
    bool m_choosable = false;
    int m_pressed = 0; ///< where the mouse went down, UTF-16 units
};

} // namespace marginalia::ui
