// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace marginalia::ui {

class JobRunner;

/// In the status line, while a job runs longer than 300 ms: what is being done, how far, and Cancel.
class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(JobRunner& runner, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace marginalia::ui
