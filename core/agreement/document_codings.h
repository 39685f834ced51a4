// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison.h"
#include "core/base/span.h"
#include "core/documents/documents.h"
#include "core/store/connection.h"

#include <cstdint>
#include <optional>
#include <vector>

/// The coded passages of documents, as agreement reads them. Documents have no judgements: whoever coded
/// anything in one has judged all of it. Only core/agreement uses this.
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
    std::vector<documents::Source> documents; ///< of the request, in their order
    std::vector<ComparedCoder> coders;
    std::vector<DocumentCoding> codings;     ///< by document, coder, code, start
    std::vector<DocumentDecision> decisions; ///< the newest last
    std::vector<std::uint32_t> judged;       ///< by document: bit g is set when coder g worked on it

    static DocumentWork read(const store::Connection& db, const ComparisonRequest& request);
};

} // namespace marginalia::core::agreement
