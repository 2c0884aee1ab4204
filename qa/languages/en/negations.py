"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import Negations

# "not only … but also" adds, "why not" proposes, and "or not" leaves open; "Not working trains" says what
# sort of trains.
NEGATIONS = Negations(
    denial=(
        r"\b(?:not|no|none|never|nobody|nothing|nowhere|neither|nor|without|cannot|\w+n['’]t|"
        r"un\w{3,}|in\w{4,}|im\w{4,}|ir\w{4,}|il\w{4,}|dis\w{3,}|mis\w{3,}|non\w*|de\w{4,}|"
        r"fail\w*|refus\w+|lack\w*|hardly|barely|rarely|seldom|scarce\w*|only|few\w*|little|"
        r"least|less\w*|unless|until|till|avoid\w*|prevent\w*|stop\w*|reject\w*|absen\w+|"
        r"rather|instead|free|\w+less|despite|far|too|ban\w*|prohibit\w*|forbid\w*|except\w*|"
        r"but|exclud\w*|out|yet|still|just|all|any\w*|ever\w*|beyond|hard|cease\w*|end\w*|"
        r"halt\w*|else|other\w*|doubt\w*|contrary|against|wrong|bad\w*|false\w*|zero|even|"
        r"more|empty|away|off|miss\w*|lost|los[es]\w*|keep\w*|kept|remain\w*|abstain\w*|"
        r"overlook\w*|ignor\w*|escap\w*|save|short|both|same|simply|merely|close\w*|almost|"
        r"nearly|before|prior|long|first|than|last|rid|vain|anti\w*|counter\w*|hidden|"
        r"secret\w*|regardless|whether|or|how\w*|why|\w+\?|better|best|worse|worst|most|much|"
        r"poor\w*|weak\w*|low\w*|small\w*|minor\w*|problem\w*|difficult\w*|challeng\w*|"
        r"struggl\w*|crisis|safe\w*|secur\w*|worr\w*|fear\w*|afraid|sorry|regret\w*|alien|"
        r"strange\w*)\b"
    ),
    gained=(
        r"(?<!\bwhy )(?<!\bor )\b(?:not|\w+n['’]t)\b(?! (?:(?:the |an? )?only|just|least|"
        r"to mention|all|even|far|until|long|yet))(?!(?-i:(?<=Not)) \w+ing)"
    ),
    gaining=r"[nN](?:(?<=\b[nN])[oO][tT]|(?<=\w[nN])['’][tT])\b",
)
