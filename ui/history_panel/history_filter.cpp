// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel/history_filter.h"

#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace marginalia::ui {

namespace {
constexpr int ownDays = -1; ///< in place of a number of days: from one day to another
constexpr int restMs = 300; ///< of the hand, after which a respondent's name is looked up
} // namespace

HistoryFilter::HistoryFilter(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_who(new QComboBox(this))
    , m_code(new QComboBox(this))
    , m_source(new QComboBox(this))
    , m_respondent(new QLineEdit(this))
    , m_since(new QComboBox(this))
    , m_days(new QWidget(this))
    , m_fromLabel(new QLabel(m_days))
    , m_from(new QDateEdit(m_days))
    , m_toLabel(new QLabel(m_days))
    , m_to(new QDateEdit(m_days))
    , m_clear(new QToolButton(this)) {
    build();
    for (QComboBox* box : {m_who, m_since, m_code, m_source}) {
        // A long name must not widen the panel.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilter::refresh);
    }
    for (QDateEdit* day : {m_from, m_to}) {
        day->setCalendarPopup(true);
        day->setDate(QDate::currentDate());
        connect(day, &QDateEdit::dateChanged, this, &HistoryFilter::refresh);
    }
    m_typed.setSingleShot(true);
    m_typed.setInterval(restMs);
    connect(&m_typed, &QTimer::timeout, this, &HistoryFilter::refresh);
    connect(m_respondent, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_respondent, &QLineEdit::returnPressed, this, &HistoryFilter::refresh);
    m_respondent->installEventFilter(this);
    connect(m_clear, &QToolButton::clicked, this, &HistoryFilter::clear);
    const auto outdated = [this](const core::store::ChangeSet& changes) {
        m_peopleOutdated = m_peopleOutdated || changes.empty() || changes.touches("study_case");
    };
    connect(&m_session, &ProjectSession::changed, this, outdated);
    connect(&m_session, &ProjectSession::opened, this, [this] {
        m_peopleOutdated = true;
        clear();
    });
    retranslate();
}

void HistoryFilter::build() {
    m_who->setObjectName(QStringLiteral("historyWho"));
    m_code->setObjectName(QStringLiteral("historyCode"));
    m_source->setObjectName(QStringLiteral("historySource"));
    m_respondent->setObjectName(QStringLiteral("historyRespondent"));
    m_respondent->setClearButtonEnabled(true);
    m_since->setObjectName(QStringLiteral("historySince"));
    m_from->setObjectName(QStringLiteral("historyFrom"));
    m_to->setObjectName(QStringLiteral("historyTo"));
    m_clear->setObjectName(QStringLiteral("historyClear"));
    m_clear->setIcon(icon(QStringLiteral("remove")));
    m_clear->setAutoRaise(true);
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    auto* days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(theme::unit);
    days->addWidget(m_fromLabel);
    days->addWidget(m_from, 1);
    days->addWidget(m_toLabel);
    days->addWidget(m_to, 1);
    m_days->hide();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme::unit * 2, theme::unit, theme::unit * 2, 0);
    grid->setHorizontalSpacing(theme::unit);
    grid->setVerticalSpacing(theme::half);
    grid->addWidget(m_who, 0, 0);
    grid->addWidget(m_since, 0, 1);
    grid->addWidget(m_clear, 0, 2);
    grid->addWidget(m_days, 1, 0, 1, 3);
    grid->addWidget(m_code, 2, 0);
    grid->addWidget(m_respondent, 2, 1);
    grid->addWidget(m_source, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void HistoryFilter::retranslate() {
    m_who->setAccessibleName(tr("Steps by whom"));
    m_code->setAccessibleName(tr("Steps about which code"));
    m_source->setAccessibleName(tr("Steps about which document"));
    m_respondent->setAccessibleName(tr("Steps about which respondent"));
    m_respondent->setPlaceholderText(tr("All respondents"));
    // With room for the button that clears it.
    m_respondent->setMinimumWidth(
        m_respondent->fontMetrics().horizontalAdvance(m_respondent->placeholderText()) + theme::unit * 5);
    m_since->setAccessibleName(tr("Steps since when"));
    m_fromLabel->setText(tr("From"));
    m_from->setAccessibleName(tr("First day"));
    m_toLabel->setText(tr("to"));
    m_to->setAccessibleName(tr("Last day"));
    for (QDateEdit* day : {m_from, m_to})
        day->setLocale(QLocale());
    m_clear->setAccessibleName(tr("Show all steps"));
    m_clear->setToolTip(tr("Show all steps"));
    const QSignalBlocker quiet(this);
    fill(m_since, {{tr("Any time"), 0},
                   {tr("Today"), 1},
                   {tr("Last 7 days"), 7},
                   {tr("Last 30 days"), 30},
                   {tr("From … to …"), ownDays}});
    setChoices({}, {});
}

void HistoryFilter::refresh() {
    m_typed.stop();
    m_days->setVisible(m_since->currentData().toInt() == ownDays);
    m_clear->setEnabled(!filter().empty() || !problem().isEmpty());
    Q_EMIT changed();
}

void HistoryFilter::clear() {
    {
        const QSignalBlocker quiet(this);
        for (QComboBox* box : {m_who, m_since, m_code, m_source})
            box->setCurrentIndex(0);
        m_respondent->clear();
    }
    refresh();
}

bool HistoryFilter::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_respondent && event->type() == QEvent::FocusIn && m_peopleOutdated)
        readRespondents();
    return QWidget::eventFilter(watched, event);
}

