// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/layer_count.h"

#include <algorithm>
#include <utility>

namespace marginalia::core::shares {

using survey::AnswerStatus;

namespace {
bool combinesJudges(LayerKind kind) {
    return kind == LayerKind::Union || kind == LayerKind::Intersection || kind == LayerKind::Majority;
}

UnitSet inTwoOrMore(const std::vector<const UnitSet*>& sets) {
    UnitSet once;
    UnitSet twice;
    for (const UnitSet* set : sets) {
        twice |= once & *set;
        once |= *set;
    }
    return twice;
}

UnitSet inAny(const std::vector<const UnitSet*>& sets) {
    UnitSet any;
    for (const UnitSet* set : sets)
        any |= *set;
    return any;
}
} // namespace

UnitSet StatusSets::answered() const {
    return (*this)[AnswerStatus::Substantive] | (*this)[AnswerStatus::DontKnow] |
           (*this)[AnswerStatus::OffTopic] | (*this)[AnswerStatus::Unclear] | refusedInWords;
}

UnitSet StatusSets::asked() const {
    return answered() | (*this)[AnswerStatus::Empty] | (*this)[AnswerStatus::NotReached] |
           (*this)[AnswerStatus::Refused];
}

std::array<std::int64_t, 8> StatusSets::counts() const {
    std::array<std::int64_t, 8> result{};
    for (std::size_t i = 0; i < of.size(); ++i)
        result[i] = sizeOf(of[i]);
    return result;
}

StatusSets statusSets(const QuestionBits& bits, const UnitSet& population, const CoderMarks* coder) {
    std::vector<AnswerStatus> statuses = bits.statuses;
    for (const auto& [unit, status] : bits.decidedStatus)
        statuses[unit] = status;
    if (coder) {
        for (const auto& [unit, status] : coder->proposed)
            statuses[unit] = status;
    }
    std::array<std::vector<Unit>, 8> units;
    for (const Unit unit : population)
        units[static_cast<std::size_t>(statuses[unit])].push_back(unit);
    StatusSets sets;
    for (std::size_t i = 0; i < units.size(); ++i)
        sets.of[i].addMany(units[i].size(), units[i].data());
    sets.refusedInWords = sets[AnswerStatus::Refused] & bits.withText;
    return sets;
}

LayerCount::LayerCount(const QuestionBits& bits, const codebook::Codebook& book, const ShareRequest& request,
                       UnitSet population)
    : m_bits(bits)
    , m_book(book)
    , m_base(request.base)
    , m_layer(request.layer) {
    choosePopulation(population);
    chooseJudges();
    prepareStale();
    if (m_layer.kind == LayerKind::Final)
        findStatusDisputes(population);
}

UnitSet LayerCount::baseOf(const StatusSets& sets, const UnitSet& population) const {
    switch (m_base) {
    case Base::Answered:
        return sets.answered();
    case Base::Asked:
        return sets.asked();
    case Base::All:
        return population;
    case Base::Substantive:
    case Base::Mentions:
    case Base::Segments:
        break;
    }
    return sets[AnswerStatus::Substantive];
}

void LayerCount::choosePopulation(const UnitSet& population) {
    const CoderMarks* coder = nullptr;
    if (m_layer.kind == LayerKind::Coder) {
        const auto found = m_bits.coders.find(m_layer.coder);
        coder = found == m_bits.coders.end() ? nullptr : &found->second;
    }
    m_statuses = statusSets(m_bits, population, coder);
    m_substantive = m_statuses[AnswerStatus::Substantive];
    m_eligible = baseOf(m_statuses, population);
}

void LayerCount::chooseJudges() {
    std::vector<const UnitSet*> sets;
    for (const auto& [id, marks] : m_bits.coders) {
        if (m_layer.kind == LayerKind::Coder && id != m_layer.coder)
            continue;
        UnitSet judged = marks.judged & m_substantive;
        if (!judged.isEmpty())
            m_judges.push_back({&marks, std::move(judged), {}});
    }
    for (const Judge& judge : m_judges)
        sets.push_back(&judge.judged);
    m_judgedByAny = inAny(sets);
    m_judged = combinesJudges(m_layer.kind) ? inTwoOrMore(sets) : m_judgedByAny;
    m_judgeCount.assign(m_bits.cases.size(), 0);
    m_carriers.assign(m_bits.cases.size(), 0);
    for (Judge& judge : m_judges) {
        if (combinesJudges(m_layer.kind))
            judge.judged &= m_judged;
        for (const Unit unit : judge.judged)
            ++m_judgeCount[unit];
    }
}

void LayerCount::prepareStale() {
    std::vector<std::int64_t> states;
    for (const codebook::Code& code : m_book.codes())
        states.push_back(code.revision);
    std::ranges::sort(states);
    states.erase(std::unique(states.begin(), states.end()), states.end());
    for (Judge& judge : m_judges) {
        UnitSet older;
        auto next = judge.marks->judgedAt.begin();
        const auto end = judge.marks->judgedAt.end();
        for (const std::int64_t state : states) {
            for (; next != end && next->first < state; ++next)
                older |= next->second & judge.judged;
            if (!older.isEmpty())
                judge.olderThan.emplace(state, older);
        }
    }
}

void LayerCount::findStatusDisputes(const UnitSet& population) {
    for (const auto& [id, marks] : m_bits.coders) {
        for (const auto& [unit, proposed] : marks.proposed) {
            if (!population.contains(unit) || m_bits.decidedStatus.contains(unit) ||
                proposed == m_bits.statuses[unit])
                continue;
            StatusSets asProposed;
            asProposed.of[static_cast<std::size_t>(proposed)].add(unit);
            if (proposed == AnswerStatus::Refused && m_bits.withText.contains(unit))
                asProposed.refusedInWords.add(unit);
            if (m_eligible.contains(unit) || baseOf(asProposed, population).contains(unit))
                m_statusDisputed.add(unit);
            if (proposed == AnswerStatus::Substantive && m_eligible.contains(unit))
                m_waiting.add(unit);
        }
    }
}

const UnitSet* LayerCount::decidedOf(CodeId code) const {
    if (m_layer.kind != LayerKind::Final)
        return nullptr;
    const auto found = m_bits.decisions.find(code);
    return found == m_bits.decisions.end() ? nullptr : &found->second.decided;
}

UnitSet LayerCount::staleOf(const Judge& judge, const codebook::Code& code) const {
    const auto older = judge.olderThan.find(code.revision);
    if (older == judge.olderThan.end())
        return {};
    UnitSet stale = older->second;
    if (const auto again = judge.marks->rechecked.find(code.id); again != judge.marks->rechecked.end()) {
        for (auto state = again->second.lower_bound(code.revision); state != again->second.end(); ++state)
            stale -= state->second;
    }
    // What was settled holds, whoever judged it and when.
    if (const UnitSet* decided = decidedOf(code.id))
        stale -= *decided;
    return stale;
}

void LayerCount::Marks::add(const Marks& other) {
    for (std::size_t i = 0; i < present.size(); ++i)
        present[i] |= other.present[i];
    if (!other.stale.empty()) {
        stale.resize(present.size());
        for (std::size_t i = 0; i < stale.size(); ++i)
            stale[i] |= other.stale[i];
    }
    waiting |= other.waiting;
}

LayerCount::Marks LayerCount::ownMarks(CodeId id) const {
    Marks marks;
    marks.present.resize(m_judges.size());
    const codebook::Code* code = m_book.find(id);
    const UnitSet* decided = decidedOf(id);
    for (std::size_t i = 0; i < m_judges.size(); ++i) {
        const Judge& judge = m_judges[i];
        if (const auto found = judge.marks->codes.find(id); found != judge.marks->codes.end())
            marks.present[i] = found->second.present & judge.judged;
        if (decided) {
            marks.present[i] -= *decided;
            marks.present[i] |= m_bits.decisions.at(id).present & judge.judged;
        }
        if (!code || judge.olderThan.empty())
            continue;
        if (UnitSet stale = staleOf(judge, *code); !stale.isEmpty()) {
            marks.stale.resize(m_judges.size());
            marks.stale[i] = std::move(stale);
        }
    }
    if (!m_waiting.isEmpty()) {
        for (const auto& [coder, coded] : m_bits.coders) {
            if (const auto found = coded.codes.find(id); found != coded.codes.end())
                marks.waiting |= found->second.present & coded.judged & m_waiting;
        }
    }
    return marks;
}

RowSets LayerCount::decide(const Marks& marks) const {
    RowSets row;
    const bool someStale = !marks.stale.empty();
    std::vector<UnitSet> fresh;
    if (someStale) {
        std::vector<UnitSet> judged;
        std::vector<const UnitSet*> sets;
        for (std::size_t i = 0; i < m_judges.size(); ++i) {
            fresh.push_back(marks.present[i] - marks.stale[i]);
            judged.push_back(m_judges[i].judged - marks.stale[i]);
        }
        for (const UnitSet& set : judged)
            sets.push_back(&set);
        row.counted = combinesJudges(m_layer.kind) ? inTwoOrMore(sets) : inAny(sets);
        row.stale = m_judged - row.counted;
    }
    const std::vector<UnitSet>& present = someStale ? fresh : marks.present;
    UnitSet any;
    for (const UnitSet& set : present)
        any |= set;
    if (m_layer.kind == LayerKind::Union || m_layer.kind == LayerKind::Coder || m_judges.size() < 2)
        row.present = std::move(any);
    else
        compare(present, marks.stale, any, row);
    if (someStale) {
        row.present &= row.counted;
        row.ties &= row.counted;
    }
    row.disputed |= marks.waiting;
    return row;
}

void LayerCount::compare(const std::vector<UnitSet>& present, const std::vector<UnitSet>& stale,
                         const UnitSet& any, RowSets& row) const {
    // Counts who has the code on each answer that somebody gave it: few answers, and no set for each pair of
    // coders.
    for (const UnitSet& set : present) {
        if (set.isEmpty())
            continue;
        m_units.resize(set.cardinality());
        set.toUint32Array(m_units.data());
        for (const Unit unit : m_units)
            ++m_carriers[unit];
    }
    m_units.resize(any.cardinality());
    any.toUint32Array(m_units.data());
    std::vector<Unit> yes;
    std::vector<Unit> split;
    for (const Unit unit : m_units) {
        const std::uint32_t carriers = std::exchange(m_carriers[unit], 0);
        std::uint32_t judges = m_judgeCount[unit];
        for (const UnitSet& set : stale)
            judges -= set.contains(unit) ? 1 : 0;
        if (m_layer.kind == LayerKind::Majority) {
            if (2 * carriers > judges)
                yes.push_back(unit);
            else if (2 * carriers == judges)
                split.push_back(unit);
        } else if (carriers == judges) {
            yes.push_back(unit);
        } else {
            split.push_back(unit);
        }
    }
    row.present.addMany(yes.size(), yes.data());
    if (m_layer.kind == LayerKind::Majority)
        row.ties.addMany(split.size(), split.data());
    else if (m_layer.kind == LayerKind::Final)
        row.disputed.addMany(split.size(), split.data());
}

void LayerCount::visit(const std::vector<CodeId>& codes, const Visit& visitor) const {
    std::unordered_map<CodeId, Marks> below;
    for (auto id = codes.rbegin(); id != codes.rend(); ++id) {
        const codebook::Code* code = m_book.find(*id);
        if (!code)
            continue;
        Marks marks = ownMarks(*id);
        const RowSets own = decide(marks);
        const auto children = below.find(*id);
        if (children == below.end()) {
            visitor(*code, own, own);
        } else {
            marks.add(children->second);
            below.erase(children);
            visitor(*code, own, decide(marks));
        }
        if (!code->parent)
            continue;
        if (const auto parent = below.find(code->parent); parent != below.end())
            parent->second.add(marks);
        else
            below.emplace(code->parent, std::move(marks));
    }
}

RowSets LayerCount::subtree(CodeId code) const {
    const std::vector<CodeId> codes = m_book.subtree(code);
    const bool plain = !hasStale() && m_waiting.isEmpty() && std::ranges::none_of(codes, [this](CodeId each) {
        return decidedOf(each) != nullptr;
    });
    Marks marks;
    marks.present.resize(m_judges.size());
    if (!plain) {
        for (const CodeId each : codes)
            marks.add(ownMarks(each));
        return decide(marks);
    }
    // Nothing differs from code to code, so the codes can be joined before the judged answers are picked.
    for (std::size_t i = 0; i < m_judges.size(); ++i) {
        for (const CodeId each : codes) {
            const auto found = m_judges[i].marks->codes.find(each);
            if (found != m_judges[i].marks->codes.end())
                marks.present[i] |= found->second.present;
        }
        marks.present[i] &= m_judges[i].judged;
    }
    return decide(marks);
}

bool LayerCount::hasStale() const {
    return std::ranges::any_of(m_judges, [](const Judge& judge) { return !judge.olderThan.empty(); });
}

std::int64_t LayerCount::segments(CodeId code, const UnitSet& answers) const {
    std::int64_t count = sizeOf(answers);
    if (m_judges.empty())
        return count;
    const auto found = m_judges.front().marks->codes.find(code);
    if (found == m_judges.front().marks->codes.end())
        return count;
    for (const auto& [unit, more] : found->second.moreSegments) {
        if (answers.contains(unit))
            count += more;
    }
    return count;
}

LayerCount::Judges LayerCount::judges() const {
    Judges result;
    std::vector<const UnitSet*> sets;
    for (const Judge& judge : m_judges)
        sets.push_back(&judge.judged);
    result.two = inTwoOrMore(sets);
    result.one = sizeOf(m_judgedByAny - result.two);
    bool first = true;
    for (const Unit unit : m_judged) {
        const std::int64_t count = m_judgeCount[unit];
        result.least = first ? count : std::min(result.least, count);
        result.most = std::max(result.most, count);
        first = false;
    }
    if (m_layer.kind != LayerKind::Final)
        return result;
    for (const auto& [code, decision] : m_bits.decisions) {
        UnitSet any;
        UnitSet missing;
        const UnitSet considered = decision.decided & result.two;
        if (considered.isEmpty())
            continue;
        for (const Judge& judge : m_judges) {
            const auto found = judge.marks->codes.find(code);
            const UnitSet mine = considered & judge.judged;
            const UnitSet coded =
                found == judge.marks->codes.end() ? UnitSet() : mine & found->second.present;
            any |= coded;
            missing |= mine - coded;
        }
        result.settled |= any & missing;
    }
    for (const auto& [unit, status] : m_bits.decidedStatus) {
        const bool proposed = std::ranges::any_of(m_judges, [unit = unit](const Judge& judge) {
            return judge.judged.contains(unit) && judge.marks->proposed.contains(unit);
        });
        if (proposed && result.two.contains(unit))
            result.settled.add(unit);
    }
    return result;
}

} // namespace marginalia::core::shares
