// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"

#include <map>
#include <vector>

/// What a merge of two codes means for the whole tree; only core/codebook uses it.
namespace marginalia::core::codebook {

struct MergePair {
    CodeId from;
    CodeId into;
};

struct MergePlan {
    std::vector<MergePair> pairs; ///< the codes themselves, then children of one name, from the top down
    std::map<CodeId, std::vector<CodeId>> newOrder; ///< parent -> its children afterwards
};

/// Throws as codebook::merge does.
MergePlan planMerge(const Codebook& book, CodeId from, CodeId into);
/// The tree as it would be afterwards; only the places are right, not what the codes say.
Codebook merged(const Codebook& book, const MergePlan& plan);

} // namespace marginalia::core::codebook
