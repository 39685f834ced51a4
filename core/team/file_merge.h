// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/row_writer.h"
#include "core/store/schema.h"
#include "core/team/decisions.h"
#include "core/team/foreign_file.h"
#include "core/team/foreign_store.h"
#include "core/team/known_rows.h"
#include "core/team/merge.h"
#include "core/team/revised_texts.h"
#include "core/team/round.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace marginalia::core::team {

/// What all files of one merge share.
struct MergeState {
    store::Edit& edit;
    Disputes& disputes;
    KnownRows& known;
    Progress& progress;
    /// Who wrote a cell in this merge: another file, not the project. By the key of a conflict.
    std::unordered_map<std::string, std::string> writtenBy;
};

/// A table as merging sees it.
struct MergedTable {
    MergedTable(store::Edit& edit, const std::string& tableName,
                const std::vector<store::Column>& tableColumns);

    std::string name;
    const std::vector<store::Column>& columns;
    std::vector<int> key;
    std::vector<std::pair<std::size_t, std::string>> links; ///< column and the table it names a row of
    std::vector<KnownIds*> linked;                          ///< for each link; none: a text
    std::vector<std::pair<std::string, std::string>>
        children; ///< tables and columns that name rows of this one
    bool hasId = false;
    std::optional<std::size_t> start;  ///< where a passage is
    std::optional<std::size_t> answer; ///< what it lies in: an answer
    std::optional<std::size_t> source; ///< or a document
    store::RowWriter writer;

    [[nodiscard]] std::optional<std::size_t> place(std::string_view column) const;
    [[nodiscard]] std::int64_t integer(const store::Row& row, std::string_view column) const;
    [[nodiscard]] std::int64_t id(const store::Row& row) const;
};
/// All tables that are recorded, those that others name before them.
using MergedTables = std::vector<std::unique_ptr<MergedTable>>;
MergedTables mergedTables(store::Edit& edit, KnownRows& known);

/// Brings one file: what was done in it since `base` is done here too.
class FileMerge {
public:
    /// `base` is the file as it was when it parted from the project. Without it the file never was part of
    /// it: all is new but for what was joined before, which is as it is here.
    FileMerge(MergeState& state, MergedTables& tables, const ForeignFile& file, const store::Connection* base,
              Brought& brought);

    void run();

private:
    using Row = store::Row;

    // file_merge.cpp: which rows come, and in which order
    void mergeTable(MergedTable& table);
    void mergeCodes(MergedTable& codes);
    void meet(MergedTable& table, const Row* before, const Row* after);
    void bring(MergedTable& table, const Row* before, const Row& after);
    void add(MergedTable& table, Row& row);
    void insertWaiting(MergedTable& table);
    void noteTexts(const MergedTable& table);
    void remarkOnCoder(const std::string& name);
    void addedTwice(MergedTable& table, Row& row);
    bool translate(MergedTable& table, Row& row, bool strictly);
    bool carryOver(MergedTable& table, Row& row, bool strictly);
    void noteSettings();

    // file_merge_checks.cpp: what no file of ours holds, whatever its history says
    [[nodiscard]] bool liesInItsText(const MergedTable& table, const Row& row);
    [[nodiscard]] std::int64_t lengthOf(bool answer, std::int64_t place);
    void repairLetters(Row& row);
    void remarkOnRepairs();
    void checkCodes(MergedTable& codes);
    void askAboutCircles(MergedTable& codes);
    void askAboutName(MergedTable& codes, std::int64_t id, const std::optional<Row>& before);

