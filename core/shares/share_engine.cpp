// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/shares/case_flow.h"
#include "core/shares/intervals.h"
#include "core/shares/layer_count.h"
#include "core/shares/share_table.h"
#include "core/survey/condition.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

namespace marginalia::core::shares {

namespace {
bool countsCases(Base base) {
    return base != Base::Mentions && base != Base::Segments;
}

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

std::vector<CodeId> allCodes(const codebook::Codebook& book) {
    std::vector<CodeId> codes;
    codes.reserve(book.codes().size());
    for (const codebook::Code& code : book.codes())
        codes.push_back(code.id);
    return codes;
}

/// What a row adds up to, before it is a share of anything.
struct RowCount {
    std::int64_t n = 0;
    std::int64_t disputed = 0;
    std::int64_t stale = 0;
};

/// What is counted for one code, whatever the other codes are.
struct CodeCount {
    RowCount row; ///< with its descendants
    RowCount own;
    std::int64_t segments = 0;
    UnitSet present;  ///< of the code alone
    UnitSet disputed; ///< of the code alone
    UnitSet unknown;  ///< coded, but under a meaning that has changed since
    UnitSet ties;
};
using CodeCounts = std::unordered_map<CodeId, CodeCount>;

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

void finish(ShareRow& row, const ShareTable& table) {
    const ShareRequest& request = table.request;
    row.base = table.n - (countsCases(request.base) ? row.stale : 0);
    row.eligible = table.eligible;
    if (row.base <= 0)
        return;
    row.share = static_cast<double>(row.n) / static_cast<double>(row.base);
    if (!countsCases(request.base) || request.interval == IntervalKind::None)
        return;
    std::pair<double, double> limits;
    if (request.population)
        limits = hypergeometric(row.n, row.base, *request.population);
    else if (request.interval == IntervalKind::ClopperPearson)
        limits = clopperPearson(row.n, row.base);
    else
        limits = wilson(row.n, row.base);
    row.interval = Interval{limits.first, limits.second};
}
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

namespace {
/// Goes through the codes once and gathers the rows and what is said under the table.
class TableCount {
public:
    TableCount(const QuestionBits& bits, const codebook::Codebook& book, const LayerCount& layer,
               const ShareRequest& request)
        : m_bits(bits)
        , m_book(book)
        , m_layer(layer) {
        m_table.request = request;
    }

    /// Counts what is missing in `counts`: everything, or the codes that changed with those above them.
    ShareTable count(CodeCounts& counts, const std::unordered_set<CodeId>& changed) {
        if (counts.empty()) {
            m_layer.visit(allCodes(m_book),
                          [&](const codebook::Code& code, const RowSets& own, const RowSets& row) {
                              counts[code.id] = countOf(code.id, own, row);
                          });
        } else {
            std::unordered_set<CodeId> again;
            for (const CodeId id : changed) {
                for (const codebook::Code* code = m_book.find(id); code; code = m_book.find(code->parent))
                    again.insert(code->id);
            }
            for (const CodeId id : again)
                counts[id] = countOf(id, m_layer.decide(m_layer.ownMarks(id)), m_layer.subtree(id));
        }
        for (auto code = m_book.codes().rbegin(); code != m_book.codes().rend(); ++code)
            take(*code, counts[code->id]);
        head();
        for (const codebook::Code& code : m_book.codes())
            rows(code, counts[code.id]);
        return std::move(m_table);
    }

private:
    [[nodiscard]] CodeCount countOf(CodeId code, const RowSets& own, const RowSets& row) const {
        CodeCount count;
        count.row = {sizeOf(row.present), sizeOf(row.disputed), sizeOf(row.stale)};
        count.own = {sizeOf(own.present), sizeOf(own.disputed), sizeOf(own.stale)};
        if (m_table.request.layer.kind == LayerKind::Coder)
            count.segments = m_layer.segments(code, own.present);
        count.present = own.present;
        count.disputed = own.disputed;
        count.ties = row.ties;
        if (!own.stale.isEmpty()) {
            for (const UnitSet& coded : m_layer.ownMarks(code).present)
                count.unknown |= coded & own.stale;
        }
        return count;
    }

    void take(const codebook::Code& code, const CodeCount& count) {
        m_table.mentions += count.own.n;
        if (m_table.request.layer.kind == LayerKind::Coder)
            m_table.segments = m_table.segments.value_or(0) + count.segments;
        RowCount& sum = m_sums[code.id];
        sum.n += m_table.request.base == Base::Segments ? count.segments : count.own.n;
        sum.disputed += count.own.disputed;
        sum.stale = count.row.stale;
        if (code.parent) {
            const RowCount below = sum;
            RowCount& above = m_sums[code.parent];
            above.n += below.n;
            above.disputed += below.disputed;
        }
        m_coded |= count.present;
        m_coded |= count.unknown;
        m_disputed |= count.disputed;
        m_ties |= count.ties;
    }

