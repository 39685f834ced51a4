// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"

#include <QTimer>

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace marginalia::ui {

/// The figures beside the codes: of the question or of all documents, and beside them of the part of it that
/// is looked at: the answers that a filter lists, those that are chosen, the document that is open. Answers
/// count as in the share table (a category with those below it, each respondent once), documents by their
/// codings.
class CodeCounts : public QObject {
    Q_OBJECT

public:
    enum class Part { None, Listed, Chosen, Document };

    explicit CodeCounts(ProjectSession& session, QObject* parent = nullptr);

    /// A survey is looked at, and of it only these respondents (Part::None: all).
    void lookAtCases(Part part, const std::vector<core::CaseId>& cases);
    void lookAtDocument(core::SourceId source);

    [[nodiscard]] Part part() const { return m_part; }
    [[nodiscard]] std::optional<qint64> total(core::CodeId code) const { return of(m_totals, code); }
    /// Only with a part.
    [[nodiscard]] std::optional<qint64> here(core::CodeId code) const { return of(m_here, code); }
    [[nodiscard]] bool isReading() const { return m_job.busy(); }

Q_SIGNALS:
    void changed();

private:
    using Figures = std::unordered_map<core::CodeId, qint64>;

    [[nodiscard]] static std::optional<qint64> of(const Figures& figures, core::CodeId code);
    void forget();
    void count();
    void countCases();
    void countDocuments();

    ProjectSession& m_session;
    Part m_part = Part::None;
    std::unordered_set<core::CaseId> m_cases;
    core::SourceId m_source;
    std::unordered_map<core::CodeId, std::vector<core::CaseId>> m_byCode; ///< kept while the table stands
    bool m_byCodeKnown = false;
    Figures m_totals;
    Figures m_here;
    QTimer m_soon; ///< several changes, one count
    LatestJob m_job;
};

} // namespace marginalia::ui
