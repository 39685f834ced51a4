// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace marginalia::ui {

/// Language, looks, reading face, the coder's name. What is chosen is seen at once; there is nothing to
/// confirm.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showSample();

    QComboBox* m_language;
    QComboBox* m_appearance;
    QComboBox* m_face;
    QDoubleSpinBox* m_size;
    QLineEdit* m_coder;
    QLabel* m_sample;
    QLabel* m_languageLabel;
    QLabel* m_appearanceLabel;
    QLabel* m_faceLabel;
    QLabel* m_sizeLabel;
    QLabel* m_coderLabel;
    QLabel* m_coderHint;
    QDialogButtonBox* m_buttons;
};

} // namespace marginalia::ui
