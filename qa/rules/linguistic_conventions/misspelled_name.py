"""A name that is written otherwise elsewhere in the article, or in the source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from qa.analyse.documentation import is_documentation
from qa.analyse.language.word_judge import is_latin
from qa.analyse.names.capitalized_forms import span_of
from qa.analyse.names.case_endings import bases, changes_stems, has_many_cases, is_cut_short
from qa.analyse.names.compound_names import misspelled_in_compounds
from qa.analyse.names.evidence import Variant, Who, said, surest
from qa.analyse.names.evidence_kinds import (
    FROM_SOURCE,
    HINTS,
    INTRODUCED,
    KINDS,
    OFTEN_HERE,
    SELDOM_HERE,
    evidence_kind,
)
from qa.analyse.names.kept_case_endings import cases_of_people
from qa.analyse.names.misspelled_names import name_variants
from qa.analyse.names.names_of_article import written_names
from qa.analyse.names.names_of_run import Elsewhere, GatheredNames
from qa.analyse.names.names_of_source import source_names
from qa.analyse.names.public_figures import misspelled_figures
from qa.analyse.names.second_mentions import second_mentions
from qa.analyse.names.spelling_differences import common_beginning
from qa.analyse.names.surname_gender import is_womans
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import occurrences, words
from qa.languages.language import language, of_source
from qa.languages.shared import shared_words
from qa.languages.united import worded
from qa.languages.writing import writing
from qa.lexicon.frequency import lexicon
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.knowledge import KnownForm
from qa.model.language_tag import primary
from qa.model.letters_apart import letters_apart
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import CorpusRule, Example

TUNED = thresholds(__name__)
# What the article alone says of a form.
OF_ARTICLE = frozenset((OFTEN_HERE, SELDOM_HERE, *HINTS))
LONGEST_TOLD: int = TUNED["LONGEST_TOLD"]
TOLD = expression(
    rf"(?:\b{worded('wording.named_otherwise')}[\s\"'“‘«(]{{1,3}}|\w/)$", re.IGNORECASE
)


@dataclass(frozen=True)
class MisspelledName(CorpusRule[GatheredNames]):
    """A name is misspelled: the article or its source spells it differently.

    No list has all names, so no name is reported only because a list lacks it. A finding needs evidence for
    the correct form: the same name elsewhere in the article, or in the source text (in another alphabet, by
    the usual romanizations). Names that the source has unchanged are correct. A name and its derivation
    (Iran, Iranian) are left alone, and so are two well-known names.

    A surname that the article introduces once is enough: “Transport Minister Henrik Stollberg”, then
    “Stolberg said”. Nobody called Stolberg was introduced, and Stollberg never recurs. Titles, verbs
    of saying and ages next to the second mention show that a person is meant, so that even a word
    (“Knee said”) or another name is found. The male and female form of a surname count as one person
    (Dinara Akhmetova, then “the engineer Akhmetov”). Places (“in Stolberg”), plurals and case forms
    are left alone.

    With a source, the names of each sentence are compared with those of its source sentence. If one
    name is left over on each side, and the two are at all similar, the name is misspelled, however
    many letters differ (Oberbärburg, if the source has Oberbärenburg and nothing else renders it).
    A well-known word is misspelled, too, if the source sentence has a name that is one letter off,
    and the word nowhere. So is a well-known name next to a word that both texts have: Andre Wilkie,
    if the source has Andrew Wilkie, and nobody called Andre.

    In languages that form compounds, a name may be part of a longer word: “Telbrunnerkritiker” is compared
    with Tellbrunner, too.

    Countries, large cities, months and days are known in the source languages: “Mosco” is Moscow if the source
    has Москвы.

    The article's other sentences are evidence as well, in any language: if they render 中国 as China,
    “Chin” is misspelled where the source has 中国, too. Sources in other alphabets are compared by
    consonants, and only if the name next to it matches (Daniela Rosdolf for דניאלה רוזנפלד); these
    findings do not affect the score.

    From Hebrew, Arabic, Persian, Urdu, Hindi, Bengali, Georgian, Armenian, Korean, Japanese kana and names from abroad in
    Chinese characters into English, each name is compared with the letters of the word that it renders (Yael Gorsmat, if the source has יעל גרוסמן), with
    the renderings of the same word in other sentences, and, for people in reference works, with their spelling there
    (Nick Kiev, if the source has ניק קייב). A possible transcription that differs from the spelling in reference
    works is reported if they clearly agree on one spelling; otherwise only with `lowest` at 0.62 or less.

    With `--knowledge`, the articles that `qa learn` has read are evidence, too, and with `--across`
    all articles of the run: forty write Blinken, one writes Blinkin.

    Each finding names its evidence; in JSON that is its `kind`:

    - `introduced`: the article introduces “Henrik Stollberg” in full, and nobody called Stolberg
    - `often`, `seldom`: the article spells the name differently three times or more, or less often
    - `introduced once`: the same, less certain, and the introduced surname never recurs: a hint, which does not
      affect the score
    - `weak`, `weak, often`, `introduced, weak`: the article alone is not certain: a hint, too
    - `source`: the source spells it differently, or has a name in this sentence that nothing else renders
    - `full name of the source`: the source has it next to the same word, one letter off (Andrew Wilkie)
    - `absent from the source`: the article spells it differently elsewhere, and the source has nothing like
      this form
    - `letters of the source`: a known word, one letter off a name in the source sentence
    - `translated place`: the source has a place, a month or a day there whose English name is different
    - `other sentences`: the article renders the same source word differently elsewhere
    - `one letter off the source`: a word of the source, which nothing else renders, spells the name but for one letter
    - `script of the source`: it is not a possible transcription of the word that it renders
    - `known person`: the source names somebody whom reference works, or your name list, spell differently
    - `reference spelling`: a possible transcription, but reference works spell it differently
    - `public figure`: somebody with the same first name and a surname one letter off is well known
    - `compound`: a compound that begins with a name that the article spells differently
    - `other articles`: the archive, or the other articles of the run, spell it differently

    The confidence reflects the strength of the evidence. If two people have names that differ by
    one letter, add the rarer name to the name list, or silence the line.
    """

    id = "misspelled-name"
    category = Category.SPELLING
    severity = Severity.MAJOR
    confidence = 0.9
    fits_catalogues = False
    examples = (
        Example(
            "Talks with ⟦Okonjwo⟧ went on. Later Okonjo spoke, and Okonjo's aides said that "
            "Okonjo was content.",
            fixed="Talks with Okonjo went on. Later Okonjo spoke, and Okonjo's aides said that "
            "Okonjo was content.",
        ),
        Example(
            "⟦Vestergard⟧ to leave at once\n\nMs Vestergaard resigned. “I am tired,” said "
            "Vestergaard, whose deputy follows her."
        ),
        Example(
            "The ⟦Brentfeld⟧'s owner and the Brentfield's guests met at the Brentfield.",
            fixed="The Brentfield's owner and the Brentfield's guests met at the Brentfield.",
        ),
        Example(
            "He was born in ⟦Quedlinberg⟧.",
            source="Er wurde in Quedlinburg geboren.",
            source_lang="de",
            fixed="He was born in Quedlinburg.",
        ),
        Example(
            "The bus goes to ⟦Oberbärburg⟧ at nine.",
            source="Der Bus fährt um neun nach Oberbärenburg.",
            source_lang="de",
            fixed="The bus goes to Oberbärenburg at nine.",
        ),
        Example(
            "The concert was opened by Daniela ⟦Rosdolf⟧.",
            source="את הקונצרט פתחה דניאלה רוזנפלד.",
            source_lang="he",
        ),
        Example(
            "The film opens with Yael ⟦Gorsmat⟧.",
            source="הסרט נפתח עם יעל גרוסמן.",
            source_lang="he",
            fixed="The film opens with Yael Grossman.",
        ),
        Example(
            "Jonathan ⟦Mitter⟧ left the hall.",
            source="ジョナサン・ミラーはホールを去った。",
            source_lang="ja",
        ),
        Example(
            "Maria ⟦Hernamdez⟧ left the hall.",
            source="玛丽亚·埃尔南德斯离开了大厅。",
            source_lang="zh",
            fixed="Maria Hernandez left the hall.",
        ),
        Example(
            "The prize went to Nino ⟦Kharadzvili⟧ of Gori.",
            source="პრიზი მიიღო გორელმა ნინო ხარაშვილმა.",
            source_lang="ka",
        ),
        Example(
            "The prize went to Nino Kharashvili of Gori.",
            source="პრიზი მიიღო გორელმა ნინო ხარაშვილმა.",
            source_lang="ka",
        ),
        Example(
            "The judge met Nick ⟦Kiev⟧.",
            source="השופט פגש את ניק קייב.",
            source_lang="he",
            fixed="The judge met Nick Cave.",
        ),
        Example(
            "The train to ⟦Pari⟧ was late.",
            source="Der Zug nach Paris war verspätet.",
            source_lang="de",
            fixed="The train to Paris was late.",
        ),
        Example(
            "The photograph is by ⟦Andre⟧ Tellberg.",
            source="Das Foto ist von Andrew Tellberg.",
            source_lang="de",
            fixed="The photograph is by Andrew Tellberg.",
        ),
        Example(
            "Verkehrsminister Henrik Tellbrunner trat zurück. Die ⟦Telbrunnerkritiker⟧ jubelten.",
            lang="de",
            fixed="Verkehrsminister Henrik Tellbrunner trat zurück. Die Tellbrunnerkritiker jubelten.",
        ),
        Example(
            "The train to ⟦Mosco⟧ was late.",
            source="Поезд до Москвы опоздал.",
            source_lang="ru",
            fixed="The train to Moscow was late.",
        ),
        Example(
            "The police praised Hollister.",
            source="Policie pochválila Hollistera.",
            source_lang="cs",
        ),
        Example(
            "Transport Minister Henrik Stollberg resigned on Friday.\n\nFew had expected it. "
            "⟦Stolberg⟧ said that he was tired.",
            fixed="Transport Minister Henrik Stollberg resigned on Friday.\n\nFew had expected it. "
            "Stollberg said that he was tired.",
        ),
        Example(
            "The keys were with Ottilie Kleemann, a nurse. “I saw nobody,” Ms ⟦Kleeman⟧ told the court."
        ),
        Example(
            "The bridge was drawn by Dinara Akhmetova. It is safe, the engineer ⟦Akhmetov⟧ said."
        ),
        Example("The prize went to Anselm Brettner. “It is late,” ⟦Bretter⟧ said."),
        Example(
            "The play was seen by Oskar Brellinko, a critic. According to ⟦Brellink⟧, it was long."
        ),
        Example(
            "The play was seen by Oskar Brellinko, a critic. Brellinko laughed. According to ⟦Brellink⟧, it was long."
        ),
        Example(
            "The ⟦Czec⟧ team lost. The Czech team of last year had won. Czech papers mourned.",
            source="Tým prohrál. Loňský český tým vyhrál. České noviny truchlily.",
            source_lang="cs",
        ),
        Example(
            "It snows in China.\n\nThe train goes to China.\n\nWinter in ⟦Chin⟧ is long.\n\nThe mayor resigned.",
            source="中国下雪了。\n\n火车开往中国。\n\n中国的冬天很长。\n\n市长辞职了。",
            source_lang="zh",
        ),
        Example(
            "The mayor of Telbrun resigned.\n\nSnow fell in Telbrun.\n\nThe school in ⟦Talbrun⟧ is closed.",
            source="泰尔布伦市长辞职了。\n\n泰尔布伦下雪了。\n\n泰尔布伦的学校关门了。",
            source_lang="zh",
        ),
        Example(
            "Brellitz played well on Friday. Fans cheered Brellitz loudly. The coach praised Brellitz at noon. "
            "In the second half ⟦Brelletz⟧ was tired."
        ),
        Example(
            "The minister met ⟦Tellbruner⟧ in the morning, and left at noon.",
            archive=(KnownForm("tellbrunner", "Tellbrunner", 312, 90),),
        ),
        Example(
            "The prize went to ⟦Christion⟧ Haddad.",
            source="ذهبت الجائزة إلى كريستيان حداد.",
            source_lang="ar",
        ),
        Example(
            "Emmanuel ⟦Macrn⟧ met Sergei ⟦Lavro⟧ in Bern.",
            fixed="Emmanuel Macron met Sergei Lavrov in Bern.",
        ),
        Example("The guide was Jonas Tellberg. The bus left the station in Tellburg at nine."),
        Example("Maria Tellberg called. The Tellbergs live next door."),
        Example("Iran and Iraq met. The Iranian and the Iraqi minister shook hands in Iran."),
        Example("Eva Nováková thanked Petr Novák. Novák had helped, and Novák was content."),
        Example("Two Hallenbecks met a Hallenbeck. Hallenbeck and Hallenbeck shook hands."),
        Example("They misspelled him as Hallenbuck. Hallenbeck smiled, and Hallenbeck left."),
        Example("The council met on Manday. It will meet again on Monday at nine."),
        Example("They met near Freiburg Minster. All of the bells hang in the Münster."),
    )

    lowest: float = 0.66

    def gather(self, document: Document) -> GatheredNames:
        return GatheredNames.of(document)

    def merge(self, one: GatheredNames, other: GatheredNames) -> GatheredNames:
        return one.merge(other)

    def _speaks(self, document: Document, variant: Variant) -> bool:
        """Whether the variant is sure enough, and neither meant nor guessed."""
        kind = evidence_kind(variant)
        respells = writing(primary(document.source_lang or "")).respells_names
        if variant.confidence < self.lowest or (respells and kind in SPELT_THERE):
            return False
        # A family, or people like him: "if no Mourets come". Products differ by a letter: Fibar Group sells Fibaro.
        is_plural = variant.form.key == f"{variant.right.casefold()}s"
        if (kind in {INTRODUCED, *HINTS} and is_plural) or (
            kind in HINTS and document.need(is_documentation)
        ):
            return False
        if kind == FROM_SOURCE:
            # "Sundarapandiyan" may spell what stands in Tamil, which has fewer letters.
            if not variant.right and not is_latin(document.source_lang or ""):
                return False
            if variant.right and (_is_guessed(document, variant) or _is_there(document, variant)):
                return False
        if variant.right and document.source is not None and _is_own(document, variant):
            return False
        from qa.compare.names.meant_forms import is_meant  # of most texts nobody asks

        return not (
            (kind != TRANSLATED_PLACE and _is_day_or_month(document, variant))
            or (kind in RENDERED and _stands_in_source(document, variant))
            or (kind in HINTS and _stands_beside(document, variant))
            or is_meant(document, variant, kind)
            or _is_another_name(document, variant)
        )

    def check(self, document: Document, learnt: GatheredNames) -> Iterator[Finding]:
        run = None
        if learnt.documents > 1:
            run = Elsewhere(learnt, document.target.need(written_names))
        suspects = (
            *name_variants(document, run),
            *second_mentions(document),
            *cases_of_people(document),
            *misspelled_figures(document),
            *misspelled_in_compounds(document),
            *_by_source(document),
        )
        # Where one witness is refused, the next one is heard: the source, of what is a word in the article alone.
        for variant in surest(each for each in suspects if self._speaks(document, each)):
            confidence, kind = variant.confidence, evidence_kind(variant)
            for number in variant.form.numbers:
                span = span_of(document.target, number)
                fix = variant.right or None
                if fix and span.of(document.target.text).isupper():
                    fix = fix.upper()
                yield self.finding(
                    span,
                    said(variant, is_hint=kind in HINTS),
                    fix=fix,
                    confidence=round(confidence, 2),
                    severity=None if fix and kind not in HINTS else Severity.NEUTRAL,
                    kind=_told_apart(document, variant, span, kind),
                )


def _told_apart(document: Document, variant: Variant, span: Span, kind: str) -> str:
    """The kind of evidence, where the article alone is asked: whether it gives the form as another one itself, and what it renders.

    Japanese would tell two people apart, and nothing here reads it: Junkei and Junsei.
    """
    if kind not in OF_ARTICLE:
        return kind
    if _is_told(document, span) or (kind in HINTS and _is_in_the_sentence(document, variant, span)):
        return "told as another form"
    return of_source(kind, document.source_lang)


def _is_told(document: Document, span: Span) -> bool:
    """Whether the article itself gives it as another form of the name: "also read as", "or", a stroke."""
    text = document.target.text
    return TOLD.search(text, max(0, span.start - LONGEST_TOLD), span.start) is not None


def _is_in_the_sentence(document: Document, variant: Variant, span: Span) -> bool:
    """Whether the right form stands in the same sentence: its writer has both before his eyes."""
    sentence = sentence_at(document.target.need(sentences), span.start)
    there = document.target.need(occurrences).get(variant.right, ())
    if sentence is None or not there:
        return False
    numbers = document.target.need(words).within(sentence)
    return bisect_left(there, numbers.start) < bisect_left(there, numbers.stop)


def _stands_beside(document: Document, variant: Variant) -> bool:
    """Whether a sentence has both forms, which differ in their last letter alone: "Pino the father and Pina the mother"."""
    right, column = variant.right, document.target.need(words)
    written = column.texts[variant.form.numbers[0]]
    if not right or common_beginning(written, right) < max(len(written), len(right)) - 1:
        return False
    known, there = document.target.need(sentences), document.target.need(occurrences).get(right, ())
    for number in variant.form.numbers if there else ():
        sentence = sentence_at(known, column.starts[number])
        if sentence is not None:
            numbers = column.within(sentence)
            first = bisect_left(there, numbers.start)
            if first < len(there) and there[first] < numbers.stop:
                return True
    return False


def _by_source(document: Document) -> Iterable[Variant]:
    """The forms that the names of the source speak against."""
    if document.source is None:
        return ()
    from qa.compare.names.by_source import unlike_source  # what only texts with a source need

    return unlike_source(document)


def _is_day_or_month(document: Document, variant: Variant) -> bool:
    """Whether the right form is no name, but a day or a month: “Manday” is a misspelled word."""
    known = language(document.lang)
    return known is not None and variant.right in {*known.weekdays, *known.months}


def _stands_in_source(document: Document, variant: Variant) -> bool:
    """Whether the source, in another script, has the form in Latin letters, as it stands here."""
    names = document.need(source_names)
    return not names.latin and variant.form.key in names.written


def _is_own(document: Document, variant: Variant) -> bool:
    """Whether each of the two languages knows its own form: Rhineland, Rheinland; or the source's sentence has a third."""
    from qa.compare.names.held_there import (
        is_known_by_each,
        is_nearer_to_another,
        is_spelt_of_old,
        is_written_of_old,
    )

    kind = evidence_kind(variant)
    if kind in SPELT_THERE and (
        is_spelt_of_old(document, variant) or document.need(is_written_of_old)
    ):
        return True
    return kind in {INTRODUCED, FROM_SOURCE, *HINTS} and (
        is_known_by_each(document, variant) or is_nearer_to_another(document, variant)
    )


