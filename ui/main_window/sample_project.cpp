// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/sample_project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace marginalia::ui {

namespace {
const QString sampleName = QStringLiteral("steps.marginalia");
}

QString samplePath() {
    const QDir program(QCoreApplication::applicationDirPath());
    // Beside a build, in an installation, in a macOS bundle.
    for (const char* folder : {"../sample/", "../share/marginalia/", "../Resources/"}) {
        const QString file = program.absoluteFilePath(QLatin1String(folder) + sampleName);
        if (QFile::exists(file))
            return QDir::cleanPath(file);
    }
    return {};
}

QString writableSample(QString& folder) {
    folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/marginalia");
    const QString mine = folder + QLatin1Char('/') + sampleName;
    if (QFile::exists(mine))
        return mine;
    if (!QDir().mkpath(folder) || !QFile::copy(samplePath(), mine))
        return {};
    QFile::setPermissions(mine, QFile::permissions(mine) | QFile::WriteOwner);
    return mine;
}

} // namespace marginalia::ui
