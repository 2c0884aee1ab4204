"""How many of the cases in translate-toolkit's own tests of pofilter are found.

    pip download --no-deps --no-binary :all: translate-toolkit==3.15.0 && tar xf translate_toolkit-3.15.0.tar.gz
    python benchmarks/pofilter_cases.py translate_toolkit-3.15.0/tests/translate/filters/test_checks.py [--missed]

The tests say of pairs of strings that a check passes or fails them. Each pair is the only unit of a gettext
catalogue here, in the language that the test names (else Afrikaans), with the flag of the format where the
check is one of formats. A failing pair counts as found if any default rule reports its unit, as minor or
major; neutral findings do not count. Pairs are counted once for each check. Nothing of the tests is kept here.

Checks are in three classes: what breaks a program (PROGRAM), what is wrong for its readers (TEXT), and what
is the style of a project: keys, capitals, marks and lengths like the source's. `--missed` names the failing
pairs of the first two classes that are not found.
"""

from __future__ import annotations

import argparse
import ast
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from qa import Checker
from qa.model.mqm import Severity
from qa.model.report import Report

PROGRAM = frozenset(
    "variables printf pythonbraceformat functions xmltags newlines tabs blank validxml".split()
)
TEXT = frozenset(
    "options numbers emails urls filepaths doublewords doublespacing untranslated".split()
)
FLAGS = {"printf": "c-format", "pythonbraceformat": "python-brace-format"}
FAILS = frozenset(("fails", "fails_serious"))
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: {}\\n"\n\n'
ELSE = "af"


class Case(NamedTuple):
    """A pair of strings, the check that the test asks, and whether that fails it."""

    check: str
    lang: str
    source: str
    target: str
    fails: bool


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("tests", type=Path, metavar="TEST_CHECKS.py")
    parser.add_argument("--missed", action="store_true", help="name the pairs that are not found")
    arguments = parser.parse_args()
    cases = list(dict.fromkeys(cases_of(arguments.tests.read_text("utf-8"))))
    found = found_among(cases)
    print("class      fail  found   pass  reported")
    for name in ("program", "text", "style"):
        mine = [case for case in cases if class_of(case.check) == name]
        failing = [case for case in mine if case.fails]
        passing = [case for case in mine if not case.fails]
        counts = (len(failing), len(found.intersection(failing)), len(passing))
        print("{:9}{:6}{:7}{:7}{:10}".format(name, *counts, len(found.intersection(passing))))
    by_check = Counter(case.check for case in cases if case.fails and case not in found)
    print("not found:", ", ".join(f"{check} {n}" for check, n in sorted(by_check.items())))
    if arguments.missed:
        for case in cases:
            if case.fails and case not in found and class_of(case.check) != "style":
                print(f"{case.check} {case.lang}: {case.source!r} > {case.target!r}")


def class_of(check: str) -> str:
    """What kind of fault a check of pofilter looks for."""
    return "program" if check in PROGRAM else "text" if check in TEXT else "style"


def cases_of(source: str) -> Iterator[Case]:
    """The pairs of the tests, as far as they are written out."""
    for function in ast.parse(source).body:
        if not isinstance(function, ast.FunctionDef):
            continue
        langs: dict[str, str] = {}
        for node in function.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                langs[node.targets[0].id] = _language(node.value)
            call = node.test if isinstance(node, ast.Assert) else None
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                yield from _case(call, call.func.id, langs)


def _language(value: ast.expr) -> str:
    """The language that a checker is made for."""
    for node in ast.walk(value):
        if (
            isinstance(node, ast.keyword)
            and node.arg == "targetlanguage"
            and isinstance(node.value, ast.Constant)
        ):
            return str(node.value.value)
    return ELSE


def _case(call: ast.Call, said: str, langs: dict[str, str]) -> Iterator[Case]:
    if said not in FAILS and said != "passes":
        return
    check, *strings = call.args
    texts = [one.value for one in strings[:2] if isinstance(one, ast.Constant)]
    if not isinstance(check, ast.Attribute) or not isinstance(check.value, ast.Name):
        return
    if len(texts) == len(strings[:2]) == 2 and all(isinstance(text, str) for text in texts):
        source, target = map(str, texts)
        lang = langs.get(check.value.id, ELSE)
        if source and target:
            yield Case(check.attr, lang, source, target, said in FAILS)


def found_among(cases: list[Case]) -> set[Case]:
    """The cases whose unit, alone in its catalogue, has a minor or major finding."""
    checkers: dict[str, Checker] = {}
    found: set[Case] = set()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.po"
        for case in cases:
            if case.lang not in checkers:
                checkers[case.lang] = Checker(lang=case.lang, source_lang="en")
            path.write_text(HEAD.format(case.lang) + _unit(case), "utf-8")
            for report in checkers[case.lang].check_file(path):
                if isinstance(report, Report) and any(
                    finding.severity is not Severity.NEUTRAL for finding in report.findings
                ):
                    found.add(case)
    return found


def _unit(case: Case) -> str:
    flag = f"#, {FLAGS[case.check]}\n" if case.check in FLAGS else ""
    if "%@" in case.source:
        flag = "#, objc-format\n"
    return f"{flag}msgid {_quoted(case.source)}\nmsgstr {_quoted(case.target)}\n"


def _quoted(text: str) -> str:
    for sign, escaped in (
        ("\\", "\\\\"),
        ('"', '\\"'),
        ("\n", "\\n"),
        ("\t", "\\t"),
        ("\r", "\\r"),
    ):
        text = text.replace(sign, escaped)
    return f'"{text}"'


if __name__ == "__main__":
    main()
