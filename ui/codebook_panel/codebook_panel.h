// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/coding_desk.h"
#include "ui/widgets/physical_keys.h"

#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace marginalia::ui {

class Actions;
class CodeDelegate;
class CodebookModel;

/// The category system: find, code with, and change it.
class CodebookPanel : public QWidget {
    Q_OBJECT

public:
    CodebookPanel(CodingDesk& desk, QWidget* parent = nullptr);

    void focusFind();
    void setLayout(keys::Layout layout);
    void registerActions(Actions& actions);
    [[nodiscard]] core::CodeId currentCode() const;
    void setCurrentCode(core::CodeId code);
    /// The code that has this physical key; none: nobody has.
    [[nodiscard]] core::CodeId codeOfKey(QChar key) const;

    void createCode(bool below);
    void renameCode();
    void editCode();
    void deleteCode();
    void mergeCode();

Q_SIGNALS:
    /// A click on a code while words are selected, Enter or double click.
    void codeAsked(core::CodeId code);
    void showAnswersAsked(core::CodeId code);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(QPoint at);
    void showDefinition();
    void find(const QString& text);
    void applyCurrent();
    void refreshEmpty();
    void retranslate();

    CodingDesk& m_desk;
    CodebookModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_find;
    QToolButton* m_add;
    QTreeView* m_tree;
    CodeDelegate* m_delegate;
    QScrollArea* m_definitionArea;
    QFrame* m_definitionLine;
    QLabel* m_definition;
    QWidget* m_empty;
    QLabel* m_emptySentence;
    QPushButton* m_emptyButton;
    core::CodeId m_pressed;
};

} // namespace marginalia::ui
