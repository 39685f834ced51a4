// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/coding_store.h"
#include "core/coding/join.h"
#include "core/coding/span_edit.h"

namespace marginalia::core::coding {

void setWeight(store::Edit& edit, CodingId coding, std::optional<std::int64_t> weight) {
    requireCoding(edit.db(), coding);
    if (weight && (*weight < 0 || *weight > 100))
        throw Error(ErrorKind::Usage, msg("A weight is a number from 0 to 100, not {1}."),
                    {std::to_string(*weight)});
    rows::setWeight(edit, coding, weight);
}

} // namespace marginalia::core::coding
