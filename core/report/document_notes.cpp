// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document_notes.h"

#include "core/report/wording.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>

namespace marginalia::core::report {

using shares::DocumentUnit;
using shares::LayerKind;

namespace {
/// Sentences one after another, figures in the language's format.
class Sentences {
public:
    explicit Sentences(const text::Locale& locale)
        : m_locale(locale) {}

    void say(MessageId id, const std::vector<std::string>& arguments = {}) {
        m_all.push_back(text::say(m_locale, id, arguments));
    }
    void add(std::string sentence) { m_all.push_back(std::move(sentence)); }
    void count(MessageId id, std::int64_t value) {
        if (value > 0)
            say(id, {text::formatNumber(m_locale, value)});
    }
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_all); }

private:
    const text::Locale& m_locale;
    std::vector<std::string> m_all;
};

std::string figure(const text::Locale& locale, std::int64_t value) {
    return text::formatNumber(locale, value);
}
} // namespace

std::string documentsLine(const text::Locale& locale, const shares::DocumentShareTable& table) {
    std::string line = text::say(
        locale, msg("Documents: {1}. Coded: {2}."),
        {figure(locale, table.documents), figure(locale, table.documents - table.documentsUncoded)});
    if (table.documentsExcluded > 0)
        line += ' ' + text::say(locale, msg("Left out, since their cases are excluded: {1}."),
                                {figure(locale, table.documentsExcluded)});
    return line;
}

std::string documentLayerNote(const store::Connection& db, const text::Locale& locale,
                              const shares::Layer& layer) {
    switch (layer.kind) {
    case LayerKind::Coder:
        return text::say(locale, msg("Coding: by {1}."), {layerName(db, locale, layer)});
    case LayerKind::Final:
        return text::say(locale, msg("Final coding: what was settled, else what all coders of a document "
                                     "agree on, else its only coder."));
    case LayerKind::Union:
        return text::say(locale, msg("Coding: a code counts when at least one coder of a document gave it."));
    case LayerKind::Intersection:
        return text::say(locale, msg("Coding: a code counts when all coders of a document gave it."));
    case LayerKind::Majority:
        break;
    }
    return text::say(locale,
                     msg("Coding: a code counts when more than half of the coders of a document gave it."));
}

std::vector<std::string> documentNotes(const store::Connection& db, const text::Locale& locale,
                                       const shares::DocumentShareTable& table) {
    const shares::ShareTable& shares = table.shares;
    Sentences notes(locale);
    notes.say(msg("Base: {1}, n = {2}."),
              {text::say(locale, documentUnitName(table.unit)), figure(locale, shares.n)});
    if (!shares.request.where.empty())
        notes.say(msg("Only cases where {1}."), {shares.request.where});
    notes.say(msg("A category counts once for each of them, however many passages have it. Documents have no "
                  "judgements: whoever coded anything in a document counts as having read all of it."));
    if (std::ranges::any_of(shares.rows, &shares::ShareRow::net))
        notes.say(
            msg("Categories in bold count each of them once, whichever of their subcategories it has."));
    notes.add(documentLayerNote(db, locale, shares.request.layer));
    const bool oneIsEnough =
        shares.request.layer.kind == LayerKind::Coder || shares.request.layer.kind == LayerKind::Final;
    if (!oneIsEnough)
        notes.count(msg("Left out, since only one coder coded there: {1}."), shares.oneJudge);
    if (const std::int64_t open = shares.open - (oneIsEnough ? 0 : shares.oneJudge); open > 0)
        notes.say(msg("Not coded yet: {1} of {2}. They are not counted."),
                  {figure(locale, open), figure(locale, shares.eligible)});
    notes.count(msg("In dispute: {1}. They are not counted for the categories in dispute; a range shows what "
                    "they could add."),
                shares.disputed);
    notes.count(table.unit == DocumentUnit::Turn
                    ? msg("Left out: {1} turns of interviewers, or of people who are excluded.")
                    : msg("Left out: {1} paragraphs of interviewers, or of people who are excluded."),
                table.interviewerUnits);
    notes.count(msg("Passages that lie outside of what is counted: {1}."), table.passagesOutside);
    notes.count(msg("Documents of no case, left out: {1}."), table.documentsWithoutCase);
    return notes.take();
}

} // namespace marginalia::core::report
