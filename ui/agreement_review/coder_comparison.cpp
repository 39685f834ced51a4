// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/coder_comparison.h"

#include "ui/agreement_review/kept_limits.h"
#include "ui/session/language.h"
#include "ui/session/project_memory.h"
#include "ui/session/project_session.h"

#include <algorithm>
#include <set>

namespace marginalia::ui {

using namespace core;
using agreement::ComparisonEngine;
using agreement::UnitKind;

namespace {

/// After the last change, until intervals are drawn anew.
constexpr int restMs = 400;
const QString unitKeyName = QStringLiteral("agreement/unit");
const QString everyQuestionKey = QStringLiteral("agreement/every-question");
const QString limitsKey = QStringLiteral("agreement/limits");

} // namespace

CoderComparison::CoderComparison(ProjectSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &CoderComparison::draw);
    connect(&m_reading, &LatestJob::failed, this, [this](const Error& error) {
        m_engine.reset();
        m_refusal = error.sentence();
        Q_EMIT compared();
    });
    connect(&m_drawing, &LatestJob::failed, &session, &ProjectSession::report);
    connect(&session, &ProjectSession::opened, this, &CoderComparison::opened);
    connect(&session, &ProjectSession::aboutToClose, this, &CoderComparison::closing);
    connect(&session, &ProjectSession::closed, this, &CoderComparison::compared);
    connect(&session, &ProjectSession::changed, this, &CoderComparison::take);
    connect(&session, &ProjectSession::questionChanged, this, [this] {
        // As on every page, the question looked at is the one that is compared.
        if (m_request.unit != UnitKind::Answer || m_request.questions.size() != 1)
            return;
        agreement::ComparisonRequest request = m_request;
        request.questions = {m_session.question()};
        if (m_session.question() && request != m_request)
            setRequest(request);
    });
}

const agreement::Comparison* CoderComparison::result() const {
    return m_engine ? &m_engine->comparison() : nullptr;
}

agreement::ComparedTexts& CoderComparison::texts() const {
    if (!m_texts)
        m_texts =
            std::make_unique<agreement::ComparedTexts>(m_session.db(), m_engine->comparison().request.round);
    return *m_texts;
}

QString CoderComparison::nameOf(const agreement::ComparedUnit& unit) const {
    for (const documents::Source& each : m_session.sources())
        if (each.id == unit.document)
            return toQ(each.name);
    const auto found = m_names.find(unit.who);
    return found == m_names.end() ? QString() : toQ(found->second);
}

void CoderComparison::opened() {
    const ProjectMemory memory(m_session.filePath());
    m_request = {};
    const bool survey = !m_session.questions().empty();
    m_request.unit = survey ? UnitKind::Answer : UnitKind::Paragraph;
    const auto unit = agreement::unitFromKey(fromQ(memory.value(unitKeyName).toString()));
    if (unit && (survey || *unit != UnitKind::Answer))
        m_request.unit = *unit;
    if (m_request.unit == UnitKind::Answer && m_session.question() &&
        !memory.value(everyQuestionKey, false).toBool())
        m_request.questions = {m_session.question()};
    m_request = withLimits(m_request, memory.value(limitsKey).toMap(), m_session);
    Q_EMIT requestChanged();
    outdate();
}

void CoderComparison::closing() {
    m_rest.stop();
    m_reading.stopAndWait();
    m_drawing.stopAndWait();
    m_engine.reset();
    m_texts.reset();
    m_names.clear();
    m_refusal.reset();
    m_outdated = false;
}

void CoderComparison::setRequest(const agreement::ComparisonRequest& request) {
    m_request = request;
    ProjectMemory memory(m_session.filePath());
    memory.setValue(unitKeyName, toQ(std::string(agreement::unitKey(request.unit))));
    memory.setValue(everyQuestionKey, request.unit == UnitKind::Answer && request.questions.empty());
    memory.setValue(limitsKey, keptLimits(m_session, request));
    Q_EMIT requestChanged();
    outdate();
}

void CoderComparison::setSeen(bool seen) {
    m_seen = seen;
    read();
}

bool CoderComparison::readsAgain(const store::ChangeSet& changes) const {
    static constexpr const char* ofAnswers[] = {"study_case", "code",       "coder",      "question",
                                                "round",      "round_unit", "round_coder"};
    static constexpr const char* ofDocuments[] = {"coding",  "decision", "source", "study_case",
                                                  "speaker", "code",     "coder"};
    const auto touched = [&changes](const char* table) { return changes.touches(table); };
    return m_request.unit == UnitKind::Answer ? std::ranges::any_of(ofAnswers, touched)
                                              : std::ranges::any_of(ofDocuments, touched);
}

void CoderComparison::take(const store::ChangeSet& changes) {
    m_texts.reset();
    // While nobody looks, coding elsewhere must not wait for figures.
    if (!m_seen || !m_engine || changes.empty() || m_reading.busy() || readsAgain(changes)) {
        outdate();
        return;
    }
    try {
        if (!m_engine->refresh(m_session.db(), changes)) {
            // The figures of a closed round stand; what changed since is told beside them.
            if (m_request.round != mainRound)
                Q_EMIT compared();
            return;
        }
    } catch (const Error& error) {
        m_engine.reset();
        m_refusal = error.sentence();
    }
    m_drawing.drop();
    if (m_engine && m_seen)
        m_rest.start();
    Q_EMIT compared();
}

void CoderComparison::outdate() {
    m_outdated = true;
    read();
}

void CoderComparison::read() {
    if (!m_seen || !m_session.isOpen())
        return;
    if (!m_outdated) {
        if (m_engine && m_engine->comparison().masiInterval.draws == 0 && !isDrawing())
            m_rest.start();
        return;
    }
    m_outdated = false;
    m_rest.stop();
    m_drawing.drop();
    struct Made {
        std::shared_ptr<ComparisonEngine> engine;
        std::unordered_map<CaseId, std::string> names;
    };
    const auto made = std::make_shared<Made>();
    std::set<SurveyId> surveys;
    for (const survey::Question& each : m_session.questions())
        surveys.insert(each.survey);
    m_reading.start(
        [made, surveys, request = m_request, project = &m_session.project()](Progress&) {
            const std::unique_ptr<store::Connection> db = project->snapshot();
            made->engine = std::make_shared<ComparisonEngine>(*db, request);
            for (const SurveyId each : surveys)
                for (const survey::Case& who : survey::cases(*db, each))
                    made->names.emplace(who.id, who.name);
        },
        [this, made] {
            m_engine = made->engine;
            m_texts.reset();
            m_names = std::move(made->names);
            m_refusal.reset();
            Q_EMIT compared();
            m_rest.start();
        });
}

void CoderComparison::draw() {
    if (!m_engine || !m_seen)
        return;
    const auto drawn = std::make_shared<agreement::DrawnIntervals>();
    m_drawing.start(
        [drawn, plan = m_engine->intervalDraw()](Progress& progress) {
            *drawn = plan.draw(agreement::defaultDraws, agreement::defaultSeed, progress);
        },
        [this, drawn] {
            if (m_engine && m_engine->take(*drawn))
                Q_EMIT compared();
        });
}

} // namespace marginalia::ui
