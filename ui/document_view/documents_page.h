// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/coding_desk.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace marginalia::ui {

class Actions;
class DocumentReader;
class FindBar;
class ReaderView;
class TranslationStrip;

/// Transcripts: the list of them, and one to read, select in and code.
class DocumentsPage : public QWidget {
    Q_OBJECT

public:
    DocumentsPage(CodingDesk& desk, Actions& actions, QWidget* parent = nullptr);

    void registerActions();
    /// Imports transcripts that are chosen already (dropped on the window) and shows them.
    void importFiles(const QStringList& files);
    /// To a passage of a document, which is selected. False when there is no such document.
    bool goTo(core::SourceId source, core::Span passage);
    /// To the words that are looked for in the document.
    void find();
    [[nodiscard]] ReaderView& text() { return *m_text; }
    [[nodiscard]] DocumentReader& reader() { return *m_reader; }
    /// Whether `widget` is where keys mean this document.
    [[nodiscard]] bool isReading(const QWidget* widget) const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refreshSources();
    void showSource();
    void showFacts();
    void showTranslations();
    void importTexts();
    void showImported(const QString& line);
    void retranslate();

    CodingDesk& m_desk;
    Actions& m_actions;
    QStackedLayout* m_stack;
    QWidget* m_work;
    QWidget* m_empty;
    QLabel* m_emptySentence;
    QPushButton* m_emptyButton;
    QListWidget* m_list;
    QHBoxLayout* m_head;
    QLabel* m_name;
    QLabel* m_facts;
    QToolButton* m_asides;
    QLabel* m_hintSentence;
    ReaderView* m_text;
    FindBar* m_find;
    TranslationStrip* m_translations;
    DocumentReader* m_reader;
};

} // namespace marginalia::ui
