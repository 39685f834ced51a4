// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_edit.h"
#include "ui/codebook_panel/code_editor.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/codebook_panel/recent_codes_menu.h"
#include "ui/main_window/actions.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/prompts.h"

#include <QMenu>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

/// What the codebook panel does to the codebook: its menu, its entries in the menu bar, and the steps behind
/// them.
namespace marginalia::ui {

using namespace core;

namespace {

/// The first key of the row of digits that no code has; none when all are taken: letters are for the person
/// to give.
std::string freeKey(const codebook::Codebook& codebook) {
    for (const char key : std::string("1234567890"))
        if (std::none_of(codebook.codes().begin(), codebook.codes().end(),
                         [key](const codebook::Code& code) { return code.shortcut == std::string(1, key); }))
            return std::string(1, key);
    return {};
}

} // namespace

void CodebookPanel::registerActions(Actions& actions) {
    using Menu = Actions::Menu;
    using Part = Actions::Part;
    using Needs = Actions::Needs;
    connect(m_emptyImport, &QPushButton::clicked, this, [&actions] {
        if (QAction* import = actions.find(QStringLiteral("import-codebook")))
            import->trigger();
    });
    actions.add({"find-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&Find a code"); },
                 {},
                 QStringLiteral("find"),
                 Needs::Project,
                 [this] { focusFind(); }});
    actions.add({"code-segments",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&List the passages of the code"); },
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
                 QStringLiteral("quote"),
                 Needs::Project,
                 [this] { Q_EMIT segmentsAsked(); }});
    const auto* recent = new RecentCodes(m_desk.session(), this);
    actions.addMenu(Menu::Coding, Part::Middle, new RecentCodesMenu(m_desk, *recent, this),
                    [] { return tr("Rece&nt codes"); });
    auto* codebook = new QMenu(this); // the menu would not fit on a small screen
    actions.addMenu(Menu::Coding, Part::Codes, codebook, [] { return tr("Codebook"); });
    actions.add({"new-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&New code…"); },
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
                 QStringLiteral("add"),
                 Needs::Writable,
                 [this] { createCode(false); },
                 codebook});
    actions.add({"new-subcode",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("New &subcode…"); },
                 {},
                 {},
                 Needs::Writable,
                 [this] { createCode(true); },
                 codebook});
    actions.add({"rename-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&Rename code"); },
                 {QKeySequence(Qt::Key_F2)},
                 QStringLiteral("edit"),
                 Needs::Writable,
                 [this] { renameCode(); },
                 codebook});
    actions.add({"edit-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&Definition, key and colour…"); },
                 {QKeySequence(Qt::ALT | Qt::Key_Return)},
                 {},
                 Needs::Writable,
                 [this] { editCode(); },
                 codebook});
    actions.add({"merge-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("&Merge codes…"); },
                 {},
                 QStringLiteral("merge"),
                 Needs::Writable,
                 [this] { mergeCode(); },
                 codebook});
    actions.add({"delete-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("De&lete codes"); },
                 {},
                 QStringLiteral("delete"),
                 Needs::Writable,
                 [this] { deleteCode(); },
                 codebook});
    actions.add({"split-code",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("S&plit the code, passage by passage…"); },
                 {},
                 {},
                 Needs::Writable,
                 [this] { splitCode(); },
                 codebook});
    actions.add({"move-codes",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("Mo&ve codes…"); },
                 {},
                 {},
                 Needs::Writable,
                 [this] { moveCodes(); },
                 codebook});
    codebook->addMenu(m_colours);
    codebook->addMenu(m_sets);
    actions.add({"code-sets",
                 Menu::Coding,
                 Part::Codes,
                 [] { return tr("Manage sets of codes…"); },
                 {},
                 {},
                 Needs::Project,
                 [this] { manageSets(); },
                 codebook});
    actions.add({"export-codebook",
                 Menu::File,
                 Part::Export,
                 [] { return tr("Export or print the code&book…"); },
                 {},
                 QStringLiteral("codebook"),
                 Needs::Project,
                 [this] { exportCodebook(); }});
}

void CodebookPanel::showMenu(QPoint at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const CodeId code = currentCode();
    const bool may = m_desk.session().canEdit();
    if (code) {
        menu->addAction(tr("Code with it"), this, [this, code] { Q_EMIT codeAsked(code); })->setEnabled(may);
        menu->addAction(tr("Show its answers"), this, [this, code] { Q_EMIT showAnswersAsked(code); });
        menu->addAction(tr("List its passages"), this, &CodebookPanel::segmentsAsked);
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
        menu->addAction(icon(QStringLiteral("merge")), tr("Merge…"), this, [this] { mergeCode(); })
            ->setEnabled(may);
        menu->addAction(tr("Split, passage by passage…"), this, [this] { splitCode(); })->setEnabled(may);
        menu->addAction(tr("Move…"), this, [this] { moveCodes(); })->setEnabled(may);
        menu->addMenu(m_colours);
        menu->addMenu(m_sets);
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
            code.shortcut = freeKey(m_desk.session().codebook());
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

} // namespace marginalia::ui
