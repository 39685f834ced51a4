# SPDX-License-Identifier: GPL-3.0-or-later
# The texts of the window (marginalia_*.ts) and of Qt's own buttons and dialogs (qtbase_*.ts: Qt has no Kazakh
# catalogue, and not every system has its Russian one), compiled and put into the program as a resource.
# `translations/update` brings marginalia_*.ts up to date with the sources.
set(UI_CATALOGUES "")
set(UI_CATALOGUE_LIST "<RCC><qresource prefix=\"/translations\">\n")
foreach(NAME marginalia_ru marginalia_kk qtbase_ru qtbase_kk)
    set(TS "${CMAKE_CURRENT_LIST_DIR}/${NAME}.ts")
    set(QM "${CMAKE_BINARY_DIR}/generated/translations/${NAME}.qm")
    add_custom_command(OUTPUT "${QM}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/generated/translations"
        COMMAND Qt6::lrelease -silent "${TS}" -qm "${QM}"
        DEPENDS "${TS}" VERBATIM COMMENT "Compiling the texts of the window: ${NAME}")
    list(APPEND UI_CATALOGUES "${QM}")
    string(APPEND UI_CATALOGUE_LIST "<file alias=\"${NAME}.qm\">${QM}</file>\n")
endforeach()
string(APPEND UI_CATALOGUE_LIST "</qresource></RCC>\n")
set(UI_CATALOGUE_QRC "${CMAKE_BINARY_DIR}/generated/translations/ui_catalogues.qrc")
file(CONFIGURE OUTPUT "${UI_CATALOGUE_QRC}" CONTENT "${UI_CATALOGUE_LIST}" @ONLY)

set(UI_CATALOGUE_SOURCE "${CMAKE_BINARY_DIR}/generated/translations/ui_catalogues.cpp")
add_custom_command(OUTPUT "${UI_CATALOGUE_SOURCE}"
    COMMAND Qt6::rcc --name ui_catalogues -o "${UI_CATALOGUE_SOURCE}" "${UI_CATALOGUE_QRC}"
    DEPENDS ${UI_CATALOGUES} "${UI_CATALOGUE_QRC}" VERBATIM COMMENT "Embedding the texts of the window")
set_source_files_properties("${UI_CATALOGUE_SOURCE}" PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
target_sources(marginalia_ui PRIVATE "${UI_CATALOGUE_SOURCE}")
