// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey_plan.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace marginalia::core::survey {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<ColumnRole, const char*>, 10> roles{
    {{ColumnRole::Open, "open"},
     {ColumnRole::Variable, "variable"},
     {ColumnRole::Single, "single"},
     {ColumnRole::Multiple, "multiple"},
     {ColumnRole::Rating, "rating"},
     {ColumnRole::Id, "id"},
     {ColumnRole::Consent, "consent"},
     {ColumnRole::AttributionName, "attributionName"},
     {ColumnRole::AttributionPosition, "attributionPosition"},
     {ColumnRole::Ignore, "ignore"}}};

const char* roleName(ColumnRole role) {
    for (const auto& [known, name] : roles)
        if (known == role)
            return name;
    return "ignore";
}

Json number(double value) {
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json columnJson(const ColumnPlan& column) {
    Json json;
    json["column"] = column.column;
    json["role"] = roleName(column.role);
    if (!column.name.empty())
        json["name"] = column.name;
    if (!column.label.empty())
        json["label"] = column.label;
    switch (column.role) {
    case ColumnRole::Open:
        json["codes"] = column.singleCode ? "single" : "multi";
        if (!column.dontKnow.empty())
            json["dontKnow"] = column.dontKnow;
        if (!column.noAnswer.empty())
            json["noAnswer"] = column.noAnswer;
        if (!column.refused.empty())
            json["refused"] = column.refused;
        json["askedIf"] = textOrNull(column.askedIf);
        break;
    case ColumnRole::Variable:
        json["type"] = column.type;
        if (!column.values.empty())
            json["values"] = column.values;
        break;
    case ColumnRole::Multiple:
        if (!column.option.empty())
            json["option"] = column.option;
        else
            json["separator"] = column.separator;
        break;
    case ColumnRole::Rating:
        if (column.min)
            json["min"] = number(*column.min);
        if (column.max)
            json["max"] = number(*column.max);
        break;
    default:
        break;
    }
    return json;
}

/// Reads one JSON object, each key by its type; complains about keys nobody asked for.
class ObjectReader {
public:
    ObjectReader(const Json& object, std::string where)
        : m_object(object)
        , m_where(std::move(where)) {
        if (!object.is_object())
            throw Error(ErrorKind::Invalid,
                        msg("The survey plan is wrong at {1}: an object in curly brackets is needed."),
                        {m_where});
    }

    std::string text(const char* key, const std::string& otherwise = {}) {
        const Json* value = find(key);
        if (!value || value->is_null())
            return otherwise;
        if (!value->is_string())
            wrong(key, msg("The survey plan is wrong at {1}: a text in double quotes is needed."));
        return value->get<std::string>();
    }

    std::optional<double> real(const char* key) {
        const Json* value = find(key);
        if (!value || value->is_null())
            return std::nullopt;
        if (!value->is_number())
            wrong(key, msg("The survey plan is wrong at {1}: a number is needed."));
        return value->get<double>();
    }

    bool flag(const char* key) {
        const Json* value = find(key);
        if (!value || value->is_null())
            return false;
        if (!value->is_boolean())
            wrong(key, msg("The survey plan is wrong at {1}: write true or false."));
        return value->get<bool>();
    }

    std::vector<std::string> texts(const char* key) {
        std::vector<std::string> list;
        const Json* value = find(key);
        if (!value || value->is_null())
            return list;
        if (!value->is_array())
            wrong(key, msg("The survey plan is wrong at {1}: a list of texts is needed."));
        for (const Json& item : *value) {
            if (!item.is_string())
                wrong(key, msg("The survey plan is wrong at {1}: a list of texts is needed."));
            list.push_back(item.get<std::string>());
        }
        return list;
    }

    const Json* find(const char* key) {
        m_asked.insert(key);
        const auto found = m_object.find(key);
        return found == m_object.end() ? nullptr : &*found;
    }

    [[noreturn]] void wrong(const char* key, MessageId message) const {
        throw Error(ErrorKind::Invalid, message, {m_where + "." + key});
    }

    /// A key that was never asked for is a slip of the pen, and its wish would be lost without a word.
    void finish() const {
        for (const auto& [key, value] : m_object.items())
            if (!m_asked.contains(key))
                throw Error(ErrorKind::Invalid, msg("The survey plan has a key that is not known: {1}."),
                            {m_where + "." + key});
    }

private:
    const Json& m_object;
    std::string m_where;
    std::set<std::string> m_asked;
};

ColumnPlan readColumn(const Json& json, std::size_t index) {
    ObjectReader object(json, "columns[" + std::to_string(index) + "]");
    ColumnPlan column;
    column.column = object.text("column");
    if (column.column.empty())
        object.wrong("column", msg("The survey plan is wrong at {1}: the header of a column is needed."));
    const std::string role = object.text("role", "ignore");
    bool known = false;
    for (const auto& [value, name] : roles)
        if (role == name) {
            column.role = value;
            known = true;
        }
    if (!known)
        object.wrong("role",
                     msg("The survey plan is wrong at {1}: the role is one of open, variable, single, "
                         "multiple, rating, id, consent, attributionName, attributionPosition, ignore."));
    column.name = object.text("name");
    column.label = object.text("label");
    column.type = object.text("type", "nominal");
    constexpr std::array<std::string_view, 5> types{"nominal", "ordinal", "numeric", "date", "text"};
    if (std::find(types.begin(), types.end(), column.type) == types.end())
        object.wrong("type", msg("The survey plan is wrong at {1}: the type is one of nominal, ordinal, "
                                 "numeric, date, text."));
    column.values = object.texts("values");
    column.separator = object.text("separator");
    column.option = object.text("option");
    if (column.role == ColumnRole::Multiple && column.separator.empty() && column.option.empty())
        column.separator = ";";
    column.min = object.real("min");
    column.max = object.real("max");
    if (column.min && column.max && *column.min > *column.max)
        object.wrong("min", msg("The survey plan is wrong at {1}: the lowest value is above the highest."));
    const std::string codes = object.text("codes", "multi");
    if (codes != "single" && codes != "multi")
        object.wrong("codes", msg("The survey plan is wrong at {1}: write single or multi."));
    column.singleCode = codes == "single";
    column.dontKnow = object.texts("dontKnow");
    column.noAnswer = object.texts("noAnswer");
    column.refused = object.texts("refused");
    column.askedIf = object.text("askedIf");
    object.finish();
    return column;
}

} // namespace

