"""Write what the Unicode CLDR says of months, days, numbers and dates into each language's folder.

    python benchmarks/locale_data.py        # qa/languages/<code>/locale.json, from Babel's copy of CLDR

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


def main() -> None:
    """Run from the command line."""
    for code in CODES:
        path = OUT / code / "locale.json"
        path.write_text(json.dumps(facts(code), ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(path)


if __name__ == "__main__":
    main()
