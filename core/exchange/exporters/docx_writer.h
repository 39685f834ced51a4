// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporters/exporter.h"

namespace marginalia::core::exchange {

Exporter docxExporter();

} // namespace marginalia::core::exchange
