// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/coding.h"
#include "core/shares/share_table.h"

#include <array>
#include <utility>

namespace marginalia::core::shares {

namespace {
constexpr std::array<std::pair<Base, std::string_view>, 6> bases{{{Base::Substantive, "substantive"},
                                                                  {Base::Answered, "answered"},
                                                                  {Base::Asked, "asked"},
                                                                  {Base::All, "all"},
                                                                  {Base::Mentions, "mentions"},
                                                                  {Base::Segments, "segments"}}};
constexpr std::array<std::pair<LayerKind, std::string_view>, 4> layers{
    {{LayerKind::Final, "final"},
     {LayerKind::Union, "union"},
     {LayerKind::Intersection, "intersection"},
     {LayerKind::Majority, "majority"}}};
constexpr std::string_view coderPrefix = "coder:";
} // namespace

std::string_view baseKey(Base base) {
    for (const auto& [each, key] : bases) {
        if (each == base)
            return key;
    }
    return "substantive";
}

std::optional<Base> baseFromKey(std::string_view key) {
    for (const auto& [each, name] : bases) {
        if (name == key)
            return each;
    }
    return std::nullopt;
}

Layer layerFromKey(const store::Connection& db, std::string_view key) {
    for (const auto& [kind, name] : layers) {
        if (name == key)
            return {kind, {}};
    }
    std::string known = "final, union, intersection, majority";
    for (const coding::Coder& coder : coding::coders(db)) {
        const std::string coderKey = std::string(coderPrefix) + coder.name;
        if (coderKey == key)
            return {LayerKind::Coder, coder.id};
        known += ", " + coderKey;
    }
    // A coder's name as people type it: other case, other spaces.
    if (key.starts_with(coderPrefix)) {
        if (const auto coder = coding::coderByName(db, std::string(key.substr(coderPrefix.size()))))
            return {LayerKind::Coder, coder->id};
    }
    throw Error(ErrorKind::Usage, msg("There is no layer \"{1}\". Choose one of: {2}."),
                {std::string(key), known});
}

std::string layerKey(const store::Connection& db, const Layer& layer) {
    for (const auto& [kind, name] : layers) {
        if (kind == layer.kind)
            return std::string(name);
    }
    for (const coding::Coder& coder : coding::coders(db)) {
        if (coder.id == layer.coder)
            return std::string(coderPrefix) + coder.name;
    }
    return std::string(coderPrefix);
}

} // namespace marginalia::core::shares
