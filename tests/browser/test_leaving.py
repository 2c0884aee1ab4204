"""Articles that are left, and opened again, before the server has taken all that was done in them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from forked import Forked

from tests.browser.conftest import close_others
from tests.browser.test_desk import enter, keys, open_article
from tests.serve.conftest import Client, Server, served

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

Wait = Callable[[str], Any]
TEXT = "It is is late.\n\nThe the boat left.\n"
# What is sent to an address with these words in it goes off only when `let_go()` is called.
HELD = """
const ask = window.fetch, words = arguments[0], waiting = [];
window.fetch = async (path, given) => {
  if (`${given?.method ?? "GET"} ${path}`.includes(words)) await new Promise((done) => waiting.push(done));
  return ask(path, given);
};
window.waiting = waiting;
window.letGo = () => { window.fetch = ask; for (const one of waiting) one(); };
"""


@pytest.fixture
def server(tmp_path: Path, forked: Forked, request: pytest.FixtureRequest) -> Iterator[Server]:
    """One that cannot be killed, unless a test asks for None in the place of what forks."""
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    yield from served(tmp_path, getattr(request, "param", forked))


@pytest.fixture
def client(server: Server) -> Iterator[Client]:
    client = server.client()
    yield client
    client.close()


@pytest.fixture
def wait(chrome: Chrome) -> Wait:
    from selenium.webdriver.support.wait import WebDriverWait

    return lambda script: WebDriverWait(chrome, 300).until(lambda c: c.execute_script(script))


@pytest.fixture
def opened(chrome: Chrome, server: Server, wait: Wait) -> Iterator[None]:
    enter(chrome, f"{server.url}/", wait)
    open_article(chrome, wait, "a.md")
    yield
    chrome.get("about:blank")


def write(chrome: Chrome, words: str) -> None:
    """Type at the end of the text."""
    from selenium.webdriver import ActionChains, Keys

    chrome.execute_script("document.querySelector('.cm-content').focus()")
    ActionChains(chrome).key_down(Keys.CONTROL).send_keys(Keys.END).key_up(Keys.CONTROL).perform()
    keys(chrome, words, Keys.ESCAPE)


def leave(chrome: Chrome, wait: Wait) -> None:
    chrome.execute_script("location.hash = '#/'")
    wait("return document.body.dataset.view === 'list' && !document.getElementById('desk')")


def text(client: Client) -> str:
    shown: str = client.get("/api/articles/1")["text"]
    return shown


SHOWN = (
    "return CM.EditorView.findFromDOM(document.querySelector('.cm-editor')).state.doc.toString()"
)


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("server", [None], indirect=True)
def test_what_was_typed_while_the_server_was_gone_is_sent_after_one_has_left(
    chrome: Chrome, server: Server, wait: Wait
) -> None:
    server.kill()
    write(chrome, "4711")
    chrome.execute_script("location.hash = '#/'")
    wait("return !document.getElementById('desk')")
    server.start()
    client = server.client()
    wait_for(lambda: text(client) == f"{TEXT}4711")
    client.close()


@pytest.mark.usefixtures("opened")
@pytest.mark.thorough
def test_an_article_that_is_opened_again_takes_what_is_sent_late(
    chrome: Chrome, client: Client, wait: Wait
) -> None:
    chrome.execute_script(HELD, "POST /api/articles/1/changes")
    write(chrome, "4711")
    wait("return waiting.length === 1")
    leave(chrome, wait)
    open_article(chrome, wait, "a.md")
    assert chrome.execute_script(SHOWN) == TEXT
    chrome.execute_script("letGo()")
    wait(SHOWN + ".endsWith('4711')")
    write(chrome, " 4712")
    wait_for(lambda: text(client) == f"{TEXT}4711 4712")
    assert chrome.execute_script(SHOWN) == f"{TEXT}4711 4712"


@pytest.mark.usefixtures("opened")
def test_what_was_saved_just_before_one_left_is_saved(
    chrome: Chrome, server: Server, wait: Wait
) -> None:
    chrome.execute_script(HELD, "POST /api/articles/1/changes")
    write(chrome, "4711")
    keys(chrome, "s")
    leave(chrome, wait)
    chrome.execute_script("letGo()")
    wait_for(lambda: (server.folder / "a.md").read_text("utf-8") == f"{TEXT}4711")


@pytest.mark.usefixtures("opened")
@pytest.mark.thorough
def test_a_decision_holds_where_others_edit_the_sentence_meanwhile(
    chrome: Chrome, client: Client, wait: Wait
) -> None:
    chrome.execute_script(HELD, "POST /api/articles/1/decisions")
    keys(chrome, "d")
    wait("return waiting.length === 1")
    late = client.get("/api/articles/1")["text"].index("late")
    change = [late, [4, "very late"], len(TEXT) - late - 4]
    assert client.post("/api/articles/1/changes", version=0, changes=[change])["taken"]
    wait("return document.querySelector('.cm-content').textContent.includes('very late')")
    chrome.execute_script("letGo()")
    wait_for(lambda: len(client.get("/api/articles/1")["silent"]) == 1)
    view = client.get("/api/articles/1")
    assert [one["text"] for one in view["silent"]] == ["is is"]
    wait("return document.querySelectorAll('#findings .silent li').length === 1")
    assert not chrome.execute_script("return document.querySelector('.toast')")


@pytest.mark.usefixtures("opened")
@pytest.mark.thorough
def test_a_decision_that_is_about_nothing_any_more_is_said_to_be(
    chrome: Chrome, client: Client, wait: Wait
) -> None:
    chrome.execute_script(HELD, "POST /api/articles/1/decisions")
    keys(chrome, "d")
    wait("return waiting.length === 1")
    change = [0, [len("It is is late."), "It is late."], len(TEXT) - len("It is is late.")]
    assert client.post("/api/articles/1/changes", version=0, changes=[change])["taken"]
    chrome.execute_script("letGo()")
    wait("return document.querySelector('.toast')?.textContent.includes('nothing was decided')")
    assert not client.get("/api/articles/1")["silent"]


@pytest.mark.usefixtures("opened")
@pytest.mark.thorough
def test_what_happens_while_an_article_is_opened_is_not_missed(
    chrome: Chrome, client: Client, wait: Wait
) -> None:
    leave(chrome, wait)
    chrome.execute_script(
        "const ask = window.fetch; window.fetch = async (path, given) => {"
        "  const answer = await ask(path, given);"
        "  if (path === '/api/articles/1') { window.answered = true; await new Promise((done) => { window.letGo = done; }); }"
        "  return answer; };"
        "location.hash = '#/a/1'"
    )
    wait("return window.answered")
    assert client.post("/api/articles/1/changes", version=0, changes=[[len(TEXT), [0, "4711"]]])[
        "taken"
    ]
    wait_for(lambda: text(client).endswith("4711"))
    time.sleep(1)  # the event comes while the page has no text yet
    chrome.execute_script("letGo()")
    wait("return document.querySelector('.cm-content')?.textContent.includes('4711')")


@pytest.mark.usefixtures("opened")
@pytest.mark.thorough
def test_what_others_write_into_the_file_is_seen_by_all(
    server: Server, client: Client, wait: Wait
) -> None:
    (server.folder / "a.md").write_text(f"{TEXT}4711", "utf-8")
    assert text(client).endswith("4711")  # somebody else looks at it, and the page is told
    wait("return document.querySelector('.cm-content').textContent.includes('4711')")


def wait_for(true: Callable[[], bool]) -> None:
    for _ in range(150):
        if true():
            return
        time.sleep(0.2)
    raise AssertionError


@pytest.mark.thorough
def test_ten_tabs_may_be_open(chrome: Chrome, server: Server, wait: Wait) -> None:
    first = chrome.current_window_handle
    try:
        for number in range(10):
            if number:
                chrome.switch_to.new_window("tab")
            enter(chrome, f"{server.url}/", wait, "Ada")
            open_article(chrome, wait, "a.md")
    finally:
        close_others(chrome, first)
        chrome.get("about:blank")
