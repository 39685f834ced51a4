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
    enum Kind { AsCoder, All, None, Unclear, Other };
    Kind kind = None;
    core::CoderId coder; ///< AsCoder: who is right
    core::CodeId code;   ///< Other: what applies instead
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

Q_SIGNALS:
    void choiceMade(const DisputeChoice& choice);
    void withdrawAsked();
    void placeAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showSides();
    void showDefinition();
    void showChoices();
    void showSettlement();
    [[nodiscard]] QString sideWords(const core::agreement::Side& side) const;

    ProjectSession& m_session;
    const CoderComparison& m_comparison;
    std::optional<core::agreement::Dispute> m_dispute;
    std::vector<DisputeChoice> m_choices;
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
};

/// The words of a unit for one line or in context: `spans` are positions in the answer or document.
struct UnitWords {
    QString text;
    std::int64_t start = 0; ///< of the text shown, in the answer or document
};
[[nodiscard]] UnitWords unitWords(const ProjectSession& session, const core::agreement::ComparedUnit& unit,
                                  std::int64_t context);

} // namespace marginalia::ui
