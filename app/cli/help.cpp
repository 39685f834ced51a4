// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/rows.h"

#include <algorithm>
#include <sstream>
#include <string_view>

namespace marginalia::cli {

using core::msg;

namespace {

constexpr std::size_t nameWidth = 34;
constexpr std::size_t lineWidth = 110;

/// CLI11 pads by bytes, so that Cyrillic letters would push its columns apart.
class HelpFormatter final : public CLI::Formatter {
public:
    explicit HelpFormatter(const Session& session) {
        label("Usage", session.say(msg("Usage")));
        label("OPTIONS", session.say(msg("OPTIONS")));
        label("SUBCOMMAND", session.say(msg("COMMAND")));
        label("Positionals", session.say(msg("Arguments")));
        label("REQUIRED", session.say(msg("(needed)")));
    }

    std::string make_option(const CLI::Option* option, bool positional) const override {
        return line(make_option_name(option, positional) + make_option_opts(option),
                    make_option_desc(option));
    }
    std::string make_subcommand(const CLI::App* command) const override {
        return line(command->get_name(), command->get_description());
    }

private:
    static std::string line(const std::string& name, const std::string& description) {
        std::string out = "  " + name;
        std::size_t column = printedWidth(out);
        std::istringstream words(description);
        for (std::string word; words >> word;) {
            const bool first = column < nameWidth || out.size() == name.size() + 2;
            if ((first && column >= nameWidth) || column + 1 + printedWidth(word) > lineWidth) {
                out += '\n';
                column = 0;
            }
            if (column < nameWidth) {
                out.append(nameWidth - column, ' ');
                column = nameWidth;
            } else {
                out += ' ';
                ++column;
            }
            out += word;
            column += printedWidth(word);
        }
        return out + '\n';
    }
};

} // namespace

std::string localeAmong(const std::vector<std::string>& arguments) {
    constexpr std::string_view option = "--locale";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view given = arguments[i];
        if (given == option && i + 1 < arguments.size())
            given = arguments[i + 1];
        else if (given.starts_with(option) && given.size() > option.size() && given[option.size()] == '=')
            given.remove_prefix(option.size() + 1);
        if (given == "en" || given == "ru" || given == "kk")
            return std::string(given);
    }
    return {};
}

void speakHelp(CLI::App& app, const Session& session) {
    app.formatter(std::make_shared<HelpFormatter>(session));
    app.group(session.say(msg("Commands")));
    app.option_defaults()->group(session.say(msg("Options")));
    app.set_help_flag("-h,--help", session.say(msg("Print this help")));
    app.set_version_flag("--version", MARGINALIA_VERSION, session.say(msg("Print the version")));
}

std::string wrongUsageSentence(const CLI::ParseError& wrong, const Session& session) {
    std::string english = wrong.what();
    std::replace(english.begin(), english.end(), '\n', ' ');
    const auto sentence = [&]() -> std::string {
        const std::string required = " is required";
        if (dynamic_cast<const CLI::ExtrasError*>(&wrong) != nullptr &&
            english.find(": ") != std::string::npos)
            return session.say(msg("There is no such argument here: {1}."),
                               {english.substr(english.find(": ") + 2)});
        if (english == "A subcommand" + required)
            return session.say(msg("Say what to do."));
        if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr && english.ends_with(required))
            return session.say(msg("This is missing: {1}."),
                               {english.substr(0, english.size() - required.size())});
        return session.say(msg("The command line is wrong: {1}."), {english});
    };
    return sentence() + ' ' + session.say(msg("See marginalia-cli --help."));
}

} // namespace marginalia::cli
