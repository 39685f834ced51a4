// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/package_parts.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t mostRelationships = 1000;

/// The full name of a part that another part in `folder` calls `target`.
std::string partName(std::string_view folder, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&steps](std::string_view path) {
        while (!path.empty()) {
            const std::string_view step = path.substr(0, path.find('/'));
            path.remove_prefix(std::min(step.size() + 1, path.size()));
            if (step == ".." && !steps.empty())
                steps.pop_back();
            else if (!step.empty() && step != "." && step != "..")
                steps.push_back(step);
        }
    };
    if (target.substr(0, 1) != "/")
        walk(folder);
    walk(target);
    std::string name;
    for (const std::string_view step : steps)
        name += (name.empty() ? "" : "/") + std::string(step);
    return name;
}

std::string_view folderOf(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

class RelationshipsHandler : public XmlHandler {
public:
    explicit RelationshipsHandler(std::string_view folder)
        : m_folder(folder) {}
    void startElement(const XmlElement& element) override {
        if (element.local() != "Relationship" || element.value("TargetMode") == "External" ||
            found.size() > mostRelationships)
            return;
        found[std::string(element.value("Id"))] = {std::string(element.value("Type")),
                                                   partName(m_folder, element.value("Target"))};
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}

    std::map<std::string, Relationship> found;

private:
    std::string_view m_folder;
};
} // namespace

void parsePart(const SafeZip& archive, std::size_t entry, XmlHandler& handler) {
    Progress quiet;
    parsePart(archive, entry, handler, quiet);
}

void parsePart(const SafeZip& archive, std::size_t entry, XmlHandler& handler, Progress& progress) {
    const ZipEntry& part = archive.entries()[entry];
    const double packed = static_cast<double>(part.packedBytes) /
                          static_cast<double>(std::max<std::uint64_t>(part.declaredBytes, 1));
    SafeXml xml(handler, archive.name() + " > " + part.name);
    archive.read(entry, [&](std::string_view piece) {
        xml.feed(piece);
        progress.advance(static_cast<std::int64_t>(packed * static_cast<double>(piece.size())));
        return true;
    });
    xml.finish();
}

std::map<std::string, Relationship> relationshipsOf(const SafeZip& archive, const std::string& part) {
    const std::string_view folder = folderOf(part);
    const std::string base = part.substr(folder.empty() ? 0 : folder.size() + 1);
    const std::string name = (folder.empty() ? "" : std::string(folder) + "/") + "_rels/" + base + ".rels";
    const auto entry = archive.find(name);
    if (!entry)
        return {};
    RelationshipsHandler handler(folder);
    parsePart(archive, *entry, handler);
    return std::move(handler.found);
}

} // namespace marginalia::core::exchange
