// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/survey_bar.h"

#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_words.h"
#include "ui/survey_grid/filter_dialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/key_tip.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

SurveyBar::SurveyBar(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    auto* bar = new QHBoxLayout(this);
    bar->setContentsMargins(theme::unit * 2, theme::unit, theme::unit * 2, theme::unit);
    bar->setSpacing(theme::unit);
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("answer-filter"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    m_find->setMinimumWidth(theme::unit * 16);
    bar->addWidget(m_find, 2);
    const auto addChip = [this, bar](const char* name) {
        auto* chip = new QPushButton(icon(QStringLiteral("close")), {}, this);
        chip->setObjectName(QLatin1String(name));
        chip->hide();
        bar->addWidget(chip);
        return chip;
    };
    m_casesChip = addChip("cases-filter");
    m_conditionChip = addChip("condition-filter");
    m_show = addChoice("show-filter");
    m_status = addChoice("status-filter");
    const auto addButton = [this, bar](const char* name, const char* look) {
        auto* button = new QToolButton(this);
        button->setObjectName(QLatin1String(name));
        button->setIcon(icon(QLatin1String(look)));
        bar->addWidget(button);
        return button;
    };
    m_more = addButton("more-filters", "filter");
    m_columns = addButton("survey-columns", "survey");
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMenu(new QMenu(m_columns));
    bar->addStretch(1);
    m_coder = addButton("coder", "coder");
    m_coder->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_coder->setPopupMode(QToolButton::InstantPopup);
    m_coder->setMenu(new QMenu(m_coder));

    m_typing.setSingleShot(true);
    m_typing.setInterval(250);
    connect(&m_typing, &QTimer::timeout, this, &SurveyBar::take);
    connect(m_find, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        take();
        Q_EMIT listAsked();
    });
    connect(m_more, &QToolButton::clicked, this, &SurveyBar::askForFilter);
    connect(m_casesChip, &QPushButton::clicked, this, [this] {
        AnswerFilter filter = m_filter;
        filter.cases.clear();
        filter.casesName.clear();
        change(filter);
    });
    connect(m_conditionChip, &QPushButton::clicked, this, [this] {
        AnswerFilter filter = m_filter;
        filter.code = {};
        filter.coder = {};
        filter.variable = {};
        filter.values.clear();
        change(filter);
    });
    retranslate();
}

QComboBox* SurveyBar::addChoice(const char* name) {
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // another language has longer words
    connect(box, &QComboBox::activated, this, &SurveyBar::take);
    layout()->addWidget(box);
    return box;
}

void SurveyBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // In a narrow window the name stands in the status line only.
    m_coder->setToolButtonStyle(width() < theme::unit * 100 ? Qt::ToolButtonIconOnly
                                                            : Qt::ToolButtonTextBesideIcon);
}

