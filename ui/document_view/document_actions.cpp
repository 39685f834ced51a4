// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/turns.h"
#include "ui/codebook_panel/recent_codes_menu.h"
#include "ui/document_view/codes_dialog.h"
#include "ui/document_view/coding_prompts.h"
#include "ui/document_view/document_reader.h"
#include "ui/main_window/actions.h"
#include "ui/session/coder_sight.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/icon.h"

#include <QApplication>
#include <QMenu>

/// What can be done in a document, as entries of the menus, the palette and the menu at the pointer.
namespace marginalia::ui {

using namespace core;
using Menu = Actions::Menu;
using Part = Actions::Part;
using Needs = Actions::Needs;

void DocumentReader::registerActions(Actions& actions) {
    m_actions = &actions;
    registerCoding(actions);
    registerReading(actions);
}

void DocumentReader::registerCoding(Actions& actions) {
    QMenu* into = nullptr;
    const auto add = [&](const char* id, std::function<QString()> text, const QKeySequence& key,
                         const char* iconName, Needs needs, std::function<void()> run) {
        actions.add({QLatin1String(id), Menu::Coding, Part::Middle, std::move(text),
                     key.isEmpty() ? QList<QKeySequence>{} : QList<QKeySequence>{key},
                     QLatin1String(iconName), needs, std::move(run), into});
    };
    add(
        "code-in-vivo", [] { return tr("New code from the selected &words (in vivo)"); },
        QKeySequence(Qt::CTRL | Qt::Key_I), "add", Needs::Answer, [this] { m_desk.codeInVivo(); });
    add(
        "give-codes", [] { return tr("&Give several codes…"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), "", Needs::Answer,
        [this] {
            if (m_desk.place().source && !m_desk.passage())
                Q_EMIT m_desk.said(tr("Select a passage first, then give it codes."));
            else
                (new CodesDialog(m_desk, m_view.window()))->open();
        });
    into = new QMenu(m_view.window()); // all that is done to one coding that is there
    actions.addMenu(Menu::Coding, Part::Middle, into, [] { return tr("Coded &passage"); });
    add(
        "change-code", [] { return tr("&Change the code of the coding…"); },
        QKeySequence(Qt::CTRL | Qt::Key_R), "edit", Needs::Answer,
        [this] { askOtherCode(m_desk, codingMeant(m_desk), m_view.window()); });
    add(
        "weight", [] { return tr("&Weight of the coding…"); }, {}, "", Needs::Answer,
        [this] { askWeight(m_desk, codingMeant(m_desk), m_view.window()); });
    add(
        "fit-coding", [] { return tr("&Fit the coding to the selection"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), "", Needs::Document,
        [this] {
            const std::optional<Span> passage = m_view.selectedSpan();
            if (m_desk.chosen() && passage)
                m_desk.resize(m_desk.chosen(), *passage);
            else
                Q_EMIT m_desk.said(tr("Choose a coding, then select the passage that it should have."));
        });
    add(
        "merge-codings", [] { return tr("&Merge with the passages of this code that touch it"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), "merge", Needs::Document,
        [this] {
            if (m_desk.chosen())
                m_desk.mergeSpans(m_desk.chosen());
            else
                Q_EMIT m_desk.said(tr("Choose a coding first."));
        });
    add(
        "split-coding", [] { return tr("&Split the coding at the caret"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), "", Needs::Document,
        [this] {
            if (m_desk.chosen())
                m_desk.splitSpan(m_desk.chosen(), m_view.caret());
            else
                Q_EMIT m_desk.said(tr("Choose a coding, then put the caret where it should be split."));
        });
    add(
        "next-coding", [] { return tr("Next c&oding"); }, QKeySequence(Qt::ALT | Qt::Key_Down), "",
        Needs::Document, [this] { goToCoding(1); });
    add(
        "previous-coding", [] { return tr("&Previous coding"); }, QKeySequence(Qt::ALT | Qt::Key_Up), "",
        Needs::Document, [this] { goToCoding(-1); });
}

void DocumentReader::registerReading(Actions& actions) {
    actions.add({QStringLiteral("select-paragraph"),
                 Menu::Edit,
                 Part::Middle,
                 [] { return tr("Select the &paragraph"); },
                 {QKeySequence(Qt::CTRL | Qt::Key_P)},
                 {},
                 Needs::Answer,
                 [this] {
                     auto* reading = qobject_cast<ReaderView*>(QApplication::focusWidget());
                     (reading ? reading : &m_view)->selectUnit(PassageUnit::Paragraph);
                 }});
    actions.add({QStringLiteral("select-sentence"),
                 Menu::Edit,
                 Part::Middle,
                 [] { return tr("Select the &sentence"); },
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
                 {},
                 Needs::Document,
                 [this] { m_view.selectUnit(PassageUnit::Sentence); }});
    actions.add({QStringLiteral("select-turn"),
                 Menu::Edit,
                 Part::Middle,
                 [] { return tr("Select what this speaker sa&ys"); },
                 {QKeySequence(Qt::CTRL | Qt::Key_T)},
                 {},
                 Needs::Document,
                 [this] { selectTurn(); }});

    auto* reading = new QMenu(m_view.window());
    actions.addMenu(Menu::View, Part::Middle, reading, [] { return tr("&Reading"); });
    const auto add = [&](const char* id, std::function<QString()> text, QList<QKeySequence> keys,
                         std::function<void()> run) {
        return actions.add({QLatin1String(id),
                            Menu::View,
                            Part::Middle,
                            std::move(text),
                            std::move(keys),
                            {},
                            Needs::Document,
                            std::move(run),
                            reading});
    };
    add(
        "zoom-in", [] { return tr("&Larger letters"); },
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}, [this] { zoom(1); });
    add(
        "zoom-out", [] { return tr("&Smaller letters"); }, {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
        [this] { zoom(-1); });
    add(
        "zoom-reset", [] { return tr("Letters as at &first"); }, {QKeySequence(Qt::CTRL | Qt::Key_0)},
        [this] { zoom(0); });
    // One entry for each choice, the present one ticked when the menu opens.
    std::vector<std::pair<QAction*, std::function<bool()>>> ticks;
    const auto choice = [&](const char* id, std::function<QString()> text,
                            std::function<void(ReaderOptions&)> change, std::function<bool()> isSo) {
        QAction* action = add(id, std::move(text), {}, [this, change = std::move(change)] {
            ReaderOptions options = m_view.options();
            change(options);
            setOptions(options);
        });
        action->setCheckable(true);
        ticks.emplace_back(action, std::move(isSo));
    };
    reading->addSeparator();
    QAction* serif = add(
        "reading-serif", [] { return tr("Letters with s&erifs"); }, {},
        [] {
            Preferences& preferences = Preferences::instance();
            preferences.setReading(preferences.readingFace() == theme::ReadingFace::Serif
                                       ? theme::ReadingFace::Sans
                                       : theme::ReadingFace::Serif,
                                   preferences.readingSize());
        });
    serif->setCheckable(true);
    ticks.emplace_back(serif,
                       [] { return Preferences::instance().readingFace() == theme::ReadingFace::Serif; });
    reading->addSeparator();
    const auto width = [&](const char* id, std::function<QString()> text, int characters) {
        choice(
            id, std::move(text), [characters](ReaderOptions& options) { options.measure = characters; },
            [this, characters] { return m_view.options().measure == characters; });
    };
    width(
        "width-narrow", [] { return tr("&Narrow column"); }, 60);
    width(
        "width-middle", [] { return tr("Column of &middle width"); }, 68);
    width(
        "width-wide", [] { return tr("&Wide column"); }, 75);
    width(
        "width-full", [] { return tr("Very wi&de column"); }, 120);
    reading->addSeparator();
    const auto numbers = [&](const char* id, std::function<QString()> text, ReaderOptions::Numbers kind) {
        choice(
            id, std::move(text), [kind](ReaderOptions& options) { options.numbers = kind; },
            [this, kind] { return m_view.options().numbers == kind; });
    };
    numbers(
        "numbers-none", [] { return tr("N&o numbers"); }, ReaderOptions::Numbers::None);
    numbers(
        "numbers-paragraphs", [] { return tr("Numbers of &paragraphs"); },
        ReaderOptions::Numbers::Paragraphs);
    numbers(
        "numbers-lines", [] { return tr("Numbers of l&ines"); }, ReaderOptions::Numbers::Lines);
    reading->addSeparator();
    const auto snap = [&](const char* id, std::function<QString()> text, PassageUnit kind) {
        choice(
            id, std::move(text), [kind](ReaderOptions& options) { options.snap = kind; },
            [this, kind] { return m_view.options().snap == kind; });
    };
    snap(
        "snap-character", [] { return tr("Select to the &character"); }, PassageUnit::Character);
    snap(
        "snap-word", [] { return tr("Select whole wo&rds"); }, PassageUnit::Word);
    snap(
        "snap-sentence", [] { return tr("Select whole sen&tences"); }, PassageUnit::Sentence);
    snap(
        "snap-paragraph", [] { return tr("Select whole para&graphs"); }, PassageUnit::Paragraph);
    reading->addSeparator();
    choice(
        "hide-asides", [] { return tr("Only the e&xpert's words"); },
        [](ReaderOptions& options) { options.hideAsides = !options.hideAsides; },
        [this] { return m_view.options().hideAsides; });
    choice(
        "show-initials", [] { return tr("Initials of coders in t&he margin"); },
        [](ReaderOptions& options) { options.initials = !options.initials; },
        [this] { return m_view.options().initials; });
    QAction* everyone = add(
        "all-coders", [] { return tr("Codings of &all coders"); }, {},
        [this] {
            using Shown = CoderSight::Shown;
            CoderSight& sight = CoderSight::of(m_desk.session());
            sight.setShown(sight.shown() == Shown::Mine ? Shown::All : Shown::Mine);
        });
    everyone->setCheckable(true);
    ticks.emplace_back(
        everyone, [this] { return CoderSight::of(m_desk.session()).shown() != CoderSight::Shown::Mine; });
    connect(&CoderSight::of(m_desk.session()), &CoderSight::shownChanged, this,
            &DocumentReader::optionsChanged);
    connect(&m_desk.session(), &ProjectSession::opened, this, &DocumentReader::optionsChanged);
    const auto tick = [ticks] {
        for (const auto& [action, isSo] : ticks)
            action->setChecked(isSo());
    };
    tick();
    connect(this, &DocumentReader::optionsChanged, this, tick);
    connect(&Preferences::instance(), &Preferences::readingChanged, this, tick);
}

void DocumentReader::showMenu(CodingId coding, QPoint global) {
    if (!m_source || !m_actions)
        return;
    auto* menu = new QMenu(m_view.window());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QStringList entries;
    if (m_view.selectedSpan())
        entries << QStringLiteral("code-in-vivo") << QStringLiteral("give-codes")
                << QStringLiteral("annotate") << QStringLiteral("translate");
    if (coding)
        entries << QString() << QStringLiteral("memo") << QStringLiteral("key-quote")
                << QStringLiteral("change-code") << QStringLiteral("weight") << QString()
                << QStringLiteral("fit-coding") << QStringLiteral("split-coding")
                << QStringLiteral("merge-codings") << QString() << QStringLiteral("uncode");
    entries << QString() << QStringLiteral("select-sentence") << QStringLiteral("select-paragraph")
            << QStringLiteral("select-turn") << QString() << QStringLiteral("correct-text");
    if (auto* recent = m_view.window()->findChild<RecentCodesMenu*>(); recent && m_view.selectedSpan())
        menu->addMenu(recent);
    for (const QString& each : std::as_const(entries)) {
        if (QAction* action = each.isEmpty() ? nullptr : m_actions->find(each))
            menu->addAction(action);
        else if (!menu->isEmpty())
            menu->addSeparator();
    }
    menu->popup(global);
}

} // namespace marginalia::ui
