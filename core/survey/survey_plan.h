// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::survey {

enum class ColumnRole {
    Open,
    Variable,
    Single,
    Multiple,
    Rating,
    Id,
    Consent,
    AttributionName,
    AttributionPosition,
    Ignore
};

/// One column of the file and what it becomes.
struct ColumnPlan {
    std::string column; ///< header in the file (made unique: "Q12", "Q12_2")
    ColumnRole role = ColumnRole::Ignore;
    std::string name; ///< question or variable; empty: the header
    std::string label;
    std::string type = "nominal";    ///< of a variable
    std::vector<std::string> values; ///< of an ordinal variable, from the lowest to the highest
    std::string separator;           ///< of a multiple choice; empty with `option` set: a dummy column
    std::string option;              ///< this dummy column's option of the multiple choice `name`
    std::optional<double> min, max;  ///< of a rating
    bool singleCode = false;         ///< "codes": "single" | "multi"
    std::vector<std::string> dontKnow, noAnswer, refused;
    std::string askedIf; ///< EXPR over other columns; empty: everyone was asked
};

/// How a survey file is read: what `--dry-run` prints, `--plan` takes, and the import wizard edits.
struct SurveyPlan {
    std::string file;
    std::string survey; ///< its name in the project; empty: the file's name
    std::string sheet;
    std::string encoding;
    std::string delimiter;
    std::int64_t headerRows = 1;
    std::string idColumn; ///< empty: R001 ... are made and kept
    /// What a respondent left empty after the last question that they answered was not reached, not refused:
    /// they broke off.
    bool notReached = false;
    bool separate = false; ///< a survey of its own, even where one of the same columns is in the project
    std::vector<ColumnPlan> columns;

    [[nodiscard]] std::string toJson() const;
    /// Throws Error{Invalid} naming the key that is wrong.
    static SurveyPlan fromJson(const std::string& json);
};

/// Throws Error{Usage} when `question.askedIf` cannot be asked of the columns: where it breaks, a name that
/// no variable has (with those there are), an order where the values have none. Whether a value occurs is
/// only seen when the whole file is read.
void checkAskedIf(const ColumnPlan& question, const std::vector<ColumnPlan>& columns);

} // namespace marginalia::core::survey
