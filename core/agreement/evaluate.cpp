// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/evaluate.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/rating_counts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace marginalia::core::agreement {

namespace {

Outcome outcome(const Figure& figure) {
    return figure.value ? Outcome{{*figure.value}, {}} : Outcome{{}, figure.undefined};
}

[[noreturn]] void refuse(MessageId why, std::string_view key) {
    throw Error(ErrorKind::Usage, why, {std::string(key)});
}

template <class Data>
const Data& dataFor(std::string_view key, const Material& material, MessageId otherwise) {
    const Data* data = std::get_if<Data>(&material.data);
    if (data == nullptr)
        refuse(otherwise, key);
    return *data;
}

const Ratings& ratingsFor(std::string_view key, const Material& material) {
    return dataFor<Ratings>(key, material, msg("“{1}” is made of one value for each unit and coder."));
}
const SetRatings& setsFor(std::string_view key, const Material& material) {
    return dataFor<SetRatings>(key, material, msg("“{1}” is made of sets of codes."));
}
const Continua& continuaFor(std::string_view key, const Material& material) {
    return dataFor<Continua>(key, material, msg("“{1}” is made of passages of a text."));
}

Outcome whole(const Coefficient& coefficient, std::string_view key, const Material& material) {
    if (const auto* of = std::get_if<OfRatings>(&coefficient.figure))
        return outcome((*of)(ratingsFor(key, material)));
    if (const auto* of = std::get_if<OfSets>(&coefficient.figure))
        return outcome((*of)(setsFor(key, material)));
    return outcome(std::get<OfContinua>(coefficient.figure)(continuaFor(key, material)));
}

Outcome ofOne(const Coefficient& coefficient, std::string_view key, const Material& material, int index) {
    if (const auto* of = std::get_if<OfCategory>(&coefficient.figure))
        return outcome((*of)(ratingsFor(key, material), index));
    if (const auto* of = std::get_if<OfSetsCode>(&coefficient.figure))
        return outcome((*of)(setsFor(key, material), index));
    return outcome(std::get<OfContinuaCode>(coefficient.figure)(continuaFor(key, material), index));
}

Outcome interval(const Coefficient& coefficient, const Ratings& ratings) {
    if (const auto found = analyticInterval(coefficient, ratings))
        return {{found->lower, found->upper}, {}};
    const Figure error = coefficient.error(ratings);
    return outcome(error.value ? std::get<OfRatings>(coefficient.figure)(ratings) : error);
}

/// Errors, intervals and parts of a coefficient: everything behind the last point that is no name.
std::optional<Outcome> withEnding(std::string_view key, const Material& material) {
    const std::size_t point = key.rfind('.');
    if (point == std::string_view::npos)
        return std::nullopt;
    const std::string_view ending = key.substr(point + 1);
    const Coefficient* coefficient = findCoefficient(key.substr(0, point));
    if (coefficient == nullptr || !std::holds_alternative<OfRatings>(coefficient->figure))
        return std::nullopt;
    const bool gwet = coefficient->errorKind == AnalyticError::Gwet;
    if (coefficient->error && ending == (gwet ? "se_gwet" : "se"))
        return outcome(coefficient->error(ratingsFor(key, material)));
    if (coefficient->error && ending == (gwet ? "ci95_gwet" : "ci95"))
        return interval(*coefficient, ratingsFor(key, material));
    if (coefficient->nullError && ending == "se0")
        return outcome(coefficient->nullError(ratingsFor(key, material)));
    const bool observed = ending == "Do" || ending == "po";
    const bool expected = ending == "De" || ending == "pe";
    if (!coefficient->parts || (!observed && !expected))
        return std::nullopt;
    const BeyondChance parts = coefficient->parts(ratingsFor(key, material));
    if (!parts.defined())
        return outcome(parts.figure());
    const double disagreement = observed ? parts.observed : parts.expected;
    return Outcome{{ending.front() == 'D' ? disagreement : 1.0 - disagreement}, {}};
}

std::optional<int> place(const Material& material, std::string_view name) {
    const auto found = std::find(material.names.begin(), material.names.end(), name);
    if (found == material.names.end())
        return std::nullopt;
    return static_cast<int>(found - material.names.begin());
}

/// KEY.NAME, and KEY.NAME@per_pair for the coefficient KEY@per_pair.
std::optional<Outcome> withName(std::string_view key, const Material& material) {
    constexpr std::array<std::string_view, 5> variants = {"", "@per_pair", "@union", ":Do", ":De"};
    const std::size_t point = key.find('.');
    if (point == std::string_view::npos)
        return std::nullopt;
    for (const std::string_view variant : variants) {
        if (!key.ends_with(variant) || key.size() < point + 1 + variant.size())
            continue;
        const std::string_view name = key.substr(point + 1, key.size() - point - 1 - variant.size());
        const Coefficient* coefficient =
            findCoefficient(std::string(key.substr(0, point)).append(variant), true);
        const auto index = place(material, name);
        if (coefficient != nullptr && index)
            return ofOne(*coefficient, key, material, *index);
        if (coefficient != nullptr && variant.empty() && name.find_first_of("@:") == std::string_view::npos)
            throw Error(ErrorKind::Usage, msg("There is no category or code “{1}” here."),
                        {std::string(name)});
    }
    return std::nullopt;
}

} // namespace

Outcome evaluate(std::string_view key, const Material& material) {
    if (const Coefficient* coefficient = findCoefficient(key))
        return whole(*coefficient, key, material);
    if (findCoefficient(key, true) != nullptr)
        refuse(msg("“{1}” is of one category or code: add a point and its name."), key);
    if (auto found = withEnding(key, material))
        return *found;
    if (auto found = withName(key, material))
        return *found;
    coefficientOf(key); // names them all, unless it is only the ending that is unknown
    refuse(msg("There is no coefficient “{1}”."), key);
}

} // namespace marginalia::core::agreement
