// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/column_details.h"

#include "ui/import_wizard/column_plan_model.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/word_list.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace marginalia::ui {

using core::survey::ColumnPlan;
using core::survey::ColumnRole;

namespace {

std::optional<double> numberIn(const QLineEdit* field) {
    bool ok = false;
    const double number = field->text().trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QString number(const std::optional<double>& value) {
    return value ? QLocale::c().toString(*value, 'g', 12) : QString();
}

} // namespace

ColumnDetails::ColumnDetails(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_title(new QLabel(this))
    , m_nothing(new QLabel(this)) {
    setObjectName(QStringLiteral("columnDetails"));
    m_form->setContentsMargins(theme::unit * 2, theme::unit, 0, 0);
    m_form->setHorizontalSpacing(theme::unit * 2);
    m_form->setVerticalSpacing(theme::unit);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_title->setFont(theme::headFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_form->addRow(m_title);
    m_role = addChoice(tr("What it &is"), "columnDetailsRole");
    for (const ColumnRole role : allColumnRoles)
        m_role->addItem(roleWord(role), static_cast<int>(role));
    m_name = addLine(tr("&Name in the project"), "columnDetailsName");
    m_label = addLine(tr("&Wording of the question"), "columnDetailsLabel");
    m_codes = addChoice(tr("&Codes"), "columnDetailsCodes");
    m_codes->addItems({tr("Several codes for an answer"), tr("One code for an answer")});
    m_type = addChoice(tr("&Type of values"), "columnDetailsType");
    m_type->addItem(tr("Names without an order"), QStringLiteral("nominal"));
    m_type->addItem(tr("Steps in an order"), QStringLiteral("ordinal"));
    m_type->addItem(tr("Numbers"), QStringLiteral("numeric"));
    m_type->addItem(tr("Dates"), QStringLiteral("date"));
    m_type->addItem(tr("Free text"), QStringLiteral("text"));
    m_values =
        addLine(tr("&Order of the steps"), "columnDetailsValues", tr("from the lowest; separated by ;"));
    m_shape = addChoice(tr("&How the choices stand"), "columnDetailsShape");
    m_shape->addItems({tr("All in this column"), tr("This column is one choice")});
    m_separator = addLine(tr("&Sign between choices"), "columnDetailsSeparator");
    m_option = addLine(tr("The c&hoice of this column"), "columnDetailsOption");
    m_least = addLine(tr("&Lowest value"), "columnDetailsLeast");
    m_most = addLine(tr("Hi&ghest value"), "columnDetailsMost");
    m_dontKnow = addLine(tr("Words for “&don’t know”"), "columnDetailsDontKnow", tr("separated by ;"));
    m_noAnswer = addLine(tr("Words for “no &answer”"), "columnDetailsNoAnswer", tr("separated by ;"));
    m_refused = addLine(tr("Words for “re&fused”"), "columnDetailsRefused", tr("separated by ;"));
    m_askedIf =
        addLine(tr("Asked only &if"), "columnDetailsAskedIf", tr("for example: Q3 = \"Yes\" and Q1 >= 3"));
    m_nothing->setWordWrap(true);
    m_nothing->setProperty("muted", true);
    m_form->addRow(m_nothing);
    clear();
}

QLineEdit* ColumnDetails::addLine(const QString& text, const char* name, const QString& hint) {
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setPlaceholderText(hint);
    field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    auto* label = new QLabel(text, this);
    label->setBuddy(field);
    m_form->addRow(label, field);
    connect(field, &QLineEdit::textEdited, this, &ColumnDetails::take);
    return field;
}

QComboBox* ColumnDetails::addChoice(const QString& text, const char* name) {
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    auto* label = new QLabel(text, this);
    label->setBuddy(box);
    m_form->addRow(label, box);
    connect(box, &QComboBox::activated, this, &ColumnDetails::take);
    return box;
}

void ColumnDetails::clear() {
    m_column = {};
    m_column.column.clear();
    setEnabled(false);
    m_title->setText(tr("Choose a column on the left."));
    showFields();
}

void ColumnDetails::setColumn(const ColumnPlan& column) {
    // What is being typed comes back through the model: it must not move the cursor.
    if (m_filling)
        return;
    m_column = column;
    setEnabled(true);
    m_filling = true;
    m_title->setText(toQ(column.column).simplified());
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(column.role)));
    m_name->setText(toQ(column.name));
    m_name->setPlaceholderText(toQ(column.column).simplified());
    m_label->setText(toQ(column.label));
    m_codes->setCurrentIndex(column.singleCode ? 1 : 0);
    m_type->setCurrentIndex(qMax(0, m_type->findData(toQ(column.type))));
    m_values->setText(joinedWords(column.values));
    m_shape->setCurrentIndex(column.option.empty() ? 0 : 1);
    m_separator->setText(toQ(column.separator));
    m_option->setText(toQ(column.option));
    m_least->setText(number(column.min));
    m_most->setText(number(column.max));
    m_dontKnow->setText(joinedWords(column.dontKnow));
    m_noAnswer->setText(joinedWords(column.noAnswer));
    m_refused->setText(joinedWords(column.refused));
    m_askedIf->setText(toQ(column.askedIf));
    m_filling = false;
    showFields();
}

void ColumnDetails::showFields() {
    const ColumnRole role = m_column.role;
    const bool question = role == ColumnRole::Open;
    const bool asked =
        question || role == ColumnRole::Single || role == ColumnRole::Multiple || role == ColumnRole::Rating;
    const bool named = asked || role == ColumnRole::Variable;
    const bool spread = role == ColumnRole::Multiple && m_shape->currentIndex() == 1;
    const auto show = [this](QWidget* field, bool on) {
        field->setVisible(on);
        m_form->labelForField(field)->setVisible(on);
    };
    show(m_role, isEnabled());
    show(m_name, named);
    show(m_label, named);
    show(m_codes, question);
    show(m_type, role == ColumnRole::Variable);
    show(m_values,
         role == ColumnRole::Variable && m_type->currentData().toString() == QLatin1String("ordinal"));
    show(m_shape, role == ColumnRole::Multiple);
    show(m_separator, role == ColumnRole::Multiple && !spread);
    show(m_option, spread);
    show(m_least, role == ColumnRole::Rating);
    show(m_most, role == ColumnRole::Rating);
    show(m_dontKnow, question);
    show(m_noAnswer, question);
    show(m_refused, question);
    show(m_askedIf, question);
    QString nothing;
    if (isEnabled() && role == ColumnRole::Ignore)
        nothing = tr("This column does not come into the project. Names, addresses and telephone numbers are "
                     "best left out.");
    else if (role == ColumnRole::Id)
        nothing = tr("Respondents of a later file are matched by this column.");
    else if (role == ColumnRole::Consent)
        nothing = tr("By name, by position, anonymous, or not for quotation: what a respondent has allowed.");
    else if (role == ColumnRole::AttributionName || role == ColumnRole::AttributionPosition)
        nothing = tr("Printed under a quote only where the respondent has allowed it.");
    else if (spread)
        nothing = tr("Columns of one multiple choice have the same name in the project.");
    m_nothing->setText(nothing);
    m_nothing->setVisible(!nothing.isEmpty());
}

void ColumnDetails::take() {
    if (m_filling)
        return;
    m_column.role = static_cast<ColumnRole>(m_role->currentData().toInt());
    m_column.name = fromQ(m_name->text().trimmed());
    m_column.label = fromQ(m_label->text().trimmed());
    m_column.singleCode = m_codes->currentIndex() == 1;
    m_column.type = fromQ(m_type->currentData().toString());
    m_column.values = wordsIn(m_values);
    const bool spread = m_shape->currentIndex() == 1;
    m_column.separator = spread ? std::string() : fromQ(m_separator->text());
    if (m_column.role == ColumnRole::Multiple && !spread && m_column.separator.empty())
        m_column.separator = ";";
    m_column.option =
        spread ? fromQ(m_option->text().isEmpty() ? toQ(m_column.column) : m_option->text()) : std::string();
    m_column.min = numberIn(m_least);
    m_column.max = numberIn(m_most);
    m_column.dontKnow = wordsIn(m_dontKnow);
    m_column.noAnswer = wordsIn(m_noAnswer);
    m_column.refused = wordsIn(m_refused);
    m_column.askedIf = fromQ(m_askedIf->text().trimmed());
    showFields();
    m_filling = true;
    Q_EMIT edited(m_column);
    m_filling = false;
}

} // namespace marginalia::ui
