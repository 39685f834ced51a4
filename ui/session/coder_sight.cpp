// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/coder_sight.h"

#include "ui/session/language.h"
#include "ui/session/project_memory.h"

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
const QString shownKey = QStringLiteral("shownCoders");
}

CoderSight::CoderSight(ProjectSession& session)
    : QObject(&session)
    , m_session(session) {}

CoderSight& CoderSight::of(ProjectSession& session) {
    auto* sight = session.findChild<CoderSight*>(QString(), Qt::FindDirectChildrenOnly);
    return sight ? *sight : *new CoderSight(session);
}

void CoderSight::setShown(Shown shown) {
    if (shown == m_shown)
        return;
    m_shown = shown;
    ProjectMemory(m_session.filePath()).setValue(shownKey, static_cast<int>(shown));
    Q_EMIT shownChanged();
}

bool CoderSight::lookAgain() {
    std::optional<coding::Blind> now = m_session.isOpen() ? coding::blindness(m_session.db()) : std::nullopt;
    const bool otherwise = now.has_value() != m_blind.has_value() ||
                           (now && (now->reader != m_blind->reader || now->readerId != m_blind->readerId));
    m_blind = std::move(now);
    return otherwise;
}

QString CoderSight::alongside() const {
    const std::optional<Sentence> hidden =
        m_session.isOpen() ? coding::hiddenAlongside(m_session.db()) : std::nullopt;
    return hidden ? QLatin1Char(' ') + say(*hidden) : QString();
}

void CoderSight::open() {
    const int kept = ProjectMemory(m_session.filePath()).value(shownKey).toInt();
    m_shown = static_cast<Shown>(std::clamp(kept, 0, static_cast<int>(Shown::Others)));
    lookAgain();
}

} // namespace marginalia::ui
