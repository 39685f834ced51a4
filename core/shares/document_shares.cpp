// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/document_shares.h"

#include "core/base/error.h"
#include "core/shares/document_bits.h"
#include "core/shares/readable_layer.h"
#include "core/shares/table_count.h"
#include "core/survey/condition.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>

namespace marginalia::core::shares {

namespace {
constexpr std::array<std::pair<DocumentUnit, std::string_view>, 4> units{
    {{DocumentUnit::Case, "case"},
     {DocumentUnit::Document, "document"},
     {DocumentUnit::Turn, "turn"},
     {DocumentUnit::Paragraph, "paragraph"}}};

/// How many passages there are when overlapping ones are one; a passage over everything joins all.
std::int64_t joined(std::vector<Span>& spans) {
    std::ranges::sort(spans, {}, [](const Span& span) { return std::pair(span.start, span.end); });
    std::int64_t count = 0;
    std::int64_t reach = -1;
    for (const Span& span : spans) {
        if (count == 0 || span.start >= reach)
            ++count;
        reach = std::max(reach, span.end);
    }
    return count;
}
} // namespace

std::string_view unitKey(DocumentUnit unit) {
    for (const auto& [each, key] : units) {
        if (each == unit)
            return key;
    }
    return "document";
}

std::optional<DocumentUnit> unitFromKey(std::string_view key) {
    for (const auto& [each, name] : units) {
        if (name == key)
            return each;
    }
    return std::nullopt;
}

bool hasIntervals(DocumentUnit unit) {
    return unit == DocumentUnit::Case || unit == DocumentUnit::Document;
}

struct DocumentShares::State {
    DocumentBits documents;
    codebook::Codebook book;

    [[nodiscard]] UnitSet population(const store::Connection& db, const std::string& where) const {
        if (where.empty())
            return documents.bits.included;
        std::set<SurveyId> surveys;
        for (const auto& [who, facts] : documents.cases)
            surveys.insert(facts.survey);
        const std::unordered_set<CaseId> meeting = survey::casesWhere(db, std::move(surveys), where);
        UnitSet population;
        for (Unit unit = 0; unit < documents.who.size(); ++unit) {
            const std::vector<CaseId>& who = documents.who[unit];
            if (std::ranges::any_of(who, [&meeting](CaseId each) { return meeting.contains(each); }))
                population.add(unit);
        }
        return population;
    }

    [[nodiscard]] ShareRequest asked(const DocumentShareRequest& request) const {
        ShareRequest result;
        result.layer = request.layer;
        result.where = request.where;
        const bool intervals = hasIntervals(documents.facts.unit);
        if (request.population && !intervals)
            throw Error(ErrorKind::Usage,
                        msg("Turns and paragraphs of one document depend on each other, so they have no "
                            "interval and no population. Choose the unit case or document."));
        result.interval = intervals ? request.interval : IntervalKind::None;
        result.population = request.population;
        return result;
    }

    /// With the layer that the reader of this connection gets.
    [[nodiscard]] static DocumentShareRequest readable(const store::Connection& db,
                                                       DocumentShareRequest request) {
        request.layer = readableLayer(db, request.layer);
        return request;
    }

    [[nodiscard]] LayerCount count(const store::Connection& db, const DocumentShareRequest& request) const {
        return {documents.bits, book, asked(readable(db, request)), population(db, request.where)};
    }

    [[nodiscard]] std::vector<DocumentUnitPlace> placesOf(const UnitSet& set) const {
        std::vector<DocumentUnitPlace> result;
        result.reserve(set.cardinality());
        for (const Unit unit : set)
            result.push_back(documents.places[unit]);
        return result;
    }

