"""The desk: articles are edited, decided and saved; nothing else changes, nothing is lost."""

from __future__ import annotations

import random
import time
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from forked import Forked

from qa.detect.verdicts import read_verdicts
from qa.serve.changes import apply_change, change_between
from tests.serve.conftest import ARTICLE, Client, Server


def article(client: Client, name: str = "a.md") -> dict[str, Any]:
    listed = client.get("/api/articles")["articles"]
    (id,) = (entry["id"] for entry in listed if entry["path"].endswith(name))
    found: dict[str, Any] = client.get(f"/api/articles/{id}")
    return found


def edit(client: Client, view: dict[str, Any], new: str) -> dict[str, Any]:
    change = change_between(view["text"], new)
    done = client.post(
        f"/api/articles/{view['id']}/changes", version=view["version"], changes=[change]
    )
    assert done["taken"]
    return article(client, view["path"])


def apply(text: str, edits: list[list[Any]]) -> str:
    units = text.encode("utf-16-le")
    for start, end, put in sorted(edits, reverse=True):
        units = units[: 2 * start] + put.encode("utf-16-le") + units[2 * end :]
    return units.decode("utf-16-le")


def test_articles_are_listed(client: Client) -> None:
    listed = client.get("/api/articles")
    paths = [entry["path"].removeprefix("./") for entry in listed["articles"]]
    assert paths == ["a.md", "b.html", "rows.jsonl"]
    assert client.get("/api/search?q=ADA+gap")["articles"] == [listed["articles"][0]["id"]]


def test_from_finding_to_file(client: Client, folder: Path) -> None:
    view = article(client)
    assert [f["rule"] for f in view["findings"]] == [
        "doubled-space",
        "doubled-word",
        "doubled-space",
    ]
    while view["findings"]:
        finding = view["findings"][0]
        (suggestion, *_) = finding["suggestions"]
        view = edit(client, view, apply(view["text"], suggestion["edits"]))
        said = {
            "what": "fixed",
            "fingerprint": finding["fingerprint"],
            "key": finding["fingerprint"],
        }
        client.post(f"/api/articles/{view['id']}/decisions", rule=finding["rule"], **said)
        client.post(f"/api/articles/{view['id']}/decisions", rule=finding["rule"], **said)
    assert view["dirty"]
    assert (folder / "a.md").read_bytes() == ARTICLE.encode()
    assert client.post(f"/api/articles/{view['id']}/save", version=view["version"])["saved"] == 3
    expected = "# One gap\r\n\r\nHe is here, said *Ada* 😀.\r\n\r\nMore gaps there.\n"
    assert (folder / "a.md").read_bytes() == expected.encode()
    done = client.get(f"/api/articles/{view['id']}/done")["events"]
    assert [event["what"] for event in done] == ["saved", "fixed", "fixed", "fixed"]
    assert {event["editor"] for event in done} == {"Ada"}
    assert client.get("/api/history")["history"]


def test_a_conflict_is_shown_and_nothing_overwritten(client: Client, folder: Path) -> None:
    view = edit(client, article(client), even_text().replace("One  gap", "One gap"))
    theirs = ARTICLE.replace("More  gaps", "Fewer  gaps").encode()
    (folder / "a.md").write_bytes(theirs)
    done = client.post(f"/api/articles/{view['id']}/save", version=view["version"])
    assert ["-", "Fewer  gaps there."] in done["conflict"]["lines"]
    assert done["conflict"]["merges"]
    assert (folder / "a.md").read_bytes() == theirs
    version = client.post(f"/api/articles/{view['id']}/resolve", choice="merge")["version"]
    assert client.post(f"/api/articles/{view['id']}/save", version=version)["saved"] == version
    assert (folder / "a.md").read_bytes() == theirs.replace(b"One  gap", b"One gap")


