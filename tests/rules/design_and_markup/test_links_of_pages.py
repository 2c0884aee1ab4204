"""Links of translated pages: what the language, the program that is shown or a table explains is no fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import Checker, Report

STATE = "eNp9UktO3EAQvUphFJFIeCYMTD6Og0QWkXKH2fTYbcuK3d3qbieMEFIC20hsInbsOABCIEZ8hi"
SOURCE = "Read the [guide]({}) before you ask. The ferry leaves at nine."
TARGET = "Lesen Sie die [Anleitung]({}), ehe Sie fragen. Die Fähre fährt um neun."


def found(
    folder: Path, target: str, source: str, lang: str = "de", select: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    path, beside = folder / "a.md", folder / "source.md"
    path.write_text(target + "\n", encoding="utf-8")
    beside.write_text(source + "\n", encoding="utf-8")
    checker = Checker(lang=lang, source_lang="en", extend_select=list(select))
    reports = [one for one in checker.check_file(path, source=beside) if isinstance(one, Report)]
    return [(one.rule, one.message) for report in reports for one in report.findings]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("https://a.example/set", "https://a.example/set#"),
        ("Http://www.a.example/set", "https://a.example/set"),
        (f"https://play.example/#{STATE}A1", f"https://play.example/#{STATE}B2"),
        (f"https://play.example/?code={STATE}A1", f"https://play.example/?code={STATE}B2"),
        ("https://a.example/README_DE.md#einrichten", "https://a.example/README.md#setup"),
        ("https://a.example/guide-de.html", "https://a.example/guide.html"),
        ("https://a.example/guide_cn.html", "https://a.example/guide.html"),
    ],
)
def test_the_same_page(tmp_path: Path, target: str, source: str) -> None:
    assert found(tmp_path, TARGET.format(target), SOURCE.format(source)) == []


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("https://a.example/set#a", "https://a.example/set#b"),
        ("https://a.example/README_LONG.md", "https://a.example/README.md"),
        ("https://a.example/sign-up", "https://a.example/sign"),
    ],
)
def test_another_page(tmp_path: Path, target: str, source: str) -> None:
    ((rule, _),) = found(tmp_path, TARGET.format(target), SOURCE.format(source))
    assert rule == "link-mismatch"


@pytest.mark.parametrize(
    ("target", "source"),
    [
        (f"https://play.example/#{STATE}", f"https://other.example/#{STATE}"),
        ("https://a.example/", "https://a.example/archive/list"),
        ("https://books.example/title/9081", "https://books.example/title/7755"),
        ("https://a.example/news/a-study-of-masks", "https://a.example/nieuws/een-onderzoek"),
    ],
)
def test_another_edition_is_reported_when_asked_for(
    tmp_path: Path, target: str, source: str
) -> None:
    texts = TARGET.format(target), SOURCE.format(source)
    assert found(tmp_path, *texts) == []
    ((rule, message),) = found(tmp_path, *texts, select=("link-mismatch",))
    assert rule == "link-mismatch"
    assert "leads to" in message


@pytest.mark.parametrize(
    "link",
    [
        "[https://books.example/title/17](https://books.example/title/17)",
        "[book](https://books.example/title/17?from=list)",
        "https://books.example/title/17",
    ],
)
def test_a_link_that_the_passage_has_in_another_form(tmp_path: Path, link: str) -> None:
    source = "It is in [the catalog](https://books.example/title/17), which is open."
    assert found(tmp_path, f"Es steht im Katalog, der offen ist: {link}.", source) == []
    assert found(tmp_path, "Es steht im Katalog, der offen ist.", source) != []


def test_what_two_neighbors_say_may_be_said_once(tmp_path: Path) -> None:
    source = (
        "Change the folder with the [`cd`](/cd.md) command. Calling [`cd`](/cd.md) sets a variable."
    )
    once = "Den Ordner wechselt man mit dem Befehl [`cd`](/cd.md). Dies setzt eine Variable."
    assert found(tmp_path, once, source) == []
    never = "Den Ordner wechselt man mit dem Befehl. Dies setzt eine Variable."
    assert found(tmp_path, never, source) != []


def test_of_several_addresses_the_likest_is_named(tmp_path: Path) -> None:
    source = (
        "Plugins speak [JSON](https://json.example/spec). The best place to learn is the source of the "
        "[example](https://code.example/tree/main/crates/plugin) and the [list](https://list.example/all)."
    )
    target = (
        "Erweiterungen sprechen JSON. Am besten lernt man aus dem Quelltext des "
        "[Beispiels](https://code.example/tree/master/crates) und der [Liste](https://list.example/all)."
    )
    messages = [m for _, m in found(tmp_path, target, source, select=("link-mismatch",))]
    assert any(
        "crates”; in the source it leads to “https://code.example" in one for one in messages
    )
    assert not any("in the source it leads to “https://json" in one for one in messages)


TABLE = "| Command | Clojure |\n|---|---|\n"


def test_rows_that_the_source_has_gained(tmp_path: Path) -> None:
    names = ["append", "debug", "each", "exit", "first", "get", "last", "mkdir", "select"]
    source = TABLE + "\n".join(f"| [{name}](../docs/{name}.md) | {name}-fn |" for name in names)
    some = [name for name in names if name not in {"each", "get"}]
    target = TABLE + "\n".join(f"| {name} | {name}-fn |" for name in some)
    for rule, message in found(tmp_path, target, source, "ja"):
        assert rule != "link-mismatch" or not any(name in message for name in ("each", "get"))


def test_headings_of_code_tell_which_is_lost(tmp_path: Path) -> None:
    names = ["createApp()", "app.mount()", "app.unmount()", "app.onUnmount()", "app.use()"]
    source = "# Application\n\n" + "\n\n".join(f"## {name}\n\nIt does this." for name in names)
    names.remove("app.onUnmount()")
    target = "# Anwendung\n\n" + "\n\n".join(f"## {name}\n\nEs tut dies." for name in names)
    told = [message for rule, message in found(tmp_path, target, source) if rule.startswith("str")]
    assert told == ["The heading “app.onUnmount()” from the source is missing here."]


def test_names_of_programs_in_a_list_are_no_sentence(tmp_path: Path) -> None:
    rows = "| 追加 | trim, trimLeft, trimRight |\n| 並べ替え | sort, sortBy, sortWith |"
    assert found(tmp_path, TABLE + rows, TABLE + rows, "ja") == []


def test_a_name_that_a_page_puts_in_often(tmp_path: Path) -> None:
    for times, told in ((8, []), (2, ["placeholder-mismatch"])):
        lines = range(1, times + 1)
        source = "".join(f"Flash board {n} with {{TARGET_NAME}} today.\n\n" for n in lines)
        target = "".join(f"Board {n} heute mit {{TARGET_NAME}} bespielen.\n\n" for n in lines)
        source += "Then open the {TARGET_NAME} tool for 12 euros."
        target += "Dann das Werkzeug für 12 Euro öffnen."
        assert [rule for rule, _ in found(tmp_path, target, source)] == told


def test_columns_and_addresses_of_networks(tmp_path: Path) -> None:
    page = "1. **date**: 各行の日付です。\n\nアドレスは FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF です。\n\n```\nls\n```"
    assert found(tmp_path, page, page.replace("各行の日付です", "the day of a row"), "ja") == []


def test_headings_that_name_themselves(tmp_path: Path) -> None:
    source = "# Use it[[use-it]]\n\nIt ends here.\n\n## Use it[[use-it-again]]\n\nIt ends."
    target = (
        "# Folosiți-l[[use-it]]\n\nSe termină aici.\n\n## Folosiți-l[[use-it-again]]\n\nSe termină."
    )
    assert found(tmp_path, target, source, "ro") == []


def test_an_address_that_was_code(tmp_path: Path) -> None:
    source = "Cloud services keep it at `http://169.254.169.254/`, which anybody may read."
    target = "Dienste in der Cloud haben es unter „http://169.254.169.254/“, was jeder lesen kann."
    assert found(tmp_path, target, source) == []


def test_names_of_files_are_no_keywords(tmp_path: Path) -> None:
    source = "README, CONTRIBUTING and CODE_OF_CONDUCT files\n\nThey are long."
    target = "Dateien README, CONTRIBUTING und CODE_OF_CONDUCT\n\nSie sind lang."
    assert found(tmp_path, target, source) == []


def test_terms_of_a_page(tmp_path: Path) -> None:
    source = "Write an [issue](/a) for it. The issue is read by the owner of it. Use `ls` first."
    target = "Napisz do tego [issue](/a). To issue czyta potem jego właściciel. Najpierw użyj `ls`."
    assert found(tmp_path, target, source, "pl") == []


def test_words_of_a_trade_in_letters_of_its_own(tmp_path: Path) -> None:
    source = "The result of the split is `input_ids`; the last key maps each sample to its sentence, which is the input."
    target = (
        "ผลลัพธ์จากการแบ่งประโยคนี้ คือ `input_ids` ส่วนคีย์สุดท้าย map แต่ละ sample กับประโยคที่เป็น input ของมัน"
    )
    assert found(tmp_path, target, source, "th") == []


def test_a_page_of_another_state(tmp_path: Path) -> None:
    old = "# Modelle\n\nModelle lesen Texte. Zum Beispiel:\n\n- [ALBERT](https://a.example/albert)"
    new = "# Architectures\n\n" + "\n\n".join(
        f"In the {n}th chapter of the long course we look at how [model {n}](https://a.example/{n}) was trained on data."
        for n in range(4, 16)
    )
    assert "link-mismatch" not in {rule for rule, _ in found(tmp_path, old, new)}
