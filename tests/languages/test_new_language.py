"""A new language is one folder: rules that name the facts in it run at once, and nothing else is touched."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

FILES = {
    "__init__.py": '"""Esperanto, as far as this test needs it."""\n',
    "words.py": """
from qa.languages.language import Language

LANGUAGE = Language(
    code="eo",
    name="Esperanto",
    quotes=(("“", "”"), ('"', '"')),
    decimal_mark=",",
    function_words=frozenset("la kaj de en al por kun estas ne mi li ŝi ili".split()),
    never_last=frozenset("la kaj de en al por kun".split()),
)
""",
    "numerals.py": """
from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="eo",
    scales=valued("cent=100 mil=1e3 miliono/milionoj=1e6"),
    words=numbered("unu du tri kvar kvin ses sep ok naŭ dek"),
    months=numbered("januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro"),
)
""",
    "boilerplate.py": """
from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="eo",
    actions=words_of("kunhavigu abonu sekvu"),
    things=words_of("artikolo artikolon bulteno bultenon"),
    glue=words_of("la nian ĉi-tiun"),
)
""",
    "places.txt": "Munich: Munkeno\n",
    "meanings.txt": "year jar\ncity urb\nbridge pont\n",
}
SCRIPT = """
import json, sys
import qa.languages
qa.languages.__path__.append(sys.argv[1])
from qa import Checker
from qa.config import Settings
from qa.languages.language import languages_with
from qa.languages.meanings import is_known, meaning
from qa.languages.numerals import numerals
from qa.languages.places import place_names
from qa.rules.catalogue import catalogue

TEXT = '''La malnova ponto estas fermita de. Ni venis „kun ŝi“ en majo.

Abonu nian bultenon

La urbo havas tri pontojn, parkon, lernejon kaj 240 domojn.'''
SOURCE = '''The old bridge is closed. We came with her in May.

The town has three bridges, a park, a school and 420 houses.'''
# A button alone on its line is reported in few languages unless its rule is asked for.
checker = Checker(Settings(extend_select=("page-furniture",)))
report = checker.check_text(TEXT, lang="eo", source=SOURCE, source_lang="en")
print(json.dumps({
    "found": sorted({(f.rule, f.text) for f in report.findings}),
    "facts": sorted(languages_with("never_last")),
    "knows": sorted(rule.id for rule in catalogue().values() if rule.facts and rule.knows("eo")),
    "places": dict(place_names("eo")),
    "three": numerals("eo").words["tri"],
    "meaning": [is_known("eo"), meaning("jaro", "eo")],
}))
"""


def test_a_folder_is_all_that_a_language_needs(tmp_path: Path) -> None:
    folder = tmp_path / "eo"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_text(content, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        capture_output=True, text=True, timeout=300, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert "eo" in told["facts"]
    assert {"dangling-word", "foreign-quotation-marks"} <= set(told["knows"])
    found = {tuple(pair) for pair in told["found"]}
    assert ("dangling-word", "de") in found
    assert ("page-furniture", "Abonu nian bultenon") in found
    assert told["three"] == 3
    assert any(rule == "foreign-quotation-marks" for rule, _ in found)
    assert told["places"] == {"munkeno": "Munich"}
    assert told["meaning"] == [True, "@year"]
