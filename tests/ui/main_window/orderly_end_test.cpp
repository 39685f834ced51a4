// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"
#include "ui/wait_for.h"
#include "world.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace marginalia;

#if !defined(_WIN32)

namespace {

/// The real program, in a process of its own, with a copy of the coded world open.
class Program {
public:
    Program()
        : m_world(test::World::coded()) {
        const std::filesystem::path copy = m_world.folder() / "window.marginalia";
        m_world.project().saveCopy(copy);
        m_file = QString::fromStdString(copy.string());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"),
                           QString::fromStdString(m_world.folder().string()));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(MARGINALIA_DESKTOP_PROGRAM), {m_file});
    }
    ~Program() {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// The project is open once its lock and journal are there.
    bool isOpen() {
        return test::waitFor(
            [this] { return m_process.state() == QProcess::Running && exists("-lock") && exists("-wal"); });
    }
    [[nodiscard]] bool exists(const char* ending) const {
        return QFileInfo::exists(m_file + QLatin1String(ending));
    }
    void send(int signal) {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        ASSERT_TRUE(m_process.waitForFinished(60000));
    }
    [[nodiscard]] std::unique_ptr<core::Project> open() const {
        return core::Project::open(m_file.toStdString());
    }

private:
    test::World m_world;
    QString m_file;
    QProcess m_process;
};

TEST(OrderlyEnd, LeavesOnePlainFileWhenTheSystemAsksTheWindowToEnd) {
    Program program;
    ASSERT_TRUE(program.isOpen());
    program.send(SIGTERM);
    EXPECT_FALSE(program.exists("-wal"));
    EXPECT_FALSE(program.exists("-shm"));
    EXPECT_FALSE(program.exists("-lock"));
    EXPECT_TRUE(program.open()->writable());
}

TEST(OrderlyEnd, AKilledWindowLeavesAProjectThatOpensAgain) {
    Program program;
    ASSERT_TRUE(program.isOpen());
    program.send(SIGKILL);
    const auto project = program.open();
    EXPECT_TRUE(project->writable());
    EXPECT_TRUE(project->verify().problems.empty());
}

} // namespace

#endif
