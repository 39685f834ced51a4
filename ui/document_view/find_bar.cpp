// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/find_bar.h"

#include "core/text/find_words.h"
#include "ui/document_view/reader_view.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace marginalia::ui {

namespace {
constexpr int longestWords = 200;
constexpr std::size_t mostPlaces = 100'000;
constexpr int mostSelected = 60; ///< longer selections are passages, not words to look for

struct Found {
    std::vector<std::pair<int, int>> places;
    bool more = false;
};
} // namespace

FindBar::FindBar(ReaderView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view) {
    setObjectName(QStringLiteral("find-bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, theme::unit * 2, 0);
    row->setSpacing(theme::half);
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("find-words"));
    m_words->setMaxLength(longestWords);
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(theme::unit * 40);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("find-count"));
    m_count->setProperty("muted", true);
    const auto button = [this](const char* name, const char* iconName) {
        auto* made = new QToolButton(this);
        made->setObjectName(QLatin1String(name));
        made->setIcon(icon(QLatin1String(iconName)));
        made->setAutoRaise(true);
        return made;
    };
    m_previous = button("find-previous-place", "previous");
    m_next = button("find-next-place", "next");
    m_close = button("find-close", "close");
    row->addWidget(m_words, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(theme::unit);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_close);
    connect(m_words, &QLineEdit::textChanged, this, [this] { search(After::Nearest); });
    connect(m_previous, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::leave);
    retranslate();
    hide();
}

void FindBar::open() {
    const QString selected = m_view.selectedText();
    m_from = std::min(m_view.caretUnit(), m_view.anchorUnit());
    setVisible(true);
    if (!selected.isEmpty() && selected.size() <= mostSelected && !selected.contains(QLatin1Char('\n')))
        m_words->setText(selected);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    search(After::Nearest);
}

void FindBar::leave() {
    m_job.drop();
    hide();
    m_places.clear();
    m_present = -1;
    m_lookedIn.clear();
    m_view.setHits({});
    m_view.setFocus();
}

void FindBar::go(int direction) {
    if (m_words->text().isEmpty() || m_view.text().isEmpty()) {
        open();
        return;
    }
    if (!isVisible() || m_job.busy()) {
        m_from = direction > 0 ? m_view.caretUnit() : std::min(m_view.caretUnit(), m_view.anchorUnit());
        setVisible(true);
        search(direction > 0 ? After::Next : After::Previous);
        return;
    }
    if (m_places.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(m_places.size());
    if (m_present >= 0) {
        show((m_present + direction + count) % count);
        return;
    }
    const auto behind =
        std::ranges::lower_bound(m_places, m_view.caretUnit(), {}, &std::pair<int, int>::first);
    show((behind - m_places.begin() - (direction < 0 ? 1 : 0) + count) % count);
}

bool FindBar::isStale() const {
    return m_lookedIn.constData() != m_view.text().constData();
}

void FindBar::refresh() {
    if (isVisible() && isStale())
        search(After::Stay);
}

void FindBar::search(After after) {
    m_lookedFor = m_words->text();
    m_lookedIn = m_view.text();
    if (m_lookedFor.isEmpty() || m_lookedIn.isEmpty()) {
        m_job.drop();
        take({}, false, After::Stay);
        return;
    }
    auto found = std::make_shared<Found>();
    m_job.start(
        [found, text = m_lookedIn, words = m_lookedFor,
         positions = m_view.positions()](core::Progress& progress) {
            const core::text::FoundWords all =
                core::text::findWords(fromQ(text), fromQ(words), mostPlaces,
                                      [&progress](std::int64_t bytes) { progress.advance(bytes); });
            found->more = all.more;
            found->places.reserve(all.places.size());
            for (const core::Span place : all.places)
                found->places.emplace_back(positions.toUnits(place.start), positions.toUnits(place.end));
        },
        [this, found, after] {
            if (isStale())
                search(After::Stay);
            else
                take(std::move(found->places), found->more, after);
        });
}

void FindBar::take(std::vector<std::pair<int, int>> places, bool more, After after) {
    m_places = std::move(places);
    if (m_view.options().hideAsides)
        std::erase_if(m_places, [this](const auto& place) { return m_view.isHidden(place.first); });
    m_more = more;
    m_present = -1;
    m_view.setHits(m_places);
    if (after == After::Stay || m_places.empty()) {
        showCount();
        return;
    }
    // What is selected already is found again while more letters are typed.
    const auto here = std::ranges::lower_bound(m_places, m_from, {}, &std::pair<int, int>::first);
    const auto count = static_cast<std::ptrdiff_t>(m_places.size());
    show((here - m_places.begin() - (after == After::Previous ? 1 : 0) + count) % count);
}

void FindBar::show(std::ptrdiff_t place) {
    m_present = place;
    const auto [start, end] = m_places[static_cast<std::size_t>(place)];
    m_view.selectUnits(start, end);
    m_view.revealUnit(end);
    m_view.revealUnit(start);
    m_view.setHit(static_cast<int>(place));
    showCount();
}

void FindBar::showCount() {
    const auto count = static_cast<std::int64_t>(m_places.size());
    QString said;
    if (m_lookedFor.isEmpty())
        said = QString();
    else if (count == 0)
        said = tr("Not in this document");
    else if (m_present < 0)
        said = m_more ? tr("More than %1").arg(figure(count)) : tr("Found: %1").arg(figure(count));
    else if (m_more)
        said = tr("%1 of more than %2").arg(figure(m_present + 1), figure(count));
    else
        said = tr("%1 of %2").arg(figure(m_present + 1), figure(count));
    m_count->setText(said);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        go(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::retranslate() {
    m_words->setPlaceholderText(tr("Find in this document"));
    m_words->setAccessibleName(tr("Find in this document"));
    const auto name = [](QToolButton* button, const QString& words, const QKeySequence& key) {
        button->setAccessibleName(words);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(words, key.toString(QKeySequence::NativeText)));
    };
    name(m_previous, tr("Previous place"), Qt::SHIFT | Qt::Key_F3);
    name(m_next, tr("Next place"), Qt::Key_F3);
    name(m_close, tr("Close the search"), Qt::Key_Escape);
    showCount();
}

} // namespace marginalia::ui
