// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "ui/document_view/text_positions.h"

#include <QColor>
#include <QList>
#include <QTextEdit>

#include <optional>

namespace marginalia::ui {

/// A coding as a text view shows it.
struct ShownCoding {
    core::CodingId id;
    std::optional<core::Span> span; ///< none: the whole text
    QString name;
    QColor hue;
    bool chosen = false;
    bool memo = false;
};

/// A text to read and to select in, by mouse and by keyboard, never to change. Coded passages lie on the tint
/// of their codes.
class PassageText : public QTextEdit {
    Q_OBJECT

public:
    explicit PassageText(QWidget* parent = nullptr);

    void setPassage(const QString& text);
    void setCodings(const QList<ShownCoding>& codings);
    [[nodiscard]] const QList<ShownCoding>& codings() const { return m_codings; }
    /// The selection, in code points.
    [[nodiscard]] std::optional<core::Span> selectedSpan() const;
    void select(core::Span span);
    void clearSelection();
    /// Where a span stands in the viewport: top of its first line to bottom of its last.
    [[nodiscard]] QRect linesOf(const std::optional<core::Span>& span) const;
    [[nodiscard]] const TextPositions& positions() const { return m_positions; }
    /// From the start of the paragraph at the caret to its end.
    void selectParagraph();

    static const QString codeMime;    ///< a code dragged: its id
    static const QString passageMime; ///< the selected passage of the text on the desk

Q_SIGNALS:
    void passageSelected();
    void codeDropped(core::CodeId code);
    void laidOut();

protected:
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void tintPassages();
    void fitMeasure();
    void setReadingFormat();

    QList<ShownCoding> m_codings;
    TextPositions m_positions;
};

} // namespace marginalia::ui
