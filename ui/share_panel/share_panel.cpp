// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_panel/share_panel.h"

#include "core/report/wording.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/help/help_link.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/share_panel/share_delegate.h"
#include "ui/share_panel/share_dress.h"
#include "ui/share_panel/share_words.h"
#include "ui/widgets/plain_table.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTableView>
#include <QToolTip>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

namespace {

QLabel* line(QWidget* parent, const char* name, bool muted) {
    QLabel* label = textLine(parent, name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        label->setProperty("muted", true);
    return label;
}

bool sameLayer(const shares::Layer& a, const shares::Layer& b) {
    return a.kind == b.kind && (a.kind != shares::LayerKind::Coder || a.coder == b.coder);
}

} // namespace

SharePanel::SharePanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new ShareModel(this))
    , m_base(new QComboBox(this))
    , m_layer(new QComboBox(this))
    , m_codebookOrder(new QAction(this))
    , m_largestFirst(new QAction(this))
    , m_head(line(this, "shareHead", false))
    , m_provisional(line(this, "shareProvisional", false))
    , m_table(new QTableView(this))
    , m_foot(line(this, "shareFoot", false))
    , m_notes(line(this, "shareNotes", true))
    , m_flow(line(this, "shareCaseFlow", true))
    , m_empty(line(this, "shareEmpty", true))
    , m_page(new QWidget(this))
    , m_stack(new QStackedLayout(this))
    , m_copy(new QAction(this))
    , m_intervals(new QAction(this)) {
    setObjectName(QStringLiteral("sharePanel"));
    buildControls();
    buildTable();

    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, theme::unit);
    column->setSpacing(theme::half);
    auto* controls = new QVBoxLayout;
    controls->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, theme::half);
    controls->setSpacing(theme::half);
    controls->addWidget(m_base);
    controls->addWidget(m_layer);
    controls->addWidget(m_head);
    controls->addWidget(m_provisional);
    column->addLayout(controls);
    column->addWidget(m_table, 1);
    auto* feet = new QVBoxLayout;
    feet->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, 0);
    feet->setSpacing(theme::half);
    feet->addWidget(m_foot);
    feet->addWidget(m_notes);
    feet->addWidget(m_flow);
    column->addLayout(feet);

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(theme::unit * 3, theme::unit * 3, theme::unit * 3, theme::unit * 3);
    m_stack->addWidget(m_page);
    m_stack->addWidget(withHelpLink(m_empty));

    connect(&m_session, &ProjectSession::sharesChanged, this, &SharePanel::refresh);
    connect(&m_session, &ProjectSession::closed, this, &SharePanel::refresh);
    connect(&m_session, &ProjectSession::opened, this, [this] {
        m_intervalsChosen.reset();
        m_names.clear();
        fillLayers();
    });
    connect(&m_session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("coder"))
            fillLayers();
        if (changes.empty() || changes.touches("study_case"))
            m_names.clear();
        // Names and colours of codes, and the sample that decides about intervals, are no shares.
        if (changes.empty() || changes.touches("code") || changes.touches("setting"))
            refresh();
    });
    retranslate();
    fillLayers();
    refresh();
}

void SharePanel::buildControls() {
    m_base->setObjectName(QStringLiteral("shareBase"));
    m_layer->setObjectName(QStringLiteral("shareLayer"));
    for (QComboBox* box : {m_base, m_layer}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    for (const shares::Base base : words::allBases)
        m_base->addItem(QString(), static_cast<int>(base));
    m_provisional->setFont(theme::headFont());
    m_head->setFont(theme::headFont());
    connect(m_base, &QComboBox::activated, this, &SharePanel::chooseBase);
    connect(m_layer, &QComboBox::activated, this, &SharePanel::chooseLayer);
}

void SharePanel::buildTable() {
    dressShareTable(*m_table, "shareTable", *m_model);
    m_delegate = new ShareDelegate(m_table);
    m_table->setItemDelegate(m_delegate);
    // As in every table: a click on the head of a column orders by it.
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { chooseOrder(orderOfHead(column)); });
    auto* orders = new QActionGroup(this);
    for (QAction* order : {m_codebookOrder, m_largestFirst}) {
        order->setCheckable(true);
        orders->addAction(order);
    }
    m_codebookOrder->setObjectName(QStringLiteral("shareCodebookOrder"));
    m_largestFirst->setObjectName(QStringLiteral("shareLargestFirst"));
    connect(m_codebookOrder, &QAction::triggered, this, [this] { chooseOrder(ShareModel::Order::Codebook); });
    connect(m_largestFirst, &QAction::triggered, this,
            [this] { chooseOrder(ShareModel::Order::LargestFirst); });
    chooseOrder(ShareModel::Order::Codebook);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_table->viewport()->setMouseTracking(true);

    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_copy->setObjectName(QStringLiteral("shareCopy"));
    m_intervals->setCheckable(true);
    m_intervals->setObjectName(QStringLiteral("shareIntervals"));
    addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, &SharePanel::copy);
    connect(m_intervals, &QAction::toggled, this, [this](bool on) {
        if (m_filling)
            return;
        m_intervalsChosen = on;
        refresh();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &SharePanel::showMenu);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ShareModel::Count || index.column() == ShareModel::Percent)
            chooseRespondents(index.row(), false);
    });
    connect(m_model, &ShareModel::figureChanged, this, [this](int row) { m_delegate->light(row); });
}

void SharePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillLayers();
        refresh();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        // Hues of codes follow light and dark.
        QMetaObject::invokeMethod(this, &SharePanel::refresh, Qt::QueuedConnection);
    }
}

void SharePanel::retranslate() {
    m_filling = true;
    for (int at = 0; at < m_base->count(); ++at)
        m_base->setItemText(at, words::ofBase(static_cast<shares::Base>(m_base->itemData(at).toInt())));
    m_codebookOrder->setText(tr("Codebook order"));
    m_largestFirst->setText(tr("Largest first"));
    m_base->setAccessibleName(tr("Base of the percentages"));
    m_base->setToolTip(m_base->accessibleName());
    m_layer->setAccessibleName(tr("Whose coding counts"));
    m_layer->setToolTip(m_layer->accessibleName());
    m_table->setAccessibleName(tr("Shares of the question"));
    m_copy->setText(tr("Copy the table"));
    m_intervals->setText(tr("Show confidence intervals"));
    m_model->retranslate();
    m_filling = false;
}

void SharePanel::fillLayers() {
    const QSignalBlocker quiet(m_layer);
    m_layer->clear();
    const auto add = [this](const QString& text, const shares::Layer& layer) {
        m_layer->addItem(text);
        m_layer->setItemData(m_layer->count() - 1, static_cast<int>(layer.kind), Qt::UserRole);
        m_layer->setItemData(m_layer->count() - 1, QVariant::fromValue<qint64>(layer.coder.value),
                             Qt::UserRole + 1);
    };
    if (m_session.isOpen() && CoderSight::of(m_session).blind()) {
        add(tr("%1 (coding is blind)").arg(m_session.coderName()), {});
        return;
    }
    for (const shares::LayerKind kind : {shares::LayerKind::Final, shares::LayerKind::Union,
                                         shares::LayerKind::Intersection, shares::LayerKind::Majority})
        add(words::layer(kind), {kind, {}});
    if (m_session.isOpen() && !m_session.coders().empty()) {
        m_layer->insertSeparator(m_layer->count());
        for (const coding::Coder& coder : m_session.coders())
            add(toQ(coder.name), {shares::LayerKind::Coder, coder.id});
    }
}

void SharePanel::chooseBase() {
    shares::ShareRequest request = m_session.shareRequest();
    request.base = static_cast<shares::Base>(m_base->currentData().toInt());
    if (request.base == shares::Base::Segments && request.layer.kind != shares::LayerKind::Coder) {
        // Segments of several coders overlap: only one coder's can be counted.
        CoderId coder = m_session.coder();
        if (!coder && !m_session.coders().empty())
            coder = m_session.coders().front().id;
        request.layer = {shares::LayerKind::Coder, coder};
        Q_EMIT said(tr("Segments are counted for one coder: %1.").arg(m_session.coderName()));
    }
    m_session.setShareRequest(request);
}

void SharePanel::chooseLayer() {
    shares::ShareRequest request = m_session.shareRequest();
    request.layer.kind = static_cast<shares::LayerKind>(m_layer->currentData(Qt::UserRole).toInt());
    request.layer.coder = CoderId{m_layer->currentData(Qt::UserRole + 1).toLongLong()};
    if (request.layer.kind != shares::LayerKind::Coder && request.base == shares::Base::Segments) {
        request.base = shares::Base::Substantive;
        Q_EMIT said(tr("Segments are counted for one coder only, so the base is substantive answers again."));
    }
    m_session.setShareRequest(request);
}

void SharePanel::chooseOrder(ShareModel::Order order) {
    m_model->setOrder(order);
    (order == ShareModel::Order::Codebook ? m_codebookOrder : m_largestFirst)->setChecked(true);
    showOrder(*m_table, order);
}

bool SharePanel::intervalsWanted() const {
    if (m_intervalsChosen)
        return *m_intervalsChosen;
    return m_session.setting("sample") == "random"; // of other samples, and of unknown ones, when asked for
}

