// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/document_sheet.h"

#include "core/agreement/sample_draw.h"
#include "core/base/error.h"
#include "core/coding/kept_texts.h"
#include "core/documents/speakers.h"
#include "core/text/segmentation.h"

#include <algorithm>
#include <limits>

namespace marginalia::core::agreement {

namespace {

/// The units of one document: neighbours in the sheet, in the order of the text.
struct Cut {
    Unit first = 0;
    Unit end = 0;
};

class DocumentCutter {
public:
    DocumentCutter(const store::Connection& db, const ComparisonRequest& request, const ComparedRound& round)
        : m_db(db)
        , m_request(request)
        , m_texts(db, round.frozen() ? round.id : mainRound)
        , m_work(DocumentWork::read(db, request, round)) {}

    UnitSheet build() {
        m_sheet.coders = m_work.coders;
        m_sheet.work.resize(m_sheet.coders.size());
        for (std::uint32_t document = 0; document < m_work.documents.size(); ++document)
            cut(document);
        chooseUnits();
        takeCodings();
        takeDecisions();
        return std::move(m_sheet);
    }

private:
    /// Of a round only what was drawn of them.
    [[nodiscard]] std::vector<Span> piecesOf(std::uint32_t document) const {
        if (m_work.drawn[document].empty())
            return allPiecesOf(document);
        if (m_request.unit == UnitKind::Segment)
            return m_work.drawn[document];
        std::vector<Span> pieces;
        for (const Span& piece : allPiecesOf(document))
            for (const Span& drawn : m_work.drawn[document])
                if (piece.overlaps(drawn))
                    pieces.push_back({std::max(piece.start, drawn.start), std::min(piece.end, drawn.end)});
        return pieces;
    }

    [[nodiscard]] std::vector<Span> allPiecesOf(std::uint32_t document) const {
        const documents::Source& source = m_work.documents[document];
        switch (m_request.unit) {
        case UnitKind::Turn: {
            std::vector<Span> pieces;
            for (const documents::Turn& turn : documents::turnsOf(m_db, source.id))
                if (turn.spoken.start < turn.spoken.end)
                    if (const auto spoken = m_texts.then({{}, source.id}, turn.spoken))
                        pieces.push_back(*spoken);
            return pieces;
        }
        case UnitKind::Paragraph:
            return documents::paragraphs(documents::textBody(m_db, source.text));
        case UnitKind::Sentence:
            return text::sentences(documents::textBody(m_db, source.text),
                                   text::Locale(source.language.empty() ? "en" : source.language));
        case UnitKind::Segment:
            return passagesOf(document);
        case UnitKind::Answer:
        case UnitKind::Document:
        case UnitKind::Character:
            break;
        }
        return {};
    }

    /// Every passage that one of the coders coded, once.
    [[nodiscard]] std::vector<Span> passagesOf(std::uint32_t document) const {
        std::vector<Span> passages;
        for (const DocumentCoding& coding : codingsOf(document))
            passages.push_back(coding.span);
        std::ranges::sort(passages);
        passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
        return passages;
    }

    [[nodiscard]] std::span<const DocumentCoding> codingsOf(std::uint32_t document) const {
        // Not equal_range, whose result clang 14 cannot make with this library.
        const auto first = std::ranges::lower_bound(m_work.codings, document, {}, &DocumentCoding::document);
        const auto last = std::ranges::upper_bound(m_work.codings, document, {}, &DocumentCoding::document);
        return {first, last};
    }

    void cut(std::uint32_t document) {
        const documents::Source& source = m_work.documents[document];
        Cut cut;
        cut.first = static_cast<Unit>(m_sheet.units.size());
        if (m_request.unit == UnitKind::Document)
            m_sheet.units.push_back({{}, source.id, std::nullopt, source.who});
        else
            for (const Span& piece : piecesOf(document))
                m_sheet.units.push_back({{}, source.id, piece, source.who});
        constexpr std::size_t most = 50'000'000;
        if (m_sheet.units.size() > most)
            throw Error(ErrorKind::Limit,
                        msg("These documents have too many units to be compared at once. Choose fewer "
                            "documents, or a larger unit."));
        cut.end = static_cast<Unit>(m_sheet.units.size());
        for (std::size_t coder = 0; coder < m_sheet.work.size(); ++coder)
            if ((m_work.judged[document] >> coder & 1U) != 0)
                for (Unit unit = cut.first; unit < cut.end; ++unit)
                    m_sheet.work[coder].judged.add(unit);
        m_cuts.push_back(cut);
    }

    void chooseUnits() {
        std::vector<Unit> all(m_sheet.units.size());
        for (Unit unit = 0; unit < all.size(); ++unit)
            all[unit] = unit;
        if (m_request.sample) {
            m_sheet.wanted = drawn(std::move(all), *m_request.sample);
            return;
        }
        for (const Unit unit : all)
            m_sheet.wanted.add(unit);
    }

    void takeCodings() {
        std::vector<Span> united;
        for (std::size_t i = 0; i < m_work.codings.size();) {
            const DocumentCoding& first = m_work.codings[i];
            united.clear();
            for (; i < m_work.codings.size(); ++i) {
                const DocumentCoding& coding = m_work.codings[i];
                if (coding.document != first.document || coding.coder != first.coder ||
                    coding.code != first.code)
                    break;
                if (!united.empty() && coding.span.start <= united.back().end)
                    united.back().end = std::max(united.back().end, coding.span.end);
                else
                    united.push_back(coding.span);
            }
            take(m_cuts[first.document], m_sheet.work[first.coder].present[first.code], united);
        }
    }

    void take(const Cut& cut, UnitBits& present, const std::vector<Span>& spans) const {
        if (m_request.unit == UnitKind::Document) {
            present.add(cut.first);
            return;
        }
        for (Unit unit = cut.first; unit < cut.end; ++unit) {
            const Span piece = *m_sheet.units[unit].span;
            const std::int64_t covered = coveredOf(piece, spans);
            if (m_request.halfOfUnit ? 2 * covered >= piece.length() : covered > 0)
                present.add(unit);
        }
    }

    /// How much of a piece the spans cover; they are in order and do not overlap.
    static std::int64_t coveredOf(Span piece, const std::vector<Span>& spans) {
        std::int64_t covered = 0;
        auto span = std::ranges::partition_point(
            spans, [&piece](const Span& each) { return each.end <= piece.start; });
        for (; span != spans.end() && span->start < piece.end; ++span)
            covered += std::min(span->end, piece.end) - std::max(span->start, piece.start);
        return covered;
    }

    void takeDecisions() {
        for (const DocumentDecision& decision : m_work.decisions) {
            const Cut& cut = m_cuts[decision.document];
            SettledCode& settled = m_sheet.settled[decision.code];
            for (Unit unit = cut.first; unit < cut.end; ++unit) {
                const std::optional<Span>& piece = m_sheet.units[unit].span;
                if (piece && decision.span && !piece->overlaps(*decision.span))
                    continue;
                settled.decided.add(unit);
                if (decision.present)
                    settled.present.add(unit);
                else
                    settled.present.remove(unit);
            }
        }
    }

    const store::Connection& m_db;
    const ComparisonRequest& m_request;
    coding::KeptTexts m_texts;
    DocumentWork m_work;
    UnitSheet m_sheet;
    std::vector<Cut> m_cuts; ///< by document
};

} // namespace

UnitSheet documentSheet(const store::Connection& db, const ComparisonRequest& request,
                        const ComparedRound& round) {
    return DocumentCutter(db, request, round).build();
}

} // namespace marginalia::core::agreement
