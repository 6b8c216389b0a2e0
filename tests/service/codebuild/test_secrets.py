"""Variables out of Secrets Manager and the Parameter Store."""

import json

import pytest

from tests.service.codebuild.conftest import Builder


@pytest.mark.spec("codebuild:scenario-18")
def test_secrets(builder: Builder) -> None:
    secrets, ssm = builder.aws("secretsmanager"), builder.aws("ssm")
    db = secrets.create_secret(Name="app/db", SecretString=json.dumps({"pass word": "first-secret", "port": 5432}))
    ssm.put_parameter(Name="/p", Value="stored-value", Type="SecureString")
    secrets.put_secret_value(SecretId="app/db", SecretString=json.dumps({"pass word": "second-secret", "port": 5432}))
    versions = secrets.list_secret_version_ids(SecretId="app/db", IncludeDeprecated=True)["Versions"]
    old = next(one["VersionId"] for one in versions if "AWSPREVIOUS" in one["VersionStages"])
    ended = builder.run(
        "version: 0.2\nenv:\n  parameter-store:\n    T: /p\n  secrets-manager:\n    S: 'app/db:pass word'\n"
        f"    ARN: '{db['ARN']}:port'\n    ALL: app/db\n    BEFORE: 'app/db:pass word:AWSPREVIOUS'\n"
        f"    BY_ID: 'app/db:pass word::{old}'\n"
        'phases:\n  build:\n    commands:\n      - echo "S=$S T=$T BEFORE=$BEFORE BY_ID=$BY_ID"; echo $ARN | rev\n'
        '      - echo $S | rev; test "$BEFORE" = "$BY_ID" && echo equal; echo ${#ALL}\n'
    )
    assert ended.status == "SUCCEEDED", ended.lines
    assert ended.output == ["S=*** T=*** BEFORE=*** BY_ID=***", "2345", "terces-dnoces", "equal", "44"]
    assert "second-secret" not in "\n".join(ended.lines)


@pytest.mark.spec("codebuild:scenario-18")
@pytest.mark.parametrize(
    ("reference", "code", "text"),
    [
        ("secrets-manager:\n    S: nowhere", "Secrets Manager Error", "ResourceNotFoundException: "),
        ("secrets-manager:\n    S: 'here:missing'", "Secrets Manager Error", "The secret has no JSON key missing"),
        ("secrets-manager:\n    S: 'text:any'", "Secrets Manager Error", "The secret is not a JSON document"),
        ("parameter-store:\n    S: /nowhere", "Decrypted Variables Error", "parameter does not exist: /nowhere"),
    ],
)
def test_what_cannot_be_looked_up_fails_the_download(builder: Builder, reference: str, code: str, text: str) -> None:
    secrets = builder.aws("secretsmanager")
    secrets.create_secret(Name="here", SecretString="{}")
    secrets.create_secret(Name="text", SecretString="text")
    ended = builder.run(f"version: 0.2\nenv:\n  {reference}\nphases:\n  build:\n    commands: [echo never]\n")
    assert ended.status == "FAILED"
    assert ended.context("DOWNLOAD_SOURCE")[0] == code
    assert ended.context("DOWNLOAD_SOURCE")[1].startswith(text)
    assert ended.output == []


def test_secrets_of_the_project(builder: Builder) -> None:
    builder.aws("secretsmanager").create_secret(Name="key", SecretString='{"k": "from-project"}')
    environment = {
        "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL",
        "environmentVariables": [{"name": "K", "value": "key:k", "type": "SECRETS_MANAGER"}],
    }  # fmt: skip
    spec = "version: 0.2\nenv:\n  secrets-manager:\n    K: nowhere\nphases:\n  build:\n    commands: [echo $K | rev]\n"
    ended = builder.run(spec, environment=environment)
    assert ended.output == ["tcejorp-morf"]
    shown = ended.build["environment"]["environmentVariables"]
    assert shown == [{"name": "K", "value": "key:k", "type": "SECRETS_MANAGER"}]
