// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/many_codes.h"
#include "core/report/codebook_report.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/codebook_panel/code_edits.h"
#include "ui/codebook_panel/code_filter.h"
#include "ui/codebook_panel/code_sets_dialog.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/codebook_panel/merge_dialog.h"
#include "ui/codebook_panel/split_dialog.h"
#include "ui/report_studio/save_report.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QMenu>
#include <QTreeView>

#include <algorithm>

/// What the codebook panel does to the codes that are chosen, one or several: delete, merge, move, colour,
/// split, sets; each one step.
namespace marginalia::ui {

using namespace core;

std::vector<CodeId> CodebookPanel::codesToChange() {
    std::vector<CodeId> codes = chosenCodes();
    if (const CodeId current = currentCode(); codes.empty() && current)
        codes.push_back(current);
    if (codes.empty())
        Q_EMIT m_desk.said(tr("Choose a code in the codebook first."));
    return codes;
}

void CodebookPanel::deleteCode() {
    const std::vector<CodeId> codes = codesToChange();
    if (codes.empty())
        return;
    ProjectSession& session = m_desk.session();
    const std::string name = session.codebook().find(codes.front())->name;
    const QString shown = shownName(session.codebook(), codes.front());
    const bool one = codes.size() == 1;
    const auto gone =
        std::make_shared<codebook::RemovalCount>(codebook::countRemovalAll(session.db(), codes));
    // No question before it: undo brings everything back, and the line says how much went.
    editCodes(
        session,
        one ? Sentence{msg("Delete “{1}”"), {name}}
            : Sentence{msg("Delete {1} codes"), {std::to_string(codes.size())}},
        gone->codings, [codes](store::Edit& edit) { codebook::removeAll(edit, codes); },
        [this, one, shown, gone] {
            Q_EMIT m_desk.said(
                (one ? tr("Deleted “%1”. Codings that went with it: %2. Ctrl+Z brings it back.")
                           .arg(shown, figure(gone->codings))
                     : tr("Codes deleted: %1. Codings that went with them: %2. Ctrl+Z brings them back.")
                           .arg(figure(gone->codes), figure(gone->codings))) +
                CoderSight::of(m_desk.session()).alongside());
        });
}

void CodebookPanel::mergeCode() {
    const std::vector<CodeId> codes = codesToChange();
    if (codes.empty())
        return;
    auto* dialog = new MergeDialog(m_desk.session(), codes, this);
    connect(dialog, &MergeDialog::merged, this, [this](CodeId into, const QString& line) {
        setCurrentCode(into);
        Q_EMIT m_desk.said(line);
    });
    dialog->open();
}

void CodebookPanel::splitCode() {
    const CodeId code = currentCode();
    if (!code) {
        Q_EMIT m_desk.said(tr("Choose a code in the codebook first."));
        return;
    }
    (new SplitDialog(m_desk.session(), code, this))->open();
}

void CodebookPanel::moveCodes() {
    const std::vector<CodeId> codes = codesToChange();
    if (codes.empty())
        return;
    const codebook::Codebook& codebook = m_desk.session().codebook();
    std::vector<CodeId> staying;
    for (const CodeId code : codebook::topmost(codebook, codes)) {
        const std::vector<CodeId> own = codebook.subtree(code);
        staying.insert(staying.end(), own.begin(), own.end());
    }
    std::vector<CodeId> targets{CodeId{}};
    Prompts::Choice choice;
    choice.choices << tr("The top of the codebook");
    for (const codebook::Code& each : codebook.codes())
        if (std::find(staying.begin(), staying.end(), each.id) == staying.end()) {
            targets.push_back(each.id);
            choice.choices << shownPath(codebook, each.id);
        }
    choice.title = codes.size() == 1 ? tr("Move the code") : tr("Move the codes");
    choice.label = tr("Codes to move: %1. They will stand last under:")
                       .arg(figure(static_cast<std::int64_t>(codes.size())));
    choice.accept = tr("Move");
    prompts().choose(this, choice, [this, codes, targets](int at) {
        moveTo(codes, targets.at(static_cast<std::size_t>(at)));
    });
}

void CodebookPanel::moveTo(const std::vector<CodeId>& codes, CodeId parent) {
    const codebook::Code* first = m_desk.session().codebook().find(codes.front());
    if (!first)
        return;
    const auto last = static_cast<std::int64_t>(m_desk.session().codebook().children(parent).size());
    m_desk.session().edit(codes.size() == 1 ? Sentence{msg("Move “{1}”"), {first->name}}
                                            : Sentence{msg("Move {1} codes"), {std::to_string(codes.size())}},
                          [&](store::Edit& edit) { codebook::moveAll(edit, codes, parent, last); });
    choose(codes);
}

void CodebookPanel::setColour(const QString& colour) {
    const std::vector<CodeId> codes = codesToChange();
    if (codes.empty())
        return;
    const codebook::Code* first = m_desk.session().codebook().find(codes.front());
    m_desk.session().edit(
        codes.size() == 1 ? Sentence{msg("Change the colour of “{1}”"), {first->name}}
                          : Sentence{msg("Change the colour of {1} codes"), {std::to_string(codes.size())}},
        [&](store::Edit& edit) { codebook::setColour(edit, codes, fromQ(colour)); });
}

void CodebookPanel::fillColours(QMenu* menu) {
    menu->clear();
    menu->addAction(tr("As its category"), this, [this] { setColour({}); });
    for (int hue = 0; hue < theme::hueCount; ++hue)
        menu->addAction(swatchIcon(theme::hue(hue)), tr("Colour %1").arg(hue + 1), this,
                        [this, name = theme::hue(hue, false).name()] { setColour(name); });
    menu->setEnabled(m_desk.session().canEdit());
}

void CodebookPanel::fillSets(QMenu* menu) {
    menu->clear();
    const ProjectSession& session = m_desk.session();
    if (!session.isOpen())
        return;
    const bool may = session.canEdit();
    for (const codebook::CodeSet& each : codebook::codeSets(session.db()))
        menu->addAction(tr("Add to “%1”").arg(toQ(each.name).replace(QLatin1Char('&'), QStringLiteral("&&"))),
                        this, [this, name = each.name] { addToSet(name); })
            ->setEnabled(may);
    menu->addAction(tr("New set of these codes…"), this, &CodebookPanel::newSet)->setEnabled(may);
    if (m_filtered->isLimited()) {
        menu->addSeparator();
        menu->addAction(tr("Take out of this set"), this, &CodebookPanel::takeFromSet)->setEnabled(may);
    }
    menu->addSeparator();
    menu->addAction(tr("Sets of codes…"), this, &CodebookPanel::manageSets);
}

void CodebookPanel::newSet() {
    const std::vector<CodeId> codes = codesToChange();
    if (codes.empty())
        return;
    Prompts::Line line;
    line.title = tr("New set of codes");
    line.label = tr("Name of the set");
    line.accept = tr("Create");
    prompts().askText(this, line, [this, codes](const QString& name) {
        if (m_desk.session().edit({msg("New set of codes “{1}”"), {fromQ(name)}}, [&](store::Edit& edit) {
                codebook::createCodeSet(edit, fromQ(name), codes);
            }))
            Q_EMIT m_desk.said(tr("The set “%1” is there; choose it above the codes to see only its codes.")
                                   .arg(name.simplified()));
    });
}

void CodebookPanel::addToSet(const std::string& name) {
    const std::vector<CodeId> codes = codesToChange();
    if (codes.empty())
        return;
    std::int64_t added = 0;
    if (m_desk.session().edit({msg("Add to the set “{1}”"), {name}},
                              [&](store::Edit& edit) { added = codebook::addToCodeSet(edit, name, codes); }))
        Q_EMIT m_desk.said(tr("Codes added to “%1”: %2.").arg(toQ(name), figure(added)));
}

void CodebookPanel::takeFromSet() {
    const std::vector<CodeId> codes = codesToChange();
    const std::string name = fromQ(m_set->currentData().toString());
    if (codes.empty() || name.empty())
        return;
    m_desk.session().edit({msg("Take out of the set “{1}”"), {name}},
                          [&](store::Edit& edit) { codebook::takeFromCodeSet(edit, name, codes); });
}

void CodebookPanel::manageSets() {
    if (m_desk.session().isOpen())
        (new CodeSetsDialog(m_desk.session(), this))->open();
}

void CodebookPanel::refreshSets() {
    const ProjectSession& session = m_desk.session();
    const QString kept = m_set->count() > 0 || !session.isOpen()
                             ? m_set->currentData().toString()
                             : ProjectMemory(session.filePath()).value(QStringLiteral("codeSet")).toString();
    m_set->clear();
    m_set->addItem(tr("All codes"), QString());
    if (session.isOpen())
        for (const codebook::CodeSet& each : codebook::codeSets(session.db()))
            m_set->addItem(toQ(each.name), toQ(each.name));
    m_set->setCurrentIndex(std::max(0, m_set->findData(kept)));
    m_set->setVisible(m_set->count() > 1);
    limitToSet();
}

void CodebookPanel::limitToSet() {
    const ProjectSession& session = m_desk.session();
    const QString name = m_set->currentData().toString();
    if (!session.isOpen() || name.isEmpty()) {
        m_filtered->setCodes(std::nullopt);
    } else {
        const std::vector<CodeId> codes = codebook::codesOfSet(session.db(), fromQ(name));
        m_filtered->setCodes(std::unordered_set<CodeId>(codes.begin(), codes.end()));
        m_tree->expandAll();
    }
    if (session.isOpen())
        ProjectMemory(session.filePath()).setValue(QStringLiteral("codeSet"), name);
}

void CodebookPanel::exportCodebook() {
    ProjectSession& session = m_desk.session();
    report::ReportOptions options;
    options.locale = text::Locale(session.reportLanguage());
    saveReport(
        session, this, tr("Export the codebook"), tr("codebook"),
        [options](const store::Connection& db) { return report::codebookReport(db, options); },
        [this](const QString& file) { Q_EMIT written(file); });
}

} // namespace marginalia::ui
