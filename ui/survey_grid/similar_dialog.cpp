// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/similar_dialog.h"

#include "ui/codebook_panel/code_colour.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
enum Column { Respondent, Likeness, Text, ColumnCount };
constexpr std::size_t groupsShown = 500;
constexpr std::size_t answersShown = 2000;
constexpr qsizetype textShown = 300;
} // namespace

SimilarDialog::SimilarDialog(CodingDesk& desk, AnswerId like, QWidget* parent)
    : FormDialog("similarDialog", like ? tr("Answers like this one") : tr("Answers that say the same"),
                 tr("Code them"), parent)
    , m_desk(desk)
    , m_like(like)
    , m_state(addHint(tr("Comparing the answers…")))
    , m_tree(new QTreeWidget(this))
    , m_codes(new QListWidget(this))
    , m_judged(new QCheckBox(tr("They are &judged with that"), this)) {
    resize(980, 640);
    m_state->setObjectName(QStringLiteral("similarState"));
    m_tree->setObjectName(QStringLiteral("similarAnswers"));
    m_tree->setAccessibleName(tr("Answers that say the same"));
    m_tree->setProperty("paper", true);
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Respondent"), tr("Like it"), tr("Answer")});
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(!like);
    m_tree->header()->resizeSection(Respondent, theme::unit * 16);
    m_tree->header()->setSectionResizeMode(Likeness, QHeaderView::ResizeToContents);
    m_codes->setObjectName(QStringLiteral("similarCodes"));
    m_codes->setAccessibleName(tr("Codes to give"));
    m_codes->setProperty("paper", true);
    m_codes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_codes->setTextElideMode(Qt::ElideRight);
    m_codes->setMinimumWidth(theme::unit * 34);
    auto* both = new QSplitter(Qt::Horizontal, this);
    both->addWidget(m_tree);
    both->addWidget(m_codes);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 1);
    both->setChildrenCollapsible(false);
    addWide(both, "similarBoth", tr("Answers and the codes to give them"), true);
    m_judged->setChecked(true);
    addField({}, m_judged, "similarJudged");
    fillCodes();
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (!m_filling)
            tickChildren(item);
        refresh();
    });
    connect(m_codes, &QListWidget::itemChanged, this, &SimilarDialog::refresh);
    ProjectSession& session = desk.session();
    connect(&m_job, &LatestJob::failed, &session, &ProjectSession::report);
    connect(&session, &ProjectSession::aboutToClose, this, [this] {
        m_job.stopAndWait();
        reject();
    });
    // Enter codes, as soon as there is something to code; it never means Cancel.
    for (QAbstractButton* button : buttons()->buttons())
        if (auto* push = qobject_cast<QPushButton*>(button))
            push->setAutoDefault(push == acceptButton());
    m_tree->setFocus();
    read();
    refresh();
}

void SimilarDialog::fillCodes() {
    // What the answer has already is what the others are meant to get.
    std::vector<CodeId> given;
    if (m_like)
        for (const coding::Coding& each : m_desk.codings())
            given.push_back(each.code);
    const codebook::Codebook& codebook = m_desk.session().codebook();
    for (const codebook::Code& each : codebook.codes()) {
        auto* item = new QListWidgetItem(
            QString(codebook.level(each.id) * 4, QLatin1Char(' ')) + shownName(each), m_codes);
        item->setData(Qt::UserRole, QVariant::fromValue<qint64>(each.id.value));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::find(given.begin(), given.end(), each.id) != given.end() ? Qt::Checked
                                                                                          : Qt::Unchecked);
        QPixmap dot(12, 12);
        dot.fill(codeHue(codebook, each.id));
        item->setIcon(dot);
    }
}

void SimilarDialog::read() {
    const auto found = std::make_shared<std::vector<survey::SimilarGroup>>();
    const ProjectSession& session = m_desk.session();
    m_job.start(
        [found, like = m_like, question = session.question(),
         project = &session.project()](Progress& progress) {
            const auto db = project->snapshot();
            if (like)
                found->push_back(survey::answersLike(*db, like, progress));
            else
                *found = survey::similarAnswers(*db, question, progress);
        },
        [this, found] { show(*found); });
}

