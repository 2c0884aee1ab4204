"""Names that a text writes by two schemes of romanization."""

from __future__ import annotations

from qa.analyse.names.capitalized_forms import (
    GLANCE,
    Form,
    capitalized_forms,
    neighbor,
    share_company,
)
from qa.analyse.names.case_endings import may_be_cases
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import source_names
from qa.analyse.names.romanization import plain, sound
from qa.analyse.names.spelling_differences import is_respelling
from qa.analyse.names.talk_of_spelling import is_talked_of
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

SHORTEST: int = TUNED["SHORTEST"]
# Names more common than this are borne by several people, who write them as they please.
COMMON: float = TUNED["COMMON"]
# Romanizations differ in these letters; a code is worked out only for forms that have one.
TELLING = frozenset("wyjvkqzxcstuf")


# So many articles of the archive settle how a name is romanized.
SETTLED: int = TUNED["SETTLED"]


class Respelling(NamedTuple):
    """A form that is another by a different scheme.

    Attributes:
        form: the form.
        usual: how the other is written.
        times: how often it is, in the article or in the archive.
        confidence: how sure that is, from 0 to 1.
        in_archive: whether the archive has the other form, not the article.
    """

    form: Form
    usual: str
    times: int
    confidence: float
    in_archive: bool = False


def respelled_names(document: Document) -> tuple[Respelling, ...]:
    """Forms that are rarer than another form of the same sound: Lawrow beside Lavrov."""
    prose = document.target
    known = lexicon(document.lang)
    if known is None:
        return ()
    groups: dict[str, list[Form]] = {}
    forms = prose.need(capitalized_forms)
    for key, form in forms.items():
        if len(key) >= SHORTEST and known.zipf(key) < COMMON and not TELLING.isdisjoint(key):
            groups.setdefault(sound(key), []).append(form)
            other = forms.get(key.replace("y", "i")) if "y" in key else None
            if other is not None and other is not form and TELLING.isdisjoint(other.key):
                groups[sound(key)].append(other)
    written = document.need(source_names).written
    found = []
    for group in groups.values():
        if len(group) < 2:
            continue
        usual = min(group, key=lambda f: (-f.times, -known.zipf(f.key), f.numbers[0]))
        for form in group:
            if (
                form is usual
                or form.key in written
                or plain(form.key) == plain(usual.key)
                or not is_respelling(form.key, usual.key)
                or may_be_cases(form.key, usual.key, document.lang)
                or _is_named_otherwise(prose, form, usual)
                or is_talked_of(prose, form)
            ):
                continue
            company = share_company(prose, form, usual)
            more = usual.times > form.times
            confidence = (0.9 if company else 0.7) if more else 0.6
            found.append(Respelling(form, usual.text, usual.times, confidence))
    told = {respelling.form.key for respelling in found}
    found += (
        respelling
        for group in groups.values()
        for form in group
        if form.key not in told and (respelling := _by_archive(document, form)) is not None
    )
    return tuple(found)


def _is_named_otherwise(prose: Prose, form: Form, usual: Form) -> bool:
    """Whether a name that never follows the usual form follows this one wherever it stands.

    Andrei Klimov is not Andrey Petrov, and the World Uyghur Congress writes its name itself.
    """
    after, others = (
        {neighbor(prose, number, 1) for number in each.numbers[:GLANCE]} for each in (form, usual)
    )
    return None not in after and after.isdisjoint(others)


def _by_archive(document: Document, form: Form) -> Respelling | None:
    """A surname or a place that the archive knows well, by another scheme and never by this.

    Many bear a first name, and write it as they please: forms before another name are left alone.
    """
    archive, lang = document.newsroom.archive, document.lang
    prose = document.target
    if archive is None or form.key in listed_words(document.newsroom.names):
        return None
    if any(neighbor(prose, number, 1) for number in form.numbers[:GLANCE]):
        return None
    usual = next(
        (
            other
            for other in archive.near(form.key, lang)
            if other.documents >= SETTLED and is_respelling(form.key, other.key)
        ),
        None,
    )
    if usual is None or archive.form(form.key, lang) is not None:
        return None
    firsts = {neighbor(prose, number, -1) for number in form.numbers[:GLANCE]} - {None}
    same = any(archive.together(first, usual.key, lang) for first in firsts if first)
    confidence = 0.9 if same else 0.75 if not firsts or usual.documents > 3 * SETTLED else 0.6
    return Respelling(form, usual.text, usual.times, confidence, in_archive=True)
