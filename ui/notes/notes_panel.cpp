// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_panel.h"

#include "core/notes/short_memo.h"
#include "ui/help/help_link.h"
#include "ui/main_window/actions.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/note_words.h"
#include "ui/notes/notes_model.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QComboBox>
#include <QDropEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;
using notes::Note;
using notes::NoteId;

NotesPanel::NotesPanel(CodingDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new NotesModel(desk.session(), this))
    , m_filter(new NotesFilter(this))
    , m_find(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_new(new QToolButton(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new QTableView(m_splitter))
    , m_editor(new NoteEditor(desk, m_splitter))
    , m_empty(new QWidget(this))
    , m_emptySentence(new QLabel(m_empty))
    , m_emptyButton(new QPushButton(m_empty)) {
    setObjectName(QStringLiteral("notes-panel"));
    m_filter->setSourceModel(m_model);
    m_find->setObjectName(QStringLiteral("notes-find"));
    m_find->setClearButtonEnabled(true);
    m_type->setObjectName(QStringLiteral("notes-type"));
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(8);
    m_new->setObjectName(QStringLiteral("notes-new"));
    m_new->setIcon(icon(QStringLiteral("add")));
    m_new->setFocusPolicy(Qt::TabFocus);
    m_table->setObjectName(QStringLiteral("notes-table"));
    m_table->setModel(m_filter);
    m_table->setShowGrid(false);
    m_table->setProperty("padded", true);
    m_table->setMinimumHeight(theme::unit * 10);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setDragDropMode(QAbstractItemView::DropOnly);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 3 + theme::half);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(NotesModel::Changed, Qt::DescendingOrder);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(theme::unit + theme::half, theme::unit, theme::unit + theme::half, 0);
    bar->setSpacing(theme::half);
    bar->addWidget(m_find, 1);
    bar->addWidget(m_new);
    // Below: side by side neither is seen whole.
    auto* kinds = new QHBoxLayout;
    kinds->setContentsMargins(theme::unit + theme::half, 0, theme::unit + theme::half, 0);
    kinds->addWidget(m_type);
    m_emptySentence->setObjectName(QStringLiteral("notes-empty"));
    m_emptySentence->setWordWrap(true);
    m_emptySentence->setAlignment(Qt::AlignCenter);
    m_emptySentence->setProperty("muted", true);
    m_emptyButton->setObjectName(QStringLiteral("notes-empty-new"));
    auto* centre = new QVBoxLayout(m_empty);
    centre->setContentsMargins(theme::unit * 3, theme::unit * 2, theme::unit * 3, theme::unit * 2);
    centre->setSpacing(theme::unit * 2);
    centre->addStretch(1);
    centre->addWidget(m_emptySentence);
    centre->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    centre->addWidget(new HelpLink(m_empty), 0, Qt::AlignHCenter);
    centre->addStretch(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addLayout(bar);
    column->addLayout(kinds);
    column->addWidget(m_empty, 1);
    column->addWidget(m_splitter, 1);

    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setWords(words);
        refreshEmpty();
    });
    connect(m_type, &QComboBox::activated, this,
            [this] { chooseType(fromQ(m_type->currentData().toString())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &NotesPanel::currentChanged);
    connect(m_table, &QTableView::doubleClicked, this, [this] {
        if (const Note* note = current(); note && !note->links.empty())
            Q_EMIT placeAsked(notes::Target(note->links.front().target));
    });
    connect(m_editor, &NoteEditor::added, this, &NotesPanel::showNote);
    connect(m_editor, &NoteEditor::placeAsked, this, &NotesPanel::placeAsked);
    connect(m_editor, &NoteEditor::deleteAsked, this, &NotesPanel::deleteNote);
    ProjectSession& session = desk.session();
    // The editor shows what it shows while rows come and go.
    connect(m_model, &NotesModel::listing, this, [this] { m_choosing = true; });
    connect(m_model, &NotesModel::listed, this, &NotesPanel::listed);
    connect(&session, &ProjectSession::changed, this, &NotesPanel::changed);
    connect(&session, &ProjectSession::opened, this, [this] {
        m_find->clear();
        chooseType({});
        readAnew();
    });
    connect(&session, &ProjectSession::aboutToClose, this, [this] { m_editor->commit(); });
    connect(&session, &ProjectSession::closed, this, [this] {
        m_editor->setNote({});
        readAnew();
    });
    connect(&session, &ProjectSession::stateChanged, this, [this] {
        const bool may = m_desk.session().canEdit();
        m_new->setEnabled(may);
        m_emptyButton->setEnabled(may);
    });
    retranslate();
    readAnew();
}

void NotesPanel::retranslate() {
    m_find->setPlaceholderText(tr("Find in memos"));
    m_find->setAccessibleName(tr("Find in memos"));
    m_type->setAccessibleName(tr("Show only memos of this type"));
    m_new->setAccessibleName(tr("New memo"));
    m_table->setAccessibleName(tr("Memos"));
    m_model->retranslate();
    m_editor->retranslate();
    refreshTypes();
    refreshEmpty();
}

void NotesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NotesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_outdated)
        readAnew();
    fitColumns();
}

void NotesPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void NotesPanel::fitColumns() {
    // A narrow panel keeps what the memo says and of what kind it is; the rest is in the tip and beneath.
    const bool journal = m_filter->type() == notes::journalType;
    const int wide = width() / theme::unit;
    m_table->horizontalHeader()->setVisible(wide >= 50); // two columns explain themselves
    m_table->setColumnHidden(NotesModel::Type, journal);
    m_table->setColumnHidden(NotesModel::Linked, wide < 70);
    m_table->setColumnHidden(NotesModel::Author, wide < 90);
    m_table->setColumnHidden(NotesModel::Written, !journal);
    m_table->setColumnHidden(NotesModel::Changed, journal || wide < 50);
    QHeaderView* head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setSectionResizeMode(NotesModel::Title, QHeaderView::Stretch);
    head->resizeSection(NotesModel::Type, theme::unit * 18);
    head->resizeSection(NotesModel::Linked, theme::unit * std::max(22, wide / 4));
    head->resizeSection(NotesModel::Author, theme::unit * 14);
    head->resizeSection(NotesModel::Written, theme::unit * 12);
    head->resizeSection(NotesModel::Changed, theme::unit * 12);
}

void NotesPanel::changed(const store::ChangeSet& changes) {
    if (changes.empty()) {
        readAnew();
        return;
    }
    if (!changes.touches("note") && !changes.touches("note_link") && !changes.touches("code") &&
        !changes.touches("source") && !changes.touches("study_case") && !changes.touches("question") &&
        !changes.touches("coding"))
        return;
    if (!isVisible()) {
        m_outdated = true;
        m_editor->refresh();
        return;
    }
    work([&] { m_model->take(changes); });
}

void NotesPanel::readAnew() {
    // What nobody sees is read when somebody looks; nothing old is kept meanwhile.
    m_outdated = !isVisible() && m_desk.session().isOpen();
    work([this] {
        if (m_outdated)
            m_model->clear();
        else
            m_model->read();
    });
}

void NotesPanel::work(const std::function<void()>& change) {
    try {
        change();
    } catch (const Error& error) {
        m_choosing = false;
        m_desk.session().report(error);
    }
}

void NotesPanel::listed() {
    m_choosing = false;
    try {
        m_editor->refresh();
        if (!m_outdated)
            refreshTypes();
    } catch (const Error& error) {
        m_desk.session().report(error);
    }
    if (!m_editor->isInUse())
        currentChanged();
    refreshEmpty();
    if (m_wanted)
        showNote(std::exchange(m_wanted, NoteId{}));
}

void NotesPanel::refreshTypes() {
    const QSignalBlocker quiet(m_type);
    m_type->clear();
    m_type->addItem(tr("All types"), QString());
    for (const std::string& each : notes::knownTypes())
        m_type->addItem(noteTypeWord(each), toQ(each));
    std::vector<std::string> types;
    if (m_desk.session().isOpen())
        types = notes::typesInUse(m_desk.session().db());
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->noteAt(row).isShort()) {
            types.emplace_back(notes::shortType);
            break;
        }
    for (const std::string& each : types)
        if (m_type->findData(toQ(each)) < 0)
            m_type->addItem(noteTypeWord(each), toQ(each));
    const int at = m_type->findData(toQ(m_filter->type()));
    m_type->setCurrentIndex(std::max(0, at));
    if (at < 0)
        m_filter->setType({});
}

void NotesPanel::refreshEmpty() {
    const bool open = m_desk.session().isOpen();
    const bool any = m_filter->rowCount() > 0;
    const bool filtered = !m_find->text().isEmpty() || !m_filter->type().empty();
    m_splitter->setVisible(open && (any || m_editor->isInUse()));
    m_empty->setVisible(!m_splitter->isVisibleTo(this));
    const bool journal = m_filter->type() == notes::journalType;
    m_emptySentence->setText(
        !filtered || m_model->rowCount() == 0 ? tr("Write down what you think while you read: memos, a "
                                                   "journal, annotations of passages. Drag a "
                                                   "passage or a code onto a memo to link it.")
        : journal && m_find->text().isEmpty() ? tr("The journal has no entries yet.")
                                              : tr("No memo has these words and this type."));
    m_emptyButton->setText(journal ? tr("New journal entry") : tr("New memo"));
}

