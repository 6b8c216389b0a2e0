#!/bin/sh
# Starts the main script of a local place, at most once, and leaves behind who it is and how it ended.
# $1 folder of the task  $2 cgroup files to enter, one a line  $3 data segment limit in KiB, or nothing
# rest: the command
folder=$1 groups=$2 data=$3
shift 3
/bin/mkdir "$folder/started" 2>/dev/null || exit 0
stat=
if [ -r "/proc/$$/stat" ]; then IFS= read -r stat <"/proc/$$/stat"; fi
printf '%s\n%s\n' "$$" "$stat" >"$folder/pid"
set -f
IFS='
'
for group in $groups; do
    echo "$$" >"$group"
done 2>/dev/null
unset IFS
set +f
[ -z "$data" ] || ulimit -d "$data" 2>/dev/null
"$@"
echo "$?" >"$folder/exit.new" && /bin/mv "$folder/exit.new" "$folder/exit"
