// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/kept_texts.h"

#include "core/documents/documents.h"
#include "core/text/carry_over.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace marginalia::core::coding {

namespace {

constexpr std::size_t digestBytes = 32;

/// Bytes of 64 hexadecimal digits; none: something else stands there.
std::optional<std::array<std::byte, digestBytes>> bytesOf(std::string_view digits) {
    if (digits.size() != 2 * digestBytes)
        return std::nullopt;
    const auto value = [](char digit) {
        return digit >= '0' && digit <= '9'   ? digit - '0'
               : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                                              : -1;
    };
    std::array<std::byte, digestBytes> bytes{};
    for (std::size_t i = 0; i < digestBytes; ++i) {
        const int high = value(digits[2 * i]);
        const int low = value(digits[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes[i] = static_cast<std::byte>(high * 16 + low);
    }
    return bytes;
}

} // namespace

class KeptTexts::Ways {
public:
    Ways(const store::Connection& db, const Kept& kept)
        : m_then(documents::textBody(db, kept.then))
        , m_now(documents::textBody(db, kept.now))
        , m_on(m_then, m_now)
        , m_back(m_now, m_then) {}

    [[nodiscard]] const text::CarryOver& on() const { return m_on; }
    [[nodiscard]] const text::CarryOver& back() const { return m_back; }

private:
    std::string m_then, m_now;
    text::CarryOver m_on, m_back;
};

KeptTexts::KeptTexts(const store::Connection& db, RoundId round)
    : m_db(&db) {
    if (round == mainRound)
        return;
    store::Statement rows =
        db.prepare("SELECT DISTINCT u.answer_id, u.source_id, u.text_digest, t.id FROM round_unit u "
                   "LEFT JOIN answer a ON a.id = u.answer_id LEFT JOIN source s ON s.id = u.source_id "
                   "JOIN text t ON t.id = ifnull(a.text_id, s.text_id) "
                   "WHERE u.round_id = ?1 AND u.text_digest <> '' AND u.text_digest <> lower(hex(t.sha256))");
    rows.bind(round);
    store::Statement find = db.prepare("SELECT id, code_points FROM text WHERE sha256 = ?1");
    while (rows.step()) {
        const auto digest = bytesOf(rows.view(2));
        if (!digest)
            continue;
        find.bind(std::span<const std::byte>(*digest));
        // A text that is not here, since a merge did not bring it, is shown as it is now.
        if (find.step())
            m_kept.emplace(Place{rows.id<AnswerId>(0), rows.id<SourceId>(1)},
                           Kept{find.id<TextId>(0), rows.id<TextId>(3), find.integer(1)});
    }
}

KeptTexts::~KeptTexts() = default;
KeptTexts::KeptTexts(KeptTexts&&) noexcept = default;
KeptTexts& KeptTexts::operator=(KeptTexts&&) noexcept = default;

const KeptTexts::Kept* KeptTexts::corrected(const Place& place) const {
    const auto found = m_kept.find(place);
    return found == m_kept.end() ? nullptr : &found->second;
}

const KeptTexts::Ways& KeptTexts::waysOf(const Place& place, const Kept& kept) const {
    std::unique_ptr<Ways>& ways = m_ways[place];
    if (!ways)
        ways = std::make_unique<Ways>(*m_db, kept);
    return *ways;
}

std::optional<Span> KeptTexts::now(const Place& place, Span then) const {
    const Kept* kept = corrected(place);
    return kept ? waysOf(place, *kept).on().carry(then).span : then;
}

std::optional<Span> KeptTexts::then(const Place& place, Span now) const {
    const Kept* kept = corrected(place);
    return kept ? waysOf(place, *kept).back().carry(now).span : now;
}

void letKeptTextsGo(store::Edit& edit) {
    struct Frozen {
        bool unit = false; ///< of round_unit; else of frozen_coding
        std::int64_t id = 0;
        Place place;
        Span span;
    };
    std::vector<RoundId> rounds;
    store::Statement closed =
        edit.db().prepare("SELECT DISTINCT round_id FROM round_unit WHERE text_digest <> ''");
    for (closed.bind(); closed.step();)
        rounds.push_back(closed.id<RoundId>(0));
    for (const RoundId round : rounds) {
        const KeptTexts texts(edit.db(), round);
        std::vector<Frozen> all;
        store::Statement rows = edit.db().prepare(
            "SELECT 1, id, answer_id, source_id, start_position, end_position FROM round_unit "
            "WHERE round_id = ?1 AND start_position >= 0 "
            "UNION ALL SELECT 0, id, answer_id, source_id, start_position, end_position FROM frozen_coding "
            "WHERE round_id = ?1 AND start_position >= 0");
        for (rows.bind(round); rows.step();)
            all.push_back({rows.integer(0) != 0,
                           rows.integer(1),
                           {rows.id<AnswerId>(2), rows.id<SourceId>(3)},
                           {rows.integer(4), rows.integer(5)}});
        for (const Frozen& each : all) {
            const std::optional<Span> span = texts.now(each.place, each.span);
            if (span == each.span)
                continue;
            if (!span && each.place.source)
                edit.db().run(each.unit ? "DELETE FROM round_unit WHERE id = ?1"
                                        : "DELETE FROM frozen_coding WHERE id = ?1",
                              each.id);
            else
                edit.db().run(each.unit ? "UPDATE round_unit SET start_position = ?2, end_position = ?3 "
                                          "WHERE id = ?1"
                                        : "UPDATE frozen_coding SET start_position = ?2, end_position = ?3 "
                                          "WHERE id = ?1",
                              each.id, span ? span->start : -1, span ? span->end : -1);
        }
        edit.db().run("UPDATE round_unit SET text_digest = ifnull((SELECT lower(hex(t.sha256)) FROM text t "
                      "WHERE t.id = ifnull((SELECT text_id FROM answer WHERE id = round_unit.answer_id), "
                      "(SELECT text_id FROM source WHERE id = round_unit.source_id))), '') "
                      "WHERE round_id = ?1 AND text_digest <> ''",
                      round);
    }
}

} // namespace marginalia::core::coding
