"""Build badges: images for everybody who knows the address, no credentials asked.

https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-badges.html
"""

import asyncio
from collections.abc import Mapping

from emulator.gateway.service import AsgiApp, Platform, Receive, Scope, Send
from services.codebuild.domain.badge import Badge, badge_of
from services.codebuild.routes.http import Answer, query_of
from services.codebuild.store import builds, projects

_COLOURS = {
    Badge.PASSING: "#2da44e", Badge.FAILING: "#cf222e", Badge.IN_PROGRESS: "#0969da", Badge.UNKNOWN: "#6e7781"
}  # fmt: skip
_LABEL = "build"
_LETTER, _MARGIN, _HEIGHT = 7, 6, 20


def badges(platform: Platform) -> AsgiApp:
    """GET `?uuid=<of the project>&branch=<name>` or `&tag=<name>` -> SVG."""

    def look(query: Mapping[str, str]) -> Answer:
        with platform.db.read() as tx:
            project = projects.find_by_uuid(tx, query.get("uuid", ""))
            if project is None:
                return Answer(404, b"There is no such badge.\n")
            newest_first = builds.of_project(tx, project.account, project.region, project.name)
            badge = badge_of(project, newest_first, query.get("branch", ""), query.get("tag", ""))
        return Answer(200, svg(badge).encode(), "image/svg+xml", {"cache-control": "no-cache, max-age=0"})

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] not in ("GET", "HEAD"):
            return await Answer(405, headers={"allow": "GET, HEAD"}).send(scope, send)
        answer = await asyncio.to_thread(look, query_of(scope))
        return await answer.send(scope, send)

    return app


def svg(badge: Badge) -> str:
    left, right = (len(text) * _LETTER + 2 * _MARGIN for text in (_LABEL, badge))
    width, line = left + right, 'font-family="Verdana,Geneva,sans-serif" font-size="11" fill="#fff" y="14"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_HEIGHT}" role="img" '
        f'aria-label="{_LABEL}: {badge}"><title>{_LABEL}: {badge}</title>'
        f'<rect width="{width}" height="{_HEIGHT}" rx="3" fill="#424a53"/>'
        f'<rect x="{left}" width="{right}" height="{_HEIGHT}" rx="3" fill="{_COLOURS[badge]}"/>'
        f'<text x="{_MARGIN}" {line}>{_LABEL}</text><text x="{left + _MARGIN}" {line}>{badge}</text></svg>'
    )
