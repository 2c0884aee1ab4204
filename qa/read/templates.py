"""Expressions of template engines, which are not prose: Jinja, Liquid, Handlebars, Vue, Hugo."""

from __future__ import annotations

from typing import Final

from qa.model.expression import expression

# The pattern of what is put into the value of an attribute, which may have quotation marks of its own.
PUT_IN: Final = r"\{\{[^{}\n]{0,300}+\}\}|\{%[^{}\n]{0,300}+%\}"
# What an engine works out; a bare name, as in "{{name}}", is a placeholder, which rules compare.
WORKED_OUT: Final = expression(
    r"\{%[^\n]{0,300}?%\}|\{\{(?!\s{0,9}[\w.$@#/^&-]{1,100}\s{0,9}\}\})[^{}\n]{0,300}+\}\}"
)
