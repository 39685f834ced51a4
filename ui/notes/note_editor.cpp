// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_editor.h"

#include "core/notes/short_memo.h"
#include "ui/notes/note_words.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace marginalia::ui {

using namespace core;
using notes::Note;
using notes::NoteId;

namespace {
constexpr int restMs = 8000; ///< of the hand, after which words are kept anyway
} // namespace

NoteEditor::NoteEditor(CodingDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_body(new QPlainTextEdit(this))
    , m_linkedTo(new QLabel(this))
    , m_links(new QListWidget(this))
    , m_link(new QToolButton(this))
    , m_unlink(new QToolButton(this))
    , m_delete(new QToolButton(this))
    , m_facts(new QLabel(this)) {
    setObjectName(QStringLiteral("note-editor"));
    setAcceptDrops(true);
    m_title->setObjectName(QStringLiteral("note-title"));
    m_type->setObjectName(QStringLiteral("note-type"));
    m_type->setEditable(true);
    m_type->setInsertPolicy(QComboBox::NoInsert);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(10);
    m_body->setObjectName(QStringLiteral("note-body"));
    m_body->setProperty("framed", true);
    m_body->setTabChangesFocus(true);
    m_body->setFont(theme::readingFont());
    m_body->setMinimumHeight(theme::unit * 7);
    // A drop on the words links, too; it does not paste.
    m_title->setAcceptDrops(false);
    m_body->setAcceptDrops(false);
    m_links->setObjectName(QStringLiteral("note-links"));
    m_links->setTextElideMode(Qt::ElideRight);
    m_links->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_links->setUniformItemSizes(true);
    m_link->setObjectName(QStringLiteral("note-link"));
    m_link->setIcon(icon(QStringLiteral("add")));
    m_link->setPopupMode(QToolButton::InstantPopup);
    m_link->setMenu(new QMenu(m_link));
    m_link->setFocusPolicy(Qt::TabFocus);
    m_unlink->setObjectName(QStringLiteral("note-unlink"));
    m_unlink->setIcon(icon(QStringLiteral("remove")));
    m_unlink->setFocusPolicy(Qt::TabFocus);
    m_delete->setObjectName(QStringLiteral("note-delete"));
    m_delete->setIcon(icon(QStringLiteral("delete")));
    m_delete->setFocusPolicy(Qt::TabFocus);
    m_linkedTo->setProperty("muted", true);
    m_facts->setObjectName(QStringLiteral("note-facts"));
    m_facts->setProperty("muted", true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setFont(theme::smallFont());
    m_facts->setWordWrap(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit + theme::half, theme::unit, theme::unit + theme::half,
                               theme::unit);
    column->setSpacing(theme::unit);
    column->addWidget(m_title);
    auto* kind = new QHBoxLayout;
    kind->setSpacing(theme::half);
    kind->addWidget(m_type, 1);
    kind->addWidget(m_delete);
    column->addLayout(kind);
    column->addWidget(m_body, 1);
    auto* links = new QHBoxLayout;
    links->setSpacing(theme::half);
    links->addWidget(m_linkedTo, 1);
    links->addWidget(m_link);
    links->addWidget(m_unlink);
    column->addLayout(links);
    column->addWidget(m_links);
    column->addWidget(m_facts);

    for (QWidget* each : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_body),
                          static_cast<QWidget*>(m_links), static_cast<QWidget*>(m_type)})
        each->installEventFilter(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &NoteEditor::commit);
    const auto typed = [this] {
        if (!m_filling)
            m_rest.start();
    };
    connect(m_title, &QLineEdit::textEdited, this, typed);
    connect(m_body, &QPlainTextEdit::textChanged, this, typed);
    connect(m_title, &QLineEdit::returnPressed, this, [this] { m_body->setFocus(); });
    connect(m_type, &QComboBox::textActivated, this, &NoteEditor::typeChosen);
    connect(m_type->lineEdit(), &QLineEdit::returnPressed, this,
            [this] { typeChosen(m_type->currentText()); });
    connect(m_links, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const auto at = static_cast<std::size_t>(m_links->row(item));
        if (at < m_note.links.size())
            Q_EMIT placeAsked(m_note.links[at].target);
    });
    connect(m_links, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT m_links->itemActivated(item); });
    connect(m_links, &QListWidget::currentRowChanged, this,
            [this](int row) { m_unlink->setEnabled(row >= 0 && m_desk.session().canEdit()); });
    connect(m_unlink, &QToolButton::clicked, this, &NoteEditor::unlinkCurrent);
    connect(m_delete, &QToolButton::clicked, this, &NoteEditor::deleteAsked);
    connect(m_link->menu(), &QMenu::aboutToShow, this, &NoteEditor::fillLinkMenu);
    retranslate();
}

