// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/made_ahead.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace marginalia::core {
namespace {

/// 1, 2, 3 ... to `last`.
auto countTo(int last) {
    return [last, next = 0]() mutable { return next < last ? std::optional(++next) : std::nullopt; };
}

TEST(MadeAhead, GivesTheItemsInTheOrderOfMaking) {
    MadeAhead<int> numbers(countTo(5000), 3);
    for (int i = 1; i <= 5000; ++i)
        ASSERT_EQ(numbers.next(), i);
    EXPECT_FALSE(numbers.next());
    EXPECT_FALSE(numbers.next()) << "the end stays the end";
}

TEST(MadeAhead, ThrowsWhatTheOtherThreadThrewAfterTheItemsBefore) {
    MadeAhead<int> numbers(
        [next = 0]() mutable -> std::optional<int> {
            if (next == 10)
                throw Error(ErrorKind::Limit, msg("The work was stopped; nothing was changed."));
            return ++next;
        },
        4);
    for (int i = 1; i <= 10; ++i)
        ASSERT_EQ(numbers.next(), i);
    EXPECT_THROW(numbers.next(), Error);
    EXPECT_FALSE(numbers.next());
}

TEST(MadeAhead, StopsWhenNobodyTakesAnyMore) {
    std::atomic<int> made = 0;
    {
        MadeAhead<int> endless([&made]() -> std::optional<int> { return ++made; }, 4);
        EXPECT_EQ(endless.next(), 1);
    }
    EXPECT_GE(made, 1);
    EXPECT_LE(made, 6) << "four waiting, one taken and one in the making";
}

} // namespace
} // namespace marginalia::core
