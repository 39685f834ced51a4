// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/store/edit.h"
#include "core/text/normalize.h"

#include <cstring>
#include <string_view>
#include <unordered_map>

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
    store::Statement m_find;
    store::Statement m_insert;
    bool m_anyBefore = false; ///< in a new project there is nothing to look for
    struct FirstBytes {
        std::size_t operator()(const Sha256::Digest& digest) const {
            std::size_t hash = 0; // a digest is as good as random, any bytes of it will do
            std::memcpy(&hash, digest.data(), sizeof hash);
            return hash;
        }
    };
    std::unordered_map<Sha256::Digest, TextId, FirstBytes> m_known;
    std::int64_t m_nextId = 0;
    std::int64_t m_idsLeft = 0;
};

} // namespace marginalia::core::documents
