"""What private remarks look like: the phrases of ``prompts/offline/private.yaml`` by reason, and a few of grammar."""

import re
from functools import cache
from typing import cast

from afterword.context import Reason
from afterword.offline import offline_data
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.patterns import Phrases, phrases

_ORDER: tuple[Reason, ...] = (
    "instruction",
    "pay",
    "confidence",
    "other_process",
    "third_person",
    "health_or_family",
    "self_criticism",
    "complaint",
    "personal",
)
_AMOUNT = r"\d[\d,.]*(?:\s?[-–]\s?\d[\d,.]*)?\s?"

MONEY = re.compile(
    rf"[£€$₹¥]\s?{_AMOUNT}[kKmM]?|(?<![\w.,]){_AMOUNT}(?:k|K|grand|GBP|EUR|USD|pounds|euros?|dollars|quid|LPA|lakhs?)(?!\w)"
)
"""An amount of money."""

DIRECTED = Pattern(
    r"\b(?:do not|don'?t|dont|never|better not|rather not)\s+(?:mention|bring up|say (?:anything|a word) about|say"
    r"|tell (?:them|him|her|anyone)(?: about| that)?|raise|let on(?: about| that)?|repeat|write(?: about)?"
    r"|talk about|share|refer to|discuss|ask(?: for| about)?)\s+([^.;!?\n]{3,80})"
)
"""What a directive names, as group 1."""


def is_directive(text: str) -> bool:
    """Whether the writer tells themselves not to pass something on."""
    return phrases("private", "directive").found_in(_serious(text))


def reason_in(text: str) -> Reason | None:
    """What a private remark is about; ``None`` where nothing shows that it is one."""
    serious = _serious(text)
    return next((reason for reason in _ORDER if phrases("private", reason).found_in(serious)), None)


def is_instruction(text: str) -> bool:
    """Whether a text speaks to a program instead of a person."""
    return phrases("private", "instruction").found_in(text)


def reason_in_pasted(text: str) -> Reason | None:
    """Why a copied line is not for the email: it speaks to a program, or of pay."""
    return next((reason for reason in _ORDER[:2] if phrases("private", reason).found_in(text)), None)


def reason_under(label: str) -> Reason | None:
    """Why nothing under a heading or label is for the email."""
    return next((reason for reason, words in _labels() if words.found_in(label)), None)


def _serious(text: str) -> str:
    """A text without what only looks private: "nervous patients"."""
    return phrases("private", "innocent").taken_out(text)


@cache
def _labels() -> tuple[tuple[Reason, Phrases], ...]:
    under: dict[str, str] = offline_data("private")["under"]
    return tuple((cast("Reason", reason), Phrases(words)) for reason, words in under.items())
