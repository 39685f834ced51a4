// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "core/base/fill_places.h"

namespace marginalia::core {

std::string Sentence::english() const {
    return fillPlaces(id.text(), arguments);
}

std::string Sentence::asArgument() const {
    return nested(id.text(), arguments);
}

Error::Error(ErrorKind kind, MessageId id, std::vector<std::string> arguments, std::vector<Sentence> details)
    : m_kind(kind)
    , m_sentence(id, std::move(arguments))
    , m_details(std::move(details))
    , m_what(m_sentence.english()) {}

} // namespace marginalia::core
