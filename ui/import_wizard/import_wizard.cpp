// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/import_wizard.h"

#include "ui/import_wizard/changed_texts.h"
#include "ui/import_wizard/column_details.h"
#include "ui/import_wizard/column_plan_model.h"
#include "ui/import_wizard/report_view.h"
#include "ui/import_wizard/rows_preview.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/prompts.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {

constexpr int problemsShown = 6;

QString listOf(const std::vector<std::string>& columns) {
    constexpr std::size_t most = 12;
    QStringList names;
    for (const std::string& column : columns)
        if (names.size() < static_cast<qsizetype>(most))
            names += toQ(column).simplified().left(40);
    if (columns.size() > most)
        names += QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

} // namespace

ImportWizard::ImportWizard(ProjectSession& session, const QString& file, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_file(file)
    , m_columns(new ColumnPlanModel(this))
    , m_preview(new RowsPreview(this)) {
    setObjectName(QStringLiteral("importWizard"));
    setWindowTitle(tr("Import a survey"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(1080, 720);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 3, theme::unit * 3, theme::unit * 3, theme::unit * 2);
    column->setSpacing(theme::unit * 3 / 2);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildPlanPage());
    m_pages->addWidget(buildReportPage());
    column->addWidget(m_pages, 1);

    m_busy = new QLabel(this);
    m_busy->setObjectName(QStringLiteral("importBusy"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_import = new QPushButton(tr("&Import"), this);
    m_import->setObjectName(QStringLiteral("importStart"));
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    m_another = new QPushButton(tr("Choose another &file…"), this);
    m_another->setObjectName(QStringLiteral("importAnother"));
    m_another->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::unit);
    row->addWidget(m_busy);
    row->addWidget(m_progress, 1);
    row->addStretch(1);
    row->addWidget(m_another);
    row->addWidget(m_import);
    row->addWidget(m_cancel);
    column->addLayout(row);

    connect(m_import, &QPushButton::clicked, this, &ImportWizard::startImport);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(m_another, &QPushButton::clicked, this, &ImportWizard::askForAnother);
    const auto progressed = [this](double part) { m_progress->setValue(static_cast<int>(part * 1000)); };
    connect(&m_reading, &JobRunner::progressed, this, progressed);
    connect(&m_reading, &JobRunner::failed, this, &ImportWizard::showProblem);
    connect(&m_reading, &JobRunner::finished, this, [this] {
        setBusy({});
        if (m_again)
            look();
    });
    connect(&m_session.jobs(), &JobRunner::progressed, this, [this, progressed](double part) {
        if (m_importing)
            progressed(part);
    });
    connect(&m_session.jobs(), &JobRunner::finished, this, [this] {
        if (!m_importing)
            return;
        m_importing = false;
        setBusy({});
    });
    look();
}

ImportWizard::~ImportWizard() = default;

Prompts::File ImportWizard::fileWish() {
    return {tr("Import a survey"), tr("Tables (*.csv *.tsv *.txt *.xlsx *.zip);;All files (*)"), {}, {}};
}

void ImportWizard::askForAnother() {
    prompts().openFile(this, fileWish(), [self = QPointer<ImportWizard>(this)](const QString& file) {
        if (self.isNull())
            return;
        self->m_file = file;
        for (QComboBox* box : {self->m_encoding, self->m_delimiter})
            box->setCurrentIndex(0);
        self->m_sheet->clear();
        self->look();
    });
}

void ImportWizard::begin(ProjectSession& session, QWidget* parent) {
    prompts().openFile(parent, fileWish(), [&session, parent](const QString& file) {
        auto* wizard = new ImportWizard(session, file, parent);
        wizard->open();
    });
}

void ImportWizard::look() {
    if (m_reading.busy()) {
        // The choice changed while the file was being read: read it again afterwards.
        m_again = true;
        m_reading.cancel();
        return;
    }
    m_again = false;
    SurveyChoices choices;
    choices.file = m_file;
    choices.sheet = m_sheet->currentData().toString();
    choices.encoding = m_encoding->currentData().toString();
    choices.delimiter = m_delimiter->currentData().toString();
    choices.headerRows = m_look.rowCount > 0 ? m_headerRows->value() : 0;
    setBusy(tr("Reading %1").arg(QFileInfo(m_file).fileName()));
    auto found = std::make_shared<SurveyLook>();
    m_reading.start(
        m_busy->text(), [choices, found](Progress& progress) { *found = lookAtSurvey(choices, progress); },
        [this, found] {
            m_look = std::move(*found);
            takeLook();
        });
}

void ImportWizard::takeLook() {
    showTable(true);
    m_filling = true;
    m_headerRows->setValue(static_cast<int>(m_look.plan.headerRows));
    m_filling = false;
    if (m_sheet->count() == 0)
        for (const QString& sheet : m_look.sheets)
            m_sheet->addItem(sheet, sheet);
    m_sheet->setCurrentIndex(m_sheet->findData(toQ(m_look.plan.sheet)));
    for (QWidget* field : std::initializer_list<QWidget*>{m_sheet, m_sheetLabel})
        field->setVisible(m_look.workbook);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_encoding, m_encodingLabel, m_delimiter, m_delimiterLabel})
        field->setVisible(!m_look.workbook);
    if (m_encoding->currentIndex() == 0)
        m_encoding->setItemText(0, tr("Found: %1").arg(toQ(m_look.plan.encoding)));
    if (m_delimiter->currentIndex() == 0) {
        const int at = m_delimiter->findData(toQ(m_look.plan.delimiter));
        m_delimiter->setItemText(
            0, tr("Found: %1").arg(at > 0 ? m_delimiter->itemText(at) : toQ(m_look.plan.delimiter)));
    }
    QStringList lines;
    for (const Sentence& problem : m_look.problems)
        lines += say(problem);
    if (lines.size() > problemsShown) {
        const auto more = lines.size() - problemsShown;
        lines = lines.mid(0, problemsShown);
        lines += tr("Further remarks: %1. All are listed in the report after the import.").arg(figure(more));
    }
    m_problems->setText(lines.join(QLatin1Char('\n')));
    m_problems->setVisible(!lines.isEmpty());
    m_preview->setRows(m_look.headers, m_look.rows);
    m_newer.reset();
    if (m_session.isOpen() && !m_look.anotherSheet)
        m_newer = survey::continuePlan(m_session.db(), m_look.plan);
    m_continue->setVisible(m_newer.has_value());
    if (m_newer)
        m_continue->setText(
            tr("A newer file of the survey “%1”: read its columns as before")
                .arg(toQ(m_newer->plan.survey).replace(QLatin1Char('&'), QLatin1String("&&"))));
    propose();
    if (m_look.anotherSheet)
        m_sheet->setFocus();
    else
        m_columnTable->setFocus();
}

