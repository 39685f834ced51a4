// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include "core/base/error.h"

#include <openssl/evp.h>

namespace marginalia::core {

namespace {
EVP_MD_CTX* contextOf(void* context) {
    return static_cast<EVP_MD_CTX*>(context);
}

/// Looked up once: OpenSSL goes through its providers for each look-up, which takes longer than a short text.
const EVP_MD* method() {
    static const EVP_MD* fetched =
        EVP_MD_fetch(nullptr, "SHA256", nullptr); // for as long as the program runs
    return fetched;
}

void check(int result) {
    // OpenSSL refuses only when memory ran out or a FIPS policy of the machine forbids SHA-256.
    if (result != 1)
        throw Error(ErrorKind::Internal, msg("The system's OpenSSL library could not compute a checksum."));
}
} // namespace

void Sha256::Free::operator()(void* context) const {
    EVP_MD_CTX_free(contextOf(context));
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new()) {
    check(m_context ? 1 : 0);
    start();
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::start() {
    check(method() != nullptr ? 1 : 0);
    check(EVP_DigestInit_ex(contextOf(m_context.get()), method(), nullptr));
}

void Sha256::update(std::string_view bytes) {
    check(EVP_DigestUpdate(contextOf(m_context.get()), bytes.data(), bytes.size()));
}

Sha256::Digest Sha256::finish() {
    Digest digest{};
    check(EVP_DigestFinal_ex(contextOf(m_context.get()), digest.data(), nullptr));
    start();
    return digest;
}

std::string Sha256::finishHex() {
    return toHex(finish());
}

Sha256::Digest Sha256::of(std::string_view bytes) {
    Sha256 sha;
    sha.update(bytes);
    return sha.finish();
}

std::string Sha256::hexOf(std::string_view bytes) {
    return toHex(of(bytes));
}

std::string toHex(const Sha256::Digest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(digest.size() * 2);
    for (const std::uint8_t byte : digest) {
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    return hex;
}

} // namespace marginalia::core
