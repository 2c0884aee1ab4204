"""Tables of Markdown, by markdown-it's rule, without a token for each cell.

markdown-it makes three tokens for a cell and two for a row, which takes a gigabyte for a megabyte of
tiny cells. Of each table only the lines of its rows are kept, and how many cells each may have.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from qa.model.expression import expression

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

# The keys of `token.meta` of a "table_open".
ROWS, COLUMNS = "rows", "columns"
# What parts two cells, as markdown-it has it: also two backslashes escape.
BAR = expression(r"(?<!\\)\|")


def use_thin_tables(parser: MarkdownIt) -> None:
    """Let the parser keep of a table what `rows_of` and `columns_of` tell."""
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})


def rows_of(table: Token) -> array[int]:
    """The numbers of the lines of a table's rows, the header's first."""
    rows: array[int] = table.meta[ROWS]
    return rows


def columns_of(table: Token) -> int:
    """How many cells a row of the table has at most; those beyond are not shown."""
    columns: int = table.meta[COLUMNS]
    return columns


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # as markdown-it calls it
    """The rule: whether a table begins at line `start`; it is noted unless `silent`."""
    from markdown_it.rules_block import table

    if not table(state, start, end, True):  # noqa: FBT003  # as above
        return False
    if silent:
        return True
    columns = _cells(_line(state, start))
    token = state.push("table_open", "table", 1)
    rows = array("L", [start])
    token.meta[ROWS], token.meta[COLUMNS] = rows, columns
    kind, state.parentType = state.parentType, "table"
    at = _body(state, start + 2, end, columns, rows)
    state.parentType = kind
    token.map = [start, at]
    state.push("table_close", "table", -1)
    state.line = at
    return True


def _body(state: StateBlock, at: int, end: int, columns: int, rows: array[int]) -> int:
    """Note the lines of the rows from line `at` on; the first line behind them."""
    from markdown_it.rules_block.table import MAX_AUTOCOMPLETED_CELLS

    enders = state.md.block.ruler.getRules("blockquote")
    filled = 0
    while at < end and state.sCount[at] >= state.blkIndent:
        line = _line(state, at)
        # No other block begins with a bar.
        if line[:1] != "|" and any(begins(state, at, end, True) for begins in enders):  # noqa: FBT003  # as above
            break
        if not line or state.is_code_block(at):
            break
        filled += columns - _cells(line)
        if filled > MAX_AUTOCOMPLETED_CELLS:
            break
        rows.append(at)
        at += 1
    return at


def _line(state: StateBlock, number: int) -> str:
    line: str = state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
    return line.strip()


def _cells(line: str) -> int:
    """How many cells a line has, without the empty ones before and behind the outer bars."""
    bars = len(BAR.findall(line))
    count = bars + 1 - (line[:1] == "|")
    return count - (count > 0 and line[-1:] == "|" and line[-2:-1] != "\\")
