// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey.h"

namespace marginalia::core::survey {

std::string_view statusKey(AnswerStatus status) {
    switch (status) {
    case AnswerStatus::Substantive:
        return "substantive";
    case AnswerStatus::DontKnow:
        return "dont_know";
    case AnswerStatus::Refused:
        return "refused";
    case AnswerStatus::OffTopic:
        return "off_topic";
    case AnswerStatus::Unclear:
        return "unclear";
    case AnswerStatus::Empty:
        return "empty";
    case AnswerStatus::NotReached:
        return "not_reached";
    case AnswerStatus::NotAsked:
        return "not_asked";
    }
    return "empty";
}

std::optional<AnswerStatus> statusFromKey(std::string_view key) {
    for (const AnswerStatus status : allStatuses)
        if (statusKey(status) == key)
            return status;
    return std::nullopt;
}

std::string_view consentKey(Consent consent) {
    switch (consent) {
    case Consent::ByName:
        return "by_name";
    case Consent::Position:
        return "position";
    case Consent::Anonymous:
        return "anonymous";
    case Consent::NotForQuotation:
        return "not_for_quotation";
    }
    return "not_for_quotation";
}

Consent consentFromKey(std::string_view key) {
    for (const Consent consent : {Consent::ByName, Consent::Position, Consent::Anonymous})
        if (consentKey(consent) == key)
            return consent;
    return Consent::NotForQuotation; // what we cannot read, we do not quote
}

std::string_view roleKey(VariableRole role) {
    switch (role) {
    case VariableRole::Variable:
        return "variable";
    case VariableRole::Single:
        return "single";
    case VariableRole::Multiple:
        return "multiple";
    case VariableRole::Rating:
        return "rating";
    }
    return "variable";
}

std::string_view typeKey(VariableType type) {
    switch (type) {
    case VariableType::Nominal:
        return "nominal";
    case VariableType::Ordinal:
        return "ordinal";
    case VariableType::Numeric:
        return "numeric";
    case VariableType::Date:
        return "date";
    case VariableType::Text:
        return "text";
    }
    return "nominal";
}

std::optional<VariableType> typeFromKey(std::string_view key) {
    for (const VariableType type : {VariableType::Nominal, VariableType::Ordinal, VariableType::Numeric,
                                    VariableType::Date, VariableType::Text})
        if (typeKey(type) == key)
            return type;
    return std::nullopt;
}

const std::string& Question::label(const std::string& language, const std::string& other) const {
    const auto in = [this](const std::string& tag) {
        return tag == "ru" ? &labelRu : tag == "kk" ? &labelKk : &labelEn;
    };
    for (const std::string* label : {in(language), in(other), &labelEn, &labelRu, &labelKk})
        if (!label->empty())
            return *label;
    return name;
}

} // namespace marginalia::core::survey
