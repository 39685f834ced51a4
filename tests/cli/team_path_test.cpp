// SPDX-License-Identifier: GPL-3.0-or-later
// The whole path of a team: a round, packages, two coders, the merge, agreement, the meeting's decisions,
// final shares and reports.
#include "cli/command_line.h"
#include "core/exchange/safe_zip.h"
#include "core/exchange/zip_writer.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace marginalia::tests;
using namespace marginalia::core;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {

/// Fourteen answers, twelve of them drawn for two coders. Of the units u1 ... u12 in the order of the round
/// Aigerim calls u1-u6 Trade and u7-u12 Trust; Daniyar calls u1-u5 and u7 Trade, u8-u12 Trust, u6 nothing.
///
///             both  only A  only D  neither
///     Trade      5   1 (u6)  1 (u7)       5
///     Trust      5   1 (u7)       0       6
struct TeamPath : testing::Test {
    Folder folder;
    std::string project = at("steps.marginalia");
    std::vector<std::string> units;

    [[nodiscard]] std::string at(const std::string& name) const { return (folder / name).string(); }

    static Outcome ok(const std::vector<std::string>& arguments) {
        Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << arguments.front() << ": " << outcome.err << outcome.out;
        return outcome;
    }
    /// As the head of the team, on a fixed day.
    static Outcome lead(std::vector<std::string> arguments, const std::string& seed = "11") {
        arguments.insert(arguments.end(), {"--as", "Madina", "--seed", seed, "--date", "2026-03-01"});
        return ok(arguments);
    }
    static json parsed(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--format", "json"});
        return json::parse(ok(arguments).out);
    }

    void SetUp() override {
        lead({"new", project, "--title", "Steps"});
        std::string answers = "ID,Country,Q7\n";
        for (int i = 1; i <= 14; ++i)
            answers += fmt::format("R{},{},Open border post number {} and keep it open\n", i,
                                   i % 3 == 0 ? "UZ" : "KZ", i);
        lead({"import-survey", project, folder.write("survey.csv", answers), "--plan",
              folder.write("plan.json", R"({"idColumn": "ID", "columns": [
                  {"column": "Country", "role": "variable"},
                  {"column": "Q7", "role": "open", "name": "steps", "askedIf": null}]})")},
             "1");
        lead({"codebook", "import", project,
              folder.write("book.csv", "code,definition\nTrade,Goods cross\nTrust,Courts and police\n")},
             "2");
        lead({"coder", "add", project, "Aigerim"}, "3");
        lead({"coder", "add", project, "Daniyar"}, "4");
        lead({"note", "add", project, "--text", "saffron: what the team must not read", "--title", "Doubts"},
             "5");
    }

    void draw() {
        EXPECT_THAT(
            lead({"round", project, "Pilot", "--n", "12", "--strata", "Country", "--kind", "pilot"}, "7").out,
            HasSubstr("drawn: 12 of 14; used by earlier rounds: 0"));
        for (const json& row : parsed({"round", project, "Pilot"}))
            units.push_back(row["respondent"]);
        ASSERT_EQ(units.size(), 12U);
    }
    std::string pack(const std::string& coder) {
        const std::string package = at(coder + ".marginalia");
        EXPECT_EQ(lead({"pack", project, "--coder", coder, "--round", "Pilot", "-o", package},
                       std::to_string(coder.size()))
                      .out,
                  "package for " + coder + ": answers: 12, documents: 0, codes: 2, codings: 0\n");
        return package;
    }
    /// Some by hand, the rest from a table.
    void codeAsAigerim(const std::string& package) {
        std::string table = "respondent,question,code,memo\n";
        for (int i = 0; i < 12; ++i) {
            if (i % 6 == 0)
                ok({"code", "add", package, "--respondent", units[i], "--question", "steps", "--code",
                    i < 6 ? "Trade" : "Trust", "--memo", "vermilion", "--date", "2026-03-02", "--seed",
                    std::to_string(20 + i)});
            else
                table += fmt::format("{},steps,{},vermilion\n", units[i], i < 6 ? "Trade" : "Trust");
        }
        EXPECT_THAT(ok({"import-codings", package, folder.write("aigerim.csv", table), "--coder", "Aigerim",
                        "--date", "2026-03-02", "--seed", "39"})
                        .out,
                    HasSubstr("codings added: 10"));
    }
    /// From a table, and the answer that nothing fits by itself.
    void codeAsDaniyar(const std::string& package) {
        std::string table = "respondent,question,code,status\n";
        for (const int i : {0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11})
            table += fmt::format("{},steps,{},done\n", units[i], i < 7 ? "Trade" : "Trust");
        EXPECT_THAT(ok({"import-codings", package, folder.write("daniyar.csv", table), "--coder", "Daniyar",
                        "--date", "2026-03-02", "--seed", "40"})
                        .out,
                    HasSubstr("rows: 11, codings added: 11"));
        ok({"judge", package, "--respondent", units[5], "--question", "steps", "--date", "2026-03-02",
            "--seed", "41"});
    }
    /// Up to the closed round.
    void codeAndMerge() {
        draw();
        const std::string first = pack("Aigerim");
        const std::string second = pack("Daniyar");
        codeAsAigerim(first);
        codeAsDaniyar(second);
        lead({"merge", project, first, second}, "50");
        lead({"round", project, "Pilot", "--close"}, "51");
    }
    json shares(const std::string& layer = "final") {
        return parsed({"shares", project, "--question", "steps", "--layer", layer});
    }
    static json rowOf(const json& table, const std::string& code) {
        for (const json& row : table["rows"])
            if (row["code"] == code)
                return row;
        ADD_FAILURE() << "no row of " << code;
        return json::object();
    }
    std::size_t disputes() { return parsed({"disputes", project, "--question", "steps"}).size(); }
    /// The written table with this decision on the line of a respondent and a code.
    static std::string decided(std::string table, const std::string& line, const std::string& decision) {
        const std::size_t row = table.find(line);
        const std::size_t empty = table.find(",,,,", table.find("keep it open", row));
        EXPECT_NE(row, std::string::npos) << line;
        return table.replace(empty, 4, "," + decision + ",");
    }
};

