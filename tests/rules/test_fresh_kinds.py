"""Kinds of text on which rules were wrong once: found on fresh text, told here in sentences of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import Checker, Report
from qa.detect.run import detect
from qa.model.document import Document
from qa.pipeline import check_document
from qa.read.markdown import read_markdown
from qa.read.plain import read_plain
from qa.rules.catalogue import catalogue


def found(text: str, rule: str, source: str | None = None, source_lang: str = "de") -> list[str]:
    """What the rule reports of the text."""
    target = read_plain(text, "en")
    document = Document(
        id="a",
        uri="a.txt",
        raw=text,
        target=target,
        source=read_plain(source, source_lang) if source else None,
        source_lang=source_lang if source else None,
        source_raw=source,
    )
    findings = detect(document, [catalogue()[rule]()]).findings
    return [finding.span.of(target.text) for finding in findings]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("doubled-word", "An An and Ke Ke arrived on Monday. An An is a male of 130 kilograms."),
        ("misspelled-word", "It was, he wrote, a forward loooking (sic) plan for the town."),
        ("stray-initial", "Just terrible! wrote Bernard Roe (@BMatungwa) to Matungwa on Friday."),
        ("inconsistent-name", "See the Form 10-Q and the Form 10-K of the mill."),
        ("doubled-word", "They took “the the” out of the notes of the guild."),
        ("glued-words", "Find the mill at ofthe.co.uk or captainof.com on Friday."),
        ("lost-letter", "The picture is by Ann Roe of the F ine Arts Museum of Linz."),
        ("lost-letter", "The film happens to star a talking mill."),
        ("misplaced-quote-space", "They wrote of “ ‘Mills, Mr. Roe!’ ” in the town."),
        ("untranslated-word", "The mayor went to the village fête on Friday."),
        ("missing-capital", "They ate french fries at the mill."),
        ("stray-initial", "Mher Karapetyan and the others made a film of it."),
        (
            "torn-text",
            (
                "my phone fell into the river and I do not know what to do\n\n"
                "shall I buy another one at the new shop\n\nit was cheaper at the old market\n\n"
                "the children liked it so much there\n\nthe mayor was at the fair as well\n\n"
                "we met him at the old bridge"
            ),
        ),
        (
            "torn-text",
            "It is an offense if the act breaks a law of the town, or\n\nd) if somebody is hurt by it.",
        ),
        (
            "lower-case-start",
            "He wants to:\n\n1.\n\nopen a mill of his own in the town.\n\nIt rained.",
        ),
        ("lower-case-start", "The guild met on Friday in the hall of the town. afp\n\nIt rained."),
        (
            "missing-final-mark",
            (
                "The guild has opened the mill on Friday, and the mayor came to see it with the others from the "
                "town hall. Read all about the mills of the town and who they belong to on our page"
            ),
        ),
        (
            "duplicated-segment",
            (
                "Pour a bucket of water on the floor of the mill.\n\n"
                "Pour a bucket of milk on the floor of the mill."
            ),
        ),
        ("unpaired-bracket", "Such good people: -)\n\nMany thanks (((((( to the guild"),
        ("doubled-word", "He read the sticker with the words kiss the boo boo and drove on."),
        ("doubled-word", "You are really super super professional in all that you do."),
        ("dangling-word", "Two of the boats remained unaccounted for. The search went on."),
        ("dangling-word", "It was an attack Ashby has claimed responsibility for. It rained."),
        ("dangling-word", "Such oil has to be poured into a pan before it is disposed of."),
        ("glued-lead-in", "Rivals the world over will shudder if the two guilds become one."),
        (
            "glued-lead-in",
            "Born the son of a miner in the north of the town, he won a place there.",
        ),
        ("glued-lead-in", "Back the way they came, the men passed the same houses of the town."),
        ("glued-lead-in", "Gone the days when a landlord could count on a full house at noon."),
        ("glued-lead-in", "Time the government acted, says the guild, and the town agrees."),
        ("glued-lead-in", "Silent the guns above the valley, silent the men who had fed them."),
        (
            "page-furniture",
            "Release 2.4\n\n[Fix] The parser keeps tabs in rows of text\n\n[New] Reports can be written as text",
        ),
        ("page-furniture", "It rained.\n\nView from the church tower (54 m)\n\nNobody was hurt."),
        ("dropped-initial", "The guild layed a stone and eeked out a living of it."),
        ("dangling-word", "He has to be back within the time that they have agreed upon."),
        ("doubled-word", "It was no more than a whim that she had had."),
        ("lost-letter", "The swallows flitted to and fro in the air over the town."),
        ("lost-letter", "Come and 'ave a look at this, he said to the others in the hall."),
        (
            "misplaced-quote-space",
            '"Well," the nurse went on, sighing, "I\'m afraid he will be put out, you know men--"',
        ),
        ("misplaced-quote-space", 'But Emma, turning to the others, "I was told to come here--"'),
        ("doubled-word", "It is a project which will kick in in two to three years."),
        (
            "truncated-sentence",
            "The loss of the company in the third quarter was n/a\n\nIt said so.",
        ),
        (
            "wrong-name-gender",
            "The palace was the home of the Dalai Lamas. The Dalai Lama left the Dalai Lama's room.",
        ),
        ("missing-space", "Tl;dr: believe what you want, and leave the others in peace."),
        ("space-before-punctuation", "All thoughts of others are welcome : ) and so are you."),
        ("dangling-word", "They like it because it a.) costs less and b.) lasts."),
        ("dangling-word", "We ran the tests after every. single. change. That took hours."),
        ("dangling-word", "They are the best people that I’ve ever worked with. We stay."),
        ("dangling-word", "Find somebody in the town to have a coffee with. It helps."),
        ("doubled-word", "The tour stops in Ashby at the Boulder Boulder Theater in May."),
        ("dropped-initial", "The talks brought con[c]essions, he said."),
        ("misspelled-word", "We saw collaborat[ion] of the teams, and they strategise well."),
        ("misspelled-word", "Their rôles were not clear to the others."),
        ("stray-initial", "The project uses the CMake build system, which is simple."),
        ("repeated-phrase", "It measures velocity rates, defect rates, defect resolution rates."),
        ("repeated-phrase", "He calls a spade a spade, and that is as low as low can be."),
        ("repetition-loop", "“They take, take, take, take, take, take,” he said of the bank."),
        ("repetition-loop", "Then they sang La la la la la la la la in the hall of the town."),
        ("lower-case-start", "Good heavens! what a town this is, he thought and went on."),
        ("lower-case-start", "It makes. so. much. sense. The others agreed with him."),
        (
            "lower-case-start",
            "It ended.\n\n(b) a clerk may open the letters of the court.\n\nSo be it.",
        ),
        ("lost-letter", "He struck the table with his fist impatiently, and left the room."),
        ("missing-capital", "There was something august in his face, and in his white hair."),
        ("misplaced-capital", "Story highlights The mayor is said to have known of it."),
        (
            "misplaced-quote-space",
            'He was told, "you have power when so many have none," she said.',
        ),
        ("foreign-quotation-marks", "Read the other stories of this hour »\n\nIt rained in Bonn."),
        ("doubled-word", "He felt that the pictures of the fair were just so so."),
        ("foreign-number-format", "Call the office of the town at 729 725 522 498 168 at noon."),
        (
            "language-model-remark",
            "It has boxes.\n\nI could keep the formatting of the text boxes as it is.",
        ),
        (
            "language-model-remark",
            (
                "The tool is free.\n\nIf you see something amiss, feel free to ask how it works.\n\n"
                "It was originally published in May."
            ),
        ),
        (
            "language-model-remark",
            (
                "It rained.\n\nThe guild met.\n\nThere is a word-for-word translation of that document in "
                "Czech.\n\nThe end of May was dry."
            ),
        ),
        ("lost-letter", "Do not use abbreviations such as 2 for to or too in a letter."),
        ("misplaced-capital", "See more of our Before and After pictures, and our About page."),
        ("stray-initial", "Such data are read by OData or GData, and so are the Data of others."),
        ("torn-text", "They founded the bank with the idea that (their) bank would pay."),
        ("torn-text", "Nobody at home knows who she works for (Anna is not her name)."),
        ("torn-text", "It sounds better if you say: our, we, us, they or you."),
        ("torn-text", "n cards are n screens in the world of our new machines, said the guild."),
        ("untranslated-place-name", "Most Filipinas in the city send money home."),
        ("tokenised-text", "As a [ clerk ], I want to [ see the list ], so that I can sign it."),
        ("split-figure", "It is written [The Holy Book, 41: 30] and again later on."),
        ("glued-lead-in", "Search her, search her! But if you do not find it, let her go."),
        ("glued-lead-in", "Half the men went to their guns, the other half to the wall."),
        ("untranslated-word", "He took the rôle of the old régime in the play."),
        ("untranslated-word", "Follow us at #ベビー and tell your friends about it."),
        ("untranslated-sentence", "The stew is a pièce de résistance of the house."),
        (
            "untranslated-sentence",
            "They sang _Du hast die schönsten Augen, was willst du mehr_ again.",
        ),
        (
            "untranslated-sentence",
            "And then she adds: لذلك أعتقد أن هذه الأخبار ستؤثر على الناس كثيرا",
        ),
    ],
)
def test_what_is_sound_is_left_alone(rule: str, text: str) -> None:
    assert found(text, rule) == []


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        ("The deal is worth £11 million.", "这笔交易价值1100 万英镑。", "zh"),
        ("More than 360,000 people died.", "36 万人以上が死亡した。", "ja"),
        ("CNN had 2.52 million viewers.", "CNN의 시청자는 252만 명이었다.", "ko"),
        ("As much as 2 to 4 inches of rain fell.", "Es fielen 5 bis 10 Zentimeter Regen.", "de"),
        ("The 6-foot-6 player left.", "Der 198 Zentimeter große Spieler ging.", "de"),
        ("It was a sunny 80 degrees.", "Es war sonnig bei 26 Grad.", "de"),
        ("It has not rained in two decades.", "Es hat seit 20 Jahren nicht geregnet.", "de"),
    ],
)
def test_figures_that_say_the_same_agree(text: str, source: str, lang: str) -> None:
    assert found(text, "number-mismatch", source, lang) == []


def test_what_is_right_already_is_no_literal_translation() -> None:
    assert not found(
        "A high-pressure system brings sun to the country.",
        "literal-translation",
        "Ein Hoch bringt dem Land in der Wettervorhersage Sonne.",
    )


@pytest.mark.parametrize(
    ("rule", "text", "source", "lang"),
    [
        (
            "echoed-word",
            "She ran round and round in the fields behind the house of her uncle.",
            "Sie lief auf den Feldern hinter dem Haus ihres Onkels im Kreis.",
            "de",
        ),
        (
            "number-mismatch",
            "He was burnt at the stake in May.[29]",
            "Er wurde im Mai verbrannt.[9]",
            "de",
        ),
        ("number-mismatch", "The plot has 2.5 hectares.", "土地は２・５ヘクタール。", "ja"),
        ("number-mismatch", "It took 3 and a half years.", "Es dauerte 3,5 Jahre.", "de"),
        ("number-mismatch", "They are twins (16.5).", "הן תאומות (16 וחצי).", "he"),
        ("number-mismatch", "There were 12 COVID-19 tests.", "有12个新冠检测。", "zh"),
        (
            "number-mismatch",
            "The hall has 2,960 seats and 2.5 doors.",
            "会場は２，９６０席、扉は２．５枚。",
            "ja",
        ),
        (
            "number-mismatch",
            "The box comes on 03/16 at last.",
            "Die Kiste kommt am 16.3 endlich an.",
            "de",
        ),
        (
            "number-mismatch",
            "Nearly thirty people saw it.",
            "Vidělo to téměř tři desítky lidí.",
            "cs",
        ),
        (
            "untranslated-word",
            "They went by train with České dráhy.",
            "Jeli vlakem s České dráhy.",
            "cs",
        ),
        (
            "untranslated-word",
            "He sang “Guten Tag, liebes Dorf” twice.",
            "Er sang „Guten Tag, liebes Dorf“.",
            "de",
        ),
        ("untranslated-word", "It has:\n\n・A lamp of glass", "内容：\n\n・ガラスのランプ", "ja"),
        (
            "misspelled-name",
            "The road to Šumperk is open.",
            "Silnice v Šumperku je otevřena.",
            "cs",
        ),
    ],
)
def test_what_the_source_has_as_well_agrees(rule: str, text: str, source: str, lang: str) -> None:
    assert found(text, rule, source, lang) == []


def test_a_template_in_an_attribute_ends_with_it() -> None:
    raw = 'See <a href="{{< ref "page.md" >}}">the page</a>.\n\n<p>\n<a href="{{< ref "b.md" >}}">It</a> ends.</p>'
    assert read_markdown(raw).prose.text == "See the page.\n\nIt ends."


def test_an_article_of_a_law_is_no_trillion() -> None:
    assert found("Article 3 was changed.", "number-mismatch", "제3조가 개정되었다.", "ko") == []


def test_an_address_ends_where_a_language_without_spaces_goes_on() -> None:
    source = "お申し込みはaward@example.comで受け付けます。"
    assert found("Write to award@example.com now.", "link-mismatch", source, "ja") == []


def test_shares_of_turkish_are_no_placeholders() -> None:
    source = "Öğrencilerin %68'i iyi not aldı."
    text = "A total of 68 per cent of the pupils had good grades."
    assert found(text, "placeholder-mismatch", source, "tr") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "From 1 May 2004 to 31 December 2005 the office settled a part of the requests.",
            "Od 1. 5. 2004 do 31. 12. 2005 úřad vyřídil část žádostí.",
        ),
        (
            "The mill would have cost 31.6 million EUR.",
            "Mlýn by stál 790 mil. Kč.",
        ),
        (
            "It goes on as planned.”15 Nobody knows why.",
            "Pokračuje to podle plánu.“17 Nikdo neví proč.",
        ),
        ("The fee is € 0. 92 per bag.", "Poplatek je 0,92 € za pytel."),
        (
            "Twelve of the mills closed in the 3rd quarter.",
            "V 5. čtvrtletí zavřelo dvanáct mlýnů.",
        ),
    ],
)
def test_figures_that_say_the_same_are_no_mismatch(text: str, source: str) -> None:
    assert found(text, "number-mismatch", source, "cs") == []


def test_a_figure_that_looks_alike_is_a_mismatch() -> None:
    source = "Zákon č. 798/2003 platí od 1. 5. 2004."
    text = "Act No. 1798/2003 has been in force since 1 May 2004."
    assert found(text, "number-mismatch", source, "cs") == ["1798"]


def test_a_letter_that_the_source_has_too_is_a_bullet() -> None:
    text = "The office will audit it.\n\no\n\nThe company supplied paper."
    source = "Úřad to prověří.\n\no\n\nFirma dodala papír."
    assert found(text, "untranslated-sentence", source, "cs") == []


def test_a_passage_below_the_name_of_its_language_is_meant() -> None:
    german = "Die Brücke ist gesperrt, weil das Wasser zu hoch steht."
    for label in ("Deutsch", "## Deutsch", "🇩🇪 Deutsch", "German", "Deutsch / German", "[Deutsch]"):
        assert found(f"{label}\n\n{german}\n\nEnglish\n\nIt rained.", "untranslated-sentence") == []
    for label in ("Italiano", "Deutsch | Italiano", "The mill"):
        assert found(f"{label}\n\n{german}\n\nIt rained.", "untranslated-sentence") == [german]
    # A later label ends what the first one says.
    assert found(f"Deutsch\n\n{german}\n\nEnglish\n\n{german}", "untranslated-sentence") == [german]


def test_two_words_without_a_space_are_named_first() -> None:
    text = "Nobody knows who will drop out of the raceas soon as this week, he said."
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"))
    (finding,) = detect(document, [catalogue()["misspelled-word"]()]).findings
    assert finding.suggestions[0].text == "race as"


def test_signs_of_listings_are_meant() -> None:
    raw = "A tree:\n\n<pre>\nconfig\n|   mill  .toml ,\n</pre>\n\nIt ends  here.\n"
    document = Document(id="a", uri="a.md", raw=raw, target=read_markdown(raw, "en").prose)
    rules = [catalogue()[rule]() for rule in ("doubled-space", "space-before-punctuation")]
    found_ = [finding.span.of(document.target.text) for finding in detect(document, rules).findings]
    assert found_ == ["  "]


def test_names_of_functions_are_no_joined_sentences() -> None:
    raw = "---\ntitle: math.Add\ndescription: It adds the given time.Time value.\n---\n\nIt rained.Then it stopped.\n"
    document = Document(id="a", uri="a.md", raw=raw, target=read_markdown(raw, "en").prose)
    findings = detect(document, [catalogue()["missing-space"]()]).findings
    assert [finding.span.of(document.target.text) for finding in findings] == ["rained.Then"]
    assert found('They call it "alt.Shrugged" at home.', "missing-space") == []


def test_a_byte_of_a_character_decoded_wrong_is_not_fixed_by_itself() -> None:
    text = "There is spring, summer, and â\u0080\u0094 winter."
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"))
    findings = detect(document, [catalogue()["invisible-character"]()]).findings
    assert not any(fix.safe for finding in findings for fix in finding.suggestions)


def test_signs_in_a_passage_that_was_left_are_not_fixed() -> None:
    text = "Le maire a dit que la ville va bien , et que les travaux sont finis .\n\nIt rained in the town."
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"))
    rules = [catalogue()[rule]() for rule in ("untranslated-sentence", "space-before-punctuation")]
    left = [one for one in detect(document, rules).findings if one.rule == "untranslated-sentence"]
    assert left
    assert not any(one.suggestions for one in left)


def test_half_of_a_word_is_no_word() -> None:
    assert found("A blow to the leg\ufeffislation of the town, he said.", "misspelled-word") == []


def test_a_text_whose_lists_have_no_marks_has_a_style_of_its_own() -> None:
    text = (
        "The town opens a school of its own in May.\n\nIt has room for all children of the town\n\n"
    )
    text += "It is paid for by the guild of the bakers\n\nThe mayor is glad about it."
    source = (
        "Die Stadt eröffnet im Mai eine Schule.\n\nSie hat Platz für alle Kinder der Stadt.\n\n"
    )
    source += "Sie wird von der Gilde der Bäcker bezahlt.\n\nDer Bürgermeister freut sich."
    assert found(text, "missing-final-mark", source) == []


def test_the_head_of_a_page_is_set_into_it() -> None:
    raw = "---\ntitle: The new mill\nexcerpt: The guild opens the new mill on Friday at nine.\n---\n\n"
    raw += "The guild opens the new mill on Friday at nine.\n\n*Photo: Jane Doe*\n"
    document = Document(id="a", uri="a.md", raw=raw, target=read_markdown(raw, "en").prose)
    for rule in ("duplicated-segment", "page-furniture"):
        assert not detect(document, [catalogue()[rule]()]).findings


def test_joined_paragraphs_are_one_finding() -> None:
    text = "It was over.The guild left.It rained.The mill closed.Nobody came.The end was near."
    joined = found(text, "missing-space")
    assert len(joined) == 1


def test_the_letter_of_another_alphabet_is_the_strange_one() -> None:
    text = "Oι άνθρωποι ήρθαν."
    target = read_plain(text, "el")
    document = Document(id="a", uri="a.txt", raw=text, target=target)
    (finding,) = detect(document, [catalogue()["mixed-scripts"]()]).findings
    assert finding.suggestions[0].text == "Οι"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("Van venir, i a més a més van ballar tota la nit.", "ca"), ("वह धीरे धीरे घर गया।", "hi")],
)
def test_what_a_language_says_twice_is_no_repeated_phrase(text: str, lang: str) -> None:
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, lang), lang=lang)
    assert not detect(document, [catalogue()["repeated-phrase"]()]).findings


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        # A word of a name with another letter, where the right form would be an everyday word.
        ("misspelled-name", "The Mayor spoke. The Mayor left with Sir Mador. The Mayor had won."),
        (
            "misspelled-name",
            "Each item of the Awesome box is Awesomed. Awesome lists are long. So Awesome.",
        ),
        (
            "misspelled-name",
            "Trade with Asia grew, the IT association (AIIA) said. Asia buys. Asia sells.",
        ),
        (
            "misspelled-name",
            "The Israelis met Israel's envoys. Israel called on Israelas they spoke. The Israelis left.",
        ),
        (
            "misspelled-name",
            "Ruben Kestler (corrects from Kessler) spoke. Kestler left, and Kestler won.",
        ),
        (
            "page-furniture",
            "He sat down again.\n\nWe tell another story.\n\nThen they all went home.",
        ),
        (
            "page-furniture",
            "He sat down again.\n\nNow my question: who of us will pay for all of it?",
        ),
        ("page-furniture", "Watch: Mayor opens the fair in the old town\n\nThe mayor came late."),
        ("page-furniture", "The reign of the kings\n\nFrom 1947 to 1950\n\nThe kings built roads."),
        (
            "repeated-phrase",
            "We go around the subject and around the subject, to make them see it.",
        ),
        ("repeated-phrase", "They light the old cauldron  The old cauldron will rise at nine."),
        (
            "repetition-loop",
            "The crowd sang Beladi beladi beladi songs at the gate of the old town.",
        ),
        (
            "untranslated-sentence",
            "“He is free,” she said in a tweet. Je salue la libération du cinéaste et de ses amis.",
        ),
        (
            "untranslated-word",
            "Loujain is at home! الحمد لله pic.twitter.com/abcdef The court let her go.",
        ),
        (
            "untranslated-sentence",
            "The page:\n\nUt enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip.",
        ),
        ("dangling-word", "It is a war of which all of them are fearful."),
    ],
)
def test_what_is_meant_is_left_alone(rule: str, text: str) -> None:
    assert found(text, rule) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("misspelled-name", "The Kestrel bank paid. Kestrel bought Kestrle shares. Kestrel grew."),
        ("page-furniture", "He sat down again.\n\nShare this story\n\nThen they all went home."),
        ("page-furniture", "He sat down again.\n\nWatch: Mayor opens the fair in the old town"),
        (
            "doubled-word",
            "It is the lead lead core that shakes, said the man who joined joined it.",
        ),
        ("repeated-phrase", "It fell in the last in the last week."),
        ("repetition-loop", "They left on the way on the way on the way home."),
    ],
)
def test_what_is_wrong_is_still_found(rule: str, text: str) -> None:
    assert found(text, rule)


def test_a_word_between_two_names_that_the_source_has_so_is_of_a_name() -> None:
    source = "Vlak jel do Lysé nad Labem a zpět."
    assert (
        found("The train went to Lysá nad Labem and back.", "untranslated-word", source, "cs") == []
    )
    source = "Vedoucí oddělení řekl, že nabídek bylo málo."
    assert found("The head said that nabídek were few.", "untranslated-word", source, "cs")


def test_a_figure_of_the_source_that_a_space_splits_is_read_whole() -> None:
    source = "Das Haus kostet $2 ,600 im Monat."
    assert found("The house costs $2,600 a month.", "number-mismatch", source) == []


def test_a_sentence_that_goes_on_with_a_sum_lacks_no_mark() -> None:
    source = "Ich nehme die Waren im Wert von etwa.\n\n500 Euro aus dem Korb und gehe."
    text = "I take the goods in my basket, which are worth about\n\n€500, out of it and go."
    assert found(text, "missing-final-mark", source) == []


def edits(
    text: str, rule: str, lang: str = "en", *, markdown: bool = False
) -> list[tuple[str, bool]]:
    """What the rule would put in place, and whether it may be applied unseen."""
    target = read_markdown(text, lang).prose if markdown else read_plain(text, lang)
    document = Document(id="a", uri="a.md", raw=text, target=target, lang=lang)
    report = check_document(document, [catalogue()[rule]()])
    return [(edit.text, edit.safe) for finding in report.findings for edit in finding.suggestions]


@pytest.mark.parametrize(
    ("rule", "text", "lang"),
    [
        ("missing-space", "From one viewpoin,t it was a folly of the guild.", "en"),
        ("missing-capital", "Ask the monday Service for it in the morning.", "en"),
        (
            "missing-capital",
            "Den 25 september 2022 såg alla på bron med sina vänner i staden.",
            "en",
        ),
        ("doubled-space", "One\u2003 of them came.", "en"),
        ("doubled-space", "A row |  of cells.", "en"),
        ("doubled-word", "Anyone who logs in in the future can see it.", "en"),
    ],
)
def test_what_lacks_a_second_witness_is_not_fixed_unseen(rule: str, text: str, lang: str) -> None:
    assert [safe for _, safe in edits(text, rule, lang)] == [False]


def test_spaces_that_were_typed_as_entities_are_not_fixed_unseen() -> None:
    assert [
        safe for _, safe in edits("One&emsp; of them came.", "doubled-space", markdown=True)
    ] == [False]


@pytest.mark.parametrize(
    ("rule", "text", "lang"),
    [
        ("missing-space", "Maps;Places;Ways;", "en"),
        ("doubled-space", "Write '  ' for two.", "en"),
        ("doubled-word", "Oh là là, c’est la vie.", "fr"),
        ("split-figure", "Those are the best 10: 1. Klee 555 - 2. Roth 416.", "en"),
        ("missing-space", "Das nannte man einen ,seltenen Fall‘ in der Stadt.", "de"),
        ("missing-space", "Podle Reuters klesla firma SDC.O na burze o dvě procenta.", "cs"),
        ("foreign-number-format", "Smlouva:\n\n1.1 V této dohodě platí tento výklad.", "cs"),
        ("missing-capital", "Fueron a catar un vino de la casa.", "es"),
        ("lost-letter", "She was minister ad interim of the state.", "en"),
        (
            "misspelled-name",
            "The Nazis came. The Nazis left. Nazif Kaya sang. The Nazis ran.",
            "en",
        ),
        (
            "misspelled-name",
            "The Nazis came. The Nazis left. Prime Minister Nazif resigned. The Nazis ran.",
            "en",
        ),
        ("leftover-markup", "Coat 800 yen <PRE _ /WAG, Inc.> Socks 12 yen.", "en"),
        ("dangling-word", "It is the old lamp that one has saved many years for.", "en"),
        ("doubled-word", "4\tand\tand\tCCONJ\n5\tthe\tthe\tDET\n6\tship\tship\tNOUN", "en"),
    ],
)
def test_lists_and_strings_of_programs_are_left_alone(rule: str, text: str, lang: str) -> None:
    assert edits(text, rule, lang) == []


@pytest.mark.parametrize(
    ("rule", "text", "source", "lang"),
    [
        # A case of the source is no other letter of the name.
        (
            "misspelled-name",
            "They crossed the border at Medyka.",
            "Przekroczyli granicę w Medyce.",
            "pl",
        ),
        ("misspelled-name", "Dominik Milowski spoke.", "Kalbėjo Dominikas Milowskis.", "lt"),
        ("wrong-name-gender", "He saw Evgeny Turbin there.", "Он увидел Евгения Турбина.", "ru"),
        ("wrong-name-gender", "He saw Gregory Plotkin there.", "Он увидел Грегори Плоткина.", "ru"),
        ("untranslated-word", "She told Žinių radijas about it.", "Ji sakė Žinių radijui.", "lt"),
        (
            "untranslated-word",
            "A fire was reported in Angererhofweg.",
            "Brand im Angererhofweg.",
            "de",
        ),
        (
            "untranslated-sentence",
            "The Bild am Sonntag paper said so.",
            "Das meldet die Bild am Sonntag.",
            "de",
        ),
        (
            "number-mismatch",
            "Sales were 3 billion 116 million yen.",
            "売上高は31億1600万円。",
            "ja",
        ),
        ("number-mismatch", "He ran it in 50.30 seconds.", "彼は５０秒３０で走った。", "ja"),
        (
            "number-mismatch",
            "They play in the round of 16 of the cup.",
            "Они сыграют в 1/8 финала кубка.",
            "ru",
        ),
        ("number-mismatch", "He is 1.66 m tall.", "彼の身長は166センチだ。", "ja"),
        ("number-mismatch", "The line carries 85 billion kWh.", "这条线路输送850亿千瓦时。", "zh"),
        ("number-mismatch", "They charge 600 crowns.", "Účtují šest set korun.", "cs"),
        ("number-mismatch", "He got 3 1/2 years.", "Он получил 3,5 года.", "ru"),
        (
            "number-mismatch",
            "The Order of Three Stars was awarded by the guild.",
            "Triju Zvaigžņu ordeni pasniedza plkst.13.",
            "lv",
        ),
        (
            "misspelled-name",
            "The Huaihe rises, and so does the Haihe. The Huaihe is high.",
            "淮河水位上涨，海河也是。淮河很高。",
            "zh",
        ),
        ("misspelled-name", "The company Qunar answered.", "去哪儿公司作出回应。", "zh"),
        (
            "misspelled-name",
            "Plac Kowalski is closed on Friday.",
            "Place Kowalskie są zamknięte w piątek.",
            "pl",
        ),
        (
            "untranslated-sentence",
            "The budget of the mills\n\n+ 4 mil.",
            "Rozpočet mlýnů\n\n+ 4 mil.",
            "cs",
        ),
        (
            "link-mismatch",
            "Write @todos to reach all of the guild.",
            "Schreib @alle an die Gilde.",
            "de",
        ),
        ("misspelled-name", "The Kyrgyzstani citizen spoke.", "Говорил гражданин Киргизии.", "ru"),
        (
            "misspelled-word",
            "The medicane came. A medicane is a storm.",
            "Medikaani tuli. Se on myrsky.",
            "fi",
        ),
    ],
)
def test_what_a_source_writes_otherwise_is_right(
    rule: str, text: str, source: str, lang: str
) -> None:
    assert found(text, rule, source, lang) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("doubled-word", "IS is still holding the town on the river."),
        ("doubled-word", "It was the toad Bufo bufo bufo of the lake."),
        ("doubled-word", "Wink wink, nudge nudge, said the man at the mill."),
        ("dangling-word", "They walk away from the river, not towards. It rained."),
        ("dangling-word", "There are many makers the guild works with. It rained."),
        ("dangling-word", "Here are the firms Acme Mills works with. It rained."),
        ("dangling-word", "It is one of the laws the town did not ask for. It rained."),
        (
            "missing-space",
            "(function(d,s){var js,fjs=d.first(s);if(d.get(s))return;js=d.make(s);}) it says.",
        ),
        (
            "space-before-punctuation",
            "@media only screen and (min-width : 500px) {.mill { width: 2px; }}",
        ),
        (
            "lower-case-start",
            "It rained in the town.\n\nfc,550x550,white The mill stood in the water.",
        ),
        ("lower-case-start", "It rained in the town.\n\na. The mill may be used by all."),
        (
            "inconsistent-name",
            "Kim Jong Un spoke. Kim Jong Un left.\n\nHis sister Kim Yo-jong came, and Kim Yo-jong sang.",
        ),
        (
            "inconsistent-name",
            "Asma Hamid al-Dulaimi came. Asma Hamid al-Dulaimi sang.\n\nThe wife of Mohammed al-Dulaimi left.",
        ),
        (
            "inconsistent-first-name",
            "Micheal Phelps came. Micheal Phelps won.\n\nThen Michael Phelps left the town.",
        ),
        ("lost-letter", "They saw the “Girls of the Mill” ad actually made by the guild."),
        ("lost-letter", "They were about to sign an $800 million contract with the guild."),
        (
            "page-furniture",
            "It rained.\n\nMy house is gone.\n\n— Ann Roe (@annroe) May 3, 2014\n\nSo she wrote that day.",
        ),
        (
            "page-furniture",
            "Make the buttons of the page work, please.\n\nLike this:\n\nThere are two of them in all.",
        ),
        ("untranslated-word", "She wrote to them all — Roe 王 (@roe) October 22, 2014, and left."),
        ("untranslated-word", "In the army they say אחריי - After Me, and go."),
        (
            "duplicated-segment",
            "“It is cold in the mills of the old town by the sea,” he said.\n\nNobody was hurt on that day.\n\n“It is cold in the mills of the old town by the sea,” wrote Roe later.",
        ),
        (
            "torn-text",
            "It rained on the town.\n\n@annroe In contrast to yours it was sunny all day long.",
        ),
        (
            "misspelled-name",
            "The man is called Abu Hussain al-Britani. He comes from Britain, and Britain wants him.",
        ),
        ("missing-capital", "Ask canada-mills.example or the swiss army knife of the mayor."),
        (
            "torn-text",
            "God keeps silence, and Jesus is the best witness as to what He was and what He wished to do for men.",
        ),
        ("missing-capital", "The packages drb 2.2.0, english 0.8.0 and erb 4.0.3 are new."),
        ("stray-initial", "The song was good.\n\nQMill (@millthesinger) wrote so."),
        (
            "unpaired-quotation-mark",
            "It rained on the mill.\n\nGet the paper at home »\n\nNobody was hurt.",
        ),
        (
            "glued-lead-in",
            "It rained.\n\nFappy The Laughing Seal and the guild are not related, said the mayor; Fappy left.",
        ),
        (
            "glued-lead-in",
            "It rained on the town.\n\n“Donald's a good friend of mine, and I don't know whether he wants it,” said Roe.",
        ),
        ("glued-words", "Find the mill by “samesite” or inRead™, they say in the town."),
        ("glued-words", "They found the page at captainof[.]com on Friday."),
        ("misplaced-quote-space", "They went to Ann Roe”s house, and “the mill” was closed."),
        (
            "language-model-remark",
            "The office said no more that day.\n\nTranslation: nobody knows who did it, and when.",
        ),
        (
            "untranslated-sentence",
            "Lorem ipsum dolor sit amet, consectetur elit. Curabitur feugiat, tortor non consequat finibus, justo purus auctor massa, nec semper lorem quam in massa.",
        ),
        (
            "torn-text",
            "title={Mills of the north and the people of the south who build them by hand},\n\nauthor={Roe, Ann}",
        ),
        ("repetition-loop", "She laughed lolololololo and left, and pdjpdjpdj wrote it."),
        ("misspelled-word", "The mayor asked @xgtoriousmill and gtorious for help."),
        (
            "wrong-name-gender",
            "See the Offline Replica and the Offline Replicas; the Offline Replicas are new.",
        ),
        (
            "misspelled-name",
            "KeePassXC is a fork of KeePassX. KeePassXC is new, and KeePassXC is used by all.",
        ),
        (
            "misspelled-name",
            "Whitstable lies by the sea. Whitstable is old; see the Whitstablog of Whitstable.",
        ),
    ],
)
def test_what_pages_and_networks_write_is_left_alone(rule: str, text: str) -> None:
    assert found(text, rule) == []


@pytest.mark.parametrize(
    ("rule", "text", "marked"),
    [
        ("doubled-word", "The the mill is closed.", ["The the"]),
        ("dangling-word", "On Friday the ministry met the guild with.", ["with"]),
        ("repetition-loop", "The walls are whitewhitewhitewhite now.", ["whitewhitewhitewhite"]),
        ("torn-text", "The plan shows the value of the houses It has been kept for years.", ["It"]),
        ("page-furniture", "[Feature] The third dam breaks\n\nIt rained.", ["[Feature]"]),
        ("glued-words", "He is the captainof the team.", ["captainof"]),
        (
            "inconsistent-name",
            "Muammar Gaddaffi came. Muammar Gaddaffi left.\n\nMuammar Gaddafi spoke.",
            ["Muammar Gaddaffi"],
        ),
    ],
)
def test_what_is_wrong_beside_it_is_still_found(rule: str, text: str, marked: list[str]) -> None:
    assert found(text, rule) == marked


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("torn-text", "# Mills\n\n1. **Seed statements** We used ten of them to begin with.\n"),
        ("torn-text", "# Mills\n\n**Our plan for the mills** It has been kept for years.\n"),
        (
            "torn-text",
            "# Mills\n\n**p** lans of the mills that are told to all of the town by the mayor.\n",
        ),
        ("doubled-space", "# Mills\n\n**Mill**\n\n:   A house that grinds corn.\n"),
        (
            "leftover-markdown",
            '<div class="grid" markdown>\n\n<div markdown>\n## Mills\n\n**All** of them.\n</div>\n</div>\n',
        ),
        (
            "language-model-remark",
            "---\ntitle: Translations\n---\n\nHow to add a page to the book.\n",
        ),
        (
            "space-before-punctuation",
            "As you read in the chapter [](info:mills), a mill stands still.\n",
        ),
        (
            "missing-space",
            "It returns a [time.Duration](https://mills.example) object of the mill.\n",
        ),
    ],
)
def test_what_a_dialect_of_markdown_writes_is_left_alone(rule: str, text: str) -> None:
    read = read_markdown(text, "en")
    document = Document(id="a", uri="a.md", raw=text, target=read.prose, parts=read.parts)
    findings = detect(document, [catalogue()[rule]()]).findings
    assert [finding.span.of(read.prose.text) for finding in findings] == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("El eje x y y el eje y se cortan; los puntos x, y y z no.", "es"),
        ("Es diferente del del primer punto.", "es"),
        ("É diferente do do primeiro ponto.", "pt"),
    ],
)
def test_what_romance_languages_write_twice_is_right(text: str, lang: str) -> None:
    target = read_plain(text, lang)
    document = Document(id="a", uri="a.txt", raw=text, target=target, lang=lang)
    assert not detect(document, [catalogue()["doubled-word"]()]).findings


@pytest.mark.parametrize(
    ("text", "lang", "safe"),
    [
        ("En lugar de de un lugar a otro van a la ciudad.", "es", False),
        ("Todos los los hombres cantan en la ciudad.", "es", True),
        ("They went to the the mill on Friday.", "en", True),
        ("She logs in at the mill of of the town.", "en", False),
    ],
)
def test_a_preposition_that_stands_twice_is_not_taken_out_unseen(
    text: str, lang: str, *, safe: bool
) -> None:
    target = read_plain(text, lang)
    document = Document(id="a", uri="a.txt", raw=text, target=target, lang=lang)
    findings = detect(document, [catalogue()["doubled-word"]()]).findings
    assert [edit.safe for finding in findings for edit in finding.suggestions] == [safe]


def test_a_column_of_a_list_is_not_closed_unseen() -> None:
    text = (
        "* CVS   (cvs.example)\n* HTTP  (www.example)\n* FTP   (ftp.example)\n\nThey went  home.\n"
    )
    target = read_markdown(text, "en").prose
    document = Document(id="a", uri="a.md", raw=text, target=target)
    findings = detect(document, [catalogue()["doubled-space"]()]).findings
    safe = [edit.safe for finding in findings for edit in finding.suggestions]
    assert safe == [False, False, False, True]


@pytest.mark.parametrize(
    ("rule", "text", "safe"),
    [
        ("space-before-punctuation", "They sang [ Coffee by the mill ] - all day.", [False, False]),
        ("space-before-punctuation", "The barn ( by the mill ) burned.", [False, False]),
        ("space-before-punctuation", "The barn (by the mill ) burned.", [True]),
        ("space-before-punctuation", "Some halls have a .  proud history.", [False]),
        ("space-before-punctuation", "They came to help ;) ?", [False]),
        ("space-before-punctuation", "They came to help ?", [True]),
        ("foreign-date-format", "Now we move on to 3. March release and the rest.", [False]),
        ("foreign-date-format", "They left on 3. March 1999 by train.", [True]),
        ("space-before-punctuation", "Call mill( grain ) and wait.", [False, False]),
        ("space-before-punctuation", "They left (it was late )and slept.", [False]),
        (
            "doubled-space",
            "Here is what it prints:\no  5:540ba8f3  (bob)\n@  4:cbdfbd5a  (ann)",
            [False] * 4,
        ),
        (
            "doubled-space",
            "The name of the old mill at the river   --> the name of the new mill.",
            [False],
        ),
        (
            "doubled-space",
            "These are the mills: 10-   the mill at the old river, 11-   the mill by the new town.",
            [False] * 2,
        ),
        ("invisible-character", "See the rules\u2060 of the mill.", [False]),
        ("invisible-character", "See the rules\u200b of the mill.", [True]),
    ],
)
def test_a_fix_that_would_leave_half_is_not_safe(rule: str, text: str, safe: list[bool]) -> None:
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"), lang="en")
    findings = detect(document, [catalogue()[rule]()]).findings
    assert [edit.safe for finding in findings for edit in finding.suggestions] == safe


def test_a_face_is_not_closed_up() -> None:
    text = "There is more to do :\\ and so on."
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"), lang="en")
    assert not detect(document, [catalogue()["space-before-punctuation"]()]).findings


@pytest.mark.parametrize(
    ("rule", "text", "source", "found"),
    [
        ("untranslated-word", "The union sttk says so.", "Liitto STTK sanoo niin.", 0),
        ("dropped-initial", "In Espoo otaniemi opens.", "Espoon Otaniemessä avataan.", 0),
        ("dropped-initial", "In Espoo taniemi opens.", "Espoon Otaniemi avataan.", 1),
    ],
)
def test_a_capital_that_is_lost_is_neither_a_letter_nor_a_language(
    rule: str, text: str, source: str, found: int
) -> None:
    target, original = read_plain(text, "en"), read_plain(source, "fi")
    document = Document(
        id="a", uri="a.txt", raw=text, target=target, lang="en", source=original, source_lang="fi"
    )
    assert len(detect(document, [catalogue()[rule]()]).findings) == found


def test_one_lost_letter_in_a_text_is_told_from_several() -> None:
    for text, kind in (
        ("The haracter of the town changed.", "a list, alone"),
        ("The railway ector grew; the chool closed.", "a list"),
    ):
        document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"), lang="en")
        assert {f.kind for f in detect(document, [catalogue()["dropped-initial"]()]).findings} == {
            kind
        }


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("leftover-markdown", "Leave __init__.py empty.\nimport mill\n# then run it\nmill.run()"),
        ("doubled-space", "They type:\n$ mill --grind    # slowly\n$ mill --stop  now"),
        (
            "misplaced-quote-space",
            'He led, proclaiming, "Where she goes, we go, and so on."[92] A day.',
        ),
    ],
)
def test_what_people_type_and_cite_is_left_alone(rule: str, text: str) -> None:
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"), lang="en")
    assert not detect(document, [catalogue()[rule]()]).findings


def test_headings_that_a_model_left_are_still_found() -> None:
    text = "# The mill\n\nIt burned.\n\n# The dam\n## Below\n\nThe __Old Mill__ stands."
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"), lang="en")
    assert len(detect(document, [catalogue()["leftover-markdown"]()]).findings) == 4


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("glued-words", "The former minister, Joe Presido, came to the mill."),
        ("glued-words", "The speaker, Baleka Mbethe, came to the mill."),
        ("glued-words", "They joined uMkhonto weSize in the year of the flood."),
        ("glued-words", "The nonRwandan members left the party."),
        ("glued-words", "It was sold by Ann Roe of BloomThat at the fair."),
        ("glued-words", "They spoke of MeatToo in the town."),
        ("misspelled-word", "The insurees left the gasoliney town in the night."),
        (
            "duplicated-segment",
            (
                "One line of buses runs here.\n\nAre prams allowed? Yes, if they are folded and small enough.\n\n"
                "Are dogs allowed? No, but for dogs that help the blind.\n\nAre cycles allowed? No, not in any of the buses.\n\n"
                "Another line of buses runs there.\n\nAre prams allowed? Yes, if they are folded and small enough.\n\n"
                "Are dogs allowed? No, but for dogs that help the blind.\n\nAre cycles allowed? No, not in any of the buses."
            ),
        ),
        (
            "untranslated-sentence",
            (
                "We learn to speak.\n\nしばらくは飲み会はやめておきます。\n= I will stop going for drinks.\n\n"
                "そのままにしておいてください。\n\nThat is all for the day."
            ),
        ),
        ("glued-words", "See old-BlogImage-1160x768.jpg for the mill."),
        ("dangling-word", "Mix oil and salt for dipping the dark bread into. Then wait."),
        ("stray-initial", "It was late.\n\nIshe at home with the others?"),
        (
            "untranslated-word",
            "In 2018 the police began what they called operación limpieza (Big Cleaning).",
        ),
        ("untranslated-word", "They sang “Gözümün gördüğü, öğsümün bildiği” (“what I have seen”)."),
        (
            "scrambled-words",
            "cus\u00adtomer in\u00adfor\u00adma\u00adtion had not been im\u00adpact\u00aded by the at\u00adtack at all",
        ),
    ],
)
def test_what_machines_and_pages_write_is_told_from_other_slips(rule: str, text: str) -> None:
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"), lang="en")
    assert not detect(document, [catalogue()[rule]()]).findings


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("glued-words", "The offer companyLtd made was for theBroncos of Denver."),
        ("glued-words", "The end of inWestern towns."),
        ("dangling-word", "The committee makes the man looking at. Then they left the mill."),
        ("glued-words", "He spoke to Business InsiderThe next day in the old town."),
        (
            "untranslated-sentence",
            "We learn to speak.\n\nそのままにしておいてください。\n\nThat is all for the day.",
        ),
        ("stray-initial", "It was late.\n\nSthe road was closed."),
        ("dropped-initial", "He worked at the onstruction company."),
        ("dropped-initial", "The police have questions to nswer today."),
        ("untranslated-word", "The minister said también that taxes will rise."),
    ],
)
def test_the_slips_beside_them_are_still_found(rule: str, text: str) -> None:
    document = Document(id="a", uri="a.txt", raw=text, target=read_plain(text, "en"), lang="en")
    assert detect(document, [catalogue()[rule]()]).findings


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("misspelled-word", "The students of Baiwan International University left on Monday."),
        ("misspelled-word", "They praised the Baiwan schools, and Jena met Arminia in the cup."),
        ("misspelled-word", "The eeks of the crowd rang through the hall."),
        ("doubled-word", "She wore a pretty pretty dress on the chair."),
        ("dangling-word", "That was always going to be their plan a. It failed in the end."),
        ("lost-letter", "They spread the news, which also used bot accounts that aimed at voters."),
        ("lower-case-start", "They met for the 40th anniv. of the reform in the old town."),
        ("repeated-phrase", "The two guilds work hand in hand in building the mill."),
        ("torn-text", "A photo shows the Vice Premier Liu He talks to while they line up."),
        ("dropped-initial", "The ances­try of those who have an affil­i­ation is known."),
        ("unpaired-bracket", "Please do not do it, it is not worth it. (:"),
        (
            "duplicated-segment",
            " ".join(
                f"They asked for {what}. The council first said no, and then it changed its mind."
                for what in ("boats", "nets", "ropes", "sails")
            ),
        ),
    ],
)
def test_what_news_of_other_papers_says_is_sound(rule: str, text: str) -> None:
    assert found(text, rule) == []


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [
        ("misspelled-word", "The Eurpoean Union met on Wendesday.", ["Eurpoean", "Wendesday"]),
        ("misspelled-word", "They met on a Wednasday in the town.", ["Wednasday"]),
        (
            "lower-case-start",
            "They reached an agreement. the ministers signed it.",
            ["the"],
        ),
        ("repeated-phrase", "It is one of the one of the best.", ["one of the one of the"]),
    ],
)
def test_what_is_wrong_beside_it_is_found(rule: str, text: str, words: list[str]) -> None:
    assert found(text, rule) == words


@pytest.mark.parametrize(
    ("rule", "text", "source", "lang"),
    [
        (
            "number-mismatch",
            "Sales rose by a third from the same period last year.",
            "Der Umsatz stieg um ein Drittel gegenüber 2006.",
            "de",
        ),
        (
            "number-mismatch",
            "The plan will be issued on Tuesday, the ministry said.",
            "Der Plan wird am Dienstag, 15 Mai 2007 herausgegeben, sagte das Ministerium.",
            "de",
        ),
        (
            "number-mismatch",
            "The firm holds 65 per cent, and the rest belongs to others.",
            "Die Firma hält 65 Prozent, und die übrigen 35 Prozent gehören anderen.",
            "de",
        ),
        (
            "number-mismatch",
            "Profit in the first half of 2008 fell from the same period last year.",
            "Der Gewinn fiel gegenüber dem Halbjahr 2007.",
            "de",
        ),
        (
            "misspelled-name",
            "The firm Astra International paid the bill.",
            "Perusahaan Astra Internasional membayar tagihan itu.",
            "id",
        ),
        (
            "untranslated-word",
            "Rupiah fell on Tuesday, and the undisbursed loans rose again.",
            "Rupiah turun pada Selasa, dan kredit undisbursed naik lagi.",
            "id",
        ),
    ],
)
def test_what_reporters_say_in_their_own_words_agrees(
    rule: str, text: str, source: str, lang: str
) -> None:
    assert found(text, rule, source, lang) == []


def test_a_year_that_is_wrong_is_still_found() -> None:
    source = "Die Mühle wurde 1879 gebaut."
    assert found("The mill was built in 1897.", "number-mismatch", source) == ["1897"]


@pytest.mark.parametrize(
    "text",
    [
        # A noun before a full stop is no title of what the next sentence begins with.
        "The Tellberg Trade Committee sent a candidate. Committed to nothing, he lost.",
        # A plural of members, and one of them.
        "The vote of the House Democrats was close. Nobody minds, the Democrat said.",
        # A family, and a first name before a short surname.
        "The door was opened by Zubeida Tsarnova. The Tsarnovs had lived there for years.",
        "The words of Zhou Xiaodong were quoted. With help by Miao Han, Xiaosong Pi and others.",
        "An earlier version of this article misspelled the surname of Andrew Tellberg as Telberg.",
    ],
)
def test_a_word_near_an_introduced_surname_is_not_always_one(text: str) -> None:
    assert found(text, "misspelled-name") == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (
            "The bill was sent to Henrik Stollberg. That is all, the candidate Stolberg said.",
            "Stolberg",
        ),
        (
            "The song was sung by Polina Tellbergova. Tellbergov said that it was new. Tellbergov left.",
            "Tellbergov",
        ),
        (
            "The keys were with Rosa Tellbórg, a nurse. The door was opened for Tellborg at nine.",
            "Tellborg",
        ),
    ],
)
def test_a_surname_of_nobody_is_told_still(text: str, slip: str) -> None:
    assert slip in found(text, "misspelled-name")


def test_what_a_source_in_another_script_has_in_latin_letters_is_right() -> None:
    source = "Specteeが開発した「スペクティ」である。\n\nスペクティは動く。\n\nスペクティは速い。"
    text = "It is “Spectee”, made by Spectee.\n\nSpecti works.\n\nSpecti is fast."
    assert "Spectee" not in found(text, "misspelled-name", source, "ja")


def test_a_spelling_that_english_knows_needs_no_other() -> None:
    source = "Парад в Кронштадте начался. Корабли стоят в Кронштадте."
    text = "The parade in Kronstadt began. The ships lie in Kronshtadt."
    assert "Kronstadt" not in found(text, "misspelled-name", source, "ru")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            "misspelled-name",
            "The lawyer was Per Tellberson. The paper has corrected the name of the lawyer to Tellberson, not Tellbersen.",
        ),
        (
            "misspelled-name",
            "The speech of Bashar Tellad was short. They fought in three areas: Khan al-Tellal, north of the river; the mill.",
        ),
        (
            "misspelled-name",
            "A report for EUROPP was long. The mills of Europe and the rivers of Europe are clean.",
        ),
        (
            "misspelled-name",
            "The company said that Dan Fogleman was glad. The general Qassem Suleimani was killed.",
        ),
        ("misspelled-name", "The survey is by David Bersoff, who led the study."),
        (
            "inconsistent-first-name",
            "It was led by the Pakistan Talibann. It was done for the Pakistani Talibann.",
        ),
    ],
)
def test_people_and_towns_that_look_like_slips(rule: str, text: str) -> None:
    assert found(text, rule) == []


def test_where_nothing_tells_which_of_two_is_right_both_are_told() -> None:
    text = "The nurse was Tarishi Tellberg. They wrote to Tarushi Tellberg."
    document = Document("a", "a.txt", text, read_plain(text, "en"))
    for rule in ("misspelled-name", "inconsistent-first-name"):
        for finding in detect(document, [catalogue()[rule]()]).findings:
            assert finding.message.endswith(
                "stand in this article, each once: one of them is misspelled."
            )
    text = "The winner is Andrew Weissmann. They cheered for Andrew Weissman."
    document = Document("a", "a.txt", text, read_plain(text, "en"))
    (message,) = (
        finding.message
        for finding in detect(document, [catalogue()["inconsistent-name"]()]).findings
    )
    assert message.endswith("stand here, each once: one of them is misspelled.")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The guest was Honourable Tellberg.", "Der Gast war Honorable Tellberg."),
        ("The guest was Mallam Tellberg.", "Der Gast war Malam Tellberg."),
    ],
)
def test_a_title_that_english_writes_otherwise_is_no_slip(text: str, source: str) -> None:
    assert found(text, "misspelled-name", source) == []
    assert found(text.replace("Tellberg", "Telberg"), "misspelled-name", source) == ["Telberg"]


def test_two_people_and_a_congress_that_are_romanized_otherwise() -> None:
    for text in (
        "They saw Andrei Klimov. They met Andrey Petrov, and Andrey Petrov smiled.",
        "The World Uyghur Congress met. The Uighur region is wide, and the Uighur tongue is old.",
        "His name was misspelled as Lawrow. He is Lavrov, and Lavrov he remains.",
    ):
        assert found(text, "mixed-romanisation") == []
    text = "They saw Andrei Klimov. They met Andrey Klimov, and Andrey Klimov smiled."
    assert found(text, "mixed-romanisation") == ["Andrei"]


def test_a_short_name_beside_a_word_of_the_article_is_its_own() -> None:
    text = "The column is by James {}. The Board met. The old board was gone, and the Board slept."
    assert found(text.format("Bovard"), "misspelled-name") == []
    assert found(text.format("Boardd"), "misspelled-name") == ["Boardd"]
    text = "They met in {}, a village by the sea. The City of London is far. He left."
    assert found(text.format("Coity"), "misspelled-name") == []


def test_a_first_name_near_a_surname_is_its_own() -> None:
    text = "They met Jim {}. It was Jim {} who left.\n\n{} Carnot and others wrote of it."
    assert found(text.format("Jordann", "Jordann", "Jordainn"), "misspelled-name") == []
    assert found(text.format("Jordann", "Jordann", "Jim Jordainn"), "misspelled-name") == [
        "Jordainn"
    ]


@pytest.mark.parametrize(
    ("rule", "text", "source", "lang"),
    [
        (
            "misspelled-name",
            "The judge called for Pufferley. Nobody had seen Pufferley since May.",
            "Le juge appela Puferley. Personne n'avait vu Puferley depuis mai.",
            "fr",
        ),
        (
            "misspelled-name",
            "The train stopped at Rheims for an hour.",
            "Le train s'arrêta une heure à Reims.",
            "fr",
        ),
        (
            "number-mismatch",
            "The games were held in 1956,2000 and later.",
            "Игры прошли в 1956, 2000 годах и позже.",
            "ru",
        ),
        (
            "omitted-segment",
            "The miller looked at the wheel for a long time.\n\n“It is late,” the miller said, and went home.",
            "El molinero miró la rueda durante mucho tiempo.\n\nMirándola, el molinero dijo entonces al muchacho:\n\n“Es tarde”, y se fue a casa.",
            "es",
        ),
        (
            "placeholder-mismatch",
            "{1} The mill is old.\n\n{2} The wheel is new.\n\n{3} Nobody knows the miller.",
            "Die Mühle ist alt.\n\nDas Rad ist neu.\n\nNiemand kennt den Müller.",
            "de",
        ),
    ],
)
def test_what_novels_and_pages_have_on_purpose_is_left_alone(
    rule: str, text: str, source: str, lang: str
) -> None:
    assert found(text, rule, source, lang) == []


def test_a_paragraph_that_lost_its_beginning_is_torn_and_not_misspelled() -> None:
    text = (
        "The town paid the fine of the mill on Monday.\n\nmpany said that it would not pay for the bridge as well."
        "\n\nuthority said in May that nobody had asked for it."
    )
    assert found(text, "torn-text") == ["mpany", "uthority"]
    for rule in ("misspelled-word", "lost-letter"):
        assert found(text, rule) == []


def test_mantras_are_no_loops_and_words_of_other_languages_no_doubles() -> None:
    text = "He sang oṃ maṇi maṇi maṇi maṇi vijiri vijiri hūṃ, and the bell rang."
    assert found(text, "repetition-loop") == []
    assert found(text, "doubled-word") == []
    assert found("The car car car car was quiet.", "repetition-loop") == ["car car car car"]


BARS = (
    "<html><body><p>The mill is old, and it was closed on Monday by the mayor of the town.</p>"
    "<p>The bars of a page are{}</p><ul><li>The main navigation menu</li><li>Skip to main content</li>"
    "<li>Read more</li></ul><p>The bridge was closed on Monday as well.</p></body></html>"
)


@pytest.mark.parametrize(
    ("end", "told"),
    [(":", []), (" many.", ["The main navigation menu", "Skip to main content", "Read more"])],
)
def test_items_of_a_list_that_a_sentence_leads_to(
    tmp_path: Path, end: str, told: list[str]
) -> None:
    page = tmp_path / "a.html"
    page.write_text(BARS.format(end), encoding="utf-8")
    (report,) = Checker(select=["page-furniture"], lang="en").check_file(page)
    assert isinstance(report, Report)
    assert [finding.text for finding in report.findings] == told


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "He pitched camp near the town of Ruspina.",
            "Castra ad oppidum Ruspinam posuit.",
        ),
        (
            "There was also a certain Dabar, son of Massugrada, who was known.",
            "Praeterea Dabar, Massugradae filius, notus erat.",
        ),
    ],
)
def test_names_have_the_cases_of_a_latin_source(text: str, source: str) -> None:
    assert found(text, "misspelled-name", source, "la") == []
    # Italian has no cases: there the last letters tell of a slip.
    assert found(text, "misspelled-name", source, "it") != []


@pytest.mark.parametrize(
    ("text", "told"), [("31/45", ["45"]), ("13/45", ["13"]), ("13/54", ["13"]), ("31/54", [])]
)
def test_of_a_fraction_one_figure_is_told(text: str, told: list[str]) -> None:
    source = "Sie besitzen 31/54 des Landes."
    assert found(f"They own {text} of the land.", "number-mismatch", source) == told


@pytest.mark.parametrize(("name", "told"), [("F1", []), ("F2", ["F2"])])
def test_a_name_with_the_digits_of_another_script(name: str, told: list[str]) -> None:
    source = "F၁ ပြိုင်ပွဲသည် မေလတွင်ဖြစ်သည်။"
    assert found(f"The {name} race was in May.", "number-mismatch", source, "my") == told


@pytest.mark.parametrize(
    ("shown", "told"),
    [("[{}](https://a.example/brug)", 0), ("{}", 1)],
)
def test_the_title_of_a_page_that_a_link_leads_to(tmp_path: Path, shown: str, told: int) -> None:
    title = shown.format("De brug is gesloten omdat het water te hoog staat")
    page, source = tmp_path / "a.md", tmp_path / "source.md"
    page.write_text(
        f"The mill is old, and nobody has seen it.\n\nRead more about it here.\n\n{title}\n\nIt rained.\n"
    )
    source.write_text(
        f"De molen is oud, en niemand heeft hem gezien.\n\nLees er hier meer over.\n\n{title}\n\nHet regende.\n"
    )
    checker = Checker(select=["untranslated-sentence"], lang="en", source_lang="nl")
    (report,) = checker.check_file(page, source=source)
    assert isinstance(report, Report)
    assert len(report.findings) == told


def test_greek_in_a_code_is_no_language() -> None:
    sentence = "The mayor built the dial called pro{0}s ta{0} istopoumena for the town of Bonn."
    assert found(sentence.format("\\"), "untranslated-sentence") == []


@pytest.mark.parametrize(
    ("text", "source", "told"),
    [
        ("Rates rose by 3.5 per cent.", "Die Zinsen stiegen um 3 Prozent.", ["3.5"]),
        ("Rates rose by 3.5 per cent.", "Die Zinsen stiegen um 3½ Prozent.", []),
        ("They waited for 3.5 hours.", "Sie warteten 3 und eine halbe Stunde.", []),
        ("It was -15 degrees there.", "Dort waren es -5 Grad.", ["15"]),
        ("See the deeds 9,117 and 9,133.", "Siehe die Urkunden 9.117/133.", []),
        ("The firm built 2,500 mills.", "Die Firma baute 2 Mühlen.", ["2,500"]),
        ("Of the members, 65 per cent agreed.", "Von den 35 Mitgliedern stimmten 65 Prozent zu.", ["Of the members, 65 per cent agreed."]),
        ("Only 65 per cent agreed.", "Nur 65 Prozent stimmten zu, 35 Prozent nicht.", []),
    ],
)  # fmt: skip
def test_what_excuses_a_figure_excuses_no_other(text: str, source: str, told: list[str]) -> None:
    assert found(text, "number-mismatch", source, "de") == told


@pytest.mark.parametrize(
    ("lang", "source"),
    [
        ("cs", "Čekali 3 a půl hodiny."),
        ("pl", "Czekali 3 i pół godziny."),
        ("ru", "Они ждали 3 с половиной часа."),
        ("uk", "Вони чекали 3 з половиною години."),
        ("tr", "3 buçuk saat beklediler."),
    ],
)
def test_a_half_in_words_is_half_of_one(lang: str, source: str) -> None:
    assert found("They waited for 3.5 hours.", "number-mismatch", source, lang) == []
    assert found("They waited for 3.7 hours.", "number-mismatch", source, lang) == ["3.7"]


def kinds_of(text: str, rule: str, source: str | None = None, lang: str = "de") -> list[str]:
    """The kinds of what the rule reports of the text."""
    document = Document(
        id="a",
        uri="a.txt",
        raw=text,
        target=read_plain(text, "en"),
        source=read_plain(source, lang) if source else None,
        source_lang=lang if source else None,
        source_raw=source,
        lang="en",
    )
    return [finding.kind for finding in detect(document, [catalogue()[rule]()]).findings]


@pytest.mark.parametrize(
    ("rule", "text", "source", "lang"),
    [
        (
            "untranslated-sentence",
            "I am well.\n\nJan van Beers",
            "Het gaat goed.\n\nJan van Beers",
            "nl",
        ),
        ("untranslated-sentence", "See the list.\n\nTheo", "Zie de lijst.\n\nTheo", "nl"),
        (
            "untranslated-sentence",
            "These were added:\n\nAIX 7.1 / powerpc;",
            "Были добавлены:\n\nAIX 7.1 / powerpc;",
            "ru",
        ),
        (
            "misplaced-capital",
            "I have seen a print of The sewing school at Zell by Brandt in the town.",
            "Ik zag een prent naar de naaischool te Zell van Brandt in de stad.",
            "nl",
        ),
        (
            "untranslated-word",
            "He wrote of an honnête man and of his old house.",
            "Hij schreef van een honnête man en van zijn oude huis.",
            "nl",
        ),
        (
            "misspelled-name",
            "He came back from Princenhage in May.",
            "Hij kwam in mei uit Prinsenhage terug.",
            "nl",
        ),
        (
            "space-before-punctuation",
            "Ann and Bet ’s Graeuwen came to the house.",
            "Ann en Bet s’Graeuwen kwamen in het huis.",
            "nl",
        ),
        (
            "lower-case-start",
            "He sang it so. and so we can do all things. They left.",
            "Hij zong het. He sang it so. and so we can do all things. Zij gingen.",
            "nl",
        ),
        (
            "unpaired-quotation-mark",
            "Oak Hall „ „ „.\n\nIt is late.",
            "Oak Hall „ „ „.\n\nEs ist spät.",
            "de",
        ),
        (
            "link-mismatch",
            "See the [page of the guild](https://example.org/guild.html).",
            "Siehe [die Seite](https://example.com/de/zunft) der Zunft.",
            "de",
        ),
    ],
)
def test_what_translators_of_letters_and_manuals_do_is_no_fault(
    rule: str, text: str, source: str, lang: str
) -> None:
    assert kinds_of(text, rule, source, lang) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("misspelled-word", "Thou preparest a table, and thou removest the cups, for all of us."),
        ("lower-case-start", "The mill runs nginx. nginx is fast, and the town likes it."),
        ("wrong-article", "It is an nginx module of the mill, and all of the town use it."),
        (
            "page-furniture",
            "These are off by default:\n\n--with-http_perl_module --without-http_perl_module\n\nIt is old.",
        ),
        ("page-furniture", "Choose one of them:\n\nmode=strict | lax | none\n\nIt is old."),
        (
            "page-furniture",
            "He asked:\n\n“Were you there? »\n\nNobody spoke, and nobody had been there.",
        ),
        ("lower-case-start", "Though the ear …\n\nthe nose …\n\nmind is sound, they do not come."),
        (
            "page-furniture",
            "6 March 1875\n\nMy dear Ann,\n\nThank you for the letter of last week.",
        ),
    ],
)
def test_what_old_texts_and_programs_write_is_left_alone(rule: str, text: str) -> None:
    assert kinds_of(text, rule) == []


def test_a_denominator_is_told_of_where_the_numerator_is_not() -> None:
    """What stands behind "version" is not compared: the figure behind its stroke tells of its own fault."""
    rule = catalogue()["number-mismatch"]()
    text, source = "See version 3/45 of the old plan.", "Siehe Version 8/54 des alten Plans."
    document = Document(
        id="a",
        uri="a.txt",
        raw=text,
        target=read_plain(text, "en"),
        source=read_plain(source, "de"),
        source_lang="de",
        lang="en",
    )
    (finding,) = detect(document, [rule]).findings
    assert finding.span.of(text) == "45"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He said pro\\s ta\\ i(stou/mena kai\\ tau=ta and left.", False),
        (
            "The file is C:\\mill. Der Bürgermeister hat das Haus der Stadt gestern verkauft \\o/ und ging.",
            True,
        ),
    ],
)
def test_a_backslash_alone_excuses_no_passage(text: str, told: bool) -> None:  # noqa: FBT001
    assert bool(kinds_of(f"It rained in the town.\n\n{text}", "untranslated-sentence")) == told


def test_a_text_with_a_blank_line_behind_each_line_is_one_finding() -> None:
    lines = (
        "The council of the old town met on Monday to",
        "speak of the mill, which nobody had used for as",
        "long as the oldest of its members could tell,",
        "and of the bridge behind it. Ann Roe said that",
        "the mill was a house of the town, and that it",
        "had to be kept. The others, who had wanted to",
        "sell it, left the room before the end, and so",
        "there was no vote on it.",
    )
    text = "\n\n".join(lines)
    assert kinds_of(text, "torn-text") == ["lines"]
    assert kinds_of("\n".join(lines), "torn-text") == []
    # The source was wrapped in the same way: nothing was lost.
    assert kinds_of(text, "torn-text", "\n\n".join(lines), "de") == []
    cut = "The council of the old town met on Monday to\n\nspeak of the mill.\n\nAnn Roe spoke of the\n\nMill first."
    assert "lines" not in kinds_of(cut, "torn-text")


def test_what_the_source_says_again_and_again_is_no_copy() -> None:
    english = ["This too we keep in mind as a wonder of the old mill."] * 5
    german = ["Auch das gilt uns für ein Wunder."] * 5
    text = " ".join(f"{line} The {n} came." for line, n in zip(english, "abcde", strict=True))
    source = " ".join(f"{line} {n}." for line, n in zip(german, "abcde", strict=True))
    assert kinds_of(text, "duplicated-segment", source) == []
    assert kinds_of(text, "duplicated-segment", "Es war einmal eine alte Mühle. Sie steht noch.")


def test_what_a_text_tells_of_a_word_is_a_kind_of_its_own() -> None:
    source = "その町の歌は古い。"
    text = "The song (歌) is old. It is also written as 唱. She sang a 民謡 in the street of the old town."
    assert "spoken of" in kinds_of(text, "untranslated-word", source, "ja")
    assert kinds_of("She wore a 着物 in the street.", "untranslated-word", source, "ja") == [
        "other letters"
    ]


@pytest.mark.parametrize(
    ("source_lang", "year", "kind"),
    [("ja", 1146, "old calendar"), ("ja", 1946, "alike, from Japanese"), ("de", 1146, "alike")],
)
def test_days_of_old_dates_are_told_apart(source_lang: str, year: int, kind: str) -> None:
    source = (
        f"Er starb am 21. April {year} in der Stadt."
        if source_lang == "de"
        else f"彼は{year}年4月21日に町で死んだ。"
    )
    text = f"He died on April 28, {year} in the town."
    assert kinds_of(text, "number-mismatch", source, source_lang) == [kind]


def test_a_full_stop_that_cuts_a_sentence_of_the_source_in_two_is_told() -> None:
    source = "Die Mannschaft, die den Pokal gewann, kehrt nächste Saison als eine der besten Gruppen zurück."
    text = "The team that won the cup will return next season as one of. The best groups are few."
    assert kinds_of(text, "dangling-word", source, "de") == ["cut in two"]
    assert kinds_of(text, "dangling-word", f"{source} Die besten Gruppen sind wenige.", "de") == []
    ends = "It was the house that they had been looking for. The others stood far away."
    assert (
        kinds_of(
            ends,
            "dangling-word",
            "Es war das Haus, das sie gesucht hatten, die anderen standen weit weg.",
            "de",
        )
        == []
    )
    assert kinds_of("A year rolled by. The mill stood still.", "dangling-word") == []


def test_names_that_the_text_gives_as_others_itself_are_a_kind_of_their_own() -> None:
    told = (
        "The mill of Hallenbeck (also written as Hallenback) is old. Hallenbeck is a town. "
        "It is in Hallenbeck that it rained. They left Hallenbeck and came to Hallenbeck."
    )
    assert kinds_of(told, "misspelled-name") == ["told as another form"]
    assert kinds_of(told.replace("also written as", "near"), "misspelled-name") == ["often"]


def test_a_heading_that_the_source_has_is_no_remark() -> None:
    source = "詩\n\n町の古い歌である。\n\n【訳】\n\n町は古い。"
    text = "Poem\n\nIt is an old song of the town.\n\nTranslation\n\nThe town is old."
    assert kinds_of(text, "language-model-remark", source, "ja") == []


def test_items_of_a_list_and_lines_of_verse_are_told_apart_from_copies() -> None:
    text = "The way of the world is a way that nobody sees\nThough it never rules them at all;\nIt has no end\nThough it never rules them at all;"
    assert kinds_of(text, "duplicated-segment", "道は見えない", "zh") == ["copy of a line"]
