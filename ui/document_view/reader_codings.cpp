// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_codings.h"

#include "ui/settings/theme.h"

#include <algorithm>
#include <array>

namespace marginalia::ui {

namespace {

constexpr double bandGap = 1;

/// The sum of the hues that lie over each other: adding and taking away one costs the same at any depth.
class HueMix {
public:
    void add(const QColor& hue, int times) {
        m_red += times * hue.redF();
        m_green += times * hue.greenF();
        m_blue += times * hue.blueF();
        m_count += times;
    }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] QColor tint() const {
        const auto channel = [this](double sum) {
            return static_cast<float>(std::clamp(sum / m_count, 0.0, 1.0));
        };
        return theme::tint(QColor::fromRgbF(channel(m_red), channel(m_green), channel(m_blue)));
    }

private:
    double m_red = 0;
    double m_green = 0;
    double m_blue = 0;
    int m_count = 0;
};

/// The lines under the coded words of a paragraph: three are thinner than two, and what finds no room between
/// the lines of the text goes up behind the words themselves, so that the next ones are never touched.
class Bands {
public:
    Bands(const ChunkLayout::Paragraph& paragraph, std::size_t rows)
        : m_height(rows > 2 ? 1 : 2) {
        const double all = static_cast<double>(rows) * (m_height + bandGap) - bandGap;
        m_rise = std::max(0.0, all + bandGap - roomUnderLines(paragraph));
    }
    /// The band of a row under a box of words.
    [[nodiscard]] QRectF under(const QRectF& box, std::size_t row) const {
        return {box.left(), box.bottom() - m_rise + static_cast<double>(row) * (m_height + bandGap),
                box.width(), m_height};
    }

private:
    /// Between a line and the next one, where it is least.
    static double roomUnderLines(const ChunkLayout::Paragraph& paragraph) {
        double room = paragraph.height;
        const int lines = paragraph.layout ? paragraph.layout->lineCount() : 0;
        for (int at = 0; at < lines; ++at) {
            const QTextLine line = paragraph.layout->lineAt(at);
            const double next = at + 1 < lines ? paragraph.layout->lineAt(at + 1).y() : paragraph.height;
            room = std::min(room, next - line.y() - line.height());
        }
        return std::max(0.0, room);
    }

    double m_height;
    double m_rise = 0;
};

void place(ReaderCoding& coding, const TextPositions& positions, int textSize) {
    coding.start = coding.span ? positions.toUnits(coding.span->start) : 0;
    coding.end = coding.span ? positions.toUnits(coding.span->end) : textSize;
}

} // namespace

void ReaderCodings::assign(std::vector<ReaderCoding> codings, const TextPositions& positions, int textSize) {
    for (ReaderCoding& each : codings)
        place(each, positions, textSize);
    m_index.assign(std::move(codings));
    ++m_version;
}

void ReaderCodings::put(ReaderCoding coding, const TextPositions& positions, int textSize) {
    place(coding, positions, textSize);
    m_index.erase([&](const ReaderCoding& each) { return each.id == coding.id; });
    m_index.insert(coding);
    ++m_version;
}

void ReaderCodings::remove(core::CodingId coding) {
    if (m_index.erase([&](const ReaderCoding& each) { return each.id == coding; }) > 0)
        ++m_version;
}

void ReaderCodings::setChosen(core::CodingId coding) {
    m_chosen = coding;
    ++m_version;
}

const ReaderCoding* ReaderCodings::find(core::CodingId coding) const {
    const auto& all = m_index.items();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ReaderCoding& each) { return each.id == coding; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<ReaderCoding> ReaderCodings::at(int unit) const {
    std::vector<ReaderCoding> here;
    m_index.overlapping(unit, unit + 1, [&](const ReaderCoding& each) {
        if (each.span)
            here.push_back(each);
    });
    std::stable_sort(here.begin(), here.end(), [](const ReaderCoding& a, const ReaderCoding& b) {
        return a.end - a.start < b.end - b.start;
    });
    return here;
}

void ReaderCodings::setLook(std::function<CodeLook(core::CodeId)> look) {
    m_look = std::move(look);
    restyle();
}

const CodeLook& ReaderCodings::lookOf(core::CodeId code) const {
    auto [at, isNew] = m_looks.try_emplace(code.value);
    if (isNew && m_look)
        at->second = m_look(code);
    return at->second;
}

void ReaderCodings::restyle() {
    m_looks.clear();
    ++m_version;
}

const std::vector<ChunkLayout::Patch>& ReaderCodings::patches(const ChunkLayout::Paragraph& paragraph) const {
    if (paragraph.patchesOf == m_version)
        return paragraph.patches;
    paragraph.patchesOf = m_version;
    paragraph.patches.clear();

    // Between two neighbouring edges the same codings lie over each other: sweep from edge to edge.
    struct Edge {
        int unit;
        bool begins;
        const ReaderCoding* coding;
    };
    std::vector<Edge> edges;
    m_index.overlapping(paragraph.start, paragraph.end, [&](const ReaderCoding& each) {
        if (!each.span)
            return;
        edges.push_back({std::max(each.start, paragraph.start), true, &each});
        edges.push_back({std::min(each.end, paragraph.end), false, &each});
    });
    std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
        return a.unit != b.unit ? a.unit < b.unit : a.begins < b.begins;
    });
    HueMix mix;
    const ReaderCoding* chosen = nullptr;
    std::array<const ReaderCoding*, mostBands> bands{};
    std::vector<QRectF> boxes;
    struct Line {
        QRectF box;
        std::size_t row;
        QColor hue;
    };
    std::vector<Line> lines; // under the words, above all tints
    std::size_t rows = 0;
    for (std::size_t at = 0; at < edges.size(); ++at) {
        const Edge& edge = edges[at];
        const QColor& hue = lookOf(edge.coding->code).hue;
        mix.add(hue, edge.begins ? 1 : -1);
        if (edge.coding->id == m_chosen)
            chosen = edge.begins ? edge.coding : nullptr;
        const auto band = std::find(bands.begin(), bands.end(), edge.begins ? nullptr : edge.coding);
        if (band != bands.end())
            *band = edge.begins ? edge.coding : nullptr;
        const int end = at + 1 < edges.size() ? edges[at + 1].unit : edge.unit;
        if (mix.empty() || end <= edge.unit)
            continue;
        boxes.clear();
        ChunkLayout::addBoxes(paragraph, edge.unit, end, boxes);
        const QColor tint = chosen ? theme::tint(lookOf(chosen->code).hue) : mix.tint();
        for (const QRectF& box : boxes) {
            paragraph.patches.push_back({box, tint});
            for (std::size_t row = 0; row < bands.size(); ++row)
                if (bands[row]) {
                    lines.push_back({box, row, lookOf(bands[row]->code).hue});
                    rows = std::max(rows, row + 1);
                }
        }
    }
    const Bands drawn(paragraph, rows);
    for (const Line& line : lines)
        paragraph.patches.push_back({drawn.under(line.box, line.row), line.hue});
    return paragraph.patches;
}

} // namespace marginalia::ui
