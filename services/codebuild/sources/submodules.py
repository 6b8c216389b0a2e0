"""Submodules, level by level: each is fetched from where the table of remotes says, and keeps its own address.

What a repository itself says may name nothing on this machine: paths come from the table only.
"""

from collections.abc import Iterator

from services.codebuild.sources.repository import Repository

_LINK = "160000"
_DEEPEST = 20


def bring_submodules(repository: Repository, depth: int = _DEEPEST) -> None:
    """All of them and theirs. Raises SourceError, NoSuchReference."""
    repository.git("submodule", "--quiet", "init")
    for name, path in _links(repository):
        address = repository.ask("config", "--get", f"submodule.{name}.url")
        if address is None:  # not one that is wanted
            continue
        _bring(repository, name, path, address)
        inner = Repository(repository.root / path, repository.access)
        if depth and (inner.root / ".git").exists():
            bring_submodules(inner, depth - 1)


def _bring(repository: Repository, name: str, path: str, address: str) -> None:
    target = repository.access.remotes.target(address)
    key = f"submodule.{name}.url"
    if target is None:
        repository.git("submodule", "--quiet", "update", "--", path)
        return
    repository.git("config", key, target.address)
    repository.git("submodule", "--quiet", "update", "--", path, local=target.local, why=target.why)
    repository.git("config", key, address)
    repository.git("-C", path, "remote", "set-url", "origin", address)


def _links(repository: Repository) -> Iterator[tuple[str, str]]:
    """Name and path of each. Paths are those of the checkout, which lead nowhere else."""
    staged = (line.partition("\t") for line in repository.git("ls-files", "-z", "--stage").split("\0"))
    paths = {path for about, _, path in staged if about.startswith(_LINK)}
    said = repository.ask("config", "--file", ".gitmodules", "-z", "--get-regexp", r"^submodule\..*\.path$")
    for entry in (said or "").split("\0"):
        key, _, path = entry.partition("\n")
        if path in paths:
            yield key.removeprefix("submodule.").removesuffix(".path"), path
