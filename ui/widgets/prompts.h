// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

class QWidget;

namespace marginalia::ui {

/// Every question to the person that needs a window of its own goes through here: files, one-line texts,
/// choices, confirmations. Nothing waits in a nested event loop: the answer comes to `then`, which is not
/// called when the person cancels. Tests put their own in place.
class Prompts {
public:
    using Text = std::function<void(const QString&)>;
    using Yes = std::function<void()>;

    virtual ~Prompts();

    struct File {
        QString title;
        QString filter; ///< "Projects (*.marginalia)"
        QString suggested;
        QString suffix; ///< added when the person gives none
    };
    virtual void openFile(QWidget* parent, const File& file, Text then) = 0;
    virtual void openFiles(QWidget* parent, const File& file,
                           std::function<void(const QStringList&)> then) = 0;
    virtual void saveFile(QWidget* parent, const File& file, Text then) = 0;

    struct Line {
        QString title;
        QString label;
        QString initial;
        QString accept;         ///< on the button: "Create"
        bool manyLines = false; ///< closed without a word it is kept, too; a button discards it
        bool emptyIsAnswer = false;
    };
    virtual void askText(QWidget* parent, const Line& line, Text then) = 0;

    struct Choice {
        QString title;
        QString label;
        QStringList choices;
        QString accept;
    };
    virtual void choose(QWidget* parent, const Choice& choice, std::function<void(int)> then) = 0;

    struct Question {
        QString title;
        QString text;   ///< what will happen
        QString detail; ///< folded out beneath
        QString accept; ///< the verb: "Delete"
    };
    /// Only where an undo will not do.
    virtual void confirm(QWidget* parent, const Question& question, Yes then) = 0;
    virtual void tell(QWidget* parent, const QString& title, const QString& text) = 0;
};

/// The prompts in use.
Prompts& prompts();
/// Takes others (tests); null: the real dialogs again.
void usePrompts(std::unique_ptr<Prompts> replacement);

} // namespace marginalia::ui
