"""What a model claims is believed as far as its words and letters go: on both sides of each limit."""

from __future__ import annotations

import pytest

from qa.compare.judged import (
    LONGEST_PASSAGE,
    LONGEST_QUOTE,
    LONGEST_WHY,
    MORE,
    MOST_WORDS,
    TIMES,
    believed,
    claim_of,
    has_content,
    judged,
    keeps,
    passage_of,
    passages,
    stands_in,
)
from qa.model.comparison import ErrorSpan
from qa.model.document import Document
from qa.model.judged import Claim, Judgements
from qa.model.knowledge import Newsroom
from qa.read.plain import read_plain

TEXT = "The mayor of Husum opened 12 new bridges in the old harbour on Monday."
SOURCE = "Der Bürgermeister von Husum weihte am Montag 12 neue Brücken im alten Hafen ein."
PASSAGE = passage_of(TEXT, SOURCE)


def claim(quote: str, kind: str = "mistranslation", **more: str) -> Claim | None:
    return believed(Claim(kind, more.pop("severity", "major"), 7, quote, **more), PASSAGE, "en")


def document(target: str, source: str | None = None, newsroom: Newsroom | None = None) -> Document:
    return Document(
        id="a",
        uri="a",
        raw=target,
        target=read_plain(target, "en"),
        source=None if source is None else read_plain(source, "de"),
        source_lang=None if source is None else "de",
        newsroom=newsroom or Newsroom(),
    )


def test_a_claim_is_placed_where_its_words_stand() -> None:
    found = claim("old harbour", why=" So \n it is. ", model="some  model")
    assert found is not None
    assert (found.start, found.quote) == (TEXT.index("old"), "old harbour")
    assert (found.why, found.model, found.severity) == ("So it is.", "some model", "major")


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("new harbour", "mistranslation"),  # not there
        ("old harb", "mistranslation"),  # it ends within a word
        ("ld harbour", "mistranslation"),  # it begins within one
        ("the", "mistranslation"),  # it says nothing
        ("in the", "mistranslation"),
        ("", "mistranslation"),
        ("old harbour", "beautiful"),  # of no known kind
        ("old harbour", "omission"),  # that names no words of the source
    ],
)
def test_it_is_not_believed(quote: str, kind: str) -> None:
    assert claim(quote, kind) is None


def test_words_that_stand_twice_are_not_clear_unless_they_are_parts_of_others() -> None:
    twice = passage_of("The old bridge and the old harbour.", "")
    assert believed(Claim("grammar", "minor", 0, "old"), twice, "en") is None
    within = passage_of("The old bridge and the oldest harbour.", "")
    assert believed(Claim("grammar", "minor", 0, "old"), within, "en") is not None
    # Where words are not parted, what stands within others counts.
    chinese = passage_of("今天在柏林下雨", "")
    found = believed(Claim("grammar", "minor", 0, "柏林"), chinese, "zh")
    assert found is not None
    assert found.start == 3


def test_an_omission_is_believed_with_words_of_the_source_only() -> None:
    assert claim("old harbour", "omission", source_quote="am Montag") is not None
    assert claim("old harbour", "omission", source_quote="am Dienstag") is None
    assert claim("old harbour", "omission", source_quote=".") is None
    bare = passage_of(TEXT, "")
    lost = Claim("omission", "major", 0, "old harbour", source_quote="am Montag")
    assert believed(lost, bare, "en") is None
    assert believed(Claim("addition", "major", 0, "old harbour"), bare, "en") is None
    assert believed(Claim("addition", "major", 0, "old harbour"), PASSAGE, "en") is not None


def test_an_unknown_severity_is_the_least() -> None:
    found = claim("old harbour", severity="enormous")
    assert found is not None
    assert found.severity == "minor"


def test_long_quotations_are_not_looked_for() -> None:
    word = "harbours"
    words = " ".join([word, *["sail"] * (MOST_WORDS - 1)])
    inside = passage_of(f"We saw {words} today.", "")
    assert believed(Claim("grammar", "minor", 0, words), inside, "en") is not None
    more = f"{words} sail"
    beyond = passage_of(f"We saw {more} today.", "")
    assert believed(Claim("grammar", "minor", 0, more), beyond, "en") is None
    longest = "h" * LONGEST_QUOTE
    assert stands_in(longest, f"a {longest} b")
    assert not stands_in(longest + "h", f"a {longest}h b")
    assert not stands_in("", "a")


def test_a_reason_is_cut_to_one_line() -> None:
    for size, shown in ((LONGEST_WHY, LONGEST_WHY), (LONGEST_WHY + 1, LONGEST_WHY)):
        found = claim("old harbour", why="y" * size)
        assert found is not None
        assert len(found.why) == shown
        assert found.why.endswith("…") is (size > LONGEST_WHY)
    named = claim("old harbour", model="m" * 61)
    assert named is not None
    assert named.model == "m" * 59 + "…"


