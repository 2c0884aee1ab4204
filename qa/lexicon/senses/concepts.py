"""What words of any language are compared by: the stem of an English word, hashed.

A dictionary leads from the forms of a language to these; English words lead to them by their stems.
The stems are coarse on purpose: elect, election and electoral are one.
"""

from __future__ import annotations

from qa.model.checksums import blake2b
from qa.model.expression import expression
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Words that stand in every sentence say nothing of what it is about.
EMPTY = frozenset(
    "a about above after again against all almost along already also although always am among an and"
    " another any are aren as at away be because been before being between both but by came can"
    " cannot come could did do does doing done down due during each either else even ever every far"
    " few for from get gets getting give given go goes going gone got had has have having he her"
    " here hers him himself his how however i if in into is isn it its itself just least less let"
    " like made make makes making many may me might mine more most much must my myself near neither"
    " no nor not now of off often on once one only onto or other others our ours out over own part"
    " per perhaps put quite rather re really s said same say says she should since so some something"
    " somebody someone still such t take taken than that the their them then there these they thing"
    " things this those though through thus to together too took toward towards under until up upon"
    " us use used very was way we well went were what when where whether which while who whom whose"
    " why will with within without would yet you your yours".split()
)
# Longest first; what remains must have LEAST letters, or LEAST_SHORT after the short ones.
ENDINGS = (
    "izations isations ization isation ically ations ments ation ition itions nesses ment "
    "ness ance ence able ible ings ions ated ates ical iest ships ship ised ized ises izes "
    "ists isms ing ion ors ers ies ied ier ate ity ive ous ful ary ory ist ism ise ize ant "
    "ent ial ian est ess al ly ed es er or ic en s e "
).split()
SHORT_ENDINGS = frozenset("e ed es ied ies ing s".split())
LEAST: int = TUNED["LEAST"]
LEAST_SHORT: int = TUNED["LEAST_SHORT"]
BY_LAST = {
    last: tuple(
        (ending, LEAST_SHORT if ending in SHORT_ENDINGS else LEAST)
        for ending in ENDINGS
        if ending[-1] == last
    )
    for last in {ending[-1] for ending in ENDINGS}
}
BYTES = 3
WORDS = expression(r"[^\W\d_]+")


def is_empty(word: str) -> bool:
    """Whether an English word, in small letters, says nothing of what a sentence is about."""
    return word in EMPTY


def stem(word: str) -> str:
    """The coarse stem of an English word in small letters."""
    once = _cut(word.removesuffix("'s").removesuffix("’s"))
    return once if once.endswith("s") else _cut(once)


def _cut(word: str) -> str:
    for ending, least in BY_LAST.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            if ending == "s" and word.endswith("ss"):
                return word
            short = word[: -len(ending)]
            # running, stopped
            if (
                len(short) > 3
                and short[-1] == short[-2] != "s"
                and ending in {"ing", "ed", "er", "ers"}
            ):
                short = short[:-1]
            return f"{short}y" if ending in {"ies", "ied"} else short
    return word


def concept(word: str) -> int:
    """What a word is compared by: a number under 2**24. Words of English go by their stem."""
    digest = blake2b(stem(word.casefold()).encode("utf-8", "surrogatepass"), digest_size=BYTES)
    return int.from_bytes(digest.digest(), "big")
