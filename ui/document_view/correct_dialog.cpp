// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/correct_dialog.h"

#include "core/text/normalize.h"
#include "ui/main_window/main_window.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/widgets/prompts.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace marginalia::ui {

using namespace core;

namespace {

constexpr qsizetype longestToEdit = 1'000'000; ///< letters; an editor of more is slow
constexpr std::size_t longText = 20'000;       ///< bytes; more are compared by a job
constexpr int restMs = 250;                    ///< after the last letter typed
constexpr int mostListed = 1000;

} // namespace

CorrectDialog::CorrectDialog(ProjectSession& session, coding::Place place, const QString& name,
                             QWidget* parent)
    : FormDialog("correctDialog", tr("Correct the text of %1").arg(name), tr("Correct"), parent)
    , m_session(session)
    , m_place(place)
    , m_name(name)
    , m_edit(new QPlainTextEdit(this))
    , m_summary(nullptr)
    , m_doubtful(new QTreeWidget(this))
    , m_hold(new QCheckBox(tr("Only &spelling was corrected: the judgements still hold"), this))
    , m_fromFile(new QPushButton(tr("Take the text from a &file…"), this)) {
    try {
        if (m_place.answer)
            m_before = survey::answerText(session.db(), m_place.answer);
        else
            for (const documents::Source& each : session.sources())
                if (each.id == m_place.source)
                    m_before = documents::textBody(session.db(), each.text);
    } catch (const Error& error) {
        session.report(error);
    }
    build(toQ(m_before));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &CorrectDialog::preview);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { m_rest.start(); });
    connect(m_hold, &QCheckBox::toggled, this, &CorrectDialog::preview);
    connect(m_fromFile, &QPushButton::clicked, this, &CorrectDialog::takeFile);
    connect(&m_session, &ProjectSession::aboutToClose, this, &CorrectDialog::reject);
    connect(&m_reading, &LatestJob::failed, &m_session, &ProjectSession::report);
    preview();
}

void CorrectDialog::build(const QString& text) {
    resize(theme::unit * 110, theme::unit * 84);
    const bool editable = text.size() <= longestToEdit;
    QFont face = theme::readingFont();
    m_edit->setFont(face);
    m_edit->setTabChangesFocus(true);
    m_edit->setProperty("paper", true);
    if (editable)
        m_edit->setPlainText(text);
    m_edit->setReadOnly(!editable);
    m_edit->setPlaceholderText(editable ? QString()
                                        : tr("This text is too long to be corrected here. Correct it in a "
                                             "file of plain text, and take it from there."));
    addWide(m_edit, "correctText", tr("The corrected text"), true);
    addWide(m_fromFile, "correctFromFile", tr("Take the text from a file"));
    m_fromFile->setAutoDefault(false);
    m_fromFile->setVisible(static_cast<bool>(m_place.source));
    m_summary = addHint(QString());
    m_summary->setObjectName(QStringLiteral("correctSummary"));
    m_doubtful->setHeaderLabels({tr("Mark"), tr("State"), tr("Words before"), tr("Words now")});
    m_doubtful->setRootIsDecorated(false);
    m_doubtful->setUniformRowHeights(true);
    m_doubtful->setTabKeyNavigation(false);
    m_doubtful->setProperty("paper", true);
    m_doubtful->setProperty("padded", true);
    m_doubtful->setColumnWidth(0, theme::unit * 22);
    m_doubtful->setColumnWidth(1, theme::unit * 13);
    m_doubtful->setColumnWidth(2, theme::unit * 34);
    m_doubtful->setMinimumHeight(theme::unit * 18);
    addWide(m_doubtful, "correctDoubtful", tr("What has to be looked at"));
    addWide(m_hold, "correctHold", m_hold->text().remove(QLatin1Char('&')));
    m_hold->setVisible(static_cast<bool>(m_place.answer));
    m_edit->setFocus();
}

std::string CorrectDialog::text() const {
    return m_file ? *m_file : fromQ(m_edit->toPlainText());
}

coding::CorrectionOptions CorrectDialog::options() const {
    return {m_hold->isChecked()};
}

void CorrectDialog::takeFile() {
    Prompts::File file;
    file.title = tr("The corrected text");
    file.filter = tr("Plain text (*.txt);;All files (*)");
    prompts().openFile(this, file, [this](const QString& name) { readFile(name); });
}

void CorrectDialog::readFile(const QString& name) {
    constexpr qint64 most = 256LL << 20;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > most) {
        m_session.report(Error(ErrorKind::Io, msg("The file {1} cannot be read."), {fromQ(name)}));
        return;
    }
    const std::string bytes = text::normalize(file.readAll().toStdString()).text;
    const QString words = toQ(bytes);
    if (words.size() <= longestToEdit && !m_edit->isReadOnly()) {
        m_edit->setPlainText(words);
    } else {
        m_edit->setPlaceholderText(tr("The corrected text comes from the file %1.").arg(name));
        m_file = bytes;
    }
    preview();
}

