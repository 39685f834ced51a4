// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/readable_layer.h"

#include "core/coding/blind.h"

namespace marginalia::core::shares {

Layer readableLayer(const store::Connection& db, const Layer& wanted) {
    const std::optional<coding::Blind> blind = coding::blindness(db);
    if (!blind)
        return wanted;
    if (wanted.kind == LayerKind::Final)
        return blind->readerId ? Layer{LayerKind::Coder, blind->readerId} : wanted;
    if (wanted.kind != LayerKind::Coder || wanted.coder != blind->readerId)
        coding::requireAllReadable(db);
    return wanted;
}

} // namespace marginalia::core::shares
