// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/vector_check.h"
#include "core/agreement/bootstrap.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/vector_case.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

namespace marginalia::core::agreement {

namespace {

using nlohmann::json;

constexpr std::size_t largestFileMb = 16;
constexpr int deepest = 16;
constexpr double tolerance = 1e-9;
constexpr std::size_t mostDifferences = 1'000;

std::optional<Metric> metricOf(std::string_view name) {
    static const std::map<std::string_view, Metric> metrics = {{"nominal", Metric::Nominal},
                                                               {"ordinal", Metric::Ordinal},
                                                               {"interval", Metric::Interval},
                                                               {"ratio", Metric::Ratio}};
    const auto found = metrics.find(name);
    return found == metrics.end() ? std::nullopt : std::optional(found->second);
}

/// The figures of a bootstrap by their keys.
std::map<std::string, double, std::less<>> drawn(const VectorCase& vector, Progress& progress) {
    const VectorBootstrap& how = *vector.bootstrap;
    const auto& ratings = std::get<Ratings>(vector.material.data);
    const auto metric = metricOf(how.metric);
    if (!metric)
        throw Error(ErrorKind::Invalid, msg("“{1}” is no metric known here."), {how.metric});
    const BootstrapPlan plan{.seed = how.seed, .draws = how.draws};
    std::map<std::string, double, std::less<>> figures;
    Bootstrap result;
    if (how.method == "krippendorff_pairs") {
        std::int64_t pairs = 0;
        result = bootstrapKrippendorffPairs(ratings, *metric, plan, progress, &pairs);
        figures["M"] = static_cast<double>(pairs);
    } else {
        const std::string key = how.method == "alpha"   ? "alpha_" + how.metric
                                : how.method == "kappa" ? "cohen_kappa"
                                : how.method == "ac1"   ? "gwet_ac1"
                                                        : std::string();
        const Coefficient* coefficient = findCoefficient(key);
        if (coefficient == nullptr)
            throw Error(ErrorKind::Invalid, msg("“{1}” is no bootstrap known here."), {how.method});
        const Sample sample{&ratings, how.rowOfUnit};
        result = bootstrapUnits(std::span(&sample, 1), coefficient->enters,
                                std::get<OfRatings>(coefficient->figure), plan, progress)
                     .front();
    }
    figures["undefined_replicates"] = result.undefinedDraws;
    const auto put = [&](const char* key, const std::optional<double>& value) {
        if (value)
            figures[key] = *value;
    };
    put("mean", result.mean);
    put("q0.025", result.lower);
    put("q0.5", result.median);
    put("q0.975", result.upper);
    put("p_below_0.667", result.belowTentative);
    put("p_below_0.8", result.belowGood);
    return figures;
}

/// What a case expects of one key.
struct Expected {
    std::vector<double> values; ///< none: undefined
    double printed = 0.0;       ///< with `decimals`, of a published value
    double slack = -1.0;        ///< below 0: nothing was printed
};

double number(const json& value) {
    if (!value.is_number())
        throw Error(ErrorKind::Invalid,
                    msg("An expected value must be a number, a list of numbers or null."));
    return value.get<double>();
}

Expected expectedOf(const json& entry) {
    Expected expected;
    const json& exact = entry.is_object() && entry.contains("exact") ? entry.at("exact") : entry;
    if (exact.is_array())
        for (const auto& value : exact)
            expected.values.push_back(number(value));
    else if (!exact.is_null())
        expected.values.push_back(number(exact));
    if (!entry.is_object() || exact.is_null() || !entry.contains("published") ||
        !entry.at("published").is_string() || !entry.contains("decimals"))
        return expected;
    const std::string published = entry.at("published").get<std::string>();
    char* end = nullptr;
    expected.printed = std::strtod(published.c_str(), &end);
    if (end == published.c_str())
        throw Error(ErrorKind::Invalid, msg("The published value “{1}” is no number."), {published});
    // A value half-way between two printed ones may have been rounded either way.
    expected.slack = 0.5 * std::pow(10.0, -number(entry.at("decimals"))) + tolerance;
    if (entry.contains("slack"))
        expected.slack = std::max(expected.slack, number(entry.at("slack")));
    return expected;
}

class Checker {
public:
    explicit Checker(Progress& progress)
        : m_progress(progress) {}

