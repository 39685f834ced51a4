// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/coding_desk.h"
#include "ui/widgets/physical_keys.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;
class QTreeView;

namespace marginalia::ui {

class Actions;
class CodeCounts;
class CodeDelegate;
class CodeFilter;
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
    /// All that are selected, in the tree's order.
    [[nodiscard]] std::vector<core::CodeId> chosenCodes() const;
    void setCurrentCode(core::CodeId code);
    void choose(const std::vector<core::CodeId>& codes);
    [[nodiscard]] CodeCounts& counts();
    /// The code that has this physical key; none: nobody has.
    [[nodiscard]] core::CodeId codeOfKey(QChar key) const;

    void createCode(bool below);
    void renameCode();
    void editCode();
    // What is done to the codes that are chosen (codebook_panel_many.cpp).
    void deleteCode();
    void mergeCode();
    void moveCodes();
    void splitCode();
    void setColour(const QString& colour);
    void newSet();
    void addToSet(const std::string& name);
    void takeFromSet();
    void manageSets();
    void exportCodebook();

Q_SIGNALS:
    /// Enter or a double click on a code, or its menu. A click alone shows its definition.
    void codeAsked(core::CodeId code);
    void showAnswersAsked(core::CodeId code);
    /// The codes selected in the tree are others now.
    void codesChosen();
    void segmentsAsked();
    void written(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(QPoint at);
    void showDefinition();
    void find(const QString& text);
    void applyCurrent();
    void refreshEmpty();
    void refreshHeads();
    void refreshSets();
    void limitToSet();
    void fillColours(QMenu* menu);
    void fillSets(QMenu* menu);
    void moveTo(const std::vector<core::CodeId>& codes, core::CodeId parent);
    [[nodiscard]] std::vector<core::CodeId> codesToChange();
    void retranslate();

    CodingDesk& m_desk;
    CodebookModel* m_model;
    CodeFilter* m_filtered;
    QLineEdit* m_find;
    QToolButton* m_add;
    QComboBox* m_set;
    QWidget* m_heads;
    QLabel* m_hereHead;
    QLabel* m_allHead;
    QMenu* m_colours;
    QMenu* m_sets;
    QTreeView* m_tree;
    CodeDelegate* m_delegate;
    QScrollArea* m_definitionArea;
    QFrame* m_definitionLine;
    QLabel* m_definition;
    QWidget* m_empty;
    QLabel* m_emptySentence;
    QPushButton* m_emptyButton;
    QPushButton* m_emptyImport;
};

} // namespace marginalia::ui