def _is_there(document: Document, variant: Variant) -> bool:
    """Whether the sentences with the form have the right name as well, as often as the source has it."""
    from qa.compare.names.held_there import is_rendered_already, is_written_in_english

    here = any(witness.who is Who.ARTICLE for witness in variant.witnesses)
    return (not here and is_written_in_english(variant)) or is_rendered_already(document, variant)


# What a source says that writes names as it hears them is no evidence.
# Kinds that ask what renders a word of the source.
RENDERED = frozenset(
    KINDS[who] for who in (Who.MEMORY, Who.PLACE, Who.PERSON, Who.REFERENCE, Who.RENDERINGS)
)
TRANSLATED_PLACE = KINDS[Who.TABLE]
SPELT_THERE = frozenset((FROM_SOURCE, KINDS[Who.LETTERS], KINDS[Who.FULL_NAME]))
# Where two forms part from so few letters before their end, the ending may be the source's.
ENDING: int = TUNED["ENDING"]
# Cases change so many of the last letters of a stem.
SHIFTING: int = TUNED["SHIFTING"]
# Who knows the right form as it stands.
CERTAIN = frozenset((Who.ARTICLE, Who.ARCHIVE, Who.RUN, Who.LEXICON))
# Slips of the pen keep so much of a name at least (normalized OSA similarity).
LIKE: float = TUNED["LIKE"]
# A word of so many letters and so common (Zipf) makes another name of the beginning of one.
SHORTEST_WORD: int = TUNED["SHORTEST_WORD"]
COMMON: float = TUNED["COMMON"]
# So common (Zipf) is what people are called who are from a place.
FROM_THERE: float = TUNED["FROM_THERE"]


