// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/documents_page.h"

#include "ui/document_view/document_reader.h"
#include "ui/document_view/find_bar.h"
#include "ui/document_view/reader_settings.h"
#include "ui/document_view/reader_view.h"
#include "ui/help/help_link.h"
#include "ui/import_wizard/import_files.h"
#include "ui/main_window/actions.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/translations/translation_strip.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/prompts.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>

namespace marginalia::ui {

using namespace core;

DocumentsPage::DocumentsPage(CodingDesk& desk, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions) {
    setObjectName(QStringLiteral("documents-page"));
    setProperty("paper", true);
    setAttribute(Qt::WA_StyledBackground);
    m_stack = new QStackedLayout(this);
    m_work = new QWidget(this);
    auto* row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_list = new QListWidget(m_work);
    m_list->setObjectName(QStringLiteral("source-list"));
    m_list->setFixedWidth(theme::unit * 28);
    m_list->setSpacing(2);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, theme::unit * 2, 0, 0);
    column->setSpacing(theme::unit);
    m_head = new QHBoxLayout;
    m_head->setSpacing(theme::unit * 2);
    m_name = new QLabel(m_work);
    m_name->setFont(theme::headFont());
    m_name->setTextFormat(Qt::PlainText);
    m_facts = new QLabel(m_work);
    m_facts->setProperty("muted", true);
    m_asides = new QToolButton(m_work);
    m_asides->setObjectName(QStringLiteral("only-expert"));
    m_asides->setCheckable(true);
    m_asides->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_asides->setIcon(icon(QStringLiteral("filter")));
    m_head->addWidget(m_name);
    m_head->addWidget(m_facts);
    m_head->addStretch();
    m_head->addWidget(m_asides);
    column->addLayout(m_head);
    m_hintSentence = new QLabel(m_work);
    m_hintSentence->setObjectName(QStringLiteral("document-hint"));
    m_hintSentence->setWordWrap(true);
    m_hintSentence->setProperty("muted", true);
    m_text = new ReaderView(m_work);
    m_text->setObjectName(QStringLiteral("document-text"));
    setFocusProxy(m_text);
    m_reader = new DocumentReader(desk, *m_text, this);
    m_find = new FindBar(*m_text, m_work);
    column->addWidget(m_find);
    column->addWidget(m_text, 1);
    m_translations = new TranslationStrip(desk.session(), m_work);
    m_translations->setObjectName(QStringLiteral("document-translations"));
    m_translations->setMaximumHeight(theme::unit * 18);
    column->addWidget(m_translations);
    // Below the text, which stays where it is when the first coding takes this away.
    column->addWidget(m_hintSentence);
    row->addWidget(m_list);
    row->addLayout(column, 1);

    m_empty = new QWidget(this);
    auto* centre = new QVBoxLayout(m_empty);
    centre->setSpacing(theme::unit * 2);
    m_emptySentence = new QLabel(m_empty);
    m_emptySentence->setAlignment(Qt::AlignCenter);
    m_emptySentence->setProperty("muted", true);
    m_emptyButton = new QPushButton(m_empty);
    m_emptyButton->setObjectName(QStringLiteral("empty-import-documents"));
    m_emptyButton->setProperty("primary", true);
    centre->addStretch(2);
    centre->addWidget(m_emptySentence);
    centre->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    centre->addWidget(new HelpLink(m_empty), 0, Qt::AlignHCenter);
    centre->addStretch(3);
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_empty);

    ProjectSession& session = desk.session();
    connect(m_text, &ReaderView::passageSelected, this, &DocumentsPage::showTranslations);
    connect(m_list, &QListWidget::currentRowChanged, this, &DocumentsPage::showSource);
    connect(m_emptyButton, &QPushButton::clicked, this, &DocumentsPage::importTexts);
    connect(&session, &ProjectSession::opened, this, &DocumentsPage::refreshSources);
    connect(&session, &ProjectSession::closed, this, &DocumentsPage::refreshSources);
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("source"))
            refreshSources();
        else if (changes.touches("coding"))
            showFacts();
    });
    connect(&session, &ProjectSession::coderChanged, this, &DocumentsPage::showFacts);
    connect(&desk, &CodingDesk::placeChanged, this,
            [this] { m_actions.setHasDocument(static_cast<bool>(m_desk.place().source)); });
    connect(m_reader, &DocumentReader::marked, this, &DocumentsPage::showFacts);
    connect(m_reader, &DocumentReader::marked, m_find, &FindBar::refresh);
    connect(m_reader, &DocumentReader::optionsChanged, this, &DocumentsPage::showFacts);
    connect(m_asides, &QToolButton::clicked, this, [this] {
        if (QAction* hide = m_actions.find(QStringLiteral("hide-asides")))
            hide->trigger();
    });
    retranslate();
    refreshSources();
}

void DocumentsPage::retranslate() {
    m_list->setAccessibleName(tr("Documents"));
    m_text->setAccessibleName(tr("Document"));
    m_asides->setText(tr("Only the expert's words"));
    m_asides->setAccessibleName(tr("Only the expert's words"));
    m_asides->setToolTip(tr("Leaves out what interviewers say"));
    m_hintSentence->setText(
        tr("Select a passage, then press a code's key, double-click a code or drag it here. Ctrl+P takes the "
           "whole paragraph, Ctrl+I makes a new code of the selected words."));
    m_emptySentence->setText(tr("There are no transcripts in this project yet."));
    m_emptyButton->setText(tr("Import transcripts…"));
}

void DocumentsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_text->restyleCodes();
    }
}

bool DocumentsPage::isReading(const QWidget* widget) const {
    return isVisible() && (widget == m_text || widget == m_list);
}

void DocumentsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_reader->source())
        m_desk.setPlace({{}, m_reader->source()});
    m_desk.setPassage(m_text->selectedSpan());
    m_text->setFocus();
}

void DocumentsPage::refreshSources() {
    const ProjectSession& session = m_desk.session();
    const SourceId kept =
        m_reader->source() || !session.isOpen() ? m_reader->source() : lastDocument(session.filePath());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const documents::Source& each : m_desk.session().sources()) {
            auto* item = new QListWidgetItem(toQ(each.name), m_list);
            item->setSizeHint(QSize(0, theme::unit * 4));
            item->setData(Qt::UserRole, QVariant::fromValue<qint64>(each.id.value));
            if (each.id == kept)
                m_list->setCurrentItem(item);
        }
        if (m_list->currentRow() < 0 && m_list->count() > 0)
            m_list->setCurrentRow(0);
    }
    m_stack->setCurrentWidget(m_list->count() == 0 ? m_empty : m_work);
    showSource();
}

void DocumentsPage::showSource() {
    const QListWidgetItem* item = m_list->currentItem();
    const SourceId now = item ? SourceId{item->data(Qt::UserRole).toLongLong()} : SourceId{};
    if (now != m_reader->source() || !now)
        m_reader->setSource(now);
    if (now)
        keepLastDocument(m_desk.session().filePath(), now);
    if (isVisible())
        m_desk.setPlace({{}, m_reader->source()});
    showFacts();
}

bool DocumentsPage::goTo(SourceId source, Span passage) {
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toLongLong() != source.value)
            continue;
        m_list->setCurrentRow(row);
        m_text->select(passage);
        m_text->revealUnit(m_text->positions().toUnits(passage.start));
        return true;
    }
    return false;
}

void DocumentsPage::showTranslations() {
    const std::int64_t caret = m_text->caret();
    m_translations->setPlace({{}, m_reader->source()},
                             m_text->selectedSpan().value_or(Span{caret, caret + 1}));
}

void DocumentsPage::showFacts() {
    // Name and hint begin where the lines do.
    m_head->setContentsMargins(m_text->textLeft(), 0, theme::unit * 2, 0);
    m_hintSentence->setContentsMargins(m_text->textLeft(), 0, theme::unit * 2, theme::unit);
    m_find->setContentsMargins(m_text->textLeft(), 0, 0, 0);
    m_translations->setLeft(m_text->textLeft() - theme::half);
    m_name->clear();
    QStringList facts;
    for (const documents::Source& each : m_desk.session().sources())
        if (each.id == m_reader->source()) {
            m_name->setText(toQ(each.name));
            facts << tr("Characters: %1").arg(figure(each.codePoints));
        }
    const auto coded = static_cast<std::int64_t>(m_text->codings().size());
    if (coded > 0)
        facts << tr("Codings: %1").arg(figure(coded));
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_asides->setVisible(m_reader->hasAsides());
    m_asides->setChecked(m_text->options().hideAsides);
    m_hintSentence->setVisible(coded == 0 && m_reader->source() && m_desk.session().canEdit());
}

void DocumentsPage::find() {
    m_find->open();
}

void DocumentsPage::registerActions() {
    m_actions.add({QStringLiteral("import-documents"),
                   Actions::Menu::File,
                   Actions::Part::Import,
                   [] { return tr("Import &transcripts…"); },
                   {},
                   QStringLiteral("documents"),
                   Actions::Needs::Writable,
                   [this] { importTexts(); }});
    m_actions.add({QStringLiteral("find-next"),
                   Actions::Menu::Edit,
                   Actions::Part::Middle,
                   [] { return tr("Find the &next place"); },
                   {QKeySequence(Qt::Key_F3)},
                   {},
                   Actions::Needs::Document,
                   [this] { m_find->go(1); }});
    m_actions.add({QStringLiteral("find-previous"),
                   Actions::Menu::Edit,
                   Actions::Part::Middle,
                   [] { return tr("Find the pre&vious place"); },
                   {QKeySequence(Qt::SHIFT | Qt::Key_F3)},
                   {},
                   Actions::Needs::Document,
                   [this] { m_find->go(-1); }});
    m_reader->registerActions(m_actions);
}

void DocumentsPage::importTexts() {
    importTranscripts(m_desk.session(), this, [this](const QString& line) { showImported(line); });
}

void DocumentsPage::importFiles(const QStringList& files) {
    importTranscripts(m_desk.session(), this, files, [this](const QString& line) { showImported(line); });
}

void DocumentsPage::showImported(const QString& line) {
    Q_EMIT m_desk.said(line);
    if (QAction* page = m_actions.find(QStringLiteral("page-documents")))
        page->trigger();
}

} // namespace marginalia::ui
