"""What pages are made of, held against their sources: links, code, sections, anchors, settings."""

from __future__ import annotations

import pytest

from qa.compare.page_structure import (
    MOST_LOST,
    MOST_PARTS,
    StructureChange,
    differences,
    first_words,
    renamed_setting,
)
from qa.compare.structure import anchors, dead_anchors, is_within, loose, lost_parts, neutral
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.structure import Part, PartKind
from qa.read.markdown import read_markdown
from qa.read.plain import read_plain

SAME = ("en", "de", "english", "german")


def page(target: str, source: str) -> Document:
    mine, theirs = read_markdown(target, "en"), read_markdown(source, "de")
    return Document(
        id="a.md",
        uri="a.md",
        raw=target,
        target=mine.prose,
        source=theirs.prose,
        source_lang="de",
        parts=mine.parts,
        source_parts=theirs.parts,
    )


TARGET = "The mayor opened the [bridge]({}) in Husum on 14 May.\n\nThe ferry costs 12 euros, says Uwe Petersen."
SOURCE = "Der Bürgermeister eröffnete am 14. Mai die [Brücke]({}) in Husum.\n\nDie Fähre kostet 12 Euro, sagt Uwe Petersen."


def links(mine: str, theirs: str) -> list[tuple[str, str | None]]:
    document = page(TARGET.format(mine), SOURCE.format(theirs))
    found = lost_parts(document, PartKind.LINK, SAME)
    return [(lost.part.key, lost.other and lost.other.key) for lost in found]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("https://a.example/b", "https://a.example/b"),
        ("https://a.example/b/", "http://www.a.example/b"),
        ("https://a.example/en/b", "https://a.example/de/b"),
        ("/b?lang=en", "/b?lang=de"),
        ("/b%20c", "/b c"),
    ],
)
def test_an_address_of_another_language_is_the_same(mine: str, theirs: str) -> None:
    assert links(mine, theirs.replace(" ", "%20")) == []


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("https://a.example/c", "https://a.example/b"),
        ("https://a.example/en/c", "https://a.example/de/b"),
        ("https://b.example/b", "https://a.example/b"),
    ],
)
def test_another_address_is_told_with_the_one_in_its_place(mine: str, theirs: str) -> None:
    assert links(mine, theirs) == [(theirs, mine)]


def test_what_was_lost_is_told_at_the_passage_that_translates_its_own() -> None:
    target = TARGET.replace("[bridge]({})", "bridge")
    document = page(target, SOURCE.format("/b"))
    (lost,) = lost_parts(document, PartKind.LINK, SAME)
    assert (lost.part.key, lost.other) == ("/b", None)
    assert lost.place.of(document.target.text).startswith("The mayor")
    assert lost_parts(page(TARGET.format("/b"), SOURCE.format("/b")), PartKind.LINK, SAME) == ()


def test_what_the_source_has_twice_in_a_passage_may_stand_once() -> None:
    twice = SOURCE.format("/b").replace("Husum", "[Husum](/b)", 1)
    assert lost_parts(page(TARGET.format("/b"), twice), PartKind.LINK, SAME) == ()


def test_code_may_stand_without_its_marks_or_within_more_of_it() -> None:
    source = "Man ruft `git prune` und dann `--expire` am 14. Mai in Husum auf."
    kept = "You call `git prune --expire` in Husum on 14 May."
    bare = "You call git prune and then --expire in Husum on 14 May."
    lost = "You call `git prune` in Husum on 14 May."
    assert lost_parts(page(kept, source), PartKind.CODE, ()) == ()
    assert lost_parts(page(bare, source), PartKind.CODE, ()) == ()
    assert [one.part.key for one in lost_parts(page(lost, source), PartKind.CODE, ())] == [
        "--expire"
    ]


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://www.a.example/de/b/", "a.example/b".replace(".", "/")),
        ("//a.example/b", "a/example/b"),
        ("/en-b", "b"),
        ("/END/b", "END/b"),
        ("b?c=d&e", "b/c/d/e"),
    ],
)
def test_addresses_without_what_may_differ(address: str, plain: str) -> None:
    assert neutral(address, SAME) == plain


@pytest.mark.parametrize(
    ("address", "within"),
    [("#b", True), ("#", False), ("b#c", False), ("#top", False), ("#fn1", False), ("#cite-2", False), ("#:~:text=a", False), ("#Topic", False), ("#stop", True)],
)  # fmt: skip
def test_links_to_a_place_on_the_page(address: str, within: bool) -> None:  # noqa: FBT001
    assert is_within(address) is within


