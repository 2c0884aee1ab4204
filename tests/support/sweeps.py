"""Texts for `test_sweeps.py`: one thing each that is varied step by step, beyond the limits of rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Case(NamedTuple):
    """A text, its source if there is one, and how it is called in the golden file."""

    name: str
    text: str
    source: str = ""


VOWELS = "aeiouyаеиоуыяю"


def slips(word: str) -> Iterator[str]:
    """What may happen to a word: letters lost, doubled, swapped, replaced; endings; other ways to write it."""
    middle = len(word) // 2
    for at in (0, 1, middle, len(word) - 1):
        yield word[:at] + word[at + 1 :]
    for at in (1, middle, len(word) - 1):
        yield word[: at + 1] + word[at:]
    for at in (0, 1, middle, len(word) - 2):
        yield word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    cyrillic = word[-1] > "z" and word[-1] not in "áéíóúäöüßñçøåèà"
    for at in (1, middle, len(word) - 1):
        letters = "ао" if cyrillic else "ao"
        other = letters[1] if word[at] == letters[0] else letters[0]
        yield word[:at] + other + word[at + 1 :]
        yield word[:at] + ("т" if cyrillic else "t") + word[at + 1 :]
    if not cyrillic:
        for ending in ("s", "'s", "n", "ian", "a", "em", "ova", "ss"):
            yield word + ending
    yield word[: middle + 1]
    yield word[:middle] + word[middle].upper() + word[middle + 1 :]
    yield word.lower()
    yield word.upper()
    yield f"{word[:middle]} {word[middle:]}"
    yield f"{word[:middle]}-{word[middle:]}"


NAMES = {
    "de": ("Brenner", "Lindqvist", "Kowalska", "Schuster", "Halloway", "Petrović"),
    "ru": ("Sokolov", "Petrova", "Volkov", "Mikhailov", "Tyumen", "Zhukov"),
    "uk": ("Shevchenko", "Kharkiv", "Bondarenko", "Lysenko"),
    "el": ("Papadakis", "Nikolaidis", "Georgiou"),
    "ja": ("Tanaka", "Nakamura", "Miller"),
    "zh": ("Miller", "Obama", "Wang"),
    "ko": ("Miller", "Anderson"),
    "he": ("Grossman", "Rosenfeld", "Levin"),
    "ar": ("Mansour", "Haddad", "Khalil"),
    "pl": ("Zieliński", "Wójcik", "Nowak"),
    "cs": ("Novák", "Dvořák", "Horáček"),
    "fr": ("Dubois", "Lefèvre", "Moreau"),
    "fi": ("Virtanen", "Koskinen"),
    "tr": ("Yılmaz", "Demirtaş"),
    "hu": ("Kovács", "Szabó"),
}
THERE = {
    "ru": ("Соколов", "Петрова", "Волков", "Михайлов", "Тюмень", "Жуков"),
    "uk": ("Шевченко", "Харків", "Бондаренко", "Лисенко"),
    "el": ("Παπαδάκης", "Νικολαΐδης", "Γεωργίου"),
    "ja": ("田中", "中村", "ミラー"),
    "zh": ("米勒", "奥巴马", "王"),
    "ko": ("밀러", "앤더슨"),
    "he": ("גרוסמן", "רוזנפלד", "לוין"),
    "ar": ("منصور", "حداد", "خليل"),
}
FRAMES = {
    "de": "Am Montag kam {0} in die Stadt. Der Bürgermeister begrüßte {0} am Bahnhof.",
    "ru": "В понедельник {0} приехал в город. Мэр встретил гостя на вокзале.",
    "uk": "У понеділок {0} приїхав до міста. Мер зустрів гостя на вокзалі.",
    "el": "Τη Δευτέρα ο {0} ήρθε στην πόλη. Ο δήμαρχος τον υποδέχτηκε στον σταθμό.",
    "ja": "月曜日に{0}が町に来た。市長は駅で出迎えた。",
    "zh": "星期一，{0}来到这座城市。市长在车站迎接了他。",
    "ko": "월요일에 {0}가 도시에 왔다. 시장은 역에서 그를 맞이했다.",
    "he": "ביום שני {0} הגיע לעיר. ראש העיר קיבל את פניו בתחנה.",
    "ar": "وصل {0} إلى المدينة يوم الاثنين. واستقبله رئيس البلدية في المحطة.",
    "pl": "W poniedziałek {0} przyjechał do miasta. Burmistrz powitał go na dworcu.",
    "cs": "V pondělí {0} přijel do města. Starosta ho přivítal na nádraží.",
    "fr": "Lundi, {0} est venu en ville. Le maire a accueilli {0} à la gare.",
    "fi": "Maanantaina {0} tuli kaupunkiin. Pormestari otti vieraan vastaan asemalla.",
    "tr": "Pazartesi günü {0} şehre geldi. Belediye başkanı onu garda karşıladı.",
    "hu": "Hétfőn {0} a városba érkezett. A polgármester a pályaudvaron fogadta.",
}
HERE = "On Monday {0} came to the town. The mayor welcomed the guest at the station."


def names_beside(lang: str) -> Iterator[Case]:
    """Names of a source, in English."""
    for n, name in enumerate(NAMES[lang]):
        source = FRAMES[lang].format(THERE.get(lang, NAMES[lang])[n])
        for form in (name, *slips(name)):
            yield Case(form, HERE.format(form), source)
        yield Case(
            f"{name} twice", f"{HERE.format(name)} {name[:-1]} spoke first.", f"{source} {source}"
        )


def names_alone(lang: str) -> Iterator[Case]:
    """Names that stand three times, and once in another form."""
    frame = {
        "en": "{0} came on Monday. The mayor met {0} at the station. “We waited,” said {1}. Later {0} left.",
        "de": "{0} kam am Montag. Am Bahnhof traf der Bürgermeister {0}. „Gut“, sagte {1}. Später ging {0}.",
        "ru": "{0} приехал утром. На вокзале мэр встретил гостя. «Хорошо», сказал {1}. Затем {0} уехал.",
    }[lang]
    names = ("Соколов", "Михайлов") if lang == "ru" else ("Brenner", "Lindqvist", "Anna Kowalska")
    for name in names:
        for form in slips(name):
            yield Case(form, frame.format(name, form))


SENTENCES = {
    "en": "Several thousand people gathered before the government building because their children "
    "would receive different textbooks.",
    "de": "Mehrere tausend Menschen versammelten sich gestern vor dem Gebäude, weil ihre Kinder "
    "andere Bücher bekommen sollten.",
    "fr": "Plusieurs milliers de personnes se sont réunies hier devant le bâtiment parce que leurs "
    "enfants recevraient des livres différents.",
    "es": "Varios miles de personas se reunieron ayer delante del edificio porque sus hijos "
    "recibirían libros diferentes.",
    "ru": "Несколько тысяч человек собрались вчера перед зданием правительства, потому что дети "
    "получили другие учебники.",
    "it": "Diverse migliaia di persone si sono riunite ieri davanti al palazzo perché i loro figli "
    "riceveranno libri differenti.",
}


def words(lang: str) -> Iterator[Case]:
    """Each long word of a sentence, with a slip; and each word doubled, lost, joined to the next."""
    parts = SENTENCES[lang].split()
    for at, word in enumerate(parts):
        bare = word.strip(",.")
        changed = [f"{word} {word}", "", word.capitalize()]
        if len(bare) > 5:
            changed += [word.replace(bare, form) for form in slips(bare)]
        for form in changed:
            text = " ".join((*parts[:at], *filter(None, [form]), *parts[at + 1 :]))
            yield Case(f"{at}: {form}", text)
        joined = "".join(parts[at : at + 2])
        yield Case(f"{at}: {joined}", " ".join((*parts[:at], joined, *parts[at + 2 :])))
        yield Case(f"cut at {at}", " ".join(parts[: at + 1]))
        yield Case(
            f"{at} swapped", " ".join((*parts[:at], *parts[at : at + 2][::-1], *parts[at + 2 :]))
        )


FIGURES = {
    "de": (
        "3", "13", "1.300", "13.000", "1,3 Millionen", "13 Millionen", "1,3 Milliarden", "2,5 Prozent", "25 %", "drei",
        "zwölf", "zwei Drittel", "ein Viertel", "die Hälfte", "14.30 Uhr", "18 Uhr", "3. Mai 2021", "im Jahr 1998", "90er Jahre",
        "1998/99", "10 bis 12", "3:1", "zum dritten Mal", "300 km/h", "ein Dutzend", "20.000 Euro", "5 Tage", "12 m", "8°C",
    ),
    "ru": ("3", "13", "1300", "13 000", "1,3 миллиона", "13 млн", "2,5 процента", "три", "двенадцать", "две трети", "половина",
           "14:30", "3 мая 2021 года", "в 1998 году", "90-х", "10–12", "3:1", "тысяча", "пятьсот"),
    "ja": ("3", "13", "1300", "1万3000", "130万", "1億3000万", "2.5%", "三", "十二", "半分", "14時30分", "5月3日", "1998年", "3対1"),
    "fr": ("3", "1 300", "13 000", "1,3 million", "2,5 %", "trois", "douze", "deux tiers", "la moitié", "14 h 30", "3 mai 2021",
           "quatre-vingt-dix", "une dizaine", "1,3 milliard"),
}  # fmt: skip
WRITTEN = (
    "3", "4", "13", "30", "1,300", "1.300", "13,000", "1.3 million", "13 million", "130 million", "1.3 billion", "2.5 percent",
    "25 percent", "three", "twelve", "two thirds", "a quarter", "half", "2:30 p.m.", "14:30", "6 p.m.", "May 3, 2021", "in 1998",
    "the 1990s", "between 10 and 12", "3-1", "a dozen", "20,000 euros", "a thousand", "five hundred", "46 degrees",
)  # fmt: skip


def figures(lang: str) -> Iterator[Case]:
    """Each figure of a source beside each that English might write."""
    frame = {
        "de": "Der Bericht nennt {}, und der Rat stimmte zu.",
        "ru": "В отчёте указано {}, и совет согласился.",
        "ja": "報告書には{}とあり、評議会は同意した。",
        "fr": "Le rapport mentionne {}, et le conseil a accepté.",
    }[lang]
    for there in FIGURES[lang]:
        for here in WRITTEN:
            yield Case(
                f"{there} = {here}",
                f"The report mentions {here}, and the council agreed.",
                frame.format(there),
            )


def marks(lang: str) -> Iterator[Case]:
    """Quotation marks, brackets, commas and stops, set wrongly in one way at a time."""
    said, other = {
        "en": (
            "The mayor said we will build the bridge next year",
            "Nobody at the town hall agreed",
        ),
        "de": (
            "Der Bürgermeister sagte wir bauen die Brücke nächstes Jahr",
            "Niemand im Rathaus stimmte zu",
        ),
        "fr": (
            "Le maire a dit nous construirons le pont bientôt",
            "Personne à la mairie ne voulait",
        ),
    }[lang]
    first, _, rest = said.partition(" ")
    for opening in '“„«"”‘(‚[':
        for closing in ("”", "“", "»", '"', "’", ")", "", " ”", "]"):
            yield Case(f"{opening}{closing}", f"{first} {opening}{rest}{closing}. {other}.")
    for mark in ",.;:!?":
        yield Case(f" {mark}", f"{first} {mark}{rest}. {other}.")
        yield Case(f"{mark}{mark}", f"{first}{mark}{mark} {rest}. {other}.")
        yield Case(f"{mark} glued", f"{said}{mark}{other}.")
        yield Case(f"{mark} apart", f"{said} {mark} {other} .")
    for count in range(2, 6):
        gap = " " * count
        yield Case(f"{count} spaces", f"{said}.{gap}{other}.{gap}{said}.")
        yield Case(f"{count} doubled spaces", f"{said}. {other}. ".replace(" ", "  ", count))
        yield Case(f"{count} lower", f"{said}. " + f"{other.lower()}. " * count)
        yield Case(
            f"{count} capitals", " ".join(w.title() for w in rest.split()[:count]) + f" {other}."
        )
        yield Case(f"{count} without stop", f"{said}.\n\n{other}\n\n" * count)
        yield Case(f"{count} dots", f"{said}{'.' * count} {other}.")
    for sign in (
        "&amp;",
        "&nbsp;",
        "<b>",
        "</p>",
        "**",
        "\u200b",
        "\ufffd",
        "Ã¼",
        "NUMX",
        "( )",
        "..",
        "�",
        "<unk>",
        "▁",
        "@@ ",
    ):
        yield Case(ascii(sign), f"{first} {sign} {rest}. {other}.")
        yield Case(ascii(sign) + " glued", f"{first}{sign}{rest}. {other}.")


def loops(lang: str) -> Iterator[Case]:
    """Words, phrases, sentences and paragraphs that come again, so many times, so far apart."""
    sentence = SENTENCES[lang]
    parts = sentence.strip(".").split()
    others = ("The council met in the old hall.", "It rained all night.", "Nobody spoke of money.")
    for size in range(1, 8):
        for times in range(2, 6):
            part = " ".join(parts[2 : 2 + size])
            again = " ".join([part] * times)
            yield Case(
                f"{size} words {times} times",
                f"{' '.join(parts[:2])} {again} {' '.join(parts[2 + size :])}.",
            )
            yield Case(
                f"{size} words {times} times, commas",
                f"{' '.join(parts[:2])} {', '.join([part] * times)}.",
            )
    for size in range(1, 5):
        for times in range(2, 10):
            yield Case(
                f"letters {size} {times} times",
                f"They called {'baol'[:size] * times} from the hall.",
            )
    for gap in range(4):
        between = " ".join(others[:gap])
        yield Case(f"sentence again after {gap}", f"{sentence} {between} {sentence}")
        yield Case(f"paragraph again after {gap}", "\n\n".join((sentence, *others[:gap], sentence)))
        for changed in range(1, 5):
            almost = " ".join((*parts[:-changed], *("new",) * changed))
            yield Case(f"{changed} new after {gap}", f"{sentence} {between} {almost}.")


PIECES = (
    "Advertisement", "Read more: the bridge", "Share this article", "By Anna Kowalska", "Photo: Anna Kowalska", "May 3, 2021",
    "Updated 14:30", "3 comments", "Subscribe to our newsletter", "© 2021 Example News", "Related articles", "Source: Example News",
    "(Reporting by Anna Kowalska)", "Watch the video below", "Tags: bridge, town", "Follow us on Twitter", "Previous article",
    "Edited by Peter Brenner", "Contact: 0161 496 0000", "File photo", "Sign in", "Cookie settings", "20 min read", "+++ Next +++",
    "As an AI language model, I cannot translate this.", "Here is the translation:", "Note: the text was shortened.", "Listen",
    "Weather", "Home > News > Town", "1,204 views", "Print", "Skip to content", "The bridge opens in May", "Example Times -- May 26",
)  # fmt: skip


def lines(place: str) -> Iterator[Case]:
    """A line of a web page at the head, within and at the end of a short and of a longer article."""
    body = [
        "The council met on Monday in the old hall of the town and spoke for three hours about the bridge.",
        "“We cannot wait any longer,” the mayor said after the meeting, which nobody had announced before.",
        "Work is to begin in autumn, and the road along the river will be closed until the following spring.",
        "Some of the people who live there fear that their shops will not survive a winter without guests.",
    ]
    for size in (1, 2, 4):
        for piece in PIECES:
            at = {"head": 0, "within": size // 2, "end": size}[place]
            paragraphs = [*body[:at], piece, *body[at:size]]
            yield Case(f"{piece} ({size})", "\n\n".join(paragraphs))


ALIGNED = {
    "de": (
        "Der Leuchtturm steht seit 1898 auf der Insel.", "Sein Licht sieht man dreißig Meilen weit.",
        "Im Winter wohnt dort niemand.", "Die Fischer haben ihn selbst gestrichen.",
        "Im Mai kommen die ersten Gäste aus der Stadt.", "Sie bleiben meist nur einen Tag.",
    ),
    "ru": (
        "Маяк стоит на острове с 1898 года.", "Его свет виден за тридцать миль.", "Зимой там никто не живёт.",
        "Рыбаки сами покрасили его.", "В мае приезжают первые гости из города.", "Обычно они остаются только на день.",
    ),
}  # fmt: skip
ENGLISH = (
    "The lighthouse has stood on the island since 1898.", "Its light can be seen for thirty miles.",
    "In winter nobody lives there.", "The fishermen painted it themselves.",
    "In May the first guests come from the town.", "They usually stay for only one day.",
)  # fmt: skip


def omissions(lang: str) -> Iterator[Case]:
    """Sentences lost, added, moved, joined, halved and left as they were, in one paragraph or in several."""
    there = ALIGNED[lang]
    for joint, called in ((" ", "one"), ("\n\n", "many")):
        source = joint.join(there)
        for at in range(len(ENGLISH)):
            here = [*ENGLISH]
            lost = here[at]
            changes = {
                "lost": [*here[:at], *here[at + 1 :]],
                "two lost": [*here[:at], *here[at + 2 :]],
                "cut off": here[:at],
                "added": [*here[:at], "The wind was cold that year.", *here[at:]],
                "twice": [*here[: at + 1], lost, *here[at + 1 :]],
                "half": [*here[:at], " ".join(lost.split()[:4]) + ".", *here[at + 1 :]],
                "left": [*here[:at], there[at], *here[at + 1 :]],
                "denied": [*here[:at], lost.replace(" the ", " not the ", 1), *here[at + 1 :]],
                "moved": [*here[:at], *here[at + 1 :], lost],
                "unlike": [*here[:at], "Bread was cheaper in those days.", *here[at + 1 :]],
            }
            for change, changed in changes.items():
                yield Case(f"{called}: {at} {change}", joint.join(changed), source)


def foreign(lang: str) -> Iterator[Case]:
    """More and more words of another language in an English text, marked or not."""
    parts = SENTENCES[lang].strip(".").split()
    for size in range(1, len(parts) + 1):
        some = " ".join(parts[:size])
        yield Case(f"{size} words", f"The council met on Monday. They said {some} and left.")
        yield Case(
            f"{size} words quoted", f"The council met on Monday. They said “{some}” and left."
        )
        yield Case(
            f"{size} words alone", f"The council met on Monday.\n\n{some}.\n\nThen all left."
        )
        yield Case(
            f"{size} words of the source", f"They said {some} and left.", f"{SENTENCES[lang]}"
        )


STRINGS = (
    ("Open $(FILE) now", ("Öffne $(FILE) jetzt", "Öffne $(DATEI) jetzt", "Öffne jetzt", "Öffne $FILE jetzt")),
    ("Use $name$ and $name$", ("Nimm $name$ und $name$", "Nimm $name$ und $namen$", "Nimm $name$")),
    ("Sent by @USER@ to #GROUP#", ("Von @USER@ an #GROUP#", "Von @NUTZER@ an #GROUP#", "Von @USER@ an die Gruppe")),
    ("&brand; is ready", ("&brand; ist bereit", "&marke; ist bereit", "Die Marke ist bereit", "brand; ist bereit")),
    ("a &lt; b &amp; c", ("a &lt; b &amp; c", "a lt; b &amp; c", "a < b & c", "a &lt; b und c")),
    ("Run with --force or --quiet", ("Mit --force oder --quiet", "Mit --force", "Mit –force oder –quiet", "Mit --zwingen oder --quiet")),
    ("Call open() and close()", ("Ruf open() und close() auf", "Ruf open() auf", "Ruf öffne() und close() auf")),
    ("close()", ("schließen()", "close()")),
    ("Edit /etc/hosts and /usr/lib/qa/main.py", ("Ändere /etc/hosts und /usr/lib/qa/main.py", "Ändere /etc/wirte", "Ändere alles")),
    ("One line\\n", ("Eine Zeile\\n", "Eine Zeile", "\\nEine Zeile\\n", "Eine Zeile\\n\\n")),
    ("\\tMoved in", ("\\tEingerückt", "Eingerückt", " Eingerückt")),
    ("Right arrow", ("→", "...", "Pfeil", "42", "-")),
    ("Nothing at all here", ("∅", "!!!", "Gar nichts")),
    ("<a href='x.html' class='b'>Home</a> page", ("<a href='x.html' class='b'>Start</a>seite", "<a href='x.html'>Start</a>seite",
     "<a href='y.html' class='b'>Start</a>seite", "Startseite", "<a href='x.html' class='b'>Startseite", "<b>Start</b>seite")),
    ("%s of %d files", ("%s von %d Dateien", "%d von %s Dateien", "%s Dateien", "%s von %d Dateien %s", "%2$d Dateien von %1$s")),
    ("{count} files in {folder}", ("{count} Dateien in {folder}", "{folder}: {count}", "{zahl} Dateien in {folder}", "Dateien")),
    ("Save changes?", ("Änderungen speichern?", "Änderungen speichern", "Änderungen speichern!", "Speichern ?", "Save changes?")),
    ("Loading…", ("Lädt…", "Lädt...", "Lädt")),
    ("Copy", ("Kopieren", "Copy", "kopieren", "Kopieren ", " Kopieren", "Kopieren kopieren", "")),
    ("Version 2.5 of 2021", ("Version 2.5 von 2021", "Version 2,5 von 2021", "Version 25 von 2021", "Version von 2021")),
    ("It is not allowed", ("Es ist nicht erlaubt", "Es ist erlaubt", "Es ist verboten")),
)  # fmt: skip


def strings(keys: str) -> Iterator[Case]:
    """Strings of a program with what it needs besides words; and labels whose keys are lost, one after another."""
    head = 'msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    if keys == "keys":
        for lost in range(6):
            units = "".join(
                f'\nmsgid "&Item {letter}"\nmsgstr "{"" if n < lost else "&"}Eintrag {letter}"\n'
                for n, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: 20 + lost])
            )
            yield Case(f"{lost} lost", head + units)
        return
    for there, translations in STRINGS:
        for here in translations:
            yield Case(f"{there} = {here}", f'{head}\nmsgid "{there}"\nmsgstr "{here}"\n')


PAGE = """# The bridge

