// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/export_dialog.h"

#include "core/exchange/exporters/registry.h"
#include "core/team/round.h"
#include "core/translations/translation.h"
#include "ui/report_studio/copy_report.h"
#include "ui/report_studio/interview_choices.h"
#include "ui/report_studio/save_report.h"
#include "ui/session/coder_sight.h"
#include "ui/session/files.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/settings/translations.h"
#include "ui/share_panel/share_words.h"
#include "ui/translations/language_word.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/tick_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

namespace {

constexpr int coderRole = Qt::UserRole + 1;

QLabel* heading(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(theme::headFont());
    label->setBuddy(buddy);
    return label;
}

} // namespace

ExportDialog::ExportDialog(ProjectSession& session, std::function<void(const QString&)> then, QWidget* parent)
    : FormDialog("exportDialog", tr("Export tables"), tr("Export…"), parent)
    , m_session(session)
    , m_then(std::move(then))
    , m_shares(new QCheckBox(tr("&Shares"), this))
    , m_quotes(new QCheckBox(tr("&Quotes"), this))
    , m_keyQuotes(new QCheckBox(tr("&Key quotes"), this))
    , m_codebook(new QCheckBox(tr("Code&book"), this))
    , m_questions(new QCheckBox(tr("&What became of each question"), this))
    , m_agreement(new QCheckBox(tr("A&greement of the coders"), this))
    , m_memos(new QCheckBox(tr("Memos and &journal"), this))
    , m_interviews(new InterviewChoices(session, this))
    , m_ofQuestions(new QListWidget(this))
    , m_variables(new QListWidget(this))
    , m_format(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_base(new QComboBox(this))
    , m_layer(new QComboBox(this))
    , m_interval(new QComboBox(this))
    , m_decimals(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_sensitivity(new QComboBox(this))
    , m_translations(new QComboBox(this))
    , m_round(new QComboBox(this))
    , m_examples(new QCheckBox(tr("An e&xample quote for each category"), this))
    , m_quotesToo(new QCheckBox(tr("All quotes &after each table"), this))
    , m_nonResponse(new QCheckBox(tr("The range that &non-response leaves open"), this))
    , m_mentions(new QCheckBox(tr("Percent of &mentions, too"), this))
    , m_copy(new QPushButton(tr("Cop&y"), this))
    , m_reference(new QLineEdit(this))
    , m_referenceRow(new QWidget(this)) {
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit * 4);
    row->addWidget(buildTables(), 1);
    row->addWidget(buildChoices(), 1);
    addWide(both, "exportChoices", tr("What the report holds"), true);
    resize(960, 720);
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("The tables to the clipboard, to paste into Word or a spreadsheet"));
    buttons()->addButton(m_copy, QDialogButtonBox::ActionRole);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    restore();
    for (QCheckBox* box : {m_shares, m_quotes, m_keyQuotes, m_codebook, m_questions, m_agreement, m_memos})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_interviews, &InterviewChoices::changed, this, &ExportDialog::refresh);
    for (QListWidget* list : {m_ofQuestions, m_variables})
        connect(list, &QListWidget::itemChanged, this, &ExportDialog::refresh);
    connect(m_format, &QComboBox::activated, this, &ExportDialog::refresh);
    refresh();
}

