// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/compared_round.h"
#include "core/agreement/comparison.h"
#include "core/base/span.h"
#include "core/documents/documents.h"
#include "core/store/connection.h"

#include <cstdint>
#include <optional>
#include <vector>

/// The coded passages of documents, as agreement reads them. Documents have no judgements: whoever coded
/// anything in one has judged all of it. A round gives its coders units: once it is closed, whoever coded
/// anything in it has judged all that was drawn. Only core/agreement uses this.
namespace marginalia::core::agreement {

struct DocumentCoding {
    std::uint32_t document = 0; ///< place among the documents
    std::uint32_t coder = 0;    ///< place among the coders
    CodeId code;
    Span span; ///< all of the document where no passage was marked
};

struct DocumentDecision {
    std::uint32_t document = 0;
    CodeId code;
    std::optional<Span> span;
    bool present = false;
};

struct DocumentWork {
    std::vector<documents::Source>
        documents; ///< of the request, in their order; with the text that is compared
    /// By document: the passages that a round has drawn, in order; empty: all of it. Codings are cut to them.
    std::vector<std::vector<Span>> drawn;
    std::vector<ComparedCoder> coders;
    std::vector<DocumentCoding> codings;     ///< by document, coder, code, start
    std::vector<DocumentDecision> decisions; ///< the newest last
    std::vector<std::uint32_t> judged;       ///< by document: bit g is set when coder g worked on it

    static DocumentWork read(const store::Connection& db, const ComparisonRequest& request,
                             const ComparedRound& round);

    /// The stretches of a document that are compared.
    [[nodiscard]] std::vector<Span> given(std::size_t document) const {
        return drawn[document].empty() ? std::vector{Span{0, documents[document].codePoints}}
                                       : drawn[document];
    }
    [[nodiscard]] std::int64_t givenLength(std::size_t document) const {
        std::int64_t length = 0;
        for (const Span& span : given(document))
            length += span.length();
        return length;
    }
};

} // namespace marginalia::core::agreement