def _is_another_name(document: Document, variant: Variant) -> bool:
    """Whether a form was made of the right one on purpose: an origin, a version of a product, a blend."""
    form, right = variant.form.text, variant.right
    return (
        _says_where_from(document, variant)
        or _is_of_a_place(form, right, document.lang)
        or _is_a_version(form, right)
        or _is_a_blend(form, right, document.lang)
    )


def _is_of_a_place(form: str, right: str, lang: str) -> bool:
    """Whether the form is known for who or what is from a place: Texan, of Texas; Dagestani, Somalis."""
    known, same = lexicon(lang), common_beginning(form, right)
    return (
        known is not None
        and same >= max(SHORTEST_WORD, len(right) - 1)
        and form[same:] in shared_words("derived names")
        and known.zipf(form.casefold()) >= FROM_THERE
    )


def _is_a_version(form: str, right: str) -> bool:
    """Whether capitals make the difference: KeePassX, KeePassXC."""
    first = common_beginning(form, right)
    last = common_beginning(form[first:][::-1], right[first:][::-1])
    differing = form[first : len(form) - last] + right[first : len(right) - last]
    return first > 0 and differing.isupper()


def _is_a_blend(form: str, right: str, lang: str) -> bool:
    """Whether a common word takes the place of the end: "Whitstablog", the blog of Whitstable.

    One letter put wrong makes words as well ("Weidenfled"), and so do letters behind a name ("Zielińskiss").
    """
    known = lexicon(lang)
    if known is None or form.startswith(right) or letters_apart(form, right, 1) == 1:
        return False
    return any(
        right.startswith(form[:-size])
        and not right.endswith(form[-size:])
        and known.zipf(form[-size:].casefold()) >= COMMON
        for size in range(SHORTEST_WORD, len(form) - SHORTEST_WORD + 1)
    )