void NoteEditor::retranslate() {
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title of the memo"));
    m_type->setAccessibleName(tr("Type of the memo"));
    m_type->setToolTip(tr("Choose a type, or write one of your own"));
    m_body->setAccessibleName(tr("Text of the memo"));
    m_body->setPlaceholderText(tr("What do you think?"));
    m_links->setAccessibleName(tr("What the memo is linked to"));
    m_link->setAccessibleName(tr("Link the memo"));
    m_link->setToolTip(tr("Link the memo to what you read, or drag a passage or a code here"));
    m_unlink->setAccessibleName(tr("Take the link off"));
    m_unlink->setToolTip(tr("Take the link off (Delete)"));
    m_delete->setAccessibleName(tr("Delete the memo"));
    m_delete->setToolTip(tr("Delete the memo"));
    showNote();
}

bool NoteEditor::said() const {
    return !m_title->text().trimmed().isEmpty() || !m_body->toPlainText().trimmed().isEmpty();
}

void NoteEditor::setNote(NoteId note) {
    if (!m_isDraft && note == m_note.id && note)
        return;
    commit();
    m_isDraft = false;
    const ProjectSession& session = m_desk.session();
    m_note = (session.isOpen() && note ? notes::noteById(session.db(), note) : std::nullopt).value_or(Note{});
    showNote();
}

void NoteEditor::setShort(const Note& memo) {
    if (m_note.isShort() && m_note.links.front().target == memo.links.front().target)
        return;
    const Note given = memo; // what is kept first may change the list it stands in
    commit();
    m_isDraft = false;
    m_note = given;
    showNote();
}

void NoteEditor::begin(Note draft) {
    commit();
    m_isDraft = true;
    draft.id = {};
    m_note = std::move(draft);
    showNote();
}

void NoteEditor::focusText() {
    if (m_note.isShort())
        m_body->setFocus();
    else if (m_title->text().isEmpty() && m_note.type != notes::annotationType)
        m_title->setFocus();
    else
        m_body->setFocus();
}

void NoteEditor::refreshShort() {
    std::optional<Note> now = m_desk.session().isOpen()
                                  ? notes::shortMemoOf(m_desk.session().db(), m_note.links.front().target)
                                  : std::nullopt;
    const bool words = !now || now->body != m_note.body;
    m_note = now ? *std::move(now) : Note{};
    if (words)
        showNote();
    else
        showLinks();
}

void NoteEditor::refresh() {
    if (m_note.isShort()) {
        refreshShort();
        return;
    }
    if (m_isDraft || !m_note.id || !m_desk.session().isOpen())
        return;
    const std::optional<Note> now = notes::noteById(m_desk.session().db(), m_note.id);
    if (!now) {
        m_rest.stop();
        m_note = {};
        showNote();
        return;
    }
    const bool words = now->title != m_note.title || now->body != m_note.body;
    m_note = *now;
    if (words) // else what is being typed stays, and where
        showNote();
    else {
        fillTypes();
        showLinks();
    }
}

void NoteEditor::showNote() {
    m_filling = true;
    m_rest.stop();
    const bool any = isInUse();
    const bool isShort = m_note.isShort();
    const bool may = any && m_desk.session().canEdit();
    setEnabled(any);
    if (m_title->text() != toQ(m_note.title))
        m_title->setText(toQ(m_note.title));
    if (m_body->toPlainText() != toQ(m_note.body))
        m_body->setPlainText(toQ(m_note.body));
    m_title->setReadOnly(!may);
    m_body->setReadOnly(!may);
    m_title->setVisible(!isShort);
    m_type->setEnabled(may && !isShort);
    m_delete->setEnabled(may && !m_isDraft);
    fillTypes();
    showLinks();
    m_filling = false;
}

