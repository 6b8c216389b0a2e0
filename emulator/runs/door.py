"""The server's side of `runners.contract.Peer` for runners in other processes, over HTTP; `runners.remote` is theirs.

Every request carries the shared secret (`Settings.runner_token`) as a bearer token. Documents are those of
`runners.codec`; inputs and outputs stream. `held` is false for a stale fence.

    POST /next    {runner, wait_seconds}      -> an assignment, or 204
    POST /extend  {task_id, fence}            -> {instruction}
    POST /report  {task_id, fence, events}    -> {held}
    POST /finish  {task_id, fence, outcome}   -> {held}
    GET  /input?task_id=&name=                -> the bytes, or 404
    PUT  /output?task_id=&fence=&name=        -> {held}
    GET  /known                               -> ids
"""

import asyncio
import hmac
from typing import Annotated, Any

from fastapi import Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import FileResponse

from emulator.blobs import CHUNK, Blobs, Incoming
from emulator.runs.peer import LocalPeer
from runners import codec

Text = Annotated[str, Body()]
Number = Annotated[int, Body()]


def create(peer: LocalPeer, blobs: Blobs, token: str) -> FastAPI:
    """token: what runners must show; not empty."""

    def known_caller(request: Request) -> None:
        shown = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not hmac.compare_digest(shown.encode(), token.encode()):
            raise HTTPException(403, "the runner's token is not the server's: set CODEXYZ_RUNNER_TOKEN on both sides")

    app = FastAPI(openapi_url=None, dependencies=[Depends(known_caller)])

    @app.post("/next")
    def take(runner: Text, wait_seconds: Annotated[float, Body()]) -> Any:
        assignment = peer.next(runner, wait_seconds)
        return Response(status_code=204) if assignment is None else codec.assignment_to_wire(assignment)

    @app.post("/extend")
    def extend(task_id: Text, fence: Number) -> dict[str, str]:
        return {"instruction": peer.extend(task_id, fence).value}

    @app.post("/report")
    def report(task_id: Text, fence: Number, events: Annotated[list[dict[str, Any]], Body()]) -> dict[str, bool]:
        return {"held": peer.report(task_id, fence, [codec.event_from_wire(event) for event in events])}

    @app.post("/finish")
    def finish(task_id: Text, fence: Number, outcome: Annotated[dict[str, Any], Body()]) -> dict[str, bool]:
        return {"held": peer.finish(task_id, fence, codec.outcome_from_wire(outcome))}

    @app.get("/input")
    def give_input(task_id: str, name: str) -> FileResponse:
        try:
            return FileResponse(peer.input_path(task_id, name))
        except KeyError as error:
            raise HTTPException(404, f"the task has no input named {name}") from error

    @app.put("/output")
    async def take_output(request: Request, task_id: str, fence: int, name: str) -> dict[str, bool]:
        incoming = await _received(request, blobs)
        return {"held": await asyncio.to_thread(peer.keep_output, task_id, fence, name, incoming)}

    @app.get("/known")
    def known() -> list[str]:
        return sorted(peer.known())

    return app


async def _received(request: Request, blobs: Blobs) -> Incoming:
    """The body as an incoming blob; nothing stays of one that breaks off."""
    with blobs.receive() as receiver:
        async for chunk in request.stream():
            if len(chunk) > CHUNK // 4:
                await asyncio.to_thread(receiver.write, chunk)
            else:
                receiver.write(chunk)
        return receiver.finish()