def _says_where_from(document: Document, variant: Variant) -> bool:
    """Whether an Arabic article makes a name of a place: "Abu Hussain al-Britani", beside "Britain"."""
    text, right = document.target.text, variant.right.casefold()
    if not right or not variant.form.text.casefold().endswith("i"):
        return False
    starts = (span_of(document.target, number).start for number in variant.form.numbers)
    behind_article = all(text[max(0, at - 3) : at].casefold() == "al-" for at in starts)
    return behind_article and f"al-{right}" not in text.casefold()


def _folded_words(source: Prose) -> frozenset[str]:
    """Its words, casefolded."""
    return frozenset(map(str.casefold, source.need(occurrences)))


def _is_known(document: Document, key: str) -> bool:
    """Whether one of the two languages knows a word."""
    known, there = lexicon(document.lang), lexicon(document.source_lang or "")
    return any(each is not None and each.zipf(key) > 0 for each in (known, there))


def _is_case_of(document: Document, form: str, right: str) -> bool:
    """Whether the source's cases make the other of the form by a last letter: Osviittaa, of Osviitta."""
    lang = document.source_lang or ""
    return (
        right[:-1] == form
        and has_many_cases(lang)
        and form in bases(right, lang)
        and not is_womans(right, lang)
        and not is_cut_short(form, right, lexicon(document.lang), lexicon(lang))
    )


