"""Amounts of money written the way of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.languages.language import Language, language
from qa.languages.numerals import numerals
from qa.languages.united import worded
from qa.model.expression import compiled, expression
from qa.model.finding import Finding
from qa.model.memory import loaded
from qa.model.mqm import Category, Severity
from qa.model.passage import Passage
from qa.model.span import Span
from qa.rules.base import Example, PassageRule

SPACE = r"[ \u00a0\u202f\u2009]"
AMOUNT = r"\d(?<![\w.,:/-]\d)\d{0,2}(?:[., \u00a0\u202f]?\d{3}){0,4}(?:[.,]\d{1,2})?(?![\d.,]*\d)"
# Symbols, and those that are short for words of one language.
SYMBOLS, WORDS = "€$£¥₽₴", r"Kč|zł"
# "US$ 5" is the way of the United Nations, "HK$5" and "C$5" that of others: left alone.
SIGNS = (*SYMBOLS, *WORDS.split("|"), ",-", ",–", ",—", ".-", ".–", ".—")
# "50,- Kč": a dash for the pence that are none.
DASHED = expression(
    rf"{AMOUNT}[.,][-–—](?={SPACE}?(?:[{SYMBOLS}]|(?:{WORDS}|CZK|EUR|CHF|PLN|SEK|DKK|NOK|{worded('wording.coins')})\b))"
    rf"|(?<=[{SYMBOLS}]){AMOUNT}[.,][-–—](?![\w-])|(?<=[{SYMBOLS}]{SPACE}){AMOUNT}[.,][-–—](?![\w-])"
)
# The symbol before its amount, but set apart.
APART = expression(
    rf"(?<![\w.{SYMBOLS}])(?<!\d{SPACE})(?P<symbol>[{SYMBOLS}])[ \u00a0](?P<amount>{AMOUNT})"
)


class ForeignCurrencyFormat(PassageRule):
    """A currency symbol is placed as in another language.

    English writes €20, without a space; German, French and Spanish write 20 €. A machine copies “20 €”, “50,- Kč” or
    “£39” from the source. Currency codes and names are left alone, since house styles differ (“RMB 5,150” and “5,150
    RMB”), and so are dollars and pesos except in English, German and French. Portuguese, Dutch and Turkish allow the
    symbol on either side. Four or more such amounts in a text are one finding.
    """

    id = "foreign-currency-format"
    category = Category.CURRENCY_FORMAT
    severity = Severity.MINOR
    confidence = 0.95
    trigger = SIGNS
    excused_by_source = True
    facts = ("symbol_side",)
    habit = "misplaced currency symbols"
    examples = (
        Example(
            "It costs ⟦20 €⟧, was ⟦3.50€⟧, and the firm ⟦2.5 million £⟧.",
            fixed="It costs €20, was €3.50, and the firm £2.5 million.",
        ),
        Example("They paid ⟦$ 35⟧ a barrel.", fixed="They paid $35 a barrel."),
        Example("A ticket is ⟦50,-⟧ Kč, a meal ⟦120 Kč⟧."),
        Example("Er zahlte ⟦£39⟧ dafür.", lang="de", fixed="Er zahlte 39 £ dafür."),
        Example("Il a payé ⟦$5⟧ millions.", lang="fr"),
        Example("Kosztuje ⟦€20⟧, czyli $25.", lang="pl", fixed="Kosztuje 20 €, czyli $25."),
        Example("Стоит ⟦€20⟧.", lang="ru", fixed="Стоит 20 €."),
        Example("Custa € 20 e US$ 5.", lang="pt"),
        Example("Cuesta ⟦€20⟧, o sea, $25.", lang="es", fixed="Cuesta 20 €, o sea, $25."),
        Example("US$ 5, HK$5, C$ 20 and $5-$10 bills; 5 $10 bills; 5,150 RMB; EUR 20; €20m."),
        Example("In 2020,- he said; from $5 to £10 - or 100% of the ¥500."),
        Example("Das $20-Ticket gibt es nicht mehr.", lang="de"),
        Example("20 €, 1.000 $, 50,- € und € 20.", lang="de"),
    )

    def look(self, passage: Passage) -> Iterator[Finding]:
        """The amounts of a passage."""
        known, text = language(passage.lang), passage.text
        if known is not None:
            yield from self._symbols(text, known)
            yield from self._dashed(text, known)

    def _symbols(self, text: str, known: Language) -> Iterator[Finding]:
        """Symbols on the wrong side, or set apart where they should touch the amount."""
        scales = _scales(known)
        if known.symbol_side == "behind":
            for match in _touching(scales, known.dollar_behind).finditer(text):
                alone = match["amount"].isdecimal() and not match["scale"]
                fix = f"{match['amount']} {match['symbol']}" if alone else None
                yield self._symbol(match, known, fix)
            return
        for match in _behind(scales).finditer(text):
            fix = match["symbol"] and f"{match['symbol']}{match['amount']}{match['scale'] or ''}"
            yield self._symbol(match, known, fix)
        for match in APART.finditer(text):
            yield self._symbol(match, known, f"{match['symbol']}{match['amount']}")

    def _symbol(self, match: re.Match[str], known: Language, fix: str | None) -> Finding:
        side = "before" if known.symbol_side == "before" else "after"
        message = (
            f"{known.name} writes “{fix}”."
            if fix
            else f"{known.name} puts the currency symbol {side} the amount."
        )
        return self.finding(Span(match.start(), match.end()), message, fix=fix)

    def _dashed(self, text: str, known: Language) -> Iterator[Finding]:
        if known.dash_for_cents:
            return
        for match in DASHED.finditer(text):
            span = Span(match.start(), match.end())
            message = f"{known.name} does not write a dash for missing cents."
            yield self.finding(span, message, fix=match.group()[:-2])


def _scales(known: Language) -> str:
    """The words for thousands and millions, as alternatives of a regular expression."""
    table = numerals(known.code)
    return "|".join(sorted(map(re.escape, table.scales))) if table else "(?!)"


@loaded
def _behind(scales: str) -> re.Pattern[str]:
    """The amount before its symbol, for languages that write it behind."""
    return compiled(
        rf"(?<![{SYMBOLS}]{SPACE})(?<![{SYMBOLS}])(?P<amount>{AMOUNT})(?P<scale>{SPACE}(?i:{scales}))?"
        rf"{SPACE}?(?:(?P<symbol>[{SYMBOLS}])(?![\w{SYMBOLS}]|{SPACE}?\d)|(?:{WORDS})(?!\w))"
    )


@loaded
def _touching(scales: str, dollars: bool) -> re.Pattern[str]:  # noqa: FBT001  # a key of the cache
    """The symbol before its amount, for languages that write it behind."""
    symbols = SYMBOLS if dollars else SYMBOLS.replace("$", "")
    return compiled(
        rf"(?<![\w.{SYMBOLS}])(?P<symbol>[{symbols}])(?P<amount>{AMOUNT})"
        rf"(?!-[^\W\d_])(?=(?P<scale>[ \u00a0-]?(?i:{scales})|\w)?)"
    )
