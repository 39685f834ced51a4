// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/dispute_table_dialog.h"

#include "core/exchange/exporters/decision_sheet.h"
#include "ui/session/files.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/widgets/prompts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>

namespace marginalia::ui {

using namespace core;
using agreement::ComparisonRequest;
using agreement::UnitKind;

namespace {
/// In the place of a question's id.
constexpr qint64 everyQuestion = 0;
constexpr qint64 transcripts = -1;
} // namespace

DisputeTableDialog::DisputeTableDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("disputeTableDialog", tr("Table of disputes for the meeting"), tr("Save the table…"), parent)
    , m_session(session)
    , m_what(new QComboBox(this))
    , m_settledToo(new QCheckBox(tr("Disputes that are settled, &too"), this)) {
    setProperty("helpPage", QStringLiteral("coders"));
    fillWhat();
    addField(tr("Disputes &about"), m_what, "disputesOf");
    addField(QString(), m_settledToo, "disputesSettled");
    addHint(
        tr("One row for each dispute: the text, what each coder says, and an empty column for the decision. "
           "Excel offers the decisions as a list. Take the table back with Team > Take decisions in."));
    acceptButton()->setEnabled(m_what->count() > 0);
    connect(&m_session, &ProjectSession::aboutToClose, this, &QDialog::reject);
}

void DisputeTableDialog::fillWhat() {
    const std::string language = m_session.setting("language");
    for (const survey::Question& each : m_session.questions()) {
        m_what->addItem(shownName(each, language), QVariant::fromValue<qint64>(each.id.value));
        if (each.id == m_session.question())
            m_what->setCurrentIndex(m_what->count() - 1);
    }
    if (m_what->count() > 1)
        m_what->addItem(tr("Every question"), everyQuestion);
    if (!m_session.sources().empty())
        m_what->addItem(tr("All transcripts"), transcripts);
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

ComparisonRequest DisputeTableDialog::request() const {
    ComparisonRequest request;
    const qint64 what = m_what->currentData().toLongLong();
    request.unit = what == transcripts ? UnitKind::Paragraph : UnitKind::Answer;
    if (what > 0)
        request.questions = {QuestionId{what}};
    return request;
}

bool DisputeTableDialog::apply() {
    const QFileInfo project(m_session.filePath());
    prompts().saveFile(this,
                       {tr("Save the table of disputes"),
                        QStringLiteral("Excel (*.xlsx);;Word (*.docx);;CSV (*.csv)"),
                        QStringLiteral("%1/%2 – %3.xlsx")
                            .arg(project.absolutePath(), project.completeBaseName(), tr("disputes")),
                        QStringLiteral("xlsx")},
                       [this](const QString& file) { write(file); });
    return false; // stays until the table is there
}

void DisputeTableDialog::write(const QString& file) {
    exchange::DecisionSheetOptions options;
    options.language = m_session.reportLanguage();
    options.title = m_session.setting("title");
    options.date = Clock().now();
    const auto count = std::make_shared<qint64>(0);
    const bool started = m_session.jobs().start(
        tr("Writing %1").arg(QFileInfo(file).fileName()),
        [wanted = request(), settledToo = m_settledToo->isChecked(), options, count, path = pathOf(file),
         project = &m_session.project()](Progress& progress) {
            const std::unique_ptr<store::Connection> db = project->snapshot();
            const agreement::ComparisonEngine engine(*db, wanted);
            agreement::requireTwoCoders(engine.comparison());
            const std::vector<agreement::Dispute> disputes = engine.disputes(*db, settledToo);
            *count = static_cast<qint64>(disputes.size());
            exchange::writeDecisionSheet(*db, engine.comparison(), disputes, path, options, progress);
        },
        [self = QPointer<DisputeTableDialog>(this), file, count] {
            if (self.isNull())
                return;
            Q_EMIT self->written(file, *count);
            self->done(Accepted);
        });
    if (!started)
        m_session.report(Error(ErrorKind::Locked,
                               msg("A longer step is still running. Wait until it is done, or cancel it.")));
}

} // namespace marginalia::ui
