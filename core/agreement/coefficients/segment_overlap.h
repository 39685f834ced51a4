// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/continuum.h"

namespace marginalia::core::agreement {

/// 2 x segments with a partner / segments, over pairs of coders who both worked on the text. A partner has
/// the same code and the same span (exact), or shares at least three quarters of the joined span (iou75).
/// Undefined when nobody marked anything. Keys `segment_f1_exact`, `segment_f1_iou75`.
Figure segmentF1Exact(const Continua& continua);
Figure segmentF1Iou75(const Continua& continua);

} // namespace marginalia::core::agreement
