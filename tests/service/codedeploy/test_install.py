"""What Install does on a real instance: files, permissions, and what was there before."""

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from services.codedeploy.workflows import github as downloads
from tests.service.codedeploy.shop import Shop, appspec, counts, script, tarred, zipped

INSTRUCTIONS = "/opt/codedeploy-agent/deployment-root/deployment-instructions"


def files(*rules: str, **more: Any) -> str:
    """An AppSpec; each rule is `source > destination`."""
    pairs = (rule.split(" > ") for rule in rules)
    return appspec(files=[{"source": source, "destination": destination} for source, destination in pairs], **more)


def app(content: str, **more: Any) -> dict[str, str]:
    """A revision that puts `content` at /srv/app/a.txt."""
    return {"appspec.yml": files("app > /srv/app", **more), "app/a.txt": content}


def failure(shop: Shop, info: dict[str, Any], event: str = "Install") -> str:
    """The message of the event that failed on h1; the ones before it were fine."""
    events = shop.target(info["deploymentId"], "h1")["lifecycleEvents"]
    failed = next(one for one in events if one["status"] != "Succeeded")
    assert (failed["lifecycleEventName"], failed["status"]) == (event, "Failed")
    why = failed["diagnostics"]
    assert (why["errorCode"], why["scriptName"], why["logTail"]) == ("UnknownError", "", "")
    return str(why["message"])


def cleanup(shop: Shop) -> list[str]:
    """What the next deployment will remove from h1."""
    return (
        (shop.file("h1", INSTRUCTIONS) / f"{shop.group_info()['deploymentGroupId']}-cleanup").read_text().splitlines()
    )


def tree(path: Path) -> list[str]:
    return sorted(str(found.relative_to(path)) for found in path.rglob("*"))


@pytest.mark.spec("codedeploy:trap-14")
def test_destinations_are_folders(one: Shop) -> None:
    spec = files("/ > /srv/whole", "conf > /srv/tree", "conf/app.ini > /srv/single/renamed.ini", "link > /srv/links")
    bundle = zipped({"appspec.yml": spec, ".hidden": "h", "conf/app.ini": "x=1", "conf/sub/b": "b", "link": "l"})
    assert one.deploy(one.revision("1.zip", bundle))["status"] == "Succeeded"
    assert tree(one.file("h1", "/srv/whole")) == [
        ".hidden", "appspec.yml", "conf", "conf/app.ini", "conf/sub", "conf/sub/b", "link"
    ]  # fmt: skip
    assert tree(one.file("h1", "/srv/tree")) == ["app.ini", "sub", "sub/b"]
    assert one.file("h1", "/srv/single/renamed.ini/app.ini").read_text() == "x=1"
    assert one.file("h1", "/srv/links/link").read_text() == "l"


@pytest.mark.spec("codedeploy:scenario-16", "codedeploy:trap-13")
def test_files_that_are_there_already(one: Shop) -> None:
    foreign = one.file("h1", "/srv/app/a.txt")
    one.deploy(one.revision("0.zip", {"appspec.yml": appspec()}))  # so that the instance is there
    foreign.parent.mkdir(parents=True)
    foreign.write_text("foreign")
    new = one.revision("1.zip", app("new"))

    refused = one.deploy(new)
    assert (refused["status"], refused["fileExistsBehavior"]) == ("Failed", "DISALLOW")
    said = "The deployment failed because a specified file already exists at this location: /srv/app/a.txt"
    assert failure(one, refused) == said
    assert foreign.read_text() == "foreign"

    assert one.deploy(new, fileExistsBehavior="RETAIN")["status"] == "Succeeded"
    assert foreign.read_text() == "foreign"
    assert "/srv/app/a.txt" not in cleanup(one)
    assert failure(one, one.deploy(new)) == said, "what was retained is still not ours"

    assert one.deploy(one.revision("2.zip", app("new", file_exists_behavior="RETAIN")))["status"] == "Succeeded"
    assert foreign.read_text() == "foreign"

    assert one.deploy(new, fileExistsBehavior="OVERWRITE")["status"] == "Succeeded"
    assert foreign.read_text() == "new"
    assert "/srv/app/a.txt" in cleanup(one)

    assert one.deploy(one.revision("3.zip", {"appspec.yml": appspec()}))["status"] == "Succeeded"
    assert not foreign.exists(), "an overwritten file goes with the next deployment"


