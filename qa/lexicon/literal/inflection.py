"""The forms of an English word, by rule: what an entry in its base form finds in a text.

Every word is taken for a noun, a verb and an adjective at once. Forms that English does not have
("timelies") cost nothing: no text has them.
"""

from __future__ import annotations

from qa.model.memory import loaded

VOWELS = frozenset("aeiou")
SIBILANTS = ("s", "x", "z", "ch", "sh")
# A single vowel and a single one of these at the end make it double: stop, stopped.
DOUBLED = frozenset("bdgklmnprt")
# "base form form form": verbs with their past and participle, nouns with their plural.
IRREGULAR = """
be am is are was were been being|have has had having|do does did done doing|go goes went gone
say said|make made|take took taken|come came|see saw seen|get got gotten|give gave given|find found
know knew known|think thought|tell told|become became|leave left|feel felt|bring brought
begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|let|mean meant
set|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lay lain lying|lead led|read|grow grew grown
lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken
spend spent|cut|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen
throw threw thrown|catch caught|deal dealt|win won|fight fought|strike struck stricken|hit|put|shut|hurt
cost|quit|split|spread|burst|bet|cast|shed|beat beaten|eat ate eaten|drink drank drunk|sing sang sung
swim swam swum|sink sank sunk|ring rang rung|shrink shrank shrunk|fly flew flown|blow blew blown
show shown|shake shook shaken|steal stole stolen|tear tore torn|bear bore borne born|swear swore sworn
freeze froze frozen|forget forgot forgotten|hide hid hidden|bite bit bitten|ride rode ridden|sell sold
teach taught|seek sought|sleep slept|sweep swept|weep wept|bend bent|lend lent|shoot shot|light lit
lay laid|slide slid|stick stuck|dig dug|hang hung|swing swung|spin spun|sting stung|wake woke woken
burn burnt|dream dreamt|learn learnt|bind bound|wind wound|grind ground|feed fed|bleed bled|breed bred
flee fled|shine shone|bid|cry cried|die dying|tie tying|forbid forbade forbidden|withdraw withdrew withdrawn
overcome overcame|undergo undergoes underwent undergone|kneel knelt|leap leapt|spit spat|spill spilt
spoil spoilt|saw sawn|sew sewn|sow sown|mow mown|weave wove woven|creep crept|dive dove|prove proven
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen
life lives|wife wives|knife knives|half halves|leaf leaves|loaf loaves|thief thieves|wolf wolves
shelf shelves|calf calves|self selves|elf elves|scarf scarves|hoof hooves|sheep|series|species|fish
crisis crises|analysis analyses|basis bases|thesis theses|criterion criteria|phenomenon phenomena
medium media|bacterium bacteria|stimulus stimuli|good better best|bad worse worst|panic panicked panicking
traffic trafficked trafficking|picnic picnicked picnicking|mimic mimicked mimicking
"""
# "his", "her" … for the one that an entry is written with: "lose one's face".
OWNERS = "my your his her its our their one's ones whose".split()


PLURALS = frozenset(
    """
    man woman child person foot tooth goose mouse life wife knife half leaf loaf thief wolf shelf calf
    self scarf crisis analysis basis thesis criterion phenomenon
    """.split()
)


@loaded
def _irregular() -> dict[str, tuple[str, ...]]:
    lines = IRREGULAR.replace("\n", "|").split("|")
    return {base: tuple(rest) for base, *rest in (line.split() for line in lines if line)}


def forms_of(word: str) -> frozenset[str]:
    """All forms of a word in lower case: plural, third person, past, participles, possessive."""
    if word == "one's":
        return frozenset(OWNERS)
    found = {word, *_irregular().get(word, ())}
    if len(word) > 2 and word.isalpha():
        found.update(_regular(word))
    found.update((f"{word}'s", f"{word}’s"))
    return frozenset(found)


def _regular(word: str) -> set[str]:
    last, before = word[-1], word[-2]
    if last == "y" and before not in VOWELS:
        stem = word[:-1]
        return {f"{stem}ies", f"{stem}ied", f"{word}ing"}
    if last == "e":
        ing = f"{word[:-2]}ying" if before == "i" else f"{word[:-1]}ing"
        return {f"{word}s", f"{word}d", ing, f"{word}ing"}
    found = {f"{word}ed", f"{word}ing", f"{word}{'es' if word.endswith(SIBILANTS) else 's'}"}
    if last == "o":
        found.add(f"{word}es")
    if _doubles(word) or word.endswith(("l", "fer", "mit", "cur", "gin", "dget")):
        found |= {f"{word}{last}ed", f"{word}{last}ing"}
    return found


def _doubles(word: str) -> bool:
    """Whether a single vowel and a consonant that may be doubled end it."""
    return word[-1] in DOUBLED and word[-2] in VOWELS and word[-3:-2] not in VOWELS


def plural_of(phrase: str) -> str:
    """The phrase with its last word, taken for a noun, in the plural."""
    head, space, word = phrase.rpartition(" ")
    irregular = _irregular().get(word, ())
    if word in PLURALS and irregular:
        plural = irregular[0]
    elif word.endswith("y") and word[-2:-1] not in VOWELS:
        plural = f"{word[:-1]}ies"
    else:
        plural = f"{word}{'es' if word.endswith(SIBILANTS) else 's'}"
    return f"{head}{space}{plural}"
