"""Pages that document a program are told by their code, and judged with it in mind."""

from dataclasses import replace
from pathlib import Path

import pytest

from qa import Checker, check_file
from qa.analyse.documentation import is_technical
from qa.model.report import Report
from qa.rules.base import Example
from qa.testing import as_document

FENCE = "\n```js\nf()\n```\n"


def rules(folder: Path, text: str, lang: str = "fr") -> list[str]:
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    (report,) = check_file(path, lang=lang)
    return [one.rule for one in report.findings]


@pytest.mark.parametrize(
    "text",
    [
        "## watch()\n\nObserve une source de données.\n",
        "Voir aussi :\n\n- Le guide des composants.\n",
        "Ce crochet ne sert pas sur le serveur, jamais.\n\nCe crochet ne sert pas sur le serveur, jamais.\n",
        "- [remove the old hook for good](https://example.org/1)\n- [日本語](https://example.org/ja)\n",
    ],
)
def test_what_manuals_do_is_left_alone(tmp_path: Path, text: str) -> None:
    assert rules(tmp_path, text + FENCE) == []


def test_capitals_in_the_name_of_a_file_change_nothing(tmp_path: Path) -> None:
    """`README.MD` is Markdown to each rule that asks."""
    text = "<details><summary>x</summary> **The** bridge was closed.\n\nIt rained.\n"
    found = []
    for name in ("README.md", "README.MD"):
        path = tmp_path / name.split(".")[1] / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        (report,) = check_file(path, lang="en")
        found.append([one.rule for one in report.findings])
    assert found[0] == found[1]
    document = as_document(Example(text))
    told = [is_technical(replace(document, uri=uri)) for uri in ("a.txt", "a.md", "a.MD")]
    assert told == [False, True, True]


def test_english_left_in_a_manual_is_found(tmp_path: Path) -> None:
    text = "Le guide est court.\n\nThe parent is rendered again whenever its state has changed.\n"
    assert rules(tmp_path, text + FENCE) == ["untranslated-sentence"]


def test_values_of_templates_are_no_prose(tmp_path: Path) -> None:
    text = '<p v-if="x">{{ dep.description }}</p>\n<p>{% if the the %}Oui.{% endif %}</p>\n'
    assert rules(tmp_path, text) == []


def compared(folder: Path, name: str, source: str, text: str, lang: str) -> list[tuple[str, str]]:
    (folder / "src").mkdir()
    (folder / "src" / name).write_text(source, encoding="utf-8")
    path = folder / name
    path.write_text(text, encoding="utf-8")
    checker = Checker(lang=lang, source_lang="en").with_source_pattern("src/{stem}{suffix}")
    (report,) = checker.check_file(path)
    assert isinstance(report, Report)
    return [(one.rule, one.message) for one in report.findings]


@pytest.mark.parametrize(
    ("name", "source", "text"),
    [
        ("a.rst", "Use ``run()`` and `a guide <https://example.org/a>`_ here.\n",
         "Nutzen Sie das und `einen Leitfaden <https://example.org/b>`_ hier.\n"),
        ("a.adoc", "Use `run()` and https://example.org/a[a guide] here.\n",
         "Nutzen Sie das und https://example.org/b[einen Leitfaden] hier.\n"),
    ],
)  # fmt: skip
def test_code_and_links_are_compared_in_every_markup(
    tmp_path: Path, name: str, source: str, text: str
) -> None:
    assert compared(tmp_path, name, source, text, "de") == [
        ("lost-code", "The code “run()” from the source is missing."),
        (
            "link-mismatch",
            "This link leads to “https://example.org/b”; in the source it leads to “https://example.org/a”.",
        ),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("> Note: The `x` is set.\n", "> Note: Das `x` ist gesetzt.\n"),
        ('It prints `"Hello"` twice.\n', "Es druckt zweimal „Hallo“.\n"),
        ("# Translate\n\nThe `x` is set.\n", "# Translate\n\nDas `x` ist gesetzt.\n"),
        (
            "See [the guide](guide.md) for your own request here.\n",
            "Siehe [den Leitfaden](guide.md) zum eigenen request hier.\n",
        ),
    ],
)
def test_the_ways_of_manuals_are_no_findings(tmp_path: Path, source: str, text: str) -> None:
    assert compared(tmp_path, "a.md", source, text, "de") == []


@pytest.mark.parametrize(
    ("name", "source", "text"),
    [
        ("a.md", "Run <code>go()</code> now.\n", "Jetzt <code>go()</code> starten.\n"),
        ("a.md", "Say `--expire` to `prune`.\n", "Geben Sie `git prune --expire` an.\n"),
        (
            "a.md",
            "See [the set](https://example.org/{{ site.version }}/set.html).\n",
            "Siehe [die Menge](https://example.org/{{ site.version }}/set.html).\n",
        ),
        ("a.md", "# Revalidate on focus [#on-focus]\n\nSee [it](#on-focus).\n",
         "# Bei Fokus neu prüfen [#on-focus]\n\nSiehe [hier](#on-focus).\n"),
        ("a.adoc", "See <<_git_aliases,the aliases>>.\n", "Siehe <<r_git_aliases,die Aliasse>>.\n"),
        ("a.md", "It works with `a` and `b`: webpack, closure, lerna, rush.\n",
         "Das geht mit `a` und `b`: webpack, closure, lerna, rush.\n"),
    ],
)  # fmt: skip
def test_what_is_there_in_another_way_is_not_missing(
    tmp_path: Path, name: str, source: str, text: str
) -> None:
    assert compared(tmp_path, name, source, text, "de") == []


OPTIONS = "\n".join(
    f"- **Option {n}** : what it does in the house of the reader." for n in range(6)
)


@pytest.mark.parametrize(
    "text",
    [
        'First of all, "last sunday 23:59" is the previous Sunday.\n',
        "The languages are french, english, german, italian.\n",
        "- Brand: Fibar Group\n\n- Name: Fibaro Sensor\n\nThe Fibaro lamp is here. Fibaro sells it.\n\nThe Fibaro plug.\n",
        "- Opening\n- Translation\n- Sense of the door\n",
        "ZMNHIA2 Thermostat\n\nZMNHJA2 Thermostat\n",
        "ZCombo Smoke Detector\n",
    ],
)
def test_a_list_of_options_makes_a_manual_with_values_and_products(
    tmp_path: Path, text: str
) -> None:
    assert rules(tmp_path, f"# The settings\n\n{OPTIONS}\n\n{text}", "en") == [
        "space-before-punctuation"
    ]
