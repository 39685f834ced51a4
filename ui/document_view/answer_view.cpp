// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/answer_view.h"

#include "ui/codebook_panel/code_colour.h"
#include "ui/document_view/coding_prompts.h"
#include "ui/document_view/stripe_margin.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/code_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

AnswerView::AnswerView(CodingDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(QStringLiteral("answer-view"));
    setProperty("paper", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumHeight(theme::unit * 22);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 3, theme::unit + theme::half, theme::unit * 2,
                               theme::unit + theme::half);
    column->setSpacing(theme::unit);

    auto* head = new QHBoxLayout;
    head->setSpacing(theme::unit);
    m_respondent = new QLabel(this);
    m_respondent->setFont(theme::headFont());
    m_respondent->setTextFormat(Qt::PlainText);
    m_values = new QLabel(this);
    m_values->setProperty("muted", true);
    m_values->setTextFormat(Qt::PlainText);
    m_stateIcon = new QLabel(this);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("answer-state"));
    m_state->setProperty("muted", true);
    m_done = new QPushButton(this);
    m_done->setObjectName(QStringLiteral("answer-done"));
    m_done->setIcon(icon(QStringLiteral("done"), theme::Role::StateDone));
    head->addWidget(m_respondent);
    head->addWidget(m_values, 1);
    head->addWidget(m_stateIcon);
    head->addWidget(m_state);
    head->addSpacing(theme::unit);
    head->addWidget(m_done);
    column->addLayout(head);

    auto* row = new QHBoxLayout;
    row->setSpacing(theme::unit * 2);
    m_text = new PassageText(this);
    m_text->setObjectName(QStringLiteral("answer-text"));
    m_margin = new StripeMargin(m_text, this);
    m_margin->setObjectName(QStringLiteral("answer-stripes"));
    row->addWidget(m_text, 4);
    row->addWidget(m_margin, 1);
    column->addLayout(row, 1);

    m_chips = new QWidget(this);
    m_chips->setObjectName(QStringLiteral("answer-chips"));
    new FlowLayout(m_chips, theme::unit);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_chips->setSizePolicy(policy);
    m_hint = new QLabel(m_chips);
    m_hint->setProperty("muted", true);
    m_hint->setMinimumHeight(26);
    m_chips->layout()->addWidget(m_hint);
    column->addWidget(m_chips);

    connect(&desk, &CodingDesk::placeChanged, this, &AnswerView::showPlace);
    connect(&desk, &CodingDesk::chosenChanged, this, &AnswerView::showCodings);
    connect(&desk.session(), &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("coding") || changes.touches("code") ||
            changes.touches("answer"))
            showCodings();
    });
    connect(&desk.session(), &ProjectSession::coderChanged, this, &AnswerView::showCodings);
    connect(m_text, &PassageText::passageSelected, this, [this] {
        if (m_desk.place().answer)
            m_desk.setPassage(m_text->selectedSpan());
    });
    connect(m_text, &PassageText::codeDropped, this, [this](CodeId code) { m_desk.apply(code); });
    connect(m_margin, &StripeMargin::chosen, this, [this](CodingId coding) {
        m_desk.setChosen(coding);
        m_text->setFocus();
    });
    connect(m_margin, &StripeMargin::menuAsked, this, &AnswerView::showMenu);
    connect(m_done, &QPushButton::clicked, this, &AnswerView::doneAsked);
    setTabOrder(m_text, m_done);
    retranslate();
    showPlace();
}

void AnswerView::retranslate() {
    m_text->setAccessibleName(tr("Answer in full"));
    m_margin->setAccessibleName(tr("Codes beside the answer"));
    m_chips->setAccessibleName(tr("Codes of this answer"));
    m_done->setText(m_isDone ? tr("Open again") : tr("Done"));
    m_done->setAccessibleName(m_isDone ? tr("Mark this answer as not judged")
                                       : tr("Mark this answer as judged and go to the next"));
    m_done->setToolTip(m_isDone ? tr("Takes the judgement back")
                                : tr("Judged, and on to the next answer (Enter)"));
    m_hint->setText(
        tr("Press a code's key, click a code, or drag one here. Select words first to code only those."));
}

void AnswerView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showCodings();
}

