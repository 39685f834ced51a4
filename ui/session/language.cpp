// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/language.h"

#include "core/store/step_names.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <QLocale>

namespace marginalia::ui {

namespace {
core::text::Locale& locale() {
    static core::text::Locale current(QLocale::system().name().toStdString());
    return current;
}
} // namespace

const core::text::Locale& windowLocale() {
    return locale();
}

void setWindowLanguage(const QString& tag) {
    locale() = core::text::Locale(tag.toStdString());
    QLocale::setDefault(QLocale(tag));
}

QString say(const core::Sentence& sentence) {
    return toQ(core::text::say(windowLocale(), sentence));
}

QString say(const core::store::HistoryStep& step) {
    return toQ(core::store::sayStep(windowLocale(), step));
}

QString figure(std::int64_t number) {
    return toQ(core::text::formatNumber(windowLocale(), number));
}

} // namespace marginalia::ui
