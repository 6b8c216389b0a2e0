"""Comments on commits and on pull requests, and replies to them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from emulator.api import codecommit as api
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codecommit import telling
from services.codecommit.domain import comments as rules
from services.codecommit.domain.comments import Comment, Location, Place, Version
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import EMPTY_TREE
from services.codecommit.domain.pull_requests import PullRequest
from services.codecommit.domain.repository import Repository, missing
from services.codecommit.git import trees
from services.codecommit.git.objects import Repository as Git
from services.codecommit.handlers.base import cut, page_size, page_start
from services.codecommit.handlers.branches import check_commit, commit_id
from services.codecommit.handlers.pulls import PullRequests, check_repeated, fingerprint, repository_of
from services.codecommit.store import comments, pull_requests, repositories
from services.codecommit.store.comments import Numbered
from services.codecommit.translate.comments import by_place, comment_out, location_from, place_out

_PAGE = 100
_MOST = 500
_MOST_BYTES_COUNTED = 6 * 1024 * 1024


class CommentHandlers(PullRequests):
    @transaction("none")
    def post_comment_for_compared_commit(
        self, call: Call, request: api.PostCommentForComparedCommitInput
    ) -> api.PostCommentForComparedCommitOutput:
        rules.check_content(request["content"])
        location = location_from(request.get("location"))
        found = self._found(call, request["repositoryName"])
        place = self._place(found, request.get("beforeCommitId", ""), request["afterCommitId"], location)
        with self._db.write() as tx:
            comment = _post(tx, call, found, place, request)
            shape: api.PostCommentForComparedCommitOutput = {"comment": _shown(tx, call, comment)}
        return {**shape, **place_out(comment.place, found.name)}

    @transaction("none")
    def post_comment_for_pull_request(
        self, call: Call, request: api.PostCommentForPullRequestInput
    ) -> api.PostCommentForPullRequestOutput:
        """Closed pull requests are still talked about."""
        rules.check_content(request["content"])
        location = location_from(request.get("location"))
        found = self._found(call, request["repositoryName"])
        with self._db.read() as tx:
            one = self._pull_request(tx, call, request["pullRequestId"])
        _check_belongs(one, found)
        place = self._place(found, request["beforeCommitId"], request["afterCommitId"], location, one.id)
        with self._db.write() as tx:
            comment = _post(tx, call, found, place, request)
            shape: api.PostCommentForPullRequestOutput = {
                "pullRequestId": str(one.number), "comment": _shown(tx, call, comment)
            }  # fmt: skip
        return {**shape, **place_out(comment.place, found.name)}

    def post_comment_reply(self, call: Call, request: api.PostCommentReplyInput) -> api.PostCommentReplyOutput:
        """A reply stands where the comment stands that it answers."""
        rules.check_content(request["content"])
        to = comment_of(call, request["inReplyTo"])
        found = repositories.get(call.tx, to.place.repository_id)
        assert found is not None, "a comment goes with its repository"
        comment = _post(call.tx, call, found, to.place, request, in_reply_to=to.id)
        return {"comment": _shown(call.tx, call, comment)}

    def update_comment(self, call: Call, request: api.UpdateCommentInput) -> api.UpdateCommentOutput:
        rules.check_content(request["content"])
        one = comment_of(call, request["commentId"])
        after = rules.updated(one, request["content"], call.caller.arn, call.now)
        comments.change(call.tx, after)
        _tell(call.tx, call, after, "Updated")
        return {"comment": _shown(call.tx, call, after)}

    def delete_comment_content(
        self, call: Call, request: api.DeleteCommentContentInput
    ) -> api.DeleteCommentContentOutput:
        after = rules.deleted(comment_of(call, request["commentId"]), call.now)
        comments.change(call.tx, after)
        return {"comment": _shown(call.tx, call, after)}

    def get_comment(self, call: Call, request: api.GetCommentInput) -> api.GetCommentOutput:
        one = comment_of(call, request["commentId"])
        rules.check_there(one)
        return {"comment": _shown(call.tx, call, one)}

    def get_comments_for_compared_commit(
        self, call: Call, request: api.GetCommentsForComparedCommitInput
    ) -> api.GetCommentsForComparedCommitOutput:
        found = self._repository(call, request["repositoryName"])
        before, after = request.get("beforeCommitId", ""), commit_id(request["afterCommitId"])

        def read(following: int, limit: int) -> list[Numbered]:
            return comments.on_comparison(call.tx, found.id, before, after, following=following, limit=limit)

        page, token = _page(request, read, found.id, before, after)
        data: list[Any] = [
            {**place_out(place, found.name), "comments": _all_shown(call, some)} for place, some in by_place(page)
        ]
        result: api.GetCommentsForComparedCommitOutput = {"commentsForComparedCommitData": data}
        if token is not None:
            result["nextToken"] = token
        return result

    def get_comments_for_pull_request(
        self, call: Call, request: api.GetCommentsForPullRequestInput
    ) -> api.GetCommentsForPullRequestOutput:
        one = self._pull_request(call.tx, call, request["pullRequestId"])
        before, after = request.get("beforeCommitId"), request.get("afterCommitId")
        if "repositoryName" in request:
            _check_belongs(one, self._repository(call, request["repositoryName"]))
        elif before is not None or after is not None:
            text = "A repository name is required to ask for the comments on certain commits."
            raise Refused(Rule.REPOSITORY_NAME_REQUIRED, text)

        def read(following: int, limit: int) -> list[Numbered]:
            return comments.on_pull_request(
                call.tx, one.id, before=before, after=after, following=following, limit=limit
            )

        page, token = _page(request, read, one.id, before or "", after or "")
        name = repository_of(call.tx, one).name
        data: list[Any] = [
            {"pullRequestId": str(one.number), **place_out(place, name), "comments": _all_shown(call, some)}
            for place, some in by_place(page)
        ]
        result: api.GetCommentsForPullRequestOutput = {"commentsForPullRequestData": data}
        if token is not None:
            result["nextToken"] = token
        return result

    def _place(
        self, found: Repository, before: str, after: str, location: Location | None, pull_request_id: str = ""
    ) -> Place:
        """Raises Refused for commits, files and lines that are not there."""
        commits = [commit_id(before) if before else "", commit_id(after)]
        rules.check_commits(*commits)
        with self._library.open(found.id) as git:
            for commit in filter(None, commits):
                check_commit(git, commit, Rule.COMMIT_MISSING)
            blobs = ["", ""] if location is None else [_blob(git, commit, location.path) for commit in commits]
            if location is not None:
                _check_line(git, location, blobs[0] if location.version is Version.BEFORE else blobs[1])
        return Place(found.id, commits[0], commits[1], pull_request_id, location, blobs[0], blobs[1])


def comment_of(call: Call, comment_id: str) -> Comment:
    """Raises Refused."""
    if not comment_id:
        raise Refused(Rule.COMMENT_ID_REQUIRED, "A comment ID is required but was not specified.")
    rules.check_id(comment_id)
    found = comments.find(call.tx, call.account, call.region, comment_id)
    if found is None:
        raise Refused(Rule.COMMENT_MISSING, f"The comment {comment_id} does not exist")
    return found


def _post(
    tx: Tx, call: Call, found: Repository, place: Place, request: Mapping[str, Any], in_reply_to: str = ""
) -> Comment:
    """The new comment, or the one that this request has made before. Raises Refused."""
    asked, token = fingerprint(request), request.get("clientRequestToken", "")
    made = comments.made_with(tx, call.account, call.region, token) if token else None
    if made is not None:
        check_repeated(asked, made[1])
        return made[0]
    if repositories.get(tx, found.id) is None:
        raise missing(found.name)
    new = Comment(
        f"{tx.ids.uuid()}:{tx.ids.uuid()}", call.account, call.region, place, request["content"], call.caller.arn,
        tx.now, tx.now, in_reply_to, token=token,
    )  # fmt: skip
    comments.add(tx, new, asked)
    if place.pull_request_id:
        pull_requests.touch(tx, place.pull_request_id)
    _tell(tx, call, new, "Created")
    return new


def _tell(tx: Tx, call: Call, comment: Comment, verb: str) -> None:
    found = repositories.get(tx, comment.place.repository_id)
    assert found is not None, "a comment goes with its repository"
    about = comment.place.pull_request_id
    one = pull_requests.get(tx, about) if about else None
    telling.commented(tx, found, comment, None if one is None else one.number, call.caller.arn, verb)


def _check_belongs(one: PullRequest, found: Repository) -> None:
    """Raises Refused."""
    if one.repository_id != found.id:
        text = f"Pull request {one.number} does not belong to the repository {found.name}"
        raise Refused(Rule.REPOSITORY_NOT_ASSOCIATED, text)


def _blob(git: Git, commit: str, path: str) -> str:
    """The file's blob in a commit, "" where it is not."""
    entry = trees.find(git, git.commit(commit).tree if commit else EMPTY_TREE, path)
    return entry.id if entry is not None and entry.is_file else ""