QWidget* ExportDialog::buildTables() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addWidget(heading(tr("Tables"), m_shares, side));
    const std::pair<QCheckBox*, const char*> boxes[] = {
        {m_shares, "exportShares"},     {m_quotes, "exportQuotes"},       {m_keyQuotes, "exportKeyQuotes"},
        {m_codebook, "exportCodebook"}, {m_questions, "exportQuestions"}, {m_agreement, "exportAgreement"},
        {m_memos, "exportMemos"}};
    for (const auto& [box, name] : boxes) {
        box->setObjectName(QLatin1String(name));
        column->addWidget(box);
    }
    column->addSpacing(theme::unit);
    if (m_session.sources().empty()) {
        m_interviews->hide();
    } else {
        column->addWidget(heading(tr("Transcripts"), m_interviews, side));
        column->addWidget(m_interviews);
        column->addSpacing(theme::unit);
    }
    column->addWidget(heading(tr("&Open questions"), m_ofQuestions, side));
    m_ofQuestions->setObjectName(QStringLiteral("exportOfQuestions"));
    m_ofQuestions->setAccessibleName(tr("Open questions"));
    m_ofQuestions->setProperty("paper", true);
    for (QListWidget* list : {m_ofQuestions, m_variables}) {
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideRight);
    }
    for (const survey::Question& each : m_session.questions())
        addTick(*m_ofQuestions, shownName(each, m_session.reportLanguage()).simplified(), each.id.value,
                true);
    column->addWidget(m_ofQuestions, 2);
    column->addWidget(heading(tr("&Variables beside the quotes"), m_variables, side));
    m_variables->setObjectName(QStringLiteral("exportVariables"));
    m_variables->setAccessibleName(tr("Variables beside the quotes"));
    m_variables->setProperty("paper", true);
    for (const survey::Variable& each : survey::variables(m_session.db()))
        addTick(*m_variables, toQ(each.shownName()).simplified(), each.id.value, false);
    column->addWidget(m_variables, 2);
    return side;
}

void ExportDialog::addChoice(QFormLayout* form, const QString& text, QWidget* control, const char* name) {
    auto* label = new QLabel(text, this);
    label->setBuddy(control);
    control->setObjectName(QLatin1String(name));
    control->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    form->addRow(label, control);
}

QWidget* ExportDialog::buildChoices() {
    auto* side = new QWidget(this);
    auto* form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(theme::unit * 2);
    form->setVerticalSpacing(theme::unit * 3 / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const exchange::Exporter& exporter : exchange::reportExporters()) {
        const QString ending =
            QString::fromUtf8(exporter.extension.data(), static_cast<qsizetype>(exporter.extension.size()));
        m_format->addItem(say(Sentence(exporter.name)), ending);
        m_format->setItemData(m_format->count() - 1, exporter.takesReference, Qt::UserRole + 1);
    }
    addChoice(form, tr("&Format"), m_format, "exportFormat");
    for (const QString& language : windowLanguages())
        m_language->addItem(ownNameOf(language), language);
    addChoice(form, tr("&Language"), m_language, "exportLanguage");
    for (const shares::Base base : words::allBases)
        m_base->addItem(words::ofBase(base), static_cast<int>(base));
    addChoice(form, tr("&Percentages"), m_base, "exportBase");
    fillLayers();
    addChoice(form, tr("Whose &coding"), m_layer, "exportLayer");
    m_interval->addItem(tr("As the sample allows"), static_cast<int>(report::IntervalColumn::BySample));
    m_interval->addItem(tr("Wilson"), static_cast<int>(report::IntervalColumn::Wilson));
    m_interval->addItem(tr("Clopper–Pearson"), static_cast<int>(report::IntervalColumn::ClopperPearson));
    m_interval->addItem(tr("None"), static_cast<int>(report::IntervalColumn::None));
    addChoice(form, tr("Confidence &intervals"), m_interval, "exportInterval");
    m_decimals->addItems({tr("Whole percents"), tr("One decimal")});
    m_decimals->setCurrentIndex(1);
    addChoice(form, tr("&Decimals"), m_decimals, "exportDecimals");
    m_order->addItem(tr("Largest first"), static_cast<int>(report::SortRows::ByCount));
    m_order->addItem(tr("Codebook order"), static_cast<int>(report::SortRows::Codebook));
    addChoice(form, tr("O&rder of the rows"), m_order, "exportOrder");
    m_sensitivity->addItem(tr("No such line"), 0);
    m_sensitivity->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const codebook::Code& each : m_session.codebook().codes())
        m_sensitivity->addItem(shownPath(m_session.codebook(), each.id),
                               QVariant::fromValue<qint64>(each.id.value));
    addChoice(form, tr("By who coded, the share o&f"), m_sensitivity, "exportSensitivity");
    fillTranslations();
    addChoice(form, tr("Translations &under quotes"), m_translations, "exportTranslations");
    fillRounds(form);
    m_examples->setChecked(true);
    const std::pair<QCheckBox*, const char*> boxes[] = {{m_examples, "exportExamples"},
                                                        {m_quotesToo, "exportQuotesToo"},
                                                        {m_nonResponse, "exportNonResponse"},
                                                        {m_mentions, "exportMentions"}};
    for (const auto& [box, name] : boxes) {
        box->setObjectName(QLatin1String(name));
        form->addRow(box);
    }

    auto* label = new QLabel(tr("S&tyles of"), side);
    label->setBuddy(m_reference);
    form->addRow(label, buildReference());
    m_form = form;
    return side;
}

