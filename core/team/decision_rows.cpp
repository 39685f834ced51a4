// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/decision_rows.h"

#include "core/base/sha256.h"
#include "core/codebook/codebook.h"
#include "core/coding/bulk_names.h"
#include "core/survey/survey.h"
#include "core/team/adjudicate_store.h"
#include "core/team/code_names.h"
#include "core/text/fold.h"
#include "core/text/messages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

namespace marginalia::core::team {

namespace {

using coding::BulkNames;

enum class Word { First, Second, Both, Neither, Other, Unclear, Present, Absent };

constexpr std::array<std::pair<Word, MessageId>, 8> words{{
    {Word::First, msgIn("decision", "first")},
    {Word::Second, msgIn("decision", "second")},
    {Word::Both, msgIn("decision", "both")},
    {Word::Neither, msgIn("decision", "neither")},
    {Word::Other, msgIn("decision", "other")},
    {Word::Unclear, msgIn("decision", "codebook unclear")},
    {Word::Present, msgIn("decision", "present")},
    {Word::Absent, msgIn("decision", "absent")},
}};

/// Every spelling of a word, in each language.
std::map<std::string, Word> spellings() {
    std::map<std::string, Word> all{{"unclear", Word::Unclear},
                                    {"yes", Word::Present},
                                    {"1", Word::Present},
                                    {"no", Word::Absent},
                                    {"0", Word::Absent}};
    for (const auto& [word, id] : words) {
        all.emplace(text::nameKey(id.text()), word);
        for (const char* language : {"ru", "kk"})
            all.emplace(text::nameKey(text::say(text::Locale(language), id)), word);
    }
    return all;
}

std::optional<Span> passageFrom(std::string_view given) {
    Span span;
    const char* const end = given.data() + given.size();
    const auto [dash, first] = std::from_chars(given.data(), end, span.start);
    if (first != std::errc() || dash == end || *dash != '-')
        return std::nullopt;
    const auto [last, second] = std::from_chars(dash + 1, end, span.end);
    return second == std::errc() && last == end ? std::optional(span) : std::nullopt;
}

class Reader {
public:
    Reader(const store::Connection& db, const DecisionRows& table)
        : m_db(db)
        , m_table(table)
        , m_names(db)
        , m_book(codebook::Codebook::load(db))
        , m_codeNames(m_book)
        , m_coders(coding::coders(db))
        , m_words(spellings()) {
        for (const std::string& name : table.coders)
            if (const coding::Coder* coder = coderNamed(name))
                m_columns.push_back(coder->id);
    }

    RowsRead read() {
        for (const DecisionRow& row : m_table.rows)
            take(row);
        return std::move(m_result);
    }

private:
    void bad(MessageId id, const DecisionRow& row, std::vector<std::string> more = {}) {
        more.insert(more.begin(), std::to_string(row.number));
        m_result.bad.emplace_back(id, std::move(more));
    }

    const coding::Coder* coderNamed(std::string_view name) const {
        const std::string key = text::nameKey(name);
        for (const coding::Coder& coder : m_coders)
            if (text::nameKey(coder.name) == key)
                return &coder;
        return nullptr;
    }

    void take(const DecisionRow& row) {
        if (row.decision.empty() && row.other.empty()) {
            ++m_result.left;
            return;
        }
        Ruling ruling;
        ruling.reason = row.reason;
        if (!findPlace(row, ruling) || !findCode(row, ruling) || !isAsItWas(row, ruling) ||
            !readDecision(row, ruling))
            return;
        const auto [known, isNew] = m_seen.try_emplace(ruling.matter, Seen{row.number, ruling});
        if (isNew)
            m_result.rulings.push_back(std::move(ruling));
        else if (!same(known->second.ruling, ruling))
            bad(msg("row {1}: it decides otherwise than row {2} about the same dispute."), row,
                {std::to_string(known->second.row)});
    }

    static bool same(const Ruling& a, const Ruling& b) {
        return a.verdict == b.verdict && a.first == b.first && a.second == b.second &&
               a.present == b.present && a.otherCode == b.otherCode && a.otherSpan == b.otherSpan &&
               a.status == b.status;
    }

