// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/similar_answers.h"

#include "core/survey/survey_store.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"
#include "core/text/word_class.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace marginalia::core::survey {

namespace {

constexpr std::size_t lettersCompared = 1000;
constexpr std::size_t mostCandidates = 1000;

using Letters = std::u32string;
using Trigrams = std::vector<std::uint64_t>;

bool isOfWord(char32_t letter) {
    const text::WordClass kind = text::wordClass(letter);
    return kind == text::WordClass::Letter || kind == text::WordClass::Digit || kind == text::WordClass::Rare;
}

/// The words of an answer, folded, with single blanks between.
Letters wordsOf(std::string_view body) {
    Letters words;
    bool blank = false;
    const std::string folded = text::searchKey(body);
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t letter = text::decodeAt(folded, at);
        if (!isOfWord(letter)) {
            blank = !words.empty();
            continue;
        }
        if (words.size() >= lettersCompared)
            break;
        if (blank)
            words += U' ';
        blank = false;
        words += letter;
    }
    return words;
}

Trigrams trigramsOf(const Letters& words) {
    const Letters padded = U"  " + words + U" ";
    Trigrams all;
    all.reserve(padded.size());
    for (std::size_t at = 0; at + 2 < padded.size(); ++at)
        all.push_back(static_cast<std::uint64_t>(padded[at]) << 42U |
                      static_cast<std::uint64_t>(padded[at + 1]) << 21U | padded[at + 2]);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

double likenessOf(const Trigrams& a, const Trigrams& b) {
    std::size_t both = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (*left == *right)
            ++both;
        const bool less = *left < *right;
        const bool more = *right < *left;
        left += more ? 0 : 1;
        right += less ? 0 : 1;
    }
    return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

/// Answers of the same words.
struct Same {
    std::vector<SimilarAnswer> answers;
    Trigrams trigrams;
};

std::vector<Same> sameWords(const store::Connection& db, QuestionId question, Progress& progress) {
    std::vector<Same> all;
    std::unordered_map<Letters, std::size_t> places;
    rows::eachIncludedAnswer(db, question,
                             [&](AnswerId answer, std::string_view respondent, std::string_view body) {
                                 progress.advance();
                                 const Letters words = wordsOf(body);
                                 if (words.empty())
                                     return;
                                 const auto [place, isNew] = places.emplace(words, all.size());
                                 if (isNew)
                                     all.push_back({{}, trigramsOf(words)});
                                 all[place->second].answers.push_back({answer, std::string(respondent), 1});
                             });
    // What most wrote leads; equal counts stay in file order.
    std::stable_sort(all.begin(), all.end(),
                     [](const Same& a, const Same& b) { return a.answers.size() > b.answers.size(); });
    return all;
}

/// Finds the leaders that a text may be like. Two sets of a likeness of at least t share one of their
/// |x| - ceil(t|x|) + 1 rarest members (Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007).
class Leaders {
public:
    Leaders(const std::vector<Same>& all, double least)
        : m_all(all)
        , m_least(least) {
        for (const Same& same : all)
            for (const std::uint64_t trigram : same.trigrams)
                ++m_frequency[trigram];
    }

    void add(std::size_t place) {
        for (const std::uint64_t trigram : rarest(place))
            m_leaders[trigram].push_back(place);
    }

    /// The likest leader, with the likeness; 0: none is like it enough.
    [[nodiscard]] std::pair<std::size_t, double> likest(std::size_t place) const {
        std::pair<std::size_t, double> best{0, 0};
        const auto size = static_cast<double>(m_all[place].trigrams.size());
        std::size_t looked = 0;
        for (const std::uint64_t trigram : rarest(place)) {
            const auto found = m_leaders.find(trigram);
            if (found == m_leaders.end())
                continue;
            for (const std::size_t leader : found->second) {
                if (++looked > mostCandidates)
                    return best;
                const auto other = static_cast<double>(m_all[leader].trigrams.size());
                if (other < m_least * size || size < m_least * other)
                    continue;
                const double likeness = likenessOf(m_all[place].trigrams, m_all[leader].trigrams);
                if (likeness >= m_least && likeness > best.second)
                    best = {leader, likeness};
            }
        }
        return best;
    }

private:
    [[nodiscard]] Trigrams rarest(std::size_t place) const {
        Trigrams trigrams = m_all[place].trigrams;
        const auto size = static_cast<double>(trigrams.size());
        const auto count = trigrams.size() - static_cast<std::size_t>(std::ceil(m_least * size)) + 1;
        const auto rarer = [this](std::uint64_t a, std::uint64_t b) {
            return std::pair(m_frequency.at(a), a) < std::pair(m_frequency.at(b), b);
        };
        const auto end = trigrams.begin() + static_cast<std::ptrdiff_t>(std::min(count, trigrams.size()));
        std::partial_sort(trigrams.begin(), end, trigrams.end(), rarer);
        trigrams.erase(end, trigrams.end());
        return trigrams;
    }

    const std::vector<Same>& m_all;
    double m_least;
    std::unordered_map<std::uint64_t, std::size_t> m_frequency;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_leaders;
};

void likestFirst(SimilarGroup& group) {
    std::stable_sort(group.begin(), group.end(),
                     [](const SimilarAnswer& a, const SimilarAnswer& b) { return a.likeness > b.likeness; });
}

} // namespace

