// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/frozen_codebook.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace marginalia::core::codebook {

namespace {

constexpr std::array<std::pair<const char*, std::string Code::*>, 15> words{{
    {"number", &Code::number},
    {"name", &Code::name},
    {"name_en", &Code::nameEn},
    {"name_ru", &Code::nameRu},
    {"name_kk", &Code::nameKk},
    {"definition", &Code::definition},
    {"include", &Code::includeWhen},
    {"exclude", &Code::excludeWhen},
    {"example", &Code::example},
    {"boundary", &Code::boundary},
    {"colour", &Code::colour},
    {"shortcut", &Code::shortcut},
    {"memo", &Code::memo},
    {"created_at", &Code::createdAt},
    {"changed_at", &Code::changedAt},
}};
constexpr std::array<std::pair<const char*, std::int64_t Code::*>, 2> numbers{
    {{"position", &Code::position}, {"revision", &Code::revision}}};

} // namespace

std::string frozen(const Codebook& book) {
    auto codes = nlohmann::ordered_json::array();
    for (const Code& code : book.codes()) {
        auto& row = codes.emplace_back(nlohmann::ordered_json{{"id", code.id.value}});
        if (code.parent)
            row["parent"] = code.parent.value;
        for (const auto& [key, member] : numbers)
            row[key] = code.*member;
        for (const auto& [key, member] : words)
            if (!(code.*member).empty())
                row[key] = code.*member;
        if (code.kind == CodeKind::Residual)
            row["kind"] = "residual";
    }
    return codes.dump();
}

Codebook thawed(std::string_view json, std::int64_t revision) {
    try {
        std::vector<Code> codes;
        for (const auto& row : nlohmann::json::parse(json)) {
            Code& code = codes.emplace_back();
            code.id = CodeId{row.at("id").get<std::int64_t>()};
            code.parent = CodeId{row.value("parent", std::int64_t{0})};
            for (const auto& [key, member] : numbers)
                code.*member = row.value(key, std::int64_t{0});
            for (const auto& [key, member] : words)
                code.*member = row.value(key, std::string());
            if (row.value("kind", std::string()) == "residual")
                code.kind = CodeKind::Residual;
        }
        return Codebook(std::move(codes), revision);
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorKind::Damaged,
                    msg("The codebook that a round of coding has kept cannot be read. Check the project."));
    }
}

} // namespace marginalia::core::codebook