bool ImportWizard::continues() const {
    return m_newer && m_continue->isChecked();
}

void ImportWizard::propose() {
    QStringList notes;
    if (continues()) {
        if (!m_newer->added.empty())
            notes += tr("New in this file: %1.").arg(listOf(m_newer->added));
        if (!m_newer->missing.empty())
            notes += tr("Not in this file any more: %1.").arg(listOf(m_newer->missing));
    } else if (m_newer) {
        notes += tr("The file becomes a survey of its own, with respondents of its own.");
    }
    m_continueNote->setText(notes.join(QLatin1Char(' ')));
    m_continueNote->setVisible(!notes.isEmpty());
    m_notReached->setChecked(continues() ? m_newer->plan.notReached : m_look.plan.notReached);
    m_columns->setColumns(continues() ? m_newer->plan.columns : m_look.plan.columns, m_look.samples);
    int first = 0;
    for (int row = m_columns->rowCount() - 1; row >= 0; --row)
        if (m_columns->at(row).role == survey::ColumnRole::Open)
            first = row;
    if (m_columns->rowCount() > 0)
        m_columnTable->selectRow(first);
}

survey::SurveyPlan ImportWizard::plan() const {
    survey::SurveyPlan plan = continues() ? m_newer->plan : m_look.plan;
    plan.separate = m_newer && !continues();
    plan.columns = m_columns->columns();
    plan.notReached = m_notReached->isChecked();
    plan.idColumn.clear();
    for (const survey::ColumnPlan& column : plan.columns)
        if (column.role == survey::ColumnRole::Id)
            plan.idColumn = column.column;
    return plan;
}

void ImportWizard::planEdited() {
    int questions = 0;
    bool id = false;
    std::vector<bool> leftOut;
    for (const survey::ColumnPlan& column : m_columns->columns()) {
        questions += column.role == survey::ColumnRole::Open ? 1 : 0;
        id |= column.role == survey::ColumnRole::Id;
        leftOut.push_back(column.role == survey::ColumnRole::Ignore);
    }
    m_preview->setLeftOut(std::move(leftOut));
    QString text = tr("%1: rows %2, open questions %3.")
                       .arg(QFileInfo(m_file).fileName(), figure(m_look.rowCount), figure(questions));
    if (!id && m_columns->rowCount() > 0)
        text += QLatin1Char(' ') + tr("Without a column of IDs respondents are called R001, R002 and so on.");
    m_summary->setText(text);
    const QString wrong = wrongPlan();
    m_condition->setText(wrong);
    m_condition->setVisible(!wrong.isEmpty());
    m_import->setEnabled(canImport());
}

QString ImportWizard::wrongPlan() const {
    for (const survey::ColumnPlan& column : m_columns->columns()) {
        if (column.role != survey::ColumnRole::Open || column.askedIf.empty())
            continue;
        try {
            survey::checkAskedIf(column, m_columns->columns());
        } catch (const Error& error) {
            return tr("“%1”, asked only if: %2").arg(toQ(column.column).simplified(), say(error.sentence()));
        }
    }
    if (!continues())
        return {};
    try {
        for (const survey::Survey& each : survey::surveys(m_session.db()))
            if (each.name == m_newer->plan.survey)
                survey::keepOpenQuestions(m_session.db(), each, plan());
    } catch (const Error& error) {
        return say(error.sentence());
    }
    return {};
}

