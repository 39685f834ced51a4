// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/mapping.h"

#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/team/mapping_store.h"
#include "core/text/fold.h"

#include <algorithm>
#include <map>
#include <set>

namespace marginalia::core::team {

namespace {

// Half of the answers the same word for word: no other question of the study can be meant.
constexpr double sameQuestion = 0.5;
// "Trade barrier" and "Trade barriers" are 0.96; names that share one word of two are about 0.5.
constexpr double similarName = 0.6;

std::map<std::string, int> pairsOf(std::string_view name) {
    const std::string key = text::nameKey(name);
    std::vector<std::string> letters;
    for (std::size_t i = 0; i < key.size();) {
        std::size_t length = 1;
        while (i + length < key.size() && (static_cast<unsigned char>(key[i + length]) & 0xC0U) == 0x80U)
            ++length;
        letters.push_back(key.substr(i, length));
        i += length;
    }
    std::map<std::string, int> pairs;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i)
        ++pairs[letters[i] + letters[i + 1]];
    return pairs;
}

/// Joins what has the same name below two rows that are one.
void joinByName(KnownRows& known, const std::string& table, const std::map<std::string, std::int64_t>& theirs,
                const std::map<std::string, std::int64_t>& ours) {
    for (const auto& [name, id] : theirs)
        if (const auto same = ours.find(name); same != ours.end())
            known.join(table, id, same->second, true);
}

class Mapping {
public:
    Mapping(store::Edit& edit, const ForeignFile& file, KnownRows& known, Disputes& disputes,
            Brought& brought)
        : m_edit(edit)
        , m_file(file)
        , m_known(known)
        , m_disputes(disputes)
        , m_brought(brought) {}

    bool run() {
        const std::int64_t same = joinDocuments() + joinQuestions();
        if (same == 0)
            return false;
        joinCodes();
        joinCoders();
        m_brought.remarks.push_back(
            {msg("{1} was never part of this project. The same documents and questions: {2}, "
                 "the same codes: {3}."),
             {m_file.name(), std::to_string(same), std::to_string(m_codes)}});
        return true;
    }

private:
    std::int64_t joinDocuments() {
        std::int64_t same = 0;
        std::multimap<std::string, const rows::NamedText*> byText;
        const std::vector<rows::NamedText> ours = rows::documentTexts(m_edit.db());
        for (const rows::NamedText& document : ours)
            byText.emplace(document.text, &document);
        for (const rows::NamedText& document : rows::documentTexts(m_file.db())) {
            const auto [first, last] = byText.equal_range(document.text);
            if (first == last)
                continue;
            // One text under two names: the same name is meant, where there is one.
            auto found =
                std::find_if(first, last, [&](const auto& one) { return one.second->name == document.name; });
            const rows::NamedText& here = found == last ? *first->second : *found->second;
            m_known.join("source", document.id, here.id, true);
            if (document.who != 0 && here.who != 0)
                m_known.join("study_case", document.who, here.who, true);
            joinByName(m_known, "speaker", rows::speakersOf(m_file.db(), document.id),
                       rows::speakersOf(m_edit.db(), here.id));
            ++same;
        }
        return same;
    }

    std::int64_t joinQuestions() {
        std::int64_t same = 0;
        std::set<std::int64_t> taken;
        const std::vector<rows::AskedQuestion> ours = rows::askedQuestions(m_edit.db());
        for (const rows::AskedQuestion& question : rows::askedQuestions(m_file.db())) {
            const auto theirAnswers = rows::answerTexts(m_file.db(), question.id);
            const rows::AskedQuestion* best = nullptr;
            double most = 0;
            for (const rows::AskedQuestion& here : ours) {
                const double share = shareOfSame(theirAnswers, rows::answerTexts(m_edit.db(), here.id));
                if (!taken.contains(here.id) && share > most) {
                    best = &here;
                    most = share;
                }
            }
            if (best == nullptr || most < sameQuestion)
                continue;
            taken.insert(best->id);
            joinQuestion(question, *best);
            ++same;
        }
        return same;
    }

    static double shareOfSame(const std::map<std::string, rows::NamedText>& theirs,
                              const std::map<std::string, rows::NamedText>& ours) {
        const auto same = std::ranges::count_if(theirs, [&](const auto& answer) {
            const auto here = ours.find(answer.first);
            return here != ours.end() && here->second.text == answer.second.text;
        });
        const std::size_t all = std::min(theirs.size(), ours.size());
        return all == 0 ? 0 : static_cast<double>(same) / static_cast<double>(all);
    }

