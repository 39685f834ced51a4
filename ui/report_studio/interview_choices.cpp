// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/interview_choices.h"

#include "core/documents/source_sets.h"
#include "ui/session/language.h"
#include "ui/session/project_memory.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;
using shares::DocumentUnit;

InterviewChoices::InterviewChoices(const ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_shares(new QCheckBox(tr("How many speak of each category"), this))
    , m_matrix(new QCheckBox(tr("Which category stands in which"), this))
    , m_saturation(new QCheckBox(tr("What each one brought that is new"), this))
    , m_quotes(new QCheckBox(tr("Quotes of transcripts"), this))
    , m_agreement(new QCheckBox(tr("Agreement of the coders"), this))
    , m_set(new QComboBox(this))
    , m_unit(new QComboBox(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    const std::pair<QCheckBox*, const char*> boxes[] = {{m_shares, "exportInterviewShares"},
                                                        {m_matrix, "exportMatrix"},
                                                        {m_saturation, "exportSaturation"},
                                                        {m_quotes, "exportInterviewQuotes"},
                                                        {m_agreement, "exportInterviewAgreement"}};
    for (const auto& [box, name] : boxes) {
        box->setObjectName(QLatin1String(name));
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &InterviewChoices::refresh);
        connect(box, &QCheckBox::toggled, this, &InterviewChoices::changed);
    }
    m_set->setObjectName(QStringLiteral("exportDocumentSet"));
    m_set->setAccessibleName(tr("Which transcripts count"));
    m_set->addItem(tr("All transcripts"), toQ(std::string(documents::allDocuments)));
    for (const documents::SourceSet& each : documents::sourceSets(session.db()))
        m_set->addItem(toQ(each.name), toQ(each.name));
    m_unit->setObjectName(QStringLiteral("exportDocumentUnit"));
    m_unit->setAccessibleName(tr("What is counted"));
    m_unit->addItem(tr("by people"), static_cast<int>(DocumentUnit::Case));
    m_unit->addItem(tr("by transcripts"), static_cast<int>(DocumentUnit::Document));
    m_unit->addItem(tr("by turns of speech"), static_cast<int>(DocumentUnit::Turn));
    m_unit->addItem(tr("by paragraphs"), static_cast<int>(DocumentUnit::Paragraph));
    auto* choices = new QVBoxLayout;
    choices->setSpacing(theme::half);
    for (QComboBox* box : {m_set, m_unit}) {
        box->setToolTip(box->accessibleName());
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choices->addWidget(box);
    }
    column->addLayout(choices);
    setWish({});
}

void InterviewChoices::refresh() {
    m_set->setEnabled(wish().any());
    m_unit->setEnabled(m_shares->isChecked() || m_agreement->isChecked());
}

QList<QCheckBox*> InterviewChoices::boxes() const {
    return {m_shares, m_matrix, m_saturation, m_quotes, m_agreement};
}

InterviewWish InterviewChoices::wish() const {
    InterviewWish wish;
    wish.shares = m_shares->isChecked();
    wish.matrix = m_matrix->isChecked();
    wish.saturation = m_saturation->isChecked();
    wish.quotes = m_quotes->isChecked();
    wish.agreement = m_agreement->isChecked();
    wish.set = fromQ(m_set->currentData().toString());
    wish.unit = static_cast<DocumentUnit>(m_unit->currentData().toInt());
    return wish;
}

void InterviewChoices::setWish(const InterviewWish& wish) {
    m_shares->setChecked(wish.shares);
    m_matrix->setChecked(wish.matrix);
    m_saturation->setChecked(wish.saturation);
    m_quotes->setChecked(wish.quotes);
    m_agreement->setChecked(wish.agreement);
    m_set->setCurrentIndex(qMax(0, m_set->findData(toQ(wish.set))));
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(wish.unit)));
    refresh();
}

void InterviewChoices::restore(const ProjectMemory& memory) {
    InterviewWish wish;
    const QStringList kept = memory.value(QStringLiteral("export/interviews")).toStringList();
    wish.shares = kept.contains(m_shares->objectName());
    wish.matrix = kept.contains(m_matrix->objectName());
    wish.saturation = kept.contains(m_saturation->objectName());
    wish.quotes = kept.contains(m_quotes->objectName());
    wish.agreement = kept.contains(m_agreement->objectName());
    // What is being looked at is what is wanted.
    wish.set = fromQ(memory.value(QStringLiteral("interviews/set"), toQ(wish.set)).toString());
    const auto unit = shares::unitFromKey(fromQ(memory.value(QStringLiteral("interviews/unit")).toString()));
    wish.unit = unit.value_or(wish.unit);
    setWish(wish);
}

void InterviewChoices::remember(ProjectMemory& memory) const {
    QStringList checked;
    for (const QCheckBox* box : boxes())
        if (box->isChecked())
            checked << box->objectName();
    memory.setValue(QStringLiteral("export/interviews"), checked);
}

} // namespace marginalia::ui
