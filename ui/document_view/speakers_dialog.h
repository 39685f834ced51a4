// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/speakers_model.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

#include <optional>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace marginalia::ui {

class SpeakerDelegate;

/// Who speaks in a document: the names that its text marks, what to call them, who asks and who answers, and
/// whose case each is. Saved as one step.
class SpeakersDialog : public FormDialog {
    Q_OBJECT

public:
    SpeakersDialog(ProjectSession& session, const core::documents::Source& document,
                   QWidget* parent = nullptr);

protected:
    bool apply() override;

private:
    /// What the text says about its speakers; on any thread.
    struct Reading {
        std::vector<SpeakersModel::Row> rows;
        std::int64_t turns = 0;
        std::optional<core::Error> problem; ///< with the pattern
    };
    [[nodiscard]] static Reading readSpeakers(const core::store::Connection& db,
                                              const core::documents::Source& document,
                                              const std::string& text, const std::string& pattern);
    void read();
    void showSpeakers(const Reading& reading);
    void makeTable();

    ProjectSession& m_session;
    core::documents::Source m_document;
    std::string m_text;
    std::string m_patternBefore;
    SpeakersModel* m_model;
    SpeakerDelegate* m_delegate;
    QTableView* m_table;
    QPushButton* m_cases;
    QLineEdit* m_pattern;
    QLabel* m_hint = nullptr;
    bool m_valid = true;
    bool m_accept = false;     ///< as soon as the text is read
    std::string m_patternRead; ///< the rows were read with it
    LatestJob m_reading;       ///< of a long text
};

} // namespace marginalia::ui
