// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/vector_case.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace marginalia::core::agreement {

namespace {

using nlohmann::json;

constexpr std::int64_t mostCoders = 200;
constexpr std::size_t mostCategories = 2'000; // weights take a step for each pair
constexpr std::size_t mostValues = 20'000;
constexpr std::int64_t mostDraws = 10'000;
constexpr std::int64_t longestText = std::int64_t{1} << 40;
constexpr double largestValue = 1e100;

[[noreturn]] void refuse(MessageId why, std::vector<std::string> arguments = {}) {
    throw Error(ErrorKind::Invalid, why, std::move(arguments));
}

const json& member(const json& object, const char* key) {
    if (!object.is_object() || !object.contains(key))
        refuse(msg("“{1}” is missing."), {key});
    return object.at(key);
}

const json& list(const json& object, const char* key) {
    const json& value = member(object, key);
    if (!value.is_array())
        refuse(msg("“{1}” must be a list."), {key});
    return value;
}

std::int64_t whole(const json& object, const char* key, std::int64_t least, std::int64_t most) {
    const json& value = member(object, key);
    if (!value.is_number_integer() || value < least || value > most)
        refuse(msg("“{1}” must be a whole number from {2} to {3}."),
               {key, std::to_string(least), std::to_string(most)});
    return value.get<std::int64_t>();
}

std::string text(const json& object, const char* key) {
    const json& value = member(object, key);
    if (!value.is_string())
        refuse(msg("“{1}” must be a text."), {key});
    return value.get<std::string>();
}

/// A category or code as the keys write it.
std::string label(const json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_number() || !(std::abs(value.get<double>()) <= largestValue))
        refuse(msg("A category must be a text or a number."));
    return value.dump();
}

/// Categories by their labels; those that are declared first, in their order, others as they come.
struct Labels {
    std::vector<std::string> names;
    std::vector<double> values;
    std::map<std::string, std::int32_t> places;
    bool numeric = true;

    std::int32_t add(const json& value, std::size_t most = mostCategories) {
        std::string name = label(value);
        const auto [place, added] = places.emplace(name, static_cast<std::int32_t>(names.size()));
        if (added) {
            numeric = numeric && value.is_number();
            values.push_back(value.is_number() ? value.get<double>() : 0.0);
            names.push_back(std::move(name));
            if (names.size() > most)
                throw Error(ErrorKind::Limit, msg("There are more than {1} categories."),
                            {std::to_string(most)});
        }
        return place->second;
    }
    /// Of numbers, which are in ascending order.
    std::int32_t measured(const json& value) const {
        return static_cast<std::int32_t>(std::lower_bound(values.begin(), values.end(), value.get<double>()) -
                                         values.begin());
    }
    std::int32_t declared(const json& value) const {
        const auto place = places.find(label(value));
        if (place == places.end())
            refuse(msg("The category “{1}” is not declared."), {label(value)});
        return place->second;
    }
};

Labels declaredLabels(const json& object) {
    Labels labels;
    for (const json& value : list(object, "categories"))
        labels.add(value);
    return labels;
}

/// Numbers in ascending order, so that ranks are those of the values.
Labels numbersOf(const json& data) {
    std::map<double, const json*> sorted;
    for (const json& row : data)
        for (const json& cell : row)
            if (!cell.is_null()) {
                if (!cell.is_number())
                    refuse(msg("A value must be a number."));
                label(cell);
                sorted.emplace(cell.get<double>(), &cell);
            }
    Labels labels;
    for (const auto& [value, cell] : sorted)
        labels.add(*cell, mostValues);
    return labels;
}

/// Rows of `coders` cells; hands each over as it comes.
template <class Visit> void forEachUnit(const json& data, int coders, const Visit& visit) {
    std::size_t number = 0;
    for (const json& row : data) {
        ++number;
        if (!row.is_array() || row.size() != static_cast<std::size_t>(coders))
            refuse(msg("Unit {1} must have one rating for each of the {2} coders."),
                   {std::to_string(number), std::to_string(coders)});
        visit(row);
    }
}

Ratings ratingsOf(const json& data, const Labels& labels, int coders, bool numeric,
                  std::vector<std::uint32_t>* rowOfUnit) {
    Ratings ratings;
    ratings.coders = coders;
    ratings.categories = static_cast<int>(labels.names.size());
    if (labels.numeric)
        ratings.values = labels.values;
    std::map<std::vector<std::int32_t>, std::uint32_t> rows;
    forEachUnit(data, coders, [&](const json& unit) {
        std::vector<std::int32_t> cells;
        for (const json& cell : unit)
            cells.push_back(cell.is_null() ? missing
                            : numeric      ? labels.measured(cell)
                                           : labels.declared(cell));
        const auto [place, added] = rows.emplace(cells, static_cast<std::uint32_t>(ratings.rows()));
        if (added) {
            ratings.cells.insert(ratings.cells.end(), cells.begin(), cells.end());
            ratings.counts.push_back(0);
        }
        ++ratings.counts[place->second];
        if (rowOfUnit != nullptr)
            rowOfUnit->push_back(place->second);
    });
    return ratings;
}

