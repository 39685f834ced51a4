// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/rows.h"

#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

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

namespace {

/// What stands before and behind the first `mark`; nothing where there is no mark.
std::optional<std::pair<std::string, std::string>> cutAt(const std::string& text, std::string_view mark) {
    const std::size_t place = text.find(mark);
    if (place == std::string::npos)
        return std::nullopt;
    return std::pair(text.substr(0, place), text.substr(place + mark.size()));
}

template <class Kind> bool is(const CLI::ParseError& wrong) {
    return dynamic_cast<const Kind*>(&wrong) != nullptr;
}

/// CLI11 knows what is wrong only as an English sentence; the names in it are taken out and said anew.
std::string saidAnew(const CLI::ParseError& wrong, const CLI::App& app, const Session& session) {
    const std::string english = wrong.what();
    if (is<CLI::ExtrasError>(wrong)) {
        std::string extra;
        for (const std::string& argument : app.remaining(true))
            extra += (extra.empty() ? "" : " ") + argument;
        return session.say(msg("There is no such argument here: {1}."), {extra});
    }
    if (is<CLI::ValidationError>(wrong))
        if (const auto cut = cutAt(english, ": "))
            return cut->second.find(" not in range ") == std::string::npos
                       ? cut->second // our own sentence; CLI11's are about CLI::PositiveNumber
                       : session.say(msg("{1} takes a whole number from 1 on."), {cut->first});
    if (is<CLI::ConversionError>(wrong))
        if (const auto cut = cutAt(english, " = "))
            if (const auto name = cutAt(cut->first, ": "))
                return session.say(msg("{1} takes a whole number, not “{2}”."), {name->second, cut->second});
    if (is<CLI::ArgumentMismatch>(wrong))
        if (const auto cut = cutAt(english, ": "); cut && english.ends_with(" missing"))
            return session.say(msg("{1} needs a value after it."), {cut->first});
    if (is<CLI::RequiredError>(wrong))
        if (const auto cut = cutAt(english, " is required"))
            return cut->first == "A subcommand" ? session.say(msg("Say what to do."))
                                                : session.say(msg("This is missing: {1}."), {cut->first});
    return session.say(msg("The command line is wrong: {1}."), {english});
}

} // namespace

std::string wrongUsageSentence(const CLI::ParseError& wrong, const CLI::App& app, const Session& session) {
    return saidAnew(wrong, app, session) + ' ' + session.say(msg("See marginalia-cli --help."));
}

} // namespace marginalia::cli