def _is_guessed(document: Document, variant: Variant) -> bool:
    """Whether the right form is only what is left of an inflected form of the source.

    “Šumperku” is no witness for “Šumper” where the text has “Šumperk”, nor “Münchnerin” for “Münchner”
    where it has “Munichite”, nor “Tunipissa” for “Tunipi” where it has “Tunip”, nor “Ruoholahdella” for “Ruoholahdi”
    where it has “Ruoholahti”: cases change the stem as well. A form that the language of
    the translation knows far better is no guess: “Luká”, where the source has Lukáše.
    """
    from rapidfuzz.distance import OSA

    source = document.source
    if source is None or not is_latin(document.source_lang or ""):
        return False
    form, right = variant.form.text.casefold(), variant.right.casefold()
    heard = {witness.who for witness in variant.witnesses}
    if Who.ARTICLE not in heard and _is_case_of(document, form, right):
        return True
    if not heard.isdisjoint(CERTAIN):
        return False
    there = source.need(_folded_words)
    if right in there:
        return False
    if not _is_known(document, right) and not any(word.startswith(right) for word in there):
        return True  # no more than a guess: “Novineky”, where the source has Novinek, of Novinky
    return (
        (len(form) > ENDING and form.startswith(right))
        or (right[:-1] == form and has_many_cases(document.source_lang))
        or (
            changes_stems(document.source_lang)
            and common_beginning(form, right) >= min(len(form), len(right)) - SHIFTING
        )
        or OSA.normalized_similarity(form, right) < LIKE
    )
