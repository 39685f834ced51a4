// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QLabel;

namespace marginalia::ui {

/// Stands under an empty pane's sentence and opens the manual at the page of this place (see
/// HelpWindow::pageFor).
class HelpLink : public QToolButton {
    Q_OBJECT

public:
    explicit HelpLink(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

/// An empty pane: the sentence in the middle, the link under it.
[[nodiscard]] QWidget* withHelpLink(QLabel* sentence);

} // namespace marginalia::ui
