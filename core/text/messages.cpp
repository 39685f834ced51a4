// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/messages.h"

#include "core/base/fill_places.h"
#include "core/text/embedded_catalogues.h"
#include "core/text/numbers.h"

#include <boost/locale/gnu_gettext.hpp>

#include <algorithm>
#include <limits>

namespace marginalia::core::text {

namespace {
using Catalogue = boost::locale::message_format<char>;

/// Boost.Locale asks for "/ru/LC_MESSAGES/core.mo"; the bytes are in the program.
std::vector<char> embedded(const std::string& file, const std::string& /*encoding*/) {
    for (const EmbeddedCatalogue& catalogue : embeddedCatalogues())
        if (file.find("/" + std::string(catalogue.language) + "/") != std::string::npos)
            return {catalogue.bytes.begin(), catalogue.bytes.end()};
    return {};
}

std::locale load(const char* language) {
    boost::locale::gnu_gettext::messages_info info;
    info.language = language;
    info.encoding = "UTF-8";
    info.domains.emplace_back("core");
    info.paths.emplace_back("");
    info.callback = embedded;
    return {std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info)};
}

/// nullptr for English, which is in the sources.
const Catalogue* catalogueOf(const Locale& locale) {
    static const std::locale russian = load("ru");
    static const std::locale kazakh = load("kk");
    switch (locale.language()) {
    case Language::Russian:
        return &std::use_facet<Catalogue>(russian);
    case Language::Kazakh:
        return &std::use_facet<Catalogue>(kazakh);
    case Language::English:
        break;
    }
    return nullptr;
}

/// Catalogues choose a plural by an int; only the last digits matter, so large numbers keep these.
int forPlural(std::int64_t number) {
    const std::uint64_t size =
        number < 0 ? 0U - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    return static_cast<int>(size < 1000000U ? size : size % 1000000U + 1000000U);
}

std::string fillIn(const Locale& locale, std::string_view pattern, std::vector<std::string> arguments) {
    for (std::string& argument : arguments)
        if (const auto inner = readNested(argument))
            argument = sayPattern(locale, inner->pattern, inner->arguments);
    return fillPlaces(pattern, arguments);
}
} // namespace

std::string say(const Locale& locale, MessageId id, const std::vector<std::string>& arguments) {
    const Catalogue* catalogue = catalogueOf(locale);
    // MessageId comes from a literal, so the text ends with NUL as the catalogue wants.
    const char* context = id.context().empty() ? nullptr : id.context().data();
    const char* found =
        catalogue != nullptr && !id.text().empty() ? catalogue->get(0, context, id.text().data()) : nullptr;
    return fillIn(locale, found != nullptr ? std::string_view(found) : id.text(), arguments);
}

std::string say(const Locale& locale, const Sentence& sentence) {
    return say(locale, sentence.id, sentence.arguments);
}

std::string sayPattern(const Locale& locale, const std::string& pattern,
                       const std::vector<std::string>& arguments) {
    const Catalogue* catalogue = catalogueOf(locale);
    const char* found =
        catalogue != nullptr && !pattern.empty() ? catalogue->get(0, nullptr, pattern.c_str()) : nullptr;
    return fillIn(locale, found != nullptr ? std::string_view(found) : std::string_view(pattern), arguments);
}

std::string say(const Locale& locale, PluralId id, std::int64_t number,
                const std::vector<std::string>& arguments) {
    const Catalogue* catalogue = catalogueOf(locale);
    const char* found =
        catalogue != nullptr ? catalogue->get(0, nullptr, id.one(), forPlural(number)) : nullptr;
    if (found == nullptr)
        found = number == 1 ? id.one() : id.other();
    std::vector<std::string> all{formatNumber(locale, number)};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return fillPlaces(found, all);
}

std::string say(const Locale& locale, const Error& error) {
    std::string text = say(locale, error.sentence());
    for (const Sentence& detail : error.details())
        text += "\n" + say(locale, detail);
    return text;
}

} // namespace marginalia::core::text