def test_what_others_write_into_an_untouched_file_is_followed(client: Client, folder: Path) -> None:
    before = article(client)
    (folder / "a.md").write_bytes(b"New words.\r\n")
    after = article(client)
    assert (after["text"], after["version"]) == ("New words.\n", before["version"] + 1)
    (update,) = client.get(f"/api/articles/{after['id']}/changes?since={before['version']}")[
        "updates"
    ]
    assert apply_change(before["text"], update["change"]) == after["text"]


def test_verdicts_are_written_and_read(client: Client, folder: Path) -> None:
    view = article(client)
    first, second, _ = view["findings"]
    path = f"/api/articles/{view['id']}/decisions"
    client.post(
        path, what="dismissed", fingerprint=first["fingerprint"], key="1", comment="so it is"
    )
    client.post(path, what="confirmed", fingerprint=second["fingerprint"], key="2")
    verdicts = read_verdicts((folder / ".qa-verdicts.jsonl").read_text("utf-8")).all
    assert {(v.judgement.value, v.author, v.path) for v in verdicts} == {
        ("dismissed", "Ada", "a.md"),
        ("confirmed", "Ada", "a.md"),
    }
    view = article(client)
    assert [f["verdict"] for f in view["findings"]] == ["confirmed", None]
    assert [f["comment"] for f in view["silent"]] == ["so it is"]
    exported = client.http.get("/api/verdicts").text
    client.post(path, what="reopened", fingerprint=first["fingerprint"], key="3")
    assert len(article(client)["findings"]) == 3
    assert client.post("/api/verdicts", text=exported)["verdicts"] == 2
    assert len(article(client)["findings"]) == 2
    assert client.post(path, what="dismissed", fingerprint="gone", key="4") == {"gone": True}


def test_files_are_handed_out(client: Client, folder: Path) -> None:
    view = edit(client, article(client, "b.html"), "<p>Nothing is wrong &amp; all.</p>\n")
    answer = client.http.get(f"/api/articles/{view['id']}/file")
    assert answer.content == b"<p>Nothing is wrong &amp; all.</p>\n"
    assert "attachment" in answer.headers["content-disposition"]
    assert b"  " in (folder / "b.html").read_bytes()
    report = client.http.get("/api/report")
    assert "<!doctype html>" in report.text


def test_what_was_decided_stays_while_its_sentence_is_edited(client: Client, folder: Path) -> None:
    view = article(client)
    said = view["findings"][1]
    path = f"/api/articles/{view['id']}/decisions"
    client.post(path, what="dismissed", fingerprint=said["fingerprint"], key="1")
    view = edit(client, view, view["text"].replace("said *Ada*", "said *Bo*"))
    (silent,) = view["silent"]
    assert (silent["rule"], silent["author"]) == ("doubled-word", "Ada")
    assert silent["fingerprint"] != said["fingerprint"]
    # The verdict file is about the file as it is, until that is saved.
    (known,) = read_verdicts((folder / ".qa-verdicts.jsonl").read_text("utf-8")).all
    assert known.fingerprint == said["fingerprint"]
    client.post(f"/api/articles/{view['id']}/save", version=view["version"])
    (known,) = read_verdicts((folder / ".qa-verdicts.jsonl").read_text("utf-8")).all
    assert (known.fingerprint, known.author) == (silent["fingerprint"], "Ada")
    view = edit(client, article(client), view["text"].replace("He is", "Now he is"))
    client.post(path, what="reopened", fingerprint=view["silent"][0]["fingerprint"], key="2")
    assert not read_verdicts((folder / ".qa-verdicts.jsonl").read_text("utf-8")).all
    assert [f["rule"] for f in article(client)["findings"]] == [
        "doubled-space", "doubled-word", "doubled-space",
    ]  # fmt: skip


