"""Server-sent events: the part of a page that changed, when it changed."""

import asyncio
from collections.abc import AsyncIterator, Callable

from starlette.concurrency import run_in_threadpool

from emulator.engine import wake
from emulator.kernel.errors import AwsError

_POLL_SECONDS = 1.0
_QUIET_SECONDS = 0.2
_MAX_LIFE_SECONDS = 600.0


async def stream(render: Callable[[], str]) -> AsyncIterator[str]:
    """Sends what `render` gives whenever it gives something new, for ten minutes; the browser then reconnects.

    Commits wake it; the poll finds what a lost wake would have told.
    """
    loop = asyncio.get_running_loop()
    changed = asyncio.Event()

    def on_wake() -> None:
        loop.call_soon_threadsafe(changed.set)

    wake.listen(on_wake)
    last = ""
    end = loop.time() + _MAX_LIFE_SECONDS
    try:
        while loop.time() < end:
            changed.clear()
            try:
                text = await run_in_threadpool(render)
            except AwsError as error:
                text = f"<p class=problem>{error.wire_code}</p>"
            if text != last:
                last = text
                yield _message(text)
            await asyncio.sleep(_QUIET_SECONDS)
            try:
                await asyncio.wait_for(changed.wait(), _POLL_SECONDS)
            except TimeoutError:
                yield ": still here\n\n"
    finally:
        wake.unlisten(on_wake)


def _message(text: str) -> str:
    return "".join(f"data: {line}\n" for line in text.split("\n")) + "\n"
