"""How languages say no, for comparing a translation with its source.

Each entry is a regular expression over a whole sentence. `NEGATION` finds all that may deny: negators,
negative prefixes, and verbs such as "refuse" and "lack" that a translator may render by a "not".
`NEGATOR` finds only what no translation can do without.
"""

from __future__ import annotations

import re

from qa.model.language_tag import primary
from qa.model.memory import loaded

# What begins with "in" in Romance languages and denies; "international" and the like do not.
ROMANCE_IN = (
    r"in(?!clu|dic|dus|divid|form(?!al|e\b)|flu|fl[ae]|fan|fer|fra|gen|gl|gres|ic|iz|jur|mig|nov|sp|"
    r"st(?!ab)|te|tro|und|vad|vent|vers|vest|vi[et]|aug|cen|cid|di[ov]|dé?p(?!l)|ti|tui)\w{4,}"
)
NEGATION = {
    "de": r"\b(?:nicht\w*|kein\w*|nie|niemals|niemand\w*|nichts|nirgend\w*|weder|noch|ohne\w*|un\w{3,}|"
    r"miss\w+|kaum|wenig\w*|außer\w*|statt\w*|anstatt|nur|fehl\w+|verweiger\w+|weiger\w+|ablehn\w+|lehn\w+|verbot\w*|"
    r"verbiet\w+|verhinder\w+|vermeid\w+|verzicht\w+|bestreit\w+|bestritt\w*|sonst|als|falsch\w*|aus|"
    r"\w+(?:los|frei)(?:e[nmrs]?)?)\b",
    "fr": r"\b(?:n[e'’]\w*|non|pas|jamais|aucune?s?|rien|personne|sans|ni|nul\w*|guère|plus|peu|hors|"
    r"manqu\w+|refus\w+|interdi\w+|évit\w+|sauf|seul\w*|im(?!age|port|pu|pl|par|pact|pos|pr[eio])\w{4,}|" + ROMANCE_IN + r"|irr\w{4,}|dé(?!b|but|c[eil]|cla|cou|cr|fen|j|l|man|mo|p[aeo]|part|put|sir|t|v)\w{4,}|mal\w*|moins|sinon)\b",
    "es": r"\b(?:no|nunca|jamás|nadie|nada|ning[uú]n\w*|sin|ni|tampoco|apenas|poc[oa]s?|falt\w+|carec\w+|"
    r"neg\w+|nieg\w+|rechaz\w+|evit\w+|salvo|excepto|sol[oa]|sólo|" + ROMANCE_IN + r"|im(?!agen|port|pu|ple|par|pact|pon|pr[eio])\w{4,}|irr\w{4,}|des(?!de|pu|tin|arr|emp|cri|ped|pleg|taca|tac)\w{4,}|menos|sino)\b",
    "it": r"\b(?:non|no|mai|nessun\w*|niente|nulla|senza|né|neanche|nemmeno|neppure|poc\w+|manc\w+|"
    r"rifiut\w+|neg\w+|evit\w+|tranne|salvo|sol[oa]|im(?!mag|port|pu|pi|par|patt|pegn|pos|pr[eio])\w{4,}|" + ROMANCE_IN + r"|irr\w{4,}|dis(?!c|t|eg|pon)\w{4,}|s(?:con\w{4,}|corr\w{4,}|fid\w{3,}|fav\w{4,}|grad\w{4,}|leg\w{4,}|ment\w{3,}|mett\w+|mes[si]\w*|vant\w{3,})|meno|altr\w+)\b",
    "pl": r"\b(?:nie\w*|nigdy|nikt|nikog\w+|nic|nicz\w+|żad\w+|bez\w*|ani|brak\w*|odm[oó]w\w+|zakaz\w+|mało|tylko|unik\w+|poza|ledwie)\b",
    "cs": r"\b(?:ne\w*|není|nikdy|nik\w+|nic\w*|ni[cč]\w+|žádn\w*|bez\w*|ani|chyb\w+|scház\w+|odm[ií]t\w+|zak[aá]z\w+|málo|"
    r"jen\w*|pouz\w+|pouh\w+|vad\w+|mimo|kromě|ale|i|jiný|jina\w*)\b",
    "ru": r"(?:\b(?:не\w*|нет|ни\w*|без\w*|бес\w+|против\w*|отказ\w*|отсутств\w*|запре\w+|лиш\w+|мало|"
    r"только|кроме|вместо|избе[гж]\w+|откл\w+|отверг\w+|отри[цч]\w+|освобожд\w+|опроверг\w+|вряд|едва|нельзя|прекра\w+|а)\b)",
    "uk": r"(?:\b(?:не\w*|нема\w*|ні\w*|без\w*|проти\w*|відмов\w*|відсутн\w*|забор\w+|лиш\w+|мало|замало|"
    r"тільки|крім|окрім|замість|уник\w+|заперечу\w+|спрост\w+|навряд|ледве|жодн\w*|а|брак\w*)\b)",
    "is": r"\b(?:ekki|eng\w+|enginn|ekkert|aldrei|hvor[ku]\w*|né|án|neit\w+|hafna\w*|ó\w{3,}|van\w{3,}|fá\w*|lítið|"
    r"aðeins|bara|nema|skort\w*|vant\w+|fleiri|frekar|of)\b",
    "zh": r"不|没|沒|无|無|未|非|勿|否|别|莫|免|缺|拒|禁|难|反|既|仅|少|失|除|只|防|避|停",
    "ja": r"な[いくけかさ」。！]|久し|[活生]か|無|不|未|非|否|ませ|まい|ず|ぬ|ざる|反|拒|禁|欠|失|避|防|止|断|だけ|のみ|しか|ばかり|以外|"
    r"外|逆|まだ|まで|難|困|嫌|ゼロ|ノー|違|少|弱|悪|脱|抜|消|減|終|休|閉",
}  # fmt: skip

