// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/round_dialog.h"

#include "core/team/reliability_plan.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace marginalia::ui {

using namespace core;
using team::DrawnUnit;
using team::RoundKind;

namespace {

constexpr int restMs = 250; ///< of the hand, before the preview
constexpr int usualUnits = 50;
constexpr int mostUnits = 1'000'000;
constexpr int usualSeed = 20250101;
constexpr int usualPrevalence = 20;
constexpr QLatin1StringView separator("; ");
/// In the place of a question's id: from transcripts.
constexpr qint64 allQuestions = 0;
constexpr qint64 fromDocuments = -1;
constexpr qint64 fromPassages = -2;

} // namespace

RoundDialog::RoundDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("roundDialog", tr("New round of double coding"), tr("Draw and begin"), parent)
    , m_session(session)
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_coders(new QLineEdit(this))
    , m_coder(new QComboBox(this))
    , m_from(new QComboBox(this))
    , m_units(new QSpinBox(this))
    , m_stratum(new QComboBox(this))
    , m_seed(new QSpinBox(this))
    , m_target(new QDoubleSpinBox(this))
    , m_prevalence(new QSpinBox(this)) {
    setProperty("helpPage", QStringLiteral("agreement"));
    const std::size_t before = team::rounds(session.db()).size();
    m_name->setText(tr("Round %1").arg(before + 1));
    addField(tr("&Name"), m_name, "roundName");
    m_kind->addItem(tr("Reliability, for the report"), static_cast<int>(RoundKind::Reliability));
    m_kind->addItem(tr("Pilot, to try the codebook"), static_cast<int>(RoundKind::Pilot));
    m_kind->addItem(tr("Training"), static_cast<int>(RoundKind::Training));
    m_kind->addItem(tr("Drift check: one coder codes again"), static_cast<int>(RoundKind::Drift));
    addField(tr("&What for"), m_kind, "roundKind");
    QStringList names;
    for (const coding::Coder& each : session.coders()) {
        names << toQ(each.name);
        m_coder->addItem(toQ(each.name), QVariant::fromValue<qint64>(each.id.value));
    }
    m_coders->setText(names.join(separator));
    m_coders->setPlaceholderText(tr("names, separated by ;"));
    addField(tr("&Coders"), m_coders, "roundCoders");
    addField(tr("&Coder of the drift check"), m_coder, "roundCoder");
    const std::string language = session.setting("language");
    for (const survey::Question& each : session.questions())
        m_from->addItem(shownName(each, language), QVariant::fromValue<qint64>(each.id.value));
    if (session.questions().size() > 1)
        m_from->addItem(tr("All open questions"), allQuestions);
    if (!session.sources().empty()) {
        m_from->addItem(tr("Transcripts"), fromDocuments);
        m_from->addItem(tr("Paragraphs of transcripts"), fromPassages);
    }
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (const int present = m_from->findData(QVariant::fromValue<qint64>(session.question().value));
        present >= 0)
        m_from->setCurrentIndex(present);
    addField(tr("&Draw from"), m_from, "roundFrom");
    m_units->setRange(1, mostUnits);
    m_units->setValue(usualUnits);
    addField(tr("&How many"), m_units, "roundUnits");
    m_stratum->addItem(tr("without groups"), QString());
    for (const survey::Variable& each : survey::variables(session.db()))
        if (each.type == survey::VariableType::Nominal || each.type == survey::VariableType::Ordinal)
            m_stratum->addItem(toQ(each.shownName()), toQ(each.name));
    addField(tr("In proportion to the &groups of"), m_stratum, "roundStratum");
    m_seed->setRange(1, std::numeric_limits<int>::max());
    m_seed->setValue(usualSeed);
    addField(tr("&Seed"), m_seed, "roundSeed");
    m_preview = addHint(QString());
    m_preview->setObjectName(QStringLiteral("roundPreview"));
    addPlan();

    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &RoundDialog::look);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RoundDialog::kindChanged);
    for (QComboBox* each : {m_coder, m_from, m_stratum})
        connect(each, &QComboBox::currentIndexChanged, &m_rest, qOverload<>(&QTimer::start));
    for (QSpinBox* each : {m_units, m_seed, m_prevalence})
        connect(each, &QSpinBox::valueChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_target, &QDoubleSpinBox::valueChanged, &m_rest, qOverload<>(&QTimer::start));
    kindChanged();
    try {
        team::RoundWish one = wish();
        one.units = 1;
        m_units->setValue(
            static_cast<int>(std::min<std::int64_t>(usualUnits, team::draw(session.db(), one).eligible)));
    } catch (const Error&) {
        // Nothing can be drawn: the preview says why.
    }
    look();
}

