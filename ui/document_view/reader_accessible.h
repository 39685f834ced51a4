// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

/// Lets screen readers read a ReaderView: its text in pieces, caret, selection, and which codes stand where.
/// May be called any number of times.
void installReaderAccessibility();

} // namespace marginalia::ui
