#!/bin/sh
# Writes the log of a task on a long-living place from its beginning, and what comes, until the task is over.
# $1 folder of the task
exec 3<"$1/log"
over=
while :; do
    pid=
    if [ -e "$1/pid" ]; then read -r pid <"$1/pid"; fi
    if [ -e "$1/exit" ] || { [ -n "$pid" ] && [ ! -d "/proc/$pid" ]; }; then over=1; fi
    cat <&3
    [ -z "$over" ] || exit 0
    sleep 0.1
done
