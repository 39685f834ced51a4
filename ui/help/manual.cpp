// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/manual.h"

#include "core/text/fold.h"
#include "ui/session/language.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <iterator>

// Outside any namespace, as Qt demands: a static library's resources are dropped by the linker otherwise.
static void initManual() {
    Q_INIT_RESOURCE(help);
}

namespace marginalia::ui {

namespace {

const QStringList& order() {
    static const QStringList ids{"start",  "survey", "documents",   "coding",    "codebook",
                                 "memos",  "shares", "coders",      "agreement", "reports",
                                 "safety", "keys",   "command-line"};
    return ids;
}

QString foldedKey(const QString& text) {
    return toQ(core::text::looseKey(fromQ(text)));
}

bool holdsAll(const QString& text, const QStringList& keys) {
    const QString key = foldedKey(text);
    return std::all_of(keys.begin(), keys.end(), [&](const QString& each) { return key.contains(each); });
}

/// A line of Markdown as it reads.
QString plain(QString line) {
    static const QRegularExpression links(QStringLiteral(R"(\[([^\]]*)\]\([^)]*\))"));
    static const QRegularExpression marks(QStringLiteral(R"([*`#|]+|^\s*(-|\d+\.)\s+)"));
    return line.replace(links, QStringLiteral("\\1")).replace(marks, QStringLiteral(" ")).simplified();
}

} // namespace

Manual::Manual(const QString& language) {
    initManual();
    for (const QString& id : order()) {
        QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, id));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        m_pages.append(ManualPage{id, plain(text.section(QLatin1Char('\n'), 0, 0)), text});
    }
}

int Manual::indexOf(const QString& id) const {
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const ManualPage& page) { return page.id == id; });
    return found == m_pages.end() ? -1 : static_cast<int>(std::distance(m_pages.begin(), found));
}

QList<Manual::Hit> Manual::find(const QString& words) const {
    const QStringList keys = foldedKey(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<Hit> titles;
    QList<Hit> passages;
    for (int page = 0; page < m_pages.size(); ++page) {
        if (holdsAll(m_pages[page].title, keys)) {
            titles.append(Hit{page, {}});
            continue;
        }
        if (!holdsAll(plain(m_pages[page].text), keys))
            continue;
        QString best;
        for (const QString& line : m_pages[page].text.split(QLatin1Char('\n')))
            if (best.isEmpty() && holdsAll(plain(line), keys))
                best = plain(line);
        passages.append(Hit{page, best});
    }
    return titles + passages;
}

} // namespace marginalia::ui
