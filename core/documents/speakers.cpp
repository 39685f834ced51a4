// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/speakers.h"

#include "core/base/error.h"
#include "core/documents/document_adder.h"
#include "core/documents/documents_store.h"
#include "core/documents/turn_pattern.h"
#include "core/text/fold.h"

#include <algorithm>
#include <unordered_map>

namespace marginalia::core::documents {

namespace {

std::vector<std::string> namesSet(const store::Connection& db, SourceId source) {
    std::vector<std::string> names;
    for (Speaker& each : rows::speakers(db, source))
        names.push_back(std::move(each.name));
    return names;
}

std::string textOf(const store::Connection& db, SourceId source) {
    const std::optional<TextId> text = rows::textOf(db, source);
    if (!text)
        throw Error(ErrorKind::Usage, msg("This document is not in the project any more."));
    return textBody(db, *text);
}

/// What was set about a speaker, or what is guessed.
Speaker speakerOf(const store::Connection& db, SourceId source, const std::string& name) {
    for (Speaker& each : rows::speakers(db, source))
        if (each.name == name)
            return std::move(each);
    Speaker guessed;
    guessed.name = guessed.shown = name;
    guessed.role = guessRole(name);
    return guessed;
}

} // namespace

std::vector<Turn> turnsOf(const store::Connection& db, SourceId source, std::string_view text) {
    return turnsOf(text, rows::speakerPattern(db, source), namesSet(db, source));
}

std::vector<Turn> turnsOf(const store::Connection& db, SourceId source) {
    return turnsOf(db, source, textOf(db, source));
}

std::vector<Span> unitsOf(const store::Connection& db, SourceId source, Unit unit) {
    return unitsOf(textOf(db, source), unit, rows::speakerPattern(db, source), namesSet(db, source));
}

std::vector<Speaker> speakersSet(const store::Connection& db, SourceId source) {
    return rows::speakers(db, source);
}

std::vector<Speaker> speakers(const store::Connection& db, SourceId source, std::span<const Turn> turns) {
    std::vector<Speaker> set = rows::speakers(db, source);
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < set.size(); ++i)
        places.emplace(set[i].name, i);
    std::vector<Speaker> all;
    for (const SpeakerCount& each : speakersIn(turns)) {
        const auto known = places.find(each.name);
        Speaker speaker;
        if (known != places.end()) {
            speaker = set[known->second];
            set[known->second].turns = each.turns;
        } else {
            speaker.name = speaker.shown = each.name;
            speaker.role = guessRole(each.name);
        }
        speaker.turns = each.turns;
        all.push_back(std::move(speaker));
    }
    for (Speaker& each : set)
        if (each.turns == 0)
            all.push_back(std::move(each));
    return all;
}

std::vector<Speaker> speakers(const store::Connection& db, SourceId source) {
    return speakers(db, source, turnsOf(db, source));
}

void setSpeaker(store::Edit& edit, SourceId source, const Speaker& given) {
    Speaker speaker = given;
    speaker.name = cleanSourceName(given.name);
    speaker.shown = given.shown.empty() ? speaker.name : cleanSourceName(given.shown);
    if (!rows::textOf(edit.db(), source))
        throw Error(ErrorKind::Usage, msg("This document is not in the project any more."));
    const CaseId before = speakerOf(edit.db(), source, speaker.name).who;
    rows::setSpeaker(edit, source, speaker);
    if (before && before != speaker.who && !rows::caseIsUsed(edit.db(), before))
        rows::eraseCase(edit, before);
}

void setRole(store::Edit& edit, SourceId source, const std::string& name, SpeakerRole role) {
    Speaker speaker = speakerOf(edit.db(), source, name);
    speaker.role = role;
    setSpeaker(edit, source, speaker);
}

void setCase(store::Edit& edit, SourceId source, const std::string& name, CaseId who) {
    Speaker speaker = speakerOf(edit.db(), source, name);
    speaker.who = who;
    setSpeaker(edit, source, speaker);
}

void renameSpeaker(store::Edit& edit, SourceId source, const std::string& name, const std::string& shown) {
    Speaker speaker = speakerOf(edit.db(), source, name);
    speaker.shown = cleanSourceName(shown);
    setSpeaker(edit, source, speaker);
}

void forgetSpeaker(store::Edit& edit, SourceId source, const std::string& name) {
    const CaseId who = speakerOf(edit.db(), source, name).who;
    rows::eraseSpeaker(edit, source, name);
    if (who && !rows::caseIsUsed(edit.db(), who))
        rows::eraseCase(edit, who);
}

std::string speakerPattern(const store::Connection& db, SourceId source) {
    return rows::speakerPattern(db, source);
}

void setSpeakerPattern(store::Edit& edit, SourceId source, const std::string& pattern) {
    if (!pattern.empty())
        TurnPattern::parse(pattern);
    rows::setSpeakerPattern(edit, source, pattern);
}

std::vector<std::pair<CaseId, std::string>> peopleInterviewed(const store::Connection& db) {
    return rows::interviewed(db);
}

CaseId ensureCase(store::Edit& edit, std::string_view name) {
    const std::string clean = cleanSourceName(name);
    const std::string key = text::nameKey(clean);
    std::int64_t count = 0;
    for (const auto& [id, known] : rows::interviewed(edit.db())) {
        if (text::nameKey(known) == key)
            return id;
        ++count;
    }
    const auto id = edit.newId<CaseId>();
    rows::insertCase(edit, id, clean, count);
    return id;
}

} // namespace marginalia::core::documents