QTreeWidgetItem* SimilarDialog::rowFor(const survey::SimilarAnswer& answer) const {
    const QString text =
        toQ(survey::answerText(m_desk.session().db(), answer.answer)).left(textShown).simplified();
    auto* item = new QTreeWidgetItem(
        {toQ(answer.respondent),
         answer.likeness >= 1 ? tr("the same") : tr("%1%").arg(static_cast<int>(answer.likeness * 100)),
         text});
    item->setData(Respondent, Qt::UserRole, QVariant::fromValue<qint64>(answer.answer.value));
    item->setToolTip(Text, QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    return item;
}

void SimilarDialog::addGroup(const survey::SimilarGroup& group) {
    QTreeWidgetItem* above = nullptr;
    if (!m_like) {
        above = new QTreeWidgetItem(
            m_tree, {tr("Answers: %1").arg(figure(static_cast<qint64>(group.size()))), QString(),
                     toQ(survey::answerText(m_desk.session().db(), group.front().answer))
                         .left(textShown)
                         .simplified()});
        above->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        above->setCheckState(Respondent, Qt::Unchecked);
    }
    for (std::size_t at = 0; at < group.size() && at < answersShown; ++at) {
        QTreeWidgetItem* item = rowFor(group[at]);
        // Of a whole question nothing is ticked until somebody looked; like this one: the same words are.
        item->setCheckState(Respondent, m_like && group[at].likeness >= 1 ? Qt::Checked : Qt::Unchecked);
        if (above)
            above->addChild(item);
        else
            m_tree->addTopLevelItem(item);
    }
}

void SimilarDialog::show(const std::vector<survey::SimilarGroup>& groups) {
    m_filling = true;
    std::size_t shown = 0;
    std::size_t listed = 0;
    for (const survey::SimilarGroup& group : groups) {
        if (shown == groupsShown || listed >= answersShown)
            break;
        addGroup(group);
        ++shown;
        listed += group.size();
    }
    m_filling = false;
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    refresh();
    if (m_like && (groups.empty() || groups.front().size() < 2))
        m_state->setText(tr("No other answer is like this one."));
    else if (groups.empty())
        m_state->setText(tr("No two answers to this question say the same."));
    else if (shown < groups.size())
        m_state->setText(tr("The largest groups are listed. Code them, and ask again for the others."));
    else
        m_state->setText(
            tr("Tick the answers and the codes that they are to get. One step of undo takes it back."));
}

void SimilarDialog::tickChildren(QTreeWidgetItem* item) {
    m_filling = true;
    for (int at = 0; at < item->childCount(); ++at)
        item->child(at)->setCheckState(Respondent, item->checkState(Respondent));
    m_filling = false;
}

std::vector<AnswerId> SimilarDialog::answers() const {
    std::vector<AnswerId> answers;
    const auto take = [&answers](const QTreeWidgetItem* item) {
        const qint64 id = item->data(Respondent, Qt::UserRole).toLongLong();
        if (id != 0 && item->checkState(Respondent) == Qt::Checked)
            answers.push_back(AnswerId{id});
    };
    for (int top = 0; top < m_tree->topLevelItemCount(); ++top) {
        const QTreeWidgetItem* item = m_tree->topLevelItem(top);
        take(item);
        for (int at = 0; at < item->childCount(); ++at)
            take(item->child(at));
    }
    return answers;
}

std::vector<CodeId> SimilarDialog::codes() const {
    std::vector<CodeId> codes;
    for (int row = 0; row < m_codes->count(); ++row)
        if (m_codes->item(row)->checkState() == Qt::Checked)
            codes.push_back(CodeId{m_codes->item(row)->data(Qt::UserRole).toLongLong()});
    return codes;
}

void SimilarDialog::refresh() {
    if (m_filling)
        return;
    const auto count = static_cast<qint64>(answers().size());
    acceptButton()->setText(count == 0 ? tr("Code them") : tr("Code them: %1").arg(figure(count)));
    acceptButton()->setEnabled(count > 0 && !codes().empty() && m_desk.session().canEdit());
    acceptButton()->setDefault(true);
}

bool SimilarDialog::apply() {
    return m_desk.applyToMany(answers(), codes(), m_judged->isChecked());
}

} // namespace marginalia::ui
