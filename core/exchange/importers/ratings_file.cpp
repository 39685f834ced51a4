// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/ratings_file.h"
#include "core/agreement/coefficient.h"
#include "core/exchange/importers/named_columns.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace marginalia::core::exchange {

using namespace agreement;

namespace {

constexpr std::size_t mostCoders = 200;
constexpr std::size_t mostValues = 20'000;
constexpr std::size_t mostWeighted = 2'000;
constexpr std::int64_t longestText = std::int64_t{1} << 40;
constexpr double largestNumber = 1e100;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<double> numberOf(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::abs(number) <= largestNumber ? std::optional(number) : std::nullopt;
}

/// The rectangle of ratings: coders' names and the cells below.
struct Sheet {
    std::string fileName;
    std::vector<std::string> coders;
    std::vector<const Row*> units;
    bool isText = true;

    [[nodiscard]] std::string_view cell(const Row& row, std::size_t coder) const {
        return trimmed(isText ? unprotected(row[coder].text()) : row[coder].text());
    }
};

void readHead(Sheet& sheet, const Row& head) {
    for (std::size_t place = 0; place < head.size(); ++place) {
        std::string name(sheet.cell(head, place));
        if (name.empty())
            throw Error(ErrorKind::Invalid, msg("Column {1} of {2} has no coder's name in its first row."),
                        {columnName(place), sheet.fileName});
        if (std::find(sheet.coders.begin(), sheet.coders.end(), name) != sheet.coders.end())
            throw Error(ErrorKind::Invalid,
                        msg("Two coders are called “{1}” in {2}. The first row must hold the coders' names."),
                        {name, sheet.fileName});
        if (sheet.coders.size() == mostCoders)
            throw Error(ErrorKind::Limit, msg("A ratings file may have at most {1} coders."),
                        {std::to_string(mostCoders)});
        sheet.coders.push_back(std::move(name));
    }
}

Sheet sheetOf(const TableFile& table, std::string fileName) {
    Sheet sheet;
    sheet.fileName = std::move(fileName);
    sheet.isText = table.format == TableFile::Format::Text;
    BadRows bad;
    for (const Row& row : table.table.rows()) {
        if (row.blank())
            continue; // a unit that nobody rated changes nothing
        if (sheet.coders.empty()) {
            readHead(sheet, row);
            continue;
        }
        // A workbook leaves out empty cells at the end of a row.
        if (row.size() > sheet.coders.size() || (sheet.isText && row.size() < sheet.coders.size()))
            bad.add(msg("row {1}: it has {2} cells, and the first row names {3} coders."),
                    {std::to_string(row.number), std::to_string(row.size()),
                     std::to_string(sheet.coders.size())});
        sheet.units.push_back(&row);
    }
    bad.throwIfAnyUnread(sheet.fileName);
    if (sheet.coders.empty())
        throw Error(ErrorKind::Invalid, msg("{1} is empty. It needs a first row with the coders' names."),
                    {sheet.fileName});
    return sheet;
}

[[noreturn]] void tooMany(std::size_t limit) {
    throw Error(ErrorKind::Limit,
                msg("There are more than {1} different values; this coefficient cannot take so many."),
                {std::to_string(limit)});
}

/// The categories that occur, in their order.
struct Categories {
    std::vector<std::string> names;
    std::vector<double> values; ///< none unless all are numbers
    std::map<std::string, std::int32_t, std::less<>> byName;

