"""CloudWatch Logs: groups, streams and lines, kept on disk and read while they are written."""