    void head() {
        const UnitSet& judged = m_layer.judged();
        const Base base = m_table.request.base;
        m_table.multiCode = !m_bits.singleCode;
        m_table.statuses = m_layer.statuses().counts();
        m_table.open = sizeOf(m_layer.substantive() & m_layer.eligible()) - sizeOf(judged);
        if (base == Base::Mentions)
            m_table.n = m_table.eligible = m_table.mentions;
        else if (base == Base::Segments)
            m_table.n = m_table.eligible = m_table.segments.value_or(0);
        else {
            m_table.eligible = sizeOf(m_layer.eligible());
            m_table.n = m_table.eligible - m_table.open;
        }
        m_table.statusDisputed = sizeOf(m_layer.statusDisputed());
        const UnitSet disputed = m_disputed | m_layer.statusDisputed();
        m_table.disputed = sizeOf(disputed);
        m_table.provisional = m_table.open > 0 || m_table.disputed > 0;
        m_table.noneApplies = sizeOf(judged - (m_coded | m_disputed));
        m_table.ties = sizeOf(m_ties);
        const LayerCount::Judges judges = m_layer.judges();
        m_table.judgesLeast = judges.least;
        m_table.judgesMost = judges.most;
        m_table.oneJudge = judges.one;
        if (m_table.request.layer.kind == LayerKind::Final) {
            m_table.codedByTwo = sizeOf(judges.two);
            m_table.settled = sizeOf((judges.two & judges.settled) - disputed);
            m_table.agreed = sizeOf(judges.two - (judges.settled | disputed));
        }
    }

    void rows(const codebook::Code& code, const CodeCount& count) {
        ShareRow row;
        row.code = code.id;
        row.path = m_book.path(code.id);
        row.level = m_book.level(code.id);
        row.residual = code.kind == codebook::CodeKind::Residual;
        row.net = m_book.hasChildren(code.id);
        add(row, countsCases(m_table.request.base) ? count.row : m_sums[code.id]);
        if (!row.net || (count.own.n == 0 && count.own.disputed == 0))
            return;
        row.net = false;
        row.ownOnly = true;
        ++row.level;
        RowCount own = count.own;
        if (m_table.request.base == Base::Segments)
            own.n = count.segments;
        add(row, own);
    }

    void add(ShareRow row, const RowCount& count) {
        row.n = count.n;
        row.disputed = count.disputed;
        row.stale = count.stale;
        finish(row, m_table);
        m_table.rows.push_back(std::move(row));
    }

    const QuestionBits& m_bits;
    const codebook::Codebook& m_book;
    const LayerCount& m_layer;
    ShareTable m_table;
    std::unordered_map<CodeId, RowCount> m_sums; ///< of mentions or segments: the subtree's
    UnitSet m_coded;
    UnitSet m_disputed;
    UnitSet m_ties;
};
} // namespace

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

ShareTable ShareEngine::table(const store::Connection& db, const ShareRequest& request) const {
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
    return m_state->cases(m_state->count(db, request).subtree(code).present);
}

std::vector<CaseId> ShareEngine::casesDisputed(const store::Connection& db, const ShareRequest& request,
                                               CodeId code) const {
    return m_state->cases(m_state->count(db, request).subtree(code).disputed);
}

std::unordered_map<CodeId, std::vector<CaseId>> ShareEngine::casesByCode(const store::Connection& db,
                                                                         const ShareRequest& request) const {
    std::unordered_map<CodeId, std::vector<CaseId>> result;
    m_state->count(db, request)
        .visit(allCodes(m_state->book), [&](const codebook::Code& code, const RowSets&, const RowSets& row) {
            result.emplace(code.id, m_state->cases(row.present));
        });
    return result;
}

std::unordered_map<CodeId, std::vector<CaseId>>
ShareEngine::casesByOwnCode(const store::Connection& db, const ShareRequest& request) const {
    std::unordered_map<CodeId, std::vector<CaseId>> result;
    m_state->count(db, request)
        .visit(allCodes(m_state->book), [&](const codebook::Code& code, const RowSets& own, const RowSets&) {
            result.emplace(code.id, m_state->cases(own.present));
        });
    return result;
}

} // namespace marginalia::core::shares
