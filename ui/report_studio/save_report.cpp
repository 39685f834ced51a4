// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/save_report.h"

#include "core/exchange/exporters/registry.h"
#include "ui/report_studio/pdf_page.h"
#include "ui/report_studio/reading_job.h"
#include "ui/session/files.h"
#include "ui/session/language.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>
#include <QWidget>

namespace marginalia::ui {

using namespace core;

namespace {
/// tr() for texts outside a class.
struct SaveReport {
    Q_DECLARE_TR_FUNCTIONS(SaveReport)
};

constexpr qsizetype longestName = 60;
const QString pdfEnding = QStringLiteral(".pdf");
} // namespace

bool writeReport(ProjectSession& session, QWidget* window, const QString& file, MakeReport make,
                 const exchange::ExportOptions& options, std::function<void(const QString&)> then) {
    const bool pdf = file.endsWith(pdfEnding, Qt::CaseInsensitive);
    return startReading(
        session, SaveReport::tr("Writing %1").arg(QFileInfo(file).fileName()),
        [make = std::move(make), options, pdf, path = pathOf(file)](const store::Connection& db,
                                                                    Progress& progress) {
            if (pdf)
                writePdf(make(db), path, progress);
            else
                exchange::writeReport(make(db), path, options, progress);
        },
        [self = QPointer<ProjectSession>(&session), window = QPointer<QWidget>(window),
         then = std::move(then), file] {
            if (then && !self.isNull() && !window.isNull())
                then(file);
        });
}

void saveReport(ProjectSession& session, QWidget* window, const QString& title, const QString& name,
                MakeReport make, std::function<void(const QString&)> then) {
    QStringList filters;
    for (const exchange::Exporter& each : exchange::reportExporters())
        filters << QStringLiteral("%1 (*%2)")
                       .arg(say(Sentence(each.name)),
                            QString::fromUtf8(each.extension.data(),
                                              static_cast<qsizetype>(each.extension.size())));
    filters << QStringLiteral("PDF (*%1)").arg(pdfEnding);
    const QFileInfo project(session.filePath());
    QString about = name.simplified().left(longestName);
    about.remove(QRegularExpression(QStringLiteral("[\\\\/:*?\"<>|]"))); // what file systems refuse
    const QString suggested = project.absolutePath() + QLatin1Char('/') + project.completeBaseName() +
                              (about.isEmpty() ? QString() : QStringLiteral(" – ") + about);
    prompts().saveFile(window,
                       {title, filters.join(QStringLiteral(";;")), suggested + QStringLiteral(".docx"),
                        QStringLiteral("docx")},
                       [self = QPointer<ProjectSession>(&session), window = QPointer<QWidget>(window),
                        make = std::move(make), then = std::move(then)](const QString& file) {
                           if (!self.isNull() && self->isOpen())
                               writeReport(*self, window, file, make, {}, then);
                       });
}

} // namespace marginalia::ui