def _check_line(git: Git, location: Location, blob: str) -> None:
    """Raises Refused."""
    if not blob:
        text = f"The file {location.path} does not exist in the commit that the comment is about"
        raise Refused(Rule.PATH_MISSING, text)
    if location.line is None or git.kind(blob)[1] > _MOST_BYTES_COUNTED:
        return
    content = git.blob(blob)
    count = content.count(b"\n") + (not content.endswith(b"\n"))
    if not 1 <= location.line <= count:
        raise Refused(Rule.FILE_POSITION, f"{location.path} has {count} lines, {location.line} is none of them")


def _page(
    request: Mapping[str, Any], read: Callable[[int, int], list[Numbered]], *bound: str
) -> tuple[Sequence[Comment], str | None]:
    limit = page_size(request.get("maxResults"), _PAGE, _MOST)
    start = page_start(request.get("nextToken"), *bound)
    rows = read(int(str(start[0])) if start else 0, limit + 1)
    page, token = cut(rows, limit, lambda row: (row[0],), *bound)
    return [comment for _, comment in page], token


def _shown(tx: Tx, call: Call, one: Comment) -> api.Comment:
    return comment_out(one, comments.reactions(tx, [one.id])[one.id], call.caller.arn)


def _all_shown(call: Call, some: Sequence[Comment]) -> list[api.Comment]:
    reactions = comments.reactions(call.tx, [one.id for one in some])
    return [comment_out(one, reactions[one.id], call.caller.arn) for one in some]
