// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/step_names.h"

#include "core/text/messages.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace marginalia::core::store {

namespace {

/// A step in the words of the command that makes it, which is how it is recorded, and in plain words: with
/// the same arguments, after the first `dropped` of them.
struct CommandStep {
    std::string_view recorded;
    MessageId said;
    std::size_t dropped = 0;
};

constexpr std::array commandSteps{
    CommandStep{"add {1} to the round {2}", msg("Add {1} to the round {2}")},
    CommandStep{"adjudicate {1}", msg("Settle disputes as in {1}")},
    CommandStep{"case set {1} of {2}", msg("Change how “{1}” may be quoted"), 1},
    CommandStep{"close the round {1}", msg("Close the round {1}")},
    CommandStep{"code {1} in place of {2} on {3}", msg("Code “{1}” in place of “{2}”: {3}")},
    CommandStep{"code {1} on {2}", msg("Code “{1}”: {2}")},
    CommandStep{"codebook delete {1}", msg("Delete “{1}”")},
    CommandStep{"codebook import {1}", msg("Import the codebook {1}")},
    CommandStep{"codebook merge {1} into {2}", msg("Merge “{1}” into “{2}”")},
    CommandStep{"codebook move {1}", msg("Move “{1}”")},
    CommandStep{"codebook rename {1}", msg("Change “{1}”")},
    CommandStep{"coder add {1}", msg("Add the coder {1}")},
    CommandStep{"coder rename {1}", msg("Rename the coder {1}")},
    CommandStep{"documents delete {1}", msg("Delete document {1}")},
    CommandStep{"documents rename {1}", msg("Change “{1}”")},
    CommandStep{"documents set {1}", msg("Save the set of documents {1}")},
    CommandStep{"documents unset {1}", msg("Remove the set of documents {1}")},
    CommandStep{"draw the round {1}", msg("Begin the round {1}")},
    CommandStep{"exclude {1}", msg("Leave out respondents: {1}")},
    CommandStep{"import {1}", msg("Import {1}")},
    CommandStep{"import {1} files", msg("Import {1} files")},
    CommandStep{"import-codings {1}", msg("Import codings from {1}")},
    CommandStep{"import-survey {1}", msg("Import the survey {1}")},
    CommandStep{"include {1}", msg("Take in respondents again: {1}")},
    CommandStep{"judge {1}", msg("Judge answers: {1}")},
    CommandStep{"link doubts about {1} to step {2}", msg("Link doubts about “{1}” to step {2}")},
    CommandStep{"make a package for {1}", msg("Make a package for {1}")},
    CommandStep{"merge passages of code {1} on {2}", msg("Merge passages of “{1}”: {2}")},
    CommandStep{"merge {1}", msg("Merge files: {1}")},
    CommandStep{"note add", msg("Write a memo")},
    CommandStep{"note link {1}", msg("Link the memo “{1}”")},
    CommandStep{"note remove {1}", msg("Delete the memo “{1}”")},
    CommandStep{"note set {1}", msg("Change the memo “{1}”")},
    CommandStep{"note unlink {1}", msg("Take a link off the memo “{1}”")},
    CommandStep{"question set {1} of {2}", msg("Change the settings of question “{1}”"), 1},
    CommandStep{"recheck confirm {1}", msg("Confirm judgements")},
    CommandStep{"remove code {1} from {2}", msg("Take off “{1}”: {2}")},
    CommandStep{"remove the round {1}", msg("Remove the round {1}")},
    CommandStep{"remove the translation of {1} into {2}", msg("Delete a translation into {1}"), 1},
    CommandStep{"rename the round {1} to {2}", msg("Rename the round {1} to {2}")},
    CommandStep{"resize code {1} on {2}", msg("Change the passage of “{1}”: {2}")},
    CommandStep{"settings set {1}", msg("Change the project's properties")},
    CommandStep{"speaker pattern of {1}", msg("Set the speakers of {1}")},
    CommandStep{"speaker set {1} of {2}", msg("Change “{1}”"), 1},
    CommandStep{"split code {1} on {2}", msg("Split a passage of “{1}”: {2}")},
    CommandStep{"status {1}", msg("Set the status of answers: {1}")},
    CommandStep{"translate {1} into {2}", msg("Translate “{1}”")},
    CommandStep{"values merge {1} into {2}", msg("Merge values of “{1}”")},
    CommandStep{"values split {1}", msg("Read values of “{1}” apart again")},
    CommandStep{"{1} of code {2} on {3}", msg("Change a coding of “{1}”: {2}"), 1},
};

} // namespace

std::string sayStep(const text::Locale& locale, const HistoryStep& step) {
    const auto* command = std::ranges::find(commandSteps, step.label, &CommandStep::recorded);
    if (command == commandSteps.end())
        return text::sayPattern(locale, step.label, step.arguments);
    std::vector<std::string> arguments = step.arguments;
    const std::size_t dropped = std::min(command->dropped, arguments.size());
    arguments.erase(arguments.begin(), arguments.begin() + static_cast<std::ptrdiff_t>(dropped));
    return text::sayPattern(locale, std::string(command->said.text()), arguments);
}

} // namespace marginalia::core::store
