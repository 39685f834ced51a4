// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/live_shares.h"

#include "core/survey/survey.h"
#include "ui/session/project_session.h"

namespace marginalia::ui {

using namespace core;

namespace {
/// Fewer answers are read within a frame.
constexpr std::int64_t manyAnswers = 2000;
/// More rows than this are quicker read anew than taken over one by one.
constexpr std::int64_t manyRows = 1000;
} // namespace

LiveShares::LiveShares(ProjectSession& session)
    : m_session(session) {
    connect(&m_job, &LatestJob::failed, &session, &ProjectSession::report);
}

void LiveShares::setRequest(const shares::ShareRequest& request) {
    m_request = request;
    m_table.reset();
}

shares::ShareEngine* LiveShares::engine() {
    const QuestionId question = m_request.question;
    if (!question)
        return nullptr;
    const auto found = m_engines.find(question);
    if (found != m_engines.end())
        return &found->second;
    if (m_job.busy() && m_wanted == question)
        return nullptr;
    if (survey::answerCount(m_session.db(), question) < manyAnswers)
        return &m_engines.try_emplace(question, m_session.db(), question).first->second;
    readInBackground(question);
    return nullptr;
}

void LiveShares::readInBackground(QuestionId question) {
    m_wanted = question;
    const auto read = std::make_shared<std::optional<shares::ShareEngine>>();
    m_job.start([read, question, project = &m_session.project()](
                    Progress&) { read->emplace(*project->snapshot(), question); },
                [this, read, question] {
                    m_engines.insert_or_assign(question, std::move(**read));
                    m_table.reset();
                    Q_EMIT ready();
                });
}

const shares::ShareTable* LiveShares::table() {
    if (!m_table) {
        try {
            const shares::ShareEngine* counted = engine();
            if (!counted)
                return nullptr;
            m_table = counted->table(m_session.db(), m_request);
        } catch (const Error& error) {
            m_session.report(error);
            return nullptr;
        }
    }
    return &*m_table;
}

bool LiveShares::refresh(const store::ChangeSet& changes) {
    bool concerned = false;
    for (auto engine = m_engines.begin(); engine != m_engines.end();) {
        const bool present = engine->first == m_request.question;
        if (changes.rows() > manyRows && survey::answerCount(m_session.db(), engine->first) >= manyAnswers) {
            engine = m_engines.erase(engine);
            concerned |= present;
            continue;
        }
        concerned |= engine->second.refresh(m_session.db(), changes) && present;
        ++engine;
    }
    if (m_job.busy()) // it may have read what was there before
        readInBackground(m_wanted);
    if (concerned)
        m_table.reset();
    return concerned;
}

void LiveShares::forget() {
    m_job.drop();
    m_engines.clear();
    m_table.reset();
}

void LiveShares::stop() {
    m_job.stopAndWait();
    forget();
    m_request = {};
}

} // namespace marginalia::ui
