"""What the candidate promised, as the verb or the thing of a sentence that begins with "I will"."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from afterword.offline import word_set
from afterword.text import later
from afterword.writers.by_rule.phrases.articles import lacks_article, with_article
from afterword.writers.by_rule.phrases.grammar import longest_noun_phrase
from afterword.writers.by_rule.phrases.noun import TITLES, head_of
from afterword.writers.by_rule.phrases.perspective import addressed
from afterword.writers.by_rule.wording.fitness import is_open, is_plain
from afterword.writers.by_rule.wording.spelling import without_capital
from afterword.writers.by_rule.wording.tagging import tagged
from afterword.writers.by_rule.wording.tidying import tidied
from afterword.writers.by_rule.wording.word import Word, letters, spelled

_LEAD = later(
    r"^(?:(?:i|to)(?: would| will| had)?|promised|promise|said|that|must|need to|have to|and|also|her|him|them)\s+",
    re.IGNORECASE,
)
_SENDS = later(
    r"^(?:(?:send(?:ing)?|e-?mail|mail|share|forward|pass on|give|supply|provide|dig out|get),?(?: or)?\s+){1,3}",
    re.IGNORECASE,
)
_RECEIVER = later(
    r"^(?:(?:him|her|them|you|over|on|across|back)\s+|[A-Z]\w+ (?=(?:an?|the|my|some|our) ))", re.IGNORECASE
)
_DONE_FOR = re.compile(r"^(?P<deed>show|bring|lend|introduce|put) (?:him|her|them) (?=\w)", re.IGNORECASE)
_TITLE = r"(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?"
_TO_WHOM = later(
    r"\b(?:send|email|e-mail|mail|forward|give|show|get|owe|bring|promised|told)(?:ing)? "
    rf"{_TITLE}([A-Z][\w'’-]+) (?=(?:an?|the|my|some|our)\b)"
    rf"|(?:\bto|->|→) {_TITLE}([A-Z][\w'’-]+)(?=\s*(?:$|[.,;)]|by\b|on\b|today|tomorrow|this))"
)
_NAME = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*"
_TAIL = later(
    r"\s*(?:->.*|[(\[].*"
    rf"|\bto (?:him|her|them|{_NAME})\b.*"
    r"|\bby (?:the )?(?:end|tomorrow|today|tonight|close|[A-Z]|\d).*"
    r"|\b(?:today|tomorrow|tonight|this week|asap|promise)\b.*"
    r"|,? (?:so (?:remind|that|i|she|he|they)|(?:it|that|they)['’]?(?:s|re) (?:in|on|at|under|still))\b.*"
    r"|[!.;,]+)$"
)

_MOST_CHARACTERS = 300
_LEAST_WORDS = 3
"""Of a thing whose noun says little: "a blank copy", not "a copy"."""
_MY, _THE, _A = (Word("my", "DPS", "D"), Word("the", "AT0", "D"), Word("a", "AT0", "D"))
_TAKES_THING = frozenset({"of", "to", "from", "for", "about", "on"})
_GOES_ON = re.compile(r",?[RF][^UVWBK?]*$|(?:[RF][^UVWBKS?]*)?[WK]?SA?[UV][VBPARTX]{0,4}$")
"""What may follow the noun phrase that is promised: "with the names off it", "about pumps that I mentioned"."""


class Gift(NamedTuple):
    """What ``I will`` goes on with.

    Attributes:
        form: ``thing``: what is to be sent; ``deed``: a verb phrase.
    """

    form: Literal["thing", "deed"]
    text: str


def is_for_another(promise: str, names: Sequence[str]) -> bool:
    """Whether the words of a promise name somebody else as the one it was made to.

    Args:
        promise: The note's words.
        names: What the reader of the email is called.
    """
    named = _TO_WHOM().findall(promise[:_MOST_CHARACTERS])
    told = {word.casefold() for name in names for word in name.replace(".", "").split()}
    return any(word.casefold() not in told for found in named for word in found if word)


def gift_in(promise: str) -> Gift | None:
    """The promise as a sentence needs it, or ``None`` where it can't be turned safely.

    Args:
        promise: The note's words: ``id send the link to the survey``, ``price list -> RB``.
    """
    text = _without_lead(tidied(_TAIL().sub("", promise[:_MOST_CHARACTERS]), once=True))
    text = _DONE_FOR.sub(r"\g<deed> you ", text)
    if not text or not (is_plain(text) and is_open(text)):
        return None
    sends = _SENDS().match(text)
    thing = _RECEIVER().sub("", text[sends.end() :] if sends else text)
    if not sends and text.split()[0].lower() in word_set("grammar", "deeds"):
        return _deed(text)
    return _gift(thing)


def _without_lead(text: str) -> str:
    previous = None
    while previous != text:
        previous, text = text, _LEAD().sub("", text)
    return _TAIL().sub("", text).strip()


def _gift(thing: str) -> Gift | None:
    words = tagged(without_capital(thing))
    said = addressed(words, own=True) if words and words[0].letter != "I" else None
    if (
        not said
        or not _is_thing(said)
        or head_of(said).text in TITLES
        or {"they", "them", "him"}.intersection(word.text.lower() for word in said)
    ):
        return None
    if len(said) < _LEAST_WORDS and said[-1].text.lower() in word_set("grammar", "says_little"):
        return None
    full = _with_own_article(said)
    return Gift("thing", spelled(_with_inner_articles(full))) if full else None


def _is_thing(words: tuple[Word, ...]) -> bool:
    """Whether the words name one thing; after "my" or "the", a name of odd words too ("the yes/no/never cards")."""
    classes = letters(words)
    ends = classes[-1] == "N" or words[-1].text in word_set("grammar", "pasts_like_nouns")
    odd = classes[0] == "D" and ends and not set(classes) & set("SUVOWB")
    length = longest_noun_phrase(classes)
    return odd or length == len(words) or (length > 0 and _GOES_ON.match(classes, length) is not None)


def _with_own_article(words: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """``a scan of my licence``, ``my certificate``, ``the slides``."""
    head = head_of(words).text.lower()
    if words[0].letter in "MD":
        return words
    if head in word_set("grammar", "own_papers"):
        return (_MY, *words)
    return (_A, *words) if head in word_set("grammar", "copies") else with_article(words)


def _with_inner_articles(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """``a scan of my driving licence``, ``the link to the simulator``: the article that a thing further on lacks."""
    full: list[Word] = []
    for position, word in enumerate(words):
        full.append(word)
        rest = words[position + 1 :]
        if word.text.lower() in _TAKES_THING and lacks_article(rest):
            full.append(_MY if head_of(rest).text.lower() in word_set("grammar", "own_papers") else _THE)
    return tuple(full)


def _deed(text: str) -> Gift | None:
    words = tagged(text)
    after = words[2:] if words[1:2] and words[1].text.lower() in ("you", "in", "off", "over") else words[1:]
    named = letters(after).partition("W")[0]  # "for boys who hate rhyme": what is told of them does no harm
    whole = bool(named) and longest_noun_phrase(named) == len(named) and not set(letters(after)) & set("SO")
    if not 3 <= len(words) <= 14 or "N" not in letters(after) or (not whole and set(letters(after)) & set("SUVO")):
        return None
    return Gift("deed", text[0].lower() + text[1:])
