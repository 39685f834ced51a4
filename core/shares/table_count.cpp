// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/table_count.h"

#include "core/shares/intervals.h"

#include <algorithm>
#include <utility>

namespace marginalia::core::shares {

bool countsCases(Base base) {
    return base != Base::Mentions && base != Base::Segments;
}

std::vector<CodeId> allCodes(const codebook::Codebook& book) {
    std::vector<CodeId> codes;
    codes.reserve(book.codes().size());
    for (const codebook::Code& code : book.codes())
        codes.push_back(code.id);
    return codes;
}

namespace {
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

ShareRange rangeOf(const ShareTable& table, const ShareRow& row) {
    if (table.request.base == Base::Mentions)
        return {row.n, row.base + table.disputedMentions - row.disputed, row.n + row.disputed,
                row.base + row.disputed};
    return {row.n, row.base, std::min(row.n + row.disputed, row.base), row.base};
}

TableCount::TableCount(const QuestionBits& bits, const codebook::Codebook& book, const LayerCount& layer,
                       const ShareRequest& request)
    : m_bits(bits)
    , m_book(book)
    , m_layer(layer) {
    m_table.request = request;
}

ShareTable TableCount::count(CodeCounts& counts, const std::unordered_set<CodeId>& changed) {
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

CodeCount TableCount::countOf(CodeId code, const RowSets& own, const RowSets& row) const {
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

void TableCount::take(const codebook::Code& code, const CodeCount& count) {
    m_table.mentions += count.own.n;
    m_table.disputedMentions += count.own.disputed;
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

void TableCount::head() {
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

void TableCount::rows(const codebook::Code& code, const CodeCount& count) {
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

void TableCount::add(ShareRow row, const RowCount& count) {
    row.n = count.n;
    row.disputed = count.disputed;
    row.stale = count.stale;
    finish(row, m_table);
    m_table.rows.push_back(std::move(row));
}

} // namespace marginalia::core::shares
