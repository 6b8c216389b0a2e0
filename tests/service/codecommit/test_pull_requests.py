"""Pull requests from their making to their end."""

from collections.abc import Callable
from datetime import UTC
from typing import Any

import pytest

from emulator.node import Node
from tests.support.git import Git, NewGit, refused

Read = Callable[..., list[dict[str, Any]]]
Put = Callable[..., str]
TARGET = {"repositoryName": "web", "sourceReference": "dev", "destinationReference": "main"}
STATE_CHANGE = "CodeCommit Pull Request State Change"


@pytest.fixture
def told(aws_events: Read) -> Callable[[], list[str]]:
    """What was told of pull requests so far."""
    return lambda: [event["event"] for event in aws_events(STATE_CHANGE)]


@pytest.fixture
def opened(codecommit: Any, branches: dict[str, str]) -> dict[str, Any]:
    """A pull request from `dev` into `main`."""
    made = codecommit.create_pull_request(title="Release", description="All of it", targets=[TARGET])
    found: dict[str, Any] = made["pullRequest"]
    return found


def get(codecommit: Any, number: str = "1") -> dict[str, Any]:
    found: dict[str, Any] = codecommit.get_pull_request(pullRequestId=number)["pullRequest"]
    return found


def target(codecommit: Any, number: str = "1") -> dict[str, Any]:
    found: dict[str, Any] = get(codecommit, number)["pullRequestTargets"][0]
    return found


def history(codecommit: Any, **more: Any) -> list[str]:
    events = codecommit.describe_pull_request_events(pullRequestId="1", **more)["pullRequestEvents"]
    return [event["pullRequestEventType"].removeprefix("PULL_REQUEST_") for event in events]


@pytest.mark.spec("codecommit:trap-19")
def test_a_new_one_is_shown_and_told_exactly(
    codecommit: Any, account: str, branches: dict[str, str], opened: dict[str, Any], aws_events: Read
) -> None:
    root = f"arn:aws:iam::{account}:root"
    dates = {name: opened.pop(name) for name in ("creationDate", "lastActivityDate")}
    assert dates["creationDate"] == dates["lastActivityDate"]
    token, revision = opened.pop("clientRequestToken"), opened.pop("revisionId")
    assert token
    assert len(revision) == 64
    assert opened == {
        "pullRequestId": "1", "title": "Release", "description": "All of it", "pullRequestStatus": "OPEN",
        "authorArn": root, "approvalRules": [],
        "pullRequestTargets": [
            {
                "repositoryName": "web", "sourceReference": "refs/heads/dev", "destinationReference": "refs/heads/main",
                "sourceCommit": branches["dev"], "destinationCommit": branches["main"], "mergeBase": branches["main"],
                "mergeMetadata": {"isMerged": False},
            }
        ],
    }  # fmt: skip
    (event,) = aws_events(STATE_CHANGE)
    body = event.pop("notificationBody")
    assert "/codesuite/codecommit/repositories/web/pull-requests/1?region=us-east-1" in body
    date = dates["creationDate"].astimezone(UTC).strftime("%a %b %d %H:%M:%S UTC %Y")
    assert event == {
        "author": root, "callerUserArn": root, "creationDate": date, "lastModifiedDate": date,
        "description": "All of it", "destinationCommit": branches["main"], "destinationReference": "refs/heads/main",
        "event": "pullRequestCreated", "isMerged": "False", "pullRequestId": "1", "pullRequestStatus": "Open",
        "repositoryNames": ["web"], "revisionId": revision, "sourceCommit": branches["dev"],
        "sourceReference": "refs/heads/dev", "title": "Release",
    }  # fmt: skip
    (line,) = codecommit.describe_pull_request_events(pullRequestId="1")["pullRequestEvents"]
    assert line["pullRequestCreatedEventMetadata"] == {
        "repositoryName": "web", "sourceCommitId": branches["dev"], "destinationCommitId": branches["main"],
        "mergeBase": branches["main"],
    }  # fmt: skip