void CorrectDialog::preview() {
    m_rest.stop();
    if (!m_session.isOpen())
        return;
    if (m_edit->isReadOnly() && !m_file) {
        showCorrection({});
        return;
    }
    const std::string now = text();
    try {
        if (now.size() + m_before.size() <= longText) {
            m_reading.drop();
            showCorrection(coding::previewCorrection(m_session.db(), m_place, now, options()));
            return;
        }
    } catch (const Error& error) { // a text without words
        m_doubtful->clear();
        m_summary->setText(say(error.sentence()));
        acceptButton()->setEnabled(false);
        return;
    }
    acceptButton()->setEnabled(false);
    const auto found = std::make_shared<coding::Correction>();
    m_reading.start(
        [found, now, place = m_place, how = options(), project = &m_session.project()](Progress&) {
            *found = coding::previewCorrection(*project->snapshot(), place, now, how);
        },
        [this, found] { showCorrection(*found); });
}

QString CorrectDialog::stateWord(text::PassageFate fate) const {
    switch (fate) {
    case text::PassageFate::FoundAgain:
        return tr("found again");
    case text::PassageFate::Gone:
        return tr("gone");
    case text::PassageFate::Changed:
    case text::PassageFate::Same:
        break;
    }
    return tr("changed");
}

QString CorrectDialog::markWord(const coding::DoubtfulMark& mark) const {
    const codebook::Code* code = m_session.codebook().find(mark.code);
    const QString name = code ? toQ(code->name) : toQ(mark.about);
    switch (mark.kind) {
    case coding::MarkKind::Note:
        return tr("Note: %1").arg(name);
    case coding::MarkKind::Translation:
        return tr("Translation: %1").arg(name);
    case coding::MarkKind::Decision:
        return tr("Decision: %1").arg(name);
    case coding::MarkKind::Coding:
        break;
    }
    for (const coding::Coder& coder : m_session.coders())
        if (coder.id == mark.coder)
            return tr("%1 (%2)").arg(name, toQ(coder.name));
    return name;
}

void CorrectDialog::showCorrection(const coding::Correction& correction) {
    acceptButton()->setEnabled(correction.changed && m_session.canEdit());
    m_doubtful->clear();
    QList<QTreeWidgetItem*> items;
    for (const coding::DoubtfulMark& mark : correction.doubtful) {
        if (items.size() == mostListed)
            break;
        auto* item = new QTreeWidgetItem(QStringList{markWord(mark), stateWord(mark.fate),
                                                     toQ(mark.wordsBefore).simplified(),
                                                     toQ(mark.wordsAfter).simplified()});
        for (int column = 0; column < 4; ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
        items << item;
    }
    m_doubtful->addTopLevelItems(items);
    m_doubtful->setVisible(!items.isEmpty());
    if (!correction.changed) {
        m_summary->setText(tr("Change the text above. What is coded in it moves along, and what cannot is "
                              "listed here before anything is done."));
        return;
    }
    QStringList lines{
        tr("Marks that move along: %1.").arg(figure(correction.kept)),
        tr("Marks to look at: %1.").arg(figure(static_cast<std::int64_t>(correction.doubtful.size())))};
    if (correction.judgements > 0)
        lines << tr("Judgements to re-check: %1.").arg(figure(correction.judgements));
    m_summary->setText(lines.join(QLatin1Char(' ')) + CoderSight::of(m_session).alongside());
}

bool CorrectDialog::apply() {
    m_reading.stopAndWait();
    const auto made = std::make_shared<coding::Correction>();
    const Sentence label(msg("Correct the text of {1}"), {fromQ(m_name)});
    const Project::Body body = [made, place = m_place, now = text(), how = options()](store::Edit& edit) {
        *made = coding::correctText(edit, place, now, how);
    };
    const QString line = tr("The text of %1 is corrected. Undo brings the old one back.").arg(m_name);
    if (m_before.size() > longText)
        return m_session.editInBackground(tr("Correcting the text"), label, body,
                                          [window = parentWidget(), line] {
                                              if (auto* main = qobject_cast<MainWindow*>(window))
                                                  main->say(line);
                                          });
    if (!m_session.edit(label, body))
        return false;
    Q_EMIT said(line);
    return true;
}

namespace {

/// tr() for texts outside a class.
struct Correcting {
    Q_DECLARE_TR_FUNCTIONS(Correcting)
};

/// "R001, steps", or the document's name.
QString nameOf(MainWindow& window, coding::Place place) {
    const ProjectSession& session = window.session();
    if (place.source) {
        for (const documents::Source& each : session.sources())
            if (each.id == place.source)
                return toQ(each.name);
        return {};
    }
    const std::optional<survey::Answer> answer = survey::answerById(session.db(), place.answer);
    if (!answer)
        return {};
    SurveyPage& page = window.surveyPage();
    const QString respondent = page.model().respondentAt(page.grid().currentRow());
    for (const survey::Question& each : session.questions())
        if (each.id == answer->question)
            return Correcting::tr("%1, %2").arg(respondent, toQ(each.name));
    return respondent;
}

} // namespace

void addCorrecting(MainWindow& window) {
    window.actions().add({QStringLiteral("correct-text"),
                          Actions::Menu::Edit,
                          Actions::Part::Middle,
                          [] { return Correcting::tr("Correct the te&xt…"); },
                          {},
                          QStringLiteral("edit"),
                          Actions::Needs::Writable,
                          [&window] {
                              const coding::Place place = window.desk().place();
                              const QString name = nameOf(window, place);
                              if (name.isEmpty()) {
                                  window.say(Correcting::tr("Choose an answer or a document first."));
                                  return;
                              }
                              auto* dialog = new CorrectDialog(window.session(), place, name, &window);
                              QObject::connect(dialog, &CorrectDialog::said, &window, &MainWindow::say);
                              dialog->open();
                          }});
}

} // namespace marginalia::ui
