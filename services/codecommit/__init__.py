"""AWS CodeCommit: git repositories with an API, pull requests and approval rules."""

from emulator.gateway.service import Listing
from emulator.wire.git_signature import REGIONS

LISTING = Listing(
    "codecommit",
    __name__,
    paths=("/v1/repos/", *(f"/{region}/v1/repos/" for region in REGIONS)),
    ports=("ssh_port",),
)
