// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations/translation_strip.h"

#include "core/notes/note.h"
#include "core/translations/translation.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/translations/language_word.h"

#include <QEvent>
#include <QTextCursor>

namespace marginalia::ui {

using namespace core;
using translations::Translation;

namespace {
constexpr qsizetype mostShown = 4000;
} // namespace

TranslationStrip::TranslationStrip(ProjectSession& session, QWidget* parent)
    : QTextEdit(parent)
    , m_session(session) {
    setObjectName(QStringLiteral("translations"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setProperty("paper", true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Translations"));
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("translation"))
            refresh();
    });
    hide();
}

QSize TranslationStrip::sizeHint() const {
    return {theme::unit * 40, theme::unit * 14};
}

QSize TranslationStrip::minimumSizeHint() const {
    return {theme::unit * 24, theme::unit * 6};
}

void TranslationStrip::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Translations"));
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

void TranslationStrip::setPlace(coding::Place place, std::optional<Span> around) {
    if (place == m_place && around == m_around)
        return;
    m_place = place;
    m_around = around;
    refresh();
}

void TranslationStrip::refresh() {
    std::vector<Translation> shown;
    if (m_session.isOpen() && (m_place.answer || m_place.source))
        for (Translation& each : translations::translationsOf(m_session.db(), m_place))
            if (!m_around || !each.span || each.span->overlaps(*m_around))
                shown.push_back(std::move(each));
    clear();
    setVisible(!shown.empty());
    if (shown.empty())
        return;
    QTextCursor cursor(document());
    QTextCharFormat head;
    head.setFont(theme::smallFont());
    head.setForeground(theme::colour(theme::Role::Muted));
    QTextCharFormat words;
    words.setFont(theme::readingFont());
    words.setForeground(theme::colour(theme::Role::Ink));
    bool first = true;
    for (const Translation& each : shown) {
        QTextBlockFormat block;
        block.setTopMargin(first ? 0 : theme::unit);
        if (!first)
            cursor.insertBlock();
        cursor.setBlockFormat(block);
        first = false;
        QString line = languageWord(each.language);
        if (!each.author.empty())
            line += QStringLiteral("  ·  ") + toQ(each.author);
        if (each.span) {
            notes::Target target;
            target.answer = m_place.answer;
            target.source = m_place.source;
            target.span = each.span;
            line += QStringLiteral("  ·  “%1”")
                        .arg(toQ(notes::targetName(m_session.db(), m_session.codebook(), target).quote));
        }
        cursor.insertText(line, head);
        cursor.insertBlock(QTextBlockFormat());
        QString body = toQ(each.body);
        if (body.size() > mostShown)
            body = body.left(mostShown) + QStringLiteral("…");
        cursor.insertText(body, words);
    }
    moveCursor(QTextCursor::Start);
}

} // namespace marginalia::ui
