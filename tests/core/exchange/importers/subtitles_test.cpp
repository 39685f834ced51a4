// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/document_fixture.h"

#include <gmock/gmock.h>

namespace marginalia::core::exchange {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::problemsOf;
using tests::shownFormats;

DocumentContent read(const std::string& bytes) {
    const tests::FixtureFile file("talk.srt", bytes);
    Progress progress;
    DocumentContent content = readSubtitles(file.path(), {}, progress);
    tests::expectSound(content);
    return content;
}

TEST(Subtitles, MakeALineOfEachCaptionWithItsTime) {
    const DocumentContent content =
        read("1\r\n00:00:01,500 --> 00:00:04,250\r\n<i>Сәлем</i>\r\nall {\\an8}&amp; one"
             "\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,000 X1:1\r\n- Yes?\r\n- No 3 < 4.\r\n");
    EXPECT_EQ(content.format, ".srt");
    EXPECT_EQ(content.text.text, "Сәлем all & one\n- Yes?\n- No 3 < 4.");
    EXPECT_THAT(shownFormats(content),
                ElementsAre("time (1500-4250): Сәлем all & one", "time (5000-6000): - Yes?\n- No 3 < 4."));
    EXPECT_THAT(content.problems, IsEmpty());
}

TEST(Subtitles, SayWhoSpeaksOnceForATurn) {
    const DocumentContent content =
        read("WEBVTT - a title\n\nSTYLE\n::cue { x }\n\nNOTE nothing\nof the text\n\nintro\n00:01.000 --> "
             "00:02.000\n"
             "<v Aigul>Hello\n\n00:02.000 --> 00:03.000\n<v Aigul>again</v>\n\n1:00:03.000 --> 1:00:04.000\n"
             "<v.loud Marat B.>Well</v>\n");
    EXPECT_EQ(content.format, ".vtt");
    EXPECT_EQ(content.text.text, "Aigul: Hello\nagain\nMarat B.: Well");
    EXPECT_THAT(content.speakers, ElementsAre("Aigul", "Marat B."));
    EXPECT_THAT(shownFormats(content),
                ElementsAre("time (1000-2000): Aigul: Hello", "time (2000-3000): again",
                            "time (3603000-3604000): Marat B.: Well"));
}

TEST(Subtitles, KeepTheWordsOfABrokenCaption) {
    const DocumentContent content =
        read("1\n00:00:05,000 --> 00:00:01,000\nbackwards\n2\n00:99:00 --> x\nbroken\n\n"
             "3\n00:00:07,000 --> 00:00:08,000\nfirst\n\nbehind an empty line\n\n4\n");
    EXPECT_EQ(content.text.text, "backwards\nbroken\nfirst\nbehind an empty line");
    EXPECT_THAT(shownFormats(content), ElementsAre("time (7000-8000): first"));
    EXPECT_THAT(problemsOf(content),
                ElementsAre("Captions whose time cannot be read; their words are kept: 2."));
}

TEST(Subtitles, WithoutCaptionsAreTakenAsTheyStand) {
    const DocumentContent content = read("Only words.\n");
    EXPECT_EQ(content.text.text, "Only words.\n");
    EXPECT_EQ(content.format, ".txt");
    EXPECT_THAT(problemsOf(content), ElementsAre(HasSubstr("No captions with times")));
}

} // namespace
} // namespace marginalia::core::exchange
