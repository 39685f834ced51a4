// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/exchange/safe_xml.h"
#include "core/exchange/safe_zip.h"

#include <cstddef>
#include <map>
#include <string>

/// What the archives of office programs have in common: parts in XML that refer to each other.
namespace marginalia::core::exchange {

struct Relationship {
    std::string type;
    std::string target; ///< the part's full name in the archive
};

/// Feeds one part of the archive to a handler.
void parsePart(const SafeZip& archive, std::size_t entry, XmlHandler& handler);
/// The same for a long part; what is told to `progress` adds up to its packed size.
void parsePart(const SafeZip& archive, std::size_t entry, XmlHandler& handler, Progress& progress);

/// The part's relations to other parts by id (of the whole archive for an empty name); external ones are left
/// out. Empty when there are none.
std::map<std::string, Relationship> relationshipsOf(const SafeZip& archive, const std::string& part);

} // namespace marginalia::core::exchange
