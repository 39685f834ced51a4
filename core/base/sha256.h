// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace marginalia::core {

/// SHA-256 (FIPS 180-4) of bytes that arrive in pieces. Source texts, assets and history are named by it.
class Sha256 {
public:
    using Digest = std::array<std::uint8_t, 32>;

    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void update(std::string_view bytes);
    /// The digest of everything so far; afterwards the object starts afresh.
    Digest finish();
    /// `finish()` as 64 lower-case hexadecimal digits.
    std::string finishHex();

    static Digest of(std::string_view bytes);
    static std::string hexOf(std::string_view bytes);

private:
    struct Free {
        void operator()(void* context) const;
    };
    void start();
    std::unique_ptr<void, Free> m_context;
};

/// Bytes as lower-case hexadecimal digits, two for each.
std::string toHex(const Sha256::Digest& digest);

} // namespace marginalia::core
