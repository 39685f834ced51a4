// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"

#include "core/coding/blind.h"
#include "core/text/messages.h"

#include <algorithm>
#include <iostream>

namespace marginalia::cli {

namespace {
/// Names come from files and may hold line breaks; a message is one line all the same.
std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}
} // namespace

void complain(const std::string& sentence) {
    std::cerr << "marginalia-cli: " << oneLine(sentence) << '\n';
}

void complain(const Session& session, const core::Error& error) {
    const core::text::Locale locale = session.messageLocale();
    complain(core::text::say(locale, error.sentence()));
    for (const core::Sentence& detail : error.details())
        std::cerr << oneLine(core::text::say(locale, detail)) << '\n';
}

void note(const Session& session, const core::Sentence& sentence) {
    complain(core::text::say(session.messageLocale(), sentence));
}

void note(const Session& session, const std::vector<core::Sentence>& sentences) {
    for (const core::Sentence& sentence : sentences)
        note(session, sentence);
}

void noteHidden(const Session& session, const core::Project& project) {
    if (const auto hidden = core::coding::hiddenAlongside(project.db()))
        note(session, *hidden);
}

} // namespace marginalia::cli