void AnswerView::setHeading(const QString& respondent, const QString& values, const QString& stateIcon,
                            const QString& stateText, bool done, bool canJudge) {
    m_respondent->setText(respondent);
    m_values->setText(values);
    m_stateIcon->setPixmap(stateIcon.isEmpty()
                               ? QPixmap()
                               : iconPixmap(stateIcon, done ? theme::Role::StateDone : theme::Role::Muted, 18,
                                            devicePixelRatioF()));
    m_state->setText(stateText);
    m_isDone = done;
    m_done->setVisible(canJudge);
    m_done->setEnabled(m_desk.session().canEdit());
    m_done->setIcon(icon(done ? QStringLiteral("open") : QStringLiteral("done"),
                         done ? theme::Role::Muted : theme::Role::StateDone));
    retranslate();
}

void AnswerView::showPlace() {
    if (m_desk.place().source)
        return; // the other page's
    const AnswerId answer = m_desk.place().answer;
    if (!answer) {
        m_text->setPassage({});
        setHeading({}, {}, {}, {}, false, false);
    } else {
        m_text->setPassage(toQ(survey::answerText(m_desk.session().db(), answer)));
    }
    showCodings();
}

void AnswerView::showCodings() {
    if (m_desk.place().source)
        return;
    // The chip that has the keyboard may go: then the text takes it, so that the next key still means this
    // answer.
    const bool chipHadFocus = std::any_of(m_chipList.begin(), m_chipList.end(),
                                          [](const CodeChip* chip) { return chip->hasFocus(); });
    const codebook::Codebook& codebook = m_desk.session().codebook();
    QList<ShownCoding> now;
    for (const coding::Coding& each : m_desk.codings()) {
        const codebook::Code* code = codebook.find(each.code);
        if (code)
            now.append({each.id, each.span, toQ(code->name), codeHue(codebook, each.code),
                        each.id == m_desk.chosen(), !each.memo.empty()});
    }
    const bool same =
        now.size() == m_shown.size() &&
        std::equal(now.begin(), now.end(), m_shown.begin(), [](const ShownCoding& a, const ShownCoding& b) {
            return a.id == b.id && a.name == b.name && a.hue == b.hue && a.memo == b.memo;
        });
    m_shown = now;
    m_text->setCodings(now);
    if (!same) {
        for (CodeChip* chip : std::as_const(m_chipList)) {
            m_chips->layout()->removeWidget(chip);
            chip->hide();
            chip->deleteLater();
        }
        m_chipList.clear();
        for (const ShownCoding& each : std::as_const(now)) {
            auto* chip = new CodeChip(each.name, each.hue, m_chips);
            chip->setMemo(each.memo);
            chip->setContextMenuPolicy(Qt::CustomContextMenu);
            const auto choose = [this, id = each.id] { m_desk.setChosen(id); };
            connect(chip, &CodeChip::clicked, this, choose);
            connect(chip, &CodeChip::focused, this, choose);
            connect(chip, &QWidget::customContextMenuRequested, this,
                    [this, chip, id = each.id](QPoint at) { showMenu(id, chip->mapToGlobal(at)); });
            m_chips->layout()->addWidget(chip);
            chip->show();
            m_chipList.append(chip);
        }
        QWidget* before = m_done;
        for (CodeChip* chip : std::as_const(m_chipList)) {
            setTabOrder(before, chip);
            before = chip;
        }
        if (chipHadFocus)
            m_text->setFocus();
    }
    const QString whole = tr("the whole answer");
    for (qsizetype at = 0; at < m_chipList.size(); ++at) {
        const ShownCoding& each = now.at(at);
        CodeChip* chip = m_chipList.at(at);
        QString passage = whole;
        if (each.span) {
            const int from = m_text->positions().toUnits(each.span->start);
            const int to = m_text->positions().toUnits(each.span->end);
            passage = QStringLiteral("“%1”").arg(m_text->toPlainText().mid(from, std::min(to - from, 120)));
        }
        chip->setObjectName(QStringLiteral("chip-") + each.name);
        chip->setAccessibleName(tr("Code %1 on %2").arg(each.name, passage));
        chip->setToolTip(passage.toHtmlEscaped());
        chip->setChosen(each.chosen);
    }
    m_hint->setVisible(now.isEmpty() && static_cast<bool>(m_desk.place().answer) &&
                       !m_text->toPlainText().isEmpty());
    m_chips->updateGeometry();
}

void AnswerView::showMenu(CodingId coding, QPoint global) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool may = m_desk.session().canEdit();
    menu->addAction(icon(QStringLiteral("memo")), tr("Memo…"), this,
                    [this, coding] { askMemo(m_desk, coding, this); })
        ->setEnabled(may);
    menu->addAction(icon(QStringLiteral("remove")), tr("Take off this code"), this,
                    [this, coding] { m_desk.uncode(coding); })
        ->setEnabled(may);
    menu->popup(global);
}

} // namespace marginalia::ui
