// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/project_session.h"

#include "ui/session/language.h"
#include "ui/session/project_memory.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace marginalia::ui {

namespace {

using namespace core;

constexpr std::int64_t rowsForBackground = 1000;
constexpr int restAfterMs = 2000;

std::filesystem::path pathOf(const QString& file) {
    return std::filesystem::path(QDir::toNativeSeparators(file).toStdU16String());
}

Error internalError(const std::exception& cause) {
    return {ErrorKind::Internal,
            msg("Something went wrong inside the program: {1}. Nothing was changed."),
            {cause.what()}};
}

Error busyError() {
    return {ErrorKind::Locked, msg("A longer step is still running. Wait until it is done, or cancel it.")};
}

} // namespace

ProjectSession::ProjectSession(QObject* parent)
    : QObject(parent)
    , m_jobs(new JobRunner(this)) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfterMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!canEdit())
            return;
        try {
            m_project->rest();
        } catch (const Error& error) {
            report(error);
        }
    });
    connect(m_jobs, &JobRunner::failed, this, &ProjectSession::report);
}

ProjectSession::~ProjectSession() {
    // The job writes through the project: it has to end first.
    delete m_jobs;
}

void ProjectSession::report(const Error& error) {
    Q_EMIT failed(error);
}

const store::Connection& ProjectSession::db() const {
    return m_snapshot ? *m_snapshot : m_project->db();
}

std::string ProjectSession::setting(const std::string& key) const {
    return Project::setting(db(), key);
}

QString ProjectSession::fileName() const {
    return QFileInfo(filePath()).fileName();
}

QString ProjectSession::filePath() const {
    return isOpen() ? QString::fromStdU16String(m_project->file().u16string()) : QString();
}

QString ProjectSession::title() const {
    const QString given = isOpen() ? toQ(setting("title")) : QString();
    return given.isEmpty() ? QFileInfo(filePath()).completeBaseName() : given;
}

bool ProjectSession::open(const QString& file) {
    try {
        adopt(Project::open(pathOf(file)));
        return true;
    } catch (const Error& error) {
        if (error.kind() == core::ErrorKind::Altered)
            Q_EMIT alteredFileRefused(file, error);
        else
            report(error);
    } catch (const std::exception& error) {
        report(internalError(error));
    }
    return false;
}

bool ProjectSession::create(const QString& file, const QString& title, const QString& language) {
    try {
        adopt(Project::create(pathOf(file), fromQ(title), fromQ(language)));
        return true;
    } catch (const Error& error) {
        report(error);
    } catch (const std::exception& error) {
        report(internalError(error));
    }
    return false;
}

void ProjectSession::adopt(std::unique_ptr<Project> project) {
    close();
    m_project = std::move(project);
    addRecentProject(filePath());
    reload();
    const ProjectMemory memory(filePath());
    m_question = {};
    const std::string wanted = fromQ(memory.value(QStringLiteral("question")).toString());
    for (const survey::Question& question : m_questions)
        if (!m_question || question.name == wanted)
            m_question = question.id;
    m_request = {};
    m_request.question = m_question;
    m_coderName = memory.value(QStringLiteral("coder")).toString();
    if (m_coderName.isEmpty())
        m_coderName = QSettings().value(QStringLiteral("coder")).toString();
    const auto known = std::find_if(m_coders.begin(), m_coders.end(), [this](const coding::Coder& each) {
        return toQ(each.name) == m_coderName;
    });
    if (known == m_coders.end()) {
        m_coder = m_coders.empty() ? CoderId{} : m_coders.front().id;
        m_coderName = m_coders.empty() ? (m_coderName.isEmpty() ? toQ(m_project->who()) : m_coderName)
                                       : toQ(m_coders.front().name);
    } else {
        m_coder = known->id;
    }
    m_project->setWho(fromQ(m_coderName)); // the history says who coded, not who is logged in
    m_reportLanguage = setting("language");
    if (m_reportLanguage.empty())
        m_reportLanguage = windowLocale().tag();
    refreshSteps();
    Q_EMIT opened();
    Q_EMIT questionChanged();
    Q_EMIT coderChanged();
    Q_EMIT sharesChanged();
    Q_EMIT stateChanged();
    checkLargeFile();
}

// Core checks the pages of a smaller file before it opens it; a large one is checked while the person already
// reads.
void ProjectSession::checkLargeFile() {
    constexpr qint64 checkedBeforeOpening = 50'000'000;
    if (QFileInfo(filePath()).size() < checkedBeforeOpening)
        return;
    const auto found = std::make_shared<core::VerifyReport>();
    m_check = std::make_unique<JobRunner>();
    m_check->start(
        tr("Checking the file"),
        [project = m_project.get(), found](Progress& progress) { *found = project->quickCheck(progress); },
        [this, found] {
            if (!found->problems.empty())
                report(Error(core::ErrorKind::Damaged,
                             core::msg("The file {1} is damaged. Save a copy, and go on with an earlier one "
                                       "from the folder of copies."),
                             {fromQ(fileName())}, found->problems));
        });
}

