"""The name list: a CSV that people edit and compare, and what it can be made from.

Columns: `canonical`, `aliases`, `forbidden`, `note`; several forms in one cell are set apart by " | ".
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from qa.model.closest import closest
from qa.model.expression import expression
from qa.model.knowledge import ListedName, NameList

COLUMNS = ("canonical", "aliases", "forbidden", "note")
BETWEEN = " | "
# What sets the forms in a cell apart in the exports that are out there.
SEPARATORS = expression(r"[|;]")
# Cells of exports that hold no name: Wikidata's ids where a label is missing.
NO_NAME = expression(r"(?:https?://\S*|Q\d+)")
LONGEST = 200  # characters of a form

# Columns of exports that hold the name, other right forms, and a note; the first that is there counts.
WIKIDATA = (("itemLabel", "personLabel", "label", "name"), ("itemAltLabel", "personAltLabel",
            "altLabel", "aliases"), ("itemDescription", "personDescription", "description"))  # fmt: skip
EVERY_POLITICIAN = (("name",), ("sort_name", "other_names", "aliases"), ("group", "party", "area"))


class NameListError(Exception):
    """A name list that cannot be used; the text names what is wrong.

    Attributes:
        line: the 1-based line of the file.
    """

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def read_names(text: str) -> NameList:
    """The names of a list.

    Raises:
        NameListError: if a column or a form is wrong, or two names contradict each other.
    """
    names: dict[str, ListedName] = {}
    lines: dict[str, int] = {}
    right: dict[str, str] = {}
    for line, row in _rows(text, _check_header):
        name = ListedName(
            canonical=_cell(row, "canonical"),
            aliases=_forms(row, "aliases"),
            forbidden=_forms(row, "forbidden"),
            note=_cell(row, "note"),
        )
        if not name.canonical:
            message = "the canonical form is missing"
            raise NameListError(message, line)
        if name.canonical in lines:
            message = f"{name.canonical!r} is already on line {lines[name.canonical]}"
            raise NameListError(message, line)
        for form in (*name.right, *name.forbidden):
            if len(form) > LONGEST:
                message = f"a form of {len(form)} characters is not a name: {form[:40]!r}…"
                raise NameListError(message, line)
        names[name.canonical] = name
        lines[name.canonical] = line
        right.update(dict.fromkeys(name.right, name.canonical))
    for name in names.values():
        for form in name.forbidden:
            if form in right:
                whose = "itself" if right[form] == name.canonical else repr(right[form])
                message = f"{form!r} is forbidden for {name.canonical!r}, but right for {whose}"
                raise NameListError(message, lines[name.canonical])
    return NameList(tuple(names.values()))


def write_names(names: NameList) -> str:
    """The list as a CSV, sorted by canonical form, so that two versions compare line by line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for name in sorted(names.names, key=lambda name: (name.canonical.casefold(), name.canonical)):
        forms = (BETWEEN.join(each) for each in (name.aliases, name.forbidden))
        writer.writerow((name.canonical, *forms, name.note))
    return out.getvalue()


def with_name(names: NameList, added: ListedName) -> NameList:
    """The list with one name more, or with more forms of a name that it has.

    What was forbidden and is added as right is no longer forbidden, and the other way round.
    """
    kept = []
    for name in names.names:
        if name.canonical == added.canonical:
            added = _joined(name, added)
        else:
            kept.append(name)
    return NameList((*kept, added))


def _joined(old: ListedName, new: ListedName) -> ListedName:
    return replace(
        old,
        aliases=_without((*old.aliases, *new.aliases), (old.canonical, *new.forbidden)),
        forbidden=_without((*old.forbidden, *new.forbidden), (old.canonical, *new.aliases)),
        note=new.note or old.note,
    )


def _without(forms: Sequence[str], out: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if form not in out))


