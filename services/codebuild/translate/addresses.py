"""Where the emulator answers what AWS answers at addresses of its own. Paths that no bucket can have."""

from urllib.parse import quote

BADGES = "/_codexyz/codebuild/badges"
CREDENTIALS = "/_codexyz/codebuild/credentials"
CONNECTIONS = "/_codexyz/codebuild/connections"
WEBHOOKS = "/_codexyz/codebuild/webhooks"


def badge_address(endpoint: str, project_uuid: str) -> str:
    """endpoint: address of the emulator. Ends so that the name of a branch can be added, as on AWS."""
    return f"{endpoint}{BADGES}?uuid={quote(project_uuid)}&branch="


def credentials_address(endpoint: str, uuid: str) -> str:
    """Where a build or a sandbox finds the credentials of its role."""
    return f"{endpoint}{CREDENTIALS}/{quote(uuid)}"


def stream_address(endpoint: str, session: str, sandbox: str) -> str:
    """Where a client of a sandbox connects to, by WebSocket. sandbox: its uuid."""
    place = endpoint.replace("http", "ws", 1)
    return f"{place}{CONNECTIONS}/{quote(session)}?role=publish_subscribe&sandbox={quote(sandbox)}"


def payload_address(endpoint: str, token: str) -> str:
    """Where a git server sends its events."""
    return f"{endpoint}{WEBHOOKS}?t={quote(token)}&v=1"
