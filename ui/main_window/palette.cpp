// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/palette.h"

#include "core/text/fold.h"
#include "ui/main_window/main_window.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/recent_codes.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_words.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <vector>

namespace marginalia::ui {

namespace {
constexpr int actionRole = Qt::UserRole;
constexpr int codeRole = Qt::UserRole + 1;
constexpr int statusRole = Qt::UserRole + 2;
constexpr std::size_t recentShown = 5;

bool fits(const QString& text, const QStringList& words) {
    const QString key = toQ(core::text::looseKey(fromQ(text)));
    return std::all_of(words.begin(), words.end(),
                       [&key](const QString& word) { return key.contains(word); });
}

/// How far a folded text is from what was typed: 0 it begins so, 1 its words begin so, 2 it has the letters.
std::size_t distance(const QString& folded, const QStringList& keys) {
    if (keys.isEmpty() || folded.startsWith(keys.join(u' ')))
        return 0;
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    const bool begin = std::all_of(keys.begin(), keys.end(), [&words](const QString& key) {
        return std::any_of(words.begin(), words.end(),
                           [&key](const QString& word) { return word.startsWith(key); });
    });
    return begin ? 1 : 2;
}
} // namespace

CommandPalette::CommandPalette(MainWindow& window)
    : QDialog(&window)
    , m_window(window) {
    setObjectName(QStringLiteral("palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find anything to do"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("palette-find"));
    m_find->setPlaceholderText(tr("What do you want to do? Or the name of a code"));
    m_find->setAccessibleName(tr("What do you want to do?"));
    m_find->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("palette-list"));
    m_list->setAccessibleName(tr("What can be done"));
    m_list->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_find);
    column->addWidget(m_list, 1);
    connect(m_find, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_find, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    resize(theme::unit * 64, theme::unit * 48);
    fill({});
    m_find->setFocus();
}

void CommandPalette::fill(const QString& words) {
    m_list->clear();
    const QStringList keys =
        toQ(core::text::looseKey(fromQ(words))).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::array<std::vector<QListWidgetItem*>, 3> found; // best first
    const auto add = [&](const QString& text, const QString& key, const QIcon& given, int role,
                         const QVariant& value) {
        // All texts begin at the same place.
        auto* item = new QListWidgetItem(given.isNull() ? icon(QStringLiteral("blank")) : given, text);
        item->setSizeHint(QSize(0, theme::unit * 4));
        item->setData(role, value);
        found[distance(key, keys)].push_back(item);
    };
    // Ctrl+K, Enter: the last code once more.
    const auto* recent = m_window.findChild<RecentCodes*>();
    const core::coding::Place place = m_window.desk().place();
    if (recent && m_window.session().canEdit() && (place.answer || place.source) && keys.isEmpty())
        for (const core::CodeId code : recent->codes())
            if (found.front().size() < recentShown)
                add(tr("Code with “%1”").arg(shownName(m_window.session().codebook(), code)), {}, {},
                    codeRole, QVariant::fromValue<qint64>(code.value));
    for (QAction* action : m_window.actions().usable()) {
        QString text = action->text();
        QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        if (const qsizetype key = text.indexOf(QLatin1Char('\t')); key >= 0) {
            shortcut = text.mid(key + 1);
            text.truncate(key);
        }
        text.replace(QStringLiteral("&&"), QStringLiteral("\x01"))
            .remove(QLatin1Char('&'))
            .replace(QLatin1Char('\x01'), QLatin1Char('&'));
        if (action->objectName() == QLatin1String("palette") || !fits(text, keys))
            continue;
        add(shortcut.isEmpty() ? text : text + QStringLiteral("   ") + shortcut,
            toQ(core::text::looseKey(fromQ(text))), action->icon(), actionRole, QVariant::fromValue(action));
    }
    if (m_window.session().isOpen() && m_window.session().canEdit() && !keys.isEmpty())
        for (const core::codebook::Code& code : m_window.session().codebook().codes())
            if (fits(findKey(code), keys))
                add(tr("Code with “%1”").arg(shownName(code)), findKey(code), {}, codeRole,
                    QVariant::fromValue<qint64>(code.id.value));
    if (m_window.session().canEdit() && m_window.desk().place().answer && !keys.isEmpty())
        for (const core::survey::AnswerStatus each : core::survey::allStatuses)
            if (const QString text = tr("Status of the answer: %1").arg(statusWord(each)); fits(text, keys))
                add(text, toQ(core::text::looseKey(fromQ(text))), {}, statusRole, static_cast<int>(each));
    for (const auto& items : found)
        for (QListWidgetItem* item : items)
            m_list->addItem(item);
    m_list->setCurrentRow(0);
}

void CommandPalette::run() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    QAction* action = item->data(actionRole).value<QAction*>();
    const core::CodeId code{item->data(codeRole).toLongLong()};
    const QVariant status = item->data(statusRole);
    MainWindow& window = m_window;
    // After this dialog has gone, so that what comes has the window's focus.
    QMetaObject::invokeMethod(
        &window,
        [&window, action, code, status] {
            if (action)
                action->trigger();
            else if (status.isValid())
                window.desk().setStatus(static_cast<core::survey::AnswerStatus>(status.toInt()));
            else
                window.desk().apply(code);
        },
        Qt::QueuedConnection);
    accept();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int count = m_list->count();
            if (count > 0)
                m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : count - 1)) % count);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace marginalia::ui
