// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_settings.h"

#include "ui/session/project_memory.h"
#include "ui/settings/preferences.h"

#include <QSettings>

#include <algorithm>

namespace marginalia::ui {

namespace {

const QString measureKey = QStringLiteral("reading/measure");
const QString numbersKey = QStringLiteral("reading/numbers");
const QString snapKey = QStringLiteral("reading/snap");
const QString initialsKey = QStringLiteral("reading/initials");
const QString asidesKey = QStringLiteral("reading/hideAsides");

const QStringList numberWords{QStringLiteral("none"), QStringLiteral("paragraphs"), QStringLiteral("lines")};
const QStringList snapWords{QStringLiteral("character"), QStringLiteral("word"), QStringLiteral("sentence"),
                            QStringLiteral("paragraph")};

const QString pointsKey = QStringLiteral("reading/points");
const QString serifKey = QStringLiteral("reading/serif");
const QString documentKey = QStringLiteral("reading/document");
constexpr double leastPoints = 6;
constexpr double mostPoints = 48;

QString placeKey(core::SourceId source) {
    return QStringLiteral("reading/place/%1").arg(source.value);
}

/// The place of the kept word; `otherwise` when it is none of them.
template <class Enum> Enum kept(const QVariant& value, const QStringList& words, Enum otherwise) {
    const qsizetype at = words.indexOf(value.toString());
    return at < 0 ? otherwise : static_cast<Enum>(at);
}

} // namespace

ReaderOptions readerOptions(const QString& projectFile) {
    const QSettings settings;
    const ProjectMemory memory(projectFile);
    const auto value = [&](const QString& key, const QVariant& otherwise = {}) {
        return memory.value(key, settings.value(key, otherwise));
    };
    ReaderOptions options;
    options.measure = std::clamp(value(measureKey, options.measure).toInt(), 40, 160);
    options.numbers = kept(value(numbersKey), numberWords, options.numbers);
    options.snap = kept(value(snapKey), snapWords, options.snap);
    options.initials = value(initialsKey, options.initials).toBool();
    options.hideAsides = value(asidesKey, options.hideAsides).toBool();
    return options;
}

void keepReaderOptions(const QString& projectFile, const ReaderOptions& options) {
    QSettings settings;
    ProjectMemory memory(projectFile);
    const auto keep = [&](const QString& key, const QVariant& value) {
        settings.setValue(key, value);
        memory.setValue(key, value);
    };
    keep(measureKey, options.measure);
    keep(numbersKey, numberWords.at(static_cast<int>(options.numbers)));
    keep(snapKey, snapWords.at(static_cast<int>(options.snap)));
    keep(initialsKey, options.initials);
    keep(asidesKey, options.hideAsides);
}

void restoreLetters(const QString& projectFile) {
    const ProjectMemory memory(projectFile);
    const QVariant points = memory.value(pointsKey);
    if (!points.isValid())
        return;
    Preferences::instance().setReading(memory.value(serifKey, true).toBool() ? theme::ReadingFace::Serif
                                                                             : theme::ReadingFace::Sans,
                                       std::clamp(points.toDouble(), leastPoints, mostPoints));
}

void keepLetters(const QString& projectFile) {
    ProjectMemory memory(projectFile);
    memory.setValue(pointsKey, Preferences::instance().readingSize());
    memory.setValue(serifKey, Preferences::instance().readingFace() == theme::ReadingFace::Serif);
}

std::int64_t readingPlace(const QString& projectFile, core::SourceId source) {
    return std::max<std::int64_t>(0, ProjectMemory(projectFile).value(placeKey(source), 0).toLongLong());
}

void keepReadingPlace(const QString& projectFile, core::SourceId source, std::int64_t position) {
    ProjectMemory(projectFile).setValue(placeKey(source), QVariant::fromValue<qint64>(position));
}

core::SourceId lastDocument(const QString& projectFile) {
    return core::SourceId{ProjectMemory(projectFile).value(documentKey, 0).toLongLong()};
}

void keepLastDocument(const QString& projectFile, core::SourceId source) {
    ProjectMemory(projectFile).setValue(documentKey, QVariant::fromValue<qint64>(source.value));
}

} // namespace marginalia::ui
