"""Who may do what in which repository with git, whatever way they come; and the git processes that serve them."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from services.codecommit.domain.permissions import Denied
from services.codecommit.domain.repository import Repository
from services.codecommit.git import processes
from services.codecommit.git.home import GitHome
from services.codecommit.git.packets import Commands
from services.codecommit.git.passwords import Forbidden, Visitor
from services.codecommit.git.processes import GitProcess

FETCH, PUSH = "git-upload-pack", "git-receive-pack"
_ACTIONS = {FETCH: "GitPull", PUSH: "GitPush"}
_MOST_MEMORY = "2g"

Find = Callable[[Visitor, str], Repository | None]
"""(who, repository name) -> None when there is no such repository."""
Check = Callable[[str, str, Repository, Sequence[str]], None]
"""(ARN, action, repository, references). Raises Denied."""
Record = Callable[[str, Sequence[str], str], None]
"""(repository id, references pushed, ARN of the pusher): write down how they moved."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who was let in. protocol: what git's client says of itself, GIT_PROTOCOL."""

    visitor: Visitor
    repository: Repository
    protocol: str = ""


class Access:
    """Decides, starts git, and has movements recorded."""

    def __init__(self, home: GitHome, find: Find, check: Check, record: Record) -> None:
        self._home = home
        self._find = find
        self._check = check
        self._record = record

    async def enter(self, visitor: Visitor, name: str, service: str, protocol: str = "") -> Visit | None:
        """None: there is no such repository. Raises Forbidden."""
        return await asyncio.to_thread(self._enter, visitor, name, service, protocol)

    def _enter(self, visitor: Visitor, name: str, service: str, protocol: str) -> Visit | None:
        repository = self._find(visitor, name)
        if repository is None:
            return None
        try:
            self._check(visitor.arn, _ACTIONS[service], repository, ())
        except Denied as error:
            raise Forbidden(str(error)) from error
        return Visit(visitor, repository, protocol)

    async def reasons_against(self, visit: Visit, commands: Commands) -> dict[str, str]:
        """Why references must not be pushed; {} when they may."""
        if commands.wrong:
            return commands.wrong
        try:
            await asyncio.to_thread(self._check, visit.visitor.arn, _ACTIONS[PUSH], visit.repository, commands.names)
        except Denied:
            why = "your policies deny pushing to these references"
            return dict.fromkeys(commands.names, why)
        return {}

    def moving(self, visit: Visit, commands: Commands | None) -> AbstractContextManager[int]:
        """While a push moves references; gives the descriptor for git to inherit, -1 for a push of nothing.

        commands: None when they are not known yet.
        """
        idle = commands is not None and not commands.names
        return nullcontext(-1) if idle else self._home.moving(visit.repository.id)

    async def record(self, visit: Visit, commands: Commands) -> None:
        if commands.names:
            await asyncio.to_thread(self._record, visit.repository.id, commands.names, visit.visitor.arn)

    async def start(self, service: str, visit: Visit, *options: str, inherited: int = -1) -> GitProcess:
        """A git process that serves the visit. inherited: a descriptor, see `moving`.

        Packing for many who clone must not hold up calls of the API.
        """
        environment = dict(self._home.environment(visit.repository.id, visit.visitor.arn))
        environment["GIT_PROTOCOL"] = visit.protocol
        environment["GIT_ALLOC_LIMIT"] = _MOST_MEMORY
        del environment["GIT_DIR"]
        command = ["git", service.removeprefix("git-"), *options, str(self._home.path(visit.repository.id))]
        return await processes.start(command, environment, inherited=inherited, behind=service == FETCH)
