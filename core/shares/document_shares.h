// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/shares/share_table.h"
#include "core/store/connection.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Shares of documents: "9 of 12 interviews". Presence only, since documents have no judgements: a unit has a
/// code when a passage with it touches the unit, and whoever coded anything in a document has judged all of
/// it. So a document that nobody has coded is open, not without codes (rules 1, 3 to 5, 8 and 13 of the
/// shares). The layers are decided unit by unit, as for answers.
namespace marginalia::core::shares {

enum class DocumentUnit {
    Case,     ///< a person: by the speakers that are mapped to cases, else the case of the document
    Document, ///< a transcript, an article
    Turn,     ///< what one person says until the next one speaks; not the interviewers'
    Paragraph ///< not those in which interviewers alone speak
};
std::string_view unitKey(DocumentUnit unit); ///< "case", "document", "turn", "paragraph"
std::optional<DocumentUnit> unitFromKey(std::string_view key);
/// Turns and paragraphs of one document depend on each other: they have no interval.
bool hasIntervals(DocumentUnit unit);

struct DocumentShareRequest {
    Layer layer;
    std::string where; ///< EXPR on cases; empty: all. A unit of no case meets no condition
    IntervalKind interval = IntervalKind::Wilson;
    std::optional<std::int64_t> population; ///< known N of cases or documents: exact hypergeometric
};

struct DocumentShareTable {
    DocumentUnit unit = DocumentUnit::Document;
    /// Units stand where answers stand: n and base, open and disputed units, judges. Its statuses and case
    /// flow say nothing.
    ShareTable shares;
    std::int64_t documents = 0;            ///< looked at
    std::int64_t documentsUncoded = 0;     ///< of these, without a passage coded by anybody
    std::int64_t documentsExcluded = 0;    ///< left out: their case is excluded
    std::int64_t documentsWithoutCase = 0; ///< left out of the unit Case
    std::int64_t interviewerUnits = 0;     ///< left out: turns and paragraphs of interviewers
    std::int64_t passagesOutside = 0;      ///< coded passages that touch no unit: those of interviewers
};

/// One unit and where it lies.
struct DocumentUnitPlace {
    SourceId document;        ///< of a case: none
    CaseId who;               ///< none: a document of no case
    std::optional<Span> span; ///< of turns and paragraphs
};

/// How often each code stands in each document.
struct CodeMatrix {
    struct Document {
        SourceId id;
        std::string name;
        bool judged = false; ///< in the layer
    };
    struct Cell {
        std::int64_t passages = 0; ///< overlapping ones are one; by the layer's coder, else by anybody
        bool counted = false;      ///< in the layer, with the codes below it
        bool ownCounted = false;   ///< the code alone
        bool disputed = false;
    };
    struct Row {
        CodeId code;
        int level = 0;
        bool net = false;
        std::int64_t documents = 0; ///< counted
        std::vector<Cell> cells;    ///< by document; passages of a net are the sum of those below it
    };
    std::vector<Document> documents;
    std::vector<Row> rows; ///< tree order
};

/// What each document brought that those before it did not have.
struct SaturationStep {
    SourceId document;
    std::string name;
    bool judged = false;
    std::int64_t codes = 0; ///< different ones in this document
    std::vector<CodeId> newCodes;
    std::int64_t cumulative = 0;
};
/// In the order of the documents. A code counts where it was given itself; a parent only for its own
/// passages.
std::vector<SaturationStep> saturation(const CodeMatrix& matrix);

/// The passages of documents in memory, cut into units. Made once; make a new one after a change.
class DocumentShares {
public:
    /// `documents`: see documents::sourcesOfSet. Reads texts only for turns and paragraphs, and where
    /// speakers are mapped to cases.
    DocumentShares(const store::Connection& db, const std::vector<SourceId>& documents, DocumentUnit unit);
    ~DocumentShares();
    DocumentShares(DocumentShares&&) noexcept;
    DocumentShares& operator=(DocumentShares&&) noexcept;

    /// Throws Error{Usage} for a condition that cannot be read, a population of turns or paragraphs, or one
    /// smaller than the units counted.
    [[nodiscard]] DocumentShareTable table(const store::Connection& db,
                                           const DocumentShareRequest& request) const;
    /// The units behind a row (a net's with those below it), by document and position; cases in their order.
    [[nodiscard]] std::vector<DocumentUnitPlace>
    unitsCounted(const store::Connection& db, const DocumentShareRequest& request, CodeId code) const;
    [[nodiscard]] std::vector<DocumentUnitPlace>
    unitsDisputed(const store::Connection& db, const DocumentShareRequest& request, CodeId code) const;
    /// unitsCounted of every code at once.
    [[nodiscard]] std::unordered_map<CodeId, std::vector<DocumentUnitPlace>>
    unitsByCode(const store::Connection& db, const DocumentShareRequest& request) const;
    /// The same of every code alone, without its descendants.
    [[nodiscard]] std::unordered_map<CodeId, std::vector<DocumentUnitPlace>>
    unitsByOwnCode(const store::Connection& db, const DocumentShareRequest& request) const;
    /// Throws Error{Internal} for another unit than Document.
    [[nodiscard]] CodeMatrix matrix(const store::Connection& db, const DocumentShareRequest& request) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace marginalia::core::shares
