// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/shares_report.h"
#include "core/shares/share_world.h"

#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

/// A survey with figures that are easy to check by head, and what its tables print.
namespace marginalia::core::report {

/// Fifty-three answers of one coder: barriers on 7, institutions on 14 (courts 8, laws 5, 1 of its own),
/// other on 20.
struct ReportWorld : ShareWorld {
    std::int64_t aigerim = coder("Aigerim");
    std::int64_t other = code("Other", 0, 0, "residual");
    std::int64_t barriers = code("Trade barriers");
    std::int64_t institutions = code("Institutions");
    std::int64_t courts = code("Courts", institutions);
    std::int64_t laws = code("Laws", institutions);
    std::vector<std::int64_t> said = answers(53);

    /// `sample` as the project states it; empty: it does not.
    explicit ReportWorld(const char* sample = "random") {
        invited(84);
        answers(2, "dont_know");
        answers(2, "empty");
        answers(3, "not_asked");
        for (const std::int64_t answer : said)
            judge(aigerim, answer);
        put(barriers, 0, 7);
        put(courts, 7, 15);
        put(laws, 15, 20);
        put(institutions, 20, 21);
        put(other, 21, 41);
        db().run("UPDATE question SET label_en = 'What should be done first?', label_ru = 'Что нужно сделать "
                 "сначала?'");
        set("title", "Steps");
        if (*sample != 0)
            set("sample", sample);
        takeChanges();
    }

    void set(const std::string& key, const std::string& value) {
        db().run("INSERT INTO setting (key, value) VALUES (?1, ?2)", key, value);
    }
    void put(std::int64_t code, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            coding(aigerim, code, said[i]);
    }
    void words(std::int64_t answer, const std::string& body) {
        const std::int64_t id = 100000 + answer;
        db().run(
            "INSERT INTO text (id, sha256, body, code_points) VALUES (?1, CAST(?1 AS BLOB), ?2, length(?2))",
            id, body);
        db().run("UPDATE answer SET text_id = ?2 WHERE id = ?1", answer, id);
    }
    void consent(std::int64_t answer, const std::string& key) {
        db().run("UPDATE study_case SET consent = ?2 WHERE id = ?1", caseOf(answer), key);
    }

    Document document(const ReportOptions& options = {}) { return sharesReport(db(), {question()}, options); }
    Table table(const ReportOptions& options = {}) {
        const Document report = document(options);
        for (const Block& block : report.blocks) {
            if (const auto* found = std::get_if<Table>(&block))
                return *found;
        }
        return {};
    }
};

inline std::vector<std::string> printed(const Row& row) {
    std::vector<std::string> cells;
    for (const Cell& cell : row.cells)
        cells.push_back(cell.printed());
    return cells;
}

inline std::vector<std::string> firstColumn(const Table& table) {
    std::vector<std::string> names;
    for (const Row& row : table.rows)
        names.push_back(row.cells.front().printed());
    return names;
}

inline std::vector<std::string> titles(const Table& table) {
    std::vector<std::string> names;
    for (const Column* column : leafColumns(table))
        names.push_back(column->title);
    return names;
}

inline const Row& rowNamed(const Table& table, const std::string& name) {
    for (const Row& row : table.rows) {
        if (row.cells.front().printed() == name)
            return row;
    }
    throw std::out_of_range(name);
}

inline std::string note(const Table& table) {
    std::string all;
    for (const std::string& each : table.notes)
        all += each + "\n";
    return all;
}

} // namespace marginalia::core::report
