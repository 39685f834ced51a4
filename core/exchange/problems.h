// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <string>
#include <vector>

namespace marginalia::core::exchange {

/// Collects what a reader repaired or left out. Of one kind only the first are kept and the rest counted, so
/// that a hostile file cannot fill the memory with complaints.
class Problems {
public:
    explicit Problems(std::size_t keptOfAKind = 20)
        : m_keptOfAKind(keptOfAKind) {}

    void add(MessageId id, std::vector<std::string> arguments = {});
    /// Everything in the order of first appearance; a kind with more than is kept ends with a count.
    [[nodiscard]] std::vector<Sentence> list() const;
    [[nodiscard]] bool empty() const { return m_kinds.empty(); }

private:
    struct Kind {
        MessageId id;
        std::vector<Sentence> kept;
        std::size_t count = 0;
    };
    std::size_t m_keptOfAKind;
    std::vector<Kind> m_kinds;
};

} // namespace marginalia::core::exchange