void ExportDialog::fillLayers() {
    const auto add = [this](const QString& text, const shares::Layer& layer) {
        m_layer->addItem(text, static_cast<int>(layer.kind));
        m_layer->setItemData(m_layer->count() - 1, QVariant::fromValue<qint64>(layer.coder.value), coderRole);
    };
    if (CoderSight::of(m_session).blind()) {
        add(tr("%1 (coding is blind)").arg(m_session.coderName()), {});
        return;
    }
    for (const shares::LayerKind kind : {shares::LayerKind::Final, shares::LayerKind::Union,
                                         shares::LayerKind::Intersection, shares::LayerKind::Majority})
        add(words::layer(kind), {kind, {}});
    for (const coding::Coder& coder : m_session.coders())
        add(toQ(coder.name), {shares::LayerKind::Coder, coder.id});
}

void ExportDialog::fillTranslations() {
    m_translations->addItem(tr("None"), QString());
    for (const translations::Translation& each : translations::allTranslations(m_session.db()))
        if (const QString tag = toQ(each.language); m_translations->findData(tag) < 0)
            m_translations->addItem(languageWord(each.language), tag);
}

void ExportDialog::fillRounds(QFormLayout* form) {
    m_round->addItem(tr("Everything coded"), QVariant::fromValue<qint64>(0));
    for (const team::Round& each : team::rounds(m_session.db()))
        if (each.kind != team::RoundKind::Drift) {
            m_round->addItem(each.closed() ? tr("%1 (closed)").arg(toQ(each.name)) : toQ(each.name),
                             QVariant::fromValue<qint64>(each.id.value));
            if (each.closed()) // what was frozen last is what is reported
                m_round->setCurrentIndex(m_round->count() - 1);
        }
    m_round->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_round->setVisible(m_round->count() > 1);
    if (m_round->count() > 1)
        addChoice(form, tr("Agreement in"), m_round, "exportRound");
}

QWidget* ExportDialog::buildReference() {
    auto* row = new QHBoxLayout(m_referenceRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::half);
    m_reference->setPlaceholderText(tr("Our own styles"));
    auto* choose = new QPushButton(tr("Choose…"), m_referenceRow);
    choose->setObjectName(QStringLiteral("exportChooseReference"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose a Word document whose styles are taken"));
    connect(choose, &QPushButton::clicked, this, [this] {
        prompts().openFile(
            this,
            {tr("Take the styles of a Word document"),
             tr("Word documents (*.docx)"),
             m_reference->text(),
             {}},
            [this](const QString& file) { m_reference->setText(QDir::toNativeSeparators(file)); });
    });
    row->addWidget(m_reference, 1);
    row->addWidget(choose);
    m_reference->setObjectName(QStringLiteral("exportReference"));
    m_reference->setAccessibleName(tr("Styles of"));
    return m_referenceRow;
}

QString ExportDialog::extension() const {
    return m_format->currentData().toString();
}

void ExportDialog::refresh() {
    const bool layered = m_shares->isChecked() || m_quotes->isChecked();
    const bool perQuestion = layered || m_agreement->isChecked();
    m_ofQuestions->setEnabled(perQuestion);
    m_round->setEnabled(m_agreement->isChecked());
    const bool quotes = m_quotes->isChecked() || m_keyQuotes->isChecked();
    m_variables->setEnabled(quotes);
    m_translations->setEnabled((quotes || m_shares->isChecked()) && m_translations->count() > 1);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_base, m_interval, m_decimals, m_order, m_sensitivity, m_examples,
                                         m_quotesToo, m_nonResponse, m_mentions})
        each->setEnabled(m_shares->isChecked());
    m_layer->setEnabled(layered || m_keyQuotes->isChecked() || m_interviews->wish().any());
    const bool styles = m_format->currentData(Qt::UserRole + 1).toBool();
    m_referenceRow->setEnabled(styles);
    m_form->labelForField(m_referenceRow)->setEnabled(styles);
    const bool questions = !perQuestion || !tickedIn<QuestionId>(*m_ofQuestions).empty();
    const bool something =
        questions && (perQuestion || m_codebook->isChecked() || m_questions->isChecked() ||
                      m_keyQuotes->isChecked() || m_memos->isChecked() || m_interviews->wish().any());
    acceptButton()->setEnabled(something);
    m_copy->setEnabled(something);
}