def test_the_destination_is_the_default_branch(codecommit: Any, branches: dict[str, str]) -> None:
    targets = [{"repositoryName": "web", "sourceReference": "refs/heads/dev"}]
    codecommit.create_pull_request(title="t", targets=targets)
    assert target(codecommit)["destinationReference"] == "refs/heads/main"


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"targets": []}, "TargetsRequiredException"),
        ({"targets": [TARGET, TARGET]}, "InvalidTargetsException"),
        ({"targets": [TARGET, {**TARGET, "repositoryName": "b"}]}, "MultipleRepositoriesInPullRequestException"),
        ({"targets": [{**TARGET, "repositoryName": "b"}]}, "RepositoryDoesNotExistException"),
        ({"targets": [{**TARGET, "sourceReference": "none"}]}, "ReferenceDoesNotExistException"),
        ({"targets": [{**TARGET, "sourceReference": "a..b"}]}, "InvalidReferenceNameException"),
        ({"targets": [{**TARGET, "sourceReference": ""}]}, "ReferenceNameRequiredException"),
        ({"targets": [{**TARGET, "sourceReference": "refs/tags/v1"}]}, "ReferenceTypeNotSupportedException"),
        ({"targets": [{**TARGET, "sourceReference": "refs/heads/main"}]}, "SourceAndDestinationAreSameException"),
        ({"title": ""}, "TitleRequiredException"),
        ({"title": "t" * 151}, "InvalidTitleException"),
        ({"description": "d" * 10241}, "InvalidDescriptionException"),
    ],
)
def test_what_is_no_pull_request(
    codecommit: Any, branches: dict[str, str], told: Any, request_: dict[str, Any], code: str
) -> None:
    assert refused(codecommit.create_pull_request, **{"title": "t", "targets": [TARGET], **request_}) == code
    assert told() == []


@pytest.mark.spec("codecommit:trap-23")
def test_titles_and_descriptions_have_the_limits_of_the_model(codecommit: Any, branches: dict[str, str]) -> None:
    codecommit.create_pull_request(title="t" * 150, description="d" * 10240, targets=[TARGET])
    assert (len(get(codecommit)["title"]), len(get(codecommit)["description"])) == (150, 10240)


def test_a_token_makes_one(codecommit: Any, branches: dict[str, str], told: Any) -> None:
    def make(**more: Any) -> Any:
        request = {"title": "t", "targets": [TARGET], "clientRequestToken": "one", **more}
        return codecommit.create_pull_request(**request)

    assert make()["pullRequest"] == make()["pullRequest"]
    assert told() == ["pullRequestCreated"]
    assert refused(make, title="other") == "IdempotencyParameterMismatchException"


@pytest.mark.spec("codecommit:trap-24")
def test_numbers_are_those_of_an_account_and_a_region(
    aws: Callable[..., Any], codecommit: Any, branches: dict[str, str], opened: dict[str, Any]
) -> None:
    codecommit.create_repository(repositoryName="api")
    main = codecommit.put_file(repositoryName="api", branchName="main", filePath="a", fileContent=b"1")["commitId"]
    codecommit.create_branch(repositoryName="api", branchName="dev", commitId=main)
    second = codecommit.create_pull_request(title="t", targets=[{**TARGET, "repositoryName": "api"}])["pullRequest"]
    assert second["pullRequestId"] == "2"
    codecommit.delete_repository(repositoryName="api")
    assert refused(codecommit.get_pull_request, pullRequestId="2") == "PullRequestDoesNotExistException"
    codecommit.create_branch(repositoryName="web", branchName="other", commitId=branches["dev"])
    third = codecommit.create_pull_request(title="t", targets=[{**TARGET, "sourceReference": "other"}])
    assert third["pullRequest"]["pullRequestId"] == "3"
    far = aws("codecommit", region="eu-west-1")
    assert refused(far.get_pull_request, pullRequestId="1") == "PullRequestDoesNotExistException"
    for number, code in (("x", "InvalidPullRequestIdException"), ("", "PullRequestIdRequiredException")):
        assert refused(codecommit.get_pull_request, pullRequestId=number) == code


def test_open_ones_change_and_closed_ones_do_not(codecommit: Any, opened: dict[str, Any], told: Any) -> None:
    codecommit.update_pull_request_title(pullRequestId="1", title="New")
    codecommit.update_pull_request_description(pullRequestId="1", description="")
    assert get(codecommit)["title"] == "New"
    assert "description" not in get(codecommit)
    codecommit.update_pull_request_status(pullRequestId="1", pullRequestStatus="OPEN")
    assert told() == ["pullRequestCreated"]
    for _ in range(2):
        closed = codecommit.update_pull_request_status(pullRequestId="1", pullRequestStatus="CLOSED")
        assert closed["pullRequest"]["pullRequestStatus"] == "CLOSED"
    assert told() == ["pullRequestCreated", "pullRequestStatusChanged"]
    for operation, more in (
        (codecommit.update_pull_request_title, {"title": "x"}),
        (codecommit.update_pull_request_description, {"description": "x"}),
        (codecommit.merge_pull_request_by_squash, {"repositoryName": "web"}),
    ):
        assert refused(operation, pullRequestId="1", **more) == "PullRequestAlreadyClosedException"
    reopen = {"pullRequestId": "1", "pullRequestStatus": "OPEN"}
    assert refused(codecommit.update_pull_request_status, **reopen) == "InvalidPullRequestStatusUpdateException"


