// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/exchange/exporters/codings_csv.h"
#include "core/exchange/exporters/project_xlsx.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

void add_export(CLI::App& app, Session& session) {
    auto output = std::make_shared<std::string>();
    CLI::App* command = addCommand(
        app, session, "export",
        session.say(msg("Write all codings to a table that import-codings reads, or everything to Excel")));
    command->add_option("-o,--output", *output, session.say(msg("File to write: {1}"), {".csv, .xlsx"}))
        ->required();
    command->add_option("--date", session.date,
                        session.say(msg("The date to write down instead of now, as 2026-03-01")));
    command->callback([&session, output] {
        session.act = [&session, output] {
            const std::filesystem::path file = pathOf(*output);
            const std::string extension = extensionOf(file);
            if (extension != ".csv" && extension != ".xlsx")
                throw Error(ErrorKind::Usage,
                            msg("“{1}” cannot be written: a project is exported as .csv (its codings) or "
                                ".xlsx (codings, codebook, cases, answers). Give the file a name that ends "
                                "so."),
                            {*output});
            const auto project = session.openToReadCodings();
            if (extension == ".csv")
                core::exchange::exportCodingsCsv(*project, file);
            else
                core::exchange::exportProjectXlsx(*project, file, session.options().clock.now());
            return 0;
        };
    });
}

} // namespace marginalia::cli
