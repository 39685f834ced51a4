# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project shares: the language, the warnings, ccache, the linker.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(MARGINALIA_CCACHE ccache)
if(MARGINALIA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Sloppiness that precompiled headers need; no hash of the build folder, so that clones share results.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;CCACHE_NOHASHDIR=1;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};${MARGINALIA_CCACHE}")
endif()
find_program(MARGINALIA_MOLD mold)

if(MARGINALIA_SANITIZE)
    add_compile_options(-fsanitize=${MARGINALIA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${MARGINALIA_SANITIZE})
endif()

function(marginalia_target TARGET)
    if(MSVC)
        target_compile_options(${TARGET} PRIVATE /W4 /utf-8 /permissive-)
        if(MARGINALIA_WERROR)
            target_compile_options(${TARGET} PRIVATE /WX)
        endif()
    else()
        target_compile_options(${TARGET} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
            # GCC 12 sees overlapping copies in std::string where there are none (GCC bug 105651), only when it optimises.
            target_compile_options(${TARGET} PRIVATE $<$<CONFIG:Release>:-Wno-restrict>)
        endif()
        if(MARGINALIA_WERROR)
            target_compile_options(${TARGET} PRIVATE -Werror)
        endif()
        if(MARGINALIA_MOLD AND NOT APPLE AND NOT MARGINALIA_SANITIZE)
            target_link_options(${TARGET} PRIVATE -fuse-ld=mold)
        endif()
    endif()
endfunction()
