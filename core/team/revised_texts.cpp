// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/revised_texts.h"

#include "core/team/foreign_store.h"

namespace marginalia::core::team {

text::CarryOver::Carried RevisedTexts::carry(bool answer, std::int64_t ours, Span span) {
    Place& place = m_places[{answer, ours}];
    if (!place.over) {
        place.theirs = rows::textBody(m_theirs, rows::textUnder(m_theirs, answer, place.there));
        place.ours = rows::textBody(m_ours, rows::textUnder(m_ours, answer, ours));
        place.over = std::make_unique<text::CarryOver>(place.theirs, place.ours);
    }
    return place.over->carry(span);
}

} // namespace marginalia::core::team
