// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/safe_xml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::exchange;
using testing::HasSubstr;

namespace {

class Recorder : public XmlHandler {
public:
    void startElement(const XmlElement& element) override {
        if (element.local() == "bad")
            throw Error(ErrorKind::Conflict, msg("The handler had enough."));
        events += "<" + std::string(element.local());
        if (const auto id = element.attribute("id"))
            events += " id=" + std::string(*id);
        events += ">";
    }
    void endElement(std::string_view local) override { events += "</" + std::string(local) + ">"; }
    void text(std::string_view utf8) override { events += utf8; }
    std::string events;
};

struct Outcome {
    std::string events;
    std::string message = "no error";
    ErrorKind kind = ErrorKind::Internal;
};
Outcome parse(std::string_view bytes, std::size_t piece = 1 << 20, const XmlLimits& limits = {}) {
    Recorder recorder;
    try {
        SafeXml xml(recorder, "project.qde", limits);
        for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
            xml.feed(bytes.substr(0, piece));
        xml.finish();
    } catch (const Error& error) {
        return {recorder.events, error.what(), error.kind()};
    }
    return {recorder.events};
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST(SafeXml, GivesLocalNamesAndTexts) {
    EXPECT_EQ(parse("<x:a xmlns:x='u'><x:b x:id='7'>one &amp; two</x:b></x:a>").events,
              "<a><b id=7>one & two</b></a>");
}

TEST(SafeXml, PrefersTheAttributeWrittenExactlySo) {
    EXPECT_EQ(parse("<a x:id='1' id='2' xmlns:x='u'/>").events, "<a id=2></a>");
}

TEST(SafeXml, GivesTheSameForEveryCutOfTheInput) {
    const std::string text = "<?xml version='1.0'?><a><!-- c --><b id='é'>текст</b></a>";
    for (std::size_t piece = 1; piece < text.size(); ++piece)
        EXPECT_EQ(parse(text, piece).events, "<a><b id=é>текст</b></a>") << piece;
}

TEST(SafeXml, RefusesEveryDoctype) {
    for (const char* text : {"<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                             "<!DOCTYPE a SYSTEM 'http://127.0.0.1/x'><a/>",
                             "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>"}) {
        const Outcome outcome = parse(text);
        EXPECT_EQ(outcome.kind, ErrorKind::Invalid) << text;
        EXPECT_THAT(outcome.message, HasSubstr("project.qde has a document type declaration (line 1"));
        EXPECT_EQ(outcome.events, "");
    }
}

TEST(SafeXml, NamesLineAndColumnOfAnError) {
    EXPECT_THAT(parse("<a>\n <b></c>\n</a>").message, HasSubstr("line 2, column"));
    EXPECT_EQ(parse("<a>\n <b></c>\n</a>").kind, ErrorKind::Damaged);
}

TEST(SafeXml, RefusesADocumentThatEndsEarly) {
    EXPECT_EQ(parse("<a><b>").kind, ErrorKind::Damaged);
    EXPECT_EQ(parse("").kind, ErrorKind::Damaged);
}

TEST(SafeXml, RefusesInvalidUtf8AndNul) {
    EXPECT_EQ(parse("<a>\xED\xA0\x80</a>").kind, ErrorKind::Damaged);
    EXPECT_EQ(parse(std::string_view("<a>\0</a>", 8)).kind, ErrorKind::Damaged);
}

TEST(SafeXml, ReadsUtf16AndOneByteEncodings) {
    EXPECT_EQ(parse(std::string_view("\xFF\xFE<\0a\0>\0:\4<\0/\0a\0>\0", 18)).events, "<a>к</a>");
    EXPECT_EQ(parse("<?xml version='1.0' encoding='windows-1251'?><a>\xEA\xEE\xE4</a>").events, "<a>код</a>");
}

TEST(SafeXml, LimitsTheDepth) {
    EXPECT_EQ(parse(repeated("<a>", 256) + repeated("</a>", 256)).message, "no error");
    EXPECT_EQ(parse(repeated("<a>", 60'000)).kind, ErrorKind::Limit);
}

TEST(SafeXml, LimitsAttributesAndNames) {
    EXPECT_EQ(parse("<a b='" + std::string(65'537, 'x') + "'/>").kind, ErrorKind::Limit);
    EXPECT_EQ(parse("<" + std::string(5000, 'a') + "/>").kind, ErrorKind::Limit);
    std::string many = "<a";
    for (int i = 0; i < 257; ++i)
        many += " a" + std::to_string(i) + "=''";
    EXPECT_EQ(parse(many + "/>").kind, ErrorKind::Limit);
}

TEST(SafeXml, GivesUpOnAnEndlessTagBeforeItsEnd) {
    EXPECT_EQ(parse("<a b='" + std::string(10 << 20, 'x')).kind, ErrorKind::Limit);
}

TEST(SafeXml, LetsLongTextsPass) {
    EXPECT_EQ(parse("<a>" + std::string(5 << 20, 'x') + "</a>").events.size(), (5U << 20) + 7);
}

TEST(SafeXml, PassesOnWhatTheHandlerThrows) {
    const Outcome outcome = parse("<a><bad/><b/></a>");
    EXPECT_EQ(outcome.kind, ErrorKind::Conflict);
    EXPECT_EQ(outcome.events, "<a>");
}
