// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/revised_texts.h"

#include "core/team/foreign_store.h"

namespace marginalia::core::team {

text::CarryOver::Carried RevisedTexts::carry(bool answer, std::int64_t id, Span span) {
    Place& place = m_places[{answer, id}];
    if (!place.over) {
        place.theirs = rows::textBody(m_theirs, rows::textUnder(m_theirs, answer, id));
        place.ours = rows::textBody(m_ours, rows::textUnder(m_ours, answer, id));
        place.over = std::make_unique<text::CarryOver>(place.theirs, place.ours);
    }
    return place.over->carry(span);
}

} // namespace marginalia::core::team