The [council](https://example.com/council) met on Monday. See the [plan](#plan) and `make plan`.

## Plan

- Work begins in *autumn*.
- The road is **closed**.

```sh
make bridge
```

![A bridge](bridge.png)

| Part | Cost |
|------|------|
| Road | 20 |
"""
PAGE_THERE = """# Die Brücke

Der [Rat](https://example.com/council) tagte am Montag. Siehe den [Plan](#plan) und `make plan`.

## Plan

- Die Arbeit beginnt im *Herbst*.
- Die Straße ist **gesperrt**.

```sh
make bridge
```

![Eine Brücke](bridge.png)

| Teil | Kosten |
|------|------|
| Straße | 20 |
"""
CHANGES = (
    ("https://example.com/council", "https://example.com/rat"), ("https://example.com/council", "example.com/council"),
    ("[Rat](https://example.com/council)", "Rat"), ("#plan", "#plans"), ("`make plan`", "make plan"), ("`make plan`", "`mach plan`"),
    ("## Plan", "### Plan"), ("## Plan\n", "Plan\n"), ("## Plan\n\n", ""), ("# Die Brücke\n\n", ""), ("```sh", "```"),
    ("```sh", "```python"), ("make bridge", "make Brücke"), ("```sh\nmake bridge\n```\n\n", ""), ("![Eine Brücke](bridge.png)\n", ""),
    ("bridge.png", "bruecke.png"), ("| Straße | 20 |\n", ""), ("| Straße | 20 |", "| Straße | 20 | 30 |"), ("| Teil | Kosten |", "| Teil |"),
    ("- Die Straße ist **gesperrt**.\n", ""), ("*Herbst*", "* Herbst*"), ("**gesperrt**", "** gesperrt **"),
    ("[Plan](#plan)", "[Plan] (#plan)"), ("[Plan](#plan)", "[Plan](#plan"), ("- Die", "* Die"), ("20", "200"), ("Montag", "Sonntag"),
)  # fmt: skip


def pages(size: str) -> Iterator[Case]:
    """A page of Markdown beside the one that it translates, with one of its parts lost or changed."""
    times = 1 if size == "short" else 3
    source = "\n".join(PAGE.replace("20", str(20 + n)) for n in range(times))
    text = "\n".join(PAGE_THERE.replace("20", str(20 + n)) for n in range(times))
    yield Case("as it is", text, source)
    for old, new in CHANGES:
        yield Case(f"{old} = {new}", text.replace(old, new, 1), source)


MENTIONS = (
    "{1} said nothing.", "“We will build it,” {1} said.", "Mr {1} left early.", "Ms {1} left early.", "Minister {1} left early.",
    "{1}, 54, was born here.", "They met in {1}.", "The {1} is a river.", "{1}'s plan failed.", "According to {1}, it works.",
    "{1} and Anna left.", "Peter {1} spoke next.", "P. {1} spoke next.", "The {1} family left.", "{1} told reporters so. {1} left.",
)  # fmt: skip


def mentions(lang: str) -> Iterator[Case]:
    """Somebody who is introduced in full, and mentioned again in another form, in several ways."""
    opening = {
        "en": "Transport Minister Henrik {0} opened the bridge on Monday. It had been closed for years.",
        "de": "Verkehrsminister Henrik {0} eröffnete am Montag die Brücke. Sie war jahrelang gesperrt.",
    }[lang]
    frames = MENTIONS if lang == "en" else (
        "{1} sagte nichts.", "„Wir bauen sie“, sagte {1}.", "Minister {1} ging früh.", "Herr {1} ging früh.", "Frau {1} ging früh.",
        "Sie trafen sich in {1}.", "{1}s Plan scheiterte.", "Laut {1} geht das.", "Peter {1} sprach danach.", "{1} (54) lebt hier.",
    )  # fmt: skip
    for frame in frames:
        for form in (
            "Stollberg",
            "Stolberg",
            "Stollber",
            "Stollbreg",
            "Stallberg",
            "Stollberger",
            "Stollbergs",
            "Collberg",
            "Knee",
        ):
            yield Case(f"{frame} {form}", f"{opening} {frame}".format("Stollberg", form))


GENDERS = {
    "ru": (("Ivanova", "Ivanov", "Елена Иванова"), ("Kozlov", "Kozlova", "Игорь Козлов"), ("Bely", "Belaya", "Андрей Белый")),
    "pl": (("Kowalska", "Kowalski", "Anna Kowalska"), ("Nowak", "Nowakowa", "Jan Nowak"), ("Zielińska", "Zieliński", "Ewa Zielińska")),
    "cs": (("Nováková", "Novák", "Jana Nováková"), ("Svoboda", "Svobodová", "Petr Svoboda")),
    "el": (("Papadopoulou", "Papadopoulos", "Μαρία Παπαδοπούλου"), ("Georgiou", "Georgios", "Νίκος Γεωργίου")),
    "is": (("Jónsdóttir", "Jónsson", "Anna Jónsdóttir"),),
}  # fmt: skip


def genders(lang: str) -> Iterator[Case]:
    """A surname in the form of a man and of a woman, beside its source and without one."""
    first = {
        "Елена": "Elena",
        "Игорь": "Igor",
        "Андрей": "Andrei",
        "Μαρία": "Maria",
        "Νίκος": "Nikos",
    }
    for right, wrong, full in GENDERS[lang]:
        given = full.split()[0]
        name = first.get(given, given)
        source = FRAMES[lang].format(full) if lang in FRAMES else f"{full} kom í bæinn á mánudag."
        for surname in (right, wrong, right[:-1], wrong + "a"):
            text = HERE.format(f"{name} {surname}")
            yield Case(f"{full} = {name} {surname}", text, source)
            yield Case(
                f"{name} {surname}, {name} {right} twice",
                f"{name} {right} came on Monday. {text} Then {name} {right} left.",
            )


CASES = {
    "cs": ("v Edmontonu", "do Havlíčkova Brodu", "s Janem Novákem", "o Whitlockovi", "Praze", "od Karla"),
    "pl": ("w Edmontonie", "z Zielińskim", "do Torunia", "o Nowaku", "Krakowem"),
    "fi": ("Edmontonissa", "Virtasen", "Tampereelta", "Koskiselle", "Helsingissä"),
    "tr": ("Edmonton'da", "Yılmaz'ın", "Ankara'dan", "Demirtaş'a"),
    "hu": ("Edmontonban", "Szabónak", "Debrecenből", "Kováccsal"),
    "ru": ("в Эдмонтоне", "с Соколовым", "из Тюмени", "о Жукове"),
    "is": ("í Reykjavík", "Jónssyni", "á Akureyri", "Önnu"),
}  # fmt: skip
IN_ENGLISH = {
    "ru": {"Эдмонтоне": "Edmontone", "Соколовым": "Sokolovym", "Тюмени": "Tyumeni", "Жукове": "Zhukove"},
}  # fmt: skip
BASES = (
    "Edmonton", "Havlíčkův Brod", "Jan Novák", "Whitlock", "Prague", "Karel", "Zieliński", "Toruń", "Nowak", "Krakow", "Virtanen",
    "Tampere", "Koskinen", "Helsinki", "Yılmaz", "Ankara", "Demirtaş", "Szabó", "Debrecen", "Kovács", "Sokolov", "Tyumen", "Zhukov",
    "Reykjavík", "Jónsson", "Akureyri", "Anna",
)  # fmt: skip


def endings(lang: str) -> Iterator[Case]:
    """Names with a case ending of the source, kept in English, with the base form elsewhere or nowhere."""
    for phrase in CASES[lang]:
        form = phrase.split()[-1]
        here = IN_ENGLISH.get(lang, {}).get(form, form)
        source = FRAMES[lang].format(phrase) if lang in FRAMES else f"Hún kom {phrase} á mánudag."
        yield Case(f"{phrase}, alone", HERE.format(here), source)
        yield Case(f"{phrase}, without a source", HERE.format(here))
        for base in BASES:
            if base[:3].casefold() == here[:3].casefold():
                twice = f"{HERE.format(here)} Later {base} was calm. They spoke of {base}."
                yield Case(f"{phrase}, {base} elsewhere", twice, f"{source} {base}.")


FORMATS = (
    "20. May 2020", "20 May 2020", "May 20, 2020", "20th of May", "2020-05-20", "20/05/2020", "20.05.2020", "5. Mai", "5 Mai", "le 5 mai",
    "5 de mayo", "1er mai", "14 Uhr", "14.30 Uhr", "2 p.m.", "14:30", "14h30", "20 o'clock", "8 p.m.", "à 20 h", "a las 20 horas",
    "78,67 percent", "78.67 Prozent", "78,67 Prozent", "1.200 people", "1,200 Menschen", "1 200 personnes", "28. 404. 603", "1,5 million",
    "1.5 Millionen", "3,400,15", "12,5", "0,5 %", "€20", "20 €", "€ 20", "20€", "50,- Kč", "£39", "39 £", "$5", "5 $", "US$ 5", "¥100",
    "100 ₽", "2:1", "2-1", "2–1", "60:85", "4: 3", "18: 00", "20, 000", "10 .000", "Monday 3: 15", "Romans 8: 9", "the 90er", "in 80s",
)  # fmt: skip


def formats(lang: str) -> Iterator[Case]:
    """Dates, hours, amounts and scores in the formats of several languages, once and four times."""
    frame = {
        "en": "The team won {} after the break.",
        "de": "Die Mannschaft gewann {} nach der Pause.",
        "fr": "L'équipe a gagné {} après la pause.",
        "es": "El equipo ganó {} después del descanso.",
    }[lang]
    for form in FORMATS:
        yield Case(form, frame.format(form))
        yield Case(f"{form} four times", " ".join([frame.format(form)] * 4))


EASTERN = {
    "zh": ("市长星期一在市政厅宣布新的桥梁计划", "议会没有人同意这个决定", "，", "。"),
    "ja": (
        "市長は月曜日に市役所で新しい橋の計画を発表した",
        "議会では誰も賛成しなかった",
        "、",
        "。",
    ),
}


def eastern(lang: str) -> Iterator[Case]:
    """Texts without spaces: marks of Latin script, loops, other scripts, spaces, copies."""
    first, second, comma, stop = EASTERN[lang]
    for mark in (",", ".", "?", "!", ";", ":", "\uff0c", "、", "。", "\uff0e", " ", "...", "…"):
        yield Case(f"{mark} within", f"{first}{mark}{second}{stop}")
        yield Case(f"{mark} at the end", f"{first}{comma}{second}{mark}")
        yield Case(f"{mark} four times", f"{first}{mark}{second}{mark}" * 4)
    for size in range(1, 7):
        for times in range(2, 9):
            yield Case(
                f"{size} letters {times} times",
                f"{first[:4]}{first[4 : 4 + size] * times}{second}{stop}",
            )
    for piece in (
        "the mayor",
        "мэр города",
        "시장은",
        "Bürgermeister",
        "新しい",
        "这个",
        "NATO",
        "ABC123",
        "🙂",
        "（注）",
        "(note)",
    ):
        yield Case(f"{piece} within", f"{first}{piece}{second}{stop}")
        yield Case(f"{piece} alone", f"{first}{stop}\n\n{piece}\n\n{second}{stop}")
    for times in range(2, 5):
        yield Case(f"{times} copies", f"{first}{stop}" * times)
        yield Case(f"{times} paragraphs", "\n\n".join([f"{first}{comma}{second}{stop}"] * times))


LEFT = (
    "Open file", "OK", "Save as…", "git commit -m", "Enter", "Ctrl+S", "Online", "Name", "E-Mail", "Use the force", "The file was saved.",
    "https://example.com", "JSON", "{name}", "Computer", "Version 2.0", "MIT License", "left", "Are you sure?", "Peter Brenner",
    "Loading the list of files from the server failed.", "a", "Main menu", "localhost", "main.py", "Hello, world!", "Update available",
)  # fmt: skip


def left_strings(lang: str) -> Iterator[Case]:
    """Strings of a program that a translation has just as they are."""
    head = f'msgid ""\nmsgstr "Language: {lang}\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    other = {
        "de": ("Close the window", "Das Fenster schließen"),
        "ru": ("Close the window", "Закрыть окно"),
    }[lang]
    for text in LEFT:
        rest = f'\nmsgid "{other[0]}"\nmsgstr "{other[1]}"\n'
        yield Case(text, f'{head}{rest}\nmsgid "{text}"\nmsgstr "{text}"\n')


STORY = {
    "de": (
        "Am Montag traf Anna Kowalska in Moskau den Minister Henrik Stollberg.",
        "Stollberg lobte die Stadt München und sprach über den Januar.",
        "Kowalska reiste danach mit Peter Brenner nach Warschau.",
    ),
    "fr": (
        "Lundi, Anna Kowalska a rencontré à Moscou le ministre Henrik Stollberg.",
        "Stollberg a fait l'éloge de la ville de Munich et a parlé de janvier.",
        "Kowalska s'est ensuite rendue à Varsovie avec Peter Brenner.",
    ),
    "ru": (
        "В понедельник Анна Ковальская встретила в Москве министра Хенрика Штольберга.",
        "Штольберг похвалил город Мюнхен и говорил о январе.",
        "Затем Ковальская поехала в Варшаву с Петером Бреннером.",
    ),
    "zh": (
        "星期一，安娜·科瓦尔斯卡在莫斯科会见了部长亨里克·施托尔贝格。",
        "施托尔贝格称赞了慕尼黑市，并谈到了一月。",
        "随后科瓦尔斯卡与彼得·布伦纳前往华沙。",
    ),
    "he": (
        "ביום שני פגשה אנה קובלסקה במוסקבה את השר הנריק שטולברג.",
        "שטולברג שיבח את העיר מינכן ודיבר על ינואר.",
        "קובלסקה נסעה לאחר מכן לוורשה עם פטר ברנר.",
    ),
}
IN_FULL = (
    "On Monday Anna Kowalska met the minister Henrik Stollberg in Moscow.",
    "Stollberg praised the city of Munich and spoke about January.",
    "Kowalska then travelled to Warsaw with Peter Brenner.",
)
PUT_THERE = {
    "Kowalska": ("Brenner", "Stollberg", "Kowalski", "Kowalsky", "Kovalska", "Novak", "she", "the woman", "Kowal", "Schmidt"),
    "Stollberg": ("Kowalska", "Stolberg", "Stollenberg", "Steinberg", "he", "Mountain", "Haller", "Stohlberg"),
    "Moscow": ("Moskau", "Mosco", "Moskow", "Warsaw", "Munich", "the city", "Kyiv", "Moscou", "Muscovy"),
    "Munich": ("München", "Munic", "Münich", "Zurich", "Bavaria", "Munster"),
    "Warsaw": ("Warschau", "Warsow", "Warsawa", "Varsovie", "Poland", "Wroclaw"),
    "January": ("Januar", "Janury", "June", "winter", "janvier"),
    "Monday": ("Sunday", "Montag", "Munday", "yesterday"),
    "Peter": ("Pieter", "Petra", "Paul", "Pete", "Robert"),
    "Brenner": ("Bremner", "Burner", "Brennan", "Halloway", "his friend"),
    "Henrik": ("Hendrik", "Henry", "Erik", "Anna"),
}  # fmt: skip


def exchanges(lang: str) -> Iterator[Case]:
    """Names in a story that are exchanged, translated, left, misspelled once or throughout, and left out."""
    source, text = "\n\n".join(STORY[lang]), "\n\n".join(IN_FULL)
    yield Case("as it is", text, source)
    for name, others in PUT_THERE.items():
        for other in others:
            yield Case(f"{name} = {other}, once", text.replace(name, other, 1), source)
            last = text[::-1].replace(name[::-1], other[::-1], 1)[::-1]
            yield Case(f"{name} = {other}, the last", last, source)
            yield Case(f"{name} = {other}, always", text.replace(name, other), source)
        yield Case(f"without {name}", text.replace(f"{name} ", ""), source)
