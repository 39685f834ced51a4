// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/problems.h"

#include <algorithm>

namespace marginalia::core::exchange {

void Problems::add(MessageId id, std::vector<std::string> arguments) {
    auto kind = std::find_if(m_kinds.begin(), m_kinds.end(),
                             [id](const Kind& known) { return known.id.text() == id.text(); });
    if (kind == m_kinds.end())
        kind = m_kinds.insert(m_kinds.end(), Kind{id, {}, 0});
    if (++kind->count <= m_keptOfAKind)
        kind->kept.emplace_back(id, std::move(arguments));
}

std::vector<Sentence> Problems::list() const {
    std::vector<Sentence> all;
    for (const Kind& kind : m_kinds) {
        all.insert(all.end(), kind.kept.begin(), kind.kept.end());
        if (kind.count > kind.kept.size())
            all.emplace_back(msg("More problems of the kind just listed: {1}."),
                             std::vector<std::string>{std::to_string(kind.count - kind.kept.size())});
    }
    return all;
}

} // namespace marginalia::core::exchange
