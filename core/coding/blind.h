// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <optional>
#include <string>
#include <string_view>

/// Blind coding: everybody sees their own codings only, until whoever made it so lifts it. The one place that
/// decides what a reader may see. While a project is blind, the tables of codings, judgements, decisions,
/// notes and history that a reading connection finds under their names hold only what is the reader's; inside
/// a step they are whole, so that merging or deleting a code acts on all there is.
///
/// It keeps two people who code on one machine from seeing each other's work by accident. It is no lock: the
/// file and its copies hold everything, and the views for R, Stata and Python (`v_coding` and others) show it
/// to whoever opens the file with another program.
namespace marginalia::core::coding {

struct Blind {
    std::string owner;  ///< who made coding blind, and may lift it
    std::string reader; ///< whose codings this connection shows
    CoderId readerId;   ///< none: not a coder of the project yet, and sees no coding
};

/// As this connection reads; nullopt: everybody's codings are to be seen.
std::optional<Blind> blindness(const store::Connection& db);
/// For statements that cannot read the narrowed tables (a hint to the planner names the real one): the only
/// coder whose rows may be read, an id that no row has where that is nobody; nullopt: all.
std::optional<CoderId> onlyReadable(const store::Connection& db);

/// Whether rows of the table tell who coded what: those that are narrowed.
bool tellsOfCoders(std::string_view table);

/// For what replays the history itself, which holds everybody's work. Throws Error{Conflict}
/// while coding is blind.
void requireWholePast(const store::Connection& db);

/// What is to be said where a step reaches the codings of others too, whether there are any or not; nullopt:
/// nothing is hidden. Numbers told beside it are those of the reader's own.
std::optional<Sentence> hiddenAlongside(const store::Connection& db);

/// For what compares coders, or counts what several did. Throws Error{Conflict} while coding is blind.
void requireAllReadable(const store::Connection& db);

/// The doer of the step becomes the owner. Throws Error{Conflict} when somebody else made it blind already.
void makeBlind(store::Edit& edit);
/// Throws Error{Conflict} for anybody but the owner.
void liftBlind(store::Edit& edit);

/// For core/project only. Narrows the tables for `reader` when the project is blind, else shows everything.
void narrowFor(store::Connection& db, const std::string& reader);
/// The whole tables again, within the step that begins now. Returns whether they were narrowed.
bool showWhole(store::Connection& db);

} // namespace marginalia::core::coding