    void check(const json& object, const std::string& name) {
        if (!object.contains("expected") || !object.at("expected").is_object())
            throw Error(ErrorKind::Invalid, msg("“{1}” is missing."), {"expected"});
        const VectorCase vector = readVectorCase(object);
        std::map<std::string, double, std::less<>> figures;
        if (vector.bootstrap)
            figures = drawn(vector, m_progress);
        for (const auto& [key, value] : object.at("expected").items()) {
            Outcome outcome;
            if (vector.bootstrap) {
                if (const auto found = figures.find(key); found != figures.end())
                    outcome.values = {found->second};
            } else if (!vector.disagreementWeights.empty() && key == "weighted_kappa") {
                const Figure kappa =
                    weightedKappa(std::get<Ratings>(vector.material.data), vector.disagreementWeights);
                outcome = kappa.value ? Outcome{{*kappa.value}, {}} : Outcome{{}, kappa.undefined};
            } else {
                outcome = evaluate(key, vector.material);
            }
            compare(name, key, value, expectedOf(value), outcome);
        }
    }

    VectorReport report;

private:
    void compare(const std::string& name, const std::string& key, const json& value, const Expected& expected,
                 const Outcome& outcome) {
        ++report.values;
        if (expected.values.empty() && outcome.values.empty()) {
            ++report.undefinedAsExpected;
            return;
        }
        bool same = expected.values.size() == outcome.values.size();
        // The ends of an interval are as exact as the quantile of Student's t they were made with: programs
        // differ by 4e-10 of it at few degrees of freedom. Measured by their distance, as long as it is
        // above 1.
        const double scale = expected.values.size() == 2
                                 ? std::max(1.0, std::abs(expected.values[1] - expected.values[0]))
                                 : 1.0;
        for (std::size_t index = 0; same && index < expected.values.size(); ++index) {
            const double difference = std::abs(expected.values[index] - outcome.values[index]) / scale;
            report.largestDifference = std::max(report.largestDifference, difference);
            same = difference <= tolerance &&
                   (expected.slack < 0.0 ||
                    std::abs(expected.printed - outcome.values[index]) <= expected.slack);
        }
        report.different += same ? 0 : 1;
        if (same || report.differing.size() >= mostDifferences)
            return;
        const std::string found =
            outcome.values.empty() ? outcome.undefined.english() : json(outcome.values).dump();
        report.differing.push_back({name, key, value.dump(), found});
    }

    Progress& m_progress;
};

} // namespace

VectorReport checkVectors(std::string_view text, Progress& progress) {
    if (text.size() > largestFileMb << 20U)
        throw Error(ErrorKind::Limit, msg("A vector file may have at most {1} MB."),
                    {std::to_string(largestFileMb)});
    // What lies deeper than any case does is not kept: sixteen million brackets would take a gigabyte.
    const auto keep = [](int depth, json::parse_event_t, json&) { return depth <= deepest; };
    const json file = json::parse(text, keep, false);
    const char* cases = file.is_object() && file.contains("examples") ? "examples" : "cases";
    if (!file.is_object() || !file.contains(cases) || !file.at(cases).is_array())
        throw Error(ErrorKind::Invalid,
                    msg("This is not a file of test vectors: it must be JSON with a list of "
                        "\"cases\" or \"examples\"."));
    Checker checker(progress);
    std::size_t number = 0;
    for (const json& object : file.at(cases)) {
        ++number;
        std::string name = std::to_string(number);
        for (const char* key : {"id", "name"})
            if (object.is_object() && object.contains(key) && object.at(key).is_string())
                name = object.at(key).get<std::string>();
        try {
            checker.check(object, name);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            throw Error(ErrorKind::Invalid, msg("Case {1}: {2}"), {name, error.sentence().asArgument()});
        }
    }
    return checker.report;
}

} // namespace marginalia::core::agreement
