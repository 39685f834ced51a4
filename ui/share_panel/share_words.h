// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/share_table.h"

#include <QList>
#include <QString>

#include <string>

/// The researcher's words for bases, layers and reasons, in the language of the window.
namespace marginalia::ui::words {

inline constexpr std::array<core::shares::Base, 6> allBases{
    core::shares::Base::Substantive, core::shares::Base::Answered, core::shares::Base::Asked,
    core::shares::Base::All,         core::shares::Base::Mentions, core::shares::Base::Segments};

/// "of substantive answers", as the choice of a base.
[[nodiscard]] QString ofBase(core::shares::Base base);
/// "Substantive answers, N = 53", as the head of a table.
[[nodiscard]] QString headOf(core::shares::Base base, std::int64_t n);
/// "Final coding", "At least one coder" ...; a coder's is the coder's name.
[[nodiscard]] QString layer(core::shares::LayerKind kind);
/// Why a case is left out: "test", "duplicate" ...
[[nodiscard]] QString exclusion(const std::string& reason);
/// The keys of `exclusion`, in the order of a choice.
[[nodiscard]] QList<std::string> exclusionReasons();
} // namespace marginalia::ui::words
