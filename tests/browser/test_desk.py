"""The desk in a real browser: from finding to saved file by keyboard, alone and by two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from forked import Forked

from tests.browser.conftest import close_others
from tests.serve.conftest import TOKEN, Server

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

CLEAN = "# One gap\r\n\r\nHe is here, said *Ada* 😀.\r\n\r\nIt rained on Tuesday & more.\n"
BROKEN = CLEAN.replace("One gap", "One  gap").replace("is here", "is is here").replace("Tue", "tue")
ROWS = (
    '{"id": "a", "text": "He is is here.", "source": "Er ist hier.", "references": ["He is there."]}\n'
    '{"id": "b", "text": "Two lines.", "n": 1}\n'
)
Wait = Callable[[str], Any]


SAMPLES = Path(__file__).parents[2] / "samples" / "clean"
# Twelve mistakes, each with what was there before. One has no suggestion: what is right is typed.
MISTAKES = [
    ("came for a", "came for for a"),
    ("with a rucksack, a return", "with a rucksack, an return"),
    ("still there", "still  there"),
    ("District, which", "District , which"),
    ("everything is free", "everything is is free"),
    ("does not talk", "does does not talk"),
    ("blood pressure", "blood presure"),
    ("Brussels, shook", "Brussels , shook"),
    ("three hours", "three  hours"),
    ("times as much", "times as as much"),
    ("The smallest, at", "The smalest, at"),
    ("“gone home”.", "“gone home."),
]


def article_of_500_words() -> str:
    """An article without mistakes, of two samples."""
    one, two = (
        (SAMPLES / f"{n}.txt").read_text("utf-8")
        for n in ("clinic-in-the-hills", "round-the-island")
    )
    text = one + "\n" + "\n\n".join(two.split("\n\n")[:5]) + "\n"
    return text.replace("\n", "\r\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_bytes(BROKEN.encode())
    (tmp_path / "ar.txt").write_text(
        "قالت  الوزارة اليوم إن العمل في الجسر الجديد سيبدأ في الربيع، وإن الطريق ستبقى مفتوحة أمام الحافلات.\n",
        "utf-8",
    )
    (tmp_path / "rows.jsonl").write_text(ROWS, "utf-8")
    return tmp_path


@pytest.fixture
def long_article(folder: Path) -> Path:
    """The only article of the folder, with twelve mistakes."""
    text = article_of_500_words()
    assert len(text.split()) in range(490, 511)
    for good, bad in MISTAKES:
        assert text.count(good) == 1
        text = text.replace(good, bad)
    for path in folder.iterdir():  # the list is in no order until all are checked
        path.unlink()
    path = folder / "long.txt"
    path.write_bytes(text.encode())
    return path


@pytest.fixture
def address(folder: Path, forked: Forked) -> Iterator[str]:
    pytest.importorskip("uvicorn", reason="no uvicorn: pip install 'translation-qa[serve]'")
    pytest.importorskip("httpx", reason="no httpx: pip install 'translation-qa[test]'")
    server = Server(folder, ".", forked=forked)
    yield f"{server.url}/"
    server.stop()


@pytest.fixture
def wait(chrome: Chrome) -> Wait:
    from selenium.webdriver.support.wait import WebDriverWait

    return lambda script: WebDriverWait(chrome, 300).until(lambda c: c.execute_script(script))


def keys(chrome: Chrome, *given: str) -> None:
    from selenium.webdriver import ActionChains

    ActionChains(chrome).send_keys(*given).perform()


def enter(chrome: Chrome, address: str, wait: Wait, name: str = "Ada") -> None:
    chrome.get(f"{address}?token={TOKEN}")
    wait("return document.body.dataset.view === 'list'")
    chrome.execute_script("localStorage.setItem('qa-desk-name', arguments[0])", name)
    chrome.get(address)
    wait("return document.body.dataset.view === 'list'")


def open_article(chrome: Chrome, wait: Wait, name: str) -> None:
    chrome.execute_script(
        "const row = [...document.querySelectorAll('tbody tr')].find(r => r.textContent.includes(arguments[0]));"
        "location.hash = row.querySelector('a').hash",
        name,
    )
    wait("return document.body.dataset.view === 'article'")


def test_from_finding_to_saved_file_by_keyboard(
    chrome: Chrome, address: str, wait: Wait, folder: Path
) -> None:
    enter(chrome, address, wait)
    open_article(chrome, wait, "a.md")
    left = "return document.querySelectorAll('#findings .card').length"
    assert chrome.execute_script(left) == 3
    for expected in (2, 1, 0):
        keys(chrome, "a")
        wait(f"{left} === {expected}")
    wait("return document.querySelector('.left').textContent.startsWith('nothing left')")
    assert (folder / "a.md").read_bytes() == BROKEN.encode()  # a draft until it is saved
    keys(chrome, "s")
    wait("return document.body.dataset.saved !== undefined")
    assert (folder / "a.md").read_bytes() == CLEAN.encode()
    keys(chrome, "u")
    wait(f"{left} > 0")
    assert "not saved" in chrome.execute_script(
        "return document.querySelector('.state').textContent"
    )


@pytest.mark.thorough
def test_twelve_mistakes_in_an_article_of_500_words_by_keyboard_alone(
    chrome: Chrome, long_article: Path, address: str, wait: Wait
) -> None:
    from selenium.webdriver import ActionChains, Keys

    enter(chrome, address, wait)
    pressed = 0

    def press(*given: str, held: str = "") -> None:
        nonlocal pressed
        pressed += len(given) + bool(held)
        if held:
            ActionChains(chrome).key_down(held).send_keys(*given).key_up(held).perform()
        else:
            keys(chrome, *given)

    press(Keys.ENTER)  # the list has one article
    wait("return document.body.dataset.view === 'article'")
    left = "return document.querySelectorAll('#findings .card').length"
    assert chrome.execute_script(left) == len(MISTAKES)
    decisions = 0
    while shown := chrome.execute_script(left):
        if chrome.execute_script("return !!document.querySelector('[data-do=apply-0]')"):
            press("a")
        else:  # the quotation mark: to the end of its second word, and typed
            press("e", Keys.RIGHT)
            press(Keys.RIGHT, held=Keys.CONTROL)
            press(Keys.RIGHT, held=Keys.CONTROL)
            press("”", Keys.ESCAPE)
        decisions += 1
        wait(f"{left} < {shown}")
    press("s")
    wait("return document.body.dataset.saved !== undefined")
    assert long_article.read_bytes() == article_of_500_words().encode()
    assert (decisions, pressed) == (12, 21)


def test_what_is_typed_is_checked(chrome: Chrome, address: str, wait: Wait) -> None:
    from selenium.webdriver import Keys

    enter(chrome, address, wait)
    open_article(chrome, wait, "a.md")
    keys(chrome, "j", "e", "was", Keys.ESCAPE)  # “is is” becomes “was”
    wait("return document.querySelectorAll('#findings .card').length === 2")
    text = "return document.querySelector('.cm-content').textContent"
    assert "He was here" in chrome.execute_script(text)
    keys(chrome, "d")
    wait("return document.querySelectorAll('#findings .silent li').length === 1")


@pytest.mark.thorough
def test_rows_are_edited_and_the_lines_between_them_are_not(
    chrome: Chrome, address: str, wait: Wait, folder: Path
) -> None:
    from selenium.webdriver import ActionChains, Keys

    enter(chrome, address, wait)
    open_article(chrome, wait, "rows.jsonl")
    shown = "return [...document.querySelectorAll('.q-name bdi')].map(e => e.textContent).join()"
    assert chrome.execute_script(shown) == "a,b"
    keys(chrome, "a")
    wait("return document.querySelectorAll('#findings .card').length === 0")
    chrome.execute_script("document.querySelector('.cm-content').focus()")
    ActionChains(chrome).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
    keys(chrome, Keys.DELETE)
    ActionChains(chrome).key_down(Keys.CONTROL).send_keys(Keys.END).key_up(Keys.CONTROL).perform()
    keys(chrome, ' "Three" 😀', Keys.HOME, Keys.BACKSPACE, Keys.ESCAPE, "s")
    wait("return document.body.dataset.saved !== undefined")
    expected = ROWS.replace("is is", "is").replace(
        "Two lines.", 'Two lines. \\"Three\\" \\ud83d\\ude00'
    )
    assert (folder / "rows.jsonl").read_text("utf-8") == expected
    aside = "return document.querySelector('#source:not([hidden]) .rows:not([hidden])').textContent"
    assert "Er ist hier." in chrome.execute_script(aside)
    keys(chrome, "t")
    assert chrome.execute_script(aside).startswith("He is there.")


@pytest.mark.thorough
def test_history_is_drawn(chrome: Chrome, address: str, wait: Wait) -> None:
    enter(chrome, address, wait)
    open_article(chrome, wait, "a.md")
    keys(chrome, "a", "s")
    wait("return document.body.dataset.saved !== undefined")
    chrome.execute_script("location.hash = '#/history'")
    wait("return document.body.dataset.view === 'history'")
    label = "return document.querySelector('.chart').getAttribute('aria-label')"
    assert chrome.execute_script(label).startswith("Mean score by day. At the end, all articles: ")
    choose = (
        "const s = document.querySelectorAll('.bar select')[1]; s.value = 'rule';"
        "s.dispatchEvent(new Event('change'))"
    )
    chrome.execute_script(choose)
    assert chrome.execute_script(label).startswith("Findings by day. At the end, ")
    assert "Ada" in chrome.execute_script("return document.querySelector('main ul').textContent")
    # One unit of the chart is one pixel, whatever becomes of the window.
    scale = (
        "const chart = document.querySelector('.chart');"
        "return Math.abs(chart.getBoundingClientRect().width / chart.viewBox.baseVal.width - 1) < 0.1"
    )
    try:
        for width in (1280, 320, 3840):
            metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
            chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            wait(scale)
    finally:
        chrome.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_two_editors_see_each_other(chrome: Chrome, address: str, wait: Wait) -> None:
    enter(chrome, address, wait)
    open_article(chrome, wait, "a.md")
    first = chrome.current_window_handle
    # A tab that is not looked at for five seconds tells nobody any more that it is there.
    chrome.switch_to.new_window("window")
    try:
        enter(chrome, address, wait, "Boris")
        open_article(chrome, wait, "a.md")
        wait("return document.getElementById('who').textContent !== ''")
        keys(chrome, "a")
        chrome.switch_to.window(first)
        wait("return !document.querySelector('.cm-content').textContent.includes('One  gap')")
        wait("return document.querySelectorAll('#findings .card').length === 2")
        assert "here" in chrome.execute_script("return document.getElementById('who').textContent")
    finally:
        close_others(chrome, first)


@pytest.mark.parametrize(
    "width", [320, *(pytest.param(n, marks=pytest.mark.thorough) for n in (390, 768, 1280, 3840))]
)
def test_nothing_is_cut_off(chrome: Chrome, address: str, wait: Wait, width: int) -> None:
    enter(chrome, address, wait)
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert chrome.execute_script(wide) <= 0
        open_article(chrome, wait, "a.md")
        assert chrome.execute_script(wide) <= 0
        box = "const b = document.querySelector('.card.current').getBoundingClientRect(); return [b.left, b.right]"
        left, right = chrome.execute_script(box)
        assert 0 <= left < right <= width
    finally:
        chrome.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.thorough
def test_arabic_is_written_from_right_to_left(chrome: Chrome, address: str, wait: Wait) -> None:
    enter(chrome, address, wait)
    open_article(chrome, wait, "ar.txt")
    looks = "return getComputedStyle(document.querySelector('.cm-content')).direction"
    assert chrome.execute_script(looks) == "rtl"


@pytest.fixture
def marked(folder: Path) -> None:
    """An article with much markup beside its source."""
    (folder / "m.md").write_text(
        "---\ntitle: The harbour\n---\n# Harbour opened\n\nThe mayor opened the new new harbour, with "
        "**music** and [food](https://example.org/food).\n",
        "utf-8",
    )


SERIOUS = (
    ";axe.run(document, {resultTypes: ['violations']})"
    ".then(r => JSON.stringify(r.violations.filter(v => ['serious', 'critical']"
    ".includes(v.impact)).map(v => [v.id, v.nodes[0].html])))"
)


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(  # noqa: PLR0917  # fixtures
    chrome: Chrome, address: str, wait: Wait, axe: str, scheme: str, width: int
) -> None:
    from selenium.webdriver import Keys

    def look(view: str) -> None:
        given = {"expression": axe + SERIOUS, "awaitPromise": True}
        found = chrome.execute_cdp_cmd("Runtime.evaluate", given)
        assert found["result"]["value"] == "[]", view

    enter(chrome, address, wait)
    feature = {"name": "prefers-color-scheme", "value": scheme}
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    metrics = {"width": width, "height": 700, "deviceScaleFactor": 1, "mobile": False}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        look("list")
        open_article(chrome, wait, "m.md")
        look("article")
        keys(chrome, "d", "e")
        look("editing")
        keys(chrome, Keys.ESCAPE, "?")
        wait("return document.querySelector('dialog[open]')")
        look("keys")
        keys(chrome, Keys.ESCAPE)
        wait("return !document.querySelector('dialog')")
        chrome.execute_script("document.getElementById('name').click()")
        look("name")
        chrome.execute_script("document.querySelector('dialog').close()")
        chrome.execute_script("location.hash = '#/history'")
        wait("return document.querySelector('svg.chart')")
        look("history")
    finally:
        chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
        chrome.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.thorough
def test_all_of_an_article_is_printed_dark_on_light(
    chrome: Chrome, long_article: Path, address: str, wait: Wait
) -> None:
    enter(chrome, address, wait)
    open_article(chrome, wait, long_article.name)
    features = [{"name": "prefers-color-scheme", "value": "dark"}]
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": features})
    try:
        wait("return getComputedStyle(document.body).color === 'rgb(28, 27, 25)'")
        assert chrome.execute_script(
            "const shown = [...document.querySelectorAll('button')].filter(b => b.checkVisibility());"
            "return shown.every(b => b.matches('.kind'))"
        )
        # The page is as high as what is on it.
        assert chrome.execute_script(
            "return document.body.scrollHeight >= document.getElementById('text').scrollHeight"
            " + document.getElementById('findings').scrollHeight"
        )
    finally:
        chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
