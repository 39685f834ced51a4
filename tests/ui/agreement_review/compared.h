// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/documents.h"
#include "core/text/normalize.h"
#include "ui/agreement_review/agreement_page.h"
#include "ui/agreement_review/codes_model.h"
#include "ui/open_window.h"

#include <QComboBox>
#include <QTableView>

#include <gtest/gtest.h>

namespace marginalia::test {

using core::Span;

/// Both judge R001 to R006. They agree on Institutions but for R005, and on Trade > Barriers never.
inline void codeTwice(World& world) {
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{0, 21});
    world.code("R003", "steps", "Trade > Barriers", "Daniyar");
    for (const char* coder : {"Aigerim", "Daniyar"})
        for (const char* who : {"R002", "R006"})
            world.code(who, "steps", "Institutions", coder);
    world.code("R005", "steps", "Institutions", "Daniyar", Span{0, 5});
    for (const char* coder : {"Aigerim", "Daniyar"})
        for (const char* who : {"R001", "R002", "R003", "R004", "R005", "R006"})
            world.judge(who, "steps", coder);
}

struct Compared : OpenWindow {
    explicit Compared(const std::function<void(World&)>& prepare = codeTwice)
        : OpenWindow(prepare) {
        trigger("page-agreement");
        page = child<ui::AgreementPage>("agreement-page");
    }
    bool read() {
        return test::waitFor([this] { return page->comparison().result() != nullptr; });
    }
    bool drawn() {
        return test::waitFor([this] {
            return page->comparison().result() && page->comparison().result()->masiInterval.draws > 0;
        });
    }
    ui::AgreementCodesModel& model() { return *static_cast<ui::AgreementCodesModel*>(page->codes().model()); }
    QStringList names() {
        QStringList list;
        for (int row = 0; row < model().rowCount(); ++row)
            list << model().index(row, 0).data().toString();
        return list;
    }
    QString cell(const char* code, ui::AgreementCodesModel::Field field) {
        const auto row = static_cast<int>(names().indexOf(QLatin1String(code)));
        return model().index(row, model().columnOf(field)).data().toString();
    }
    void click(const char* code, ui::AgreementCodesModel::Field field) {
        const auto row = static_cast<int>(names().indexOf(QLatin1String(code)));
        const QModelIndex index = model().index(row, model().columnOf(field));
        page->codes().scrollTo(index);
        QTest::mouseClick(page->codes().viewport(), Qt::LeftButton, Qt::NoModifier,
                          page->codes().visualRect(index).center());
    }
    QStringList units() {
        QStringList list;
        const QAbstractItemModel& listed = *page->disputes().model();
        for (int row = 0; row < listed.rowCount(); ++row)
            list << listed.index(row, 0).data().toString();
        return list;
    }
    /// Where the dispute of a respondent or transcript stands; the list must hold it.
    void choose(const char* where) {
        const auto row = static_cast<int>(units().indexOf(QLatin1String(where)));
        page->disputes().setCurrentIndex(page->disputes().model()->index(row, 0));
    }
    /// Chooses an entry of a box as a person does.
    void pick(const char* box, const QString& entry) {
        auto* found = child<QComboBox>(box);
        const int at = found->findText(entry);
        ASSERT_GE(at, 0) << entry.toStdString();
        found->setCurrentIndex(at);
        Q_EMIT found->activated(at);
    }
    /// Another round, and its figures are there.
    bool readRound(const QString& entry) {
        pick("agreementRound", entry);
        return test::waitFor([this] {
            const auto* result = page->comparison().result();
            return result && result->request.round != core::mainRound && !units().empty();
        });
    }
    void key(char digit) {
        page->disputes().setFocus();
        press(digit);
    }
    ui::AgreementPage* page;
};

/// A transcript of two paragraphs: Aigerim gives “Other” to the first five words, Daniyar to nothing there;
/// on the second paragraph both give “Institutions”.
inline core::SourceId codeTranscript(World& world) {
    core::SourceId id;
    world.edit([&](core::store::Edit& step) {
        core::documents::NewSource source;
        source.name = "Interview 07";
        source.text = core::text::normalize(
            "So the roads come first, and only then trade.\nThe courts decide all of it.");
        source.caseFromName = false;
        id = core::documents::add(step, source).value();
        core::coding::apply(step, world.coderId("Aigerim"), world.codeId("Other"), {{}, id}, Span{0, 23});
        for (const char* coder : {"Aigerim", "Daniyar"})
            core::coding::apply(step, world.coderId(coder), world.codeId("Institutions"), {{}, id},
                                Span{46, 56});
    });
    return id;
}

} // namespace marginalia::test
