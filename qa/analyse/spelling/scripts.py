"""Words written in letters of more than one script."""

from __future__ import annotations

from qa.analyse.language.scripts import scripts_of
from qa.analyse.names.romanization import romanized
from qa.lexicon.frequency import lexicon
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.letters import LATIN
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span

CYRILLIC = "\u0400-\u052f"
GREEK = "\u0370-\u03ff"
MIXED = expression(f"[{LATIN}][{CYRILLIC}{GREEK}]|[{CYRILLIC}{GREEK}][{LATIN}]")
NOT_LATIN = expression(f"[{CYRILLIC}{GREEK}]")
WORD_FORWARD = expression(r"\w{0,60}")
WORD_BACKWARD = expression(r"\w{0,60}\Z")
IS_LATIN = expression(f"[{LATIN}]")
IS_GREEK = expression(f"[{GREEK}]")
IS_CYRILLIC = expression(f"[{CYRILLIC}]")

# Letters that look the same, Cyrillic and Greek to Latin.
LOOKS_LIKE = dict(
    zip(
        "аеорсхуіїёјѕһԁԛԝАВЕКМНОРСТХУІЇЁЈЅЗ" + "ονραικυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aeopcxyiïëjshdqwABEKMHOPCTXYIÏËJS3" + "ovpaikuxABEZHIKMNOPTYX",
        strict=True,
    )
)
TO_LATIN = str.maketrans(LOOKS_LIKE)
TO_CYRILLIC = str.maketrans(
    {latin: other for other, latin in LOOKS_LIKE.items() if IS_CYRILLIC.match(other)}
)

TO_GREEK = str.maketrans(
    {latin: other for other, latin in LOOKS_LIKE.items() if IS_GREEK.match(other)}
)


class MixedWord(NamedTuple):
    """A word in two scripts, and how it reads in one, if that can be told."""

    span: Span
    right: str | None
    strange: str


# Two words in two scripts, joined: "ФАЙЛPNG".
JOINED = expression(f"[{CYRILLIC}]{{3,}}[{LATIN}]{{3,}}|[{LATIN}]{{3,}}[{CYRILLIC}]{{3,}}")
# A sign between two sizes: "СТОЛБЦЫxСТРОКИ".
TIMES = expression(f"[{CYRILLIC}\\d]+x[{CYRILLIC}\\d]+")
# Behind these a letter is a code.
CODE_SIGNS = frozenset("%$\\&@")


def mixed_words(prose: Prose) -> tuple[MixedWord, ...]:
    """The words with letters of two scripts side by side, in order.

    A Greek letter beside Latin ones is a symbol as a rule (kΩ, βHCG): it counts only where the
    word is in the lexicon once the look-alike is put right.
    """
    text = prose.text
    found: list[MixedWord] = []
    end = -1
    if text.isascii() or not NOT_LATIN.search(text):
        return ()
    for match in MIXED.finditer(text):
        if match.start() < end:
            continue
        before = WORD_BACKWARD.search(text, max(0, match.start() - 60), match.start())
        after = WORD_FORWARD.match(text, match.end())
        span = Span(
            before.start() if before else match.start(), after.end() if after else match.end()
        )
        end = span.end
        if text[span.start - 1 : span.start] in CODE_SIGNS and span.start:
            continue  # "%BИмя": the letter belongs to the sign
        if TIMES.fullmatch(text, span.start, span.end) and span.of(text).replace("x", "").isupper():
            continue
        mixed = _mixed_word(span, span.of(text), prose.lang)
        if mixed is not None:
            found.append(mixed)
    return tuple(found)


def _mixed_word(span: Span, word: str, lang: str | None) -> MixedWord | None:
    latin, cyrillic = len(IS_LATIN.findall(word)), len(IS_CYRILLIC.findall(word))
    strange = "".join(sorted({c for c in word if c.isalpha() and not IS_LATIN.match(c)}))
    known = lexicon(lang or "")
    # As many of both, "oт" for "от": the language of the text tells.
    if cyrillic > latin or (cyrillic == latin and "Cyrillic" in scripts_of(primary(lang))):
        right = word.translate(TO_CYRILLIC)
        strange = "".join(sorted({c for c in word if IS_LATIN.match(c)}))
        if IS_LATIN.search(right) or (
            JOINED.fullmatch(word) and (known is None or right not in known)
        ):
            return MixedWord(span, None, strange)
        return MixedWord(span, right, strange)
    # "Oι": there the Latin letter is the strange one.
    if not cyrillic and scripts_of(primary(lang)) == ("Greek",):
        right = word.translate(TO_GREEK)
        strange = "".join(sorted({c for c in word if IS_LATIN.match(c)}))
        is_whole = not IS_LATIN.search(right) and known is not None and right in known
        return MixedWord(span, right, strange) if is_whole else None
    right = word.translate(TO_LATIN)
    one_script = not any(c.isalpha() and not IS_LATIN.match(c) for c in right)
    if not cyrillic and not (one_script and known is not None and right in known):
        return None
    if one_script and (known is None or right in known or latin >= cyrillic + 2):
        return MixedWord(span, right, strange)
    # "Shchedрик": the rest of a name was not carried over into the other alphabet.
    carried = "".join(c if IS_LATIN.match(c) else romanized(c) for c in word)
    is_whole = carried.isalpha() and not NOT_LATIN.search(carried)
    return MixedWord(span, carried if is_whole else None, strange)
