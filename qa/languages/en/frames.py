"""English: wordings of days, reminders and attributions that English reporters do not use.

Each was counted on 4.4 million words of native news before it was let in: none stands there more
than twice.
"""

from __future__ import annotations

from qa.languages.frames import Frame
from qa.model.letters import CAPITAL, SMALL

DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WORD = r"[\w’'-]{1,30}"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"

# "The film, scheduled to open this Friday", "we need you this Monday" are good English.
FUTURE = r"(?:scheduled|planned|expected|released|slated|supposed|invited|needed|tied|headed|dated|used|based)\b"
DAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
THIS_DAY = tuple(f"his {day}day" for day in DAYS)
LAST_DAY = tuple(f"{which} {day}day" for which in ("ast", "ext") for day in DAYS)
FRAMES = (
    Frame(
        THIS_DAY,
        rf"\b(?:has|have) (?:{WORD} ){{0,2}}\w{{2,20}}(?:ed|en|nd|id|de|ld|pt|ut|un|on) (?:{WORD} ){{0,8}}?(?P<core>this {DAY})\b",
        "“on” and the day, with the simple past",
    ),
    Frame(
        THIS_DAY,
        rf"\b(?<!be )(?!{FUTURE})(?:said|told|met|held|took|began|\w{{3,20}}ed) (?:{WORD} ){{0,5}}?(?P<core>this (?:past )?{DAY})\b",
        "“on” and the day",
    ),
    Frame(
        ("day (", "day, (", "row (", "row, ("),
        rf"\b(?P<core>(?:{DAY}|[Tt]oday|[Yy]esterday|[Tt]omorrow),? \(\d{{1,2}}(?:st|nd|rd|th)?\))",
        "the day without its number",
    ),
    Frame(
        ("day (",),
        rf"\b(?P<core>{DAY} \((?:\d{{1,2}}\.(?:{MONTH}|\d{{1,2}})|{MONTH}\.\d{{1,2}})\.\d{{4}}\))",
        "the day without its date",
    ),
    Frame(
        (*THIS_DAY, *LAST_DAY),
        rf"\b(?P<core>(?:[Tt]his|[Ll]ast|[Nn]ext) {DAY},? (?:the )?\d{{1,2}}(?:st|nd|rd|th))\b",
        "the day or the date",
    ),
    Frame(
        ("years old",),
        r"\b(?P<core>\d{1,2} years old) (?:man|woman|boy|girl|player|striker|driver|actor|actress|student|male|female)\b",
        "a hyphenated “-year-old”",
    ),
    Frame(
        ("ecall",),
        r"(?:(?<=\n)|(?<=[.!?] )|\A)(?P<core>Recall(?:,| that)|(?:We|Let us|Let's|Let’s) (?:will )?(?:recall|remind you)(?:,| that))",
        "no announcement, or “earlier”",
        needs_sign=True,
    ),
    Frame(
        ("emind",),
        r"(?:(?<=\n)|(?<=[.!?] )|\A)(?P<core>(?:We|Let us|Let's|Let’s) (?:will )?remind(?: you)?(?:,| that))",
        "no announcement, or “earlier”",
        needs_sign=True,
    ),
    Frame(
        ("according to the words",),
        r"\b(?P<core>[Aa]ccording to the words of)\b",
        "“according to”",
    ),
    Frame(
        ("It is ",),
        r"(?:(?<=\n)|(?<=[.!?] )|\A)(?P<core>It is (?:also )?(?:reported|noted|specified|emphasized|clarified) that)\b",
        "“according to” and who says it",
    ),
    Frame(
        ("”, s", '", s'),
        rf"(?<=[\w’'])(?P<core>[”\"], (?:said|says)) (?:the |[{CAPITAL}][{SMALL}])",
        "a comma before the quotation mark",
    ),
    Frame(
        ("/ said ", " said /"),
        rf"(?P<core>(?:[”\"] ?)?,? ?(?:/ said|said /)) ?[{CAPITAL}][{SMALL}]",
        "no slash between the words and who says them",
    ),
    Frame(
        ("According to ",),
        r"(?:(?<=\n)|(?<=[.!?] )|\A)According to [^.,\n]{3,40}, [^.”\"\n]{10,150}"
        rf"(?P<core>, (?:according to [^.,\n]{{3,40}}|(?:said|says|reported) (?:the [\w ]{{3,40}}|[{CAPITAL}][\w ]{{2,40}})))[.\n]",
        "one attribution",
    ),
)
