"""What the emulator says about itself, under `/_`: its set-up, work that is stuck, the door for runners elsewhere."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

from emulator.engine import jobs
from emulator.gateway.service import AsgiApp, Platform


def create(
    platform: Platform,
    runner: Callable[[], str],
    certificate: Callable[[], str],
    runner_door: AsgiApp | None = None,
) -> AsgiApp:
    """runner: says what runs builds and instances, and why. certificate: of the authority behind https.

    runner_door: serves `/_runner/…`, see `runs.door`.
    """
    app = FastAPI(title="codexyz", docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/_status")
    def status() -> dict[str, Any]:
        with platform.db.read() as tx:
            stuck = jobs.parked(tx)
        return {
            "endpoint": platform.settings.external_url,
            "https_port": platform.settings.https_port,
            "ssh_port": platform.settings.ssh_port,
            "data": str(platform.settings.data),
            "runner": runner(),
            "parked_jobs": stuck,
        }

    @app.get("/_ca.pem", response_class=PlainTextResponse)
    def authority() -> str:
        return certificate()

    if runner_door is not None:
        app.mount("/_runner", runner_door)
    return app
