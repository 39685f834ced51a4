// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "core/team/adjudicate.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What is read about one dispute: its words, and what was decided or noted about it.
namespace marginalia::ui {

class CoderComparison;
class ProjectSession;

struct UnitWords {
    QString text;
    std::int64_t start = 0; ///< of the text shown, in the answer or document
};

/// The words of a unit, as they were compared, with so many code points of the text around it.
[[nodiscard]] UnitWords unitWords(const ProjectSession& session, const CoderComparison& comparison,
                                  const core::agreement::ComparedUnit& unit, std::int64_t context);
/// The unit with some of the text around it; of a whole long document, from where the coders differ.
[[nodiscard]] UnitWords disputeWords(const ProjectSession& session, const CoderComparison& comparison,
                                     const core::agreement::Dispute& dispute);

/// Nobody has judged the unit since the code has its present meaning.
[[nodiscard]] bool judgedByNone(const core::agreement::Dispute& dispute);
/// The coder put the code there, whether judged or not.
[[nodiscard]] bool marked(const core::agreement::Side& side);

/// Whose side is whose, in their order. A drift check has the same coder twice, before and now.
[[nodiscard]] QStringList namesOfSides(const CoderComparison& comparison);

/// What was decided on this unit and code, and the other words it was settled with.
[[nodiscard]] std::vector<core::team::Settled> decisionsOn(const ProjectSession& session,
                                                           const core::agreement::Dispute& dispute);
[[nodiscard]] std::optional<core::team::Doubt> doubtOn(const ProjectSession& session,
                                                       const core::agreement::Dispute& dispute);

} // namespace marginalia::ui
