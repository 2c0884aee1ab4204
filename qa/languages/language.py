"""The form in which what is known of a language is written down."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Literal, cast

from qa.languages.folders import codes_with, data_of
from qa.languages.writing import writing
from qa.model.data_classes import dataclass
from qa.model.language_tag import by_language, primary
from qa.model.memory import loaded

# The languages whose words are known, by ISO 639-1 code.
CODES = codes_with("words.py")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # one value a language: cheap keys
class Language:
    """What is known of one language. Words are lower case unless the language writes them large.

    Attributes:
        code: ISO 639-1.
        name: in English.
        quotes: pairs of opening and closing marks that good typography and plain typing use.
        decimal_mark: what separates the fraction.
        group_mark: what parts thousands in good typography, where all countries of the language
            agree about that and about the decimal mark; empty where they do not (Spanish).
        symbol_side: where the symbol of a currency stands: "before" the amount, touching it ("$5"), or
            "behind" it, after a space ("5 $"); empty where papers write either.
        dollar_behind: whether the dollar's sign stands behind its amount as well, in all countries of a
            language that puts symbols there.
        dash_for_cents: whether a dash may stand for cents that are none: "50,– Euro".
        plurals: the plural categories of CLDR that whole numbers up to 200 take.
        weekdays, months: as they are written in a sentence, Monday and January first; from CLDR
            (`locale.json` in the language's folder) where the language's own file does not say.
        months_alone: the months as they are written without a day, where that is another form.
        date: the long form of a date, by CLDR: "d. MMMM y".
        before_days: what stands right before the day of a date that has no full stop behind it, as a
            regular expression.
        before_hours: what stands right before an hour of the day, as a regular expression.
        hour_words: what stands behind the time of the day ("10.15 uur"), as alternatives of a regular expression.
        hours: how a full hour and one with minutes are written, in a language that counts twenty-four of
            them and has no "p.m.".
        foreign_hours: hours as other languages write them, as a regular expression: see
            `qa.rules.locale_conventions.foreign_date_format`.
        always_capital: words of one letter that have a capital wherever they stand: "I".
        behind_always_capital: what stands right behind such a word, but hardly behind a variable or a numeral.
        behind_always_capital_or_variable: what stands behind such a word, and behind a variable or a numeral as well.
        first_person: words that tell that somebody speaks of himself.
        behind_variables: what stands right behind a variable of the same letter.
        bracketed_days: whether the day of the month may stand in brackets behind a weekday: “Sunday (17)”.
        before_weekdays, before_months: what stands before a day or a month that is no name, as
            alternatives of a regular expression.
        day_to_month: what joins the day of a date to its month, as a regular expression.
        clause_openers: words that begin a clause after one of these, and so do not end a sentence.
        never_glued: function words that no other word begins or ends with, but for a lost space.
        never_heads: those that end other words, but begin none ("los" in Spanish: dárselos). Where they
            are known, any two common words may be glued; elsewhere prepositions are prefixes.
        joints: what compounds have between their parts, the empty text among them; none in a language
            without compounds.
        listed_in_full: whether the dictionary of a language with compounds has the forms of all words that
            are none (`rare.words`), so that endings make no others.
        coins_words: whether writers make words that no list has, by chains of endings or by joining two
            words, though `joints` does not say how ("cinemagoing").
        spelled_by_letters: whether a slip counts only where it puts letters together that hardly any word
            has so, in a language that has more forms than any list.
        function_words: articles, prepositions, pronouns, auxiliaries, conjunctions: the words
            that hold sentences together and are in every text.
        optional_accents: letters whose accent a reform of the spelling made optional: "paraitre", "cout".
        own_marks: what the language writes for a comma, a full stop and the like of Latin script, where
            it has marks of its own.
        borrows_from: codes of languages whose words readers know: "grisette", "sang-froid".
        clause_words: casefolded words that clauses have and phrases which other languages borrow
            have not: pronouns, auxiliaries, conjunctions, "not".
        never_first: those that begin no phrase that is borrowed: "of", "than".
        abbreviations: casefolded short forms that end in a full stop which ends no sentence.
        abbreviations_before_figures: those that are so only before a figure ("no. 5"), since they
            are words too.
        ordinal_stop: whether a full stop makes an ordinal of a figure: "3." for "third".
        before_ordinals: casefolded words that stand right before such an ordinal, and seldom before a figure that ends
            a sentence: articles and what holds one ("am", "der").
        behind_ordinals: casefolded words with a capital that are counted by ordinals: "2. Weltkrieg".
        only_begins: casefolded words that, where nouns have capitals, have one only where a sentence begins: adverbs
            ("danach").
        spaced_marks: punctuation that has a space before it.
        lone_thousand: a word for a thousand that has no figure before it: Turkish “bin 200” is 1,200.
        unsigned_degrees: words behind temperatures above zero, where those have no plus: “28 degrees”, not “+28 degrees”.
        speech_verbs: what comes right after a quotation, in lower case ("says", "added").
        dash_before_speaker: whether a dash may part a quotation from who said it: “…, – said Ann Roe”.
        namers: verbs behind which a name is spoken of, and may stand in quotation marks: “named the company”.
        before_bare_names: words before names that stand in no quotation marks, as they do in Russian: the hotel Pearl.
        score_words: words in lower case that stand beside the score of a game ("won", "final"), in a
            language that writes it with a dash.
        ratio_words: words that stand beside pairs of figures with a colon that are no score: "odds".
        scriptures: casefolded names of books that are cited by chapter and verse ("romans 8:9").
        quantities: words that follow a number which may have a fraction ("per cent", "million").
        regular_endings: endings that make forms which lists lack, each with what stands in its
            place in the form that they have.
        slip_endings: endings that are often written for others ("ance" for "ence"), each with
            what is right.
        slip_letters: the same of letters anywhere in a word ("ie" for "ei").
        unheard_doubles: whether nobody hears if a consonant is written twice.
        other_spellings: endings, as regular expressions, that writers spell otherwise than lists ("ise"), and how
            lists do.
        drops_accents: whether words that have accents are written without them, too: "role" for "rôle".
        credit_words: words with which the credit of a picture begins, in lower case.
        name_beginnings: what surnames and brands have before a capital letter: "MacArthur", "deLillo".
        never_ends: words with which no other word ends, but for a lost space, and that others may begin with.
        behind_names: words with which no name ends, which may be glued to one ("Smithwho"), and
        behind_known_names: words with which few names end: the name must stand in the text by itself; and
        never_in_names: those of `behind_names` with which nothing rare ends.
        glued_article: an article that may be glued to a common word at the end of a name.
        one_letter_words: words of one letter, in lower case.
        loan_letters: other letters that its loans keep: "señor"; one that is neither of these is another language's.
        alphabet: the lower-case letters that words of the language are written with.
        unfolded: parts of words as casefolding leaves them, and as they are written ("gross",
            "groß"), since frequency lists are casefolded.
        small_before: for a word that has a capital elsewhere, before which words it has none ("french fries").
        capitalized: other words that have a capital wherever they stand: countries,
            nationalities, languages; without those that are common words in lower case.
        homographs: weekdays and months that are common words in lower case ("may").
        titles: casefolded titles and offices that stand before names with a capital ("president").
        roles: casefolded forms of address and occupations that stand before a surname ("mr").
        adverbs: casefolded words that open a sentence right before a name ("later", "then").
        place_prepositions: what stands before the name of a place, and not of a person ("in").
        contractions: what is joined to a word by an apostrophe and falls off as one piece ("n't").
        echoes: casefolded words that grammar may double: "had had".
        relative_echoes: articles that are relative pronouns, too, and so are rightly doubled behind a comma, with
            a preposition between at most: ", in der der Hund lebt".
        two_surnames: whether people bear two family names, which may be the same.
        never_echoed: endings of forms that are never said twice, in a language that doubles words to
            say more ("yavaş yavaş").
        cries: casefolded words that are said again for emphasis, and beginnings of words that are: "very very", "ha ha ha", "прапрадед".
        lettered: casefolded words behind which a letter is a name, not a word: "plan a", "vitamin a".
        free_relatives: words that open a clause which is a subject, so that its verb may stand before that of the
            sentence: "whatever happens happens".
        echoes_after: words that are rightly doubled close after one of these ("what it is is").
        conjunctions: "and" and "or".
        question_words: casefolded words with which a statement asks indirectly ("he wondered whether"), without those
            that mostly mean something else ("que").
        graded: endings of words that "and" rightly joins to themselves ("longer and longer").
        said_again: words that "and" joins to themselves whatever the source says ("round and round").
        likening: words before what is likened to itself ("as petty as petty gets").
        pairing: function words between two of a kind ("hand in hand in the park"); where a language has none, any may be.
        said_twice: phrases in lower case that are said twice ("call a spade a spade").
        never_last: words in lower case that end no sentence: articles, conjunctions.
        agents: what stands before who did it, and hardly ever ends a sentence behind a participle ("affected by").
        never_last_after: for a word that may end a sentence by itself, what it ends none after: articles that are
            pronouns, too, after a preposition ("in der"), after which they are none in writing.
        seldom_last: prepositions that end a sentence only if something before accounts for it:
            one of `gap_openers` (question words, relative pronouns), a passive (one of `passives`
            and a word that ends in `participles`), one of `infinitive_marks`, or one of `purposes`.
        purposes: prepositions that say what something is for, each with how the verb behind it ends: "oil for
            dipping bread into".
        works: what a title may follow without quotation marks: "the film The last train".
        subjects: pronouns before the verb of a clause, alone or with an auxiliary.
        stranded: for such a preposition, the only words that it ends a sentence after.
        particle_verbs: for a word of `seldom_last`, the verbs whose particle it is ("stood by").
        lead_words: function words in lower case that bear a capital only where a sentence begins.
        revered: pronouns in lower case that bear a capital where they mean God, and
        deities: the names, with their capital, that tell that a text speaks of God.
        ends_after: for a word of `seldom_last`, what it ends a sentence after ("to be disposed of").
        partitives: pronouns with which a sentence may end in an article: "il en veut un".
        partitive_ends: the only words that they excuse at the end, where not all: "da kann er nichts für".
        determiners: what stands before a noun: articles, possessives.
        articles: the articles that never stand behind themselves, as pronouns do ("dass die die Tür öffnen", "het
            het beste is"): doubled, one is taken out unseen.
        hinges: what stands between the copies of one word in "step by step", "more and more".
        spelling_words: words of sentences about spelling, which may quote a slip.
        capitalizes_nouns: whether every noun has a capital, so that a capital tells no name.
        noun_endings: there, endings that only nouns have.
        abstract_endings: there, endings of abstract nouns, singular and plural, which no name has.
        institution_beginnings, institution_endings: parts of words for offices, courts, papers and the like, which
            other languages leave as they are: "Bundesbank", "Finanzamt".
        noun_plural: there, what such nouns have behind them in the plural.
        verb_endings: there, those of `noun_endings` that make a verb with the same behind them.
        noun_openers: there, prepositions that hold an article, and
        adjective_ending: how adjectives end behind them.
        after_nouns: words before which no adjective stands alone: finite verbs, "and".
        name_endings: what cases put at the end of a name ("em" in Czech: Whitlockem), for a
            language whose names are inflected; lower case.
        base_endings: what the base form of a name may have in their place ("á": Adamové is
            Adamová); the bare stem is always one. "l" and "n" stand for a doubled last letter.
        fleeting: vowels that stand before the last consonant of a base form only ("e" in Czech:
            Karel, Karla).
        stem_shifts: what the end of a stem becomes before endings, and what it was (Icelandic
            götu, gata; Czech Frýdecko, Frýdek).
    """

    code: str
    name: str
    quotes: tuple[tuple[str, str], ...] = ()
    decimal_mark: str = "."
    group_mark: str = ""
    symbol_side: Literal["", "before", "behind"] = ""
    dollar_behind: bool = False
    dash_for_cents: bool = False
    plurals: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    months_alone: tuple[str, ...] = ()
    date: str = ""
    before_days: str = ""
    before_hours: str = ""
    hour_words: str = ""
    hours: tuple[str, str] | None = None
    foreign_hours: str = ""
    always_capital: str = ""
    behind_always_capital: frozenset[str] = frozenset()
    behind_always_capital_or_variable: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()
    behind_variables: frozenset[str] = frozenset()
    bracketed_days: bool = True
    before_weekdays: str = ""
    before_months: str = ""
    day_to_month: str = ""
    function_words: frozenset[str] = frozenset()
    never_glued: frozenset[str] = frozenset()
    never_heads: frozenset[str] = frozenset()
    joints: tuple[str, ...] = ()
    listed_in_full: bool = False
    coins_words: bool = False
    spelled_by_letters: bool = False
    clause_openers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    optional_accents: str = ""
    own_marks: Mapping[str, str] = field(default_factory=dict)
    borrows_from: frozenset[str] = frozenset()
    clause_words: frozenset[str] = frozenset()
    never_first: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    abbreviations_before_figures: frozenset[str] = frozenset()
    ordinal_stop: bool = False
    before_ordinals: frozenset[str] = frozenset()
    behind_ordinals: frozenset[str] = frozenset()
    only_begins: frozenset[str] = frozenset()
    spaced_marks: frozenset[str] = frozenset()
    speech_verbs: frozenset[str] = frozenset()
    lone_thousand: str = ""
    unsigned_degrees: tuple[str, ...] = ()
    dash_before_speaker: bool = True
    namers: frozenset[str] = frozenset()
    before_bare_names: frozenset[str] = frozenset()
    score_words: frozenset[str] = frozenset()
    ratio_words: frozenset[str] = frozenset()
    scriptures: frozenset[str] = frozenset()
    quantities: tuple[str, ...] = ()
    regular_endings: tuple[tuple[str, str], ...] = ()
    slip_endings: tuple[tuple[str, str], ...] = ()
    slip_letters: tuple[tuple[str, str], ...] = ()
    unheard_doubles: bool = False
    other_spellings: tuple[tuple[str, str], ...] = ()
    drops_accents: bool = False
    credit_words: frozenset[str] = frozenset()
    name_beginnings: frozenset[str] = frozenset()
    never_ends: frozenset[str] = frozenset()
    behind_names: frozenset[str] = frozenset()
    behind_known_names: frozenset[str] = frozenset()
    never_in_names: frozenset[str] = frozenset()
    glued_article: str = ""
    one_letter_words: frozenset[str] = frozenset()
    unfolded: tuple[tuple[str, str], ...] = ()
    alphabet: str = "abcdefghijklmnopqrstuvwxyz"
    loan_letters: str = ""
    small_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    capitalized: frozenset[str] = frozenset()
    homographs: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    place_prepositions: frozenset[str] = frozenset()
    contractions: frozenset[str] = frozenset()
    echoes: frozenset[str] = frozenset()
    relative_echoes: frozenset[str] = frozenset()
    two_surnames: bool = False
    never_echoed: tuple[str, ...] = ()
    cries: frozenset[str] = frozenset()
    lettered: frozenset[str] = frozenset()
    free_relatives: frozenset[str] = frozenset()
    echoes_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    said_again: frozenset[str] = frozenset()
    likening: frozenset[str] = frozenset()
    pairing: frozenset[str] = frozenset()
    said_twice: frozenset[str] = frozenset()
    never_last: frozenset[str] = frozenset()
    never_last_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    seldom_last: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    gap_openers: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    participles: tuple[str, ...] = ()
    infinitive_marks: frozenset[str] = frozenset()
    purposes: Mapping[str, str] = field(default_factory=dict)
    particle_verbs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lead_words: frozenset[str] = frozenset()
    revered: frozenset[str] = frozenset()
    deities: frozenset[str] = frozenset()
    stranded: Mapping[str, frozenset[str]] = field(default_factory=dict)
    ends_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    partitives: frozenset[str] = frozenset()
    partitive_ends: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    question_words: frozenset[str] = frozenset()
    graded: tuple[str, ...] = ()
    hinges: frozenset[str] = frozenset()
    spelling_words: frozenset[str] = frozenset()
    capitalizes_nouns: bool = False
    noun_endings: tuple[str, ...] = ()
    abstract_endings: tuple[str, ...] = ()
    institution_beginnings: tuple[str, ...] = ()
    institution_endings: tuple[str, ...] = ()
    noun_plural: str = ""
    verb_endings: tuple[str, ...] = ()
    adjective_ending: str = ""
    noun_openers: frozenset[str] = frozenset()
    after_nouns: frozenset[str] = frozenset()
    name_endings: frozenset[str] = frozenset()
    base_endings: frozenset[str] = frozenset()
    fleeting: str = ""
    stem_shifts: tuple[tuple[str, str], ...] = ()


@loaded
def languages_with(*facts: str) -> frozenset[str]:
    """The languages of which all these facts are known.

    Args:
        facts: attributes of `Language` ("weekdays"), those of another table of the folder
            ("negations.gained"), or a file of it, "*" for its code ("*.sequences"); "|" between those
            of which one is enough.
    """
    return frozenset(code for code in codes_with("words.py") if has_facts(code, *facts))


def has_facts(code: str, *facts: str) -> bool:
    """Whether all these facts are known of one language: no other is loaded for it.

    Args:
        code: ISO 639-1.
        facts: as for `languages_with`.
    """
    return code in codes_with("words.py") and all(_has(code, fact) for fact in facts)


def _has(code: str, fact: str) -> bool:
    if "|" in fact:
        return any(_has(code, one) for one in fact.split("|"))
    if fact.startswith("*") or fact.endswith(".py"):
        return code in codes_with(fact.replace("*", code))
    table, _, name = fact.rpartition(".")
    if not table:
        return bool(getattr(language(code), name))
    module = data_of(code, table)
    return module is not None and bool(getattr(getattr(module, table.upper()), name))


@by_language
def language(lang: str) -> Language | None:
    """What is known of the language with this BCP 47 tag; None if it has no file."""
    code = primary(lang)
    found = data_of(code, "words")
    return None if found is None else _with_locale(cast("Language", found.LANGUAGE))


def english_name(lang: str) -> str:
    """What the language with this BCP 47 tag is called in English; its tag if that is not known."""
    known = language(lang)
    return (known.name if known is not None else writing(primary(lang)).name) or lang


@loaded
def _with_locale(known: Language) -> Language:
    """The language with what CLDR says of its months and dates; those without spaces have none."""
    path = Path(__file__).with_name(known.code) / "locale.json"
    if writing(known.code).is_unspaced or not path.is_file():
        return known
    facts = json.loads(path.read_text("utf-8"))
    return replace(
        known,
        weekdays=known.weekdays or tuple(facts["weekdays"]),
        plurals=known.plurals or tuple(facts["plurals"]),
        months=known.months or tuple(facts["months"]),
        months_alone=tuple(facts["months_alone"]),
        date=facts["date"],
    )


def of_source(kind: str, source_lang: str | None) -> str:
    """The kind of a finding, with the source's language where that tells less of names and numbers than all others."""
    code = primary(source_lang or "")
    if not writing(code).has_many_readings:
        return kind
    return f"{kind}, from {english_name(code)}" if kind else f"from {english_name(code)}"
