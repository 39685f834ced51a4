// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel/history_filter.h"

#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace marginalia::ui {

HistoryFilter::HistoryFilter(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_who(new QComboBox(this))
    , m_code(new QComboBox(this))
    , m_source(new QComboBox(this))
    , m_since(new QComboBox(this))
    , m_clear(new QToolButton(this)) {
    m_who->setObjectName(QStringLiteral("historyWho"));
    m_code->setObjectName(QStringLiteral("historyCode"));
    m_source->setObjectName(QStringLiteral("historySource"));
    m_since->setObjectName(QStringLiteral("historySince"));
    m_clear->setObjectName(QStringLiteral("historyClear"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme::unit * 2, theme::unit, theme::unit * 2, 0);
    grid->setHorizontalSpacing(theme::unit);
    grid->setVerticalSpacing(theme::half);
    grid->addWidget(m_who, 0, 0);
    grid->addWidget(m_since, 0, 1);
    grid->addWidget(m_code, 1, 0);
    grid->addWidget(m_source, 1, 1);
    grid->addWidget(m_clear, 0, 2, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_clear->setIcon(icon(QStringLiteral("remove")));
    m_clear->setAutoRaise(true);
    for (QComboBox* box : {m_who, m_since, m_code, m_source}) {
        // A long name must not widen the panel.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            m_clear->setEnabled(!filter().empty());
            Q_EMIT changed();
        });
    }
    connect(m_clear, &QToolButton::clicked, this, [this] {
        {
            const QSignalBlocker quiet(this);
            for (QComboBox* box : {m_who, m_since, m_code, m_source})
                box->setCurrentIndex(0);
        }
        Q_EMIT changed();
    });
    retranslate();
}

void HistoryFilter::retranslate() {
    m_who->setAccessibleName(tr("Steps by whom"));
    m_code->setAccessibleName(tr("Steps about which code"));
    m_source->setAccessibleName(tr("Steps about which document"));
    m_since->setAccessibleName(tr("Steps since when"));
    m_clear->setAccessibleName(tr("Show all steps"));
    m_clear->setToolTip(tr("Show all steps"));
    const QSignalBlocker quiet(this);
    fill(m_since, {{tr("Any time"), 0}, {tr("Today"), 1}, {tr("Last 7 days"), 7}, {tr("Last 30 days"), 30}});
    setChoices({}, {});
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
    // Which steps touched a code tells who used it.
    const bool blind = m_session.isOpen() && CoderSight::of(m_session).blind();
    for (QComboBox* box : {m_code, m_source}) {
        box->setEnabled(!blind);
        box->setToolTip(blind ? tr("Not while coding is blind: it would tell what others did.") : QString());
        if (blind) {
            const QSignalBlocker quiet(box);
            box->setCurrentIndex(0);
        }
    }
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
    if (const int days = m_since->currentData().toInt(); days > 0)
        filter.from =
            fromQ(QDate::currentDate().addDays(1 - days).startOfDay().toUTC().toString(Qt::ISODateWithMs));
    return filter;
}

} // namespace marginalia::ui
