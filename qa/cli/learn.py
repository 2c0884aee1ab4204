"""`qa learn`: learn from clean articles how names are written."""

from __future__ import annotations

from pathlib import Path

import click

from qa.analyse.language.settled import settled
from qa.cli.flags import read_options, settings_of
from qa.cli.options import LanguageOption, settings_options
from qa.cli.output import say
from qa.cli.statuses import CLEAN, TROUBLE
from qa.cli.trouble import Trouble
from qa.knowledge.learner import Learner, learning
from qa.knowledge.store import KnowledgeFile
from qa.model.knowledge import KnowledgeError
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.find import find_files
from qa.read.options import ReadOptions
from qa.report.tallies import plural


@click.command(
    epilog="\b\nExit status:\n"
    "  0  everything was learned\n"
    "  2  wrong usage, or an article or a file that cannot be read; the others were learned"
)
@click.argument("archive", nargs=-1, required=True, metavar="ARCHIVE...")
@click.option(
    "-o", "--output", metavar="FILE", required=True, help="Knowledge file to create or extend."
)
@click.option("--merge", is_flag=True, help="ARCHIVE are knowledge files: merge them.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Exclude these files.")
@click.option("--encoding", help="Input encoding.  [default: detected]")
@click.option(
    "--lang",
    type=LanguageOption(),
    metavar="TAG",
    help="Language of the articles.  [default: detected]",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing on success.")
@settings_options
def command(
    *,
    archive: tuple[str, ...],
    output: str,
    merge: bool,
    exclude: tuple[str, ...],
    encoding: str | None,
    lang: str | None,
    quiet: bool,
    config: str | None,
    isolated: bool,
) -> int:
    """Learn from clean articles how names are written.

    ARCHIVE is a file, a directory, a glob, or - for standard input. The knowledge file holds counts
    of names and of the names beside them, and no texts. Articles that it has learned from are
    not counted again. `qa check --knowledge FILE` uses it.
    """
    settings = settings_of(config=config, isolated=isolated, lang=lang, exclude=exclude)
    options = read_options(settings, encoding, None)
    try:
        with learning(output) as learner:
            if merge:
                failed = False
                for path in archive:
                    learner.merge(path)
            else:
                failed = _learn(learner, archive, options)
                if not (learner.learnt or Path(output).exists()):
                    message = f"nothing to learn; {output} was not created."
                    raise Trouble(message)
        known = KnowledgeFile(output)
        articles, forms = known.articles, known.forms
    except KnowledgeError as error:
        message = f"{error}."
        raise Trouble(message) from None
    if not quiet:
        again = f", {learner.repeated:,} known already" if learner.repeated else ""
        say(
            f"{output}: {plural(learner.learnt, 'new article')}{again}; in all "
            f"{plural(articles, 'article')} with {plural(forms, 'form')} of names."
        )
    return TROUBLE if failed else CLEAN


def _learn(learner: Learner, archive: tuple[str, ...], options: ReadOptions) -> bool:
    """Learn from all readable articles; return whether one could not be read."""
    failed = False
    for uri in find_files(archive, options):
        for item in (uri,) if isinstance(uri, Failure) else read_documents(uri, options):
            if isinstance(item, Failure):
                failed = True
                say(str(item))
            else:
                learner.add(settled(item))
    return failed