@pytest.mark.spec("codedeploy:trap-11")
def test_a_failing_install_has_already_removed_the_old_version(one: Shop) -> None:
    one.deploy(one.revision("1.zip", app("one")))
    clash = one.file("h1", "/srv/other/a.txt")
    clash.parent.mkdir(parents=True)
    clash.write_text("foreign")
    spec = files("app > /srv/app", "app > /srv/other")
    info = one.deploy(one.revision("2.zip", {"appspec.yml": spec, "app/a.txt": "two"}))
    assert failure(one, info).endswith("/srv/other/a.txt")
    assert not one.file("h1", "/srv/app").exists()


@pytest.mark.spec("codedeploy:trap-12")
def test_a_group_that_was_made_anew_does_not_know_its_old_files(one: Shop) -> None:
    one.deploy(one.revision("1.zip", app("one")))
    assert one.deploy(one.revision("2.zip", app("two")))["status"] == "Succeeded", "its own files are no obstacle"
    one.codedeploy.delete_deployment_group(applicationName="shop", deploymentGroupName=one.usual)
    one.group()
    assert failure(one, one.deploy(one.revision("3.zip", app("three")))).endswith("/srv/app/a.txt")


def test_what_is_cleaned_up(one: Shop) -> None:
    bundle = {"appspec.yml": files("app > /srv/app"), "app/a": "a", "app/deep/b": "b", "app/full/c": "c"}
    one.deploy(one.revision("1.zip", bundle))
    one.file("h1", "/srv/app/full/log").write_text("written by the application")
    one.deploy(one.revision("2.zip", {"appspec.yml": files("app > /srv/app"), "app/a": "a"}))
    assert tree(one.file("h1", "/srv/app")) == ["a", "full", "full/log"]
    assert one.file("h1", "/srv").exists()


@pytest.mark.spec("codedeploy:trap-44")
def test_permissions(one: Shop) -> None:
    def rule(target: str, **more: Any) -> dict[str, Any]:
        return {"object": target, **more}

    rules = [
        rule("/srv/app", pattern="*.sh", mode="0750", type=["file"], owner="ubuntu", group="ubuntu"),
        rule("/srv/app", **{"except": ["*.sh"]}, mode=640, type=["file"]),
        rule("/srv/app", mode="755", type=["directory"]),
        rule("/srv/octal", pattern="**", mode=0o640),
        rule("/srv/app/sub/one", mode="4711"),
    ]
    spec = files("app > /srv/app", "sub > /srv/app/sub", "octal > /srv/octal", permissions=rules)
    bundle = {
        "appspec.yml": spec, "app/run.sh": "", "app/conf": "", "sub/one": "", "sub/two.sh": "", "octal/file": "",
    }  # fmt: skip
    rules[1]["except"] = ["*.sh", "nothing"]
    info = one.deploy(one.revision("1.zip", bundle))
    assert info["status"] == "Failed", "sub/one is named twice"
    assert "the permissions setting for (/srv/app/sub/one) is specified more than once" in failure(one, info)

    rules[1]["pattern"] = "*"  # direct children only
    spec = files("app > /srv/app", "sub > /srv/app/sub", "octal > /srv/octal", permissions=rules)
    assert one.deploy(one.revision("2.zip", {**bundle, "appspec.yml": spec}))["status"] == "Succeeded"

    def mode(path: str) -> str:
        return oct(one.file("h1", path).stat().st_mode & 0o7777)

    assert mode("/srv/app/run.sh") == "0o750"
    assert mode("/srv/app/conf") == "0o640"
    assert mode("/srv/app/sub/one") == "0o4711"
    assert mode("/srv/app/sub/two.sh") == "0o755", "as it was in the archive"
    assert (mode("/srv/app/sub"), mode("/srv/app")) == ("0o755", "0o755")
    assert mode("/srv/octal/file") == "0o416", "an unquoted 0640 is the number 416"
    owner = one.file("h1", "/srv/app/run.sh").stat().st_uid
    assert f"ubuntu:x:{owner}:" in one.file("h1", "/etc/passwd").read_text()