bool ImportWizard::canImport() const {
    return m_columns->rowCount() > 0 && !m_reading.busy() && !m_importing && m_condition->text().isEmpty();
}

void ImportWizard::startImport() {
    auto problem = std::make_shared<std::optional<Error>>();
    auto report = std::make_shared<survey::ImportReport>();
    const survey::SurveyPlan chosen = plan();
    m_importing = m_session.importInBackground(
        tr("Importing the survey"),
        [this_file = m_file, chosen, report, problem](Project& project, Progress& progress) {
            try {
                *report = importSurvey(project, chosen, this_file, progress);
            } catch (const Error& error) {
                // The wizard lists the bad rows itself and stays open.
                if (error.kind() == ErrorKind::Cancelled)
                    throw;
                *problem = error;
            }
        },
        [this, self = QPointer<ImportWizard>(this), report, problem] {
            if (self.isNull())
                return;
            if (*problem)
                showProblem(**problem);
            else
                showReport(*report);
        });
    if (m_importing)
        setBusy(tr("Importing the survey"));
}

void ImportWizard::showProblem(const Error& error) {
    QStringList lines{say(error.sentence())};
    for (const Sentence& detail : error.details()) {
        if (lines.size() > problemsShown * 2) {
            lines += tr("Further rows with problems: %1")
                         .arg(figure(static_cast<qint64>(error.details().size()) - lines.size() + 1));
            break;
        }
        lines += say(detail);
    }
    m_problems->setText(lines.join(QLatin1Char('\n')));
    m_problems->show();
    m_pages->setCurrentIndex(0);
    if (m_look.headers.isEmpty())
        showTable(false);
}

void ImportWizard::showTable(bool shown) {
    m_plan->setVisible(shown);
    m_notReached->setVisible(shown);
    m_readingRow->setVisible(shown);
    m_import->setVisible(shown);
    m_another->setVisible(!shown);
    m_summary->setVisible(shown);
    if (!shown)
        m_another->setFocus();
    if (shown == m_sizeWithTable.isEmpty())
        return;
    if (shown) {
        resize(std::exchange(m_sizeWithTable, {}));
        return;
    }
    // A sentence needs no large window.
    constexpr int width = theme::unit * 70;
    m_sizeWithTable = size();
    resize(width, m_problems->heightForWidth(width - theme::unit * 6) + theme::unit * 14);
}

void ImportWizard::showReport(const survey::ImportReport& report) {
    m_reportHead->setText(tr("The survey is in the project. One step of undo takes it out again."));
    m_report->clear();
    m_report->add(tr("Rows read: %1").arg(figure(report.rows)));
    m_report->add(tr("New respondents: %1").arg(figure(report.casesAdded)));
    if (report.casesKnown > 0)
        m_report->add(tr("Respondents that were there already: %1").arg(figure(report.casesKnown)));
    m_report->add(tr("Answers: %1").arg(figure(report.answersAdded)));
    m_report->add(tr("New open questions: %1").arg(figure(report.questionsAdded)));
    m_report->add(tr("New variables: %1").arg(figure(report.variablesAdded)));
    QStringList decisions;
    for (const Sentence& each : report.decisions)
        decisions += say(each);
    for (const Sentence& each : m_look.problems)
        decisions += say(each);
    decisions.removeDuplicates();
    m_report->add(tr("What was decided and repaired on the way"), decisions);
    QStringList leftOut;
    for (const survey::ColumnPlan& column : m_columns->columns())
        if (column.role == survey::ColumnRole::Ignore)
            leftOut += toQ(column.column).simplified();
    m_report->add(tr("Columns left out"), leftOut);
    m_changedTexts->setTexts(report.changedTexts);
    m_changedHead->setVisible(!report.changedTexts.empty());
    m_changedHead->setText(tr("Texts that differ between project and file: %1. The project’s were kept.")
                               .arg(figure(static_cast<qint64>(report.changedTexts.size()))));
    m_changedTable->setVisible(!report.changedTexts.empty());
    m_report->moveCursor(QTextCursor::Start);
    m_pages->setCurrentIndex(1);
    m_import->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void ImportWizard::setBusy(const QString& what) {
    const bool busy = !what.isEmpty();
    m_busy->setText(what);
    m_busy->setVisible(busy);
    m_progress->setVisible(busy);
    m_progress->setValue(0);
    m_pages->setEnabled(!m_importing);
    m_import->setEnabled(!busy && canImport());
}

void ImportWizard::keyPressEvent(QKeyEvent* event) {
    // Enter in a field ends the typing there; only a button imports.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !qobject_cast<QPushButton*>(focusWidget())) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

void ImportWizard::reject() {
    if (m_importing) {
        // The job ends by itself soon; nothing of it stays.
        m_session.jobs().cancel();
        return;
    }
    m_again = false;
    QDialog::reject();
}

} // namespace marginalia::ui