NEGATOR = {
    "de": r"\b(?:nicht|keine?[nmrs]?|niemals|niemand\w*|nichts|weder)\b",
    "fr": r"\b(?:ne|n['’]\w+) (?:\w+ ){0,3}(?:pas|jamais|aucune?|rien|personne)\b",
    "es": r"\b(?:no|nunca|jamás|nadie|ningun[oa]s?|ningún|tampoco)\b",
    "it": r"\b(?:non|mai|nessun[oa]?|niente|nulla)\b",
    "is": r"\b(?:ekki|enginn|engin|ekkert|aldrei|hvorki)\b",
    "uk": r"\b(?:не|немає|ніколи|ніхто|нічого)\b",
    "ru": r"\b(?:не|нет|никогда|никто|ничего)\b",
}
# An English sentence that contains any of this may say a "not" of the source in other words.
DENIALS = {
    "en": r"\b(?:not|no|none|never|nobody|nothing|nowhere|neither|nor|without|cannot|\w+n['’]t|un\w{3,}|"
    r"in\w{4,}|im\w{4,}|ir\w{4,}|il\w{4,}|dis\w{3,}|mis\w{3,}|non\w*|de\w{4,}|fail\w*|refus\w+|lack\w*|hardly|barely|rarely|seldom|"
    r"scarce\w*|only|few\w*|little|least|less\w*|unless|until|till|avoid\w*|prevent\w*|stop\w*|reject\w*|"
    r"absen\w+|rather|instead|free|\w+less|despite|far|too|ban\w*|prohibit\w*|forbid\w*|except\w*|but|exclud\w*|"
    r"out|yet|still|just|all|any\w*|ever\w*|beyond|hard|cease\w*|end\w*|halt\w*|else|other\w*|doubt\w*|contrary|"
    r"against|wrong|bad\w*|false\w*|zero|even|more|empty|away|off|miss\w*|lost|los[es]\w*|keep\w*|kept|"
    r"remain\w*|abstain\w*|overlook\w*|ignor\w*|escap\w*|save|short|both|same|simply|merely|close\w*|almost|"
    r"nearly|before|prior|long|first|than|last|rid|vain|anti\w*|counter\w*|hidden|secret\w*|regardless|"
    r"whether|or|how\w*|why|\w+\?|better|best|worse|worst|most|much|poor\w*|weak\w*|low\w*|small\w*|minor\w*|"
    r"problem\w*|difficult\w*|challeng\w*|struggl\w*|crisis|safe\w*|secur\w*|worr\w*|fear\w*|afraid|sorry|regret\w*|alien|strange\w*)\b",
}
# "not only … but also" adds, "why not" proposes, and "or not" leaves open.
GAINED = {
    "en": r"(?<!\bwhy )(?<!\bor )\b(?:not|\w+n['’]t)\b(?! (?:(?:the |an? )?only|just|least|to mention|all|even|far|until|long|yet))"
    # "Not working trains" says what sort of trains.
    r"(?!(?-i:(?<=Not)) \w+ing)"
}

# The word at which a match of `NEGATOR` begins, or the whole match.
NEGATING_WORD = {
    **NEGATOR,
    "fr": r"\b(?:ne|n['’]\w+)\b",
}
# What each match of `GAINED` has, and each of these is one of `DENIALS`: written so that it is found
# quickly.
GAINING = {"en": re.compile(r"[nN](?:(?<=\b[nN])[oO][tT]|(?<=\w[nN])['’][tT])\b")}


@loaded
def expression(table: str, lang: str | None) -> re.Pattern[str] | None:
    """The expression of a language in one of the tables of this module; None if it has none."""
    tables = {
        "negation": NEGATION,
        "negator": NEGATOR,
        "denial": DENIALS,
        "gained": GAINED,
        "negating word": NEGATING_WORD,
    }
    source = tables[table].get(primary(lang))
    return None if source is None else re.compile(source, re.IGNORECASE)