def test_what_is_decided_in_an_edited_sentence_stays_through_the_next_edit(client: Client) -> None:
    view = edit(client, article(client), even_text().replace("He is", "So he is"))
    said = next(finding for finding in view["findings"] if finding["rule"] == "doubled-word")
    path = f"/api/articles/{view['id']}/decisions"
    client.post(path, what="dismissed", fingerprint=said["fingerprint"], key="1")
    view = edit(client, article(client), view["text"].replace("So he", "Now so he"))
    assert [finding["rule"] for finding in view["silent"]] == ["doubled-word"]
    assert view["silent"][0]["fingerprint"] != said["fingerprint"]
    client.post(f"/api/articles/{view['id']}/save", version=view["version"])
    assert [finding["verdict"] for finding in article(client)["silent"]] == ["dismissed"]


def test_rows_are_edited_text_by_text(client: Client, folder: Path) -> None:
    rows = '{"id": "a", "text": "He is is \\"here\\".", "source": "Er ist hier.", "n": 1}\n{"text": "Gut.", "id": "b"}\n'
    (folder / "rows.jsonl").write_text(rows, "utf-8")
    view = article(client, "rows.jsonl")
    assert (view["title"], view["names"]) == ("rows.jsonl", ["a", "b"])
    (finding,) = view["findings"]
    (suggestion,) = finding["suggestions"]
    change = change_between(view["text"], view["text"].replace("\n", ""))
    headers = {"X-QA-Desk": client.csrf}
    body = {"page": "p", "version": view["version"], "changes": [change]}
    answer = client.http.post(f"/api/articles/{view['id']}/changes", json=body, headers=headers)
    assert answer.status_code == 400  # the lines between the texts are no texts
    view = edit(client, view, apply(view["text"], suggestion["edits"]))
    assert not view["findings"]
    said = {"what": "confirmed", "fingerprint": finding["fingerprint"], "key": "1"}
    assert client.post(f"/api/articles/{view['id']}/decisions", **said) == {"gone": True}
    assert client.post(f"/api/articles/{view['id']}/save", version=view["version"])["saved"]
    assert (folder / "rows.jsonl").read_text("utf-8") == rows.replace("is is", "is")


def even_text() -> str:
    return ARTICLE.replace("\r\n", "\n")


class Editor(Thread):
    """Edits at random until it has done enough, whatever becomes of the server."""

    def __init__(self, server: Server, name: str, actions: int) -> None:
        super().__init__()
        self.server, self.tag, self.left = server, name, actions
        self.random = random.Random(name)  # noqa: S311  # no secret
        self.words: list[str] = []
        self.said: list[str] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        import httpx

        client: Client | None = None
        waiting: tuple[str, int, str, list[Any]] | None = None  # a push whose answer was lost
        number = 0
        while self.left:
            try:
                client = client or self.server.client()
                view = client.get("/api/articles/1")
                if waiting is not None:
                    word, version, page, change = waiting
                    updates = client.get(f"/api/articles/1/changes?since={version}")["updates"]
                    if not any(u["client"] == page and u["change"] == change for u in updates):
                        waiting = None
                        continue
                    self.words.append(word)
                    self.left -= 1
                    waiting = None
                    continue
                number += 1
                if self.random.random() < 0.3:
                    key = f"{self.tag}-{self.left}"
                    done = client.post(
                        "/api/articles/1/decisions",
                        what="fixed",
                        fingerprint="x",
                        rule="r",
                        text=key,
                        key=key,
                    )
                    assert done == {"done": True}
                    self.said.append(key)
                    self.left -= 1
                    continue
                word = f"{self.tag}{number}😀"
                place = self.random.choice([0, len(view["text"].split("\n\n")[0])])
                new = f"{view['text'][:place]} {word} {view['text'][place:]}"
                change = change_between(view["text"], new)
                page = f"{self.tag}-{number}"
                waiting = (word, view["version"], page, change)
                done = client.post(
                    "/api/articles/1/changes", page=page, version=view["version"], changes=[change]
                )
                waiting = None
                if done["taken"]:
                    self.words.append(word)
                    self.left -= 1
            except httpx.TransportError:
                if client is not None:
                    client.close()
                client = None
            except BaseException as error:  # noqa: BLE001  # told by the test
                self.error = error
                break
        if client is not None:
            client.close()


