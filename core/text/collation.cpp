// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/collation.h"

#include <boost/locale/collator.hpp>

namespace marginalia::core::text {

namespace {
using Backend = boost::locale::collator<char>;

const std::locale& backendFor(const Locale& locale) {
    // ICU's Russian order puts і beside и and swaps ү and ұ.
    const bool cyrillic = locale.language() != Language::English;
    return backendLocale(cyrillic ? "kk" : locale.tag(), "colnumeric=yes");
}
} // namespace

Collator::Collator(const Locale& locale)
    : m_backend(&backendFor(locale)) {}

int Collator::compare(std::string_view a, std::string_view b) const {
    const int order =
        std::use_facet<Backend>(*m_backend)
            .compare(Backend::tertiary, a.data(), a.data() + a.size(), b.data(), b.data() + b.size());
    return order != 0 ? order : a.compare(b);
}

std::string Collator::sortKey(std::string_view text) const {
    std::string key = std::use_facet<Backend>(*m_backend)
                          .transform(Backend::tertiary, text.data(), text.data() + text.size());
    // Boost may or may not keep ICU's closing NUL; equal keys are then decided by the bytes, as in compare.
    while (!key.empty() && key.back() == '\0')
        key.pop_back();
    key += '\0';
    key += text;
    return key;
}

} // namespace marginalia::core::text
