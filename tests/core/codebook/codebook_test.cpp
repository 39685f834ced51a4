// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/codebook/codebook.h"

#include <gmock/gmock.h>

#include <random>

namespace marginalia::core::codebook {
namespace {

using testing::ElementsAre;

Code code(std::int64_t id, std::int64_t parent, std::int64_t position, const std::string& name) {
    Code made;
    made.id = CodeId{id};
    made.parent = CodeId{parent};
    made.position = position;
    made.name = name;
    return made;
}

TEST(CodePath, WritesAnArrowInsideANameSoThatItCanBeReadBack) {
    EXPECT_EQ(joinPath({"Trade", "East > West"}), "Trade > East \\> West");
    EXPECT_THAT(splitPath("Trade > East \\> West"), ElementsAre("Trade", "East > West"));
}

TEST(CodePath, ReadsBackEveryPathThatItWrites) {
    const std::vector<std::string> pieces{">", "\\>", "\\\\>", "a", "Құқық", "x>", ">y", "\\", "->", "B"};
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::string> names;
        for (std::size_t i = 0, n = 1 + random() % 3; i < n; ++i) {
            std::string name;
            for (std::size_t j = 0, m = 1 + random() % 4; j < m; ++j)
                name += (j == 0 ? "" : std::string(1 + random() % 2, ' ')) + pieces[random() % pieces.size()];
            names.push_back(name);
        }
        EXPECT_EQ(splitPath(joinPath(names)), names) << joinPath(names);
    }
}

TEST(CodePath, RefusesAnEmptyName) {
    for (const char* path : {"", "  ", " > A", "A > ", "A >  > B"})
        EXPECT_THROW(splitPath(path), Error) << path;
}

TEST(Codebook, ListsParentsBeforeChildrenAndSiblingsByPosition) {
    const Codebook book({code(5, 2, 0, "b1"), code(1, 0, 1, "a"), code(2, 0, 0, "b"), code(4, 2, 1, "b2")});
    std::vector<std::string> names;
    for (const Code& one : book.codes())
        names.push_back(one.name);
    EXPECT_THAT(names, ElementsAre("b", "b1", "b2", "a"));
    EXPECT_EQ(book.level(CodeId{4}), 1);
    EXPECT_THAT(book.subtree(CodeId{2}), ElementsAre(CodeId{2}, CodeId{5}, CodeId{4}));
}

TEST(Codebook, PutsCodesOfADamagedFileAtTheTop) {
    const Codebook book({code(1, 2, 0, "in a circle"), code(2, 1, 0, "too"), code(3, 99, 0, "orphan"),
                         code(4, 4, 0, "itself")});
    EXPECT_EQ(book.codes().size(), 4U);
    EXPECT_FALSE(book.find(CodeId{3})->parent);
    EXPECT_FALSE(book.find(CodeId{4})->parent);
    for (const Code& one : book.codes())
        EXPECT_LE(book.level(one.id), 1);
}

TEST(Codebook, FindsAUniqueNameAnywhereAndCaseDoesNotCount) {
    const Codebook book({code(1, 0, 0, "Trade"), code(2, 1, 0, "Barriers"), code(3, 0, 1, "Law"),
                         code(4, 3, 0, "Courts"), code(5, 1, 1, "Courts")});
    EXPECT_EQ(book.byPath("barriers"), CodeId{2});
    EXPECT_EQ(book.byPath("TRADE > Courts"), CodeId{5});
    EXPECT_EQ(book.byPath("Courts"), std::nullopt) << "two codes have this name";
    EXPECT_EQ(book.byPath("Trade > Nothing"), std::nullopt);
}

TEST(Code, PrintsTheWorkingNameWhereALabelIsMissing) {
    Code made = code(1, 0, 0, "Сауда");
    made.nameEn = "Trade";
    EXPECT_EQ(made.label("en"), "Trade");
    EXPECT_EQ(made.label("kk"), "Сауда");
}

} // namespace
} // namespace marginalia::core::codebook
