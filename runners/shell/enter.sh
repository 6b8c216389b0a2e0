# A shell in a place, with the variables and the directory that the commands before it have left.
# $1 folder in which they left them
shell=$(command -v bash || command -v sh)
exec "$shell" -c 'set -a
[ ! -s "$1/env.sh" ] || . "$1/env.sh"
set +a
cd "$(cat "$1/dir.txt" 2>/dev/null || echo /)" 2>/dev/null || cd /
exec "$0"' "$shell" "$1"
