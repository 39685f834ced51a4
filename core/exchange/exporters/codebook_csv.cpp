// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/codebook_csv.h"

#include "core/codebook/codebook.h"
#include "core/exchange/exporters/csv_text.h"

#include <string_view>

namespace marginalia::core::exchange {

void exportCodebookCsv(const Project& project, const std::filesystem::path& file) {
    using codebook::Code;
    const codebook::Codebook book = codebook::Codebook::load(project.db());
    CsvText csv(file);
    for (const std::string_view column :
         {"code", "number", "kind", "name_en", "name_ru", "name_kk", "definition", "include", "exclude",
          "example", "boundary", "colour", "shortcut", "memo"})
        csv.text(column);
    csv.endRow();
    for (const Code& code : book.codes()) {
        csv.text(book.path(code.id))
            .text(code.number)
            .text(code.kind == codebook::CodeKind::Residual ? "residual" : "substantive")
            .text(code.nameEn)
            .text(code.nameRu)
            .text(code.nameKk)
            .text(code.definition)
            .text(code.includeWhen)
            .text(code.excludeWhen)
            .text(code.example)
            .text(code.boundary)
            .text(code.colour)
            .text(code.shortcut)
            .text(code.memo)
            .endRow();
    }
    csv.commit();
}

} // namespace marginalia::core::exchange
