// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/prompts.h"

#include <QQueue>

#include <stdexcept>

namespace marginalia::test {

/// Answers the window's questions in the order given; a question nobody foresaw fails the test. Put in place
/// for its lifetime.
class ScriptedPrompts {
public:
    ScriptedPrompts() {
        auto prompts = std::make_unique<Answers>();
        m_answers = prompts.get();
        ui::usePrompts(std::move(prompts));
    }
    ~ScriptedPrompts() { ui::usePrompts(nullptr); }
    ScriptedPrompts(const ScriptedPrompts&) = delete;
    ScriptedPrompts& operator=(const ScriptedPrompts&) = delete;

    void text(const QString& answer) { m_answers->texts.enqueue(answer); }
    void choice(const QString& answer) { m_answers->choices.enqueue(answer); }
    void file(const QString& answer) { m_answers->files.enqueue(answer); }
    void yes() { ++m_answers->yes; }
    [[nodiscard]] QString told() const { return m_answers->told; }

private:
    class Answers : public ui::Prompts {
    public:
        void openFile(QWidget*, const File&, Text then) override { then(next(files, "a file")); }
        void openFiles(QWidget*, const File&, std::function<void(const QStringList&)> then) override {
            then({next(files, "files")});
        }
        void saveFile(QWidget*, const File&, Text then) override { then(next(files, "a file to save")); }
        void askText(QWidget*, const Line&, Text then) override { then(next(texts, "a text")); }
        void choose(QWidget*, const Choice& choice, std::function<void(int)> then) override {
            const QString wanted = next(choices, "a choice");
            const auto at = choice.choices.indexOf(wanted);
            if (at < 0)
                throw std::runtime_error("not among the choices: " + wanted.toStdString());
            then(static_cast<int>(at));
        }
        void confirm(QWidget*, const Question& question, Yes then) override {
            if (yes-- <= 0)
                throw std::runtime_error("asked: " + question.text.toStdString());
            then();
        }
        void tell(QWidget*, const QString&, const QString& text) override { told = text; }

        static QString next(QQueue<QString>& queue, const char* what) {
            if (queue.isEmpty())
                throw std::runtime_error(std::string("asked for ") + what);
            return queue.dequeue();
        }
        QQueue<QString> texts;
        QQueue<QString> choices;
        QQueue<QString> files;
        int yes = 0;
        QString told;
    };
    Answers* m_answers;
};

} // namespace marginalia::test
