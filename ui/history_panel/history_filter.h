// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/restore_code.h"
#include "core/project/step_filter.h"
#include "ui/session/project_session.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QToolButton;

namespace marginalia::ui {

/// Whose steps the history lists, about which code and document, and since when.
class HistoryFilter : public QWidget {
    Q_OBJECT

public:
    explicit HistoryFilter(ProjectSession& session, QWidget* parent = nullptr);

    /// What there is to choose from; a choice that is still there stays.
    void setChoices(const std::vector<core::store::HistoryStep>& steps,
                    const std::vector<core::DeletedCode>& deleted);
    [[nodiscard]] core::StepFilter filter() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void fill(QComboBox* box, const QList<std::pair<QString, QVariant>>& entries);

    ProjectSession& m_session;
    QComboBox* m_who;
    QComboBox* m_code;
    QComboBox* m_source;
    QComboBox* m_since;
    QToolButton* m_clear;
};

} // namespace marginalia::ui