@pytest.mark.parametrize("kind", ["tar", "tgz", "zip"])
def test_every_kind_of_archive(one: Shop, kind: str) -> None:
    inside = {f"repo-abc/{name}": content for name, content in app(kind).items()}  # as whole repositories are packed
    data = zipped(inside) if kind == "zip" else tarred(inside, "gz" if kind == "tgz" else "")
    assert one.deploy(one.revision(f"1.{kind}", data, kind))["status"] == "Succeeded"
    assert one.file("h1", "/srv/app/a.txt").read_text() == kind


@pytest.mark.spec("codedeploy:trap-16", "codedeploy:trap-18", "codedeploy:trap-15")
def test_a_broken_appspec_fails_after_the_download(one: Shop) -> None:
    alone = one.deploy(one.revision("1.zip", {"appspec.yaml": appspec()}))
    message = failure(one, alone, "BeforeInstall")
    assert message.startswith(
        "The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory"
    )
    quoted = one.deploy(one.revision("2.zip", {"appspec.yml": 'version: "0.0"\nos: linux\n'}))
    assert failure(one, quoted, "BeforeInstall").startswith(
        "The deployment failed because an invalid version value (0.0) was entered in the application specification file."
    )
    bad = one.deploy(one.revision("3.zip", {"appspec.yml": "version: 0.0\nos: linux\nfiles: [}"}))
    assert failure(one, bad, "BeforeInstall") == (
        "(<unknown>): did not find expected node content while parsing a flow node at line 3 column 9"
    )


def test_a_source_that_the_revision_does_not_have(one: Shop) -> None:
    info = one.deploy(one.revision("1.zip", {"appspec.yml": files("nope.txt > /srv/app")}))
    message = failure(one, info)
    assert message.startswith("No such file or directory @ rb_sysopen - /opt/codedeploy-agent/deployment-root/")
    assert message.endswith("/deployment-archive/nope.txt")
    assert one.file("h1", "/srv/app").is_dir()


@pytest.mark.spec("codedeploy:trap-23")
def test_the_revision_must_be_the_one_that_was_meant(one: Shop) -> None:
    revision = one.revision("1.zip", app("one"))
    etag = one.s3.head_object(Bucket=one.bucket, Key="1.zip")["ETag"].strip('"')
    for given in (etag, f'"{etag}"'):
        revision["s3Location"]["eTag"] = given
        assert one.deploy(revision)["status"] == "Succeeded"
    one.s3.put_object(Bucket=one.bucket, Key="1.zip", Body=zipped(app("other")))
    got = one.s3.head_object(Bucket=one.bucket, Key="1.zip")["ETag"].strip('"')
    message = failure(one, one.deploy(revision), "DownloadBundle")
    assert message == f'Expected deployment artifact bundle etag {etag} but was actually "{got}"'
    del revision["s3Location"]["eTag"]
    assert one.deploy(revision)["status"] == "Succeeded", "without an ETag whatever is there is taken"


def test_a_version_of_the_object(one: Shop) -> None:
    one.s3.put_bucket_versioning(Bucket=one.bucket, VersioningConfiguration={"Status": "Enabled"})
    revision = one.revision("1.zip", app("old"))
    version = one.s3.head_object(Bucket=one.bucket, Key="1.zip")["VersionId"]
    one.revision("1.zip", app("new"))
    one.deploy(revision)
    assert one.file("h1", "/srv/app/a.txt").read_text() == "new"
    revision["s3Location"]["version"] = version
    one.deploy(revision)
    assert one.file("h1", "/srv/app/a.txt").read_text() == "old"


