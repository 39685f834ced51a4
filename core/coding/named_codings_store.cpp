// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook.h"
#include "core/coding/named_codings.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace marginalia::core::coding {

namespace {

/// Names by id, each with its place in the order of the names.
class Ranks {
public:
    explicit Ranks(std::vector<std::pair<std::int64_t, std::string>> names) {
        std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
            return std::tie(a.second, a.first) < std::tie(b.second, b.first);
        });
        m_names.emplace_back(); // of what is not there
        for (auto& [id, name] : names) {
            const bool isNew = m_names.size() == 1 || m_names.back() != name;
            if (isNew)
                m_names.push_back(std::move(name));
            m_ranks.emplace(id, static_cast<std::uint32_t>(m_names.size() - 1));
        }
    }
    [[nodiscard]] std::uint32_t of(std::int64_t id) const {
        const auto found = m_ranks.find(id);
        return found == m_ranks.end() ? 0 : found->second;
    }
    [[nodiscard]] std::string_view name(std::uint32_t rank) const { return m_names[rank]; }

private:
    std::vector<std::string> m_names;
    std::unordered_map<std::int64_t, std::uint32_t> m_ranks;
};

Ranks readNames(store::Statement statement) {
    std::vector<std::pair<std::int64_t, std::string>> names;
    statement.bind();
    while (statement.step())
        names.emplace_back(statement.integer(0), statement.text(1));
    return Ranks(std::move(names));
}

Ranks paths(const store::Connection& db) {
    const codebook::Codebook book = codebook::Codebook::load(db);
    std::vector<std::pair<std::int64_t, std::string>> names;
    for (const codebook::Code& code : book.codes())
        names.emplace_back(code.id.value, book.path(code.id));
    return Ranks(std::move(names));
}

struct Entry {
    std::uint32_t code = 0;
    std::uint32_t document = 0;
    std::uint32_t respondent = 0;
    std::uint32_t question = 0;
    std::int64_t start = -1;
    std::int64_t end = -1;
    std::uint32_t coder = 0;
    bool done = false;
    std::string memo;

    [[nodiscard]] auto key() const {
        return std::tie(code, document, respondent, question, start, end, coder, memo);
    }
};

struct AllNames {
    explicit AllNames(const store::Connection& db)
        : codes(paths(db))
        , documents(readNames(db.prepare("SELECT id, name FROM source")))
        , respondents(readNames(db.prepare("SELECT id, name FROM study_case")))
        , questions(readNames(db.prepare("SELECT id, name FROM question")))
        , coders(readNames(db.prepare("SELECT id, name FROM coder"))) {}
    Ranks codes;
    Ranks documents;
    Ranks respondents;
    Ranks questions;
    Ranks coders;
};

/// From rows of: code, coder, source, case, question, start, end, memo, state.
void readEntries(const AllNames& names, store::Statement statement, std::vector<Entry>& entries) {
    statement.bind();
    while (statement.step()) {
        Entry& entry = entries.emplace_back();
        entry.code = names.codes.of(statement.integer(0));
        entry.coder = names.coders.of(statement.integer(1));
        entry.document = names.documents.of(statement.integer(2));
        entry.respondent = names.respondents.of(statement.integer(3));
        entry.question = names.questions.of(statement.integer(4));
        entry.start = statement.integer(5);
        entry.end = statement.integer(6);
        entry.memo = statement.text(7);
        entry.done = statement.view(8) == "done";
    }
}

} // namespace

void eachNamedCoding(const store::Connection& db, const std::function<void(const NamedCoding&)>& visit) {
    const AllNames names(db);
    std::vector<Entry> entries;
    readEntries(names,
                db.prepare("SELECT c.code_id, c.coder_id, c.source_id, a.case_id, a.question_id, "
                           "c.start_position, c.end_position, c.memo, j.state FROM coding c "
                           "LEFT JOIN answer a ON a.id = c.answer_id "
                           "LEFT JOIN judgement j ON j.answer_id = c.answer_id AND j.coder_id = c.coder_id "
                           "AND j.round_id = 1 WHERE c.round_id = 1"),
                entries);
    readEntries(names,
                db.prepare("SELECT NULL, j.coder_id, NULL, a.case_id, a.question_id, -1, -1, '', j.state "
                           "FROM judgement j JOIN answer a ON a.id = j.answer_id "
                           "WHERE j.round_id = 1 AND j.state = 'done' AND NOT EXISTS (SELECT 1 FROM coding c "
                           "WHERE c.answer_id = j.answer_id AND c.coder_id = j.coder_id AND c.round_id = 1)"),
                entries);
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.key() < b.key(); });
    for (const Entry& entry : entries) {
        NamedCoding coding;
        coding.respondent = names.respondents.name(entry.respondent);
        coding.question = names.questions.name(entry.question);
        coding.document = names.documents.name(entry.document);
        coding.code = names.codes.name(entry.code);
        coding.coder = names.coders.name(entry.coder);
        if (entry.start >= 0)
            coding.span = Span{entry.start, entry.end};
        if (entry.document == 0)
            coding.status = entry.done ? "done" : "open";
        coding.memo = entry.memo;
        visit(coding);
    }
}

} // namespace marginalia::core::coding
