// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook_edit.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace marginalia::ui {

/// Which code stays when one or several are merged, with what will happen to how many codings before it does.
class MergeDialog : public FormDialog {
    Q_OBJECT

public:
    /// Several codes: one of them, or any other, stays. One: another one takes it in.
    MergeDialog(ProjectSession& session, std::vector<core::CodeId> codes, QWidget* parent = nullptr);

    void choose(core::CodeId into);

Q_SIGNALS:
    void merged(core::CodeId into, const QString& line);

protected:
    bool apply() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void find(const QString& words);
    void preview();
    [[nodiscard]] core::CodeId into() const;
    /// The codes that go when `into` stays.
    [[nodiscard]] std::vector<core::CodeId> going(core::CodeId into) const;

    ProjectSession& m_session;
    std::vector<core::CodeId> m_codes;
    QLineEdit* m_find;
    QListWidget* m_list;
    QLabel* m_preview;
    core::codebook::MergeResult m_told; ///< what the merge would do
    LatestJob m_job;
};

} // namespace marginalia::ui
