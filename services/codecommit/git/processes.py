"""git processes with an event loop at the other end.

They are started in a thread and without copying this process: uvloop's own way takes ten times as long, and holds up
every other request meanwhile. They speak through sockets, because uvloop closes the descriptors of pipes twice.
"""

import asyncio
import os
import socket
import subprocess
from asyncio import StreamReader, StreamWriter
from collections.abc import Mapping, Sequence
from contextlib import closing

CHUNK = 256 * 1024
"""Bytes that are passed on at once."""
_BEHIND = 10

Streams = tuple[StreamReader, StreamWriter]


class GitProcess:
    """stdin: to be closed by whoever writes. stdout: to be read to its end before `wait`."""

    def __init__(self, process: "subprocess.Popen[bytes]", to_it: Streams, from_it: Streams) -> None:
        self.stdin = to_it[1]
        self.stdout = from_it[0]
        self._process = process
        self._kept = to_it, from_it  # a stream that is let go takes its connection with it

    async def tell(self, data: bytes) -> bool:
        """Write to it, at its pace. False: it does not listen any more."""
        try:
            self.stdin.write(data)
            await self.stdin.drain()
        except (OSError, RuntimeError):
            return False
        return True

    async def wait(self) -> int:
        """The exit code. It may be asked for again."""
        for _, writer in self._kept:
            writer.close()
        return await asyncio.to_thread(self._process.wait)

    async def end(self) -> int:
        """The exit code, after killing it unless it has ended by itself."""
        self._process.kill()
        return await self.wait()


async def start(
    command: Sequence[str], environment: Mapping[str, str], *, inherited: int = -1, behind: bool = False
) -> GitProcess:
    """environment: all of it. inherited: a descriptor that it keeps open. behind: others go first."""
    to_it, its_input = socket.socketpair()
    from_it, its_output = socket.socketpair()
    with closing(its_input), closing(its_output):
        process = await asyncio.to_thread(
            _spawned, command, environment, (its_input.fileno(), its_output.fileno()), inherited
        )
    if behind:
        os.setpriority(os.PRIO_PROCESS, process.pid, os.getpriority(os.PRIO_PROCESS, 0) + _BEHIND)
    return GitProcess(
        process, await asyncio.open_connection(sock=to_it), await asyncio.open_connection(sock=from_it, limit=CHUNK)
    )


def _spawned(
    command: Sequence[str], environment: Mapping[str, str], ends: tuple[int, int], inherited: int
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command, env=environment, stdin=ends[0], stdout=ends[1], stderr=subprocess.DEVNULL,
        pass_fds=() if inherited < 0 else (inherited,),
    )  # fmt: skip