    /// Passages by code and unit (a document), joined.
    [[nodiscard]] std::map<std::pair<CodeId, Unit>, std::int64_t> passages(const Layer& layer) const {
        std::unordered_map<SourceId, Unit> unitOf;
        for (Unit unit = 0; unit < documents.places.size(); ++unit)
            unitOf.emplace(documents.places[unit].document, unit);
        std::map<std::pair<CodeId, Unit>, std::vector<Span>> spans;
        for (const DocumentMark& mark : documents.codings) {
            if (layer.kind == LayerKind::Coder && mark.coder != layer.coder)
                continue;
            constexpr Span everything{0, std::numeric_limits<std::int64_t>::max()};
            spans[{mark.code, unitOf.at(mark.document)}].push_back(mark.span.value_or(everything));
        }
        std::map<std::pair<CodeId, Unit>, std::int64_t> counts;
        for (auto& [place, found] : spans)
            counts.emplace(place, joined(found));
        return counts;
    }
};

DocumentShares::DocumentShares(const store::Connection& db, const std::vector<SourceId>& documents,
                               DocumentUnit unit)
    : m_state(std::make_unique<State>(
          State{DocumentBits::load(db, documents, unit), codebook::Codebook::load(db)})) {}
DocumentShares::~DocumentShares() = default;
DocumentShares::DocumentShares(DocumentShares&&) noexcept = default;
DocumentShares& DocumentShares::operator=(DocumentShares&&) noexcept = default;

DocumentShareTable DocumentShares::table(const store::Connection& db,
                                         const DocumentShareRequest& wanted) const {
    const DocumentShareRequest request = State::readable(db, wanted);
    const LayerCount layer = m_state->count(db, request);
    CodeCounts counts;
    DocumentShareTable table = m_state->documents.facts;
    table.shares =
        TableCount(m_state->documents.bits, m_state->book, layer, m_state->asked(request)).count(counts, {});
    table.shares.segments.reset();
    return table;
}

std::vector<DocumentUnitPlace> DocumentShares::unitsCounted(const store::Connection& db,
                                                            const DocumentShareRequest& request,
                                                            CodeId code) const {
    return m_state->placesOf(m_state->count(db, request).subtree(code).present);
}

std::vector<DocumentUnitPlace> DocumentShares::unitsDisputed(const store::Connection& db,
                                                             const DocumentShareRequest& request,
                                                             CodeId code) const {
    return m_state->placesOf(m_state->count(db, request).subtree(code).disputed);
}

std::unordered_map<CodeId, std::vector<DocumentUnitPlace>>
DocumentShares::unitsByOwnCode(const store::Connection& db, const DocumentShareRequest& request) const {
    std::unordered_map<CodeId, std::vector<DocumentUnitPlace>> result;
    m_state->count(db, request)
        .visit(allCodes(m_state->book), [&](const codebook::Code& code, const RowSets& own, const RowSets&) {
            result.emplace(code.id, m_state->placesOf(own.present));
        });
    return result;
}

std::unordered_map<CodeId, std::vector<DocumentUnitPlace>>
DocumentShares::unitsByCode(const store::Connection& db, const DocumentShareRequest& request) const {
    std::unordered_map<CodeId, std::vector<DocumentUnitPlace>> result;
    m_state->count(db, request)
        .visit(allCodes(m_state->book), [&](const codebook::Code& code, const RowSets&, const RowSets& row) {
            result.emplace(code.id, m_state->placesOf(row.present));
        });
    return result;
}

CodeMatrix DocumentShares::matrix(const store::Connection& db, const DocumentShareRequest& request) const {
    const DocumentBits& documents = m_state->documents;
    if (documents.facts.unit != DocumentUnit::Document)
        throw Error(ErrorKind::Internal, msg("A matrix has documents for columns. Please report this."));
    const LayerCount layer = m_state->count(db, request);
    CodeMatrix matrix;
    std::vector<Unit> columns;
    for (const Unit unit : layer.eligible()) {
        columns.push_back(unit);
        matrix.documents.push_back({documents.documents[unit].first, documents.documents[unit].second,
                                    layer.judged().contains(unit)});
    }
    const auto passages = m_state->passages(request.layer);
    std::unordered_map<CodeId, CodeMatrix::Row> rows;
    layer.visit(allCodes(m_state->book),
                [&](const codebook::Code& code, const RowSets& own, const RowSets& row) {
                    CodeMatrix::Row& out = rows[code.id];
                    out.code = code.id;
                    out.level = m_state->book.level(code.id);
                    out.net = m_state->book.hasChildren(code.id);
                    out.documents = sizeOf(row.present);
                    out.cells.resize(columns.size());
                    for (std::size_t i = 0; i < columns.size(); ++i) {
                        CodeMatrix::Cell& cell = out.cells[i];
                        cell.counted = row.present.contains(columns[i]);
                        cell.ownCounted = own.present.contains(columns[i]);
                        cell.disputed = row.disputed.contains(columns[i]);
                        const auto found = passages.find({code.id, columns[i]});
                        cell.passages += found == passages.end() ? 0 : found->second;
                    }
                    if (!code.parent)
                        return;
                    // Descendants come before their parents; what they hold is added up there.
                    std::vector<CodeMatrix::Cell>& above = rows[code.parent].cells;
                    above.resize(columns.size());
                    for (std::size_t i = 0; i < columns.size(); ++i)
                        above[i].passages += rows[code.id].cells[i].passages;
                });
    for (const codebook::Code& code : m_state->book.codes())
        matrix.rows.push_back(std::move(rows[code.id]));
    return matrix;
}

std::vector<SaturationStep> saturation(const CodeMatrix& matrix) {
    std::vector<SaturationStep> steps;
    std::vector<bool> seen(matrix.rows.size(), false);
    std::int64_t cumulative = 0;
    for (std::size_t column = 0; column < matrix.documents.size(); ++column) {
        const CodeMatrix::Document& document = matrix.documents[column];
        SaturationStep& step = steps.emplace_back();
        step.document = document.id;
        step.name = document.name;
        step.judged = document.judged;
        for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
            if (!matrix.rows[i].cells[column].ownCounted)
                continue;
            ++step.codes;
            if (!seen[i]) {
                seen[i] = true;
                step.newCodes.push_back(matrix.rows[i].code);
            }
        }
        cumulative += static_cast<std::int64_t>(step.newCodes.size());
        step.cumulative = cumulative;
    }
    return steps;
}

} // namespace marginalia::core::shares
