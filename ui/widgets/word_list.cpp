// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/word_list.h"

#include "ui/session/language.h"

#include <QLineEdit>
#include <QStringList>

namespace marginalia::ui {

QString joinedWords(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list += toQ(word);
    return list.join(QStringLiteral("; "));
}

std::vector<std::string> wordsIn(const QLineEdit* field) {
    std::vector<std::string> words;
    const QStringList parts = field->text().split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        if (!part.trimmed().isEmpty())
            words.push_back(fromQ(part.trimmed()));
    return words;
}

} // namespace marginalia::ui
