// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/erasure.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace marginalia::ui {

/// Asks once more before a participant or a document is erased for good: says what goes, what still speaks of
/// it, and which copies hold it; the name has to be typed.
class EraseDialog : public FormDialog {
    Q_OBJECT

public:
    EraseDialog(ProjectSession& session, const core::ErasureWish& wish, QWidget* parent = nullptr);

    /// Begins to erase as a job; then the project is opened anew, since nothing of it may linger.
    static void erase(ProjectSession& session, const core::ErasureWish& wish);

protected:
    bool apply() override;

private:
    [[nodiscard]] core::ErasureWish wish() const;
    void preview();

    ProjectSession& m_session;
    core::ErasureWish m_wish;
    QString m_name;
    QLabel* m_what;
    QPlainTextEdit* m_mentions;
    QLabel* m_copiesHint;
    QCheckBox* m_documents;
    QCheckBox* m_copies;
    QLineEdit* m_typed;
};

} // namespace marginalia::ui
