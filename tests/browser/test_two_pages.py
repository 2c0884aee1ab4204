"""Two pages with the same article, real keys, and a server that is killed: nothing is lost."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.test_desk import enter, keys, open_article
from tests.serve.conftest import Server, served

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

# docs/serve.md tells how it goes with 1,000 actions and 20 kills.
ACTIONS = int(os.environ.get("QA_DESK_ACTIONS", "60"))
KILLS = int(os.environ.get("QA_DESK_KILLS", "2"))
SEED = int(os.environ.get("QA_DESK_SEED", str(ACTIONS)))
# Milliseconds by which requests, answers and events of the pages are late at most, each by itself, so that
# they overtake one another; the server stands still at times, too.
LATE = int(os.environ.get("QA_DESK_LATE", "0"))
LATENESS = """
const most = arguments[0], late = () => new Promise((done) => setTimeout(done, Math.random() * most));
const ask = window.fetch, under_way = new Set();
window.underWay = () => [...under_way];
window.decided = {};
window.fetch = async (...given) => {
  const one = `${given[1]?.method ?? "GET"} ${given[0]}`;
  under_way.add(one);
  const key = given[1]?.body ? JSON.parse(given[1].body).key : undefined;
  if (key) decided[key] ??= "sent";
  try {
    await late();
    const answer = await ask(...given);
    if (key) answer.clone().json().then((said) => { decided[key] = Object.keys(said).join(); }, () => {});
    await late();
    return answer;
  }
  finally { under_way.delete(one); }
};
const Source = window.EventSource;
window.EventSource = class extends Source {
  addEventListener(kind, run) { super.addEventListener(kind, (event) => late().then(() => run(event))); }
};
"""
# What an editor sees: the text, the findings with what was decided, those that are dismissed, whether it is saved.
SEEN = """
const text = (node, selector) => node.querySelector(selector)?.textContent ?? "";
const verdict = (card) => /confirmed/.test([...card.querySelectorAll(".how")].map((node) => node.textContent));
return [
  VIEW.state.doc.toString(),
  [...document.querySelectorAll(".card")].map((card) => [card.dataset.card, verdict(card) ? "confirmed" : "open"]),
  [...document.querySelectorAll("#findings details.silent")].flatMap((box) => [...box.querySelectorAll("li")].map((one) => text(one, "bdi"))),
  text(document, ".state") !== "Saved",
];
"""
NAMES = ("Ada", "Boris")
VIEW = "CM.EditorView.findFromDOM(document.querySelector('.cm-editor'))"
SETTLED = f"return CM.sendableUpdates({VIEW}.state).length === 0 && (document.body.dataset.unsent ?? '0') === '0'"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    lines = [f"Person number {n} is is here, and nobody  asked why." for n in range(40)]
    (tmp_path / "a.md").write_text("\n\n".join(lines) + "\n", "utf-8")
    yield from served(tmp_path, None)


@pytest.fixture
def pages(chrome: Chrome, server: Server) -> Iterator[list[str]]:
    """Two windows with the article open, each of another editor."""
    from selenium.webdriver.support.wait import WebDriverWait

    def wait(script: str) -> object:
        return WebDriverWait(chrome, 300).until(lambda c: c.execute_script(script))

    first = chrome.current_window_handle
    handles = [first]
    script = f"((...given) => {{ (function () {{ {LATENESS} }})(...given); }})({LATE});"
    late = []
    for name in NAMES:
        if name != NAMES[0]:
            chrome.switch_to.new_window("window")
            handles.append(chrome.current_window_handle)
        late.append(
            chrome.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": script})
        )
        enter(chrome, f"{server.url}/", wait, name)
        open_article(chrome, wait, "a.md")
    yield handles
    for handle in handles[1:]:
        chrome.switch_to.window(handle)
        chrome.close()
    chrome.switch_to.window(first)
    chrome.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", late[0])
    chrome.get("about:blank")


class Hand:
    """Does what an editor may do next, in one of the pages."""

    def __init__(self, chrome: Chrome, draw: random.Random) -> None:
        self._chrome, self._draw = chrome, draw
        self.typed: list[str] = []
        self.decided = 0

    def act(self, number: int) -> None:
        roll = self._draw.random()
        if roll < 0.6:
            self._type(f"{700_000 + number}")
            return
        if roll < 0.95 and self._chrome.execute_script(
            "return !!document.querySelector('.card.current')"
        ):
            key = self._draw.choice("acdjkr")
            self.decided += key in "cd"
            keys(self._chrome, key)
            return
        keys(self._chrome, "s")
        # What the file of another page has overtaken is asked in a dialog; it is not answered here.
        self._chrome.execute_script("document.querySelector('dialog[open]')?.close()")

    def _type(self, word: str) -> None:
        from selenium.webdriver import Keys

        self._chrome.execute_script(
            f"const v = {VIEW}; v.focus();"
            "const line = v.state.doc.line(1 + Math.floor(arguments[0] * v.state.doc.lines));"
            "v.dispatch({selection: {anchor: line.to}})",
            self._draw.random(),
        )
        keys(self._chrome, f" {word}", Keys.ESCAPE)
        self.typed.append(word)


def act(chrome: Chrome, server: Server, pages: list[str]) -> list[Hand]:
    """All actions, with the kills among them; what the two have done."""
    draw = random.Random(SEED)  # noqa: S311  # no secret
    hands = [Hand(chrome, draw), Hand(chrome, draw)]
    kills = set(draw.sample(range(ACTIONS // 10, ACTIONS), KILLS))
    down = 0
    for number in range(ACTIONS):
        if number in kills and not down:
            server.kill()
            down = draw.randint(1, 4)  # actions while nobody answers
        side = draw.randrange(2)
        chrome.switch_to.window(pages[side])
        hands[side].act(number)
        down -= down > 0
        if LATE and not down and draw.random() < 0.1:
            stand_still(server.process, draw.random() * LATE / 100)
        if server.process.poll() is not None and not down:
            server.start()
    if server.process.poll() is not None:
        server.start()
    return hands


def stand_still(process: subprocess.Popen[str], seconds: float) -> None:
    """Stop a process for a while; it knows nothing of that."""

    def go_on() -> None:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGCONT)

    process.send_signal(signal.SIGSTOP)
    Timer(seconds, go_on).start()


def done(database: Path) -> dict[str, str]:
    """All that was decided, by the key that the page gave it: the words of the finding.

    The desk itself tells of the last 200.
    """
    with closing(sqlite3.connect(database)) as db:
        return dict(db.execute("SELECT key, text FROM event"))


@pytest.mark.thorough
def test_two_pages_and_a_server_that_is_killed(
    chrome: Chrome, server: Server, pages: list[str], wait_long: Callable[[str], Any]
) -> None:
    every = [word for hand in act(chrome, server, pages) for word in hand.typed]
    for handle in pages * 2:  # what the other has sent last comes in the second round
        chrome.switch_to.window(handle)
        wait_long(SETTLED)
    client = server.client()
    differ: list[str] = []
    for _ in range(60):  # what was decided last may still be on its way to the other page
        view = client.get("/api/articles/1")
        expected = [
            view["text"],
            [[one["fingerprint"], one["verdict"] or "open"] for one in view["findings"]],
            [one["message"] for one in view["silent"]],
            view["dirty"],
        ]
        differ = []
        for handle in pages:
            chrome.switch_to.window(handle)
            if chrome.execute_script(SEEN.replace("VIEW", VIEW)) != expected:
                differ.append(handle)
        if not differ:
            break
        time.sleep(1)
    assert not differ, f"the server has {expected}; {list(map(told(chrome), differ))}"
    # Words that were typed are there once, but for those that a suggestion took the place of.
    known = done(server.folder / ".qa-desk.sqlite")
    fixed = " ".join(known.values())
    lost = [word for word in every if view["text"].count(word) != 1 and word not in fixed]
    assert every
    assert not lost
    # What was decided is written down, but for what was about words that were gone already: the page says so.
    decided: dict[str, str] = {}
    for handle in pages:
        chrome.switch_to.window(handle)
        decided |= chrome.execute_script("return decided")
    assert set(decided.values()) <= {"done", "gone"}
    assert {key for key, said in decided.items() if said == "done"} <= set(known)
    assert client.post("/api/articles/1/save", version=view["version"])["saved"]
    client.close()
    assert (server.folder / "a.md").read_text("utf-8") == view["text"]


def told(chrome: Chrome) -> Callable[[str], object]:
    """What a page says of itself."""
    script = """
        const text = (selector) => document.querySelector(selector)?.textContent;
        return {
          findings: text("#findings h2"), state: text(".state"), toast: text(".toast"), dialog: text("dialog"),
          checked: document.body.dataset.fresh, sent: CM.getSyncedVersion(VIEW.state), under_way: underWay(),
          cards: [...document.querySelectorAll(".card")].map((card) => card.textContent.slice(0, 60)),
        }""".replace("VIEW", VIEW)

    def of(handle: str) -> object:
        chrome.switch_to.window(handle)
        return chrome.execute_script(script)

    return of


@pytest.fixture
def wait_long(chrome: Chrome) -> Callable[[str], Any]:
    from selenium.webdriver.support.wait import WebDriverWait

    return lambda script: WebDriverWait(chrome, 300).until(lambda c: c.execute_script(script))
