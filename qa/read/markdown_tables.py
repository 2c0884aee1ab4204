"""Tables of Markdown, by markdown-it's rule, without a token for each cell.

markdown-it makes three tokens for a cell and two for a row, which takes a gigabyte for a megabyte of
tiny cells. Of each table only the lines of its rows are kept, and how many cells each may have.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

# The keys of `token.meta` of a "table_open".
ROWS, COLUMNS = "rows", "columns"


def use_thin_tables(parser: MarkdownIt) -> None:
    """Let the parser keep of a table what `rows_of` and `columns_of` tell."""
    from markdown_it.rules_block import table
    from markdown_it.token import Token

    rule: Callable[[Any, int, int, bool], bool] = table

    def thin_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # as markdown-it calls it
        return rule(_ThinState(state, Token("", "", 0)), start, end, silent)

    parser.block.ruler.at("table", thin_table, {"alt": ["paragraph", "reference"]})


def rows_of(table: Token) -> array[int]:
    """The numbers of the lines of a table's rows, the header's first."""
    rows: array[int] = table.meta[ROWS]
    return rows


def columns_of(table: Token) -> int:
    """How many cells a row of the table has at most; those beyond are not shown."""
    columns: int = table.meta[COLUMNS]
    return columns


class _Row:
    """Stands for the token of a row: it notes the line that it is given."""

    def __init__(self, rows: array[int]) -> None:
        self._rows = rows

    @property
    def map(self) -> list[int]:
        """The first line of the row, and the line after it."""
        return [self._rows[-1], self._rows[-1] + 1]

    @map.setter
    def map(self, lines: list[int]) -> None:
        self._rows.append(lines[0])


class _ThinState:
    """A state of markdown-it that is told of rows and cells and makes no tokens of them."""

    __slots__ = ("_cell", "_row", "_state", "_table")

    def __init__(self, state: StateBlock, cell: Token) -> None:
        for name, value in (("_state", state), ("_cell", cell), ("_table", None), ("_row", None)):
            object.__setattr__(self, name, value)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the state has
        return getattr(self._state, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self._state, name, value)

    def push(self, kind: str, tag: str, nesting: int) -> Any:  # noqa: ANN401  # a token, or what stands for one
        """A new token, if it is not of a row or a cell; else something that takes what is set on it."""
        if kind == "table_open":
            table = self._state.push(kind, tag, nesting)
            table.meta[ROWS], table.meta[COLUMNS] = array("L"), 0
            object.__setattr__(self, "_table", table)
            object.__setattr__(self, "_row", _Row(table.meta[ROWS]))
            return table
        if kind == "tr_open":
            return self._row
        if kind == "th_open":
            self._table.meta[COLUMNS] += 1
        if kind in {"tr_close", "th_open", "th_close", "td_open", "td_close", "inline"}:
            return self._cell
        return self._state.push(kind, tag, nesting)
