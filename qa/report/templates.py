"""The templates of the page: what they hold is escaped unless a filter of ours has done so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Any

from qa.model.memory import loaded
from qa.model.prose import OBJECT
from qa.report.page_text import fix_shown, isolated, kind_id, match_shown, plain, shown
from qa.report.page_words import SEVERITIES, counted, sureness, title_of
from qa.report.tallies import score_text

if TYPE_CHECKING:
    from jinja2 import Environment

# Filters whose answer is HTML: they escape what they are given.
ESCAPING = {
    "shown": shown,
    "match_shown": match_shown,
    "isolated": isolated,
    "plain": plain,
    "fix_shown": fix_shown,
    # What is no prose in a reference (a URL, code) is not at hand.
    "with_objects": lambda text: shown(text).replace(OBJECT, '<code class="object">…</code>'),
}


# So many pieces of a template are handed on as one: it makes one of each few letters.
JOINED = 50

# No template has this.
HOLE = "\x00"


@loaded
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    for name, function in ESCAPING.items():
        environment.filters[name] = lambda text, escaped=function: Markup(escaped(text))  # noqa: S704  # escaped there
    environment.filters["figure"] = lambda number: f"{number:,}"
    environment.filters["score"] = score_text
    environment.filters["title_of"] = title_of
    environment.filters["kind_id"] = kind_id
    environment.filters["sureness"] = sureness
    environment.globals["counted"] = counted
    environment.globals["severity_name"] = SEVERITIES.__getitem__
    environment.globals["html"] = Markup  # for what this program made of templates before
    # Of each card: to import it there would take a tenth of the time of a page.
    environment.globals["card_head"] = vars(environment.get_template("parts.html").module)[
        "card_head"
    ]
    return environment


def _source(name: str) -> str:
    return (files("qa.report") / "templates" / name).read_text("utf-8").replace("\r\n", "\n")


def render(name: str, **values: Any) -> str:  # noqa: ANN401  # whatever the template shows
    """A template with its values; text among them is escaped."""
    return _environment().get_template(name).render(values)


def whole(name: str, **values: Any) -> Iterator[str]:  # noqa: ANN401  # whatever the template shows
    """The same in one piece."""
    yield render(name, **values)


def pieces(name: str, **values: Any) -> Iterator[str]:  # noqa: ANN401  # whatever the template shows
    """The same piece by piece, without line ends behind the last: values may be iterators."""
    ends = ""
    parts = _environment().get_template(name).generate(values)
    for part in parts:
        # Those that are marked as safe would escape their neighbors if they were added to them.
        piece = "".join((part, *islice(parts, JOINED - 1)))
        text = piece.rstrip("\n")
        if text:
            yield ends + text
            ends = piece[len(text) :]
        else:
            ends += piece


def framed(name: str, holes: Mapping[str, Iterable[str] | None], **values: Any) -> Iterator[str]:  # noqa: ANN401  # whatever the template shows
    """A template around pieces of HTML that are made as they are written.

    Args:
        name: of the template, which has each hole once, in their order.
        holes: what stands where; None for what the template says instead.
        values: what it shows besides.
    """
    frame = _frame(
        name,
        tuple((hole, None if filling is None else HOLE) for hole, filling in holes.items()),
        tuple(values.items()),
    )
    fillings = (filling for filling in holes.values() if filling is not None)
    yield frame[0]
    for part in frame[1:]:
        yield from next(fillings)
        yield part


@loaded(most=100)
def _frame(
    name: str, holes: tuple[tuple[str, str | None], ...], values: tuple[tuple[str, Any], ...]
) -> list[str]:
    return render(name, **dict(holes), **dict(values)).split(HOLE)
