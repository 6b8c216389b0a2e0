"""What git inside a build is told through its environment: where CodeCommit is, and who the build is.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.git-credential-helper
"""

from collections.abc import Mapping

from emulator.settings import Settings
from runners.contract import ENDPOINT_PLACEHOLDER
from services.codebuild.domain.build import Build
from services.codebuild.running.session import Keys

_BY_NAME = """!f() {{ cat >/dev/null; [ "$1" = get ] || return 0
[ -n "$AWS_ACCESS_KEY_ID" ] || {{ AWS_ACCESS_KEY_ID={keys.access_key} AWS_SESSION_TOKEN={keys.token}; }}
printf 'username=%s\\npassword=role\\n' "$AWS_ACCESS_KEY_ID%$AWS_SESSION_TOKEN"; }}; f"""
_BY_SIGNATURE = '!f() { [ "$1" != get ] || aws codecommit credential-helper get --ignore-host-check; }; f'


def git_variables(settings: Settings, build: Build, keys: Keys, *, helper: bool) -> Mapping[str, str]:
    """Repository addresses as AWS and as our clients write them lead to the emulator. helper: whether git may be whom
    the user's own keys name, else the service role with `keys`; a signature is only made where it is checked."""
    region = build.region
    config = [
        (f"url.{ENDPOINT_PLACEHOLDER}/{region}/v1/repos/.insteadOf",
         f"https://git-codecommit.{region}.amazonaws.com/v1/repos/"),
        (f"url.{ENDPOINT_PLACEHOLDER}/.insteadOf", f"{settings.external_url}/"),
        ("safe.directory", "*"),
    ]  # fmt: skip
    if helper:
        by_name = _BY_NAME.format(keys=keys)
        config.append(("credential.helper", _BY_SIGNATURE if settings.signatures == "strict" else by_name))
        config.append(("credential.useHttpPath", "true"))
    found = {"GIT_CONFIG_COUNT": str(len(config))}
    for number, (name, value) in enumerate(config):
        found |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return found