std::string SurveyPlan::toJson() const {
    Json json;
    json["file"] = file;
    json["survey"] = textOrNull(survey);
    json["sheet"] = textOrNull(sheet);
    json["encoding"] = textOrNull(encoding);
    json["delimiter"] = textOrNull(delimiter);
    json["headerRows"] = headerRows;
    json["idColumn"] = textOrNull(idColumn);
    json["notReached"] = notReached;
    if (separate)
        json["separate"] = true;
    json["columns"] = Json::array();
    for (const ColumnPlan& column : columns)
        json["columns"].push_back(columnJson(column));
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

SurveyPlan SurveyPlan::fromJson(const std::string& text) {
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& problem) {
        throw Error(ErrorKind::Invalid,
                    msg("The survey plan is not valid JSON; reading stopped at byte {1}."),
                    {std::to_string(problem.byte)});
    }
    ObjectReader object(json, "plan");
    SurveyPlan plan;
    plan.file = object.text("file");
    plan.survey = object.text("survey");
    plan.sheet = object.text("sheet");
    plan.encoding = object.text("encoding");
    plan.delimiter = object.text("delimiter");
    const double headerRows = object.real("headerRows").value_or(1);
    if (headerRows != 1 && headerRows != 2 && headerRows != 3)
        object.wrong("headerRows", msg("The survey plan is wrong at {1}: there are 1, 2 or 3 header rows."));
    plan.headerRows = static_cast<std::int64_t>(headerRows);
    plan.idColumn = object.text("idColumn");
    plan.notReached = object.flag("notReached");
    plan.separate = object.flag("separate");
    const Json* columns = object.find("columns");
    if (!columns || !columns->is_array())
        object.wrong("columns", msg("The survey plan is wrong at {1}: a list of columns is needed."));
    std::set<std::string> headers;
    for (std::size_t i = 0; i < columns->size(); ++i) {
        plan.columns.push_back(readColumn((*columns)[i], i));
        if (!headers.insert(plan.columns.back().column).second)
            throw Error(ErrorKind::Invalid, msg("The survey plan names the column “{1}” twice."),
                        {plan.columns.back().column});
    }
    object.finish();
    return plan;
}

} // namespace marginalia::core::survey
