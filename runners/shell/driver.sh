#!/bin/sh
# The main script of a place: runs the phases of one task and says with marks where it stands. Started once.
# Every command is a script of its own, so that nothing but its variables and its directory reaches the next.
# Names begin with _cx_ because variables of the user's environment that are changed here would change for them.
exec </dev/null 2>&1
umask 022
cd /
. "${0%/*}/settings.sh"
_cx_path=${PATH:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:$_cx_path
_cx_find() { # name; sets _cx_found, without a process
    IFS=:
    for _cx_folder in $PATH; do
        _cx_found=$_cx_folder/$1
        [ ! -f "$_cx_found" ] || [ ! -x "$_cx_found" ] || break
        _cx_found=
    done
    unset IFS
    [ -n "$_cx_found" ]
}

_cx_find sh
_cx_sh=$_cx_found
case $_cx_shell in
*/*) [ -x "$_cx_shell" ] || _cx_shell=$_cx_sh ;;
*) _cx_find "$_cx_shell" && _cx_shell=$_cx_found || _cx_shell=$_cx_sh ;;
esac
_cx_find timeout || _cx_find gtimeout # also gives each command a process group of its own
_cx_timeout=$_cx_found
_cx_total=0
_cx_over=

_cx_now() { # sets _cx_time: seconds since 1970; the clock of the machine is read without a process
    if [ -r /proc/uptime ] && IFS=. read -r _cx_up _cx_rest </proc/uptime; then
        [ -n "$_cx_booted" ] || _cx_booted=$(($(date +%s) - _cx_up))
        _cx_time=$((_cx_booted + _cx_up))
    else
        _cx_time=$(date +%s)
    fi
}

_cx_mark() {
    _cx_now
    printf '\036%s %s %s\036\n' "$_cx_nonce" "$_cx_time" "$*"
}

_cx_state() { # the files that carry over; a command may have removed them
    [ -d "$_cx_scripts" ] || mkdir -p "$_cx_scripts"
    [ -e "$_cx_scripts/env.sh" ] || : >"$_cx_scripts/env.sh"
    [ -e "$_cx_scripts/dir.txt" ] || printf '%s\n' "$_cx_workdir" >"$_cx_scripts/dir.txt"
}

_cx_share() { # let another user save the state
    chmod 0777 "$_cx_scripts"
    chmod 0666 "$_cx_scripts/env.sh" "$_cx_scripts/dir.txt"
}

_cx_launch() { # limit labelled user; sets _cx_code
    if [ -z "$1$2$3" ]; then
        PATH=$_cx_path ${_cx_timeout:+"$_cx_timeout" 0} "$_cx_shell" "$_cx_scripts/script.sh"
        _cx_code=$?
        return
    fi
    rm -f "$_cx_control/code"
    PATH=$_cx_path ${_cx_timeout:+"$_cx_timeout" -k 3 "${1:-0}"} \
        "$_cx_sh" "$_cx_control/launch.sh" "$_cx_shell" "$_cx_scripts/script.sh" "$_cx_control/code" "$2" "$3"
    _cx_ended=$?
    _cx_code=
    [ ! -s "$_cx_control/code" ] || read -r _cx_code <"$_cx_control/code"
    if [ "$_cx_ended" != 0 ] || [ -z "$_cx_code" ]; then
        if [ "$2$_cx_code" = labelled0 ]; then _cx_code=-2; else _cx_code=-1; fi
    fi
}

_cx_run() { # phase command labelled user; sets _cx_code
    _cx_state
    cp "$_cx_control/commands/$1.$2" "$_cx_scripts/script.sh"
    [ -z "$4" ] || _cx_share
    _cx_mark command "$1" "$2"
    _cx_limit=
    if [ -n "$_cx_deadline" ]; then _cx_now && _cx_limit=$((_cx_deadline - _cx_time)); fi
    if [ -n "$_cx_limit" ] && [ "$_cx_limit" -le 0 ]; then
        _cx_code=-1
    else
        _cx_launch "$_cx_limit" "$3" "$4"
    fi
    _cx_mark done "$1" "$2" "$_cx_code"
    [ "$_cx_code" != 0 ] || return 0
    _cx_state # a command that exits by itself has not saved it
    printf "\nexport %s='%s'\n" "$_cx_last" "$_cx_code" >>"$_cx_scripts/env.sh"
    [ -z "$_cx_succeeding" ] || printf "export %s='0'\n" "$_cx_succeeding" >>"$_cx_scripts/env.sh"
}

_cx_phase() { # number commands with-finally go-on limit labelled user
    [ -z "$_cx_over" ] || return 0
    _cx_mark phase "$1"
    _cx_deadline=
    [ -z "$5" ] || _cx_deadline=$((_cx_time + $5))
    _cx_result=0
    _cx_number=0
    while [ "$_cx_number" -lt "$2" ]; do
        _cx_run "$1" "$_cx_number" "$6" "$7"
        [ "$_cx_code" = 0 ] || { _cx_result=$_cx_code && break; }
        _cx_number=$((_cx_number + 1))
    done
    _cx_number=$2
    while [ "$_cx_number" -lt "$3" ]; do
        _cx_run "$1" "$_cx_number" "$6" "$7"
        [ "$_cx_code" = 0 ] || break
        _cx_number=$((_cx_number + 1))
    done
    [ "$_cx_number" = "$3" ] || [ "$_cx_result" != 0 ] || _cx_result=$_cx_code
    _cx_mark ended "$1" "$_cx_result"
    [ "$_cx_result" != 0 ] || return 0
    [ "$_cx_total" != 0 ] || _cx_total=$_cx_result
    [ -n "$4" ] || _cx_over=1
}

. "$_cx_control/reach.sh"
[ -d "$_cx_scripts" ] && [ -d "$_cx_workdir" ] || mkdir -p "$_cx_scripts" "$_cx_workdir"
_cx_state
[ -z "$_cx_succeeding" ] || printf "export %s='1'\n" "$_cx_succeeding" >>"$_cx_scripts/env.sh"
_cx_mark started
. "$_cx_control/phases.sh"
_cx_state
PATH=$_cx_path ${_cx_timeout:+"$_cx_timeout" -k 3 60} "$_cx_shell" "$_cx_control/harvest.sh" >/dev/null 2>&1
if [ -n "$_cx_far" ]; then
    for _cx_file in "$_cx_control/variables" "$_cx_control"/output.*; do
        [ -e "$_cx_file" ] && [ "$(wc -c <"$_cx_file")" -le 16384 ] || continue
        _cx_hex=$(od -An -v -tx1 <"$_cx_file" | tr -d ' \n') 2>/dev/null || continue
        _cx_mark found "${_cx_file##*/}" "$_cx_hex"
    done
fi
if [ -n "$_cx_alone" ] && read -r _cx_first </proc/1/comm; then
    case $_cx_first in # a belt: never beside the processes of the machine
    bwrap | docker-init | tini | catatonit | podman-init) kill -KILL -1 ;; # all but the first process and this one
    esac
fi 2>/dev/null
_cx_mark end "$_cx_total"
[ "$_cx_total" -ge 0 ] || exit 1
exit "$_cx_total"
