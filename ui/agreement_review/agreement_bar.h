// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QToolButton;

namespace marginalia::ui {

class CoderComparison;
class ProjectSession;

/// What is compared: a question or the transcripts, by which units, which coders, in
/// which round.
class AgreementBar : public QWidget {
    Q_OBJECT

public:
    AgreementBar(ProjectSession& session, CoderComparison& comparison, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The comparison is to be restricted to a part.
    void limitsAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void fillUnits();
    void fillCoders();
    void fillRounds();
    void choose();

    ProjectSession& m_session;
    CoderComparison& m_comparison;
    QComboBox* m_what;
    QComboBox* m_unit;
    QToolButton* m_coders;
    QComboBox* m_round;
    QToolButton* m_limit;
};

} // namespace marginalia::ui
