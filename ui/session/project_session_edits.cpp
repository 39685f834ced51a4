// SPDX-License-Identifier: GPL-3.0-or-later
// How the session changes the project, at once or by a job, and what follows from a change.
#include "core/base/error.h"
#include "ui/session/coder_sight.h"
#include "ui/session/internal_error.h"
#include "ui/session/language.h"
#include "ui/session/project_session.h"

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {

constexpr std::int64_t rowsForBackground = 1000;

Error busyError() {
    return {ErrorKind::Locked, msg("A longer step is still running. Wait until it is done, or cancel it.")};
}

} // namespace

void ProjectSession::refuse() {
    report(m_snapshot ? busyError()
                      : Error(ErrorKind::ReadOnly,
                              msg("This project is open for reading only, so nothing was changed.")));
}

bool ProjectSession::canBegin() {
    if (!isOpen())
        return false;
    if (!canEdit())
        refuse();
    else if (m_jobs->busy()) // a report is being written
        report(busyError());
    else
        return true;
    return false;
}

bool ProjectSession::edit(const Sentence& label, const Project::Body& body) {
    if (!isOpen())
        return false;
    if (!canEdit()) {
        refuse();
        return false;
    }
    try {
        take(m_project->edit(label, body));
        return true;
    } catch (const Error& error) {
        report(error);
    } catch (const std::exception& error) {
        report(internalError(error));
    }
    return false;
}

bool ProjectSession::applyInBackground(const QString& title,
                                       std::function<store::ChangeSet(Project&, Progress&)> work,
                                       JobRunner::Then done) {
    auto changes = std::make_shared<store::ChangeSet>();
    const auto release = [this] {
        m_snapshot.reset();
        if (!isOpen())
            return;
        m_project->setWho(fromQ(m_coderName));
        refreshSteps();
    };
    if (!canBegin())
        return false;
    try {
        m_snapshot = m_project->snapshot();
    } catch (const Error& error) {
        report(error);
        return false;
    } catch (const std::exception& error) {
        report(internalError(error));
        return false;
    }
    m_jobs->start(
        title,
        [project = m_project.get(), work = std::move(work), changes](Progress& progress) {
            *changes = work(*project, progress);
        },
        [this, release, changes, done = std::move(done)] {
            release();
            if (!isOpen())
                return;
            take(*changes);
            if (done)
                done();
        },
        [this, release] {
            release();
            Q_EMIT stateChanged();
        });
    Q_EMIT stateChanged();
    return true;
}

bool ProjectSession::editInBackground(const QString& title, const Sentence& label, Project::Body body,
                                      JobRunner::Then done) {
    return applyInBackground(
        title,
        [label, body = std::move(body)](Project& project, Progress& progress) {
            return project.edit(label, body, progress);
        },
        std::move(done));
}

void ProjectSession::undo() {
    if (!canEdit() || !m_nextUndo)
        return;
    if (m_nextUndo->rows > rowsForBackground) {
        applyInBackground(tr("Undoing"),
                          [](Project& project, Progress& progress) { return project.undo(progress); }, {});
        return;
    }
    step(*m_nextUndo, &Project::undo);
}

void ProjectSession::step(const store::HistoryStep& target, store::ChangeSet (Project::*go)(Progress)) {
    try {
        const store::ChangeSet rows = m_project->changesOf(target.step);
        // What this takes away can only be found before it, what it brings back only after it.
        std::vector<coding::TouchedPlace> places = coding::touchedPlaces(db(), rows);
        take((*m_project.*go)(Progress()));
        if (places.empty())
            places = coding::touchedPlaces(db(), rows);
        // A code that comes back with its codings is to be seen in the codebook.
        if (!places.empty() && (places.size() == 1 || !rows.touches("code")))
            Q_EMIT wentBack(places);
    } catch (const Error& error) {
        report(error);
    } catch (const std::exception& error) {
        report(internalError(error));
    }
}

void ProjectSession::redo() {
    if (!canEdit() || !m_nextRedo)
        return;
    if (m_nextRedo->rows > rowsForBackground) {
        applyInBackground(tr("Redoing"),
                          [](Project& project, Progress& progress) { return project.redo(progress); }, {});
        return;
    }
    step(*m_nextRedo, &Project::redo);
}

void ProjectSession::take(const store::ChangeSet& changes) {
    if (changes.empty())
        return;
    if ((changes.touches("setting") || changes.touches("coder")) && CoderSight::of(*this).lookAgain()) {
        shares::ShareRequest own; // another layer would need others
        own.question = m_question;
        m_shares->setRequest(own);
        takeEverything();
        Q_EMIT coderChanged();
        return;
    }
    m_rest.start();
    try {
        if (changes.touches("code") || changes.touches("setting"))
            m_codebook = codebook::Codebook::load(db());
        if (changes.touches("coder")) {
            m_coders = coding::coders(db());
            findCoder();
        }
        if (changes.touches("source"))
            m_sources = documents::sources(db());
        bool question = false;
        if (changes.touches("question")) {
            m_questions = survey::questions(db());
            if (!currentQuestion()) {
                look(m_questions.empty() ? QuestionId{} : m_questions.front().id);
                question = true;
            }
        }
        const bool shares = m_shares->refresh(changes) || question;
        refreshSteps();
        Q_EMIT changed(changes);
        if (question)
            Q_EMIT questionChanged();
        if (shares)
            Q_EMIT sharesChanged();
    } catch (const Error& error) {
        report(error);
    }
    watchCopies();
    Q_EMIT stateChanged();
}

void ProjectSession::watchCopies() {
    const std::optional<Sentence> problem = m_project->copyProblem();
    const std::string told = problem ? problem->english() : std::string();
    if (told == m_copyProblem)
        return;
    m_copyProblem = told;
    if (problem)
        Q_EMIT noticed(*problem);
}

void ProjectSession::findCoder() {
    // A coder made by this step becomes the one who codes; one that an undo took away is kept by name.
    const auto known = std::find_if(m_coders.begin(), m_coders.end(), [this](const coding::Coder& each) {
        return toQ(each.name) == m_coderName;
    });
    const CoderId now = known == m_coders.end() ? CoderId{} : known->id;
    if (now == m_coder)
        return;
    m_coder = now;
    Q_EMIT coderChanged();
}

void ProjectSession::takeEverything() {
    m_rest.start();
    try {
        reload();
        findCoder();
        refreshSteps();
        const bool question = currentQuestion() == nullptr && !m_questions.empty();
        if (question)
            look(m_questions.front().id);
        Q_EMIT changed({});
        if (question)
            Q_EMIT questionChanged();
        Q_EMIT sharesChanged();
    } catch (const Error& error) {
        report(error);
    }
    Q_EMIT stateChanged();
}

bool ProjectSession::importInBackground(const QString& title, std::function<void(Project&, Progress&)> work,
                                        JobRunner::Then done) {
    return applyInBackground(
        title,
        [work = std::move(work)](Project& project, Progress& progress) {
            work(project, progress);
            return store::ChangeSet();
        },
        [this, done = std::move(done)] {
            takeEverything();
            if (done)
                done();
        });
}

} // namespace marginalia::ui
