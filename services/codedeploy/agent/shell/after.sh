rm -f "$errors"
printf %s "$own" >"$instructions/${group}_last_successful_install"
