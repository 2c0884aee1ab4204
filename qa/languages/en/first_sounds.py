"""How English words begin when they are spoken, where their first letter does not tell.

The lists follow what dictionaries of British and American English agree on. What they do not agree
on, or what speakers say both ways ("a herb", "an herb"), is in `EITHER`: nothing is said of it.
Words are in lower case; the first part of a compound counts ("use-case").
"""

from __future__ import annotations

# Beginnings of words in h that nobody hears, and words in h with a stress on their first syllable,
# before which nobody writes "an".
SILENT_H = tuple("hour heir honest honor honour".split())
HEARD_H = frozenset(
    """
    hall hand hands handful handy happy harbor harbour hard hardware harsh harvest hat hatch hate
    hazard head headache heading headline health healthy hearing heart heat heavy hedge heel height
    helicopter helmet help helper helpful hero hidden high higher highly highway hike hill hint hip hire
    hit hobby hold holder hole holiday hollow holy home homeless homemade honeymoon hook hope hopeful horn
    horse hospital host hostage hot hotline hound house household housing huge hunger hungry hunt
    hunter hurricane hurry hurt hut hybrid hydrogen hymn hyphen
    """.split()
)
# Beginnings of words that sound like "you" or "one", and whole words that do.
GLIDES = tuple(
    """
    uni unanim unary ubiq uganda ukrain ukran ukulel urani urate urea ureter ureth uric urin urolog utah
    utensil uteri uterus utili utopi eu use usual usur usage usab ewe ouija onetime oneness oneplus
    """.split()
)
GLIDING_WORDS = frozenset("one ones oneself once oui unix u".split())
# Beginnings of words that begin like those and yet with a vowel.
VOWELS = tuple("unim unin unide uniss uniron unill".split())
# Beginnings of words that are said either way, or that are names read in many ways.
EITHER = tuple(
    """
    unimod unioni unino uru uyghur uighur uzbek urdu ural eul eury herb homage humble humor humour hors
    hombre hermes hotel histor hyster habit halluc heredit heroi heral hilar hispan horri horren hypo hyper
    huawei hyundai hawai oaxaca oua oue ouz xh xi xu ukase uvul eo iou yt yp yv yl yggd ews eww ewo euh uranus
    """.split()
)
# Short words in u that do not sound like "you"; other short ones are initials in small letters.
SHORT_U = frozenset("ugly urge urn urns urban ulna up upon umpire".split())
# Letters whose names begin with a vowel: "an F".
VOWEL_LETTERS = frozenset("AEFHILMNORSX")
# Acronyms that sound like "you" where their letters are named, and some that are read as words.
YOU_INITIALS = frozenset(
    """
    US UK UN USB UAE USA UV UHF USSR UPS UC UCLA USC USDA UTC UI UX UNESCO UNICEF UEFA UNHCR
    """.split()
)
# Acronyms without a vowel that many read as a word: "sequel".
SAID_AS_WORDS = frozenset("SQL SCSI GNOME".split())
# Words of other languages that follow an "a" or an "an" of their own ("an die Freude"), and what
# followed an "an" that meant "if".
FOREIGN = frozenset(
    """
    die der den dem das dich sich mir bord los las la el le les lo una uno thou thee thy ye thou'lt
    """.split()
)
# What follows the letter A where it is a name ("vitamin a is", "from a to z", "a or b"), or where a
# speaker hesitates.
AFTER_A_LETTER = frozenset(
    """
    a an and are as at i if in into is it its of off on onto or our out over up upon us um uh er erm ok okay ought
    """.split()
)
