"""Pages that document a program are told by their code, and judged with it in mind."""

from pathlib import Path

import pytest

from qa import check_file

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


def test_english_left_in_a_manual_is_found(tmp_path: Path) -> None:
    text = "Le guide est court.\n\nThe parent is rendered again whenever its state has changed.\n"
    assert rules(tmp_path, text + FENCE) == ["untranslated-sentence"]


def test_values_of_templates_are_no_prose(tmp_path: Path) -> None:
    text = '<p v-if="x">{{ dep.description }}</p>\n<p>{% if the the %}Oui.{% endif %}</p>\n'
    assert rules(tmp_path, text) == []
