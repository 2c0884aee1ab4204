import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.read.placeholders import (
    UNKNOWN,
    Syntax,
    codes,
    comparable,
    entities,
    out_of_order,
    syntax_of_translation,
)


def keys(source: str, target: str, *flags: str) -> tuple[list[str], list[str]]:
    syntax = Syntax(frozenset(flags))
    found = codes(source, syntax)
    own = codes(target, syntax_of_translation(source, found, syntax))
    return comparable([one.key for one in found if one.key], [one.key for one in own if one.key])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        # A letter behind the placeholder, in scripts without spaces and in endings.
        ("Branch %s set up to track %s.", "分支%s跟踪%s。"),
        ("%d files", "%d개 파일"),
        ("Search with %@", "Hinda %@t"),
        ("%s was added", "%sНије додато"),
        ("On %1$s at %2$s.", "%2$s有%1$s个"),
        # Numbers where the order changes.
        ("Merge %s into %s", "%2$s ← %1$s"),
        ("%d of %s", "%2$s: %1$d"),
        ("{} of {}", "{1} / {0}"),
        ("{count} files", "{count:n} Dateien"),
        ("{percent}% done", "%{percent} bitti"),
        ("%i lines", "%d Zeilen"),
        ("%(count)i lines", "%(count)d Zeilen"),
        # Words in angle brackets are words.
        ("usage: copy <source> <path>", "Aufruf: copy <Quelle> <Pfad>"),
        ("-p <process id>", "-p <Prozess-Nummer>"),
        ("<missing>", "<fehlt>"),
        # Dates have the order of their country.
        ("%b %d, %Y", "%d.%m.%Y"),
        ("%H:%M", "%H.%M"),
        ("100% sure", "100 % sicher"),
        ("50% of it", "%50"),
        ("At http://%(host)s/%(path)s.", "Unter %(host)s, %(path)s."),
        ("%3d%%", "%%%3d"),
        ("Type %shelp%s now", "Digite %shelp%s já"),
    ],
)
def test_what_stands_for_the_same_argument_is_the_same(source: str, target: str) -> None:
    here, there = keys(source, target)
    assert sorted(here) == sorted(there)


@pytest.mark.parametrize(
    ("source", "target", "flags"),
    [
        ("Saved to {folder}.", "Gespeichert in {folder}}.", ("python-brace-format",)),
        ("Copied {count} files.", "{{count} Dateien kopiert.", ("python-brace-format",)),
        ("%(detail)s", "%(details)s", ("python-format",)),
        ("%s and %d", "%s und %s", ()),
        ("%1$s and %2$s", "%1$s und %5$s", ()),
        ("<b>Bold</b>", "<b>Fett<b>", ()),
        ("<em>Bold</em>", "<em>Fett</emp>", ()),
        ("%lu bytes", "%s Byte", ("c-format",)),
        ("Hello {{name}}", "Hallo {name}", ()),
        ("Hello %{name}", "Hallo %{nom}", ("ruby-format",)),
        ("Open %S now?", "Jetzt öffnen?", ()),
    ],
)
def test_what_a_program_would_stumble_over_differs(
    source: str, target: str, flags: tuple[str, ...]
) -> None:
    here, there = keys(source, target, *flags)
    assert sorted(here) != sorted(there)


def test_a_marked_format_holds_whatever_follows() -> None:
    assert [one.key for one in codes("%snon", Syntax(frozenset(("c-format",))))] == ["%s"]
    assert codes("100%sure", UNKNOWN) == []
    assert codes("50% done", Syntax(frozenset(("no-c-format",)))) == []


def test_each_language_of_formats_has_its_own_conversions() -> None:
    assert [one.key for one in codes("%r!", Syntax(frozenset(("python-format",))))] == ["%r"]
    assert [one.key for one in codes("%h!", Syntax(frozenset(("java-printf-format",))))] == ["%h"]
    assert codes("%r!", Syntax(frozenset(("c-format",)))) == []


def test_unnumbered_conversions_keep_their_order() -> None:
    assert out_of_order(["%d", "%s"], ["%s", "%d"])
    assert not out_of_order(["%s", "%d"], ["%s", "%i"])
    assert not out_of_order(["%2$d", "%1$s"], ["%s", "%d"])


def test_a_value_in_braces_is_a_word() -> None:
    assert codes("{not set}", Syntax(strings=True)) == []
    assert codes("{unset}", Syntax(strings=True)) == []
    assert [one.key for one in codes("Name: {unset}", Syntax(strings=True))] == ["{unset}"]


def test_entities_belong_where_the_source_has_them() -> None:
    known = syntax_of_translation("A &amp; B", [], Syntax(strings=True))
    assert [one.put for one in entities("A &amp; B&hellip; &quot;C&quot;", known)] == ["&", "…"]
    assert [one.put for one in entities("A &amp; B&hellip;", known._replace(strings=False))] == [
        "&"
    ]


@given(st.text(alphabet="%{}<>/$@ sd1()abc:&;_=한", max_size=60))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    end = 0
    for one in codes(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end


@pytest.mark.parametrize(
    ("source", "target", "flags"),
    [
        ("%<PRIu64> bytes on %s", "%2$s: %1$<PRIu64> octets", ("c-format",)),
        ("in %1h", "içinde %1s", ("qt-format",)),
        ("load %1#%2", "laad %1%2", ("qt-format",)),
        ("Get {name!r}", "Hole {name}", ("python-brace-format",)),
    ],
)
def test_forms_of_one_argument_are_the_same(
    source: str, target: str, flags: tuple[str, ...]
) -> None:
    syntax = Syntax(flags=frozenset(flags), strings=True)
    there = codes(source, syntax)
    here = codes(target, syntax_of_translation(source, there, syntax))
    mine, others = comparable([one.key for one in here], [one.key for one in there])
    assert sorted(mine) == sorted(others)