SetRatings setsOf(const json& data, const Labels& labels, int coders) {
    SetRatingsBuilder builder(coders, static_cast<int>(labels.names.size()));
    forEachUnit(data, coders, [&](const json& unit) {
        std::vector<std::int32_t> cells;
        for (const json& cell : unit) {
            if (!cell.is_null() && !cell.is_array())
                refuse(msg("A set of codes must be a list."));
            std::vector<std::int32_t> codes;
            if (cell.is_array())
                for (const json& code : cell)
                    codes.push_back(labels.declared(code));
            cells.push_back(cell.is_null() ? missing : builder.set(codes));
        }
        builder.add(cells);
    });
    return builder.take();
}

Material continuaOf(const json& object, int coders) {
    Continua continua;
    continua.coders = coders;
    const std::int64_t length = whole(object, "length", 1, longestText);
    continua.lengths = {length};
    Labels labels = object.contains("categories") ? declaredLabels(object) : Labels();
    for (const json& one : list(object, "segments")) {
        Segment segment;
        segment.coder = static_cast<std::int32_t>(whole(one, "coder", 0, coders - 1));
        segment.code = labels.add(member(one, "code"));
        segment.start = whole(one, "start", 0, length - 1);
        segment.end = whole(one, "end", segment.start + 1, length);
        continua.segments.push_back(segment);
    }
    continua.codes = static_cast<int>(labels.names.size());
    return {continua, labels.names};
}

VectorBootstrap bootstrapOf(const json& object) {
    VectorBootstrap bootstrap;
    bootstrap.method = text(object, "method");
    bootstrap.metric = text(object, "metric");
    bootstrap.draws = static_cast<int>(whole(object, "replicates", 1, mostDraws));
    const std::string seed = text(object, "seed"); // beyond what a number of JSON holds
    const auto [end, error] = std::from_chars(seed.data(), seed.data() + seed.size(), bootstrap.seed);
    if (error != std::errc() || end != seed.data() + seed.size())
        refuse(msg("“{1}” must be a whole number from {2} to {3}."), {"seed", "0", "18446744073709551615"});
    return bootstrap;
}

/// A table of counts of two coders, with disagreement weights for each cell.
VectorCase tableOf(const json& object) {
    VectorCase result;
    Ratings ratings;
    ratings.coders = 2;
    const json& table = list(object, "table");
    const json& weights = list(object, "disagreement_weights");
    const std::size_t size = table.size();
    if (weights.size() != size || size > mostCategories)
        refuse(msg("The table and its weights must have the same size."));
    ratings.categories = static_cast<int>(size);
    for (std::size_t k = 0; k < size; ++k) {
        if (!table[k].is_array() || !weights[k].is_array() || table[k].size() != size ||
            weights[k].size() != size)
            refuse(msg("The table and its weights must have the same size."));
        for (std::size_t l = 0; l < size; ++l) {
            const json& count = table[k][l];
            if (!count.is_number_integer() || count < 0 || count > 1'000'000'000 ||
                !weights[k][l].is_number())
                refuse(msg("A table holds whole numbers, and its weights are numbers."));
            ratings.cells.push_back(static_cast<std::int32_t>(k));
            ratings.cells.push_back(static_cast<std::int32_t>(l));
            ratings.counts.push_back(count.get<std::int64_t>());
            result.disagreementWeights.push_back(weights[k][l].get<double>());
        }
    }
    result.material.data = std::move(ratings);
    return result;
}

} // namespace

VectorCase readVectorCase(const json& object) {
    const std::string kind = text(object, "kind");
    if (kind == "table_custom_weights")
        return tableOf(object);
    const auto coders = static_cast<int>(whole(object, "coders", 1, mostCoders));
    VectorCase result;
    if (kind == "segments" || kind == "overlap" || kind == "partition") {
        result.material = continuaOf(object, coders);
        return result;
    }
    const json& data = list(object, "data");
    if (kind == "sets") {
        const Labels labels = declaredLabels(object);
        result.material = {setsOf(data, labels, coders), labels.names};
        return result;
    }
    if (kind != "matrix" && kind != "numeric" && kind != "boot")
        refuse(msg("“{1}” is no kind of data known here."), {kind});
    if (kind == "boot")
        result.bootstrap = bootstrapOf(object);
    const bool numeric = kind == "numeric";
    const Labels labels = numeric ? numbersOf(data) : declaredLabels(object);
    result.material = {
        ratingsOf(data, labels, coders, numeric, result.bootstrap ? &result.bootstrap->rowOfUnit : nullptr),
        labels.names};
    return result;
}

} // namespace marginalia::core::agreement
