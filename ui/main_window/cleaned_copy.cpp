// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/cleaned_copy.h"

#include "core/project/cleaned_copy.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/files.h"
#include "ui/session/language.h"
#include "ui/session/project_session.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

#include <filesystem>
#include <memory>

namespace marginalia::ui {

namespace {

/// tr() for texts outside a class.
struct CleanedCopy {
    Q_DECLARE_TR_FUNCTIONS(CleanedCopy)
};

void make(ProjectSession& session, NoticeBar& notices, const QString& source, const QString& target) {
    const auto rescue = std::make_shared<core::store::Rescue>();
    session.jobs().start(
        CleanedCopy::tr("Making a cleaned copy"),
        [=](core::Progress& progress) {
            *rescue = core::makeCleanedCopy(pathOf(source), pathOf(target), {}, progress);
        },
        [&session, &notices, rescue, target] {
            // Opening ends all jobs of the project before it, so not from within the end of one.
            QTimer::singleShot(0, &session, [&session, &notices, rescue, target] {
                if (!session.open(target))
                    return;
                QStringList said{CleanedCopy::tr("This is the cleaned copy.")};
                for (const core::Sentence& each : core::describe(*rescue))
                    said << say(each);
                notices.showNews(said.join(QLatin1Char(' ')));
            });
        });
}

} // namespace

void offerCleanedCopy(ProjectSession& session, NoticeBar& notices, const QString& file, const QString& why) {
    notices.showNews(why, CleanedCopy::tr("Make a cleaned copy…"), [&session, &notices, file] {
        const QFileInfo old(file);
        prompts().saveFile(
            notices.window(),
            {CleanedCopy::tr("Make a cleaned copy"), CleanedCopy::tr("Projects (*.marginalia)"),
             old.dir().filePath(CleanedCopy::tr("%1 (cleaned)").arg(old.completeBaseName())) +
                 QStringLiteral(".marginalia"),
             QStringLiteral("marginalia")},
            [&session, &notices, file](const QString& target) { make(session, notices, file, target); });
    });
}

} // namespace marginalia::ui
