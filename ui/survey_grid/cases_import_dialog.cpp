// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/cases_import_dialog.h"

#include "ui/import_wizard/report_view.h"
#include "ui/session/files.h"
#include "ui/session/language.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QPushButton>

namespace marginalia::ui {

using namespace core;
using exchange::CasesPreview;

namespace {
constexpr std::size_t mostListed = 500;

template <class All, class Line> QStringList listed(const All& all, const Line& line) {
    QStringList lines;
    for (std::size_t at = 0; at < std::min(all.size(), mostListed); ++at)
        lines << line(all[at]);
    if (all.size() > mostListed)
        lines << CasesImportDialog::tr("and more: %1")
                     .arg(figure(static_cast<qint64>(all.size() - mostListed)));
    return lines;
}
} // namespace

CasesImportDialog::CasesImportDialog(ProjectSession& session, const QString& file, QWidget* parent)
    : FormDialog("casesImportDialog", tr("Import a table of cases"), tr("Import"), parent)
    , m_session(session)
    , m_file(file)
    , m_report(new ReportView(this))
    , m_addNew(new QCheckBox(tr("Add the &new cases"), this)) {
    addWide(m_report, "casesImportReport", tr("What the import would change"), true);
    addField({}, m_addNew, "casesImportAddNew");
    m_addNew->hide();
    acceptButton()->setEnabled(false);
    m_report->add(tr("Reading %1…").arg(QFileInfo(file).fileName()));
    const auto preview = std::make_shared<CasesPreview>();
    connect(&m_session, &ProjectSession::aboutToClose, this, [this] { m_reading.stopAndWait(); });
    connect(&m_reading, &LatestJob::failed, this, [this](const Error& error) {
        m_report->clear();
        m_report->add(say(error.sentence()));
        m_report->add(tr("What to correct"),
                      listed(error.details(), [](const Sentence& each) { return say(each); }));
    });
    m_reading.start(
        [preview, path = pathOf(file), project = &m_session.project()](Progress& progress) {
            *preview = exchange::previewCases(*project->snapshot(), path, progress);
        },
        [this, preview] { show(*preview); });
}

void CasesImportDialog::show(const CasesPreview& preview) {
    m_report->clear();
    const auto number = [](std::size_t count) { return figure(static_cast<qint64>(count)); };
    m_report->add(tr("Cases matched: %1. New: %2. Not in the file: %3. Values changed: %4.")
                      .arg(figure(preview.matched), number(preview.added.size()),
                           number(preview.unmatched.size()), number(preview.changes.size())));
    const auto name = [](const std::string& each) { return toQ(each); };
    m_report->add(tr("New variables"), listed(preview.newVariables, name));
    m_report->add(tr("Values that change"), listed(preview.changes, [](const CasesPreview::Change& each) {
                      return tr("%1, %2: “%3” becomes “%4”")
                          .arg(toQ(each.who), toQ(each.variable), toQ(each.before), toQ(each.after));
                  }));
    m_report->add(tr("New cases"), listed(preview.added, name));
    m_report->add(tr("Cases that the file does not name; they stay as they are"),
                  listed(preview.unmatched, name));
    m_report->add(tr("Noticed while reading"),
                  listed(preview.problems, [](const Sentence& each) { return say(each); }));
    m_report->moveCursor(QTextCursor::Start);
    m_addNew->setVisible(!preview.added.empty());
    m_addNew->setChecked(!preview.added.empty());
    acceptButton()->setEnabled(m_session.canEdit() && (!preview.added.empty() || !preview.changes.empty()));
}

bool CasesImportDialog::apply() {
    return m_session.importInBackground(
        tr("Importing cases"),
        [path = pathOf(m_file), addNew = m_addNew->isChecked()](Project& project, Progress& progress) {
            exchange::importCases(project, path, addNew, progress);
        });
}

} // namespace marginalia::ui
