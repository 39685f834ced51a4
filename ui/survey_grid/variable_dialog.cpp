// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/variable_dialog.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/cases_model.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace marginalia::ui {

using namespace core;
using survey::VariableType;

VariableDialog::VariableDialog(ProjectSession& session, const survey::CaseColumn* variable, QWidget* parent)
    : FormDialog("variableDialog", variable ? tr("Change the variable") : tr("Add a variable"),
                 variable ? tr("Save") : tr("Add"), parent)
    , m_session(session)
    , m_variable(variable ? std::optional(*variable) : std::nullopt)
    , m_name(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_order(new QPlainTextEdit(this))
    , m_whose(new QComboBox(this)) {
    m_name->setText(m_variable ? toQ(m_variable->name) : QString());
    addField(tr("&Name"), m_name, "variableName");
    for (const VariableType type : {VariableType::Nominal, VariableType::Ordinal, VariableType::Numeric,
                                    VariableType::Date, VariableType::Text})
        m_type->addItem(CasesModel::typeWord(type), static_cast<int>(type));
    if (m_variable)
        m_type->setCurrentIndex(m_type->findData(static_cast<int>(m_variable->type)));
    addField(tr("&Kind of values"), m_type, "variableType");
    QStringList order;
    if (m_variable)
        for (const std::string& each : m_variable->valueOrder)
            order << toQ(each);
    m_order->setPlainText(order.join(QLatin1Char('\n')));
    m_order->setTabChangesFocus(true);
    m_order->setProperty("framed", true);
    m_order->setMinimumHeight(theme::unit * 14);
    addField(tr("&Values in order, one a line"), m_order, "variableOrder");
    for (const survey::Survey& each : survey::surveys(m_session.db())) {
        m_surveys.push_back(each.id);
        m_whose->addItem(tr("Respondents of “%1”").arg(toQ(each.name)));
    }
    m_surveys.emplace_back();
    m_whose->addItem(tr("People interviewed"));
    if (m_surveys.size() > 1)
        m_whose->addItem(tr("Everybody"));
    m_whose->setCurrentIndex(m_whose->count() - 1);
    if (!m_variable)
        addField(tr("&For"), m_whose, "variableWhose");
    else
        m_whose->hide();
    connect(m_type, &QComboBox::currentIndexChanged, this, &VariableDialog::refresh);
    refresh();
    m_name->setFocus();
}

void VariableDialog::refresh() {
    m_order->setEnabled(static_cast<VariableType>(m_type->currentData().toInt()) == VariableType::Ordinal);
}

std::vector<std::string> VariableDialog::order() const {
    std::vector<std::string> order;
    if (m_order->isEnabled())
        for (const QString& line : m_order->toPlainText().split(QLatin1Char('\n')))
            if (!line.trimmed().isEmpty())
                order.push_back(fromQ(line.trimmed()));
    return order;
}

bool VariableDialog::apply() {
    survey::Variable wanted;
    wanted.name = fromQ(m_name->text().trimmed());
    wanted.type = static_cast<VariableType>(m_type->currentData().toInt());
    wanted.valueOrder = order();
    return m_variable ? change(wanted) : add(wanted);
}

bool VariableDialog::add(const survey::Variable& wanted) {
    const auto at = static_cast<std::size_t>(m_whose->currentIndex());
    const std::vector<SurveyId> whose =
        at < m_surveys.size() ? std::vector<SurveyId>{m_surveys[at]} : m_surveys;
    return m_session.edit({msg("Add the variable “{1}”"), {wanted.name}}, [&](store::Edit& edit) {
        for (const SurveyId survey : whose) {
            survey::Variable variable = wanted;
            variable.survey = survey;
            survey::addVariable(edit, variable);
        }
    });
}

bool VariableDialog::change(const survey::Variable& wanted) {
    return m_session.edit({msg("Change the variable “{1}”"), {m_variable->name}}, [&](store::Edit& edit) {
        for (const auto& [survey, id] : m_variable->variables) {
            survey::renameVariable(edit, id, wanted.name);
            survey::retypeVariable(edit, id, wanted.type, wanted.valueOrder);
        }
    });
}

} // namespace marginalia::ui
