// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/exchange/exporters/codings_csv.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

void add_export(CLI::App& app, Session& session) {
    auto output = std::make_shared<std::string>();
    CLI::App* command = addCommand(
        app, session, "export", session.say(msg("Write all codings to a table that import-codings reads")));
    command->add_option("-o,--output", *output, session.say(msg("File to write: .csv")))->required();
    command->callback([&session, output] {
        session.act = [&session, output] {
            const std::filesystem::path file = pathOf(*output);
            if (file.extension() != ".csv" && file.extension() != ".CSV")
                throw Error(ErrorKind::Usage,
                            msg("“{1}” cannot be written: codings are exported as .csv. Give the file a name "
                                "that ends so."),
                            {*output});
            core::exchange::exportCodingsCsv(*session.openToRead(), file);
            return 0;
        };
    });
}

} // namespace marginalia::cli
