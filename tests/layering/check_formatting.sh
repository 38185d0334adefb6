#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_formatting.sh CLANG_FORMAT - fails and names the places where a source differs from .clang-format.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
find analysis models ui app tests -name '*.cpp' -o -name '*.h' | sort | xargs "$1" --dry-run --Werror
