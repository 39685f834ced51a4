// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "ui/settings/preferences.h"
#include "ui/settings/translations.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace marginalia::ui {

namespace {

QLabel* labelFor(QWidget* control, const char* name, QFormLayout* form) {
    auto* label = new QLabel(form->parentWidget());
    label->setBuddy(control);
    control->setObjectName(QLatin1String(name));
    form->addRow(label, control);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(QWidget* parent)
    : QDialog(parent)
    , m_language(new QComboBox(this))
    , m_appearance(new QComboBox(this))
    , m_face(new QComboBox(this))
    , m_size(new QDoubleSpinBox(this))
    , m_coder(new QLineEdit(this))
    , m_sample(new QLabel(this))
    , m_coderHint(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this)) {
    setObjectName(QStringLiteral("settingsDialog"));
    setMinimumWidth(520);
    Preferences& preferences = Preferences::instance();

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme::unit * 3, theme::unit * 3, theme::unit * 3, theme::unit * 2);
    outer->setSpacing(theme::unit * 2);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(theme::unit * 3);
    form->setVerticalSpacing(theme::unit * 3 / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    outer->addLayout(form);

    m_language->addItem(QString(), QString());
    for (const QString& language : windowLanguages())
        m_language->addItem(ownNameOf(language), language);
    m_language->setCurrentIndex(qMax(0, m_language->findData(preferences.language())));
    m_languageLabel = labelFor(m_language, "settingsLanguage", form);

    for (const theme::Appearance each :
         {theme::Appearance::System, theme::Appearance::Light, theme::Appearance::Dark})
        m_appearance->addItem(QString(), static_cast<int>(each));
    m_appearance->setCurrentIndex(m_appearance->findData(static_cast<int>(preferences.appearance())));
    m_appearanceLabel = labelFor(m_appearance, "settingsAppearance", form);

    for (const theme::ReadingFace each : {theme::ReadingFace::Serif, theme::ReadingFace::Sans})
        m_face->addItem(QString(), static_cast<int>(each));
    m_face->setCurrentIndex(m_face->findData(static_cast<int>(preferences.readingFace())));
    m_faceLabel = labelFor(m_face, "settingsReadingFace", form);

    m_size->setRange(8, 32);
    m_size->setSingleStep(0.5);
    m_size->setDecimals(1);
    m_size->setValue(preferences.readingSize());
    m_sizeLabel = labelFor(m_size, "settingsReadingSize", form);

    m_sample->setObjectName(QStringLiteral("settingsSample"));
    m_sample->setWordWrap(true);
    m_sample->setProperty("paper", true);
    m_sample->setMargin(theme::unit * 2);
    m_sample->setTextFormat(Qt::PlainText);
    form->addRow(m_sample);

    m_coder->setText(preferences.coderName());
    m_coderLabel = labelFor(m_coder, "settingsCoder", form);
    m_coderHint->setWordWrap(true);
    m_coderHint->setProperty("muted", true);
    form->addRow(QString(), m_coderHint);

    outer->addStretch(1);
    outer->addWidget(m_buttons);

    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_language, &QComboBox::activated, this,
            [this] { Preferences::instance().setLanguage(m_language->currentData().toString()); });
    connect(m_appearance, &QComboBox::activated, this, [this] {
        Preferences::instance().setAppearance(
            static_cast<theme::Appearance>(m_appearance->currentData().toInt()));
        showSample();
    });
    const auto reading = [this] {
        Preferences::instance().setReading(static_cast<theme::ReadingFace>(m_face->currentData().toInt()),
                                           m_size->value());
        showSample();
    };
    connect(m_face, &QComboBox::activated, this, reading);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, reading);
    connect(m_coder, &QLineEdit::editingFinished, this, [this] {
        if (m_coder->text().trimmed() != Preferences::instance().coderName())
            Preferences::instance().setCoderName(m_coder->text().trimmed());
    });
    retranslate();
    showSample();
}

void SettingsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsDialog::retranslate() {
    setWindowTitle(tr("Settings"));
    m_languageLabel->setText(tr("&Language"));
    m_language->setItemText(0, tr("As the system: %1").arg(ownNameOf(systemLanguage())));
    m_appearanceLabel->setText(tr("&Colours"));
    m_appearance->setItemText(0, tr("As the system"));
    m_appearance->setItemText(1, tr("Light"));
    m_appearance->setItemText(2, tr("Dark"));
    m_faceLabel->setText(tr("&Typeface of quotes"));
    m_face->setItemText(0, tr("With serifs"));
    m_face->setItemText(1, tr("Without serifs"));
    m_sizeLabel->setText(tr("&Size of quotes"));
    m_size->setLocale(QLocale()); // its decimal sign
    m_size->setSuffix(QLatin1Char(' ') + tr("pt", "typographic points"));
    m_coderLabel->setText(tr("Your &name"));
    m_coder->setPlaceholderText(tr("As coders and the history show it"));
    m_coderHint->setText(
        tr("New codes and judgements carry this name. What is recorded already keeps its coder."));
    m_sample->setAccessibleName(tr("Sample of the typeface"));
    m_sample->setText(tr("“Simplify the border first; trust will follow.” Expert 17, Kazakhstan"));
    for (const auto& [label, control] :
         std::initializer_list<std::pair<QLabel*, QWidget*>>{{m_languageLabel, m_language},
                                                             {m_appearanceLabel, m_appearance},
                                                             {m_faceLabel, m_face},
                                                             {m_sizeLabel, m_size},
                                                             {m_coderLabel, m_coder}})
        control->setAccessibleName(label->text().remove(QLatin1Char('&')));
}

void SettingsDialog::showSample() {
    m_sample->setFont(theme::readingFont());
}

} // namespace marginalia::ui
