// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/turns.h"
#include "ui/document_view/reader_view.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/coding_desk.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace marginalia::ui {

class Actions;

/// A document in a reader, and the desk's hands on it: shows its text, how it looked, who speaks and the
/// codings, keeps them right row by row, and offers every gesture as an action.
class DocumentReader : public QObject {
    Q_OBJECT

public:
    DocumentReader(CodingDesk& desk, ReaderView& view, QObject* parent = nullptr);

    /// None: nothing is shown.
    void setSource(core::SourceId source);
    [[nodiscard]] core::SourceId source() const { return m_source; }
    void registerActions(Actions& actions);
    /// Whether the document says who speaks.
    [[nodiscard]] bool hasAsides() const { return m_hasAsides; }
    [[nodiscard]] std::size_t turnCount() const { return m_turns.size(); }
    /// The next (1) or previous (-1) coding from the chosen one or the caret.
    void goToCoding(int direction);

Q_SIGNALS:
    /// It is known now who speaks.
    void marked();
    void optionsChanged();

private:
    void changed(const core::store::ChangeSet& changes);
    [[nodiscard]] bool isCorrected() const;
    void showCodings();
    void showNotes();
    void showMarks();
    void readTurns(std::string body);
    void takeTurns(std::vector<core::documents::Turn> turns);
    void showLooks();
    [[nodiscard]] std::optional<ReaderCoding> shown(const core::coding::Coding& coding) const;
    void showMenu(core::CodingId coding, QPoint global);
    void selectTurn();
    /// What of a passage can be seen and is somebody's words, while the interviewer's are left out.
    [[nodiscard]] std::vector<core::Span> seenPieces(core::Span passage) const;
    void putOnDesk();
    void setOptions(const ReaderOptions& options);
    /// Remembers how far this document was read.
    void keepPlace();
    void zoom(int steps);

    // document_actions.cpp
    void registerCoding(Actions& actions);
    void registerReading(Actions& actions);

    CodingDesk& m_desk;
    ReaderView& m_view;
    Actions* m_actions = nullptr;
    core::SourceId m_source;
    core::TextId m_text; ///< that is shown: a correction gives the document another one
    std::vector<core::documents::Turn> m_turns;
    std::set<std::string> m_interviewers;
    bool m_hasAsides = false;
    LatestJob m_marking; ///< reads very long texts for who speaks
    QTimer m_afterPaint; ///< then it begins: the first page does not share the processor with it
    std::function<void()> m_mark;
};

} // namespace marginalia::ui
