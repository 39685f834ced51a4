// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/reader_view.h"

namespace marginalia::ui {

/// How this person reads, as it was last time on this machine. Face and size are the program's: Preferences.
[[nodiscard]] ReaderOptions readerOptions();
void keepReaderOptions(const ReaderOptions& options);

} // namespace marginalia::ui
