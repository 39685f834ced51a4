// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/code.h"

namespace marginalia::core::codebook {

const std::string& Code::label(const std::string& language) const {
    const std::string& wanted = language == "ru" ? nameRu : language == "kk" ? nameKk : nameEn;
    return wanted.empty() ? name : wanted;
}

std::string Code::everyName() const {
    return name + '\n' + nameEn + '\n' + nameRu + '\n' + nameKk + '\n' + number;
}

} // namespace marginalia::core::codebook
