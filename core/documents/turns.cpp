// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/turns.h"

#include "core/documents/speaker_words.h"
#include "core/documents/turn_pattern.h"
#include "core/text/code_points.h"
#include "core/text/segmentation.h"

#include <algorithm>
#include <unordered_map>

namespace marginalia::core::documents {

namespace {

using std::chrono::milliseconds;
constexpr std::int64_t nowhere = -1;

/// A line that may begin a turn. Kept small: a hostile text has millions of them.
struct Candidate {
    std::int64_t start = 0;
    std::int64_t spoken = nowhere; ///< nowhere: no words yet
    std::int64_t end = 0;          ///< of the last words before the next candidate
    std::int64_t time = nowhere;
    std::uint32_t name = 0;
};

/// The different spellings met.
class Names {
public:
    /// nullopt: there are too many already.
    std::optional<std::uint32_t> add(std::string_view name) {
        m_word.assign(name);
        if (const auto known = m_places.find(m_word); known != m_places.end()) {
            ++m_spellings[known->second].count;
            return known->second;
        }
        if (m_spellings.size() >= mostSpeakers)
            return std::nullopt;
        const auto place = static_cast<std::uint32_t>(m_spellings.size());
        m_spellings.push_back({m_word, 1, {}, false});
        m_places.emplace(m_word, place);
        return place;
    }

    /// Decides which of them are speakers, and what each is called.
    void settle(bool all, std::span<const std::string> known) {
        struct Person {
            std::string name;
            std::int64_t lines = 0;
            bool known = false;
            bool likeAName = false;
            SpeakerWord word = SpeakerWord::None;
        };
        std::unordered_map<std::string, Person> people;
        for (const Spelling& each : m_spellings) {
            Person& person = people[speakerKey(each.written)];
            if (person.lines == 0) {
                person.name = std::string(withoutContinuation(each.written));
                person.word = speakerWord(person.name);
                person.likeAName = writtenLikeAName(person.name);
            }
            person.lines += each.count;
        }
        for (const std::string& each : known)
            if (const auto found = people.find(speakerKey(each)); found != people.end()) {
                found->second.known = true;
                found->second.name = each;
            }
        for (Spelling& each : m_spellings) {
            const Person& person = people[speakerKey(each.written)];
            const bool usual = person.word == SpeakerWord::Asks || person.word == SpeakerWord::Answers;
            each.speaks = all || person.known || usual ||
                          (person.word != SpeakerWord::Label && person.lines >= (person.likeAName ? 2 : 3));
            each.name = person.name;
        }
    }
    [[nodiscard]] bool speaks(std::uint32_t name) const { return m_spellings[name].speaks; }
    [[nodiscard]] const std::string& nameOf(std::uint32_t name) const { return m_spellings[name].name; }

private:
    struct Spelling {
        std::string written;
        std::int64_t count = 0;
        std::string name;
        bool speaks = false;
    };
    std::unordered_map<std::string, std::uint32_t> m_places;
    std::vector<Spelling> m_spellings;
    std::string m_word;
};

/// A line without the blanks around it.
struct Line {
    std::string_view text;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

/// Calls `visit` for every line that holds more than blanks.
template <class Visit> void eachLine(std::string_view text, const Visit& visit) {
    static constexpr std::string_view blanks = " \t\r\v\f";
    std::int64_t position = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view whole = text.substr(at, end - at);
        const std::size_t first = whole.find_first_not_of(blanks);
        const std::int64_t length = text::codePointCount(whole);
        if (first != std::string_view::npos) {
            const std::size_t last = whole.find_last_not_of(blanks) + 1;
            const auto before = static_cast<std::int64_t>(first); // blanks are one byte each
            const auto behind = static_cast<std::int64_t>(whole.size() - last);
            visit(Line{whole.substr(first, last - first), position + before, position + length - behind});
        }
        position += length + 1;
        at = end + 1;
    }
}

class TurnFinder {
public:
    explicit TurnFinder(std::string_view pattern) {
        if (!pattern.empty())
            m_pattern = TurnPattern::parse(pattern);
    }

