// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/features.h"

#include "ui/agreement_review/agreement_features.h"
#include "ui/codebook_panel/counts_in_sight.h"
#include "ui/document_view/correct_dialog.h"
#include "ui/document_view/manage_documents.h"
#include "ui/help/help_actions.h"
#include "ui/history_panel/history_actions.h"
#include "ui/import_wizard/import_actions.h"
#include "ui/interviews/interview_features.h"
#include "ui/key_quotes/key_quotes_panel.h"
#include "ui/notes/note_actions.h"
#include "ui/report_studio/report_actions.h"
#include "ui/segments/segment_actions.h"
#include "ui/settings/settings_actions.h"
#include "ui/share_panel/share_actions.h"
#include "ui/survey_grid/survey_actions.h"
#include "ui/team/team_actions.h"
#include "ui/translations/translation_dialog.h"

namespace marginalia::ui {

// The order is the order in the menus and of the pages (Ctrl+3 and on).
void addFeatures(MainWindow& window) {
    addShares(window);
    addInterviews(window, tellWritten(window));
    addCopying(window);
    addHistory(window);
    addNotes(window);
    addKeyQuotes(window);
    addTranslations(window);
    addSegments(window);
    addCounts(window);
    addAgreement(window);
    addTeam(window);
    addSurvey(window);
    addImports(window);
    addCorrecting(window);
    addDocumentManagement(window);
    addExport(window);
    addSettings(window);
    addHelp(window);
}

} // namespace marginalia::ui
