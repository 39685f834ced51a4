// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/store/edit.h"
#include "core/text/normalize.h"

#include <map>
#include <string_view>

namespace marginalia::core::documents {

/// Keeps many texts in one step, each distinct one once. Lives no longer than the step.
class TextKeeper {
public:
    explicit TextKeeper(store::Edit& edit);

    /// `text` must be normalised; `codePoints` is its length.
    TextId keep(std::string_view text, std::int64_t codePoints);
    TextId keep(const text::NormalizedText& text) { return keep(text.text, text.codePoints); }

private:
    store::Edit& m_edit;
    store::Statement m_insert;
    std::map<Sha256::Digest, TextId> m_known;
    std::int64_t m_nextId = 0;
    std::int64_t m_idsLeft = 0;
};

} // namespace marginalia::core::documents
