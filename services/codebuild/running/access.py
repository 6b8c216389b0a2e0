"""How what runs reaches the emulator, and as whom."""

from collections.abc import Mapping

from runners.contract import ENDPOINT_PLACEHOLDER
from services.codebuild.running.environment import Variables
from services.codebuild.running.session import Keys


def access(variables: Variables, keys: Keys) -> Mapping[str, str]:
    """variables: the user's, which may hold keys of their own."""
    own = {
        "AWS_ENDPOINT_URL": ENDPOINT_PLACEHOLDER,
        "AWS_ACCESS_KEY_ID": keys.access_key,
        "AWS_SECRET_ACCESS_KEY": keys.secret,
        "AWS_SESSION_TOKEN": keys.token,
    }
    if "AWS_ACCESS_KEY_ID" in variables.values:  # our token does not belong to them
        del own["AWS_SESSION_TOKEN"]
    return own
