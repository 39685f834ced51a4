// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/script_runs.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// The format-neutral report: what Word, Excel, CSV, HTML and the clipboard are written from.
///
///     Document report;
///     report.title = "Steps to economic action";
///     report.language = "en";
///     report.date = clock.now();
///     Table table;
///     table.title = "What should be done first";
///     table.columns = {Column::text("Category", 5), Column::number("n"), Column::number("%"),
///                      Column::number("95% CI", 2).split({"CI low", "CI high"}),
///                      Column::quote("Example", 6).split({"Example", "Source"})};
///     table.rows.push_back({.cells = {Cell::text("Trade barriers"), Cell::count(7), Cell::share(7, 53, 1,
///     "13.2"),
///                                     Cell::interval(6.55, 24.84, 1, "[6.6, 24.8]"),
///                                     Cell::quote("Simplify the border.", "Expert 17, Kazakhstan", "en")},
///                           .level = 1});
///     table.rows.push_back({.cells = {Cell::text("Base"), Cell::count(53), {}, {}, {}}, .role =
///     RowRole::Total}); table.notes = {"Base: substantive answers. Several codes an answer: percentages can
///     sum to more than 100."}; report.add(std::move(table));
///
/// Texts are plain UTF-8 and never markup. A caption is its title only: "Table 3" and its like come from the
/// writer.
namespace marginalia::core::report {

/// A stretch of text in one language; see text::splitByScript.
struct Run {
    std::string text;
    /// Full tag ("kk-KZ"). Empty: not known; the writer splits the text by script, the document's language as
    /// hint.
    std::string language;
    bool rightToLeft = false;
    bool strong = false;   ///< bold
    bool emphasis = false; ///< italic

    bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

/// With a language ("kk"): split at the borders of scripts, each run with its tag. Without: one run whose
/// language the writer decides. Give the language of an answer when it is known: a short Kazakh text looks
/// Russian.
Runs runsOf(std::string_view text, std::string_view language = {});
/// The runs with every language decided, split by script where it was open.
Runs resolved(const Runs& runs, std::string_view documentLanguage);
/// The text of the runs without their languages.
std::string plainText(const Runs& runs);

/// A cell: what is printed (Word, HTML, clipboard), and the exact value where a program reads it (Excel,
/// CSV). A default-made cell is blank.
class Cell {
public:
    /// Words, and perhaps a second, smaller line under them: who said it. Copies share them, and they are cut
    /// into runs only when they are written: a report may hold a hundred thousand quotes.
    class Text {
    public:
        Text() = default;
        Text(std::string_view words, std::string_view language, std::string_view source);
        explicit Text(Runs runs);
        /// As in runsOf.
        [[nodiscard]] Runs runs() const;
        [[nodiscard]] Runs source() const;
        [[nodiscard]] std::string plain() const;
        [[nodiscard]] std::string plainSource() const;

    private:
        struct Content {
            std::string words;
            std::string language;
            std::string source;
            Runs runs; ///< where they were given, instead of words
        };
        std::shared_ptr<const Content> m_content; ///< none: nothing is written there
    };
    struct Count {
        std::int64_t value;
        std::string printed; ///< with the locale's grouping; empty: the plain digits
    };
    /// numerator/denominator in percent. Excel gets the number 100*numerator/denominator in the format 0.0.
    struct Share {
        std::int64_t numerator;
        std::int64_t denominator;
        int decimals;
        std::string printed;
    };
    struct Measure {
        double value;
        int decimals;
        std::string printed;
    };
    struct Interval {
        double low;
        double high;
        int decimals;
        std::string printed;
    };
    /// No figure, and a sign that says so ("–", "not defined"); empty in Excel and CSV.
    struct Missing {
        std::string sign;
    };
    struct Colour {
        std::uint32_t rgb; ///< 0xRRGGBB
        Runs name;         ///< printed beside the patch: no meaning by colour alone
    };
    using Value = std::variant<std::monostate, Text, Count, Share, Measure, Interval, Missing, Colour>;

    Cell() = default;

    /// Words. `language` is a hint for ru/kk, en/tr ...; figures that must not be computed with are words
    /// too.
    static Cell text(std::string_view text, std::string_view language = {});
    static Cell text(Runs runs) { return Cell(Text(std::move(runs))); }
    /// Somebody's words, with the source line under them (empty: none).
    static Cell quote(std::string_view quote, std::string_view sourceLine, std::string_view language = {});
    static Cell count(std::int64_t value, std::string printed = {}) {
        return Cell(Count{value, std::move(printed)});
    }
    /// `printed` is the percentage as people read it, rounded and localised by the caller: "26,4".
    static Cell share(std::int64_t numerator, std::int64_t denominator, int decimals, std::string printed) {
        return Cell(Share{numerator, denominator, decimals, std::move(printed)});
    }
    /// A real number that is not k of n: a coefficient, a weighted share.
    static Cell measure(double value, int decimals, std::string printed) {
        return Cell(Measure{value, decimals, std::move(printed)});
    }
    /// Bounds in the unit of the column (percent: 16.44 and 39.58); `printed` as "[16,4; 39,6]".
    static Cell interval(double low, double high, int decimals, std::string printed) {
        return Cell(Interval{low, high, decimals, std::move(printed)});
    }
    static Cell missing(std::string sign = "\u2013") { return Cell(Missing{std::move(sign)}); }
    static Cell colour(std::uint32_t rgb, std::string_view name, std::string_view language = {});

