"""Comments and reactions in CodeCommit's shapes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from emulator.api import codecommit as api
from services.codecommit.domain.comments import Comment, Location, Place, Reaction, Version
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import check_file_path

Reactions = Mapping[str, Reaction]
"""By user."""


def comment_out(one: Comment, reactions: Reactions, caller: str) -> api.Comment:
    """caller: the ARN of whom it is shown to."""
    shape: api.Comment = {
        "commentId": one.id,
        "creationDate": one.created_at,
        "lastModifiedDate": one.modified_at,
        "authorArn": one.author,
        "deleted": one.deleted,
        "callerReactions": [reactions[caller].short_code] if caller in reactions else [],
        "reactionCounts": dict(Counter(reaction.name for reaction in reactions.values())),
    }
    if not one.deleted:
        shape["content"] = one.content
    if one.in_reply_to:
        shape["inReplyTo"] = one.in_reply_to
    if one.token:
        shape["clientRequestToken"] = one.token
    return shape


def place_out(place: Place, repository: str) -> Any:
    """The members that say what comments are about. repository: its name."""
    shape: dict[str, Any] = {"repositoryName": repository, "afterCommitId": place.after}
    if place.before:
        shape["beforeCommitId"] = place.before
    if place.before_blob:
        shape["beforeBlobId"] = place.before_blob
    if place.after_blob:
        shape["afterBlobId"] = place.after_blob
    if place.location is not None:
        shape["location"] = _location_out(place.location)
    return shape


def location_from(shape: Mapping[str, Any] | None) -> Location | None:
    """Raises Refused."""
    if shape is None:
        return None
    if not shape:
        raise Refused(Rule.FILE_LOCATION, "The location of a comment names a file.")
    path = check_file_path(shape.get("filePath", ""))
    return Location(path, shape.get("filePosition"), Version(shape.get("relativeFileVersion", Version.AFTER)))


def reactions_out(reactions: Reactions) -> list[api.ReactionForComment]:
    """By reaction, in the order in which they came first."""
    users: dict[Reaction, list[str]] = {}
    for user, reaction in reactions.items():
        users.setdefault(reaction, []).append(user)
    return [
        {
            "reaction": {
                "emoji": reaction.emoji,
                "shortCode": reaction.short_code,
                "unicode": reaction.unicode,
            },
            "reactionUsers": who,
            "reactionsFromDeletedUsersCount": 0,
        }
        for reaction, who in users.items()
    ]


def by_place(comments: Sequence[Comment]) -> list[tuple[Place, list[Comment]]]:
    """Comments on the same place together, in the order in which the first of each came."""
    found: dict[Place, list[Comment]] = {}
    for one in comments:
        found.setdefault(one.place, []).append(one)
    return list(found.items())


def _location_out(location: Location) -> api.Location:
    shape: api.Location = {"filePath": location.path, "relativeFileVersion": str(location.version)}
    if location.line is not None:
        shape["filePosition"] = location.line
    return shape
