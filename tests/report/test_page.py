"""The page without a browser: what is in it, and what no text can do to it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.model.comparison import Difference, Kind
from qa.model.document import Document
from qa.model.mqm import Category, Severity
from qa.model.prose import Piece, Prose, Role, Segment
from qa.model.reading import Counterpart, Mark, Reading
from qa.model.report import Failure, Place, PlacedFinding, Report, Witness
from qa.model.span import Span
from qa.pipeline import read_closely
from qa.read.plain import read_plain
from qa.report import page
from qa.report.page import PageSettings
from qa.report.page_fitness import Fitness, Limits
from qa.report.page_rows import rows
from qa.report.page_text import POWERS, as_data, fix_shown, shown, stretches
from qa.report.page_words import TITLES, title_of
from qa.rules.catalogue import catalogue, default_rules

ATTACKS: list[str] = json.loads((Path(__file__).parent / "attacks.json").read_text("utf-8"))
VOID = {"meta", "rect", "circle", "line", "br", "input", "img", "link", "base", "source", "embed"}
# All that a page may consist of; whatever a text smuggles in is another element or attribute.
ELEMENTS = set(
    "html head meta title style script body a header h1 h2 h3 ul li b span p svg defs pattern rect "
    "circle line text figure figcaption section main table thead tbody tr th td div article bdi "
    "mark del ins details summary blockquote code dl dt dd footer noscript".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name id class href title dir role tabindex type scope "
    "viewbox xmlns width height x y x1 x2 y1 y2 cx cy r patternunits patterntransform focusable "
    "data-n data-f data-p data-name".split()
)


class Outline(HTMLParser):
    """Elements, attributes and text of a page; complains of what is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.spelled = False
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []
        self.data: list[str] = []
        self.inside: list[str] = []
        self.feed(text)
        self.close()
        assert not self.inside

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.spelled = ("class", "power") in attrs
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
        if tag not in VOID:
            self.inside.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.inside.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.inside.pop() == tag
        self.spelled = False

    def handle_data(self, data: str) -> None:
        if self.inside and self.inside[-1] in {"script", "style"}:
            self.data.append(data)
        else:
            self.texts.append(chr(int(data.removeprefix("U+"), 16)) if self.spelled else data)

    @property
    def text(self) -> str:
        return "".join(self.texts)


def html_of(*items: Reading | Failure, **changes: object) -> str:
    return "".join(page.page(items, PageSettings(version="1", **changes)))  # type: ignore[arg-type]


def read(
    text: str, source: str | None = None, name: str = "a.txt", reference: str | None = None
) -> Reading:
    document = Document(
        id=name,
        uri=name,
        raw=text,
        target=read_plain(text, "en"),
        source=None if source is None else read_plain(source, "de"),
        references=() if reference is None else (read_plain(reference, "en"),),
    )
    return read_closely(document, default_rules())


def hostile(text: str) -> Reading:
    """A reading in which every text that may come from outside is `text`."""
    whole = f"Before {text} after."
    at = Span(7, 7 + len(text))
    place = Place(at, 1, 8, 1, 8 + len(text))
    finding = PlacedFinding(
        rule=text,
        category=Category.SPELLING,
        severity=Severity.MAJOR,
        confidence=0.9,
        place=place,
        text=text,
        message=text,
        suggestions=(),
        related=(Witness(text, place, text, text),),
        before=text,
        after=text,
        fingerprint=text,
    )
    target = Prose(whole, (Segment(Span(0, len(whole)), Role.CAPTION),), lang=text)
    report = Report(
        id=text,
        uri=text,
        lang=text,
        words=3,
        score=50.0,
        findings=(finding, replace(finding, message=f"{text} elsewhere")),
        suppressed=(replace(finding, suppressed=text),),
        failures=(Failure(text, text, text, 1),),
        notes=(text,),
        line=1,
    )
    return Reading(
        report=report,
        raw=whole,
        target=target,
        source=Prose(text or "x", (Segment(Span(0, len(text or "x"))),), lang=text),
        marks=(Mark(finding, at, ((at, text),), (at,)),),
        pairs=((Span(0, len(whole)), Span(0, len(text or "x"))),),
        reference=Prose(text, (), lang=text),
        counterparts=(
            Counterpart(
                Span(0, len(whole)),
                f"Behind {text} before.",
                (
                    Difference(Kind.OTHER_WORD, at, Span(7, 7 + len(text))),
                    Difference(Kind.MISSING, Span(at.end, at.end), Span(0, 6)),
                ),
            ),
        ),
    )


