"""Where one clause of a run-on note ends and another begins."""

import re

from afterword.offline import word_set
from afterword.text import later
from afterword.writers.by_rule.phrases.grammar import CORE, MOST_WORDS
from afterword.writers.by_rule.wording.word import Word, letters

_JOINED_CLAUSE = later(rf"[CKR](?:S|{CORE})[AUV]*[UV]")
_NEW_SENTENCE = re.compile(r"(?:[DZ][JMGPN]{0,4}N|S)A?[UV]")
_JOINS_CLAUSES = frozenset({"and", "like", "or", "as"})


def first_clause(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words up to where another clause begins, at most ``MOST_WORDS``."""
    classes = letters(words)[:MOST_WORDS]
    end = next((position for position in range(1, len(classes)) if _begins(words, classes, position)), len(classes))
    return words[:end]


def _begins(words: tuple[Word, ...], classes: str, position: int) -> bool:
    word = words[position].text.lower()
    if word in word_set("grammar", "begins_new_thought"):
        return True
    if word == "and" and classes[0] not in "WK" and _asks(words[position + 1 : position + 2]):
        return True
    joined = word in _JOINS_CLAUSES and _JOINED_CLAUSE().match(classes, position) is not None
    return joined or _runs_on(classes, position)


def _asks(words: tuple[Word, ...]) -> bool:
    return any(word.letter == "W" or word.text.lower() in ("whether", "if", "how") for word in words)


def _runs_on(classes: str, position: int) -> bool:
    """Whether a second sentence begins without a stop: "the scheme you run every pupil gets a plot"."""
    has_verb = any(letter in "UV" for letter in classes[:position])
    return has_verb and classes[position - 1] in "NGPBJ" and _NEW_SENTENCE.match(classes, position) is not None
