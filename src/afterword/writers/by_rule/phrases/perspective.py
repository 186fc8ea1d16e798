"""From notes about the interviewer to words to the interviewer: they and she become you."""

import re

from afterword.offline import word_set
from afterword.writers.by_rule.wording.word import Word, letters

_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
_THIRD = frozenset({"he", "she"})
_POSSESSIVE_THIRD = frozenset({"his", "her"})
_REFLEXIVES = frozenset({"himself", "herself"})
_PLURAL_THIRD = frozenset({"they", "their"})
_PERSONS = frozenset({"person", "colleague", "boss", "director", "chef"})
_ANY_ONE = frozenset({"a", "an", "any", "every", "each", "no"})
_WRITER = frozenset({"i", "my", "me", "myself", "mine"})
_NOUN_AFTER_LINK = re.compile(r"[VBGURFKW][^VBG]*N")
_YOU, _YOUR = Word("you", "PNP", "S"), Word("your", "DPS", "D")


def addressed(words: tuple[Word, ...], *, own: bool) -> tuple[Word, ...] | None:
    """The words with the interviewer as "you", or ``None`` where it is not plain who is meant.

    Args:
        words: The words of a phrase.
        own: The fragment is about this interviewer alone, so that "she" or "he" is the reader.
    """
    turned: list[Word] = []
    agree = False
    for position, word in enumerate(words):
        new = _turned(words, position, own=own)
        if new is None:
            return None
        if agree and new.letter == "V":
            new, agree = _second_person(new), False
        elif word.letter == "S" and word.text.lower() in _THIRD:
            agree = True
        turned.append(new)
    return tuple(turned)


def speaks_of_writer(words: tuple[Word, ...]) -> bool:
    """Whether the phrase has "I" or "my" in it."""
    return any(word.text.lower() in _WRITER for word in words)


def _turned(words: tuple[Word, ...], position: int, *, own: bool) -> Word | None:
    word, earlier = words[position], words[:position]
    lower = word.text.lower()
    if lower in _THIRD | _POSSESSIVE_THIRD | _REFLEXIVES:
        return _turned_one(words, position) if own else None
    if lower in _PLURAL_THIRD:
        if (lower == "their" and _has_plural_subject(earlier)) or _stands_for_plural(words, position):
            return word
        is_employer = _is_employer(words, position) and not _is_passive(words[position + 1 :])
        return _you_or_your(lower) if is_employer else None
    if lower == "we":
        return word if _past_follows(words, position) else None
    if lower not in word_set("grammar", "open_references"):
        return word
    return word if _refers_forward(words, position) or _refers_back(words, position) else None


def _turned_one(words: tuple[Word, ...], position: int) -> Word | None:
    """``you``, ``your`` or ``yourself`` for one person; ``None`` where another may be meant."""
    word, earlier = words[position], words[:position]
    lower = word.text.lower()
    if lower in _REFLEXIVES:
        acts = any(other.text.lower() in _THIRD for other in earlier)
        return word._replace(text="yourself") if acts else None
    owner = lower in _THIRD or _follows(words, position) in tuple("JNMGPA")
    plain = owner and word.letter != "O" and not _mentions_person(earlier)
    return _you_or_your(lower) if plain else None


def _you_or_your(lower: str) -> Word:
    return _YOU if lower in ("he", "she", "they") else _YOUR


def _is_employer(words: tuple[Word, ...], position: int) -> bool:
    """Whether "they" or "their" is the employer, not a plural named before: "customers say they".

    Right after a noun "they" opens a relative clause ("the ovens they put in"), after "of" "their" is another's.
    """
    if not any(word.tag in ("NN2", "PNI") for word in words[:position]):
        return True
    return words[position - 1].letter == ("N" if words[position].text.lower() == "they" else "F")


def _is_passive(rest: tuple[Word, ...]) -> bool:
    """Whether something is done to "they", which are things then: "how they would be protected"."""
    return re.match(r"[UA]{0,2}[VB]A?P", letters(rest)) is not None and rest[0].text.lower() not in ("have", "had")


def _stands_for_plural(words: tuple[Word, ...], position: int) -> bool:
    """Whether "they" or "their" takes up somebody named before: "teenagers once they have their award"."""
    earlier = words[:position]
    if words[position].text.lower() == "their" and _has_person_of_its_own(earlier):
        return True
    begins = [i for i, word in enumerate(earlier) if word.letter == "K" and i and earlier[i - 1].tag == "NN2"]
    return bool(begins) and words[begins[-1] + 1].text.lower() == "they"


def _has_person_of_its_own(earlier: tuple[Word, ...]) -> bool:
    """Whether any one person stands before: "a child who won't open their mouth", "every pupil in their first week"."""
    told = [word.text.lower() for word in earlier]
    return any(
        one in _ANY_ONE and (noun in word_set("grammar", "persons") or "who" in told)
        for position, one in enumerate(told)
        for noun in told[position + 1 : position + 3]
    )


def _has_plural_subject(words: tuple[Word, ...]) -> bool:
    """Whether a plural with its verb stands before, whose "their" it is: "drivers do their own loading"."""
    return re.search(r"N[AU]*[VU]", letters(words)) is not None and any(word.tag == "NN2" for word in words)


def _second_person(verb: Word) -> Word:
    text = verb.text.lower()
    if text in _IRREGULAR:
        return verb._replace(text=_IRREGULAR[text])
    if verb.tag != "VVZ":
        return verb
    if text.endswith("ies") and len(text) > 4:
        return verb._replace(text=text[:-3] + "y")
    if text.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return verb._replace(text=text[:-2])
    return verb._replace(text=text[:-1])


def _mentions_person(words: tuple[Word, ...]) -> bool:
    return any(word.tag in ("PNI", "PNQ") or word.text.lower() in _PERSONS for word in words)


def _refers_back(words: tuple[Word, ...], position: int) -> bool:
    """Whether "it" or "there" has a noun before it to stand for, which the subject of its own verb can't be."""
    pronoun, earlier = words[position].text.lower(), words[:position]
    if pronoun not in ("it", "its", "itself", "there"):
        return False
    if pronoun == "it" and earlier and earlier[-1].letter in "VB":
        verb = next(i for i in range(len(earlier), 0, -1) if i == 1 or earlier[i - 2].letter not in "VBUAX")
        before = letters(earlier[: verb - 1])
        return _NOUN_AFTER_LINK.search(before) is not None
    return any(word.letter == "N" for word in earlier)


def _refers_forward(words: tuple[Word, ...], position: int) -> bool:
    """Whether "this", "that" or "there" belongs to the word after it: "this term", "there is"."""
    following = _follows(words, position)
    if words[position].letter == "D":
        return following in tuple("JNM")
    return words[position].letter in "EKW" and following != ""


def _follows(words: tuple[Word, ...], position: int) -> str:
    """The class of the next word; empty at the end."""
    return words[position + 1].letter if position + 1 < len(words) else ""


def _past_follows(words: tuple[Word, ...], position: int) -> bool:
    return any(word.tag in ("VVD", "VBD", "VDD", "VHD") for word in words[position + 1 : position + 3])
