// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace marginalia::ui {

/// What a window remembers about a project, on this machine, outside the project file: geometry, columns, the
/// question last shown.
class ProjectMemory {
public:
    explicit ProjectMemory(const QString& projectFile);

    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);

private:
    QString m_group;
};

/// Projects opened before, the latest first; files that are gone are left out.
[[nodiscard]] QStringList recentProjects();
/// The folder of a file as a person reads it: ~ for one's own, the middle left out when it is long.
[[nodiscard]] QString folderOf(const QString& file);
void addRecentProject(const QString& file);

} // namespace marginalia::ui
