// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/interviews.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace marginalia::core;
using namespace marginalia::core::shares;

namespace {
/// A world of chance, and the same counted from its rows without any of our code.
class Recount {
public:
    explicit Recount(unsigned seed)
        : m_random(seed) {
        m_coders = {m_world.aigerim, m_world.timur, m_world.coder("Zarina")};
        m_codes = {m_world.trade, m_world.borders, m_world.tariffs, m_world.trust};
        const int documents = 1 + pick(6);
        for (int i = 0; i < documents; ++i)
            document("D" + std::to_string(i));
        for (const std::int64_t document : m_documents)
            if (pick(4) > 0)
                marks(document);
    }

    void check(DocumentUnit unit, LayerKind kind, std::int64_t coder) {
        for (const std::int64_t code : m_codes)
            EXPECT_EQ(m_world.count(unit, code, of(kind, coder)), expected(unit, kind, coder, code))
                << unitKey(unit) << ", layer " << static_cast<int>(kind) << ", code " << code;
    }
    [[nodiscard]] const std::vector<std::int64_t>& coders() const { return m_coders; }

private:
    struct Line {
        std::int64_t document;
        std::int64_t start, end;
        bool interviewer;
    };
    struct Mark {
        std::int64_t coder, code, document, start, end; ///< start -1: all of it
    };
    struct Decision {
        std::int64_t document, code;
        bool present;
    };

    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    void document(const std::string& name) {
        std::string body;
        std::vector<Line> lines;
        const int count = 1 + pick(6);
        for (int i = 0; i < count; ++i) {
            const bool asks = pick(3) == 0;
            const auto start = static_cast<std::int64_t>(body.size());
            body +=
                (asks ? "Interviewer: " : "Asel: ") + std::string(3 + static_cast<std::size_t>(pick(9)), 'w');
            lines.push_back({0, start, static_cast<std::int64_t>(body.size()), asks});
            body += pick(3) == 0 ? "\n\n" : "\n";
        }
        const std::int64_t id = m_world.interview(name, body);
        m_world.speaker(id, "Interviewer", "interviewer");
        m_world.speaker(id, "Asel", "participant");
        for (Line line : lines) {
            line.document = id;
            m_lines.push_back(line);
        }
        m_documents.push_back(id);
        m_lengths[id] = static_cast<int>(body.size());
    }

    void marks(std::int64_t document) {
        const int count = 1 + pick(6);
        for (int i = 0; i < count; ++i) {
            Mark mark{m_coders[static_cast<std::size_t>(pick(3))], m_codes[static_cast<std::size_t>(pick(4))],
                      document, -1, -1};
            if (pick(6) > 0) {
                mark.start = pick(m_lengths[document]);
                mark.end = mark.start + 1 + pick(m_lengths[document] - static_cast<int>(mark.start));
            }
            m_world.mark(mark.coder, mark.code, document, mark.start, mark.end);
            m_marks.push_back(mark);
        }
        if (pick(3) == 0) {
            m_decisions.push_back({document, m_codes[static_cast<std::size_t>(pick(4))], pick(2) == 0});
            m_world.decideInDocument(document, m_decisions.back().code, m_decisions.back().present);
        }
    }

    [[nodiscard]] std::set<std::int64_t> below(std::int64_t code) const {
        return code == m_world.trade ? std::set{m_world.trade, m_world.borders, m_world.tariffs}
                                     : std::set{code};
    }

    /// Whether a coder has the row on the unit, what was settled taken over.
    [[nodiscard]] bool has(const Line& unit, std::int64_t coder, std::int64_t row, bool settled) const {
        for (const std::int64_t code : below(row)) {
            const Decision* decided = nullptr;
            for (const Decision& each : m_decisions)
                if (settled && each.document == unit.document && each.code == code)
                    decided = &each;
            if (decided) {
                if (decided->present)
                    return true;
                continue;
            }
            for (const Mark& mark : m_marks)
                if (mark.coder == coder && mark.code == code && mark.document == unit.document &&
                    (mark.start < 0 || (mark.start < unit.end && unit.start < mark.end)))
                    return true;
        }
        return false;
    }

    [[nodiscard]] std::vector<Line> unitsOf(DocumentUnit unit) const {
        std::vector<Line> units;
        if (unit == DocumentUnit::Document) {
            for (const std::int64_t document : m_documents)
                units.push_back({document, 0, m_lengths.at(document), false});
            return units;
        }
        for (const Line& line : m_lines)
            if (!line.interviewer)
                units.push_back(line);
        return units;
    }

    std::string expected(DocumentUnit unit, LayerKind kind, std::int64_t coder, std::int64_t row) {
        int n = 0;
        int disputed = 0;
        int base = 0;
        for (const Line& each : unitsOf(unit)) {
            std::set<std::int64_t> judges;
            for (const Mark& mark : m_marks)
                if (mark.document == each.document && (kind != LayerKind::Coder || mark.coder == coder))
                    judges.insert(mark.coder);
            const bool combines =
                kind == LayerKind::Union || kind == LayerKind::Intersection || kind == LayerKind::Majority;
            if (judges.size() < (combines ? 2U : 1U))
                continue;
            ++base;
            const auto yes = std::ranges::count_if(
                judges, [&](std::int64_t who) { return has(each, who, row, kind == LayerKind::Final); });
            const auto all = static_cast<std::ptrdiff_t>(judges.size());
            if (kind == LayerKind::Majority ? 2 * yes > all : kind == LayerKind::Union ? yes > 0 : yes == all)
                ++n;
            else if (kind == LayerKind::Final && yes > 0)
                ++disputed;
        }
        return std::to_string(n) + (disputed > 0 ? "+" + std::to_string(disputed) : "") + " of " +
               std::to_string(base);
    }

    std::mt19937 m_random;
    Interviews m_world;
    std::vector<std::int64_t> m_coders;
    std::vector<std::int64_t> m_codes;
    std::vector<std::int64_t> m_documents;
    std::map<std::int64_t, int> m_lengths;
    std::vector<Line> m_lines;
    std::vector<Mark> m_marks;
    std::vector<Decision> m_decisions;
};
} // namespace

TEST(DocumentShares, AgreeWithANaiveRecountInAnyWorld) {
    for (unsigned seed = 1; seed <= 60 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        Recount recount(seed);
        for (const DocumentUnit unit :
             {DocumentUnit::Document, DocumentUnit::Turn, DocumentUnit::Paragraph}) {
            for (const LayerKind kind :
                 {LayerKind::Final, LayerKind::Union, LayerKind::Intersection, LayerKind::Majority})
                recount.check(unit, kind, 0);
            for (const std::int64_t coder : recount.coders())
                recount.check(unit, LayerKind::Coder, coder);
        }
    }
}
