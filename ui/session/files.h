// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

#include <filesystem>

namespace marginalia::ui {

/// A file's name as core takes it, whatever letters it has.
[[nodiscard]] inline std::filesystem::path pathOf(const QString& file) {
    return {QDir::toNativeSeparators(file).toStdU16String()};
}

} // namespace marginalia::ui
