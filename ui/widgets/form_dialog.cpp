// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_dialog.h"

#include "ui/settings/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace marginalia::ui {

namespace {

/// The fields, as large as they wish to be; on a small screen they scroll, so that the buttons are in sight.
class Fields : public QScrollArea {
public:
    explicit Fields(QWidget* parent)
        : QScrollArea(parent) {
        setWidget(new QWidget(this));
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    [[nodiscard]] QSize sizeHint() const override { return widget()->sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override {
        constexpr int least = theme::unit * 24;
        const QSize fields = widget()->minimumSizeHint();
        return {fields.width(), std::min(fields.height(), least)};
    }
};

} // namespace

FormDialog::FormDialog(const char* name, const QString& title, const QString& accept, QWidget* parent)
    : QDialog(parent)
    , m_column(new QVBoxLayout)
    , m_buttons(new QDialogButtonBox(this)) {
    setObjectName(QLatin1String(name));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(520);
    auto* fields = new Fields(this);
    fields->widget()->setLayout(m_column);
    m_column->setContentsMargins(theme::unit * 3, theme::unit * 3, theme::unit * 3, theme::unit);
    m_column->setSpacing(theme::unit * 3 / 2);
    if (accept.isEmpty()) {
        m_buttons->addButton(QDialogButtonBox::Close);
    } else {
        m_buttons->addButton(QDialogButtonBox::Ok)->setText(accept);
        QPushButton* button = m_buttons->button(QDialogButtonBox::Ok);
        button->setProperty("primary", true);
        // The box has given it its looks already.
        button->style()->unpolish(button);
        button->style()->polish(button);
        m_buttons->addButton(QDialogButtonBox::Cancel);
    }
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(fields, 1);
    m_buttons->setContentsMargins(theme::unit * 3, theme::unit, theme::unit * 3, theme::unit * 2);
    outer->addWidget(m_buttons);
}

QFormLayout* FormDialog::openForm() {
    if (m_form == nullptr) {
        m_form = new QFormLayout;
        m_form->setHorizontalSpacing(theme::unit * 3);
        m_form->setVerticalSpacing(theme::unit * 3 / 2);
        m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        m_column->insertLayout(m_place++, m_form);
    }
    return m_form;
}

void FormDialog::addField(const QString& text, QWidget* control, const char* name) {
    // Long texts are read from their beginning.
    if (auto* edit = qobject_cast<QLineEdit*>(control))
        edit->setCursorPosition(0);
    if (text.isEmpty()) {
        control->setObjectName(QLatin1String(name));
        openForm()->addRow(control);
        return;
    }
    auto* label = new QLabel(text, this);
    label->setBuddy(control);
    control->setObjectName(QLatin1String(name));
    control->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    openForm()->addRow(label, control);
}

void FormDialog::addWide(QWidget* control, const char* name, const QString& accessible, bool stretch) {
    control->setObjectName(QLatin1String(name));
    control->setAccessibleName(accessible);
    m_form = nullptr;
    m_column->insertWidget(m_place++, control, stretch ? 1 : 0);
}

QLabel* FormDialog::addHint(const QString& text) {
    auto* hint = new QLabel(text, this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setProperty("muted", true);
    if (m_form != nullptr)
        m_form->addRow(QString(), hint);
    else
        m_column->insertWidget(m_place++, hint);
    return hint;
}

void FormDialog::setFieldShown(QWidget* control, bool shown) {
    if (m_form != nullptr)
        m_form->setRowVisible(control, shown);
}

QPushButton* FormDialog::acceptButton() const {
    return m_buttons->button(QDialogButtonBox::Ok);
}

void FormDialog::keyPressEvent(QKeyEvent* event) {
    // A button that is not to be the default one would else give its Enter to that.
    auto* button = qobject_cast<QPushButton*>(focusWidget());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button != nullptr) {
        button->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

void FormDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    // Fields scroll up and down only.
    resize(std::max(width(), m_column->minimumSize().width() + 2 * theme::unit), height());
    // Wrapped hints are higher than a window's size hint knows.
    const QScreen* where = screen();
    constexpr int frame = theme::unit * 5;
    const int most = where ? where->availableGeometry().height() - frame : QWIDGETSIZE_MAX;
    const int wanted = m_column->hasHeightForWidth()
                           ? m_column->totalHeightForWidth(width()) + m_buttons->sizeHint().height()
                           : height();
    resize(width(), std::min(std::max(wanted, height()), most));
}

void FormDialog::accept() {
    if (apply())
        QDialog::accept();
}

} // namespace marginalia::ui