std::vector<SimilarGroup> similarAnswers(const store::Connection& db, QuestionId question, Progress& progress,
                                         double least) {
    const std::int64_t count = answerCount(db, question);
    progress.stage(count, 0, 0.4);
    const std::vector<Same> all = sameWords(db, question, progress);
    progress.stage(static_cast<std::int64_t>(all.size()), 0.4, 1);
    Leaders leaders(all, least);
    std::vector<SimilarGroup> groups;
    std::unordered_map<std::size_t, std::size_t> groupOf; // by leader
    for (std::size_t place = 0; place < all.size(); ++place) {
        progress.advance();
        const auto [leader, likeness] = leaders.likest(place);
        if (likeness == 0) {
            leaders.add(place);
            groupOf[place] = groups.size();
            groups.push_back(all[place].answers);
            continue;
        }
        SimilarGroup& group = groups[groupOf.at(leader)];
        for (SimilarAnswer answer : all[place].answers) {
            answer.likeness = likeness;
            group.push_back(std::move(answer));
        }
    }
    std::erase_if(groups, [](const SimilarGroup& group) { return group.size() < 2; });
    std::stable_sort(groups.begin(), groups.end(),
                     [](const SimilarGroup& a, const SimilarGroup& b) { return a.size() > b.size(); });
    std::for_each(groups.begin(), groups.end(), likestFirst);
    return groups;
}

SimilarGroup answersLike(const store::Connection& db, AnswerId answer, Progress& progress, double least) {
    const std::optional<Answer> wanted = answerById(db, answer);
    if (!wanted)
        return {};
    progress.stage(answerCount(db, wanted->question));
    const Letters words = wordsOf(answerText(db, answer));
    const Trigrams trigrams = trigramsOf(words);
    SimilarGroup group;
    rows::eachIncludedAnswer(
        db, wanted->question, [&](AnswerId other, std::string_view respondent, std::string_view body) {
            progress.advance();
            const Letters otherWords = other == answer ? words : wordsOf(body);
            const double likeness = otherWords == words  ? 1
                                    : otherWords.empty() ? 0
                                                         : likenessOf(trigrams, trigramsOf(otherWords));
            if (other == answer || (!words.empty() && likeness >= least))
                group.push_back({other, std::string(respondent), likeness});
        });
    likestFirst(group);
    const auto itself = std::find_if(group.begin(), group.end(),
                                     [answer](const SimilarAnswer& each) { return each.answer == answer; });
    if (itself != group.end())
        std::rotate(group.begin(), itself, itself + 1);
    return group;
}

} // namespace marginalia::core::survey
