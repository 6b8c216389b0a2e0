"""Makes docs/dashboard.png: a real pipeline of the reference release, photographed while its approval waits.

python -m scripts.screenshot http://127.0.0.1:4566/ui/111111111111/us-east-1/pipelines/release
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PICTURE = Path(__file__).parent.parent / "docs" / "dashboard.png"


def main(url: str, picture: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 640}, color_scheme="light")
        page.goto(url)
        page.wait_for_timeout(1000)
        page.screenshot(path=str(picture))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else PICTURE)