/// A zip archive with its entries passed through `change`.
void rewrite(const std::string& from, const std::string& to,
             const std::function<void(const std::string&, std::string&)>& change) {
    const exchange::SafeZip archive(from);
    exchange::ZipWriter writer(to);
    for (std::size_t i = 0; i < archive.entries().size(); ++i) {
        std::string bytes = archive.readAll(i, 1 << 20);
        change(archive.entries()[i].name, bytes);
        writer.add(archive.entries()[i].name, std::move(bytes));
    }
    Progress progress;
    writer.close(progress, 0, 1);
}

std::string unpacked(const std::string& file) {
    const exchange::SafeZip archive(file);
    std::string all;
    for (std::size_t i = 0; i < archive.entries().size(); ++i)
        all += archive.readAll(i, 1 << 20);
    return all;
}

/// As a person who types a word into a cell of Excel.
void type(std::string& sheet, const std::string& cell, const std::string& word) {
    const std::string empty = "<c r=\"" + cell + "\" s=\"2\"/>";
    const std::size_t place = sheet.find(empty);
    ASSERT_NE(place, std::string::npos) << cell;
    sheet.replace(place, empty.size(),
                  "<c r=\"" + cell + "\" s=\"2\" t=\"inlineStr\"><is><t>" + word + "</t></is></c>");
}

} // namespace

TEST_F(TeamPath, GivesACoderWhatWasDrawnAndNothingOfTheOthers) {
    draw();
    lead({"code", "add", project, "--respondent", units[0], "--question", "steps", "--code", "Trust",
          "--coder", "Aigerim", "--memo", "vermilion"},
         "8");
    const std::string bytes = Folder::read(pack("Daniyar"));
    for (const char* hidden : {"Aigerim", "Madina", "vermilion", "saffron", "Doubts", "survey.csv"})
        EXPECT_THAT(bytes, Not(HasSubstr(hidden)));
    EXPECT_THAT(bytes, HasSubstr("Courts and police")) << "the codebook goes along";
    for (int i = 1; i <= 14; ++i) {
        const std::string who = "R" + std::to_string(i);
        const bool drawn = std::ranges::find(units, who) != units.end();
        EXPECT_EQ(bytes.find(fmt::format("number {} and", i)) != std::string::npos, drawn) << who;
    }
    const std::string package = at("Daniyar.marginalia");
    EXPECT_EQ(json::parse(ok({"coder", "list", package, "--format", "json"}).out).size(), 1U);
    EXPECT_EQ(cli({"agreement", package, "--question", "steps"}).exit, 1);
    EXPECT_EQ(cli({"undo", package}).exit, 1);
    ok({"verify", package});
}

