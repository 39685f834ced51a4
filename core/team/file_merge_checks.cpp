// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_keys.h"
#include "core/team/file_merge.h"
#include "core/team/merge_rules.h"
#include "core/text/fold.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <set>

namespace marginalia::core::team {

using rules::integerOf;
using store::CellValue;
using store::Row;

// A coding with a passage lies in the text that it is on, whatever the file says. What was frozen may belong
// to an older text.
bool FileMerge::liesInItsText(const MergedTable& table, const Row& row) {
    if (!table.start || !table.answer || !table.source || table.name.starts_with("frozen_"))
        return true;
    const std::int64_t answer = integerOf(row[*table.answer]);
    const std::int64_t source = integerOf(row[*table.source]);
    if (answer == 0 && source == 0)
        return true;
    const std::int64_t length = lengthOf(answer != 0, answer != 0 ? answer : source);
    const std::int64_t start = integerOf(row[*table.start]);
    const std::int64_t end = integerOf(row[*table.start + 1]);
    if (length < 0) // there is no text
        return start < 0 && table.name != "coding";
    return start < 0 ? start == -1 && end == -1 : start < end && end <= length;
}

std::int64_t FileMerge::lengthOf(bool answer, std::int64_t place) {
    if (place != m_lengthPlace || answer != m_lengthOfAnswer) { // often asked several times in a row
        const auto& lengths = m_lengths[answer ? 0 : 1];
        const auto length = lengths.find(place);
        m_lengthPlace = place;
        m_lengthOfAnswer = answer;
        m_length = length == lengths.end() ? -1 : length->second;
    }
    return m_length;
}

void FileMerge::repairLetters(Row& row) {
    bool repaired = false;
    for (CellValue& cell : row) {
        auto* const text = std::get_if<std::string>(&cell);
        if (text == nullptr || text::isValidUtf8(*text))
            continue;
        *text = text::normalize(*text).text;
        repaired = true;
    }
    m_repaired += repaired ? 1 : 0;
}

void FileMerge::remarkOnRepairs() {
    if (m_outside > 0)
        m_brought.remarks.push_back(
            {msg("{1} holds passages that lie outside of their text, which only another program can have "
                 "written. Left out: {2}."),
             {m_brought.file, std::to_string(m_outside)}});
    if (m_repaired > 0)
        m_brought.remarks.push_back(
            {msg("{1} holds bytes that are no letters, which only another program can have written. “�” "
                 "stands for them now. Entries concerned: {2}."),
             {m_brought.file, std::to_string(m_repaired)}});
}

/// What each side did to the codebook may be fine and both together not.
void FileMerge::checkCodes(MergedTable& codes) {
    askAboutCircles(codes);
    while (!m_movedCodes.empty()) { // joining two codes moves those below them
        const auto moved = std::exchange(m_movedCodes, {});
        for (const auto& [id, before] : moved)
            askAboutName(codes, id, before);
    }
}

void FileMerge::askAboutCircles(MergedTable& codes) {
    const std::size_t parent = *codes.place("parent_id");
    for (;;) {
        const std::vector<std::pair<std::int64_t, std::string>> circle =
            rows::circleOfCodes(m_state.edit.db());
        if (circle.empty())
            return;
        Conflict conflict;
        std::string ids;
        std::string names;
        for (const auto& [id, name] : circle) {
            ids += std::to_string(id) + "/";
            names += (names.empty() ? "“" : ", “") + name + "”";
            conflict.options.push_back({name, {}, {msg("“{1}” stands at the top."), {name}}});
        }
        conflict.key = keyFor({"circle", ids});
        conflict.kind = ConflictKind::ChangedTwice;
        conflict.what = {
            msg("Each of these codes was put below another of them: {1}. One has to stand at the "
                "top of the codebook."),
            {names}};
        const std::string way = m_state.disputes.settle(std::move(conflict));
        const auto chosen = std::ranges::find(circle, way, &std::pair<std::int64_t, std::string>::second);
        // Undecided, the step is rolled back; until then nothing may go round in the circle.
        Row row =
            codes.writer.read({CellValue(chosen == circle.end() ? circle.front().first : chosen->first)})
                .value();
        row[parent] = CellValue();
        codes.writer.replace(row);
    }
}

void FileMerge::askAboutName(MergedTable& codes, std::int64_t id, const std::optional<Row>& before) {
    std::optional<Row> row = codes.writer.read({CellValue(id)});
    if (!row)
        return;
    const std::size_t name = *codes.place("name");
    const std::size_t parent = *codes.place("parent_id");
    const std::string key = text::nameKey(rules::textOf((*row)[name]));
    std::vector<std::int64_t> others = rows::siblingsNamed(m_state.edit.db(), integerOf((*row)[parent]), key);
    std::erase(others, id);
    if (others.empty())
        return;
    Conflict conflict;
    conflict.key =
        keyFor({"named alike", std::to_string(id), std::to_string(integerOf((*row)[parent])), key});
    conflict.kind = ConflictKind::SameName;
    conflict.what = {msg("“{1}” of {2} has the name of another code in the same place."),
                     {rows::nameOf(m_state.edit.db(), "code", id), m_brought.file}};
    conflict.options = {{"two", m_brought.file, msg("They are two codes.")}};
    if (before)
        conflict.options.push_back(
            {"keep", {}, msg("It keeps the name and place that it had in the project.")});
    if (others.size() == 1) // else nobody could tell which one is meant
        conflict.options.push_back({"join", m_brought.file, msg("It is one code.")});
    const std::string way = m_state.disputes.settle(std::move(conflict));
    if (way == "keep" && before) {
        (*row)[name] = (*before)[name];
        (*row)[parent] = (*before)[parent];
        codes.writer.replace(*row);
    } else if (way == "join" && others.size() == 1) {
        joinCodes(codes, codes.writer.read({CellValue(others.front())}).value(), *row);
    }
}

} // namespace marginalia::core::team
