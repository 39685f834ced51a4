// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/pack.h"

#include "core/codebook/frozen_codebook.h"
#include "core/coding/blind.h"
#include "core/project/filled_project.h"
#include "core/team/history_line.h"
#include "core/team/pack_store.h"
#include "core/team/round.h"

#include <algorithm>
#include <system_error>

namespace marginalia::core::team {

namespace {

void requireAllowed(const Project& project, const PackWish& wish) {
    const auto blind = coding::blindness(project.db());
    if (!blind || blind->owner == project.who())
        return;
    if (wish.withCodings.empty() && wish.coder == blind->readerId)
        return;
    throw Error(
        ErrorKind::Conflict,
        msg("Coding is blind until “{1}” lifts it; until then only they can make packages for others."),
        {blind->owner});
}

/// The round that is packed for; nullopt: everyday work.
std::optional<Round> roundFor(const store::Connection& db, const PackWish& wish) {
    if (!wish.round || wish.round == mainRound)
        return std::nullopt;
    const std::vector<CoderId> coders = codersOf(db, wish.round);
    if (std::ranges::find(coders, wish.coder) == coders.end())
        throw Error(ErrorKind::Usage,
                    msg("“{1}” does not take part in this round. Add the coder to the round "
                        "first."),
                    {rows::coderName(db, wish.coder)});
    return roundById(db, wish.round);
}

/// Fills the package; runs inside the transaction that makes it.
class Filling {
public:
    Filling(const store::Connection& from, store::Connection& into, const PackWish& wish, Progress& progress)
        : m_from(from)
        , m_into(into)
        , m_wish(wish)
        , m_round(roundFor(from, wish))
        , m_progress(progress) {}

    void write(const rows::Assignment& assignment, const rows::Label& label, Packed& packed) {
        std::vector<CoderId> people = m_wish.withCodings;
        people.push_back(m_wish.coder);
        rows::copyPeople(m_from, m_into, people, m_round ? m_round->id : mainRound);
        rows::copyMaterial(m_from, m_into, assignment, m_progress);
        packed.codes = writeCodebook();
        if (m_round)
            rows::copyRound(m_from, m_into, m_round->id, m_wish.coder,
                            codebook::frozen(codebook::Codebook::load(m_into)));
        // A drift check compares what a coder says today with what the coder said before: unseen.
        const RoundId codingsOf = m_round ? m_round->workingRound() : mainRound;
        packed.codings +=
            rows::copyWork(m_from, m_into, assignment, {m_wish.coder, codingsOf, true}, m_progress);
        for (const CoderId other : m_wish.withCodings)
            if (other != m_wish.coder)
                packed.codings +=
                    rows::copyWork(m_from, m_into, assignment, {other, codingsOf, false}, m_progress);
        if (m_wish.withTranslations)
            rows::copyTranslations(m_from, m_into, assignment);
        rows::writeLabel(m_into, label);
    }

private:
    std::int64_t writeCodebook() {
        if (!m_round)
            return rows::copyCodebook(m_from, m_into);
        const codebook::Codebook frozen = codebookOf(m_from, *m_round);
        rows::insertCodes(m_into, frozen.codes(), frozen.revision());
        return static_cast<std::int64_t>(frozen.codes().size());
    }

    const store::Connection& m_from;
    store::Connection& m_into;
    const PackWish& m_wish;
    std::optional<Round> m_round;
    Progress& m_progress;
};

/// For the first step of the package's own history, which names nobody else.
ProjectOptions optionsFor(const store::Edit& edit, const std::string& coder) {
    ProjectOptions options;
    options.who = coder;
    options.clock = Clock::fixedAt(edit.now());
    options.copies = false;
    return options;
}

} // namespace

RoundId roundOf(const store::Connection& db, const std::string& name) {
    if (const auto round = roundByName(db, name))
        return round->id;
    std::string names;
    for (const Round& known : rounds(db))
        names += (names.empty() ? "" : ", ") + known.name;
    throw Error(ErrorKind::Usage, msg("There is no round “{1}”. The rounds are: {2}."),
                {name, names.empty() ? "–" : names});
}

Packed pack(Project& project, const PackWish& wish, const std::filesystem::path& file, Progress progress) {
    requireAllowed(project, wish);
    Packed packed;
    packed.coder = rows::coderName(project.db(), wish.coder);
    if (packed.coder.empty())
        throw Error(ErrorKind::Usage, msg("The coder of the package is not in the project any more."));
    bool made = false;
    try {
        project.edit({msg("make a package for {1}"), {packed.coder}}, [&](store::Edit& edit) {
            (void)roundFor(edit.db(), wish); // before anything is written
            const rows::Assignment assignment = rows::assignmentOf(edit.db(), wish);
            if (assignment.answers.empty() && assignment.documents.empty())
                throw Error(ErrorKind::Usage,
                            msg("There is nothing to code in this package: no answer and no document was "
                                "chosen."));
            packed.answers = static_cast<std::int64_t>(assignment.answers.size());
            packed.documents = static_cast<std::int64_t>(assignment.documents.size());
            const rows::Label label{edit.ids().guid(), rows::ensureProjectGuid(edit),
                                    rows::ensureCoderGuid(edit, wish.coder)};
            createFilled(file, optionsFor(edit, packed.coder),
                         {msg("Make a package for {1}"), {packed.coder}}, [&](store::Connection& into) {
                             Filling(edit.db(), into, wish, progress).write(assignment, label, packed);
                         });
            made = true;
            const store::Connection written(file, store::Connection::Mode::ReadOnly);
            rows::notePackage(edit, label, wish, assignment, lineOf(written, progress).front().digest);
        });
    } catch (...) {
        std::error_code ignored;
        if (made)
            std::filesystem::remove(file, ignored);
        throw;
    }
    return packed;
}

} // namespace marginalia::core::team
