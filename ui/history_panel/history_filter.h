// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/restore_code.h"
#include "core/project/step_filter.h"
#include "ui/session/project_session.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <vector>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QToolButton;

namespace marginalia::ui {

/// Whose steps the history lists, about which code, document and respondent, and when they were made.
class HistoryFilter : public QWidget {
    Q_OBJECT

public:
    explicit HistoryFilter(ProjectSession& session, QWidget* parent = nullptr);

    /// What there is to choose from; a choice that is still there stays.
    void setChoices(const std::vector<core::store::HistoryStep>& steps,
                    const std::vector<core::DeletedCode>& deleted);
    [[nodiscard]] core::StepFilter filter() const;
    /// Why nothing can be listed: no such respondent, days in the wrong order; mostly empty.
    [[nodiscard]] QString problem() const;
    void retranslate();
    /// Every step is wanted again.
    void clear();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void refresh();
    void readRespondents();
    void fill(QComboBox* box, const QList<std::pair<QString, QVariant>>& entries);

    ProjectSession& m_session;
    QComboBox* m_who;
    QComboBox* m_code;
    QComboBox* m_source;
    QLineEdit* m_respondent;
    QComboBox* m_since;
    QWidget* m_days; ///< the range of one's own
    QLabel* m_fromLabel;
    QDateEdit* m_from;
    QLabel* m_toLabel;
    QDateEdit* m_to;
    QToolButton* m_clear;
    QHash<QString, core::CaseId>
        m_people; ///< by what is written in the field, folded; read when first needed
    bool m_peopleOutdated = true;
    QTimer m_typed;
};

} // namespace marginalia::ui
