"""What is known of a language's words is in its folder; code asks for facts.

Each text of the code that has words of a natural language is listed here by what it is. Of words that are looked for in
texts hardly any are left; a new one belongs into `qa/languages/<code>/`, see `qa.languages.united`.
"""

from __future__ import annotations

import words_in_code

LOOKED_FOR = {
    "analyse/names/inconsistent_first_names.py": (["is_gender_pair"], "an ending"),
    "compare/units.py": (["MEASURE"], "stems of metric units, which languages share"),
    "detect/likelihood.py": (
        ["(OF, THE)", "ENDINGS", "RATES"],
        "features of a model of English texts, which benchmarks/likelihood.py makes",
    ),
    "lexicon/ngrams.py": (["ENDINGS"], "shapes of words in a packed table"),
}
OTHERS = {
    "what a user is told": {
        "compare/program_strings.py": ["EDGES", "KINDS"],
        "rules/accuracy/page_furniture.py": ["LINES", "STAMP", "WHAT"],
        "rules/accuracy/torn_text.py": ["MESSAGES"],
        "rules/accuracy/unrelated_translation.py": ["FAR_APART"],
        "rules/judged_claims.py": ["PAGE"],
        "rules/linguistic_conventions/mixed_scripts.py": ["_alphabet"],
        "rules/linguistic_conventions/space_before_punctuation.py": ["MESSAGES"],
        "detect/selection.py": ["_IN_WORDS"],
        "knowledge/store.py": ["said"],
        "edit/row_fixes.py": ["CHANGED"],
    },
    "names of scripts and signs in Unicode": {
        "compare/program_strings.py": ["OF_MANY_SIGNS"],
        "analyse/case.py": ["_is_of_another_script"],
        "analyse/language/other_scripts.py": ["other_script"],
        "analyse/language/passages.py": ["CASED"],
        "analyse/language/recognition.py": ["recognize"],
        "analyse/language/scripts.py": ["IDEOGRAPHIC", "SCRIPTS", "language_of"],
        "analyse/language/word_judge.py": ["is_latin"],
        "analyse/names/names_of_source.py": ["_is_greek"],
        "analyse/spelling/scripts.py": ["_mixed_word"],
        "compare/meaning/proportion.py": ["WEIGHTS"],
    },
    "syntax: elements, paths, addresses, formats of files": {
        "analyse/boilerplate/lines.py": ["REST"],
        "analyse/language/handles.py": ["DECLARED"],
        "analyse/language/messages.py": ["BEHIND"],
        "analyse/language/settled.py": ["lang_of_path"],
        "analyse/script_lines.py": ["SCRIPT"],
        "compare/blocks.py": ["BLOCK"],
        "compare/judged.py": ["ADDRESS"],
        "compare/links.py": ["ADDRESS", "BEGINNING"],
        "compare/page_structure.py": ["_of"],
        "compare/program_strings.py": ["FREE", "GATE", "PATH"],
        "compare/structure.py": ["MADE", "neutral"],
        "rules/accuracy/missing_plural_form.py": ["EXACTLY"],
        "rules/accuracy/placeholder_mismatch.py": ["COUNTED"],
        "rules/design_and_markup/leftover_markdown.py": ["MARKDOWN_WITHIN"],
        "rules/design_and_markup/leftover_markup.py": [
            "BUILDING",
            "CODES",
            "ELEMENTS",
            "LANGUAGE_OF_WEB",
            "SPACED",
        ],
        "rules/design_and_markup/link_mismatch.py": ["ATTRIBUTE", "EXAMPLE", "PAGE"],
        "rules/linguistic_conventions/duplicated_segment.py": ["MESSAGE"],
        "rules/linguistic_conventions/missing_space.py": ["ENDINGS"],
        "rules/linguistic_conventions/model_token.py": ["MARKS"],
        "detect/suppress.py": ["VERBS"],
        "lexicon/hunspell.py": ["_option", "read_entries", "split_flags"],
        "knowledge/name_list.py": [
            "COLUMNS",
            "EVERY_POLITICIAN",
            "NO_NAME",
            "WIKIDATA",
            "_imported",
        ],
        "edit/confirmed.py": ["_between_markup"],
        "edit/word_comments.py": [
            "COMMENTS",
            "COMMENTS_END",
            "COMMENT_ID",
            "EMPTY_COMMENTS",
            "HEAD",
            "NAMESPACE",
        ],
    },
    "statements of a database": {
        "knowledge/database.py": ["STATISTICS"],
        "knowledge/store.py": [
            "ADD_FORM",
            "ADD_PAIR",
            "ADD_SPELLING",
            "BECAME_WITNESSES",
            "COLUMNS",
            "COMMON",
            "MAKE_FINDABLE",
            "MERGE",
            "SPELT",
            "TABLES",
            "UNFINDABLE",
        ],
    },
    "keys, names of kinds, of files and of settings": {
        "analyse/boilerplate/credits.py": ["_labels"],
        "analyse/boilerplate/grammar.py": ["CREDIT_CONCEPTS", "HEADING_CONCEPTS", "__init__"],
        "analyse/names/evidence_kinds.py": [
            "(OFTEN_HERE, SELDOM_HERE)",
            "(WEAK, WEAK_OFTEN, WEAKLY_INTRODUCED)",
            "FROM_SOURCE",
            "INTRODUCED",
            "INTRODUCED_ONCE",
            "KINDS",
        ],
        "analyse/names/public_figures.py": ["FIGURES"],
        "analyse/sentences.py": ["UNKNOWN", "sentences"],
        "analyse/source_signs.py": ["SIGNS"],
        "analyse/spacing.py": ["_signs"],
        "analyse/spelling/affixes.py": ["(BEGIN, END)"],
        "analyse/spelling/letter_triples.py": ["FILE"],
        "analyse/spelling/lost_letters.py": ["_latin"],
        "analyse/spelling/misspellings.py": ["COMMONEST", "FITS", "RAREST_BY_KIND", "SURE"],
        "compare/align/features.py": ["ENDS"],
        "compare/literal.py": ["_without_source"],
        "compare/meaning/obvious.py": ["KEYS"],
        "compare/names/correspondence.py": ["english_places"],
        "compare/names/full_names_there.py": ["PEOPLE"],
        "compare/names/meant_forms.py": ["OTHER_SENTENCES"],
        "compare/negation.py": ["_negating"],
        "compare/terms.py": ["_index"],
        "compare/units.py": [
            "(DAYS, WEEKS)",
            "(DECADES, YEARS_OF_DECADE)",
            "(FEET, CENTIMETERS_A_FOOT, TALLEST)",
            "DEGREES",
            "FACTORS",
            "REWORDED",
        ],
        "rules/accuracy/length_mismatch.py": ["(TOO_SHORT, TOO_LONG, SEVERAL_TIMES)"],
        "rules/accuracy/negation_mismatch.py": ["_gained"],
        "rules/linguistic_conventions/dangling_word.py": ["_is_denied"],
        "rules/accuracy/unrelated_translation.py": ["(ALONE, REPEATED, BY_ENCODER, BY_BOTH)"],
        "rules/accuracy/untranslated_sentence.py": ["FEW"],
        "rules/calibration.py": ["KINDS", "OWN"],
        "rules/judged_claims.py": ["severity_of"],
        "rules/late.py": ["OWN", "SWITCHES", "TEXTS", "facts_as_told"],
        "rules/linguistic_conventions/garbled_sentence.py": ["WEAK"],
        "rules/linguistic_conventions/missing_space.py": ["_on_the_wrong_side"],
        "rules/linguistic_conventions/misspelled_word.py": ["_may_be_coined"],
        "rules/linguistic_conventions/repetition_loop.py": ["_within_words"],
        "rules/accuracy/literal_translation.py": ["check", "kind_of"],
        "rules/accuracy/omitted_segment.py": ["(WHOLE, END, UNCONFIRMED)"],
        "rules/locale_conventions/foreign_currency_format.py": ["_symbol", "_symbols"],
        "rules/locale_conventions/foreign_date_format.py": ["CLOCK", "look"],
        "rules/terminology/forbidden_name.py": ["DELORME"],
        "rules/terminology/inconsistent_name.py": ["PLACE"],
        "detect/likelihood.py": ["RULES"],
        "detect/overlaps.py": ["FORMATS"],
        "detect/selection.py": ["ALL"],
        "detect/suppress.py": [
            "(INLINE, ACCEPTED)",
            "__init__",
            "_complaint",
            "_last_switch",
            "_mark",
            "unused",
        ],
        "detect/verdicts.py": ["HEADER", "NEEDED", "OLD_NAMES", "_check_header", "read_verdicts"],
        "lexicon/frequency.py": ["_lexicon", "_table", "lexicon"],
        "lexicon/kept_expressions.py": ["NAME"],
        "lexicon/letter_runs.py": ["LANGUAGES", "_version"],
        "lexicon/literal/bundled.py": ["FLAGS_OF", "SAYS_ALONE", "SIGN", "_bundled", "both"],
        "lexicon/literal/entries.py": ["ANY", "FLAGS", "SUBJECTS", "WORDED"],
        "lexicon/ngrams.py": ["_numbers"],
        "lexicon/old_tables.py": ["NAME", "NOTED", "_is_ours"],
        "lexicon/rare_forms.py": ["FILE"],
        "lexicon/users_files.py": ["FOLDERS"],
        "knowledge/judgements.py": ["add", "read_ledger"],
        "edit/row_fixes.py": ["_changed_table"],
    },
}
# So many words are looked for in texts at most, in the constants of LOOKED_FOR.
MOST = 65


def test_words_of_texts_are_data_of_languages() -> None:
    listed = {(name, each) for name, (those, _) in LOOKED_FOR.items() for each in those}
    for files in OTHERS.values():
        listed.update((name, each) for name, those in files.items() for each in those)
    found = {
        (name, constant) for name, those in words_in_code.all_found().items() for constant in those
    }
    assert found - listed == set(), "put the words into qa/languages/<code>/, or say what they are"
    assert listed - found == set(), "take what is gone from the list"


def test_hardly_any_word_is_left() -> None:
    found = words_in_code.all_found()
    left = [
        word
        for name, (those, _) in LOOKED_FOR.items()
        for each in those
        for word in found[name][each]
    ]
    assert len(left) <= MOST


def test_the_search_finds_words() -> None:
    assert words_in_code.words(r"(?P<name>the|[a-z]+)\bmorning") == ["the", "morning"]
    assert words_in_code.words("xqzv 12 ab") == []
