"""`qa check --estimate`: how long the run would take, and what it would cost."""

from __future__ import annotations

import json

from qa.cli.progress import duration
from qa.cli.trouble import Trouble
from qa.model.report import Failure
from qa.read.find import find_files
from qa.report.tallies import plural
from qa.run.engine import cores
from qa.run.estimating import Estimate, estimate
from qa.run.task import Task, corpus_of

# The customary units of corpus cleaning.
MANY = 100_000_000
HOUR = 3600
# With fewer documents, loading word lists dominates.
TELLING = 100


def estimated(task: Task, format: str) -> str:
    """Estimate the run: lines for people, or an object for `json` and `jsonl`.

    Raises:
        Trouble: if the input is a stream, or has no documents.
    """
    if corpus_of(task).comes_slowly:
        message = "--estimate needs files: a stream can be read only once."
        raise Trouble(message)
    found = estimate(task)
    if not found.documents:
        missing = [
            f"{each}" for each in find_files(task.paths, task.options) if isinstance(each, Failure)
        ]
        raise Trouble(*(missing or ["--estimate found no document that can be checked."]))
    jobs = task.jobs or cores()
    return _object(found, jobs) if format in {"json", "jsonl"} else _lines(found, jobs)


def _lines(found: Estimate, jobs: int) -> str:
    about = "" if found.all else "about "
    documents = plural(round(found.documents * found.factor), "document")
    words = plural(round(found.words * found.factor), "word")
    failed = f", {plural(found.failures, 'failure')}" if found.failures else ""
    one, all_jobs = duration(found.whole_seconds), duration(found.whole_seconds / jobs)
    sample = f"{plural(found.documents, 'document')}, {plural(found.words, 'word')}{failed}"
    lines = [
        f"Sample: {sample}; {found.seconds:.1f} s on one core, {_rate(found):,.0f} words/s.",
        f"All: {about}{documents}, {words} in {plural(found.files, 'file')}.",
        f"Time: {about}{one} on one core, {all_jobs} with -j {jobs}.",
    ]
    if found.documents >= TELLING:
        hours = found.per_document * MANY / HOUR
        lines.append(f"100 million such documents: about {hours:,.0f} core-hours.")
    return "\n".join(lines)


def _rate(found: Estimate) -> float:
    return found.words / found.seconds if found.seconds else 0.0


def _object(found: Estimate, jobs: int) -> str:
    return json.dumps(
        {
            "files": found.files,
            "bytes": found.size,
            "sample": {
                "documents": found.documents,
                "words": found.words,
                "failures": found.failures,
                "bytes": found.read,
                "seconds": round(found.seconds, 3),
                "complete": found.all,
            },
            "documents": round(found.documents * found.factor),
            "words": round(found.words * found.factor),
            "core_seconds": round(found.whole_seconds, 3),
            "jobs": jobs,
            "seconds": round(found.whole_seconds / jobs, 3),
            "core_hours_per_100_million": round(found.per_document * MANY / HOUR, 1),
        }
    )
