// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/report_view.h"

#include "ui/settings/theme.h"

namespace marginalia::ui {

ReportView::ReportView(QWidget* parent)
    : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("importReport"));
    setAccessibleName(tr("What the import did"));
    setReadOnly(true);
    setProperty("framed", true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setMinimumSize(theme::unit * 60, theme::unit * 30);
}

void ReportView::add(const QString& sentence) {
    appendPlainText(sentence);
}

void ReportView::add(const QString& heading, const QStringList& lines) {
    if (lines.isEmpty())
        return;
    appendPlainText(QLatin1Char('\n') + heading);
    for (const QString& line : lines)
        appendPlainText(QStringLiteral("  • ") + line);
}

} // namespace marginalia::ui
