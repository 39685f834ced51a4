// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

class QPainter;

namespace marginalia::ui {

/// A code on an answer: its name on the tint of its hue. Gets the keyboard by Tab, so that a coding can be
/// chosen without a mouse.
class CodeChip : public QAbstractButton {
    Q_OBJECT

public:
    CodeChip(const QString& name, const QColor& hue, QWidget* parent = nullptr);

    void setChosen(bool chosen);
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    void setMemo(bool has);
    /// Somebody else's: the initials stand before the name, and it is an outline on the paper.
    void setCoders(const QString& initials);
    /// Coders differ about it.
    void setDisputed(bool disputed);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void focused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QColor m_hue;
    bool m_chosen = false;
    bool m_memo = false;
    bool m_disputed = false;
    QString m_initials;
};

/// The same as a picture in a list: draws within `rect`, returns the width used, 0 when nothing readable
/// fits.
int paintChip(QPainter& painter, const QRect& rect, const QString& name, const QColor& hue);

} // namespace marginalia::ui
