// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/coding_desk.h"
#include "ui/session/recent_codes.h"

#include <QMenu>

namespace marginalia::ui {

/// The codes given last, to be given again: a submenu that is made anew whenever it opens.
class RecentCodesMenu : public QMenu {
    Q_OBJECT

public:
    RecentCodesMenu(CodingDesk& desk, const RecentCodes& codes, QWidget* parent);

private:
    void fill();

    CodingDesk& m_desk;
    const RecentCodes& m_codes;
};

} // namespace marginalia::ui
