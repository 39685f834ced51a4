// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project_properties/project_dialog.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/settings/translations.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace marginalia::ui {

using namespace core;

namespace {

/// Empty is "not stated". `good` becomes false for anything but a positive number.
std::optional<std::int64_t> numberIn(const QLineEdit* field, bool& good) {
    const QString text = field->text().simplified().remove(QLatin1Char(' ')).remove(QChar(0xA0));
    if (text.isEmpty())
        return std::nullopt;
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    good = good && ok && number > 0;
    return number;
}

} // namespace

ProjectDialog::ProjectDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("projectDialog", tr("Project properties"), tr("Save"), parent)
    , m_session(session)
    , m_title(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_sample(new QComboBox(this))
    , m_population(new QLineEdit(this))
    , m_sourceLine(new QLineEdit(this)) {
    setMinimumWidth(640);
    m_title->setText(toQ(session.setting("title")));
    addField(tr("&Title"), m_title, "projectTitle");

    for (const QString& language : windowLanguages())
        m_language->addItem(ownNameOf(language), language);
    m_language->setCurrentIndex(qMax(0, m_language->findData(toQ(session.setting("language")))));
    addField(tr("&Language of reports"), m_language, "projectLanguage");

    m_sample->addItem(tr("Not stated"), QString());
    m_sample->addItem(tr("Random sample"), QStringLiteral("random"));
    m_sample->addItem(tr("Everyone on a list"), QStringLiteral("census"));
    m_sample->addItem(tr("Purposive: chosen for what they know"), QStringLiteral("purposive"));
    m_sample->addItem(tr("Self-selected: whoever answered"), QStringLiteral("self_selected"));
    m_sample->setCurrentIndex(qMax(0, m_sample->findData(toQ(session.setting("sample")))));
    addField(tr("&Sample"), m_sample, "projectSample");
    addHint(tr("Purposive and self-selected samples have no confidence intervals unless you ask for them."));

    m_population->setText(toQ(session.setting("population")));
    m_population->setPlaceholderText(tr("Not known"));
    addField(tr("Size of the &population"), m_population, "projectPopulation");

    for (const survey::Survey& each : survey::surveys(session.db())) {
        auto* field = new QLineEdit(each.invited ? QString::number(*each.invited) : QString(), this);
        field->setPlaceholderText(tr("Not known"));
        addField(tr("Invited to “%1”").arg(toQ(each.name)), field, "projectInvited");
        m_invited.push_back({each.id, field, each.invited});
    }
    if (!m_invited.empty())
        addHint(tr("The number invited gives the response rate; it is never a base of percentages."));

    m_sourceLine->setText(toQ(session.setting("source_line")));
    m_sourceLine->setPlaceholderText(tr("Respondent {n}"));
    addField(tr("How a quote is &signed"), m_sourceLine, "projectSourceLine");
    m_example = addHint(QString());
    m_example->setObjectName(QStringLiteral("projectSourceLineExample"));
    m_problem = addHint(QString());
    m_problem->setObjectName(QStringLiteral("projectProblem"));
    m_problem->hide();
    connect(m_sourceLine, &QLineEdit::textChanged, this, &ProjectDialog::showExample);
    showExample();
}

void ProjectDialog::showExample() {
    QString example;
    try {
        const std::string pattern =
            fromQ(m_sourceLine->text().isEmpty() ? m_sourceLine->placeholderText() : m_sourceLine->text());
        for (const survey::Survey& each : survey::surveys(m_session.db())) {
            for (const survey::Case& who : survey::cases(m_session.db(), each.id)) {
                const std::optional<std::string> line = survey::sourceLine(m_session.db(), who, pattern);
                if (line && !line->empty())
                    example = toQ(*line);
                if (!example.isEmpty())
                    break;
            }
            if (!example.isEmpty())
                break;
        }
    } catch (const Error& error) {
        example = say(error.sentence());
    }
    const QString places = tr(
        "{n} is the respondent's number, {id} the ID, and a variable's name in braces its value: {Country}.");
    m_example->setText(example.isEmpty() ? places
                                         : tr("For example: %1").arg(example) + QLatin1Char('\n') + places);
}

bool ProjectDialog::numbersAreGood() {
    bool good = true;
    (void)numberIn(m_population, good);
    for (const Invited& each : m_invited)
        (void)numberIn(each.field, good);
    m_problem->setText(
        good ? QString()
             : tr("Population and invited are whole numbers above zero, or empty when they are not known."));
    m_problem->setVisible(!good);
    return good;
}

bool ProjectDialog::apply() {
    if (!numbersAreGood())
        return false;
    bool good = true;
    const std::optional<std::int64_t> population = numberIn(m_population, good);
    return m_session.edit({msg("Change the project's properties")}, [&](store::Edit& edit) {
        Project::setSetting(edit, "title", fromQ(m_title->text().trimmed()));
        Project::setSetting(edit, "language", fromQ(m_language->currentData().toString()));
        Project::setSetting(edit, "sample", fromQ(m_sample->currentData().toString()));
        Project::setSetting(edit, "population", population ? std::to_string(*population) : std::string());
        Project::setSetting(edit, "source_line", fromQ(m_sourceLine->text().trimmed()));
        for (const Invited& each : m_invited)
            if (const auto now = numberIn(each.field, good); now != each.before)
                survey::setInvited(edit, each.survey, now);
    });
}

} // namespace marginalia::ui
