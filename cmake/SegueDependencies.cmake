# SPDX-License-Identifier: GPL-3.0-or-later
# Every library Segue needs, each with the Debian package to install when it is missing.

find_package(PkgConfig)
if(NOT PkgConfig_FOUND)
    message(FATAL_ERROR "pkg-config is missing. Install it: apt-get install pkg-config")
endif()

# segue_require_pkg(<prefix> <package to install> <module>...)
function(segue_require_pkg prefix package)
    pkg_check_modules(${prefix} QUIET IMPORTED_TARGET GLOBAL ${ARGN})
    if(NOT ${prefix}_FOUND)
        message(FATAL_ERROR "${ARGN} is missing or too old. Install it: apt-get install ${package}")
    endif()
endfunction()

# segue_require_qt(<component> <package to install>)
macro(segue_require_qt component package)
    find_package(Qt6 6.4 QUIET OPTIONAL_COMPONENTS ${component})
    if(NOT Qt6${component}_FOUND)
        message(FATAL_ERROR
            "Qt 6.4 ${component} is missing or too old. Install it: apt-get install ${package}")
    endif()
endmacro()

segue_require_pkg(FFMPEG "libavformat-dev libavcodec-dev libavutil-dev libswresample-dev"
    libavformat>=59 libavcodec>=59 libavutil>=57 libswresample>=4)
segue_require_pkg(FFTW3F libfftw3-dev fftw3f>=3.3)
segue_require_pkg(CHROMAPRINT libchromaprint-dev libchromaprint>=1.5)
segue_require_pkg(XXHASH libxxhash-dev libxxhash)
segue_require_pkg(TAGLIB libtag1-dev taglib>=1.13)

find_package(Eigen3 3.4 QUIET NO_MODULE)
if(NOT Eigen3_FOUND)
    message(FATAL_ERROR "Eigen 3.4 is missing or too old. Install it: apt-get install libeigen3-dev")
endif()

segue_require_qt(Core qt6-base-dev)
segue_require_qt(Sql qt6-base-dev)
segue_require_qt(Concurrent qt6-base-dev)
segue_require_qt(Network qt6-base-dev)
segue_require_qt(Widgets qt6-base-dev)
segue_require_qt(Test qt6-base-dev)
segue_require_qt(Svg qt6-svg-dev)
segue_require_qt(Multimedia qt6-multimedia-dev)
segue_require_qt(LinguistTools "qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools")

# The reference of the loudness tests; the program itself does without it.
if(SEGUE_BUILD_TESTS)
    segue_require_pkg(EBUR128 libebur128-dev libebur128>=1.2)
endif()

# Optional: runs the models that a user may own. Debian's module comes without a CMake package of its own.
option(SEGUE_MODELS "Use OpenCV's dnn module, if it is there, to run learned models" ON)
find_path(SEGUE_OPENCV_INCLUDE opencv2/dnn.hpp PATH_SUFFIXES opencv4)
find_library(SEGUE_OPENCV_DNN opencv_dnn)
find_library(SEGUE_OPENCV_CORE opencv_core)
mark_as_advanced(SEGUE_OPENCV_INCLUDE SEGUE_OPENCV_DNN SEGUE_OPENCV_CORE)
if(SEGUE_MODELS AND SEGUE_OPENCV_INCLUDE AND SEGUE_OPENCV_DNN AND SEGUE_OPENCV_CORE)
    set(SEGUE_OPENCV_FOUND ON)
    add_library(segue_opencv INTERFACE)
    target_include_directories(segue_opencv SYSTEM INTERFACE "${SEGUE_OPENCV_INCLUDE}")
    target_link_libraries(segue_opencv INTERFACE "${SEGUE_OPENCV_DNN}" "${SEGUE_OPENCV_CORE}")
else()
    message(STATUS "Learned models cannot be used: no OpenCV dnn module (apt-get install libopencv-dnn-dev)")
endif()

# Optional: keeps the keys of services where the desktop keeps secrets.
option(SEGUE_KEYCHAIN "Use QtKeychain, if it is there, to keep keys in the desktop's keychain" ON)
if(SEGUE_KEYCHAIN)
    find_package(Qt6Keychain QUIET NO_MODULE)
endif()
if(NOT Qt6Keychain_FOUND)
    message(STATUS "Keys cannot be kept in the desktop's keychain: no QtKeychain (apt-get install qtkeychain-qt6-dev)")
endif()
