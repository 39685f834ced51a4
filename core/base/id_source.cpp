// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id_source.h"

#include <fmt/format.h>

namespace marginalia::core {

namespace {
std::mt19937_64 engineFor(std::optional<std::uint64_t> seed) {
    if (seed)
        return std::mt19937_64(*seed);
    std::random_device device;
    std::seed_seq sequence{device(), device(), device(), device(), device(), device(), device(), device()};
    return std::mt19937_64(sequence);
}
} // namespace

IdSource::IdSource(std::optional<std::uint64_t> seed)
    : m_engine(engineFor(seed)) {}

std::int64_t IdSource::next() {
    return block(1);
}

std::int64_t IdSource::block(std::int64_t count) {
    for (;;) {
        const auto first = static_cast<std::int64_t>(m_engine() >> 1U);
        if (first >= 2 && first <= INT64_MAX - count)
            return first;
    }
}

std::string IdSource::guid() {
    const std::uint64_t a = m_engine();
    const std::uint64_t b = m_engine();
    return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}", static_cast<std::uint32_t>(a >> 32U),
                       static_cast<std::uint32_t>((a >> 16U) & 0xFFFFU),
                       static_cast<std::uint32_t>(a & 0xFFFU),
                       static_cast<std::uint32_t>(((b >> 48U) & 0x3FFFU) | 0x8000U), b & 0xFFFFFFFFFFFFULL);
}

} // namespace marginalia::core
