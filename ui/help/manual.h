// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace marginalia::ui {

/// One page of the built-in manual, as Markdown (`resources/help`).
struct ManualPage {
    QString id; ///< "shares": also what links between pages name
    QString title;
    QString text;
};

/// The manual in one language ("en", "ru", "kk"), in reading order.
class Manual {
public:
    explicit Manual(const QString& language);

    [[nodiscard]] const QList<ManualPage>& pages() const { return m_pages; }
    /// -1: there is no such page.
    [[nodiscard]] int indexOf(const QString& id) const;

    struct Hit {
        int page = 0;
        QString passage; ///< the line that fits best; empty: the title does
    };
    /// The pages that hold all words, whatever their case and accents: those with a fitting title first.
    [[nodiscard]] QList<Hit> find(const QString& words) const;

private:
    QList<ManualPage> m_pages;
};

} // namespace marginalia::ui
