"""Comments on commits and pull requests, replies and reactions."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from tests.support.git import refused

Read = Callable[..., list[dict[str, Any]]]
NewUser = Callable[[str], Any]
ON_COMMIT = "CodeCommit Comment on Commit"
ON_PULL_REQUEST = "CodeCommit Comment on Pull Request"
REACTION = "CodeCommit Comment Reaction Change"


@pytest.fixture
def compared(branches: dict[str, str]) -> dict[str, str]:
    return {"repositoryName": "web", "beforeCommitId": branches["main"], "afterCommitId": branches["dev"]}


@pytest.fixture
def post(codecommit: Any, compared: dict[str, str]) -> Callable[..., dict[str, Any]]:
    """A comment on the comparison of `main` and `dev`."""

    def make(content: str = "Nice", client: Any = codecommit, **more: Any) -> dict[str, Any]:
        made = client.post_comment_for_compared_commit(**compared, content=content, **more)
        found: dict[str, Any] = made["comment"]
        return found

    return make


@pytest.fixture
def pull_request(codecommit: Any, compared: dict[str, str]) -> dict[str, str]:
    targets = [{"repositoryName": "web", "sourceReference": "dev", "destinationReference": "main"}]
    codecommit.create_pull_request(title="t", targets=targets)
    return {"pullRequestId": "1", **compared}


def test_a_comment_on_commits_stands_where_it_was_put(
    codecommit: Any, account: str, compared: dict[str, str], web: dict[str, Any], aws_events: Read
) -> None:
    location = {"filePath": "b", "filePosition": 1, "relativeFileVersion": "AFTER"}
    made = codecommit.post_comment_for_compared_commit(**compared, content="Nice", location=location)
    blob = codecommit.get_file(repositoryName="web", commitSpecifier="dev", filePath="b")["blobId"]
    assert {name: made[name] for name in compared} == compared
    assert (made["location"], made["afterBlobId"], "beforeBlobId" in made) == (location, blob, False)
    comment = made["comment"]
    root = f"arn:aws:iam::{account}:root"
    assert (comment["content"], comment["authorArn"], comment["deleted"]) == ("Nice", root, False)
    assert (comment["callerReactions"], comment["reactionCounts"], "inReplyTo" in comment) == ([], {}, False)
    (event,) = aws_events(ON_COMMIT)
    body = event.pop("notificationBody")
    assert f"compare/{compared['beforeCommitId']}/.../{compared['afterCommitId']}" in body
    assert event == {
        "afterCommitId": compared["afterCommitId"], "beforeCommitId": compared["beforeCommitId"],
        "callerUserArn": root, "commentId": comment["commentId"], "event": "commentOnCommitCreated",
        "repositoryId": web["repositoryId"], "repositoryName": "web",
    }  # fmt: skip
    (data,) = codecommit.get_comments_for_compared_commit(**compared)["commentsForComparedCommitData"]
    assert data == {
        **{name: made[name] for name in made if name not in ("comment", "ResponseMetadata")},
        "comments": [comment],
    }


def test_comments_on_one_place_come_together_in_pages(codecommit: Any, compared: dict[str, str], post: Any) -> None:
    line = {"filePath": "a", "filePosition": 2, "relativeFileVersion": "BEFORE"}
    first = post("1", location=line)
    post("2")
    codecommit.post_comment_reply(inReplyTo=first["commentId"], content="3")

    def shown(page: dict[str, Any]) -> list[list[str]]:
        return [[one["content"] for one in data["comments"]] for data in page["commentsForComparedCommitData"]]

    assert shown(codecommit.get_comments_for_compared_commit(**compared)) == [["1", "3"], ["2"]]
    pages = codecommit.get_paginator("get_comments_for_compared_commit").paginate(
        **compared, PaginationConfig={"PageSize": 2}
    )
    assert [shown(page) for page in pages] == [[["1"], ["2"]], [["3"]]]
    large = {**compared, "maxResults": 501}
    assert refused(codecommit.get_comments_for_compared_commit, **large) == "InvalidMaxResultsException"


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"content": ""}, "CommentContentRequiredException"),
        ({"content": "x" * 10241}, "CommentContentSizeLimitExceededException"),
        ({"afterCommitId": "x"}, "InvalidCommitIdException"),
        ({"afterCommitId": "f" * 40}, "CommitDoesNotExistException"),
        ({"location": {}}, "InvalidFileLocationException"),
        ({"location": {"filePosition": 1}}, "PathRequiredException"),
        ({"location": {"filePath": "../a"}}, "InvalidPathException"),
        ({"location": {"filePath": "no"}}, "PathDoesNotExistException"),
        ({"location": {"filePath": "b", "relativeFileVersion": "BEFORE"}}, "PathDoesNotExistException"),
        ({"location": {"filePath": "b", "relativeFileVersion": "X"}}, "InvalidRelativeFileVersionEnumException"),
        ({"location": {"filePath": "b", "filePosition": 2}}, "InvalidFilePositionException"),
        ({"location": {"filePath": "b", "filePosition": 0}}, "InvalidFilePositionException"),
    ],
)
def test_what_is_no_comment(
    codecommit: Any, compared: dict[str, str], aws_events: Read, request_: dict[str, Any], code: str
) -> None:
    request = {**compared, "content": "x", **request_}
    assert refused(codecommit.post_comment_for_compared_commit, **request) == code
    assert aws_events(ON_COMMIT) == []


def test_a_commit_is_not_compared_with_itself(codecommit: Any, compared: dict[str, str]) -> None:
    request = {**compared, "beforeCommitId": compared["afterCommitId"], "content": "x"}
    code = refused(codecommit.post_comment_for_compared_commit, **request)
    assert code == "BeforeCommitIdAndAfterCommitIdAreSameException"


def test_a_first_commit_is_compared_with_nothing(codecommit: Any, branches: dict[str, str]) -> None:
    alone = {"repositoryName": "web", "afterCommitId": branches["main"]}
    made = codecommit.post_comment_for_compared_commit(**alone, content="x", location={"filePath": "a"})
    assert "beforeCommitId" not in made
    (data,) = codecommit.get_comments_for_compared_commit(**alone)["commentsForComparedCommitData"]
    assert data["location"] == {"filePath": "a", "relativeFileVersion": "AFTER"}


def test_a_token_makes_one_comment(codecommit: Any, compared: dict[str, str], post: Any, aws_events: Read) -> None:
    assert post(clientRequestToken="one") == post(clientRequestToken="one")
    assert len(aws_events(ON_COMMIT)) == 1
    other = {**compared, "content": "other", "clientRequestToken": "one"}
    code = refused(codecommit.post_comment_for_compared_commit, **other)
    assert code == "IdempotencyParameterMismatchException"


def test_a_pull_request_is_talked_about(
    codecommit: Any, pull_request: dict[str, str], compared: dict[str, str], aws_events: Read
) -> None:
    before = codecommit.get_pull_request(pullRequestId="1")["pullRequest"]["lastActivityDate"]
    made = codecommit.post_comment_for_pull_request(**pull_request, content="Why?")
    reply = codecommit.post_comment_reply(inReplyTo=made["comment"]["commentId"], content="Because.")["comment"]
    again = codecommit.post_comment_reply(inReplyTo=reply["commentId"], content="I see.")["comment"]
    assert (reply["inReplyTo"], again["inReplyTo"]) == (made["comment"]["commentId"], reply["commentId"])
    (data,) = codecommit.get_comments_for_pull_request(pullRequestId="1")["commentsForPullRequestData"]
    assert {name: data[name] for name in pull_request} == pull_request
    assert [one["content"] for one in data["comments"]] == ["Why?", "Because.", "I see."]
    assert codecommit.get_pull_request(pullRequestId="1")["pullRequest"]["lastActivityDate"] >= before
    first, second, _ = aws_events(ON_PULL_REQUEST)
    assert (first["event"], first["pullRequestId"], "inReplyTo" in first) == ("commentOnPullRequestCreated", "1", False)
    assert second["inReplyTo"] == made["comment"]["commentId"]
    assert codecommit.get_comments_for_compared_commit(**compared)["commentsForComparedCommitData"] == []


def test_comments_of_a_pull_request_are_found_by_commits(
    codecommit: Any, pull_request: dict[str, str], branches: dict[str, str], put: Callable[..., str]
) -> None:
    codecommit.post_comment_for_pull_request(**pull_request, content="1")
    tip = put("dev", "b", "2\n")
    codecommit.post_comment_for_pull_request(**{**pull_request, "afterCommitId": tip}, content="2")

    def found(**more: Any) -> list[str]:
        data = codecommit.get_comments_for_pull_request(pullRequestId="1", **more)["commentsForPullRequestData"]
        return [one["content"] for place in data for one in place["comments"]]

    assert found() == ["1", "2"]
    assert found(repositoryName="web", afterCommitId=tip) == ["2"]
    assert found(repositoryName="web", beforeCommitId=tip) == []
    request = {"pullRequestId": "1", "afterCommitId": tip}
    assert refused(codecommit.get_comments_for_pull_request, **request) == "RepositoryNameRequiredException"
    codecommit.create_repository(repositoryName="api")
    other = {"pullRequestId": "1", "repositoryName": "api"}
    code = "RepositoryNotAssociatedWithPullRequestException"
    assert refused(codecommit.get_comments_for_pull_request, **other) == code
    assert refused(codecommit.post_comment_for_pull_request, **{**pull_request, **other}, content="x") == code


@pytest.mark.spec("codecommit:scenario-13")
def test_only_the_author_changes_a_comment_and_deleted_ones_are_gone(
    user: NewUser, post: Any, compared: dict[str, str], aws_events: Read
) -> None:
    xeno, yoko = user("xeno"), user("yoko")
    mine = {"commentId": post(client=xeno)["commentId"]}
    assert refused(yoko.update_comment, **mine, content="No") == "CommentNotCreatedByCallerException"
    changed = xeno.update_comment(**mine, content="Better")["comment"]
    assert changed["content"] == yoko.get_comment(**mine)["comment"]["content"] == "Better"
    assert [event["event"] for event in aws_events(ON_COMMIT)] == ["commentOnCommitCreated", "commentOnCommitUpdated"]
    deleted = yoko.delete_comment_content(**mine)["comment"]
    assert (deleted["deleted"], "content" in deleted) == (True, False)
    for operation, more in (
        (xeno.put_comment_reaction, {"reactionValue": ":ship:"}), (xeno.get_comment_reactions, {}),
        (xeno.update_comment, {"content": "x"}), (xeno.get_comment, {}), (xeno.delete_comment_content, {}),
    ):  # fmt: skip
        assert refused(operation, **mine, **more) == "CommentDeletedException"
    (data,) = xeno.get_comments_for_compared_commit(**compared)["commentsForComparedCommitData"]
    assert data["comments"] == [deleted]
    assert xeno.post_comment_reply(inReplyTo=mine["commentId"], content="Oh")["comment"]["content"] == "Oh"


def test_unknown_comments(codecommit: Any, web: Any) -> None:
    for operation, name, more in (
        (codecommit.get_comment, "commentId", {}), (codecommit.update_comment, "commentId", {"content": "x"}),
        (codecommit.post_comment_reply, "inReplyTo", {"content": "x"}),
        (codecommit.put_comment_reaction, "commentId", {"reactionValue": ":ship:"}),
    ):  # fmt: skip
        assert refused(operation, **{name: f"{uuid4()}:{uuid4()}"}, **more) == "CommentDoesNotExistException"
        for wrong in ("none", str(uuid4()), f"{uuid4()}:{uuid4()} "):
            assert refused(operation, **{name: wrong}, **more) == "InvalidCommentIdException"
        assert refused(operation, **{name: ""}, **more) == "CommentIdRequiredException"


def test_everybody_has_one_reaction(
    user: NewUser, account: str, post: Any, codecommit: Any, web: dict[str, Any], aws_events: Read
) -> None:
    comment = {"commentId": post()["commentId"]}
    xeno, yoko = user("xeno"), user("yoko")
    for client, value in (
        (xeno, "👍"), (xeno, "👍"), (yoko, ":thumbsup:"), (xeno, "U+2764"), (xeno, "❤\ufe0f"), (yoko, "none"), (yoko, "none"),
        (yoko, ":eyes:"),
    ):  # fmt: skip
        client.put_comment_reaction(**comment, reactionValue=value)
    shown = yoko.get_comment(**comment)["comment"]
    assert (shown["callerReactions"], shown["reactionCounts"]) == ([":eyes:"], {"HEART": 1, "EYES": 1})
    users = {name: f"arn:aws:iam::{account}:user/{name}" for name in ("xeno", "yoko")}
    heart = {"emoji": "❤", "shortCode": ":heart:", "unicode": "U+2764"}
    eyes = {"emoji": "👀", "shortCode": ":eyes:", "unicode": "U+1F440"}
    found = codecommit.get_comment_reactions(**comment)["reactionsForComment"]
    assert [(one["reaction"], one["reactionUsers"]) for one in found] == [
        (heart, [users["xeno"]]), (eyes, [users["yoko"]])
    ]  # fmt: skip
    only = codecommit.get_comment_reactions(**comment, reactionUserArn=users["yoko"])["reactionsForComment"]
    assert [one["reaction"] for one in only] == [eyes]
    first = codecommit.get_comment_reactions(**comment, maxResults=1)
    rest = codecommit.get_comment_reactions(**comment, maxResults=1, nextToken=first["nextToken"])
    assert first["reactionsForComment"] + rest["reactionsForComment"] == found
    told = aws_events(REACTION)
    assert [(event["event"], event["reactionShortcodes"]) for event in told] == [
        ("commentReactionCreated", [":thumbsup:"]), ("commentReactionCreated", [":thumbsup:"]),
        ("commentReactionUpdated", [":heart:"]), ("commentReactionDeleted", [":thumbsup:"]),
        ("commentReactionCreated", [":eyes:"]),
    ]  # fmt: skip
    told[0].pop("notificationBody")
    assert told[0] == {
        "callerUserArn": users["xeno"], "commentId": comment["commentId"], "event": "commentReactionCreated",
        "reactionEmojis": ["👍"], "reactionShortcodes": [":thumbsup:"], "reactionUnicodes": ["U+1F44D"],
        "repositoryId": web["repositoryId"], "repositoryName": "web",
    }  # fmt: skip
    for value, code in ((":party:", "InvalidReactionValueException"), ("", "ReactionValueRequiredException")):
        assert refused(codecommit.put_comment_reaction, **comment, reactionValue=value) == code
    code = refused(codecommit.get_comment_reactions, **comment, reactionUserArn="xeno")
    assert code == "InvalidReactionUserArnException"
