// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace marginalia::ui {

/// What an import did, in sentences that can be read by a screen reader, selected and copied.
class ReportView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ReportView(QWidget* parent = nullptr);

    void add(const QString& sentence);
    /// A heading with lines under it; nothing when there are no lines.
    void add(const QString& heading, const QStringList& lines);
};

} // namespace marginalia::ui
