from __future__ import annotations

import pytest

from qa.model.prose import OBJECT
from qa.model.span import Span
from qa.read.plain import read_plain, read_plain_text


def paragraphs(raw: str) -> list[str]:
    prose = read_plain(raw)
    return [segment.span.of(prose.text) for segment in prose.segments]


WRAPPED = (
    "The harbour of the old town was closed for most of the morning, since\n"
    "the wind had torn two boats from their moorings and driven them against\n"
    "the quay. Nobody was hurt."
)


def test_wrapped_lines_are_one_paragraph() -> None:
    assert paragraphs(WRAPPED) == [WRAPPED]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_other_line_ends_part_paragraphs_too(line_end: str) -> None:
    raw = f"{WRAPPED}\n\nThe second one.\n".replace("\n", line_end)
    assert paragraphs(raw) == [WRAPPED.replace("\n", line_end), "The second one."]


def test_a_line_each_is_a_paragraph_each() -> None:
    lines = [
        "Storm closes the harbour",
        "The harbour of the old town was closed for most of the morning. " * 3,
        "Two boats were torn from their moorings.",
    ]
    assert paragraphs("\n".join(lines)) == [line.strip() for line in lines]


def test_short_lines_are_not_taken_for_wrapped_ones() -> None:
    lines = ["two boats", "a crane", "three men"]
    assert paragraphs("\n".join(lines)) == lines


def test_a_headline_above_wrapped_text_is_not_joined_to_one_line() -> None:
    raw = "Storm closes the old harbour of the town\nThe wind tore two boats from their moorings."
    assert paragraphs(raw) == raw.split("\n")


def test_each_bullet_begins_a_paragraph() -> None:
    raw = (
        "- two boats of the harbour master that were torn from their mooring\n"
        "  and driven against the quay in the course of the night\n"
        "- a crane that nobody had used since the shipyard of the town was shut"
    )
    assert [one[:8] for one in paragraphs(raw)] == ["- two bo", "- a cran"]


def test_addresses_are_objects_and_lead_back() -> None:
    raw = "See https://example.org/a_(b)?x=1, or write to desk.one@mail.example.org."
    prose = read_plain(raw)
    assert prose.text == f"See {OBJECT}, or write to {OBJECT}."
    assert prose.to_raw(Span(4, 5)).of(raw) == "https://example.org/a_(b)?x=1"
    assert prose.to_raw(Span(len(prose.text) - 1, len(prose.text))).of(raw) == "."


def test_a_lone_address_is_no_segment() -> None:
    assert paragraphs("Words.\n\nhttps://example.org/\n\nMore.") == ["Words.", "More."]


def test_text_without_addresses_is_its_own_prose() -> None:
    raw = "Nothing to see\0 here: שלום, e\u0301, 👩‍👩‍👧."
    prose = read_plain(raw)
    assert prose.text is raw
    assert paragraphs(raw) == [raw]


def test_a_directive_within_a_line_leaves_one_space() -> None:
    reading = read_plain_text("One <!-- qa: ignore[doubled-space, spelling] --> two.")
    assert reading.prose.text == "One two."
    (directive,) = reading.directives
    assert (directive.verb, directive.rules) == ("ignore", ("doubled-space", "spelling"))
    assert directive.position == 3


def test_a_directive_on_a_line_of_its_own_takes_the_line_with_it() -> None:
    raw = "One.\n<!-- qa: off -->\nTwo.\n  <!-- qa: on -->  \nThree."
    reading = read_plain_text(raw)
    assert reading.prose.text == "One.\nTwo.\nThree."
    assert [(d.verb, d.position) for d in reading.directives] == [("off", 5), ("on", 10)]
    assert [d.span.of(raw) for d in reading.directives] == ["<!-- qa: off -->", "<!-- qa: on -->"]


@pytest.mark.parametrize(
    ("comment", "verb", "rules"),
    [
        ("<!-- qa: ingore[x] -->", "ingore", ("x",)),
        ("<!--qa:on-->", "on", ()),
        ("<!-- qa: ignore x, y -->", "ignore x, y", ()),
        ("<!-- qa: off[ a ,, b ] -->", "off", ("a", "b")),
        ("<!-- qa: -->", "", ()),
    ],
)
def test_a_misspelt_directive_is_kept_as_written(
    comment: str, verb: str, rules: tuple[str, ...]
) -> None:
    (directive,) = read_plain_text(f"Word. {comment}").directives
    assert (directive.verb, directive.rules) == (verb, rules)


def test_other_comments_are_text() -> None:
    raw = "One <!-- todo --> two."
    assert read_plain(raw).text == raw


@pytest.mark.parametrize(
    "tag", ["{% if  the the name ==  1 %}", "{{ user  | title }}", "{{ a.b('the the') }}"]
)
def test_what_a_template_works_out_is_no_text(tag: str) -> None:
    prose = read_plain(f"The mayor saw {tag} there.")
    assert prose.text == f"The mayor saw {OBJECT} there."
    assert prose.to_raw(Span(14, 15)) == Span(14, 14 + len(tag))


@pytest.mark.parametrize("name", ["{{name}}", "{{ user.name }}", "{{#each}}", "{{ a", "{% b"])
def test_placeholders_and_what_nothing_closes_are_text(name: str) -> None:
    assert read_plain(f"Dear {name}, hello.").text == f"Dear {name}, hello."