def test_lists_show_the_latest_activity_first(
    user: Callable[[str], Any], codecommit: Any, account: str, branches: dict[str, str]
) -> None:
    ann = user("ann")
    for number in range(3):
        name = f"b{number}"
        codecommit.create_branch(repositoryName="web", branchName=name, commitId=branches["dev"])
        maker = ann if number == 1 else codecommit
        maker.create_pull_request(title=name, targets=[{**TARGET, "sourceReference": name}])
    codecommit.update_pull_request_title(pullRequestId="1", title="later")
    codecommit.update_pull_request_status(pullRequestId="3", pullRequestStatus="CLOSED")

    def listed(**more: Any) -> list[str]:
        pages = codecommit.get_paginator("list_pull_requests").paginate(repositoryName="web", **more)
        return [number for page in pages for number in page["pullRequestIds"]]

    assert listed() == listed(PaginationConfig={"PageSize": 1}) == ["3", "1", "2"]
    assert listed(pullRequestStatus="OPEN") == ["1", "2"]
    assert listed(authorArn=f"arn:aws:iam::{account}:user/ann") == ["2"]
    assert refused(codecommit.list_pull_requests, repositoryName="web", authorArn="ann") == "InvalidAuthorArnException"
    far = {"repositoryName": "web", "authorArn": "arn:aws:iam::999999999999:user/ann"}
    assert refused(codecommit.list_pull_requests, **far) == "AuthorDoesNotExistException"
    bad = {"repositoryName": "web", "nextToken": "x"}
    assert refused(codecommit.list_pull_requests, **bad) == "InvalidContinuationTokenException"


def test_the_history_is_paged_and_filtered(codecommit: Any, opened: dict[str, Any], put: Put, account: str) -> None:
    put("dev", "b", "2\n")
    codecommit.update_pull_request_status(pullRequestId="1", pullRequestStatus="CLOSED")
    newest_first = ["STATUS_CHANGED", "SOURCE_REFERENCE_UPDATED", "CREATED"]
    assert history(codecommit) == newest_first
    pages = codecommit.get_paginator("describe_pull_request_events").paginate(
        pullRequestId="1", PaginationConfig={"PageSize": 1}
    )
    assert [len(page["pullRequestEvents"]) for page in pages] == [1, 1, 1]
    assert history(codecommit, pullRequestEventType="PULL_REQUEST_CREATED") == ["CREATED"]
    assert history(codecommit, actorArn=f"arn:aws:iam::{account}:user/no") == []


def test_a_push_to_the_source_is_a_new_revision(
    codecommit: Any, branches: dict[str, str], opened: dict[str, Any], new_git: NewGit, url: str, aws_events: Read
) -> None:
    git = new_git("work")
    git("clone", "-q", "-b", "dev", url, ".")
    tip = git.commit("more", c="1")
    git("push", "-q", "origin", "dev")
    now = get(codecommit)
    assert now["revisionId"] != opened["revisionId"]
    assert now["pullRequestTargets"][0]["sourceCommit"] == tip
    event = aws_events(STATE_CHANGE)[-1]
    assert (event["event"], event["sourceCommit"]) == ("pullRequestSourceBranchUpdated", tip)
    assert event["revisionId"] == now["revisionId"]
    (line, _) = codecommit.describe_pull_request_events(pullRequestId="1")["pullRequestEvents"]
    assert line["pullRequestSourceReferenceUpdatedEventMetadata"] == {
        "repositoryName": "web", "beforeCommitId": branches["dev"], "afterCommitId": tip,
        "mergeBase": branches["main"],
    }  # fmt: skip


def test_a_push_to_the_destination_is_none(codecommit: Any, opened: dict[str, Any], put: Put, told: Any) -> None:
    tip = put("main", "c", "1\n")
    now = get(codecommit)
    assert (now["revisionId"], now["pullRequestStatus"]) == (opened["revisionId"], "OPEN")
    assert now["pullRequestTargets"][0]["destinationCommit"] == tip
    assert told() == ["pullRequestCreated"]


