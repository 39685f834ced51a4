// SPDX-License-Identifier: GPL-3.0-or-later
// What every exporter promises, checked for each one that the registry knows.
#include "core/exchange/exporters/registry.h"
#include "core/exchange/report_samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

using namespace marginalia::core;
using namespace marginalia::core::exchange;
using namespace marginalia::tests;

namespace {
class EveryExporter : public testing::TestWithParam<Exporter> {
protected:
    std::filesystem::path file(const std::string& name = "report") const {
        return m_scratch / (name + std::string(GetParam().extension));
    }
    void write(const report::Document& document, const std::filesystem::path& path) const {
        Progress progress;
        GetParam().write(document, path, {}, progress);
    }
    [[nodiscard]] std::size_t filesLeft() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_scratch.folder()),
                                                      std::filesystem::directory_iterator()));
    }
    Scratch m_scratch;
};
} // namespace

TEST_P(EveryExporter, GivesTheSameBytesTwice) {
    for (const char* language : {"en", "ru", "kk"}) {
        write(fullReport(language), file("first"));
        write(fullReport(language), file("second"));
        EXPECT_EQ(bytesOf(file("first")), bytesOf(file("second"))) << language;
        EXPECT_GT(bytesOf(file("first")).size(), 1000U);
    }
}

TEST_P(EveryExporter, WritesAnEmptyReport) {
    EXPECT_NO_THROW(write({}, file()));
    EXPECT_GT(bytesOf(file()).size(), 0U);
}

TEST_P(EveryExporter, WritesEmojiRightToLeftTextAndInvalidBytes) {
    EXPECT_NO_THROW(write(awkwardReport(), file()));
}

TEST_P(EveryExporter, LeavesNoFileWhenCancelledHalfWay) {
    const report::Document document = quotesReport("en", 40'000);
    for (const double stopAt : {0.0, 0.3, 0.6}) {
        Progress progress([stopAt](double part) { return part < stopAt; });
        try {
            GetParam().write(document, file(), {}, progress);
            FAIL() << "not stopped at " << stopAt;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::Cancelled);
        }
        EXPECT_EQ(filesLeft(), 0U) << stopAt;
    }
}

TEST_P(EveryExporter, KeepsTheOlderFileWhenCancelled) {
    std::ofstream(file()) << "older";
    Progress progress([](double) { return false; });
    EXPECT_THROW(GetParam().write(quotesReport("en", 10), file(), {}, progress), Error);
    EXPECT_EQ(bytesOf(file()), "older");
    EXPECT_EQ(filesLeft(), 1U);
}

TEST_P(EveryExporter, ReplacesAnOlderFile) {
    std::ofstream(file()) << "older";
    write(sharesReport("en"), file());
    EXPECT_GT(bytesOf(file()).size(), 100U);
    EXPECT_EQ(filesLeft(), 1U);
}

TEST_P(EveryExporter, SaysWhenTheFolderIsNotThere) {
    try {
        write(sharesReport("en"), m_scratch / ("none/report" + std::string(GetParam().extension)));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::ReadOnly);
    }
}

INSTANTIATE_TEST_SUITE_P(Registry, EveryExporter, testing::ValuesIn(reportExporters()),
                         [](const auto& tested) { return std::string(tested.param.extension.substr(1)); });

TEST(ReportExporters, AreFoundByExtensionInAnyCase) {
    EXPECT_EQ(exporterFor("a/Report.DOCX").extension, ".docx");
    EXPECT_EQ(reportExporters().size(), 4U);
    EXPECT_EQ(reportExporters().front().extension, ".docx");
    try {
        exporterFor("report.pdf");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Usage);
        EXPECT_THAT(error.what(), testing::HasSubstr(".docx"));
    }
}

TEST(ReportExporters, TakeAReferenceForWordOnly) {
    Scratch scratch;
    Progress progress;
    EXPECT_THROW(writeReport(sharesReport("en"), scratch / "a.csv", {.reference = "styles.docx"}, progress),
                 Error);
}
