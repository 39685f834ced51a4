// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "core/report/report_options.h"
#include "core/report/table.h"

#include <string>
#include <string_view>

namespace marginalia::core::report {

/// What a type is called: "Theoretical memo"; one of the researcher's own as it is written.
std::string noteTypeName(const text::Locale& locale, std::string_view type);
/// "2026-03-01" as people write it: day, month and year in the language's order.
std::string shortDate(const text::Locale& locale, const std::string& isoTime);

/// Notes by date of writing: date, type, title, text, what they are linked to, author. Passages of people who
/// may not be quoted are named without their words.
Table notesTable(const store::Connection& db, const notes::NoteFilter& filter, const ReportOptions& options);
Document notesReport(const store::Connection& db, const notes::NoteFilter& filter,
                     const ReportOptions& options);

} // namespace marginalia::core::report
