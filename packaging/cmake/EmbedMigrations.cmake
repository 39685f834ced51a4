# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT, a .cpp that holds the migration files FILES (joined by "|"), as: cmake -DFILES=... -DOUTPUT=... -P EmbedMigrations.cmake
# Bytes, not string literals: compilers limit the length of a literal.
string(REPLACE "|" ";" FILES "${FILES}")
set(ARRAYS "")
set(LIST "")
foreach(FILE IN LISTS FILES)
    get_filename_component(NAME "${FILE}" NAME)
    string(REGEX MATCH "^0*([1-9][0-9]*)_" NUMBER "${NAME}")
    set(NUMBER "${CMAKE_MATCH_1}")
    file(READ "${FILE}" SQL)
    file(READ "${FILE}" HEX HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," BYTES "${HEX}")
    if(SQL MATCHES "\n-- barrier\n")
        set(BARRIER true)
    else()
        set(BARRIER false)
    endif()
    string(APPEND ARRAYS "const unsigned char migration${NUMBER}[] = {${BYTES}};\n")
    string(APPEND LIST "        {${NUMBER}, std::string(reinterpret_cast<const char*>(migration${NUMBER}), sizeof(migration${NUMBER})), ${BARRIER}},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Generated from core/store/migrations/*.sql
#include \"core/store/migrations.h\"

namespace marginalia::core::store {

namespace {
${ARRAYS}} // namespace

std::vector<Migration> builtInMigrations() {
    return {
${LIST}    };
}

} // namespace marginalia::core::store
")
