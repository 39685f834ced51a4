// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/agreement/vector_check.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>

namespace marginalia::cli {

using core::msg;
using core::agreement::VectorReport;

namespace {

std::string contentOf(const std::string& name) {
    constexpr std::size_t largest = std::size_t{16} << 20;
    std::ifstream file(pathOf(name), std::ios::binary);
    if (!file)
        throw core::Error(core::ErrorKind::Io, msg("The file {1} cannot be read."), {name});
    std::string content;
    std::string block(std::size_t{1} << 20, '\0');
    while (content.size() <= largest &&
           (file.read(block.data(), static_cast<std::streamsize>(block.size())), file.gcount() > 0))
        content.append(block.data(), static_cast<std::size_t>(file.gcount()));
    return content;
}

/// 3.1e-13; 0 when every value is the same to the last bit.
std::string small(double difference) {
    return difference == 0.0 ? "0" : fmt::format("{:.1e}", difference);
}

int report(const VectorReport& report, const Session& session) {
    if (session.format == "json") {
        auto differing = nlohmann::ordered_json::array();
        for (const auto& one : report.differing)
            differing.push_back(
                {{"case", one.name}, {"key", one.key}, {"expected", one.expected}, {"found", one.found}});
        std::cout << nlohmann::ordered_json{{"values", report.values},
                                            {"differing", report.different},
                                            {"undefinedAsExpected", report.undefinedAsExpected},
                                            {"largestDifference", report.largestDifference},
                                            {"differences", differing}}
                         .dump()
                  << '\n';
    } else {
        Rows rows{{"case", "key", "expected", "found"}, {}, {}};
        for (const auto& one : report.differing)
            rows.rows.push_back({one.name, one.key, one.expected, one.found});
        if (!rows.rows.empty() || session.format == "csv")
            print(rows, session.format, session.messageLocale());
        if (session.format != "csv")
            std::cout << fmt::format(
                "values {}, differing {}, undefined as expected {}, largest difference {}\n", report.values,
                report.different, report.undefinedAsExpected, small(report.largestDifference));
    }
    return report.different == 0 ? 0 : 1;
}

} // namespace

void add_agreement_vectors(CLI::App& app, Session& session) {
    auto file = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand(
        "agreement-vectors", session.say(msg("Recompute every value of a file of agreement test vectors")));
    command->add_option("VECTORS", *file, session.say(msg("A .json file of cases with expected values")))
        ->required();
    addFormat(*command, session);
    command->callback([&session, file] {
        session.act = [&session, file] {
            core::Progress progress;
            return report(core::agreement::checkVectors(contentOf(*file), progress), session);
        };
    });
}

} // namespace marginalia::cli
