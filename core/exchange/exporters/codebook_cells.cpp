// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/codebook_cells.h"

namespace marginalia::core::exchange {

const CodebookCells& codebookColumns() {
    static const CodebookCells columns{"code",     "number",     "kind",     "name_en", "name_ru",
                                       "name_kk",  "definition", "include",  "exclude", "example",
                                       "boundary", "colour",     "shortcut", "memo"};
    return columns;
}

CodebookCells codebookCells(const codebook::Codebook& book, const codebook::Code& code) {
    return {book.path(code.id),
            code.number,
            code.kind == codebook::CodeKind::Residual ? "residual" : "substantive",
            code.nameEn,
            code.nameRu,
            code.nameKk,
            code.definition,
            code.includeWhen,
            code.excludeWhen,
            code.example,
            code.boundary,
            code.colour,
            code.shortcut,
            code.memo};
}

} // namespace marginalia::core::exchange