def test_the_merge_base_follows(codecommit: Any, branches: dict[str, str], opened: Any, put: Put) -> None:
    tip = put("main", "c", "1\n")
    assert target(codecommit)["mergeBase"] == branches["main"]
    pair = {"sourceCommitSpecifier": "main", "destinationCommitSpecifier": "dev"}
    codecommit.merge_branches_by_three_way(repositoryName="web", **pair)
    assert target(codecommit)["mergeBase"] == tip


@pytest.mark.parametrize(
    ("operation", "option", "parents"),
    [
        ("merge_pull_request_by_fast_forward", "FAST_FORWARD_MERGE", None),
        ("merge_pull_request_by_squash", "SQUASH_MERGE", 1),
        ("merge_pull_request_by_three_way", "THREE_WAY_MERGE", 2),
    ],
)
def test_it_is_merged_in_three_ways(
    codecommit: Any, account: str, branches: dict[str, str], opened: Any, aws_events: Read, told: Any,
    operation: str, option: str, parents: int | None,
) -> None:  # fmt: skip
    root = f"arn:aws:iam::{account}:root"
    request = {"pullRequestId": "1", "repositoryName": "web"}
    wrong = {**request, "sourceCommitId": branches["main"]}
    assert refused(getattr(codecommit, operation), **wrong) == "TipOfSourceReferenceIsDifferentException"
    assert refused(getattr(codecommit, operation), **{**request, "sourceCommitId": "x"}) == "InvalidCommitIdException"
    merged = getattr(codecommit, operation)(**request, sourceCommitId=branches["dev"])["pullRequest"]
    tip = codecommit.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"]
    if parents is None:
        assert tip == branches["dev"]
    else:
        assert len(codecommit.get_commit(repositoryName="web", commitId=tip)["commit"]["parents"]) == parents
    assert merged["pullRequestStatus"] == "CLOSED"
    assert merged["pullRequestTargets"][0]["mergeMetadata"] == {
        "isMerged": True, "mergedBy": root, "mergeCommitId": tip, "mergeOption": option
    }  # fmt: skip
    assert merged["pullRequestTargets"][0]["destinationCommit"] == branches["main"]
    assert history(codecommit) == ["STATUS_CHANGED", "MERGE_STATE_CHANGED", "CREATED"]
    assert told() == ["pullRequestCreated", "pullRequestMergeStatusUpdated"]
    event = aws_events(STATE_CHANGE)[-1]
    assert (event["isMerged"], event["pullRequestStatus"], event["mergeOption"]) == ("True", "Closed", option)
    moved = aws_events()[-1]
    assert (moved["event"], moved["commitId"], moved["mergeOption"]) == ("referenceUpdated", tip, option)
    assert codecommit.get_branch(repositoryName="web", branchName="dev")["branch"]["commitId"] == branches["dev"]
    assert refused(getattr(codecommit, operation), **request) == "PullRequestAlreadyClosedException"


def test_conflicts_stop_a_merge_and_resolutions_help(codecommit: Any, opened: Any, put: Put, told: Any) -> None:
    put("main", "b", "other\n")
    request = {"pullRequestId": "1", "repositoryName": "web"}
    for operation in ("fast_forward", "squash", "three_way"):
        merge = getattr(codecommit, f"merge_pull_request_by_{operation}")
        assert refused(merge, **request) == "ManualMergeRequiredException"
    assert told() == ["pullRequestCreated"]
    codecommit.merge_pull_request_by_squash(**request, conflictResolutionStrategy="ACCEPT_SOURCE")
    content = codecommit.get_file(repositoryName="web", filePath="b")["fileContent"]
    assert content == b"1\n"
    assert get(codecommit)["pullRequestStatus"] == "CLOSED"


def test_the_repository_must_be_its_own(codecommit: Any, opened: Any) -> None:
    codecommit.create_repository(repositoryName="api")
    other = {"pullRequestId": "1", "repositoryName": "api"}
    code = "RepositoryNotAssociatedWithPullRequestException"
    assert refused(codecommit.merge_pull_request_by_squash, **other) == code


def test_a_push_that_brings_the_source_closes_it_as_merged(
    codecommit: Any, account: str, branches: dict[str, str], opened: Any, new_git: NewGit, url: str, told: Any
) -> None:
    git = new_git("work")
    git("clone", "-q", url, ".")
    git.commit("ours", c="1")
    git("merge", "-q", "-m", "by hand", "origin/dev")
    merge = git("rev-parse", "HEAD")
    git("push", "-q", "origin", "main")
    now = get(codecommit)
    assert now["pullRequestStatus"] == "CLOSED"
    metadata = now["pullRequestTargets"][0]["mergeMetadata"]
    assert metadata == {"isMerged": True, "mergedBy": f"arn:aws:iam::{account}:root", "mergeCommitId": merge}
    assert told() == ["pullRequestCreated", "pullRequestMergeStatusUpdated"]


