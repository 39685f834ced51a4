// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

#include "app/cli/choices.h"

#include <algorithm>
#include <sstream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Shape {
    std::string verb;
    std::size_t least = 0;
    std::size_t most = 0;
};

Shape shapeOf(const std::string& usage) {
    std::istringstream words(usage);
    Shape shape;
    std::string word;
    words >> word >> shape.verb;
    while (words >> word && !word.starts_with("--") && !word.starts_with("[--")) {
        shape.least += word.starts_with('[') ? 0 : 1;
        shape.most = word.ends_with("...") ? Places().max_size() : shape.most + 1;
    }
    return shape;
}

/// Takes the verb out of the first two places.
const Verb& takeVerb(Places& places, const std::vector<Verb>& verbs) {
    for (std::size_t place = 0; place < std::min<std::size_t>(2, places.size()); ++place)
        for (const Verb& verb : verbs)
            if (shapeOf(verb.usage).verb == places[place]) {
                places.erase(places.begin() + static_cast<std::ptrdiff_t>(place));
                return verb;
            }
    std::vector<std::string> names;
    for (const Verb& verb : verbs)
        names.push_back(shapeOf(verb.usage).verb);
    throw Error(ErrorKind::Usage, msg("Say what to do: {1}."), {listed(names)});
}

int act(Session& session, Places places, const std::vector<Verb>& verbs) {
    const Verb& verb = takeVerb(places, verbs);
    const Shape shape = shapeOf(verb.usage);
    if (places.size() < shape.least || places.size() > shape.most)
        throw Error(ErrorKind::Usage, msg("Write it as: {1}"), {verb.usage});
    session.project = places.front();
    return verb.act(places);
}

} // namespace

CLI::App* addVerbs(CLI::App& app, Session& session, const std::string& name, const std::string& description,
                   const std::vector<Verb>& verbs) {
    CLI::App* command = app.add_subcommand(name, description);
    std::vector<std::string> names;
    std::string usages;
    for (const Verb& verb : verbs) {
        names.push_back(shapeOf(verb.usage).verb);
        usages += (usages.empty() ? "marginalia-cli " : "\nmarginalia-cli ") + verb.usage;
    }
    command->footer(usages);
    auto places = std::make_shared<Places>();
    command
        ->add_option("WHAT", *places,
                     session.say(msg("{1}; then PROJECT and the rest, see below"), {listed(names)}))
        ->required();
    command->callback([&session, places, verbs] {
        session.act = [&session, places, verbs] { return act(session, *places, verbs); };
    });
    return command;
}

} // namespace marginalia::cli
