"""Versions of a text are made line-parallel."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.compare.align.monolingual import align_lines, is_parallel, parallel
from qa.read.plain import read_plain

OURS = [
    "The council met on Monday evening.",
    "It voted for the new bridge by nine votes to two.",
    "Building starts in spring.",
    "Shop owners fear for their trade.",
]
THEIRS = [
    "The town council met Monday evening.",
    "By nine votes to two it approved the new bridge.",
    "Work begins in the spring.",
    "Shopkeepers are afraid of losing trade.",
]


def test_other_cuts_do_not_matter() -> None:
    reference = f"{THEIRS[0]} {THEIRS[1]}\n\n{THEIRS[2]} {THEIRS[3]}\n"
    found = align_lines("\n".join(OURS), reference, "en")
    assert found.hypotheses == OURS
    assert found.references == THEIRS
    assert (found.coverage.hypothesis, found.coverage.reference) == (1.0, 1.0)


def test_a_sentence_made_of_two_is_cut_where_its_words_say() -> None:
    joined = THEIRS[1].rstrip(".") + ", " + "work begins in the spring."
    found = align_lines("\n".join(OURS), "\n".join([THEIRS[0], joined, THEIRS[3]]), "en")
    assert found.hypotheses == OURS
    assert found.references[1] == "By nine votes to two it approved the new bridge,"
    assert found.references[2] == "work begins in the spring."


def test_what_is_missing_gets_a_line_of_its_own() -> None:
    found = align_lines("\n".join(OURS[:1] + OURS[2:]), "\n".join(THEIRS), "en")
    assert found.coverage.only_reference == (THEIRS[1],)
    assert "" in found.hypotheses
    assert found.references == THEIRS
    assert 0.6 < found.coverage.reference < 0.8


def test_urls_are_scored_as_they_stand() -> None:
    text = "See https://example.org/a for more.\nThen write to the mayor.\n"
    found = align_lines(text, "See https://example.org/a for more. Then write to the mayor.", "en")
    assert found.references == found.hypotheses == text.splitlines()


def test_several_versions_are_cut_alike() -> None:
    pivot = read_plain("\n".join(THEIRS), "en")
    others = [read_plain(" ".join(OURS), "en"), read_plain("\n\n".join(OURS[:3]), "en")]
    found = parallel(pivot, others)
    assert all(len(row.others) == 2 for row in found.rows)
    assert found.coverage[1].hypothesis < found.coverage[0].hypothesis == 1.0


def test_parallel_lines_are_known_by_their_words() -> None:
    assert is_parallel(OURS, THEIRS)
    assert not is_parallel(OURS, THEIRS[:3])
    assert not is_parallel(OURS, [*THEIRS[1:], THEIRS[0]])
    assert not is_parallel([*OURS, ""], ["", *THEIRS])
    assert is_parallel(["", *OURS], ["", *THEIRS])
    assert is_parallel(["今天天气很好"], ["今天天气真好"])


CHINESE = ["中文句子。", "这座桥星期二重新开放，工程历时三年。", "镇长说，不准卡车通行。"]
ODD = ["No.", "She didn't: “It's the mill-owner's”, he said.", "O'Neill's isn't 中文."]
SENTENCES = st.lists(
    st.sampled_from([*OURS, *THEIRS, *ODD, *CHINESE]), min_size=1, max_size=9
) | st.lists(st.sampled_from([*ODD, *CHINESE]), min_size=1, max_size=5)
BESIDE_CHINESE = re.compile(r"\s*([\u3000-\u303f\u3400-\u9fff\uff00-\uffef])\s*")


def spaced_words(texts: list[str]) -> list[str]:
    """What stands between white space, except that beside Chinese, which may be cut anywhere."""
    return BESIDE_CHINESE.sub(r"\1", " ".join(texts)).split()


@settings(deadline=None, max_examples=examples_of(120))
@given(SENTENCES, SENTENCES, st.sampled_from([" ", "\n\n"]))
def test_no_word_is_lost_or_cut(ours: list[str], theirs: list[str], joint: str) -> None:
    found = align_lines("\n\n".join(ours), joint.join(theirs), "en")
    # The pivot is cut between sentences only.
    assert " ".join(found.hypotheses).split() == " ".join(ours).split()
    assert spaced_words(found.references) == spaced_words(theirs)