void NoteEditor::fillTypes() {
    const bool was = std::exchange(m_filling, true);
    m_type->clear();
    for (const std::string& each : notes::knownTypes())
        m_type->addItem(noteTypeWord(each), toQ(each));
    if (m_desk.session().isOpen())
        for (const std::string& each : notes::typesInUse(m_desk.session().db()))
            if (m_type->findData(toQ(each)) < 0)
                m_type->addItem(toQ(each), toQ(each));
    if (m_type->findData(toQ(m_note.type)) < 0)
        m_type->addItem(noteTypeWord(m_note.type), toQ(m_note.type));
    m_type->setCurrentIndex(m_type->findData(toQ(m_note.type)));
    m_type->lineEdit()->setCursorPosition(0);
    m_filling = was;
}

void NoteEditor::commit() {
    m_rest.stop();
    ProjectSession& session = m_desk.session();
    if (m_filling || !session.isOpen() || !isInUse())
        return;
    if (m_note.isShort()) {
        const std::string words = fromQ(m_body->toPlainText());
        const notes::Target about = m_note.links.front().target;
        if (words != m_note.body)
            session.edit({msg("Change the memo “{1}”"), {m_note.heading()}},
                         [&](store::Edit& edit) { notes::writeShort(edit, about, words); });
        return;
    }
    const std::string title = fromQ(m_title->text());
    const std::string body = fromQ(m_body->toPlainText());
    if (m_isDraft) {
        if (!said())
            return;
        Note draft = m_note;
        draft.title = title;
        draft.body = body;
        NoteId made;
        const Sentence label = draft.type == notes::annotationType ? Sentence{msg("Annotate a passage")}
                               : draft.type == notes::journalType
                                   ? Sentence{msg("Write in the journal")}
                                   : Sentence{msg("Write the memo “{1}”"), {draft.heading()}};
        m_isDraft = false; // the change that follows must find it so
        if (session.edit(label, [&](store::Edit& edit) {
                draft.coder = session.ensureCoder(edit);
                made = notes::add(edit, draft);
            })) {
            m_note = notes::noteById(session.db(), made).value_or(Note{});
            const QTextCursor cursor = m_body->textCursor();
            showNote();
            m_body->setTextCursor(cursor);
            Q_EMIT added(made);
        } else {
            m_isDraft = true;
        }
        return;
    }
    if (title == m_note.title && body == m_note.body)
        return;
    if (!said()) {
        showNote();
        Q_EMIT m_desk.said(tr("A memo needs a title or a text; delete it when it is no longer needed."));
        return;
    }
    const NoteId id = m_note.id;
    session.edit({msg("Change the memo “{1}”"), {m_note.heading()}},
                 [&](store::Edit& edit) { notes::write(edit, id, title, body); });
}

void NoteEditor::typeChosen(const QString& word) {
    if (m_filling || !(m_isDraft || m_note.id))
        return;
    const int at = m_type->findText(word.simplified(), Qt::MatchFixedString);
    const std::string type = fromQ(at >= 0 ? m_type->itemData(at).toString() : word.simplified());
    if (type.empty() || type == m_note.type) {
        fillTypes();
        return;
    }
    commit();
    if (m_isDraft) {
        try {
            m_note.type = notes::cleanType(type);
        } catch (const Error& error) {
            m_desk.session().report(error);
        }
    } else {
        const NoteId id = m_note.id;
        m_desk.session().edit({msg("Change the type of the memo “{1}”"), {m_note.heading()}},
                              [&](store::Edit& edit) { notes::retype(edit, id, type); });
    }
    fillTypes();
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && (watched == m_title || watched == m_body)) {
        // From field to field of one memo is no end yet: the words of both are one step.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const QWidget* now = focusWidget();
                const bool within =
                    isActiveWindow() && now && now->hasFocus() && (now == m_title || now == m_body);
                if (!within)
                    commit();
            },
            Qt::QueuedConnection);
    }
    if (event->type() == QEvent::KeyPress && (watched == m_title || watched == m_body) &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        commit();
        Q_EMIT left();
        return true;
    }
    if (event->type() == QEvent::FocusOut && watched == m_type)
        typeChosen(m_type->currentText());
    if (event->type() == QEvent::KeyPress && watched == m_links) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
            unlinkCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace marginalia::ui
