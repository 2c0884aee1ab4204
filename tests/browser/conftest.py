"""The page in a real browser: Debian's Chromium, driven by its own driver."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def found(names: tuple[str, ...]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def chrome() -> Iterator[Chrome]:
    pytest.importorskip("selenium", reason="no selenium: pip install selenium")
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    browser, driver = found(BROWSERS), found(("chromedriver",))
    if not browser or not driver:
        pytest.skip("no Chromium: apt-get install chromium chromium-driver")
    options = ChromeOptions()
    options.binary_location = browser
    for argument in (
        "--headless=new",
        "--no-sandbox",  # as root, which a container often is
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--window-size=1280,900",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = Chrome(options=options, service=ChromeService(driver))
    yield chrome
    chrome.quit()


def close_others(chrome: Chrome, first: str) -> None:
    """Close all tabs but one, and go to that."""
    for handle in chrome.window_handles:
        if handle != first:
            chrome.switch_to.window(handle)
            chrome.close()
    chrome.switch_to.window(first)


def logged(chrome: Chrome, kind: str) -> list[str]:
    """What has been logged since the last call."""
    return [entry["message"] for entry in cast("Any", chrome).get_log(kind)]


class Tab:
    """One page in the browser."""

    def __init__(self, chrome: Chrome, path: Path) -> None:
        self.chrome, self.path = chrome, path

    def open(self, place: str = "") -> None:
        again = self.chrome.current_url.partition("#")[0] == self.path.as_uri()
        self.chrome.get(self.path.as_uri() + place)
        if again:  # another place of the same page is no new page
            # In the process that wrote the decisions: another one may ask for them before they have arrived.
            self.chrome.refresh()
        self.wait("return document.body.classList.contains('ready')")

    def run(self, script: str, *arguments: Any) -> Any:  # noqa: ANN401  # whatever the script returns
        return self.chrome.execute_script(script, *arguments)

    def wait(self, script: str) -> Any:  # noqa: ANN401  # as above
        from selenium.webdriver.support.wait import WebDriverWait

        return WebDriverWait(self.chrome, 300).until(lambda chrome: chrome.execute_script(script))

    def keys(self, *keys: str) -> None:
        from selenium.webdriver import ActionChains

        ActionChains(self.chrome).send_keys(*keys).perform()

    def choose(self, selector: str, value: str) -> None:
        """Choose in a list or write into a field, as a user would have."""
        self.run(
            "const e = document.querySelector(arguments[0]); e.value = arguments[1];"
            "e.dispatchEvent(new Event(e.tagName === 'SELECT' ? 'change' : 'input'))",
            selector,
            value,
        )

    def click(self, text: str) -> None:
        """Click the first button in sight that bears `text`."""
        assert self.run(
            "const b = [...document.querySelectorAll('button')]"
            ".find(b => b.textContent === arguments[0] && b.offsetParent); b?.click(); return !!b",
            text,
        ), text

    def shown(self, selector: str) -> int:
        """How many elements are drawn."""
        return int(
            self.run(
                "return [...document.querySelectorAll(arguments[0])]"
                ".filter(e => e.getClientRects().length).length",
                selector,
            )
        )


@pytest.fixture
def tab(chrome: Chrome, tmp_path: Path) -> Iterator[Callable[[Path], Tab]]:
    """Opens pages; in the end, none of them has asked for anything or has complained."""
    chrome.get("about:blank")
    logged(chrome, "browser")
    logged(chrome, "performance")
    chrome.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)}
    )
    pages: list[Path] = []

    def start(path: Path) -> Tab:
        pages.append(path)
        tab = Tab(chrome, path)
        tab.open()
        tab.run("localStorage.clear()")
        tab.open()
        return tab

    yield start
    complaints = logged(chrome, "browser")
    events = [json.loads(message)["message"] for message in logged(chrome, "performance")]
    chrome.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    asked = {
        event["params"]["request"]["url"].partition("#")[0]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    }
    allowed = {"about:blank", *(page.as_uri() for page in pages)}
    assert not complaints
    assert not pages or asked & {page.as_uri() for page in pages}  # else nothing was logged
    assert {url for url in asked if not url.startswith("blob:")} <= allowed


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core; it is put into the page by the driver and not shipped."""
    places = (
        os.environ.get("QA_AXE", ""),
        str(ROOT / "node_modules" / "axe-core" / "axe.min.js"),
    )
    for place in places:
        if place and Path(place).is_file():
            return Path(place).read_text("utf-8")
    pytest.skip("no axe-core: npm install axe-core, and QA_AXE=…/axe-core/axe.min.js")
