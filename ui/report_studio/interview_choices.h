// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report_studio/report_wish.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace marginalia::ui {

class ProjectMemory;
class ProjectSession;

/// What a report holds of the transcripts: which tables, of which set, counted by what.
class InterviewChoices : public QWidget {
    Q_OBJECT

public:
    InterviewChoices(const ProjectSession& session, QWidget* parent);

    [[nodiscard]] InterviewWish wish() const;
    void setWish(const InterviewWish& wish);
    void restore(const ProjectMemory& memory);
    void remember(ProjectMemory& memory) const;

Q_SIGNALS:
    void changed();

private:
    void refresh();
    [[nodiscard]] QList<QCheckBox*> boxes() const;

    QCheckBox* m_shares;
    QCheckBox* m_matrix;
    QCheckBox* m_saturation;
    QCheckBox* m_quotes;
    QCheckBox* m_agreement;
    QComboBox* m_set;
    QComboBox* m_unit;
};

} // namespace marginalia::ui
