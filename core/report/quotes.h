// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/codebook/codebook.h"
#include "core/documents/documents.h"
#include "core/shares/share_table.h"
#include "core/store/connection.h"
#include "core/survey/source_lines.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace marginalia::core::report {

/// A coded passage of an answer, or of a document, that may be quoted. The same passage with the same code by
/// several coders is one quote.
struct Quote {
    CodeId code;
    AnswerId answer;
    SourceId source;          ///< of a document; then there is no answer
    CaseId who;               ///< of a document perhaps none
    std::int64_t order = 0;   ///< of the respondent in file order, or of the document
    std::optional<Span> span; ///< none: the whole text
    std::int64_t length = 0;  ///< code points
    std::int64_t star = 0;
    std::vector<std::string> coders; ///< names, in their order
    std::vector<std::string> memos;
    std::string language; ///< of the text, where known
};

/// The quotes of one question by respondent, or of documents by their order; then by start, end, code.
/// Respondents who may not be quoted are left out and counted.
class Quotes {
public:
    /// `coder`: only this one's; none: everybody's. Excluded cases have no quotes.
    static Quotes load(const store::Connection& db, QuestionId question, CoderId coder);
    /// The same of documents; `documents` empty: of all. In a focus group each passage is of who speaks
    /// there.
    static Quotes loadDocuments(const store::Connection& db, const std::vector<SourceId>& documents,
                                CoderId coder);

    [[nodiscard]] const std::vector<Quote>& all() const { return m_quotes; }
    /// A coded passage that may not be quoted.
    struct Blocked {
        CodeId code;
        CaseId who;
        SourceId source; ///< of a document
        bool starred = false;
    };
    [[nodiscard]] const std::vector<Blocked>& blocked() const { return m_blocked; }
    /// Places in all() of the quotes of one code.
    [[nodiscard]] const std::vector<std::size_t>& of(CodeId code) const;
    /// For a shares table: the first starred one of these codes that `counts`, else the shortest of at least
    /// 40 characters, else the longest; then by respondent.
    [[nodiscard]] const Quote* example(const std::vector<CodeId>& codes,
                                       const std::function<bool(const Quote&)>& counts) const;

private:
    class Gathering;
    std::vector<Quote> m_quotes;
    std::unordered_map<CodeId, std::vector<std::size_t>> m_byCode;
    std::vector<Blocked> m_blocked;
};

/// Reads the words of quotes and says who said them; keeps what it read last.
class QuoteReader {
public:
    /// `pattern` of the source lines of respondents, and of people interviewed: empty for their names.
    QuoteReader(const store::Connection& db, std::string pattern, std::string interviewPattern);

    [[nodiscard]] std::string words(const Quote& quote);
    /// Who said it: the respondent by the pattern; of a document its case by the pattern of the project, else
    /// the name of the case or of the document. Empty when there is nothing to say.
    [[nodiscard]] std::string sourceLine(const Quote& quote);

    /// Of a quote of a document.
    [[nodiscard]] std::string documentName(const Quote& quote) const;
    /// The paragraph of the document in which the passage begins, by the number that stands beside it where
    /// it is read; none: a whole text, or an answer.
    [[nodiscard]] std::optional<std::int64_t> paragraphOf(const Quote& quote);

private:
    const std::string& textOf(const Quote& quote);
    [[nodiscard]] std::string lineOf(const survey::Case& who);

    const store::Connection& m_db;
    std::string m_pattern;
    std::string m_interviewPattern;
    AnswerId m_answer;
    SourceId m_source;
    std::string m_text;
    std::unordered_map<SourceId, std::vector<std::int64_t>> m_paragraphs; ///< where they begin
    std::unordered_map<CaseId, std::string> m_lines;
    std::unordered_map<SourceId, documents::Source> m_documents; ///< read once
    std::map<SurveyId, survey::SourceLines> m_patterns;          ///< read once for each survey
};

} // namespace marginalia::core::report