TEST_F(TeamPath, LeadsToTheSameFiguresInWhateverOrderThePackagesComeBack) {
    draw();
    const std::string aigerim = pack("Aigerim");
    const std::string daniyar = pack("Daniyar");
    codeAsAigerim(aigerim);
    codeAsDaniyar(daniyar);
    EXPECT_EQ(cli({"agreement", project, "--question", "steps"}).exit, 1) << "nothing came back yet";
    const std::string other = at("other.marginalia");
    std::filesystem::copy_file(project, other);

    const json brought =
        json::parse(lead({"merge", project, aigerim, daniyar, "--format", "json"}, "50").out);
    ASSERT_EQ(brought.size(), 2U);
    EXPECT_EQ(brought[0]["coder"], "Aigerim");
    EXPECT_EQ(brought[0]["codings_added"], 12);
    EXPECT_EQ(brought[0]["judgements"], 12);
    EXPECT_EQ(brought[1]["coder"], "Daniyar");
    EXPECT_EQ(brought[1]["codings_added"], 11);
    EXPECT_EQ(brought[1]["judgements"], 12);
    lead({"merge", other, daniyar}, "52");
    lead({"merge", other, aigerim}, "53");
    const std::string before = Folder::read(other);
    EXPECT_THAT(lead({"merge", other, daniyar, aigerim}, "54").err, HasSubstr("is in the project already"));
    EXPECT_EQ(Folder::read(other), before) << "a second time changes nothing";

    for (const char* table : {"agreement", "disputes"})
        EXPECT_EQ(ok({table, project, "--question", "steps", "--format", "json"}).out,
                  ok({table, other, "--question", "steps", "--format", "json"}).out);
    for (const std::string& file : {project, other})
        ok({"export", file, "-o", file + ".csv"});
    EXPECT_EQ(Folder::read(project + ".csv"), Folder::read(other + ".csv"));
    EXPECT_THAT(ok({"round", project, "Pilot"}).out,
                HasSubstr("Aigerim: 12 of 12 judged\nDaniyar: 12 of 12 judged\n"));
}

TEST_F(TeamPath, PrintsTheAgreementThatAHandComputes) {
    codeAndMerge();
    const json table = parsed({"agreement", project, "--question", "steps"});
    EXPECT_EQ(table["coders"], json({"Aigerim", "Daniyar"}));
    EXPECT_EQ(table["units"], 12);
    EXPECT_EQ(table["judged_by_none"], 2);
    EXPECT_EQ(table["disputed"], 2);

    // Trade: 10 of 12 agree; each coder on half, so chance is 1/2: kappa = pi = (5/6 - 1/2) / (1/2) = 2/3.
    // Alpha: 12 of 24 values are 1; De = 2 * 12 * 12 / (24 * 23) = .5217, Do = 2/12: 1 - .1667/.5217 = .681.
    const json trade = rowOf(table, "Trade");
    EXPECT_EQ(trade["counts"], json({{"both", 5}, {"onlyFirst", 1}, {"onlySecond", 1}, {"neither", 5}}));
    EXPECT_NEAR(trade["percent_agreement"], 0.833, 5e-4);
    EXPECT_NEAR(trade["cohen_kappa"], 0.667, 5e-4);
    EXPECT_NEAR(trade["scott_pi"], 0.667, 5e-4);
    EXPECT_NEAR(trade["krippendorff_alpha"], 0.681, 5e-4);
    EXPECT_EQ(trade["disputes"], 2);

    // Trust: 11 of 12; 6/12 and 5/12, chance = .5 * .4167 + .5 * .5833 = .5: kappa = (.9167 - .5) / .5 =
    // .833. Pi: 11/24 in common, chance .5035: .832. Alpha: De = 2 * 11 * 13 / (24 * 23) = .5181: 1 -
    // .0833/.5181 = .839.
    const json trust = rowOf(table, "Trust");
    EXPECT_EQ(trust["counts"], json({{"both", 5}, {"onlyFirst", 1}, {"onlySecond", 0}, {"neither", 6}}));
    EXPECT_NEAR(trust["percent_agreement"], 0.917, 5e-4);
    EXPECT_NEAR(trust["cohen_kappa"], 0.833, 5e-4);
    EXPECT_NEAR(trust["scott_pi"], 0.832, 5e-4);
    EXPECT_NEAR(trust["krippendorff_alpha"], 0.839, 5e-4);
    EXPECT_EQ(trust["disputes"], 1);

    // Sets: {Trade} against {} and {Trust} against {Trade} are wholly unlike: Do = 2/12. Of the 24 sets 12
    // are {Trade}, 11 {Trust}, 1 {}: De = 2 (12 * 11 + 12 + 11) / (24 * 23) = .5616: 1 - .1667/.5616 = .703.
    EXPECT_NEAR(table["overall"]["krippendorff_alpha_masi"], 0.703, 5e-4);
    // A status is neither present nor absent: no figure of presence, and so no reason for one either.
    EXPECT_EQ(table["statuses"]["percent_agreement"], 1.0);
    EXPECT_FALSE(table["statuses"]["undefined"].contains("jaccard"));
    EXPECT_THAT(table["statuses"]["undefined"]["krippendorff_alpha"], HasSubstr("Only one value"));

    const json listed = parsed({"disputes", project, "--question", "steps"});
    ASSERT_EQ(listed.size(), 3U);
    for (const json& row : listed)
        EXPECT_EQ(row["respondent"], units[row["path"] == "Trade" && row["Aigerim"] == 1 ? 5 : 6]);
    EXPECT_THAT(ok({"disputes", project, "--question", "steps"}).out, HasSubstr("Daniyar  Text\n"));
}

