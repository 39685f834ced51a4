// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/sensitivity.h"

#include "core/coding/coding.h"

namespace marginalia::core::shares {

Sensitivity sensitivityOf(const store::Connection& db, const QuestionBits& bits,
                          const codebook::Codebook& book, const UnitSet& population, CodeId code,
                          const std::vector<CoderId>& coders) {
    ShareRequest request;
    request.question = bits.question;

    const auto row = [&](const Layer& layer, UnitSet& judged) {
        request.layer = layer;
        const LayerCount count(bits, book, request, population);
        RowSets sets = count.subtree(code);
        judged = count.judged() - sets.stale;
        return sets.present;
    };
    UnitSet base;
    const UnitSet final = row({LayerKind::Final, {}}, base);
    std::vector<std::pair<Layer, UnitSet>> present;
    UnitSet any;
    UnitSet all;
    for (const CoderId coder : coders) {
        UnitSet judged;
        const Layer layer{LayerKind::Coder, coder};
        UnitSet coded = row(layer, judged);
        base &= judged;
        any |= coded;
        all = present.empty() ? coded : all & coded;
        present.emplace_back(layer, std::move(coded));
    }
    if (coders.size() > 1) {
        present.emplace_back(Layer{LayerKind::Intersection, {}}, all);
        present.emplace_back(Layer{LayerKind::Union, {}}, any);
    }
    present.emplace_back(Layer{LayerKind::Final, {}}, final);

    Sensitivity result;
    result.base = sizeOf(base);
    const std::vector<coding::Coder> people = coding::coders(db);
    for (const auto& [layer, sets] : present) {
        Sensitivity::Line line;
        line.layer = layer;
        for (const coding::Coder& coder : people) {
            if (layer.kind == LayerKind::Coder && coder.id == layer.coder)
                line.name = coder.name;
        }
        line.n = sizeOfBoth(sets, base);
        if (result.base > 0)
            line.share = static_cast<double>(line.n) / static_cast<double>(result.base);
        result.lines.push_back(std::move(line));
    }
    return result;
}

} // namespace marginalia::core::shares
