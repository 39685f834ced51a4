// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/documents.h"
#include "core/documents/format.h"
#include "core/text/normalize.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/settings/theme.h"

#include <gtest/gtest.h>

using namespace marginalia;

namespace {

const char* const interview =
    "Interview with an expert on trade\n"
    "Interviewer: What has to come first, in your view, for trade in the region to grow?\n"
    "Expert: So the roads come first, and only then trade. Nobody invests while a truck waits four days at "
    "the "
    "border. Everybody knows it, and still the posts close at six in the evening. When the rules change "
    "every "
    "month, a small firm simply stops trying; the large ones have people who do nothing else.\n"
    "Interviewer: And the banks?\n"
    "Expert: Доверие между банками появится позже. Сначала нужны общие правила, понятный суд и таможня, "
    "которая "
    "работает по ним, а не по звонку.\n"
    "Expert: Сауда жолдарын ашу керек, кедергілерді азайту қажет. Өңірлік ынтымақтастық үшін ең әуелі көрші "
    "елдер арасындағы сенім маңызды.\n"
    "Expert: مرحبا بكم، الطرق أولا ثم التجارة. نحتاج إلى 12 كم من الطرق الجديدة كل عام.\n"
    "\n"
    "Interviewer: Thank you.\n";

void code(test::World& world, core::SourceId source, const char* code, const char* words, const char* coder) {
    const QString text = QString::fromUtf8(interview);
    const auto at = text.indexOf(QString::fromUtf8(words));
    const core::Span span{at, at + QString::fromUtf8(words).size()};
    world.edit([&](core::store::Edit& edit) {
        core::coding::ApplyOptions options;
        options.memo = at % 2 == 0 ? "A memo." : "";
        core::coding::apply(edit, core::coding::ensureCoder(edit, coder), world.codeId(code), {{}, source},
                            span, options);
    });
}

} // namespace

/// Pictures to look at: MARGINALIA_SCREENSHOTS=folder.
TEST(Pictures, OfADocumentInBothLights) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    for (const bool dark : {false, true}) {
        ui::theme::apply(dark ? ui::theme::Appearance::Dark : ui::theme::Appearance::Light);
        test::OpenWindow window([](test::World& world) {
            core::SourceId source;
            world.edit([&](core::store::Edit& edit) {
                core::documents::NewSource given;
                given.name = "Interview 07";
                given.text = core::text::normalize(interview);
                source = *core::documents::add(edit, given);
                core::documents::setFormats(edit, source,
                                            {{{0, 33}, core::documents::FormatKind::Heading, 1, {}},
                                             {{149, 154}, core::documents::FormatKind::Italic, 0, {}}});
            });
            code(world, source, "Trade > Routes", "So the roads come first, and only then trade.", "Aigerim");
            code(world, source, "Trade > Barriers", "only then trade. Nobody invests while a truck waits",
                 "Aigerim");
            code(world, source, "Institutions", "trade. Nobody", "Aigerim");
            code(world, source, "Institutions", "Сначала нужны общие правила, понятный суд и таможня",
                 "Aigerim");
            code(world, source, "Trade > Barriers", "таможня, которая работает по ним", "Aigerim");
            code(world, source, "Trade > Routes", "Сауда жолдарын ашу керек", "Aigerim");
            code(world, source, "Trade > Barriers", "الطرق أولا ثم التجارة. نحتاج إلى 12 كم", "Aigerim");
        });
        window.trigger("page-documents");
        auto* view = window.child<ui::ReaderView>("document-text");
        view->setFocus();
        window.press(Qt::Key_Down, Qt::AltModifier);
        const QString light = dark ? QStringLiteral("dark") : QStringLiteral("light");
        test::takePicture(*window, QStringLiteral("reader-1280-") + light);
        window->resize(1920, 1080);
        window.trigger("hide-asides");
        view->select({330, 420});
        test::takePicture(*window, QStringLiteral("reader-1920-") + light);
        window.trigger("hide-asides");
    }
    ui::theme::apply(ui::theme::Appearance::Light);
}
