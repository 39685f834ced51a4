// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/header_words.h"

#include "core/survey/import_columns.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace marginalia::core::survey {

HeaderKind headerKind(std::string_view header) {
    static const auto kinds = [] {
        constexpr std::array<std::string_view, 28> ids{"id",
                                                       "no",
                                                       "no.",
                                                       "№",
                                                       "№ п/п",
                                                       "n",
                                                       "respondent",
                                                       "respondent id",
                                                       "respondentid",
                                                       "respondent_id",
                                                       "response id",
                                                       "responseid",
                                                       "response_id",
                                                       "respondent no",
                                                       "case id",
                                                       "case_id",
                                                       "caseid",
                                                       "participant",
                                                       "participant id",
                                                       "participant_id",
                                                       "expert id",
                                                       "код респондента",
                                                       "номер респондента",
                                                       "id респондента",
                                                       "id ответа",
                                                       "номер анкеты",
                                                       "респондент коды",
                                                       "респондент"};
        constexpr std::array<std::string_view, 42> personal{"e-mail",
                                                            "email",
                                                            "email address",
                                                            "e-mail address",
                                                            "mail",
                                                            "username",
                                                            "user name",
                                                            "name",
                                                            "full name",
                                                            "first name",
                                                            "last name",
                                                            "surname",
                                                            "phone",
                                                            "phone number",
                                                            "telephone",
                                                            "mobile",
                                                            "ip",
                                                            "ip address",
                                                            "ipaddress",
                                                            "recipientemail",
                                                            "recipientfirstname",
                                                            "recipientlastname",
                                                            "locationlatitude",
                                                            "locationlongitude",
                                                            "адрес электронной почты",
                                                            "электронная почта",
                                                            "эл. почта",
                                                            "имя пользователя",
                                                            "имя",
                                                            "фио",
                                                            "ф.и.о.",
                                                            "фамилия",
                                                            "фамилия, имя",
                                                            "ваше имя",
                                                            "телефон",
                                                            "номер телефона",
                                                            "ip-адрес",
                                                            "аты-жөні",
                                                            "аты-жөніңіз",
                                                            "электрондық пошта",
                                                            "электрондық пошта мекенжайы",
                                                            "телефон нөмірі"};
        constexpr std::array<std::string_view, 36> technical{"timestamp",
                                                             "time stamp",
                                                             "start time",
                                                             "starttime",
                                                             "startdate",
                                                             "start date",
                                                             "completion time",
                                                             "end time",
                                                             "enddate",
                                                             "end date",
                                                             "date created",
                                                             "date modified",
                                                             "recordeddate",
                                                             "submitted at",
                                                             "submit date",
                                                             "submission date",
                                                             "time",
                                                             "duration",
                                                             "duration (in seconds)",
                                                             "progress",
                                                             "finished",
                                                             "status",
                                                             "distributionchannel",
                                                             "userlanguage",
                                                             "collector id",
                                                             "externalreference",
                                                             "custom data 1",
                                                             "last modified time",
                                                             "отметка времени",
                                                             "время создания",
                                                             "время завершения",
                                                             "время начала",
                                                             "дата заполнения",
                                                             "продолжительность",
                                                             "уақыт белгісі",
                                                             "уақыты"};
        constexpr std::array<std::string_view, 12> consents{"consent",
                                                            "quotation consent",
                                                            "consent to quotation",
                                                            "consent to be quoted",
                                                            "may we quote you",
                                                            "attribution",
                                                            "согласие",
                                                            "согласие на цитирование",
                                                            "можно ли вас цитировать",
                                                            "келісім",
                                                            "дәйексөзге келісім",
                                                            "цитирование"};
        constexpr std::array<std::string_view, 14> positions{"position",
                                                             "position to be quoted by",
                                                             "job title",
                                                             "title and organisation",
                                                             "title and organization",
                                                             "attribution line",
                                                             "должность",
                                                             "должность и организация",
                                                             "место работы и должность",
                                                             "ваша должность",
                                                             "лауазымы",
                                                             "лауазым",
                                                             "лауазымыңыз",
                                                             "қызметі"};
        std::unordered_map<std::string, HeaderKind> map;
        const auto put = [&map](const auto& words, HeaderKind kind) {
            for (const std::string_view word : words)
                map.emplace(text::searchKey(word), kind);
        };
        put(ids, HeaderKind::Id);
        put(personal, HeaderKind::Personal);
        put(technical, HeaderKind::Technical);
        put(consents, HeaderKind::Consent);
        put(positions, HeaderKind::Position);
        return map;
    }();
    std::string_view plain = trimmed(header);
    while (!plain.empty() &&
           (plain.back() == '?' || plain.back() == ':' || plain.back() == '*' || plain.back() == ' '))
        plain.remove_suffix(1);
    if (plain.size() > 120)
        return HeaderKind::Unknown;
    const auto found = kinds.find(text::searchKey(plain));
    return found == kinds.end() ? HeaderKind::Unknown : found->second;
}

std::optional<OptionHeader> optionHeader(std::string_view header) {
    header = trimmed(header);
    const auto made = [](std::string_view stem, std::string_view option) -> std::optional<OptionHeader> {
        stem = trimmed(stem);
        option = trimmed(option);
        if (stem.empty() || option.empty())
            return std::nullopt;
        return OptionHeader{std::string(stem), std::string(option)};
    };
    if (header.ends_with("]"))
        if (const std::size_t open = header.rfind('['); open != std::string_view::npos)
            return made(header.substr(0, open), header.substr(open + 1, header.size() - open - 2));
    for (const std::string_view sign :
         {std::string_view(": "), std::string_view(" - "), std::string_view(" – "), std::string_view(" — "),
          std::string_view(" / ")})
        if (const std::size_t at = header.rfind(sign); at != std::string_view::npos)
            return made(header.substr(0, at), header.substr(at + sign.size()));
    if (const std::size_t at = header.rfind('_'); at != std::string_view::npos)
        return made(header.substr(0, at), header.substr(at + 1));
    return std::nullopt;
}

std::string leadingNumber(std::string_view header) {
    header = trimmed(header);
    std::size_t at = 0;
    std::size_t letters = 0;
    while (at < header.size() && letters < 2) { // "Q", "В", "S1": at most two letters before the digits
        std::size_t next = at;
        const char32_t letter = text::decodeAt(header, next);
        const bool isLetter = (letter >= U'A' && letter <= U'Z') || (letter >= U'a' && letter <= U'z') ||
                              (letter >= 0x400 && letter <= 0x52F);
        if (!isLetter)
            break;
        at = next;
        ++letters;
    }
    const std::size_t digits = at;
    while (at < header.size() && ((header[at] >= '0' && header[at] <= '9') ||
                                  (at > digits && header[at] == '.' && at + 1 < header.size() &&
                                   header[at + 1] >= '0' && header[at + 1] <= '9')))
        ++at;
    if (at == digits || at >= header.size())
        return {};
    const bool ends =
        header[at] == '.' || header[at] == ')' || header[at] == ':' || (letters > 0 && header[at] == ' ');
    return ends ? std::string(header.substr(0, at)) : std::string();
}

} // namespace marginalia::core::survey