void ExportDialog::restore() {
    const ProjectMemory memory(m_session.filePath());
    const auto kept = [&memory](const QWidget* control, const QVariant& otherwise) {
        return memory.value(QStringLiteral("export/") + control->objectName(), otherwise);
    };
    // Without a survey its tables are not to be had, and would keep the others back.
    const bool survey = !m_session.questions().empty();
    for (QWidget* each : std::initializer_list<QWidget*>{m_shares, m_quotes, m_questions})
        each->setEnabled(survey);
    m_shares->setChecked(survey && kept(m_shares, true).toBool());
    const bool compared = survey && m_session.coders().size() > 1 && !CoderSight::of(m_session).blind();
    m_agreement->setEnabled(compared);
    m_agreement->setChecked(compared && kept(m_agreement, false).toBool());
    if (!m_session.sources().empty())
        m_interviews->restore(memory);
    if (InterviewWish wish = m_interviews->wish(); !survey && !m_session.sources().empty() && !wish.any()) {
        wish.shares = true;
        m_interviews->setWish(wish);
    }
    m_quotes->setChecked(survey && kept(m_quotes, false).toBool());
    m_keyQuotes->setChecked(kept(m_keyQuotes, false).toBool());
    m_memos->setChecked(kept(m_memos, false).toBool());
    m_translations->setCurrentIndex(
        qMax(0, m_translations->findData(kept(m_translations, QString()).toString())));
    m_codebook->setChecked(kept(m_codebook, false).toBool());
    m_questions->setChecked(survey && kept(m_questions, false).toBool());
    m_examples->setChecked(kept(m_examples, true).toBool());
    m_quotesToo->setChecked(kept(m_quotesToo, false).toBool());
    m_nonResponse->setChecked(kept(m_nonResponse, false).toBool());
    m_mentions->setChecked(kept(m_mentions, false).toBool());
    m_language->setCurrentIndex(
        qMax(0, m_language->findData(kept(m_language, toQ(m_session.reportLanguage())))));
    m_format->setCurrentIndex(qMax(0, m_format->findData(kept(m_format, QStringLiteral(".docx")))));
    m_order->setCurrentIndex(qBound(0, kept(m_order, 0).toInt(), m_order->count() - 1));
    m_decimals->setCurrentIndex(qBound(0, kept(m_decimals, 1).toInt(), 1));
    m_reference->setText(kept(m_reference, QString()).toString());
    // What is being looked at is what is wanted.
    const shares::ShareRequest& request = m_session.shareRequest();
    m_base->setCurrentIndex(qMax(0, m_base->findData(static_cast<int>(request.base))));
    for (int at = 0; at < m_layer->count(); ++at)
        if (m_layer->itemData(at).toInt() == static_cast<int>(request.layer.kind) &&
            m_layer->itemData(at, coderRole).toLongLong() == request.layer.coder.value)
            m_layer->setCurrentIndex(at);
}

