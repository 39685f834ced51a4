// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/dispute_view.h"

#include "core/survey/survey.h"
#include "ui/agreement_review/coder_comparison.h"
#include "ui/agreement_review/spans_view.h"
#include "ui/document_view/text_positions.h"
#include "ui/help/help_link.h"
#include "ui/main_window/coder_button.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace marginalia::ui {

using namespace core;
using agreement::Side;

namespace {

/// Of a document, this much before and after the unit is shown.
constexpr std::int64_t contextCodePoints = 300;
/// An answer longer than this is cut to the unit and its context as a document is.
constexpr std::int64_t wholeTextCodePoints = 4000;

/// Both ways of the page stand still while the words are scrolled.
QScrollArea* scrolled(QWidget* inside, const char* name) {
    auto* area = new QScrollArea;
    area->setObjectName(QLatin1String(name));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    return area;
}

} // namespace

UnitWords unitWords(const ProjectSession& session, const agreement::ComparedUnit& unit,
                    std::int64_t context) {
    const Span wanted = unit.span.value_or(Span{0, wholeTextCodePoints});
    const std::int64_t start = unit.span ? std::max<std::int64_t>(0, wanted.start - context) : 0;
    return {toQ(coding::quote(session.db(), unit.place(), {start, wanted.end + (unit.span ? context : 0)})),
            start};
}

DisputeView::DisputeView(ProjectSession& session, const CoderComparison& comparison, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_comparison(comparison)
    , m_stack(new QStackedLayout(this))
    , m_page(new QWidget(this))
    , m_empty(new QLabel(this))
    , m_title(new QLabel(this))
    , m_place(new QToolButton(this))
    , m_spans(new SpansView(this))
    , m_definition(new QLabel(this))
    , m_buttons(new QWidget(this))
    , m_reason(new QLineEdit(this))
    , m_settled(new QLabel(this))
    , m_withdraw(new QPushButton(this)) {
    setObjectName(QStringLiteral("disputeView"));
    for (QLabel* each : {m_empty, m_title, m_definition, m_settled}) {
        each->setTextFormat(Qt::PlainText);
        each->setWordWrap(true);
    }
    m_title->setObjectName(QStringLiteral("disputeTitle"));
    m_title->setFont(theme::headFont());
    m_place->setObjectName(QStringLiteral("disputePlace"));
    m_place->setIcon(icon(QStringLiteral("next")));
    m_place->setAutoRaise(true);
    m_place->setFocusPolicy(Qt::StrongFocus);
    connect(m_place, &QToolButton::clicked, this, &DisputeView::placeAsked);
    m_definition->setObjectName(QStringLiteral("disputeDefinition"));
    m_definition->setProperty("muted", true);
    m_definition->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setObjectName(QStringLiteral("disputeReason"));
    m_reason->setMaxLength(2000);
    m_settled->setObjectName(QStringLiteral("disputeSettled"));
    m_withdraw->setObjectName(QStringLiteral("disputeWithdraw"));
    connect(m_withdraw, &QPushButton::clicked, this, &DisputeView::withdrawAsked);
    m_buttons->setObjectName(QStringLiteral("disputeButtons"));
    m_empty->setObjectName(QStringLiteral("disputeEmpty"));
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);

    auto* beside = new QWidget;
    auto* definition = new QVBoxLayout(beside);
    definition->setContentsMargins(theme::unit, theme::unit * 2, theme::unit * 2, theme::unit);
    definition->addWidget(m_definition);
    definition->addStretch(1);
    auto* both = new QHBoxLayout;
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addWidget(scrolled(m_spans, "disputeWords"), 3);
    both->addWidget(scrolled(beside, "disputeCode"), 2);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::unit * 2, theme::unit, theme::unit, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_place);
    auto* settled = new QHBoxLayout;
    settled->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, 0);
    settled->addWidget(m_settled, 1);
    settled->addWidget(m_withdraw);
    new FlowLayout(m_buttons);
    auto* decision = new QVBoxLayout;
    decision->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, theme::unit);
    decision->setSpacing(theme::half);
    decision->addWidget(m_reason);
    decision->addWidget(m_buttons);
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addLayout(head);
    column->addLayout(both, 1);
    column->addLayout(settled);
    column->addLayout(decision);
    m_stack->addWidget(withHelpLink(m_empty));
    m_stack->addWidget(m_page);
    refresh();
}

void DisputeView::setDispute(std::optional<agreement::Dispute> dispute) {
    const bool another = !dispute || !m_dispute || dispute->code != m_dispute->code ||
                         dispute->unit.answer != m_dispute->unit.answer ||
                         dispute->unit.document != m_dispute->unit.document ||
                         dispute->unit.span != m_dispute->unit.span;
    m_dispute = std::move(dispute);
    if (another)
        m_reason->clear();
    refresh();
}

QString DisputeView::reason() const {
    return m_reason->text().trimmed();
}

std::optional<DisputeChoice> DisputeView::choiceOfKey(int number) const {
    if (!m_dispute || number < 1 || number > static_cast<int>(m_choices.size()) || !m_session.canEdit())
        return std::nullopt;
    return m_choices[static_cast<std::size_t>(number) - 1];
}

void DisputeView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &DisputeView::refresh, Qt::QueuedConnection);
}

