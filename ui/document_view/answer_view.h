// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/reader_view.h"
#include "ui/session/coding_desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace marginalia::ui {

class CodeChip;
class OtherCodings;
class TranslationStrip;
class StatusQuestion;

/// One answer in full: who gave it, its text with the present coder's passages on their tints, a stripe with
/// the name for each coding, the codes as chips, and "done".
class AnswerView : public QWidget {
    Q_OBJECT

public:
    explicit AnswerView(CodingDesk& desk, QWidget* parent = nullptr);

    /// What stands above the text; the page knows it.
    void setHeading(const QString& respondent, const QString& values, const QString& stateIcon,
                    const QString& stateText, bool done, bool canJudge);
    [[nodiscard]] ReaderView& text() { return *m_text; }

Q_SIGNALS:
    void doneAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPlace();
    /// The answer's text as it is in the project.
    [[nodiscard]] QString words() const;
    void showCodings();
    void showNotes();
    void showMenu(core::CodingId coding, QPoint global);
    void retranslate();

    CodingDesk& m_desk;
    QLabel* m_respondent;
    QLabel* m_values;
    QLabel* m_stateIcon;
    QLabel* m_state;
    QPushButton* m_done;
    ReaderView* m_text;
    TranslationStrip* m_translations;
    StatusQuestion* m_statusQuestion;
    QWidget* m_chips;
    OtherCodings* m_others;
    QLabel* m_hint;
    QList<CodeChip*> m_chipList;
    /// The codings of one code as a chip shows them, by place in the text.
    struct Shown {
        core::CodeId code;
        QList<core::CodingId> ids;
        QList<std::optional<core::Span>> spans; ///< none: the whole answer
        QString name;
        QColor hue;
        bool memo = false; ///< on one of them
    };
    [[nodiscard]] QString passageOf(const std::optional<core::Span>& span) const;
    void chooseOf(const QList<core::CodingId>& codings);
    QList<Shown> m_shown;
    core::CodingId m_chipClicked; ///< the first coding of the chip clicked last
    bool m_isDone = false;
};

} // namespace marginalia::ui
