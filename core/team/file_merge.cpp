// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/file_merge.h"

#include "core/store/insert_rows.h"
#include "core/store/row_keys.h"
#include "core/team/merge_rules.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace marginalia::core::team {

using rules::integerOf;
using store::CellValue;
using store::Row;

namespace {

/// Those that others name first; names decide among equals.
std::vector<std::string> parentsFirst(const store::Tables& tables, const std::vector<store::Link>& links) {
    std::vector<std::string> order;
    std::set<std::string, std::less<>> done;
    while (order.size() < tables.size()) {
        const std::size_t before = order.size();
        for (const auto& each : tables) {
            const std::string& name = each.first; // clang 14 lets no lambda take one of a pair's names
            const bool ready =
                !done.contains(name) && std::ranges::all_of(links, [&](const store::Link& link) {
                    return link.table != name || link.parent == name || done.contains(link.parent) ||
                           tables.find(link.parent) == tables.end();
                });
            if (!ready)
                continue;
            order.push_back(name);
            done.insert(name);
        }
        if (order.size() == before)
            throw Error(ErrorKind::Internal,
                        msg("The tables of a project name each other in a circle. Please "
                            "report this."));
    }
    return order;
}

} // namespace

MergedTable::MergedTable(store::Edit& edit, const std::string& tableName,
                         const std::vector<store::Column>& tableColumns)
    : name(tableName)
    , columns(tableColumns)
    , key(store::keyOf(tableColumns))
    , hasId(tableColumns.front().name == "id")
    , start(place("start_position"))
    , answer(place("answer_id"))
    , source(place("source_id"))
    , writer(edit, tableName, tableColumns) {}

std::optional<std::size_t> MergedTable::place(std::string_view column) const {
    const auto found = std::ranges::find(columns, column, &store::Column::name);
    return found == columns.end() ? std::nullopt
                                  : std::optional<std::size_t>(std::distance(columns.begin(), found));
}

std::int64_t MergedTable::integer(const Row& row, std::string_view column) const {
    const auto at = place(column);
    return at ? integerOf(row[*at]) : 0;
}

std::int64_t MergedTable::id(const Row& row) const {
    return integerOf(row[static_cast<std::size_t>(key.front())]);
}

MergedTables mergedTables(store::Edit& edit, KnownRows& known) {
    const store::Schema& schema = store::Schema::builtIn();
    const store::Tables& tables = schema.tablesAt(schema.version());
    const std::vector<store::Link> links = store::linksOf(edit.db());
    MergedTables merged;
    for (const std::string& name : parentsFirst(tables, links)) {
        auto table = std::make_unique<MergedTable>(edit, name, tables.find(name)->second);
        for (const store::Link& link : links) {
            if (link.table == name) {
                table->links.emplace_back(*table->place(link.column), link.parent);
                table->linked.push_back(link.parent == "text" ? nullptr : &known.of(link.parent));
            }
            if (link.parent == name)
                table->children.emplace_back(link.table, link.column);
        }
        merged.push_back(std::move(table));
    }
    return merged;
}

FileMerge::FileMerge(MergeState& state, MergedTables& tables, const ForeignFile& file,
                     const store::Connection* base, Brought& brought)
    : m_state(state)
    , m_tables(tables)
    , m_file(file)
    , m_base(base)
    , m_brought(brought) {
    if (file.label())
        m_forCoder = rows::coderOfGuid(file.db(), file.label()->coder);
    findDriftCheck();
}

void FileMerge::run() {
    for (const auto& table : m_tables) {
        if (!rules::isMerged(table->name, m_file.label().has_value()))
            continue;
        if (table->name == "code")
            mergeCodes(*table);
        else
            mergeTable(*table);
    }
    removeRows();
    noteSettings();
    remarkOnRepairs();
}

MergedTable& FileMerge::tableOf(std::string_view name) {
    for (const auto& table : m_tables)
        if (table->name == name)
            return *table;
    throw Error(ErrorKind::Internal, msg("A table is missing. Please report this."));
}

void FileMerge::mergeTable(MergedTable& table) {
    store::eachDifference(m_base, m_file.db(), table.name, table.columns, m_state.progress,
                          [&](const Row* before, const Row* after) { meet(table, before, after); });
    insertWaiting(table);
    if (table.name == "answer" || table.name == "source")
        noteTexts(table);
}

