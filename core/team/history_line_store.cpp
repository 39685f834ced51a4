// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/base/sha256.h"
#include "core/team/history_line.h"

namespace marginalia::core::team {

std::vector<LinePoint> lineOf(const store::Connection& db, Progress& progress) {
    std::vector<LinePoint> line;
    Sha256 sum;
    store::Statement steps =
        db.prepare("SELECT step, at, who, label, arguments, kind, ifnull(target, 0), row_count, "
                   "schema_version FROM history ORDER BY step");
    store::Statement pieces = db.prepare("SELECT changed FROM history_piece WHERE step = ?1 ORDER BY piece");
    while (steps.step()) {
        progress.advance();
        if (!line.empty())
            sum.update(line.back().digest);
        for (int column = 0; column < steps.columns(); ++column) {
            sum.update(steps.view(column));
            sum.update(std::string_view("\x1f"));
        }
        for (pieces.bind(steps.integer(0)); pieces.step();) {
            const auto bytes = pieces.blob(0);
            sum.update({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        }
        line.push_back(
            {steps.integer(0), sum.finishHex().substr(0, 32)}); // 128 bits are enough to tell pasts apart
    }
    if (line.empty())
        throw Error(ErrorKind::Damaged,
                    msg("{1} has no history, which every project has. It was left as it is."),
                    {platform::toUtf8(db.file().filename())});
    return line;
}

} // namespace marginalia::core::team
