// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/form_dialog.h"

#include <functional>

class QComboBox;
class QListWidget;

namespace marginalia::ui {

class ProjectSession;

/// A named set of transcripts: those ticked. An existing one is changed, or removed when none is ticked.
class DocumentSetsDialog : public FormDialog {
    Q_OBJECT

public:
    /// `present` is chosen first, if there is such a set; `then` gets the set saved, or "all" after a
    /// removal.
    DocumentSetsDialog(ProjectSession& session, const QString& present,
                       std::function<void(const QString&)> then, QWidget* parent = nullptr);

protected:
    bool apply() override;

private:
    void tickMembers();
    void refresh();
    [[nodiscard]] bool isKnown() const;

    ProjectSession& m_session;
    std::function<void(const QString&)> m_then;
    QComboBox* m_name;
    QListWidget* m_members;
};

} // namespace marginalia::ui