TEST_F(TeamPath, SettlesFromTheTablesItWroteAndTakesItBack) {
    codeAndMerge();
    EXPECT_EQ(rowOf(shares(), "Trade")["n"], 5) << "what is in dispute does not count";
    EXPECT_EQ(rowOf(shares(), "Trade")["disputed"], 2);

    // u6 by the CSV table: Trade, as Aigerim has it.
    const std::string csv = at("meeting.csv");
    EXPECT_EQ(lead({"adjudicate", project, "--write", csv, "--question", "steps"}).out, "disputes: 3\n");
    const std::string filled =
        decided(Folder::read(csv), "steps," + units[5] + ",,,,Trade", "Aigerim,,posts are goods");
    const Outcome first = lead({"adjudicate", project, folder.write("decided.csv", filled)}, "60");
    EXPECT_EQ(first.out, "rows: 3, settled: 1, left open: 2\n"
                         "steps, Trade: 5 of 12 became 6 of 12, in dispute: 1\n");
    EXPECT_EQ(disputes(), 2U);

    // u7 by the workbook: Trade, as Daniyar has it, and not Trust.
    const std::string written = at("meeting.xlsx");
    const std::string workbook = at("decided.xlsx");
    lead({"adjudicate", project, "--write", written, "--question", "steps"});
    rewrite(written, workbook, [](const std::string& name, std::string& bytes) {
        if (name == "xl/worksheets/sheet1.xml") {
            type(bytes, "G2", "Daniyar");
            type(bytes, "G3", "Daniyar");
        }
    });
    const Outcome second = lead({"adjudicate", project, workbook}, "61");
    EXPECT_EQ(second.out, "rows: 2, settled: 2, left open: 0\n"
                          "steps, Trade: 6 of 12 became 7 of 12, in dispute: 0\n"
                          "steps, Trust: 5 of 12 became 5 of 12, in dispute: 0\n");
    EXPECT_EQ(disputes(), 0U);

    const json decisions = parsed({"adjudicate", project});
    ASSERT_EQ(decisions.size(), 3U);
    for (const json& row : decisions) {
        EXPECT_EQ(row["decided_by"], "Madina");
        EXPECT_EQ(row["decision"], row["respondent"] == units[5] ? "first" : "second");
        EXPECT_EQ(row["present"], row["path"] == "Trade" ? 1 : 0);
    }
    const json final = shares();
    EXPECT_EQ(final["disputed"], 0);
    EXPECT_EQ(final["open"], 2) << "the two that were not drawn";
    EXPECT_EQ(rowOf(final, "Trade")["n"], 7);
    EXPECT_EQ(rowOf(final, "Trade")["percent"], "58.3");
    EXPECT_EQ(rowOf(final, "Trust")["n"], 5);
    EXPECT_EQ(rowOf(shares("coder:Aigerim"), "Trade")["n"], 6) << "codings stay as they were";
    EXPECT_EQ(rowOf(shares("coder:Daniyar"), "Trade")["n"], 6);
    EXPECT_EQ(rowOf(parsed({"agreement", project, "--question", "steps"}), "Trade")["counts"]["both"], 5)
        << "and so does agreement";

    for (const char* undone : {"adjudicate decided.xlsx", "adjudicate decided.csv", "close the round Pilot",
                               "merge Aigerim.marginalia, Daniyar.marginalia"})
        EXPECT_THAT(ok({"undo", project, "--as", "Madina"}).out, HasSubstr(undone));
    EXPECT_EQ(rowOf(shares(), "Trade")["n"], 0);
    EXPECT_THAT(ok({"round", project, "Pilot"}).out, HasSubstr("Daniyar: 0 of 12 judged"));
    ok({"verify", project});
}

