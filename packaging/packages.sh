#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian 12 packages that the project needs, and how a script installs those which are missing.
# Sourced by packaging/run and packaging/test.

build_packages="
    g++ cmake ninja-build ccache mold pkg-config gettext git ca-certificates
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev libgl-dev
    libsqlite3-dev libboost-dev libboost-locale-dev libboost-math-dev libroaring-dev
    libexpat1-dev libzip-dev libssl-dev libxlsxwriter-dev libuchardet-dev libfmt-dev nlohmann-json3-dev libcli11-dev"
run_packages="libqt6svg6 qt6-qpa-plugins fonts-noto-core"
test_packages="libgtest-dev libgmock-dev librapidcheck-dev python3 python3-docx python3-openpyxl libxml2-utils binutils"

missing_packages() {
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
    done
}

install_packages() {
    missing=$(missing_packages "$@")
    [ -z "$missing" ] && return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "These Debian packages are needed, and this system has no apt-get to install them: $missing" >&2
        exit 1
    fi
    as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "Please install these packages as root, then start again: apt-get install $missing" >&2
            exit 1
        fi
        as_root="sudo"
    fi
    echo "Installing: $missing"
    $as_root apt-get update -q >/dev/null
    # shellcheck disable=SC2086 # a list of names
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null
}
