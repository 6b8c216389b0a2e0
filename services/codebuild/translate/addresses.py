"""Where the emulator answers what AWS answers at addresses of its own. Paths that no bucket can have."""

from urllib.parse import quote

BADGES = "/_codexyz/codebuild/badges"
CREDENTIALS = "/_codexyz/codebuild/credentials"
WEBHOOKS = "/_codexyz/codebuild/webhooks"


def badge_address(endpoint: str, project_uuid: str) -> str:
    """endpoint: address of the emulator. Ends so that the name of a branch can be added, as on AWS."""
    return f"{endpoint}{BADGES}?uuid={quote(project_uuid)}&branch="


def credentials_address(endpoint: str, uuid: str) -> str:
    """Where a build or a sandbox finds the credentials of its role."""
    return f"{endpoint}{CREDENTIALS}/{quote(uuid)}"


def payload_address(endpoint: str, token: str) -> str:
    """Where a git server sends its events."""
    return f"{endpoint}{WEBHOOKS}?t={quote(token)}&v=1"
