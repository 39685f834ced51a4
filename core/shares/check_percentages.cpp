// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/check_percentages.h"

#include "core/base/error.h"
#include "core/text/numbers.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace marginalia::core::shares {

namespace {
constexpr int mostDecimals = 6;
constexpr std::int64_t largestBase = 100'000;
constexpr std::array<std::int64_t, mostDecimals + 1> powersOfTen{1,      10,      100,      1'000,
                                                                 10'000, 100'000, 1'000'000};

/// A published percentage as a whole number of units of its last decimal.
struct Figure {
    std::int64_t units = 0;
    int decimals = 0;

    [[nodiscard]] std::int64_t hundred() const {
        return 100 * powersOfTen[static_cast<std::size_t>(decimals)];
    }
    /// What k of n prints, in the same units: half up.
    [[nodiscard]] std::int64_t printed(std::int64_t k, std::int64_t n) const {
        return (2 * k * hundred() + n) / (2 * n);
    }
};

Figure parse(std::string_view written, std::optional<int> decimals) {
    const auto refuse = [&]() -> Error {
        return {ErrorKind::Usage,
                msg("\"{1}\" is no percentage. Write figures from 0 to 100 with at most six decimals, such "
                    "as 26.4."),
                {std::string(written)}};
    };
    std::string_view rest = written;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (const std::string_view end : {std::string_view("%"), std::string_view(" "), text::noBreakSpace}) {
        if (rest.ends_with(end))
            rest.remove_suffix(end.size());
    }
    Figure figure;
    std::size_t place = 0;
    for (; place < rest.size() && isDigit(rest[place]) && place < 4; ++place)
        figure.units = figure.units * 10 + (rest[place] - '0');
    if (place == 0)
        throw refuse();
    if (place < rest.size()) {
        if (rest[place] != '.' && rest[place] != ',')
            throw refuse();
        const std::string_view fraction = rest.substr(place + 1);
        if (fraction.empty() || fraction.size() > mostDecimals || !std::ranges::all_of(fraction, isDigit))
            throw refuse();
        for (const char c : fraction)
            figure.units = figure.units * 10 + (c - '0');
        figure.decimals = static_cast<int>(fraction.size());
    }
    if (decimals && figure.decimals > *decimals)
        throw Error(ErrorKind::Usage,
                    msg("\"{1}\" has more decimals than the {2} that were asked for. Leave their number "
                        "open, or give "
                        "all figures as they were printed."),
                    {std::string(written), std::to_string(*decimals)});
    for (; decimals && figure.decimals < *decimals; ++figure.decimals)
        figure.units *= 10;
    if (figure.units > figure.hundred())
        throw refuse();
    return figure;
}

/// The counts out of n that print the figure: first .. last, none when last < first; nearest lies between
/// them.
struct Counts {
    std::int64_t first = 0;
    std::int64_t last = -1;
    std::int64_t nearest = 0;
};

std::int64_t ceilDivide(std::int64_t a, std::int64_t b) {
    return a <= 0 ? 0 : (a + b - 1) / b;
}

Counts countsFor(const Figure& figure, std::int64_t n) {
    // k prints P when P - 1/2 <= k * hundred / n < P + 1/2.
    const std::int64_t twice = 2 * figure.hundred();
    Counts counts;
    counts.first = ceilDivide(n * (2 * figure.units - 1), twice);
    counts.last = std::min(n, ceilDivide(n * (2 * figure.units + 1), twice) - 1);
    counts.nearest = std::min(n, (2 * n * figure.units + figure.hundred()) / twice);
    if (counts.first <= counts.last)
        counts.nearest = std::clamp(counts.nearest, counts.first, counts.last);
    return counts;
}

std::int64_t sum(const std::vector<std::int64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// Moves counts inside their limits until they sum to n, if they can.
bool settleSum(std::vector<std::int64_t>& counts, const std::vector<Counts>& limits, std::int64_t n) {
    std::int64_t missing = n - sum(counts);
    for (std::size_t i = 0; i < counts.size() && missing != 0; ++i) {
        const std::int64_t to = std::clamp(counts[i] + missing, limits[i].first, limits[i].last);
        missing -= to - counts[i];
        counts[i] = to;
    }
    return missing == 0;
}

std::string digits(std::int64_t units, int decimals) {
    // `units` are percentages already, so they are that many of a hundred.
    return text::percentDigits(units, 100 * powersOfTen[static_cast<std::size_t>(decimals)], decimals);
}

NearestBase nearestBase(const std::vector<Figure>& figures, std::int64_t maxN) {
    const int finest = std::ranges::max_element(figures, {}, &Figure::decimals)->decimals;
    NearestBase best;
    std::int64_t bestDeviation = -1;
    for (std::int64_t n = 1; n <= maxN; ++n) {
        std::int64_t largest = 0;
        for (const Figure& figure : figures) {
            const std::int64_t off = figure.printed(countsFor(figure, n).nearest, n) - figure.units;
            largest = std::max(largest, (off < 0 ? -off : off) *
                                            powersOfTen[static_cast<std::size_t>(finest - figure.decimals)]);
            if (bestDeviation >= 0 && largest >= bestDeviation)
                break;
        }
        if (bestDeviation < 0 || largest < bestDeviation) {
            bestDeviation = largest;
            best.n = n;
        }
    }
    for (const Figure& figure : figures) {
        best.counts.push_back(countsFor(figure, best.n).nearest);
        best.percents.push_back(digits(figure.printed(best.counts.back(), best.n), figure.decimals));
    }
    best.deviation = digits(bestDeviation, finest);
    return best;
}

MissingRows missingRows(const FittingBase& base) {
    MissingRows result{base.n, 0, sum(base.counts), base.counts, {}};
    result.missing = base.n - result.answered;
    for (const std::int64_t count : base.counts)
        result.percents.push_back(result.answered > 0 ? text::percentDigits(count, result.answered, 1)
                                                      : "0.0");
    return result;
}
} // namespace

PercentageCheck checkPercentages(const std::vector<std::string>& written,
                                 const PercentageCheckOptions& options) {
    if (written.empty())
        throw Error(ErrorKind::Usage,
                    msg("There is no percentage to check. Give the figures of one question."));
    if (options.maxN < 1 || options.maxN > largestBase)
        throw Error(ErrorKind::Usage, msg("The largest base to try must lie between 1 and {1}."),
                    {std::to_string(largestBase)});
    if (options.decimals && (*options.decimals < 0 || *options.decimals > mostDecimals))
        throw Error(ErrorKind::Usage, msg("The number of decimals must lie between 0 and {1}."),
                    {std::to_string(mostDecimals)});
    std::vector<Figure> figures;
    figures.reserve(written.size());
    for (const std::string& figure : written)
        figures.push_back(parse(figure, options.decimals));

    PercentageCheck check;
    check.maxN = options.maxN;
    std::optional<FittingBase> tooFew;
    bool tooMany = false;
    std::vector<Counts> limits(figures.size());
    for (std::int64_t n = 1; n <= options.maxN; ++n) {
        FittingBase base{n, {}};
        for (std::size_t i = 0; i < figures.size(); ++i) {
            limits[i] = countsFor(figures[i], n);
            if (limits[i].last < limits[i].first)
                break;
            base.counts.push_back(limits[i].nearest);
        }
        if (base.counts.size() < figures.size())
            continue;
        if (!options.single || settleSum(base.counts, limits, n)) {
            check.bases.push_back(std::move(base));
            continue;
        }
        if (sum(base.counts) > n)
            tooMany = true;
        else if (!tooFew)
            tooFew = std::move(base);
    }
    if (!check.bases.empty())
        return check;
    if (tooFew)
        check.missingRows = missingRows(*tooFew);
    else if (tooMany)
        check.moreThanAll = true;
    else
        check.nearest = nearestBase(figures, options.maxN);
    return check;
}

} // namespace marginalia::core::shares
