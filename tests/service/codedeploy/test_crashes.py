"""A deployment that fails and its rollback, with the server killed at commit after commit."""

import itertools
import json
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from runners.naming import key_of
from services.codedeploy.domain.instance import host_id
from tests.conftest import boto_client
from tests.service.codedeploy.shop import ENDED, HOOKS, REGION, appspec, script, zipped
from tests.support.mortal import MortalServer, refused, through_crashes

ACCOUNT = "111111111111"
NAMES = ("h1", "h2")


surviving = partial(through_crashes, seconds=200.0)  # a busy machine starts slowly


def revision(name: str, validate: str = "true") -> bytes:
    """Every hook writes down that it ran."""
    spec = appspec({hook: f"{hook}.sh" for hook in HOOKS}, files=[{"source": "version", "destination": "/srv/app"}])
    note = 'echo "$DEPLOYMENT_ID $LIFECYCLE_EVENT" >>/tmp/ran'
    hooks = {f"{hook}.sh": script(note, validate if hook == "ValidateService" else "true") for hook in HOOKS}
    return zipped({"appspec.yml": spec, "version": name, **hooks})


@dataclass
class Mortals:
    """A group of two instances on a server that dies."""

    server: MortalServer

    def __post_init__(self) -> None:
        self.cd, self.s3 = (boto_client(self.server.url, name, ACCOUNT) for name in ("codedeploy", "s3"))

    def set_up(self) -> None:
        self.s3.create_bucket(Bucket="art")
        for key, data in (("1.zip", revision("one")), ("2.zip", revision("two", "test ! -e /tmp/broken"))):
            self.s3.put_object(Bucket="art", Key=key, Body=data)
        for name in NAMES:
            arn = f"arn:aws:iam::{ACCOUNT}:user/{name}"
            self.cd.register_on_premises_instance(instanceName=name, iamUserArn=arn)
        tag = {"Key": "Env", "Value": "dev"}
        self.cd.add_tags_to_on_premises_instances(instanceNames=list(NAMES), tags=[tag])
        self.cd.create_application(applicationName="shop")
        self.cd.create_deployment_group(
            applicationName="shop", deploymentGroupName="dev", serviceRoleArn=f"arn:aws:iam::{ACCOUNT}:role/deploy",
            onPremisesInstanceTagFilters=[{**tag, "Type": "KEY_AND_VALUE"}],
            autoRollbackConfiguration={"enabled": True, "events": ["DEPLOYMENT_FAILURE"]},
        )  # fmt: skip

    def deploy(self, key: str) -> dict[str, Any]:
        """Asked for as often as it takes; a second one is refused while the first goes on."""
        location = {"bucket": "art", "key": key, "bundleType": "zip"}
        request = {
            "applicationName": "shop", "deploymentGroupName": "dev",
            "revision": {"revisionType": "S3", "s3Location": location},
        }  # fmt: skip
        before = set(self.ids())

        def once() -> None:
            if set(self.ids()) == before:
                busy = refused(lambda: self.cd.create_deployment(**request))
                assert busy in {"", "DeploymentLimitExceededException"}

        surviving(once)
        return self.ended(next(one for one in reversed(self.ids()) if one not in before))

    def ended(self, one: str) -> dict[str, Any]:
        deadline = time.monotonic() + 240
        while (info := self.info(one))["status"] not in ENDED:
            assert time.monotonic() < deadline, info
            time.sleep(0.05)
        return info

    def ids(self) -> list[str]:
        return list(surviving(self.cd.list_deployments)["deployments"])

    def info(self, one: str) -> dict[str, Any]:
        found: dict[str, Any] = surviving(lambda: self.cd.get_deployment(deploymentId=one))["deploymentInfo"]
        return found

    def file(self, name: str, path: str) -> Path:
        host = key_of(host_id(ACCOUNT, REGION, name))
        return self.server.data / "runner" / "local" / "hosts" / host / "root" / path.lstrip("/")

    def clear(self) -> None:
        """No instance outlives its server."""
        for name in NAMES:
            surviving(lambda name=name: self.cd.deregister_on_premises_instance(instanceName=name))  # type: ignore[misc]
        deadline = time.monotonic() + 20
        while any(self.file(name, "/").exists() for name in NAMES) and time.monotonic() < deadline:
            time.sleep(0.05)

    def told(self) -> Counter[tuple[str, ...]]:
        """(deployment, instance or nothing, state) of every event."""
        with sqlite3.connect(self.server.data / "codexyz.sqlite") as connection:
            rows = connection.execute("select payload from event where topic = 'aws.event'").fetchall()
        details = [payload["detail"] for (text,) in rows if (payload := json.loads(text))["source"] == "aws.codedeploy"]
        return Counter((one["deploymentId"], one.get("instanceId", ""), one["state"]) for one in details)


def places(point: str, first: int, step: int) -> Iterator[str]:
    return (f"{point}:{number}" for number in itertools.count(first, step))


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("point", "first", "step"), [("after_commit", 5, 4), ("before_commit", 7, 6)],
    ids=["after commits", "before commits"],
)  # fmt: skip
def test_a_deployment_and_its_rollback_survive(tmp_path: Path, point: str, first: int, step: int) -> None:
    server = MortalServer(tmp_path / "data")
    mortals = Mortals(server)
    try:
        mortals.set_up()
        one = mortals.deploy("1.zip")
        mortals.file("h1", "/tmp/broken").touch()
        server.haunt(places(point, first, step))
        two = mortals.deploy("2.zip")
        back = mortals.ended(two["rollbackInfo"]["rollbackDeploymentId"])
        server.haunt(iter(()))
        ids = mortals.ids()
        assert server.deaths > 3, "the server was not killed often enough to prove anything"
        assert [one["status"], two["status"], back["status"]] == ["Succeeded", "Failed", "Succeeded"]
        assert ids == [back["deploymentId"], two["deploymentId"], one["deploymentId"]]
        _check_hooks(mortals, *reversed(ids))
        _check_events(mortals, *reversed(ids))
        assert {mortals.file(name, "/srv/app/version").read_text() for name in NAMES} == {"one"}
        assert "Traceback" not in server.log()
    finally:
        server.haunt(iter(()))
        mortals.clear()
        server.stop()


def _check_hooks(mortals: Mortals, first: str, second: str, back: str) -> None:
    """Every hook of every deployment ran once on every instance that came to its turn."""
    fresh, all_of = HOOKS[1:], {one: [f"{one} {hook}" for hook in HOOKS] for one in (second, back)}
    begun = [f"{first} {hook}" for hook in fresh]
    assert mortals.file("h1", "/tmp/ran").read_text().splitlines() == [*begun, *all_of[second], *all_of[back]]
    assert mortals.file("h2", "/tmp/ran").read_text().splitlines() == [*begun, *all_of[back]]


def _check_events(mortals: Mortals, first: str, second: str, back: str) -> None:
    """Everything was told once."""
    wanted = [(one, "", state) for one in (first, back) for state in ("START", "SUCCESS")]
    wanted += [(one, name, state) for one in (first, back) for name in NAMES for state in ("START", "SUCCESS")]
    wanted += [(second, name, state) for name in ("", "h1") for state in ("START", "FAILURE")]
    assert mortals.told() == dict.fromkeys(wanted, 1)
