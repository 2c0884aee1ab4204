"""A name that the newsroom's name list wants written otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.name_list_check import unwanted_forms
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.knowledge import ListedName
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example

DELORME = (
    ListedName("Christine Delorme", ("Delorme",), ("Christiane Delorme", "Mme Delorme")),
    ListedName("Marta Delorme"),
)
KYIV = (ListedName("Kyiv", ("Dynamo Kiev",), ("Kiev",)),)


class ForbiddenName(DocumentRule):
    """A name is not spelled as the newsroom's name list has it.

    An article may misspell a name throughout, and then nothing in it shows the right form. The name list
    does: manage it with `qa names`, and pass it with `--names FILE` or the setting `names`. Without a
    list, the rule reports nothing.

    The rule finds the forms that the list forbids, and variants of its full names: one of the two names is as
    in the list, the other differs by one letter or by the romanization scheme. Forms that the list has under
    another name, aliases, and forbidden forms within a longer correct one are left alone. If another person
    is meant, add that name to the list.
    """

    id = "forbidden-name"
    category = Category.WRONG_TERM
    severity = Severity.MAJOR
    confidence = 0.9
    needs = "newsroom.names"
    examples = (
        Example(
            "The deputy ⟦Christiane Delorme⟧ spoke. “No,” said ⟦Christiane Delorme⟧'s aide.",
            names=DELORME,
            fixed="The deputy Christine Delorme spoke. “No,” said Christine Delorme's aide.",
        ),
        Example(
            "⟦Christina Delorme⟧ came. Later ⟦Christine Delorne⟧ left.",
            names=DELORME,
            fixed="Christine Delorme came. Later Christine Delorme left.",
        ),
        Example("From ⟦Kiev⟧ to Lviv.", names=KYIV, fixed="From Kyiv to Lviv."),
        Example("Dynamo Kiev won in Kyiv.", names=KYIV),
        Example("Christine Delorme met Marta Delorme and Martha Dellinger.", names=DELORME),
        Example("Christiane Delorme spoke, and Christiane Delorme left."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for form in document.need(unwanted_forms):
            why = "forbids it" if form.forbidden else "does not list this form"
            yield self.finding(
                form.span,
                f"“{form.text}” should be “{form.canonical}”: the name list {why}.",
                fix=form.fix,
                confidence=0.98 if form.forbidden else 0.85,
            )
