// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include "ui/settings/theme.h"
#include "ui/settings/translations.h"

#include <QApplication>
#include <QEvent>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

namespace marginalia::ui {

namespace {
constexpr int idRole = Qt::UserRole;
constexpr int passageRole = Qt::UserRole + 1;

/// Which page a dialog belongs to, by its object name; whatever is not listed opens the first page.
QString pageOfDialog(const QString& name) {
    static const QHash<QString, QString> pages{
        {QStringLiteral("importWizard"), QStringLiteral("survey")},
        {QStringLiteral("exportDialog"), QStringLiteral("reports")},
        {QStringLiteral("shortAnswersDialog"), QStringLiteral("survey")},
        {QStringLiteral("casesDialog"), QStringLiteral("survey")},
        {QStringLiteral("valuesDialog"), QStringLiteral("survey")},
        {QStringLiteral("questionDialog"), QStringLiteral("coding")},
        {QStringLiteral("code-editor"), QStringLiteral("codebook")},
        {QStringLiteral("projectDialog"), QStringLiteral("shares")},
        {QStringLiteral("palette"), QStringLiteral("keys")}};
    return pages.value(name);
}

/// Markdown comes with huge headings, no room between lines, and boxes around every cell.
void layOut(QTextDocument& text) {
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(theme::lineHeightPercent - 15, QTextBlockFormat::ProportionalHeight);
        if (!cursor.currentTable() && !block.textList())
            format.setBottomMargin(theme::unit);
        cursor.setBlockFormat(format);
        if (const int level = format.headingLevel(); level > 0) {
            QTextCharFormat letters;
            letters.setProperty(QTextFormat::FontSizeAdjustment, level == 1 ? 2 : 1);
            letters.setFontWeight(QFont::DemiBold);
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.mergeCharFormat(letters);
        }
    }
    for (QTextFrame* frame : text.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderBrush(theme::colour(theme::Role::Hairline));
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setCellPadding(theme::half);
            format.setCellSpacing(0);
            format.setBottomMargin(theme::unit * 2);
            table->setFormat(format);
        }
}

class HelpKey : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_F1)
            return false;
        auto* widget = qobject_cast<QWidget*>(watched);
        // The main window has an action for it; the manual itself needs none.
        if (!widget || !qobject_cast<QDialog*>(widget->window()) ||
            qobject_cast<HelpWindow*>(widget->window()))
            return false;
        HelpWindow::showPage(widget->window(), HelpWindow::pageFor(widget));
        return true;
    }
};

} // namespace

void watchForHelpKey(QWidget* window) {
    qApp->installEventFilter(new HelpKey(window));
}

QString HelpWindow::pageFor(const QWidget* widget) {
    for (const QWidget* each = widget; each; each = each->parentWidget()) {
        if (const QString page = each->property("helpPage").toString(); !page.isEmpty())
            return page;
        if (const QString page = pageOfDialog(each->objectName()); !page.isEmpty())
            return page;
    }
    return QStringLiteral("start");
}

HelpWindow* HelpWindow::showPage(QWidget* parent, const QString& id) {
    auto* window = parent->findChild<HelpWindow*>(QString(), Qt::FindDirectChildrenOnly);
    if (!window)
        window = new HelpWindow(parent);
    window->m_find->clear();
    window->choose(id);
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent)
    , m_manual(languageInUse()) {
    setObjectName(QStringLiteral("help"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    auto* side = new QWidget(split);
    auto* list = new QVBoxLayout(side);
    list->setContentsMargins(theme::unit, theme::unit, theme::unit, theme::unit);
    list->setSpacing(theme::unit);
    m_find = new QLineEdit(side);
    m_find->setObjectName(QStringLiteral("help-find"));
    m_find->setClearButtonEnabled(true);
    m_list = new QListWidget(side);
    m_list->setObjectName(QStringLiteral("help-pages"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing = new QLabel(side);
    m_nothing->setObjectName(QStringLiteral("help-nothing"));
    m_nothing->setWordWrap(true);
    m_nothing->setProperty("muted", true);
    list->addWidget(m_find);
    list->addWidget(m_nothing);
    list->addWidget(m_list, 1);
    m_text = new QTextBrowser(split);
    m_text->setObjectName(QStringLiteral("help-text"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    split->addWidget(side);
    split->addWidget(m_text);
    split->setStretchFactor(1, 1);
    split->setSizes({theme::unit * 30, theme::unit * 72});
    column->addWidget(split);
    connect(m_find, &QLineEdit::textChanged, this, &HelpWindow::fill);
    connect(m_list, &QListWidget::currentItemChanged, this, &HelpWindow::render);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        m_find->clear();
        choose(link.toString());
    });
    resize(theme::unit * 104, theme::unit * 76);
    load();
}

void HelpWindow::load() {
    setWindowTitle(tr("Help"));
    m_find->setPlaceholderText(tr("Search the help"));
    m_find->setAccessibleName(tr("Search the help"));
    m_list->setAccessibleName(tr("Pages"));
    m_text->setAccessibleName(tr("Text of the page"));
    m_nothing->setText(tr("No page holds all of these words. Try fewer, or only the beginning of a word."));
    fill();
}

void HelpWindow::fill() {
    const QString before = page();
    const bool searching = !m_find->text().trimmed().isEmpty();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Manual::Hit& hit : m_manual.find(m_find->text())) {
            const ManualPage& found = m_manual.pages()[hit.page];
            auto* item = new QListWidgetItem(found.title, m_list);
            item->setData(idRole, found.id);
            item->setData(passageRole, hit.passage);
            item->setSizeHint(QSize(0, theme::unit * 4));
            item->setToolTip(hit.passage.toHtmlEscaped());
        }
    }
    m_nothing->setVisible(m_list->count() == 0);
    if (searching)
        m_list->setCurrentRow(0);
    else
        choose(before);
    render();
}

QString HelpWindow::page() const {
    return m_list->currentItem() ? m_list->currentItem()->data(idRole).toString() : QString();
}

void HelpWindow::choose(const QString& id) {
    const int wanted = m_manual.indexOf(id);
    m_list->setCurrentRow(wanted < 0 ? 0 : wanted);
}

void HelpWindow::render() {
    const int index = m_manual.indexOf(page());
    if (index < 0) {
        m_text->clear();
        return;
    }
    QTextDocument* text = m_text->document();
    text->setDefaultFont(theme::readingFont());
    text->setDocumentMargin(theme::unit * 3);
    m_text->setMarkdown(m_manual.pages()[index].text);
    layOut(*text);
    // To what was searched for.
    m_text->moveCursor(QTextCursor::Start);
    const QString word = m_find->text().simplified().section(QLatin1Char(' '), 0, 0);
    if (!word.isEmpty())
        m_text->find(word);
    else
        m_text->verticalScrollBar()->setValue(0);
}

void HelpWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_manual = Manual(languageInUse());
        load();
    } else if (event->type() == QEvent::PaletteChange) {
        render();
    }
}

} // namespace marginalia::ui
