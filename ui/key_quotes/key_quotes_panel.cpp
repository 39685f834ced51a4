// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_quotes/key_quotes_panel.h"

#include "core/coding/key_quotes.h"
#include "ui/document_view/coding_prompts.h"
#include "ui/help/help_link.h"
#include "ui/key_quotes/key_quotes_model.h"
#include "ui/main_window/go_to_place.h"
#include "ui/main_window/main_window.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

namespace {
/// Room above and below, so that quotes of several lines stay apart.
class RoomyRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, theme::unit + theme::half);
    }
};
} // namespace

KeyQuotesPanel::KeyQuotesPanel(CodingDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new KeyQuotesModel(desk.session(), this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_bar(new QWidget(this))
    , m_up(new QToolButton(m_bar))
    , m_down(new QToolButton(m_bar))
    , m_remove(new QToolButton(m_bar)) {
    setObjectName(QStringLiteral("key-quotes-panel"));
    m_table->setObjectName(QStringLiteral("key-quotes-table"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RoomyRows(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setDropIndicatorShown(true);
    m_table->setProperty("padded", true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(theme::unit * 4);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    m_empty->setObjectName(QStringLiteral("key-quotes-empty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    m_empty->setContentsMargins(theme::unit * 3, theme::unit * 3, theme::unit * 3, theme::unit * 3);
    const std::pair<QToolButton*, std::pair<const char*, const char*>> buttons[] = {
        {m_up, {"key-quote-up", ""}},
        {m_down, {"key-quote-down", ""}},
        {m_remove, {"key-quote-remove", "remove"}}};
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, 0);
    row->setSpacing(theme::half);
    for (const auto& [button, names] : buttons) {
        button->setObjectName(QLatin1String(names.first));
        if (*names.second)
            button->setIcon(icon(QLatin1String(names.second)));
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::unit);
    column->setSpacing(theme::unit);
    column->addWidget(m_table, 1);
    column->addWidget(withHelpLink(m_empty), 1);
    column->addWidget(m_bar);

    connect(m_model, &KeyQuotesModel::moveAsked, this, &KeyQuotesPanel::move);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_remove, &QToolButton::clicked, this, &KeyQuotesPanel::takeOff);
    connect(m_table, &QTableView::doubleClicked, this, &KeyQuotesPanel::goThere);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeyQuotesPanel::refreshButtons);
    ProjectSession& session = desk.session();
    const auto outdated = [this] {
        m_outdated = true;
        if (isVisible())
            refresh();
    };
    connect(&session, &ProjectSession::changed, this, [outdated](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("coding") || changes.touches("code") ||
            changes.touches("source") || changes.touches("answer") || changes.touches("study_case"))
            outdated();
    });
    connect(&session, &ProjectSession::opened, this, outdated);
    connect(&session, &ProjectSession::closed, this, outdated);
    connect(&session, &ProjectSession::stateChanged, this, &KeyQuotesPanel::refreshButtons);
    retranslate();
    refresh();
}

void KeyQuotesPanel::retranslate() {
    m_table->setAccessibleName(tr("Key quotes"));
    m_up->setText(tr("Earlier"));
    m_up->setToolTip(tr("Further up in the order (Ctrl+Up)"));
    m_down->setText(tr("Later"));
    m_down->setToolTip(tr("Further down in the order (Ctrl+Down)"));
    m_remove->setText(tr("Take off"));
    m_remove->setToolTip(tr("No key quote any more; the coding stays (Delete)"));
    m_empty->setText(
        tr("Star the quotes that you will print: choose a coding and press Ctrl+D. They stand here "
           "in your own order; reports show them first."));
    m_model->retranslate();
}

void KeyQuotesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeyQuotesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_outdated)
        refresh();
    fitColumns();
}

void KeyQuotesPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void KeyQuotesPanel::fitColumns() {
    m_table->setColumnHidden(KeyQuotesModel::From, width() < theme::unit * 64);
    QHeaderView* head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setSectionResizeMode(KeyQuotesModel::Quote, QHeaderView::Stretch);
    head->resizeSection(KeyQuotesModel::Code, std::min(theme::unit * 20, width() / 3));
    head->resizeSection(KeyQuotesModel::From, theme::unit * 18);
}

void KeyQuotesPanel::refresh() {
    m_outdated = false;
    try {
        m_model->refresh();
    } catch (const Error& error) {
        m_desk.session().report(error);
    }
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_bar->setVisible(any);
    m_empty->parentWidget()->setVisible(!any);
    refreshButtons();
}

void KeyQuotesPanel::refreshButtons() {
    const int row = m_table->currentIndex().row();
    const bool may = m_desk.session().canEdit() && row >= 0;
    m_up->setEnabled(may && row > 0);
    m_down->setEnabled(may && row + 1 < m_model->rowCount());
    m_remove->setEnabled(may);
}

CodingId KeyQuotesPanel::current() const {
    return m_model->codingAt(m_table->currentIndex().row());
}

void KeyQuotesPanel::move(CodingId coding, int place) {
    if (m_desk.session().edit({msg("Order the key quotes")}, [&](store::Edit& edit) {
            coding::moveKeyQuote(edit, coding, static_cast<std::size_t>(std::max(0, place)));
        }))
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(coding), KeyQuotesModel::Quote));
    refreshButtons();
}

