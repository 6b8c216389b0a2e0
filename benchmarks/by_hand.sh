#!/bin/sh
# The reference release by hand: what emulator and runner do for a push, as a person would type it, with the same tools.
#   by_hand.sh CHECKOUT WORK
# WORK is kept between calls: it holds the bare repository, the store and the four instances' roots.
set -eu
checkout=$1 work=$2
new=$(mktemp -d "$work/run.XXXXXX")
store=$work/store
mkdir -p "$store"
[ -d "$work/release.git" ] || git init -q --bare -b main "$work/release.git"

# inside ROOT COMMAND...: a file tree whose /srv, /tmp and /codebuild are ROOT's
inside() {
    root=$1
    shift
    mkdir -p "$root/srv" "$root/tmp" "$root/codebuild"
    bwrap --ro-bind / / --tmpfs /mnt --dev /dev --proc /proc --bind "$root/srv" /srv --bind "$root/tmp" /tmp \
        --bind "$new" /mnt --chdir /mnt "$@"
}

git -C "$checkout" push -q "$work/release.git" HEAD:main

# source
git clone -q --depth 1 "file://$work/release.git" "$new/source"
(cd "$new/source" && zip -qr "$store/source.zip.new" . -x '.git/*' && mv "$store/source.zip.new" "$store/source.zip")

# build
mkdir "$new/build"
(cd "$new/build" && unzip -q "$store/source.zip")
inside "$work/builder" sh -c '
    cd build && python3 --version && APP_VERSION=$(cat app/version.txt) && python3 tests/report.py reports/unit.xml &&
    mkdir -p dist && cp -r app scripts appspec.yml dist/ && echo "$APP_VERSION" > dist/app/built.txt
' >"$store/build.log" 2>&1
(cd "$new/build/dist" && zip -qr "$store/bundle.zip.new" . && mv "$store/bundle.zip.new" "$store/bundle.zip")

# deploy NAME PORT GROUP
deploy() {
    root=$work/$1
    mkdir "$new/$1"
    (cd "$new/$1" && unzip -q "$store/bundle.zip")
    export PORT="$2" DEPLOYMENT_GROUP_NAME="$3"
    inside "$root" sh "/mnt/$1/scripts/stop.sh"
    rm -rf "$root/srv/hello" && cp -r "$new/$1/app" "$root/srv/hello"
    inside "$root" sh "/mnt/$1/scripts/start.sh"
    inside "$root" sh "/mnt/$1/scripts/validate.sh"
}
deploy dev-1 "${BASE_PORT}1" dev
for n in 2 3 4; do deploy "prod-$n" "$BASE_PORT$n" prod; done
rm -rf "$new"
