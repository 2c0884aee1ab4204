"""The templates of the page: what they hold is escaped unless a filter of ours has done so."""

from __future__ import annotations

from importlib.resources import files
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
    return environment


def _source(name: str) -> str:
    return (files("qa.report") / "templates" / name).read_text("utf-8").replace("\r\n", "\n")


def render(name: str, **values: Any) -> str:  # noqa: ANN401  # whatever the template shows
    """A template with its values; text among them is escaped."""
    return _environment().get_template(name).render(values)
