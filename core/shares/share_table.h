// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/codebook/codebook.h"
#include "core/store/change_set.h"
#include "core/store/connection.h"
#include "core/survey/survey.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace marginalia::core::shares {

enum class Base { Substantive, Answered, Asked, All, Mentions, Segments };
enum class LayerKind { Final, Union, Intersection, Majority, Coder };
enum class IntervalKind { Wilson, ClopperPearson, None };

struct Layer {
    LayerKind kind = LayerKind::Final;
    CoderId coder; ///< of LayerKind::Coder
    auto operator<=>(const Layer&) const = default;
};

struct Interval {
    double low = 0; ///< shares, 0..1
    double high = 0;
};

struct ShareRequest {
    QuestionId question;
    Base base = Base::Substantive;
    Layer layer;
    std::string where; ///< EXPR on cases; empty: all
    IntervalKind interval = IntervalKind::Wilson;
    std::optional<std::int64_t> population; ///< known N: exact hypergeometric
};

/// One row. n and base stand together: share = n / base, undefined (nullopt) when base is 0.
struct ShareRow {
    CodeId code;
    std::string path;
    int level = 0;
    bool net = false;     ///< counts itself and its descendants
    bool ownOnly = false; ///< the row "X, not further specified" of a net with codings of its own
    bool residual = false;
    std::int64_t n = 0;
    std::int64_t base =
        0; ///< usually the table's; smaller where judgements are to be re-checked for this row
    std::int64_t eligible = 0;
    std::int64_t disputed = 0; ///< answers in dispute: not in n
    std::int64_t stale =
        0; ///< answers judged before this code existed or had its present meaning: left out of base
    std::optional<double> share;
    std::optional<Interval> interval;
};

struct CaseFlow {
    std::optional<std::int64_t> invited;
    std::int64_t rows = 0;
    std::vector<std::pair<std::string, std::int64_t>> excluded; ///< reason key, count, most frequent first
    std::int64_t cases = 0;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
    std::int64_t substantive = 0;
};

struct ShareTable {
    ShareRequest request;
    std::int64_t n = 0;        ///< base: judged units
    std::int64_t eligible = 0; ///< base if all were judged
    std::int64_t open = 0;     ///< eligible answers not judged in this layer
    std::int64_t disputed = 0; ///< answers with any row, or their status, in dispute
    std::int64_t statusDisputed =
        0; ///< of these, answers for which a coder proposes a status that is not settled
    bool provisional = false;
    bool multiCode = true;
    std::array<std::int64_t, 8> statuses{}; ///< by AnswerStatus
    std::vector<ShareRow> rows;             ///< tree order
    std::int64_t noneApplies = 0;           ///< judged answers without any code
    std::int64_t mentions = 0;
    std::int64_t disputedMentions = 0;    ///< what disputes could add to the mentions
    std::optional<std::int64_t> segments; ///< only for one coder
    std::int64_t judgesLeast = 0, judgesMost = 0, oneJudge = 0, ties = 0;
    std::int64_t codedByTwo = 0, agreed = 0,
                 settled =
                     0; ///< of final: the note "53 answers: 11 coded by two (9 agreed, 2 settled), 42 by one"
    CaseFlow flow;
};

/// What a row may come to, whatever becomes of its disputes: least n / leastBase, most / mostBase. On the
/// base `mentions` a dispute that is settled as "yes" adds to the base too.
struct ShareRange {
    std::int64_t least = 0, leastBase = 0, most = 0, mostBase = 0;
    bool operator==(const ShareRange&) const = default;
};
ShareRange rangeOf(const ShareTable& table, const ShareRow& row);

/// The share of one code (a net by its subtree) under each coder, all of them (intersection), any of them
/// (union), and final, over the substantive answers judged by all coders named.
struct Sensitivity {
    struct Line {
        Layer layer;
        std::string name; ///< the coder's; of the others empty
        std::int64_t n = 0;
        std::optional<double> share;
    };
    std::int64_t base = 0;
    std::vector<Line> lines;
};

/// The bitmaps of one question: per coder and code the answers that carry it. Made once, then kept up to date
/// from change sets; every table, cell list and sensitivity line is counted from it.
class ShareEngine {
public:
    ShareEngine(const store::Connection& db, QuestionId question);
    ~ShareEngine();
    ShareEngine(ShareEngine&&) noexcept;
    ShareEngine& operator=(ShareEngine&&) noexcept;

    /// Takes over what a step changed; false: nothing of it concerns this question.
    bool refresh(const store::Connection& db, const store::ChangeSet& changes);

    /// Throws Error{Usage} for segments of another layer than a coder's, an unknown coder, a condition that
    /// cannot be read, or a population smaller than the answers counted.
    [[nodiscard]] ShareTable table(const store::Connection& db, const ShareRequest& request) const;
    /// The cases behind a row, in file order: counted in its n, and in dispute. A net's are those of its
    /// subtree.
    [[nodiscard]] std::vector<CaseId> casesCounted(const store::Connection& db, const ShareRequest& request,
                                                   CodeId code) const;
    [[nodiscard]] std::vector<CaseId> casesDisputed(const store::Connection& db, const ShareRequest& request,
                                                    CodeId code) const;

    /// casesCounted of every code at once (a net's with its subtree).
    [[nodiscard]] std::unordered_map<CodeId, std::vector<CaseId>>
    casesByCode(const store::Connection& db, const ShareRequest& request) const;
    /// The same of every code alone, without its descendants.
    [[nodiscard]] std::unordered_map<CodeId, std::vector<CaseId>>
    casesByOwnCode(const store::Connection& db, const ShareRequest& request) const;

    /// `where` as in a request: the filter acts first, here too.
    [[nodiscard]] Sensitivity sensitivity(const store::Connection& db, const std::string& where, CodeId code,
                                          const std::vector<CoderId>& coders) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// T0: what became of a question's cases.
struct QuestionFacts {
    survey::Question question;
    CaseFlow flow;
    std::array<std::int64_t, 8> statuses{};
};
std::vector<QuestionFacts> questionTable(const store::Connection& db);

std::string_view baseKey(Base base); ///< "substantive", ...
std::optional<Base> baseFromKey(std::string_view key);
/// "final", "union", "intersection", "majority", "coder:NAME"; throws Error{Usage} with the list for an
/// unknown one.
Layer layerFromKey(const store::Connection& db, std::string_view key);
std::string layerKey(const store::Connection& db, const Layer& layer);

} // namespace marginalia::core::shares
