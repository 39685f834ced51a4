// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/problems_dialog.h"

#include "ui/import_wizard/report_view.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QLabel>

namespace marginalia::ui {

ProblemsDialog::ProblemsDialog(const QString& title, const QString& sentence,
                               const std::vector<core::Sentence>& rows, QWidget* parent)
    : FormDialog("problemsDialog", title, QString(), parent) {
    setProperty("helpPage", QStringLiteral("coders"));
    setMinimumSize(theme::unit * 90, theme::unit * 45);
    QLabel* what = addHint(sentence);
    what->setProperty("muted", false);
    what->setObjectName(QStringLiteral("problemsSentence"));
    auto* view = new ReportView(this);
    for (const core::Sentence& each : rows)
        view->add(say(each));
    view->moveCursor(QTextCursor::Start);
    addWide(view, "problemsRows", tr("Rows to be mended"), true);
}

} // namespace marginalia::ui
