"""`qa.Checker`: what the command line does, from Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from qa.analyse.language.settled import settled
from qa.checker_settings import SettingsSource, names_of, newsroom_of, settings_from, verdicts_of
from qa.detect.policy import policy_of
from qa.detect.selection import select_rules
from qa.detect.verdicts import Verdicts
from qa.functions import Terms, must_be_text, read_terms_of, row_documents
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.knowledge import NameList, Newsroom
from qa.model.language_tag import parsed
from qa.model.report import Failure, Report
from qa.model.terms import Term
from qa.pipeline import check_document, read_closely
from qa.read.article import GivenText
from qa.read.kinds import HTML, MARKDOWN, PLAIN, kind_of
from qa.read.options import ReadOptions, expected_source

if TYPE_CHECKING:
    from qa.model.comparison import Comparison
    from qa.model.reading import Reading

Format: TypeAlias = Literal["text", "markdown", "html"]
KINDS: dict[str, str] = {"text": PLAIN, "markdown": MARKDOWN, "html": HTML}


@dataclass(frozen=True, slots=True)
class FixedText:
    """A text with fixes applied.

    Attributes:
        text: the text after the fixes.
        applied: how many fixes were applied.
        report: the findings that remain.
    """

    text: str
    applied: int
    report: Report


class Checker:
    """Checks texts with the same settings, names and knowledge.

    Files that it is given are read once, when it is made. It is thread-safe.

    Args:
        settings: a `qa.toml` or `pyproject.toml`, a folder that has one or is below one, or a `Settings`
            value. None for the defaults: no file is searched for.
        select: rules and categories that replace the default set; None for those of the settings.
        extend_select: rules and categories to add.
        ignore: rules and categories to remove.
        min_confidence: drop findings with a lower confidence, 0 to 1.
        lang: BCP 47 tag of the texts.
        source_lang: BCP 47 tag of the sources.
        source_pattern: the path of a file's source, such as `{stem}.de{suffix}`.
        knowledge: the file that `qa learn` wrote.
        names: the name list: the path of a file, or a `NameList`.
        terms: the termbase: the path of a file, or `qa.Term` values.
        judgements: the file that `qa judge` wrote; no model is asked here.
        accepted_words: words and phrases to ignore, besides those of the settings.
        verdicts: a verdict file; None for none.
        newsroom: names and knowledge that are already open, instead of `names` and `knowledge`.
        jobs: the number of processes of `check_files`; None for one per core where that pays off.

    Raises:
        ConfigError: if a setting, a rule or an option is unknown.
        KnowledgeError, NameListError, TermsError, VerdictError: if a file cannot be used.
        OSError: if a file cannot be read.
    """

    def __init__(
        self,
        settings: SettingsSource = None,
        *,
        select: Iterable[str] | None = None,
        extend_select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        min_confidence: float | None = None,
        lang: str | None = None,
        source_lang: str | None = None,
        source_pattern: str | None = None,
        knowledge: str | PathLike[str] | None = None,
        names: NameList | str | PathLike[str] | None = None,
        terms: Terms | None = None,
        judgements: str | PathLike[str] | None = None,
        accepted_words: Iterable[str] = (),
        verdicts: Verdicts | str | PathLike[str] | None = None,
        newsroom: Newsroom | None = None,
        jobs: int | None = 1,
    ) -> None:
        found = settings_from(settings)
        if select is not None:
            found = replace(found, select=names_of(select), extend_select=(), ignore=())
        found = replace(
            found,
            extend_select=(*found.extend_select, *names_of(extend_select)),
            ignore=(*found.ignore, *names_of(ignore)),
            accepted_words=(*found.accepted_words, *accepted_words),
        )
        given: dict[str, Any] = {
            "min_confidence": min_confidence,
            "lang": lang and parsed(lang),
            "source_lang": source_lang and parsed(source_lang),
            "source_pattern": source_pattern,
            "knowledge": None if knowledge is None else fspath(knowledge),
            "judgements": None if judgements is None else fspath(judgements),
        }
        self.settings = replace(found, **{k: v for k, v in given.items() if v is not None})
        self.rules = select_rules(self.settings)
        self.jobs = jobs
        self._terms = read_terms_of(
            self.settings.terms or () if terms is None else terms,
            self.settings.lang,
            self.settings.source_lang,
        )
        self._newsroom = newsroom_of(self.settings, names) if newsroom is None else newsroom
        self.verdicts = verdicts_of(verdicts)
        self._policy = policy_of(self.settings, self.verdicts)
        self._learnt: Mapping[str, object] = {}
        self._source: str | None = None
        self._references: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<qa.Checker: {len(self.rules)} rules, lang={self.settings.lang!r}>"

    # --- one text ---------------------------------------------------------------------------------
    def check_text(
        self,
        text: str,
        *,
        format: Format = "text",
        lang: str | None = None,
        source: str | None = None,
        source_lang: str | None = None,
        source_format: Format | None = None,
        uri: str = "text",
    ) -> Report:
        """Check a text. Positions are in code points of `text`.

        Args:
            text: the translation.
            format: how to read it.
            lang: its language; defaults to the settings.
            source: the source text, if known.
            source_lang: the language of the source; defaults to the settings.
            source_format: how to read the source; None for `format`.
            uri: the name of the text in the report, used to look up per-file settings and verdicts.

        Raises:
            TypeError: if a text is not a string.
            ValueError: if a language tag is malformed.
        """
        given = GivenText(text, format, lang or "", source, source_lang, source_format, uri)
        return self._check(self._document(given))

    def read_text(
        self,
        text: str,
        *,
        format: Format = "text",
        lang: str | None = None,
        source: str | None = None,
        source_lang: str | None = None,
        source_format: Format | None = None,
        uri: str = "text",
    ) -> Reading:
        """Like `check_text`, and return the prose aligned with its source."""
        given = GivenText(text, format, lang or "", source, source_lang, source_format, uri)
        document = self._document(given)
        return read_closely(document, self.rules, self._learnt, policy=self._policy)

    def fix(
        self,
        text: str,
        *,
        unsafe: bool = False,
        format: Format = "text",
        lang: str | None = None,
        source: str | None = None,
        source_lang: str | None = None,
        source_format: Format | None = None,
        uri: str = "text",
    ) -> FixedText:
        """Apply safe fixes to a text; nothing else in it changes.

        Args:
            text: the translation.
            unsafe: also apply uncertain fixes to findings that have exactly one.
            format: how to read the text, as in `check_text`.
            lang: the language of the text.
            source: the source text.
            source_lang: the language of the source.
            source_format: how to read the source.
            uri: the name of the text.
        """
        from qa.edit.fixes import Fixing, fix_in_memory

        given = GivenText(text, format, lang or "", source, source_lang, source_format, uri)
        document = self._document(given)
        mended, applied, report = fix_in_memory(
            document, self.rules, policy=self._policy, fixing=Fixing(unsafe=unsafe)
        )
        return FixedText(mended, applied, report)

    # --- files and rows ---------------------------------------------------------------------------
    def check_file(
        self,
        path: str | PathLike[str],
        *,
        source: str | PathLike[str] | None = None,
        references: Sequence[str | PathLike[str]] = (),
        encoding: str | None = None,
    ) -> list[Report | Failure]:
        """Yield a report for each document of a file, and a Failure for what cannot be read.

        An article is one document; a file of rows has one for each row, or for each set of neighboring rows
        that share `doc`.

        Args:
            path: the file; its extension determines the format.
            source: the file with the source text, for an article.
            references: files with other translations of the source, for an article.
            encoding: of the files; None to detect it.
        """
        options = replace(
            self.read_options, encoding=encoding, references=tuple(fspath(r) for r in references)
        )
        if source is not None:
            options = replace(options, source=fspath(source), source_pattern=None)
        from qa.run.engine import check_all

        return list(check_all(self._task((fspath(path),), options, jobs=1)))

    def check_files(self, *paths: str | PathLike[str]) -> Iterator[Report | Failure]:
        """Yield a report for each document of files, directories and globs, in order."""
        from qa.run.engine import check_all

        yield from check_all(
            self._task(tuple(fspath(path) for path in paths), self.read_options, self.jobs)
        )

    def check_rows(self, rows: Iterable[Mapping[str, object]]) -> Iterator[Report | Failure]:
        """Check rows lazily.

        A malformed row yields a `Failure` whose `line` is its 1-based number, and the rest go on.

        Args:
            rows: mappings with `text`, and optionally `id`, `source`, `references`, `source_lang`, `lang` and
                `doc`. Neighboring rows that share `doc` are one document.
        """
        for item in row_documents(rows, self.settings.lang, self.settings.source_lang):
            yield item if isinstance(item, Failure) else self._check(self._with_terms(item))

    def score(
        self,
        hypothesis: Sequence[str],
        references: Sequence[str] | Sequence[Sequence[str]] = (),
        *,
        sources: Sequence[str] | None = None,
        metrics: Sequence[str] = ("bleu", "chrf", "chrf++"),
    ) -> Comparison:
        """Score a translation by its references or its sources, with automatic metrics.

        Args:
            hypothesis: the segments of the translation.
            references: the segments of one reference, or of several of the same length; empty for metrics
                that need none.
            sources: the segments of the source, for metrics that read it.
            metrics: names of metrics, of sacrebleu or of a plug-in.

        Raises:
            ValueError: if the numbers of segments differ.
            MetricError: if a metric is unknown.
        """
        from qa.score.compare import System, Wishes, compare

        one = [reference for reference in references if isinstance(reference, str)]
        many = [reference for reference in references if not isinstance(reference, str)]
        columns: list[list[str | None]] = [list(column) for column in ([one] if one else many)]
        if any(
            len(column) != len(hypothesis)
            for column in (*columns, hypothesis if sources is None else sources)
        ):
            message = "hypothesis, references and sources must have as many segments"
            raise ValueError(message)
        system = System("hypothesis", list(hypothesis), lambda number: f"segment {number + 1}")
        names = [f"reference {number}" for number in range(1, len(columns) + 1)]
        wishes = Wishes(metrics=tuple(metrics), lang=self.settings.lang)
        return compare([system], columns, names, wishes, sources)

    # --- for programs that keep a text open ---------------------------------------------------------
    @property
    def read_options(self) -> ReadOptions:
        """The options with which files are found and read."""
        settings = self.settings
        return ReadOptions(
            lang=settings.lang,
            source_lang=settings.source_lang,
            exclude=settings.exclude,
            source=self._source,
            source_pattern=None if self._source else settings.source_pattern,
            references=self._references,
            terms=self._terms,
            paths=settings.paths,
        )

    def read_content(self, path: str, text: str) -> list[Reading | Failure]:
        """Check `text` as the unsaved content of a file, which is not read.

        Args:
            path: the file; it determines the format and the path of the source.
            text: its content, decoded.
        """
        from codecs import BOM_UTF8

        from qa.read.files import read_documents

        # As UTF-8, whatever encoding the text declares: it is already decoded.
        content = BOM_UTF8 + text.encode("utf-8", "surrogatepass")
        return [
            item
            if isinstance(item, Failure)
            else read_closely(self._with_terms(item), self.rules, self._learnt, policy=self._policy)
            for item in read_documents(path, self.read_options, content)
        ]

    def with_verdicts(self, verdicts: Verdicts) -> Checker:
        """Return a copy with other verdicts."""
        from copy import copy

        other = copy(self)
        other.verdicts = verdicts
        other._policy = replace(self._policy, verdicts=verdicts)  # noqa: SLF001  # our own
        return other

    def learn_from(self, *paths: str, most: int = 100_000_000) -> Mapping[str, object]:
        """Gather what corpus rules learn from documents, for `with_learnt`.

        Args:
            paths: files, directories and globs.
            most: the number of bytes to read at most.
        """
        from qa.run.task import corpus_of, how_of
        from qa.run.work import Gathered, gather_batch, learners_of, merge

        task = self._task(paths, self.read_options, jobs=1)
        how, learners = how_of(task), learners_of(self.rules)
        gathered = Gathered({}, {})
        size = 0
        for batch in corpus_of(task).batches():
            size += batch.size
            if size > most:
                break
            gathered = merge(learners, gathered, gather_batch(batch.parts, how), "")
        return gathered.learnt

    def with_learnt(self, learnt: Mapping[str, object]) -> Checker:
        """Return a copy with what was learned from other documents."""
        from copy import copy

        other = copy(self)
        other._learnt = learnt  # noqa: SLF001  # our own
        return other

    def with_source_pattern(self, pattern: str) -> Checker:
        """Return a copy with another source pattern."""
        from copy import copy

        other = copy(self)
        other.settings = replace(self.settings, source_pattern=pattern)
        return other

    def with_files(self, source: str | None, references: Sequence[str]) -> Checker:
        """Return a copy for one article, with its source and references in the given files.

        Args:
            source: the file with the source text; None to find it by the settings.
            references: files with other translations of the source.
        """
        from copy import copy

        other = copy(self)
        other._source, other._references = source, tuple(references)  # noqa: SLF001  # our own
        return other

    def source_path(self, path: str) -> Path | None:
        """The path of a file's source, if there is one."""
        source = self._source or expected_source(path, self.read_options)
        if source is None:
            return None
        found = Path(source)
        return found if found.is_file() and found != Path(path) else None

    # --- inside -------------------------------------------------------------------------------------
    def _task(self, paths: tuple[str, ...], options: ReadOptions, jobs: int | None) -> Any:  # noqa: ANN401  # loaded late
        from qa.run.task import Task

        return Task(paths, options, self.rules, self._policy, newsroom=self._newsroom, jobs=jobs)

    def _check(self, document: Document) -> Report:
        return check_document(document, self.rules, self._learnt, policy=self._policy)

    def _with_terms(self, document: Document) -> Document:
        return replace(settled(document), terms=self._terms, newsroom=self._newsroom)

    def _document(self, given: GivenText) -> Document:
        """Build the document of a text, from the formats and languages that the caller gave."""
        must_be_text("text", given.text)
        if given.source is not None:
            must_be_text("source", given.source)
        source_lang, source_format = given.source_lang, given.source_kind
        known = replace(
            given,
            kind=_kind(given.kind),
            lang=parsed(given.lang) if given.lang else self.settings.lang,
            source_lang=parsed(source_lang) if source_lang else self.settings.source_lang,
            source_kind=_kind(source_format) if source_format else None,
        )
        return self._with_terms(known.document())


def format_of(path: str) -> Format:
    """Return the format of a text by its file name."""
    kind = kind_of(path)
    names: dict[str, Format] = {MARKDOWN: "markdown", HTML: "html"}
    return names.get(kind, "text")


def _kind(format: str) -> str:
    if format not in KINDS:
        message = f"format must be one of {', '.join(KINDS)}, not {format!r}"
        raise ValueError(message)
    return KINDS[format]


__all__ = ["Checker", "FixedText", "Format", "Term", "format_of"]
