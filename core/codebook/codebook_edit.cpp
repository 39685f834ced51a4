// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_edit.h"

#include "core/base/error.h"
#include "core/codebook/codebook_rules.h"
#include "core/codebook/codebook_store.h"

namespace marginalia::core::codebook {

namespace {
CodeId add(store::Edit& edit, const Codebook& book, Code code) {
    tidyFields(book, code);
    requireFreeName(book, code.parent, code.name);
    code.id = edit.newId<CodeId>();
    code.position = static_cast<std::int64_t>(book.children(code.parent).size());
    code.revision = rows::raiseRevision(edit);
    code.createdAt = code.changedAt = edit.now();
    rows::insert(edit, code);
    return code.id;
}
} // namespace

CodeId create(store::Edit& edit, Code code) {
    const Codebook book = Codebook::load(edit.db());
    if (code.parent)
        requireCode(book, code.parent);
    code.id = CodeId{};
    return add(edit, book, std::move(code));
}

CodeId createPath(store::Edit& edit, const std::vector<std::string>& names) {
    if (names.empty())
        throw Error(ErrorKind::Usage, msg("A code needs a name that is not empty."));
    Codebook book = Codebook::load(edit.db());
    CodeId at;
    for (const std::string& name : names) {
        if (const std::optional<CodeId> there = book.childByName(at, cleanName(name))) {
            at = *there;
            continue;
        }
        Code code;
        code.parent = at;
        code.name = name;
        at = add(edit, book, std::move(code));
        book = Codebook::load(edit.db());
    }
    return at;
}

void rename(store::Edit& edit, CodeId code, const std::string& name) {
    const Codebook book = Codebook::load(edit.db());
    Code changed = requireCode(book, code);
    changed.name = name;
    update(edit, changed);
}

void renameIn(store::Edit& edit, CodeId code, const std::string& language, const std::string& name) {
    const Codebook book = Codebook::load(edit.db());
    Code changed = requireCode(book, code);
    std::string& label = language == "ru"   ? changed.nameRu
                         : language == "kk" ? changed.nameKk
                                            : changed.nameEn;
    const bool showsName = changed.label(language) == changed.name;
    if (!label.empty())
        label = cleanName(name);
    if (showsName)
        changed.name = name;
    update(edit, changed);
}

void update(store::Edit& edit, const Code& code) {
    const Codebook book = Codebook::load(edit.db());
    const Code& before = requireCode(book, code.id);
    Code after = code;
    after.parent = before.parent;
    after.position = before.position;
    after.revision = before.revision;
    after.createdAt = before.createdAt;
    after.changedAt = before.changedAt;
    tidyFields(book, after);
    requireFreeName(book, before.parent, after.name, code.id);
    if (after == before)
        return;
    if (changesMeaning(before, after))
        after.revision = rows::raiseRevision(edit);
    after.changedAt = edit.now();
    rows::replaceFields(edit, after);
}

} // namespace marginalia::core::codebook
