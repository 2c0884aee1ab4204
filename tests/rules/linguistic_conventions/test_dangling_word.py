"""Sentences that end in a word which needs another after it."""

from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.linguistic_conventions.dangling_word import DanglingWord


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("sk", "Predával chlieb, mlieko a pod. Potom odišiel.", []),
        ("sk", "Kniha ležala na stole pod. Potom odišiel.", ["pod"]),
        ("cs", "Prodával chléb, mléko a pod. Potom odešel.", []),
        ("de", "Die Polizei nannte den Ort außerhalb der. Dann ging sie.", ["der"]),
        ("de", "Ich spreche heute nicht mit denen, und ich mag auch nicht die. Dann ging sie.", []),
        ("de", "Er fragte sie gestern, was für. Dann ging sie.", []),
        ("sv", "Han bor sedan länge i en. Sedan gick han.", ["en"]),
        ("sv", "De gick in i huset ett efter ett. Sedan gick de.", []),
        ("de", "Der Minister wurde dafür kritisiert, dass. Dann ging er.", ["dass"]),
        ("de", "Er nannte gestern zwei der. Dann ging er.", ["der"]),
        ("de", "Da kann er ja auch nichts für. Dann ging er.", []),
        ("nb", "Ordene kan ikke inneholde æ, ø eller å. Prøv selv.", []),
        ("nb", "De kom sent til huset i går for å. Da gikk de.", ["å"]),
        ("ru", "Можно указывать адрес с протоколом или без. Это просто.", []),
        ("ru", "Он пришёл вчера домой совсем без. Это просто.", ["без"]),
        ("tr", "Yaşlı adam önünde saygıyla baş eğer. Sonra gider.", []),
    ],
)
def test_what_stands_before_may_explain_it(lang: str, text: str, found: list[str]) -> None:
    """Short forms and verbs are written as such a word is: "a pod." is "and the like"."""
    document = Document("a", "a", text, read_plain(text, lang), lang=lang)
    detection = detect(document, [DanglingWord()])
    assert [one.span.of(text) for one in detection.findings] == found
