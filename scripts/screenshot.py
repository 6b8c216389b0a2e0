"""Makes docs/dashboard.png: the pipeline of the reference release on a server of its own, photographed while its
approval waits."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console

from emulator.cli.demo.release import Release
from emulator.cli.demo.watch import follow
from emulator.cli.server import free_port, own_server

PICTURE = Path(__file__).parent.parent / "docs" / "dashboard.png"
_SIZE = {"width": 1280, "height": 640}


def main(picture: Path) -> None:
    with own_server("--ephemeral", port=free_port(4566)) as (url, _), tempfile.TemporaryDirectory() as folder:
        release = Release(url, Path(folder))
        release.set_up()
        sample = release.sample
        page = f"{url}/ui/{sample.TOOLS}/{sample.REGION}/pipelines/{sample.PIPELINE}"

        def approve(_question: str) -> bool:
            photograph(page, picture)
            return True

        follow(release, release.push("First version"), Console(), approve)


def photograph(url: str, picture: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=_SIZE, color_scheme="light")  # type: ignore[arg-type]
        page.goto(url)
        page.wait_for_timeout(1000)
        page.screenshot(path=str(picture))
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE)
