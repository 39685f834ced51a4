// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/interview_counts.h"

#include "core/documents/source_sets.h"
#include "core/report/document_notes.h"
#include "ui/session/language.h"
#include "ui/session/project_memory.h"
#include "ui/session/project_session.h"

#include <QEvent>

#include <algorithm>
#include <optional>

namespace marginalia::ui {

using namespace core;
using shares::DocumentUnit;

namespace {

const QString setKey = QStringLiteral("interviews/set");
const QString unitKey = QStringLiteral("interviews/unit");

/// What the figures are made from.
constexpr const char* concerned[] = {"coding",     "decision",          "source", "speaker", "study_case",
                                     "source_set", "source_set_member", "code",   "coder",   "judgement"};

InterviewCounts::Result countAll(const store::Connection& db, const InterviewRequest& request,
                                 const text::Locale& locale) {
    const std::vector<SourceId> documents = documents::sourcesOfSet(db, request.set);
    shares::DocumentShareRequest asked;
    asked.layer = request.layer;
    InterviewCounts::Result result;
    const shares::DocumentShares byDocument(db, documents, DocumentUnit::Document);
    result.matrix = byDocument.matrix(db, asked);
    result.shares = request.unit == DocumentUnit::Document
                        ? byDocument.table(db, asked)
                        : shares::DocumentShares(db, documents, request.unit).table(db, asked);
    result.documentsLine = report::documentsLine(locale, result.shares);
    for (const std::string& sentence : report::documentNotes(db, locale, result.shares))
        result.notes += (result.notes.empty() ? "" : " ") + sentence;
    return result;
}

} // namespace

InterviewCounts::InterviewCounts(ProjectSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    for (LatestJob* job : {&m_counting, &m_finding})
        connect(job, &LatestJob::failed, &session, &ProjectSession::report);
    connect(&session, &ProjectSession::opened, this, &InterviewCounts::restore);
    connect(&session, &ProjectSession::changed, this, &InterviewCounts::take);
    connect(&session, &ProjectSession::aboutToClose, this, [this] {
        m_counting.stopAndWait();
        m_finding.stopAndWait();
        m_result.reset();
        m_outdated = false;
    });
    connect(&session, &ProjectSession::closed, this, &InterviewCounts::counted);
}

void InterviewCounts::restore() {
    const ProjectMemory memory(m_session.filePath());
    m_request = {};
    m_request.set = fromQ(memory.value(setKey, QStringLiteral("all")).toString());
    if (const auto unit = shares::unitFromKey(fromQ(memory.value(unitKey).toString())))
        m_request.unit = *unit;
    Q_EMIT requestChanged();
    outdate();
}

void InterviewCounts::setRequest(const InterviewRequest& request) {
    m_request = request;
    ProjectMemory memory(m_session.filePath());
    memory.setValue(setKey, toQ(request.set));
    memory.setValue(unitKey, toQ(std::string(shares::unitKey(request.unit))));
    Q_EMIT requestChanged();
    outdate();
}

void InterviewCounts::addViewer(QWidget* viewer) {
    m_viewers << viewer;
    viewer->installEventFilter(this);
}

bool InterviewCounts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show)
        count();
    return QObject::eventFilter(watched, event);
}

void InterviewCounts::take(const store::ChangeSet& changes) {
    if (changes.empty() ||
        std::ranges::any_of(concerned, [&changes](const char* table) { return changes.touches(table); }))
        outdate();
}

void InterviewCounts::outdate() {
    m_outdated = true;
    count();
}

void InterviewCounts::count() {
    const bool seen = std::ranges::any_of(m_viewers, [](const QWidget* each) { return each->isVisible(); });
    if (!m_outdated || !seen || !m_session.isOpen())
        return;
    m_outdated = false;
    // A set that was removed, or belongs to a project of the same name that was copied over: all.
    const std::vector<documents::SourceSet> sets = documents::sourceSets(m_session.db());
    if (m_request.set != documents::allDocuments &&
        std::ranges::none_of(
            sets, [this](const documents::SourceSet& each) { return each.name == m_request.set; })) {
        m_request.set = documents::allDocuments;
        Q_EMIT requestChanged();
    }
    const auto result = std::make_shared<Result>();
    m_counting.start([result, request = m_request, locale = windowLocale(), project = &m_session.project()](
                         Progress&) { *result = countAll(*project->snapshot(), request, locale); },
                     [this, result] {
                         m_result = result;
                         Q_EMIT counted();
                     });
}

void InterviewCounts::find(const InterviewFigure& figure,
                           std::function<void(const InterviewPassages&)> then) {
    const auto found = std::make_shared<InterviewPassages>();
    m_finding.start([found, figure, request = m_request, project = &m_session.project()](
                        Progress&) { *found = findPassages(*project->snapshot(), request, figure); },
                    [found, then = std::move(then)] { then(*found); });
}

} // namespace marginalia::ui
