#!/bin/sh
# The application goes on after this script: it must not hold the script's output.
set -e
cd /srv/hello
ENVIRONMENT=$DEPLOYMENT_GROUP_NAME nohup python3 app.py >/tmp/hello.log 2>&1 </dev/null &
echo $! >/tmp/hello.pid
