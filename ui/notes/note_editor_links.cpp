// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/passage_mime.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/note_words.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"
#include "ui/widgets/prompts.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

#include <algorithm>

/// What a memo is linked to: shown, chosen, dropped.
namespace marginalia::ui {

using namespace core;
using notes::NoteId;
using notes::Target;

namespace {
constexpr int rowsShown = 3;
} // namespace

void NoteEditor::showLinks() {
    const int row = m_links->currentRow();
    m_links->clear();
    for (const notes::NoteLink& each : m_note.links) {
        const QString line = targetLine(m_desk.session(), each.target);
        auto* item = new QListWidgetItem(line, m_links);
        item->setToolTip(tr("%1 (click to go there)").arg(line).toHtmlEscaped());
        item->setSizeHint(QSize(0, theme::unit * 3 + theme::half));
    }
    m_links->setCurrentRow(std::min(row, m_links->count() - 1));
    const int rows = std::min(m_links->count(), rowsShown);
    m_links->setFixedHeight(rows * (theme::unit * 3 + theme::half) + (rows > 0 ? theme::half : 0));
    m_links->setVisible(rows > 0);
    m_linkedTo->setText(m_note.isShort() ? tr("Stands on")
                        : rows > 0       ? tr("Linked to")
                                         : tr("Linked to nothing yet"));
    const bool may = (m_isDraft || m_note.id) && m_desk.session().canEdit();
    m_link->setEnabled(may && !(m_note.type == notes::annotationType && rows > 0));
    m_link->setVisible(!m_note.isShort());
    m_unlink->setVisible(rows > 0 && !m_note.isShort());
    m_unlink->setEnabled(may && m_links->currentRow() >= 0);
    QStringList facts;
    if (m_note.isShort()) {
        if (const QString author = coderWord(m_desk.session(), m_note.coder); !author.isEmpty())
            facts << author;
    }
    if (m_note.id) {
        if (const QString author = coderWord(m_desk.session(), m_note.coder); !author.isEmpty())
            facts << author;
        facts << tr("written %1").arg(dayOf(m_note.createdAt));
        if (dayOf(m_note.changedAt) != dayOf(m_note.createdAt))
            facts << tr("changed %1").arg(dayOf(m_note.changedAt));
    }
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
}

void NoteEditor::linkTo(const Target& target) {
    if (m_isDraft) {
        if (std::none_of(m_note.links.begin(), m_note.links.end(),
                         [&](const notes::NoteLink& each) { return each.target == target; }))
            m_note.links.push_back({{}, target});
        showLinks();
        return;
    }
    if (!m_note.id)
        return;
    commit();
    const NoteId id = m_note.id;
    m_desk.session().edit({msg("Link the memo “{1}”"), {m_note.heading()}},
                          [&](store::Edit& edit) { notes::link(edit, id, target); });
}

void NoteEditor::unlinkCurrent() {
    const int row = m_links->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_note.links.size() || !m_desk.session().canEdit())
        return;
    if (m_isDraft) {
        m_note.links.erase(m_note.links.begin() + row);
        showLinks();
        return;
    }
    const notes::NoteLinkId link = m_note.links[static_cast<std::size_t>(row)].id;
    m_desk.session().edit({msg("Take a link off the memo “{1}”"), {m_note.heading()}},
                          [&](store::Edit& edit) { notes::unlink(edit, link); });
}

void NoteEditor::fillLinkMenu() {
    QMenu* menu = m_link->menu();
    menu->clear();
    const auto add = [&](const QString& text, const Target& target, bool there) {
        menu->addAction(text, this, [this, target] { linkTo(target); })->setEnabled(there);
    };
    Target place;
    place.answer = m_desk.place().answer;
    place.source = m_desk.place().source;
    const bool reading = place.answer || place.source;
    Target passage = place;
    passage.span = m_desk.passage();
    add(tr("To the selected passage"), passage, reading && m_desk.passage());
    add(place.source ? tr("To the document that you read") : tr("To the answer that you read"), place,
        reading);
    Target coding;
    coding.coding = m_desk.chosen();
    add(tr("To the chosen coding"), coding, static_cast<bool>(m_desk.chosen()));
    Target who;
    if (const std::optional<survey::Answer> answer =
            place.answer ? survey::answerById(m_desk.session().db(), place.answer) : std::nullopt)
        who.who = answer->who;
    for (const documents::Source& each : m_desk.session().sources())
        if (place.source == each.id && place.source)
            who.who = each.who;
    add(tr("To the person who says it"), who, static_cast<bool>(who.who));
    menu->addSeparator();
    menu->addAction(tr("To a code…"), this,
                    [this] {
                        Prompts::Choice choice;
                        choice.title = tr("Link the memo");
                        choice.label = tr("The memo is about this code:");
                        choice.accept = tr("Link");
                        std::vector<CodeId> codes;
                        const codebook::Codebook& codebook = m_desk.session().codebook();
                        for (const codebook::Code& each : codebook.codes()) {
                            codes.push_back(each.id);
                            choice.choices << shownPath(codebook, each.id);
                        }
                        prompts().choose(this, choice, [this, codes](int at) {
                            Target target;
                            target.code = codes.at(static_cast<std::size_t>(at));
                            linkTo(target);
                        });
                    })
        ->setEnabled(!m_desk.session().codebook().empty());
}

bool NoteEditor::takes(const QMimeData& mime) {
    return mime.hasFormat(passageMime) || mime.hasFormat(codeMime);
}

std::vector<Target> NoteEditor::targetsIn(const QMimeData& mime) const {
    std::vector<Target> targets;
    if (mime.hasFormat(passageMime) && m_desk.passage()) {
        Target& target = targets.emplace_back();
        target.answer = m_desk.place().answer;
        target.source = m_desk.place().source;
        target.span = m_desk.passage();
    }
    for (const CodeId code : codesIn(mime))
        targets.emplace_back().code = code;
    return targets;
}

void NoteEditor::dragEnterEvent(QDragEnterEvent* event) {
    if (isEnabled() && m_desk.session().canEdit() && takes(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void NoteEditor::dropEvent(QDropEvent* event) {
    const std::vector<Target> targets = targetsIn(*event->mimeData());
    if (!m_desk.session().canEdit() || targets.empty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // The drag is still on the stack: change the project after it has ended.
    QMetaObject::invokeMethod(
        this,
        [this, targets] {
            for (const Target& each : targets)
                linkTo(each);
        },
        Qt::QueuedConnection);
}

} // namespace marginalia::ui
