// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"

#include <algorithm>
#include <charconv>

namespace marginalia::cli {

using core::msg;

namespace {

constexpr core::MessageId notAmong = msg("“{1}” is not known as {2}. Use one of: {3}.");

bool isAmong(const std::string& given, const std::vector<std::string>& values) {
    return std::find(values.begin(), values.end(), given) != values.end();
}

} // namespace

std::string listed(const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values)
        list += (list.empty() ? "" : ", ") + value;
    return list.empty() ? "–" : list;
}

CLI::Validator oneOf(const Session& session, const std::string& option,
                     const std::vector<std::string>& values) {
    std::string shown;
    for (const std::string& value : values)
        shown += (shown.empty() ? "{" : ",") + value;
    return {[&session, option, values](const std::string& given) {
                return isAmong(given, values) ? std::string()
                                              : session.say(notAmong, {given, option, listed(values)});
            },
            shown + '}'};
}

void expectOneOf(const std::string& what, const std::string& given, const std::vector<std::string>& values) {
    if (!isAmong(given, values))
        throw core::Error(core::ErrorKind::Usage, notAmong, {given, what, listed(values)});
}

std::optional<std::int64_t> wholeNumber(const std::string& key, const std::string& value) {
    std::int64_t number = 0;
    const auto [end, wrong] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (!value.empty() && (wrong != std::errc() || end != value.data() + value.size() || number < 0))
        throw core::Error(core::ErrorKind::Usage, msg("{1} takes a whole number, not “{2}”."), {key, value});
    return value.empty() ? std::nullopt : std::optional(number);
}

bool yesOrNo(const std::string& key, const std::string& value) {
    expectOneOf(key, value, {"yes", "no"});
    return value == "yes";
}

} // namespace marginalia::cli