    [[nodiscard]] std::int32_t of(std::string_view text) const {
        if (values.empty())
            return byName.find(text)->second;
        return static_cast<std::int32_t>(std::lower_bound(values.begin(), values.end(), *numberOf(text)) -
                                         values.begin());
    }
};

Categories categoriesOf(const Sheet& sheet, const Coefficient& coefficient) {
    // Weights take a step for every pair of categories, and of coders.
    const bool weighted = coefficient.ordered && !coefficient.key.starts_with("alpha");
    const std::size_t limit = weighted ? mostWeighted : mostValues;
    std::map<double, std::string> numbers;
    std::set<std::string, std::less<>> texts;
    BadRows bad;
    bool numeric = true;
    for (const Row* row : sheet.units)
        for (std::size_t coder = 0; coder < sheet.coders.size(); ++coder) {
            const std::string_view cell = sheet.cell(*row, coder);
            if (cell.empty())
                continue;
            const auto number = numberOf(cell);
            numeric = numeric && number;
            if (!number && coefficient.ordered)
                bad.add(msg("row {1}, column {2}: “{3}” is not a number, and “{4}” needs numbers. Leave the "
                            "cell of "
                            "a missing rating empty."),
                        {std::to_string(row->number), columnName(coder), std::string(cell), coefficient.key});
            if (number)
                numbers.emplace(*number, cell);
            if (!texts.contains(cell))
                texts.emplace(cell);
            if ((numeric ? numbers.size() : texts.size()) > limit)
                tooMany(limit);
        }
    bad.throwIfAnyUnread(sheet.fileName);
    Categories categories;
    if (numeric)
        for (const auto& [value, name] : numbers) {
            categories.values.push_back(value);
            categories.names.push_back(name);
        }
    else
        for (const std::string& name : texts) {
            categories.byName.emplace(name, static_cast<std::int32_t>(categories.names.size()));
            categories.names.push_back(name);
        }
    return categories;
}

/// Declared categories that nobody used: where all are whole numbers from 1 (or 0) to the number declared
/// they take their place, else they follow. Ranks, and so weights, depend on it.
void declare(Categories& categories, int declared) {
    const std::size_t occur = categories.names.size();
    if (declared < 0 || static_cast<std::size_t>(declared) < occur ||
        static_cast<std::size_t>(declared) > mostValues)
        throw Error(ErrorKind::Usage,
                    msg("Categories that occur: {1}. --categories must be from {1} to {2}."),
                    {std::to_string(occur), std::to_string(mostValues)});
    // Of two, 0 and 1 are meant also where only 1 occurs: a code that everybody applied everywhere.
    for (const int first : {declared == 2 ? 0 : 1, declared == 2 ? 1 : 0}) {
        const bool fits = !categories.values.empty() &&
                          std::all_of(categories.values.begin(), categories.values.end(), [&](double value) {
                              return value == std::floor(value) && value >= first && value < first + declared;
                          });
        if (!fits)
            continue;
        categories = {};
        for (int value = first; value < first + declared; ++value) {
            categories.values.push_back(value);
            categories.names.push_back(std::to_string(value));
        }
        return;
    }
    double next = categories.values.empty() ? 0.0 : categories.values.back();
    const bool numeric = !categories.values.empty();
    while (categories.names.size() < static_cast<std::size_t>(declared)) {
        categories.names.emplace_back();
        if (numeric)
            categories.values.push_back(next += 1.0);
    }
}

RatingsFile ratingsOf(const Sheet& sheet, const Coefficient& coefficient, const RatingsFileOptions& options) {
    RatingsFile file;
    Categories categories = categoriesOf(sheet, coefficient);
    if (categories.byName.contains("NA") || categories.byName.contains("."))
        file.problems.emplace_back(
            msg("“{1}” was taken as a category. Leave the cell of a missing rating empty."),
            std::vector<std::string>{categories.byName.contains("NA") ? "NA" : "."});
    if (options.categories)
        declare(categories, *options.categories);
    Ratings ratings;
    ratings.coders = static_cast<int>(sheet.coders.size());
    ratings.categories = static_cast<int>(categories.names.size());
    ratings.values = categories.values;
    std::map<std::vector<std::int32_t>, std::uint32_t> rows;
    for (const Row* row : sheet.units) {
        std::vector<std::int32_t> cells;
        for (std::size_t coder = 0; coder < sheet.coders.size(); ++coder) {
            const std::string_view cell = sheet.cell(*row, coder);
            cells.push_back(cell.empty() ? missing : categories.of(cell));
        }
        const auto [place, added] =
            rows.emplace(std::move(cells), static_cast<std::uint32_t>(ratings.rows()));
        if (added) {
            ratings.cells.insert(ratings.cells.end(), place->first.begin(), place->first.end());
            ratings.counts.push_back(0);
        }
        ++ratings.counts[place->second];
        file.rowOfUnit.push_back(place->second);
    }
    file.material = {std::move(ratings), std::move(categories.names)};
    return file;
}

/// `a|b`; the empty set is `{}`.
std::vector<std::string> codesOf(std::string_view cell) {
    std::vector<std::string> codes;
    if (cell == "{}")
        return codes;
    for (std::size_t from = 0; from <= cell.size();) {
        const std::size_t until = std::min(cell.find('|', from), cell.size());
        if (const std::string_view code = trimmed(cell.substr(from, until - from)); !code.empty())
            codes.emplace_back(code);
        from = until + 1;
    }
    return codes;
}

RatingsFile setsOf(const Sheet& sheet) {
    std::map<std::string, std::int32_t> places;
    for (const Row* row : sheet.units)
        for (std::size_t coder = 0; coder < sheet.coders.size(); ++coder)
            for (std::string& code : codesOf(sheet.cell(*row, coder)))
                if (places.emplace(std::move(code), 0).second && places.size() > mostWeighted)
                    tooMany(mostWeighted);
    RatingsFile file;
    for (auto& [name, place] : places) {
        place = static_cast<std::int32_t>(file.material.names.size());
        file.material.names.push_back(name);
    }
    SetRatingsBuilder builder(static_cast<int>(sheet.coders.size()), static_cast<int>(places.size()));
    for (const Row* row : sheet.units) {
        std::vector<std::int32_t> cells;
        for (std::size_t coder = 0; coder < sheet.coders.size(); ++coder) {
            const std::string_view cell = sheet.cell(*row, coder);
            std::vector<std::int32_t> codes;
            for (const std::string& code : codesOf(cell))
                codes.push_back(places.at(code));
            cells.push_back(cell.empty() ? missing : builder.set(std::move(codes)));
        }
        file.rowOfUnit.push_back(builder.add(cells));
        if (builder.ratings().sets.size() > mostValues)
            tooMany(mostValues);
    }
    file.material.data = builder.take();
    return file;
}

std::optional<std::int64_t> placeOf(std::string_view text) {
    std::int64_t place = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), place);
    return error == std::errc() && end == text.data() + text.size() && place >= 0 ? std::optional(place)
                                                                                  : std::nullopt;
}