def test_anchors_are_compared_loosely() -> None:
    assert loose("Über-uns!") == loose("uber%20UNS") == "uberuns"
    parts = (
        Part(PartKind.HEADING, "See [here](x) {#id}", Span(0, 1)),
        Part(PartKind.ANCHOR, "my-place", Span(0, 0)),
        Part(PartKind.LINK, "other", Span(0, 1)),
    )
    assert anchors(parts) == {"seehere", "myplace"}


HEADS = "# Eins\n\n## Zwei drei\n\n{}\n"


def dead(target: str, source: str) -> list[str]:
    return [part.key for part in dead_anchors(page(target, source))]


def test_a_link_to_a_heading_that_was_translated_is_dead() -> None:
    source = HEADS.format("Siehe [da](#zwei-drei).")
    assert dead("# One\n\n## Two three\n\nSee [there](#zwei-drei).\n", source) == ["#zwei-drei"]
    assert dead("# One\n\n## Two three\n\nSee [there](#two-three).\n", source) == []
    assert dead("# One\n\n## Two three\n\nSee [there](#two-three-1).\n", source) == []
    assert dead("# One\n\n## Two three\n\nSee [there](#two-three-x).\n", source) == ["#two-three-x"]


@pytest.mark.parametrize(("resolved", "told"), [(3, True), (2, False)])
def test_of_four_links_three_must_resolve_in_the_source(resolved: int, told: bool) -> None:  # noqa: FBT001
    keys = ["#eins", "#zwei-drei", "#eins-1"][:resolved] + ["#fort", "#weg"][: 4 - resolved]
    source = HEADS.format(" ".join(f"[da]({key})" for key in keys))
    assert bool(dead("# One\n\nSee [there](#zwei-drei).\n", source)) is told


def sections(levels: str) -> str:
    """Headings of these levels, with a paragraph below each."""
    return "\n".join(
        f"{'#' * int(level)} Part {n}\n\nText {n} of the 1{n} boats.\n"
        for n, level in enumerate(levels)
    )


def changes(target: str, source: str) -> list[tuple[StructureChange, str, str | None]]:
    found = differences(page(sections(target), sections(source)), PartKind.SECTION)
    return [(one.change, one.part.key, one.other and one.other.key) for one in found]


def test_a_heading_of_another_level_or_none_is_told() -> None:
    assert changes("1222", "1222") == []
    assert changes("12335", "12345") == [(StructureChange.CHANGED, "4", "3")]
    assert changes("1233", "12333") == [(StructureChange.LOST, "3", None)]
    assert changes("12222", "1222") == []  # one more is no loss


def test_where_too_little_is_the_same_nothing_is_told() -> None:
    """Three quarters must be."""
    assert len(changes("2223", "2222")) == 1
    assert len(changes("2233", "2222")) == 0
    assert len(changes("222222222333", "222222222222")) == MOST_LOST
    assert len(changes("2222222222223333", "2" * 16)) == 0


def test_of_two_sections_one_may_be_another() -> None:
    assert len(changes("13", "12")) == 1


def blocks(document: Document, here: int, there: int) -> Document:
    made = [Part(PartKind.BLOCK, "sh", Span(0, 0))] * there
    from dataclasses import replace

    return replace(document, parts=tuple(made[:here]), source_parts=tuple(made))


def test_endless_pages_are_not_compared() -> None:
    document = page("One.", "Eins.")
    most = blocks(document, MOST_PARTS - 1, MOST_PARTS)
    assert len(differences(most, PartKind.BLOCK)) == 1
    more = blocks(document, MOST_PARTS, MOST_PARTS + 1)
    assert differences(more, PartKind.BLOCK) == ()
    assert differences(document, PartKind.BLOCK) == ()


FRONT = "---\n{}\n---\n\nText.\n"


@pytest.mark.parametrize(
    ("mine", "theirs", "told"),
    [
        ("titel: A\ndate: 1", "title: A\ndate: 1", ("title", "titel")),
        ("title: A\ndate: 1", "title: A\ndate: 1", None),
        ("title: A", "title: A\ndate: 1", None),  # left out
        ("title: A\ndate: 1\nby: x", "title: A\ndate: 1", None),  # of its own
        ("date: 1\ntitel: A", "title: A\ndate: 1", None),  # elsewhere
        ("titel: A\ndatum: 1", "title: A\ndate: 1", None),  # two
    ],
)
def test_a_setting_whose_name_was_translated(
    mine: str, theirs: str, told: tuple[str, str] | None
) -> None:
    assert renamed_setting(page(FRONT.format(mine), FRONT.format(theirs))) == told


def test_something_of_the_whole_page_is_said_at_its_first_words() -> None:
    prose = read_plain("One two.\n\nThree.", "en")
    assert first_words(prose).of(prose.text) == "One two."
    assert first_words(Prose("ab", (), None, "en")) == Span(0, 2)
