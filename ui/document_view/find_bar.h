// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/latest_job.h"

#include <QWidget>

#include <utility>
#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace marginalia::ui {

class ReaderView;

/// Finds words in the document that is read: all places are marked, the present one is selected, so that a
/// code's key codes it. The search runs on a thread of its own.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(ReaderView& view, QWidget* parent = nullptr);

    /// Shows the bar with the keyboard in it; one selected word or a few are what is looked for.
    void open();
    /// To the next (1) or previous (-1) place; opens the bar when nothing is looked for yet.
    void go(int direction);
    /// Looks in the text that is shown now; the selection stays.
    void refresh();
    /// Hides the bar and takes the marks away; the keyboard goes to the text.
    void leave();
    /// The places of the present words are not known yet.
    [[nodiscard]] bool isSearching() const { return m_job.busy(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class After { Stay, Nearest, Next, Previous };
    void search(After after);
    /// Another text is shown than the one that was looked in.
    [[nodiscard]] bool isStale() const;
    void take(std::vector<std::pair<int, int>> places, bool more, After after);
    void show(std::ptrdiff_t place);
    void showCount();
    void retranslate();

    ReaderView& m_view;
    QLineEdit* m_words;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    LatestJob m_job;
    std::vector<std::pair<int, int>> m_places; ///< units
    bool m_more = false;                       ///< than are marked
    std::ptrdiff_t m_present = -1;
    int m_from = 0; ///< where the caret was when the search began
    QString m_lookedFor;
    QString m_lookedIn;
};

} // namespace marginalia::ui
