// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/translations/translation.h"
#include "ui/session/coding_desk.h"
#include "ui/widgets/form_dialog.h"

#include <QMap>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace marginalia::ui {

class MainWindow;

/// The translations of one passage or whole text, a language at a time; what was written in any of them is
/// saved as one step.
class TranslationDialog : public FormDialog {
    Q_OBJECT

public:
    TranslationDialog(CodingDesk& desk, core::coding::Place place, std::optional<core::Span> span,
                      QWidget* parent);

protected:
    bool apply() override;

private:
    struct Draft {
        core::translations::TranslationId id; ///< none: not there yet
        QString before;
        QString authorBefore;
        QString text;
        QString author;
    };
    void fillLanguages();
    void chooseLanguage();
    void keepDraft();
    void takeAway();
    [[nodiscard]] QString chosenLanguage() const;

    CodingDesk& m_desk;
    core::coding::Place m_place;
    std::optional<core::Span> m_span;
    QPlainTextEdit* m_original;
    QComboBox* m_language;
    QPlainTextEdit* m_text;
    QLineEdit* m_author;
    QPushButton* m_delete;
    QMap<QString, Draft> m_drafts; ///< by language
    QString m_shown;
};

/// The dialog as an action: the selected passage, else all that is read.
void addTranslations(MainWindow& window);

} // namespace marginalia::ui
