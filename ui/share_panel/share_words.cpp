// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_panel/share_words.h"

#include "ui/session/language.h"

#include <QCoreApplication>
#include <QStringList>

namespace marginalia::ui::words {

using core::shares::Base;
using core::shares::LayerKind;

namespace {
/// tr() for texts outside a class.
struct ShareWords {
    Q_DECLARE_TR_FUNCTIONS(ShareWords)
};
} // namespace

QString ofBase(Base base) {
    switch (base) {
    case Base::Substantive:
        return ShareWords::tr("of substantive answers");
    case Base::Answered:
        return ShareWords::tr("of everyone who answered");
    case Base::Asked:
        return ShareWords::tr("of everyone asked");
    case Base::All:
        return ShareWords::tr("of all cases");
    case Base::Mentions:
        return ShareWords::tr("of mentions");
    case Base::Segments:
        return ShareWords::tr("of coded segments");
    }
    return {};
}

QString headOf(Base base, std::int64_t n) {
    const QString number = figure(n);
    switch (base) {
    case Base::Substantive:
        return ShareWords::tr("Substantive answers, N = %1").arg(number);
    case Base::Answered:
        return ShareWords::tr("Everyone who answered, N = %1").arg(number);
    case Base::Asked:
        return ShareWords::tr("Everyone asked, N = %1").arg(number);
    case Base::All:
        return ShareWords::tr("All cases, N = %1").arg(number);
    case Base::Mentions:
        return ShareWords::tr("Mentions, N = %1").arg(number);
    case Base::Segments:
        return ShareWords::tr("Coded segments, N = %1").arg(number);
    }
    return {};
}

QString layer(LayerKind kind) {
    switch (kind) {
    case LayerKind::Final:
        return ShareWords::tr("Final coding");
    case LayerKind::Union:
        return ShareWords::tr("At least one coder");
    case LayerKind::Intersection:
        return ShareWords::tr("All coders");
    case LayerKind::Majority:
        return ShareWords::tr("Most coders");
    case LayerKind::Coder:
        return ShareWords::tr("One coder");
    }
    return {};
}

QString exclusion(const std::string& reason) {
    if (reason == "test")
        return ShareWords::tr("test");
    if (reason == "duplicate")
        return ShareWords::tr("duplicate");
    if (reason == "no_consent")
        return ShareWords::tr("no consent");
    if (reason == "screened_out")
        return ShareWords::tr("screened out");
    return ShareWords::tr("another reason");
}

QList<std::string> exclusionReasons() {
    return {"test", "duplicate", "no_consent", "screened_out", "other"};
}

} // namespace marginalia::ui::words
