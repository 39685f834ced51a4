// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/translations/translation.h"

#include <cstdint>

/// Translations as rows; only core/translations uses it. No rule is checked here.
namespace marginalia::core::translations::rows {

/// Code points of the text; nullopt: no such document, or an answer without text.
std::optional<std::int64_t> lengthOf(const store::Connection& db, coding::Place place);
/// The one of the same place, passage and language.
std::optional<TranslationId> same(const store::Connection& db, const Translation& translation);
void insert(store::Edit& edit, const Translation& translation);
void replace(store::Edit& edit, const Translation& translation);
void erase(store::Edit& edit, TranslationId translation);

} // namespace marginalia::core::translations::rows
