// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/progress_dialog.h"

#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"

#include <QHeaderView>
#include <QTableWidget>

namespace marginalia::ui {

using namespace core;

ProgressDialog::ProgressDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("progressDialog", tr("Progress of the coding"), {}, parent)
    , m_session(session)
    , m_table(new QTableWidget(this)) {
    resize(760, 420);
    m_table->setShowGrid(false);
    m_table->setProperty("paper", true);
    m_table->setProperty("padded", true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 3 + theme::half);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addWide(m_table, "progressTable", tr("Answers judged, by question and coder"), true);
    addHint(tr("Answers judged, of the substantive ones. Whoever is left out does not count."));
    connect(&m_job, &LatestJob::failed, &session, &ProjectSession::report);
    connect(&session, &ProjectSession::changed, this, &ProgressDialog::read);
    connect(&session, &ProjectSession::aboutToClose, this, [this] { m_job.stopAndWait(); });
    read();
}

void ProgressDialog::read() {
    if (!m_session.isOpen())
        return;
    const auto found = std::make_shared<std::vector<coding::CodingProgress>>();
    m_job.start([found, project = &m_session.project()](
                    Progress&) { *found = coding::codingProgress(*project->snapshot()); },
                [this, found] { show(*found); });
}

void ProgressDialog::show(const std::vector<coding::CodingProgress>& progress) {
    std::vector<coding::Coder> coders = m_session.coders();
    if (CoderSight::of(m_session).blind())
        std::erase_if(coders, [this](const coding::Coder& each) { return each.id != m_session.coder(); });
    const std::vector<survey::Question>& questions = m_session.questions();
    QStringList heads{tr("Open question")};
    for (const coding::Coder& each : coders)
        heads << toQ(each.name);
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    for (int at = 1; at < m_table->columnCount(); ++at) // over their figures
        m_table->horizontalHeaderItem(at)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setRowCount(static_cast<int>(questions.size()));
    for (std::size_t row = 0; row < questions.size(); ++row) {
        const QString label = shownName(questions[row], m_session.reportLanguage()).simplified();
        auto* name = new QTableWidgetItem(label);
        name->setToolTip(label.toHtmlEscaped());
        m_table->setItem(static_cast<int>(row), 0, name);
        for (std::size_t at = 0; at < coders.size(); ++at)
            for (const coding::CodingProgress& each : progress)
                if (each.question == questions[row].id && each.coder == coders[at].id) {
                    auto* cell = new QTableWidgetItem(
                        tr("%1 of %2").arg(figure(each.judged), figure(each.substantive)));
                    cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                    m_table->setItem(static_cast<int>(row), static_cast<int>(at) + 1, cell);
                }
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace marginalia::ui
