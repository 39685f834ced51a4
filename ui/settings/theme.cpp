// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

#include <utility>

namespace marginalia::ui::theme {

namespace {

Appearance s_appearance = Appearance::System;
bool s_dark = false;
ReadingFace s_readingFace = ReadingFace::Serif;
double s_readingPoints = readingPoints;

bool systemIsDark() {
    // Qt 6.4 has no colour-scheme call: without a palette of our own the application shows the desktop's.
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

QString firstInstalled(const QStringList& families) {
    for (const QString& family : families)
        if (QFontDatabase::hasFamily(family))
            return family;
    return {};
}

QFont chromeFont() {
    static const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QFont font = system;
    // A desktop without a wish answers with the fallback of fontconfig; then take the family that goes with
    // the reading face.
    static const QStringList unset{QStringLiteral("Sans Serif"), QStringLiteral("Sans"),
                                   QStringLiteral("DejaVu Sans"), QStringLiteral("Bitstream Vera Sans"),
                                   QStringLiteral("Helvetica")};
    if (unset.contains(system.family())) {
        const QString family = firstInstalled({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
        if (!family.isEmpty())
            font.setFamily(family);
    }
    if (font.pointSizeF() > 0 && font.pointSizeF() < 10)
        font.setPointSizeF(10);
    return font;
}

/// What a style sheet cannot say.
class Style : public QProxyStyle {
public:
    Style()
        : QProxyStyle(QStringLiteral("Fusion")) {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override {
        // Two columns of a menu cannot be read; on a small screen it scrolls.
        return hint == SH_Menu_Scrollable ? 1 : QProxyStyle::styleHint(hint, option, widget, answer);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element != PE_IndicatorItemViewItemDrop) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        // The desktop's is a hairline in the colour of the selection.
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour(Role::Focus), 2));
        if (option->rect.height() <= 1) {
            const QPointF from = QRectF(option->rect).topLeft();
            painter->drawEllipse(from + QPointF(4, 0), 3, 3);
            painter->drawLine(from + QPointF(7, 0), QPointF(option->rect.right(), from.y()));
        } else {
            painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
        }
        painter->restore();
    }
};

/// Shapes only; the colours come in as names of palette roles or from the roles above.
QString sheet() {
    QString css = QStringLiteral(R"(
QMainWindow::separator { background: @hairline; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @focus; }
QSplitter::handle { background: @hairline; }
QDockWidget { titlebar-close-icon: url(:/icons/blank.svg); font-weight: 600; }
QDockWidget::title { background: @chrome; padding: 10px 16px 6px 16px; text-align: left; }
QMenuBar { background: @chrome; border-bottom: 1px solid @hairline; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @chosen; }
QMenu { background: @paper; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: 5px 32px 5px 28px; border-radius: 4px; }
QMenu::item:selected { background: @chosen; color: @ink; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:checked { image: url(:/icons/@shade/check.svg); }
QToolBar { background: @chrome; border: 0; spacing: 4px; padding: 4px; }
QToolBar#rail { border-right: 1px solid @hairline; padding: 8px 6px; }
QStatusBar { background: @chrome; border-top: 1px solid @hairline; color: @muted; }
QStatusBar::item { border: 0; }
QHeaderView { background: @desk; }
QHeaderView::section { background: @desk; color: @muted; border: 0; border-bottom: 1px solid @hairline; padding: 5px 8px; }
QHeaderView::section:vertical { border-bottom: 0; }
QTableView#survey-grid QHeaderView::section:first { padding-left: 16px; }
QHeaderView::section:vertical { border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableCornerButton::section { background: @desk; border: 0; border-bottom: 1px solid @hairline; }
QTableView, QTreeView, QListView { border: 0; background: @desk; selection-background-color: @chosen; selection-color: @ink; outline: 0; }
QListView#source-list::item { border: 0; padding: 7px 14px; }
QListView#source-list::item:selected { background: @chosen; color: @ink; }
QTableView[padded="true"]::item { border: 0; padding: 0 5px; }
QAbstractScrollArea { border: 0; }
QLineEdit, QPlainTextEdit[framed="true"], QTextEdit[framed="true"] { border: 1px solid @hairline; border-radius: 4px; background: @paper;
    padding: 4px 8px; selection-background-color: @focus; selection-color: @paper; }
QLineEdit:focus, QPlainTextEdit[framed="true"]:focus, QTextEdit[framed="true"]:focus { border: 2px solid @focus; padding: 3px 7px; }
QPushButton { background: @button; border: 1px solid @edge; border-radius: 4px; padding: 5px 16px; min-height: 18px; }
QPushButton:hover { background: @chosen; }
QPushButton:pressed { background: @hairline; }
QPushButton:focus { border: 2px solid @focus; padding: 4px 15px; }
QPushButton:disabled { color: @faint; border-color: @hairline; background: @chrome; }
QPushButton[primary="true"] { background: @ink; color: @paper; border-color: @ink; }
QPushButton[primary="true"]:hover { background: @muted; border-color: @muted; }
QPushButton[primary="true"]:focus { border: 2px solid @focus; }
QPushButton[primary="true"]:disabled { background: @hairline; border-color: @hairline; color: @muted; }
QToolButton { border: 2px solid transparent; border-radius: 4px; padding: 3px; background: transparent; }
QToolButton:hover { background: @chosen; }
QToolButton:pressed, QToolButton:checked { background: @chosen; }
QToolButton:focus { border-color: @focus; }
QToolButton::menu-indicator { image: none; }
QLineEdit:disabled { color: @muted; background: @chrome; }
QComboBox { combobox-popup: 0; border: 1px solid @hairline; border-radius: 4px; background: @paper; padding: 4px 8px; min-height: 18px; }
QComboBox:focus { border: 2px solid @focus; padding: 3px 7px; }
QComboBox:disabled { color: @muted; background: @chrome; }
QComboBox::drop-down { border: 0; width: 22px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/icons/@shade/down.svg); width: 14px; height: 14px; }
QSpinBox, QDoubleSpinBox { min-height: 26px; }
QDateEdit { border: 1px solid @hairline; border-radius: 4px; background: @paper; padding: 4px 2px 4px 6px; min-height: 18px; }
QDateEdit:focus { border: 2px solid @focus; padding: 3px 1px 3px 5px; }
QDateEdit:disabled { color: @muted; background: @chrome; }
QDateEdit::drop-down { border: 0; width: 18px; subcontrol-origin: padding; subcontrol-position: center right; }
QDateEdit::down-arrow { image: url(:/icons/@shade/down.svg); width: 14px; height: 14px; }
QComboBox[quiet="true"] { background: transparent; border-color: transparent; font-weight: 600; padding-left: 4px; }
QComboBox[quiet="true"]:hover { background: @chosen; }
QComboBox[quiet="true"]:focus { border: 2px solid @focus; padding-left: 3px; }
QComboBox QAbstractItemView { background: @paper; border: 1px solid @hairline; outline: 0; }
QTabBar { background: transparent; border: 0; }
QTabBar::tab { background: transparent; color: @muted; border: 2px solid transparent; padding: 4px 10px; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:selected { color: @ink; border-bottom-color: @ink; }
QTabBar::tab:bottom:selected { border-color: transparent; border-top-color: @ink; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QCheckBox { spacing: 8px; }
QToolTip { background: @ink; color: @chrome; border: 0; padding: 4px 8px; }
QProgressBar { border: 0; border-radius: 2px; background: @hairline; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @focus; border-radius: 2px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame[bubble="true"] { background: @paper; border: 1px solid @edge; border-radius: 8px; }
QFrame[ring="true"] { background: transparent; border: 2px solid @focus; border-radius: 4px; }
*[paper="true"] { background: @paper; }
*[desk="true"] { background: @desk; }
QLabel[muted="true"] { color: @muted; }
QFrame[hairline="true"] { background: @hairline; border: 0; max-height: 1px; min-height: 1px; }
)");
    const auto name = [](Role role) { return colour(role).name(); };
    const QPalette looks = palette(s_dark);
    css.replace(QStringLiteral("@hairline"), name(Role::Hairline));
    css.replace(QStringLiteral("@chrome"), name(Role::Chrome));
    css.replace(QStringLiteral("@paper"), name(Role::Paper));
    css.replace(QStringLiteral("@desk"), name(Role::Desk));
    css.replace(QStringLiteral("@ink"), name(Role::Ink));
    css.replace(QStringLiteral("@muted"), name(Role::Muted));
    css.replace(QStringLiteral("@chosen"), name(Role::Chosen));
    css.replace(QStringLiteral("@focus"), name(Role::Focus));
    css.replace(QStringLiteral("@faint"), looks.color(QPalette::Disabled, QPalette::Text).name());
    css.replace(QStringLiteral("@button"), looks.color(QPalette::Button).name());
    css.replace(QStringLiteral("@edge"), looks.color(QPalette::Dark).name());
    css.replace(QStringLiteral("@scroll"), looks.color(QPalette::Dark).name());
    css.replace(QStringLiteral("@shade"), s_dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return css;
}

} // namespace

void apply(Appearance wanted) {
    s_appearance = wanted;
    static bool styled = false;
    if (!std::exchange(styled, true))
        QApplication::setStyle(new Style);
    s_dark = wanted == Appearance::Dark || (wanted == Appearance::System && systemIsDark());
    QApplication::setPalette(palette(s_dark));
    QApplication::setFont(chromeFont());
    qApp->setStyleSheet(sheet());
}

Appearance appearance() {
    return s_appearance;
}

bool isDark() {
    return s_dark;
}

void setReading(ReadingFace face, double points) {
    s_readingFace = face;
    s_readingPoints = points;
}

QFont readingFont() {
    static const QString family = firstInstalled(
        {QStringLiteral("Noto Serif"), QStringLiteral("Source Serif 4"), QStringLiteral("PT Serif"),
         QStringLiteral("Cambria"), QStringLiteral("New York"), QStringLiteral("DejaVu Serif")});
    QFont font = QApplication::font();
    if (s_readingFace == ReadingFace::Serif) {
        font.setStyleHint(QFont::Serif);
        font.setFamily(family.isEmpty() ? QStringLiteral("serif") : family);
    }
    font.setPointSizeF(s_readingPoints);
    font.setWeight(QFont::Normal);
    return font;
}

QFont smallFont() {
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont headFont() {
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont figureFont() {
    return QApplication::font();
}

} // namespace marginalia::ui::theme
