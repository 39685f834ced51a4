// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/blind.h"
#include "core/shares/case_flow.h"
#include "core/shares/layer_count.h"
#include "core/shares/readable_layer.h"
#include "core/shares/sensitivity.h"
#include "core/shares/share_table.h"
#include "core/shares/table_count.h"
#include "core/survey/condition.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

namespace marginalia::core::shares {

namespace {
/// The cases that meet a condition, and what became of them.
struct Meeting {
    UnitSet units;
    CaseFlow flow;
};

Meeting meetingOf(const store::Connection& db, const QuestionBits& bits, const std::string& where) {
    const std::unordered_set<CaseId> cases = survey::casesWhere(db, bits.survey, where);
    Meeting meeting;
    for (Unit unit = 0; unit < bits.cases.size(); ++unit) {
        if (cases.contains(bits.cases[unit]))
            meeting.units.add(unit);
    }
    meeting.flow = surveyFlow(db, bits.survey, &cases);
    return meeting;
}

/// The counts of a table asked for before; only `changed` codes need to be counted again.
struct KeptCounts {
    ShareRequest request;
    CodeCounts codes;
    std::unordered_set<CodeId> changed;
    bool stale = false; ///< some judgement was older than some code

    [[nodiscard]] bool isOf(const ShareRequest& other) const {
        return request.base == other.base && request.layer == other.layer && request.where == other.where;
    }
};
constexpr std::size_t mostKept = 4;

} // namespace

struct ShareEngine::State {
    QuestionBits bits;
    codebook::Codebook book;
    CaseFlow flow;                                  ///< of everybody
    mutable std::map<std::string, Meeting> meeting; ///< by condition, those asked for so far
    mutable std::vector<KeptCounts> kept;           ///< newest last

    static State load(const store::Connection& db, QuestionId question) {
        State state{QuestionBits::load(db, question), codebook::Codebook::load(db), {}, {}, {}};
        state.flow = surveyFlow(db, state.bits.survey);
        return state;
    }

    [[nodiscard]] UnitSet population(const store::Connection& db, const std::string& where) const {
        return where.empty() ? bits.included : meetingWhere(db, where).units & bits.included;
    }

    /// What became of the cases of the table: a condition acts on cases first.
    [[nodiscard]] CaseFlow flowOf(const store::Connection& db, const std::string& where) const {
        CaseFlow result = where.empty() ? flow : meetingWhere(db, where).flow;
        addAnswers(result, bits, population(db, where));
        return result;
    }

    [[nodiscard]] const Meeting& meetingWhere(const store::Connection& db, const std::string& where) const {
        auto found = meeting.find(where);
        if (found == meeting.end())
            found = meeting.emplace(where, meetingOf(db, bits, where)).first;
        return found->second;
    }

    [[nodiscard]] LayerCount count(const store::Connection& db, const ShareRequest& request) const {
        if (request.base == Base::Segments && request.layer.kind != LayerKind::Coder)
            throw Error(ErrorKind::Usage,
                        msg("Segments can be counted for one coder only, since coders mark different "
                            "passages. Choose a coder, or another base."));
        return {bits, book, request, population(db, request.where)};
    }

