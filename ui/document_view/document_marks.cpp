// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/document_marks.h"

#include <optional>
#include <unordered_map>

namespace marginalia::ui {

using namespace core;
using documents::FormatKind;
using documents::SpeakerRole;

namespace {

std::optional<TextMark::Kind> kindOf(FormatKind kind) {
    switch (kind) {
    case FormatKind::Heading:
    case FormatKind::GuideQuestion:
        return TextMark::Kind::Heading;
    case FormatKind::ListItem:
    case FormatKind::Quote:
        return TextMark::Kind::Indented;
    case FormatKind::Footnote:
        return TextMark::Kind::Note;
    case FormatKind::Bold:
        return TextMark::Kind::Bold;
    case FormatKind::Italic:
        return TextMark::Kind::Italic;
    case FormatKind::Underline:
        return TextMark::Kind::Underline;
    case FormatKind::Struck:
        return TextMark::Kind::Struck;
    case FormatKind::NoteMark:
        return TextMark::Kind::NoteMark;
    case FormatKind::Row:
        return TextMark::Kind::Row;
    case FormatKind::Cell:
        return TextMark::Kind::Cell;
    case FormatKind::TextBox:
    case FormatKind::Time:
        break;
    }
    return std::nullopt;
}

} // namespace

std::set<std::string> interviewersOf(const std::vector<documents::Turn>& turns,
                                     const std::vector<documents::Speaker>& set) {
    std::unordered_map<std::string, SpeakerRole> roles;
    for (const documents::Speaker& each : set)
        roles.emplace(each.name, each.role);
    for (const documents::Turn& turn : turns)
        if (roles.count(turn.speaker) == 0)
            roles.emplace(turn.speaker, documents::guessRole(turn.speaker));
    std::set<std::string> asking;
    for (const auto& [name, role] : roles)
        if (role == SpeakerRole::Interviewer)
            asking.insert(name);
    return asking;
}

std::vector<ReaderView::Mark> marksOf(const std::vector<documents::FormatRange>& formats,
                                      const std::vector<documents::Turn>& turns,
                                      const std::set<std::string>& interviewers) {
    std::vector<ReaderView::Mark> marks;
    marks.reserve(formats.size() + turns.size() * 3);
    for (const documents::FormatRange& each : formats)
        if (const std::optional<TextMark::Kind> kind = kindOf(each.kind))
            marks.push_back({each.span, *kind, each.kind == FormatKind::Quote ? 1 : each.level,
                             QString::fromStdString(each.value)});
    for (const documents::Turn& turn : turns) {
        marks.push_back({turn.whole, TextMark::Kind::Turn, 0, {}});
        if (interviewers.count(turn.speaker) > 0)
            marks.push_back({turn.whole, TextMark::Kind::Aside, 0, {}});
        // With nothing said the name is all there is.
        const Span head{turn.whole.start, turn.spoken.length() > 0 ? turn.spoken.start : turn.whole.end};
        if (head.length() > 0)
            marks.push_back({head, TextMark::Kind::Speaker, 0, {}});
    }
    return marks;
}

} // namespace marginalia::ui
