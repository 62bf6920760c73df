# SPDX-License-Identifier: MIT
# The only way targets are made here: a layer, or a test of one.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
# Every layer goes into the shared library too, which shows what is marked LATCHKEY_EXPORT and nothing else.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(QT_QML_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml)

add_library(latchkey_settings INTERFACE)
target_compile_options(latchkey_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
    # GCC 12 cannot tell that a variant or an optional moves only what it holds.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
target_compile_definitions(latchkey_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_BUILD_TYPE STREQUAL Release) # as Debian builds what handles secrets
    target_compile_definitions(latchkey_settings INTERFACE _FORTIFY_SOURCE=2)
    target_link_options(latchkey_settings INTERFACE -Wl,-z,relro,-z,now)
endif()
if(LATCHKEY_STRICT)
    target_compile_options(latchkey_settings INTERFACE -Werror)
endif()
if(LATCHKEY_COVERAGE)
    target_compile_options(latchkey_settings INTERFACE --coverage)
    target_link_options(latchkey_settings INTERFACE --coverage)
endif()
if(LATCHKEY_SANITIZE)
    target_compile_options(latchkey_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(latchkey_settings INTERFACE -fsanitize=address,undefined)
endif()

# The headers that nearly every file reads: with QtCore's settings, which all targets have and some add to.
function(latchkey_common_headers)
    if(LATCHKEY_PCH)
        file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/common_headers.cpp CONTENT "")
        add_library(latchkey_common_headers OBJECT ${CMAKE_BINARY_DIR}/common_headers.cpp)
        target_link_libraries(latchkey_common_headers PRIVATE Qt6::Core tl::expected latchkey_settings)
        set_target_properties(latchkey_common_headers PROPERTIES AUTOMOC OFF)
        target_precompile_headers(latchkey_common_headers PRIVATE <QtCore/QtCore> <tl/expected.hpp>
            <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <variant> <vector>)
    endif()
endfunction()
function(latchkey_use_common_headers target)
    if(LATCHKEY_PCH)
        target_precompile_headers(${target} REUSE_FROM latchkey_common_headers)
    endif()
endfunction()

# latchkey_layer(<name> SOURCES … LINKS …): one folder of src/, one static library latchkey_<name>.
function(latchkey_layer name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(latchkey_${name} STATIC ${ARG_SOURCES})
    target_include_directories(latchkey_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(latchkey_${name} PUBLIC ${ARG_LINKS} PRIVATE latchkey_settings)
    latchkey_use_common_headers(latchkey_${name})
endfunction()

# latchkey_test(<name> SOURCES … LINKS … [LABELS …]): one QTest program, one ctest entry.
function(latchkey_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE latchkey_settings ${ARG_LINKS} Qt6::Test)
    latchkey_use_common_headers(${name})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 120 LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=latchkey.*.debug=false;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks_of_qt.supp:print_suppressions=0")
endfunction()