    [[nodiscard]] const Value& value() const { return m_value; }
    [[nodiscard]] bool isBlank() const { return m_value.index() == 0; }
    /// What Word prints, without the source line.
    [[nodiscard]] std::string printed() const;
    /// The source line, or nothing.
    [[nodiscard]] std::string printedSource() const;

private:
    explicit Cell(Value value)
        : m_value(std::move(value)) {}
    Value m_value;
};

enum class ColumnKind {
    Text,   ///< left (in right-to-left text: right)
    Number, ///< right-aligned figures
    Quote   ///< left, in the reading face (serif)
};

/// A node of the header tree: a column, or a group of columns when it has children.
struct Column {
    std::string title;
    ColumnKind kind = ColumnKind::Text;
    double width =
        1; ///< relative to the other columns; of a group: the sum of its children, this one is ignored
    std::vector<Column> children;
    /// Excel and CSV only: the cells of this column fill two columns with these titles: words and source
    /// line, or the bounds of an interval. Empty: one column with what is printed.
    std::vector<std::string> splitTitles;

    static Column text(std::string title, double width = 1) {
        return {.title = std::move(title),
                .kind = ColumnKind::Text,
                .width = width,
                .children = {},
                .splitTitles = {}};
    }
    static Column number(std::string title, double width = 1) {
        return {.title = std::move(title),
                .kind = ColumnKind::Number,
                .width = width,
                .children = {},
                .splitTitles = {}};
    }
    static Column quote(std::string title, double width = 1) {
        return {.title = std::move(title),
                .kind = ColumnKind::Quote,
                .width = width,
                .children = {},
                .splitTitles = {}};
    }
    static Column group(std::string title, std::vector<Column> children) {
        return {.title = std::move(title),
                .kind = ColumnKind::Text,
                .width = 0,
                .children = std::move(children),
                .splitTitles = {}};
    }
    /// The same column with two titles for Excel and CSV.
    [[nodiscard]] Column split(std::vector<std::string> titles) && {
        splitTitles = std::move(titles);
        return std::move(*this);
    }
};

enum class RowRole {
    Body,
    Total,      ///< the foot: a base, a sum; a thin rule stands above the first one
    GroupHeader ///< one cell over the whole width: the category whose quotes follow
};

struct Row {
    std::vector<Cell> cells; ///< one for each leaf column; of a group header: one
    int level = 0;           ///< how deep the first cell is indented (a tree of categories)
    bool strong = false;     ///< a net: its name (first cell) and its figures are bold
    RowRole role = RowRole::Body;
};

struct Table {
    std::string title; ///< the caption without its number; empty: no caption and no number
    std::string
        id; ///< bookmark that a cross-reference can name (letters, digits, _); empty: made from the number
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<std::string> notes; ///< under the table; the first gets "Note." before it
    std::string emptyText;          ///< printed over the whole width when there is no row
};

struct Heading {
    int level = 1; ///< 1 to 6
    std::string text;
};

enum class ParagraphKind {
    Body,
    Lead,  ///< under the title: the case flow, date, settings
    Quote, ///< somebody's words outside a table
    Source ///< the source line under a quote
};

struct Paragraph {
    Runs runs;
    ParagraphKind kind = ParagraphKind::Body;

    static Paragraph of(std::string_view text, ParagraphKind kind = ParagraphKind::Body,
                        std::string_view language = {}) {
        return {runsOf(text, language), kind};
    }
};

/// A new page, upright or landscape (for the wide quotes table).
struct Section {
    bool landscape = false;
};

using Block = std::variant<Heading, Paragraph, Table, Section>;

/// What the file says about itself. Nobody is named unless the caller names them.
struct Properties {
    std::string creator;
    std::string subject;
    std::string keywords;
    std::string description;
};

struct Document {
    std::string title;
    std::string language = "en"; ///< "en", "ru", "kk": captions, notes, the language of untagged text
    bool landscape = false;      ///< the first section
    bool printTitle = true;      ///< the title as the first line (not only as a property)
    std::string date;            ///< Clock::now(): when the report was made; the only time in the file
    Properties properties;
    std::vector<Block> blocks;

    template <typename Part> Part& add(Part part) {
        return std::get<Part>(blocks.emplace_back(std::move(part)));
    }
};

/// The leaf columns from left to right.
std::vector<const Column*> leafColumns(const Table& table);

/// A place in the header as grids see it.
struct HeaderCell {
    const Column* column;
    std::size_t columns; ///< leaves under it
    int rows;            ///< how far down it reaches, from where it begins
    bool continued;      ///< below its beginning: part of a cell that reaches down
};
/// The header from top to bottom, each row covering every leaf column.
std::vector<std::vector<HeaderCell>> headerGrid(const Table& table);
/// How many rows the header takes: 1 without groups.
int headerDepth(const Table& table);
/// Throws Error{Internal} when a row does not have one cell for each leaf column, or when there is no column.
void checkShape(const Table& table);

} // namespace marginalia::core::report
