// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QMimeData>
#include <QString>

/// What is dragged between codebook and texts.
namespace marginalia::ui {

/// The selected passage of the text on the desk.
inline const QString passageMime = QStringLiteral("application/x-marginalia-passage");
/// Codes: their ids, with commas.
inline const QString codeMime = QStringLiteral("application/x-marginalia-code");

inline void putCodes(QMimeData& mime, const QList<core::CodeId>& codes) {
    QByteArrayList ids;
    for (const core::CodeId code : codes)
        ids << QByteArray::number(static_cast<qlonglong>(code.value));
    mime.setData(codeMime, ids.join(','));
}

/// Empty: there are none in it.
inline QList<core::CodeId> codesIn(const QMimeData& mime) {
    QList<core::CodeId> codes;
    for (const QByteArray& each : mime.data(codeMime).split(','))
        if (const core::CodeId code{each.toLongLong()})
            codes.append(code);
    return codes;
}

} // namespace marginalia::ui
