"""The form in which small facts about words are written down that are looked for in a text whatever its language.

See `qa.languages.united`: what one language has counts in all texts, since a translation keeps words of its source,
and a sentence is compared with one of another language.
"""

from __future__ import annotations

from qa.model.data_classes import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What one language has. Unless something else is said, an expression that meets lower case as well.

    Attributes:
        range_joint: what stands between two figures of a range: "to".
        clock_joint: what stands between two hours of the day, the second with "p.m.".
        example: what says that a date is an example: "e.g.".
        version: what stands before the number of a version.
        meters: what a metre is called behind a figure.
        per_cent: what a share is called.
        units: stems of units by what they measure, one a line: "mile: mile, mph". See `qa.compare.units`.
        whole_units: the same, of words whose stem begins many others: "year: an, ans".
        explaining: what follows a foreign word and a comma where the word is explained: articles, "meaning".
        bracketed: what follows in brackets where it is.
        tongue: what stands behind the name of a language that is announced: " language".
        posting: what announces a message of a network.
        corrected: what stands before a form that a writer corrects: "instead of".
        name_articles: articles that only names have before them elsewhere, as words.
        account: what stands before the name of an account.
        contracted: a verb that is contracted with the word before it and written out as well, each in a group of its own:
            "you're are"; `contracted_gate` is what each has.
        clitics: what stands behind an apostrophe and falls off.
        after_date: what follows the month of a date.
        lone_figure: what stands before a figure that is no part of a number: "room".
        before_amount: lookbehinds for what stands before an amount, parted by bars.
        speaking: words that stand beside names of people, as words.
        hollow: lookbehinds for what no name in brackets follows: an article, parted by bars.
        open_ended: lookbehinds for what no full stop follows: prepositions, parted by bars.
        before_month: what stands before a month that is a common word as well, and `no_month` where it is none.
        noun_marks: words with a capital that stand before nouns and not before names: "The", as words.
        place_marks: words that may stand before a place, as words.
        derived_endings: endings that make verbs and adjectives of common words, and hardly of names, as words.
        wordy_endings: endings of long words that are no names, as words.
        unlike_peoples: names of countries whose peoples are called otherwise, as words.
        opener, greeting: what comes before a remark of a language model and says nothing by itself; `greeting` stands
            in its sentence as well.
        about_text: phrases for a text and its translation that no beginning of a word tells.
        translated_by: what stands before the translator of a thing that an article shows.
        note: what tells that a remark takes the whole of a paragraph.
        maker: what stands before the name of who made a work: "by".
        of, the: what joins a day or a month to what makes a name of it, or to its year, each with its space: "de ".
        detached: what was parted from the word before it, as a verbose expression: "n't".
        family_article: articles that stand before the names of families ("the Lovings"), as words.
        open_phrase: what stands before a word that is cut short on purpose ("to and fro"), parted by bars.
        translation: what a translation is called, and `translating` stems of what tells that a text speaks of one, as words.
        license: sentences of licenses that are left in their language.
        coins: what money is called that has a dash for its pence.
        from_now: what says a year, or a day, by what it is to the one of which the article speaks: "last year".
        ways: prepositions that most verbs of motion end in as well, as words: "a year rolled by".
        named_otherwise: what stands before another form of a name that the article tells: "also read as".
        of_characters: stems of what tells that a sentence speaks of how a word is written, as words.
    """

    code: str
    range_joint: str = ""
    clock_joint: str = ""
    example: str = ""
    version: str = ""
    meters: str = ""
    per_cent: str = ""
    units: str = ""
    whole_units: str = ""
    explaining: str = ""
    bracketed: str = ""
    tongue: str = ""
    posting: str = ""
    corrected: str = ""
    name_articles: str = ""
    account: str = ""
    contracted: str = ""
    contracted_gate: str = ""
    clitics: str = ""
    after_date: str = ""
    lone_figure: str = ""
    before_amount: str = ""
    speaking: str = ""
    hollow: str = ""
    open_ended: str = ""
    before_month: str = ""
    no_month: str = ""
    noun_marks: str = ""
    place_marks: str = ""
    derived_endings: str = ""
    wordy_endings: str = ""
    unlike_peoples: str = ""
    opener: str = ""
    greeting: str = ""
    about_text: str = ""
    translated_by: str = ""
    note: str = ""
    maker: str = ""
    of: str = ""
    the: str = ""
    detached: str = ""
    family_article: str = ""
    open_phrase: str = ""
    translation: str = ""
    translating: str = ""
    license: str = ""
    coins: str = ""
    from_now: str = ""
    ways: str = ""
    named_otherwise: str = ""
    of_characters: str = ""
