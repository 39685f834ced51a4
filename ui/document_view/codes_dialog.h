// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/coding_desk.h"
#include "ui/widgets/form_dialog.h"

class QLineEdit;
class QListWidget;

namespace marginalia::ui {

/// Several codes on one passage in one step: type to find, Enter ticks, Enter on an empty line gives them.
class CodesDialog : public FormDialog {
    Q_OBJECT

public:
    /// For the place and passage on the desk now.
    CodesDialog(CodingDesk& desk, QWidget* parent);

protected:
    bool apply() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(const QString& words);
    void entered();
    void refresh();
    [[nodiscard]] QList<core::CodeId> ticked() const;

    CodingDesk& m_desk;
    core::coding::Place m_place;
    std::optional<core::Span> m_passage;
    QLineEdit* m_find;
    QListWidget* m_list;
};

} // namespace marginalia::ui
