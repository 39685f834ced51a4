// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/import_columns.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace marginalia::core::survey {

/// What an import met on its way through the rows and has to tell at the end. Only the import uses it.
struct ImportFindings {
    std::vector<std::map<std::string, std::int64_t>> offered; ///< by question: words worth a look
    std::vector<std::int64_t> answeredUnasked;                ///< by question
    std::int64_t afterTheLast = 0; ///< empty answers behind the last one that a respondent gave
    bool takenAsNotReached = false;
    std::map<std::string, std::int64_t> consentUnread;
    std::vector<std::string> consentStricter; ///< respondents
    std::vector<std::string> consentLaxer;
    std::map<std::string, std::int64_t> notNumbers; ///< by variable
    std::map<std::string, std::int64_t> outOfScale;
    std::int64_t filled = 0;   ///< answers that were empty before
    std::int64_t replaced = 0; ///< characters

    void tell(const std::vector<QuestionColumn>& questions, ImportReport& report) const;
};

} // namespace marginalia::core::survey
