// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/interviews/find_passages.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace marginalia::ui {

/// The passages behind a figure, each a click from its place.
class PassagesList : public QWidget {
    Q_OBJECT

public:
    explicit PassagesList(QWidget* parent = nullptr);

    /// `title` says whose figure it is.
    void show(const QString& title, const InterviewPassages& found);
    [[nodiscard]] QListWidget& list() { return *m_list; }

Q_SIGNALS:
    void passageAsked(core::SourceId document, std::optional<core::Span> passage);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void ask(int row);

    std::vector<InterviewPassage> m_shown;
    QLabel* m_title;
    QToolButton* m_close;
    QListWidget* m_list;
    QLabel* m_nothing;
};

} // namespace marginalia::ui
