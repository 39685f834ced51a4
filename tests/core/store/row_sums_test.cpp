// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_sums.h"

#include "core/project/erasure.h"
#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "world.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>

namespace marginalia::core::store {
namespace {

struct SumsOfRows : testing::Test {
    [[nodiscard]] bool agree() const {
        Progress nobody;
        const Schema& schema = Schema::builtIn();
        return sumsOfRows(world.db(), schema, nobody) == sumsOfHistory(world.db(), schema, nobody);
    }
    marginalia::test::World world = marginalia::test::World::coded();
};

TEST_F(SumsOfRows, AreThoseOfTheHistoryWhateverWasDone) {
    EXPECT_TRUE(agree());
    test::RandomEdits random(11);
    std::mt19937_64 engine(12);
    for (int i = 0; i < 120; ++i) {
        const auto what = engine() % 10;
        if (what == 0 && world.project().nextUndo())
            world.project().undo();
        else if (what == 1 && world.project().nextRedo())
            world.project().redo();
        else
            world.edit([&](Edit& edit) { random.change(edit); });
        ASSERT_TRUE(agree()) << "after change " << i;
    }
}

TEST_F(SumsOfRows, AreThoseOfTheHistoryAfterAParticipantWasErased) {
    world.project().erase({world.caseId("R004"), {}, false, false});
    EXPECT_TRUE(agree());
    world.edit([](Edit& edit) { edit.db().run("UPDATE code SET memo = 'a'"); });
    world.project().undo();
    EXPECT_TRUE(agree());
}

TEST_F(SumsOfRows, DifferWhenOneCellWasChangedWithoutAStep) {
    test::RandomEdits random(13);
    for (int i = 0; i < 30; ++i)
        world.edit([&](Edit& edit) { random.change(edit); });
    const std::filesystem::path file = world.folder() / "altered.marginalia";
    for (const char* const sql :
         {"UPDATE code SET memo = memo || 'a' WHERE id = (SELECT min(id) FROM code)",
          "DELETE FROM code WHERE id = (SELECT min(id) FROM code)",
          "UPDATE code SET position = 1 - position WHERE position IN (0, 1)",
          "UPDATE answer SET text_id = (SELECT max(text_id) + min(text_id) FROM answer) - text_id WHERE "
          "text_id "
          "IN (SELECT max(text_id) FROM answer UNION SELECT min(text_id) FROM answer)",
          "UPDATE round SET name = 'x' WHERE id = 1", "INSERT INTO setting (key, value) VALUES ('a', '')"}) {
        std::filesystem::remove(file);
        world.project().saveCopy(file);
        Connection db(file, Connection::Mode::ReadWrite);
        db.execute("PRAGMA foreign_keys = OFF");
        db.execute(sql);
        Progress nobody;
        const Schema& schema = Schema::builtIn();
        EXPECT_NE(sumsOfRows(db, schema, nobody), sumsOfHistory(db, schema, nobody)) << sql;
    }
}

} // namespace
} // namespace marginalia::core::store
