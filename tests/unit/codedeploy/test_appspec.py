"""What AppSpecs may say, and in which words instances refuse them."""

from typing import Any

import pytest

from services.codedeploy.agent.spec import parse
from services.codedeploy.domain.appspec import BadAppSpec, FileRule, Permission, Script
from services.codedeploy.domain.deployment import FileExists
from services.codedeploy.domain.lifecycle import EventName

HEAD = "version: 0.0\nos: linux\n"


def refusal(text: str) -> str:
    with pytest.raises(BadAppSpec) as error:
        parse(text.encode())
    return str(error.value).removeprefix("The deployment failed because ")


def test_everything() -> None:
    spec = parse(b"""
version: 0.0
os: linux
file_exists_behavior: OVERWRITE
files:
  - {source: /, destination: /srv/app}
permissions:
  - {object: /srv/app, pattern: "*.sh", except: [a.sh], mode: 755, owner: me, group: us, type: [file], acls: ["u:you:rw"]}
hooks:
  BeforeInstall:
    - location: a.sh
    - {location: b.sh, timeout: "30", runas: me}
  Install:
    - location: never.sh
  AfterInstall:
""")
    assert spec.files == (FileRule("/", "/srv/app"),)
    assert spec.permissions == (
        Permission("/srv/app", "*.sh", ("a.sh",), ("file",), "755", "me", "us", ("u:you:rw",)),
    )  # fmt: skip
    assert spec.hooks == {EventName.BEFORE_INSTALL: (Script("a.sh"), Script("b.sh", 30, "me"))}
    assert spec.file_exists is FileExists.OVERWRITE
    assert parse(HEAD.encode()).files == ()


@pytest.mark.spec("codedeploy:trap-15")
@pytest.mark.parametrize("version", ['"0.0"', "0.1", "", "yes", "1"])
def test_versions(version: str) -> None:
    said = (
        "an invalid version value ({}) was entered in the application specification file. Make sure your AppSpec file"
    )
    shown = {"": "", "yes": "True"}.get(version, version.strip('"'))
    assert refusal(f"version: {version}\nos: linux\n").startswith(said.format(shown))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the application specification file was empty."),
        ("version: 0.0\nos: windows\n", "the application specification file specifies an unsupported operating system (windows)."),
        (HEAD + "file_exists_behavior: overwrite\n", "an invalid file_exists_behavior value (overwrite)"),
        (HEAD + "files:\n- destination: /a\n", "the application specification file specifies a destination file, but no source file."),
        (HEAD + "files:\n- source: a\n", "the application specification file specifies only a source file (a)."),
        (HEAD + "hooks:\n  AfterInstall:\n  - timeout: 3\n", "the application specification file specifies a script with no location value."),
        (HEAD + "hooks:\n  AfterInstall:\n  - {location: a, timeout: 0}\n", "an invalid timeout value was provided for a script"),
        (HEAD + "hooks:\n  AfterInstall:\n  - {location: a, timeout: soon}\n", "an invalid timeout value was provided for a script"),
        (HEAD + "permissions:\n- mode: 755\n", "a permission listed in the application specification file has no object value."),
        (HEAD + "permissions:\n- {object: a, mode: 75500}\n", "the length of a permissions mode (75500)"),
        (HEAD + "permissions:\n- {object: a, mode: 758}\n", "the permissions mode (758) in the application specification file contains an invalid character (8)."),
        (HEAD + 'permissions:\n- {object: a, acls: ["u::rw"]}\n', "a problem with the acls permission settings in the application specification file. Invalid acl entry (u::rw)."),
        (HEAD + 'files:\n- {source: "a\\nb", destination: /a}\n', "a value in the files section of the AppSpec file holds a line break."),
    ],
)  # fmt: skip
def test_refusals(text: str, said: str) -> None:
    assert refusal(text).startswith(said)


def test_errors_of_yaml_are_in_the_words_of_the_agents_parser() -> None:
    said = "(<unknown>): did not find expected node content while parsing a flow node at line 5 column 1"
    assert refusal("version: 0.0\nos: linux\nfiles: [\n\n}") == said


@pytest.mark.spec("codedeploy:trap-44")
@pytest.mark.parametrize(("written", "mode"), [("0640", "416"), ('"0640"', "0640"), ("640", "640"), ("7", "007")])
def test_modes_are_read_as_yaml_reads_them(written: str, mode: str) -> None:
    spec = parse(f"{HEAD}permissions:\n- {{object: /a, mode: {written}}}\n".encode())
    assert spec.permissions[0].mode == mode


@pytest.mark.parametrize(
    "acl", ["u:me:rwx", "user:me:7", "g:us:r-x", "m::rx", "default:o::rx", "d:u:me:rw", "me:rw"]
)  # fmt: skip
def test_acls(acl: str) -> None:
    spec = parse(f'{HEAD}permissions:\n- {{object: /a, acls: ["{acl}"]}}\n'.encode())
    assert spec.permissions[0].acls == (acl,)


@pytest.mark.parametrize(
    "text",
    [
        b"\xff\xfe\x00", b"[" * 5000, b"a: &a [*a]", b"? [a]\n: b", b"a: !!python/object:os.system {}", b"5", b"- a",
        b"version: 0.0\nos: linux\nfiles: 5", b"version: 0.0\nos: linux\nhooks: [a]", b"version: 0.0\nos: linux\nhooks: {AfterInstall: a}",
        b"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
        b"d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]",
    ],
)  # fmt: skip
def test_hostile_files_are_refused(text: Any) -> None:
    with pytest.raises(BadAppSpec):
        parse(text)
