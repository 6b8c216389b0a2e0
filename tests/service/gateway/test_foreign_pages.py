"""A web page that somebody visits must not reach the emulator on their machine."""

import httpx
import pytest

from emulator.node import Node

CREATE = "Action=CreateUser&UserName=mallory&Version=2010-05-08"
FOREIGN = [
    {"Origin": "http://evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Origin": "null"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_neither_a_form_nor_an_image_of_another_site_changes_anything(server: Node, headers: dict[str, str]) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded", **headers}
    assert httpx.post(server.url, content=CREATE, headers=form).status_code == 403
    credential = "X-Amz-Credential=111111111111/20260101/us-east-1/iam/aws4_request&X-Amz-Signature=0"
    assert httpx.get(f"{server.url}/?{CREATE}&{credential}", headers=headers).status_code == 403
    users = httpx.post(
        server.url, content="Action=ListUsers&Version=2010-05-08", headers={"Content-Type": form["Content-Type"]}
    )
    assert users.status_code == 200
    assert "mallory" not in users.text


def test_what_is_typed_into_the_address_bar_is_answered(server: Node) -> None:
    answer = httpx.get(f"{server.url}/?Action=ListUsers&Version=2010-05-08", headers={"Sec-Fetch-Site": "none"})
    assert answer.status_code == 200
