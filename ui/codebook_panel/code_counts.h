// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codebook_panel/cases_of_codes.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"

#include <QTimer>

#include <optional>
#include <unordered_map>
#include <vector>

namespace marginalia::ui {

/// The figures beside the codes: of the question or of all documents, and beside them of the part of it that
/// is looked at: the answers that a filter lists, those that are chosen, the document that is open. Answers
/// count as in the share table (a category with those below it, each respondent once), documents by their
/// codings. Of a long survey it is a job that reads who is counted; until then the figures of the part are
/// the last ones.
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
    using Figures = CasesOfCodes::Figures;

    [[nodiscard]] static std::optional<qint64> of(const Figures& figures, core::CodeId code);
    void forget();
    void count();
    void countCases();
    void readCases();
    void countPart();
    void countDocuments();

    ProjectSession& m_session;
    Part m_part = Part::None;
    std::vector<core::CaseId> m_cases;
    core::SourceId m_source;
    CasesOfCodes m_byCode;
    enum class Known { No, Reading, Yes };
    Known m_known = Known::No; ///< whether `m_byCode` is that of the table
    Figures m_totals;
    Figures m_here;
    QTimer m_soon; ///< several changes, one count
    LatestJob m_job;
};

} // namespace marginalia::ui
