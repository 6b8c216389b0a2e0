"""A real browser on the real dashboard. Skipped, loudly, where there is no chromium."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

_REFUSED = "Content Security Policy"
_HERE = ("http://127.0.0.1:", "data:")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Not for longer: as long as it is there, this thread has an event loop that runs, and others find one."""
    if CHROMIUM is None:
        pytest.skip("NO BROWSER: the dashboard tests need chromium (apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test on a script error, on what its own Content-Security-Policy refuses, or on a request to
    anywhere but this machine."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    problems: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.extend([message.text] if _REFUSED in message.text else []))
    page.on("request", lambda request: problems.extend([] if request.url.startswith(_HERE) else [request.url]))
    yield page
    context.close()
    assert problems == []
