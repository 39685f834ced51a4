// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/notes/note.h"
#include "core/notes/note_store.h"
#include "core/text/code_points.h"

#include <algorithm>

namespace marginalia::core::notes {

namespace {
constexpr std::int64_t longestQuote = 80;

std::string shownQuote(const store::Connection& db, const Target& place, std::optional<Span> span) {
    if (!span)
        return {};
    const Span shown{span->start, std::min(span->end, span->start + longestQuote)};
    std::string words = rows::wordsOf(db, place, shown);
    std::replace(words.begin(), words.end(), '\n', ' ');
    const std::size_t first = std::min(words.find_first_not_of(' '), words.size());
    words = words.substr(first, words.find_last_not_of(' ') + 1 - first);
    return shown.end < span->end ? words + "…" : words;
}
} // namespace

std::string TargetName::line() const {
    std::string line = name;
    if (!place.empty())
        line += " · " + place;
    if (!quote.empty())
        line += ": “" + quote + "”";
    return line;
}

Target placeOf(const store::Connection& db, const Target& target) {
    if (!target.coding) {
        Target place = target;
        if (!target.source && !target.answer)
            return {};
        return place;
    }
    Target place;
    if (const std::optional<coding::Coding> coding = coding::codingById(db, target.coding)) {
        place.source = coding->place.source;
        place.answer = coding->place.answer;
        place.span = coding->span;
    }
    return place;
}

TargetName targetName(const store::Connection& db, const Target& target) {
    const bool needs = target.code || target.coding;
    return targetName(db, needs ? codebook::Codebook::load(db) : codebook::Codebook(), target);
}

TargetName targetName(const store::Connection& db, const codebook::Codebook& codebook, const Target& target) {
    TargetName result;
    if (target.coding) {
        result.kind = TargetName::Kind::Coding;
        const Target place = placeOf(db, target);
        if (const std::optional<coding::Coding> coding = coding::codingById(db, target.coding))
            result.name = codebook.path(coding->code);
        Target whole = place;
        whole.span.reset();
        if (whole.source || whole.answer)
            result.place = rows::nameOf(db, whole);
        result.quote = shownQuote(db, place, place.span);
    } else if (target.source) {
        result.name = rows::nameOf(db, target);
        result.quote = shownQuote(db, target, target.span);
    } else if (target.answer) {
        result.kind = TargetName::Kind::Answer;
        result.name = rows::nameOf(db, target);
        result.quote = shownQuote(db, target, target.span);
    } else if (target.code) {
        result.kind = TargetName::Kind::Code;
        result.name = codebook.path(target.code);
    } else {
        result.kind = TargetName::Kind::Case;
        result.name = rows::nameOf(db, target);
    }
    return result;
}

} // namespace marginalia::core::notes
