"""What an editor does with the page, done in a browser."""

from __future__ import annotations

import base64
import json
import shutil
import time
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest

from qa.cli.main import run
from qa.report.page import MANY

ROOT = Path(__file__).parents[2]
ATTACKS: list[str] = json.loads((ROOT / "tests" / "report" / "attacks.json").read_text("utf-8"))
Page = Any  # the class stands in conftest.py, which cannot be imported
Open = Callable[[Path], Page]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def page_of_samples(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The page of all samples, made once."""
    folder = tmp_path_factory.mktemp("samples")
    for kind in ("flawed", "clean"):
        shutil.copytree(ROOT / "samples" / kind, folder / kind)
    with chdir(folder):
        assert run(["report", "-q", "flawed", "clean", "-o", "report.html"]) == 0
    return (folder / "report.html").read_bytes()


@pytest.fixture
def samples(folder: Path, page_of_samples: bytes) -> Path:
    """The page of all samples, in a folder of its own, which has the samples as well."""
    for kind in ("flawed", "clean"):
        shutil.copytree(ROOT / "samples" / kind, folder / kind)
    (folder / "report.html").write_bytes(page_of_samples)
    return folder / "report.html"


@pytest.fixture
def article(folder: Path) -> Path:
    """The page of one article."""
    shutil.copy(ROOT / "samples" / "flawed" / "baltic-ports.txt", folder / "a.txt")
    assert run(["report", "-q", "a.txt", "-o", "report.html"]) == 0
    return folder / "report.html"


def wait_for(path: Path) -> Path:
    end = time.monotonic() + 300
    while not path.exists() and time.monotonic() < end:
        time.sleep(0.05)
    return path


def number_of(page: Page, file: str) -> int:
    """The number of the article that was read from `file`."""
    found = page.run(
        "return [...document.querySelectorAll('tbody tr')]"
        ".filter(row => row.textContent.includes(arguments[0]))"
        ".map(row => row.querySelector('a').hash.slice(2))[0]",
        file,
    )
    return int(found)


def test_the_list_filters_sorts_and_searches(tab: Open, samples: Path) -> None:
    page = tab(samples)
    total = page.shown("tbody tr")
    assert total > 10
    assert page.shown("article") == 0
    page.choose("#filters select", "fit")
    fit = page.shown("tbody tr")
    assert 0 < fit < total
    assert page.shown("tbody .fitness.fit") == fit
    page.choose("#filters select", "")
    page.choose("#search", "arietta says")  # stands in the text, not in a title
    assert page.shown("tbody tr") == 1
    assert "1 article of" in page.run("return document.querySelector('.told').textContent")
    page.choose("#search", "")
    page.choose("label:nth-of-type(4) select", "title")
    titles = page.run("return [...document.querySelectorAll('tbody a')].map(a => a.textContent)")
    assert titles == page.run(
        "return [...arguments[0]].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))",
        titles,
    )


def test_findings_are_walked_by_keyboard(tab: Open, samples: Path) -> None:
    page = tab(samples)
    number = number_of(page, "baltic-ports.txt")
    page.open(f"#a{number}")
    assert page.shown("article") == 1
    assert page.shown("#list") == 0
    count = page.shown("article .card[data-n]")
    assert count > 5
    focused = "return document.activeElement.id"
    page.keys("j")
    assert page.run(focused) == f"f{number}-1"
    page.keys("n", "n")
    assert page.run(focused) == f"f{number}-3"
    assert page.run("return document.querySelector('article.current .where').textContent") == (
        f"Finding 3 of {count}"
    )
    page.keys("p")
    assert page.run(focused) == f"f{number}-2"
    assert page.shown("mark.current") >= 1
    page.keys("k", "k")
    assert page.run(focused) == f"f{number}-{count}"  # round the corner
    page.keys("]")
    # The hash changes at once, the article a moment later; only then does a key go on from there.
    there = "document.activeElement === document.querySelector('article.current h2')"
    page.wait(f"return location.hash === '#a{number + 1}' && {there}")
    page.keys("[")
    page.wait(f"return location.hash === '#a{number}' && {there}")
    from selenium.webdriver import Keys

    page.keys(Keys.ESCAPE)
    page.wait("return !document.body.classList.contains('one')")
    assert page.shown("#list") == 1


def test_findings_are_filtered(tab: Open, article: Path) -> None:
    page = tab(article)
    count = page.shown(".card[data-n]")
    page.choose('[data-only="severity"]', "minor")
    small = page.shown(".card[data-n]")
    assert 0 < small < count
    assert page.shown(".card.minor[data-n]") == small
    assert page.shown("mark a.n, a.n[id]") == small
    page.choose('[data-only="severity"]', "")
    page.choose('[data-only="rule"]', "doubled-word")
    assert page.shown(".card[data-n]") == 1
    page.choose('[data-only="rule"]', "")
    page.choose('[data-only="sure"]', "-0.8")
    unsure = page.shown(".card[data-n]")
    page.choose('[data-only="sure"]', "0.8")
    assert page.shown(".card[data-n]") + unsure == count


@pytest.mark.thorough
def test_decisions_are_kept_exported_and_obeyed(tab: Open, article: Path, folder: Path) -> None:
    page = tab(article)
    count = page.shown(".card[data-n]")
    before = float(page.run("return document.querySelector('.score').textContent"))
    from selenium.webdriver import Keys

    page.keys("j", "d")  # and on to the next one
    page.keys("m", "Seen </script> “so” \\ ", "é", Keys.ESCAPE)
    page.keys("a")
    assert page.shown(".is-dismissed") == 1
    assert page.shown(".is-confirmed") == 1
    after = float(page.run("return document.querySelector('.score').textContent"))
    assert after > before
    page.open()  # what was decided is still there
    assert page.shown(".is-dismissed") == 1
    assert page.shown(".is-confirmed") == 1
    assert "2 of" in page.run("return document.querySelector('.decided').textContent")
    page.choose('[data-only="decision"]', "open")
    assert page.shown(".card[data-n]") == count - 2
    page.click("Export verdicts")
    exported = wait_for(folder / "qa-verdicts.jsonl")
    lines = [json.loads(line) for line in exported.read_text("utf-8").splitlines()]
    assert [line.get("verdict") for line in lines] == [None, "dismissed", "confirmed"]
    assert lines[2]["comment"] == "Seen </script> “so” \\ é"
    assert {line["path"] for line in lines[1:]} == {"a.txt"}
    command = ["check", "-q", "--format", "jsonl", "-o", "out.jsonl", "a.txt"]
    run([*command, "--verdicts", "qa-verdicts.jsonl"])
    found = json.loads((folder / "out.jsonl").read_text("utf-8"))
    assert [f["fingerprint"] for f in found["suppressed"]] == [lines[1]["fingerprint"]]
    assert len(found["findings"]) == count - 1
    confirmed = [f["fingerprint"] for f in found["findings"] if f.get("verdict") == "confirmed"]
    assert confirmed == [lines[2]["fingerprint"]]
    run(["report", "-q", "a.txt", "--verdicts", "qa-verdicts.jsonl", "-o", "report.html"])
    page.open()
    assert page.shown(".card[data-n]") == count - 1
    assert page.shown(".settled") == 1


@pytest.mark.thorough
def test_what_is_written_out_is_what_the_program_writes(
    tab: Open, samples: Path, folder: Path
) -> None:
    """Read and written again by the program, an export stays byte for byte, but for the order."""
    from qa.detect.verdicts import read_verdicts, write_verdicts

    page = tab(samples)
    for number in (1, 2, 3):
        page.open(f"#a{number}")
        page.run(
            "document.querySelectorAll('article.current [data-do=confirmed]').forEach(b => b.click())"
        )
    page.click("Export verdicts")
    text = wait_for(folder / "qa-verdicts.jsonl").read_text("utf-8")
    again = write_verdicts(read_verdicts(text).all)
    assert sorted(map(json.dumps, map(json.loads, again.splitlines()))) == sorted(
        map(json.dumps, map(json.loads, text.splitlines()))
    )


def test_the_corrected_text_holds_what_was_confirmed(tab: Open, folder: Path) -> None:
    text = "On tuesday 😀 he came. Then then  “it” rained.\n\nOn Friday  `run()` it snowed.\n"
    (folder / "a.md").write_text(text, "utf-8")
    run(["report", "-q", "a.md", "--select", "missing-capital,doubled-space", "-o", "report.html"])
    page = tab(folder / "report.html")
    page.run(
        "window.copied = null;"
        "Object.defineProperty(navigator, 'clipboard', { configurable: true,"
        " value: { writeText: async (text) => { window.copied = text; } } })"
    )
    page.keys("j", "a")
    assert page.run("return document.querySelector('ins.new').textContent") == "Tuesday"
    page.click("Copy corrected text")
    copied = page.wait("return window.copied")
    assert copied.startswith("On Tuesday 😀 he came. Then then  “it” rained.")
    assert "On Friday  `run()` it snowed." in copied
    page.click("Confirm all sure suggestions") if page.run(
        "const d = document.querySelector('.steps details'); d.open = true; return true"
    ) else None
    page.run("window.copied = null")
    page.click("Copy corrected text")
    copied = page.wait("return window.copied")
    assert "On Tuesday 😀 he came. Then then “it” rained." in copied
    assert "On Friday `run()` it snowed." in copied


@pytest.mark.thorough
def test_the_corrected_file_is_the_file(tab: Open, folder: Path) -> None:
    """All its markup and line ends, and what was confirmed; the same as `qa fix` makes of it."""
    text = "---\r\nlang: en\r\n---\r\n# On *tuesday* 😀\r\n\r\nHe [came](x.html)  again  & saw saw.\r\n"
    (folder / "in").mkdir()  # what is saved lands beside
    (folder / "in" / "a.md").write_bytes(text.encode())
    run(["report", "-q", "in/a.md", "-o", "report.html"])
    page = tab(folder / "report.html")
    count = page.shown(".card[data-n]")
    page.keys("j")
    for _ in range(count):
        if page.run(
            "return !!document.querySelector('.card.current .fix ins, .card.current p.fix')"
        ):
            page.keys("a")
        else:
            page.keys("d")
    assert "decided" in page.run("return document.querySelector('.decided').textContent")
    page.click("Save corrected file")
    saved = wait_for(folder / "a.md")
    page.click("Export verdicts")
    exported = wait_for(folder / "qa-verdicts.jsonl")
    run(["fix", "-q", "in/a.md", "--from", str(exported)])
    assert (folder / "in" / "a.md").read_bytes() == saved.read_bytes() != text.encode()


@pytest.mark.thorough
def test_a_fix_can_be_written_and_verdicts_of_others_taken_over(tab: Open, folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "a.html").write_text("<p>An <b>old</b> gap gap &amp; more.</p>\n", "utf-8")
    run(["report", "-q", "in/a.html", "-o", "report.html"])
    page = tab(folder / "report.html")
    from selenium.webdriver import Keys

    page.keys("j", "e", "wide & <big>", Keys.ESCAPE)
    assert page.run("return document.querySelector('ins.new').textContent") == "wide & <big>"
    page.click("Save corrected file")
    saved = wait_for(folder / "a.html")
    assert saved.read_text("utf-8") == "<p>An <b>old</b> wide &amp; &lt;big&gt; &amp; more.</p>\n"
    page.click("Export verdicts")
    exported = wait_for(folder / "qa-verdicts.jsonl").read_text("utf-8")
    assert '"fix":"wide & <big>"' in exported
    page.run("localStorage.clear()")
    page.open()
    assert page.shown(".is-confirmed") == 0
    page.run(
        "const d = new DataTransfer(); d.items.add(new File([arguments[0]], 'v.jsonl'));"
        "window.dispatchEvent(new DragEvent('drop', { dataTransfer: d, bubbles: true, cancelable: true }))",
        exported,
    )
    page.wait("return document.querySelectorAll('.is-confirmed').length === 1")
    page.keys("?")
    page.keys(" ")  # the button that closes has the focus
    page.keys("j", "d")
    assert page.shown(".is-dismissed") == 1


def test_an_article_is_laid_out_in_the_direction_of_its_language(tab: Open, folder: Path) -> None:
    (folder / "a.txt").write_text("Reuters  قالت اليوم.\n\nهذا  نص.\n", "utf-8")
    run(["report", "-q", "a.txt", "--lang", "ar", "-o", "report.html"])
    page = tab(folder / "report.html")
    looks = "return getComputedStyle(document.querySelector(arguments[0])).direction"
    assert page.run(looks, ".text > p") == "rtl"
    assert page.run(looks, ".card .message") == "ltr"


def test_source_and_translation_stand_in_one_row(tab: Open, folder: Path) -> None:
    shutil.copy(ROOT / "samples" / "flawed" / "plant-and-ferry.jsonl", folder / "a.jsonl")
    run(["report", "-q", "a.jsonl", "-o", "report.html"])
    page = tab(folder / "report.html")
    page.open("#a1")
    offsets = page.run(
        "return [...document.querySelectorAll('article.current .row:not(.heads)')].map(row =>"
        " [...row.children].map(part => Math.round(part.getBoundingClientRect().top)))"
    )
    assert len(offsets) > 2
    assert all(len(row) == 3 and len(set(row)) == 1 for row in offsets)


REFERENCE = "The mayor of Metz shut the pier on Monday.\n\nIt cost 1,200 euros, he said.\n"
MACHINE = "The mayor of Lyon shut the old pier on Monday.\n\nIt cost 1,300 euros, he said.\n"


def test_the_reference_is_shown_when_it_is_asked_for(tab: Open, folder: Path) -> None:
    (folder / "a.txt").write_text(MACHINE, "utf-8")
    (folder / "b.txt").write_text(REFERENCE, "utf-8")
    run(["report", "-q", "a.txt", "--reference", "b.txt", "-o", "report.html"])
    page = tab(folder / "report.html")
    looks = "return getComputedStyle(document.querySelector('.text > p .d.number')).fontWeight"
    assert page.shown(".against") == 0
    assert page.run(looks) == "400"
    page.click("Compare with the reference")
    assert page.shown("details.against[open]") == 2
    assert page.run(looks) == "700"
    assert page.shown(".unlike li.name") == 1
    assert page.shown(".unlike li.added") == 0
    told = page.run("return document.querySelector('.unlike li.number').textContent")
    assert told == "Other number “1,300” here, “1,200” there"
    assert page.run("return document.querySelector('.d.name').title").startswith("Other name")
    page.choose("select[data-compare]", "all")
    assert page.shown(".unlike li.added") == 1
    page.keys("r")
    assert page.shown(".against") == 0
    assert page.run("return document.querySelector('.d.name').title") == ""
    page.keys("r")
    assert page.shown(".against") == 2


@pytest.mark.parametrize(
    "times", [1, pytest.param(MANY // len(ATTACKS) + 1, marks=pytest.mark.thorough)]
)
def test_hostile_text_is_shown_and_never_run(tab: Open, folder: Path, times: int) -> None:
    rows = [
        {"id": f"id {attack}", "text": f"Before {attack} after  it on tuesday.", "lang": "en"}
        | {"references": [f"Before {attack} behind it on Tuesday."]}
        | (
            {"source": f"Vorher {attack} nachher am Dienstag.", "source_lang": "de"}
            if n % 2
            else {}
        )
        for n, attack in enumerate(ATTACKS)
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "a.jsonl").write_text(lines * times, "utf-8")
    run(["report", "-q", "a.jsonl", "-o", "a.html", "--title", ATTACKS[1]])
    page = tab(folder / "a.html")
    for number in range(1, len(ATTACKS) + 1):
        page.run("location.hash = arguments[0]", f"#a{number}")
        page.wait(f"return document.querySelector('#a{number}.current') !== null")
    page.run("document.querySelectorAll('.card [data-do=confirmed]').forEach(b => b.click())")
    page.click("Compare with the reference")
    assert page.run("return window.hacked") is None
    assert page.run("return document.title").startswith("</script>")
    smuggled = "#articles :is(script:not([type='application/json']), img, svg, iframe, object, embed, form, link, style, base, meta, video, math, input)"
    assert page.run(f'return document.querySelectorAll("{smuggled}").length') == 0
    wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.run(wide) <= 0


@pytest.mark.thorough
def test_it_reads_without_scripts(chrome: Page, folder: Path) -> None:
    line = json.dumps({"text": "On tuesday  he spoke."}) + "\n"
    (folder / "a.jsonl").write_text(line * (MANY + 5), "utf-8")
    run(["report", "-q", "a.jsonl", "-o", "report.html"])
    chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chrome.get((folder / "report.html").as_uri())
        nodes = chrome.execute_cdp_cmd("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        found = chrome.execute_cdp_cmd(
            "DOM.querySelectorAll", {"nodeId": nodes, "selector": "article mark"}
        )["nodeIds"]
        assert len(found) >= 2 * (MANY + 5)
        box = chrome.execute_cdp_cmd("DOM.getBoxModel", {"nodeId": found[0]})
        assert box["model"]["width"] > 0
    finally:
        chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.thorough
def test_it_prints(tab: Open, article: Path) -> None:
    page = tab(article)
    made = page.chrome.execute_cdp_cmd("Page.printToPDF", {})
    pdf = base64.b64decode(made["data"])
    assert pdf.startswith(b"%PDF-")
    page.chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert page.shown("button, select, textarea") == 0
    assert page.shown("mark") > 5
    assert page.shown(".card") > 5


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(tab: Open, samples: Path, axe: str, width: int, scheme: str) -> None:
    page = tab(samples)
    page.chrome.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 850, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    page.chrome.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )
    (samples.parent / "a.txt").write_text(MACHINE, "utf-8")
    (samples.parent / "b.txt").write_text(REFERENCE, "utf-8")
    run(["report", "-q", "a.txt", "--reference", "b.txt", "-o", "reference.html"])
    places = (
        *("", f"#a{number_of(page, 'plant-and-ferry')}", f"#a{number_of(page, 'glacier')}"),
        "reference",
    )
    for place in places:
        if place == "reference":
            page = tab(samples.parent / "reference.html")
            page.click("Compare with the reference")
            page.choose("select[data-compare]", "all")
        else:
            page.open(place)
        if place.startswith("#"):
            page.keys("j", "a", "j", "d", "m")
            page.run("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        page.run(axe)
        page.chrome.set_script_timeout(60)
        violations = page.chrome.execute_async_script(
            "const done = arguments[0]; axe.run(document).then(r => done(r.violations.map(v =>"
            " [v.impact, v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)),"
            "  v.nodes[0].failureSummary])))"
        )
        assert [v for v in violations if v[0] in {"serious", "critical"}] == []
        wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.run(wide) <= 0


@pytest.mark.thorough
def test_a_thousand_articles_open_and_filter_quickly(tab: Open, folder: Path) -> None:
    paragraphs = (ROOT / "samples" / "flawed" / "trout-river.md").read_text("utf-8")
    reference = paragraphs.replace(" the ", " a ").replace("river", "stream")
    with (folder / "a.jsonl").open("w", encoding="utf-8") as out:
        out.writelines(
            json.dumps(
                {"id": f"n{n}", "text": f"Article {n}.\n\n{paragraphs}"}
                | {"references": [f"Article {n}.\n\n{reference}"]}
            )
            + "\n"
            for n in range(1000)
        )
    # Few rules: the page is what is measured here.
    rules = "doubled-word,missing-capital,doubled-space,page-furniture,mixed-scripts"
    run(["report", "-q", "a.jsonl", "-o", "report.html", "--select", rules])
    page = tab(folder / "report.html")
    loaded = "return performance.getEntriesByType('navigation')[0].loadEventEnd"
    opened = []
    for _ in range(3):
        page.open()
        opened.append(page.run(loaded))
    assert min(opened) < 3000
    page.wait("return document.body.classList.contains('idle')")
    timed = (
        "const [selector, value, done] = arguments, e = document.querySelector(selector);"
        "const start = performance.now(); e.value = value;"
        "e.dispatchEvent(new Event(e.tagName === 'SELECT' ? 'change' : 'input'));"
        "document.body.getBoundingClientRect(); setTimeout(done, 0, performance.now() - start)"
    )
    for selector, values in (
        ("#filters select", ("look", "")),
        ("#search", ("article 99", "")),
    ):
        times = [
            page.chrome.execute_async_script(timed, selector, value)
            for _ in range(3)
            for value in values
        ]
        assert sorted(times)[len(times) // 2] < 100, times
