// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/package_coder.h"

namespace marginalia::core::coding {

std::optional<CoderId> packageCoder(const store::Connection& db) {
    store::Statement coder = db.prepare("SELECT c.id FROM setting s JOIN coder c ON c.guid = s.value "
                                        "WHERE s.key = 'package_coder' ORDER BY c.id LIMIT 1");
    return coder.step() ? std::optional(coder.id<CoderId>(0)) : std::nullopt;
}

} // namespace marginalia::core::coding
