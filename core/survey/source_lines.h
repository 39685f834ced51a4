// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace marginalia::core::survey {

/// Source lines of many respondents of one survey by one pattern, as `sourceLine` writes them; the values are
/// read once.
class SourceLines {
public:
    SourceLines(const store::Connection& db, SurveyId survey, const std::string& pattern);

    /// nullopt: must not be quoted.
    [[nodiscard]] std::optional<std::string> of(const Case& who) const;

private:
    struct Piece {
        std::string before; ///< text in front of the place
        std::string place;  ///< empty: the text at the end
        std::unordered_map<CaseId, std::string> values;
    };
    [[nodiscard]] static std::string valueOf(const Piece& piece, const Case& who);

    std::vector<Piece> m_pieces;
};

} // namespace marginalia::core::survey
