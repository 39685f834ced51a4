// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/project_session.h"

#include "ui/session/coder_sight.h"
#include "ui/session/files.h"
#include "ui/session/internal_error.h"
#include "ui/session/language.h"
#include "ui/session/project_memory.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace marginalia::ui {

namespace {

using namespace core;

constexpr int restAfterMs = 2000;

} // namespace

ProjectSession::ProjectSession(QObject* parent)
    : QObject(parent)
    , m_jobs(new JobRunner(this))
    , m_shares(std::make_unique<LiveShares>(*this)) {
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
    connect(m_shares.get(), &LiveShares::ready, this, &ProjectSession::sharesChanged);
}

ProjectSession::~ProjectSession() {
    // The job writes through the project: it has to end first.
    delete m_jobs;
    m_shares->stop();
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

bool ProjectSession::openPast(std::shared_ptr<PrivatePast> past, const QString& when) {
    try {
        ProjectOptions options;
        options.readOnly = true;
        auto project = Project::open(past->file(), options);
        close();
        m_past = std::move(past);
        m_when = when;
        adopt(std::move(project));
        return true;
    } catch (const Error& error) {
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
    if (!m_past)
        addRecentProject(filePath());
    reload();
    const ProjectMemory memory(filePath());
    m_question = {};
    const std::string wanted = fromQ(memory.value(QStringLiteral("question")).toString());
    for (const survey::Question& question : m_questions)
        if (!m_question || question.name == wanted)
            m_question = question.id;
    look(m_question);
    m_copyProblem.clear();
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
    CoderSight::of(*this).open();
    if (CoderSight::of(*this).blind()) {
        shares::ShareRequest own; // another layer would need others
        own.question = m_question;
        m_shares->setRequest(own);
    }
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
    m_shares->stop();
    m_snapshot.reset();
    m_project.reset();
    m_past.reset();
    m_when.clear();
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
    m_shares->forget();
}

void ProjectSession::refreshSteps() {
    m_nextUndo = m_project->nextUndo();
    m_nextRedo = m_project->nextRedo();
    if (!CoderSight::of(*this).blind())
        return;
    // The step of another coder is not told of, and only they can take it back.
    for (std::optional<store::HistoryStep>* next : {&m_nextUndo, &m_nextRedo})
        if (*next && (*next)->who != m_project->who())
            next->reset();
}

const survey::Question* ProjectSession::currentQuestion() const {
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
                                    [this](const survey::Question& each) { return each.id == m_question; });
    return found == m_questions.end() ? nullptr : &*found;
}

void ProjectSession::setQuestion(QuestionId question) {
    if (question == m_question)
        return;
    look(question);
    if (const survey::Question* now = currentQuestion())
        ProjectMemory(filePath()).setValue(QStringLiteral("question"), toQ(now->name));
    Q_EMIT questionChanged();
    Q_EMIT sharesChanged();
}

QString ProjectSession::coderName() const {
    return m_coderName;
}

void ProjectSession::setCoder(CoderId coder) {
    const auto found = std::ranges::find(m_coders, coder, &coding::Coder::id);
    if (found != m_coders.end())
        setCoderName(toQ(found->name)); // while coding is blind this reads the coders anew
}

void ProjectSession::setCoderName(const QString& name) {
    if (name.isEmpty() || name == m_coderName || (m_snapshot && CoderSight::of(*this).blind()))
        return; // while a job runs, what is read blind stays with who began it
    m_coderName = name;
    if (m_project && !m_snapshot) // a running job keeps the name it started with
        m_project->setWho(fromQ(name));
    m_coder = {};
    for (const coding::Coder& each : m_coders)
        if (toQ(each.name) == name)
            m_coder = each.id;
    ProjectMemory(filePath()).setValue(QStringLiteral("coder"), name);
    QSettings().setValue(QStringLiteral("coder"), name);
    if (m_project && CoderSight::of(*this).lookAgain())
        takeEverything();
    Q_EMIT coderChanged();
}

CoderId ProjectSession::ensureCoder(store::Edit& edit) const {
    return coding::ensureCoder(edit, fromQ(m_coderName));
}

void ProjectSession::look(QuestionId question) {
    m_question = question;
    shares::ShareRequest request = m_shares->request();
    request.question = question;
    m_shares->setRequest(request);
}

void ProjectSession::setShareRequest(const shares::ShareRequest& request) {
    m_shares->setRequest(request);
    look(m_question);
    Q_EMIT sharesChanged();
}

shares::ShareEngine* ProjectSession::shareEngine() {
    return isOpen() && m_question ? m_shares->engine() : nullptr;
}

const shares::ShareTable* ProjectSession::shareTable() {
    return isOpen() && m_question ? m_shares->table() : nullptr;
}

} // namespace marginalia::ui
