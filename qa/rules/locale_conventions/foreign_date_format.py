"""Dates and times written the way of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.languages.folders import codes_with, lines_of
from qa.languages.language import Language, language
from qa.languages.united import worded
from qa.model.expression import compiled, expression
from qa.model.finding import Finding
from qa.model.memory import loaded
from qa.model.mqm import Category, Severity
from qa.model.passage import Passage
from qa.model.span import Span
from qa.rules.base import Example, PassageRule

# The file of a language that has what stands behind the hour of the day, and in no other language.
CLOCK = "clock.txt"
# What stands after the month of a date.
AFTER = expression(rf"(?:,? (?:19|20)\d\d\b|[,.;)]| [–—-] | {worded('wording.after_date')}\b)")
# Most texts have none of these: the slower expressions run where they do.
GATE = expression(r"[0-9]\. ?[^\W\d_]")
# "18h30" is French; "18:30h", "18.30 h" and "23h" are German where they are the hour of the day.
HOUR_GATE = expression(r"[0-9] ?h(?![^\W\d_])")
# Twelve hours, in languages that count twenty-four; Spanish has both.
TWELVE = expression(r"(?<![\d.,:-])(?:0?[1-9]|1[0-2])(?:[.:][0-5]\d)? ?(?:[ap]m\b|[ap]\.m\.)")
TWELVE_GATE = expression(r"[0-9] ?[ap]\.?m", re.IGNORECASE)
# The parts of CLDR's pattern of a date; what stands between quotes is text.
PART = expression(r"'(?P<text>[^']*)'|(?P<field>MMMM|d|y)")
# What follows the year in dates of some languages, and is left out in running text.
AFTER_YEAR = expression(r"\s'[^']'\.$")


class ForeignDateFormat(PassageRule):
    """A date or time is written as in another language.

    English writes no full stop after the day ("20. May"), no "20 o'clock", no "18h30" and no "14
    Uhr". A full stop between a number and a month may also end a sentence, so a date is reported
    only if the words before or after it show that it is one. German, French and Spanish write the
    day before the month ("20. Mai 2020", not "Mai 20, 2020"), German and French write no "8 p.m.",
    and French and Spanish no full stop after the day. All-numeric dates are left alone: they can be
    read in several ways.
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
        Example("The film opens this ⟦Sunday (17)⟧, said the mayor (18) on Monday (his last day)."),
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

    gate = expression(r"\d")

    def look(self, passage: Passage) -> Iterator[Finding]:
        """Dates and hours that the language writes otherwise."""
        known = language(passage.lang)
        text = passage.text
        if known is None:
            return
        if not known.date.startswith("M"):
            yield from self._month_first(text, known)
        if known.before_days:
            yield from self._stopped(text, known)
        if not known.bracketed_days:
            yield from self._bracketed(text, known)
        if known.foreign_hours and ("clock" in text or HOUR_GATE.search(text)):
            yield from self._hours(text, known)
        if known.hours is not None and TWELVE_GATE.search(text):
            yield from self._twelve(text, known)
        for (code, word), pattern in _clocks().items():
            if word in text and code != known.code:
                for match in pattern.finditer(text):
                    yield self._hour(match, known, f"{match['hour']}:{match['minutes'] or '00'}")

    def _bracketed(self, text: str, known: Language) -> Iterator[Finding]:
        """Days of the month in brackets behind a weekday, as in Portuguese."""
        for match in _in_brackets(known).finditer(text):
            yield self.finding(
                Span(*match.span()),
                f"{known.name} does not write the day of the month in brackets behind the weekday.",
                kind="day in brackets",
            )

    def _stopped(self, text: str, known: Language) -> Iterator[Finding]:
        """Dates with a full stop after the day."""
        dated = _before(known.before_days)
        for match in _dates(known).finditer(text) if GATE.search(text) else ():
            before = dated.search(text, max(0, match.start() - 10), match.start())
            after = AFTER.match(text, match.end()) and match["month"] not in known.homographs
            year = re.match(r",? (?:19|20)\d\d\b", text[match.end() : match.end() + 6])
            if not (before or year or (after and text[match.end()] != ".")):
                continue
            span = Span(match.start(), match.end())
            fix = f"{match['day']}{_joint(known)}{match['month']}"
            message = f"{known.name} does not use a period after the day: “{fix}”."
            # "we can move on to 3. March release" is a point of an agenda.
            yield self.finding(span, message, fix=fix, safe=bool(year or after))

    def _hours(self, text: str, known: Language) -> Iterator[Finding]:
        # "2h15" is a time that something took, unless the right word stands before it.
        at_hour = _before(known.before_hours)
        for match in _foreign_hours(known.foreign_hours).finditer(text):
            before = text[max(0, match.start() - 9) : match.start()]
            if match["hour"] and not at_hour.search(before):
                continue
            hour = f"{match['hour']}:{match['minutes']}" if match["hour"] else None
            full = f"{match['full']}:00" if match["full"] else None
            yield self._hour(match, known, hour or match["time"] or match["timed"] or full)

    def _hour(self, match: re.Match[str], known: Language, fix: str | None) -> Finding:
        message = f"“{match.group()}” is not how {known.name} writes the time."
        return self.finding(Span(match.start(), match.end()), message, fix=fix)

    def _twelve(self, text: str, known: Language) -> Iterator[Finding]:
        full, with_minutes = known.hours or ("", "")
        # "12 pm" may be a length and "9 p.m." a rate.
        at_hour = _before(known.before_hours)
        for match in TWELVE.finditer(text):
            if not at_hour.search(text, max(0, match.start() - 9), match.start()):
                continue
            hour, _, minutes = (
                re.sub(r"[^\d.:]", "", match.group()).replace(".", ":").partition(":")
            )
            minutes = minutes.strip(":")
            late = int(hour) % 12 + 12 * ("p" in match.group())
            written = with_minutes if minutes else full
            yield self._hour(match, known, written.format(hour=late, minutes=minutes))

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


