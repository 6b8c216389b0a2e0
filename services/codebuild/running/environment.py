"""The variables that project, request and buildspec give a build, with what they refer to looked up.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from emulator.api import secretsmanager, ssm
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codebuild.buildspec import Buildspec
from services.codebuild.domain.build import Build
from services.codebuild.domain.secrets import SecretReference
from services.codebuild.sources import SourceError

_PLAIN, _PARAMETER, _SECRET = "PLAINTEXT", "PARAMETER_STORE", "SECRETS_MANAGER"
_SHORTEST_SECRET = 3
_ACCESS_KEY = re.compile(r"(AKIA|ASIA)[A-Z0-9]{16}")


@dataclass(frozen=True, slots=True)
class Variables:
    """values: by name. secrets: values that no line of the log may show."""

    values: Mapping[str, str]
    secrets: tuple[str, ...] = ()


def declared(build: Build, spec: Buildspec) -> dict[str, tuple[str, str]]:
    """Name -> (type, value). The request's come before the project's, and both before the buildspec's."""
    env = spec.env
    found = {name: (_PLAIN, value) for name, value in env.variables.items()}
    found |= {name: (_PARAMETER, value) for name, value in env.parameters.items()}
    found |= {name: (_SECRET, value) for name, value in env.secrets.items()}
    for one in build.settings["environment"]["environmentVariables"]:
        found[one["name"]] = (one["type"], one["value"])
    return found


def look_up(platform: Platform, build: Build, spec: Buildspec) -> Variables:
    """Calls the Parameter Store and Secrets Manager as the service role. Raises SourceError."""
    wanted = declared(build, spec)
    parameters = _parameters(platform, build, (value for kind, value in wanted.values() if kind == _PARAMETER))
    secrets = _secrets(platform, build, (value for kind, value in wanted.values() if kind == _SECRET))
    known = {_PARAMETER: parameters, _SECRET: secrets}
    values = {name: known[kind][value] if kind in known else value for name, (kind, value) in wanted.items()}
    hidden = {value for value in (*parameters.values(), *secrets.values()) if len(value) >= _SHORTEST_SECRET}
    hidden |= {value for value in values.values() if _ACCESS_KEY.fullmatch(value)}
    return Variables(values, tuple(sorted(hidden)))


def plain_variables(build: Build, spec: Buildspec) -> dict[str, str]:
    """Those whose values are known without asking anybody."""
    return {name: value for name, (kind, value) in declared(build, spec).items() if kind == _PLAIN}


def asks_parameter_store(build: Build, spec: Buildspec) -> bool:
    return any(kind == _PARAMETER for kind, _ in declared(build, spec).values())


def names_of_secrets(build: Build) -> set[str]:
    """Variables of project and request that refer to a store; they are never exported."""
    return {one["name"] for one in build.settings["environment"]["environmentVariables"] if one["type"] != _PLAIN}


def _parameters(platform: Platform, build: Build, names: Iterable[str]) -> dict[str, str]:
    client = platform.client(
        ssm.Client, account=build.account, region=build.region, principal=build.settings["serviceRole"]
    )
    return {name: _parameter(client, name) for name in dict.fromkeys(names)}


def _parameter(client: ssm.Client, name: str) -> str:
    try:
        answer = client.get_parameters({"Names": [name], "WithDecryption": True})
    except AwsError as error:
        raise SourceError(f"{error.wire_code}: {error.message}", "Decrypted Variables Error") from error
    if not answer["Parameters"]:
        raise SourceError(f"parameter does not exist: {name}", "Decrypted Variables Error")
    return answer["Parameters"][0]["Value"]


def _secrets(platform: Platform, build: Build, references: Iterable[str]) -> dict[str, str]:
    client = platform.client(
        secretsmanager.Client, account=build.account, region=build.region, principal=build.settings["serviceRole"]
    )
    return {text: _secret(client, SecretReference.parse(text)) for text in dict.fromkeys(references)}


def _secret(client: secretsmanager.Client, reference: SecretReference) -> str:
    request: secretsmanager.GetSecretValueRequest = {"SecretId": reference.id}
    if reference.version:
        request["VersionId"] = reference.version
    if reference.stage:
        request["VersionStage"] = reference.stage
    try:
        answer = client.get_secret_value(request)
    except AwsError as error:
        raise SourceError(f"{error.wire_code}: {error.message}", "Secrets Manager Error") from error
    text: str = answer.get("SecretString", "")
    return _member(text, reference.key) if reference.key else text


def _member(text: str, key: str) -> str:
    try:
        document = json.loads(text)
    except ValueError as error:
        raise SourceError("The secret is not a JSON document", "Secrets Manager Error") from error
    if not isinstance(document, dict) or key not in document:
        raise SourceError(f"The secret has no JSON key {key}", "Secrets Manager Error")
    value = document[key]
    return value if isinstance(value, str) else json.dumps(value)