QString DisputeView::sideWords(const Side& side) const {
    if (!side.judged)
        return tr("has not judged this");
    if (m_dispute && !m_dispute->code)
        return side.status.empty() ? tr("leaves the status as it is")
                                   : statusWord(*survey::statusFromKey(side.status));
    if (!side.present)
        return tr("judged, not given");
    return side.wholeText ? tr("gave the code to the whole text") : tr("gave the code to these words");
}

void DisputeView::refresh() {
    m_empty->setText(
        tr("Choose a dispute in the list: its words, what each coder marked and the definition of the "
           "code appear here."));
    m_place->setToolTip(tr("Show it in its place"));
    m_place->setAccessibleName(m_place->toolTip());
    m_reason->setPlaceholderText(tr("Reason (kept with the decision)"));
    m_reason->setAccessibleName(tr("Reason of the decision"));
    m_withdraw->setText(tr("Open it again"));
    if (!m_dispute || !m_session.isOpen()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    m_title->setText(QStringLiteral("%1 · %2").arg(
        m_comparison.nameOf(m_dispute->unit),
        m_dispute->code ? shownPath(m_session.codebook(), m_dispute->code) : tr("Status of the answer")));
    showSides();
    showDefinition();
    showChoices();
    showSettlement();
    m_stack->setCurrentIndex(1);
}

void DisputeView::showSides() {
    const UnitWords shown = unitWords(m_session, m_dispute->unit, contextCodePoints);
    const std::int64_t length = TextPositions(shown.text).codePoints();
    std::vector<SpansView::Voice> voices;
    for (const Side& side : m_dispute->sides) {
        SpansView::Voice voice{{}, sideWords(side), coderColour(m_session, side.coder), {}};
        for (const coding::Coder& coder : m_session.coders())
            if (coder.id == side.coder)
                voice.name = toQ(coder.name);
        for (const Span& each : side.spans)
            if (const Span moved{std::max<std::int64_t>(0, each.start - shown.start),
                                 std::min(length, each.end - shown.start)};
                moved.start < moved.end)
                voice.spans.push_back(moved);
        if (side.wholeText)
            voice.spans = {{0, length}};
        voices.push_back(std::move(voice));
    }
    m_spans->setQuote(shown.text, std::move(voices));
}

void DisputeView::showDefinition() {
    QStringList lines;
    if (const codebook::Code* code = m_session.codebook().find(m_dispute->code)) {
        if (!code->definition.empty())
            lines << toQ(code->definition);
        if (!code->includeWhen.empty())
            lines << tr("Include: %1").arg(toQ(code->includeWhen));
        if (!code->excludeWhen.empty())
            lines << tr("Exclude: %1").arg(toQ(code->excludeWhen));
        if (!code->boundary.empty())
            lines << tr("Boundary: %1").arg(toQ(code->boundary));
        if (lines.isEmpty())
            lines << tr("The code has no definition yet.");
    }
    m_definition->setVisible(!lines.isEmpty());
    m_definition->setText(lines.join(QLatin1Char('\n')));
}

void DisputeView::showChoices() {
    qDeleteAll(m_buttons->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
    m_choices.clear();
    const auto add = [this](DisputeChoice choice, const QString& text) {
        m_choices.push_back(choice);
        const auto number = static_cast<int>(m_choices.size());
        auto* button =
            new QPushButton(QStringLiteral("%1  %2").arg(QString::number(number), text), m_buttons);
        button->setObjectName(QStringLiteral("decide-%1").arg(number));
        button->setAccessibleName(text);
        button->setToolTip(choice.kind == DisputeChoice::All ? tr("The code stands. Key %1.").arg(number)
                           : choice.kind == DisputeChoice::None
                               ? tr("The code does not stand. Key %1.").arg(number)
                               : tr("Key %1").arg(number));
        button->setEnabled(m_session.canEdit());
        button->setAutoDefault(false);
        m_buttons->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, choice] { Q_EMIT choiceMade(choice); });
        button->show();
    };
    for (const Side& side : m_dispute->sides) {
        if (!side.judged)
            continue;
        for (const coding::Coder& coder : m_session.coders())
            if (coder.id == side.coder)
                add({DisputeChoice::AsCoder, side.coder, {}}, tr("As %1").arg(toQ(coder.name)));
    }
    if (m_dispute->code) {
        add({DisputeChoice::All, {}, {}}, tr("Both"));
        add({DisputeChoice::None, {}, {}}, tr("Neither"));
        add({DisputeChoice::Unclear, {}, {}}, tr("Codebook unclear…"));
        add({DisputeChoice::Other, {}, {}}, tr("Another code…"));
    }
}

void DisputeView::showSettlement() {
    const auto& settled = m_dispute->settlement;
    m_settled->setVisible(settled.has_value());
    m_withdraw->setVisible(settled.has_value());
    m_withdraw->setEnabled(m_session.canEdit());
    if (!settled)
        return;
    const QString what = !settled->status.empty() ? statusWord(*survey::statusFromKey(settled->status))
                         : settled->present       ? tr("the code stands")
                                                  : tr("the code does not stand");
    QString line = tr("Settled: %1. By %2, %3.")
                       .arg(what, toQ(settled->decidedBy), toQ(settled->decidedAt.substr(0, 10)));
    if (!settled->reason.empty())
        line += QLatin1Char(' ') + toQ(settled->reason);
    m_settled->setText(line);
}

} // namespace marginalia::ui
