// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/filter_dialog.h"

#include "core/text/collation.h"
#include "ui/session/language.h"
#include "ui/session/long_reading.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"

#include <QComboBox>
#include <QListWidget>

#include <algorithm>
#include <map>

namespace marginalia::ui {

using namespace core;

FilterDialog::FilterDialog(ProjectSession& session, const AnswerFilter& filter, QWidget* parent)
    : FormDialog("filterDialog", tr("List only some answers"), tr("List them"), parent)
    , m_session(session)
    , m_filter(filter)
    , m_code(new QComboBox(this))
    , m_coder(new QComboBox(this))
    , m_variable(new QComboBox(this))
    , m_values(new QListWidget(this)) {
    resize(520, 280);
    m_code->addItem(tr("Any or none"), 0);
    for (const codebook::Code& each : session.codebook().codes())
        m_code->addItem(QString(session.codebook().level(each.id) * 4, QLatin1Char(' ')) + shownName(each),
                        QVariant::fromValue<qint64>(each.id.value));
    m_coder->addItem(tr("Anybody"), 0);
    for (const coding::Coder& each : session.coders())
        m_coder->addItem(toQ(each.name), QVariant::fromValue<qint64>(each.id.value));
    m_variable->addItem(tr("No condition"), 0);
    const survey::Question* question = session.currentQuestion();
    for (const survey::Variable& each : survey::variables(session.db()))
        if (question && each.survey == question->survey)
            m_variable->addItem(toQ(each.shownName()).simplified(),
                                QVariant::fromValue<qint64>(each.id.value));
    const auto choose = [](QComboBox* box, qint64 id) {
        box->setCurrentIndex(std::max(0, box->findData(QVariant::fromValue<qint64>(id))));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    };
    choose(m_code, filter.code.value);
    choose(m_coder, filter.coder.value);
    choose(m_variable, filter.variable.value);
    addField(tr("With the &code"), m_code, "filterCode");
    addField(tr("&Judged or coded by"), m_coder, "filterCoder");
    addHint(tr("With a code: given by this person. Subcategories count."));
    addField(tr("&Fact about the respondent"), m_variable, "filterVariable");
    m_values->setProperty("paper", true);
    addWide(m_values, "filterValues", tr("Values to list"), true);
    connect(m_variable, &QComboBox::activated, this, &FilterDialog::fillValues);
    connect(&m_session, &ProjectSession::aboutToClose, this, [this] { m_reading.stopAndWait(); });
    connect(&m_reading, &LatestJob::failed, &m_session, &ProjectSession::report);
    fillValues();
}

void FilterDialog::fillValues() {
    m_values->clear();
    const VariableId variable{m_variable->currentData().toLongLong()};
    m_values->setVisible(static_cast<bool>(variable));
    if (!variable)
        return;
    resize(width(), std::max(height(), 560));
    using Values = std::vector<survey::ValueCount>;
    readForDialog<Values>(
        m_session, m_reading,
        [variable, language = m_session.reportLanguage()](const store::Connection& db) {
            // Each reading once, in the order of the language.
            std::map<std::string, std::int64_t, text::Collator> counts{
                text::Collator(text::Locale(language))};
            for (const survey::ValueCount& each : survey::valueCounts(db, variable))
                counts[each.readAs] += each.count;
            Values values;
            for (const auto& [value, count] : counts)
                values.push_back({value, value, count});
            const std::vector<survey::Variable> known = survey::variables(db);
            if (const auto facts = std::ranges::find(known, variable, &survey::Variable::id);
                facts != known.end()) // an ordinal one keeps its own order
                std::ranges::stable_sort(values, {}, [&order = facts->valueOrder](const auto& each) {
                    return std::ranges::find(order, each.readAs) - order.begin();
                });
            return values;
        },
        [this, variable](const Values& values) { showValues(variable, values); });
}

void FilterDialog::showValues(VariableId variable, const std::vector<survey::ValueCount>& values) {
    m_values->clear();
    const bool same = variable == m_filter.variable;
    const auto add = [this, same](const QString& text, const QString& value) {
        auto* item = new QListWidgetItem(text, m_values);
        item->setData(Qt::UserRole, value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(same && m_filter.values.contains(value) ? Qt::Checked : Qt::Unchecked);
    };
    for (const survey::ValueCount& each : values)
        add(QStringLiteral("%1  (%2)").arg(toQ(each.readAs), figure(each.count)), toQ(each.readAs));
    add(tr("No value"), QString());
}

bool FilterDialog::apply() {
    if (m_reading.busy())
        return false; // the values are about to appear, with those that are ticked
    m_filter.code = CodeId{m_code->currentData().toLongLong()};
    m_filter.coder = CoderId{m_coder->currentData().toLongLong()};
    m_filter.variable = VariableId{m_variable->currentData().toLongLong()};
    m_filter.values.clear();
    for (int row = 0; row < m_values->count(); ++row)
        if (m_values->item(row)->checkState() == Qt::Checked)
            m_filter.values << m_values->item(row)->data(Qt::UserRole).toString();
    if (m_filter.values.isEmpty())
        m_filter.variable = {};
    Q_EMIT chosen(m_filter);
    return true;
}

} // namespace marginalia::ui
