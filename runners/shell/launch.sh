#!/bin/sh
# Runs one command's script where it needs a time limit, another user or labelled output, and writes its exit code to a
# file. Ends with 0; when `timeout` ended it, with anything else, and the file is there only if the script had ended.
# $1 shell  $2 script  $3 file for the exit code  $4 "labelled" or nothing  $5 user or nothing
late=
trap 'late=1' TERM

script() { # its errors go to descriptor 5: what this shell itself says of a child's end is nobody's output
    trap 'late=1' TERM # a subshell does not inherit it
    if [ -n "$user" ]; then
        (exec su -s /bin/sh -c "'$shell' '$file'" -- "$user" 2>&5 5>&-) # users of services have no shell of their own
    else
        (exec "$shell" "$file" 2>&5 5>&-)
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
    { { script 5>&4 2>/dev/null 3>&- 4>&- | label '[stdout]' >&3; } 4>&1 | label '[stderr]' >&3; } 3>&1 2>/dev/null
else
    script 5>&2 2>/dev/null
fi
[ -z "$late" ] || exit 124
exit 0
