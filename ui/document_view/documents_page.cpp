// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/documents_page.h"

#include "core/exchange/importers/text_file.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/document_view/passage_text.h"
#include "ui/document_view/stripe_margin.h"
#include "ui/main_window/actions.h"
#include "ui/session/language.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/widgets/prompts.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>

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
    column->setContentsMargins(theme::unit * 4, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit + theme::half);
    auto* head = new QHBoxLayout;
    m_name = new QLabel(m_work);
    m_name->setFont(theme::headFont());
    m_name->setTextFormat(Qt::PlainText);
    m_facts = new QLabel(m_work);
    m_facts->setProperty("muted", true);
    head->addWidget(m_name);
    head->addStretch();
    head->addWidget(m_facts);
    column->addLayout(head);
    auto* reading = new QHBoxLayout;
    reading->setSpacing(theme::unit * 2);
    m_text = new PassageText(m_work);
    m_text->setObjectName(QStringLiteral("document-text"));
    m_margin = new StripeMargin(m_text, m_work);
    m_margin->setObjectName(QStringLiteral("document-stripes"));
    reading->addWidget(m_text, 4);
    reading->addWidget(m_margin, 1);
    column->addLayout(reading, 1);
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
    centre->addStretch(3);
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_empty);

    ProjectSession& session = desk.session();
    connect(m_list, &QListWidget::currentRowChanged, this, &DocumentsPage::showSource);
    connect(m_emptyButton, &QPushButton::clicked, this, &DocumentsPage::importTexts);
    connect(&session, &ProjectSession::opened, this, &DocumentsPage::refreshSources);
    connect(&session, &ProjectSession::closed, this, &DocumentsPage::refreshSources);
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("source"))
            refreshSources();
        else if (changes.touches("coding") || changes.touches("code"))
            showCodings();
    });
    connect(&session, &ProjectSession::coderChanged, this, &DocumentsPage::showCodings);
    connect(&desk, &CodingDesk::chosenChanged, this, &DocumentsPage::showCodings);
    connect(m_text, &PassageText::passageSelected, this, [this] {
        if (m_desk.place().source)
            m_desk.setPassage(m_text->selectedSpan());
    });
    connect(m_text, &PassageText::codeDropped, this, [this](CodeId code) { m_desk.apply(code); });
    connect(m_margin, &StripeMargin::chosen, this, [this](CodingId coding) {
        m_desk.setChosen(coding);
        m_text->setFocus();
    });
    retranslate();
    refreshSources();
}

void DocumentsPage::retranslate() {
    m_list->setAccessibleName(tr("Documents"));
    m_text->setAccessibleName(tr("Document"));
    m_margin->setAccessibleName(tr("Codes beside the document"));
    m_emptySentence->setText(tr("There are no transcripts in this project yet."));
    m_emptyButton->setText(tr("Import transcripts…"));
}

void DocumentsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool DocumentsPage::isReading(const QWidget* widget) const {
    return isVisible() && (widget == m_text || widget == m_list);
}

void DocumentsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_shown)
        m_desk.setPlace({{}, m_shown});
    m_desk.setPassage(m_text->selectedSpan());
    m_text->setFocus();
}

void DocumentsPage::refreshSources() {
    const SourceId kept = m_shown;
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
    if (now != m_shown || !now) {
        m_shown = now;
        m_text->setPassage({});
        m_name->clear();
        m_facts->clear();
        for (const documents::Source& each : m_desk.session().sources())
            if (each.id == now) {
                m_name->setText(toQ(each.name));
                m_facts->setText(tr("Characters: %1").arg(figure(each.codePoints)));
                m_text->setPassage(toQ(documents::textBody(m_desk.session().db(), each.text)));
            }
    }
    if (isVisible())
        m_desk.setPlace({{}, m_shown});
    showCodings();
}

void DocumentsPage::showCodings() {
    const ProjectSession& session = m_desk.session();
    QList<ShownCoding> shown;
    if (m_shown && session.isOpen())
        for (const coding::Coding& each : coding::codingsOf(session.db(), {{}, m_shown})) {
            const codebook::Code* code = session.codebook().find(each.code);
            if (code && each.coder == session.coder() && each.round == mainRound)
                shown.append({each.id, each.span, toQ(code->name), codeHue(session.codebook(), each.code),
                              each.id == m_desk.chosen(), !each.memo.empty()});
        }
    m_text->setCodings(shown);
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
    m_actions.add({QStringLiteral("select-paragraph"),
                   Actions::Menu::Edit,
                   Actions::Part::Middle,
                   [] { return tr("Select the &paragraph"); },
                   {QKeySequence(Qt::CTRL | Qt::Key_P)},
                   {},
                   Actions::Needs::Answer,
                   [this] {
                       auto* reading = qobject_cast<PassageText*>(QApplication::focusWidget());
                       (reading ? reading : m_text)->selectParagraph();
                   }});
}

void DocumentsPage::importTexts() {
    Prompts::File file;
    file.title = tr("Import transcripts");
    file.filter = tr("Plain texts (*.txt *.md)");
    prompts().openFiles(this, file, [this](const QStringList& files) { importFiles(files); });
}

void DocumentsPage::importFiles(const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const QString& each : files)
        paths.emplace_back(QDir::toNativeSeparators(each).toStdU16String());
    auto report = std::make_shared<exchange::DocumentsImportReport>();
    m_desk.session().importInBackground(
        tr("Importing transcripts"),
        [paths, report](Project& project, Progress& progress) {
            *report = exchange::importDocuments(project, paths, {}, progress);
        },
        [this, report] {
            QString line = tr("Transcripts added: %1.").arg(figure(report->added));
            if (report->known > 0)
                line += QLatin1Char(' ') + tr("Already there: %1.").arg(figure(report->known));
            for (const Sentence& problem : report->problems)
                line += QLatin1Char(' ') + say(problem);
            Q_EMIT m_desk.said(line);
            if (QAction* page = m_actions.find(QStringLiteral("page-documents")))
                page->trigger();
        });
}

} // namespace marginalia::ui
