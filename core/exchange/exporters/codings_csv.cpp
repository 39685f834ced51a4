// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/codings_csv.h"

#include "core/coding/named_codings.h"
#include "core/exchange/exporters/csv_text.h"

#include <string_view>

namespace marginalia::core::exchange {

void exportCodingsCsv(const Project& project, const std::filesystem::path& file) {
    CsvText csv(file);
    for (const std::string_view column :
         {"respondent", "question", "document", "code", "coder", "start", "end", "status", "memo"})
        csv.text(column);
    csv.endRow();
    coding::eachNamedCoding(project.db(), [&csv](const coding::NamedCoding& coding) {
        csv.text(coding.respondent).text(coding.question).text(coding.document);
        csv.text(coding.code).text(coding.coder);
        if (coding.span)
            csv.number(coding.span->start).number(coding.span->end);
        else
            csv.empty().empty();
        csv.text(coding.status).text(coding.memo).endRow();
    });
    csv.commit();
}

} // namespace marginalia::core::exchange
