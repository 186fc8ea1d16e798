"""How much a phrase says, and how likely its words are to read well."""

import re

from afterword.lexicon import is_known
from afterword.offline import word_set
from afterword.text import content_words, words
from afterword.writers.by_rule.phrases.phrase import PhraseKind
from afterword.writers.by_rule.wording.fitness import is_delicate, is_fit, is_vague, is_weak

MOST_WORDS = 18
_COMFORTABLE = 13
_BASE = {"noun": 0.6, "question": 0.55, "statement": 0.44, "answer": 0.5}
_ODD_SIGN = re.compile(r"[^\w\s'\",./&%°µ+-]")
_VOWELLESS = re.compile(r"^[b-df-hj-np-tv-xz]{2,}$")


def weight_of(kind: PhraseKind, text: str, *, mine: bool) -> float:
    """From 0 (unfit) to 1 (says much in plain words)."""
    told = words(text)
    if (
        len(told) > MOST_WORDS
        or not is_fit(text)
        or ((kind == "statement" or "your" in told) and is_delicate(text))
        or _ODD_SIGN.search(text)
        or "'d " in text
        or text.count('"') % 2
        or " or no " in text
        or any(map(is_vague, told))
    ):
        return 0
    telling = [word for word in content_words(text) if not is_weak(word) and not word.isdigit()]
    if (
        not telling
        or (kind in ("statement", "question") and len(telling) < 2)
        or (kind == "question" and len(told) < 4)
    ):
        return 0
    weight = _BASE[kind] + 0.08 * min(len(telling), 5)
    weight -= 0.25 if len(telling) == 1 else 0
    weight -= 0.04 * max(0, len(told) - _COMFORTABLE)
    weight -= 0.12 if mine else 0
    weight -= sum(_doubt(word) for word in told)
    return max(0.0, min(1.0, weight))


def _doubt(word: str) -> float:
    """How much one word takes from the trust in the whole."""
    if word.lower() in word_set("grammar", "passing_time"):
        return 0.25
    if _VOWELLESS.match(word):
        return 0.35
    if "/" in word or "+" in word:
        return 0.15
    if word.isalpha() and word.islower() and not is_known(word):
        return 0.06
    return 0.03 if any(letter.isdigit() for letter in word) else 0.0
