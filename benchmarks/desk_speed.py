"""How quick the desk is, in Chromium: from the last key to fresh findings, and with 1,000 articles.

    python benchmarks/desk_speed.py            # keys in 500 and in 5,000 words
    python benchmarks/desk_speed.py --articles 1000
    python benchmarks/desk_speed.py --checks   # no browser: a check of 5,000 words, with and without what is kept

Articles are made of the paragraphs of samples/. Needs selenium, Chromium and its driver. Times are those
that the page measures itself (`performance.measure`), in milliseconds.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

SAMPLES = Path(__file__).parents[1] / "samples"
TOKEN = "a-token-for-measuring"  # noqa: S105  # no secret
TYPED = (
    " While they waited it rained"  # keys that are measured: each makes a text that nobody has seen
)
WORDS = (500, 5000)
VIEW = "return document.body.dataset.view === '{}'"


def article(words: int, number: int = 0) -> str:
    """An article of about so many words; each number gives another one."""
    files = sorted(SAMPLES.glob("*/*.txt"))
    paragraphs = [part for file in files for part in file.read_text("utf-8").split("\n\n")]
    found: list[str] = []
    count = index = 0
    while count < words:
        part = paragraphs[(index + 7 * number) % len(paragraphs)].strip()
        found.append(f"{part} That was part {index} of article {number}.")
        count += len(found[-1].split())
        index += 1
    return "\n\n".join(found) + "\n"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The desk on a folder; its address."""
    (folder / "token").write_text(TOKEN + "\n", "utf-8")
    command = [sys.executable, "-m", "qa", "serve", ".", "--port", "0", "--token-file", "token"]
    with subprocess.Popen(
        command,
        cwd=folder,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as server:
        assert server.stderr is not None
        address = re.compile(r"http://127\.0\.0\.1:\d+/(?=\?token)")
        found = next(filter(None, map(address.search, server.stderr)), None)
        assert found, "the desk has not started"
        server.stderr.readline()
        time.sleep(1)
        try:
            yield found[0]
        finally:
            server.terminate()


@contextmanager
def chromium() -> Iterator[Chrome]:
    """A browser without a window."""
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    chrome = Chrome(options=options, service=ChromeService(shutil.which("chromedriver")))
    try:
        yield chrome
    finally:
        chrome.quit()


class Page:
    """The desk in a browser."""

    def __init__(self, chrome: Chrome, address: str) -> None:
        self._chrome, self._address = chrome, address
        chrome.get(f"{address}?token={TOKEN}")
        self.wait(VIEW.format("list"))
        chrome.execute_script("localStorage.setItem('qa-desk-name', 'Ada')")
        self.show_list()  # the name is read when the page is loaded

    def run(self, script: str, *given: object) -> Any:  # noqa: ANN401  # what the script returns
        """What a script returns."""
        return self._chrome.execute_script(script, *given)

    def wait(self, script: str) -> None:
        """Until a script returns something true."""
        from selenium.webdriver.support.wait import WebDriverWait

        WebDriverWait(self._chrome, 120).until(lambda chrome: chrome.execute_script(script))

    def measured(self, name: str) -> list[float]:
        """All times of this name since the last call."""
        found: list[float] = self.run(
            "const all = performance.getEntriesByName(arguments[0]).map(e => e.duration);"
            "performance.clearMeasures(arguments[0]); return all",
            name,
        )
        return found

    def show_list(self) -> None:
        """Load the page anew."""
        self._chrome.get("about:blank")
        self._chrome.get(self._address)
        self.wait(VIEW.format("list"))

    def open(self, number: int) -> None:
        """Open an article."""
        self.run("document.body.dataset.view = ''; location.hash = `#/a/${arguments[0]}`", number)
        self.wait(VIEW.format("article"))

    def keys(self, *keys: str) -> None:
        """Press keys."""
        from selenium.webdriver import ActionChains

        ActionChains(self._chrome).send_keys(*keys).perform()


def typed(page: Page, number: int) -> tuple[list[float], list[float]]:
    """Type into the middle of an article: from key to findings, and the round trip alone."""
    from selenium.webdriver import Keys

    page.open(number)
    page.run(
        "const v = CM.EditorView.findFromDOM(document.querySelector('.cm-editor')); v.focus();"
        "v.dispatch({selection: {anchor: v.state.doc.lineAt(v.state.doc.length / 2 | 0).to}})"
    )
    for warm in ("x", Keys.BACKSPACE):
        page.keys(warm)
        time.sleep(1.5)
    page.measured("keystroke-to-findings"), page.measured("check")
    for letter in TYPED:
        page.keys(letter)
        time.sleep(1.2)
    return page.measured("keystroke-to-findings"), page.measured("check")


def told(name: str, times: list[float]) -> str:
    """The median of some times, and the longest."""
    return f"{name}: median {median(times):.0f} ms, longest {max(times):.0f} ms ({len(times)})"


def keystrokes(folder: Path) -> Iterator[str]:
    """From the last key to fresh findings."""
    for words in WORDS:
        (folder / f"{words:05}.txt").write_text(article(words), "utf-8")
    with served(folder) as address, chromium() as chrome:
        page = Page(chrome, address)
        for number, words in enumerate(WORDS, 1):
            whole, trip = typed(page, number)
            yield told(f"{words} words, key to findings", whole)
            yield told(f"{words} words, round trip of a check", trip)


def many(folder: Path, count: int) -> Iterator[str]:
    """The list, a search and opening an article."""
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(article(400, number), "utf-8")
    with served(folder) as address, chromium() as chrome:
        page = Page(chrome, address)
        began = time.perf_counter()
        page.wait("return !document.querySelector('.busy')")
        yield f"all {count} checked: {time.perf_counter() - began:.0f} s"
        lists: list[float] = []
        for _ in range(5):
            page.show_list()
            # News of checks may have it fetched once more without drawing it.
            lists.append(page.measured("list")[0] + page.measured("list-drawn")[0])
        yield told("list", lists)
        for words in ("clinic", "article 7", "zzz", "the minister", "harbour"):
            page.run(
                "const e = document.getElementById('search'); e.value = arguments[0];"
                "e.dispatchEvent(new Event('input'))",
                words,
            )
            time.sleep(1)
        yield told("search", page.measured("search"))
        opened: list[float] = []
        for number in (10, count // 4, count // 2, count - 1):
            page.open(number)
            opened += page.measured("article")
            page.show_list()
        yield told("open", opened)


def checks() -> Iterator[str]:
    """A check after each key, in processor time: what is known of paragraphs forgotten, and kept."""
    from qa import Checker
    from qa.model.passage import keep_passages

    checker = Checker()
    text = article(WORDS[-1])
    at = text.index("\n\n", len(text) // 2)
    times: dict[bool, list[float]] = {False: [], True: []}
    for kept in (False, True, False, True):
        keep_passages(wanted=kept)
        for end in range(len(TYPED) + 1):
            began = time.process_time()
            checker.read_content("a.txt", text[:at] + TYPED[:end] + text[at:])
            if end:  # the first has nothing to keep
                times[kept].append(1000 * (time.process_time() - began))
    for kept, found in times.items():
        yield told(f"{WORDS[-1]} words, check, {'kept' if kept else 'forgotten'}", found)


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, help="measure list, search and open with so many")
    parser.add_argument("--checks", action="store_true", help="measure checks without a browser")
    asked = parser.parse_args()
    if asked.checks:
        for line in checks():
            print(line, flush=True)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = keystrokes(folder) if asked.articles is None else many(folder, asked.articles)
        for line in lines:
            print(line, flush=True)


if __name__ == "__main__":
    main()
