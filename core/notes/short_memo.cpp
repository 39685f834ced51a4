// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/short_memo.h"

#include "core/codebook/codebook_edit.h"
#include "core/coding/coding.h"
#include "core/notes/note_store.h"
#include "core/text/normalize.h"

#include <algorithm>

namespace marginalia::core::notes {

namespace {

/// So many rows of a step are looked at one by one.
constexpr std::size_t mostLookedUp = 200;

bool isBlank(const std::string& words) {
    return words.find_first_not_of(" \t\n") == std::string::npos;
}

} // namespace

std::vector<Note> shortMemos(const store::Connection& db) {
    return rows::shortMemos(db);
}

std::optional<Note> shortMemoOf(const store::Connection& db, const Target& target) {
    return rows::shortMemo(db, target);
}

void writeShort(store::Edit& edit, const Target& target, const std::string& given) {
    const int named = !!target.source + !!target.code + !!target.who + !!target.coding;
    if (named != 1 || target.answer || target.span || !rows::exists(edit.db(), target))
        throw Error(ErrorKind::Usage,
                    msg("What this memo stands on is no longer there. Choose another memo."));
    std::string words = text::normalize(given).text;
    if (isBlank(words))
        words.clear();
    if (target.coding) {
        coding::setMemo(edit, target.coding, words);
    } else if (target.code) {
        codebook::Code code = *codebook::Codebook::load(edit.db()).find(target.code);
        code.memo = words;
        codebook::update(edit, code);
    } else {
        rows::setShortMemo(edit, target, words);
    }
}

std::optional<std::vector<Target>> touchedByShortMemos(const store::ChangeSet& changes) {
    if (changes.empty())
        return std::nullopt;
    std::vector<Target> touched;
    const auto add = [&](std::string_view table, auto part) {
        const store::TableChange& rows = changes.of(table);
        if (touched.size() + rows.size() > mostLookedUp)
            return false;
        for (const std::vector<std::int64_t>* ids : {&rows.added, &rows.changed, &rows.removed})
            for (const std::int64_t id : *ids) {
                auto& named = touched.emplace_back().*part;
                named.value = id;
            }
        return true;
    };
    if (!add("code", &Target::code) || !add("study_case", &Target::who) || !add("source", &Target::source) ||
        !add("coding", &Target::coding))
        return std::nullopt;
    return touched;
}

} // namespace marginalia::core::notes
