// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace marginalia::ui {

/// tr() for the texts of features, which are functions outside a class.
struct Features {
    Q_DECLARE_TR_FUNCTIONS(Features)
};

} // namespace marginalia::ui
