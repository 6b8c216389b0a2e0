"""git's own formats: trees, commits, the log of a reference. https://git-scm.com/docs/gitformat-pack"""

from collections.abc import Sequence

from services.codecommit.domain.commits import Commit, Entry, Person
from services.codecommit.domain.movements import Step


def entries(data: bytes) -> tuple[Entry, ...]:
    """The lines of a tree. Names need not be UTF-8: other bytes are surrogates."""
    found, at = [], 0
    while at < len(data):
        space, end = data.index(b" ", at), data.index(b"\0", at)
        name = data[space + 1 : end].decode("utf-8", "surrogateescape")
        found.append(Entry(name, int(data[at:space], 8), data[end + 1 : end + 21].hex()))
        at = end + 21
    return tuple(found)


def tree(lines: Sequence[Entry]) -> bytes:
    """In git's order: as if the names of folders ended with a slash."""
    named = [(line.name.encode("utf-8", "surrogateescape"), line) for line in lines]
    named.sort(key=lambda one: one[0] + b"/" * one[1].is_tree)
    return b"".join(b"%o %s\0%s" % (line.mode, name, bytes.fromhex(line.id)) for name, line in named)


def commit(object_id: str, data: bytes) -> Commit:
    head, _, message = data.partition(b"\n\n")
    fields: dict[str, list[str]] = {}
    for line in head.decode("utf-8", "replace").split("\n"):
        name, _, value = line.partition(" ")
        fields.setdefault(name, []).append(value)
    encoding = fields.get("encoding", ["utf-8"])[0]
    return Commit(
        object_id, fields["tree"][0], tuple(fields.get("parent", ())), _person(fields["author"][0]),
        _person(fields["committer"][0]), _decoded(message, encoding),
    )  # fmt: skip


def commit_text(one: Commit) -> bytes:
    """The id of `one` does not count."""
    lines = [f"tree {one.tree}", *(f"parent {parent}" for parent in one.parents)]
    lines += [f"author {_line(one.author)}", f"committer {_line(one.committer)}", "", one.message]
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def step(line: str) -> Step | None:
    """`<old> <new> <name> <<email>> <seconds> <offset>\\t<note>`"""
    head, _, note = line.partition("\t")
    if len(head) < 82 or head[40] != " " or head[81] != " ":
        return None
    return Step(head[:40], head[41:81], head[82:].partition(" <")[0], note)


def _decoded(message: bytes, encoding: str) -> str:
    try:
        return message.decode(encoding, "replace")
    except LookupError:
        return message.decode("utf-8", "replace")


def _person(text: str) -> Person:
    name, _, rest = text.partition(" <")
    email, _, date = rest.rpartition("> ")
    return Person(name, email, date)


def _line(person: Person) -> str:
    name, email = ("".join(c for c in text if c not in "<>\n\0") for text in (person.name, person.email))
    return f"{name} <{email}> {person.date}"
