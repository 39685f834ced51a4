// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/codebook_panel.h"

#include "core/text/fold.h"
#include "ui/codebook_panel/code_counts.h"
#include "ui/codebook_panel/code_delegate.h"
#include "ui/codebook_panel/code_filter.h"
#include "ui/codebook_panel/codebook_model.h"
#include "ui/help/help_link.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/key_tip.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

CodebookPanel::CodebookPanel(CodingDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new CodebookModel(desk.session(), this))
    , m_filtered(new CodeFilter(this))
    , m_colours(new QMenu(this))
    , m_sets(new QMenu(this)) {
    setObjectName(QStringLiteral("codebook-panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::unit + theme::half, 0, theme::unit + theme::half, theme::unit);
    head->setSpacing(theme::half);
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("code-find"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    m_find->installEventFilter(this);
    m_add = new QToolButton(this);
    m_add->setObjectName(QStringLiteral("code-add"));
    m_add->setIcon(icon(QStringLiteral("add")));
    head->addWidget(m_find, 1);
    head->addWidget(m_add);
    column->addLayout(head);
    m_set = new QComboBox(this);
    m_set->setObjectName(QStringLiteral("code-set"));
    m_set->setProperty("quiet", true);
    m_set->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_set->hide();
    auto* below = new QHBoxLayout;
    below->setContentsMargins(theme::unit, 0, theme::unit, 0);
    below->addWidget(m_set, 1);
    column->addLayout(below);
    m_heads = new QWidget(this);
    m_heads->setObjectName(QStringLiteral("code-heads"));
    auto* heads = new QHBoxLayout(m_heads);
    heads->setContentsMargins(theme::unit, 0, theme::unit + theme::half, 0);
    heads->setSpacing(theme::half);
    heads->addStretch();
    const auto headLabel = [this, heads](const char* name) {
        auto* label = new QLabel(m_heads);
        label->setObjectName(QLatin1String(name));
        label->setFont(theme::smallFont());
        label->setProperty("muted", true);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        heads->addWidget(label);
        return label;
    };
    m_hereHead = headLabel("code-head-here");
    m_allHead = headLabel("code-head-all");
    m_allHead->setMinimumWidth(CodeDelegate::countWidth);
    m_heads->hide();
    column->addWidget(m_heads);

    m_filtered->setSourceModel(m_model);
    m_tree = new QTreeView(this);
    m_tree->setObjectName(QStringLiteral("codebook-tree"));
    FocusRing::ownFocus(m_tree);
    m_tree->setModel(m_filtered);
    m_delegate = new CodeDelegate(m_tree);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(theme::unit * 2);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setMinimumHeight(theme::unit * 12);
    m_tree->installEventFilter(this);
    column->addWidget(m_tree, 3);

    m_empty = new QWidget(this);
    auto* centre = new QVBoxLayout(m_empty);
    // The link has no frame: its icon, not its edge, stands in line with the buttons.
    constexpr int linkInset = 10;
    centre->setContentsMargins(theme::unit * 2 - linkInset, theme::unit * 2, theme::unit * 2,
                               theme::unit * 2);
    auto* offer = new QVBoxLayout;
    offer->setContentsMargins(linkInset, 0, 0, 0);
    offer->setSpacing(theme::unit);
    m_emptySentence = new QLabel(m_empty);
    m_emptySentence->setWordWrap(true);
    m_emptySentence->setProperty("muted", true);
    m_emptyButton = new QPushButton(m_empty);
    m_emptyButton->setObjectName(QStringLiteral("code-first"));
    m_emptyImport = new QPushButton(m_empty);
    m_emptyImport->setObjectName(QStringLiteral("code-import"));
    offer->addWidget(m_emptySentence);
    offer->addWidget(m_emptyButton, 0, Qt::AlignLeft);
    offer->addWidget(m_emptyImport, 0, Qt::AlignLeft);
    centre->addLayout(offer);
    centre->addWidget(new HelpLink(m_empty), 0, Qt::AlignLeft);
    centre->addStretch();
    column->addWidget(m_empty, 3);

    m_definitionLine = new QFrame(this);
    m_definitionLine->setProperty("hairline", true);
    column->addWidget(m_definitionLine);
    m_definition = new QLabel;
    m_definition->setObjectName(QStringLiteral("code-definition"));
    m_definition->setWordWrap(true);
    m_definition->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_definition->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_definition->setContentsMargins(theme::unit * 2, theme::unit + theme::half, theme::unit * 2,
                                     theme::unit + theme::half);
    m_definitionArea = new QScrollArea(this);
    m_definitionArea->setWidget(m_definition);
    m_definitionArea->setWidgetResizable(true);
    m_definitionArea->setFrameShape(QFrame::NoFrame);
    m_definitionArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_definitionArea->setMinimumHeight(theme::unit * 9);
    m_definitionArea->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_definitionArea, 1);

    connect(m_find, &QLineEdit::textChanged, this, &CodebookPanel::find);
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        applyCurrent();
        if (!m_find->hasFocus()) // the code was given, and the hand is back in the text
            m_find->clear();
    });
    connect(m_add, &QToolButton::clicked, this, [this] { createCode(false); });
    connect(m_emptyButton, &QPushButton::clicked, this, [this] { createCode(false); });
    connect(m_tree, &QTreeView::doubleClicked, this, [this] { applyCurrent(); });
    // One click only looks the code up; whoever has words selected may have meant more.
    connect(m_tree, &QTreeView::clicked, this, [this] {
        if (const CodeId code = currentCode(); code && m_desk.passage() && m_desk.session().canEdit())
            Q_EMIT m_desk.said(tr("Enter or a double click codes the selected words with “%1”.")
                                   .arg(shownName(m_desk.session().codebook(), code)));
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &CodebookPanel::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CodebookPanel::showDefinition);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CodebookPanel::codesChosen);
    connect(&m_model->counts(), &CodeCounts::changed, this, &CodebookPanel::refreshHeads);
    connect(m_set, &QComboBox::activated, this, &CodebookPanel::limitToSet);
    connect(m_colours, &QMenu::aboutToShow, this, [this] { fillColours(m_colours); });
    connect(m_sets, &QMenu::aboutToShow, this, [this] { fillSets(m_sets); });
    m_colours->menuAction()->setObjectName(QStringLiteral("code-colours"));
    m_sets->menuAction()->setObjectName(QStringLiteral("code-set-menu"));
    connect(&desk.session(), &ProjectSession::opened, this, [this] {
        m_set->clear(); // what this project was limited to
        refreshSets();
    });
    connect(&desk.session(), &ProjectSession::closed, this, &CodebookPanel::refreshSets);
    connect(m_model, &CodebookModel::passageDropped, this, &CodebookPanel::codeAsked);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_tree->expandAll();
        refreshEmpty();
        showDefinition();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CodebookPanel::refreshEmpty);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CodebookPanel::refreshEmpty);
    connect(&desk.session(), &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("code"))
            showDefinition();
        if (changes.empty() || changes.touches("code_set") || changes.touches("code_set_member"))
            refreshSets();
    });
    connect(&desk.session(), &ProjectSession::stateChanged, this, &CodebookPanel::refreshEmpty);
    retranslate();
}