void HistoryFilter::readRespondents() {
    m_peopleOutdated = false;
    m_people.clear();
    QStringList names;
    try {
        struct Person {
            QString name, survey;
            core::CaseId id;
        };
        std::vector<Person> all;
        QHash<QString, int> times;
        const auto take = [&](core::SurveyId survey, const QString& surveyName) {
            for (const core::survey::Case& each : core::survey::cases(m_session.db(), survey)) {
                all.push_back({toQ(each.name), surveyName, each.id});
                ++times[all.back().name.toCaseFolded()];
            }
        };
        for (const core::survey::Survey& survey : core::survey::surveys(m_session.db()))
            take(survey.id, toQ(survey.name));
        take({}, {}); // people interviewed
        for (const Person& each : all) {
            // Respondents of two surveys may share an ID.
            const bool alone = times[each.name.toCaseFolded()] == 1 || each.survey.isEmpty();
            names << (alone ? each.name : tr("%1, %2").arg(each.name, each.survey));
            m_people.insert(names.back().toCaseFolded(), each.id);
        }
    } catch (const core::Error& error) {
        m_session.report(error);
    }
    delete m_respondent->completer();
    auto* completer = new QCompleter(names, m_respondent);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &HistoryFilter::refresh);
    m_respondent->setCompleter(completer);
}

void HistoryFilter::fill(QComboBox* box, const QList<std::pair<QString, QVariant>>& entries) {
    const QVariant chosen = box->currentData();
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto& [text, what] : entries)
        box->addItem(text, what);
    const int again = chosen.isValid() ? box->findData(chosen) : 0;
    box->setCurrentIndex(std::max(again, 0));
    m_clear->setEnabled(!filter().empty());
}

void HistoryFilter::setChoices(const std::vector<core::store::HistoryStep>& steps,
                               const std::vector<core::DeletedCode>& deleted) {
    const core::StepFilter before = filter();
    QList<std::pair<QString, QVariant>> people{{tr("Everybody"), QString()}};
    std::set<std::string> names;
    for (const core::store::HistoryStep& step : steps)
        if (!step.who.empty() && names.insert(step.who).second)
            people.emplaceBack(toQ(step.who), toQ(step.who));
    fill(m_who, people);
    QList<std::pair<QString, QVariant>> codes{{tr("All codes"), qint64(0)}};
    if (m_session.isOpen())
        for (const core::codebook::Code& code : m_session.codebook().codes())
            codes.emplaceBack(toQ(m_session.codebook().path(code.id)), qint64(code.id.value));
    for (const core::DeletedCode& code : deleted)
        codes.emplaceBack(tr("%1 (deleted)").arg(toQ(code.path)), qint64(code.id.value));
    fill(m_code, codes);
    QList<std::pair<QString, QVariant>> sources{{tr("All documents"), qint64(0)}};
    for (const core::documents::Source& source : m_session.sources())
        sources.emplaceBack(toQ(source.name), qint64(source.id.value));
    fill(m_source, sources);
    m_source->setVisible(sources.size() > 1);
    // Which steps touched a code tells who used it, so it is told of one's own steps alone.
    const bool blind = m_session.isOpen() && CoderSight::of(m_session).blind();
    const QString why = blind ? tr("While coding is blind only your own steps are found.") : QString();
    for (QWidget* field : {static_cast<QWidget*>(m_code), static_cast<QWidget*>(m_source),
                           static_cast<QWidget*>(m_respondent)})
        field->setToolTip(why);
    m_clear->setEnabled(!filter().empty());
    const core::StepFilter now = filter();
    if (now.who != before.who || now.code != before.code || now.source != before.source)
        Q_EMIT changed();
}

core::StepFilter HistoryFilter::filter() const {
    core::StepFilter filter;
    filter.who = fromQ(m_who->currentData().toString());
    filter.code = core::CodeId{m_code->currentData().toLongLong()};
    filter.source = core::SourceId{m_source->currentData().toLongLong()};
    filter.respondent = m_people.value(m_respondent->text().trimmed().toCaseFolded());
    const auto utc = [](const QDateTime& time) { return fromQ(time.toUTC().toString(Qt::ISODateWithMs)); };
    const int days = m_since->currentData().toInt();
    if (days > 0)
        filter.from = utc(QDate::currentDate().addDays(1 - days).startOfDay());
    if (days == ownDays) {
        filter.from = utc(m_from->date().startOfDay());
        filter.to = utc(m_to->date().addDays(1).startOfDay().addMSecs(-1));
    }
    return filter;
}

QString HistoryFilter::problem() const {
    const QString name = m_respondent->text().trimmed();
    if (!name.isEmpty() && !m_people.contains(name.toCaseFolded()))
        return tr("There is no respondent “%1”. Choose one of the list that opens while you type.").arg(name);
    if (m_since->currentData().toInt() == ownDays && m_from->date() > m_to->date())
        return tr("The first day is after the last one. Change one of them.");
    return {};
}

} // namespace marginalia::ui
