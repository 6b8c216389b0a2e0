#!/bin/sh
# Build the images that builds (codexyz/build) and simulated instances (codexyz/host) run in.
#
#   build.sh                  from python:3.12-slim and debian:12-slim
#   build.sh --bootstrap      from a Debian made here with debootstrap, where no image can be pulled (needs root)
#
# Set PYTHON_IMAGE, BASE_IMAGE for other bases, EXTRA_CA for a CA file to trust (default: SSL_CERT_FILE, as behind company
# proxies), BOOTSTRAP_CACHE for the folder that keeps the Debian, DEBIAN_MIRROR for where it comes from.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
extra_ca=${EXTRA_CA:-${SSL_CERT_FILE:-}}
cache=${BOOTSTRAP_CACHE:-/var/tmp/codexyz-images}
stand_in=codexyz/bootstrap:latest

make_stand_in() {
    if docker image inspect "$stand_in" >/dev/null 2>&1; then return; fi
    command -v debootstrap >/dev/null || { echo "debootstrap is missing: apt-get install debootstrap" >&2; exit 1; }
    mkdir -p "$cache"
    if [ ! -f "$cache/rootfs.done" ]; then
        rm -rf "$cache/rootfs"
        debootstrap --variant=minbase --include=ca-certificates,python3,python3-pip,python3-venv \
            bookworm "$cache/rootfs" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}"
        rm -rf "$cache/rootfs/var/cache/apt/archives" "$cache/rootfs/var/lib/apt/lists" "$cache/rootfs/usr/share/doc"
        mkdir -p "$cache/rootfs/var/cache/apt/archives/partial" "$cache/rootfs/var/lib/apt/lists/partial"
        ln -sf python3 "$cache/rootfs/usr/bin/python"
        touch "$cache/rootfs.done"
    fi
    tar -C "$cache/rootfs" -c . | docker import -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' - "$stand_in"
}

build() { # name base-argument base
    context=$(mktemp -d)
    cp "$here/$1/Dockerfile" "$context/"
    if [ -n "$extra_ca" ]; then cat "$extra_ca" >"$context/extra-ca.pem"; else : >"$context/extra-ca.pem"; fi
    docker build --build-arg "$2=$3" -t "codexyz/$1:latest" "$context"
    rm -rf "$context"
}

command -v docker >/dev/null || { echo "docker is not installed; builds run in private folders without it (--runner local)" >&2; exit 1; }
docker version >/dev/null || { echo "no Docker engine answers: start it, or use --runner local" >&2; exit 1; }
case "${1:-}" in
--bootstrap)
    make_stand_in
    PYTHON_IMAGE=$stand_in BASE_IMAGE=$stand_in
    ;;
"") ;;
*)
    echo "usage: $0 [--bootstrap]" >&2
    exit 2
    ;;
esac
build build PYTHON_IMAGE "${PYTHON_IMAGE:-python:3.12-slim}"
build host BASE_IMAGE "${BASE_IMAGE:-debian:12-slim}"