TEST_F(TeamPath, SettlesAStatusInTheWordsOfTheTable) {
    ok({"judge", project, "--respondent", "R1", "--question", "steps", "--coder", "Aigerim"});
    ok({"judge", project, "--respondent", "R1", "--question", "steps", "--coder", "Daniyar", "--status",
        "off_topic"});
    const std::string workbook = at("meeting.xlsx");
    EXPECT_EQ(lead({"adjudicate", project, "--write", workbook, "--question", "steps"}).out, "disputes: 1\n");
    const std::string words = unpacked(workbook);
    EXPECT_NE(words.find("Off topic"), std::string::npos);
    EXPECT_EQ(words.find("off_topic"), std::string::npos) << "a key is no word for a meeting";
    for (const char* status : {"Don't know", "Off topic", "refused"}) {
        EXPECT_THAT(lead({"adjudicate", project,
                          folder.write("decided.csv", std::string("respondent,question,code,decision,other\n"
                                                                  "R1,steps,,other,") +
                                                          status + "\n")},
                         "70")
                        .out,
                    HasSubstr("settled: 1"))
            << status;
    }
    const json decisions = parsed({"adjudicate", project});
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions[0]["status"], "refused");
}

TEST_F(TeamPath, WritesTheAgreementForWordAndExcel) {
    codeAndMerge();
    for (const char* name : {"a.docx", "a.xlsx"}) {
        const std::string file = at(name);
        lead({"report", project, "--table", "agreement", "--question", "steps", "--bootstrap", "200", "-o",
              file});
        const std::string words = unpacked(file);
        for (const char* word :
             {"Only A", "Aigerim", "Daniyar", "Trade", "Trust", "Disputes to be settled", "Krippendorff"})
            EXPECT_NE(words.find(word), std::string::npos) << name << ": " << word;
        EXPECT_EQ(words.find("vermilion"), std::string::npos) << name;
    }
    EXPECT_NE(unpacked(at("a.docx")).find(">.68<"), std::string::npos) << "the alpha of Trade";
    const std::string twice = at("twice.docx");
    lead({"report", project, "--table", "agreement", "--question", "steps", "--bootstrap", "200", "-o",
          twice});
    EXPECT_EQ(Folder::read(at("a.docx")), Folder::read(twice));
}

TEST_F(TeamPath, RefusesDamagedForeignAndTamperedPackagesAndChangesNothing) {
    draw();
    const std::string package = pack("Aigerim");
    codeAsAigerim(package);
    const std::string whole = Folder::read(package);
    const std::string before = Folder::read(project);
    const std::string good = pack("Daniyar");
    codeAsDaniyar(good);
    const std::string packed = Folder::read(project);
    EXPECT_NE(before, packed) << "the packing is a step";
    for (const std::size_t length : {std::size_t{0}, std::size_t{100}, std::size_t{5000}, whole.size() / 2}) {
        const std::string cut = folder.write("cut.marginalia", whole.substr(0, length));
        EXPECT_EQ(cli({"merge", project, good, cut, "--as", "Madina"}).exit, 1) << length;
        EXPECT_EQ(Folder::read(project), packed) << "nothing half merged: " << length;
    }
    const std::string other = at("stranger.marginalia");
    lead({"new", other, "--title", "Other"}, "90");
    EXPECT_EQ(cli({"merge", project, good, other, "--as", "Madina"}).exit, 1);
    EXPECT_EQ(Folder::read(project), packed);
}