    void look(const Line& line) {
        const std::optional<TurnHead> head = m_pattern ? m_pattern->match(line.text) : usualHead(line.text);
        const std::optional<std::uint32_t> name = head ? m_names.add(head->name) : std::nullopt;
        if (name) {
            begin(line, *head, *name);
            return;
        }
        // A line of nothing but a time announces the next turn; it is no word of this one.
        if (const char first = line.text.front();
            first == '[' || first == '(' || first == '{' || first == '#' || (first >= '0' && first <= '9'))
            if (const std::optional<milliseconds> time = lineOfTime(line.text)) {
                m_pending = time->count();
                return;
            }
        m_pending = nowhere;
        if (m_candidates.empty())
            return;
        Candidate& open = m_candidates.back();
        if (open.spoken == nowhere)
            open.spoken = line.start;
        open.end = line.end;
    }

    std::vector<Turn> turns(std::span<const std::string> known) {
        m_names.settle(m_pattern.has_value(), known);
        std::vector<Turn> all;
        for (const Candidate& each : m_candidates) {
            if (m_names.speaks(each.name)) {
                Turn& turn = all.emplace_back();
                turn.whole = {each.start, each.end};
                turn.spoken = each.spoken == nowhere ? Span{each.end, each.end} : Span{each.spoken, each.end};
                turn.speaker = m_names.nameOf(each.name);
                if (each.time != nowhere)
                    turn.time = milliseconds(each.time);
            } else if (!all.empty()) {
                Turn& turn = all.back();
                if (turn.spoken.start == turn.spoken.end)
                    turn.spoken.start = each.start;
                turn.whole.end = turn.spoken.end = each.end;
            }
        }
        return all;
    }

private:
    void begin(const Line& line, const TurnHead& head, std::uint32_t name) {
        Candidate candidate;
        candidate.start = line.start;
        candidate.end = line.end;
        candidate.name = name;
        candidate.time = head.time ? head.time->count() : m_pending;
        if (head.spoken < line.text.size())
            candidate.spoken = line.start + text::codePointCount(line.text.substr(0, head.spoken));
        m_pending = nowhere;
        m_candidates.push_back(candidate);
    }

    std::optional<TurnPattern> m_pattern;
    Names m_names;
    std::vector<Candidate> m_candidates;
    std::int64_t m_pending = nowhere;
};

} // namespace

std::vector<Turn> turnsOf(std::string_view text, std::string_view pattern,
                          std::span<const std::string> known) {
    TurnFinder finder(pattern);
    eachLine(text, [&finder](const Line& line) { finder.look(line); });
    return finder.turns(known);
}

const Turn* turnAt(std::span<const Turn> turns, std::int64_t position) {
    const auto behind =
        std::upper_bound(turns.begin(), turns.end(), position,
                         [](std::int64_t place, const Turn& turn) { return place < turn.whole.start; });
    if (behind == turns.begin())
        return nullptr;
    const Turn& turn = *std::prev(behind);
    return position < turn.whole.end ? &turn : nullptr;
}

std::vector<Span> unitsOf(std::string_view text, Unit unit, std::string_view pattern,
                          std::span<const std::string> known) {
    std::vector<Span> units;
    switch (unit) {
    case Unit::Document:
        units = text::paragraphs(text);
        if (!units.empty())
            units = {{0, text::codePointCount(text)}};
        break;
    case Unit::Paragraph:
        units = text::paragraphs(text);
        break;
    case Unit::Turn:
        for (const Turn& turn : turnsOf(text, pattern, known))
            if (turn.spoken.start < turn.spoken.end)
                units.push_back(turn.spoken);
        break;
    }
    return units;
}

std::vector<SpeakerCount> speakersIn(std::span<const Turn> turns) {
    std::vector<SpeakerCount> all;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const Turn& turn : turns) {
        const auto [place, isNew] = places.try_emplace(turn.speaker, all.size());
        if (isNew)
            all.push_back({turn.speaker, 0});
        ++all[place->second].turns;
    }
    return all;
}

} // namespace marginalia::core::documents