def imported(text: str) -> Iterator[ListedName]:
    """The names of an export: this program's own, Wikidata's or EveryPolitician's columns.

    Wikidata: the columns that its query service writes for a query with the label service,
    `itemLabel`, `itemAltLabel` (with commas) and `itemDescription`, or `label`, `aliases`,
    `description`. EveryPolitician: `name`, `sort_name`, `group`, as in `term-*.csv` and
    `names.csv`. Rows without a name are left out; rows of one name become one.

    Raises:
        NameListError: if the columns are of none of these.
    """
    columns: list[str] = []

    def note_header(header: Sequence[str], line: int) -> None:
        columns.extend(header)
        if "canonical" in header:
            _check_header(header, line)
        elif not any(_first(header, kind[0]) for kind in (WIKIDATA, EVERY_POLITICIAN)):
            message = (
                f"no column holds names: expected one of canonical, {', '.join(WIKIDATA[0])}, "
                f"not {', '.join(header)[:100]}"
            )
            raise NameListError(message, line)

    found: dict[str, ListedName] = {}
    for _, row in _rows(text, note_header):
        name = _imported(row, columns)
        if name is not None:
            known = found.get(name.canonical)
            found[name.canonical] = name if known is None else _joined(known, name)
    yield from found.values()


def _imported(row: Mapping[str, str], columns: Sequence[str]) -> ListedName | None:
    if "canonical" in columns:
        canonical = _cell(row, "canonical")
        aliases: Iterable[str] = _forms(row, "aliases")
        forbidden, note = _forms(row, "forbidden"), _cell(row, "note")
    else:
        politicians = {"sort_name", "group", "group_id", "term"} & set(columns)
        names, others, notes = EVERY_POLITICIAN if politicians else WIKIDATA
        canonical = _cell(row, _first(columns, names))
        cell = _cell(row, _first(columns, others))
        aliases = re.split(r"[|;]" if politicians else r"[|;,]", cell)
        if politicians and _first(columns, others) == "sort_name":
            aliases = [_turned(cell)]
        forbidden, note = (), _cell(row, _first(columns, notes))
    if not canonical or len(canonical) > LONGEST or NO_NAME.fullmatch(canonical):
        return None
    clean = (" ".join(alias.split()) for alias in aliases)
    short = tuple(alias for alias in clean if alias and len(alias) <= LONGEST)
    return ListedName(canonical, _without(short, (canonical,)), forbidden, note)


def _turned(sort_name: str) -> str:
    """Blinken, Antony -> Antony Blinken; a name without a comma sorts as it stands, and is none."""
    last, comma, first = sort_name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else ""


def _first(columns: Sequence[str], wanted: Sequence[str]) -> str:
    return next((name for name in wanted if name in columns), "")


def _rows(
    text: str, see_header: Callable[[Sequence[str], int], None]
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the line on which each starts."""
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            start, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = [cell.strip() for cell in cells]
                see_header(header, start)
                continue
            if len(cells) > len(header):
                message = (
                    f"{len(cells)} cells, but {len(header)} columns; a form with a comma needs "
                    'quotes: "Surname, Jr."'
                )
                raise NameListError(message, start)
            yield start, dict(zip(header, cells, strict=False))
    except csv.Error as error:
        message = f"no CSV: {error}"
        raise NameListError(message, reader.line_num or 1) from None
    if header is None:
        see_header([], 1)


def _check_header(header: Sequence[str], line: int) -> None:
    if header and "canonical" not in header:
        message = f"the first line must name the columns: {','.join(COLUMNS)}"
        if len(header) == 1 and any(mark in header[0] for mark in ";\t"):
            message += "; between them stand commas, not semicolons or tabs"
        raise NameListError(message, line)
    for name in header:
        if name not in COLUMNS:
            message = f"unknown column {name!r}.{closest(name, COLUMNS)}"
            raise NameListError(message, line)


def _cell(row: Mapping[str, str], column: str) -> str:
    return " ".join(row.get(column, "").split())


def _forms(row: Mapping[str, str], column: str) -> tuple[str, ...]:
    forms = (" ".join(form.split()) for form in SEPARATORS.split(row.get(column, "")))
    return tuple(dict.fromkeys(form for form in forms if form))
