// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/short_memo.h"

#include "core/codebook/codebook_edit.h"
#include "core/coding/coding.h"
#include "core/notes/note_store.h"
#include "core/text/normalize.h"

#include <algorithm>

namespace marginalia::core::notes {

namespace {

/// So many codings of a step are looked at; of more it is taken that some carry a memo.
constexpr std::size_t mostLookedUp = 1000;

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

bool touchesShortMemos(const store::Connection& db, const store::ChangeSet& changes,
                       const std::vector<CodingId>& known) {
    if (changes.empty() || changes.touches("code") || changes.touches("study_case") ||
        changes.touches("source"))
        return true;
    const store::TableChange& codings = changes.of("coding");
    if (codings.added.size() + codings.changed.size() + codings.removed.size() > mostLookedUp)
        return true;
    const auto isKnown = [&](std::int64_t id) { return std::ranges::count(known, CodingId{id}) > 0; };
    const auto hasMemo = [&](std::int64_t id) {
        const std::optional<coding::Coding> coding = coding::codingById(db, CodingId{id});
        return coding && !coding->memo.empty();
    };
    return std::ranges::any_of(codings.removed, isKnown) || std::ranges::any_of(codings.changed, isKnown) ||
           std::ranges::any_of(codings.changed, hasMemo) || std::ranges::any_of(codings.added, hasMemo);
}

} // namespace marginalia::core::notes
