// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/coding/coding.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <map>
#include <memory>
#include <optional>

/// The texts that a closed round of double coding has kept: what its frozen positions belong to.
namespace marginalia::core::coding {

/// Knows the answers and documents of one round whose text was corrected since the round was closed. All
/// others, and those of an open round, are as they were.
class KeptTexts {
public:
    KeptTexts(const store::Connection& db, RoundId round);
    ~KeptTexts();
    KeptTexts(KeptTexts&&) noexcept;
    KeptTexts& operator=(KeptTexts&&) noexcept;

    struct Kept {
        TextId then, now;
        std::int64_t codePointsThen = 0;
    };
    /// None: the text is as it was.
    [[nodiscard]] const Kept* corrected(const Place& place) const;
    /// From the kept text to the present one and back; none: those words are gone.
    [[nodiscard]] std::optional<Span> now(const Place& place, Span then) const;
    [[nodiscard]] std::optional<Span> then(const Place& place, Span now) const;

private:
    class Ways;
    [[nodiscard]] const Ways& waysOf(const Place& place, const Kept& kept) const;

    const store::Connection* m_db;
    std::map<Place, Kept> m_kept;
    mutable std::map<Place, std::unique_ptr<Ways>> m_ways; ///< read when first asked for
};

/// Takes what closed rounds have frozen over into the present texts, so that no round needs an older one any
/// more. Passages whose words are gone go, those of answers become the whole answer.
void letKeptTextsGo(store::Edit& edit);

} // namespace marginalia::core::coding
