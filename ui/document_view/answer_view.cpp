// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/answer_view.h"

#include "core/text/language_guess.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/document_view/coding_prompts.h"
#include "ui/document_view/notes_of_text.h"
#include "ui/document_view/other_codings.h"
#include "ui/document_view/status_question.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"
#include "ui/translations/translation_strip.h"
#include "ui/widgets/code_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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

    m_statusQuestion = new StatusQuestion(desk, this);
    column->addWidget(m_statusQuestion);

    m_text = new ReaderView(this);
    m_text->setObjectName(QStringLiteral("answer-text"));
    ReaderOptions options;
    options.bare = true;
    options.numbers = ReaderOptions::Numbers::None;
    m_text->setOptions(options);
    m_text->setCodeLook([this](CodeId id) {
        const codebook::Codebook& codebook = m_desk.session().codebook();
        return CodeLook{shownName(codebook, id), codeHue(codebook, id)};
    });
    m_text->setMemo([this](CodingId id) {
        const std::optional<coding::Coding> found = coding::codingById(m_desk.session().db(), id);
        return found ? toQ(found->memo) : QString();
    });
    m_translations = new TranslationStrip(desk.session(), this);
    auto* reading = new QHBoxLayout;
    reading->setSpacing(theme::unit * 2);
    reading->addWidget(m_text, 3);
    reading->addWidget(m_translations, 2);
    column->addLayout(reading, 1);

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
    m_others = new OtherCodings(desk, this);
    column->addWidget(m_others);

    connect(&desk, &CodingDesk::placeChanged, this, &AnswerView::showPlace);
    connect(&desk, &CodingDesk::chosenChanged, this, &AnswerView::showCodings);
    connect(&desk.session(), &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.touches("answer") && m_desk.place().answer && m_text->text() != words())
            showPlace(); // the text was corrected
        else if (changes.empty() || changes.touches("coding") || changes.touches("code") ||
                 changes.touches("answer") || changes.touches("judgement") || changes.touches("decision"))
            showCodings();
        if (changes.empty() || changes.touches("note") || changes.touches("note_link") ||
            changes.touches("translation"))
            showNotes();
    });
    connect(&desk.session(), &ProjectSession::coderChanged, this, &AnswerView::showCodings);
    connect(&CoderSight::of(desk.session()), &CoderSight::shownChanged, this, &AnswerView::showCodings);
    connect(m_text, &ReaderView::passageSelected, this, [this] {
        if (m_desk.place().answer)
            m_desk.setPassage(m_text->selectedSpan());
    });
    connect(m_text, &ReaderView::codesDropped, this,
            [this](const QList<CodeId>& codes) { m_desk.applyAll(codes, m_text->selectedSpan()); });
    connect(m_text, &ReaderView::codingChosen, this, [this](CodingId coding) { m_desk.setChosen(coding); });
    connect(m_text, &ReaderView::codingResized, this,
            [this](CodingId coding, Span span) { m_desk.resize(coding, span); });
    connect(m_text, &ReaderView::menuAsked, this, &AnswerView::showMenu);
    connect(m_done, &QPushButton::clicked, this, &AnswerView::doneAsked);
    connect(m_statusQuestion, &StatusQuestion::settled, m_text, qOverload<>(&QWidget::setFocus));
    setTabOrder(m_text, m_done);
    retranslate();
    showPlace();
}

void AnswerView::retranslate() {
    m_text->setAccessibleName(tr("Answer in full"));
    m_chips->setAccessibleName(tr("Codes of this answer"));
    m_done->setText(m_isDone ? tr("Open again") : tr("Done"));
    m_done->setAccessibleName(m_isDone ? tr("Mark this answer as not judged")
                                       : tr("Mark this answer as judged and go to the next"));
    m_done->setToolTip(m_isDone ? tr("Takes the judgement back")
                                : tr("Judged, and on to the next answer (Enter)"));
    m_hint->setText(
        tr("Press a code's key, double-click a code, or drag one here. Select words first to code only "
           "those."));
}

void AnswerView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
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

QString AnswerView::words() const {
    return toQ(survey::answerText(m_desk.session().db(), m_desk.place().answer));
}

void AnswerView::showPlace() {
    if (m_desk.place().source)
        return; // the other page's
    const AnswerId answer = m_desk.place().answer;
    if (!answer) {
        m_text->setText({}, {});
        setHeading({}, {}, {}, {}, false, false);
    } else {
        const std::string words = survey::answerText(m_desk.session().db(), answer);
        m_text->setText(toQ(words), std::string(text::guessLanguage(words)));
    }
    showCodings();
    showNotes();
}

void AnswerView::showNotes() {
    m_translations->setPlace({m_desk.place().answer, {}});
    if (const AnswerId answer = m_desk.place().answer)
        m_text->setNotes(readerNotes(m_desk.session().db(), {answer, {}}));
}

