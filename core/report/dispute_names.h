// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "core/store/connection.h"

#include <string>
#include <unordered_map>

namespace marginalia::core::report {

/// Where a unit stands, in names, and its words. Keeps the text read last: units come in the order of the
/// file.
class DisputeNames {
public:
    explicit DisputeNames(const store::Connection& db);

    struct Place {
        std::string question, respondent, document; ///< the last of a document, the others of an answer
        std::string text;                           ///< of a part of a document, the part
    };
    Place of(const agreement::ComparedUnit& unit);

private:
    struct Document {
        std::string name;
        TextId text;
    };
    [[nodiscard]] Place ofAnswer(AnswerId answer) const;
    Place ofDocument(const agreement::ComparedUnit& unit);

    const store::Connection& m_db;
    std::unordered_map<SourceId, Document> m_documents;
    SourceId m_read;
    std::string m_body;
};

} // namespace marginalia::core::report
