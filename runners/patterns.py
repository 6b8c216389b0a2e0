"""File patterns of build outputs: `*` and `?` stay inside one folder, `**` crosses folders, `{a,b}` and `[ab]` work."""

import re
from functools import lru_cache

_SPECIAL = re.compile(r"[*?\[{]")


@lru_cache(maxsize=1024)
def compiled(pattern: str) -> re.Pattern[str]:
    """Matches whole relative paths."""
    parts = pattern.split("/")
    written = []
    for n, part in enumerate(parts):
        last = n == len(parts) - 1
        if part == "**":
            written.append(".+" if last else "(?:.*/)?")
        else:
            written.append(_part(part) + ("" if last else "/"))
    return re.compile("".join(written) + r"\Z", re.DOTALL)


def fixed_beginning(pattern: str) -> str:
    """The folders (or the whole path) that a pattern names without wildcards."""
    parts = pattern.split("/")
    fixed = []
    for part in parts:
        if _SPECIAL.search(part):
            break
        fixed.append(part)
    return "/".join(fixed)


def _part(text: str) -> str:
    out, at, braces = [], 0, 0
    while at < len(text):
        char = text[at]
        at += 1
        if char == "*":
            out.append("[^/]*")
        elif char == "?":
            out.append("[^/]")
        elif char == "[" and (end := text.find("]", at + 1)) > 0:
            inner = text[at:end].replace("\\", "\\\\").replace("[", "\\[")
            out.append(f"[{'^' + inner[1:] if inner[0] in '!^' else inner}]")
            at = end + 1
        elif char == "{" and "}" in text[at:]:
            braces += 1
            out.append("(?:")
        elif char == "}" and braces:
            braces -= 1
            out.append(")")
        elif char == "," and braces:
            out.append("|")
        else:
            out.append(re.escape(char))
    written = "".join(out)
    try:
        re.compile(written)
    except re.error:
        return re.escape(text)
    return written
