"""CloudWatch Logs: groups, streams and lines, kept on disk and read while they are written."""

from emulator.gateway.service import Listing

LISTING = Listing("logs", __name__)
