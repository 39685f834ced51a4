// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the grid's cells.
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/survey_grid/coder_marks.h"
#include "ui/survey_grid/survey_model.h"

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr qsizetype cellLength = 300;

/// As much of an answer as a cell may show; of one that was searched from shortly before the first hit.
QString beginningOf(const QString& text, const QString& searched) {
    constexpr qsizetype before = 24;
    qsizetype from = searched.isEmpty() ? 0 : text.indexOf(searched, 0, Qt::CaseInsensitive);
    if (from <= before)
        return text.left(cellLength).simplified();
    from = text.lastIndexOf(QLatin1Char(' '), from - before / 2) + 1;
    return from == 0 ? text.left(cellLength).simplified()
                     : QStringLiteral("… ") + text.mid(from, cellLength).simplified();
}
} // namespace

int SurveyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

namespace {
/// Initials of the other coders who gave the code and are shown; empty where the present coder gave it.
QString initialsOn(ProjectSession& session, const SurveyRows::Cell& cell, CodeId code) {
    QStringList initials;
    for (const auto& [coder, work] : cell.work) {
        const bool gave = CoderSight::of(session).shows(coder) &&
                          std::any_of(work.marks.begin(), work.marks.end(),
                                      [code](const auto& mark) { return mark.code == code; });
        if (gave && coder == session.coder())
            return {};
        for (const coding::Coder& each : session.coders())
            if (gave && each.id == coder)
                initials << (each.initials.empty() ? toQ(each.name).left(2) : toQ(each.initials));
    }
    return initials.join(QLatin1Char(' '));
}
} // namespace

int SurveyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int SurveyModel::columnOf(const Column& column) const {
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

const SurveyRows::Cell* SurveyModel::cellAt(int row, QuestionId question) const {
    const int at = m_rows->questionAt(question);
    return row >= 0 && row < rowCount() && at >= 0 ? &m_rows->cell(sourceRow(row), at) : nullptr;
}

std::vector<std::size_t> SurveyModel::codePlaces(const Cell& cell) const {
    std::vector<std::size_t> places;
    for (const auto& [coder, work] : cell.work) {
        if (!CoderSight::of(m_session).shows(coder))
            continue;
        for (const coding::AnswerWork::Mark& mark : work.marks)
            if (m_session.codebook().find(mark.code))
                places.push_back(m_session.codebook().indexOf(mark.code));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

QVariant SurveyModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column& column = this->column(index.column());
    if (column.kind == Kind::Name)
        return role == Qt::DisplayRole ? QVariant(respondentAt(index.row())) : QVariant();
    if (column.kind == Kind::Variable)
        return role == Qt::DisplayRole ? QVariant(valueOf(sourceRow(index.row()), column.variable))
                                       : QVariant();
    const Cell* cell = cellAt(index.row(), column.question);
    if (!cell || !cell->answer)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (column.kind == Kind::Answer)
            return cell->hasText ? beginningOf(textOf(cell->answer), m_filter.text) : QString();
        if (column.kind == Kind::State)
            return stateWord(stateOf(*cell), statusOf(*cell), isDisputed(*cell)).word;
        {
            QStringList names;
            for (const std::size_t place : codePlaces(*cell)) {
                const codebook::Code& code = m_session.codebook().codes()[place];
                const QString who = initialsOn(m_session, *cell, code.id);
                names << (who.isEmpty() ? shownName(code) : tr("%1 (%2)").arg(shownName(code), who));
            }
            return names.join(QStringLiteral(", "));
        }
    case StateRole:
        return static_cast<int>(stateOf(*cell));
    case StatusRole:
        return static_cast<int>(statusOf(*cell));
    case DisputedRole:
        return isDisputed(*cell);
    case AnswerRole:
        return QVariant::fromValue<qint64>(cell->answer.value);
    case CodesRole: {
        // Each code once, in the order of the codebook.
        QVariantList codes;
        for (const std::size_t place : codePlaces(*cell))
            codes << QVariant::fromValue<qint64>(m_session.codebook().codes()[place].id.value);
        return codes;
    }
    case coderMarksRole: {
        QStringList initials;
        for (const std::size_t place : codePlaces(*cell))
            initials << initialsOn(m_session, *cell, m_session.codebook().codes()[place].id);
        return initials;
    }
    default:
        return {};
    }
}

QVariant SurveyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Column& column = this->column(section);
    const bool tip = role == Qt::ToolTipRole;
    const auto plainTip = [](const QString& text) {
        return QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
    };
    if (column.kind == Kind::Variable) {
        const survey::Variable* shown = variable(column.variable);
        if (!shown)
            return {};
        return tip ? plainTip(toQ(shown->shownName())) : toQ(shown->name);
    }
    const auto question =
        std::find_if(m_session.questions().begin(), m_session.questions().end(),
                     [&column](const survey::Question& each) { return each.id == column.question; });
    if (tip)
        return column.question && question != m_session.questions().end()
                   ? QVariant(plainTip(shownName(*question, m_session.reportLanguage())))
                   : QVariant();
    switch (column.kind) {
    case Kind::Name:
        return tr("ID");
    case Kind::Answer: // with several questions each has to say which it is
        return m_rows->questions.size() > 1 && question != m_session.questions().end() ? toQ(question->name)
                                                                                       : tr("Answer");
    case Kind::State:
        return tr("State");
    default:
        return tr("Codes");
    }
}

QString SurveyModel::textOf(AnswerId answer) const {
    if (const QString* kept = m_texts.object(answer.value))
        return *kept;
    auto* text = new QString(toQ(survey::answerText(m_session.db(), answer)));
    QString copy = *text;
    m_texts.insert(answer.value, text);
    return copy;
}

QString SurveyModel::valueOf(int row, VariableId variable) const {
    const SurveyRows::Values* values = m_rows->valuesOf(variable);
    const int of = values ? values->of[static_cast<std::size_t>(row)] : -1;
    return of < 0 ? QString() : values->words[static_cast<std::size_t>(of)];
}

AnswerId SurveyModel::answerAt(int row) const {
    return answerAt(row, m_session.question());
}

AnswerId SurveyModel::answerAt(int row, QuestionId question) const {
    const Cell* cell = cellAt(row, question);
    return cell ? cell->answer : AnswerId{};
}

QString SurveyModel::respondentAt(int row) const {
    return m_rows->names[static_cast<std::size_t>(sourceRow(row))];
}

survey::AnswerStatus SurveyModel::statusAt(int row) const {
    const Cell* cell = cellAt(row, m_session.question());
    return cell ? statusOf(*cell) : survey::AnswerStatus::Empty;
}

AnswerState SurveyModel::stateAt(int row) const {
    const Cell* cell = cellAt(row, m_session.question());
    return cell ? stateOf(*cell) : AnswerState::NeedsNone;
}

bool SurveyModel::isDisputedAt(int row) const {
    const Cell* cell = cellAt(row, m_session.question());
    return cell && isDisputed(*cell);
}

int SurveyModel::rowOf(AnswerId answer) const {
    const std::optional<SurveyRows::Place> at = m_rows->placeOf(answer);
    return at ? m_place[static_cast<std::size_t>(at->row)] : -1;
}

int SurveyModel::rowOf(const QString& respondent) const {
    for (int row = 0; row < rowCount(); ++row)
        if (respondentAt(row) == respondent)
            return row;
    return -1;
}

QStringList SurveyModel::valuesAt(int row) const {
    QStringList values;
    for (const VariableId variable : m_variables)
        if (const QString value = valueOf(sourceRow(row), variable); !value.isEmpty())
            values << value;
    return values;
}

} // namespace marginalia::ui
