"""What a project needs at least."""

from typing import Any

import pytest

INLINE = "version: 0.2\nphases:\n  build:\n    commands:\n      - echo hello\n"


def project_request(account: str, name: str = "demo", **changes: Any) -> dict[str, Any]:
    """A CreateProject request that is fine, with `changes`; a change to None takes the member out."""
    request = {
        "name": name,
        "source": {"type": "NO_SOURCE", "buildspec": INLINE},
        "artifacts": {"type": "NO_ARTIFACTS"},
        "environment": {
            "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL"
        },
        "serviceRole": f"arn:aws:iam::{account}:role/build",
        **changes,
    }  # fmt: skip
    return {member: value for member, value in request.items() if value is not None}


@pytest.fixture
def request_for(account: str) -> Any:
    return lambda name="demo", **changes: project_request(account, name, **changes)