void CodebookPanel::retranslate() {
    m_find->setPlaceholderText(tr("Find a code  ( / )"));
    m_find->setAccessibleName(tr("Find a code"));
    m_add->setToolTip(keyTip(tr("New code"), Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_add->setAccessibleName(tr("New code"));
    m_tree->setAccessibleName(tr("Codebook"));
    m_colours->setTitle(tr("C&olour of the codes"));
    m_sets->setTitle(tr("Sets o&f codes"));
    m_set->setAccessibleName(tr("Set of codes"));
    m_set->setToolTip(tr("Shows only the codes of a set"));
    m_allHead->setText(tr("All"));
    m_colours->setTitle(tr("C&olour of the codes"));
    m_sets->setTitle(tr("Sets o&f codes"));
    refreshHeads();
    if (m_desk.session().isOpen())
        refreshSets();
    m_definitionArea->setAccessibleName(tr("Definition of the code"));
    m_emptySentence->setText(
        tr("Codes say what an answer is about. Make the first one, or import a codebook."));
    m_emptyButton->setText(tr("New code…"));
    m_emptyImport->setText(tr("Import a codebook…"));
    m_model->retranslate();
    showDefinition();
}

void CodebookPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CodebookPanel::refreshEmpty() {
    const bool none = m_model->rowCount() == 0;
    m_tree->setVisible(!none);
    m_empty->setVisible(none);
    m_emptyButton->setVisible(m_desk.session().canEdit());
    m_emptyImport->setVisible(m_desk.session().canEdit());
    m_add->setEnabled(m_desk.session().canEdit());
}

CodeCounts& CodebookPanel::counts() {
    return m_model->counts();
}

void CodebookPanel::refreshHeads() {
    const CodeCounts::Part part = m_model->counts().part();
    m_heads->setVisible(part != CodeCounts::Part::None);
    const bool document = part == CodeCounts::Part::Document;
    const bool chosen = part == CodeCounts::Part::Chosen;
    m_hereHead->setText(document ? tr("Here") : chosen ? tr("Chosen") : tr("Listed"));
    m_hereHead->setToolTip(document ? tr("Codings in the document that is open, by any coder")
                           : chosen ? tr("Of the answers that are chosen, as the shares count them")
                                    : tr("Of the answers that the filter lists, as the shares count them"));
    m_allHead->setToolTip(document ? tr("Codings in all documents, by any coder")
                                   : tr("Answers to the question, as the shares count them"));
}

void CodebookPanel::focusFind() {
    m_find->setFocus();
    m_find->selectAll();
}

void CodebookPanel::setLayout(keys::Layout layout) {
    m_delegate->setLayout(layout);
    m_tree->viewport()->update();
}

CodeId CodebookPanel::currentCode() const {
    return m_model->codeAt(m_filtered->mapToSource(m_tree->currentIndex()));
}

std::vector<CodeId> CodebookPanel::chosenCodes() const {
    std::vector<CodeId> codes;
    const QModelIndexList chosen = m_tree->selectionModel()->selectedIndexes();
    for (const codebook::Code& each : m_desk.session().codebook().codes())
        if (chosen.contains(m_filtered->mapFromSource(m_model->indexOf(each.id))))
            codes.push_back(each.id);
    return codes;
}

void CodebookPanel::choose(const std::vector<CodeId>& codes) {
    QItemSelection chosen;
    for (const CodeId code : codes)
        if (const QModelIndex at = m_filtered->mapFromSource(m_model->indexOf(code)); at.isValid())
            chosen.select(at, at);
    m_tree->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
}

void CodebookPanel::setCurrentCode(CodeId code) {
    const QModelIndex at = m_filtered->mapFromSource(m_model->indexOf(code));
    m_tree->setCurrentIndex(at);
    m_tree->scrollTo(at);
}

CodeId CodebookPanel::codeOfKey(QChar key) const {
    for (const codebook::Code& code : m_desk.session().codebook().codes())
        if (toQ(code.shortcut).compare(QString(key), Qt::CaseInsensitive) == 0)
            return code.id;
    return {};
}

void CodebookPanel::find(const QString& words) {
    m_filtered->setWords(toQ(text::looseKey(fromQ(words.trimmed()))));
    m_tree->expandAll();
    // The first code that is itself a match, not only the way to one.
    const QString wanted = toQ(text::looseKey(fromQ(words.trimmed())));
    if (wanted.isEmpty())
        return;
    const QModelIndexList found =
        m_filtered->match(m_filtered->index(0, 0), CodebookModel::FindRole, wanted, 1,
                          Qt::MatchContains | Qt::MatchCaseSensitive | Qt::MatchRecursive);
    if (!found.isEmpty())
        m_tree->setCurrentIndex(found.first());
}

void CodebookPanel::applyCurrent() {
    const CodeId code = currentCode();
    if (!code)
        return;
    Q_EMIT codeAsked(code);
}

bool CodebookPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_find && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            const QModelIndex now = m_tree->currentIndex();
            const QModelIndex next =
                key->key() == Qt::Key_Down ? m_tree->indexBelow(now) : m_tree->indexAbove(now);
            m_tree->setCurrentIndex(next.isValid() ? next : now.isValid() ? now : m_filtered->index(0, 0));
            return true;
        }
        if (watched == m_tree && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers() == Qt::NoModifier && !m_tree->isPersistentEditorOpen(m_tree->currentIndex()) &&
            m_tree->hasFocus()) {
            applyCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CodebookPanel::showDefinition() {
    const codebook::Code* code =
        m_desk.session().isOpen() ? m_desk.session().codebook().find(currentCode()) : nullptr;
    m_definitionArea->setVisible(code != nullptr);
    m_definitionLine->setVisible(code != nullptr);
    if (!code)
        return;
    // Rich text of our own making; what comes from the project is escaped.
    const QString muted = theme::colour(theme::Role::Muted).name();
    QString html =
        QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b></p>").arg(shownName(*code).toHtmlEscaped());
    const auto part = [&html, &muted](const QString& head, const std::string& body) {
        if (!body.empty())
            html += QStringLiteral("<p style='margin:0 0 6px 0'><span style='color:%1'>%2</span> %3</p>")
                        .arg(muted, head.toHtmlEscaped(),
                             toQ(body).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>")));
    };
    if (!code->definition.empty())
        html +=
            QStringLiteral("<p style='margin:0 0 6px 0'>%1</p>").arg(toQ(code->definition).toHtmlEscaped());
    part(tr("Include when:"), code->includeWhen);
    part(tr("Exclude when:"), code->excludeWhen);
    part(tr("Example:"), code->example);
    part(tr("Boundary case:"), code->boundary);
    part(tr("Memo:"), code->memo);
    if (code->definition.empty() && code->includeWhen.empty())
        html += QStringLiteral("<p style='margin:0; color:%1'>%2</p>")
                    .arg(muted, tr("No definition yet.").toHtmlEscaped());
    m_definition->setTextFormat(Qt::RichText);
    m_definition->setText(html);
    m_definitionArea->verticalScrollBar()->setValue(0);
}

} // namespace marginalia::ui
