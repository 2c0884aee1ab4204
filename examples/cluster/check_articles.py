"""Check the articles in Parquet files on all machines of a Ray cluster.

    python check_articles.py s3://bucket/articles s3://bucket/reports [--across]

Without a cluster it runs on the cores of this machine. The exit status is 2 if a row could not be checked.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # Ray would tell its makers of each run

import ray  # noqa: TID253  # a script that does nothing else

from qa.config import Settings, find_settings_file, read_settings
from qa.run.cluster import check_dataset, learn_dataset


def main(articles: str, reports: str, *flags: str) -> int:
    """Check `articles` and write `reports`, both paths that Ray understands."""
    file = find_settings_file(Path.cwd())
    settings = read_settings(file) if file else Settings()
    ray.init()
    rows = ray.data.read_parquet(articles)
    learnt = learn_dataset(rows, settings) if "--across" in flags else None
    check_dataset(rows, settings, learnt=learnt).write_parquet(reports)
    failed = ray.data.read_parquet(reports, columns=["failure"]).filter(
        lambda row: row["failure"] is not None
    )
    for row in failed.take(20):
        print(row["failure"], file=sys.stderr)
    return 2 if failed.count() else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