    // file_merge_rows.cpp: a row that both sides have
    void mergeCells(MergedTable& table, const Row* base, const Row& theirs, Row ours);
    [[nodiscard]] Row mergedCells(MergedTable& table, const Row* base, const Row& theirs, Row ours);
    [[nodiscard]] bool takesTheirs(MergedTable& table, const Row& ours, const Row& theirs,
                                   std::size_t column);
    [[nodiscard]] std::string shown(MergedTable& table, const Row& row, std::size_t column);
    void write(MergedTable& table, const Row& before, const Row& row);
    void replace(MergedTable& table, const Row& row);
    void reviseText(MergedTable& table, const Row& before, const Row& after);
    void count(const MergedTable& table, const Row& row, std::int64_t WorkOf::*what);
    [[nodiscard]] std::string nameOf(const MergedTable& table, const Row& key);
    [[nodiscard]] MergedTable& tableOf(std::string_view name);

    // file_merge_rules.cpp: rows that have to be asked about
    [[nodiscard]] bool isByOthers(const MergedTable& table, const Row& row);
    void findDriftCheck();
    [[nodiscard]] bool comesTooLate(const MergedTable& table);
    void moveIntoDriftCheck(const MergedTable& table, Row& row) const;
    void takeCoder(std::int64_t coder);
    [[nodiscard]] std::int64_t missingCode(std::int64_t theirs);
    [[nodiscard]] bool isSameCode(MergedTable& codes, Row& row);
    void deletedHere(MergedTable& table, const Row& row);

    // file_merge_join.cpp: rows that are one row from now on
    void joinCodes(MergedTable& codes, const Row& ours, const Row& theirs);
    void joinTwice(MergedTable& table, Row row, std::int64_t same);
    [[nodiscard]] bool goesOnAsAnother(MergedTable& table, Row row);
    void joinRows(MergedTable& table, std::int64_t gone, std::int64_t kept);
    void nameInstead(MergedTable& table, const std::string& column, std::int64_t gone, std::int64_t kept);
    [[nodiscard]] std::int64_t sameRow(const MergedTable& table, const Row& row) const;

    // file_merge_removed.cpp: rows that were deleted there
    void removeRows();
    void countUses();
    void decideRemovals();
    [[nodiscard]] bool staysHere(MergedTable& table, const Row& key, const Row& ours);
    [[nodiscard]] bool changedHere(MergedTable& table, const Row& key, const Row& ours);
    [[nodiscard]] bool isShownInPackages(const MergedTable& table, std::size_t column) const;
    void removeWithChildren(MergedTable& table, const Row& key);

    MergeState& m_state;
    MergedTables& m_tables;
    const ForeignFile& m_file;
    const store::Connection* m_base;
    Brought& m_brought;
    std::int64_t m_forCoder = 0;       ///< of a package: its coder, as in the file
    std::optional<Round> m_driftCheck; ///< that the package is for: what is coded in it belongs there
    std::unique_ptr<RevisedTexts> m_revised;
    std::array<std::unordered_map<std::int64_t, std::int64_t>, 2>
        m_lengths;                  ///< of texts here, by their answers; by their documents
    std::int64_t m_lengthPlace = 0; ///< asked for last
    bool m_lengthOfAnswer = false;
    std::int64_t m_length = -1;
    /// Codes renamed or moved by this file, as they were; or moved along with their parent.
    std::vector<std::pair<std::int64_t, std::optional<Row>>> m_movedCodes;
    std::unordered_map<std::int64_t, std::string> m_coderNames;
    std::map<std::int64_t, std::string>
        m_byOthers; ///< what to do with the work of that coder; empty: undecided
    std::map<std::int64_t, std::int64_t> m_missingCodes; ///< theirs, what stands for it; 0: nothing
    std::map<MergedTable*, std::vector<Row>> m_removed;  ///< keys
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> m_usesGone;
    std::map<std::pair<std::string, std::int64_t>, bool> m_kept;
    std::vector<Row> m_waiting; ///< new rows of the present table, inserted many at once
    std::size_t m_waitingRows = 0;
    Row m_row; ///< kept for its room
    Row m_was;
    std::int64_t m_outside = 0;  ///< passages beyond the end of their text
    std::int64_t m_late = 0;     ///< rows for a drift check that is closed
    std::int64_t m_repaired = 0; ///< rows with bytes that are no letters
};

} // namespace marginalia::core::team
