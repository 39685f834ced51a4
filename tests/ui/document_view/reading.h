// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/documents/format.h"
#include "core/text/normalize.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QMouseEvent>

#include <string>
#include <vector>

namespace marginalia::test {

/// The window with one interview open in it, the reader having the keyboard.
struct Reading {
    explicit Reading(const std::string& text, const std::vector<core::documents::FormatRange>& formats = {})
        : window([&](World& world) {
            world.edit([&](core::store::Edit& edit) {
                core::documents::NewSource source;
                source.name = "Interview 07";
                source.text = core::text::normalize(text);
                const core::SourceId added = *core::documents::add(edit, source);
                if (!formats.empty())
                    core::documents::setFormats(edit, added, formats);
            });
        }) {
        window.trigger("page-documents");
        view = window.child<ui::ReaderView>("document-text");
        view->setFocus();
        OpenWindow::settle();
    }
    [[nodiscard]] std::vector<core::coding::Coding> codings() { return window->desk().codings(); }
    /// Where a passage stands, found by its words.
    [[nodiscard]] core::Span find(const char* words) const {
        const auto at = static_cast<int>(view->text().indexOf(QString::fromUtf8(words)));
        EXPECT_GE(at, 0) << words;
        return view->positions().span(at, at + static_cast<int>(QString::fromUtf8(words).size()));
    }
    [[nodiscard]] QString wordsOf(const core::coding::Coding& coding) const {
        const int from = view->positions().toUnits(coding.span->start);
        return view->text().mid(from, view->positions().toUnits(coding.span->end) - from);
    }
    core::CodingId code(const char* words, char key) {
        view->select(find(words));
        window.press(key);
        for (const core::coding::Coding& each : codings())
            if (each.span == find(words))
                return each.id;
        return {};
    }
    QPoint pointAt(std::int64_t position) {
        return view->boxOf(view->positions().toUnits(position)).center();
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, view->viewport()->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &move);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
        OpenWindow::settle();
    }

    OpenWindow window;
    ui::ReaderView* view;
};

} // namespace marginalia::test
