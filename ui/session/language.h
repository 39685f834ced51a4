// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/history.h"
#include "core/text/locale.h"

#include <QString>

#include <string>

namespace marginalia::ui {

/// The language of the window. Core sentences are said in it; report languages are another matter.
[[nodiscard]] const core::text::Locale& windowLocale();
/// Also tells Qt (QLocale::setDefault); catalogues of tr() are loaded by the settings.
void setWindowLanguage(const QString& tag);

[[nodiscard]] QString say(const core::Sentence& sentence);
/// A recorded step's label.
[[nodiscard]] QString say(const core::store::HistoryStep& step);

[[nodiscard]] inline QString toQ(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string fromQ(const QString& text) {
    return text.toStdString();
}

/// A number as the window's language writes it.
[[nodiscard]] QString figure(std::int64_t number);

} // namespace marginalia::ui
