// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace marginalia::ui {

/// Where the sample project that came with the program is; empty: it did not.
QString samplePath();
/// The person's own copy of it, made at the first call, so that what they code in it is kept. Empty: it could
/// not be made; `folder` says where.
QString writableSample(QString& folder);

} // namespace marginalia::ui
