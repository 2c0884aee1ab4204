"""Names that do not spell what the source has in their place.

“Amit Parakhsh” for עמית פרקש: Amit is עמית, so Parakhsh stands in the place of פרקש, whose letters do
not make it. And of people who are known, reference works have the spelling: a well-known singer is
no “Shalomi Sheven”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.analyse.names.consonants import FEWEST, consonants, likeness, readings
from qa.analyse.names.evidence import (
    NameEvidence,
    Variant,
    Who,
    by_person,
    by_place,
    by_reference,
)
from qa.analyse.names.romanization import plain, sound
from qa.analyse.names.spelling_differences import is_doubled
from qa.analyse.names.transcription import Fit, fit, heard, letters_of, rendering, spellings, stems
from qa.compare.names.scripts import (
    SHORTEST,
    ScriptNames,
    ScriptStretch,
    ScriptWord,
    SpelledName,
    script_names,
)
from qa.languages.transcriptions import known_names, known_spellings
from qa.model.document import Document
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A name that says which word stands beside it renders its own so well (mean cost of a letter).
ANCHOR: float = TUNED["ANCHOR"]
# A name in the place of another is misspelled if a letter is so strange, but not all are.
STRANGE: float = TUNED["STRANGE"]
UNLIKE: float = TUNED["UNLIKE"]
# A spelling that reference works do not have is reported if it costs so much more than theirs.
DEARER: float = TUNED["DEARER"]
# And for sure if it costs so much more than the only one.
CLEARLY: float = TUNED["CLEARLY"]
# A name has the consonants of a word if they are so alike.
SAME_CONSONANTS: float = TUNED["SAME_CONSONANTS"]
NEARLY_ITS: float = TUNED["NEARLY_ITS"]
# So like a spelling of reference works, by letters, no name is called another.
NEARLY: float = TUNED["NEARLY"]
# A name that English knows so well (Zipf) renders a word that is no name there in its own way.
WELL_KNOWN: float = TUNED["WELL_KNOWN"]
# A name that English knows less (Zipf), and so long, is one of nobody.
UNKNOWN: float = TUNED["UNKNOWN"]
LONG: int = TUNED["LONG"]
# A name has at most so many letters for each of the word, and the other way round.
LONGER: float = TUNED["LONGER"]
# A name that stands beside a first name, or alone, may be known so well (Zipf).
OF_NOBODY: float = TUNED["OF_NOBODY"]
# A word that may be no name is one if the name beside a first name is so like it (mean cost).
LIKE_A_NAME: float = TUNED["LIKE_A_NAME"]
# A name that is left over has so much of a known spelling.
HALF: float = TUNED["HALF"]
# A word that is more common than this is no part of a person's name (Zipf).
EVERYDAY: float = TUNED["EVERYDAY"]


def out_of_place(document: Document) -> tuple[Variant, ...]:
    """The names that the word of the source in their place does not make, or that people do not have."""
    names = document.need(script_names)
    if names is None:
        return ()
    judge = _Places(names)
    return (*judge.unlike_people(), *judge.unlike_words())


class _Places:
    """Compares the stretches of one document."""

    def __init__(self, names: ScriptNames) -> None:
        self.names, self.code = names, names.code
        # What is written as the source's people are written in reference works.
        self.right: set[str] = set()

    def unlike_people(self) -> Iterator[Variant]:
        """The names of people who are known, and who are written otherwise here."""
        for stretch in self.names.stretches if self.names.knows_people else ():
            for first, last in pairwise(stretch.tokens):
                if not (self.names.may_be_surname(last.text) and self.names.meet(first, last)):
                    continue
                for stem in stems(first.text, self.code):
                    name = f"{stem} {last.text}"
                    known = self.names.person(name)
                    if known:
                        self.right.update(plain(each.casefold()) for each in known)
                        yield from self._unlike_person(name, known, stretch)

    def _unlike_person(
        self,
        name: str,
        right: Sequence[str],
        stretch: ScriptStretch,
    ) -> Iterator[Variant]:
        """Each word of the translation that renders a word of the name, but not as it is written."""
        keys = {self.names.key(n): n for n in stretch.names}
        heard = {sound(key) for key in keys}
        missing = [
            plain(each.casefold()) not in keys and sound(each) not in heard for each in right
        ]
        witness = by_person(name, " ".join(right), is_listed=name in self.names.listed_people)
        for place, (word, wanted) in enumerate(zip(name.split(), right, strict=True)):
            if not missing[place]:
                continue
            numbers = [n for n, each in stretch.rendered.items() if each.stem == word]
            # Works that call somebody otherwise than the source does say nothing of how that is written: Eugen, Dido.
            is_listed = witness.who is Who.LISTED
            if (
                numbers
                and not is_listed
                and not fit(plain(wanted.casefold()), word, self.code).is_good
            ):
                continue
            if not numbers and not missing[1 - place]:
                number = keys.get(plain(right[1 - place].casefold()), -2) + (1 if place else -1)
                if self._is_free(number, number + (-1 if place else 1), stretch):
                    numbers = [number]
            for number in numbers:
                form = self.names.form(number)
                if (
                    form is not None
                    and self.names.may_be_person(number)
                    and self.names.zipf(form.key) < EVERYDAY
                    # Others of that name are written so: Kalfon, Halfon.
                    and (is_listed or plain(form.key) not in spellings(word, self.code))
                    and (is_listed or not self._is_as_good(form.key, wanted.casefold()))
                ):
                    yield Variant(form, wanted, (witness,), 0.0)

    def _is_as_good(self, key: str, wanted: str) -> bool:
        """Whether works spell a surname as English hardly does: Zakhem, where it knows Zakheim; Eisenkott, for Eisenkot."""
        from rapidfuzz.distance import OSA

        zipf, form, right = self.names.zipf, plain(key), plain(wanted)
        if zipf(wanted) > 0 or zipf(right) > 0 or abs(len(form) - len(right)) != 1:
            return False
        if is_doubled(form, right) or is_doubled(right, form):
            return True
        return 0 < zipf(key) < WELL_KNOWN and OSA.distance(form, right, score_cutoff=1) == 1

    def _is_free(self, number: int, beside: int, stretch: ScriptStretch) -> bool:
        """Whether a name beside the other renders no word."""
        return (
            number in stretch.names
            and number not in stretch.rendered
            and self.names.touch(number, beside)
        )

    def unlike_words(self) -> Iterator[Variant]:
        """Names that do not render the word of the source in whose place they stand."""
        names = self.names
        for stretch in names.stretches:
            good = stretch.rendered
            for number in stretch.names:
                if not names.may_be_slip(number) or names.key(number) in self.right:
                    continue
                if number in good:
                    variant = self._unlike_reference(good[number], stretch)
                else:
                    token = self._place(number, stretch)
                    variant = (
                        (token and self._weigh(number, token, stretch))
                        or self._near_known(number, stretch)
                        or self._left_over(number, stretch)
                    )
                if variant is not None:
                    yield variant

    def _place(self, number: int, stretch: ScriptStretch) -> ScriptWord | None:
        """The word right beside the one that the name beside this one renders."""
        for step in (-1, 1):
            anchor = stretch.rendered.get(number + step)
            if anchor is not None and self.names.touch(number, number + step):
                token = self._beside(anchor, -step, stretch.tokens)
                if token is not None and (
                    self.names.is_name_there(token.text)
                    or self._is_surname(self.names.key(number), token.text, anchor)
                ):
                    return token
        return None

    def _is_surname(self, key: str, word: str, anchor: SpelledName) -> bool:
        """Whether a word, though its language has it, stands beside a first name and is like the name."""
        return (
            anchor.key in known_spellings(self.code)
            and self.names.zipf(key) < OF_NOBODY
            and fit(key, word, self.code).mean <= LIKE_A_NAME
        )

    def _unlike_reference(self, here: SpelledName, stretch: ScriptStretch) -> Variant | None:
        """A name that its word could make, but not as reference works write it.

        Surer where theirs is by far the likelier, this one is hardly known, and a name stands beside it.
        """
        known = spellings(here.stem, self.code)
        if (
            not known
            or self.names.is_spelt_in_han  # one name for many spellings: Anthony, Antony, Antoni
            or here.key in known
            or sound(here.key) in {sound(each) for each in known}
            or not self.names.is_name_there(here.stem)
            or not self._is_dearer(here.fit, known, here.stem)
        ):
            return None
        sure = (
            self.names.zipf(here.key) < WELL_KNOWN
            and here.fit.mean
            >= CLEARLY + min(fit(each, here.stem, self.code).mean for each in known)
            and any(
                (other := stretch.rendered.get(here.number + step)) is not None
                and other.fit.mean <= ANCHOR
                and self.names.touch(here.number, here.number + step)
                for step in (-1, 1)
            )
        )
        return self._variant(here.number, here.stem, by_reference(here.stem, sure=sure))

    def _beside(
        self, anchor: SpelledName, step: int, tokens: Sequence[ScriptWord]
    ) -> ScriptWord | None:
        """The word of the source that stands beside the one that is rendered, with nothing between."""
        if anchor.fit.mean > ANCHOR or len(anchor.key) < SHORTEST:
            return None
        places = [
            n for n, token in enumerate(tokens) if anchor.stem in stems(token.text, self.code)
        ]
        # Of two people called Marie nobody knows which one stands here.
        if len(places) != 1 or not 0 <= places[0] + step < len(tokens):
            return None
        token, other = tokens[places[0]], tokens[places[0] + step]
        first, second = (token, other) if step > 0 else (other, token)
        return other if self.names.meet(first, second) else None

    def _is_well_known_here(self, key: str, word: str) -> bool:
        """Whether English knows the name well, and the word has about its consonants: “Buenos”, “Delhi”."""
        return self.names.zipf(key) >= WELL_KNOWN and self._has_all_of_its_consonants(key, word)

    def _has_all_of_its_consonants(self, key: str, word: str) -> bool:
        return consonants(key) in readings(word, self.names.source_lang)

    def _weigh(self, number: int, token: ScriptWord, stretch: ScriptStretch) -> Variant | None:
        key = self.names.key(number)
        if self.names.is_joined(number) or self._is_well_known_here(key, token.text):
            return None  # "Byung-soo": a part of what the word renders
        here, known = fit(key, token.text, self.code), spellings(token.text, self.code)
        if (
            here.mean > UNLIKE
            or here.strangest < STRANGE
            or (not known and (self.names.needs_reference or self.names.zipf(key) >= WELL_KNOWN))
            # Characters tell of sounds but roughly: what is well known may be in other lists.
            or (
                self.names.is_spelt_in_han
                and (len(token.text) < SHORTEST or self.names.zipf(key) >= WELL_KNOWN)
            )
            or not self._is_as_long(key, token.text)
            or rendering(heard(key), token.text, self.code).is_good
            or key in known
            or any(
                rendering(other.key, token.text, self.code).is_good
                for other in stretch.rendered.values()
            )
            or sound(key) in {sound(each) for each in known}
            or self._has_its_consonants(key, token.text, known)
        ):
            return None
        return self._variant(number, token.text, by_place(token.text, known))

    def _left_over(self, number: int, stretch: ScriptStretch) -> Variant | None:
        """The only name of nobody that renders nothing, where one name of the source is not rendered.

        Not in Japanese and Chinese, where most names are not among the words that are looked at: Fukudome is 福留, not
        フォーク.
        """
        from rapidfuzz.distance import Indel

        key = self.names.key(number)
        if self.names.is_unspaced:
            return None
        if self.names.zipf(key) >= OF_NOBODY or any(
            n != number and n not in stretch.rendered for n in stretch.names
        ):
            return None
        left = [
            token
            for token in stretch.tokens
            if spellings(token.text, self.code)
            and self.names.is_name_there(token.text)
            and not self._is_rendered(token, stretch)
        ]
        if len(left) != 1:
            return None
        (token,) = left
        known = spellings(token.text, self.code)
        here = fit(key, token.text, self.code)
        if (
            here.mean > UNLIKE
            or here.strangest < STRANGE
            or not self._is_as_long(key, token.text)
            or max(Indel.normalized_similarity(key, each) for each in known) < HALF
            or rendering(heard(key), token.text, self.code).is_good
            or self._has_its_consonants(key, token.text, known)
        ):
            return None
        return self._variant(number, token.text, by_place(token.text, known))

    def _near_known(self, number: int, stretch: ScriptStretch) -> Variant | None:
        """A name that nobody knows, a letter off one that a word of the source is, which nothing renders."""
        from rapidfuzz.distance import OSA

        key, form = self.names.key(number), self.names.form(number)
        if form is None or len(key) < LONG or self.names.zipf(key) >= UNKNOWN:
            return None
        for token in stretch.tokens:
            for known in spellings(token.text, self.code):
                if (
                    known[0] == key[0]
                    and OSA.distance(key, known, score_cutoff=1) == 1
                    and fit(key, token.text, self.code).strangest >= STRANGE
                    and self.names.is_name_there(token.text)
                    and not self._is_rendered(token, stretch)
                ):
                    return Variant(form, known.capitalize(), (by_place(token.text, (known,)),), 0.0)
        return None

    def _is_rendered(self, token: ScriptWord, stretch: ScriptStretch) -> bool:
        return any(
            rendering(each.key, token.text, self.code).is_good for each in stretch.rendered.values()
        )

    def _variant(self, number: int, word: str, witness: NameEvidence) -> Variant | None:
        """The doubtful name, with the one spelling that the word's letters suggest, if there is one."""
        exact = known_names(self.code).get(word, ())
        likely = [each for each in exact if rendering(each, word, self.code).is_good]
        form = self.names.form(number)
        right = likely[0].capitalize() if len(likely) == 1 else ""
        return None if form is None else Variant(form, right, (witness,), 0.0)

    def _is_as_long(self, key: str, word: str) -> bool:
        """Whether a name and a word are of a size, so that none of them is a part, or glued to another."""
        size = len(letters_of(word, self.code))
        return LONGER * size >= len(key) >= size / LONGER

    def _has_its_consonants(self, key: str, word: str, known: Sequence[str]) -> bool:
        """Whether the name has the consonants of the word, or nearly a spelling that is known."""
        from rapidfuzz.distance import Indel

        if self.names.zipf(key) < UNKNOWN and known:
            return False  # Satders is no other spelling of Sanders
        if known:
            return any(Indel.normalized_similarity(key, each) > NEARLY for each in known)
        alike = likeness(key, word, self.names.source_lang)
        return (
            self._has_all_of_its_consonants(key, word)
            or (len(consonants(key)) >= FEWEST and alike > SAME_CONSONANTS)
            # A name that English has: "Rybczynski", which Japanese hears as "Ripuchinsuki".
            or (self.names.zipf(key) > 0.0 and alike >= NEARLY_ITS)
        )

    def _is_dearer(self, here: Fit, known: Sequence[str], word: str) -> bool:
        """Whether reference works spell the name in other ways, which its letters suggest more."""
        return bool(known) and here.mean >= DEARER + min(
            fit(each, word, self.code).mean for each in known
        )
