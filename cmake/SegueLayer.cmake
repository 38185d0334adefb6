# SPDX-License-Identifier: GPL-3.0-or-later

# segue_add_layer(<name>): the static library segue_<name> of every source below the current folder.
# Sources are globbed (checked at each build), so that adding a file never touches a shared list.
# main.cpp is left to the executable.
function(segue_add_layer name)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp" "*.h")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    add_library(segue_${name} STATIC ${sources})
    set_target_properties(segue_${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(segue_${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(segue_${name} PRIVATE segue_compiler)
endfunction()

# segue_qt_rules(<target>): the Qt restrictions that every Qt target is built with.
function(segue_qt_rules target)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
endfunction()

# Headers that most sources read anyway, parsed once per target: halves the time a source takes to compile. They hide an
# include that is missing, so the presets with sanitizers compile without them.
set(SEGUE_COMMON_HEADERS
    <algorithm> <chrono> <filesystem> <functional> <map> <memory> <optional> <stop_token> <string> <vector>
    <QDateTime> <QHash> <QList> <QObject> <QRegularExpression> <QSet> <QString> <QStringList>)
set(SEGUE_WIDGET_HEADERS
    <QAction> <QApplication> <QBoxLayout> <QComboBox> <QEvent> <QLabel> <QLineEdit> <QMenu> <QPainter> <QPushButton>
    <QTableView> <QTimer> <QWidget>)

# segue_precompile_headers(<target> <argument>...): target_precompile_headers in a way that ccache can follow.
function(segue_precompile_headers target)
    target_precompile_headers(${target} ${ARGN})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()
