// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/rich_text.h"

#include "core/base/error.h"
#include "core/text/code_points.h"

#include <algorithm>
#include <utility>

namespace marginalia::core::exchange {

using documents::FormatKind;
using documents::FormatRange;

RichText::RichText(std::string name, const DocumentLimits& limits)
    : m_name(std::move(name))
    , m_limits(limits)
    , m_flows(1) {}

void RichText::tooMuch() const {
    throw Error(ErrorKind::Limit,
                msg("The document {1} holds more than can be read at once. Split it and import the parts."),
                {m_name});
}

void RichText::addRange(Flow& flow, std::int64_t start, std::int64_t end, FormatKind kind, int level,
                        std::string value) {
    if (start >= end)
        return;
    if (++m_ranges > m_limits.ranges)
        tooMuch();
    flow.formats.push_back({{start, end}, kind, level, std::move(value)});
}

void RichText::openParagraph() {
    Flow& flow = m_flows.back();
    if (flow.open)
        closeParagraph();
    if (flow.lineBegun && !flow.joined) {
        if (++m_bytes > m_limits.textBytes)
            tooMuch();
        flow.text += '\n';
        ++flow.length;
    }
    if (!flow.joined) {
        flow.paragraphStart = flow.length;
        flow.look = {};
        flow.lookStart = flow.length;
    }
    flow.lineBegun = true;
    flow.joined = false;
    flow.open = true;
}

bool RichText::atParagraphStart() const {
    return m_flows.back().length == m_flows.back().paragraphStart;
}

void RichText::endLook(Flow& flow) {
    const Look& look = flow.look;
    if (look.bold)
        addRange(flow, flow.lookStart, flow.length, FormatKind::Bold);
    if (look.italic)
        addRange(flow, flow.lookStart, flow.length, FormatKind::Italic);
    if (look.underline)
        addRange(flow, flow.lookStart, flow.length, FormatKind::Underline);
    if (look.struck)
        addRange(flow, flow.lookStart, flow.length, FormatKind::Struck);
    flow.lookStart = flow.length;
}

void RichText::put(std::string_view utf8, const Look& look) {
    Flow& flow = m_flows.back();
    if (!flow.open || utf8.empty())
        return;
    if (look != flow.look) {
        endLook(flow);
        flow.look = look;
    }
    m_bytes += utf8.size();
    if (m_bytes > m_limits.textBytes)
        tooMuch();
    const std::size_t before = flow.text.size();
    for (std::size_t at = 0; at < utf8.size();) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if (byte < 0x20 && byte != '\t') {
            flow.text += ' ';
            ++at;
        } else if (utf8.substr(at).starts_with("\xC2\xAD") ||
                   (flow.text.empty() && utf8.substr(at).starts_with("\xEF\xBB\xBF"))) {
            at += byte == 0xC2 ? 2 : 3; // a text that began with this mark would not be a normalised one
        } else {
            flow.text += utf8[at++];
        }
    }
    flow.length += text::codePointCount(std::string_view(flow.text).substr(before));
}

void RichText::breakLine() {
    Flow& flow = m_flows.back();
    if (!flow.open)
        return;
    if (++m_bytes > m_limits.textBytes)
        tooMuch();
    flow.text += '\n';
    ++flow.length;
}

void RichText::closeParagraphOf(Flow& flow) {
    endLook(flow);
    flow.look = {};
    flow.open = false;
    std::vector<Flow> boxes = std::exchange(flow.boxes, {});
    for (Flow& box : boxes)
        append(flow, std::move(box), FormatKind::TextBox);
}

void RichText::closeParagraph(const ParagraphKind& kind, bool joined) {
    Flow& flow = m_flows.back();
    if (!flow.open) {
        if (std::exchange(flow.joined, false)) // nothing came to go on with
            closeParagraphOf(flow);
        return;
    }
    const bool inCell = !flow.tables.empty() && flow.tables.back().cellStart >= 0;
    if (flow.length == flow.paragraphStart && inCell && !joined) {
        // An empty cell is no empty line between two others.
        if (!flow.text.empty() && flow.text.back() == '\n') {
            flow.text.pop_back();
            --flow.length;
            flow.paragraphStart = flow.lookStart = flow.length;
        } else {
            flow.lineBegun = !flow.text.empty();
        }
        closeParagraphOf(flow);
        return;
    }
    if (joined) {
        flow.open = false;
        flow.joined = true;
        return;
    }
    if (kind.heading > 0)
        addRange(flow, flow.paragraphStart, flow.length, FormatKind::Heading, kind.heading, kind.label);
    else if (kind.list > 0)
        addRange(flow, flow.paragraphStart, flow.length, FormatKind::ListItem, kind.list, kind.label);
    if (kind.quote)
        addRange(flow, flow.paragraphStart, flow.length, FormatKind::Quote);
    closeParagraphOf(flow);
}

