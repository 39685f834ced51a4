// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/coming_files.h"

#include <chrono>

namespace marginalia::core::team {

ComingFiles::ComingFiles(const std::vector<std::filesystem::path>& files, const ForeignFile::Pasts& known)
    : m_files(files)
    , m_known(known) {}

ComingFiles::~ComingFiles() {
    m_stopped = true; // the thread ends at its next look, and the future waits for it
}

std::unique_ptr<ForeignFile> ComingFiles::next(Progress& progress) {
    std::unique_ptr<ForeignFile> file;
    if (m_opening.valid()) {
        while (m_opening.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
            progress.advance(256); // somebody may want it to stop
        file = m_opening.get();
    } else {
        file = open(m_next, progress);
    }
    if (++m_next < m_files.size())
        m_opening = std::async(std::launch::async, [this, coming = m_next] {
            Progress whileWanted([this](double) { return !m_stopped; });
            return open(coming, whileWanted);
        });
    return file;
}

std::unique_ptr<ForeignFile> ComingFiles::open(std::size_t file, Progress& progress) const {
    auto opened = std::make_unique<ForeignFile>(m_files[file], progress);
    opened->prepare(m_known, progress);
    return opened;
}

} // namespace marginalia::core::team
