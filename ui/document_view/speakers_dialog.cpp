// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/speakers_dialog.h"

#include "core/documents/speakers.h"
#include "core/text/code_points.h"
#include "ui/document_view/speakers_model.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <map>
#include <memory>
#include <utility>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr std::int64_t wordsShown = 80;   // characters
constexpr std::size_t longText = 400'000; // bytes; longer ones are read by a job
} // namespace

SpeakersDialog::SpeakersDialog(ProjectSession& session, const documents::Source& document, QWidget* parent)
    : FormDialog("speakersDialog", tr("Speakers of %1").arg(toQ(document.name)), tr("Save"), parent)
    , m_session(session)
    , m_document(document)
    , m_model(new SpeakersModel(this))
    , m_delegate(new SpeakerDelegate(this))
    , m_table(new QTableView(this))
    , m_cases(new QPushButton(tr("A case for each &participant"), this))
    , m_pattern(new QLineEdit(this)) {
    resize(880, 560);
    addHint(tr("The names are read from the text. Say who asks and who answers; a participant may be a case "
               "of their own, so that one document holds as many cases as people who speak in it."));
    makeTable();
    m_cases->setAutoDefault(false);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_cases);
    line->addStretch(1);
    addWide(row, "speakersCasesRow", tr("Cases of the participants"));
    m_cases->setObjectName(QStringLiteral("speakersCases"));
    connect(m_cases, &QPushButton::clicked, this, [this] { m_model->giveCases(toQ(m_document.name)); });
    m_pattern->setPlaceholderText(tr("the usual marks, as “Name:”"));
    addField(tr("How &turns begin:"), m_pattern, "speakersPattern");
    m_hint = addHint({});

    const bool editable = session.canEdit();
    m_model->setEditable(editable);
    m_cases->setEnabled(editable);
    m_pattern->setReadOnly(!editable);
    if (acceptButton())
        acceptButton()->setEnabled(editable);
    try {
        m_text = documents::textBody(session.db(), document.text);
        m_patternBefore = documents::speakerPattern(session.db(), document.id);
        QStringList cases;
        for (const auto& [id, name] : documents::peopleInterviewed(session.db()))
            cases += toQ(name);
        m_delegate->setCases(cases);
    } catch (const Error& error) {
        session.report(error);
    }
    m_pattern->setText(toQ(m_patternBefore));
    connect(m_pattern, &QLineEdit::editingFinished, this, &SpeakersDialog::read);
    connect(&m_session, &ProjectSession::aboutToClose, this, [this] { m_reading.stopAndWait(); });
    connect(&m_reading, &LatestJob::failed, &m_session, &ProjectSession::report);
    read();
    m_table->setFocus();
}

void SpeakersDialog::makeTable() {
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setShowGrid(false);
    m_table->setProperty("paper", true);
    m_table->setProperty("padded", true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 4);
    QHeaderView* head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setStretchLastSection(true);
    head->resizeSection(SpeakersModel::Name, theme::unit * 16);
    head->setSectionResizeMode(SpeakersModel::Turns, QHeaderView::ResizeToContents);
    head->resizeSection(SpeakersModel::Words, theme::unit * 28);
    head->resizeSection(SpeakersModel::Shown, theme::unit * 16);
    head->resizeSection(SpeakersModel::Role, theme::unit * 15);
    addWide(m_table, "speakersTable", tr("Speakers of the document"), true);
}

void SpeakersDialog::read() {
    m_patternRead = fromQ(m_pattern->text().trimmed());
    try {
        if (m_text.size() <= longText) {
            m_reading.drop();
            showSpeakers(readSpeakers(m_session.db(), m_document, m_text, m_patternRead));
            return;
        }
    } catch (const Error& error) {
        m_session.report(error);
        return;
    }
    m_hint->setText(tr("Reading who speaks…"));
    const auto reading = std::make_shared<Reading>();
    m_reading.start(
        [reading, document = m_document, text = m_text, pattern = m_patternRead,
         project = &m_session.project()](Progress&) {
            *reading = readSpeakers(*project->snapshot(), document, text, pattern);
        },
        [this, reading] {
            showSpeakers(*reading);
            if (std::exchange(m_accept, false) && m_valid)
                accept();
        });
}

SpeakersDialog::Reading SpeakersDialog::readSpeakers(const store::Connection& db,
                                                     const documents::Source& document,
                                                     const std::string& text, const std::string& pattern) {
    Reading reading;
    try {
        std::vector<std::string> known;
        for (const documents::Speaker& each : documents::speakersSet(db, document.id))
            known.push_back(each.name);
        const auto turns = documents::turnsOf(text, pattern, known);
        std::map<CaseId, QString> cases;
        for (const auto& [id, name] : documents::peopleInterviewed(db))
            cases.emplace(id, toQ(name));
        std::map<std::string, Span> first;
        for (const documents::Turn& turn : turns)
            first.try_emplace(turn.speaker, turn.spoken);
        const text::CodePointIndex index(text);
        for (documents::Speaker& each : documents::speakers(db, document.id, turns)) {
            SpeakersModel::Row row;
            if (const auto own = cases.find(each.who); own != cases.end())
                row.caseName = own->second;
            if (const auto words = first.find(each.name); words != first.end()) {
                const Span span = words->second;
                row.words =
                    toQ(std::string(index.slice({span.start, std::min(span.end, span.start + wordsShown)})))
                        .simplified();
            }
            row.speaker = std::move(each);
            reading.rows.push_back(std::move(row));
        }
        reading.turns = static_cast<std::int64_t>(turns.size());
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        reading.problem = error;
    }
    return reading;
}

void SpeakersDialog::showSpeakers(const Reading& reading) {
    m_valid = !reading.problem;
    if (reading.problem) {
        m_hint->setText(say(reading.problem->sentence()));
        return;
    }
    m_model->setRows(reading.rows);
    m_hint->setText(reading.turns == 0
                        ? tr("No speakers were found. Write how a turn begins: {name} stands for the name, "
                             "{time} for a time, as in “[{time}] {name}:”.")
                        : tr("Turns found: %1. Empty: the usual marks. {name} stands for the name, {time} "
                             "for a time, as in “[{time}] {name}:”.")
                              .arg(figure(reading.turns)));
}

bool SpeakersDialog::apply() {
    if (fromQ(m_pattern->text().trimmed()) != m_patternRead)
        read(); // the pattern was typed last
    if (m_reading.busy()) {
        m_accept = true;
        return false;
    }
    if (!m_valid) {
        m_pattern->setFocus();
        return false;
    }
    const std::string pattern = fromQ(m_pattern->text().trimmed());
    const std::vector<SpeakersModel::Row> changed = m_model->changed();
    if (changed.empty() && pattern == m_patternBefore)
        return true;
    return m_session.edit({msg("Set the speakers of {1}"), {m_document.name}}, [&](store::Edit& edit) {
        if (pattern != m_patternBefore)
            documents::setSpeakerPattern(edit, m_document.id, pattern);
        for (const SpeakersModel::Row& row : changed) {
            documents::Speaker speaker = row.speaker;
            speaker.who =
                row.caseName.isEmpty() ? CaseId{} : documents::ensureCase(edit, fromQ(row.caseName));
            documents::setSpeaker(edit, m_document.id, speaker);
        }
    });
}

} // namespace marginalia::ui