    bool findPlace(const DecisionRow& row, Ruling& ruling) {
        if (row.document.empty() && (row.respondent.empty() || row.question.empty())) {
            bad(msg("row {1}: name a respondent and a question, or a document."), row);
            return false;
        }
        const BulkNames::Found found = row.document.empty() ? m_names.answer(row.respondent, row.question)
                                                            : m_names.document(row.document);
        switch (found.miss) {
        case BulkNames::Miss::None:
            break;
        case BulkNames::Miss::Respondent:
            bad(msg("row {1}: there is no respondent “{2}”."), row, {row.respondent});
            return false;
        case BulkNames::Miss::Question:
            bad(msg("row {1}: there is no open question “{2}”."), row, {row.question});
            return false;
        case BulkNames::Miss::Document:
            bad(msg("row {1}: there is no document “{2}”."), row, {row.document});
            return false;
        case BulkNames::Miss::Answer:
            bad(msg("row {1}: the respondent “{2}” has no answer to the question “{3}”."), row,
                {row.respondent, row.question});
            return false;
        case BulkNames::Miss::Ambiguous:
            if (row.document.empty())
                bad(msg("row {1}: several answers fit the respondent “{2}” and the question “{3}”."), row,
                    {row.respondent, row.question});
            else
                bad(msg("row {1}: there are several documents “{2}”."), row, {row.document});
            return false;
        }
        const BulkNames::Facts& facts = m_names.facts(found.target);
        ruling.matter.place = facts.place;
        m_codePoints = facts.codePoints;
        if (facts.place.source)
            ruling.matter.span = row.span;
        return isWithin(row, ruling.matter.span);
    }

    bool isWithin(const DecisionRow& row, const std::optional<Span>& span) {
        if (!span || (span->start >= 0 && span->start < span->end && span->end <= m_codePoints))
            return true;
        bad(msg("row {1}: the passage {2}-{3} is not in the text, which has {4} characters."), row,
            {std::to_string(span->start), std::to_string(span->end),
             std::to_string(std::max<std::int64_t>(m_codePoints, 0))});
        return false;
    }

    std::optional<CodeId> codeAt(const DecisionRow& row, const std::string& path) {
        if (const std::optional<CodeId> code = m_codeNames.named(path))
            return code;
        bad(msg("row {1}: there is no code “{2}” in the codebook."), row, {path});
        return std::nullopt;
    }

    bool findCode(const DecisionRow& row, Ruling& ruling) {
        if (row.code.empty()) {
            if (ruling.matter.place.answer)
                return true;
            bad(msg("row {1}: name the code that the decision is about."), row);
            return false;
        }
        const std::optional<CodeId> code = codeAt(row, row.code);
        ruling.matter.code = code.value_or(CodeId{});
        return code.has_value();
    }

    bool isAsItWas(const DecisionRow& row, const Ruling& ruling) {
        if (row.check.empty() || row.check == checkOf(m_db, ruling.matter))
            return true;
        bad(msg("row {1}: the text or its codings have changed since this table was made. Make the table "
                "anew."),
            row);
        return false;
    }

    bool worked(CoderId coder, const coding::Place& place) const {
        const auto mine = [coder](const auto& each) {
            return each.coder == coder && each.round == mainRound;
        };
        return std::ranges::any_of(coding::codingsOf(m_db, place), mine) ||
               (place.answer && std::ranges::any_of(coding::judgementsOf(m_db, place.answer), mine));
    }

    bool sideWith(const DecisionRow& row, Ruling& ruling, CoderId coder, const std::string& name) {
        if (!worked(coder, ruling.matter.place)) {
            bad(msg("row {1}: “{2}” has not judged this text, so there is nothing to follow."), row, {name});
            return false;
        }
        const bool second = m_columns.size() > 1 && m_columns[1] == coder;
        ruling.verdict = second ? Verdict::Second : Verdict::First;
        (second ? ruling.second : ruling.first) = coder;
        return true;
    }

