// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_accessible.h"

#include "ui/document_view/reader_view.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace marginalia::ui {

namespace {

/// Offsets are UTF-16 units, as everywhere in QAccessible. Nothing here walks through the whole text.
class AccessibleReader : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessibleReader(ReaderView* view)
        : QAccessibleWidget(view, QAccessible::EditableText) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    void selection(int at, int* from, int* to) const override {
        const bool has = at == 0 && selectionCount() == 1;
        *from = has ? std::min(view().anchorUnit(), view().caretUnit()) : 0;
        *to = has ? std::max(view().anchorUnit(), view().caretUnit()) : 0;
    }
    [[nodiscard]] int selectionCount() const override {
        return view().anchorUnit() != view().caretUnit() ? 1 : 0;
    }
    void addSelection(int from, int to) override { setSelection(0, from, to); }
    void removeSelection(int at) override {
        if (at == 0)
            view().clearSelection();
    }
    void setSelection(int at, int from, int to) override {
        if (at == 0)
            view().selectUnits(from, to);
    }
    [[nodiscard]] int cursorPosition() const override { return view().caretUnit(); }
    void setCursorPosition(int unit) override {
        view().selectUnits(unit, unit);
        view().revealUnit(view().caretUnit());
    }
    [[nodiscard]] QString text(int from, int to) const override {
        const int start = std::clamp(from, 0, characterCount());
        return view().text().mid(start, std::max(0, std::min(to, characterCount()) - start));
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        // The value of a text field is its text; a long one is read piece by piece through the other calls.
        constexpr int most = 20'000;
        return kind == QAccessible::Value ? text(0, most) : QAccessibleWidget::text(kind);
    }
    [[nodiscard]] int characterCount() const override { return static_cast<int>(view().text().size()); }

    QString textAtOffset(int unit, QAccessible::TextBoundaryType kind, int* from, int* to) const override {
        return piece(rangeAt(resolved(unit), kind), from, to);
    }
    QString textBeforeOffset(int unit, QAccessible::TextBoundaryType kind, int* from,
                             int* to) const override {
        const Range here = rangeAt(resolved(unit), kind);
        return here.first <= 0 ? piece({0, 0}, from, to) : piece(rangeAt(here.first - 1, kind), from, to);
    }
    QString textAfterOffset(int unit, QAccessible::TextBoundaryType kind, int* from, int* to) const override {
        const Range here = rangeAt(resolved(unit), kind);
        return here.second >= characterCount() ? piece({characterCount(), characterCount()}, from, to)
                                               : piece(rangeAt(here.second, kind), from, to);
    }

    [[nodiscard]] QRect characterRect(int unit) const override {
        const QRect box = view().boxOf(unit);
        return box.isNull() ? QRect() : QRect(view().viewport()->mapToGlobal(box.topLeft()), box.size());
    }
    [[nodiscard]] int offsetAtPoint(const QPoint& point) const override {
        return view().unitAt(view().viewport()->mapFromGlobal(point));
    }
    void scrollToSubstring(int from, int to) override {
        view().revealUnit(to);
        view().revealUnit(from);
    }
    QString attributes(int unit, int* from, int* to) const override {
        const int at = std::clamp(unit, 0, characterCount());
        // As long as the same codings cover it.
        int start = 0;
        int end = characterCount();
        QStringList names;
        for (const ReaderCoding& each : view().codings().at(at)) {
            start = std::max(start, each.start);
            end = std::min(end, each.end);
            names << view().codings().lookOf(each.code).name;
        }
        view().codings().index().overlapping(start, end, [&](const ReaderCoding& each) {
            if (each.start > at)
                end = std::min(end, each.start);
            if (each.end <= at)
                start = std::max(start, each.end);
        });
        *from = start;
        *to = end;
        if (names.isEmpty())
            return {};
        QString value = names.join(QStringLiteral(", "));
        for (const char* special : {"\\", ":", ";", ",", "="})
            value.replace(QLatin1String(special), QLatin1Char('\\') + QLatin1String(special));
        return QStringLiteral("mark:true;codes:%1;").arg(value);
    }

private:
    using Range = PassageBounds::Range;

    [[nodiscard]] ReaderView& view() const { return *static_cast<ReaderView*>(widget()); }
    /// -1 is the end, -2 the caret.
    [[nodiscard]] int resolved(int unit) const {
        return unit == -1 ? characterCount() : unit == -2 ? view().caretUnit() : unit;
    }
    [[nodiscard]] Range rangeAt(int unit, QAccessible::TextBoundaryType kind) const {
        const int at = std::clamp(unit, 0, characterCount());
        switch (kind) {
        case QAccessible::CharBoundary: {
            const bool pair = at + 1 < characterCount() && view().text().at(at).isHighSurrogate() &&
                              view().text().at(at + 1).isLowSurrogate();
            return {at, std::min(at + (pair ? 2 : 1), characterCount())};
        }
        case QAccessible::WordBoundary:
            return view().bounds().at(PassageUnit::Word, at);
        case QAccessible::SentenceBoundary:
            return view().bounds().at(PassageUnit::Sentence, at);
        case QAccessible::LineBoundary: {
            const Range line = view().screenLineOf(at);
            return {line.first, std::min(std::max(line.second, at) + 1, characterCount())};
        }
        case QAccessible::ParagraphBoundary: {
            const Range paragraph = view().bounds().at(PassageUnit::Paragraph, at);
            return {paragraph.first, std::min(paragraph.second + 1, characterCount())};
        }
        case QAccessible::NoBoundary:
            break;
        }
        return {0, characterCount()};
    }
    QString piece(Range range, int* from, int* to) const {
        *from = range.first;
        *to = range.second;
        return text(range.first, range.second);
    }
};

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
    Q_UNUSED(className);
    auto* view = qobject_cast<ReaderView*>(object);
    return view ? new AccessibleReader(view) : nullptr;
}

} // namespace

void installReaderAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace marginalia::ui
