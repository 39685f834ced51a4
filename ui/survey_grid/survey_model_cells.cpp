// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/answer_texts.h"
#include "core/text/collation.h"
#include "core/text/fold.h"
#include "ui/session/language.h"
#include "ui/survey_grid/survey_model.h"

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr qsizetype valuesKept = 20000;
constexpr qsizetype cellLength = 300;
} // namespace

QVariant SurveyModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(index.row())])];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == 0)
            return toQ(row.name);
        if (column < answerColumn())
            return valueOf(row, m_variables[static_cast<std::size_t>(column - 1)]);
        if (column == answerColumn())
            return row.hasText ? textOf(row.answer).left(cellLength).simplified() : QString();
        if (column == stateColumn())
            return stateWord(stateOf(row), row.status).word;
        if (column == codesColumn()) {
            QStringList names;
            for (const QVariant& code : data(index, CodesRole).toList())
                if (const codebook::Code* found = m_session.codebook().find(CodeId{code.toLongLong()}))
                    names << toQ(found->name);
            return names.join(QStringLiteral(", "));
        }
        return {};
    case StateRole:
        return static_cast<int>(stateOf(row));
    case StatusRole:
        return static_cast<int>(row.status);
    case AnswerRole:
        return QVariant::fromValue<qint64>(row.answer.value);
    case CodesRole: {
        // Each code once, in the order of the codebook.
        const coding::AnswerWork* work = workOf(row.answer);
        std::vector<std::size_t> places;
        if (work)
            for (const coding::AnswerWork::Mark& mark : work->marks)
                if (m_session.codebook().find(mark.code))
                    places.push_back(m_session.codebook().indexOf(mark.code));
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        QVariantList codes;
        for (const std::size_t place : places)
            codes << QVariant::fromValue<qint64>(m_session.codebook().codes()[place].id.value);
        return codes;
    }
    default:
        return {};
    }
}

QVariant SurveyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section > 0 && section < answerColumn()) {
        const VariableId id = m_variables[static_cast<std::size_t>(section - 1)];
        for (const survey::Variable& each : m_allVariables)
            if (each.id == id)
                return QStringLiteral("<span>%1</span>")
                    .arg(toQ(each.label.empty() ? each.name : each.label).toHtmlEscaped());
    }
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("ID");
    if (section < answerColumn()) {
        const VariableId id = m_variables[static_cast<std::size_t>(section - 1)];
        for (const survey::Variable& each : m_allVariables)
            if (each.id == id)
                return toQ(each.name);
        return {};
    }
    if (section == answerColumn())
        return tr("Answer");
    if (section == stateColumn())
        return tr("State");
    return tr("Codes");
}

QString SurveyModel::textOf(AnswerId answer) const {
    if (const QString* kept = m_texts.object(answer.value))
        return *kept;
    auto* text = new QString(toQ(survey::answerText(m_session.db(), answer)));
    QString copy = *text;
    m_texts.insert(answer.value, text);
    return copy;
}

QString SurveyModel::valueOf(const Row& row, VariableId variable) const {
    const QPair<qint64, qint64> key(row.who.value, variable.value);
    const auto kept = m_values.constFind(key);
    if (kept != m_values.constEnd())
        return *kept;
    QStringList parts;
    for (const std::string& each : survey::valueOf(m_session.db(), row.who, variable))
        parts << toQ(each);
    if (m_values.size() > valuesKept)
        m_values.clear();
    return *m_values.insert(key, parts.join(QStringLiteral("; ")));
}

void SurveyModel::refreshText() {
    m_textHits.clear();
    if (m_filter.text.isEmpty() || !m_session.currentQuestion())
        return;
    const std::string wanted = text::searchKey(fromQ(m_filter.text));
    for (const Row& row : m_rows)
        if (text::searchKey(row.name).find(wanted) != std::string::npos)
            m_textHits.insert(row.answer);
    survey::eachAnswerText(m_session.db(), m_session.question(),
                           [this, &wanted](AnswerId answer, std::string_view body) {
                               if (text::searchKey(body).find(wanted) != std::string::npos)
                                   m_textHits.insert(answer);
                           });
}

std::vector<std::string> SurveyModel::sortKeys() const {
    std::vector<std::string> keys(m_rows.size());
    const text::Collator collator(text::Locale(m_session.reportLanguage()));
    if (m_sortColumn == answerColumn()) {
        survey::eachAnswerText(
            m_session.db(), m_session.question(),
            [this, &keys, &collator](AnswerId answer, std::string_view body) {
                const auto at = m_rowOf.find(answer);
                if (at != m_rowOf.end()) // the beginning decides; the rest would only cost time
                    keys[static_cast<std::size_t>(at->second)] = collator.sortKey(body.substr(0, 80));
            });
        return keys;
    }
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const Row& row = m_rows[at];
        if (m_sortColumn == 0)
            keys[at] = collator.sortKey(row.name);
        else if (m_sortColumn < answerColumn())
            keys[at] = collator.sortKey(
                fromQ(valueOf(row, m_variables[static_cast<std::size_t>(m_sortColumn - 1)])));
        else if (m_sortColumn == stateColumn())
            keys[at] = std::string(1, static_cast<char>('0' + static_cast<int>(stateOf(row)))) +
                       std::string(1, static_cast<char>('0' + static_cast<int>(row.status)));
        else {
            const coding::AnswerWork* work = workOf(row.answer);
            std::size_t first = m_session.codebook().codes().size();
            if (work)
                for (const coding::AnswerWork::Mark& mark : work->marks)
                    if (m_session.codebook().find(mark.code))
                        first = std::min(first, m_session.codebook().indexOf(mark.code));
            keys[at] =
                QByteArray::number(static_cast<qulonglong>(first)).rightJustified(8, '0').toStdString();
        }
    }
    return keys;
}

void SurveyModel::sort(int column, Qt::SortOrder order) {
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<AnswerId> answers;
    answers.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& each : before)
        answers.push_back(answerAt(each.row()));
    // Rows that an edit made unfit stay where the filter left them, so only the order is made anew.
    m_sortColumn = column;
    m_sortOrder = order;
    rebuildShown();
    QModelIndexList after;
    for (qsizetype at = 0; at < before.size(); ++at) {
        const int row = rowOf(answers[static_cast<std::size_t>(at)]);
        after << (row >= 0 ? index(row, before.at(at).column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace marginalia::ui
