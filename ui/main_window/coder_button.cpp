// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/coder_button.h"

#include "ui/main_window/coder_dialog.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/prompts.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QPainter>

namespace marginalia::ui {

using namespace core;

namespace {
QIcon dotIcon(const QColor& colour) {
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(6, 6, 20, 20);
    return QIcon(pixmap);
}
} // namespace

QColor coderColour(const ProjectSession& session, CoderId coder) {
    const std::vector<coding::Coder>& all = session.coders();
    for (std::size_t at = 0; at < all.size(); ++at)
        if (all[at].id == coder) {
            const QColor own(toQ(all[at].colour));
            return theme::visibleOnPaper(own.isValid() ? own : theme::hue(static_cast<int>(at)));
        }
    return theme::colour(theme::Role::Muted);
}

void setBlind(ProjectSession& session, bool blind) {
    session.edit(blind ? msg("Make coding blind") : msg("Lift blind coding"),
                 [blind](store::Edit& edit) { blind ? coding::makeBlind(edit) : coding::liftBlind(edit); });
}

CoderButton::CoderButton(ProjectSession& session, QWidget* parent)
    : QToolButton(parent)
    , m_session(session) {
    setObjectName(QStringLiteral("status-coder"));
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFont(theme::smallFont());
    setMenu(new QMenu(this));
    menu()->setObjectName(QStringLiteral("coder-menu"));
    connect(menu(), &QMenu::aboutToShow, this, &CoderButton::fillMenu);
    connect(&m_session, &ProjectSession::stateChanged, this, &CoderButton::refresh);
    connect(&m_session, &ProjectSession::coderChanged, this, &CoderButton::refresh);
    connect(&sight(), &CoderSight::shownChanged, this, &CoderButton::refresh);
    refresh();
}

void CoderButton::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

CoderSight& CoderButton::sight() const {
    return CoderSight::of(m_session);
}

void CoderButton::refresh() {
    setVisible(m_session.isOpen());
    setAccessibleName(tr("Who codes"));
    if (!m_session.isOpen())
        return;
    setIcon(dotIcon(coderColour(m_session, m_session.coder())));
    setText(sight().blind() ? tr("%1 (blind)").arg(m_session.coderName()) : m_session.coderName());
    setToolTip(sight().blind() ? tr("Coding is blind until %1 lifts it: you see only your own codings.")
                                     .arg(toQ(sight().blind()->owner))
                               : tr("Switch the coder, and choose whose codings are shown"));
}

void CoderButton::fillMenu() {
    QMenu& menu = *this->menu();
    menu.clear();
    if (!m_session.isOpen())
        return;
    for (const coding::Coder& each : m_session.coders()) {
        QString text = toQ(each.name);
        if (!each.initials.empty())
            text = tr("%1 (%2)").arg(text, toQ(each.initials));
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action = menu.addAction(dotIcon(coderColour(m_session, each.id)), text, this,
                                         [this, id = each.id] { m_session.setCoder(id); });
        action->setCheckable(true);
        action->setChecked(each.id == m_session.coder());
    }
    menu.addAction(tr("Another coder…"), this, [this] {
        Prompts::Line line;
        line.title = tr("Another coder");
        line.label = tr("Name of the coder. The name is added with the first coding.");
        line.accept = tr("Choose");
        prompts().askText(window(), line, [this](const QString& name) { m_session.setCoderName(name); });
    });
    QAction* marks = menu.addAction(tr("Initials and colour…"), this,
                                    [this] { (new CoderDialog(m_session, window()))->open(); });
    marks->setEnabled(m_session.canEdit() && m_session.coder());
    menu.addSeparator();
    addShown(menu);
    menu.addSeparator();
    addBlind(menu);
}

void CoderButton::addShown(QMenu& menu) {
    using Shown = CoderSight::Shown;
    auto* group = new QActionGroup(&menu);
    const auto add = [&](const QString& text, Shown shown) {
        QAction* action = menu.addAction(text, this, [this, shown] { sight().setShown(shown); });
        action->setCheckable(true);
        action->setChecked(sight().shown() == shown);
        action->setEnabled(!sight().blind());
        group->addAction(action);
    };
    add(tr("Show my codings"), Shown::Mine);
    add(tr("Show the codings of others"), Shown::Others);
    add(tr("Show the codings of everybody"), Shown::All);
}

void CoderButton::addBlind(QMenu& menu) {
    const std::optional<coding::Blind>& blind = sight().blind();
    QAction* action = menu.addAction(blind ? tr("Coding is blind until %1 lifts it").arg(toQ(blind->owner))
                                           : tr("Blind: coders do not see each other's codings"),
                                     this, [this] { setBlind(m_session, !sight().blind()); });
    action->setObjectName(QStringLiteral("blind"));
    action->setCheckable(true);
    action->setChecked(blind.has_value());
    action->setEnabled(m_session.canEdit() && (!blind || toQ(blind->owner) == m_session.coderName()));
}

} // namespace marginalia::ui