void AnswerView::showCodings() {
    if (m_desk.place().source)
        return;
    // The chip that has the keyboard may go: then the text takes it, so that the next key still means this
    // answer.
    const bool chipHadFocus = std::any_of(m_chipList.begin(), m_chipList.end(),
                                          [](const CodeChip* chip) { return chip->hasFocus(); });
    const codebook::Codebook& codebook = m_desk.session().codebook();
    QList<Shown> now;
    std::vector<ReaderCoding> inText;
    for (const coding::Coding& each : m_desk.codings()) {
        const codebook::Code* code = codebook.find(each.code);
        if (!code)
            continue;
        // A code on several passages is one chip.
        auto shown = std::find_if(now.begin(), now.end(),
                                  [&each](const Shown& other) { return other.code == each.code; });
        if (shown == now.end())
            shown = now.insert(now.end(),
                               {each.code, {}, {}, shownName(*code), codeHue(codebook, each.code), false});
        shown->ids.append(each.id);
        shown->spans.append(each.span);
        shown->memo |= !each.memo.empty();
        ReaderCoding& coding = inText.emplace_back();
        coding.id = each.id;
        coding.span = each.span;
        coding.code = each.code;
        coding.coder = each.coder;
        coding.memo = !each.memo.empty();
        coding.star = each.star > 0;
        if (each.weight)
            coding.weight = static_cast<int>(*each.weight);
    }
    const bool same = now.size() == m_shown.size() &&
                      std::equal(now.begin(), now.end(), m_shown.begin(), [](const Shown& a, const Shown& b) {
                          return a.ids == b.ids && a.name == b.name && a.hue == b.hue && a.memo == b.memo;
                      });
    m_shown = now;
    m_text->restyleCodes();
    m_text->setCodings(std::move(inText));
    m_text->setChosen(m_desk.chosen());
    m_text->setCanEdit(m_desk.session().canEdit());
    if (!same) {
        for (CodeChip* chip : std::as_const(m_chipList)) {
            m_chips->layout()->removeWidget(chip);
            chip->hide();
            chip->deleteLater();
        }
        m_chipList.clear();
        for (const Shown& each : std::as_const(now)) {
            const auto times = each.ids.size();
            auto* chip =
                new CodeChip(times > 1 ? QStringLiteral("%1 ×%2").arg(each.name, figure(times)) : each.name,
                             each.hue, m_chips);
            chip->setMemo(each.memo);
            chip->setContextMenuPolicy(Qt::CustomContextMenu);
            connect(chip, &CodeChip::clicked, this, [this, ids = each.ids] { chooseOf(ids); });
            connect(chip, &CodeChip::focused, this, [this, ids = each.ids] {
                if (!ids.contains(m_desk.chosen()))
                    m_desk.setChosen(ids.front());
            });
            connect(chip, &QWidget::customContextMenuRequested, this,
                    [this, chip, ids = each.ids](QPoint at) {
                        showMenu(ids.contains(m_desk.chosen()) ? m_desk.chosen() : ids.front(),
                                 chip->mapToGlobal(at));
                    });
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
    m_others->refresh();
    m_statusQuestion->refresh();
    for (qsizetype at = 0; at < m_chipList.size(); ++at) {
        const Shown& each = now.at(at);
        CodeChip* chip = m_chipList.at(at);
        QStringList passages;
        for (const std::optional<Span>& span : each.spans)
            passages << passageOf(span);
        const QString passage = passages.join(QStringLiteral(", "));
        chip->setObjectName(QStringLiteral("chip-") + each.name);
        chip->setAccessibleName(tr("Code %1 on %2").arg(each.name, passage));
        chip->setToolTip(passages.join(QLatin1Char('\n'))
                             .toHtmlEscaped()
                             .replace(QLatin1Char('\n'), QStringLiteral("<br/>")));
        chip->setChosen(each.ids.contains(m_desk.chosen()));
        chip->setDisputed(m_others->isDisputed(each.code));
    }
    m_hint->setVisible(now.isEmpty() && static_cast<bool>(m_desk.place().answer) &&
                       !m_text->text().isEmpty());
    m_chips->updateGeometry();
}

QString AnswerView::passageOf(const std::optional<Span>& span) const {
    if (!span)
        return tr("the whole answer");
    const int from = m_text->positions().toUnits(span->start);
    const int to = m_text->positions().toUnits(span->end);
    return QStringLiteral("“%1”").arg(m_text->text().mid(from, std::min(to - from, 120)));
}

void AnswerView::chooseOf(const QList<CodingId>& codings) {
    // Each further click goes to the code's next passage; the first may have been the focus coming in.
    const qsizetype at = codings.indexOf(m_desk.chosen());
    const bool again = std::exchange(m_chipClicked, codings.front()) == codings.front();
    m_desk.setChosen(at < 0  ? codings.front()
                     : again ? codings.at((at + 1) % codings.size())
                             : codings.at(at));
}

void AnswerView::showMenu(CodingId coding, QPoint global) {
    if (!coding)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool may = m_desk.session().canEdit();
    menu->addAction(icon(QStringLiteral("memo")), tr("Memo…"), this,
                    [this, coding] { askMemo(m_desk, coding, this); })
        ->setEnabled(may);
    const std::optional<coding::Coding> found = coding::codingById(m_desk.session().db(), coding);
    const bool starred = found && found->star > 0;
    menu->addAction(icon(QStringLiteral("star")), starred ? tr("No key quote any more") : tr("Key quote"),
                    this, [this, coding, starred] { m_desk.setKeyQuote(coding, !starred); })
        ->setEnabled(may);
    menu->addAction(icon(QStringLiteral("remove")), tr("Take off this code"), this,
                    [this, coding] { m_desk.uncode(coding); })
        ->setEnabled(may);
    menu->popup(global);
}

} // namespace marginalia::ui
