// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search.h"

#include "core/base/error.h"
#include "core/query/search_store.h"
#include "core/query/search_terms.h"
#include "core/survey/voices.h"

#include <optional>

namespace marginalia::core::query {

namespace {

// Large enough that FTS5 writes long segments, small enough that stopping loses little.
constexpr std::size_t bytesOfOneStep = std::size_t{16} << 20;

/// Indexes the texts from `next` on until a step is full.
void indexStep(store::Connection& db, const std::vector<TextId>& texts, std::size_t& next,
               Progress& progress) {
    std::size_t bytes = 0;
    while (next < texts.size() && bytes < bytesOfOneStep) {
        const std::string body = rows::body(db, texts[next]);
        rows::index(db, texts[next], indexedWords(body));
        bytes += body.size();
        ++next;
        progress.advance();
    }
}

/// BEGIN, and ROLLBACK unless committed.
class IndexTransaction {
public:
    explicit IndexTransaction(store::Connection& db)
        : m_db(db)
        , m_writing(db) {
        m_db.run("BEGIN IMMEDIATE");
    }
    ~IndexTransaction() {
        try {
            if (m_db.inTransaction())
                m_db.run("ROLLBACK");
        } catch (const Error&) {
            // Nothing is committed; the next BEGIN reports what is wrong.
        }
    }
    IndexTransaction(const IndexTransaction&) = delete;
    IndexTransaction& operator=(const IndexTransaction&) = delete;
    void commit() { m_db.run("COMMIT"); }

private:
    store::Connection& m_db;
    store::Connection::Writing m_writing;
};

} // namespace

std::int64_t textsToIndex(const store::Connection& db) {
    return static_cast<std::int64_t>(rows::textsWithoutIndex(db).size());
}

void finishIndex(store::Connection& db, Progress& progress) {
    const std::vector<TextId> texts = rows::textsWithoutIndex(db);
    progress.stage(static_cast<std::int64_t>(texts.size()));
    for (std::size_t next = 0; next < texts.size();) {
        if (db.inTransaction()) {
            indexStep(db, texts, next, progress);
            continue;
        }
        IndexTransaction transaction(db);
        indexStep(db, texts, next, progress);
        transaction.commit();
    }
}

std::int64_t indexMore(store::Connection& db, Progress& progress) {
    const std::vector<TextId> texts = rows::textsWithoutIndex(db);
    progress.stage(static_cast<std::int64_t>(texts.size()));
    std::size_t next = 0;
    indexStep(db, texts, next, progress);
    return static_cast<std::int64_t>(texts.size() - next);
}

std::vector<Hit> search(const store::Connection& db, const std::string& query, std::int64_t most) {
    const std::vector<SearchTerm> terms = parseQuery(query);
    std::vector<Hit> hits;
    // One text may be the answer of many respondents, who mostly stand one after the other.
    TextId seen;
    std::optional<Hit> found;
    Span shown;
    rows::eachMatch(db, expressionOf(terms), [&](const rows::Place& place) {
        if (static_cast<std::int64_t>(hits.size()) >= most)
            return false;
        if (place.text != seen) {
            seen = place.text;
            const std::string body = rows::body(db, place.text);
            const std::optional<SearchMatch> match = firstMatch(body, terms);
            found.reset();
            if (match) {
                Snippet snippet = snippetOf(body, *match);
                shown = snippet.span;
                found = Hit{{}, {}, {}, place.text, match->span, std::move(snippet.words)};
            }
        }
        if (found) {
            Hit& hit = hits.emplace_back(*found);
            hit.document = place.document;
            hit.respondent = place.respondent;
            hit.question = place.question;
            // The words beside the match may be somebody else's, so that all of them are judged.
            hit.quotable =
                place.quotable && !(place.groupTalk && survey::Voices(db, place.groupTalk).at(shown).blocked);
        }
        return true;
    });
    return hits;
}

} // namespace marginalia::core::query
