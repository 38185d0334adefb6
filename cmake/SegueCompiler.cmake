# SPDX-License-Identifier: GPL-3.0-or-later
# Language, warnings, sanitizers and build accelerators: an interface target that every layer links.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(SEGUE_SANITIZE "" CACHE STRING "Sanitizers to build with, for example address,undefined")

add_library(segue_compiler INTERFACE)
target_compile_options(segue_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
    -Wnon-virtual-dtor -Woverloaded-virtual -Wdouble-promotion)

# Line tables are enough for a stack trace and halve the time and the space of a debug build.
set(CMAKE_CXX_FLAGS_DEBUG "-g1")

if(SEGUE_SANITIZE)
    target_compile_options(segue_compiler INTERFACE
        -fsanitize=${SEGUE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(segue_compiler INTERFACE -fsanitize=${SEGUE_SANITIZE})
endif()

find_program(SEGUE_CCACHE ccache)
if(SEGUE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without leave to trust their definitions and times, ccache passes over whatever uses precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros "${SEGUE_CCACHE}")
endif()
find_program(SEGUE_MOLD mold)
if(SEGUE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
