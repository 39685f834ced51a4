// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace marginalia::core {

/// Things made one after the other on a thread of its own, a few ahead of the one who takes them: while one
/// part of an import is written, the next one is read. The order is that of making, so what comes out does
/// not depend on how fast the threads are.
template <class Item> class MadeAhead {
public:
    /// `make` runs only on the other thread, and gives nullopt at the end. What it looks at must not change
    /// meanwhile, and must live longer than this.
    MadeAhead(std::function<std::optional<Item>()> make, std::size_t mostWaiting)
        : m_make(std::move(make))
        , m_mostWaiting(mostWaiting)
        , m_thread([this] { work(); }) {}
    /// Stops after the item in the making and waits for that.
    ~MadeAhead() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    MadeAhead(const MadeAhead&) = delete;
    MadeAhead& operator=(const MadeAhead&) = delete;

    /// The next item, waiting for it; nullopt at the end. What `make` threw is thrown here, after the items
    /// made before it.
    std::optional<Item> next() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_ended; });
        if (m_waiting.empty()) {
            if (m_problem)
                std::rethrow_exception(std::exchange(m_problem, nullptr));
            return std::nullopt;
        }
        std::optional<Item> item(std::move(m_waiting.front()));
        m_waiting.pop_front();
        lock.unlock();
        m_changed.notify_all();
        return item;
    }

private:
    void work() {
        std::exception_ptr problem;
        try {
            while (std::optional<Item> item = m_make()) {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_waiting.size() < m_mostWaiting || m_stopped; });
                if (m_stopped)
                    break;
                m_waiting.push_back(*std::move(item));
                lock.unlock();
                m_changed.notify_all();
            }
        } catch (...) {
            problem = std::current_exception();
        }
        {
            const std::lock_guard lock(m_mutex);
            m_problem = problem;
            m_ended = true;
        }
        m_changed.notify_all();
    }

    std::function<std::optional<Item>()> m_make;
    std::size_t m_mostWaiting;
    std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    std::deque<Item> m_waiting;
    std::exception_ptr m_problem;
    bool m_ended = false;
    bool m_stopped = false;
    std::thread m_thread; ///< last: it starts when everything else is there
};

} // namespace marginalia::core
