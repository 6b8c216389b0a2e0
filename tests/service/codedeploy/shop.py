"""The application `shop` of one account: its instances, groups, revisions and deployments."""

import io
import json
import shutil
import stat
import tarfile
import time
import urllib.request
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from emulator.bus import AWS_EVENT, events_after
from emulator.node import Node
from runners.naming import key_of
from services.codedeploy.domain.instance import host_id
from tests.conftest import boto_client

REGION = "us-east-1"
HOOKS = ("ApplicationStop", "BeforeInstall", "AfterInstall", "ApplicationStart", "ValidateService")
EVENTS = (
    "ApplicationStop", "DownloadBundle", "BeforeInstall", "Install", "AfterInstall", "ApplicationStart", "ValidateService"
)  # fmt: skip
ENDED = ("Succeeded", "Failed", "Stopped")
Files = Mapping[str, str | bytes]


def appspec(hooks: Mapping[str, Any] | None = None, **sections: Any) -> str:
    """hooks: event -> path of a script, a script with its settings, or several."""

    def scripts(given: Any) -> list[Any]:
        many = given if isinstance(given, list) else [given]
        return [{"location": one} if isinstance(one, str) else one for one in many]

    spec = {"version": 0.0, "os": "linux", **sections, "hooks": {e: scripts(g) for e, g in (hooks or {}).items()}}
    return json.dumps(spec)


def script(*lines: str) -> str:
    return "\n".join(("#!/bin/sh", *lines, ""))


def zipped(files: Files, mode: int = 0o755) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (stat.S_IFREG | mode) << 16
            archive.writestr(info, content)
    return out.getvalue()


def tarred(files: Files, compression: str = "") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=f"w:{compression}") as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            info = tarfile.TarInfo(name)
            info.size, info.mode = len(data), 0o755
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def folder(path: Path) -> dict[str, bytes]:
    """Its files by their relative paths."""
    return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}


