"""A surname in the form of the other gender."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.capitalized_forms import span_of
from qa.analyse.names.evidence import how_often
from qa.analyse.names.surname_gender import gendered_names
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class WrongNameGender(DocumentRule):
    """A surname has the form of the other gender.

    In many languages a woman's surname has a different ending from a man's: Ivanova and Ivanov,
    Kowalska and Kowalski, Nováková and Novák, Papadopoulou and Papadopoulos. A translation that
    mistakes an inflected form for a name, or that knows the man better, turns one person into two.

    A finding needs the same first name before both forms. Either the source has the other form
    after this first name (in Russian, Ukrainian, Bulgarian, Polish, Greek and Icelandic; in Czech
    and Slovak, which give any woman's name -ová, only the man's form), or the article has it more
    often. Surnames without a first name are left alone: they may be a relative's.

    If a woman and a man of one family share a first name, silence the line.
    """

    id = "wrong-name-gender"
    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    confidence = 0.9
    fits_catalogues = False
    examples = (
        Example(
            "The mayor thanked Tamara ⟦Belinskov⟧ for her work.",
            source="Мэр поблагодарила Тамару Белинскову за работу. Тамара Белинскова улыбнулась.",
            source_lang="ru",
            fixed="The mayor thanked Tamara Belinskova for her work.",
        ),
        Example(
            "The car of Viktor ⟦Gorelova⟧ was found.",
            source="Машину Виктора Горелова нашли.",
            source_lang="ru",
            fixed="The car of Viktor Gorelov was found.",
        ),
        Example(
            "Irena Woźnicka spoke first, and Irena Woźnicka spoke last. Nobody had asked Irena "
            "⟦Woźnicki⟧."
        ),
        Example("Petra Malíková met Petr Malík."),
        Example(
            "Ruth Ellerby spoke in Brno.",
            source="Ruth Ellerbyová mluvila v Brně.",
            source_lang="cs",
        ),
        Example(
            "The car of Viktor Gorelov was found.",
            source="Машину Виктора Горелова нашли.",
            source_lang="ru",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for name in document.need(gendered_names):
            one, other = name.surname.casefold(), name.right.casefold()
            if f"{one}s" == other or f"{other}s" == one:
                continue  # the Dalai Lamas
            whole, right = f"“{name.first} {name.surname}”", f"“{name.first} {name.right}”"
            if name.in_source:
                message = f"{whole} should be {right}: the source has “{name.in_source}”."
            else:
                message = f"{whole} is written {right} {how_often(name.times)} in this article."
            for number in name.numbers:
                yield self.finding(
                    span_of(document.target, number),
                    message,
                    fix=name.right,
                    confidence=name.confidence,
                )
