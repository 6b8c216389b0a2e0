#!/bin/sh
# Ends every process that was started with a variable of this value. They are stopped before the first is ended, so that
# none can start another meanwhile.
# $1 NAME=value
known=' '
new=1
while [ -n "$new" ]; do
    new=
    for process in /proc/[0-9]*; do
        pid=${process#/proc/}
        case $known in *" $pid "*) continue ;; esac
        if tr '\0' '\n' <"$process/environ" 2>/dev/null | grep -qxF "$1"; then
            kill -STOP "$pid" 2>/dev/null
            known="$known$pid "
            new=1
        fi
    done 2>/dev/null
done
[ "$known" = ' ' ] || kill -KILL $known 2>/dev/null
exit 0
