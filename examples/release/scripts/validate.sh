#!/bin/sh
# Healthy is: it answers 200, and with the version that was just installed.
want=$(cat /srv/hello/version.txt)
for _ in $(seq 60); do
    answer=$(python3 -c '
import os, urllib.error, urllib.request
try:
    print(urllib.request.urlopen("http://127.0.0.1:" + os.environ.get("PORT", "8080"), timeout=2).read().decode())
except urllib.error.HTTPError as error:
    print("HTTP", error.code, error.read().decode())
except OSError:
    pass
')
    case $answer in
        *"\"version\": \"$want\""*) echo "healthy: $answer"; exit 0 ;;
        HTTP*) echo "unhealthy: $answer"; exit 1 ;;
    esac
    sleep 0.1
done
echo "version $want did not answer"
exit 1