    [[nodiscard]] std::vector<CaseId> cases(const UnitSet& units) const {
        std::vector<Unit> sorted(units.begin(), units.end());
        std::ranges::sort(sorted, {}, [this](Unit unit) { return std::pair(bits.order[unit], unit); });
        std::vector<CaseId> result;
        result.reserve(sorted.size());
        for (const Unit unit : sorted)
            result.push_back(bits.cases[unit]);
        return result;
    }
};

ShareEngine::ShareEngine(const store::Connection& db, QuestionId question)
    : m_state(std::make_unique<State>(State::load(db, question))) {}
ShareEngine::~ShareEngine() = default;
ShareEngine::ShareEngine(ShareEngine&&) noexcept = default;
ShareEngine& ShareEngine::operator=(ShareEngine&&) noexcept = default;

bool ShareEngine::refresh(const store::Connection& db, const store::ChangeSet& changes) {
    const auto touchesAny = [&changes](std::initializer_list<std::string_view> tables) {
        return std::ranges::any_of(tables,
                                   [&changes](std::string_view table) { return changes.touches(table); });
    };
    std::optional<std::unordered_set<CodeId>> codes;
    const QuestionBits::Effect effect = m_state->bits.refresh(db, changes, codes);
    if (effect == QuestionBits::Effect::Reload) {
        *m_state = State::load(db, m_state->bits.question);
        return true;
    }
    bool concerned = effect == QuestionBits::Effect::Taken;
    if (!codes || touchesAny({"code", "variable", "variable_value", "value_merge"})) {
        m_state->kept.clear();
    } else {
        for (KeptCounts& kept : m_state->kept)
            kept.changed.insert(codes->begin(), codes->end());
    }
    if (touchesAny({"code"})) {
        m_state->book = codebook::Codebook::load(db);
        concerned = true;
    }
    if (touchesAny({"variable", "variable_value", "value_merge"})) {
        m_state->meeting.clear();
        concerned = true;
    }
    if (touchesAny({"study_case", "survey"})) {
        m_state->flow = surveyFlow(db, m_state->bits.survey);
        m_state->meeting.clear();
        concerned = true;
    }
    return concerned;
}

namespace {
/// With the layer that the reader of this connection gets.
ShareRequest readable(const store::Connection& db, ShareRequest request) {
    request.layer = readableLayer(db, request.layer);
    return request;
}
} // namespace

ShareTable ShareEngine::table(const store::Connection& db, const ShareRequest& wanted) const {
    const ShareRequest request = readable(db, wanted);
    const LayerCount layer = m_state->count(db, request);
    std::vector<KeptCounts>& kept = m_state->kept;
    const auto known =
        std::ranges::find_if(kept, [&request](const KeptCounts& each) { return each.isOf(request); });
    KeptCounts counts{request, {}, {}, false};
    if (known != kept.end()) {
        counts = std::move(*known);
        kept.erase(known);
    }
    // One judgement more changes the base of every row that has answers to be re-checked.
    const bool stale = layer.hasStale();
    if (stale || counts.stale)
        counts.codes.clear();
    counts.stale = stale;
    ShareTable table =
        TableCount(m_state->bits, m_state->book, layer, request).count(counts.codes, counts.changed);
    counts.changed.clear();
    if (kept.size() >= mostKept)
        kept.erase(kept.begin());
    kept.push_back(std::move(counts));
    table.flow = m_state->flowOf(db, request.where);
    return table;
}

std::vector<CaseId> ShareEngine::casesCounted(const store::Connection& db, const ShareRequest& request,
                                              CodeId code) const {
    return m_state->cases(m_state->count(db, readable(db, request)).subtree(code).present);
}

std::vector<CaseId> ShareEngine::casesDisputed(const store::Connection& db, const ShareRequest& request,
                                               CodeId code) const {
    return m_state->cases(m_state->count(db, readable(db, request)).subtree(code).disputed);
}

std::unordered_map<CodeId, std::vector<CaseId>> ShareEngine::casesByCode(const store::Connection& db,
                                                                         const ShareRequest& request) const {
    std::unordered_map<CodeId, std::vector<CaseId>> result;
    m_state->count(db, readable(db, request))
        .visit(allCodes(m_state->book), [&](const codebook::Code& code, const RowSets&, const RowSets& row) {
            result.emplace(code.id, m_state->cases(row.present));
        });
    return result;
}

std::unordered_map<CodeId, std::vector<CaseId>>
ShareEngine::casesByOwnCode(const store::Connection& db, const ShareRequest& request) const {
    std::unordered_map<CodeId, std::vector<CaseId>> result;
    m_state->count(db, readable(db, request))
        .visit(allCodes(m_state->book), [&](const codebook::Code& code, const RowSets& own, const RowSets&) {
            result.emplace(code.id, m_state->cases(own.present));
        });
    return result;
}

Sensitivity ShareEngine::sensitivity(const store::Connection& db, const std::string& where, CodeId code,
                                     const std::vector<CoderId>& coders) const {
    coding::requireAllReadable(db);
    return sensitivityOf(db, m_state->bits, m_state->book, m_state->population(db, where), code, coders);
}

} // namespace marginalia::core::shares