RatingsFile passagesOf(const TableFile& table, const std::string& fileName,
                       const RatingsFileOptions& options) {
    if (!options.length || *options.length < 1 || *options.length > longestText)
        throw Error(ErrorKind::Usage,
                    msg("“{1}” is of passages: say with --length how many characters the text has."),
                    {options.coefficient});
    constexpr std::array<std::string_view, 4> known = {"coder", "code", "start", "end"};
    const NamedColumns columns(table, fileName, known);
    for (const std::string_view column : known)
        columns.require(column);
    RatingsFile file;
    file.problems = columns.problems();
    Continua continua;
    continua.lengths = {*options.length};
    std::map<std::string, std::int32_t, std::less<>> coders;
    std::map<std::string, std::int32_t, std::less<>> codes;
    const auto place = [](auto& places, std::string_view name, std::vector<std::string>& names) {
        const auto [found, added] =
            places.emplace(std::string(name), static_cast<std::int32_t>(names.size()));
        if (added)
            names.emplace_back(name);
        return found->second;
    };
    BadRows bad;
    for (const Row& row : columns.rows()) {
        if (row.blank())
            continue;
        const std::string_view coder = columns.word(row, columns.place("coder"));
        const std::string_view code = columns.word(row, columns.place("code"));
        const auto start = placeOf(columns.word(row, columns.place("start")));
        const auto end = placeOf(columns.word(row, columns.place("end")));
        if (coder.empty() || code.empty() || !start || !end || *start >= *end || *end > *options.length) {
            bad.add(msg("row {1}: a passage needs a coder, a code, and a start before an end within the {2} "
                        "characters "
                        "of the text."),
                    {std::to_string(row.number), std::to_string(*options.length)});
            continue;
        }
        continua.segments.push_back(
            {0, place(coders, coder, file.coders), place(codes, code, file.material.names), *start, *end});
        if (file.coders.size() > static_cast<std::size_t>(mostTextCoders))
            throw Error(ErrorKind::Limit, msg("A ratings file may have at most {1} coders."),
                        {std::to_string(mostTextCoders)});
        if (file.material.names.size() > mostWeighted)
            tooMany(mostWeighted);
    }
    bad.throwIfAnyUnread(fileName);
    continua.coders = static_cast<int>(file.coders.size());
    continua.codes = static_cast<int>(file.material.names.size());
    file.material.data = std::move(continua);
    return file;
}

} // namespace

RatingsFile readRatings(const std::filesystem::path& path, const RatingsFileOptions& options,
                        Progress& progress) {
    const Coefficient& coefficient = coefficientOf(options.coefficient);
    const TableFile table = readTable(path, {}, progress);
    if (std::holds_alternative<OfContinua>(coefficient.figure) ||
        std::holds_alternative<OfContinuaCode>(coefficient.figure))
        return passagesOf(table, shownName(path), options);
    const Sheet sheet = sheetOf(table, shownName(path));
    const bool sets = std::holds_alternative<OfSets>(coefficient.figure) ||
                      std::holds_alternative<OfSetsCode>(coefficient.figure);
    RatingsFile file = sets ? setsOf(sheet) : ratingsOf(sheet, coefficient, options);
    file.coders = sheet.coders;
    file.problems.insert(file.problems.end(), table.problems.begin(), table.problems.end());
    return file;
}

} // namespace marginalia::core::exchange
