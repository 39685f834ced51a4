// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/project_memory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace marginalia::ui {

namespace {
const QString recentKey = QStringLiteral("recent");
constexpr qsizetype recentCount = 9;
} // namespace

ProjectMemory::ProjectMemory(const QString& projectFile) {
    // A path may hold signs that mean something in a settings key.
    const QByteArray path = QFileInfo(projectFile).canonicalFilePath().toUtf8();
    m_group = QStringLiteral("project/") +
              QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16)) +
              QLatin1Char('/');
}

QVariant ProjectMemory::value(const QString& key, const QVariant& otherwise) const {
    return QSettings().value(m_group + key, otherwise);
}

void ProjectMemory::setValue(const QString& key, const QVariant& value) {
    QSettings().setValue(m_group + key, value);
}

QStringList recentProjects() {
    QStringList files = QSettings().value(recentKey).toStringList();
    files.erase(std::remove_if(files.begin(), files.end(),
                               [](const QString& file) { return !QFileInfo::exists(file); }),
                files.end());
    return files;
}

void addRecentProject(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = QSettings().value(recentKey).toStringList();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(recentKey, files.mid(0, recentCount));
}

QString folderOf(const QString& file) {
    constexpr qsizetype most = 48;
    const QString home = QDir::homePath();
    QString folder = QFileInfo(file).absolutePath();
    if (folder == home || folder.startsWith(home + QLatin1Char('/')))
        folder.replace(0, home.size(), QLatin1Char('~'));
    folder = QDir::toNativeSeparators(folder);
    if (folder.size() > most)
        folder = folder.left(most / 2) + QChar(0x2026) + folder.right(most / 2);
    return folder;
}

} // namespace marginalia::ui
