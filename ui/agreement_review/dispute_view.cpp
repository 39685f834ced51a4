// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/dispute_view.h"

#include "core/store/history_store.h"
#include "core/survey/survey.h"
#include "ui/agreement_review/coder_comparison.h"
#include "ui/agreement_review/dispute_words.h"
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
#include "ui/widgets/plain_table.h"

#include <QApplication>
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

constexpr std::size_t day = 10; ///< of a time: 2026-03-01

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
    , m_withdraw(new QPushButton(this))
    , m_step(new QPushButton(this))
    , m_area(scrolled(m_spans, "disputeWords"))
    , m_wordsBar(new QWidget(this))
    , m_words(textLine(this, "disputeChosen"))
    , m_wordsHint(textLine(this, "disputeChosenHint"))
    , m_takeWords(new QPushButton(this))
    , m_dropWords(new QPushButton(this)) {
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
    both->addWidget(m_area, 3);
    both->addWidget(scrolled(beside, "disputeCode"), 2);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::unit * 2, theme::unit, theme::unit, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_place);
    auto* settled = new QHBoxLayout;
    settled->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, 0);
    settled->addWidget(m_settled, 1);
    settled->addWidget(m_step);
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
    column->addWidget(m_wordsBar);
    column->addLayout(settled);
    column->addLayout(decision);
    m_stack->addWidget(withHelpLink(m_empty));
    m_stack->addWidget(m_page);
    listenToWords();
    refresh();
}

void DisputeView::listenToWords() {
    m_step->setObjectName(QStringLiteral("disputeStep"));
    m_takeWords->setObjectName(QStringLiteral("disputeTakeWords"));
    m_takeWords->setProperty("primary", true);
    m_dropWords->setObjectName(QStringLiteral("disputeDropWords"));
    m_wordsHint->setProperty("muted", true);
    for (QPushButton* each : {m_step, m_takeWords, m_dropWords})
        each->setAutoDefault(false);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_words);
    lines->addWidget(m_wordsHint);
    auto* row = new QHBoxLayout(m_wordsBar);
    row->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, theme::half);
    row->setSpacing(theme::unit);
    row->addLayout(lines, 1);
    row->addWidget(m_takeWords);
    row->addWidget(m_dropWords);
    m_wordsBar->hide();
    const auto take = [this] {
        if (const auto words = chosenWords())
            Q_EMIT choiceMade({DisputeChoice::Words, {}, {}, words});
    };
    connect(m_spans, &SpansView::chosenChanged, this, &DisputeView::showChosen);
    connect(m_spans, &SpansView::accepted, this, take);
    connect(m_spans, &SpansView::edgeMoved, this, [this](const QRect& edge) {
        m_area->ensureVisible(edge.left(), edge.center().y(), 0, edge.height());
    });
    connect(m_takeWords, &QPushButton::clicked, this, take);
    connect(m_dropWords, &QPushButton::clicked, this, &DisputeView::endChoosing);
    connect(m_step, &QPushButton::clicked, this, [this] { Q_EMIT stepAsked(m_shownStep); });
}

std::optional<Span> DisputeView::chosenWords() const {
    const auto& chosen = m_spans->chosen();
    if (!m_dispute || !chosen)
        return std::nullopt;
    return Span{chosen->start + m_shownFrom, chosen->end + m_shownFrom};
}

void DisputeView::beginChoosing() {
    if (!m_spans->chosen())
        m_spans->choose(m_spans->proposed());
    m_spans->setFocus(Qt::OtherFocusReason);
}

void DisputeView::endChoosing() {
    m_spans->choose(std::nullopt);
}

void DisputeView::showChosen() {
    const auto& chosen = m_spans->chosen();
    m_wordsBar->setVisible(chosen.has_value());
    // The text keeps its room meanwhile.
    m_buttons->setVisible(!chosen);
    if (!chosen)
        return;
    const TextPositions positions(m_spans->text());
    const int from = positions.toUnits(chosen->start);
    const QString words = m_spans->text().mid(from, positions.toUnits(chosen->end) - from).simplified();
    m_words->setText(tr("The code applies to “%1”.")
                         .arg(m_words->fontMetrics().elidedText(words, Qt::ElideMiddle, theme::unit * 60)));
}