void SharePanel::refresh() {
    const shares::ShareTable* table = m_session.isOpen() ? m_session.shareTable() : nullptr;
    if (table == nullptr && m_session.isCounting() && m_counted == m_session.question())
        return; // the same question counted anew: its figures stay until then
    m_counted = m_session.isOpen() ? m_session.question() : QuestionId{};
    if (table == nullptr) {
        m_model->setTable(nullptr, m_session.codebook(), {});
        m_empty->setText(m_session.isOpen() && m_session.isCounting() ? tr("Counting the answers…")
                         : m_session.isOpen()
                             ? tr("Shares appear here once the project has a survey with an open question.")
                             : tr("No project is open."));
        m_stack->setCurrentWidget(m_empty->parentWidget());
        return;
    }
    m_stack->setCurrentWidget(m_page);
    const shares::ShareRequest& request = m_session.shareRequest();
    m_filling = true;
    m_base->setCurrentIndex(m_base->findData(static_cast<int>(request.base)));
    for (int at = 0; at < m_layer->count(); ++at) {
        const QVariant kind = m_layer->itemData(at, Qt::UserRole);
        if (kind.isValid() &&
            sameLayer(request.layer, {static_cast<shares::LayerKind>(kind.toInt()),
                                      CoderId{m_layer->itemData(at, Qt::UserRole + 1).toLongLong()}}))
            m_layer->setCurrentIndex(at);
    }
    const bool intervals = intervalsWanted();
    m_intervals->setChecked(intervals);
    m_filling = false;
    const codebook::Codebook& codebook = m_session.codebook();
    m_model->setShowsIntervals(intervals);
    m_model->setTable(table, codebook, [&codebook](CodeId code) { return codeHue(codebook, code); });
    refreshHead(*table);
    refreshFoot(*table);
    fitColumns();
}

void SharePanel::refreshHead(const shares::ShareTable& table) {
    m_head->setText(words::headOf(table.request.base, table.n));
    const QString provisional = toQ(report::provisionalHead(windowLocale(), table));
    m_provisional->setText(provisional);
    m_provisional->setVisible(!provisional.isEmpty());
    QPalette looks = palette();
    looks.setColor(QPalette::WindowText,
                   theme::colour(table.disputed > 0 ? theme::Role::StateDisputed : theme::Role::StateOpen));
    m_provisional->setPalette(looks);
}

void SharePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // In a low panel the rows come first; the case flow is then in the tip of the line above it.
    m_flow->setVisible(height() >= theme::unit * 56);
    fitColumns();
}

void SharePanel::fitColumns() {
    QFont bold = theme::figureFont();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const auto widest = [&](auto&& textOf, const QString& head) {
        int width = metrics.horizontalAdvance(head);
        for (const ShareModel::Line& each : m_model->lines())
            width = std::max(width, metrics.horizontalAdvance(textOf(each)));
        return width + theme::unit * 2;
    };
    const auto head = [this](int column) {
        return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    bool anyInterval = false;
    for (const ShareModel::Line& each : m_model->lines())
        anyInterval |= each.interval.has_value();
    const int room = m_table->viewport()->width();
    const int count = widest(ShareModel::countText, head(ShareModel::Count));
    const int percent = widest(ShareModel::percentText, head(ShareModel::Percent));
    const int range = widest(ShareModel::intervalText, head(ShareModel::Range));
    // A narrow panel keeps names and figures; the interval goes first (its whisker stays), then the bar.
    int names = theme::unit * 13;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex at = m_model->index(row, ShareModel::Category);
        const int indent = theme::unit * (5 + 2 * at.data(ShareModel::LevelRole).toInt());
        names = std::max(names, metrics.horizontalAdvance(at.data().toString()) + indent);
    }
    names = std::min(names, theme::unit * 24);
    const bool showRange =
        anyInterval && m_intervals->isChecked() && room >= names + count + percent + range + theme::unit * 14;
    int left = room - names - count - percent - (showRange ? range : 0);
    m_table->setColumnHidden(ShareModel::Range, !showRange);
    m_table->setColumnHidden(ShareModel::Bar, left < theme::unit * 5);
    m_table->setColumnWidth(ShareModel::Bar, std::clamp(left / 2, theme::unit * 5, theme::unit * 24));
    m_table->setColumnWidth(ShareModel::Count, count);
    m_table->setColumnWidth(ShareModel::Percent, percent);
    m_table->setColumnWidth(ShareModel::Range, range);
}

bool SharePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = m_table->indexAt(help->pos());
        const QString text = index.isValid() ? respondentsText(index.row()) : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                               m_table->viewport(), m_table->visualRect(index));
        return true;
    }
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            chooseRespondents(m_table->currentIndex().row(), false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SharePanel::showMenu(const QPoint& place) {
    const int row = m_table->indexAt(place).row();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("shareMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* show =
        menu->addAction(tr("Show these answers"), this, [this, row] { chooseRespondents(row, false); });
    show->setEnabled(m_model->hasCases(row));
    QAction* disputed = menu->addAction(tr("Show the answers in dispute"), this,
                                        [this, row] { chooseRespondents(row, true); });
    disputed->setEnabled(m_model->hasCases(row) && m_model->disputedAt(row) > 0);
    menu->addSeparator();
    menu->addAction(m_codebookOrder);
    menu->addAction(m_largestFirst);
    menu->addSeparator();
    menu->addAction(m_intervals);
    menu->addSeparator();
    menu->addAction(m_copy);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace marginalia::ui
