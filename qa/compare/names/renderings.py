"""Names of one word of the source that the translation writes in several ways.

“Bibi”, then “Beebe”, where the source has ביבי both times. Which spelling is right the script does not
say; the article's own majority does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qa.analyse.names.evidence import Variant, by_renderings
from qa.analyse.names.spelling_differences import is_derived, is_other_word
from qa.analyse.names.transcription import spellings, stems
from qa.compare.names.scripts import ScriptNames, ScriptWord, script_names
from qa.model.document import Document
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Both renderings are names, rarer than this (Zipf), and so alike, by letters.
EVERYDAY: float = TUNED["EVERYDAY"]
ALIKE: float = TUNED["ALIKE"]
# A name that renders nothing is so like what renders a word elsewhere, by letters.
LIKE_USUAL: float = TUNED["LIKE_USUAL"]
# The slip is not better known by so much; two names that are known so well may be of two people.
BETTER_KNOWN: float = TUNED["BETTER_KNOWN"]
WELL_KNOWN: float = TUNED["WELL_KNOWN"]
# What is taken off for each time that a rendering comes again.
AGAIN: float = TUNED["AGAIN"]
# A name that is longer than the usual rendering by more letters renders a longer word.
ENDING: int = TUNED["ENDING"]
# A first name renders its own word so well (mean cost of a letter).
ANCHOR: float = TUNED["ANCHOR"]
# For each word of the source, how often each name renders it.
Ways = Mapping[str, Mapping[str, int]]


def rendered_otherwise(document: Document) -> tuple[Variant, ...]:
    """The names for which other sentences have another one, though the source has the same word."""
    names = document.need(script_names)
    if names is None:
        return ()
    ways = _ways(names)
    minority = (
        variant
        for stem, by_key in ways.items()
        if len(by_key) > 1
        for variant in _minority(names, stem, by_key)
    )
    return (*minority, *_unlike_usual(names, ways), *_words_for_surnames(names))


def _ways(names: ScriptNames) -> Ways:
    ways: dict[str, dict[str, int]] = {}
    for stretch in names.stretches:
        for each in stretch.rendered.values():
            if names.is_name_there(each.stem):
                by_key = ways.setdefault(each.stem, {})
                by_key[each.key] = by_key.get(each.key, 0) + 1
    return ways


def _minority(names: ScriptNames, stem: str, by_key: Mapping[str, int]) -> Iterator[Variant]:
    known = spellings(stem, names.code)
    usual = max(by_key, key=lambda key: (by_key[key], key in known, names.zipf(key), key))
    right = names.forms.get(usual)
    if right is None or names.zipf(usual) > EVERYDAY:
        return
    for key, times in by_key.items():
        form = names.forms.get(key)
        if key == usual or form is None or key[0] != usual[0]:
            continue
        if _are_two(key, usual) and not _is_cut(names, key, usual):
            continue
        if names.zipf(key) > names.zipf(usual) + BETTER_KNOWN or (
            min(names.zipf(key), names.zipf(usual)) >= WELL_KNOWN
            and not names.share_company(form, right)
            and names.beside(stem, key).isdisjoint(names.beside(stem, usual))
        ):
            continue  # two people: Alan, Allan; Wayde, Wade
        if names.may_be_slip(form.numbers[0]):
            witness = by_renderings(stem, by_key[usual])
            yield Variant(form, right.text, (witness,), -AGAIN * (times - 1))


def _unlike_usual(names: ScriptNames, ways: Ways) -> Iterator[Variant]:
    """Names that render nothing, where a word stands that other sentences render by one like it."""
    for stretch in names.stretches:
        left = [n for n in stretch.names if n not in stretch.rendered and names.may_be_slip(n)]
        here = {names.key(n) for n in stretch.names}
        for token in stretch.tokens if left else ():
            for stem in stems(token.text, names.code):
                by_key = ways.get(stem)
                if by_key is not None and here.isdisjoint(by_key):
                    usual = max(by_key, key=lambda key: (by_key[key], key))
                    yield from _like(names, left, token.text, usual, by_key[usual])


def _words_for_surnames(names: ScriptNames) -> Iterator[Variant]:
    """Words behind a first name, where the source has a surname that the article writes by its letters elsewhere.

    “Ziad Victory”, where it has زياد نصر, and “Nasr” for نصر in another sentence.
    """
    usual: dict[str, dict[str, int]] = {}
    for stretch in names.stretches:
        for each in stretch.rendered.values():
            by_key = usual.setdefault(each.stem, {})
            by_key[each.key] = by_key.get(each.key, 0) + 1
    for stretch in names.stretches:
        here = [names.key(n) for n in stretch.names]
        there = [set(stems(token.text, names.code)) for token in stretch.tokens]
        for number in stretch.names:
            anchor = stretch.rendered.get(number - 1)
            if (
                anchor is None
                or anchor.fit.mean > ANCHOR
                or number in stretch.rendered
                or number + 1 in stretch.names
                or not names.touch(number, number - 1)
            ):
                continue
            form = names.form(number)
            for stem in _behind(names, anchor.stem, stretch.tokens):
                by_key = usual.get(stem, {})
                if (
                    form is None
                    or form.times > 1
                    or not by_key
                    or sum(key in by_key for key in here) >= sum(stem in each for each in there)
                ):
                    continue
                best = max(by_key, key=lambda key: (by_key[key], key))
                right = names.forms.get(best)
                if right is not None and names.may_be_person(number) and best != names.key(number):
                    yield Variant(form, right.text, (by_renderings(stem, by_key[best]),), 0.0)


def _behind(names: ScriptNames, stem: str, tokens: Sequence[ScriptWord]) -> tuple[str, ...]:
    """What the word may be that stands right behind a first name of the source, which it has once here."""
    places = [n for n, token in enumerate(tokens) if stem in stems(token.text, names.code)]
    if len(places) != 1 or places[0] + 1 >= len(tokens):
        return ()
    first, second = tokens[places[0]], tokens[places[0] + 1]
    return (second.text,) if names.meet(first, second) else ()


def _like(
    names: ScriptNames, numbers: list[int], word: str, usual: str, times: int
) -> Iterator[Variant]:
    from rapidfuzz.distance import Indel

    right = names.forms.get(usual)
    for number in numbers:
        key, form = names.key(number), names.form(number)
        if (
            right is not None
            and form is not None
            and Indel.normalized_similarity(key, usual) >= LIKE_USUAL
            and not _is_longer(key, usual)
            and (not _are_two(key, usual) or _is_cut(names, key, usual))
        ):
            yield Variant(form, right.text, (by_renderings(word, times),), 0.0)


def _is_longer(key: str, usual: str) -> bool:
    """Whether the name goes on where the usual rendering ends, by more than an ending: Poketalk renders more than Poke."""
    return key.startswith(usual) and len(key) - len(usual) > ENDING


def _is_cut(names: ScriptNames, key: str, usual: str) -> bool:
    """Whether a name has lost its last letter, which is no ending: kana have no cases, and say what is a name's (Mula, Mulan)."""
    return (
        names.is_unspaced
        and key == usual[:-1]
        and usual[-1] != "s"
        and names.zipf(key) < WELL_KNOWN
    )


def _are_two(one: str, other: str) -> bool:
    """Whether two renderings are two words rather than two spellings."""
    from rapidfuzz.distance import Indel

    return (
        is_derived(one, other)
        or is_other_word(one, other)
        or is_other_word(other, one)
        or any(long == short + end for end in "sin" for long, short in ((one, other), (other, one)))
        or Indel.normalized_similarity(one, other) < ALIKE
    )
