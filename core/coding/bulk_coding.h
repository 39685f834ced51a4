// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/bulk_names.h"
#include "core/coding/coding.h"
#include "core/store/edit.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace marginalia::core::coding {

/// Codes and judges very many answers and documents in one step: what `apply` and `judge` do in the main
/// round, with all that has to be known read once and held in memory, and everything written at the end.
/// Lives no longer than the step.
class BulkCoding {
public:
    using Target = BulkNames::Target;

    explicit BulkCoding(store::Edit& edit)
        : m_edit(edit)
        , m_names(edit.db()) {}

    /// Finds answers and documents by name.
    [[nodiscard]] BulkNames& names() { return m_names; }

    enum class Outcome {
        Added,
        Known,     ///< the coder has this code on this span already: kept once
        SecondCode ///< the question takes one code for each answer, and the coder gave another one
    };
    /// The span must lie within the text.
    Outcome code(CoderId coder, CodeId code, Target target, std::optional<Span> span, std::string_view memo);
    /// Whether a coding that is known has another memo.
    [[nodiscard]] bool hasOtherMemo(CoderId coder, CodeId code, Target target, std::optional<Span> span,
                                    std::string_view memo) const;

    /// The coder's judgement of an answer becomes done or open as `row` says; done where no row says it. A
    /// judgement that is done already keeps the state of the codebook it was made against. Returns the row
    /// that has said the contrary, 0 for none.
    std::int64_t judge(CoderId coder, Target answer, std::optional<JudgementState> said, std::int64_t row);
    /// Makes room for so many codings.
    void expect(std::size_t codings);

    struct Written {
        std::int64_t codings = 0;
        std::int64_t judgements = 0; ///< made or changed
    };
    Written write();

private:
    struct Key {
        Target target;
        std::int64_t coder;
        std::int64_t code;
        std::int64_t start;
        std::int64_t end;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept;
    };
    struct Judged {
        Target target;
        std::int64_t coder;
        bool operator==(const Judged&) const = default;
    };
    struct JudgedHash {
        std::size_t operator()(const Judged& key) const noexcept;
    };
    struct Verdict {
        const Judgement* before = nullptr;
        std::int64_t row = 0; ///< that says it
        std::optional<JudgementState> wanted;
        bool coded = false; ///< a coding was added
    };
    struct NewCoding {
        Key key;
        std::string memo;
    };

    static Key keyOf(CoderId coder, CodeId code, Target target, std::optional<Span> span);
    void readWhatIsThere(Target target);
    [[nodiscard]] Coding codingOf(const NewCoding& added) const;
    Verdict& verdictOf(Judged judged);
    [[nodiscard]] std::optional<Judgement> changedJudgement(Judged judged, const Verdict& verdict,
                                                            std::int64_t revision) const;
    void writeCodings();
    std::int64_t writeJudgements();
    void writeRechecks();

    store::Edit& m_edit;
    BulkNames m_names;
    std::unordered_set<std::int64_t> m_questionsRead;
    std::vector<bool> m_targetsRead;
    static constexpr std::size_t inProject = static_cast<std::size_t>(-1);
    std::unordered_map<Key, std::size_t, KeyHash> m_known;           ///< place in m_added, or inProject
    std::unordered_map<Judged, std::int64_t, JudgedHash> m_onlyCode; ///< on single-code questions
    std::deque<Judgement> m_judgements;                              ///< as they were
    std::unordered_map<Judged, Verdict, JudgedHash> m_verdicts;
    std::pair<const Judged, Verdict>* m_lastVerdict = nullptr; ///< rows of one answer mostly stand together
    std::vector<NewCoding> m_added;
};

} // namespace marginalia::core::coding
