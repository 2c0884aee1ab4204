"""What is said of pairs of spellings: each property of each pair, and what each name is reduced to, in golden files.

Whoever moves a limit or drops a condition sees which pairs are then taken for slips, for other names, or for forms of one
(`pytest --update-golden`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from qa.analyse.names import case_endings, consonants, han, pinyin, romanization, transcription
from qa.analyse.names import spelling_differences as differences
from qa.analyse.names.inconsistent_first_names import is_gender_pair
from qa.analyse.names.names_of_article import are_near, near_keys
from qa.analyse.names.near_forms import keys, keys_of_stems
from qa.analyse.spelling.near_words import kind_of_slip

Golden = Callable[[Path, str], None]
GOLDEN = Path(__file__).parent / "golden"
NAMES = (
    "anna", "kovalenko", "petersen", "mcdonald", "schmidt", "yamamoto", "nguyen", "obrien", "dubois", "kaczynski", "tschaikowski",
    "lee", "maria", "roscosmos", "berliner",
)  # fmt: skip
PAIRS = (
    ("petersen", "peterson"), ("petersen", "pedersen"), ("andersson", "anderson"), ("meyer", "maier"), ("meier", "maier"),
    ("schmidt", "schmitt"), ("catherine", "katherine"), ("roscosmos", "roskosmos"), ("zelensky", "zelenskyy"),
    ("zelenskyi", "zelenskyy"), ("zelenski", "zelensky"), ("kiev", "kyiv"), ("lvov", "lviv"), ("odesa", "odessa"), ("ilia", "ilya"),
    ("palaeontology", "paleontology"), ("muller", "mueller"), ("müller", "mueller"), ("müller", "muller"), ("gross", "groß"),
    ("anna", "anne"), ("maria", "mario"), ("paula", "paul"), ("novak", "novakova"), ("nowak", "novak"), ("petrov", "petrova"),
    ("berlin", "berliner"), ("london", "londoner"), ("paris", "parisian"), ("rome", "roman"), ("china", "chinese"), ("wien", "wiener"),
    ("smith", "smiths"), ("jones", "joness"), ("johnson", "johnsson"), ("johnson", "jonson"), ("jonathan", "johnathan"),
    ("mohammed", "muhammad"), ("muhammad", "mohamad"), ("osama", "usama"), ("hussein", "husain"), ("gaddafi", "qadhafi"),
    ("zhang", "zhong"), ("zhang", "chang"), ("li", "lee"), ("wang", "wong"), ("beijing", "peking"), ("park", "pak"), ("choi", "choe"),
    ("sao", "são"), ("jose", "josé"), ("francois", "françois"), ("lukasz", "łukasz"), ("okonjo", "okonjwo"), ("lavrov", "lavro"),
    ("vestergaard", "vestergard"), ("brentfield", "brentfeld"), ("quedlinburg", "quedlinberg"), ("rosenfeld", "rosdolf"),
    ("macron", "marcon"), ("merkel", "merkle"), ("merkel", "erkel"), ("merkel", "merke"), ("merkel", "merkell"), ("merkel", "mmerkel"),
    ("obama", "osama"), ("tusk", "musk"), ("bush", "busch"), ("gore", "gorey"), ("gates", "gate"), ("kim", "kin"), ("bo", "boo"),
    ("montreal", "montréal"), ("georgia", "georgien"), ("german", "germany"), ("austria", "australia"), ("iran", "iraq"),
    ("niger", "nigeria"), ("slovenia", "slovakia"), ("gambia", "zambia"), ("mali", "malawi"), ("latvia", "lithuania"),
    ("athena", "athene"), ("augustus", "august"), ("pontius", "pontus"), ("heraclitus", "heracleitus"), ("caesar", "cesar"),
    ("afghan", "afghanistan"), ("stan", "stanley"), ("will", "william"), ("alex", "alexander"), ("alexandr", "alexander"),
    ("alexandra", "alexander"), ("aleksandr", "alexander"), ("rachmaninow", "rachmaninoff"), ("tchaikovsky", "tschaikowski"),
    ("youssef", "yusuf"), ("xi", "hsi"), ("dvorak", "dvořák"), ("ö", "o"), ("a", "b"), ("ann-marie", "annmarie"),
    ("o'brien", "obrien"), ("vandenberg", "vanderberg"), ("delacroix", "lacroix"), ("macdonald", "mcdonald"), ("steven", "stephen"),
    ("петров", "петрова"), ("киев", "київ"), ("иванов", "иваноф"), ("αθήνα", "αθηνα"),
)  # fmt: skip
RENDERED = (
    ("netanyahu", "נתניהו", "he"), ("rosenfeld", "רוזנפלד", "he"), ("rosdolf", "רוזנפלד", "he"), ("grossman", "גרוסמן", "he"),
    ("gorsmat", "גרוסמן", "he"), ("hussein", "حسين", "ar"), ("mohammed", "محمد", "ar"), ("khamenei", "خامنه‌ای", "fa"),
    ("miller", "ミラー", "ja"), ("kennedy", "ケネディ", "ja"), ("parker", "파커", "ko"), ("obama", "奥巴马", "zh"), ("x", "א", "he"),
)  # fmt: skip
WITH_CASES = (
    "cs",
    "de",
    "el",
    "en",
    "et",
    "fi",
    "hr",
    "hu",
    "lt",
    "lv",
    "pl",
    "ru",
    "sk",
    "sl",
    "sr",
    "tr",
    "uk",
)
INFLECTED = (
    "annas", "annina", "anny", "annu", "annou", "anně", "annal", "annával", "annaan", "annassa", "ninan", "petrovem", "petrova", "petrovu",
    "petrovi", "kowalskiego", "kowalskim", "kowalska", "novákovi", "nováka", "novákem", "merkelová", "merkelové", "berlini", "berlinis",
    "berliinissa", "berlynas", "berlyne", "trumpa", "trumpas", "trumps", "trump'ın", "ankara'dan", "parisi", "иванова", "ивановым",
    "марии", "мариею", "киева", "києва", "києві", "αθήνας", "αθηνών",
)  # fmt: skip


def slips(name: str) -> Iterator[str]:
    """Other spellings of a name: of each kind of slip, at its head, in its middle and at its end."""
    for at in sorted({0, 1, len(name) // 2, len(name) - 2, len(name) - 1}):
        if not 0 <= at < len(name):
            continue
        head, letter, tail = name[:at], name[at], name[at + 1 :]
        yield head + tail
        yield head + letter * 2 + tail
        yield head + ("e" if letter != "e" else "a") + tail
        yield head + ("n" if letter != "n" else "m") + tail
        yield head + tail[:1] + letter + tail[1:]
        yield head + "r" + letter + tail
    for ending in ("s", "a", "er", "ova", "ski", "y", "i", "en", "'s"):
        yield name + ending


OF_PAIRS: dict[str, Callable[[str, str], object]] = {
    "derived": differences.is_derived,
    "adapted": differences.is_adapted,
    "part": differences.is_part,
    "doubled": differences.is_doubled,
    "respelling": differences.is_respelling,
    "sound alike": differences.sound_alike,
    "other initial": differences.differ_in_initial,
    "clipped": differences.is_clipped,
    "other word": differences.is_other_word,
    "ancient": differences.is_ancient,
    "prefixed": differences.is_prefixed,
    "lacks its initial": differences.lacks_initial,
    "man and woman": is_gender_pair,
    "near": are_near,
    "transcribed": consonants.is_transcribed,
    "alike": consonants.are_alike,
}  # fmt: skip


def of_pair(one: str, other: str) -> str:
    held = [
        f"{name}{'' if way else ' (turned)'}"
        for name, holds in OF_PAIRS.items()
        for way in (True, False)
        if (holds(one, other) if way else holds(other, one))
    ]
    weights = [round(differences.slip_weight(one, other, derived), 2) for derived in (0.0, 1.0)]
    same = differences.common_beginning(one, other)
    return f"{one} {other}: {kind_of_slip(one, other)} {weights} {same} {', '.join(held)}"


def test_properties_of_pairs(golden: Golden) -> None:
    pairs = [
        *PAIRS,
        *((slip, name) for name in NAMES for slip in dict.fromkeys(slips(name)) if slip != name),
    ]
    golden(GOLDEN / "pairs.txt", "".join(f"{of_pair(*pair)}\n" for pair in pairs))


def test_what_a_name_is_reduced_to(golden: Golden) -> None:
    names = dict.fromkeys([*NAMES, *(name for pair in PAIRS for name in pair)])
    lines = [
        f"{name}: {romanization.plain(name)} {romanization.sound(name)} {romanization.plain_code(name)} {consonants.consonants(name)}"
        f" {differences.capitals_inside(name.title())} {differences.is_inhabitants(name)} {pinyin.is_pinyin(name)}"
        f" {' '.join(keys(name))} | {' '.join(sorted(keys_of_stems(name)))} | {' '.join(sorted(near_keys(name)))}"
        for name in names
    ]
    golden(GOLDEN / "reduced.txt", "\n".join(lines) + "\n")


def shown(fit: transcription.Fit) -> str:
    return f"{fit.mean:.3f} {fit.strangest:.2f}"


def test_renderings_in_latin_letters(golden: Golden) -> None:
    lines = []
    for latin, word, lang in RENDERED:
        lines.append(f"{lang} {word}")
        lines.append(f"  {' '.join(transcription.spellings(word, lang)[:12])}")
        lines.append(
            f"  stems {' '.join(transcription.stems(word, lang)[:8])}; letters {transcription.letters_of(word, lang)}"
        )
        lines.append(
            f"  {sorted(consonants.readings(word, lang))[:6]} {consonants.without_prefixes(word, lang, 2)}"
        )
        if lang == "zh":
            lines.append(f"  {han.sounds_of_han(word)} {han.may_be_from_abroad(word, lang)}")
        lines += [
            f"  {other}: {shown(transcription.fit(other, word, lang))} {shown(transcription.rendering(other, word, lang))}"
            f" {transcription.may_render(other, word, lang)} {transcription.stem_of(other, word, lang)}"
            f" {consonants.likeness(other, word, lang):.3f}"
            for other in dict.fromkeys((latin, *slips(latin)))
        ]
    golden(GOLDEN / "renderings.txt", "\n".join(lines) + "\n")


def test_bases_of_inflected_names(golden: Golden) -> None:
    lines = []
    for lang in WITH_CASES:
        lines.append(
            f"{lang}: {case_endings.has_cases(lang)} {case_endings.has_many_cases(lang)} {case_endings.changes_stems(lang)}"
        )
        for word in INFLECTED:
            found = case_endings.bases(word, lang)
            if found or case_endings.may_end(word, lang):
                near = sorted(
                    base for base, cost in found.items() if cost < case_endings.ENDING_CHANGED
                )
                lines.append(
                    f"  {word} {case_endings.may_end(word, lang)} {' '.join(near)} and {len(found) - len(near)}"
                )
        lines += [
            f"  {one} {other} adjectives"
            for one in INFLECTED
            for other in INFLECTED
            if one < other and case_endings.are_adjectives(one, other, lang)
        ]
    golden(GOLDEN / "bases.txt", "\n".join(lines) + "\n")
