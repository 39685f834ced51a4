// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search.h"

#include "core/documents/documents.h"
#include "core/documents/speakers.h"
#include "core/exchange/importers/import_world.h"
#include "core/query/search_terms.h"
#include "core/survey/survey.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"
#include "core/text/segmentation.h"

#include <random>

namespace marginalia::core::query {
namespace {

using test::errorOf;
using test::ImportWorld;

class SearchWorld : public ImportWorld {
public:
    void add(const std::string& name, const std::string& text) {
        project().edit(msg("Add"), [&](store::Edit& edit) {
            documents::add(edit, {name, text::normalize(text), "en", "", false});
        });
    }
    void index() {
        project().derive([](store::Edit& edit) { finishIndex(edit.db(), edit.progress()); });
    }
    std::vector<Hit> find(const std::string& query) { return search(db(), query); }
    /// Names of the documents, or respondents, found.
    std::string names(const std::string& query) {
        std::string all;
        for (const Hit& hit : find(query))
            all += (all.empty() ? "" : " ") + (hit.document.empty() ? hit.respondent : hit.document);
        return all;
    }
    std::string passage(const Hit& hit) {
        return std::string(text::slice(documents::textBody(db(), hit.text), hit.span));
    }
};

TEST(Search, FindsAllWordsInAnyOrderFolded) {
    SearchWorld world;
    world.add("a", "The WATER is shared; the Café trades.");
    world.add("b", "Water only.");
    world.index();
    EXPECT_EQ(world.names("water"), "a b");
    EXPECT_EQ(world.names("cafe Water"), "a");
    EXPECT_EQ(world.names("wate"), "");
    EXPECT_EQ(world.names("wate*"), "a b");
    const std::vector<Hit> hits = world.find("trades CAFÉ");
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(world.passage(hits[0]), "Café");
    EXPECT_EQ(hits[0].snippet, "The WATER is shared; the Café trades.");
}

TEST(Search, FindsAPhraseAsItStandsAcrossALineBreak) {
    SearchWorld world;
    world.add("a", "shared\nwater now");
    world.add("b", "water shared");
    world.index();
    EXPECT_EQ(world.names("\"shared water\""), "a");
    EXPECT_EQ(world.names("«shared water»"), "a");
    EXPECT_EQ(world.names("\"shared wat\""), "");
    EXPECT_EQ(world.names("\"shared wat\"*"), "a");
    EXPECT_EQ(world.passage(world.find("\"shared water\"").front()), "shared\nwater");
}

TEST(Search, FindsKazakhRussianAndChinese) {
    SearchWorld world;
    world.add("kk", "Біз ҚАЗАҚСТАНДА тұрамыз");
    world.add("ru", "Ещё один общий рынок");
    world.add("zh", "我们需要共同市场");
    world.index();
    EXPECT_EQ(world.names("қазақстан*"), "kk");
    EXPECT_EQ(world.names("еще РЫНОК"), "ru");
    EXPECT_EQ(world.names("市场"), "zh");
    EXPECT_EQ(world.passage(world.find("市场").front()), "市场");
}

TEST(Search, PutsDocumentsBeforeAnswersByQuestionAndRespondent) {
    SearchWorld world;
    world.survey({"q1", "q2"}, {"R1", "R2"}, "common water");
    world.add("z", "water");
    world.index();
    std::string order;
    for (const Hit& hit : world.find("water"))
        order += hit.document + hit.question + hit.respondent + ' ';
    EXPECT_EQ(order, "z q1R1 q1R2 q2R1 q2R2 ");
    EXPECT_EQ(search(world.db(), "water", 3).size(), 3U);
    EXPECT_EQ(textsToIndex(world.db()), 0);
}

TEST(Search, IndexesWhatCameLaterAndLeavesNoStep) {
    SearchWorld world;
    world.add("a", "water");
    EXPECT_EQ(textsToIndex(world.db()), 1);
    const std::size_t steps = world.steps();
    world.index();
    EXPECT_EQ(textsToIndex(world.db()), 0);
    EXPECT_EQ(world.steps(), steps);
    world.add("b", "water too");
    EXPECT_EQ(world.names("water"), "a");
    world.index();
    EXPECT_EQ(world.names("water"), "a b");
}

TEST(Search, FinishesInTransactionsOfItsOwn) {
    SearchWorld world;
    for (int i = 0; i < 5; ++i)
        world.add("d" + std::to_string(i), "water " + std::to_string(i));
    world.project().rest();
    world.project().waitForDisk();
    const std::filesystem::path copy = world.path("copy.marginalia");
    world.project().saveCopy(copy);
    store::Connection db(copy, store::Connection::Mode::ReadWrite);
    Progress progress;
    finishIndex(db, progress);
    EXPECT_FALSE(db.inTransaction());
    EXPECT_EQ(textsToIndex(db), 0);
    EXPECT_EQ(search(db, "water").size(), 5U);
}

TEST(Search, TakesOperatorsOfTheIndexAsWords) {
    SearchWorld world;
    world.add("a", "cats NOT dogs OR NEAR(x) words: -1 state-owned don't");
    world.index();
    for (const char* query : {"NOT",
                              "cats AND dogs",
                              "NEAR(x)",
                              "words:",
                              "words : cats",
                              "-1",
                              "\"cats",
                              "\"",
                              "*",
                              "^cats",
                              "a OR",
                              "(cats",
                              "{cats} : x",
                              "state-owned",
                              "don't",
                              "'; DROP TABLE",
                              "cats + dogs",
                              "x\" OR \"y",
                              "\\",
                              "words*cats",
                              "**",
                              "\"\"*"}) {
        try {
            world.find(query);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::Usage) << query << ": " << error.what();
        }
    }
    EXPECT_EQ(world.names("NOT dogs"), "a");
    EXPECT_EQ(world.names("cats AND"), "");
    EXPECT_EQ(world.names("state-owned don't"), "a");
    EXPECT_EQ(errorOf([&] { world.find(" - \" "); }), "There is no word to search for. Type at least one.");
}

TEST(Search, RefusesAQueryWithoutEnd) {
    SearchWorld world;
    std::string query;
    for (int i = 0; i < 101; ++i)
        query += "w" + std::to_string(i) + " ";
    EXPECT_EQ(errorOf([&] { world.find(query); }), "The search has more than 100 words. Use fewer.");
}

TEST(Search, JudgesTheWordsOfAGroupTalkByWhoSpeaksThem) {
    SearchWorld world;
    std::string silence;
    for (int i = 0; i < 60; ++i)
        silence += "and so on ";
    world.add("group", "Aigul: Water is shared.\nAigul: " + silence +
                           "\nMarat: Borders are closed.\nAigul: Trade" + " comes next.\nMarat: " + silence +
                           "\nAigul: Roads at the end.");
    world.index();
    world.project().edit(msg("Map"), [&](store::Edit& edit) {
        const SourceId source = documents::sourceByName(edit.db(), "group")->id;
        documents::setCase(edit, source, "Aigul", documents::ensureCase(edit, "P01"));
        const CaseId marat = documents::ensureCase(edit, "P02");
        documents::setCase(edit, source, "Marat", marat);
        survey::setConsent(edit, marat, survey::Consent::NotForQuotation, "", "");
    });
    EXPECT_TRUE(world.find("shared").front().quotable);
    EXPECT_FALSE(world.find("closed").front().quotable);
    EXPECT_FALSE(world.find("trade").front().quotable) << "Marat's words stand beside it";
    world.project().edit(msg("Allow"), [&](store::Edit& edit) {
        survey::setConsent(edit, survey::caseByName(edit.db(), "P02")->id, survey::Consent::Anonymous, "",
                           "");
    });
    EXPECT_TRUE(world.find("closed").front().quotable);
}

TEST(Search, CutsASnippetAtBlanks) {
    SearchWorld world;
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "слово" + std::to_string(i) + (i % 7 == 0 ? "\n" : " ");
    world.add("a", text);
    world.index();
    const Hit hit = world.find("слово50").front();
    EXPECT_EQ(hit.snippet,
              "… слово43 слово44 слово45 слово46 слово47 слово48 слово49 слово50 слово51 слово52 слово53 "
              "слово54 слово55 слово56 слово57 …");
}

TEST(Search, FindsEveryWordOfHostileTextsAgain) {
    const std::vector<std::string> pieces{"вода", "су", " ",  " ",         "\n", "\"",     "'",
                                          "*",    "(",  ":",  "e\u0301té", "😀",  "市场",   "-",
                                          "a",    "1",  ",5", "_",         "^",  "и\u0306"};
    std::mt19937 random(3);
    SearchWorld world;
    std::vector<std::string> texts;
    for (int i = 0; i < 20; ++i) {
        std::string text;
        for (int n = 0; n < 200; ++n)
            text += pieces[random() % pieces.size()];
        texts.push_back(text);
        world.add("d" + std::to_string(i), text);
    }
    world.index();
    for (int i = 0; i < 20; ++i) {
        std::vector<std::string> words;
        text::eachWord(texts[static_cast<std::size_t>(i)],
                       [&](const text::Word& word) { words.emplace_back(word.text); });
        const std::string& wanted = words[random() % words.size()];
        bool found = false;
        for (const Hit& hit : world.find(wanted)) {
            EXPECT_EQ(text::searchKey(world.passage(hit)), text::searchKey(wanted));
            found = found || hit.document == "d" + std::to_string(i);
        }
        EXPECT_TRUE(found) << wanted;
    }
}

} // namespace
} // namespace marginalia::core::query
