// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/blind.h"
#include "core/coding/package_coder.h"
#include "core/shares/question_bits.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

namespace marginalia::core::shares {

/// Puts rows of the project into the bitmaps of a question: of all answers, or of one again.
class BitsReader {
public:
    BitsReader(const store::Connection& db, QuestionBits& bits)
        : m_db(db)
        , m_bits(bits)
        , m_only(coding::onlyReadable(db))
        , m_packageCoder(coding::packageCoder(db)) {}

    /// Everything of the question, into bits that hold none of it yet.
    void all();
    /// Cases, statuses and decisions only.
    void statusesOnly();
    /// One answer, forgetting what was known of it.
    void again(Unit unit);
    /// Survey and number of codes; throws Error{Usage} when the question is gone.
    void question();
    /// Whether a case counts, and where it stands.
    void inclusion(CaseId who);

private:
    struct CaseRow {
        CaseId id;
        bool included = true;
        std::int64_t order = 0;
        bool answered = false;
    };
    struct AnswerRow {
        AnswerId id;
        CaseId who;
        survey::AnswerStatus status;
        bool withText;
    };
    struct Position;

    void units();
    void addUnit(const CaseRow& row, survey::AnswerStatus status, bool withText);
    [[nodiscard]] std::vector<CaseRow> caseRows() const;
    [[nodiscard]] std::vector<AnswerRow> answerRows() const;
    void status(Unit unit, AnswerId answer);
    void codings(std::optional<AnswerId> one);
    void judgements(std::optional<AnswerId> one);
    void rechecks(std::optional<AnswerId> one);
    void decisions(std::optional<AnswerId> one);
    void bindOneOrAll(store::Statement& rows, std::optional<AnswerId> one) const;
    static void remember(RowUnits& rows, std::int64_t row, Unit unit, bool later);

    const store::Connection& m_db;
    QuestionBits& m_bits;
    std::optional<CoderId> m_only; ///< while coding is blind
    std::optional<CoderId> m_packageCoder;
};

} // namespace marginalia::core::shares
