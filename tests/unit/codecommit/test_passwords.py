"""Signed passwords of git, with the vectors of the specification."""

import base64
from pathlib import Path

import pytest

from emulator.db import Database
from emulator.db.migrate import prepare
from emulator.gateway.credentials import Credential, Credentials
from emulator.gateway.logins import Kind, Login, Logins, hashed
from emulator.kernel.clock import ManualClock
from emulator.kernel.ids import SeededIds
from emulator.settings import Settings
from emulator.wire.git_signature import signature
from services.codecommit.git.passwords import Doorkeeper, Forbidden, Knock, Unauthenticated, Visitor

KEY, SECRET = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
PATH = "/v1/repos/MyRepo"
VECTORS = {
    "git-codecommit.us-east-1.amazonaws.com": (
        "20260101T000000Z2d5ed5fb7a4417b53ac0efa661b18cc76155186b846f024beec8d1d43fe6199c"
    ),
    "localhost": "20260101T000000Zcab1cb525d5cf2c562898bf9deaddf29c004516e2cd5a3b6d9bdd5ee60af4195",
    "localhost:8443": "20260101T000000Z1736a93806d56ebbc8ed56333e1b3e5de5dc68c4fe41ac9b1f9c2a493a5153e4",
}
TOKEN = "FwoGZXIvYXdzE/+=" * 60


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


def keeper(folder: Path, clock: ManualClock, signatures: str) -> Doorkeeper:
    db = Database(folder / f"{signatures}.sqlite", clock, SeededIds())
    prepare(db)
    credentials, logins = Credentials(db), Logins(db)
    with db.write() as tx:
        credentials.issue(tx, Credential(KEY, SECRET, "111111111111", "arn:aws:iam::111111111111:user/dev"))
        session = Credential(
            "ASIASESSION", SECRET, "222222222222", "arn:aws:sts::222222222222:assumed-role/R/s",
            session_token=TOKEN, expires_at_ms=1767225600_000 + 60_000,
        )  # fmt: skip
        credentials.issue(tx, session)
        for name, status in (("ann-at-333333333333", "Active"), ("bob-at-333333333333", "Inactive")):
            arn = f"arn:aws:iam::333333333333:user/{name[:3]}"
            logins.add(
                tx, Login(name, Kind.PASSWORD, "codecommit.amazonaws.com", hashed("open"), "333333333333", arn, status)
            )
    return Doorkeeper(Settings(signatures=signatures), credentials, logins, clock)


@pytest.fixture
def strict(tmp_path: Path, clock: ManualClock) -> Doorkeeper:
    return keeper(tmp_path, clock, "strict")


@pytest.fixture
def lenient(tmp_path: Path, clock: ManualClock) -> Doorkeeper:
    return keeper(tmp_path, clock, "lenient")


def knock(user: str, password: str, host: str = "localhost", path: str = PATH, region: str = "") -> Knock:
    return Knock(f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}", host, path, region)


@pytest.mark.spec("codecommit:scenario-1", "codecommit:trap-1", "codecommit:trap-2")
@pytest.mark.parametrize("host", VECTORS)
def test_the_vectors_are_accepted_in_their_time(strict: Doorkeeper, clock: ManualClock, host: str) -> None:
    good = knock(KEY, VECTORS[host], host)
    assert strict.admit(good) == Visitor("111111111111", "us-east-1", "arn:aws:iam::111111111111:user/dev")
    flipped = VECTORS[host][:-1] + ("0" if VECTORS[host][-1] != "0" else "1")
    with pytest.raises(Forbidden):
        strict.admit(knock(KEY, flipped, host))
    with pytest.raises(Forbidden):
        strict.admit(knock(KEY, VECTORS[host], host, path="/v1/repos/Other"))
    clock.advance(15 * 60)
    strict.admit(good)
    clock.advance(60)
    with pytest.raises(Forbidden):
        strict.admit(good)


@pytest.mark.spec("codecommit:trap-3", "codecommit:trap-4")
@pytest.mark.parametrize("signed", ["localhost", "localhost:8443", "git-codecommit.us-east-1.amazonaws.com"])
def test_helpers_sign_different_hosts(strict: Doorkeeper, signed: str) -> None:
    strict.admit(knock(KEY, VECTORS[signed], "localhost:8443"))


@pytest.mark.spec("codecommit:trap-6", "codecommit:scenario-3")
def test_session_tokens_come_with_the_user_name(strict: Doorkeeper, clock: ManualClock) -> None:
    password = "20260101T000000Z" + signature(SECRET, "20260101T000000", "us-east-1", "localhost", PATH)
    good = knock(f"ASIASESSION%{TOKEN}", password)
    assert strict.admit(good).account == "222222222222"
    for user in ("ASIASESSION", f"ASIASESSION%{TOKEN}x"):
        with pytest.raises(Forbidden):
            strict.admit(knock(user, password))
    clock.advance(61)
    with pytest.raises(Forbidden):
        strict.admit(good)


def test_the_signature_tells_the_region(strict: Doorkeeper) -> None:
    password = "20260101T000000Z" + signature(SECRET, "20260101T000000", "eu-west-1", "localhost", PATH)
    assert strict.admit(knock(KEY, password)).region == "eu-west-1"
    with pytest.raises(Forbidden):
        strict.admit(knock(KEY, password, region="us-west-2"))


def test_keys_nobody_issued_are_strangers(strict: Doorkeeper, lenient: Doorkeeper) -> None:
    with pytest.raises(Forbidden):
        strict.admit(knock("123456789012", "x"))
    assert lenient.admit(knock("123456789012", "x")).account == "123456789012"
    assert lenient.admit(knock("123456789012+eu-west-1", "x")).region == "eu-west-1"
    assert lenient.admit(knock("AKIANOBODY", "x")).account == "000000000000"


def test_lenient_knows_expired_sessions(lenient: Doorkeeper, clock: ManualClock) -> None:
    visitor = knock(f"ASIASESSION%{TOKEN}", "anything")
    assert lenient.admit(visitor).account == "222222222222"
    clock.advance(61)
    with pytest.raises(Forbidden):
        lenient.admit(visitor)


@pytest.mark.parametrize("header", ["", "Bearer x", "Basic !", "Basic"])
def test_without_credentials_they_are_asked_for(strict: Doorkeeper, header: str) -> None:
    with pytest.raises(Unauthenticated):
        strict.admit(Knock(header, "localhost", PATH))


def test_passwords_that_iam_made(strict: Doorkeeper, lenient: Doorkeeper) -> None:
    ann = Visitor("333333333333", "us-east-1", "arn:aws:iam::333333333333:user/ann")
    assert strict.admit(knock("ann-at-333333333333", "open")) == ann
    assert strict.admit(knock("ann-at-333333333333", "open", region="eu-west-1")).region == "eu-west-1"
    with pytest.raises(Forbidden):
        strict.admit(knock("ann-at-333333333333", "closed"))
    assert lenient.admit(knock("ann-at-333333333333", "closed")) == ann
    for keeper_ in (strict, lenient):
        with pytest.raises(Forbidden):
            keeper_.admit(knock("bob-at-333333333333", "open"))
