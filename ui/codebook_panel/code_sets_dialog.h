// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/code_sets.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

#include <vector>

class QListWidget;
class QPushButton;

namespace marginalia::ui {

/// The sets of codes: made, renamed, deleted, and which codes are in them. Every change is a step at once.
class CodeSetsDialog : public FormDialog {
    Q_OBJECT

public:
    explicit CodeSetsDialog(ProjectSession& session, QWidget* parent = nullptr);

    void create();
    void rename();
    void removeSet();

private:
    void read();
    void showMembers();
    void ticked(int row);
    [[nodiscard]] const core::codebook::CodeSet* current() const;

    ProjectSession& m_session;
    std::vector<core::codebook::CodeSet> m_sets;
    QListWidget* m_list;
    QListWidget* m_members;
    QPushButton* m_rename;
    QPushButton* m_remove;
};

} // namespace marginalia::ui
