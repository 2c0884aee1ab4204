"""Kinds of safe fixes that were read as wrong on catalogues and documentation: none of them is made."""

from __future__ import annotations

import pytest

import qa


def safe(text: str, lang: str, format: qa.checker.Format = "text") -> list[tuple[str, str]]:
    report = qa.Checker(lang=lang).check_text(text, format=format)
    return [
        (finding.text, edit.text)
        for finding in report.findings
        for edit in finding.suggestions
        if edit.safe
    ]


@pytest.mark.parametrize(
    ("text", "lang", "fixes"),
    [
        ("Da allora Elixir 1.2 ha introdotto il supporto per la stampa.", "it", []),
        ("Schreiben Sie \\&mdash; für einen langen Strich.", "de", []),
        ("Los signos son: - _ ' . @ y +. No pueden faltar.", "es", []),
        ("Escriba los nombres (separados por ,) y la negación (con el signo !).", "es", []),
        ("Vino ayer , y se fue.", "es", [(" ,", ",")]),
        ("•  Das Haus am See ist alt.\n\n2.  Der Baum ist alt.\n\n🔐  GEHEIM ist es.", "de", []),
        ("SIZE:   1024 bytes\n\nName:  Das Haus", "de", []),
        ("Name der Mühle:  Das alte Haus an der Elbe", "de", [("  ", " ")]),
        ("Das Haus am  See ist alt.", "de", [("  ", " ")]),
    ],
)
def test_signs_and_spaces_that_are_meant(
    text: str, lang: str, fixes: list[tuple[str, str]]
) -> None:
    assert safe(text, lang) == fixes


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("{% highlight ruby %}", "{% endhighlight %}"),
        ("{{< highlight go >}}", "{{< /highlight >}}"),
        ("{{% highlight go %}}", "{{% /highlight %}}"),
    ],
)
def test_listings_of_jekyll_and_hugo_are_code(opens: str, closes: str) -> None:
    listing = (
        f"Vea:\n\n{opens}\nx = %w[ uno  dos ]\n\ny = f( x ) , 2\n{closes}\n\nVino ayer , y se fue."
    )
    assert safe(listing, "es", "markdown") == [(" ,", ",")]
    assert safe(listing.replace(closes, ""), "es", "markdown")[-1] == (" ,", ",")


def test_a_table_that_is_drawn_keeps_the_length_of_its_lines() -> None:
    table = "+------+\n| {} |\n+------+\n"
    document = qa.Checker(lang="en").check_text(table.format("We met  them today.We left."))
    assert not [edit for one in document.findings for edit in one.suggestions if edit.safe]


def test_a_doubled_initial_elsewhere_makes_no_slip_of_the_word() -> None:
    text = "Datele sunt invalide. Codul și datele lui sunt Iinvalide, spune el."
    assert not [fix for _, fix in safe(text, "ro") if fix.startswith("Ii")]


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        ("**Setting up** [**\u200b**](https://example.org)\n\nThe text goes on.", []),
        ("**Setting up** \u200b\n\nThe text goes on.", [("\u200b", "")]),
    ],
)
def test_an_invisible_character_that_a_mark_or_a_link_holds_alone(
    text: str, fixes: list[tuple[str, str]]
) -> None:
    assert safe(text, "en", "markdown") == fixes
