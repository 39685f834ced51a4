// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_edit.h"
#include "core/coding/key_quotes.h"
#include "core/coding/span_edit.h"
#include "ui/session/coding_desk.h"
#include "ui/session/language.h"

/// What the hands do to coded passages: several codes, in vivo, resize, recode, merge, split, weigh.
namespace marginalia::ui {

using namespace core;

namespace {
constexpr qsizetype longestName = 60;
}

QString CodingDesk::nameOf(CodingId coding) const {
    const std::optional<coding::Coding> found =
        coding ? coding::codingById(m_session.db(), coding) : std::nullopt;
    return found ? nameOf(found->code) : QString();
}

std::string CodingDesk::recordedName(CodingId coding) const {
    const std::optional<coding::Coding> found =
        coding ? coding::codingById(m_session.db(), coding) : std::nullopt;
    return found ? recordedName(found->code) : std::string();
}

bool CodingDesk::applyAll(const QList<CodeId>& codes, std::optional<Span> passage) {
    const bool inPieces = passage && passage == m_passage && !m_pieces.empty();
    const std::vector<std::optional<Span>> passages =
        inPieces ? std::vector<std::optional<Span>>(m_pieces.begin(), m_pieces.end())
                 : std::vector<std::optional<Span>>{passage};
    if (codes.size() == 1 && passages.size() == 1)
        return applyTo(m_place, passages.front(), codes.first());
    if (codes.isEmpty() || (!m_place.answer && !(m_place.source && passage)))
        return false;
    std::int64_t added = 0;
    const Sentence label = codes.size() == 1
                               ? Sentence{msg("Code “{1}”"), {recordedName(codes.first())}}
                               : Sentence{msg("Give several codes: {1}"), {std::to_string(codes.size())}};
    const bool ok = m_session.edit(label, [&](store::Edit& edit) {
        const CoderId coder = m_session.ensureCoder(edit);
        for (const CodeId code : codes)
            for (const std::optional<Span>& piece : passages)
                added += coding::apply(edit, coder, code, m_place, piece).added ? 1 : 0;
    });
    if (ok && added == 0 && codes.size() == 1)
        Q_EMIT said(tr("This passage has the code “%1” already.").arg(nameOf(codes.first())));
    else if (ok)
        Q_EMIT said(tr("Codes given: %1.").arg(figure(added)));
    return ok;
}

bool CodingDesk::codeInVivo() {
    QString name =
        m_passage ? toQ(coding::quote(m_session.db(), m_place, *m_passage)).simplified() : QString();
    if (name.isEmpty()) {
        Q_EMIT said(tr("Select some words first: they become the name of the new code."));
        return false;
    }
    if (name.size() > longestName) {
        const qsizetype blank = name.lastIndexOf(QLatin1Char(' '), longestName);
        name = name.left(blank > longestName / 2 ? blank : longestName) + QStringLiteral("…");
    }
    const std::vector<Span> passages = m_pieces.empty() ? std::vector<Span>{*m_passage} : m_pieces;
    const std::optional<CodeId> known = m_session.codebook().childByName({}, fromQ(name));
    CodingId made;
    const bool ok = m_session.edit({msg("Code in vivo “{1}”"), {fromQ(name)}}, [&](store::Edit& edit) {
        CodeId code = known.value_or(CodeId{});
        if (!code) {
            codebook::Code fresh;
            fresh.name = fromQ(name);
            code = codebook::create(edit, fresh);
        }
        for (const Span& piece : passages)
            made = coding::apply(edit, m_session.ensureCoder(edit), code, m_place, piece).id;
    });
    if (!ok)
        return false;
    setChosen(made);
    Q_EMIT said(known ? tr("Coded with “%1”.").arg(name)
                      : tr("Made the code “%1” and coded with it.").arg(name));
    return true;
}

bool CodingDesk::resize(CodingId coding, Span span) {
    const QString name = nameOf(coding);
    CodingId now = coding;
    if (name.isEmpty() ||
        !m_session.edit({msg("Change the passage of “{1}”"), {recordedName(coding)}},
                        [&](store::Edit& edit) { now = coding::resize(edit, coding, span); }))
        return false;
    setChosen(now);
    Q_EMIT said(tr("Changed the passage of “%1”.").arg(name));
    return true;
}

bool CodingDesk::recode(CodingId coding, CodeId code) {
    const QString before = nameOf(coding);
    const QString after = nameOf(code);
    CodingId now = coding;
    if (before.isEmpty() || after.isEmpty() ||
        !m_session.edit({msg("Change “{1}” to “{2}”"), {recordedName(coding), recordedName(code)}},
                        [&](store::Edit& edit) { now = coding::recode(edit, coding, code); }))
        return false;
    setChosen(now);
    Q_EMIT said(tr("Changed “%1” to “%2” on this passage.").arg(before, after));
    return true;
}

bool CodingDesk::mergeSpans(CodingId coding) {
    const QString name = nameOf(coding);
    coding::MergedSpans merged;
    if (name.isEmpty() ||
        !m_session.edit({msg("Merge passages of “{1}”"), {recordedName(coding)}},
                        [&](store::Edit& edit) { merged = coding::mergeSpans(edit, coding); }))
        return false;
    Q_EMIT said(merged.joined == 0
                    ? tr("No other passage of “%1” touches this one.").arg(name)
                    : tr("Passages of “%1” merged into one: %2.").arg(name, figure(merged.joined + 1)));
    return merged.joined > 0;
}

bool CodingDesk::splitSpan(CodingId coding, std::int64_t at) {
    const QString name = nameOf(coding);
    if (name.isEmpty() || !m_session.edit({msg("Split a passage of “{1}”"), {recordedName(coding)}},
                                          [&](store::Edit& edit) { coding::splitSpan(edit, coding, at); }))
        return false;
    Q_EMIT said(tr("Split the passage of “%1” in two.").arg(name));
    return true;
}

bool CodingDesk::setKeyQuote(CodingId coding, bool on) {
    const QString name = nameOf(coding);
    const Sentence label = on ? Sentence{msg("Star a quote of “{1}”"), {recordedName(coding)}}
                              : Sentence{msg("Take the star off a quote of “{1}”"), {recordedName(coding)}};
    if (name.isEmpty() || !m_session.edit(label, [&](store::Edit& edit) {
            if (on)
                coding::addKeyQuote(edit, coding);
            else
                coding::removeKeyQuote(edit, coding);
        }))
        return false;
    Q_EMIT said(on ? tr("“%1” here is a key quote now.").arg(name)
                   : tr("“%1” here is no key quote any more.").arg(name));
    return true;
}

bool CodingDesk::setWeight(CodingId coding, std::optional<std::int64_t> weight) {
    return !nameOf(coding).isEmpty() &&
           m_session.edit({msg("Set the weight of “{1}”"), {recordedName(coding)}},
                          [&](store::Edit& edit) { coding::setWeight(edit, coding, weight); });
}

} // namespace marginalia::ui
