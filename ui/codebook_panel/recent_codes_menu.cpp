// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/recent_codes_menu.h"

#include "ui/codebook_panel/code_colour.h"
#include "ui/session/names.h"

namespace marginalia::ui {

RecentCodesMenu::RecentCodesMenu(CodingDesk& desk, const RecentCodes& codes, QWidget* parent)
    : QMenu(parent)
    , m_desk(desk)
    , m_codes(codes) {
    connect(this, &QMenu::aboutToShow, this, &RecentCodesMenu::fill);
}

void RecentCodesMenu::fill() {
    clear();
    const ProjectSession& session = m_desk.session();
    for (const core::CodeId code : m_codes.codes()) {
        QString path = shownPath(session.codebook(), code);
        addAction(swatchIcon(codeHue(session.codebook(), code)),
                  path.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                  [this, code] { m_desk.apply(code); })
            ->setEnabled(session.canEdit());
    }
    if (isEmpty())
        addAction(tr("Codes that you give are listed here"))->setEnabled(false);
}

} // namespace marginalia::ui
