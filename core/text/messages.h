// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/locale.h"

#include <cstdint>
#include <string>
#include <vector>

namespace marginalia::core::text {

/// Two English forms of one sentence; a language picks its own by the number (Russian has three).
/// Only `msgPlural` makes one, so that the catalogue tool finds every text.
class PluralId {
public:
    [[nodiscard]] constexpr const char* one() const { return m_one; }
    [[nodiscard]] constexpr const char* other() const { return m_other; }
    friend constexpr PluralId msgPlural(const char* one, const char* other);

private:
    constexpr PluralId(const char* one, const char* other)
        : m_one(one)
        , m_other(other) {}
    const char* m_one;
    const char* m_other;
};

/// Marks a text that depends on a number: `msgPlural("{1} answer", "{1} answers")`; the arguments are
/// literals. A sentence with two numbers cannot agree in Russian: write "Answers left: {1} of {2}" with
/// msg().
constexpr PluralId msgPlural(const char* one, const char* other) {
    return PluralId(one, other);
}

/// The sentence in the language of `locale`, places filled in one pass. A text that has no translation comes
/// in English. Never throws for strange arguments.
std::string say(const Locale& locale, const Sentence& sentence);
std::string say(const Locale& locale, MessageId id, const std::vector<std::string>& arguments = {});
/// The same for a text that was written down before (the label of a recorded step): translated when the
/// catalogue knows it, else as it stands.
std::string sayPattern(const Locale& locale, const std::string& pattern,
                       const std::vector<std::string>& arguments);
/// `{1}` is the number in the language's format; the further arguments are `{2}` ...
std::string say(const Locale& locale, PluralId id, std::int64_t number,
                const std::vector<std::string>& arguments = {});

/// The error's sentence, then one line for each detail.
std::string say(const Locale& locale, const Error& error);

} // namespace marginalia::core::text
