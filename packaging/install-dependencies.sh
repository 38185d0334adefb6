#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# install-dependencies.sh KIND... - installs the packages of these kinds (build, run, test; see the file
# `dependencies`) that are missing. Quick and silent when nothing is. Debian 12 and its derivatives; on any
# other system it names the packages and stops.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")

if [ $# -eq 0 ]; then
    echo "usage: install-dependencies.sh build|run|test ..." >&2
    exit 2
fi

wanted=()
for kind in "$@"; do
    while read -r entry package; do
        if [ "$entry" = "$kind" ]; then
            wanted+=("$package")
        fi
    done < "$here/dependencies"
done

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This system does not use Debian's packages. Install what corresponds to these, then run again" >&2
    echo "with SEGUE_SKIP_DEPENDENCIES=1:" >&2
    printf '  %s\n' "${wanted[@]}" >&2
    exit 1
fi

missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    if [ "$status" != installed ]; then
        missing+=("$package")
    fi
done
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing; install them as root, then run again:" >&2
        echo "  apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

echo "Installing ${#missing[@]} missing packages: ${missing[*]}" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! {
    "${as_root[@]}" apt-get update -q \
        && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -q -y --no-install-recommends "${missing[@]}"
} > "$log" 2>&1 < /dev/null; then
    tail -n 20 "$log" >&2
    echo "Installing failed. Mend what apt-get says above, or install by hand: ${missing[*]}" >&2
    exit 1
fi
