// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/documents.h"
#include "core/text/normalize.h"
#include "world.h"

namespace marginalia::test {

/// Adds an interview of three paragraphs to the world.
inline void addInterview(World& world) {
    world.edit([](core::store::Edit& edit) {
        core::documents::NewSource given;
        given.name = "Interview 07";
        given.text = core::text::normalize("Interviewer: What has to come first?\n"
                                           "Expert: So the roads come first, and only then trade.\n"
                                           "Expert: And the banks follow when the rules are known.\n");
        core::documents::add(edit, given);
    });
}

} // namespace marginalia::test
