// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/find_passages.h"

#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/documents/source_sets.h"
#include "core/documents/speakers.h"
#include "core/text/code_points.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace marginalia::ui {

using namespace core;
using shares::DocumentUnit;
using shares::DocumentUnitPlace;

namespace {

/// A list shows no more of a passage.
constexpr std::int64_t wordsShown = 240;

/// One category of the figure: the codes whose passages stand for it, and the units it counts.
struct Category {
    std::unordered_set<CodeId> codes;
    std::vector<DocumentUnitPlace> units;
};

std::vector<Category> categoriesOf(const store::Connection& db, const std::vector<SourceId>& documents,
                                   const InterviewRequest& request, const InterviewFigure& figure) {
    const shares::DocumentShares shares(db, documents, request.unit);
    const codebook::Codebook book = codebook::Codebook::load(db);
    shares::DocumentShareRequest asked;
    asked.layer = request.layer;
    auto own = figure.ownOnly ? shares.unitsByOwnCode(db, asked)
                              : std::unordered_map<CodeId, std::vector<DocumentUnitPlace>>{};
    std::vector<Category> categories;
    for (const CodeId code : figure.codes) {
        Category& category = categories.emplace_back();
        const std::vector<CodeId> below = book.subtree(code);
        category.codes = figure.ownOnly ? std::unordered_set<CodeId>{code}
                                        : std::unordered_set<CodeId>(below.begin(), below.end());
        category.units = figure.disputed  ? shares.unitsDisputed(db, asked, code)
                         : figure.ownOnly ? std::move(own[code])
                                          : shares.unitsCounted(db, asked, code);
    }
    return categories;
}

/// Where a person speaks in a document; nothing where all of it is the person's.
std::optional<std::vector<Span>> wordsOf(const store::Connection& db, const documents::Source& source,
                                         CaseId who) {
    const std::vector<documents::Speaker> set = documents::speakersSet(db, source.id);
    if (std::ranges::none_of(set, [](const documents::Speaker& each) { return bool(each.who); }))
        return source.who == who ? std::nullopt : std::optional(std::vector<Span>{});
    const std::vector<documents::Turn> turns = documents::turnsOf(db, source.id);
    std::unordered_set<std::string> names;
    for (const documents::Speaker& each : documents::speakers(db, source.id, turns))
        if (each.role != documents::SpeakerRole::Interviewer && (each.who ? each.who : source.who) == who)
            names.insert(each.name);
    std::vector<Span> words;
    for (const documents::Turn& turn : turns)
        if (names.contains(turn.speaker))
            words.push_back(turn.whole);
    return words;
}

/// The parts of one document that the figure counts.
class CountedParts {
public:
    CountedParts(const store::Connection& db, const documents::Source& source,
                 const std::vector<DocumentUnitPlace>& units) {
        for (const DocumentUnitPlace& unit : units) {
            if (!unit.document) {
                const auto words = wordsOf(db, source, unit.who);
                m_whole |= !words;
                if (words)
                    m_parts.insert(m_parts.end(), words->begin(), words->end());
            } else if (unit.document == source.id) {
                m_whole |= !unit.span;
                if (unit.span)
                    m_parts.push_back(*unit.span);
            }
        }
    }
    [[nodiscard]] bool any() const { return m_whole || !m_parts.empty(); }
    [[nodiscard]] bool hold(const std::optional<Span>& passage) const {
        if (m_whole || !passage)
            return any();
        const auto part = std::ranges::partition_point(
            m_parts, [&passage](const Span& each) { return each.end <= passage->start; });
        return part != m_parts.end() && part->start < passage->end;
    }

private:
    bool m_whole = false;
    std::vector<Span> m_parts; ///< in order, apart from each other
};

} // namespace

InterviewPassages findPassages(const store::Connection& db, const InterviewRequest& request,
                               const InterviewFigure& figure) {
    const std::vector<SourceId> looked =
        figure.documents.empty() ? documents::sourcesOfSet(db, request.set) : figure.documents;
    const std::vector<Category> categories = categoriesOf(db, looked, request, figure);
    InterviewPassages found;
    for (const Category& category : categories)
        found.units += static_cast<std::int64_t>(category.units.size());
    const std::unordered_set<SourceId> wanted(looked.begin(), looked.end());
    for (const documents::Source& source : documents::sources(db)) {
        if (!wanted.contains(source.id))
            continue;
        std::vector<std::pair<const Category*, CountedParts>> parts;
        for (const Category& category : categories)
            if (CountedParts counted(db, source, category.units); counted.any())
                parts.emplace_back(&category, std::move(counted));
        const auto stands = [&](const coding::Coding& coding) {
            return std::ranges::any_of(parts, [&coding](const auto& each) {
                return each.first->codes.contains(coding.code) && each.second.hold(coding.span);
            });
        };
        std::string body;
        for (const coding::Coding& coding : coding::codingsOf(db, {{}, source.id})) {
            if (coding.round != mainRound || !stands(coding))
                continue;
            if (request.layer.kind == shares::LayerKind::Coder && coding.coder != request.layer.coder)
                continue;
            if (!found.passages.empty()) {
                const InterviewPassage& last = found.passages.back();
                if (last.document == source.id && last.span == coding.span && last.code == coding.code)
                    continue;
            }
            if (body.empty())
                body = documents::textBody(db, source.text);
            Span shown = coding.span.value_or(Span{0, source.codePoints});
            shown.end = std::min(shown.end, shown.start + wordsShown);
            found.passages.push_back(
                {source.id, source.name, coding.code, coding.span, std::string(text::slice(body, shown))});
        }
    }
    return found;
}

} // namespace marginalia::ui
