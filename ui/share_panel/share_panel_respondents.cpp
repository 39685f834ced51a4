// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands behind a figure of the share table.
#include "ui/session/language.h"
#include "ui/share_panel/share_panel.h"

namespace marginalia::ui {

using namespace core;

namespace {
constexpr std::size_t namesInTip = 20;
}

QString SharePanel::nameOf(CaseId who) {
    if (m_names.empty()) {
        const survey::Question* question = m_session.currentQuestion();
        if (question != nullptr)
            for (const survey::Case& each : survey::cases(m_session.db(), question->survey))
                m_names.emplace(each.id, toQ(each.name));
    }
    const auto found = m_names.find(who);
    return found == m_names.end() ? QString() : found->second;
}

QString SharePanel::respondentsText(int row) {
    if (!m_model->hasCases(row) || m_session.shareEngine() == nullptr)
        return {};
    try {
        const CodeId code = m_model->codeAt(row);
        const std::vector<CaseId> counted =
            m_session.shareEngine()->casesCounted(m_session.db(), m_session.shareRequest(), code);
        QStringList names;
        for (std::size_t at = 0; at < counted.size() && at < namesInTip; ++at)
            names += nameOf(counted[at]);
        QString text = counted.empty()
                           ? tr("No respondent is counted here.")
                           : tr("Respondents counted: %1").arg(figure(static_cast<qint64>(counted.size())));
        if (!names.isEmpty())
            text += QLatin1Char('\n') + names.join(QStringLiteral(", "));
        if (counted.size() > namesInTip)
            text += tr(" … and %1 more").arg(figure(static_cast<qint64>(counted.size() - namesInTip)));
        const ShareModel::Line& line = m_model->lines()[static_cast<std::size_t>(row)];
        if (line.disputed > 0)
            text +=
                QLatin1Char('\n') +
                tr("In dispute: %1. They are not counted until they are settled.").arg(figure(line.disputed));
        if (line.stale > 0)
            text += QLatin1Char('\n') +
                    tr("Judged before this code had its present meaning: %1. They are left out until "
                       "they are confirmed.")
                        .arg(figure(line.stale));
        return text;
    } catch (const Error& error) {
        m_session.report(error);
        return {};
    }
}

void SharePanel::chooseRespondents(int row, bool disputed) {
    if (!m_model->hasCases(row) || m_session.shareEngine() == nullptr)
        return;
    try {
        const CodeId code = m_model->codeAt(row);
        const shares::ShareEngine& engine = *m_session.shareEngine();
        const std::vector<CaseId> found =
            disputed ? engine.casesDisputed(m_session.db(), m_session.shareRequest(), code)
                     : engine.casesCounted(m_session.db(), m_session.shareRequest(), code);
        if (found.empty()) {
            Q_EMIT said(tr("No respondent is counted here."));
            return;
        }
        const QString& name = m_model->lines()[static_cast<std::size_t>(row)].name;
        const QString count = figure(static_cast<qint64>(found.size()));
        Q_EMIT respondentsChosen(found, disputed ? tr("%1, in dispute: %2").arg(name, count)
                                                 : tr("%1: %2").arg(name, count));
    } catch (const Error& error) {
        m_session.report(error);
    }
}

} // namespace marginalia::ui
