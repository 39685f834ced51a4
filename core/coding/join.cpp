// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/join.h"

#include "core/base/error.h"
#include "core/coding/coding_store.h"
#include "core/text/code_points.h"

#include <algorithm>
#include <optional>
#include <string>

namespace marginalia::core::coding {

namespace {
/// Code points; a shorter text is read as a whole each time.
constexpr std::int64_t longText = 50'000;
} // namespace

Coding requireCoding(const store::Connection& db, CodingId id) {
    std::optional<Coding> coding = codingById(db, id);
    if (!coding)
        throw Error(ErrorKind::Usage, msg("This passage is not coded so any more."));
    return *std::move(coding);
}

std::string quote(const store::Connection& db, Place place, Span span) {
    const std::string hash = rows::longTextHash(db, place, longText);
    if (hash.empty())
        return std::string(text::slice(rows::textOf(db, place), span));
    // A text of 10 MB takes milliseconds to be read and walked through, at every passage that is coded in it.
    // The one read last is kept: texts never change, and the hash says which one it is.
    struct Kept {
        std::string hash;
        std::string body;
        std::optional<text::CodePointIndex> index;
    };
    static thread_local Kept kept;
    if (kept.hash != hash) {
        kept.index.reset();
        kept.hash.clear();
        kept.body = rows::textOf(db, place);
        kept.index.emplace(kept.body);
        kept.hash = hash;
    }
    return std::string(kept.index->slice(span));
}

void requireWithin(Span span, std::int64_t codePoints) {
    if (span.start < 0 || span.end <= span.start)
        throw Error(ErrorKind::Usage, msg("The passage {1} to {2} is empty or begins before the text."),
                    {std::to_string(span.start), std::to_string(span.end)});
    if (span.end > codePoints)
        throw Error(ErrorKind::Usage,
                    msg("The passage {1} to {2} goes beyond the text, which has {3} characters."),
                    {std::to_string(span.start), std::to_string(span.end), std::to_string(codePoints)});
}

void requireWords(const store::Connection& db, Place place, Span span) {
    if (span.length() > longestBlank)
        return;
    if (!isBlank(quote(db, place, span)))
        return;
    throw Error(ErrorKind::Usage,
                msg("There are only blanks in this passage. Select the words that are to be coded."));
}

bool isBlank(std::string_view words) {
    for (std::size_t at = 0; at < words.size(); ++at)
        if ((static_cast<unsigned char>(words[at]) & 0xC0U) != 0x80U && !isBlankAt(words, at))
            return false;
    return true;
}

void join(store::Edit& edit, const Coding& into, const Coding& from) {
    if (!from.memo.empty() && from.memo != into.memo)
        rows::setMemo(edit, into.id, into.memo.empty() ? from.memo : into.memo + "\n\n" + from.memo);
    if (from.star > 0 && (into.star == 0 || from.star < into.star))
        rows::setStar(edit, into.id, from.star);
    if (from.weight && from.weight > into.weight)
        rows::setWeight(edit, into.id, from.weight);
    rows::moveNotes(edit, from.id, into.id);
    rows::erase(edit, from.id);
}

CodingId putOrJoin(store::Edit& edit, const Coding& wanted) {
    if (const std::optional<CodingId> same = rows::sameCoding(edit.db(), wanted);
        same && *same != wanted.id) {
        join(edit, requireCoding(edit.db(), *same), wanted);
        return *same;
    }
    rows::setCode(edit, wanted.id, wanted.code);
    if (wanted.span)
        rows::setSpan(edit, wanted.id, *wanted.span);
    return wanted.id;
}

bool isBlankAt(std::string_view text, std::size_t byte) {
    switch (text::decodeAt(text, byte)) {
    case U' ':
    case U'\t':
    case U'\n':
    case U'\v':
    case U'\f':
    case U'\u0085':
    case U'\u00A0':
    case U'\u2028':
    case U'\u2029':
    case U'\u202F':
    case U'\u3000':
        return true;
    default:
        return false;
    }
}

} // namespace marginalia::core::coding
