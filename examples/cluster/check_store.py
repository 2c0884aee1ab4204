"""Check the files of rows in an object store, as one of many jobs of any scheduler.

    python check_store.py s3://bucket/articles s3://bucket/reports
    python check_store.py gs://bucket/articles gs://bucket/reports --part 3 --parts 40

In a Slurm array and in an indexed job of Kubernetes the part is known: see docs/cluster.md. The exit status
is 2 if a row could not be checked.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from qa.config import Settings, find_settings_file, read_settings
from qa.corpora.stores import OtherRunError, check_store
from qa.model.visible import visible

PART = os.environ.get("SLURM_ARRAY_TASK_ID") or os.environ.get("JOB_COMPLETION_INDEX") or "0"
PARTS = os.environ.get("SLURM_ARRAY_TASK_COUNT") or os.environ.get("JOB_COMPLETIONS") or "1"


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", help="a file, a folder or a glob")
    parser.add_argument("reports", help="the folder to write to")
    parser.add_argument("--part", type=int, default=int(PART), help="which part, from 0")
    parser.add_argument("--parts", type=int, default=int(PARTS), help="of how many")
    arguments = parser.parse_args()
    file = find_settings_file(Path.cwd())
    settings = read_settings(file) if file else Settings()
    failures = 0
    run = check_store(
        arguments.rows, arguments.reports, settings, part=arguments.part, parts=arguments.parts
    )
    try:
        for stored in run:
            failures += stored.failures
            done = "was there" if stored.was_there else f"{stored.documents} documents"
            # Whoever wrote the rows has named the file.
            print(
                f"{visible(stored.rows)}: {done}, {stored.failures} failures",
                file=sys.stderr,
                flush=True,
            )
    except (FileNotFoundError, OtherRunError) as error:
        parser.error(str(error))
    return 2 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
