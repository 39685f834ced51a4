// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_counts.h"

#include "core/coding/code_counts.h"
#include "core/survey/survey.h"

#include <memory>
#include <utility>

namespace marginalia::ui {

using namespace core;

namespace {
/// Fewer answers are read within a frame.
constexpr std::int64_t manyAnswers = 2000;

/// A category holds the codings of those below it.
std::unordered_map<CodeId, qint64> withThoseBelow(const codebook::Codebook& codebook,
                                                  const std::unordered_map<CodeId, std::int64_t>& own) {
    std::unordered_map<CodeId, qint64> sums;
    const std::vector<codebook::Code>& codes = codebook.codes();
    for (auto code = codes.rbegin(); code != codes.rend(); ++code) { // children before their parents
        const auto found = own.find(code->id);
        const qint64 sum = (sums[code->id] += found == own.end() ? 0 : found->second);
        if (code->parent)
            sums[code->parent] += sum;
    }
    return sums;
}
} // namespace

CodeCounts::CodeCounts(ProjectSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CodeCounts::count);
    connect(&m_job, &LatestJob::failed, this, [this](const Error& error) {
        m_known = Known::No;
        m_session.report(error);
    });
    connect(&session, &ProjectSession::opened, this, [this] {
        forget();
        count();
    });
    connect(&session, &ProjectSession::aboutToClose, this, [this] { m_job.stopAndWait(); });
    connect(&session, &ProjectSession::closed, this, [this] {
        forget();
        Q_EMIT changed();
    });
    connect(&session, &ProjectSession::sharesChanged, this, [this] {
        m_known = Known::No;
        if (m_part != Part::Document)
            count();
    });
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (m_part == Part::Document &&
            (changes.empty() || changes.touches("coding") || changes.touches("code")))
            m_soon.start(0);
    });
}

std::optional<qint64> CodeCounts::of(const Figures& figures, CodeId code) {
    const auto found = figures.find(code);
    return found == figures.end() ? std::nullopt : std::optional(found->second);
}

void CodeCounts::forget() {
    m_soon.stop();
    m_part = Part::None;
    m_cases.clear();
    m_source = {};
    m_byCode = {};
    m_known = Known::No;
    m_totals.clear();
    m_here.clear();
}

void CodeCounts::lookAtCases(Part part, const std::vector<CaseId>& cases) {
    if (part == Part::None && m_part == Part::None)
        return;
    if (m_part == Part::Document)
        m_here.clear();
    m_part = part;
    m_source = {};
    m_cases = part == Part::None ? std::vector<CaseId>() : cases;
    m_soon.start(0);
}

void CodeCounts::lookAtDocument(SourceId source) {
    if (m_part == Part::Document && source == m_source)
        return;
    m_part = Part::Document;
    m_source = source;
    m_soon.start(0);
}

void CodeCounts::count() {
    m_soon.stop();
    if (!m_session.isOpen())
        return;
    if (m_part == Part::Document)
        countDocuments();
    else
        countCases();
}

void CodeCounts::countCases() {
    const shares::ShareTable* table = m_session.shareTable();
    if (!table && m_session.isCounting())
        return; // heard of again when they are counted
    m_totals.clear();
    if (table)
        for (const shares::ShareRow& row : table->rows)
            if (!row.ownOnly)
                m_totals[row.code] = row.n;
    if (table && m_part != Part::None) {
        if (m_known == Known::No)
            readCases();
        countPart();
    } else {
        m_job.drop();
        m_here.clear();
        if (m_known == Known::Reading)
            m_known = Known::No;
    }
    Q_EMIT changed();
}

void CodeCounts::readCases() {
    const shares::ShareRequest& request = m_session.shareRequest();
    try {
        if (survey::answerCount(m_session.db(), request.question) < manyAnswers) {
            m_job.drop();
            m_byCode = CasesOfCodes(m_session.shareEngine()->casesByCode(m_session.db(), request));
            m_known = Known::Yes;
            return;
        }
    } catch (const Error& error) {
        m_session.report(error);
        return;
    }
    m_known = Known::Reading;
    const auto read = std::make_shared<CasesOfCodes>();
    m_job.start(
        [read, request, project = &m_session.project()](Progress&) {
            const std::unique_ptr<store::Connection> snapshot = project->snapshot();
            const shares::ShareEngine engine(*snapshot, request.question);
            *read = CasesOfCodes(engine.casesByCode(*snapshot, request));
        },
        [this, read] {
            m_byCode = std::move(*read);
            m_known = Known::Yes;
            countPart();
            Q_EMIT changed();
        });
}

void CodeCounts::countPart() {
    if (m_known != Known::Yes)
        return;
    m_here = m_byCode.among(m_cases);
    for (const auto& [code, total] : m_totals)
        m_here.try_emplace(code, 0);
}

void CodeCounts::countDocuments() {
    m_known = Known::No; // one job
    struct Counted {
        std::unordered_map<CodeId, std::int64_t> all;
        std::unordered_map<CodeId, std::int64_t> here;
    };
    const auto counted = std::make_shared<Counted>();
    m_job.start(
        [counted, source = m_source, project = &m_session.project()](Progress&) {
            const std::unique_ptr<store::Connection> snapshot = project->snapshot();
            counted->all = coding::codingsInDocuments(*snapshot, {});
            if (source)
                counted->here = coding::codingsInDocuments(*snapshot, source);
        },
        [this, counted] {
            m_totals = withThoseBelow(m_session.codebook(), counted->all);
            m_here = withThoseBelow(m_session.codebook(), counted->here);
            Q_EMIT changed();
        });
}

} // namespace marginalia::ui
