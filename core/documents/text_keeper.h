// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/store/edit.h"
#include "core/text/normalize.h"

#include <cstring>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marginalia::core::documents {

/// Keeps many texts in one step, each distinct one once. Lives no longer than the step.
class TextKeeper {
public:
    explicit TextKeeper(store::Edit& edit);

    /// `text` must be normalised; `codePoints` is its length.
    TextId keep(std::string_view text, std::int64_t codePoints);
    TextId keep(const text::NormalizedText& text) { return keep(text.text, text.codePoints); }

    /// The same for many texts, which `writeAll` then writes together: until then `text` must live, and no
    /// row may refer to it.
    TextId keepLater(const Sha256::Digest& digest, std::string_view text, std::int64_t codePoints);
    void writeAll();

    /// The text of this digest, where the project or this step has it.
    TextId find(const Sha256::Digest& digest);

private:
    struct NewText {
        TextId id;
        Sha256::Digest digest;
        std::string_view text;
        std::int64_t codePoints = 0;
    };

    store::Edit& m_edit;
    store::Statement m_find;
    std::vector<NewText> m_new; ///< to be written
    bool m_anyBefore = false;   ///< in a new project there is nothing to look for
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
