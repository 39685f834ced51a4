// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/step_names.h"

#include "tests/places.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

using namespace marginalia::core;

namespace {

store::HistoryStep step(const char* label, std::vector<std::string> arguments) {
    store::HistoryStep made;
    made.label = label;
    made.arguments = std::move(arguments);
    return made;
}

std::string inEnglish(const store::HistoryStep& made) {
    return store::sayStep(text::Locale("en"), made);
}

std::string textOf(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace

TEST(StepNames, SayAStepOfTheCommandLineInPlainWords) {
    EXPECT_EQ(inEnglish(step("codebook rename {1}", {"Trust"})), "Change “Trust”");
    EXPECT_EQ(inEnglish(step("code {1} on {2}", {"Trust", "R014, steps"})), "Code “Trust”: R014, steps");
    EXPECT_EQ(inEnglish(step("adjudicate {1}", {"meeting.docx"})), "Settle disputes as in meeting.docx");
}

TEST(StepNames, LeaveOutTheKeyOfASetting) {
    EXPECT_EQ(inEnglish(step("case set {1} of {2}", {"consent", "R014"})), "Change how “R014” may be quoted");
    EXPECT_EQ(inEnglish(step("case set {1} of {2}", {})), "Change how “{1}” may be quoted")
        << "a file may hold fewer arguments than the step once had";
}

TEST(StepNames, LeaveAnyOtherStepAsItWasRecorded) {
    EXPECT_EQ(inEnglish(step("Settle the dispute of {1}", {"R014"})), "Settle the dispute of R014");
    EXPECT_EQ(inEnglish(step("frobnicate {1}", {"x"})), "frobnicate x");
}

TEST(StepNames, AreSaidInTheLanguageOfTheReader) {
    EXPECT_EQ(store::sayStep(text::Locale("ru"), step("note remove {1}", {"Идея"})),
              store::sayStep(text::Locale("ru"), step("Delete the memo “{1}”", {"Идея"})));
    EXPECT_NE(store::sayStep(text::Locale("ru"), step("note remove {1}", {"Идея"})),
              "Delete the memo “Идея”");
}

// Whoever works at the window reads the steps of the command line, too.
TEST(StepNames, KnowEveryStepThatIsRecordedInTheWordsOfACommand) {
    const std::regex commandWords(
        "\\bedit\\(\\s*(?:core::)?(?:Sentence)?[({\\s]*(?:core::)?msg\\(\"([^A-Z][^\"]*)\"");
    const std::filesystem::path root(MARGINALIA_SOURCE_DIR);
    std::size_t known = 0;
    for (const char* part : {"core", "app", "ui"})
        for (const auto& file : std::filesystem::recursive_directory_iterator(root / part)) {
            if (file.path().extension() != ".cpp")
                continue;
            const std::string text = textOf(file.path());
            for (std::sregex_iterator found(text.begin(), text.end(), commandWords), end; found != end;
                 ++found) {
                const std::string label = (*found)[1].str();
                const std::string said = inEnglish(step(label.c_str(), {"a", "b", "c"}));
                EXPECT_TRUE(said.front() >= 'A' && said.front() <= 'Z') << file.path() << ": " << label;
                ++known;
            }
        }
    EXPECT_GT(known, 30U);
}
