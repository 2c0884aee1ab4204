"""Hostile families of text: each is a way to make many of what some step handles one by one.

Each family makes a text of about so many code points, of its own and no other text, and the same
text each time. `FAMILIES` are translations; `SOURCES` are sources that are long in another way than
the translation beside them, which is good English then.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import count
from typing import NamedTuple

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SENTENCE = "The council met on Monday in the old town hall. "
PLAIN = (
    "the mayor of the town said on Friday that the bridge would be closed until the end of the "
    "month and that the people who live on the other side must take the ferry instead"
).split()

BUTTONS = (
    "Read more",
    "Share this article",
    "Click here to read more",
    "Subscribe to our newsletter",
    "Follow us on Twitter",
    "Leave a comment",
)


class Family(NamedTuple):
    """A way to make a text: the extension tells how it is read, `lang` what it says it is.

    Its source, where it has one, is the text itself, or what `source` makes.
    """

    make: Callable[[int], str]
    suffix: str = ".txt"
    lang: str = "en"
    source_lang: str = "de"
    source: Callable[[int], str] | None = None


def repeated(part: str) -> Callable[[int], str]:
    """So many times the same."""
    return lambda size: part * max(1, size // len(part))


def _joined(
    parts: Callable[[random.Random], Iterator[str]], glue: str = " "
) -> Callable[[int], str]:
    """Parts of a seeded generator until there are enough."""

    def make(size: int) -> str:
        found, length = [], 0
        for part in parts(random.Random(1)):  # noqa: S311  # no secret
            found.append(part)
            length += len(part) + len(glue)
            if length >= size:
                break
        return glue.join(found)

    return make


def _word(chance: random.Random, least: int = 3, most: int = 9) -> str:
    return "".join(chance.choices(LETTERS, k=chance.randint(least, most)))


def _spellings(chance: random.Random) -> Iterator[str]:
    while True:
        name = list("Blinkenhauser")
        for _ in range(3):
            name[chance.randrange(1, len(name))] = chance.choice(LETTERS)
        yield f"Mr {''.join(name)} said so."


def _listed(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"Brenner {chance.choice(('Tell', 'Gell'))}{_word(chance)},"


def _names(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"{_word(chance).capitalize()} {_word(chance).capitalize()} met them."


def _random_words(chance: random.Random) -> Iterator[str]:
    while True:
        yield " ".join(_word(chance) for _ in range(12)).capitalize() + "."


def _few_random_words(chance: random.Random) -> Iterator[str]:
    words = [_word(chance) for _ in range(500)]
    while True:
        yield " ".join(chance.choices(words, k=12)).capitalize() + "."


def _small_names(chance: random.Random) -> Iterator[str]:
    """Sentences that begin with the name of a program, which other sentences have amid them."""
    while True:
        said = " ".join(chance.choices(PLAIN, k=6)).capitalize()
        yield f"{said}. nginx is late. They saw nginx."


def _slips(chance: random.Random) -> Iterator[str]:
    """Common words, every second with a letter lost or swapped."""
    while True:
        words = chance.choices(PLAIN, k=12)
        for n in range(0, 12, 2):
            at = chance.randrange(len(words[n]))
            words[n] = words[n][:at] + words[n][at + 1 :] or "a"
        yield " ".join(words).capitalize() + "."


def _endless(chance: random.Random) -> Iterator[str]:
    """One sentence of common words, with a slip here and there."""
    while True:
        words = chance.choices(PLAIN, k=30)
        longest = max(words, key=len)
        at = chance.randrange(1, len(longest))
        words[chance.randrange(30)] = longest[:at] + longest[at - 1 :]
        yield " ".join(words)


def _lower_case(chance: random.Random) -> Iterator[str]:
    """A transcript: no capital letter, and a slip here and there."""
    while True:
        words = chance.choices(PLAIN, k=14)
        at = chance.randrange(14)
        words[at] = words[at][::-1]
        yield " ".join(words) + chance.choice((".", "?", " the the.", "  yes."))


def _doubled_spaces(chance: random.Random) -> Iterator[str]:
    while True:
        yield "  ".join(chance.choices(PLAIN, k=14)).capitalize() + "."


def _numbered(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"In {chance.randint(1000, 9999)} there were {chance.randint(1, 10**6):,} people and {chance.randint(1, 99)}.{chance.randint(0, 9)}% more."


def _dates(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"On {chance.randint(1, 28)}.{chance.randint(1, 12)}.{chance.randint(1900, 2030)} it rained for 1.5 €."


def _rows_of_table(chance: random.Random) -> Iterator[str]:
    yield "| a | b | c |\n|---|---|---|"
    for number in count():
        yield f"| {number} | {_word(chance)} | {chance.choice(PLAIN)}  {chance.choice(PLAIN)} |"


def _html_rows(chance: random.Random) -> Iterator[str]:
    yield "<table>"
    for number in count():
        yield f"<tr><td>{number}</td><td>{chance.choice(PLAIN)}  {_word(chance)}</td></tr>"


def _buttons(chance: random.Random) -> Iterator[str]:
    """A list of what stands on buttons, which a sentence leads to."""
    yield "<p>The town listened to the mayor on Friday.</p><p>A page may have:</p><ul>"
    while True:
        yield f"<li>{chance.choice(BUTTONS)}</li>"


def _german(chance: random.Random) -> Iterator[str]:
    """German articles pasted into one English text: joined sentences of a foreign language."""
    nouns = (
        "Bürgermeister Brücke Fluss Straße Schule Gemeinde Regierung Zeitung Woche Stadt".split()
    )
    verbs = "baute schloss besuchte kritisierte plante verließ lobte".split()
    while True:
        yield (
            f"{chance.choice(('Der', 'Die', 'Das'))} {chance.choice(nouns)} {chance.choice(verbs)} am "
            f"{chance.randint(1, 28)}. Mai die {chance.choice(nouns)} und wurde von "
            f"{_word(chance).capitalize()} {_word(chance).capitalize()} nicht mehr gesehen."
        )


def _clauses(chance: random.Random) -> Iterator[str]:
    """English and German clauses in turn, in one paragraph: a foreign stretch every few words."""
    german = (
        "der Bürgermeister sagte dass die Brücke bis zum Ende des Monats gesperrt wird und".split()
    )
    while True:
        yield f"{' '.join(chance.choices(PLAIN, k=12))}, {' '.join(chance.choices(german, k=8))},"


def _english(chance: random.Random) -> Iterator[str]:
    while True:
        yield " ".join(chance.choices(PLAIN, k=14)).capitalize() + "."


def _paragraphs(chance: random.Random) -> Iterator[str]:
    for sentence in _english(chance):
        yield sentence + "\n\n"


def _hanzi(chance: random.Random) -> Iterator[str]:
    while True:
        yield "".join(chr(chance.randint(0x4E00, 0x9FA5)) for _ in range(100))


def _unmatched(chance: random.Random) -> Iterator[str]:
    marks = "“”„«»()[]\"'"
    while True:
        yield chance.choice(marks) + " ".join(chance.choices(PLAIN, k=3)) + chance.choice(marks)


def _links(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"See https://example.org/{_word(chance)}?{_word(chance)}={chance.randint(1, 999)} now."


def _markdown_links(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"[{_word(chance)}](https://example.org/{_word(chance)}) and ![{_word(chance)}](x.png)"


def _addresses(path: str) -> Callable[[random.Random], Iterator[str]]:
    def parts(chance: random.Random) -> Iterator[str]:
        while True:
            yield f"see https://example.org/{path}{_word(chance)} and"

    return parts


def _one_unit(source: Callable[[int], str], target: Callable[[int], str]) -> Callable[[int], str]:
    """A catalogue of one unit, whose two texts are one pair whatever they are."""
    head = 'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    return lambda size: f'{head}msgid "{source(size // 2)}"\nmsgstr "{target(size // 2)}"\n'


def _days_of_may(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"{chance.randint(1, 28)} Mai {chance.randint(1900, 2099)}"


def _mixed(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"{_word(chance, 2, 4)}Пошук"


def _linked(chance: random.Random) -> Iterator[str]:
    while True:
        word = _word(chance)
        yield f"They took the [<u>{word}</u>](https://example.org/{word})."


def _unlinked(chance: random.Random) -> Iterator[str]:
    while True:
        word = _word(chance)
        yield f"They took the <u>{word}</u>."


def _placeholders(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"{{{_word(chance)}}} %s %({_word(chance)})d ${_word(chance)} {{{{{_word(chance)}}}}}"


def _entities(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"&{_word(chance)}; &amp;amp; &#{chance.randint(1, 99999)}; &quot;word&quot;"


def _combining(chance: random.Random) -> Iterator[str]:
    while True:
        yield "".join(c + chance.choice("\u0301\u0308\u0323") * 3 for c in _word(chance))


def _mojibake(chance: random.Random) -> Iterator[str]:
    while True:
        yield " ".join(chance.choices(PLAIN, k=4)) + chance.choice(
            (" Ã©tÃ©", " â€œyesâ€\x9d", " Ã¼ber")
        )


def _scripts(chance: random.Random) -> Iterator[str]:
    while True:
        yield chance.choice(
            ("слово ", "λόγος ", "מילה ", "كلمة ", "単語", "단어 ")
        ) + chance.choice(PLAIN)


def _capitals(chance: random.Random) -> Iterator[str]:
    while True:
        yield " ".join(chance.choices(PLAIN, k=8)).upper() + "."


def _nested(size: int) -> str:
    """Quotations and lists within one another, again and again."""
    block = "".join(
        "> " * depth + "- " * (depth % 3) + "a *b* **c** `d`\n" for depth in range(1, 40)
    )
    return repeated(block + "\n")(size)


def _emphasis(size: int) -> str:
    return repeated("*a **b ")(size)


def _comments(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"<!-- qa: off[{chance.choice(('doubled-space', 'spelling', 'nothing'))}] -->a  b c  d."


def _loop(size: int) -> str:
    """A language model that could not stop: sentences that come again a little changed."""
    return " ".join(
        f"The minister said that the minister said {n % 7}." for n in range(size // 43 + 1)
    )


def _phrases(chance: random.Random) -> Iterator[str]:
    """Phrases that come twice in a row."""
    while True:
        phrase = " ".join(chance.choices(PLAIN, k=3))
        yield f"He saw {phrase} {phrase} again."


def _introduced(chance: random.Random) -> Iterator[str]:
    """Names near to one another, each introduced and met again with another ending."""
    while True:
        name = f"Stol{_word(chance, 2, 2)}berg"
        yield f"Anna {name} met them. Later {name}r left."


def _cases(chance: random.Random) -> Iterator[str]:
    """One long name, each time with other letters in capitals."""
    while True:
        yield f"Anna B{''.join(chance.choice((c, c.upper())) for c in 'linkenhauserstein')} left."


def _bracketed(chance: random.Random) -> Iterator[str]:
    """Unknown words in brackets, each of which is looked for in the source."""
    while True:
        yield f"“[{_word(chance)}] has told that the money was not his,” said the prosecutor."


def _unbracketed(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"„{_word(chance).capitalize()} hat gesagt“, sagte er."


def _glued(chance: random.Random) -> Iterator[str]:
    while True:
        yield "".join(chance.choices(PLAIN, k=2)) + "." + chance.choice(PLAIN).capitalize() + ","


FAMILIES: dict[str, Family] = {
    "one letter": Family(repeated("a")),
    "one letter, spaced": Family(repeated("a ")),
    "one-letter lines": Family(repeated("x\n\n")),
    "one-letter capitals": Family(repeated("A. ")),
    "dots": Family(repeated(".")),
    "digits": Family(repeated("1234567890")),
    "figures": Family(repeated("1.000 ")),
    "figures in sentences": Family(_joined(_numbered)),
    "dates and prices": Family(_joined(_dates)),
    "brackets, open": Family(repeated("(")),
    "brackets, paired": Family(repeated("(a) ")),
    "brackets, empty": Family(repeated("The mayor () spoke. ")),
    "quotes, straight": Family(repeated('" ')),
    "quotes, curly": Family(repeated("“ ”")),
    "quotes, apostrophes": Family(repeated("' ")),
    "unmatched marks": Family(_joined(_unmatched)),
    "sentences begun within one": Family(repeated("the mayor left the town Since he was old and ")),
    "lines above the article": Family(
        lambda size: "Share this article\n\nWeatherx\n\n" * (size // 30) + english(400)
    ),
    "semicolons before capitals": Family(repeated("; To set a new record for the town")),
    "ordinals": Family(repeated("am 1. Aal "), lang="de"),
    "mottos": Family(repeated("Tea lover. " * 9 + "\n\n" + "Leave a reply\n\n")),
    "doubled word": Family(repeated("the the ")),
    "doubled phrases": Family(_joined(_phrases)),
    "doubled spaces": Family(_joined(_doubled_spaces)),
    "lower-case transcript": Family(_joined(_lower_case)),
    "all capitals": Family(_joined(_capitals)),
    "one name in many spellings": Family(_joined(_spellings)),
    "one name in many cases": Family(_joined(_cases)),
    "names in one sentence": Family(_joined(_listed)),
    "many names": Family(_joined(_names)),
    "introduced names": Family(_joined(_introduced)),
    "words in brackets": Family(_joined(_bracketed), source=_joined(_unbracketed)),
    "random words": Family(_joined(_random_words)),
    "random words again": Family(_joined(_few_random_words)),
    "slips": Family(_joined(_slips)),
    "names that begin sentences small": Family(_joined(_small_names)),
    "slips in one sentence": Family(_joined(_endless)),
    "glued words": Family(_joined(_glued)),
    "long words": Family(repeated("Donaudampfschiff" * 40 + " ")),
    "a loop": Family(_loop),
    "one sentence": Family(repeated(SENTENCE)),
    "plain English": Family(_joined(_english)),
    "short paragraphs": Family(_joined(_paragraphs, "")),
    "pasted German": Family(_joined(_german)),
    "foreign clauses": Family(_joined(_clauses)),
    "combining marks": Family(_joined(_combining)),
    "accents apart": Family(repeated("e\u0301")),
    "mojibake": Family(_joined(_mojibake)),
    "ideographs": Family(_joined(_hanzi, "")),
    "ideographs, a sentence": Family(repeated("王小明在北京说，"), source_lang="zh"),
    "mixed scripts": Family(_joined(_scripts)),
    "links": Family(_joined(_links)),
    "placeholders": Family(_joined(_placeholders)),
    "entities": Family(_joined(_entities)),
    "angle brackets": Family(repeated("<b ")),
    "markdown table": Family(_joined(_rows_of_table, "\n"), ".md"),
    "markdown, tiny cells": Family(lambda size: "|a|b|\n|-|-|\n" + repeated("|a|b|\n")(size), ".md"),
    "links changed": Family(_joined(_addresses("a/")), source=_joined(_addresses("b/"))),
    "catalogue, links changed": Family(
        _one_unit(_joined(_addresses("b/")), _joined(_addresses("a/"))), ".po"
    ),
    "dates lost from a sentence": Family(
        repeated("so it was and "), source=_joined(_days_of_may, " und ")
    ),
    "catalogue, mixed scripts": Family(
        _one_unit(repeated("the search "), _joined(_mixed)), ".po"
    ),
    "markdown, nested": Family(_nested, ".md"),
    "markdown, emphasis": Family(_emphasis, ".md"),
    "markdown, links": Family(_joined(_markdown_links), ".md"),
    "markdown, links lost": Family(
        _joined(_unlinked, "\n\n"), ".md", source=_joined(_linked, "\n\n")
    ),
    "markdown, comments": Family(_joined(_comments, "\n\n"), ".md"),
    "mdx, open braces": Family(repeated("{\n"), ".mdx"),
    "html table": Family(_joined(_html_rows, ""), ".html"),
    "html, list of buttons": Family(_joined(_buttons, ""), ".html"),
    "html, nested": Family(lambda size: "<div>" * (size // 11) + "</div>" * (size // 11), ".html"),
    "html, inline": Family(repeated("<b>a</b><i>b</i> "), ".html"),
    "German: plain": Family(_joined(_german), lang="de", source_lang="en"),
    "German: random words": Family(_joined(_random_words), lang="de", source_lang="en"),
}  # fmt: skip

# Sources beside good English of the same length.
SOURCES: dict[str, Family] = {
    "source: questions": Family(repeated("Wer war das? ")),
    "source: denials": Family(repeated("Nicht doch. ")),
    "source: paragraphs": Family(repeated("Wer war das?\n\n")),
    "source: quotation marks": Family(repeated("„")),
    "source: brackets": Family(repeated("( ")),
    "source: one sentence": Family(repeated("Der Rat tagte am Montag im alten Rathaus. ")),
    "source: ideographs": Family(repeated("王小明在北京说，"), source_lang="zh"),
    "source: figures": Family(repeated("1.000 ")),
    "source: links": Family(_joined(_links)),
    "source: names": Family(_joined(_names)),
    "source: one letter": Family(repeated("a")),
}


# What rules may look through again and again, without and with itself as its source.
UNITS: tuple[str, ...] = (
    "aa", "the ", "Abel ", "Abel Beta ", "a.b", ", ", ". . ", "- ", "“a” ", "“ ", "( ", "1", "1 2 ",
    "<b> ", "&amp;", "Ã©", "Аb ", "中", "One two three.\n\n", "Photo: ", "http://a.b/c ", "\ufffc ",
    "in the of a ", "a b c d e f g h i j ", "the a the b the c ", "x " * 40 + "y ", "a'", "'", "1.",
    "aé’", '."', "…” ", "a.", "。", "word  ", "aber und der die das.\n\n",
    "It was over.The next day came. ", "s after the collapse they look.\n\n", "a ) ", "[",
)  # fmt: skip

# What readers may look through again and again, as plain text, Markdown and HTML.
MARKUP: dict[str, Callable[[int], str]] = {
    "nested tags": lambda size: "<div>" * (size // 11) + "word" + "</div>" * (size // 11),
    "nested inline tags": repeated("<b>"),
    "tags that never end": repeated("<a "),
    "attributes that never end": repeated("<a b='"),
    "end tags without a start": lambda size: "<li>" * (size // 9) + "</td>" * (size // 9),
    "comments that never end": repeated("<!--"),
    "declarations that never end": repeated("<!a"),
    "scripts": repeated("<script>"),
    "code": repeated("<code>"),
    "less-than signs": repeated("<"),
    "references": repeated("&amp"),
    "quotations": repeated(">"),
    "quotations with spaces": repeated("> "),
    "quotations on many lines": repeated("> > > > > > > >\n"),
    "lists": repeated("- "),
    "opening brackets": repeated("["),
    "both brackets": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "inline links": repeated("[a]("),
    "images": lambda size: "![" * (size // 8) + "[a](b)" * (size // 8),
    "stars": repeated("*"),
    "stars and words": repeated("*a "),
    "stars and underscores": repeated("*a _b "),
    "closing stars": repeated("a* b_ "),
    "strong stars": lambda size: "a**b" + "c* " * (size // 3),
    "ticks": lambda size: "".join("`" * n + " " for n in range(1, int((2 * size) ** 0.5))),
    "escapes": repeated("\\"),
    "definitions": repeated("[a]: b\n"),
    "titles": repeated('[a](b "'),
    "table": lambda size: "a|b\n-|-\n" + repeated("c|d\n")(size),
    "pipes": lambda size: "|" * (size // 2) + "\n" + "|-" * (size // 4),
    "blanks": lambda size: " " * size + "x",
    "blank lines": repeated("\n \t"),
    "carriage returns": repeated("\r"),
    "addresses": repeated("http://"),
    "at signs": repeated("a@"),
    "dots and at signs": lambda size: "a." * (size // 4) + "@" + "b." * (size // 4),
    "directives": repeated("<!-- qa: "),
    "front matter": lambda size: "---\na: b\n" + "--\n" * (size // 3),
    "html blocks": repeated("<div\n"),
    "notes": repeated("[^"),
}


def english(size: int) -> str:
    """Good English of one sentence after another, none like another."""
    return _joined(_english)(size)
