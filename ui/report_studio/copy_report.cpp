// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/copy_report.h"

#include "core/exchange/exporters/html_writer.h"
#include "ui/session/internal_error.h"
#include "ui/session/language.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QWidget>

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
    std::shared_ptr<store::Connection> snapshot;
    try {
        snapshot = session.project().snapshot();
    } catch (const Error& error) {
        session.report(error);
        return false;
    } catch (const std::exception& error) { // the system could not open the file again
        session.report(internalError(error));
        return false;
    }
    const auto copied = std::make_shared<Copied>();
    const bool started = session.jobs().start(
        CopyReport::tr("Making the table"),
        [snapshot, make = std::move(make), copied](Progress&) mutable {
            *copied = copyOf(make(*snapshot));
            snapshot.reset();
        },
        [copied, window = QPointer<QWidget>(window), then = std::move(then)] {
            auto* both = new QMimeData;
            both->setHtml(toQ(copied->html));
            both->setText(toQ(copied->text));
            QGuiApplication::clipboard()->setMimeData(both);
            if (then && !window.isNull())
                then();
        });
    if (!started)
        session.report(Error(ErrorKind::Locked,
                             msg("A longer step is still running. Wait until it is done, or cancel it.")));
    return started;
}

} // namespace marginalia::ui
