// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/source_sets.h"

#include "core/base/error.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::documents {
namespace {

using test::World;
using testing::ElementsAre;
using testing::IsEmpty;

struct Sets : testing::Test {
    World world;
    std::vector<SourceId> documents;

    void SetUp() override {
        world.edit([&](store::Edit& edit) {
            for (const char* name : {"C", "A", "B"}) {
                NewSource source;
                source.name = name;
                source.text = text::normalize(std::string("Text ") + name);
                documents.push_back(*add(edit, source));
            }
        });
    }
    void set(const std::string& name, const std::vector<SourceId>& members) {
        world.edit([&](store::Edit& edit) { setSourceSet(edit, name, members); });
    }
};

TEST_F(Sets, KeepTheOrderOfTheDocuments) {
    set("Experts", {documents[2], documents[0]});
    EXPECT_THAT(sourcesOfSet(world.db(), "experts"), ElementsAre(documents[0], documents[2]));
    EXPECT_THAT(sourcesOfSet(world.db(), "all"), ElementsAre(documents[0], documents[1], documents[2]));
    set("Experts", {documents[1]});
    EXPECT_THAT(sourcesOfSet(world.db(), "Experts"), ElementsAre(documents[1]));
    EXPECT_EQ(sourceSets(world.db()).size(), 1U);
}

TEST_F(Sets, LoseADocumentThatIsDeletedAndAreUndone) {
    set("Experts", {documents[0], documents[1]});
    world.edit([&](store::Edit& edit) { remove(edit, documents[0]); });
    EXPECT_THAT(sourcesOfSet(world.db(), "Experts"), ElementsAre(documents[1]));
    world.edit([&](store::Edit& edit) { removeSourceSet(edit, "Experts"); });
    EXPECT_THAT(sourceSets(world.db()), IsEmpty());
    world.project().undo();
    EXPECT_THAT(sourcesOfSet(world.db(), "Experts"), ElementsAre(documents[1]));
}

TEST_F(Sets, RefuseAnUnknownNameAndTheNameOfAll) {
    EXPECT_THROW(std::ignore = sourcesOfSet(world.db(), "Nobody"), Error);
    EXPECT_THROW(set("All", {documents[0]}), Error);
    EXPECT_THROW(set(" ", {documents[0]}), Error);
}

} // namespace
} // namespace marginalia::core::documents