    bool readDecision(const DecisionRow& row, Ruling& ruling) {
        const auto word = m_words.find(text::nameKey(row.decision));
        if (const coding::Coder* coder = row.decision.empty() ? nullptr : coderNamed(row.decision))
            return sideWith(row, ruling, coder->id, coder->name);
        if (!row.decision.empty() && word == m_words.end()) {
            bad(msg("row {1}: “{2}” is no decision. Write the name of a coder, or: {3}."), row,
                {row.decision, "both, neither, other, unclear, present, absent"});
            return false;
        }
        const Word meant = row.decision.empty() ? Word::Other : word->second;
        const bool status = !ruling.matter.code;
        switch (meant) {
        case Word::First:
        case Word::Second: {
            const std::size_t place = meant == Word::First ? 0 : 1;
            if (place >= m_columns.size()) {
                bad(msg("row {1}: the table has no columns of coders, so write the coder's name instead of "
                        "“{2}”."),
                    row, {row.decision});
                return false;
            }
            return sideWith(row, ruling, m_columns[place], m_table.coders[place]);
        }
        case Word::Both:
            ruling.verdict = Verdict::Both;
            break;
        case Word::Neither:
            ruling.verdict = Verdict::Neither;
            return true;
        case Word::Other:
            return readOther(row, ruling);
        case Word::Unclear:
            ruling.verdict = Verdict::Unclear;
            break;
        case Word::Present:
        case Word::Absent:
            ruling.verdict = Verdict::Plain;
            ruling.present = meant == Word::Present;
            break;
        }
        if (status)
            bad(msg("row {1}: a status is settled by a coder's name, “neither”, or “other” and the status."),
                row);
        return !status;
    }

    bool readOther(const DecisionRow& row, Ruling& ruling) {
        ruling.verdict = Verdict::Other;
        if (row.other.empty()) {
            bad(msg("row {1}: “other” needs the other code, passage or status in its column."), row);
            return false;
        }
        if (!ruling.matter.code) {
            ruling.status = row.other;
            if (!survey::statusFromKey(row.other))
                bad(msg("row {1}: there is no answer status “{2}”."), row, {row.other});
            return survey::statusFromKey(row.other).has_value();
        }
        ruling.otherSpan = passageFrom(row.other);
        if (ruling.otherSpan)
            return isWithin(row, ruling.otherSpan);
        const std::optional<CodeId> code = codeAt(row, row.other);
        ruling.otherCode = code.value_or(CodeId{});
        if (code == ruling.matter.code)
            bad(msg("row {1}: the other code is the disputed one."), row);
        return code && code != ruling.matter.code;
    }

    struct Seen {
        std::int64_t row = 0;
        Ruling ruling;
    };
    const store::Connection& m_db;
    const DecisionRows& m_table;
    BulkNames m_names;
    codebook::Codebook m_book;
    CodeNames m_codeNames;
    std::vector<coding::Coder> m_coders;
    std::vector<CoderId> m_columns; ///< coders of the table, those that are known
    std::map<std::string, Word> m_words;
    std::map<Matter, Seen> m_seen;
    std::int64_t m_codePoints = 0; ///< of the row's text
    RowsRead m_result;
};

} // namespace

RowsRead rulingsFrom(const store::Connection& db, const DecisionRows& table) {
    return Reader(db, table).read();
}

std::string checkOf(const store::Connection& db, const Matter& matter) {
    Sha256 hash;
    hash.update(rows::textDigest(db, matter.place));
    std::map<CoderId, std::string> names;
    for (const coding::Coder& coder : coding::coders(db))
        names[coder.id] = coder.name;
    std::vector<std::string> said;
    for (const coding::Coding& coding : coding::codingsOf(db, matter.place)) {
        const bool within = !matter.span || !coding.span || matter.span->overlaps(*coding.span);
        if (coding.round == mainRound && coding.code == matter.code && within)
            said.push_back(names[coding.coder] + '\x1f' +
                           std::to_string(coding.span ? coding.span->start : -1) + '\x1f' +
                           std::to_string(coding.span ? coding.span->end : -1));
    }
    if (matter.place.answer)
        for (const coding::Judgement& judgement : coding::judgementsOf(db, matter.place.answer))
            if (judgement.round == mainRound && judgement.state == coding::JudgementState::Done)
                said.push_back(names[judgement.coder] + '\x1e' + (matter.code ? "" : judgement.status));
    std::ranges::sort(said);
    for (const std::string& each : said) {
        hash.update("\x1d");
        hash.update(each);
    }
    return hash.finishHex().substr(0, 12);
}

std::vector<std::string> decisionWords(const std::vector<std::string>& coders, const std::string& language) {
    std::vector<std::string> all = coders;
    for (const auto& [word, id] : words)
        if (word != Word::First && word != Word::Second && word != Word::Present && word != Word::Absent)
            all.push_back(text::say(text::Locale(language), id));
    return all;
}

} // namespace marginalia::core::team
