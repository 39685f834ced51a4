// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "core/store/connection.h"
#include "core/team/adjudicate.h"
#include "ui/agreement_review/disputes_model.h"

#include <optional>
#include <string>
#include <vector>

/// The units behind the figures of the comparison page: every number leads to its list.
namespace marginalia::ui {

/// The units behind a figure of one code (none: of the statuses).
[[nodiscard]] std::vector<DisputesModel::Entry>
unitsOf(const core::agreement::ComparisonEngine& engine, core::CodeId code,
        core::agreement::CountedUnits which, std::optional<core::agreement::CoderPair> pair = std::nullopt);
/// Every unit and code on which the coders (of `pair`) differ, the statuses too.
[[nodiscard]] std::vector<DisputesModel::Entry>
everyDispute(const core::agreement::ComparisonEngine& engine, const core::store::Connection& db,
             std::optional<core::agreement::CoderPair> pair = std::nullopt);
/// The same, and the answers that have to do with the codebook but are not compared at present: whoever
/// changes a definition makes the judgements of the code old, and the dispute must not be lost by it.
[[nodiscard]] std::vector<DisputesModel::Entry>
disputesToSettle(const core::agreement::ComparisonEngine& engine, const core::store::Connection& db,
                 std::optional<core::agreement::CoderPair> pair = std::nullopt);
/// The disputes at these places, about the same code: those that a change of the codebook came from.
[[nodiscard]] std::vector<DisputesModel::Entry> disputesOver(const core::agreement::ComparisonEngine& engine,
                                                             const core::store::Connection& db,
                                                             const std::vector<core::team::Matter>& matters);
/// A field of the confusion matrix: the first coder gave `first` and the second `second` (none: no other code
/// of the matrix) where the other one did not.
[[nodiscard]] std::vector<DisputesModel::Entry> confusedUnits(const core::agreement::ComparisonEngine& engine,
                                                              const core::agreement::ConfusionMatrix& matrix,
                                                              std::size_t first, std::size_t second);
/// Of `entries` those whose case has this value of the variable.
[[nodiscard]] std::vector<DisputesModel::Entry> ofGroup(const core::store::Connection& db,
                                                        std::vector<DisputesModel::Entry> entries,
                                                        core::VariableId variable, const std::string& value);

} // namespace marginalia::ui
