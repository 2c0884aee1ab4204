"""How long the first run of a language takes, with an empty cache folder, and a later one.

    python benchmarks/first_run.py TEXTS [--langs de,fi] [--characters 3000]

TEXTS is a folder with a file `<code>.txt` for each language, as for `benchmarks/languages.py`. Each is
checked by `qa check` in a process of its own: seconds of processor time of that process, its start
included, without and with the cache folder of the run before. Modules are compiled before, as they
are in an installed package.
"""

from __future__ import annotations

import argparse
import compileall
import os
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import qa


def seconds(text: Path, lang: str, cache: Path) -> float:
    """The processor time of one check."""
    environment = {**os.environ, "QA_CACHE_DIR": str(cache), "QA_DICTIONARIES": ""}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        (sys.executable, "-m", "qa", "check", str(text), "--lang", lang),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path)
    parser.add_argument("--langs", help="codes, joined by commas; all files otherwise")
    parser.add_argument("--characters", type=int, default=3000)
    arguments = parser.parse_args()
    codes = sorted(path.stem for path in arguments.texts.glob("*.txt"))
    if arguments.langs:
        codes = arguments.langs.split(",")
    compileall.compile_dir(Path(qa.__file__).parent, quiet=2)
    print("language  first  later")
    for code in codes:
        with TemporaryDirectory() as name:
            folder = Path(name)
            text = folder / "text.txt"
            whole = (arguments.texts / f"{code}.txt").read_text("utf-8")
            text.write_text(whole[: arguments.characters].replace("\n", "\n\n"), "utf-8")
            first = seconds(text, code, folder / "cache")
            # Another text: the answer to the same one is kept.
            text.write_text(whole[-arguments.characters :].replace("\n", "\n\n"), "utf-8")
            print(f"{code:8} {first:6.2f} {seconds(text, code, folder / 'cache'):6.2f}", flush=True)


if __name__ == "__main__":
    main()
