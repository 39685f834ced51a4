// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/names.h"

#include "core/text/fold.h"
#include "core/text/messages.h"
#include "ui/session/language.h"

namespace marginalia::ui {

using namespace core;

QString shownName(const codebook::Code& code) {
    return toQ(code.label(windowLocale().tag()));
}

QString shownName(const codebook::Codebook& codebook, CodeId code) {
    const codebook::Code* found = codebook.find(code);
    return found ? shownName(*found) : QString();
}

QString shownPath(const codebook::Codebook& codebook, CodeId code) {
    return toQ(codebook.labelPath(code, windowLocale().tag()));
}

QString findKey(const codebook::Code& code) {
    return toQ(text::looseKey(code.everyName()));
}

QString shownName(const survey::Question& question, const std::string& projectLanguage) {
    return toQ(question.label(windowLocale().tag(), projectLanguage));
}

QString say(const store::HistoryStep& step, const codebook::Codebook& codebook) {
    store::HistoryStep shown = step;
    for (std::string& each : shown.arguments)
        if (const std::optional<CodeId> code = codebook.onlyOneNamed(each))
            each = codebook.find(*code)->label(windowLocale().tag());
    return say(shown);
}

} // namespace marginalia::ui