const Note* NotesPanel::current() const {
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->noteAt(index.row()) : nullptr;
}

void NotesPanel::currentChanged() {
    if (m_choosing)
        return;
    const Note* note = current();
    if (note && note->isShort())
        m_editor->setShort(*note);
    else
        m_editor->setNote(note ? note->id : NoteId{});
    refreshEmpty();
}

void NotesPanel::chooseType(const std::string& type) {
    m_filter->setType(type);
    m_type->setCurrentIndex(std::max(0, m_type->findData(toQ(type))));
    m_table->sortByColumn(type == notes::journalType ? NotesModel::Written : NotesModel::Changed,
                          Qt::DescendingOrder);
    fitColumns();
    refreshEmpty();
}

void NotesPanel::showNote(NoteId note) {
    if (m_outdated)
        readAnew();
    const int row = m_model->rowOf(note);
    m_wanted = row < 0 && m_model->isReading() ? note : NoteId{};
    if (row < 0)
        return;
    QModelIndex index = m_filter->mapFromSource(m_model->index(row, NotesModel::Title));
    if (!index.isValid()) { // hidden by the search or the type
        m_find->clear();
        chooseType({});
        index = m_filter->mapFromSource(m_model->index(row, NotesModel::Title));
    }
    m_choosing = true;
    m_table->setCurrentIndex(index);
    m_choosing = false;
    m_table->scrollTo(index);
    m_editor->setNote(note);
    refreshEmpty();
}

void NotesPanel::showJournal() {
    m_find->clear();
    chooseType(std::string(notes::journalType));
}

void NotesPanel::begin(const std::string& type, const std::vector<notes::Target>& about,
                       const QString& title) {
    Note draft;
    draft.type = type;
    draft.title = fromQ(title);
    for (const notes::Target& each : about)
        draft.links.push_back({{}, each});
    m_editor->begin(std::move(draft));
    m_choosing = true;
    m_table->setCurrentIndex({});
    m_choosing = false;
    refreshEmpty();
    m_editor->focusText();
}

void NotesPanel::deleteNote() {
    const NoteId id = m_editor->note();
    if (!m_desk.session().canEdit())
        return;
    if (const Note* note = current(); !id && note && note->isShort()) {
        const notes::Target about = note->links.front().target;
        if (m_desk.session().edit({msg("Delete the memo “{1}”"), {note->heading()}},
                                  [&](store::Edit& edit) { notes::writeShort(edit, about, {}); }))
            m_table->setFocus();
        return;
    }
    if (!id)
        return;
    m_editor->commit();
    const std::optional<Note> note = notes::noteById(m_desk.session().db(), id);
    if (!note || !m_desk.session().edit({msg("Delete the memo “{1}”"), {note->heading()}},
                                        [&](store::Edit& edit) { notes::remove(edit, id); }))
        return;
    Q_EMIT m_desk.said(tr("Deleted the memo “%1”. Ctrl+Z brings it back.").arg(toQ(note->heading())));
    m_table->setFocus();
}

bool NotesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            deleteNote();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2) {
            m_editor->focusText();
            return true;
        }
    }
    if (watched == m_table->viewport() &&
        (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
         event->type() == QEvent::Drop)) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QModelIndex index = m_filter->mapToSource(m_table->indexAt(drop->position().toPoint()));
        const std::vector<notes::Target> targets = m_editor->targetsIn(*drop->mimeData());
        const bool takesNone = index.isValid() && m_model->noteAt(index.row()).isShort();
        if (!m_desk.session().canEdit() || targets.empty() || takesNone ||
            (event->type() != QEvent::DragEnter && !index.isValid())) {
            drop->ignore();
            return true;
        }
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::Drop) {
            // The drag is still on the stack: change the project after it has ended.
            const NoteId id = m_model->noteAt(index.row()).id;
            QMetaObject::invokeMethod(
                this,
                [this, id, targets] {
                    showNote(id);
                    for (const notes::Target& each : targets)
                        m_editor->linkTo(each);
                },
                Qt::QueuedConnection);
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NotesPanel::registerActions(Actions& actions) {
    if (QAction* action = actions.find(QStringLiteral("new-note"))) {
        connect(m_new, &QToolButton::clicked, action, &QAction::trigger);
        m_new->setToolTip(tr("New memo (%1)").arg(action->shortcut().toString(QKeySequence::NativeText)));
    }
    connect(m_emptyButton, &QPushButton::clicked, this, [this, &actions] {
        const bool journal = m_filter->type() == notes::journalType;
        if (QAction* action =
                actions.find(journal ? QStringLiteral("journal-entry") : QStringLiteral("new-note")))
            action->trigger();
    });
}

} // namespace marginalia::ui
