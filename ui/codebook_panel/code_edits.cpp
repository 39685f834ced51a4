// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_edits.h"

#include "ui/session/language.h"

#include <QCoreApplication>

namespace marginalia::ui {

namespace {
/// tr() for texts outside a class.
struct CodeEdits {
    Q_DECLARE_TR_FUNCTIONS(CodeEdits)
};

constexpr std::int64_t manyCodings = 1000;
} // namespace

void editCodes(ProjectSession& session, const core::Sentence& label, std::int64_t codings,
               core::Project::Body body, std::function<void()> then) {
    if (codings > manyCodings)
        session.editInBackground(CodeEdits::tr("Changing the codebook"), label, std::move(body),
                                 std::move(then));
    else if (session.edit(label, body) && then)
        then();
}

} // namespace marginalia::ui
