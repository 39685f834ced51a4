// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/coding_prompts.h"

#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>

namespace marginalia::ui {

using namespace core;

namespace {

/// tr() for texts outside a class.
struct CodingPrompts {
    Q_DECLARE_TR_FUNCTIONS(CodingPrompts)
};

std::optional<coding::Coding> found(CodingDesk& desk, CodingId coding) {
    std::optional<coding::Coding> result =
        coding ? coding::codingById(desk.session().db(), coding) : std::nullopt;
    if (!result)
        Q_EMIT desk.said(CodingPrompts::tr("Choose a coding first: click its stripe, or go to it with the "
                                           "keyboard."));
    return result;
}

QString nameOf(CodingDesk& desk, CodeId code) {
    const codebook::Code* known = desk.session().codebook().find(code);
    return known ? shownName(*known) : QString();
}

} // namespace

void askMemo(CodingDesk& desk, CodingId id, QWidget* parent) {
    const std::optional<coding::Coding> coding = found(desk, id);
    if (!coding)
        return;
    Prompts::Line line;
    line.title = CodingPrompts::tr("Memo");
    line.label = CodingPrompts::tr("Memo on “%1” here").arg(nameOf(desk, coding->code));
    line.initial = toQ(coding->memo);
    line.accept = CodingPrompts::tr("Keep");
    line.manyLines = true;
    line.emptyIsAnswer = true;
    prompts().askText(parent, line, [&desk, id](const QString& memo) { desk.setMemo(id, memo); });
}

void askOtherCode(CodingDesk& desk, CodingId id, QWidget* parent) {
    const std::optional<coding::Coding> coding = found(desk, id);
    if (!coding)
        return;
    Prompts::Choice choice;
    choice.title = CodingPrompts::tr("Change the code");
    choice.label = CodingPrompts::tr("In place of “%1” this passage gets:").arg(nameOf(desk, coding->code));
    choice.accept = CodingPrompts::tr("Change");
    std::vector<CodeId> codes;
    const codebook::Codebook& codebook = desk.session().codebook();
    for (const codebook::Code& each : codebook.codes())
        if (each.id != coding->code) {
            codes.push_back(each.id);
            choice.choices << shownPath(codebook, each.id);
        }
    if (codes.empty()) {
        Q_EMIT desk.said(CodingPrompts::tr("There is no other code yet."));
        return;
    }
    prompts().choose(parent, choice,
                     [&desk, id, codes](int at) { desk.recode(id, codes.at(static_cast<std::size_t>(at))); });
}

void askWeight(CodingDesk& desk, CodingId id, QWidget* parent) {
    const std::optional<coding::Coding> coding = found(desk, id);
    if (!coding)
        return;
    Prompts::Line line;
    line.title = CodingPrompts::tr("Weight");
    line.label =
        CodingPrompts::tr("How strongly this passage speaks for “%1”, from 0 to 100; nothing for no weight")
            .arg(nameOf(desk, coding->code));
    line.initial = coding->weight ? QString::number(*coding->weight) : QString();
    line.accept = CodingPrompts::tr("Keep");
    line.emptyIsAnswer = true;
    prompts().askText(parent, line, [&desk, id](const QString& typed) {
        bool isNumber = false;
        const int weight = typed.trimmed().toInt(&isNumber);
        if (!typed.trimmed().isEmpty() && (!isNumber || weight < 0 || weight > 100))
            Q_EMIT desk.said(CodingPrompts::tr("A weight is a whole number from 0 to 100."));
        else
            desk.setWeight(id, isNumber ? std::optional<std::int64_t>(weight) : std::nullopt);
    });
}

CodingId codingMeant(const CodingDesk& desk) {
    if (desk.chosen())
        return desk.chosen();
    const std::vector<coding::Coding> here = desk.codings();
    return here.size() == 1 ? here.front().id : CodingId{};
}

} // namespace marginalia::ui
