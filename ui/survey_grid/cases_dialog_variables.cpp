// SPDX-License-Identifier: GPL-3.0-or-later
// Variables and files of the table of cases.
#include "core/exchange/exporters/cases_file.h"
#include "ui/session/files.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/cases_dialog.h"
#include "ui/survey_grid/cases_import_dialog.h"
#include "ui/survey_grid/cases_model.h"
#include "ui/survey_grid/variable_dialog.h"
#include "ui/widgets/prompts.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>

namespace marginalia::ui {

using namespace core;

namespace {
QHBoxLayout* rowIn(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    return row;
}
} // namespace

QWidget* CasesDialog::buildVariables() {
    auto* widget = new QWidget(this);
    QHBoxLayout* row = rowIn(widget);
    addButton(widget, tr("&Add a variable…"), "casesAddVariable", &CasesDialog::addVariable, &m_writers);
    addButton(widget, tr("&Change the variable…"), "casesChangeVariable", &CasesDialog::changeVariable,
              &m_variableButtons);
    addButton(widget, tr("&Delete the variable"), "casesDeleteVariable", &CasesDialog::deleteVariable,
              &m_variableButtons);
    row->addStretch(1);
    return widget;
}

QWidget* CasesDialog::buildCases() {
    auto* widget = new QWidget(this);
    QHBoxLayout* row = rowIn(widget);
    addButton(widget, tr("Add a ca&se…"), "casesAdd", &CasesDialog::addCase, &m_writers);
    addButton(widget, tr("&Import a table…"), "casesImport", &CasesDialog::importFile, &m_writers);
    addButton(widget, tr("&Export the table…"), "casesExport", &CasesDialog::exportFile, nullptr);
    row->addStretch(1);
    return widget;
}

const survey::CaseColumn* CasesDialog::chosenVariable() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model->variableAt(current.column()) : nullptr;
}

void CasesDialog::keepValue(const survey::Case& who, VariableId variable, const QString& value) {
    m_session.edit({msg("Change a value of “{1}”"), {who.name}},
                   [&](store::Edit& edit) { survey::setValue(edit, who.id, variable, fromQ(value)); });
}

void CasesDialog::addVariable() {
    (new VariableDialog(m_session, nullptr, this))->open();
}

void CasesDialog::changeVariable() {
    if (const survey::CaseColumn* variable = chosenVariable())
        (new VariableDialog(m_session, variable, this))->open();
}

void CasesDialog::deleteVariable() {
    const survey::CaseColumn* variable = chosenVariable();
    if (!variable)
        return;
    m_session.edit({msg("Delete the variable “{1}”"), {variable->name}},
                   [variables = variable->variables](store::Edit& edit) {
                       for (const auto& [survey, id] : variables)
                           survey::removeVariable(edit, id);
                   });
}

void CasesDialog::addCase() {
    Prompts::Line line;
    line.title = tr("Add a case");
    line.label = tr("Name or ID of the case");
    line.accept = tr("Add");
    prompts().askText(this, line, [this](const QString& name) {
        const std::vector<survey::Survey> surveys = survey::surveys(m_session.db());
        const auto add = [this, name](SurveyId survey) {
            m_session.edit({msg("Add the case “{1}”"), {fromQ(name)}},
                           [&](store::Edit& edit) { survey::addCase(edit, survey, fromQ(name)); });
        };
        if (surveys.empty()) {
            add({});
            return;
        }
        Prompts::Choice choice;
        choice.title = tr("Add a case");
        choice.label = tr("Where “%1” belongs").arg(name);
        choice.choices << tr("People interviewed");
        for (const survey::Survey& each : surveys)
            choice.choices << toQ(each.name);
        choice.accept = tr("Add");
        prompts().choose(this, choice, [add, surveys](int at) {
            add(at == 0 ? SurveyId{} : surveys[static_cast<std::size_t>(at - 1)].id);
        });
    });
}

void CasesDialog::importFile() {
    prompts().openFile(
        this, {tr("Import a table of cases"), tr("Tables (*.csv *.tsv *.txt *.xlsx)"), {}, {}},
        [this](const QString& file) { (new CasesImportDialog(m_session, file, this))->open(); });
}

void CasesDialog::exportFile() {
    prompts().saveFile(this,
                       {tr("Export the table of cases"), tr("CSV table (*.csv);;Excel workbook (*.xlsx)"),
                        tr("Cases of %1").arg(m_session.title()), QStringLiteral("csv")},
                       [this](const QString& file) {
                           try {
                               exchange::exportCases(m_session.db(), pathOf(file), Clock().now());
                           } catch (const Error& error) {
                               m_session.report(error);
                           }
                       });
}

} // namespace marginalia::ui