@cache
def known_text() -> str:
    return html_of(read("On tuesday the  minister spoke to Lavro. Lavrov and Lavrov answered."))


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("many", [2, pytest.param(page.MANY + 1, marks=pytest.mark.thorough)])
def test_no_text_becomes_a_part_of_the_page(attack: str, many: int) -> None:
    reading = hostile(attack)
    made = html_of(
        *[reading] * many, Failure(attack, attack), heading=attack, summaries={attack: attack}
    )
    made.encode("utf-8")  # half a surrogate pair would not be written
    outline = Outline(made)
    assert outline.elements <= ELEMENTS
    assert {name for name in outline.attributes if not name.startswith("aria-")} <= ATTRIBUTES
    assert all(link.startswith("#") for link in outline.links)
    assert " ".join(attack.split()) in " ".join(outline.text.split())


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_turns_writing_around_is_spelled_out(attack: str) -> None:
    assert not POWERS.search(html_of(hostile(attack), heading=attack))


@given(st.text())
@settings(max_examples=examples_of(60))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    outline = Outline(f"<p>{shown(text)}</p>")
    assert outline.elements <= {"p", "span"}
    assert outline.text == text


@given(st.text())
def test_data_ends_no_script(text: str) -> None:
    made = as_data([text, {text: text}])
    assert not set("<>&\u2028\u2029") & set(made)
    assert json.loads(made) == [text, {text: text}]


def test_nothing_is_asked_for() -> None:
    made = known_text()
    assert not re.findall(r"\b(?:src|srcset|action|poster|background)\s*=", made)
    css, script = page.asset("page.css"), page.asset("page.js")
    assert "@import" not in css
    assert re.findall(r"url\(([^)]*)\)", css) == ["#p-look", "#p-major", "#p-minor"]
    assert not re.search(
        r"fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|import\(|eval\(", script
    )
    assert "http" not in re.sub(r"http://www\.w3\.org/2000/svg|http-equiv", "", made)


