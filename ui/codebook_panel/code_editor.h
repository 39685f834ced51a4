// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/code.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace marginalia::ui {

class ProjectSession;

/// All there is to say about a code: number, labels in three languages, rules, colour, key, memo. Kept as one
/// step.
class CodeEditor : public QDialog {
    Q_OBJECT

public:
    CodeEditor(ProjectSession& session, const core::codebook::Code& code, QWidget* parent = nullptr);

    void accept() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void chooseColour(const QString& colour);

    ProjectSession& m_session;
    core::codebook::Code m_code;
    QLineEdit* m_name;
    QLineEdit* m_number;
    QLineEdit* m_english;
    QLineEdit* m_russian;
    QLineEdit* m_kazakh;
    QComboBox* m_kind;
    QPlainTextEdit* m_definition;
    QPlainTextEdit* m_include;
    QPlainTextEdit* m_exclude;
    QPlainTextEdit* m_example;
    QPlainTextEdit* m_boundary;
    QPlainTextEdit* m_memo;
    QLineEdit* m_key;
    QList<QToolButton*> m_colours;
};

} // namespace marginalia::ui
