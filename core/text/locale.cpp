// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/locale.h"

#include "core/base/error.h"

#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>

#include <algorithm>
#include <map>
#include <mutex>

namespace marginalia::core::text {

namespace {
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string languageOf(std::string_view tag) {
    const auto end = std::find_if_not(tag.begin(), tag.end(), isLetter);
    const auto length = static_cast<std::size_t>(end - tag.begin());
    const bool closed = end == tag.end() || *end == '-' || *end == '_' || *end == '.' || *end == '@';
    if (length < 2 || length > 3 || !closed)
        return "en";
    std::string language(tag.substr(0, length));
    for (char& c : language)
        c = static_cast<char>(c | 0x20);
    return language;
}

std::locale generate(const std::string& id) {
    requireBackend();
    auto backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    boost::locale::generator generator(backends);
    // Digits, dates and messages are ours: leaving them out makes a locale in a fraction of the time.
    generator.categories(boost::locale::convert_facet | boost::locale::collation_facet |
                         boost::locale::boundary_facet);
    generator.characters(boost::locale::char_facet);
    return generator.generate(std::locale::classic(), id);
}
} // namespace

Locale::Locale(std::string_view tag)
    : m_tag(languageOf(tag)) {}

Locale::Locale(Language language)
    : m_tag(language == Language::Russian ? "ru" : (language == Language::Kazakh ? "kk" : "en")) {}

Language Locale::language() const {
    if (m_tag == "ru")
        return Language::Russian;
    return m_tag == "kk" ? Language::Kazakh : Language::English;
}

void requireBackend() {
    static const bool present = [] {
        const auto names = boost::locale::localization_backend_manager::global().get_all_backends();
        return std::find(names.begin(), names.end(), "icu") != names.end();
    }();
    if (!present)
        throw Error(
            ErrorKind::Internal,
            msg("This system's Boost.Locale library was built without ICU, so words and sorting would be "
                "wrong. Install a Boost.Locale built with ICU."));
}

const std::locale& backendLocale(const std::string& language, const std::string& keywords) {
    static std::mutex mutex;
    static std::map<std::string, std::locale> cache; // entries never go, so references stay good
    const std::string id = language + ".UTF-8" + (keywords.empty() ? "" : "@" + keywords);
    const std::lock_guard lock(mutex);
    const auto found = cache.find(id);
    return found != cache.end() ? found->second : cache.emplace(id, generate(id)).first->second;
}

} // namespace marginalia::core::text
