// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/decisions.h"

#include "core/base/sha256.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace marginalia::core::team {

namespace {

void addOption(std::vector<Option>& options, Option option) {
    const auto known =
        std::ranges::find_if(options, [&](const Option& one) { return one.take == option.take; });
    if (known == options.end())
        options.push_back(std::move(option));
    else if (known->from.find(option.from) == std::string::npos)
        known->from += (known->from.empty() ? "" : ", ") + option.from;
}

bool offers(const Conflict& conflict, const std::string& take) {
    return std::ranges::any_of(conflict.options, [&](const Option& one) { return one.take == take; });
}

} // namespace

std::string_view conflictKey(ConflictKind kind) {
    switch (kind) {
    case ConflictKind::ChangedTwice:
        return "changed_twice";
    case ConflictKind::DeletedInUse:
        return "deleted_in_use";
    case ConflictKind::TextRevised:
        return "text_revised";
    case ConflictKind::SameName:
        return "same_name";
    case ConflictKind::ByOthers:
        return "by_others";
    case ConflictKind::PastHistory:
        return "past_history";
    case ConflictKind::Mapping:
        return "mapping";
    }
    return "";
}

std::string keyFor(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const std::string_view part : parts)
        all.append(part).append("\x1f");
    return Sha256::hexOf(all).substr(0, 16);
}

std::string Disputes::settle(Conflict conflict) {
    const std::string key = conflict.key;
    const auto [met, isNew] = m_met.try_emplace(key);
    if (isNew)
        met->second = std::move(conflict);
    else
        for (Option& option : conflict.options)
            addOption(met->second.options, std::move(option));
    const auto decision = m_decisions.find(key);
    if (decision != m_decisions.end() && !decision->second.empty())
        return decision->second;
    m_open[key] = true;
    return {};
}

std::string Disputes::settleFreely(Conflict conflict) {
    conflict.freely = true;
    return settle(std::move(conflict));
}

std::vector<Conflict> Disputes::open() const {
    std::vector<Conflict> all;
    for (const auto& [key, open] : m_open) {
        Conflict conflict = m_met.at(key);
        std::ranges::stable_sort(conflict.options, {}, &Option::take);
        all.push_back(std::move(conflict));
    }
    std::ranges::sort(all, [](const Conflict& a, const Conflict& b) {
        return std::tuple(a.kind, a.what.english(), a.key) < std::tuple(b.kind, b.what.english(), b.key);
    });
    return all;
}

void Disputes::requireValid() const {
    for (const auto& [key, conflict] : m_met) {
        const auto decision = m_decisions.find(key);
        if (decision != m_decisions.end() && !decision->second.empty() && !conflict.freely &&
            !offers(conflict, decision->second))
            throw Error(ErrorKind::Usage, msg("“{1}” is none of the choices for “{2}”."),
                        {decision->second, conflict.what.asArgument()});
    }
}

std::string toJson(const std::vector<Conflict>& conflicts) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Conflict& conflict : conflicts) {
        nlohmann::ordered_json options = nlohmann::ordered_json::array();
        for (const Option& option : conflict.options) {
            nlohmann::ordered_json one{{"take", option.take}};
            one["from"] = option.from.empty() ? "project" : option.from;
            if (!option.meaning.id.text().empty())
                one["meaning"] = option.meaning.english();
            options.push_back(std::move(one));
        }
        nlohmann::ordered_json one{{"key", conflict.key},
                                   {"kind", conflictKey(conflict.kind)},
                                   {"what", conflict.what.english()},
                                   {"options", std::move(options)}};
        if (!conflict.proposed.empty())
            one["proposed"] = conflict.proposed;
        one["take"] = "";
        list.push_back(std::move(one));
    }
    return nlohmann::ordered_json{{"conflicts", std::move(list)}}.dump(
               2, ' ', false, nlohmann::json::error_handler_t::replace) +
           "\n";
}

Decisions decisionsFromJson(std::string_view json) {
    Decisions decisions;
    try {
        const nlohmann::json all = nlohmann::json::parse(json);
        for (const auto& one : all.at("conflicts"))
            if (const std::string take = one.value("take", std::string()); !take.empty())
                decisions[one.at("key").get<std::string>()] = take;
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::Invalid,
                    msg("The decisions are not of the form that merge lists: {\"conflicts\": [{\"key\": ..., "
                        "\"take\": ...}]}. {1}"),
                    {error.what()});
    }
    return decisions;
}

} // namespace marginalia::core::team