class Shop:
    """Methods make AWS calls; those that end a deployment wait for it. usual: the group that is meant without saying."""

    def __init__(self, node: Node, account: str) -> None:
        self.node = node
        self.account = account
        self.codedeploy = boto_client(node.url, "codedeploy", account)
        self.s3 = boto_client(node.url, "s3", account)
        self.bucket = f"art-{account}"
        self.s3.create_bucket(Bucket=self.bucket)
        self.codedeploy.create_application(applicationName="shop")
        self.names: list[str] = []
        self.usual = "dev"

    def instances(self, *names: str, **tags: str) -> None:
        """Registered in this order; tagged Env=dev unless told otherwise."""
        for name in names:
            arn = f"arn:aws:iam::{self.account}:user/{name}"
            self.codedeploy.register_on_premises_instance(instanceName=name, iamUserArn=arn)
        self.tag(names, **(tags or {"Env": "dev"}))
        self.names += names

    def tag(self, names: Sequence[str], **tags: str) -> None:
        pairs = [{"Key": key, "Value": value} for key, value in tags.items()]
        self.codedeploy.add_tags_to_on_premises_instances(instanceNames=list(names), tags=pairs)

    def group(self, name: str = "", config: str = "OneAtATime", *, rollback: Sequence[str] = (), **more: Any) -> str:
        """config: a predefined one without its prefix, or a custom one. Selects Env=dev unless told otherwise."""
        predefined = config in ("OneAtATime", "HalfAtATime", "AllAtOnce")
        settings = {"onPremisesInstanceTagFilters": [{"Key": "Env", "Value": "dev", "Type": "KEY_AND_VALUE"}], **more}
        if rollback:
            settings["autoRollbackConfiguration"] = {"enabled": True, "events": list(rollback)}
        made = self.codedeploy.create_deployment_group(
            applicationName="shop", deploymentGroupName=name or self.usual, serviceRoleArn=f"arn:aws:iam::{self.account}:role/deploy",
            deploymentConfigName=f"CodeDeployDefault.{config}" if predefined else config, **settings,
        )  # fmt: skip
        return str(made["deploymentGroupId"])

    def group_info(self, name: str = "") -> dict[str, Any]:
        answer = self.codedeploy.get_deployment_group(
            applicationName="shop", deploymentGroupName=name or self.usual
        )  # fmt: skip
        found: dict[str, Any] = answer["deploymentGroupInfo"]
        return found

    def config(self, name: str, kind: str, value: int) -> str:
        healthy = {"type": kind, "value": value}
        self.codedeploy.create_deployment_config(deploymentConfigName=name, minimumHealthyHosts=healthy)
        return name

    def revision(self, key: str, content: bytes | Files, kind: str = "zip") -> dict[str, Any]:
        """Uploaded: its location."""
        data = content if isinstance(content, bytes) else zipped(content)
        self.s3.put_object(Bucket=self.bucket, Key=key, Body=data)
        return {"revisionType": "S3", "s3Location": {"bucket": self.bucket, "key": key, "bundleType": kind}}

    def start(self, revision: Mapping[str, Any], group: str = "", **options: Any) -> str:
        made = self.codedeploy.create_deployment(
            applicationName="shop", deploymentGroupName=group or self.usual, revision=revision, **options
        )
        return str(made["deploymentId"])

    def info(self, deployment_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.codedeploy.get_deployment(deploymentId=deployment_id)["deploymentInfo"]
        return found

    def until(self, deployment_id: str, status: str, seconds: float = 10.0) -> dict[str, Any]:
        """The deployment once it has this status."""
        deadline = time.monotonic() + seconds
        while (info := self.info(deployment_id))["status"] != status:
            assert time.monotonic() < deadline, info
            time.sleep(0.01)
        return info

    def ended(self, deployment_id: str, seconds: float = 60.0) -> dict[str, Any]:
        """The deployment once it is over."""
        deadline = time.monotonic() + seconds
        while (info := self.info(deployment_id))["status"] not in ENDED:
            assert time.monotonic() < deadline, (info, self.targets(deployment_id))
            time.sleep(0.02)
        return info

    def deploy(self, revision: Mapping[str, Any], group: str = "", **options: Any) -> dict[str, Any]:
        return self.ended(self.start(revision, group, **options))

    def rollback_of(self, info: Mapping[str, Any]) -> dict[str, Any]:
        return self.ended(info["rollbackInfo"]["rollbackDeploymentId"])

    def targets(self, deployment_id: str) -> list[dict[str, Any]]:
        """In the order of their turns."""
        ids = self.codedeploy.list_deployment_targets(deploymentId=deployment_id)["targetIds"]
        return [self.target(deployment_id, target_id) for target_id in ids]

    def target(self, deployment_id: str, target_id: str) -> dict[str, Any]:
        answer = self.codedeploy.get_deployment_target(deploymentId=deployment_id, targetId=target_id)
        found: dict[str, Any] = answer["deploymentTarget"]["instanceTarget"]
        return found

    def event(self, deployment_id: str, target_id: str, name: str) -> dict[str, Any]:
        events = self.target(deployment_id, target_id)["lifecycleEvents"]
        found: dict[str, Any] = next(event for event in events if event["lifecycleEventName"] == name)
        return found

    def statuses(self, deployment_id: str, target_id: str) -> list[str]:
        """Of the lifecycle events, in order."""
        return [event["status"] for event in self.target(deployment_id, target_id)["lifecycleEvents"]]

    def addresses(self) -> dict[str, str]:
        """Instance -> where its application answers."""
        with urllib.request.urlopen(f"{self.node.url}/_codexyz/hosts") as reply:
            hosts = json.load(reply)
        return {host["instanceName"]: host["address"] for host in hosts if host["account"] == self.account}

    def answers(self) -> dict[str, Any]:
        """Instance -> what its application answers."""
        found = {}
        for name, address in self.addresses().items():
            with urllib.request.urlopen(f"http://{address}/") as reply:
                found[name] = json.load(reply)
        return found

    def file(self, name: str, path: str) -> Path:
        """Where a file of an instance of the local runner is on this machine."""
        host = key_of(host_id(self.account, REGION, name))
        return self.node.settings.data / "runner" / "local" / "hosts" / host / "root" / path.lstrip("/")

    def emptied(self, name: str, *paths: str) -> None:
        """Folders of an instance of the local runner that exist lose what is in them."""
        for path in paths:
            for found in self.file(name, path).glob("*"):
                shutil.rmtree(found) if found.is_dir() else found.unlink()

    def events(self, kind: str) -> list[dict[str, Any]]:
        """What EventBridge was told: `Deployment` or `Instance`, oldest first."""
        found, last = [], 0
        with self.node.db.read() as tx:
            while batch := events_after(tx, last):
                found += [
                    event.payload for event in batch if event.account == self.account and event.topic == AWS_EVENT
                ]
                last = batch[-1].seq
        return [dict(one) for one in found if one["detail-type"] == f"CodeDeploy {kind} State-change Notification"]

    def peak(self, deployment_id: str) -> int:
        """How many instances were in work at once, by the order of what was told."""
        now = most = 0
        for event in self.events("Instance"):
            if event["detail"]["deploymentId"] == deployment_id:
                now += 1 if event["detail"]["state"] == "START" else -1
                most = max(most, now)
        return most


def counts(info: Mapping[str, Any]) -> tuple[int, int, int]:
    """Succeeded, failed, skipped."""
    overview = info["deploymentOverview"]
    assert (overview["Pending"], overview["InProgress"], overview["Ready"]) == (0, 0, 0)
    return overview["Succeeded"], overview["Failed"], overview["Skipped"]
