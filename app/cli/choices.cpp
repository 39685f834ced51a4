// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"

#include <algorithm>

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

} // namespace marginalia::cli
