// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/everything.h"
#include "ui/settings/translations.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

using namespace marginalia;
using test::Everything;
using test::OpenWindow;

namespace {

/// A full HD screen at 200 %, less the frame of the window and a bar of the desktop.
constexpr QSize smallScreen(960, 490);

QString plain(QString text) {
    text.remove(QLatin1Char('&'));
    return text;
}

/// The room that the text of `widget` lacks; 0: it is seen whole.
int lacking(const QWidget& widget, QString& text) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        text = label->text();
        if (text.isEmpty())
            return 0;
        // In a panel a sentence may begin only; the panel can be drawn larger.
        if (label->wordWrap())
            return qobject_cast<const QDialog*>(label->window())
                       ? label->heightForWidth(label->width()) - label->height()
                       : 0;
        return label->sizeHint().width() - label->width();
    }
    if (const auto* tool = qobject_cast<const QToolButton*>(&widget)) {
        text = tool->text();
        if (text.isEmpty() || tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            return 0;
        return tool->sizeHint().width() - tool->width();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        text = button->text();
        return text.isEmpty() ? 0 : button->sizeHint().width() - button->width();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        // These list names of any length, and take what room there is.
        if (box->sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon)
            return 0;
        text = box->currentText();
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.subControls = QStyle::SC_All;
        const QRect room =
            box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        return box->fontMetrics().horizontalAdvance(text) - room.width();
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        text = line->placeholderText();
        // Where there is little room the placeholder ends with dots.
        return text.isEmpty() || line->window()->width() <= smallScreen.width()
                   ? 0
                   : line->fontMetrics().horizontalAdvance(text) + 20 - line->width();
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        int wanted = 0;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            text += plain(tabs->tabText(tab)) + QLatin1Char('|');
            wanted = std::max(wanted, tabs->tabRect(tab).right() + 1 - tabs->width());
            wanted = std::max(wanted, tabs->fontMetrics().horizontalAdvance(plain(tabs->tabText(tab))) + 8 -
                                          tabs->tabRect(tab).width());
        }
        return wanted;
    }
    if (const auto* head = qobject_cast<const QHeaderView*>(&widget)) {
        if (head->orientation() != Qt::Horizontal || !head->model())
            return 0;
        int most = 0;
        for (int section = 0; section < head->count(); ++section) {
            if (head->isSectionHidden(section))
                continue;
            const QString title = head->model()->headerData(section, Qt::Horizontal).toString();
            const int lacks = head->fontMetrics().horizontalAdvance(title) + 12 - head->sectionSize(section);
            if (lacks > 0 && !title.isEmpty())
                text += title + QLatin1Char('|');
            most = std::max(most, title.isEmpty() ? 0 : lacks);
        }
        return most;
    }
    return 0;
}

QStringList cut(QWidget& shown) {
    QStringList found;
    for (const QWidget* each : shown.findChildren<QWidget*>()) {
        if (!each->isVisible() || each->window() != &shown || each->visibleRegion().isEmpty())
            continue;
        QString text;
        if (const int lacks = lacking(*each, text); lacks > 0)
            found << QStringLiteral("%1 %2 “%3” lacks %4")
                         .arg(QLatin1String(each->metaObject()->className()), each->objectName(),
                              text.left(60))
                         .arg(lacks);
    }
    return found;
}

class TextsFit : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override { ui::useLanguage(QLatin1String(GetParam())); }
    void TearDown() override { ui::useLanguage(QStringLiteral("en")); }

    void tell(const QString& name, const QStringList& found) {
        for (const QString& each : found)
            if (!m_told.contains(each)) {
                m_told << each;
                ADD_FAILURE() << qPrintable(name) << ": " << qPrintable(each);
            }
    }

private:
    QSet<QString> m_told;
};

TEST_P(TextsFit, OnEveryPageAndPanel) {
    Everything everything;
    everything.pages([&](const QString& name, QWidget& shown) { tell(name, cut(shown)); });
}

TEST_P(TextsFit, InEmptyPanes) {
    test::emptyPanes([&](const QString& name, QWidget& shown) { tell(name, cut(shown)); });
}

TEST_P(TextsFit, InEveryDialog) {
    Everything everything;
    everything.dialogs([&](const QString& name, QWidget& shown) { tell(name, cut(shown)); });
}

TEST_P(TextsFit, EveryDialogOnASmallScreen) {
    Everything everything;
    everything.dialogs([&](const QString& name, QWidget& shown) {
        shown.resize(shown.size().boundedTo(smallScreen));
        OpenWindow::settle();
        EXPECT_LE(shown.width(), smallScreen.width()) << qPrintable(name);
        EXPECT_LE(shown.height(), smallScreen.height()) << qPrintable(name);
        tell(name, cut(shown));
    });
}

INSTANTIATE_TEST_SUITE_P(Languages, TextsFit, testing::Values("en", "ru", "kk"),
                         [](const auto& language) { return std::string(language.param); });

} // namespace