def test_the_policy_lets_run_what_is_ours_and_nothing_else() -> None:
    made = known_text()
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', made)
    assert policy
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]

    def hashes(tag: str) -> set[str]:
        texts = re.findall(rf"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        return {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts}

    assert set(re.findall(r"'sha256-([^']*)'", policy[1])) == hashes("style") | hashes("script")
    assert "style=" not in made.replace("style-src", "")


def test_the_same_input_gives_the_same_page() -> None:
    readings = [read(f"Text {n} was  written on tuesday.", name=f"{n}.txt") for n in range(3)]
    assert html_of(*readings) == html_of(*readings)


def test_every_finding_is_marked_numbered_and_told() -> None:
    reading = read("On tuesday the  minister spoke to Lavro. Lavrov and Lavrov answered.")
    made = html_of(reading)
    outline = Outline(made)
    count = len(reading.report.findings)
    assert count >= 3
    assert len(outline.ids) == len(set(outline.ids))
    for number in range(1, count + 1):
        assert f"f1-{number}" in outline.ids
        assert f"m1-{number}" in outline.ids
        assert re.search(rf'<mark class="[^"]*" data-f="(?:\d+ )*{number}(?: \d+)*">', made)
    for finding in reading.report.findings:
        assert finding.message in outline.text
    assert {link[1:] for link in outline.links} <= {*outline.ids}


def test_the_worst_article_comes_first_and_equals_keep_their_order() -> None:
    clean = [read("All is well here today.", name=f"clean{n}.txt") for n in range(2)]
    bad = read("On tuesday  he spoke of Lavro. Lavrov and Lavrov answered.", name="bad.txt")
    made = html_of(*clean, bad)
    places = [made.index(f">{name}.txt<") for name in ("bad", "clean0", "clean1")]
    assert places == sorted(places)


def test_failures_are_on_the_first_page() -> None:
    assert "gone.txt: not there" in Outline(html_of(Failure("gone.txt", "not there"))).text
    assert "Nothing was checked" in html_of()


def test_a_settled_finding_is_told_but_not_marked() -> None:
    reading = hostile("Lavro")
    (mark,) = reading.marks
    gone = replace(mark.finding, suppressed="verdict")
    report = replace(reading.report, findings=(), suppressed=(gone,))
    made = html_of(replace(reading, report=report, marks=(mark.about(gone),)))
    assert "<mark" not in made
    assert "1 finding settled before" in made


def test_code_and_links_are_shown_from_the_file() -> None:
    raw = "Call `run()` now."
    prose = Prose(
        "Call \ufffc now.",
        (Segment(Span(0, 11)),),
        (Piece(0, 5, 0, 5, True), Piece(5, 6, 5, 12, False), Piece(6, 11, 12, 17, True)),  # noqa: FBT003
    )
    reading = Reading(Report("a", "a", "en", 2, 100.0), raw, prose)
    made = html_of(reading)
    assert '<code class="object">`run()`</code>' in made
    assert '"objects":[[5,"`run()`"]]' in made


@given(
    st.integers(0, 30),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
    st.lists(st.integers(0, 40), max_size=4),
)
def test_stretches_are_the_text_and_know_their_findings(
    end: int, pairs: list[tuple[int, int]], cuts: list[int]
) -> None:
    spans = [(min(a, b), max(a, b), number) for number, (a, b) in enumerate(pairs, 1)]
    found = list(stretches(5, 5 + end, spans, cuts))
    assert [place for piece in found for place in range(piece.start, piece.end)] == list(
        range(5, 5 + end)
    )
    for piece in found:
        for place in range(piece.start, piece.end):
            assert set(piece.findings) == {n for a, b, n in spans if a <= place < b}
    told = {number for piece in found for number in piece.findings}
    assert told == {
        n for a, b, n in spans if (a < 5 + end and b > 5) or 5 <= a == b <= 5 + end or a == 5 + end
    }


def prose_of(*texts: str) -> Prose:
    segments, start = [], 0
    for text in texts:
        segments.append(Segment(Span(start, start + len(text))))
        start += len(text) + 2
    return Prose("\n\n".join(texts), tuple(segments))


def test_source_stands_beside_what_it_became() -> None:
    target, source = prose_of("One. Two.", "Four."), prose_of("Eins. Zwei.", "Drei.", "Vier.")
    pairs = (
        (Span(0, 4), Span(0, 5)),
        (Span(5, 9), Span(6, 11)),
        (target.segments[1].span, source.segments[2].span),
    )
    reading = Reading(Report("a", "a", "en", 3, 100.0), target.text, target, source, (), pairs)
    laid = [
        (
            row.segment and row.segment.span.of(target.text),
            [part.span.of(source.text).strip() for part in row.parts],
        )
        for row in rows(reading)
    ]
    assert laid == [
        ("One. Two.", ["Eins.", "Zwei."]),
        (None, ["Drei."]),
        ("Four.", ["Vier."]),
    ]
    assert "Nothing in the translation stands for this" in html_of(reading)


@given(st.data())
def test_no_word_of_the_source_is_lost(data: st.DataObject) -> None:
    words = st.lists(
        st.sampled_from(["Eins.", "Zwei drei.", "Vier fünf sechs."]), min_size=1, max_size=5
    )
    source, target = prose_of(*data.draw(words)), prose_of(*data.draw(words))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source.text)), max_size=6, unique=True)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    starts = sorted(
        data.draw(
            st.lists(st.integers(0, len(target.text) - 1), min_size=len(spans), max_size=len(spans))
        )
    )
    pairs = tuple((Span(a, a + 1), span) for a, span in zip(starts, spans, strict=True))
    reading = Reading(Report("a", "a", "en", 1, 100.0), target.text, target, source, (), pairs)
    laid = list(rows(reading))
    assert [row.segment for row in laid if row.segment] == list(target.segments)
    if pairs:
        shown_text = "".join(part.span.of(source.text) for row in laid for part in row.parts)
        assert sorted("".join(shown_text.split())) == sorted("".join(source.text.split()))


HUMAN = "The mayor of Metz shut the pier.\n\nNobody was hurt. It cost 1,200 euros, he said."
MACHINE = "The mayor of Lyon shut the old pier.\n\nIt cost 1,300 euros, he said."


