// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/restrict_dialog.h"

#include "core/base/error.h"
#include "core/survey/condition.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/tick_list.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>
#include <tuple>

namespace marginalia::ui {

using namespace core;
using agreement::ComparisonRequest;
using agreement::UnitKind;

namespace {

constexpr int mostUnits = 1'000'000;
constexpr std::size_t mostNamed = 3; ///< codes that the sentence names one by one

QDate dayOf(const std::string& date) {
    return QDate::fromString(toQ(date), Qt::ISODate);
}

bool hasHalves(UnitKind unit) {
    return unit == UnitKind::Paragraph || unit == UnitKind::Sentence || unit == UnitKind::Turn ||
           unit == UnitKind::Segment;
}

} // namespace

QString limitWords(const ProjectSession& session, const ComparisonRequest& request) {
    QStringList words;
    if (request.questions.size() > 1)
        words << RestrictDialog::tr("Questions: %1 of %2.")
                     .arg(figure(static_cast<std::int64_t>(request.questions.size())),
                          figure(static_cast<std::int64_t>(session.questions().size())));
    if (!request.documents.empty())
        words << RestrictDialog::tr("Transcripts: %1 of %2.")
                     .arg(figure(static_cast<std::int64_t>(request.documents.size())),
                          figure(static_cast<std::int64_t>(session.sources().size())));
    if (!request.codes.empty()) {
        QStringList names;
        for (const CodeId code : request.codes)
            names << shownName(session.codebook(), code);
        words << (request.codes.size() > mostNamed
                      ? RestrictDialog::tr("Codes: %1 of %2.")
                            .arg(figure(static_cast<std::int64_t>(request.codes.size())),
                                 figure(static_cast<std::int64_t>(session.codebook().codes().size())))
                      : RestrictDialog::tr("Codes: %1.").arg(names.join(QStringLiteral(", "))));
    }
    if (!request.from.empty() && !request.to.empty())
        words << RestrictDialog::tr("Coded from %1 to %2.").arg(toQ(request.from), toQ(request.to));
    else if (!request.from.empty())
        words << RestrictDialog::tr("Coded from %1 on.").arg(toQ(request.from));
    else if (!request.to.empty())
        words << RestrictDialog::tr("Coded up to %1.").arg(toQ(request.to));
    if (!request.where.empty())
        words << RestrictDialog::tr("Cases with %1.").arg(toQ(request.where));
    if (request.sample)
        words << RestrictDialog::tr("A random sample of %1 units, seed %2.")
                     .arg(figure(request.sample->units), QString::number(request.sample->seed));
    if (request.halfOfUnit && hasHalves(request.unit))
        words << RestrictDialog::tr("A code counts where it covers half of the unit.");
    return words.isEmpty() ? QString()
                           : RestrictDialog::tr("Only a part is compared.") + QLatin1Char(' ') +
                                 words.join(QLatin1Char(' '));
}

ComparisonRequest withoutLimits(ComparisonRequest request, const ProjectSession& session) {
    ComparisonRequest whole;
    whole.unit = request.unit;
    whole.coders = std::move(request.coders);
    whole.round = request.round;
    whole.questions = std::move(request.questions);
    if (whole.questions.size() > 1)
        whole.questions = {session.question()};
    return whole;
}

RestrictDialog::RestrictDialog(const ProjectSession& session, const ComparisonRequest& request,
                               QWidget* parent)
    : FormDialog("restrictDialog", tr("Restrict the comparison"), tr("Compare"), parent)
    , m_session(session)
    , m_request(request)
    , m_codes(new QListWidget(this))
    , m_texts(new QListWidget(this))
    , m_fromOn(new QCheckBox(tr("&From"), this))
    , m_from(new QDateEdit(this))
    , m_toOn(new QCheckBox(tr("&to"), this))
    , m_to(new QDateEdit(this))
    , m_where(new QLineEdit(toQ(request.where), this))
    , m_sample(new QSpinBox(this))
    , m_seed(new QSpinBox(this))
    , m_half(new QCheckBox(tr("A code counts where it covers &half of the unit, not one letter"), this)) {
    setProperty("helpPage", QStringLiteral("agreement"));
    resize(theme::unit * 92, theme::unit * 76);
    addWide(buildLists(), "restrictLists", tr("Codes and texts"), true);
    auto* days = new QWidget(this);
    auto* row = new QHBoxLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit * 2);
    row->addWidget(buildDay(m_fromOn, m_from, request.from, "restrictFrom"));
    row->addWidget(buildDay(m_toOn, m_to, request.to, "restrictTo"));
    row->addStretch(1);
    addField(tr("Days of coding"), days, "restrictDays");
    m_where->setPlaceholderText(tr("All cases"));
    addField(tr("Cases &with"), m_where, "restrictWhere");
    addHint(tr("A condition on the variables, such as Country=Kazakhstan and Age>=30."));
    m_sample->setRange(0, mostUnits);
    m_sample->setSpecialValueText(tr("All units"));
    m_sample->setValue(
        request.sample ? static_cast<int>(std::min<std::int64_t>(request.sample->units, mostUnits)) : 0);
    addField(tr("&Sample at random"), m_sample, "restrictSample");
    m_seed->setRange(1, std::numeric_limits<int>::max());
    m_seed->setValue(static_cast<int>((request.sample ? *request.sample : agreement::UnitSample{}).seed));
    addField(tr("Se&ed of the sample"), m_seed, "restrictSeed");
    addField(QString(), m_half, "restrictHalf");
    m_half->setChecked(request.halfOfUnit);
    m_half->setVisible(hasHalves(request.unit));
    m_problem = addHint(QString());
    m_problem->setObjectName(QStringLiteral("restrictProblem"));
    for (QCheckBox* each : {m_fromOn, m_toOn})
        connect(each, &QCheckBox::toggled, this, &RestrictDialog::refresh);
    for (QDateEdit* each : {m_from, m_to})
        connect(each, &QDateEdit::dateChanged, this, &RestrictDialog::refresh);
    connect(m_where, &QLineEdit::textChanged, this, &RestrictDialog::refresh);
    connect(m_sample, &QSpinBox::valueChanged, this, &RestrictDialog::refresh);
    connect(&session, &ProjectSession::aboutToClose, this, &QDialog::reject);
    refresh();
    m_codes->setFocus();
}

