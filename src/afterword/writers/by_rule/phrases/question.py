"""Clauses that were asked: "how would I check" as "how I would check", "if I'd run" as "whether I would run"."""

import re

from afterword.lexicon import is_also_verb
from afterword.offline import word_set
from afterword.text import later
from afterword.writers.by_rule.phrases.grammar import CORE, QUESTION, ends_well
from afterword.writers.by_rule.phrases.verbs import regular_past, third_person
from afterword.writers.by_rule.wording.word import Word, letters

_WHETHER = Word("whether", "CJS", "K")
_BE = frozenset({"am", "is", "are", "was", "were"})
_HAVE = frozenset({"has", "have", "had"})
_DO = frozenset({"do", "does", "did"})
_MODALS = frozenset({"can", "could", "will", "would", "shall", "should", "may", "might", "must"})
_ASKER = re.compile(r"W[JNAMD]{0,3}")
_SUBJECT = later(rf"S|{CORE}(?:[RF]{CORE}){{0,2}}")
_PERSONS = frozenset({"I", "you"})


def as_question(words: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """The words as a clause that can follow "you asked" or "about"; ``None`` where they are no question."""
    words = _without_asker_at_end(words)
    if words[0].text.lower() == "if":
        words = (_WHETHER, *words[1:])
    straight = _uninverted(words)
    if straight is None or not (straight[0].letter == "W" or straight[0].text.lower() == "whether"):
        return None
    ends = ends_well(straight) or (straight[-1].text == "like" and straight[0].text.lower() == "what")
    return straight if QUESTION().match(letters(straight)) and ends and not _is_left_inverted(straight) else None


def _without_asker_at_end(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """``what I would do`` of "what I would do and when"."""
    return words[:-2] if letters(words).endswith("CW") and words[:-2] else words


def _is_left_inverted(words: tuple[Word, ...]) -> bool:
    """Whether a helper still stands before its subject, "who has the keys" aside."""
    match = _ASKER.match(letters(words))
    start = match.end() if match else 0
    helper, subject = words[start : start + 1], words[start + 1 : start + 2]
    if not subject or helper[0].text.lower() not in _BE | _HAVE | _DO | _MODALS:
        return False
    is_object = words[0].text.lower() in ("who", "what", "which") and helper[0].text.lower() in _HAVE | _DO
    return subject[0].letter == "S" or (subject[0].letter == "D" and not is_object)


def _uninverted(words: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """The subject before its helper; ``None`` where the clause can't be put straight safely."""
    asker = _ASKER.match(letters(words))
    start = asker.end() if asker else 0
    if start >= len(words) or words[start].text.lower() not in _BE | _HAVE | _DO | _MODALS:
        return words
    helper, after = words[start]._replace(text=words[start].text.lower()), words[start + 1 :]
    match = _SUBJECT().match(letters(after))
    if match is None:
        return words
    end = match.end() if helper.text.lower() not in _DO else _before_base_form(after, match.end())
    subject, rest = after[:end], after[end:]
    if asker is None:
        verbs = _verbs(helper, subject, rest) if subject[0].text in _PERSONS and rest else ()
        return (_WHETHER, *subject, *verbs) if verbs else words
    verbs = _verbs(helper, subject, rest)
    return (*words[:start], *subject, *verbs) if verbs else _as_it_stands(words, helper, rest)


def _before_base_form(words: tuple[Word, ...], end: int) -> int:
    """Where the subject ends: before a base form, which may look like its last noun ("does a handover look like")."""
    bases = word_set("grammar", "pasts_like_nouns")
    is_found = any(word.letter in "BV" or word.text.lower() in bases for word in words[end : end + 1])
    return end if is_found or end < 2 or not is_also_verb(words[end - 1].text.lower()) else end - 1


def _verbs(helper: Word, subject: tuple[Word, ...], rest: tuple[Word, ...]) -> tuple[Word, ...]:
    """What follows the subject: ``do you get`` gives ``get``, ``would I check`` ``would check``; empty for none."""
    text = helper.text.lower()
    if text in _BE:
        return (helper, *rest) if rest or not any(word.letter in "RF" for word in subject) else ()
    if not rest or (text in _HAVE and rest[0].letter not in "PAV"):
        return ()
    if text not in _DO:
        return (helper, *rest)
    if not (rest[0].letter in "BV" or is_also_verb(rest[0].text.lower())):
        return ()
    form = _finite(rest[0].text, text, subject)
    return (rest[0]._replace(text=form, letter="V"), *rest[1:]) if form else ()


def _finite(base: str, helper: str, subject: tuple[Word, ...]) -> str | None:
    """The form that says alone what "do", "does" or "did" say with the base form."""
    if helper == "did":
        return regular_past(base)
    return base if helper == "do" or subject[0].letter == "S" else third_person(base)


def _as_it_stands(words: tuple[Word, ...], helper: Word, rest: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """``who has the keys``, ``who does the scans``: no helper but the verb itself."""
    is_verb = helper.text.lower() in _HAVE | _DO and not any(word.letter in "VUBP" for word in rest)
    return words if is_verb and words[0].text.lower() in ("who", "what", "which") else None
