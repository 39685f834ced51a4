// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "world.h"

#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::test {

/// A survey of one question ("steps") with so many answers of words and so many empty ones, the code "X" and
/// the coders A and B. Respondents are R001, R002 ...
class CompareWorld : public World {
public:
    explicit CompareWorld(int answers, int empty = 0)
        : World("A") {
        Cells cells{{"ID", "Country", "steps"}};
        for (int i = 1; i <= answers + empty; ++i)
            cells.push_back(
                {name(i), i % 2 == 0 ? "KZ" : "UZ",
                 i <= answers ? fmt::format("Number {} said a good many words about it.", i) : ""});
        survey(cells).codes({"X"}).coders({"A", "B"});
    }
    static std::string name(int i) { return fmt::format("R{:03}", i); }

    /// Everybody judges the answers from `first` to `last`.
    CompareWorld& judged(int first, int last, const std::vector<std::string>& coders = {"A", "B"}) {
        edit([&](core::store::Edit& step) {
            for (int i = first; i <= last; ++i)
                for (const std::string& coder : coders)
                    core::coding::judge(step, coderId(coder), answerId(name(i), "steps"),
                                        core::coding::JudgementState::Done);
        });
        return *this;
    }
    CompareWorld& coded(int first, int last, const std::string& path,
                        const std::vector<std::string>& coders) {
        edit([&](core::store::Edit& step) {
            for (int i = first; i <= last; ++i)
                for (const std::string& coder : coders)
                    core::coding::apply(step, coderId(coder), codeId(path), {answerId(name(i), "steps"), {}},
                                        std::nullopt);
        });
        return *this;
    }
    /// Both 10, only A 4, only B 3, neither 36 of 53.
    static CompareWorld worked(int empty = 0) {
        CompareWorld world(53, empty);
        world.coded(1, 10, "X", {"A", "B"}).coded(11, 14, "X", {"A"}).coded(15, 17, "X", {"B"});
        world.judged(1, 53);
        return world;
    }

    core::agreement::ComparisonRequest request() const {
        core::agreement::ComparisonRequest request;
        request.questions = {questionId("steps")};
        return request;
    }
    core::agreement::ComparisonEngine engine() const { return {db(), request()}; }
};

} // namespace marginalia::test
