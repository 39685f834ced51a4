// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_reader.h"

#include "core/exchange/byte_source.h"
#include "core/exchange/csv_reader.h"

namespace marginalia::core::exchange {

TableFile readTable(const std::filesystem::path& path, const TableOptions& options, Progress& progress) {
    const FileSource source(path, largestTableFile);
    return readCsv(source, options, progress);
}

} // namespace marginalia::core::exchange
