# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the compiled catalogues CATALOGUES (core-ru.mo ...) as one C++ source, OUTPUT.
set(ARRAYS "")
set(ROWS "")
foreach(FILE IN LISTS CATALOGUES)
    string(REGEX REPLACE ".*-([a-z]+)\\.mo$" "\\1" LANGUAGE "${FILE}")
    file(READ "${FILE}" HEX HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," BYTES "${HEX}")
    string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" BYTES "${BYTES}")
    string(APPEND ARRAYS "const unsigned char ${LANGUAGE}[] = {\n${BYTES}};\n")
    string(APPEND ROWS "    {\"${LANGUAGE}\", {reinterpret_cast<const char*>(${LANGUAGE}), sizeof ${LANGUAGE}}},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made by translations/embed.cmake from translations/core/*.po; do not edit.
#include \"core/text/embedded_catalogues.h\"

namespace marginalia::core::text {
namespace {
${ARRAYS}} // namespace

std::span<const EmbeddedCatalogue> embeddedCatalogues() {
    static const EmbeddedCatalogue catalogues[] = {
${ROWS}    };
    return catalogues;
}

} // namespace marginalia::core::text
")
