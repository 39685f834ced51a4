// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/document_reader.h"

#include "core/documents/speakers.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/document_view/document_marks.h"
#include "ui/document_view/notes_of_text.h"
#include "ui/document_view/reader_settings.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/preferences.h"

#include <QScrollBar>

#include <algorithm>
#include <memory>
#include <utility>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr std::size_t rowByRow = 200;     ///< more changed rows than these are read anew together
constexpr std::size_t longText = 400'000; ///< bytes; who speaks in longer ones is found out in a job
constexpr int paintedMs = 50;             ///< by then the first page is painted
constexpr double leastPoints = 8;
constexpr double mostPoints = 32;

/// Without the blanks at both ends of its words.
Span trimmed(Span span, const QString& words) {
    const auto isWord = [](QChar character) { return !character.isSpace(); };
    const auto first = std::find_if(words.begin(), words.end(), isWord);
    const auto last = std::find_if(words.rbegin(), words.rend(), isWord);
    if (first == words.end())
        return {span.start, span.start};
    return {span.start + (first - words.begin()), span.end - (last - words.rbegin())};
}
} // namespace

DocumentReader::DocumentReader(CodingDesk& desk, ReaderView& view, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_view(view) {
    view.setCoderLook([this](CoderId id) {
        for (const coding::Coder& each : m_desk.session().coders())
            if (each.id == id)
                return std::pair(toQ(each.name),
                                 each.initials.empty() ? toQ(each.name).left(2) : toQ(each.initials));
        return std::pair<QString, QString>();
    });
    view.setMemo([this](CodingId id) {
        const std::optional<coding::Coding> found = coding::codingById(m_desk.session().db(), id);
        return found ? toQ(found->memo) : QString();
    });
    ProjectSession& session = desk.session();
    m_afterPaint.setSingleShot(true);
    connect(&m_afterPaint, &QTimer::timeout, this, [this] { std::exchange(m_mark, {})(); });
    connect(&m_marking, &LatestJob::failed, &session, &ProjectSession::report);
    connect(&session, &ProjectSession::opened, this, [this] {
        const QString file = m_desk.session().filePath();
        m_view.setOptions(readerOptions(file));
        restoreLetters(file);
        Q_EMIT optionsChanged();
    });
    connect(&session, &ProjectSession::aboutToClose, this, [this] {
        keepPlace();
        m_afterPaint.stop();
        m_marking.drop();
        m_source = {};
    });
    connect(&session, &ProjectSession::changed, this, &DocumentReader::changed);
    connect(&session, &ProjectSession::coderChanged, this, &DocumentReader::showCodings);
    connect(&CoderSight::of(session), &CoderSight::shownChanged, this, &DocumentReader::showCodings);
    connect(&session, &ProjectSession::stateChanged, this,
            [this] { m_view.setCanEdit(m_desk.session().canEdit()); });
    connect(&desk, &CodingDesk::chosenChanged, this, [this] {
        if (m_desk.place().source)
            m_view.setChosen(m_desk.chosen());
    });
    connect(&view, &ReaderView::passageSelected, this, &DocumentReader::putOnDesk);
    connect(&view, &ReaderView::codingChosen, this, [this](CodingId coding) { m_desk.setChosen(coding); });
    connect(&view, &ReaderView::codingResized, this,
            [this](CodingId coding, Span span) { m_desk.resize(coding, span); });
    connect(&view, &ReaderView::codesDropped, this,
            [this](const QList<CodeId>& codes, Span span) { m_desk.applyAll(codes, span); });
    connect(&view, &ReaderView::menuAsked, this, &DocumentReader::showMenu);
    connect(&view, &ReaderView::zoomAsked, this, &DocumentReader::zoom);
    connect(&Preferences::instance(), &Preferences::readingChanged, this, [this] {
        m_view.readingChanged();
        if (m_desk.session().isOpen())
            keepLetters(m_desk.session().filePath());
    });
}

void DocumentReader::keepPlace() {
    if (m_source && m_desk.session().isOpen())
        keepReadingPlace(m_desk.session().filePath(), m_source, m_view.top());
}

void DocumentReader::setSource(SourceId source) {
    m_afterPaint.stop();
    m_marking.drop();
    if (source != m_source)
        keepPlace();
    m_source = source;
    m_turns.clear();
    m_hasAsides = false;
    const ProjectSession& session = m_desk.session();
    const documents::Source* found = nullptr;
    if (session.isOpen())
        for (const documents::Source& each : session.sources())
            if (each.id == source)
                found = &each;
    if (!found) {
        m_source = {};
        m_view.setText({}, {});
        return;
    }
    m_text = found->text;
    std::string body = documents::textBody(session.db(), found->text);
    m_view.setText(toQ(body), found->language);
    showLooks();
    showCodings();
    showNotes();
    readTurns(std::move(body));
    m_view.startAt(readingPlace(session.filePath(), source));
}

void DocumentReader::readTurns(std::string body) {
    const store::Connection& db = m_desk.session().db();
    if (body.size() <= longText) {
        takeTurns(documents::turnsOf(db, m_source, body));
        return;
    }
    takeTurns({});
    // The pattern and the known names are read here; the rest needs no project.
    auto turns = std::make_shared<std::vector<documents::Turn>>();
    std::vector<std::string> known;
    for (const documents::Speaker& each : documents::speakersSet(db, m_source))
        known.push_back(each.name);
    m_mark = [this, turns, known, text = std::make_shared<const std::string>(std::move(body)),
              pattern = documents::speakerPattern(db, m_source)] {
        m_marking.start([=](Progress&) { *turns = documents::turnsOf(*text, pattern, known); },
                        [this, turns] { takeTurns(std::move(*turns)); });
    };
    m_afterPaint.start(paintedMs);
}

void DocumentReader::takeTurns(std::vector<documents::Turn> turns) {
    m_turns = std::move(turns);
    showMarks();
}

void DocumentReader::showMarks() {
    const store::Connection& db = m_desk.session().db();
    m_interviewers = interviewersOf(m_turns, documents::speakersSet(db, m_source));
    m_hasAsides = std::any_of(m_turns.begin(), m_turns.end(), [this](const documents::Turn& each) {
        return m_interviewers.count(each.speaker) > 0;
    });
    m_view.setMarks(marksOf(documents::formatsOf(db, m_source), m_turns, m_interviewers));
    Q_EMIT marked();
}

void DocumentReader::showLooks() {
    m_view.setCodeLook([this](CodeId id) {
        const codebook::Codebook& codebook = m_desk.session().codebook();
        return CodeLook{shownName(codebook, id), codeHue(codebook, id)};
    });
}

std::optional<ReaderCoding> DocumentReader::shown(const coding::Coding& coding) const {
    if (coding.place.source != m_source || coding.round != mainRound ||
        !CoderSight::of(m_desk.session()).shows(coding.coder))
        return std::nullopt;
    ReaderCoding result;
    result.id = coding.id;
    result.span = coding.span;
    result.code = coding.code;
    result.coder = coding.coder;
    result.memo = !coding.memo.empty();
    result.star = coding.star > 0;
    if (coding.weight)
        result.weight = static_cast<int>(*coding.weight);
    return result;
}

void DocumentReader::showCodings() {
    if (!m_source || !m_desk.session().isOpen())
        return;
    std::vector<ReaderCoding> all;
    for (const coding::Coding& each : coding::codingsOf(m_desk.session().db(), {{}, m_source}))
        if (const std::optional<ReaderCoding> coding = shown(each))
            all.push_back(*coding);
    m_view.setCodings(std::move(all));
    m_view.setChosen(m_desk.chosen());
}

void DocumentReader::showNotes() {
    if (m_source && m_desk.session().isOpen())
        m_view.setNotes(readerNotes(m_desk.session().db(), {{}, m_source}));
}

bool DocumentReader::isCorrected() const {
    for (const documents::Source& each : m_desk.session().sources())
        if (each.id == m_source)
            return each.text != m_text;
    return false;
}

void DocumentReader::changed(const store::ChangeSet& changes) {
    if (!m_source)
        return;
    // A text itself never changes; the document may have been given a corrected one.
    if ((changes.empty() || changes.touches("source")) && isCorrected()) {
        // Who corrects a word goes on reading there.
        const int place = m_view.verticalScrollBar()->value();
        setSource(m_source);
        m_view.verticalScrollBar()->setValue(place);
        return;
    }
    if (changes.empty() || changes.touches("note") || changes.touches("note_link") ||
        changes.touches("translation"))
        showNotes();
    if (changes.empty() || changes.touches("code"))
        showLooks();
    if (changes.empty() || changes.touches("speaker") || changes.touches("source"))
        readTurns(fromQ(m_view.text()));
    else if (changes.touches("source_format"))
        showMarks();
    if (changes.empty()) {
        showCodings();
        return;
    }
    const store::TableChange& rows = changes.of("coding");
    if (rows.size() > rowByRow) {
        showCodings();
        return;
    }
    for (const std::int64_t id : rows.removed)
        m_view.removeCoding(CodingId{id});
    for (const auto& ids : {rows.added, rows.changed})
        for (const std::int64_t id : ids) {
            const std::optional<coding::Coding> coding =
                coding::codingById(m_desk.session().db(), CodingId{id});
            const std::optional<ReaderCoding> now = coding ? shown(*coding) : std::nullopt;
            if (now)
                m_view.putCoding(*now);
            else
                m_view.removeCoding(CodingId{id});
        }
    if (m_desk.chosen() && !m_view.codings().find(m_desk.chosen()))
        m_desk.setChosen({});
}

void DocumentReader::goToCoding(int direction) {
    const std::vector<ReaderCoding>& all = m_view.codings().index().items();
    if (all.empty()) {
        Q_EMIT m_desk.said(tr("Nothing is coded in this document yet."));
        return;
    }
    const ReaderCoding* chosen = m_view.codings().find(m_desk.chosen());
    std::ptrdiff_t at = 0;
    if (chosen) {
        at = chosen - all.data() + direction;
    } else {
        const auto behind = std::partition_point(all.begin(), all.end(), [this](const ReaderCoding& each) {
            return each.start < m_view.caretUnit();
        });
        at = behind - all.begin() - (direction < 0 ? 1 : 0);
    }
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const ReaderCoding& next = all[static_cast<std::size_t>((at + count) % count)];
    m_view.selectUnits(next.start, next.start);
    m_view.revealUnit(next.start);
    m_desk.setChosen(next.id);
}

void DocumentReader::selectTurn() {
    if (const documents::Turn* turn = documents::turnAt(m_turns, m_view.caret());
        turn && turn->spoken.length() > 0)
        m_view.select(turn->spoken);
    else
        Q_EMIT m_desk.said(tr("Nobody in particular speaks here."));
}

std::vector<Span> DocumentReader::seenPieces(Span passage) const {
    std::vector<Span> pieces;
    if (!m_view.options().hideAsides || !m_hasAsides)
        return pieces;
    bool cut = false;
    std::int64_t at = passage.start;
    const auto add = [&](std::int64_t from, std::int64_t to) {
        const QString words = m_view.textOf({from, to});
        const Span piece = trimmed({from, to}, words);
        if (piece.length() > 0)
            pieces.push_back(piece);
    };
    for (const documents::Turn& turn : m_turns) {
        if (turn.whole.end <= passage.start || turn.whole.start >= passage.end)
            continue;
        const bool aside = m_interviewers.count(turn.speaker) > 0;
        // Behind something left out a new piece begins, and a name is nobody's words.
        if (!aside && !cut)
            continue;
        add(at, std::min(turn.whole.start, passage.end));
        at = aside ? turn.whole.end : turn.spoken.start;
        cut = true;
    }
    if (!cut)
        return {};
    add(at, passage.end);
    return pieces;
}

void DocumentReader::putOnDesk() {
    if (!m_desk.place().source)
        return;
    const std::optional<Span> passage = m_view.selectedSpan();
    m_desk.setPassage(passage, passage ? seenPieces(*passage) : std::vector<Span>{});
}

void DocumentReader::setOptions(const ReaderOptions& options) {
    keepReaderOptions(m_desk.session().filePath(), options);
    m_view.setOptions(options);
    putOnDesk();
    Q_EMIT optionsChanged();
}

void DocumentReader::zoom(int steps) {
    Preferences& preferences = Preferences::instance();
    const double points = steps == 0 ? theme::readingPoints
                                     : std::clamp(preferences.readingSize() + steps, leastPoints, mostPoints);
    preferences.setReading(preferences.readingFace(), points);
}

} // namespace marginalia::ui
