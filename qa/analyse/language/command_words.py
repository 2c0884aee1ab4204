"""Words of a program within its strings: options, values, names of fields, which are in no language.

"--remove-device --disk 1 (usuwa pierwszy dysk)", "installed:true", "--disk size=10".
"""

from __future__ import annotations

from qa.analyse.language.odds import spoken_odds
from qa.analyse.words import WORD
from qa.model.prose import OBJECT, Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many other words must speak for a language.
FEWEST: int = TUNED["FEWEST"]
AROUND = "()[]{}\"'“”„«».,;" + OBJECT


def speaks_beside_commands(prose: Prose, span: Span, lang: str) -> bool:
    """Whether a passage of a program's strings is in a language, its options and values left out.

    Args:
        prose: the text.
        span: a passage that is taken to be in another language.
        lang: the code of that language.
    """
    said = span.of(prose.text).split()
    others = [word for word in said if not _is_of_program(word)]
    if len(others) == len(said):
        return True
    forms = [form.lower() for form in WORD.findall(" ".join(others)) if form[0].isalpha()]
    speaking, odds = spoken_odds(forms, prose.lang or "", lang)
    return speaking >= FEWEST and odds > 0.0


def _is_of_program(written: str) -> bool:
    """Whether what stands between two spaces is an option, a value with its name, or a path."""
    bare = written.replace(OBJECT, "").strip(AROUND)
    if bare.startswith(("-", "/")):
        return any(map(str.isalpha, bare))
    return "=" in bare or (":" in bare.rstrip(":") and "://" not in bare)