void ProjectSession::close() {
    if (!isOpen())
        return;
    m_jobs->stopAndWait();
    Q_EMIT aboutToClose();
    m_rest.stop();
    m_check.reset(); // stops and waits: it reads the project
    m_engines.clear();
    m_table.reset();
    m_snapshot.reset();
    m_project.reset();
    m_codebook = codebook::Codebook();
    m_questions.clear();
    m_coders.clear();
    m_sources.clear();
    m_question = {};
    m_coder = {};
    m_nextUndo.reset();
    m_nextRedo.reset();
    Q_EMIT closed();
    Q_EMIT stateChanged();
}

void ProjectSession::reload() {
    m_codebook = codebook::Codebook::load(db());
    m_questions = survey::questions(db());
    m_coders = coding::coders(db());
    m_sources = documents::sources(db());
    m_engines.clear();
    m_table.reset();
}

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
    try {
        take(m_project->undo());
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
    try {
        take(m_project->redo());
    } catch (const Error& error) {
        report(error);
    } catch (const std::exception& error) {
        report(internalError(error));
    }
}

void ProjectSession::refreshSteps() {
    m_nextUndo = m_project->nextUndo();
    m_nextRedo = m_project->nextRedo();
}

void ProjectSession::take(const store::ChangeSet& changes) {
    if (changes.empty())
        return;
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
                m_question = m_questions.empty() ? QuestionId{} : m_questions.front().id;
                m_request.question = m_question;
                question = true;
            }
        }
        bool shares = question;
        for (auto& [id, engine] : m_engines)
            shares |= engine.refresh(db(), changes) && id == m_question;
        refreshSteps();
        if (shares)
            m_table.reset();
        Q_EMIT changed(changes);
        if (question)
            Q_EMIT questionChanged();
        if (shares)
            Q_EMIT sharesChanged();
    } catch (const Error& error) {
        report(error);
    }
    Q_EMIT stateChanged();
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
        if (question) {
            m_question = m_questions.front().id;
            m_request.question = m_question;
        }
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

const survey::Question* ProjectSession::currentQuestion() const {
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
                                    [this](const survey::Question& each) { return each.id == m_question; });
    return found == m_questions.end() ? nullptr : &*found;
}

void ProjectSession::setQuestion(QuestionId question) {
    if (question == m_question)
        return;
    m_question = question;
    m_request.question = question;
    m_table.reset();
    if (const survey::Question* now = currentQuestion())
        ProjectMemory(filePath()).setValue(QStringLiteral("question"), toQ(now->name));
    Q_EMIT questionChanged();
    Q_EMIT sharesChanged();
}

QString ProjectSession::coderName() const {
    return m_coderName;
}

void ProjectSession::setCoder(CoderId coder) {
    for (const coding::Coder& each : m_coders)
        if (each.id == coder)
            setCoderName(toQ(each.name));
}

void ProjectSession::setCoderName(const QString& name) {
    if (name.isEmpty() || name == m_coderName)
        return;
    m_coderName = name;
    if (m_project && !m_snapshot) // a running job keeps the name it started with
        m_project->setWho(fromQ(name));
    m_coder = {};
    for (const coding::Coder& each : m_coders)
        if (toQ(each.name) == name)
            m_coder = each.id;
    ProjectMemory(filePath()).setValue(QStringLiteral("coder"), name);
    QSettings().setValue(QStringLiteral("coder"), name);
    Q_EMIT coderChanged();
}

CoderId ProjectSession::ensureCoder(store::Edit& edit) const {
    return coding::ensureCoder(edit, fromQ(m_coderName));
}

void ProjectSession::setShareRequest(const shares::ShareRequest& request) {
    m_request = request;
    m_request.question = m_question;
    m_table.reset();
    Q_EMIT sharesChanged();
}

shares::ShareEngine* ProjectSession::shareEngine() {
    if (!m_question)
        return nullptr;
    const auto found = m_engines.find(m_question);
    if (found != m_engines.end())
        return &found->second;
    return &m_engines.try_emplace(m_question, db(), m_question).first->second;
}

const shares::ShareTable* ProjectSession::shareTable() {
    if (!isOpen() || !m_question)
        return nullptr;
    if (!m_table) {
        try {
            m_table = shareEngine()->table(db(), m_request);
        } catch (const Error& error) {
            report(error);
            return nullptr;
        }
    }
    return &*m_table;
}

} // namespace marginalia::ui
