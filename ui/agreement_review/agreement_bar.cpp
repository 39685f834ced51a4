// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_bar.h"

#include "core/team/round.h"
#include "ui/agreement_review/coder_comparison.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace marginalia::ui {

using namespace core;
using agreement::UnitKind;

namespace {

constexpr UnitKind documentUnits[] = {UnitKind::Document, UnitKind::Paragraph, UnitKind::Sentence,
                                      UnitKind::Turn,     UnitKind::Segment,   UnitKind::Character};
/// In the place of a question's id.
constexpr qint64 everyQuestion = 0;
constexpr qint64 everyDocument = -1;
constexpr qint64 asRestricted = -2; ///< some of the questions or transcripts

} // namespace

AgreementBar::AgreementBar(ProjectSession& session, CoderComparison& comparison, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_comparison(comparison)
    , m_what(new QComboBox(this))
    , m_unit(new QComboBox(this))
    , m_coders(new QToolButton(this))
    , m_round(new QComboBox(this))
    , m_limit(new QToolButton(this)) {
    m_what->setObjectName(QStringLiteral("agreementWhat"));
    m_what->setProperty("quiet", true);
    m_what->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_unit->setObjectName(QStringLiteral("agreementUnit"));
    m_round->setObjectName(QStringLiteral("agreementRound"));
    for (QComboBox* box : {m_what, m_unit, m_round}) {
        // The question takes what is left; the others show their whole words.
        box->setSizeAdjustPolicy(box == m_what ? QComboBox::AdjustToMinimumContentsLengthWithIcon
                                               : QComboBox::AdjustToContents);
        box->setMinimumContentsLength(12);
        if (box != m_what)
            box->setMaximumWidth(theme::unit * 32);
        connect(box, &QComboBox::activated, this, &AgreementBar::choose);
    }
    m_coders->setObjectName(QStringLiteral("agreementCoders"));
    m_coders->setPopupMode(QToolButton::InstantPopup);
    m_coders->setFocusPolicy(Qt::StrongFocus);
    m_coders->setMenu(new QMenu(m_coders));
    m_limit->setObjectName(QStringLiteral("agreementLimit"));
    m_limit->setFocusPolicy(Qt::StrongFocus);
    connect(m_limit, &QToolButton::clicked, this, &AgreementBar::limitsAsked);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::unit + theme::half, theme::unit, theme::unit * 2, 0);
    row->setSpacing(theme::unit);
    row->addWidget(m_what, 1);
    row->addWidget(m_unit);
    row->addWidget(m_coders);
    row->addWidget(m_round);
    row->addWidget(m_limit);
    connect(&m_comparison, &CoderComparison::requestChanged, this, &AgreementBar::fill);
    connect(&m_session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("coder") || changes.touches("question") ||
            changes.touches("source") || changes.touches("round"))
            fill();
    });
    retranslate();
}

void AgreementBar::retranslate() {
    m_what->setAccessibleName(tr("What is compared"));
    m_what->setToolTip(m_what->accessibleName());
    m_unit->setAccessibleName(tr("What the coders are compared on"));
    m_unit->setToolTip(m_unit->accessibleName());
    m_coders->setAccessibleName(tr("Coders who are compared"));
    m_coders->setToolTip(m_coders->accessibleName());
    m_round->setAccessibleName(tr("In which round of double coding"));
    m_round->setToolTip(m_round->accessibleName());
    m_limit->setText(tr("Restrict…"));
    m_limit->setAccessibleName(tr("Restrict the comparison"));
    m_limit->setToolTip(tr("Compare only some codes, days, questions, transcripts or cases, or a sample"));
    fill();
}

void AgreementBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AgreementBar::fill() {
    const QSignalBlocker quiet(m_what);
    m_what->clear();
    m_coders->menu()->clear();
    if (!m_session.isOpen())
        return;
    const agreement::ComparisonRequest& request = m_comparison.request();
    const std::string language = m_session.setting("language");
    for (const survey::Question& each : m_session.questions()) {
        m_what->addItem(shownName(each, language), QVariant::fromValue<qint64>(each.id.value));
        if (request.unit == UnitKind::Answer && !request.questions.empty() && request.questions.size() == 1 &&
            request.questions.front() == each.id)
            m_what->setCurrentIndex(m_what->count() - 1);
    }
    if (m_session.questions().size() > 1) {
        m_what->addItem(tr("All open questions"), everyQuestion);
        if (request.unit == UnitKind::Answer && request.questions.empty())
            m_what->setCurrentIndex(m_what->count() - 1);
    }
    if (!m_session.sources().empty()) {
        m_what->addItem(tr("All transcripts"), everyDocument);
        if (request.unit != UnitKind::Answer)
            m_what->setCurrentIndex(m_what->count() - 1);
    }
    if (request.questions.size() > 1 || !request.documents.empty()) {
        m_what->addItem(request.documents.empty()
                            ? tr("Questions: %1", "how many").arg(figure(request.questions.size()))
                            : tr("Transcripts: %1", "how many").arg(figure(request.documents.size())),
                        asRestricted);
        m_what->setCurrentIndex(m_what->count() - 1);
    }
    fillUnits();
    fillCoders();
    fillRounds();
}

void AgreementBar::fillUnits() {
    const QSignalBlocker quiet(m_unit);
    m_unit->clear();
    const agreement::ComparisonRequest& request = m_comparison.request();
    if (request.unit == UnitKind::Answer) {
        m_unit->addItem(tr("by answers"), static_cast<int>(UnitKind::Answer));
    } else {
        const QString names[] = {tr("by transcripts"), tr("by paragraphs"),     tr("by sentences"),
                                 tr("by turns"),       tr("by coded passages"), tr("by characters")};
        for (std::size_t at = 0; at < std::size(documentUnits); ++at)
            m_unit->addItem(names[at], static_cast<int>(documentUnits[at]));
    }
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(request.unit)));
    m_unit->setVisible(request.unit != UnitKind::Answer);
}

void AgreementBar::fillCoders() {
    QMenu* menu = m_coders->menu();
    const std::vector<CoderId>& chosen = m_comparison.request().coders;
    const auto add = [&](const QString& text, std::vector<CoderId> coders) {
        QAction* action = menu->addAction(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(coders == chosen);
        connect(action, &QAction::triggered, this, [this, coders] {
            agreement::ComparisonRequest request = m_comparison.request();
            request.coders = coders;
            m_comparison.setRequest(request);
        });
        if (coders == chosen)
            m_coders->setText(text);
    };
    const std::vector<coding::Coder>& all = m_session.coders();
    add(tr("All coders"), {});
    if (all.size() > 2)
        for (std::size_t one = 0; one < all.size(); ++one)
            for (std::size_t other = one + 1; other < all.size(); ++other)
                add(tr("%1 and %2").arg(toQ(all[one].name), toQ(all[other].name)),
                    {all[one].id, all[other].id});
    m_coders->setVisible(all.size() > 2);
}

void AgreementBar::fillRounds() {
    const QSignalBlocker quiet(m_round);
    m_round->clear();
    m_round->addItem(tr("everything coded"), QVariant::fromValue<qint64>(mainRound.value));
    try {
        for (const team::Round& each : team::rounds(m_session.db())) {
            m_round->addItem(each.closed() ? tr("%1 (closed)").arg(toQ(each.name)) : toQ(each.name),
                             QVariant::fromValue<qint64>(each.id.value));
            if (each.id == m_comparison.request().round)
                m_round->setCurrentIndex(m_round->count() - 1);
        }
    } catch (const Error& error) {
        m_session.report(error);
    }
    m_round->setVisible(m_round->count() > 1);
}

void AgreementBar::choose() {
    agreement::ComparisonRequest request = m_comparison.request();
    const qint64 what = m_what->currentData().toLongLong();
    if (what != asRestricted) {
        request.questions.clear();
        request.documents.clear();
    }
    if (what == everyDocument || (what == asRestricted && request.unit != UnitKind::Answer)) {
        const auto unit = static_cast<UnitKind>(m_unit->currentData().toInt());
        request.unit = unit == UnitKind::Answer ? UnitKind::Paragraph : unit;
    } else {
        request.unit = UnitKind::Answer;
        if (what > everyQuestion) {
            request.questions = {QuestionId{what}};
            m_session.setQuestion(QuestionId{what});
        }
    }
    request.round = RoundId{m_round->currentData().toLongLong()};
    if (request != m_comparison.request())
        m_comparison.setRequest(request);
}

} // namespace marginalia::ui