    void joinQuestion(const rows::AskedQuestion& theirs, const rows::AskedQuestion& ours) {
        m_known.join("question", theirs.id, ours.id, true);
        m_known.join("survey", theirs.survey, ours.survey, true);
        joinByName(m_known, "study_case", rows::casesOf(m_file.db(), theirs.survey),
                   rows::casesOf(m_edit.db(), ours.survey));
        joinByName(m_known, "variable", rows::variablesOf(m_file.db(), theirs.survey),
                   rows::variablesOf(m_edit.db(), ours.survey));
        joinByName(m_known, "answer", rows::answersTo(m_file.db(), theirs.id),
                   rows::answersTo(m_edit.db(), ours.id));
    }

    void joinCodes() {
        const codebook::Codebook theirs = codebook::Codebook::load(m_file.db());
        const codebook::Codebook ours = codebook::Codebook::load(m_edit.db());
        for (const codebook::Code& code : theirs.codes()) {
            const std::string path = theirs.path(code.id);
            if (const auto same = ours.byPath(path); same && ours.level(*same) == theirs.level(code.id))
                join(code, *same);
            else
                askAboutCode(code, path, ours);
        }
    }

    void askAboutCode(const codebook::Code& code, const std::string& path, const codebook::Codebook& ours) {
        const codebook::Code* best = nullptr;
        double most = similarName;
        for (const codebook::Code& here : ours.codes())
            if (const double like = likeness(code.name, here.name);
                like > most || (best == nullptr && like == most)) {
                best = &here;
                most = like;
            }
        if (best == nullptr)
            return;
        Conflict conflict;
        conflict.key = keyFor({"mapped code", m_file.newest(), path});
        conflict.kind = ConflictKind::Mapping;
        conflict.what = {msg("Is the code “{1}” of {2} one that is here? The path of any code can be given."),
                         {path, m_file.name()}};
        conflict.options = {{ours.path(best->id), {}, msg("It is this one.")},
                            {"new", m_file.name(), msg("It is new.")}};
        conflict.proposed = ours.path(best->id);
        const std::string way = m_disputes.settleFreely(std::move(conflict));
        if (way.empty() || way == "new")
            return;
        const auto chosen = ours.byPath(way);
        if (!chosen)
            throw Error(ErrorKind::Usage,
                        msg("The decision for the code “{1}” names a code that is not there: “{2}”."),
                        {path, way});
        join(code, *chosen);
    }

    void join(const codebook::Code& theirs, CodeId ours) {
        m_known.join("code", theirs.id.value, ours.value, true);
        ++m_codes;
    }

    void joinCoders() {
        const std::vector<coding::Coder> ours = coding::coders(m_edit.db());
        for (const coding::Coder& coder : coding::coders(m_file.db())) {
            const auto same = std::ranges::find_if(ours, [&](const auto& here) {
                return text::nameKey(here.name) == text::nameKey(coder.name);
            });
            if (same == ours.end())
                continue;
            Conflict conflict;
            conflict.key = keyFor({"mapped coder", m_file.newest(), coder.name});
            conflict.kind = ConflictKind::Mapping;
            conflict.what = {msg("Is “{1}” of {2} the coder of that name who is here?"),
                             {coder.name, m_file.name()}};
            conflict.options = {{"same", {}, msg("It is the same person.")},
                                {"two", m_file.name(), msg("They are two people.")}};
            conflict.proposed = "same";
            if (m_disputes.settle(std::move(conflict)) == "same")
                m_known.join("coder", coder.id.value, same->id.value, true);
        }
    }

    store::Edit& m_edit;
    const ForeignFile& m_file;
    KnownRows& m_known;
    Disputes& m_disputes;
    Brought& m_brought;
    std::int64_t m_codes = 0;
};

} // namespace

double likeness(std::string_view a, std::string_view b) {
    const std::map<std::string, int> left = pairsOf(a);
    const std::map<std::string, int> right = pairsOf(b);
    int common = 0;
    int all = 0;
    for (const auto& [pair, count] : left) {
        all += count;
        if (const auto other = right.find(pair); other != right.end())
            common += std::min(count, other->second);
    }
    for (const auto& [pair, count] : right)
        all += count;
    return all == 0 ? (text::nameKey(a) == text::nameKey(b) ? 1.0 : 0.0) : 2.0 * common / all;
}

bool mapSeparate(store::Edit& edit, const ForeignFile& file, KnownRows& known, Disputes& disputes,
                 Brought& brought) {
    return Mapping(edit, file, known, disputes, brought).run();
}

} // namespace marginalia::core::team
