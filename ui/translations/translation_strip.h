// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"
#include "ui/session/project_session.h"

#include <QTextEdit>

#include <optional>

namespace marginalia::ui {

/// The translations of what is being read, to be read beside it; hidden when there is none.
class TranslationStrip : public QTextEdit {
    Q_OBJECT

public:
    explicit TranslationStrip(ProjectSession& session, QWidget* parent = nullptr);

    /// `around`: only those of passages that share a character with it, and of the whole text.
    void setPlace(core::coding::Place place, std::optional<core::Span> around = std::nullopt);
    void refresh();
    /// Where the words begin, so that they stand under those of the text.
    void setLeft(int pixels) { setViewportMargins(pixels, 0, 0, 0); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    ProjectSession& m_session;
    core::coding::Place m_place;
    std::optional<core::Span> m_around;
};

} // namespace marginalia::ui
