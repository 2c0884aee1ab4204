"""Source and target sentences are paired, however they are cut; of strangers nothing is said."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.compare.align.alignment import pairs
from qa.compare.align.bilingual import align, alignment
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.accuracy.omitted_segment import CERTAIN

GERMAN = [
    "Der Hafenmeister von Husum hat am Dienstag den nördlichen Pier gesperrt.",
    "In der Nacht hatten sich dort zwei Fischerboote losgerissen.",
    "Verletzt wurde nach Angaben der Polizei niemand.",
    "Das größere der beiden Boote, die „Wilhelmine“, sank gegen 3 Uhr.",
    "Die Reparatur des Piers soll rund 120.000 Euro kosten.",
    "Bürgermeister Uwe Petersen will die Arbeiten noch im März vergeben.",
]
ENGLISH = [
    "The harbour master of Husum closed the northern pier on Tuesday.",
    "Two fishing boats had broken loose there during the night.",
    "According to the police nobody was injured.",
    "The larger of the two boats, the “Wilhelmine”, sank at about 3 o'clock.",
    "Repairing the pier is expected to cost some 120,000 euros.",
    "Mayor Uwe Petersen wants to award the work before the end of March.",
]
STRANGER = [
    "Die Aktien des Versicherers gaben im frühen Handel um 2,7 Prozent nach.",
    "Analysten hatten mit mehr Gewinn gerechnet, weil der Vorstand Erwartungen geschürt hatte.",
    "Kaufen!",
]


def document(source: str, target: str, lang: str = "de") -> Document:
    return Document(
        id="t",
        uri="t",
        raw=target,
        target=read_plain(target, "en"),
        source=read_plain(source, lang),
        source_lang=lang,
    )


def linked(source: str, target: str) -> list[tuple[str, str]]:
    found = document(source, target)
    return [(pair.source.of(source), pair.target.of(target)) for pair in found.need(pairs)]


def test_parallel_paragraphs() -> None:
    assert linked("\n\n".join(GERMAN), "\n\n".join(ENGLISH)) == list(
        zip(GERMAN, ENGLISH, strict=True)
    )


def test_one_paragraph_against_many() -> None:
    assert linked(" ".join(GERMAN), "\n\n".join(ENGLISH)) == list(zip(GERMAN, ENGLISH, strict=True))


def test_two_sentences_made_one() -> None:
    merged = "Two fishing boats had broken loose there during the night, and according to the police nobody was injured."
    target = [ENGLISH[0], merged, *ENGLISH[3:]]
    found = linked("\n\n".join(GERMAN), "\n\n".join(target))
    assert (f"{GERMAN[1]}\n\n{GERMAN[2]}", merged) in found
    assert len(found) == 5


def test_what_was_left_out_is_named() -> None:
    target = "\n\n".join(ENGLISH[:4] + ENGLISH[5:])
    source = "\n\n".join(GERMAN)
    found = document(source, target).need(alignment)
    assert [lost.span.of(source) for lost in found.omitted] == [GERMAN[4]]
    assert not found.added


def test_what_was_put_in_is_named() -> None:
    target = "\n\n".join(ENGLISH)
    source = "\n\n".join(GERMAN[:3] + GERMAN[4:])
    found = document(source, target).need(alignment)
    assert [added.span.of(target) for added in found.added] == [ENGLISH[3]]
    assert not found.omitted


def test_nothing_is_claimed_of_another_text() -> None:
    found = document("\n\n".join(STRANGER), "\n\n".join(ENGLISH)).need(alignment)
    assert not found.omitted
    assert not found.added
    good = document("\n\n".join(GERMAN), "\n\n".join(ENGLISH)).need(alignment)
    assert found.quality < good.quality


def test_without_a_source_there_are_no_pairs() -> None:
    text = read_plain("A text.", "en")
    assert Document(id="t", uri="t", raw="A text.", target=text).need(pairs) == ()
    assert document("", "A text.").need(pairs) == ()
    assert document("Ein Text.", "").need(pairs) == ()


def test_names_are_heard_across_alphabets() -> None:
    russian = [
        "В Москве открылась новая выставка.",
        "Её подготовил художник Сергей Волков.",
        "Посетить её можно до 14 июля.",
        "Билеты стоят 350 рублей.",
    ]
    english = [
        "A new exhibition has opened in Moscow.",
        "Artist Sergei Volkov prepared it.",
        "It can be visited until 14 July.",
        "Tickets cost 350 roubles.",
    ]
    source, target = " ".join(russian), "\n\n".join(english)
    found = document(source, target, "ru").need(pairs)
    assert [(p.source.of(source), p.target.of(target)) for p in found] == list(
        zip(russian, english, strict=True)
    )


SENTENCES = st.lists(st.sampled_from([*GERMAN, *ENGLISH, "Ja.", "123", "中文。", "?"]), max_size=12)


@settings(deadline=None, max_examples=examples_of(60))
@given(SENTENCES, SENTENCES)
def test_pairs_run_in_order_and_share_nothing(left: list[str], right: list[str]) -> None:
    source, target = "\n\n".join(left), "\n\n".join(right)
    found = align(read_plain(source, "de"), read_plain(target, "en"))
    for before, after in zip(found.pairs, found.pairs[1:], strict=False):
        assert before.target.end <= after.target.start
        assert before.source.end <= after.source.start
    for pair in found.pairs:
        assert 0.0 <= pair.score <= 1.0
    paired = {n for pair in found.pairs for n in range(pair.source.start, pair.source.end)}
    assert not any(lost.span.start in paired for lost in found.omitted)


def test_a_target_that_stops_early_is_believed() -> None:
    source = "\n\n".join(GERMAN)
    found = document(source, "\n\n".join(ENGLISH[:2])).need(alignment)
    assert len(found.pairs) == 2
    (lost,) = found.omitted
    assert lost.span.of(source) == "\n\n".join(GERMAN[2:])
    assert lost.is_last
    assert lost.sentences == 4
    assert lost.score > 0.9


def test_a_lost_paragraph_is_sure() -> None:
    source = "\n\n".join(GERMAN)
    (lost,) = document(source, "\n\n".join(ENGLISH[:4] + ENGLISH[5:])).need(alignment).omitted
    assert lost.span.of(source) == GERMAN[4]
    assert lost.score >= CERTAIN
    assert not lost.is_last


def test_what_changed_places_is_not_lost() -> None:
    source = "\n\n".join(GERMAN)
    for n in range(len(ENGLISH) - 2):
        for later in (n + 1, n + 2):
            moved = [*ENGLISH[:n], *ENGLISH[n + 1 : later + 1], ENGLISH[n], *ENGLISH[later + 1 :]]
            found = document(source, "\n\n".join(moved)).need(alignment)
            assert found.pairs
            assert not found.omitted
            assert not found.added


def test_what_was_left_untranslated_is_no_gap() -> None:
    chinese = [
        "青浦镇的老桥星期二重新开放。",
        "工程历时三年，耗资420万元，由当地一家公司承建。",
        "许多居民清晨就来到河边，想第一个走过这座石桥。",
        "镇长表示，桥上今后不准卡车通行，行人和自行车不受影响。",
        "明年春天，河边还将修建一条散步小路。",
    ]
    english = [
        "The old bridge of Qingpu reopened on Tuesday.",
        "Work took three years and cost 4.2 million yuan; a local company carried it out.",
        "Many residents came to the river at dawn, wanting to be first across the stone bridge.",
        "The mayor said that lorries will be banned; people on foot and bicycles are not affected.",
        "Next spring a path for walkers is to be built along the river.",
    ]
    source = "\n\n".join(chinese)
    for number, copied in enumerate(chinese):
        target = "\n\n".join([*english[:number], copied, *english[number + 1 :]])
        found = document(source, target, "zh").need(alignment)
        assert len(found.pairs) == len(chinese)
        assert not found.omitted


def test_texts_of_very_different_length_are_no_trouble() -> None:
    many = " ".join(f"Satz {n} ist kurz." for n in range(3000))
    for left, right in ((GERMAN[0] + " " + GERMAN[1], many), (many, " ".join(ENGLISH[:2]))):
        assert len(align(read_plain(left, "de"), read_plain(right, "en")).pairs) <= 2


def test_neighbors_that_stand_alone_are_one_run_with_its_place() -> None:
    source, target = "\n\n".join(GERMAN), "\n\n".join([*ENGLISH[:2], *ENGLISH[4:]])
    found = document(source, target).need(alignment)
    (lost,) = found.omitted
    assert lost.span.of(source) == "\n\n".join(GERMAN[2:4])
    assert (lost.sentences, lost.is_last) == (2, False)
    assert lost.place == target.index(ENGLISH[1]) + len(ENGLISH[1])
    assert not found.added
    turned = document("\n\n".join([*GERMAN[:2], *GERMAN[4:]]), "\n\n".join(ENGLISH))
    (added,) = turned.need(alignment).added
    assert added.span.of("\n\n".join(ENGLISH)) == "\n\n".join(ENGLISH[2:4])
    assert (added.sentences, added.is_last) == (2, False)
    assert turned.source is not None
    assert added.place == turned.source.text.index(GERMAN[1]) + len(GERMAN[1])


def test_runs_apart_are_two() -> None:
    source = "\n\n".join(GERMAN + STRANGER[:2] + GERMAN)
    target = "\n\n".join(ENGLISH[:2] + ENGLISH[3:] + ENGLISH[:4] + ENGLISH[5:])
    found = document(source, target).need(alignment)
    lost = [one.span.of(source) for one in found.omitted]
    assert lost == [GERMAN[2], "\n\n".join(STRANGER[:2]), GERMAN[4]]
    assert [one.sentences for one in found.omitted] == [1, 2, 1]


def test_what_stands_alone_before_all_else_has_the_place_of_the_beginning() -> None:
    source, target = "\n\n".join(STRANGER[:2] + GERMAN), "\n\n".join(ENGLISH)
    (lost,) = document(source, target).need(alignment).omitted
    assert lost.span.of(source) == "\n\n".join(STRANGER[:2])
    assert (lost.place, lost.is_last) == (0, False)
