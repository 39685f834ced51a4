// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/documents/source_sets.h"
#include "core/text/normalize.h"
#include "world.h"

namespace marginalia::test {

/// Four interviews, three coded by Aigerim: barriers in Ada and twice in Bek, routes in Bek and in Cem;
/// nobody has coded Dia. The set "East" holds Ada and Bek.
inline void addInterviews(World& world) {
    const auto add = [&world](const char* name, const char* text) {
        core::SourceId id;
        world.edit([&](core::store::Edit& edit) {
            core::documents::NewSource source;
            source.name = name;
            source.text = core::text::normalize(text);
            source.language = "en";
            id = *core::documents::add(edit, source);
        });
        return id;
    };
    const core::SourceId ada = add("Ada", "The border is closed.\nNothing moves there.");
    const core::SourceId bek = add("Bek", "Queues at the border.\nThe road is long.\nThe border again.");
    const core::SourceId cem = add("Cem", "Build the road first.");
    add("Dia", "Nobody has read this.");
    const auto code = [&world](core::SourceId source, const char* path, core::Span span) {
        world.edit([&](core::store::Edit& edit) {
            core::coding::apply(edit, world.coderId("Aigerim"), world.codeId(path), {{}, source}, span, {});
        });
    };
    code(ada, "Trade > Barriers", {0, 21});
    code(bek, "Trade > Barriers", {0, 21});
    code(bek, "Trade > Routes", {22, 39});
    code(bek, "Trade > Barriers", {40, 57});
    code(cem, "Trade > Routes", {0, 21});
    world.edit([&](core::store::Edit& edit) { core::documents::setSourceSet(edit, "East", {ada, bek}); });
}

} // namespace marginalia::test
