"""LanguageTool's interface: answers as its clients expect them, the real one among them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from forked import Forked
from hypothesis import given
from hypothesis import strategies as st

from qa.checker import Checker
from qa.model.span import Span
from qa.serve.languagetool import RequestError, annotated, check
from tests.serve.conftest import Server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, forked: Forked) -> Iterator[Server]:
    """One server for all tests here: they change nothing. It has no articles."""
    pytest.importorskip("uvicorn", reason="no uvicorn: pip install 'translation-qa[serve]'")
    pytest.importorskip("httpx", reason="no httpx: pip install 'translation-qa[test]'")
    server = Server(tmp_path_factory.mktemp("interface"), forked=forked)
    yield server
    server.stop()


TEXT = "He 😀 met  Blinken, and and left."


def matches(checker: Checker, **asked: str) -> list[dict[str, Any]]:
    answer = check(checker, {"language": "en-US", **asked}, "http://here/v2/rules/")
    found: list[dict[str, Any]] = answer["matches"]
    return found


def marked(text: str, match: dict[str, Any]) -> str:
    units = text.encode("utf-16-le")
    start = 2 * match["offset"]
    return units[start : start + 2 * match["length"]].decode("utf-16-le")


def test_offsets_count_utf_16_units() -> None:
    found = matches(Checker(), text=TEXT)
    assert [marked(TEXT, match) for match in found] == ["  ", "and and"]
    assert [match["replacements"][0]["value"] for match in found] == [" ", "and"]
    for match in found:
        context = match["context"]
        assert marked(context["text"], context) == marked(TEXT, match)
        assert match["rule"]["urls"][0]["value"].startswith("http://here/v2/rules/")


def test_annotated_text_is_placed_in_the_whole() -> None:
    parts = [{"markup": "<p>"}, {"text": "He 😀 met  Blinken, "}, {"markup": "<b>😀"}]
    parts += [{"text": "and "}, {"markup": "</b>"}, {"text": "and left."}]
    parts += [{"markup": "</p><p>", "interpretAs": "\n\n"}, {"text": "One  more."}]
    whole = "".join(part.get("text", part.get("markup", "")) for part in parts)
    found = matches(Checker(), data=json.dumps({"annotation": parts}))
    assert [marked(whole, match) for match in found] == ["  ", "and </b>and", "  "]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"text": "a", "data": "b"},
        {"data": "x"},
        {"data": "{}"},
        {"data": '{"annotation": [{"text": 1}]}'},
        {"data": '{"annotation": [{"text": "a", "markup": "b"}]}'},
        {"text": "a" * 500_001},
    ],
)
def test_bad_requests_are_told_so(asked: dict[str, str]) -> None:
    with pytest.raises(RequestError):
        check(Checker(), {"language": "en", **asked}, "")


def test_rules_are_chosen() -> None:
    only = matches(Checker(), text=TEXT, enabledRules="doubled-word", enabledOnly="true")
    assert [match["rule"]["id"] for match in only] == ["doubled-word"]
    without = matches(Checker(), text=TEXT, disabledRules="doubled-word")
    assert [match["rule"]["id"] for match in without] == ["doubled-space"]


def test_a_source_may_come_along() -> None:
    found = matches(
        Checker(),
        text="They spend 340 million euros on schools.",
        sourceText="Sie geben 430 Millionen Euro für Schulen aus.",
        sourceLanguage="de",
    )
    assert [match["rule"]["id"] for match in found] == ["number-mismatch"]


def test_pieces_lead_back() -> None:
    given = annotated('{"annotation": [{"markup": "ab"}, {"text": "cd"}, {"markup": "e"}]}')
    assert (given.text, given.whole, given.pieces) == ("cd", "abcde", ((0, 2, 2),))


def test_a_foreign_page_gets_no_answer(server: Server) -> None:
    import httpx

    url, data = f"{server.url}/v2/check", {"text": TEXT, "language": "en"}
    assert len(httpx.post(url, data=data, timeout=300).json()["matches"]) == 2
    for origin, status in (
        ("https://evil.example", 403),
        ("null", 403),
        ("moz-extension://2c0e-1", 200),
    ):
        assert (
            httpx.post(url, data=data, headers={"Origin": origin}, timeout=300).status_code
            == status
        )
    assert httpx.post(url, data={"text": "x"}, timeout=300).status_code == 400
    rule = httpx.get(f"{server.url}/v2/rules/doubled-word", timeout=300)
    assert rule.text.startswith("# doubled-word")


def test_the_real_client(server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    client = pytest.importorskip("language_tool_python", reason="no language_tool_python")
    tool = client.LanguageTool("en-US", remote_server=server.url)
    found = tool.check(TEXT)
    assert len(found) == 2
    assert tool.correct(TEXT) == "He 😀 met Blinken, and left."
    tool.close()


@pytest.mark.parametrize(
    "asked",
    [
        {"language": "no such language", "text": "a"},
        {"language": "en", "sourceLanguage": "../x", "sourceText": "b", "text": "a"},
        {"language": "en", "sourceText": "b" * 500_001, "text": "a"},
    ],
)
def test_wrong_languages_and_long_sources_are_refused(asked: dict[str, str]) -> None:
    with pytest.raises(RequestError):
        check(Checker(), asked, "")


def test_halves_of_surrogate_pairs_are_answered(server: Server) -> None:
    """JSON can spell them; an answer in UTF-8 cannot."""
    import httpx

    parts = '{"annotation": [{"text": "He  is \\ud800  here.\\ud83d"}, {"markup": "\\udfff"}]}'
    answer = httpx.post(
        f"{server.url}/v2/check", data={"language": "en", "data": parts}, timeout=300
    )
    assert answer.status_code == 200
    assert len(answer.json()["matches"]) == 4


@pytest.mark.parametrize(
    "body",
    [
        b"&" * 200 + b"a=b&" * 200,
        b"x" * 9_000_000,
        b"\xff\xfe\x00",
        b"language=en&text=%ff%00",
        b"language=en&data=" + b"%5B" * 50_000,
    ],
)
def test_bodies_that_make_no_sense_are_answered_in_words(server: Server, body: bytes) -> None:
    import httpx

    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = httpx.post(f"{server.url}/v2/check", content=body, headers=kind, timeout=300)
    assert answer.status_code in {200, 400}
    if answer.status_code == 400:
        assert answer.text.startswith("Error: ")


PIECES = st.lists(st.tuples(st.sampled_from("tmi"), st.integers(0, 3)), max_size=8)


@given(PIECES)
def test_places_are_found_as_by_looking_at_each_piece(given_pieces: list[tuple[str, int]]) -> None:
    parts = [
        {"text": "t" * size}
        if kind == "t"
        else {"markup": "m" * size} | ({"interpretAs": "i"} if kind == "i" else {})
        for kind, size in given_pieces
    ]
    found = annotated(json.dumps({"annotation": parts}))

    def slowly(position: int, *, end: bool) -> int:
        best = 0
        for first, last, whole in found.pieces:
            if first <= position < last or (position == last and (end or position == first)):
                return whole + position - first
            if last <= position:
                best = whole + last - first
        return best

    for start in range(len(found.text) + 1):
        for stop in range(start, len(found.text) + 1):
            begin = slowly(start, end=False)
            expected = Span(begin, max(begin, slowly(stop, end=True)))
            assert found.in_whole(Span(start, stop)) == expected


def test_many_pieces_with_many_findings_take_no_square_of_time() -> None:
    """50,000 pieces and 20,000 findings: two thousand million steps, if each piece is looked at."""
    parts = [{"text": "a  b "}] * 9_000 + [{"text": ""}] * 40_000
    found = annotated(json.dumps({"annotation": parts}))
    spans = [found.in_whole(Span(n, n + 2)) for n in range(45_000)] * 3
    assert spans[44_998] == Span(44_998, 45_000)
