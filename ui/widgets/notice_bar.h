// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QToolButton;
class QPushButton;

namespace marginalia::ui {

/// A calm line above the work: what happened, what was kept, what to do. Details fold out and can be copied.
/// Nothing is blocked by it.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void showProblem(const QString& sentence, const QString& details = {});
    /// Something to know, with one thing to do about it; `run` may be empty.
    void showNews(const QString& sentence, const QString& action = {}, std::function<void()> run = {});
    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show(const QString& iconName, const QString& sentence, const QString& details);
    void retranslate();

    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_action;
    QToolButton* m_fold;
    QToolButton* m_copy;
    QToolButton* m_close;
    QPlainTextEdit* m_details;
    std::function<void()> m_run;
};

} // namespace marginalia::ui
