"""Rows of comments and reactions."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, insert, select, update

from emulator.db import Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codecommit.domain.comments import Comment, Location, Place, Reaction, Version, reaction_named
from services.codecommit.store.tables import comment_table, reaction_table

_t = comment_table.c
_r = reaction_table.c

Numbered = tuple[int, Comment]
"""A comment and its place in the order in which comments came."""


def add(tx: Tx, one: Comment, request: str) -> None:
    """request: a hash of what was asked for, kept with the token."""
    place, at = one.place, one.place.location
    values = {
        "id": one.id, "account": one.account, "region": one.region, "repository_id": place.repository_id,
        "pull_request_id": place.pull_request_id, "before_commit": place.before, "after_commit": place.after,
        "before_blob": place.before_blob, "after_blob": place.after_blob, "path": at and at.path,
        "line": at and at.line, "version": at and at.version.value, "author": one.author,
        "created_at": to_millis(one.created_at), "in_reply_to": one.in_reply_to, "token": one.token,
        "request": request, **_changing(one),
    }  # fmt: skip
    tx.conn.execute(insert(comment_table).values(values))


def change(tx: Tx, one: Comment) -> None:
    tx.conn.execute(update(comment_table).where(_t.id == one.id).values(_changing(one)))


def find(tx: Tx, account: str, region: str, comment_id: str) -> Comment | None:
    query = select(comment_table).where(_t.id == comment_id, _t.account == account, _t.region == region)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _comment(row)


def made_with(tx: Tx, account: str, region: str, token: str) -> tuple[Comment, str] | None:
    """The one that a request with this token made, and the hash of that request."""
    query = select(comment_table).where(_t.account == account, _t.region == region, _t.token == token)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else (_comment(row), row.request)


def on_comparison(tx: Tx, repository_id: str, before: str, after: str, *, following: int, limit: int) -> list[Numbered]:
    """Of two commits, outside of pull requests, in order. following: a number that they come after."""
    mine = (_t.repository_id == repository_id, _t.pull_request_id == "", _t.before_commit == before)
    return _numbered(tx, *mine, _t.after_commit == after, _t.seq > following, limit=limit)


def on_pull_request(
    tx: Tx, pull_request_id: str, *, before: str | None, after: str | None, following: int, limit: int
) -> list[Numbered]:
    """In order. before, after: only those on these commits."""
    wanted = [_t.pull_request_id == pull_request_id, _t.seq > following]
    if before is not None:
        wanted.append(_t.before_commit == before)
    if after is not None:
        wanted.append(_t.after_commit == after)
    return _numbered(tx, *wanted, limit=limit)


def remove_all(tx: Tx, repository_id: str) -> None:
    """Of a repository that is going away, with their reactions."""
    mine = select(_t.id).where(_t.repository_id == repository_id)
    tx.conn.execute(delete(reaction_table).where(_r.comment_id.in_(mine)))
    tx.conn.execute(delete(comment_table).where(_t.repository_id == repository_id))


# reactions


def reactions(tx: Tx, comments: Collection[str]) -> dict[str, dict[str, Reaction]]:
    """By comment and user, in the order in which they came."""
    found: dict[str, dict[str, Reaction]] = {one: {} for one in comments}
    query = select(reaction_table).where(_r.comment_id.in_(found)).order_by(_r.at, _r.user)
    for row in tx.conn.execute(query):
        found[row.comment_id][row.user] = reaction_named(row.reaction)
    return found


def react(tx: Tx, comment_id: str, user: str, reaction: Reaction | None) -> None:
    """None takes it back."""
    if reaction is None:
        tx.conn.execute(delete(reaction_table).where(_r.comment_id == comment_id, _r.user == user))
        return
    values = {"reaction": reaction.short_code, "at": tx.now_ms}
    statement = upsert(reaction_table).values(comment_id=comment_id, user=user, **values)
    tx.conn.execute(statement.on_conflict_do_update(index_elements=["comment_id", "user"], set_=values))


def _numbered(tx: Tx, *wanted: ColumnElement[bool], limit: int) -> list[Numbered]:
    query = select(comment_table).where(*wanted).order_by(_t.seq).limit(limit)
    return [(row.seq, _comment(row)) for row in tx.conn.execute(query)]


def _changing(one: Comment) -> dict[str, Any]:
    return {"content": one.content, "modified_at": to_millis(one.modified_at), "deleted": int(one.deleted)}


def _comment(row: Row[Any]) -> Comment:
    at = None if row.path is None else Location(row.path, row.line, Version(row.version))
    place = Place(
        row.repository_id, row.before_commit, row.after_commit, row.pull_request_id, at, row.before_blob,
        row.after_blob,
    )  # fmt: skip
    return Comment(
        row.id, row.account, row.region, place, row.content, row.author, from_millis(row.created_at),
        from_millis(row.modified_at), row.in_reply_to, bool(row.deleted), row.token,
    )  # fmt: skip
