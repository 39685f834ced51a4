// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <locale>
#include <string>
#include <string_view>

namespace marginalia::core::text {

/// The languages that we have texts in.
enum class Language { English, Russian, Kazakh };

/// A language for people: of messages, reports, sorting. Cheap to copy.
class Locale {
public:
    /// English.
    Locale() = default;
    /// `tag` is "ru", "ru-RU" or "ru_RU.UTF-8"; what is no language tag becomes English.
    explicit Locale(std::string_view tag);
    Locale(Language language); // NOLINT(google-explicit-constructor): a Language is the plainest Locale

    /// Two or three lower-case letters: "en", "ru", "kk", "de" ...
    [[nodiscard]] const std::string& tag() const { return m_tag; }
    /// The language of messages and number formats: English for every tag that we have no texts in.
    [[nodiscard]] Language language() const;
    bool operator==(const Locale&) const = default;

private:
    std::string m_tag = "en";
};

/// Throws Error{Internal} when Boost.Locale was built without ICU: boundaries, sorting and case would be
/// wrong without a sign. Call once at the start of a program.
void requireBackend();

/// The cached Boost.Locale locale of `language`, always UTF-8; `keywords` as ICU writes them
/// ("colnumeric=yes"). Only for core/text. Threads may share it.
const std::locale& backendLocale(const std::string& language, const std::string& keywords = {});

} // namespace marginalia::core::text
