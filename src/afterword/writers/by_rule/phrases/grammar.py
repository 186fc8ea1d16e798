"""The forms a phrase may have, as patterns over the letters of its words (see ``word.CLASSES``).

Every repetition within another is bounded, and no more than ``MOST_WORDS`` words are matched, so that no note can make
matching slow.
"""

import re

from afterword.text import later
from afterword.writers.by_rule.wording.word import Word

MOST_WORDS = 40

_MODIFIER = r"(?:[JGPN]|(?<!N)M|NQ|A(?=[JPGM])|J,(?=J)|JC(?=J|NN))"
CORE = rf"(?:(?:[DMZ]{{0,2}}|MRM|MFM?)A?{_MODIFIER}{{0,6}}N(?:M(?![JNM]))?|I)(?:Q{_MODIFIER}{{0,4}}N)?"
"""Determiner, modifiers, noun: "the late trains", "their pupils' plots"."""

TIME = r"(?:Z[JM]?N|ADN)"
"""A time without preposition: "every month", "twice a term"."""

_LINK = r"(?:[RF]G?A?|FR|C|[JP]A?[RF]|G[AJ]?[RF]?)"
"""What joins a further noun: "of the", "in front of", "and", "due in", "going up"."""
_AFTER_NOUN = rf"(?:(?:{_LINK}|TBA?[RF]?){CORE}|{TIME}|TB|RMCM(?![JNM])|[RK]M(?![JNM]))"
_PARTICLE = r"(?:A|R(?![DJNMZGP]))?"
_RELATIVE = rf"(?:SA?U?A?(?:V[GP]{{0,2}}|B){_PARTICLE}|WS?A?U?(?:VX)?A?(?:V[GP]?|B){_PARTICLE}(?:{CORE})?)"
NOUN_PHRASE = rf"{CORE}(?:{_RELATIVE})?(?:{_AFTER_NOUN}){{0,4}}"
"""A noun phrase with what follows it: "the bread ovens you put in in May"."""

GERUND = rf"G[AR]?(?:{CORE}|O)?(?:[VB]A?{CORE}|N|J)?(?:A?(?:{_AFTER_NOUN})){{0,4}}[AJ]?"
"""A gerund with its object: "counting spare parts by hand every week"."""

VERBS = r"(?:[UV][AX]{0,2}(?:[VBGP][A]?){0,3})"
"""A finite verb with its helpers: "is taking", "would have been moved"."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_ENDS_BADLY = "DTCKWSUFQZ,X?"
_BEFORE_HOURS = frozenset({"after", "before", "at", "by", "until", "till", "from"})
_PARTICLES = frozenset({"in", "on", "off", "through", "up", "out"})
STATEMENT = re.compile(rf"(?:S|{NOUN_PHRASE}|E)A?{VERBS}(?:[^W?!]|(?<=[NI])W)*$")
_ASKED_ABOUT = rf"(?:S|{CORE}(?:[RF]{CORE}){{0,2}})"
QUESTION = later(rf"(?:W[JNDA]{{0,3}}(?:F{CORE})?(?:TB|{_ASKED_ABOUT}?A?{VERBS})|KTB|K{_ASKED_ABOUT}A?{VERBS})[^?!]*$")
WANTED = later(rf"SV(?:TB|{CORE})")
_NOUN_PHRASE = re.compile(NOUN_PHRASE)
_GERUND = later(GERUND)
SUBJECT = later(rf"(?P<subject>{CORE}(?:[RF]{CORE})*)A?[UV]")


def longest_noun_phrase(classes: str) -> int:
    """How many words at the start are a noun phrase; 0 for none."""
    match = _NOUN_PHRASE.match(classes)
    return match.end() if match else 0


def longest_gerund(classes: str) -> int:
    """How many words at the start are a gerund phrase of two words or more; 0 for none."""
    match = _GERUND().match(classes)
    return match.end() if match and match.end() > 1 else 0


def ends_well(words: tuple[Word, ...]) -> bool:
    """Whether the last word is one that a phrase can end with."""
    last = words[-1]
    if last.letter == "M":
        named = len(words) > 1 and (words[-2].letter == "N" or _YEAR.fullmatch(last.text) is not None)
        hour = len(words) > 1 and words[-2].text in _BEFORE_HOURS and last.text.isalpha()
        return named or hour or (words[-2:-1] != () and words[-2].text == "to" and any(w.text == "from" for w in words))
    if last.letter == "Q":
        return len(words) > 2 and (words[-3].text.lower() == "the" or words[-2].text[:1].isupper())  # "at Brill's"
    if last.letter == "R":
        return last.text in _PARTICLES
    return last.letter not in _ENDS_BADLY
