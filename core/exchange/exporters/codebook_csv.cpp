// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/codebook_csv.h"

#include "core/codebook/codebook.h"
#include "core/exchange/exporters/codebook_cells.h"
#include "core/exchange/exporters/csv_text.h"

namespace marginalia::core::exchange {

void exportCodebookCsv(const Project& project, const std::filesystem::path& file) {
    using codebook::Code;
    const codebook::Codebook book = codebook::Codebook::load(project.db());
    CsvText csv(file);
    for (const std::string& column : codebookColumns())
        csv.text(column);
    csv.endRow();
    for (const Code& code : book.codes()) {
        for (const std::string& cell : codebookCells(book, code))
            csv.text(cell);
        csv.endRow();
    }
    csv.commit();
}

} // namespace marginalia::core::exchange
