// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QColor>
#include <QTextLayout>
#include <QWidget>

#include <memory>
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

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Layout;
    [[nodiscard]] Layout layOut(int width) const;

    QString m_text;
    std::vector<Voice> m_voices;
};

} // namespace marginalia::ui
