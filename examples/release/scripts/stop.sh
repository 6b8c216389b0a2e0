#!/bin/sh
# Ends the running version, and only returns when its port is free again.
[ -f /tmp/hello.pid ] || exit 0
pid=$(cat /tmp/hello.pid)
rm -f /tmp/hello.pid
kill "$pid" 2>/dev/null || exit 0
for _ in $(seq 100); do
    kill -0 "$pid" 2>/dev/null || exit 0
    sleep 0.05
done
kill -9 "$pid"
