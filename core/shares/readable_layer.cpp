// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/readable_layer.h"

#include "core/base/error.h"
#include "core/coding/blind.h"

namespace marginalia::core::shares {

namespace {
[[noreturn]] void refuse(const coding::Blind& blind) {
    throw Error(ErrorKind::Conflict,
                msg("Coding is blind until “{1}” lifts it: only the codings of “{2}” can be counted."),
                {blind.owner, blind.reader});
}
} // namespace

Layer readableLayer(const store::Connection& db, const Layer& wanted) {
    const std::optional<coding::Blind> blind = coding::blindness(db);
    if (!blind)
        return wanted;
    if (wanted.kind == LayerKind::Final)
        return blind->readerId ? Layer{LayerKind::Coder, blind->readerId} : wanted;
    if (wanted.kind != LayerKind::Coder || wanted.coder != blind->readerId)
        refuse(*blind);
    return wanted;
}

void requireAllReadable(const store::Connection& db) {
    if (const std::optional<coding::Blind> blind = coding::blindness(db))
        refuse(*blind);
}

} // namespace marginalia::core::shares
