#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test.sh [--all] - installs what is missing, builds Segue with warnings as errors and runs the whole test
# suite, the format check included. --all adds the suite under the address and undefined-behaviour
# sanitizers and the analysis tests under the thread sanitizer. Ends with a line "N passed, N failed".
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
cd "$here/.."

all=
case ${1-} in
    "") ;;
    --all) all=1 ;;
    *)
        sed -n '3,5s/^# //p' "$0"
        exit 2
        ;;
esac

if [ -z "${SEGUE_SKIP_DEPENDENCIES-}" ]; then
    "$here/install-dependencies.sh" build run test
fi

passed=0
failed=0

# run_suite PRESET [CTEST_ARGUMENT...]: prints what fails, adds to the counts.
run_suite() {
    local preset=$1 log suite_passed suite_total
    shift
    log=$(mktemp)
    ctest --preset "$preset" -j "$(nproc)" "$@" > "$log" 2>&1 || true
    suite_total=$(sed -n 's/^[0-9]*% tests passed, [0-9]* tests\? failed out of \([0-9]*\).*/\1/p' "$log")
    suite_passed=$((${suite_total:-0} - $(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests\? failed.*/\1/p' "$log" | grep . || echo 0)))
    if [ "${suite_total:-0}" -eq 0 ]; then
        tail -n 20 "$log"
        failed=$((failed + 1))
    else
        passed=$((passed + suite_passed))
        failed=$((failed + suite_total - suite_passed))
        if [ "$suite_passed" -ne "$suite_total" ]; then
            grep -vE '^ *[0-9]+/[0-9]+ Test .*Passed|^ +Start +[0-9]+' "$log" | sed -n 1,300p
        fi
    fi
    rm -f "$log"
    echo "$preset: $suite_passed of ${suite_total:-0} test programs passed"
}

"$here/build.sh" ci
run_suite ci
if [ -n "$all" ]; then
    "$here/build.sh" asan
    run_suite asan
    "$here/build.sh" tsan
    run_suite tsan
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
