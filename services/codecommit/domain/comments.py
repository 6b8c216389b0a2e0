"""Comments on comparisons, and reactions to them.

https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-commit-comment.html
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from services.codecommit.domain.errors import Refused, Rule

_LONGEST = 10_240
_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ID = re.compile(f"{_UUID}:{_UUID}")


class Version(StrEnum):
    BEFORE = "BEFORE"
    AFTER = "AFTER"


@dataclass(frozen=True, slots=True)
class Location:
    """A file, and a line of it counted from 1; line None is the whole file."""

    path: str
    line: int | None
    version: Version


@dataclass(frozen=True, slots=True)
class Place:
    """What a comment is about. pull_request_id: "" for one on commits alone; before: "" for the first commit.

    before_blob, after_blob: of the file at the location, "" where it is not.
    """

    repository_id: str
    before: str
    after: str
    pull_request_id: str = ""
    location: Location | None = None
    before_blob: str = ""
    after_blob: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """in_reply_to: id of another one, or "". content: "" once it is deleted. author: an ARN."""

    id: str
    account: str
    region: str
    place: Place
    content: str
    author: str
    created_at: datetime
    modified_at: datetime
    in_reply_to: str = ""
    deleted: bool = False
    token: str = ""


@dataclass(frozen=True, slots=True)
class Reaction:
    """The three forms in which it may be given."""

    emoji: str
    short_code: str
    unicode: str

    @property
    def name(self) -> str:
        return self.short_code.strip(":").upper()


REACTIONS = tuple(
    Reaction(emoji, f":{name}:", f"U+{ord(emoji[0]):X}")
    for emoji, name in (
        ("👍", "thumbsup"), ("👎", "thumbsdown"), ("😄", "smile"), ("❤", "heart"), ("😠", "angry"), ("😕", "confused"),
        ("😱", "scream"), ("😭", "sob"), ("👏", "clap"), ("🎊", "confetti_ball"), ("🚢", "ship"), ("👀", "eyes"),
    )
)  # fmt: skip
_NONE = ("none", ":none:", "U+0000", "\0")
_VARIATION = "\ufe0f"


def check_id(text: str) -> None:
    """Raises Refused."""
    if _ID.fullmatch(text) is None:
        raise Refused(Rule.COMMENT_ID, f"{text} is not a comment ID: these are two UUIDs with a colon between them")


def check_content(content: str) -> None:
    """Raises Refused."""
    if not content:
        raise Refused(Rule.COMMENT_CONTENT_REQUIRED, "The comment is empty.")
    if len(content) > _LONGEST:
        raise Refused(Rule.COMMENT_TOO_LONG, f"A comment has at most {_LONGEST} characters.")


def check_commits(before: str, after: str) -> None:
    """Raises Refused."""
    if before == after:
        raise Refused(Rule.BEFORE_IS_AFTER, "The commits compared must not be the same.")


def check_there(one: Comment) -> None:
    """Raises Refused."""
    if one.deleted:
        raise Refused(Rule.COMMENT_DELETED, f"The comment {one.id} has been deleted.")


def updated(one: Comment, content: str, caller: str, now: datetime) -> Comment:
    """Raises Refused: only its author changes a comment."""
    check_there(one)
    if one.author != caller:
        raise Refused(Rule.COMMENT_OF_ANOTHER, f"The comment {one.id} was not written by {caller}.")
    return replace(one, content=content, modified_at=now)


def deleted(one: Comment, now: datetime) -> Comment:
    """It stays where it was, without its content. Raises Refused."""
    check_there(one)
    return replace(one, content="", deleted=True, modified_at=now)


def reaction(value: str) -> Reaction | None:
    """None: no reaction any more. Raises Refused for what is none of them."""
    if value in _NONE:
        return None
    given = value.removesuffix(_VARIATION)
    for one in REACTIONS:
        if given in (one.emoji, one.short_code) or given.upper() == one.unicode:
            return one
    raise Refused(Rule.REACTION, f"{value} is not a reaction that CodeCommit knows")


def reaction_named(short_code: str) -> Reaction:
    return next(one for one in REACTIONS if one.short_code == short_code)
