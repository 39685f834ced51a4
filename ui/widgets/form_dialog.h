// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace marginalia::ui {

/// The frame of our small dialogs: fields with their labels above a row of buttons, on the 8 px grid. Deletes
/// itself when closed.
class FormDialog : public QDialog {
    Q_OBJECT

protected:
    /// `accept` is the verb on the button ("Save"); empty: the dialog acts at once and is only closed.
    FormDialog(const char* name, const QString& title, const QString& accept, QWidget* parent);

    /// A labelled field; the label is also the control's accessible name. `name` is the object name. A check
    /// box has its own text: no label, the whole width.
    void addField(const QString& label, QWidget* control, const char* name);
    /// A field over the whole width, told to screen readers as `accessible`.
    void addWide(QWidget* control, const char* name, const QString& accessible, bool stretch = false);
    /// Takes a field that was added last among fields, with its label, out of sight or back.
    void setFieldShown(QWidget* control, bool shown);
    /// A muted sentence under what was added last.
    QLabel* addHint(const QString& text);
    [[nodiscard]] QPushButton* acceptButton() const;
    [[nodiscard]] QDialogButtonBox* buttons() const { return m_buttons; }

    /// Does what the dialog is for; false keeps it open (the reason was told).
    virtual bool apply() { return true; }
    void accept() override;
    void showEvent(QShowEvent* event) override;
    /// Enter on a button presses this one.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFormLayout* openForm();

    QVBoxLayout* m_column;
    QFormLayout* m_form = nullptr; ///< the one that fields are added to; none after a wide field
    QDialogButtonBox* m_buttons;
    int m_place = 0;
};

} // namespace marginalia::ui
