"""A later post that the employer spoke of."""

import re

from afterword.offline import word_set
from afterword.text import later
from afterword.writers.by_rule.phrases.articles import with_article
from afterword.writers.by_rule.phrases.grammar import CORE, longest_noun_phrase
from afterword.writers.by_rule.wording.fitness import is_fit
from afterword.writers.by_rule.wording.spelling import without_capital
from afterword.writers.by_rule.wording.tagging import tagged
from afterword.writers.by_rule.wording.tidying import tidied
from afterword.writers.by_rule.wording.word import Word, letters, spelled

_MOST_CHARACTERS = 300
_PHRASE = later(rf"{CORE}(?:[RF]{CORE}){{0,3}}")
_PLACE = re.compile(r"RN{1,3}")
_ANNOUNCES = later(
    r"(?:open(?:s|ing)?|plan(?:s|ning)?|setting up|sets? up|start(?:s|ing)?|launch(?:es|ing)?|look out for|hear about"
    r"|expect(?:s|ing)?|building|there (?:may|might|will|could|should) be|considered for|in mind for|when) (?=[a-z])",
    re.IGNORECASE,
)
"""What stands right before the name of a thing to come."""
_COMES = later(
    r" (?:(?:that|which) )?(?:(?:may|might|will|should|could) (?:open|grow|need|start|come|be)|opens|starts|comes up"
    r"|is likely|is (?:being )?(?:advertised|planned|set up|coming))\b",
    re.IGNORECASE,
)
"""What stands right behind it."""
_MOST_BEFORE = 8
"""Words before what a thing does in which its name begins."""


def later_post(next_steps: str) -> str | None:
    """What the employer has in view for later: ``a trainee post in the print room``, ``the new site in Leith``.

    Args:
        next_steps: What the notes say comes next.

    Returns:
        A post as something indefinite, else what is to come as something known; ``None`` where nothing is named.
    """
    text = tidied(next_steps[:_MOST_CHARACTERS]).rstrip(' .,;:!?"')
    return _post_in(text) or _thing_to_come(text)


def _thing_to_come(text: str) -> str | None:
    """``the new site in Leith`` of "they open a new site in Leith next year" or of "a new site in Leith opens"."""
    for match in _ANNOUNCES().finditer(text):
        found = _known(tagged(text[match.end() :]))
        if found:
            return found
    for match in _COMES().finditer(text):
        before = tagged(text[: match.start()])[-_MOST_BEFORE:]
        for start in range(len(before)):
            if longest_noun_phrase(letters(before[start:])) == len(before) - start and (
                known := _known(before[start:])
            ):
                return known
    return None


def _known(words: tuple[Word, ...]) -> str | None:
    """The noun phrase at the start with "the", without when it comes."""
    core = re.match(CORE, letters(words))
    phrase = words[: core.end()] if core else ()
    place = _PLACE.match(letters(words), len(phrase)) if phrase else None
    if place and words[len(phrase) + 1].text[:1].isupper():
        phrase = words[: place.end()]
    if not core or phrase[0].letter in "SI" or words[core.end() - 1].text.lower() in word_set("grammar", "times"):
        return None
    full = with_article(phrase)
    return spelled(full) if full and is_fit(spelled(full)) and len(full) > 1 else None


def _post_in(text: str) -> str | None:
    words = tuple(_as_noun(word) for word in tagged(text))
    for match in _PHRASE().finditer(letters(words)):
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