def test_a_merge_of_branches_closes_it_too(codecommit: Any, opened: Any, told: Any) -> None:
    pair = {"sourceCommitSpecifier": "dev", "destinationCommitSpecifier": "main"}
    codecommit.merge_branches_by_fast_forward(repositoryName="web", **pair)
    assert target(codecommit)["mergeMetadata"]["isMerged"] is True
    assert told() == ["pullRequestCreated", "pullRequestMergeStatusUpdated"]


def test_squashing_one_leaves_another_of_the_same_branch_open(codecommit: Any, opened: Any) -> None:
    codecommit.create_pull_request(title="again", targets=[TARGET])
    codecommit.merge_pull_request_by_squash(pullRequestId="1", repositoryName="web")
    assert get(codecommit, "2")["pullRequestStatus"] == "OPEN"


def test_what_is_merged_already_is_closed_by_a_merge(codecommit: Any, branches: dict[str, str]) -> None:
    codecommit.create_branch(repositoryName="web", branchName="old", commitId=branches["main"])
    codecommit.create_pull_request(title="t", targets=[{**TARGET, "sourceReference": "old"}])
    merged = codecommit.merge_pull_request_by_three_way(pullRequestId="1", repositoryName="web")["pullRequest"]
    metadata = merged["pullRequestTargets"][0]["mergeMetadata"]
    assert (metadata["isMerged"], metadata["mergeCommitId"]) == (True, branches["main"])


@pytest.mark.spec("codecommit:scenario-12")
def test_a_deleted_source_closes_it_for_good(codecommit: Any, branches: dict[str, str], opened: Any, told: Any) -> None:
    codecommit.delete_branch(repositoryName="web", branchName="dev")
    assert get(codecommit)["pullRequestStatus"] == "CLOSED"
    assert target(codecommit)["mergeMetadata"] == {"isMerged": False}
    assert told() == ["pullRequestCreated", "pullRequestStatusChanged"]
    reopen = {"pullRequestId": "1", "pullRequestStatus": "OPEN"}
    assert refused(codecommit.update_pull_request_status, **reopen) == "InvalidPullRequestStatusUpdateException"
    comment = codecommit.post_comment_for_pull_request(
        pullRequestId="1", repositoryName="web", beforeCommitId=branches["main"], afterCommitId=branches["dev"],
        content="A pity",
    )  # fmt: skip
    assert comment["comment"]["content"] == "A pity"


def test_a_deleted_destination_closes_it_too(
    codecommit: Any, branches: dict[str, str], new_git: NewGit, url: str
) -> None:
    codecommit.create_branch(repositoryName="web", branchName="next", commitId=branches["main"])
    codecommit.create_pull_request(title="t", targets=[{**TARGET, "destinationReference": "next"}])
    git = new_git("work")
    git("clone", "-q", url, ".")
    git("push", "-q", "origin", ":next")
    assert get(codecommit)["pullRequestStatus"] == "CLOSED"


def test_it_goes_with_its_repository_and_keeps_up_with_its_name(codecommit: Any, opened: Any) -> None:
    codecommit.update_repository_name(oldName="web", newName="site")
    assert target(codecommit)["repositoryName"] == "site"
    codecommit.merge_pull_request_by_squash(pullRequestId="1", repositoryName="site")
    codecommit.delete_repository(repositoryName="site")
    assert refused(codecommit.get_pull_request, pullRequestId="1") == "PullRequestDoesNotExistException"


def test_the_pusher_is_the_actor(
    user: Callable[[str], Any], codecommit: Any, server: Node, account: str, opened: Any, new_git: NewGit, aws: Any
) -> None:
    aws("iam").create_user(UserName="bob")
    key = aws("iam").create_access_key(UserName="bob")["AccessKey"]["AccessKeyId"]
    git: Git = new_git("work")
    git("clone", "-q", "-b", "dev", f"{server.url}/v1/repos/web".replace("://", f"://{key}:x@"), ".")
    git.commit("more", c="1")
    git("push", "-q", "origin", "dev")
    (line, _) = codecommit.describe_pull_request_events(pullRequestId="1")["pullRequestEvents"]
    assert line["actorArn"] == f"arn:aws:iam::{account}:user/bob"
