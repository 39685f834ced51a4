// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/report/table.h"
#include "core/shares/share_table.h"
#include "core/store/connection.h"
#include "core/text/locale.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::report {

enum class SortRows { ByCount, Codebook };
/// `BySample`: as the project's sample deserves it (rule 9 of the shares); the others because somebody asked
/// for it.
enum class IntervalColumn { BySample, Wilson, ClopperPearson, None };

/// What a person chooses for a report. The defaults are the program's.
struct ReportOptions {
    text::Locale locale; ///< language of the report; labels of codes and questions follow it
    std::string date;    ///< Clock::now(); empty: none in the file
    shares::Base base = shares::Base::Substantive;
    shares::Layer layer;
    std::string where; ///< EXPR on cases
    IntervalColumn interval = IntervalColumn::BySample;
    std::optional<std::int64_t> population; ///< known N; none: the project's, when its sample is random
    int decimals = 1;                       ///< 0 or 1
    SortRows sort = SortRows::ByCount;
    std::vector<VariableId> variables; ///< columns of the quotes table
    bool examples = true;              ///< the column of example quotes in a shares table
    bool nonResponse = false;          ///< the column of the non-response range (rule 9)
    bool mentionsToo = false;          ///< % of mentions beside % of cases
    std::optional<CodeId> sensitivity; ///< in a shares report: a line on this code by who coded
    bool quotesToo = false;            ///< in a shares report: after each table the quotes of its codes
    std::string
        translations; ///< "ru": under each quote its translation into this language, where there is one
};

/// What a report needs to know about the project.
struct ProjectFacts {
    std::string title;
    std::string language;
    std::string sample; ///< "random", "census", "purposive", "self_selected", "" = not stated
    std::optional<std::int64_t> population;
    std::string sourceLine; ///< pattern; see survey::sourceLine

    static ProjectFacts read(const store::Connection& db);
};

/// A document in the report's language with the project's title.
Document startDocument(const store::Connection& db, const ReportOptions& options);

/// The request behind a table: base, layer, condition, and the interval the table would print.
shares::ShareRequest shareRequest(const store::Connection& db, QuestionId question,
                                  const ReportOptions& options);
/// Whether the sample lets a table print intervals without being asked, and whether they were asked for.
bool printsIntervals(const ProjectFacts& facts, const ReportOptions& options);

} // namespace marginalia::core::report
