// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/kept_limits.h"

#include "ui/session/language.h"
#include "ui/session/project_session.h"

#include <algorithm>

namespace marginalia::ui {

using namespace core;
using agreement::ComparisonRequest;
using agreement::UnitKind;

namespace {

const QString codesKey = QStringLiteral("codes");
const QString questionsKey = QStringLiteral("questions");
const QString documentsKey = QStringLiteral("documents");
const QString fromKey = QStringLiteral("from");
const QString toKey = QStringLiteral("to");
const QString whereKey = QStringLiteral("where");
const QString unitsKey = QStringLiteral("sample");
const QString seedKey = QStringLiteral("seed");
const QString halfKey = QStringLiteral("half");

/// The names of those of `all` that are in `ids`.
template <class Thing, class Id>
QStringList namesOf(const std::vector<Thing>& all, const std::vector<Id>& ids) {
    QStringList names;
    for (const Thing& each : all)
        if (std::ranges::count(ids, each.id) > 0)
            names << toQ(each.name);
    return names;
}

template <class Id, class Thing>
std::vector<Id> named(const std::vector<Thing>& all, const QStringList& names) {
    std::vector<Id> ids;
    for (const Thing& each : all)
        if (names.contains(toQ(each.name)))
            ids.push_back(each.id);
    return ids;
}

} // namespace

QVariantMap keptLimits(const ProjectSession& session, const ComparisonRequest& request) {
    QVariantMap kept;
    QStringList codes;
    for (const CodeId code : request.codes)
        codes << toQ(session.codebook().path(code));
    if (!codes.isEmpty())
        kept[codesKey] = codes;
    // A single question is the one that is looked at, and no limit.
    if (request.unit == UnitKind::Answer && request.questions.size() > 1)
        kept[questionsKey] = namesOf(session.questions(), request.questions);
    if (request.unit != UnitKind::Answer && !request.documents.empty())
        kept[documentsKey] = namesOf(session.sources(), request.documents);
    for (const auto& [key, words] :
         {std::pair(fromKey, request.from), std::pair(toKey, request.to), std::pair(whereKey, request.where)})
        if (!words.empty())
            kept[key] = toQ(words);
    if (request.sample) {
        kept[unitsKey] = static_cast<qlonglong>(request.sample->units);
        kept[seedKey] = static_cast<qulonglong>(request.sample->seed);
    }
    if (request.halfOfUnit)
        kept[halfKey] = true;
    return kept;
}

ComparisonRequest withLimits(ComparisonRequest request, const QVariantMap& kept,
                             const ProjectSession& session) {
    for (const QString& path : kept[codesKey].toStringList())
        if (const std::optional<CodeId> code = session.codebook().byPath(fromQ(path)))
            request.codes.push_back(*code);
    if (request.unit != UnitKind::Answer)
        request.documents = named<SourceId>(session.sources(), kept[documentsKey].toStringList());
    else if (auto questions = named<QuestionId>(session.questions(), kept[questionsKey].toStringList());
             questions.size() > 1)
        request.questions = std::move(questions);
    request.from = fromQ(kept[fromKey].toString());
    request.to = fromQ(kept[toKey].toString());
    request.where = fromQ(kept[whereKey].toString());
    if (const qlonglong units = kept[unitsKey].toLongLong(); units > 0)
        request.sample = agreement::UnitSample{units, kept[seedKey].toULongLong()};
    request.halfOfUnit = kept[halfKey].toBool();
    return request;
}

} // namespace marginalia::ui