void SurveyBar::retranslate() {
    m_find->setPlaceholderText(tr("Find in answers"));
    m_find->setAccessibleName(tr("Find in answers"));
    m_show->setAccessibleName(tr("Which answers to list"));
    m_status->setAccessibleName(tr("Status of the answers to list"));
    m_casesChip->setAccessibleName(tr("List all answers again"));
    m_conditionChip->setAccessibleName(tr("Take this condition off"));
    m_more->setAccessibleName(tr("List only some: code, coder, facts"));
    m_more->setToolTip(keyTip(m_more->accessibleName(), Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    m_columns->setAccessibleName(tr("Columns: questions and facts"));
    m_columns->setToolTip(m_columns->accessibleName());
    const int show = std::max(0, m_show->currentIndex());
    m_show->clear();
    m_show->addItems({tr("All answers"), tr("Not judged yet"), tr("Judged"), tr("To re-check"),
                      tr("Without a code"), tr("In dispute")});
    m_show->setCurrentIndex(show);
    const int status = std::max(0, m_status->currentIndex());
    m_status->clear();
    m_status->addItem(tr("Any status"), -1);
    for (const survey::AnswerStatus each : survey::allStatuses)
        m_status->addItem(statusWord(each), static_cast<int>(each));
    m_status->setCurrentIndex(status);
    refreshCoders();
    showChips();
}

void SurveyBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SurveyBar::take() {
    m_typing.stop();
    AnswerFilter filter = m_filter;
    filter.show = static_cast<AnswerFilter::Show>(std::max(0, m_show->currentIndex()));
    const int status = m_status->currentData().toInt();
    filter.status = status < 0 ? std::nullopt : std::optional(static_cast<survey::AnswerStatus>(status));
    filter.text = m_find->text().trimmed();
    change(filter);
}

void SurveyBar::change(const AnswerFilter& filter) {
    setFilter(filter);
    Q_EMIT filterChanged(m_filter);
}

void SurveyBar::setFilter(const AnswerFilter& filter) {
    m_filter = filter;
    m_show->setCurrentIndex(static_cast<int>(filter.show));
    m_status->setCurrentIndex(filter.status ? m_status->findData(static_cast<int>(*filter.status)) : 0);
    if (m_find->text().trimmed() != filter.text) {
        const QSignalBlocker quiet(m_find);
        m_find->setText(filter.text);
    }
    showChips();
}

QString SurveyBar::conditionName() const {
    QStringList parts;
    if (const codebook::Code* code = m_session.codebook().find(m_filter.code))
        parts << shownName(*code);
    for (const coding::Coder& each : m_session.coders())
        if (each.id == m_filter.coder)
            parts << toQ(each.name);
    if (m_filter.variable && !m_filter.values.isEmpty()) {
        QStringList values = m_filter.values;
        values.replaceInStrings(QRegularExpression(QStringLiteral("^$")), tr("no value"));
        parts << values.join(QStringLiteral(", "));
    }
    return parts.join(QStringLiteral(" · "));
}

void SurveyBar::showChips() {
    const auto show = [](QPushButton* chip, const QString& name) {
        chip->setVisible(!name.isEmpty());
        chip->setText(chip->fontMetrics().elidedText(
            QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")), Qt::ElideRight, theme::unit * 28));
        chip->setToolTip(name.toHtmlEscaped());
    };
    show(m_casesChip, m_filter.casesName);
    show(m_conditionChip, conditionName());
}

void SurveyBar::askForFilter() {
    if (!m_session.isOpen() || !m_session.currentQuestion())
        return;
    auto* dialog = new FilterDialog(m_session, m_filter, this);
    connect(dialog, &FilterDialog::chosen, this, &SurveyBar::change);
    dialog->open();
}

void SurveyBar::focusFind() {
    m_find->setFocus();
    m_find->selectAll();
}

void SurveyBar::refreshCoders() {
    m_coder->setText(tr("Coder: %1").arg(m_session.isOpen() ? m_session.coderName() : QString()));
    m_coder->setAccessibleName(tr("Who codes"));
    m_coder->setToolTip(tr("Whose coding is shown and made"));
    QMenu* menu = m_coder->menu();
    menu->clear();
    for (const coding::Coder& each : m_session.coders()) {
        QString name = toQ(each.name);
        QAction* action = menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(each.id == m_session.coder());
        connect(action, &QAction::triggered, this, [this, id = each.id] { m_session.setCoder(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("Another coder…"), this, &SurveyBar::askForCoder);
}

void SurveyBar::askForCoder() {
    Prompts::Line line;
    line.title = tr("Another coder");
    line.label = tr("Name of the coder. The name is added with the first coding.");
    line.accept = tr("Code as this person");
    prompts().askText(this, line, [this](const QString& name) { m_session.setCoderName(name); });
}

void SurveyBar::remember() const {
    QVariantMap kept;
    kept.insert(QStringLiteral("show"), static_cast<int>(m_filter.show));
    kept.insert(QStringLiteral("status"), m_filter.status ? static_cast<int>(*m_filter.status) : -1);
    kept.insert(QStringLiteral("text"), m_filter.text);
    if (m_session.codebook().find(m_filter.code))
        kept.insert(QStringLiteral("code"), toQ(m_session.codebook().path(m_filter.code)));
    for (const coding::Coder& each : m_session.coders())
        if (each.id == m_filter.coder)
            kept.insert(QStringLiteral("coder"), toQ(each.name));
    if (m_filter.variable)
        for (const survey::Variable& each : survey::variables(m_session.db()))
            if (each.id == m_filter.variable)
                kept.insert(QStringLiteral("variable"), toQ(each.name));
    kept.insert(QStringLiteral("values"), m_filter.values);
    ProjectMemory(m_session.filePath()).setValue(QStringLiteral("filter"), kept);
}

void SurveyBar::restore() {
    const QVariantMap kept = ProjectMemory(m_session.filePath()).value(QStringLiteral("filter")).toMap();
    const auto text = [&kept](const char* key) { return kept.value(QLatin1String(key)).toString(); };
    AnswerFilter filter;
    filter.show = static_cast<AnswerFilter::Show>(
        std::clamp(kept.value(QStringLiteral("show")).toInt(), 0, m_show->count() - 1));
    const int status = kept.value(QStringLiteral("status"), -1).toInt();
    if (status >= 0 && status < static_cast<int>(survey::allStatuses.size()))
        filter.status = static_cast<survey::AnswerStatus>(status);
    filter.text = text("text");
    if (!text("code").isEmpty())
        filter.code = m_session.codebook().byPath(fromQ(text("code"))).value_or(CodeId{});
    for (const coding::Coder& each : m_session.coders())
        if (toQ(each.name) == text("coder"))
            filter.coder = each.id;
    const survey::Question* question = m_session.currentQuestion();
    for (const survey::Variable& each : survey::variables(m_session.db()))
        if (question && each.survey == question->survey && toQ(each.name) == text("variable")) {
            filter.variable = each.id;
            filter.values = kept.value(QStringLiteral("values")).toStringList();
        }
    setFilter(filter);
}

} // namespace marginalia::ui
