"""The dashboard: server-rendered pages that keep themselves current.

Every page is a template and a function that asks the AWS API for its data, nothing else. The same pair serves the
first request, as a whole document, and the live stream, as the part that changed.
"""

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from fastapi.staticfiles import StaticFiles
from jinja2 import ChainableUndefined, Environment, FileSystemLoader, select_autoescape
from starlette.concurrency import run_in_threadpool

from emulator.gateway.service import AsgiApp, Platform, Receive, Scope, Send
from emulator.kernel.errors import AwsError
from webui import show
from webui.aws import Aws
from webui.live import stream
from webui.pages import PAGES, Page, builds, pipelines

_HERE = Path(__file__).parent
_HEADERS = [
    (b"content-security-policy", b"default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
]


class Dashboard:
    """Renders pages. `render` may be called from any thread."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._templates = Environment(
            loader=FileSystemLoader(_HERE / "templates"),
            autoescape=select_autoescape(default=True),
            undefined=ChainableUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters.update(show.FILTERS)
        self._templates.globals["clock"] = platform.clock

    def aws(self, params: Mapping[str, str]) -> Aws:
        return Aws(self._platform, params.get("account", ""), params.get("region", ""))

    def render(self, page: Page, params: Mapping[str, str], *, whole: bool, path: str) -> str:
        """The document, or only the part that lives. Raises AwsError."""
        aws = self.aws(params)
        data = page.load(aws, params)
        template = self._templates.get_template("page.html" if whole else page.template)
        scopes = aws.scopes() if whole else []
        return template.render(
            data, page=page, params=params, base=f"/ui/{aws.account}/{aws.region}", path=path, scopes=scopes
        )

    def problem(self, error: AwsError) -> HTMLResponse:
        text = self._templates.get_template("problem.html").render(error=error)
        return HTMLResponse(text, status_code=404 if "NotFound" in error.wire_code else error.http_status)


def create(platform: Platform) -> AsgiApp:
    """The pages under `/ui`. What repositories and logs hold is shown, never run: the headers forbid it to browsers."""
    app = _pages(platform)

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        await app(scope, receive, with_headers)

    return guarded


def _pages(platform: Platform) -> FastAPI:
    app = FastAPI(title="codexyz dashboard", docs_url=None, redoc_url=None, openapi_url=None)
    dashboard = Dashboard(platform)
    app.mount("/ui/static", StaticFiles(directory=_HERE / "static"), name="static")
    for path, page in PAGES.items():
        app.add_api_route(f"/ui{path}", _endpoint(dashboard, page), response_class=HTMLResponse)
    _add_actions(app, dashboard)

    @app.exception_handler(AwsError)
    async def _refused(_request: Request, error: AwsError) -> Response:
        return dashboard.problem(error)

    return app


def _endpoint(dashboard: Dashboard, page: Page) -> Any:
    async def endpoint(request: Request) -> Response:
        params = {**request.query_params, **request.path_params}
        path = request.url.path

        def part() -> str:
            return dashboard.render(page, params, whole=False, path=path)

        if "text/event-stream" in request.headers.get("accept", "") and "live" in params:
            return StreamingResponse(
                stream(part), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
            )
        text = await run_in_threadpool(dashboard.render, page, params, whole=True, path=path)
        return HTMLResponse(text)

    return endpoint


def _add_actions(app: FastAPI, dashboard: Dashboard) -> None:
    @app.post("/ui/{account}/{region}/pipelines/{name}/approval")
    def approve(
        request: Request,
        account: str,
        region: str,
        name: str,
        stage: str = Form(),
        action: str = Form(),
        token: str = Form(),
        verdict: str = Form(),
        summary: str = Form(""),
    ) -> Response:
        _same_origin(request)
        pipelines.decide(Aws(dashboard._platform, account, region), name, stage, action, token, verdict, summary)
        return _back(request)

    @app.post("/ui/{account}/{region}/pipelines/{name}/start")
    def start(request: Request, account: str, region: str, name: str) -> Response:
        _same_origin(request)
        pipelines.start(Aws(dashboard._platform, account, region), name)
        return _back(request)

    @app.post("/ui/{account}/{region}/pipelines/{name}/retry")
    def retry(
        request: Request, account: str, region: str, name: str, stage: str = Form(), execution: str = Form()
    ) -> Response:
        _same_origin(request)
        pipelines.retry(Aws(dashboard._platform, account, region), name, stage, execution)
        return _back(request)

    @app.post("/ui/{account}/{region}/builds/{build:path}/stop")
    def stop(request: Request, account: str, region: str, build: str) -> Response:
        _same_origin(request)
        builds.stop(Aws(dashboard._platform, account, region), build)
        return _back(request)


def _same_origin(request: Request) -> None:
    """Buttons work from our own pages only: another site's page must not press them. Raises AwsError."""
    origin = request.headers.get("origin")
    if origin is not None and origin.partition("://")[2] != request.headers.get("host"):
        raise AwsError("this form was sent from another site", code="AccessDeniedException", status=403)


def _back(request: Request) -> Response:
    path = request.headers.get("referer", "/ui")
    return RedirectResponse(path, status_code=303)
