#!/bin/sh
# Runs one command's script where it needs a time limit, another user or labelled output, and writes its exit code to a
# file. Ends with 0; when `timeout` ended it, with anything else, and the file is there only if the script had ended.
# $1 shell  $2 script  $3 file for the exit code  $4 "labelled" or nothing  $5 user or nothing
late=
trap 'late=1' TERM

script() {
    trap 'late=1' TERM # a subshell does not inherit it
    if [ -n "$user" ]; then
        su -c "'$shell' '$file'" -- "$user"
    else
        "$shell" "$file"
    fi
    code=$?
    [ -n "$late" ] || echo "$code" >"$report"
}

label() {
    trap '' TERM # what was said before the end is still read
    while IFS= read -r line || [ -n "$line" ]; do
        printf '%s%s\n' "$1" "$line"
    done
}

shell=$1 file=$2 report=$3 user=$5
if [ -n "$4" ]; then
    { { script 2>&4 3>&- 4>&- | label '[stdout]' >&3; } 4>&1 | label '[stderr]' >&3; } 3>&1 2>/dev/null
else
    script
fi
[ -z "$late" ] || exit 124
exit 0
