// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_edit.h"
#include "ui/codebook_panel/code_editor.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/main_window/actions.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/prompts.h"

#include <QMenu>
#include <QTreeView>

/// What the codebook panel does to the codebook: its menu, its entries in the menu bar, and the steps behind
/// them.
namespace marginalia::ui {

using namespace core;

void CodebookPanel::registerActions(Actions& actions) {
    using Menu = Actions::Menu;
    using Part = Actions::Part;
    using Needs = Actions::Needs;
    actions.add({"find-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&Find a code"); },
                 {},
                 QStringLiteral("find"),
                 Needs::Project,
                 [this] { focusFind(); }});
    actions.add({"new-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&New code…"); },
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
                 QStringLiteral("add"),
                 Needs::Writable,
                 [this] { createCode(false); }});
    actions.add({"new-subcode",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("New &subcode…"); },
                 {},
                 {},
                 Needs::Writable,
                 [this] { createCode(true); }});
    actions.add({"rename-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&Rename code"); },
                 {QKeySequence(Qt::Key_F2)},
                 QStringLiteral("edit"),
                 Needs::Writable,
                 [this] { renameCode(); }});
    actions.add({"edit-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&Definition, key and colour…"); },
                 {QKeySequence(Qt::ALT | Qt::Key_Return)},
                 {},
                 Needs::Writable,
                 [this] { editCode(); }});
    actions.add({"merge-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&Merge code into…"); },
                 {},
                 QStringLiteral("merge"),
                 Needs::Writable,
                 [this] { mergeCode(); }});
    actions.add({"delete-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("De&lete code"); },
                 {},
                 QStringLiteral("delete"),
                 Needs::Writable,
                 [this] { deleteCode(); }});
}

void CodebookPanel::showMenu(QPoint at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const CodeId code = currentCode();
    const bool may = m_desk.session().canEdit();
    if (code) {
        menu->addAction(tr("Code with it"), this, [this, code] { Q_EMIT codeAsked(code); })->setEnabled(may);
        menu->addAction(tr("Show its answers"), this, [this, code] { Q_EMIT showAnswersAsked(code); });
        menu->addSeparator();
    }
    menu->addAction(icon(QStringLiteral("add")), tr("New code…"), this, [this] { createCode(false); })
        ->setEnabled(may);
    if (code) {
        menu->addAction(tr("New subcode…"), this, [this] { createCode(true); })->setEnabled(may);
        menu->addSeparator();
        menu->addAction(icon(QStringLiteral("edit")), tr("Rename"), this, [this] { renameCode(); })
            ->setEnabled(may);
        menu->addAction(tr("Definition, key and colour…"), this, [this] { editCode(); })->setEnabled(may);
        menu->addAction(icon(QStringLiteral("merge")), tr("Merge into…"), this, [this] { mergeCode(); })
            ->setEnabled(may);
        menu->addAction(icon(QStringLiteral("delete")), tr("Delete"), this, [this] { deleteCode(); })
            ->setEnabled(may);
    }
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void CodebookPanel::createCode(bool below) {
    const CodeId current = currentCode();
    const codebook::Code* parent = below ? m_desk.session().codebook().find(current) : nullptr;
    Prompts::Line line;
    line.title = parent ? tr("New subcode") : tr("New code");
    line.label = parent ? tr("Name of the code under “%1”").arg(shownName(*parent)) : tr("Name of the code");
    line.accept = tr("Create");
    prompts().askText(this, line, [this, under = parent ? parent->id : CodeId{}](const QString& name) {
        CodeId made;
        const bool ok = m_desk.session().edit({msg("New code “{1}”"), {fromQ(name)}}, [&](store::Edit& edit) {
            codebook::Code code;
            code.parent = under;
            code.name = fromQ(name);
            made = codebook::create(edit, std::move(code));
        });
        if (ok) {
            m_find->clear();
            setCurrentCode(made);
        }
    });
}

void CodebookPanel::renameCode() {
    const QModelIndex at = m_tree->currentIndex();
    if (!at.isValid()) {
        Q_EMIT m_desk.said(tr("Choose a code in the codebook first."));
        return;
    }
    m_tree->setFocus();
    m_tree->edit(at);
}

void CodebookPanel::editCode() {
    const codebook::Code* code = m_desk.session().codebook().find(currentCode());
    if (!code) {
        Q_EMIT m_desk.said(tr("Choose a code in the codebook first."));
        return;
    }
    auto* editor = new CodeEditor(m_desk.session(), *code, this);
    editor->open();
}

void CodebookPanel::deleteCode() {
    const CodeId id = currentCode();
    const codebook::Code* code = m_desk.session().codebook().find(id);
    if (!code) {
        Q_EMIT m_desk.said(tr("Choose a code in the codebook first."));
        return;
    }
    const std::string name = code->name;
    const QString shown = shownName(*code);
    codebook::RemovalCount gone;
    if (!m_desk.session().edit({msg("Delete “{1}”"), {name}},
                               [&](store::Edit& edit) { gone = codebook::remove(edit, id); }))
        return;
    // No question before it: undo brings everything back, and the line says how much went.
    Q_EMIT m_desk.said(tr("Deleted “%1”. Codings that went with it: %2. Ctrl+Z brings it back.")
                           .arg(shown, figure(gone.codings)));
}

void CodebookPanel::mergeCode() {
    const CodeId from = currentCode();
    const codebook::Codebook& codebook = m_desk.session().codebook();
    const codebook::Code* code = codebook.find(from);
    if (!code) {
        Q_EMIT m_desk.said(tr("Choose a code in the codebook first."));
        return;
    }
    const std::vector<CodeId> own = codebook.subtree(from);
    std::vector<CodeId> targets;
    Prompts::Choice choice;
    for (const codebook::Code& each : codebook.codes())
        if (std::find(own.begin(), own.end(), each.id) == own.end()) {
            targets.push_back(each.id);
            choice.choices << shownPath(codebook, each.id);
        }
    choice.title = tr("Merge codes");
    choice.label = tr("“%1” goes, and its codings pass to:").arg(shownName(*code));
    choice.accept = tr("Merge");
    const std::string name = code->name;
    prompts().choose(this, choice, [this, from, name, targets](int at) {
        const CodeId into = targets.at(static_cast<std::size_t>(at));
        const codebook::Code* target = m_desk.session().codebook().find(into);
        if (!target)
            return;
        const std::string targetName = target->name;
        const QString shown = shownName(*target);
        codebook::MergeResult result;
        if (!m_desk.session().edit({msg("Merge “{1}” into “{2}”"), {name, targetName}},
                                   [&](store::Edit& edit) { result = codebook::merge(edit, from, into); }))
            return;
        setCurrentCode(into);
        Q_EMIT m_desk.said(tr("Merged into “%1”. Codings moved: %2, joined with the same one: %3.")
                               .arg(shown, figure(result.moved), figure(result.duplicates)));
    });
}

} // namespace marginalia::ui
