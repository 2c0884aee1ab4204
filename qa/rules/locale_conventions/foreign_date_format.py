"""Dates and times written the way of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.languages.language import Language, language
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.memory import loaded
from qa.model.mqm import Category, Severity
from qa.model.passage import Passage
from qa.model.span import Span
from qa.rules.base import Example, PassageRule

# What stands before the day of a date, or after the month.
BEFORE = expression(
    r"(?:\b(?:on|of|from|until|till|since|by|to|the|and|before|after|between)|day,?|[(–-]) ?$",
    re.IGNORECASE,
)
AFTER = expression(r"(?:,? (?:19|20)\d\d\b|[,.;)]| [–—-] | (?:at|and|to|until|last|this|next)\b)")
STOPPED_DAYS = {
    "fr": re.compile(r"\b(?:le|du|au|dès le) $", re.IGNORECASE),
    "es": re.compile(r"\b(?:el|del|al|día) $", re.IGNORECASE),
}
# Most texts have none of these: the slower expressions run where they do.
GATE = expression(r"[0-9]\. ?[^\W\d_]")
# "18h30" is French; "18:30h", "18.30 h" and "23h" are German where they are the hour of the day.
HOUR_GATE = expression(r"[0-9] ?h(?![^\W\d_])")
HOURS = expression(
    r"(?<![\d.,:-])(?:(?P<late>1[3-9]|2[0-4])(?:[.:][0-5]\d)? o['’]clock"
    r"|(?P<hour>[01]?\d|2[0-4]) ?h ?(?P<minutes>[0-5]\d)(?!\w| ?(?:min|sec|['’′\"”″]))"
    r"|(?P<time>(?:[01]?\d|2[0-4]):[0-5]\d) ?h(?!\w)"
    r"|(?P<timed>(?<=\bat )(?:[01]?\d|2[0-4])\.[0-5]\d) ?h(?!\w)"
    r"|(?P<full>(?<=\bat )(?:1[3-9]|2[0-4]))h(?![\w-]|(?:, | )(?:after|post|and|or|of|follow|p\.)))"
)
# "2h15" is a time that something took, unless such a word stands before it.
AT_HOUR = expression(
    r"(?:\b(?:at|around|about|from|until|till|by|before|between|since|and|to)|[(,–-]) ?$"
)
# In German "12 pm" is a length and "9 p.m." a rate, unless such a word stands before it.
AT_TWELVE = expression(
    r"\b(?:um|ab|gegen|bis|von|nach|vor|seit|und|à|vers|dès|avant|après|jusqu['’]à|de|et) $",
    re.IGNORECASE,
)
# The hour by the word of another language: "14 Uhr".
UHR = expression(r"(?<![\d.,:-])(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minutes>[0-5]\d))? Uhr\b")
# Twelve hours, in languages that count twenty-four; Spanish has both.
TWELVE = expression(r"(?<![\d.,:-])(?:0?[1-9]|1[0-2])(?:[.:][0-5]\d)? ?(?:[ap]m\b|[ap]\.m\.)")
TWELVE_GATE = expression(r"[0-9] ?[ap]\.?m", re.IGNORECASE)
TWENTY_FOUR = frozenset(("de", "fr"))
# The parts of CLDR's pattern of a date; what stands between quotes is text.
PART = expression(r"'(?P<text>[^']*)'|(?P<field>MMMM|d|y)")
# What follows the year in dates of some languages, and is left out in running text.
AFTER_YEAR = expression(r"\s'[^']'\.$")


class ForeignDateFormat(PassageRule):
    """A date or time is written as in another language.

    English has no full stop after the day ("20. May"), no hour of 20 o'clock, no "18h30" and no "14
    Uhr". A full stop between a number and a month may also end a sentence: a date is reported only
    where words before or after it make it one. German, French and Spanish write the day before the
    month ("20. Mai 2020", not "Mai 20, 2020"), German and French no "8 p.m.", and French and Spanish
    no full stop after the day. Dates in figures are left alone: they are read in several ways.
    """

    id = "foreign-date-format"
    category = Category.DATE_FORMAT
    severity = Severity.MINOR
    confidence = 0.95
    facts = ("date", "decimal_mark")
    examples = (
        Example(
            "He left on ⟦20. May⟧, she on ⟦1. June⟧ 2020.",
            fixed="He left on 20 May, she on 1 June 2020.",
        ),
        Example("GENEVA, ⟦11. July⟧ – The talks went on. She turned 20. May – her friend – came."),
        Example("From ⟦9. August⟧ to ⟦11. August⟧, until ⟦20 o’clock⟧."),
        Example("It starts at ⟦18h30⟧.", fixed="It starts at 18:30."),
        Example("The film runs 1h 45 min, she won in 2h15, and it lasts 3 h 30 or 4h 52' 10\"."),
        Example(
            "It starts at ⟦23h⟧, ended at ⟦18.30 h⟧ and starts anew around ⟦13:25h⟧ or at ⟦14 Uhr⟧.",
            fixed="It starts at 23:00, ended at 18.30 and starts anew around 13:25 or at 14:00.",
        ),
        Example(
            "Am ⟦Mai 20, 2020⟧ um ⟦8:30 p.m.⟧ fiel das Tor.",
            lang="de",
            fixed="Am 20. Mai 2020 um 20:30 Uhr fiel das Tor.",
        ),
        Example("Le ⟦20. mai⟧ à ⟦14 Uhr⟧, puis à ⟦8 pm⟧.", lang="fr"),
        Example(
            "El ⟦mayo 20, 2020⟧ a las 8 p. m.",
            lang="es",
            fixed="El 20 de mayo de 2020 a las 8 p. m.",
        ),
        Example("È partito ⟦maggio 20, 2020⟧.", lang="it", fixed="È partito 20 maggio 2020."),
        Example("Wyjechał ⟦maj 20, 2020⟧.", lang="pl", fixed="Wyjechał 20 maja 2020."),
        Example("Он уехал ⟦май 20, 2020⟧.", lang="ru", fixed="Он уехал 20 мая 2020."),
        Example("Odjel ⟦květen 20, 2020⟧.", lang="cs", fixed="Odjel 20. května 2020."),
        Example("Rejste ⟦maj 20, 2020⟧; d. 20. maj 2020.", lang="da"),
        Example(
            "Elutazott ⟦május 20, 2020⟧ után.", lang="hu", fixed="Elutazott 2020. május 20. után."
        ),
        Example("She turned 20. January was cold. They are 12. May they prosper."),
        Example("At 12 o’clock and at 14.30 the 3h race began; 5h of work; at 24h after the dose."),
        Example("Am 20. Mai um 20 Uhr; im Mai 20, dann 2020.", lang="de"),
        Example("Le 20 mai à 18h30, le 1er mai 2020. Mai 68.", lang="fr"),
    )

    def look(self, passage: Passage) -> Iterator[Finding]:
        """Dates and hours that the language writes otherwise."""
        known = language(passage.lang)
        text = passage.text
        if known is None:
            return
        if known.code == "en":
            yield from self._stopped(text, known, dated=BEFORE)
            if "clock" in text or HOUR_GATE.search(text):
                yield from self._hours(text, known)
        else:
            yield from self._month_first(text, known)
        if known.code in STOPPED_DAYS:
            yield from self._stopped(text, known, dated=STOPPED_DAYS[known.code])
        if known.code in TWENTY_FOUR and TWELVE_GATE.search(text):
            yield from self._twelve(text, known)
        if known.code != "de" and " Uhr" in text:
            for match in UHR.finditer(text):
                yield self._hour(match, known, f"{match['hour']}:{match['minutes'] or '00'}")

    def _stopped(self, text: str, known: Language, *, dated: re.Pattern[str]) -> Iterator[Finding]:
        """Dates with a full stop after the day; `dated` stands before a date."""
        for match in _dates(known).finditer(text) if GATE.search(text) else ():
            before = dated.search(text, max(0, match.start() - 10), match.start())
            after = AFTER.match(text, match.end()) and match["month"] not in known.homographs
            year = re.match(r",? (?:19|20)\d\d\b", text[match.end() : match.end() + 6])
            if not (before or year or (after and text[match.end()] != ".")):
                continue
            span = Span(match.start(), match.end())
            fix = f"{match['day']} {'de ' if known.code == 'es' else ''}{match['month']}"
            message = f"{known.name} does not use a period after the day: “{fix}”."
            yield self.finding(span, message, fix=fix, safe=True)

    def _hours(self, text: str, known: Language) -> Iterator[Finding]:
        for match in HOURS.finditer(text):
            before = text[max(0, match.start() - 9) : match.start()]
            if match["hour"] and not AT_HOUR.search(before):
                continue
            hour = f"{match['hour']}:{match['minutes']}" if match["hour"] else None
            full = f"{match['full']}:00" if match["full"] else None
            yield self._hour(match, known, hour or match["time"] or match["timed"] or full)

    def _hour(self, match: re.Match[str], known: Language, fix: str | None) -> Finding:
        message = f"“{match.group()}” is not how {known.name} writes the time."
        return self.finding(Span(match.start(), match.end()), message, fix=fix)

    def _twelve(self, text: str, known: Language) -> Iterator[Finding]:
        for match in TWELVE.finditer(text):
            if not AT_TWELVE.search(text, max(0, match.start() - 9), match.start()):
                continue
            hour, _, minutes = (
                re.sub(r"[^\d.:]", "", match.group()).replace(".", ":").partition(":")
            )
            minutes = minutes.strip(":")
            late = int(hour) % 12 + 12 * ("p" in match.group())
            if known.code == "de":
                fix = f"{late}:{minutes} Uhr" if minutes else f"{late} Uhr"
            else:
                fix = f"{late} h {minutes}".rstrip()
            yield self._hour(match, known, fix)

    def _month_first(self, text: str, known: Language) -> Iterator[Finding]:
        for match in _months_first(known).finditer(text):
            month = _in_dates(known)[match["month"].casefold()]
            fix = dated(known, match["day"], month, match["year"])
            message = f"{known.name} writes this date “{fix}”."
            yield self.finding(Span(match.start(), match.end()), message, fix=fix)


@loaded
def _in_dates(known: Language) -> dict[str, str]:
    """The months as dates have them, by each of their forms, casefolded."""
    found = dict(zip(map(str.casefold, known.months_alone), known.months, strict=True))
    return found | {month.casefold(): month for month in known.months}


def dated(known: Language, day: str, month: str, year: str) -> str:
    """A date as the language writes it, by CLDR's pattern."""
    pattern = AFTER_YEAR.sub("", known.date)
    fields = {"d": day, "MMMM": month, "y": year}

    def put(match: re.Match[str]) -> str:
        return fields[match["field"]] if match["field"] else match["text"]

    return PART.sub(put, pattern)


@loaded
def _months_first(known: Language) -> re.Pattern[str]:
    months = "|".join(sorted(_in_dates(known), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"\b(?P<month>(?i:{months})) (?P<day>[1-9]|[12]\d|3[01]), ?(?P<year>(?:19|20)\d\d)\b"
    )


@loaded
def _dates(known: Language) -> re.Pattern[str]:
    of = r"(?:de )?" if known.code == "es" else ""
    return re.compile(
        rf"(?<![\d.,:/\w-])(?P<day>[1-9]|[12]\d|3[01])\. ?{of}(?P<month>{'|'.join(known.months)})\b"
    )
