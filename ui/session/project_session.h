// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/coding/touched_place.h"
#include "core/documents/documents.h"
#include "core/project/past.h"
#include "core/project/project.h"
#include "core/survey/survey.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/live_shares.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace marginalia::ui {

/// The open project as the window sees it, and the only bridge to core: reading goes through `db()`, every
/// change through `edit`. What core throws ends here, as one `failed` signal. All on the GUI thread; a step
/// in the background keeps the writer to itself while the window reads a snapshot.
class ProjectSession : public QObject {
    Q_OBJECT

public:
    explicit ProjectSession(QObject* parent = nullptr);
    ~ProjectSession() override;

    bool open(const QString& file);
    bool create(const QString& file, const QString& title, const QString& language);
    /// A project as it was once, to be read; `when` says so in words. It is kept until it is closed.
    bool openPast(std::shared_ptr<core::PrivatePast> past, const QString& when);
    /// Empty: this is the project as it is now.
    [[nodiscard]] const QString& when() const { return m_when; }
    /// Stops a running job and waits for it: it works on the project.
    void close();

    [[nodiscard]] bool isOpen() const { return m_project != nullptr; }
    /// Whether a change can be made right now.
    [[nodiscard]] bool canEdit() const { return isOpen() && m_project->writable() && !m_snapshot; }
    [[nodiscard]] const core::Project& project() const { return *m_project; }
    [[nodiscard]] const core::store::Connection& db() const;
    /// A fact of the project (see Project::setting), read like everything else through `db()`.
    [[nodiscard]] std::string setting(const std::string& key) const;
    [[nodiscard]] QString fileName() const; ///< without folder
    [[nodiscard]] QString filePath() const;
    [[nodiscard]] QString title() const; ///< the project's, else the file's name
    [[nodiscard]] JobRunner& jobs() { return *m_jobs; }

    /// One undoable step. False when core refused (then `failed` was sent).
    bool edit(const core::Sentence& label, const core::Project::Body& body);
    /// The same for long work (imports, more than 1,000 rows): on the job's thread, with progress and cancel.
    bool editInBackground(const QString& title, const core::Sentence& label, core::Project::Body body,
                          JobRunner::Then done = {});
    /// For imports that make their step themselves: the same job, after which everything is read again
    /// (`changed` with an empty set).
    bool importInBackground(const QString& title, std::function<void(core::Project&, core::Progress&)> work,
                            JobRunner::Then done = {});
    void undo();
    void redo();
    [[nodiscard]] const std::optional<core::store::HistoryStep>& nextUndo() const { return m_nextUndo; }
    [[nodiscard]] const std::optional<core::store::HistoryStep>& nextRedo() const { return m_nextRedo; }
    /// Sends `failed` for an error caught elsewhere in the window.
    void report(const core::Error& error);

    // Read once, kept up to date from change sets.
    [[nodiscard]] const core::codebook::Codebook& codebook() const { return m_codebook; }
    [[nodiscard]] const std::vector<core::survey::Question>& questions() const { return m_questions; }
    [[nodiscard]] const std::vector<core::coding::Coder>& coders() const { return m_coders; }
    [[nodiscard]] const std::vector<core::documents::Source>& sources() const { return m_sources; }

    // What the window looks at.
    [[nodiscard]] core::QuestionId question() const { return m_question; }
    [[nodiscard]] const core::survey::Question* currentQuestion() const;
    void setQuestion(core::QuestionId question);
    /// Who codes; none until the first coding when the project has no coder yet.
    [[nodiscard]] core::CoderId coder() const { return m_coder; }
    [[nodiscard]] QString coderName() const;
    void setCoder(core::CoderId coder);
    /// A coder by name: made with the first coding when the project has none of that name.
    void setCoderName(const QString& name);
    /// Inside an edit: the coder, made when missing.
    core::CoderId ensureCoder(core::store::Edit& edit) const;
    [[nodiscard]] const std::string& reportLanguage() const { return m_reportLanguage; }

    // Shares of the question looked at.
    [[nodiscard]] const core::shares::ShareRequest& shareRequest() const { return m_shares->request(); }
    void setShareRequest(const core::shares::ShareRequest& request); ///< its question is ignored
    /// nullptr while there is no question, or its answers are being read (`isCounting`; `sharesChanged` says
    /// when they are there).
    [[nodiscard]] const core::shares::ShareTable* shareTable();
    [[nodiscard]] core::shares::ShareEngine* shareEngine();
    [[nodiscard]] bool isCounting() const { return m_shares->isReading(); }

Q_SIGNALS:
    void opened();
    void aboutToClose();
    void closed();
    /// After every step; an empty set means "everything may have changed".
    void changed(const core::store::ChangeSet& changes);
    void questionChanged();
    void coderChanged();
    void sharesChanged();
    /// After undo and redo of a step at answers or passages: where it was, so that the person sees what
    /// changed.
    void wentBack(const std::vector<core::coding::TouchedPlace>& places);
    /// Undo, redo, saved state, read-only state.
    void stateChanged();
    void failed(const core::Error& error);
    /// A project to which another program added something was not opened; a cleaned copy can be made of it.
    void alteredFileRefused(const QString& file, const core::Error& error);
    /// Something that the person should know; nothing was lost by it.
    void noticed(const core::Sentence& news);

private:
    void adopt(std::unique_ptr<core::Project> project);
    void take(const core::store::ChangeSet& changes);
    void takeEverything();
    void findCoder();
    void reload();
    void checkLargeFile();
    void refreshSteps();
    void look(core::QuestionId question);
    void watchCopies();
    void refuse();
    bool canBegin();
    /// Undo or redo of a step that is short enough to be done at once.
    void step(const core::store::HistoryStep& target,
              core::store::ChangeSet (core::Project::*go)(core::Progress));
    bool applyInBackground(const QString& title,
                           std::function<core::store::ChangeSet(core::Project&, core::Progress&)> work,
                           JobRunner::Then done);

    std::shared_ptr<core::PrivatePast> m_past; ///< before the project: its file goes last
    QString m_when;
    std::unique_ptr<core::Project> m_project;
    std::unique_ptr<core::store::Connection> m_snapshot;
    JobRunner* m_jobs;
    std::unique_ptr<JobRunner> m_check; ///< of a large file, quietly after opening
    QTimer m_rest;
    core::codebook::Codebook m_codebook;
    std::vector<core::survey::Question> m_questions;
    std::vector<core::coding::Coder> m_coders;
    std::vector<core::documents::Source> m_sources;
    std::unique_ptr<LiveShares> m_shares;
    std::string m_copyProblem; ///< told already
    core::QuestionId m_question;
    core::CoderId m_coder;
    QString m_coderName;
    std::string m_reportLanguage = "en";
    std::optional<core::store::HistoryStep> m_nextUndo;
    std::optional<core::store::HistoryStep> m_nextRedo;
};

} // namespace marginalia::ui