/// From here on passages are compared: both texts have to be the same, or the passages carried over.
void FileMerge::noteTexts(const MergedTable& table) {
    if (!m_revised)
        m_revised = std::make_unique<RevisedTexts>(m_file.db(), m_state.edit.db());
    const bool answers = table.name == "answer";
    std::unordered_map<std::int64_t, std::int64_t> textsOfPlaces;
    rows::eachText(m_state.edit.db(), answers,
                   [&](std::int64_t place, std::int64_t text, std::int64_t codePoints) {
                       textsOfPlaces.emplace(place, text);
                       m_lengths[answers ? 0 : 1][place] = codePoints;
                   });
    if (textsOfPlaces.empty())
        return;
    const std::unordered_map<std::int64_t, std::int64_t> textsHere =
        rows::textsHere(m_file.texts(), m_state.edit.db());
    rows::eachText(m_file.db(), answers, [&](std::int64_t place, std::int64_t text, std::int64_t) {
        const std::int64_t here = m_state.known.here(table.name, place);
        if (here == 0)
            return;
        const auto ours = textsOfPlaces.find(here);
        const auto theirs = textsHere.find(text);
        if (ours == textsOfPlaces.end() || theirs == textsHere.end() || ours->second != theirs->second)
            m_revised->note(answers, here, place);
    });
}

void FileMerge::mergeCodes(MergedTable& codes) {
    // A new code may stand below another new one that comes later in the order of ids.
    std::vector<std::pair<std::optional<Row>, std::optional<Row>>> waiting;
    std::set<std::int64_t> isNew;
    store::eachDifference(m_base, m_file.db(), codes.name, codes.columns, m_state.progress,
                          [&](const Row* before, const Row* after) {
                              waiting.emplace_back(before ? std::optional<Row>(*before) : std::nullopt,
                                                   after ? std::optional<Row>(*after) : std::nullopt);
                              if (before == nullptr)
                                  isNew.insert(codes.id(*after));
                          });
    while (!waiting.empty()) {
        const std::size_t before = waiting.size();
        std::erase_if(waiting, [&](const auto& pair) {
            if (pair.second && isNew.contains(codes.integer(*pair.second, "parent_id")))
                return false;
            meet(codes, pair.first ? &*pair.first : nullptr, pair.second ? &*pair.second : nullptr);
            isNew.erase(codes.id(pair.second ? *pair.second : *pair.first));
            return true;
        });
        if (waiting.size() == before)
            isNew.clear(); // below one that is not there: they come to the top
    }
    checkCodes(codes);
}

void FileMerge::meet(MergedTable& table, const Row* before, const Row* after) {
    const Row& row = after != nullptr ? *after : *before;
    if (table.name == "setting" && (m_base == nullptr || rules::isOwnSetting(rules::textOf(row.front()))))
        return;
    if (m_base == nullptr && table.hasId && m_state.known.isJoined(table.name, table.id(row)))
        return;
    if (isByOthers(table, row) || comesTooLate(table))
        return;
    if (after != nullptr)
        bring(table, before, *after);
    else if (table.name == "coding" && m_state.known.isJoined(table.name, table.id(row)))
        m_state.known.part(table.name, table.id(row)); // the other one of the two is still given
    else
        m_removed[&table].push_back(store::keyCells(table.key, row));
}

void FileMerge::bring(MergedTable& table, const Row* before, const Row& after) {
    const bool hasText = table.name == "answer" || table.name == "source";
    m_row = after;
    if (before != nullptr)
        m_was = *before;
    if (hasText && before != nullptr) {
        const std::size_t text = *table.place("text_id");
        if (m_was[text] != m_row[text])
            reviseText(table, m_was, m_row);
        // What is left of the row is merged without it.
        const std::int64_t here = m_state.known.here(table.name, table.id(after));
        const std::int64_t ours =
            here == 0 ? 0 : rows::textUnder(m_state.edit.db(), table.name == "answer", here);
        m_row[text] = m_was[text] = ours == 0 ? CellValue() : CellValue(ours);
    }
    if (!translate(table, m_row, true)) {
        ++m_brought.leftOut;
        return;
    }
    if (!liesInItsText(table, m_row)) {
        ++m_outside;
        return;
    }
    repairLetters(m_row);
    if (before == nullptr) {
        add(table, m_row);
        return;
    }
    translate(table, m_was, false);
    if (std::optional<Row> ours = table.writer.read(store::keyCells(table.key, m_row)))
        mergeCells(table, &m_was, m_row, std::move(*ours));
    else
        deletedHere(table, m_row);
}