void DisputeView::setDispute(std::optional<agreement::Dispute> dispute) {
    const bool another = !dispute || !m_dispute || dispute->code != m_dispute->code ||
                         dispute->unit.answer != m_dispute->unit.answer ||
                         dispute->unit.document != m_dispute->unit.document ||
                         dispute->unit.span != m_dispute->unit.span;
    m_dispute = std::move(dispute);
    if (another) {
        m_reason->clear();
        m_spans->choose(std::nullopt);
    }
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
        return marked(side) ? tr("gave the code, not judged as it is defined now")
                            : tr("has not judged this");
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
    m_takeWords->setText(tr("Settle with these words"));
    m_dropWords->setText(tr("Cancel"));
    m_wordsHint->setText(tr("Shift with the arrow keys moves the end by a word, Ctrl with the arrow keys the "
                            "beginning. Enter settles."));
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
    const UnitWords shown = disputeWords(m_session, m_comparison, *m_dispute);
    m_shownFrom = shown.start;
    const std::int64_t length = TextPositions(shown.text).codePoints();
    const auto within = [&](const Span& each) {
        return Span{std::max<std::int64_t>(0, each.start - shown.start),
                    std::min(length, each.end - shown.start)};
    };
    std::vector<SpansView::Voice> voices;
    const QStringList names = namesOfSides(m_comparison);
    for (std::size_t i = 0; i < m_dispute->sides.size(); ++i) {
        const Side& side = m_dispute->sides[i];
        SpansView::Voice voice{
            names[static_cast<qsizetype>(i)], sideWords(side), coderColour(m_session, side.coder), {}};
        for (const Span& each : side.spans)
            if (const Span moved = within(each); moved.start < moved.end)
                voice.spans.push_back(moved);
        if (side.wholeText)
            voice.spans = {{0, length}};
        voices.push_back(std::move(voice));
    }
    SpansView::Voice decision{
        tr("Decision"), tr("the code applies to these words"), theme::colour(theme::Role::StateDone), {}};
    for (const team::Settled& each : decisionsOn(m_session, *m_dispute))
        if (each.present && each.matter.span)
            if (const Span moved = within(*each.matter.span); moved.start < moved.end)
                decision.spans.push_back(moved);
    if (!decision.spans.empty())
        voices.push_back(std::move(decision));
    m_spans->setQuote(shown.text, std::move(voices));
    m_spans->setChoosable(m_dispute->code && m_session.canEdit());
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
    const QWidget* before = QApplication::focusWidget();
    const QString kept = before && before->parentWidget() == m_buttons ? before->objectName() : QString();
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
    const bool old = judgedByNone(*m_dispute);
    const QStringList names = namesOfSides(m_comparison);
    for (std::size_t i = 0; i < m_dispute->sides.size(); ++i)
        if (const Side& side = m_dispute->sides[i]; side.judged || old)
            add({DisputeChoice::AsCoder, side.coder, {}, {}},
                tr("As %1").arg(names[static_cast<qsizetype>(i)]));
    if (m_dispute->code) {
        add({DisputeChoice::All, {}, {}, {}}, tr("Both"));
        add({DisputeChoice::None, {}, {}, {}}, tr("Neither"));
        add({DisputeChoice::Unclear, {}, {}, {}}, tr("Codebook unclear…"));
        add({DisputeChoice::Other, {}, {}, {}}, tr("Another code…"));
        add({DisputeChoice::Words, {}, {}, {}}, tr("Other words…"));
    }
    // Whoever settles with the buttons stays on them.
    if (auto* button = kept.isEmpty() ? nullptr : m_buttons->findChild<QPushButton*>(kept))
        button->setFocus();
}

void DisputeView::showSettlement() {
    const auto& settled = m_dispute->settlement;
    const std::optional<team::Doubt> doubt = settled ? std::nullopt : doubtOn(m_session, *m_dispute);
    m_shownStep = doubt ? doubt->codebookStep.value_or(0) : 0;
    QString line;
    if (settled) {
        const QString what = !settled->status.empty() ? statusWord(*survey::statusFromKey(settled->status))
                             : settled->present       ? tr("the code stands")
                                                      : tr("the code does not stand");
        line = tr("Settled: %1. By %2, %3.")
                   .arg(what, toQ(settled->decidedBy), toQ(settled->decidedAt.substr(0, day)));
        if (!settled->reason.empty())
            line += QLatin1Char(' ') + toQ(settled->reason);
        for (const team::Settled& each : decisionsOn(m_session, *m_dispute))
            m_shownStep = std::max(m_shownStep, each.codebookStep.value_or(0));
    } else if (doubt) {
        line = tr("Codebook unclear, as %1 noted on %2.")
                   .arg(toQ(doubt->raisedBy), toQ(doubt->raisedAt.substr(0, day)));
        if (!doubt->reason.empty())
            line += QLatin1Char(' ') + toQ(doubt->reason);
        if (m_shownStep > 0)
            line += QLatin1Char(' ') + tr("The codebook was changed since: decide anew.");
    }
    m_settled->setText(line);
    m_settled->setVisible(!line.isEmpty());
    m_withdraw->setText(settled ? tr("Open it again") : tr("Take the note back"));
    m_withdraw->setVisible(!line.isEmpty());
    m_withdraw->setEnabled(m_session.canEdit());
    const auto step = m_shownStep > 0 ? store::readStep(m_session.db(), m_shownStep) : std::nullopt;
    m_step->setVisible(step.has_value());
    if (!step)
        return;
    m_step->setText(tr("See the change"));
    m_step->setAccessibleName(
        tr("See the change of the codebook that came from this: %1").arg(say(*step, m_session.codebook())));
    m_step->setToolTip(m_step->accessibleName().toHtmlEscaped());
}

} // namespace marginalia::ui
