# Installs a revision. $1 folder of the deployment  $2 folder of instructions  $3 id of the deployment group
# A failure is told as one line that begins with FAIL.
umask 022
own=$1 instructions=$2 group=$3
archive=$own/deployment-archive
known=$instructions/$group-cleanup # what the group's last deployment made here, in order
errors=$own/install.errors

fail() {
    printf 'FAIL %s\n' "$1"
    exit 1
}

all() { # a command for the names on standard input
    xargs -0 -r "$@" 2>"$errors" || fail "$(head -n 1 "$errors")"
}

copy() {
    all sh -c 'into=$1; shift; exec cp -RPpf -- "$@" "$into/"' sh "$1"
}

clean_up() {
    [ -f "$known" ] || return 0
    while IFS= read -r path; do
        if [ -L "$path" ] || [ -f "$path" ]; then printf '%s\0' "$path"; fi
    done <"$known" | all rm -f -- || exit 1
    tac "$known" | while IFS= read -r path; do
        if [ -d "$path" ] && [ ! -L "$path" ]; then printf '%s\0' "$path"; fi
    done | xargs -0 -r rmdir -- 2>/dev/null # those that hold other files stay
    rm -f "$known"
}

absent() { # a destination that must be free
    if [ -e "$1" ] || [ -L "$1" ]; then
        fail "The deployment failed because a specified file already exists at this location: $1"
    fi
}

retain() { # number destination: what is there stays, and is not ours
    if [ -e "$2" ] || [ -L "$2" ]; then eval "kept$1=1"; fi
}

folder() { # number path
    [ ! -d "$2" ] || return 0
    mkdir -- "$2" 2>"$errors" || fail "$(head -n 1 "$errors")"
    eval "made$1=1"
    printf '%s\n' "$2" >>"$known"
}

file() { # number source destination
    eval "[ -z \"\$kept$1\" ]" || return 0
    printf '%s\n' "$3" >&3
    printf '%s\0' "$archive/$2"
}

made() { # number path: a folder that did not exist before
    eval "[ -z \"\$made$1\" ]" || printf '%s\0' "$2"
}

laid() { # number path: a file that was not there already
    eval "[ -n \"\$kept$1\" ]" || printf '%s\0' "$2"
}

mkdir -p "$instructions"
clean_up || exit 1
