#!/bin/sh
# Finds an interpreter or compiler on this machine and prints the folders that lead to it, to be put before PATH.
# $1 runtime, as a buildspec names it  $2 version: 3.12, 18.x, corretto17, latest, …
# Ends with 1 when there is none that fits.
wanted=${2#corretto}
wanted=${wanted%.x}
[ "$wanted" != latest ] || wanted=
shims=${0%/lib/*}/runtimes/$1/bin

fits() { # version: whether it is the wanted one, as far as that says
    case $1. in "${wanted:+$wanted.}"*) return 0 ;; esac
    return 1
}

version_of() { # program option: the first number in what it says
    "$1" $2 2>&1 | tr -c '0-9.\n' ' ' | tr -s ' ' '\n' | grep -m1 '^[0-9][0-9]*\(\.\|$\)' | sed 's/\.$//'
}

here() { # program option: whether the one on PATH fits
    command -v "$1" >/dev/null && fits "$(version_of "$1" "$2")"
}

folders() { # program option, then folders or patterns: the newest that holds a program of a fitting version
    program=$1 option=$2
    shift 2
    for folder in $(printf '%s\n' "$@" | sort -Vr); do
        if [ -x "$folder/$program" ] && fits "$(version_of "$folder/$program" "$option")"; then
            printf '%s\n' "$folder"
            return 0
        fi
    done
    return 1
}

case $1 in
python)
    if here python3 --version; then exit 0; fi
    folders python3 --version /root/.pyenv/versions/*/bin /home/*/.pyenv/versions/*/bin \
        /root/.local/share/uv/python/*/bin /home/*/.local/share/uv/python/*/bin && exit 0
    program=$(command -v "python$wanted") || exit 1
    mkdir -p "$shims"
    ln -sf "$program" "$shims/python3"
    ln -sf "$program" "$shims/python"
    printf '%s\n' "$shims"
    ;;
nodejs)
    here node --version || folders node --version /root/.nvm/versions/node/*/bin /home/*/.nvm/versions/node/*/bin \
        /root/.volta/tools/image/node/*/bin /home/*/.volta/tools/image/node/*/bin /opt/node*/bin
    ;;
golang) here go version || folders go version /usr/local/go*/bin /usr/lib/go-*/bin /root/go/go*/bin /home/*/go/go*/bin ;;
java)
    here java -version || folders java -version /usr/lib/jvm/*/bin /opt/java*/bin /root/.sdkman/candidates/java/*/bin \
        /home/*/.sdkman/candidates/java/*/bin
    ;;
ruby) here ruby --version || folders ruby --version /root/.rbenv/versions/*/bin /home/*/.rbenv/versions/*/bin ;;
php) here php --version ;;
dotnet) here dotnet --version || folders dotnet --version /root/.dotnet /home/*/.dotnet /usr/lib/dotnet ;;
rust)
    here rustc --version || folders rustc --version /root/.rustup/toolchains/*/bin /home/*/.rustup/toolchains/*/bin
    ;;
*) exit 1 ;;
esac
