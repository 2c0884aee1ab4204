"""Write what the Unicode CLDR says of months, days, numbers and dates into each language's folder.

    python benchmarks/locale_data.py        # qa/languages/<code>/locale.json, from Babel's copy of CLDR

Beside it stands `cldr_places.txt`: countries and cities by their English names.

Kept are the names of months (as dates have them, and alone), of days, of the known languages, the marks of numbers,
the long form of a date, whether hours are counted to twelve, and which plural forms whole numbers take. Babel is needed to make the files, not to read them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qa.languages.language import CODES

# The plural categories of CLDR in its order; looked at are so many whole numbers from zero on: those
# that only millions have ("many" of French) are left out.
FORMS = ("zero", "one", "two", "few", "many", "other")
COUNTED = 201
# What newspapers go on to call a country.
USUAL = {"Türkiye": "Turkey"}
PLACES_HEAD = "# Made by benchmarks/locale_data.py of the Unicode CLDR; see ../SOURCES.md."
OUT = Path(__file__).parents[1] / "qa" / "languages"


def facts(code: str) -> dict[str, Any]:
    """What CLDR says of a language, as it is kept."""
    from babel import Locale
    from babel.core import get_cldr_version

    locale = Locale.parse(code)
    months = locale.months["format"]["wide"]
    alone = locale.months["stand-alone"]["wide"]
    days = locale.days["format"]["wide"]
    symbols = locale.number_symbols["latn"]
    return {
        "cldr": get_cldr_version(),
        "months": [months[n] for n in range(1, 13)],
        "months_alone": [alone[n] for n in range(1, 13)],
        "weekdays": [days[n] for n in range(7)],
        "decimal_mark": symbols["decimal"],
        "group_mark": symbols["group"],
        "date": locale.date_formats["long"].pattern,
        "currency": locale.currency_formats["standard"].pattern,
        "twelve_hours": "a" in locale.time_formats["short"].pattern,
        "languages": {
            one: name
            for one, name in sorted(locale.languages.items())
            if one.partition("_")[0] in CODES
        },
        "plurals": [one for one in FORMS if one in {locale.plural_form(n) for n in range(COUNTED)}],
    }


def places(code: str) -> dict[str, str]:
    """English names of one word of countries and cities, and what CLDR calls them in a language.

    The cities are those after which time zones are named. What both languages write alike is left out.
    """
    from babel import Locale

    here, there = Locale.parse("en"), Locale.parse(code)
    named = {
        here.territories[one]: name
        for one, name in there.territories.items()
        if one in here.territories
    }
    named |= {usual: named[one] for one, usual in USUAL.items() if one in named}
    for zone, facts in there.time_zones.items():
        english = here.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2]
        if "city" in facts and not zone.startswith("Etc/"):
            named.setdefault(english, facts["city"])
    return {
        english: name
        for english, name in sorted(named.items())
        if english.isalpha() and len(name.split()) == 1 and english.casefold() != name.casefold()
    }


def main() -> None:
    """Run from the command line."""
    for folder in sorted(OUT.iterdir()):
        if (
            folder.is_dir()
            and folder.name.isidentifier()
            and len(folder.name) == 2
            and folder.name != "en"
        ):
            lines = [f"{english}: {name}" for english, name in places(folder.name).items()]
            text = "\n".join((PLACES_HEAD, *lines)) + "\n"
            (folder / "cldr_places.txt").write_text(text, "utf-8")
    for code in CODES:
        path = OUT / code / "locale.json"
        path.write_text(json.dumps(facts(code), ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(path)


if __name__ == "__main__":
    main()
