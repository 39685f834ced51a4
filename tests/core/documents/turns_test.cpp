// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/turns.h"

#include "core/base/error.h"
#include "core/documents/time_stamp.h"
#include "core/documents/turn_pattern.h"
#include "core/text/code_points.h"
#include "time_worked.h"

#include <gmock/gmock.h>

#include <chrono>
#include <random>

namespace marginalia::core::documents {
namespace {

using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::IsEmpty;

/// "speaker|words" of each turn.
std::vector<std::string> said(const std::string& text, const std::string& pattern = {},
                              const std::vector<std::string>& known = {}) {
    std::vector<std::string> all;
    for (const Turn& turn : turnsOf(text, pattern, known))
        all.push_back(turn.speaker + "|" + std::string(text::slice(text, turn.spoken)));
    return all;
}

std::int64_t timeOf(const std::string& text, const std::string& pattern = {}) {
    const auto turns = turnsOf(text, pattern);
    return turns.empty() || !turns[0].time ? -1 : turns[0].time->count();
}

TEST(Turns, AreReadByTheUsualWordsInThreeLanguages) {
    EXPECT_THAT(said("Interviewer: Why?\nRespondent 2: Because."),
                ElementsAre("Interviewer|Why?", "Respondent 2|Because."));
    EXPECT_THAT(said("И: Почему?\nР: Потому что."), ElementsAre("И|Почему?", "Р|Потому что."));
    EXPECT_THAT(said("Сұхбат алушы: Неге?\nҚатысушы: Себебі солай."),
                ElementsAre("Сұхбат алушы|Неге?", "Қатысушы|Себебі солай."));
    EXPECT_THAT(said("访问者：为什么？\nP04: Because."), ElementsAre("访问者|为什么？", "P04|Because."));
}

TEST(Turns, TakeANameThatIsRepeatedAndLeaveALabelThatIsNot) {
    EXPECT_THAT(said("Date: 12 March\nPlace: Almaty\nAigul: Yes.\nMarat (34, farmer): No.\nAigul: So?\n"
                     "Marat (34, farmer): So.\nOne thing: it rained."),
                ElementsAre("Aigul|Yes.", "Marat (34, farmer)|No.", "Aigul|So?",
                            "Marat (34, farmer)|So.\nOne thing: it rained."));
    EXPECT_THAT(said("Дата: 1\nДата: 2\nДата: 3\n"), IsEmpty());
    EXPECT_THAT(said("as I said: yes\nas I said: no"), IsEmpty()) << "twice, and not written like a name";
}

TEST(Turns, LeaveWebAddressesTimesAndLongSentencesAlone) {
    EXPECT_THAT(said("http://a.kz\nhttp://b.kz\nhttp://c.kz"), IsEmpty());
    EXPECT_THAT(said("At 12:30 we left\nAt 12:30 we left\nAt 12:30 we left"), IsEmpty());
    EXPECT_THAT(said("There are five things here: one\nThere are five things here: two\n"
                     "There are five things here: three"),
                IsEmpty());
    EXPECT_THAT(said("Он спросил «как»: тихо\nОн спросил «как»: тихо\nОн спросил «как»: тихо"), IsEmpty());
}

TEST(Turns, GoOnOverFurtherParagraphsAndEndWithTheLastWord) {
    const std::string text = "Notes before.\n\nI: Tell me.\n\nP: First.\n\n  Second.  \n\n\nI: Thanks.\n\n";
    const auto turns = turnsOf(text);
    ASSERT_EQ(turns.size(), 3U);
    EXPECT_EQ(text::slice(text, turns[1].whole), "P: First.\n\n  Second.");
    EXPECT_EQ(text::slice(text, turns[1].spoken), "First.\n\n  Second.");
    EXPECT_EQ(text::slice(text, turns[2].whole), "I: Thanks.");
}

TEST(Turns, TakeTheWordsFromTheNextLineWhenTheNameStandsAlone) {
    const std::string text = "Интервьюер:\nКак дела?\n\nРеспондент:\n\nИнтервьюер:\nСпасибо.";
    const auto turns = turnsOf(text);
    ASSERT_EQ(turns.size(), 3U);
    EXPECT_EQ(text::slice(text, turns[0].spoken), "Как дела?");
    EXPECT_EQ(turns[1].spoken.length(), 0) << "nothing is said";
    EXPECT_EQ(text::slice(text, turns[1].whole), "Респондент:");
    EXPECT_THAT(unitsOf(text, Unit::Turn), ElementsAre(turns[0].spoken, turns[2].spoken));
}

TEST(Turns, CallOneSpeakerByOneName) {
    EXPECT_THAT(said("Marat: a\nMARAT: b\nMarat (cont.): c\nmarat : d"),
                ElementsAre("Marat|a", "Marat|b", "Marat|c", "Marat|d"));
    EXPECT_THAT(said("P04: a\nP04 (прод.): b"), ElementsAre("P04|a", "P04|b"));
}

TEST(Turns, HoldTheirTime) {
    EXPECT_EQ(timeOf("[00:12:03] Interviewer: Why?"), 723'000);
    EXPECT_EQ(timeOf("Interviewer [00:12:03]: Why?"), 723'000);
    EXPECT_EQ(timeOf("Interviewer: (12:03) Why?"), 723'000);
    EXPECT_EQ(timeOf("#00:12:03-5# Interviewer: Why?"), 723'500);
    EXPECT_EQ(timeOf("00:12:03 Interviewer: Why?"), 723'000);
    EXPECT_EQ(timeOf("{0:05}\n\nInterviewer: Why?"), 5'000) << "a time alone is for the turn behind it";
    EXPECT_EQ(timeOf("Interviewer: Why?"), -1);
    const std::string text = "I: one\n[00:00:10]\nP: two";
    EXPECT_EQ(text::slice(text, turnsOf(text)[0].whole), "I: one") << "the time is none of the words";
}

TEST(Turns, FollowAPatternOfOnesOwn) {
    EXPECT_THAT(said("[0:01] Aigul: a\nOther: line\n[0:09] Marat: b", "[{time}] {name}:"),
                ElementsAre("Aigul|a\nOther: line", "Marat|b"));
    EXPECT_THAT(said("[id1]\nHello\n[id2] there", "[{name}]"), ElementsAre("id1|Hello", "id2|there"));
    EXPECT_THAT(said("Speaker 1  0:03\nHello\nSpeaker 2  0:07\nHi", "{name} {time}"),
                ElementsAre("Speaker 1|Hello", "Speaker 2|Hi"));
    EXPECT_THAT(said("# Anna\nHello\n#  Omar \nHi", "# {name}"), ElementsAre("Anna|Hello", "Omar|Hi"));
    EXPECT_EQ(timeOf("Speaker 1  0:03\nHello", "{name} {time}"), 3'000);
}

TEST(Turns, RefuseAPatternThatIsNone) {
    for (const char* pattern : {"Name:", "{name}{time}", "{name} {name}", "{time} {time} {name}", ":"})
        EXPECT_THROW(turnsOf("text", pattern), Error) << pattern;
    EXPECT_THROW(turnsOf("text", std::string(300, 'x') + "{name}"), Error);
}

TEST(Turns, KnowNamesThatTheProjectKnows) {
    EXPECT_THAT(said("Once: here"), IsEmpty());
    EXPECT_THAT(said("Once: here", {}, {"Once"}), ElementsAre("Once|here"));
}

TEST(Turns, AreFoundByPosition) {
    const std::string text = "ab\nI: c\nP: d";
    const auto turns = turnsOf(text);
    EXPECT_EQ(turnAt(turns, 2), nullptr);
    EXPECT_EQ(turnAt(turns, 3), &turns[0]);
    EXPECT_EQ(turnAt(turns, 7), nullptr) << "the line end between them";
    EXPECT_EQ(turnAt(turns, 8), &turns[1]);
    EXPECT_EQ(turnAt(turns, 99), nullptr);
}

TEST(Turns, AreUnitsAsParagraphsAreAndWholeDocuments) {
    const std::string text = "Тақырып\n\nИ: Неге?\nР: Ия.";
    EXPECT_THAT(unitsOf(text, Unit::Document), ElementsAre(Span{0, 24}));
    EXPECT_THAT(unitsOf(text, Unit::Paragraph), ElementsAre(Span{0, 7}, Span{9, 17}, Span{18, 24}));
    EXPECT_THAT(unitsOf(text, Unit::Turn), ElementsAre(Span{12, 17}, Span{21, 24}));
    EXPECT_THAT(unitsOf(" \n", Unit::Document), IsEmpty());
}

TEST(Turns, GuessWhoAsks) {
    for (const char* name : {"Interviewer", "INTERVIEWER 2", "Moderator Anna", "И", "Модератор (Анна)", "Q",
                             "Сұхбат алушы", "Görüşmeci", "访问者", "М", "Intervyuer"})
        EXPECT_EQ(guessRole(name), SpeakerRole::Interviewer) << name;
    for (const char* name : {"P04", "Respondent", "Р", "Irina", "Ирина", "Қатысушы", "Marat"})
        EXPECT_EQ(guessRole(name), SpeakerRole::Participant) << name;
}

TEST(Turns, CountTheirSpeakers) {
    const auto all = speakersIn(turnsOf("P2: a\nI: b\nP2: c"));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].name, "P2");
    EXPECT_EQ(all[0].turns, 2);
}

TEST(Turns, LieInsideAnyTextInOrder) {
    std::mt19937 random(11);
    const std::vector<std::string> pieces{
        "I", ":", " ",   "\n",     "Марат", "[0:01]", "Interviewer:", "👩‍🔬",
        "é", "(", ")",   "\t",     "：",    "#",      "\n\n",         "12:30",
        "{", "}", "Aya", "{name}", "\r",    "\u2028"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (unsigned i = random() % 40; i > 0; --i)
            text += pieces[random() % pieces.size()];
        std::int64_t behind = 0;
        const std::int64_t length = text::codePointCount(text);
        for (const std::string pattern : {"", "{name}:", "[{time}] {name}"})
            for (const Turn& turn : turnsOf(text, pattern)) {
                if (turn.whole.start < behind)
                    behind = 0; // the next pattern
                EXPECT_LE(behind, turn.whole.start) << text;
                EXPECT_LT(turn.whole.start, turn.whole.end) << text;
                EXPECT_LE(turn.whole.start, turn.spoken.start) << text;
                EXPECT_LE(turn.spoken.start, turn.spoken.end) << text;
                EXPECT_EQ(turn.spoken.end, turn.whole.end) << text;
                EXPECT_LE(turn.whole.end, length) << text;
                behind = turn.whole.end;
            }
    }
}

/// Seconds that a megabyte of a line takes.
double secondsFor(const std::string& line, const std::string& pattern) {
    std::string text;
    while (text.size() < 1'000'000)
        text += line;
    const marginalia::test::TimeWorked worked;
    turnsOf(text, pattern);
    return worked.seconds().count();
}

TEST(Turns, TakeTimeThatGrowsWithTheLengthOnly) {
    // The limits leave room for a debug build under sanitizers.
    for (const char* line : {"Interviewer: Why is it so, and since when?\n", "a:\n", "((((((((((((((((((",
                             "[[[[[", "a b c d e f g h", "[0:01] [0:01] ", "\n"}) {
        EXPECT_LT(secondsFor(line, ""), 5.0) << line;
        EXPECT_LT(secondsFor(line, "{name} {time} a {name"), 5.0) << line;
        EXPECT_LT(secondsFor(line, "( {time} ) {name} ((("), 5.0) << line;
    }
}

TEST(TimeStamps, AreReadInTheirUsualForms) {
    const auto read = [](std::string_view text) {
        std::size_t at = 0;
        const auto time = readTime(text, at);
        return time && at == text.size() ? time->count() : -1;
    };
    EXPECT_EQ(read("1:02"), 62'000);
    EXPECT_EQ(read("00:12:03"), 723'000);
    EXPECT_EQ(read("00:12:03.25"), 723'250);
    EXPECT_EQ(read("00:12:03,250"), 723'250);
    EXPECT_EQ(read("01.23.45"), 5'025'000);
    EXPECT_EQ(read("100:00:00"), 360'000'000);
    for (const char* none : {"", "12", "12:75", "3.14", "1:2", "1000:00", "12:30:"})
        EXPECT_EQ(read(none), -1) << none;
    EXPECT_EQ(shownTime(milliseconds(3'723'900)), "1:02:03");
}

} // namespace
} // namespace marginalia::core::documents
