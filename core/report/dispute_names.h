// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/compared_texts.h"
#include "core/agreement/comparison_engine.h"
#include "core/store/connection.h"

#include <string>
#include <unordered_map>

namespace marginalia::core::report {

/// Where a unit stands, in names, and its words: of a closed round as they were at its end.
class DisputeNames {
public:
    DisputeNames(const store::Connection& db, RoundId round);

    struct Place {
        std::string question, respondent, document; ///< the last of a document, the others of an answer
        std::string text;                           ///< of a part of a document, the part
        bool corrected = false;                     ///< other words stand there now
    };
    Place of(const agreement::ComparedUnit& unit);
    [[nodiscard]] agreement::ComparedTexts& texts() { return m_texts; }

private:
    [[nodiscard]] Place ofAnswer(AnswerId answer) const;

    const store::Connection& m_db;
    agreement::ComparedTexts m_texts;
    std::unordered_map<SourceId, std::string> m_documents;
};

} // namespace marginalia::core::report
