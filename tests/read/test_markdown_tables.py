"""Our rule for tables finds the tables, rows and columns that markdown-it's own rule finds."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt  # noqa: TID253  # the reference that we compare with

from qa.read.markdown_tables import columns_of, rows_of, use_thin_tables

PIECES = [
    "|", "|", "a", "\\", "\\|", " ", "-", "-:", "|-|-|\n", "|a|b|\n", "\n", "> ", "- ", "# ", "```\n", "    ", "1. ",
    "<div>", "||", "***", "\t",
]  # fmt: skip
HEAD = "|a|b|\n|-|-|\n"


def of_library(text: str) -> list[tuple[int, list[int]]]:
    found: list[tuple[int, list[int]]] = []
    columns = 0
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "table_open":
            columns, rows = 0, list[int]()
        elif token.type == "tr_open" and token.map:
            rows.append(token.map[0])
        elif token.type == "th_open":
            columns += 1
        elif token.type == "table_close":
            found.append((columns, rows))
    return found


def of_ours(text: str) -> list[tuple[int, list[int]]]:
    parser = MarkdownIt("commonmark").enable("table")
    use_thin_tables(parser)
    tables = (token for token in parser.parse(text) if token.type == "table_open")
    return [(columns_of(table), list(rows_of(table))) for table in tables]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example("|a|b|\n# c\n")
@example("|a|\\|\n")
def test_rows_and_columns_are_those_of_the_library(rest: str) -> None:
    assert of_ours(HEAD + rest) == of_library(HEAD + rest)
    assert of_ours(rest) == of_library(rest)


def test_a_table_without_a_body() -> None:
    assert of_ours(HEAD) == [(2, [0])]