@pytest.mark.parametrize(
    ("quote", "better", "is_kept"),
    [
        ("old harbour", "ancient harbour", True),
        ("old harbour", "old harbour", False),  # no change
        ("old harbour", "", False),
        ("12 new bridges", "12 young bridges", True),
        ("12 new bridges", "13 new bridges", False),
        ("12 new bridges", "new bridges", False),
        ("new bridges", "12 new bridges", False),
        ("mayor of Husum", "burgomaster of Husum", True),
        ("mayor of Husum", "burgomaster", False),  # the name is lost
        ("mayor of Husum", "mayor of Husum in Lund", False),  # a name that nobody knows
        ("old harbour", "old Hafen", True),  # one that the source has
        ("old harbour", "old harbour of Husum", True),  # or the passage
        ("The mayor", "A mayor", False),  # the capital of the beginning: "a" is in no text
        ("The mayor", "The old mayor", True),
        ("old harbour", "old <b>harbour", False),
        ("old harbour", "old harbour [1]", False),
        ("old harbour", "old harbour, see www.harbour.com", False),
        ("old harbour", "old harbour, see harbour.org", False),
        ("old harbour", "old\nharbour at sea", False),
        ("old harbour", "old harbour\u200b at sea", False),
        ("old harbour", "old harbour\u2028at sea", False),
    ],
)
def test_what_may_be_written_instead(quote: str, better: str, is_kept: bool) -> None:  # noqa: FBT001
    assert keeps(quote, better, PASSAGE) is is_kept


def test_what_is_written_instead_is_not_much_longer() -> None:
    quote = "old harbour"
    most = TIMES * len(quote) + MORE
    assert keeps(quote, "x" * most, PASSAGE)
    assert not keeps(quote, "x" * (most + 1), PASSAGE)


def test_marks_and_addresses_that_were_there_may_stay() -> None:
    marked = passage_of("See *old* harbour.com for more.", "")
    assert keeps("*old* harbour.com", "*older* harbour.com", marked)


@pytest.mark.parametrize(
    ("text", "lang", "says"),
    [
        ("harbour", "en", True),
        ("of the", "en", False),
        ("ox", "en", False),  # too short
        ("axe", "en", True),
        ("7", "en", True),
        ("…", "en", False),
        ("нд", "xx", True),  # of a language that is not known
        ("nd", "xx", False),
        ("雨", "zh", True),
    ],
)
def test_whether_words_say_something(text: str, lang: str, says: bool) -> None:  # noqa: FBT001
    assert has_content(text, lang) is says


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [
        (18, 25, "opened"),  # the space before and behind
        (20, 22, "opened"),  # within a word: the whole
        (19, 25, "opened"),
        (4, 9, "mayor"),
        (0, 9, "The mayor"),
        (0, 3, None),  # a function word
        (9, 9, None),
        (-1, 5, None),
        (60, 500, None),
    ],
)
def test_what_a_metric_marks_becomes_whole_words(start: int, end: int, quote: str | None) -> None:
    found = claim_of(ErrorSpan(start, end, "major", 0.9), PASSAGE, "metric", "en")
    assert (found and found.quote) == quote


def test_passages_are_the_sentences_with_what_they_translate() -> None:
    target = "The mayor opened the bridge on Monday.\n\nNobody came."
    source = "Der Bürgermeister eröffnete die Brücke am Montag.\n\nNiemand kam."
    first, second = passages(document(target, source))
    assert (first.text, first.source) == tuple(side.split("\n\n")[0] for side in (target, source))
    assert (second.text, second.source) == ("Nobody came.", "Niemand kam.")
    assert target[second.span.start : second.span.end] == second.text
    assert first.name != second.name
    (alone, _) = passages(document(target))
    assert (alone.text, alone.source) == (first.text, "")
    assert alone.name != first.name


def test_passages_of_one_word_and_endless_ones_are_left_out() -> None:
    assert passages(document("Monday.")) == ()
    assert len(passages(document("On Monday."))) == 1
    filler = "a " * ((LONGEST_PASSAGE - 4) // 2)
    assert len(passages(document(f"{filler}end."))) == 1
    assert passages(document(f"{filler}ends.")) == ()


def test_claims_are_found_again_by_the_words_of_their_passage() -> None:
    text = "The mayor opened the bridge. Nobody came."
    name = passages(document(text))[1].name
    made = Claim("grammar", "minor", 0, "Nobody")
    room = Newsroom(judgements=Judgements({name: (made,)}))
    ((span, sound),) = judged(document(text, newsroom=room))
    assert span.of(text) == sound.quote == "Nobody"
    assert judged(document(text)) == ()
    assert judged(document("The mayor opened the bridge. No man came.", newsroom=room)) == ()
