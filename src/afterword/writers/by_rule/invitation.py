"""A later post that the employer spoke of."""

import re

from afterword.offline import word_set
from afterword.writers.by_rule.phrases.grammar import CORE
from afterword.writers.by_rule.wording.fitness import is_fit
from afterword.writers.by_rule.wording.spelling import without_capital
from afterword.writers.by_rule.wording.tagging import tagged
from afterword.writers.by_rule.wording.tidying import tidied
from afterword.writers.by_rule.wording.word import Word, letters, spelled

_MOST_CHARACTERS = 300
_PHRASE = re.compile(rf"{CORE}(?:[RF]{CORE}){{0,3}}")


def later_post(next_steps: str) -> str | None:
    """``a trainee post in the print room`` of what the notes say comes next; ``None`` where they name no post."""
    words = tuple(_as_noun(word) for word in tagged(tidied(next_steps[:_MOST_CHARACTERS]).rstrip(' .,;:!?"')))
    for match in _PHRASE.finditer(letters(words)):
        phrase = words[match.start() : match.end()]
        head = _head(phrase)
        if head.text.lower() in word_set("grammar", "posts") and is_fit(spelled(phrase)):
            return _indefinite(phrase)
    return None


def _as_noun(word: Word) -> Word:
    """``opening`` and ``posting`` are no gerunds here."""
    return word._replace(letter="N") if word.text.lower() in word_set("grammar", "posts") else word


def _head(phrase: tuple[Word, ...]) -> Word:
    core = re.match(CORE, letters(phrase))
    return phrase[core.end() - 1] if core else phrase[0]


def _indefinite(phrase: tuple[Word, ...]) -> str | None:
    first = phrase[0].text.lower()
    if first in ("a", "an", "the", "another"):
        return spelled((phrase[0]._replace(text=first), *phrase[1:]))
    if phrase[0].letter == "D":
        return None
    text = without_capital(spelled(phrase))
    return f"{'an' if text[0].lower() in 'aeiou' else 'a'} {text}"