def test_revisions_that_cannot_be_had(one: Shop) -> None:
    location = {"bucket": one.bucket, "key": "missing.zip", "bundleType": "zip"}
    missing = one.deploy({"revisionType": "S3", "s3Location": location})
    assert (missing["status"], counts(missing)) == ("Failed", (0, 1, 0))
    assert failure(one, missing, "DownloadBundle") == "The specified key does not exist."
    garbage = one.deploy(one.revision("garbage.zip", b"no zip at all"))
    assert failure(one, garbage, "DownloadBundle").startswith("The revision cannot be unpacked: ")
    slip = one.deploy(one.revision("slip.zip", {**app("x"), "../../../../tmp/evil": "evil"}))
    assert failure(one, slip, "DownloadBundle") == "The revision holds ../../../../tmp/evil, which leads out of it."


@pytest.fixture
def github(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, bytes]]:
    """Path -> what api.github.com answers there; a path with `/archive/` is where another one leads."""
    pages: dict[str, bytes] = {}

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            there = pages.get(self.path)
            self.send_response(404 if there is None else 302 if there.startswith(b"/archive/") else 200)
            if there is not None and there.startswith(b"/archive/"):
                self.send_header("Location", there.decode())
            self.end_headers()
            self.wfile.write(there or b"")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setattr(downloads, "GITHUB", f"http://127.0.0.1:{server.server_address[1]}")
    yield pages
    server.shutdown()
    server.server_close()


def test_a_commit_on_github(one: Shop, github: dict[str, bytes]) -> None:
    commit = "a" * 40
    hooks = {"AfterInstall": "tell.sh"}
    files_ = {
        **app("from GitHub"),
        "appspec.yml": files("app > /srv/app", hooks=hooks),
        "tell.sh": script("env >/tmp/env"),
    }
    github["/archive/1"] = tarred({f"me-shop-{commit[:7]}/{name}": data for name, data in files_.items()}, "gz")
    github[f"/repos/me/shop/tarball/{commit}"] = b"/archive/1"
    revision = {"revisionType": "GitHub", "gitHubLocation": {"repository": "me/shop", "commitId": commit}}
    info = one.deploy(revision)
    assert (info["status"], info["revision"]) == ("Succeeded", revision)
    assert one.file("h1", "/srv/app/a.txt").read_text() == "from GitHub"
    given = one.file("h1", "/tmp/env").read_text().splitlines()
    assert f"BUNDLE_COMMIT={commit}" in given
    assert not any(line.startswith(("BUNDLE_BUCKET", "BUNDLE_KEY")) for line in given)
    revision["gitHubLocation"]["commitId"] = "b" * 40  # type: ignore[index]
    assert "404 Not Found" in failure(one, one.deploy(revision), "DownloadBundle")


def test_github_cannot_be_reached(one: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "GITHUB", "http://127.0.0.1:1")
    location = {"repository": "me/shop", "commitId": "a" * 40}
    info = one.deploy({"revisionType": "GitHub", "gitHubLocation": location})
    message = failure(one, info, "DownloadBundle")
    assert message.startswith(
        f"The revision could not be downloaded from http://127.0.0.1:1/repos/me/shop/tarball/{'a' * 40}"
    )


def test_a_handful_of_revisions_is_kept(one: Shop) -> None:
    good = one.deploy(one.revision("1.zip", app("good")))["deploymentId"]
    places = one.file("h1", f"/opt/codedeploy-agent/deployment-root/{one.group_info()['deploymentGroupId']}")
    for age in range(1, 7):
        (places / f"d-older-{age}").mkdir()
        os.utime(places / f"d-older-{age}", (age * 1000, age * 1000))
    os.utime(places / good, (0, 0))
    new = one.deploy(one.revision("2.zip", app("new")))["deploymentId"]
    assert {place.name for place in places.iterdir()} == {good, "d-older-4", "d-older-5", "d-older-6", new}
    assert tree(places / new / "deployment-archive") == ["app", "app/a.txt", "appspec.yml"]
