// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/passage_text.h"

#include <QWidget>

namespace marginalia::ui {

/// Beside a text: a stripe in full colour for each coding, as long as its passage, with the code's name.
/// Stripes that run side by side get lanes of their own and names never cover each other. Clicking one
/// chooses the coding; the chips do the same for the keyboard.
class StripeMargin : public QWidget {
    Q_OBJECT

public:
    StripeMargin(PassageText* text, QWidget* parent = nullptr);

    /// Which coding is at a point of this widget.
    [[nodiscard]] core::CodingId codingAt(QPoint point) const;
    struct Stripe {
        core::CodingId id;
        QRect bar;
        QRect label;
    };
    [[nodiscard]] const QList<Stripe>& stripes() const { return m_stripes; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(core::CodingId coding);
    void menuAsked(core::CodingId coding, QPoint global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();

    PassageText* m_text;
    QList<Stripe> m_stripes;
};

} // namespace marginalia::ui