void RichText::append(Flow& to, Flow&& from, FormatKind kind) {
    if (from.open)
        closeParagraphOf(from);
    if (from.length == 0)
        return;
    if (to.lineBegun) {
        to.text += '\n';
        ++to.length;
    }
    const std::int64_t moved = to.length;
    to.text += from.text;
    to.length += from.length;
    to.lineBegun = true;
    to.paragraphStart = to.lookStart = to.length;
    for (FormatRange& each : from.formats) {
        each.span = {each.span.start + moved, each.span.end + moved};
        to.formats.push_back(std::move(each));
    }
    for (CommentMark& each : from.comments) {
        each.position += moved;
        to.comments.push_back(std::move(each));
    }
    addRange(to, moved, to.length, kind, 0, std::move(from.label));
}

void RichText::openTable() {
    Table table;
    table.number = ++m_tables;
    m_flows.back().tables.push_back(table);
}

void RichText::closeTable() {
    if (!m_flows.back().tables.empty())
        m_flows.back().tables.pop_back();
}

void RichText::openRow() {
    Flow& flow = m_flows.back();
    if (flow.tables.empty())
        return;
    ++flow.tables.back().row;
    flow.tables.back().rowStart = -1;
}

void RichText::closeRow() {
    Flow& flow = m_flows.back();
    if (flow.tables.empty() || flow.tables.back().rowStart < 0)
        return;
    const Table& table = flow.tables.back();
    addRange(flow, table.rowStart, flow.length, FormatKind::Row, table.number, std::to_string(table.row));
}

void RichText::openCell(int column) {
    Flow& flow = m_flows.back();
    if (flow.tables.empty())
        return;
    // The line end before the first paragraph of the cell is not the cell's.
    flow.tables.back().cellStart = flow.length + (flow.lineBegun ? 1 : 0);
    flow.tables.back().column = column;
}

void RichText::closeCell(int columns) {
    Flow& flow = m_flows.back();
    closeParagraph();
    if (flow.tables.empty() || flow.tables.back().cellStart < 0)
        return;
    Table& table = flow.tables.back();
    const std::int64_t start = std::exchange(table.cellStart, -1);
    if (start >= flow.length)
        return;
    if (table.rowStart < 0)
        table.rowStart = start;
    addRange(flow, start, flow.length, FormatKind::Cell, table.column,
             columns > 1 ? std::to_string(columns) : std::string());
}

void RichText::openBox() {
    m_flows.emplace_back();
}

void RichText::closeBox() {
    if (m_flows.size() < 2)
        return;
    closeParagraph();
    Flow box = std::move(m_flows.back());
    m_flows.pop_back();
    Flow& host = m_flows.back();
    if (host.open)
        host.boxes.push_back(std::move(box));
    else
        append(host, std::move(box), FormatKind::TextBox);
}

void RichText::openNote(const std::string& label) {
    markNote(label);
    m_flows.emplace_back();
    m_flows.back().label = label;
}

void RichText::closeNote() {
    if (m_flows.size() < 2)
        return;
    closeParagraph();
    m_notes.push_back(std::move(m_flows.back()));
    m_flows.pop_back();
}

void RichText::markNote(const std::string& label) {
    Flow& flow = m_flows.back();
    if (flow.length > flow.paragraphStart)
        addRange(flow, flow.length - 1, flow.length, FormatKind::NoteMark, 0, label);
}

void RichText::markComment(std::string_view id, CommentMark::Edge edge) {
    constexpr std::size_t longestId = 200; // programs write numbers, or a word and numbers
    if (id.size() > longestId)
        return;
    if (++m_ranges > m_limits.ranges)
        tooMuch();
    m_flows.back().comments.push_back({std::string(id), m_flows.back().length, edge});
}

void RichText::addNote(const std::string& label, RichText& note) {
    note.closeParagraph();
    Flow flow = std::move(note.m_flows.front());
    flow.label = label;
    m_ranges += flow.formats.size() + flow.comments.size();
    m_bytes += flow.text.size();
    if (m_bytes > m_limits.textBytes || m_ranges > m_limits.ranges)
        tooMuch();
    m_notes.push_back(std::move(flow));
}

void RichText::finish(DocumentContent& content) {
    while (m_flows.size() > 1)
        closeBox();
    Flow& body = m_flows.front();
    closeParagraph();
    for (Flow& note : m_notes)
        append(body, std::move(note), FormatKind::Footnote);
    content.text.text = std::move(body.text);
    content.text.codePoints = body.length;
    content.formats = std::move(body.formats);
    documents::sortFormats(content.formats);
    m_commentMarks = std::move(body.comments);
    m_flows.assign(1, {});
    m_notes.clear();
}

} // namespace marginalia::core::exchange