void ExportDialog::remember() const {
    ProjectMemory memory(m_session.filePath());
    const auto keep = [&memory](const QWidget* control, const QVariant& value) {
        memory.setValue(QStringLiteral("export/") + control->objectName(), value);
    };
    for (const QCheckBox* box : {m_shares, m_quotes, m_keyQuotes, m_codebook, m_questions, m_agreement,
                                 m_memos, m_examples, m_quotesToo, m_nonResponse, m_mentions})
        keep(box, box->isChecked());
    keep(m_translations, m_translations->currentData());
    m_interviews->remember(memory);
    keep(m_language, m_language->currentData());
    keep(m_format, m_format->currentData());
    keep(m_order, m_order->currentIndex());
    keep(m_decimals, m_decimals->currentIndex());
    keep(m_reference, m_reference->text());
}

ReportWish ExportDialog::wish() const {
    ReportWish wish;
    wish.shares = m_shares->isChecked();
    wish.quotes = m_quotes->isChecked();
    wish.keyQuotes = m_keyQuotes->isChecked();
    wish.codebook = m_codebook->isChecked();
    wish.notes = m_memos->isChecked();
    wish.questions = m_questions->isChecked();
    wish.agreement = m_agreement->isChecked();
    wish.ofQuestions = tickedIn<QuestionId>(*m_ofQuestions);
    wish.interviews = m_interviews->wish();
    wish.round = RoundId{m_round->currentData().toLongLong()};
    report::ReportOptions& options = wish.options;
    options.locale = text::Locale(fromQ(m_language->currentData().toString()));
    options.date = Clock().now();
    options.base = static_cast<shares::Base>(m_base->currentData().toInt());
    options.layer.kind = static_cast<shares::LayerKind>(m_layer->currentData().toInt());
    options.layer.coder = CoderId{m_layer->currentData(coderRole).toLongLong()};
    options.interval = static_cast<report::IntervalColumn>(m_interval->currentData().toInt());
    options.decimals = m_decimals->currentIndex();
    options.sort = static_cast<report::SortRows>(m_order->currentData().toInt());
    options.examples = m_examples->isChecked();
    options.quotesToo = m_quotesToo->isChecked();
    options.nonResponse = m_nonResponse->isChecked();
    options.mentionsToo = m_mentions->isChecked();
    if (const qint64 code = m_sensitivity->currentData().toLongLong(); code != 0)
        options.sensitivity = CodeId{code};
    options.translations = fromQ(m_translations->currentData().toString());
    options.variables = tickedIn<VariableId>(*m_variables);
    return wish;
}

void ExportDialog::chooseInterviews(const InterviewWish& wish) {
    for (QCheckBox* box : {m_shares, m_quotes, m_keyQuotes, m_codebook, m_questions, m_agreement, m_memos})
        box->setChecked(false);
    m_interviews->setWish(wish);
    refresh();
}

void ExportDialog::copy() {
    remember();
    copyReport(m_session, wish(), this, [this] { m_copy->setText(tr("Copied")); });
}

bool ExportDialog::apply() {
    const QString ending = extension();
    prompts().saveFile(this,
                       {tr("Export tables"), QStringLiteral("%1 (*%2)").arg(m_format->currentText(), ending),
                        QFileInfo(m_session.filePath()).absolutePath() + QLatin1Char('/') +
                            QFileInfo(m_session.filePath()).completeBaseName() + ending,
                        ending.mid(1)},
                       [this](const QString& file) {
                           if (write(file))
                               done(Accepted);
                       });
    return false; // stays until a file is chosen
}

bool ExportDialog::write(const QString& file) {
    remember();
    exchange::ExportOptions options;
    if (m_referenceRow->isEnabled() && !m_reference->text().isEmpty())
        options.reference = pathOf(m_reference->text());
    return writeReport(
        m_session, parentWidget(), file,
        [wanted = wish()](const store::Connection& db) { return buildReport(db, wanted); }, options, m_then);
}

} // namespace marginalia::ui