def _joint(known: Language) -> str:
    """What stands between the day of a date and its month, where the day comes first: " de "."""
    fields = [(match["field"], match) for match in PART.finditer(known.date) if match["field"]]
    if [name for name, _ in fields[:2]] != ["d", "MMMM"]:
        return " "
    between = known.date[fields[0][1].end() : fields[1][1].start()]
    return between.replace("'", "").lstrip(".")


@loaded
def _before(pattern: str) -> re.Pattern[str]:
    return compiled(rf"(?:{pattern})$", re.IGNORECASE)


@loaded
def _foreign_hours(pattern: str) -> re.Pattern[str]:
    return compiled(pattern)


@loaded
def _clocks() -> dict[tuple[str, str], re.Pattern[str]]:
    """Hours of the day by a language and the word that it alone has behind them: "14 Uhr"."""
    return {
        (code, word): compiled(
            rf"(?<![\d.,:-])(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minutes>[0-5]\d))? {word}\b"
        )
        for code in codes_with(CLOCK)
        for word in lines_of(code, CLOCK)
    }


@loaded
def _months_first(known: Language) -> re.Pattern[str]:
    months = "|".join(sorted(_in_dates(known), key=lambda word: (-len(word), word)))
    return compiled(
        rf"\b(?P<month>(?i:{months})) (?P<day>[1-9]|[12]\d|3[01]), ?(?P<year>(?:19|20)\d\d)\b"
    )


@loaded
def _dates(known: Language) -> re.Pattern[str]:
    of = _joint(known).lstrip()
    of = f"(?:{re.escape(of)})?" if of else ""
    return compiled(
        rf"(?<![\d.,:/\w-])(?P<day>[1-9]|[12]\d|3[01])\. ?{of}(?P<month>{'|'.join(known.months)})\b"
    )


@loaded
def _in_brackets(known: Language) -> re.Pattern[str]:
    """A weekday and the day of the month in brackets: "Sunday (17)", "Sunday (17/10)"."""
    days = "|".join(known.weekdays)
    return compiled(rf"\b(?:{days}),? \((?:[1-9]|[12]\d|3[01])(?:/\d{{1,2}})?\)")
