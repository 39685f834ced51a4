// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace marginalia::ui {

class CoderComparison;
class ProjectSession;
class SpansView;

/// How a dispute can be settled with one key.
struct DisputeChoice {
    enum Kind { AsCoder, All, None, Unclear, Other, Words };
    Kind kind = None;
    core::CoderId coder; ///< AsCoder: who is right
    core::CodeId code;   ///< Other: what applies instead
    /// Words: where the code applies, or Other: where the other code does; of the answer or document.
    std::optional<core::Span> words;
};

/// One dispute in full: the words in their context with what each coder marked, the definition of the code
/// beside them, and the decision.
class DisputeView : public QWidget {
    Q_OBJECT

public:
    DisputeView(ProjectSession& session, const CoderComparison& comparison, QWidget* parent = nullptr);

    /// Nothing: what to do next is said instead.
    void setDispute(std::optional<core::agreement::Dispute> dispute);
    [[nodiscard]] const std::optional<core::agreement::Dispute>& dispute() const { return m_dispute; }
    [[nodiscard]] SpansView& spans() { return *m_spans; }
    /// The choice of the key 1, 2, 3 ...; nothing where there is none or nothing can be decided.
    [[nodiscard]] std::optional<DisputeChoice> choiceOfKey(int number) const;
    [[nodiscard]] QString reason() const;
    /// The words that are chosen in the text, as a passage of the answer or document.
    [[nodiscard]] std::optional<core::Span> chosenWords() const;
    /// The keyboard goes to the text, with some words chosen to begin with.
    void beginChoosing();
    void endChoosing();

Q_SIGNALS:
    void choiceMade(const DisputeChoice& choice);
    void withdrawAsked();
    void placeAsked();
    /// The step of the history that changed the codebook because of this.
    void stepAsked(std::int64_t step);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showSides();
    void showDefinition();
    void showChoices();
    void showSettlement();
    void showChosen();
    void listenToWords();
    [[nodiscard]] QString sideWords(const core::agreement::Side& side) const;

    ProjectSession& m_session;
    const CoderComparison& m_comparison;
    std::optional<core::agreement::Dispute> m_dispute;
    std::vector<DisputeChoice> m_choices;
    std::int64_t m_shownFrom = 0; ///< where the text shown begins in the answer or document
    std::int64_t m_shownStep = 0; ///< of the codebook; 0: none
    QStackedLayout* m_stack;
    QWidget* m_page;
    QLabel* m_empty;
    QLabel* m_title;
    QToolButton* m_place;
    SpansView* m_spans;
    QLabel* m_definition;
    QWidget* m_buttons;
    QLineEdit* m_reason;
    QLabel* m_settled;
    QPushButton* m_withdraw;
    QPushButton* m_step;
    QScrollArea* m_area;
    QWidget* m_wordsBar;
    QLabel* m_words;
    QLabel* m_wordsHint;
    QPushButton* m_takeWords;
    QPushButton* m_dropWords;
};

} // namespace marginalia::ui
