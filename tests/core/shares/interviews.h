// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/document_shares.h"
#include "core/shares/share_world.h"

#include <map>
#include <string>
#include <vector>

namespace marginalia::core::shares {

/// Transcripts in memory. Texts are ASCII, so that bytes are code points.
struct Interviews : ShareWorld {
    std::int64_t aigerim = coder("Aigerim");
    std::int64_t timur = coder("Timur");
    std::int64_t trade = code("Trade");
    std::int64_t borders = code("Borders", trade);
    std::int64_t tariffs = code("Tariffs", trade);
    std::int64_t trust = code("Trust");
    std::map<std::int64_t, std::string> bodies;
    std::vector<SourceId> all;

    std::int64_t interview(const std::string& name, const std::string& body, std::int64_t who = 0) {
        const std::int64_t id = transcript(name, body, who);
        bodies[id] = body;
        all.emplace_back(id);
        return id;
    }
    /// Codes these words of the document.
    void codeWords(std::int64_t who, std::int64_t code, std::int64_t document, const std::string& words) {
        const auto start = static_cast<std::int64_t>(bodies.at(document).find(words));
        mark(who, code, document, start, start + static_cast<std::int64_t>(words.size()));
    }

    [[nodiscard]] DocumentShareTable table(DocumentUnit unit, const DocumentShareRequest& request = {}) {
        return DocumentShares(db(), all, unit).table(db(), request);
    }
    /// "9 of 12", with "+1" for what is in dispute.
    [[nodiscard]] std::string count(DocumentUnit unit, std::int64_t code,
                                    const DocumentShareRequest& request = {}) {
        for (const ShareRow& row : table(unit, request).shares.rows) {
            if (row.code != CodeId{code} || row.ownOnly)
                continue;
            return std::to_string(row.n) + (row.disputed > 0 ? "+" + std::to_string(row.disputed) : "") +
                   " of " + std::to_string(row.base);
        }
        return "no row";
    }
};

inline DocumentShareRequest of(LayerKind kind, std::int64_t coder = 0) {
    DocumentShareRequest request;
    request.layer = {kind, CoderId{coder}};
    return request;
}

} // namespace marginalia::core::shares