@pytest.mark.parametrize(
    ("actions", "kills"), [(12, 1), pytest.param(120, 3, marks=pytest.mark.thorough)]
)
def test_two_editors_and_a_server_that_is_killed(
    mortal: Server, folder: Path, actions: int, kills: int
) -> None:
    server = mortal
    editors = [Editor(server, name, actions // 2) for name in "ab"]
    for editor in editors:
        editor.start()
    steps = [actions * number // (kills + 1) for number in range(kills, 0, -1)]
    for step in steps:
        while sum(editor.left for editor in editors) > step and all(e.is_alive() for e in editors):
            time.sleep(0.002)  # the editors have the processor
        server.kill()
        server.start()
    for editor in editors:
        editor.join()
        assert editor.error is None, editor.error
    one, other = server.client(), server.client()
    view = one.get("/api/articles/1")
    assert view == other.get("/api/articles/1")
    other.close()
    written = [word for editor in editors for word in editor.words]
    numbered = [word for word in view["text"].split() if word[:2].strip("ab").isdigit()]
    assert sorted(word for word in numbered if word.endswith("😀")) == sorted(written)
    events = {event["text"] for event in one.get("/api/articles/1/done")["events"]}
    said = {key for editor in editors for key in editor.said}
    assert said <= events or len(said) > 200
    text = even_text()
    for update in one.get("/api/articles/1/changes?since=0")["updates"]:
        text = apply_change(text, update["change"])
    assert text == view["text"]
    one.post("/api/articles/1/save", version=view["version"])
    one.close()
    assert (folder / "a.md").read_bytes().decode().replace("\r\n", "\n") == view["text"]


@pytest.mark.parametrize("number", [0, 999, 2**63 - 1, 2**63, 10**30])
def test_an_article_that_is_not_there_is_not_found(client: Client, number: int) -> None:
    of = f"/api/articles/{number}"
    for path in (of, f"{of}/changes?since=0", f"{of}/done", f"{of}/file"):
        assert client.http.get(path).status_code == 404, path
    asked: dict[str, dict[str, Any]] = {
        "changes": {"version": 0, "changes": []},
        "check": {},
        "decisions": {"what": "confirmed", "fingerprint": "0", "key": "0"},
        "save": {"version": 0},
        "resolve": {"choice": "file"},
    }
    for what, said in asked.items():
        answer = client.http.post(
            f"{of}/{what}",
            json={"page": "test", "editor": "Ada", **said},
            headers={"X-QA-Desk": client.csrf},
        )
        assert answer.status_code == 404, what


@pytest.mark.parametrize("name", ["articles", "[1] news", "what?*"])
def test_drafts_lie_beside_the_articles_and_are_the_same_from_wherever_one_starts(
    tmp_path: Path, forked: Forked, name: str
) -> None:
    pytest.importorskip("uvicorn", reason="no uvicorn: pip install 'translation-qa[serve]'")
    pytest.importorskip("httpx", reason="no httpx: pip install 'translation-qa[test]'")
    articles = tmp_path / name
    articles.mkdir()
    (articles / "a.md").write_text("One.\n", "utf-8")
    # A pattern in which the folder's name stands would be another one, where that has signs of patterns.
    pattern = (tmp_path, "articles/*.md") if name == "articles" else (articles, "*.md")
    starts = [(tmp_path, name), pattern, (articles, "a.md")]
    for folder, path in starts:
        server = Server(folder, path, forked=forked)
        client = server.client()
        view = client.get("/api/articles/1")
        change = [len(view["text"]) - 1, [0, "!"], 1]
        assert client.post("/api/articles/1/changes", version=view["version"], changes=[change])[
            "taken"
        ]
        client.close()
        server.stop()
    assert view["text"] == "One.!!\n"
    assert view["path"] == "a.md"
    assert [file.name for file in tmp_path.rglob("*.sqlite")] == [".qa-desk.sqlite"]
    assert (articles / ".qa-desk.sqlite").is_file()
