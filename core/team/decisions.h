// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What merging cannot decide by itself, and what people decided.
namespace marginalia::core::team {

enum class ConflictKind {
    ChangedTwice, ///< the same thing was changed in two ways
    DeletedInUse, ///< deleted on one side, used or changed on the other
    TextRevised,  ///< the text under the codings is not the same on both sides
    SameName,     ///< two codes were made that have the same place and name
    ByOthers,     ///< a package holds work of somebody whom it was not made for
    PastHistory,  ///< a file was changed by another program, past its history
    Mapping       ///< projects that were never one: what belongs to what
};
std::string_view conflictKey(ConflictKind kind); ///< "changed_twice", ... as in JSON

/// One of the ways out. `take` is what a decision says; for values it is the value itself.
struct Option {
    std::string take;
    std::string from; ///< whose it is: file names; empty: the project's
    Sentence meaning; ///< of words like "keep"; no text for values
};

struct Conflict {
    std::string key; ///< the same whichever file is merged first; says nothing to people
    ConflictKind kind = ConflictKind::ChangedTwice;
    Sentence what;
    std::vector<Option> options;
    std::string proposed; ///< the likely decision; empty: none
    bool freely = false;  ///< the path of any code is a decision, too
};

/// Decisions by the key of their conflict.
using Decisions = std::map<std::string, std::string, std::less<>>;

/// Keeps the conflicts met on the way, each once, and hands out the decisions.
class Disputes {
public:
    explicit Disputes(const Decisions& decisions)
        : m_decisions(decisions) {}

    /// The decision; empty: undecided, and noted. The same conflict may be met with several files: then the
    /// decision may be a choice of another file, which `isOption` of the caller tells.
    std::string settle(Conflict conflict);
    /// The same for a conflict whose decision may be anything, such as the path of a code.
    std::string settleFreely(Conflict conflict);

    [[nodiscard]] bool isSettled() const { return m_open.empty(); }
    /// Those without a decision, by kind and what they say.
    [[nodiscard]] std::vector<Conflict> open() const;
    [[nodiscard]] std::int64_t settled() const {
        return static_cast<std::int64_t>(m_met.size() - m_open.size());
    }
    /// Throws Error{Usage} when a decision is none of the choices that there were.
    void requireValid() const;

private:
    const Decisions& m_decisions;
    std::map<std::string, Conflict> m_met;
    std::map<std::string, bool> m_open;
};

/// A short name for a conflict, the same in every run: made of what it is about.
[[nodiscard]] std::string keyFor(std::initializer_list<std::string_view> parts);

/// {"conflicts": [{"key", "kind", "what", "options": [{"take", "from", "meaning"}], "take": ""}]}: written
/// for people to fill in "take", and read again. Sentences are in English, since a program may read them.
[[nodiscard]] std::string toJson(const std::vector<Conflict>& conflicts);
/// Throws Error{Invalid} for what is not of that form. A "take" left empty is no decision.
[[nodiscard]] Decisions decisionsFromJson(std::string_view json);

} // namespace marginalia::core::team
