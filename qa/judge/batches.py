"""Questions and answers as files, for interfaces that answer many at once, later and cheaper.

The form is that of OpenAI's batch interface, which others have taken over: a request a line with a
`custom_id`, and in the answers a response with the same.
https://platform.openai.com/docs/guides/batch
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator

from qa.files.opening import read_file
from qa.judge.asking import Work
from qa.judge.budget import Usage
from qa.judge.endpoint import text_of, usage_of

PREFIX = "qa-"
MOST = 256 << 20


class BatchError(Exception):
    """A file of answers that cannot be used; the text says why."""


def requests_of(work: Iterable[Work], model: str) -> Iterator[str]:
    """The lines of a file of requests."""
    for one in work:
        question = one.question()
        request = {
            "custom_id": PREFIX + question.id,
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": {"model": model, **question.body},
        }
        yield json.dumps(request, ensure_ascii=False) + "\n"


def answers_in(path: str | os.PathLike[str]) -> tuple[dict[str, str], Usage]:
    """The texts of a file of answers by the id of the question, and what they have cost.

    Requests that failed are left out: they are still to be asked.

    Raises:
        OSError: if it cannot be read.
        BatchError: if it is no such file.
    """
    found: dict[str, str] = {}
    usage = Usage()
    for number, line in enumerate(read_file(path, most=MOST).split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            message = f"line {number}: expected a JSON object"
            raise BatchError(message)
        id, response = record.get("custom_id"), record.get("response")
        if not isinstance(id, str) or not id.startswith(PREFIX) or not isinstance(response, dict):
            continue
        text = text_of(response.get("body"))
        if response.get("status_code") == 200 and text is not None:
            found[id.removeprefix(PREFIX)] = text
            usage += usage_of(response.get("body")) or Usage()
    return found, usage
