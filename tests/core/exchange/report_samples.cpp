// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/report_samples.h"

#include "core/base/platform.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <vector>

namespace marginalia::tests {

using namespace core::report;

namespace {
using Words = std::map<std::string, std::string>;

const std::vector<std::array<std::string, 4>>&
quotes() { // language, quote, source in the report's language, country
    static const std::vector<std::array<std::string, 4>> all{
        {"en",
         "The declarations are fine; what is missing is one office that answers for the road, the rail and "
         "the tariff together.",
         "Kazakhstan", "17"},
        {"ru",
         "Доверие между соседями важнее тарифов: пока на границе стоят по шесть часов, никакая программа не "
         "заработает. Сначала пункт пропуска, потом форум.",
         "Uzbekistan", "18"},
        {"kk",
         "Алдымен жол керек. Көршілермен келісімнің қағазы көп, ал жүк көлігі шекарада үш күн тұрады — бұл "
         "сенімге де, саудаға да зиян.",
         "Kazakhstan", "21"},
        {"ar", "تعاونّا مع الجيران منذ سنوات، لكن الحدود ما زالت مغلقة أمام التجارة الصغيرة.", "Tajikistan",
         "33"},
        {"en", "Nobody reads a strategy 🙂. Publish the list of permits and who signs each.", "Kyrgyzstan",
         "40"},
    };
    return all;
}

std::string in(const Words& words, const std::string& language) {
    return words.at(language);
}

std::string decimal(std::string figure, const std::string& language) {
    if (language != "en" && figure.find('.') != std::string::npos)
        figure.replace(figure.find('.'), 1, ",");
    return figure;
}

std::string interval(const std::string& low, const std::string& high, const std::string& language) {
    return "[" + decimal(low, language) + (language == "en" ? ", " : "; ") + decimal(high, language) + "]";
}

Table sharesTable(const std::string& l) {
    Table table;
    table.id = "tbl_shares_steps";
    table.title = in({{"en", "Steps from declarations to economic action"},
                      {"ru", "Шаги от деклараций к экономическим действиям"},
                      {"kk", "Декларациялардан экономикалық іс-қимылға көшу қадамдары"}},
                     l);
    table.columns = {Column::text(in({{"en", "Category"}, {"ru", "Категория"}, {"kk", "Санат"}}, l), 4),
                     Column::number("n", 0.8), Column::number("%", 0.9),
                     Column::number(in({{"en", "95% CI"}, {"ru", "95 % ДИ"}, {"kk", "95% СА"}}, l), 1.8)
                         .split({"CI low", "CI high"}),
                     Column::quote(in({{"en", "Example"}, {"ru", "Пример"}, {"kk", "Мысал"}}, l), 6)
                         .split({in({{"en", "Example"}, {"ru", "Пример"}, {"kk", "Мысал"}}, l),
                                 in({{"en", "Source"}, {"ru", "Источник"}, {"kk", "Дереккөз"}}, l)})};
    struct Line {
        int level;
        bool net;
        Words name;
        int n;
        std::string percent, low, high;
        int quote;
    };
    const std::vector<Line> lines{
        {0,
         true,
         {{"en", "Institutional mechanisms"},
          {"ru", "Институциональные механизмы"},
          {"kk", "Институционалдық тетіктер"}},
         14,
         "26.4",
         "16.4",
         "39.6",
         0},
        {1,
         false,
         {{"en", "A joint office with powers of its own"},
          {"ru", "Совместный орган с собственными полномочиями"},
          {"kk", "Өз өкілеттігі бар бірлескен орган"}},
         8,
         "15.1",
         "7.9",
         "27.1",
         -1},
        {1,
         true,
         {{"en", "Procedures"}, {"ru", "Процедуры"}, {"kk", "Рәсімдер"}},
         6,
         "11.3",
         "5.3",
         "22.6",
         4},
        {2,
         false,
         {{"en", "One list of permits"},
          {"ru", "Единый перечень разрешений"},
          {"kk", "Рұқсаттардың бірыңғай тізбесі"}},
         6,
         "11.3",
         "5.3",
         "22.6",
         -1},
        {0,
         false,
         {{"en", "Reduction of barriers"}, {"ru", "Снижение барьеров"}, {"kk", "Кедергілерді азайту"}},
         7,
         "13.2",
         "6.6",
         "24.8",
         3},
        {0,
         false,
         {{"en", "Political will and trust"},
          {"ru", "Политическая воля и доверие"},
          {"kk", "Саяси ерік пен сенім"}},
         5,
         "9.4",
         "4.1",
         "20.2",
         1},
        {0,
         false,
         {{"en", "Infrastructure and logistics"},
          {"ru", "Инфраструктура и логистика"},
          {"kk", "Инфрақұрылым және логистика"}},
         1,
         "1.9",
         "0.3",
         "9.9",
         2},
        {0, false, {{"en", "Other"}, {"ru", "Прочее"}, {"kk", "Басқа"}}, 3, "5.7", "1.9", "15.4", -1},
    };
    for (const Line& line : lines) {
        Row row;
        row.level = line.level;
        row.strong = line.net;
        row.cells = {
            Cell::text(in(line.name, l)), Cell::count(line.n),
            Cell::share(line.n, 53, 1, decimal(line.percent, l)),
            Cell::interval(std::stod(line.low), std::stod(line.high), 1, interval(line.low, line.high, l)),
            Cell()};
        if (line.quote >= 0) {
            const auto& q = quotes()[static_cast<std::size_t>(line.quote)];
            row.cells[4] = Cell::quote(
                q[1],
                fmt::format(
                    fmt::runtime(
                        in({{"en", "Expert {}, {}"}, {"ru", "Эксперт {}, {}"}, {"kk", "Сарапшы {}, {}"}}, l)),
                    q[3], q[2]),
                q[0]);
        }
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back({.cells = {Cell::text(in({{"en", "Base: substantive answers"},
                                                   {"ru", "База: содержательные ответы"},
                                                   {"kk", "Есептеу базасы: мазмұнды жауаптар"}},
                                                  l)),
                                    Cell::count(53), Cell(), Cell(), Cell()},
                          .role = RowRole::Total});
    table.notes = {
        in({{"en", "Base: substantive answers (N = 53). An answer can have several codes, so percentages can "
                   "sum to more than 100. Wilson intervals, 95%."},
            {"ru", "База: содержательные ответы (N = 53). Один ответ может иметь несколько кодов, поэтому "
                   "сумма процентов может превышать 100. Интервалы Уилсона, 95 %."},
            {"kk", "Есептеу базасы: мазмұнды жауаптар (N = 53). Бір жауапта бірнеше код болуы мүмкін, "
                   "сондықтан пайыздар қосындысы 100-ден асуы мүмкін. Уилсон аралықтары, 95%."}},
           l)};
    return table;
}

Table quotesTable(const std::string& l, int rows, bool groups) {
    Table table;
    table.title = in({{"en", "Quotes by category"},
                      {"ru", "Цитаты по категориям"},
                      {"kk", "Санаттар бойынша дәйексөздер"}},
                     l);
    table.columns = {
        Column::number(in({{"en", "No."}, {"ru", "№"}, {"kk", "№"}}, l), 0.6),
        Column::text(in({{"en", "Respondent"}, {"ru", "Респондент"}, {"kk", "Респондент"}}, l), 1.4),
        Column::group(in({{"en", "Case"}, {"ru", "Сведения"}, {"kk", "Мәліметтер"}}, l),
                      {Column::text(in({{"en", "Country"}, {"ru", "Страна"}, {"kk", "Ел"}}, l), 1.5),
                       Column::text(in({{"en", "Field"}, {"ru", "Сфера"}, {"kk", "Сала"}}, l), 1.7)}),
        Column::quote(in({{"en", "Quote"}, {"ru", "Цитата"}, {"kk", "Дәйексөз"}}, l), 6),
        Column::text(in({{"en", "Category"}, {"ru", "Категория"}, {"kk", "Санат"}}, l), 2.4),
        Column::text(in({{"en", "Coder"}, {"ru", "Кодировщик"}, {"kk", "Кодтаушы"}}, l), 1.5)};
    for (int i = 0; i < rows; ++i) {
        if (groups && i % 30 == 0)
            table.rows.push_back({.cells = {Cell::text(i == 0 ? in({{"en", "Reduction of barriers"},
                                                                    {"ru", "Снижение барьеров"},
                                                                    {"kk", "Кедергілерді азайту"}},
                                                                   l)
                                                              : in({{"en", "Political will and trust"},
                                                                    {"ru", "Политическая воля и доверие"},
                                                                    {"kk", "Саяси ерік пен сенім"}},
                                                                   l))},
                                  .role = RowRole::GroupHeader});
        const auto& q = quotes()[static_cast<std::size_t>(i) % quotes().size()];
        table.rows.push_back(
            {.cells = {Cell::count(i + 1), Cell::text(fmt::format("R{:03}", i + 1)), Cell::text(q[2]),
                       Cell::text(i % 2 ? "Business" : "Science and education"), Cell::quote(q[1], "", q[0]),
                       Cell::text(in({{"en", "Barriers > Customs"},
                                      {"ru", "Барьеры > Таможня"},
                                      {"kk", "Кедергілер > Кеден"}},
                                     l)),
                       Cell::text(i % 3 ? "Aigerim" : "Ботагоз")}});
    }
    return table;
}

Table codebookTable(const std::string& l) {
    Table table;
    table.title = in({{"en", "Codebook"}, {"ru", "Кодификатор"}, {"kk", "Кодификатор"}}, l);
    table.columns = {
        Column::text(in({{"en", "Code"}, {"ru", "Код"}, {"kk", "Код"}}, l), 2.2),
        Column::text(in({{"en", "Definition"}, {"ru", "Определение"}, {"kk", "Анықтама"}}, l), 3),
        Column::text(in({{"en", "Include when"}, {"ru", "Применять, если"}, {"kk", "Қашан қолданылады"}}, l),
                     2.6),
        Column::text(
            in({{"en", "Exclude when"}, {"ru", "Не применять, если"}, {"kk", "Қашан қолданылмайды"}}, l),
            2.6),
        Column::quote(in({{"en", "Example"}, {"ru", "Пример"}, {"kk", "Мысал"}}, l), 3),
        Column::text(in({{"en", "Colour"}, {"ru", "Цвет"}, {"kk", "Түсі"}}, l), 1.3),
        Column::number("n", 0.7)};
    table.rows.push_back(
        {.cells = {Cell::text(in({{"en", "Institutional mechanisms"},
                                  {"ru", "Институциональные механизмы"},
                                  {"kk", "Институционалдық тетіктер"}},
                                 l)),
                   Cell::text(in(
                       {{"en", "Bodies, rules and procedures that turn agreements into action."},
                        {"ru", "Органы, правила и процедуры, которые превращают договорённости в действия."},
                        {"kk", "Келісімдерді іске айналдыратын органдар, ережелер мен рәсімдер."}},
                       l)),
                   Cell::text("CASA-1000"), Cell(), Cell::quote(quotes()[0][1], "", "en"),
                   Cell::colour(0xE69F00,
                                in({{"en", "orange"}, {"ru", "оранжевый"}, {"kk", "қызғылт сары"}}, l)),
                   Cell::count(14)},
         .strong = true});
    table.rows.push_back(
        {.cells = {Cell::text(in({{"en", "Procedures"}, {"ru", "Процедуры"}, {"kk", "Рәсімдер"}}, l)), Cell(),
                   Cell(), Cell(), Cell::quote(quotes()[3][1], "", "ar"),
                   Cell::colour(0x0072B2, in({{"en", "blue"}, {"ru", "синий"}, {"kk", "көк"}}, l)),
                   Cell::missing()},
         .level = 1});
    return table;
}

Document blank(const std::string& language) {
    Document report;
    report.language = language;
    report.date = "2026-03-01T09:30:00.000Z";
    report.title = in({{"en", "Coded answers: steps to economic action"},
                       {"ru", "Кодирование ответов: шаги к экономическим действиям"},
                       {"kk", "Жауаптарды кодтау: экономикалық іс-қимыл қадамдары"}},
                      language);
    return report;
}
} // namespace

Document sharesReport(const std::string& language) {
    Document report = blank(language);
    report.add(
        Paragraph::of(in({{"en", "84 invited · 64 rows · 60 cases · 57 asked · 55 answered · 53 substantive"},
                          {"ru", "Приглашено: 84 · строк: 64 · случаев: 60 · вопрос задан: 57 · ответили: 55 "
                                 "· содержательных: 53"},
                          {"kk", "Шақырылғаны: 84 · жолдар: 64 · кейстер: 60 · сұралғаны: 57 · жауап "
                                 "бергені: 55 · мазмұндысы: 53"}},
                         language),
                      ParagraphKind::Lead));
    report.add(sharesTable(language));
    return report;
}

Document quotesReport(const std::string& language, int rows) {
    Document report = blank(language);
    report.landscape = true;
    report.add(quotesTable(language, rows, false));
    return report;
}

Document fullReport(const std::string& language) {
    Document report = sharesReport(language);
    report.add(Section{true});
    report.add(Heading{1, in({{"en", "Quotes"}, {"ru", "Цитаты"}, {"kk", "Дәйексөздер"}}, language)});
    report.add(quotesTable(language, 60, true));
    report.add(Section{false});
    report.add(Heading{1, in({{"en", "Codebook"}, {"ru", "Кодификатор"}, {"kk", "Кодификатор"}}, language)});
    report.add(codebookTable(language));
    report.add(Paragraph::of(quotes()[2][1], ParagraphKind::Quote, "kk"));
    report.add(Paragraph::of("Expert 21, Kazakhstan", ParagraphKind::Source));
    return report;
}

Document awkwardReport() {
    Document report;
    report.title = "<b>&\"quoted\"</b>";
    report.language = "en";
    report.date = "2026-03-01T09:30:00.000Z";
    Table table;
    table.title = "A & B < C";
    table.columns = {Column::text("Text"), Column::number("n")};
    for (const char* text : {"=1+1", "'=1+1", "+7 701", "-", "@x", "\tTab first", "🙂👩‍👩‍👧",
                             "שלום עולם", "a\x01\x02z\n\xEF\xBF\xBF", "line\r\nbreak\ttab\u2028end",
                             "<script>alert(1)</script>", "\xC3(broken", "it's"})
        table.rows.push_back({.cells = {Cell::text(text), Cell::count(-5)}});
    table.notes = {"=note"};
    report.add(std::move(table));
    Table empty;
    empty.title = "Nothing";
    empty.columns = {Column::text("Code"), Column::number("n")};
    empty.emptyText = "No answer has been coded yet.";
    report.add(std::move(empty));
    return report;
}

Scratch::Scratch()
    : m_folder(std::filesystem::temp_directory_path() /
               fmt::format("marginalia-test-{}", std::random_device()())) {
    std::filesystem::create_directories(m_folder);
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

Ran run(const std::string& commandLine) {
    FILE* pipe = popen((commandLine + " 2>&1").c_str(), "r");
    if (!pipe)
        return {-1, "popen failed"};
    std::string output;
    std::array<char, 4096> piece{};
    while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), pipe))
        output.append(piece.data(), got);
    return {pclose(pipe), output};
}

bool toolsAreRequired() {
    const char* ci = std::getenv("CI");
    return std::getenv("MARGINALIA_REQUIRE_TOOLS") != nullptr || (ci && std::string(ci) == "true");
}

} // namespace marginalia::tests
