// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/copy_report.h"

#include "core/exchange/exporters/html_writer.h"
#include "ui/report_studio/reading_job.h"
#include "ui/session/language.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace marginalia::ui {

using namespace core;

namespace {

/// tr() for texts outside a class.
struct CopyReport {
    Q_DECLARE_TR_FUNCTIONS(CopyReport)
};

struct Copied {
    std::string html;
    std::string text;
};

Copied copyOf(const report::Document& document) {
    Copied copied;
    for (const report::Block& block : document.blocks) {
        const auto* table = std::get_if<report::Table>(&block);
        if (!table)
            continue;
        if (!copied.text.empty()) {
            copied.html += "<p></p>";
            copied.text += '\n';
        }
        copied.html += exchange::clipboardHtml(*table, document.language);
        copied.text += exchange::clipboardText(*table);
    }
    return copied;
}

} // namespace

ReportWish presentWish(const ProjectSession& session) {
    ReportWish wish;
    wish.shares = false;
    if (session.question())
        wish.ofQuestions = {session.question()};
    wish.options.locale = text::Locale(session.reportLanguage());
    wish.options.base = session.shareRequest().base;
    wish.options.layer = session.shareRequest().layer;
    return wish;
}

bool copyReport(ProjectSession& session, const ReportWish& wish, QWidget* window,
                std::function<void()> then) {
    return copyReport(
        session, [wish](const store::Connection& db) { return buildReport(db, wish); }, window,
        std::move(then));
}

bool copyReport(ProjectSession& session, MakeReport make, QWidget* window, std::function<void()> then) {
    const auto copied = std::make_shared<Copied>();
    return startReading(
        session, CopyReport::tr("Making the table"),
        [make = std::move(make), copied](const store::Connection& db, Progress&) {
            *copied = copyOf(make(db));
        },
        [copied, window = QPointer<QWidget>(window), then = std::move(then)] {
            auto* both = new QMimeData;
            both->setHtml(toQ(copied->html));
            both->setText(toQ(copied->text));
            QGuiApplication::clipboard()->setMimeData(both);
            if (then && !window.isNull())
                then();
        });
}

} // namespace marginalia::ui
