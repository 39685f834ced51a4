// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace marginalia::ui {

class NoticeBar;
class ProjectSession;

/// Says why `file` was not opened, and offers a cleaned copy of it: asks for a name, makes the copy in a job,
/// opens it and says what was taken over.
void offerCleanedCopy(ProjectSession& session, NoticeBar& notices, const QString& file, const QString& why);

} // namespace marginalia::ui