bool RestrictDialog::ofAnswers() const {
    return m_request.unit == UnitKind::Answer;
}

QWidget* RestrictDialog::buildLists() {
    const auto chosen = [](const auto& ids, auto id) { return std::ranges::count(ids, id) > 0; };
    for (const codebook::Code& each : m_session.codebook().codes())
        addTick(*m_codes,
                QString(m_session.codebook().level(each.id) * 4, QLatin1Char(' ')) + shownName(each),
                each.id.value, chosen(m_request.codes, each.id));
    const std::string language = m_session.setting("language");
    if (ofAnswers())
        for (const survey::Question& each : m_session.questions())
            addTick(*m_texts, shownName(each, language).simplified(), each.id.value,
                    chosen(m_request.questions, each.id));
    else
        for (const documents::Source& each : m_session.sources())
            addTick(*m_texts, toQ(each.name), each.id.value, chosen(m_request.documents, each.id));
    auto* both = new QWidget(this);
    auto* grid = new QGridLayout(both);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::unit * 2);
    grid->setVerticalSpacing(theme::half);
    int column = 0;
    for (const auto& [list, name, title, hint] :
         {std::tuple(m_codes, "restrictCodes", tr("&Codes"), tr("None ticked: every code.")),
          std::tuple(m_texts, "restrictTexts", ofAnswers() ? tr("&Questions") : tr("Tra&nscripts"),
                     ofAnswers() ? tr("None ticked: every question.")
                                 : tr("None ticked: every transcript."))}) {
        auto* label = new QLabel(title, both);
        label->setBuddy(list);
        list->setObjectName(QLatin1String(name));
        list->setAccessibleName(QString(title).remove(QLatin1Char('&')));
        list->setAccessibleDescription(hint);
        list->setProperty("paper", true);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideRight);
        if (list->count() > 0)
            list->setCurrentRow(0);
        QLabel* below = textLine(both, name);
        below->setObjectName(QLatin1String(name) + QStringLiteral("Hint"));
        below->setProperty("muted", true);
        below->setText(hint);
        grid->addWidget(label, 0, column);
        grid->addWidget(list, 1, column);
        grid->addWidget(below, 2, column);
        grid->setColumnStretch(column, 1);
        ++column;
    }
    grid->setRowStretch(1, 1);
    return both;
}

QWidget* RestrictDialog::buildDay(QCheckBox* on, QDateEdit* day, const std::string& kept, const char* name) {
    auto* pair = new QWidget(this);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    row->addWidget(on);
    row->addWidget(day);
    on->setObjectName(QLatin1String(name) + QStringLiteral("On"));
    on->setChecked(!kept.empty());
    day->setObjectName(QLatin1String(name));
    day->setAccessibleName(day == m_from ? tr("First day of coding") : tr("Last day of coding"));
    day->setCalendarPopup(true);
    day->setDisplayFormat(QStringLiteral("yyyy-MM-dd")); // as everywhere days are named
    day->setDate(kept.empty() ? QDate::currentDate() : dayOf(kept));
    return pair;
}

void RestrictDialog::refresh() {
    m_from->setEnabled(m_fromOn->isChecked());
    m_to->setEnabled(m_toOn->isChecked());
    m_seed->setEnabled(m_sample->value() > 0);
    QString problem;
    if (m_fromOn->isChecked() && m_toOn->isChecked() && m_from->date() > m_to->date())
        problem = tr("The first day comes after the last one.");
    try {
        survey::parseCondition(fromQ(m_where->text()));
    } catch (const Error& error) {
        problem = ui::say(error.sentence());
    }
    m_problem->setText(problem);
    acceptButton()->setEnabled(problem.isEmpty());
}

ComparisonRequest RestrictDialog::wish() const {
    ComparisonRequest wish = m_request;
    wish.codes = tickedIn<CodeId>(*m_codes);
    if (ofAnswers())
        wish.questions = tickedIn<QuestionId>(*m_texts);
    else
        wish.documents = tickedIn<SourceId>(*m_texts);
    // All of them is no restriction.
    if (m_texts->count() > 1 && wish.questions.size() == static_cast<std::size_t>(m_texts->count()))
        wish.questions.clear();
    if (wish.documents.size() == static_cast<std::size_t>(m_texts->count()))
        wish.documents.clear();
    if (wish.codes.size() == static_cast<std::size_t>(m_codes->count()))
        wish.codes.clear();
    wish.from = m_fromOn->isChecked() ? fromQ(m_from->date().toString(Qt::ISODate)) : std::string();
    wish.to = m_toOn->isChecked() ? fromQ(m_to->date().toString(Qt::ISODate)) : std::string();
    wish.where = fromQ(m_where->text().trimmed());
    wish.sample = m_sample->value() > 0 ? std::optional(agreement::UnitSample{
                                              m_sample->value(), static_cast<std::uint64_t>(m_seed->value())})
                                        : std::nullopt;
    wish.halfOfUnit = m_half->isVisibleTo(this) && m_half->isChecked();
    return wish;
}

bool RestrictDialog::apply() {
    Q_EMIT chosen(wish());
    return true;
}

} // namespace marginalia::ui
