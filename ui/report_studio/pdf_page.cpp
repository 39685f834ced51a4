// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/pdf_page.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/exchange/exporters/html_writer.h"
#include "ui/session/language.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr int resolution = 144;
constexpr double marginMm = 16;

QString paragraph(const QString& text, const char* style) {
    return QStringLiteral("<p style='%1'>%2</p>").arg(QLatin1String(style), text.toHtmlEscaped());
}

QString pageOf(const report::Document& document) {
    QString html;
    if (document.printTitle && !document.title.empty())
        html += paragraph(toQ(document.title), "font-size:15pt; font-weight:600");
    for (const report::Block& block : document.blocks) {
        if (const auto* heading = std::get_if<report::Heading>(&block))
            html += paragraph(toQ(heading->text), "font-size:12pt; font-weight:600");
        else if (const auto* text = std::get_if<report::Paragraph>(&block))
            html += paragraph(toQ(report::plainText(text->runs)), "");
        else if (const auto* table = std::get_if<report::Table>(&block))
            html += toQ(exchange::clipboardHtml(*table, document.language));
    }
    return html;
}
} // namespace

void writePdf(const report::Document& document, const std::filesystem::path& file, Progress& progress) {
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageLayout(QPageLayout(
            QPageSize(QPageSize::A4), document.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter));
        writer.setTitle(toQ(document.title));
        writer.setCreator(QStringLiteral("Marginalia"));
        QTextDocument text;
        text.setDefaultFont(QFont(QStringLiteral("Noto Sans"), 9));
        text.setHtml(pageOf(document));
        text.print(&writer); // with page numbers
    }
    progress.stage(1);
    progress.advance();
    AtomicFile out(file);
    out.write(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    out.commit();
}

} // namespace marginalia::ui