def test_differences_from_the_reference_are_marked_named_and_counted() -> None:
    made = html_of(read(MACHINE, reference=HUMAN))
    for kind, words in (("name", "Lyon"), ("name", "Metz"), ("number", "1,300"), ("added", "old")):
        assert f'<span class="d {kind}">{words}</span>' in made
    outline = Outline(made)
    text = " ".join(outline.text.split())
    assert "Other name “Lyon” here, “Metz” there" in text
    assert "Other number “1,300” here, “1,200” there" in text
    assert "Missing “Nobody was hurt" in text
    assert (
        "Against the reference: 1\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}other number" in outline.text
    )
    # Without a script all of it is to be read; with one it waits until it is asked for.
    assert ".js article:not([data-compare]) .against" in made


def test_spaces_at_the_ends_of_a_fix_are_seen() -> None:
    assert fix_shown('" ') == '&quot;<span class="blank">␣</span>'
    assert fix_shown(" a b") == '<span class="blank">␣</span>a b'
    assert fix_shown("a") == "a"
    assert fix_shown("") == ""
    assert fix_shown(" ") == '<span class="blank">␣</span>'


def test_what_the_reference_lacks_is_told() -> None:
    same = "The mayor of Metz shut the old pier on Monday."
    more = "In spring, trout swim up the cold river again to lay their eggs."
    assert "Nothing in the reference corresponds to this." in html_of(
        read(f"{same}\n\n{more}", reference=same)
    )
    assert "Missing “" in Outline(html_of(read(same, reference=f"{same}\n\n{more}"))).text


def test_a_reference_that_says_the_same_or_something_else_is_told_so() -> None:
    text = "The mayor of Lyon shut the old pier on Monday."
    assert "says the same, word for word" in html_of(read(text, reference=text))
    other = html_of(read(text, reference="Trout live in cold rivers, where nobody fishes."))
    assert "seems to be of another text" in other
    assert 'class="against' not in other
    assert 'class="against' not in html_of(read(text))


@given(
    st.lists(st.sampled_from(["One two.", "3 Four.", "", "Metz 5 six seven."]), max_size=5),
    st.lists(st.sampled_from(["One two.", "4 Four.", "", "Lyon 5 six eight."]), max_size=5),
)
def test_nothing_is_lost_beside_a_reference(ours: list[str], theirs: list[str]) -> None:
    reading = replace(read("\n\n".join(ours), reference="\n\n".join(theirs)), marks=())
    text = reading.target.text
    if reading.counterparts:
        here = "".join(part.span.of(text) for part in reading.counterparts)
        assert "".join(here.split()) == "".join(text.split())
        there = "".join(part.text for part in reading.counterparts)
        assert "".join(there.split()) == "".join("".join(theirs).split())
    for part in reading.counterparts:
        for found in part.differences:
            assert part.span.contains(found.hypothesis)
            assert found.reference.end <= len(part.text)
    outline = Outline(html_of(reading))
    shown_text = "".join("".join(outline.texts).split())
    assert all(
        "".join(segment.span.of(text).split()) in shown_text for segment in reading.target.segments
    )


@pytest.mark.parametrize(
    ("severities", "score", "words", "expected"),
    [
        ((), 100.0, 10, Fitness.FIT),
        ((), 100.0, 0, Fitness.LOOK),
        ((Severity.MINOR,), 99.0, 100, Fitness.FIT),
        ((Severity.MINOR,), 97.9, 100, Fitness.LOOK),
        ((Severity.MAJOR,), 99.5, 1000, Fitness.LOOK),
        ((Severity.MAJOR,), 89.9, 50, Fitness.UNFIT),
        ((Severity.CRITICAL,), 99.9, 25000, Fitness.UNFIT),
    ],
)
def test_verdicts(
    severities: tuple[Severity, ...], score: float, words: int, expected: Fitness
) -> None:
    (mark,) = hostile("x").marks
    findings = tuple(replace(mark.finding, severity=severity) for severity in severities)
    assert Limits().of(Report("a", "a", "en", words, score, findings)) is expected


def test_titles_are_of_rules_and_all_differ() -> None:
    assert not TITLES.keys() - catalogue().keys()
    titles = [title_of(rule) for rule in catalogue()]
    assert len(titles) == len(set(titles))
    assert title_of("their-rule") == "Their rule"
