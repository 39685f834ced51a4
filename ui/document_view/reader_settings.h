// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/reader_view.h"

namespace marginalia::ui {

/// How this person reads this project, as it was last time on this machine; a project not seen before is read
/// as the last one was. Face and size of the letters come back with the project, too (see Preferences).
[[nodiscard]] ReaderOptions readerOptions(const QString& projectFile);
void keepReaderOptions(const QString& projectFile, const ReaderOptions& options);

void restoreLetters(const QString& projectFile);
void keepLetters(const QString& projectFile);

/// Where a document was left: the position of the first line in sight.
[[nodiscard]] std::int64_t readingPlace(const QString& projectFile, core::SourceId source);
void keepReadingPlace(const QString& projectFile, core::SourceId source, std::int64_t position);
/// The document that was read last; none.
[[nodiscard]] core::SourceId lastDocument(const QString& projectFile);
void keepLastDocument(const QString& projectFile, core::SourceId source);

} // namespace marginalia::ui
