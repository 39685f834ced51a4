// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_settings.h"

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

/// The place of the kept word; `otherwise` when it is none of them.
template <class Enum>
Enum kept(const QSettings& settings, const QString& key, const QStringList& words, Enum otherwise) {
    const qsizetype at = words.indexOf(settings.value(key).toString());
    return at < 0 ? otherwise : static_cast<Enum>(at);
}

} // namespace

ReaderOptions readerOptions() {
    const QSettings settings;
    ReaderOptions options;
    options.measure = std::clamp(settings.value(measureKey, options.measure).toInt(), 40, 160);
    options.numbers = kept(settings, numbersKey, numberWords, options.numbers);
    options.snap = kept(settings, snapKey, snapWords, options.snap);
    options.initials = settings.value(initialsKey, options.initials).toBool();
    options.hideAsides = settings.value(asidesKey, options.hideAsides).toBool();
    return options;
}

void keepReaderOptions(const ReaderOptions& options) {
    QSettings settings;
    settings.setValue(measureKey, options.measure);
    settings.setValue(numbersKey, numberWords.at(static_cast<int>(options.numbers)));
    settings.setValue(snapKey, snapWords.at(static_cast<int>(options.snap)));
    settings.setValue(initialsKey, options.initials);
    settings.setValue(asidesKey, options.hideAsides);
}

} // namespace marginalia::ui
