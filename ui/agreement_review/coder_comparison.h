// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/compared_texts.h"
#include "core/agreement/comparison_engine.h"
#include "ui/jobs/latest_job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace marginalia::ui {

class ProjectSession;

/// The coders of the open project compared, as long as somebody is looking: read by a job, then kept up to
/// date step by step while people code. Intervals are drawn in the background once the hands rest.
class CoderComparison : public QObject {
    Q_OBJECT

public:
    explicit CoderComparison(ProjectSession& session, QObject* parent = nullptr);

    [[nodiscard]] const core::agreement::ComparisonRequest& request() const { return m_request; }
    /// The unit and the limits are kept for the project; coders and the round are chosen anew.
    void setRequest(const core::agreement::ComparisonRequest& request);
    /// nullptr: not read yet, or it cannot be compared (`refusal` says why).
    [[nodiscard]] const core::agreement::ComparisonEngine* engine() const { return m_engine.get(); }
    [[nodiscard]] const core::agreement::Comparison* result() const;
    /// "R017", "Interview 07": where a unit stands, as a person would call it.
    [[nodiscard]] QString nameOf(const core::agreement::ComparedUnit& unit) const;
    /// The words that the positions of the result count in: of a closed round as they were. Good until the
    /// next change.
    [[nodiscard]] core::agreement::ComparedTexts& texts() const;
    [[nodiscard]] const std::optional<core::Sentence>& refusal() const { return m_refusal; }
    [[nodiscard]] bool isReading() const { return m_reading.busy(); }
    [[nodiscard]] bool isDrawing() const { return m_drawing.busy() || m_rest.isActive(); }
    /// Whether somebody looks: nothing is read before that.
    void setSeen(bool seen);

Q_SIGNALS:
    /// The figures are others now, or there are none.
    void compared();
    void requestChanged();

private:
    void opened();
    void closing();
    void take(const core::store::ChangeSet& changes);
    /// Whether the step makes the engine read everything again: too long for the GUI thread.
    [[nodiscard]] bool readsAgain(const core::store::ChangeSet& changes) const;
    void outdate();
    void read();
    void draw();

    ProjectSession& m_session;
    core::agreement::ComparisonRequest m_request;
    std::shared_ptr<core::agreement::ComparisonEngine> m_engine;
    std::unordered_map<core::CaseId, std::string> m_names;           ///< of respondents
    mutable std::unique_ptr<core::agreement::ComparedTexts> m_texts; ///< read when first asked for
    std::optional<core::Sentence> m_refusal;
    bool m_seen = false;
    bool m_outdated = false;
    LatestJob m_reading;
    LatestJob m_drawing;
    QTimer m_rest;
};

} // namespace marginalia::ui