void RoundDialog::addPlan() {
    m_target->setRange(0.5, 0.95);
    m_target->setDecimals(3);
    m_target->setSingleStep(0.05);
    m_target->setValue(0.8);
    addField(tr("How many are needed to show &alpha of"), m_target, "roundTarget");
    m_prevalence->setRange(1, 50);
    m_prevalence->setValue(usualPrevalence);
    m_prevalence->setSuffix(QStringLiteral(" %"));
    addField(tr("for a code &on this share of them"), m_prevalence, "roundPrevalence");
    m_needed = addHint(QString());
    m_needed->setObjectName(QStringLiteral("roundNeeded"));
}

team::RoundWish RoundDialog::wish() const {
    team::RoundWish wish;
    wish.name = fromQ(m_name->text().trimmed());
    wish.kind = static_cast<RoundKind>(m_kind->currentData().toInt());
    const qint64 from = m_from->currentData().toLongLong();
    wish.unit = from == fromDocuments  ? DrawnUnit::Document
                : from == fromPassages ? DrawnUnit::Passage
                                       : DrawnUnit::Answer;
    if (from > 0)
        wish.questions = {QuestionId{from}};
    wish.units = m_units->value();
    if (const QString stratum = m_stratum->currentData().toString(); !stratum.isEmpty())
        wish.strata = {fromQ(stratum)};
    wish.seed = static_cast<std::uint64_t>(m_seed->value());
    if (wish.kind == RoundKind::Drift)
        wish.coders = {CoderId{m_coder->currentData().toLongLong()}};
    return wish;
}

std::vector<std::string> RoundDialog::coderNames() const {
    std::vector<std::string> names;
    for (const QString& each : m_coders->text().split(QLatin1Char(';'), Qt::SkipEmptyParts))
        if (const QString name = each.trimmed(); !name.isEmpty())
            names.push_back(fromQ(name));
    return names;
}

void RoundDialog::kindChanged() {
    const bool drift = static_cast<RoundKind>(m_kind->currentData().toInt()) == RoundKind::Drift;
    setFieldShown(m_coders, !drift);
    setFieldShown(m_coder, drift);
    m_rest.start();
}

void RoundDialog::look() {
    team::ReliabilityPlan plan;
    plan.target = m_target->value();
    plan.prevalence = m_prevalence->value() / 100.0;
    try {
        m_needed->setText(
            tr("At least %1 units, judged by both coders. About every second study of this size shows it; "
               "four in five need %2.")
                .arg(figure(team::unitsToCode(plan)), figure(team::unitsForPower(plan, 0.8))));
        const team::Draw draw = team::draw(m_session.db(), wish());
        QString line =
            tr("Drawn from %1 that nobody has double-coded in a round yet.").arg(figure(draw.eligible));
        if (draw.used > 0)
            line +=
                QLatin1Char(' ') + tr("Left out, since earlier rounds had them: %1.").arg(figure(draw.used));
        if (draw.strata.size() > 1) {
            QStringList parts;
            for (const team::Stratum& each : draw.strata)
                parts << tr("%1: %2 of %3", "a group, drawn, all of it")
                             .arg(toQ(each.name), figure(each.drawn), figure(each.eligible));
            line += QLatin1Char(' ') + parts.join(QStringLiteral(" · "));
        }
        m_preview->setText(line);
        acceptButton()->setEnabled(true);
    } catch (const Error& error) {
        m_preview->setText(ui::say(error.sentence()));
        acceptButton()->setEnabled(false);
    }
}

bool RoundDialog::apply() {
    team::RoundWish wanted = wish();
    if (!m_session.edit({msg("Begin the round {1}"), {wanted.name}}, [&](store::Edit& edit) {
            // Who is named here for the first time becomes a coder of the project.
            if (wanted.kind != RoundKind::Drift)
                for (const std::string& name : coderNames())
                    wanted.coders.push_back(coding::ensureCoder(edit, name));
            team::startRound(edit, wanted);
        }))
        return false;
    Q_EMIT started(toQ(wanted.name));
    return true;
}

} // namespace marginalia::ui
