"""Markers of a voice from emails that somebody wrote: counts and habits, never what the emails say."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from afterword.config import Length
from afterword.mail import Email
from afterword.text import WORD, fold, sentence_spans, straighten, words
from afterword.voice import Voice
from afterword.voice.spelling import variety_of

_GREETING = re.compile(r"(dear|hi there|hi|hello|hey|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
_SIGN_OFF_WORDS = frozenset(
    (
        "all and as best cheers cordially ever faithfully greetings kind kindest many much my regards respectfully"
        " sincere sincerely thank thanks the truly very warm warmest warmly wish wishes with you your yours"
    ).split()
)
_MOST_WORDS_OF_SIGN_OFF = 4
_CONTRACTED = re.compile(
    r"\b(?:I'(?:m|d|ll|ve)|(?:you|we|they)'(?:re|d|ll|ve)|(?:it|that|there|what|he|she)'s|\w+n't)\b", re.IGNORECASE
)
_IN_FULL = re.compile(
    r"\b(?:I (?:am|would|will|have)|(?:you|we|they) (?:are|would|will|have)|(?:it|that|there) is"
    r"|(?:do|does|did|is|are|was|were|have|has|had|would|could|should) not|cannot)\b",
    re.IGNORECASE,
)
_OFTEN, _SELDOM = 0.5, 0.15
_FEWEST = 3
"""So many places where a contraction could stand say something about a habit."""


def voice_of(samples: Iterable[Email], length: Length = "usual") -> Voice:
    """The voice of somebody's own emails.

    Args:
        samples: The emails; what they quote of others is left out.
        length: How long the emails to be written shall be.
    """
    emails = list(samples)
    bodies = ["\n\n".join(email.piece(paragraph) for paragraph in email.zones.paragraphs) for email in emails]
    greeting = _commonest(_greeting(email) for email in emails)
    contractions = _contracts("\n".join(bodies))
    return Voice(
        length=length,
        greeting=greeting,
        sign_off=_commonest(_sign_off(email) for email in emails),
        contractions=contractions,
        sentence_words=_sentence_words(bodies),
        formality=_formality(greeting, contractions),
        spelling=variety_of("\n".join(bodies)),
    )


def _commonest(found: Iterable[str | None]) -> str | None:
    """What comes up most often; of equals the first."""
    counted = Counter(item for item in found if item)
    return max(counted, key=lambda item: counted[item], default=None)


def _greeting(email: Email) -> str | None:
    written = email.zones.greeting and _GREETING.match(email.piece(email.zones.greeting))
    return written.group(1).capitalize() if written else None


def _sign_off(email: Email) -> str | None:
    """The sign-off, if it is made of the words that such are made of; of anything else nothing is taken."""
    if email.zones.sign_off is None:
        return None
    told = WORD.findall(email.piece(email.zones.sign_off))
    usual = 0 < len(told) <= _MOST_WORDS_OF_SIGN_OFF and set(map(fold, told)) <= _SIGN_OFF_WORDS
    return " ".join(told) if usual else None


def _contracts(text: str) -> bool | None:
    text = straighten(text)
    short, full = len(_CONTRACTED.findall(text)), len(_IN_FULL.findall(text))
    if short + full < _FEWEST:
        return None
    share = short / (short + full)
    return True if share >= _OFTEN else False if share <= _SELDOM else None


def _sentence_words(bodies: Sequence[str]) -> int | None:
    lengths = [len(words(body[start:end])) for body in bodies for start, end in sentence_spans(body)]
    return round(median(lengths)) if lengths else None


def _formality(greeting: str | None, contractions: bool | None) -> str | None:
    if greeting == "Dear":
        return "formal" if contractions is False else None
    return "relaxed" if greeting and contractions else None