void KeyQuotesPanel::moveCurrent(int step) {
    const int row = m_table->currentIndex().row();
    const int place = row + step;
    if (row >= 0 && place >= 0 && place < m_model->rowCount() && m_desk.session().canEdit())
        move(current(), place);
}

void KeyQuotesPanel::takeOff() {
    if (const CodingId coding = current(); coding && m_desk.session().canEdit())
        m_desk.setKeyQuote(coding, false);
}

void KeyQuotesPanel::goThere() {
    notes::Target target;
    target.coding = current();
    if (target.coding)
        Q_EMIT placeAsked(target);
}

bool KeyQuotesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if ((key.modifiers() & Qt::ControlModifier) &&
            (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down)) {
            moveCurrent(key.key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key.key() == Qt::Key_Delete || key.key() == Qt::Key_Backspace) {
            takeOff();
            return true;
        }
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            goThere();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

namespace {
/// tr() for texts outside a class.
struct KeyQuoteActions {
    Q_DECLARE_TR_FUNCTIONS(KeyQuoteActions)
};
} // namespace

void addKeyQuotes(MainWindow& window) {
    CodingDesk& desk = window.desk();
    auto* panel = new KeyQuotesPanel(desk, &window);
    QDockWidget* dock = window.addPanel(
        QStringLiteral("key-quotes"), [] { return KeyQuoteActions::tr("Key quotes"); }, panel,
        Qt::RightDockWidgetArea, false);
    if (auto* shares = window.findChild<QDockWidget*>(QStringLiteral("panel-shares")))
        window.tabifyDockWidget(shares, dock);
    QObject::connect(panel, &KeyQuotesPanel::placeAsked, &window,
                     [&window](const notes::Target& target) { goToPlace(window, target); });
    window.actions().add(
        {QStringLiteral("key-quote"),
         Actions::Menu::Coding,
         Actions::Part::Middle,
         [] { return KeyQuoteActions::tr("&Key quote, or none any more"); },
         {QKeySequence(Qt::CTRL | Qt::Key_D)},
         QStringLiteral("star"),
         Actions::Needs::Answer,
         [&desk] {
             const CodingId meant = codingMeant(desk);
             const std::optional<coding::Coding> coding =
                 meant ? coding::codingById(desk.session().db(), meant) : std::nullopt;
             if (coding)
                 desk.setKeyQuote(meant, coding->star == 0);
             else
                 Q_EMIT desk.said(KeyQuoteActions::tr(
                     "Choose a coding first: click its stripe, or go to it with the keyboard."));
         }});
}

} // namespace marginalia::ui
