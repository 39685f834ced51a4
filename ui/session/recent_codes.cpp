// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/recent_codes.h"

#include "ui/session/language.h"
#include "ui/session/project_memory.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace marginalia::ui {

using namespace core;

namespace {
const QString key = QStringLiteral("recentCodes");
/// Of a step that codes more than this, an import perhaps, only some are looked at.
constexpr std::size_t manyCodings = 60;
} // namespace

RecentCodes::RecentCodes(ProjectSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &ProjectSession::opened, this, &RecentCodes::read);
    connect(&session, &ProjectSession::aboutToClose, this, &RecentCodes::keep);
    connect(&session, &ProjectSession::changed, this, &RecentCodes::follow);
}

void RecentCodes::follow(const store::ChangeSet& changes) {
    const std::vector<std::int64_t>& added = changes.of("coding").added;
    for (const std::int64_t id : std::span(added).first(std::min(added.size(), manyCodings)))
        if (const auto coding = coding::codingById(m_session.db(), CodingId{id});
            coding && coding->coder == m_session.coder() && coding->round == mainRound)
            add(coding->code);
}

void RecentCodes::add(CodeId code) {
    std::erase(m_codes, code);
    m_codes.insert(m_codes.begin(), code);
    if (m_codes.size() > most)
        m_codes.resize(most);
}

std::vector<CodeId> RecentCodes::codes() const {
    std::vector<CodeId> there;
    std::ranges::copy_if(m_codes, std::back_inserter(there),
                         [this](CodeId code) { return m_session.codebook().find(code) != nullptr; });
    return there;
}

void RecentCodes::read() {
    m_codes.clear();
    const QStringList paths = ProjectMemory(m_session.filePath()).value(key).toStringList();
    for (const QString& path : paths)
        if (const std::optional<CodeId> code = m_session.codebook().byPath(fromQ(path)))
            m_codes.push_back(*code);
}

void RecentCodes::keep() {
    QStringList paths;
    for (const CodeId code : codes())
        paths << toQ(m_session.codebook().path(code));
    ProjectMemory(m_session.filePath()).setValue(key, paths);
    m_codes.clear();
}

} // namespace marginalia::ui