bool FileMerge::translate(MergedTable& table, Row& row, bool strictly) {
    if (table.hasId)
        if (const std::int64_t joined = m_state.known.here(table.name, table.id(row)); joined != 0)
            row.front() = joined;
    for (std::size_t i = 0; i < table.links.size(); ++i) {
        const auto& [column, parent] = table.links[i];
        CellValue& cell = row[column];
        const std::int64_t theirs = integerOf(cell);
        if (theirs == 0)
            continue;
        if (table.linked[i] == nullptr) {
            if (strictly && rows::textExists(m_file.db(), theirs))
                cell = rows::takeText(m_state.edit, m_file.db(), theirs);
            continue;
        }
        std::int64_t here = table.linked[i]->here(theirs);
        if (here == 0 && strictly && parent == "code")
            here = missingCode(theirs);
        if (here != 0)
            cell = here;
        else if (!strictly)
            continue;
        else if (table.columns[column].canBeLeftOut && table.name != "coding" && table.name != "note_link")
            cell = CellValue();
        else
            return false;
    }
    moveIntoDriftCheck(table, row);
    return carryOver(table, row, strictly);
}

bool FileMerge::carryOver(MergedTable& table, Row& row, bool strictly) {
    if (!m_revised || m_revised->empty() || !table.start || !table.answer)
        return true;
    const std::size_t start = *table.start;
    const bool onAnswer = integerOf(row[*table.answer]) != 0;
    const std::int64_t place = onAnswer ? integerOf(row[*table.answer]) : integerOf(row[*table.source]);
    const Span span{integerOf(row[start]), integerOf(row[start + 1])};
    if (span.start < 0 || !m_revised->holds(onAnswer, place))
        return true;
    const text::CarryOver::Carried carried = m_revised->carry(onAnswer, place, span);
    if (!carried.span)
        return !strictly;
    row[start] = carried.span->start;
    row[start + 1] = carried.span->end;
    return true;
}

void FileMerge::add(MergedTable& table, Row& row) {
    if (table.hasId && m_state.known.has(table.name, table.id(row))) {
        addedTwice(table, row);
        return;
    }
    if (table.name == "code" && isSameCode(table, row))
        return;
    if (table.hasId)
        m_state.known.add(table.name, table.id(row));
    if (m_waiting.size() == m_waitingRows)
        m_waiting.emplace_back();
    std::swap(m_waiting[m_waitingRows++], row);
    if (m_waitingRows == store::rowsTogether || table.name == "code" || table.name == "coder")
        insertWaiting(table);
}

void FileMerge::insertWaiting(MergedTable& table) {
    const std::span<Row> waiting = std::span(m_waiting).first(std::exchange(m_waitingRows, 0));
    if (waiting.empty())
        return;
    const bool all = table.writer.insertMany(waiting);
    for (Row& row : waiting) {
        if (!all && !table.writer.read(store::keyCells(table.key, row))) {
            if (table.hasId)
                m_state.known.drop(table.name, table.id(row));
            addedTwice(table, row); // a row that there may be once only is here under another key
            continue;
        }
        if (table.name == "coder")
            remarkOnCoder(rules::textOf(row[*table.place("name")]));
        count(table, row, &WorkOf::codingsAdded);
    }
}

void FileMerge::remarkOnCoder(const std::string& name) {
    if (rows::codersNamed(m_state.edit.db(), name) > 1)
        m_brought.remarks.push_back(
            {msg("There is more than one coder called “{1}”: {2} brought another one. Rename "
                 "them to tell them apart."),
             {name, m_brought.file}});
}

void FileMerge::addedTwice(MergedTable& table, Row& row) {
    insertWaiting(table);
    std::optional<Row> ours = table.writer.read(store::keyCells(table.key, row));
    if (!ours && table.hasId) {
        const std::int64_t same = sameRow(table, row);
        if (same == 0) {
            ++m_brought.leftOut;
            return;
        }
        if (table.name == "coding" || table.name == "judgement") {
            joinTwice(table, row, same);
            return;
        }
        m_state.known.join(table.name, table.id(row), same, false);
        row.front() = same;
        ours = table.writer.read(store::keyCells(table.key, row));
    }
    if (ours)
        mergeCells(table, nullptr, row, std::move(*ours));
}

void FileMerge::noteSettings() {
    const std::string revision = rows::settingOf(m_file.db(), "codebook_revision");
    if (!revision.empty() && revision.size() < 10 &&
        std::ranges::all_of(revision, [](char c) { return c >= '0' && c <= '9'; }))
        rows::raiseCodebookRevision(m_state.edit, std::stoll(revision));
}

} // namespace marginalia::core::team
