"""What the interviewer wants of a thing just told: "the ramp is five months, she wants three"."""

import re
from collections.abc import Iterator

from afterword.writers.by_rule.phrases.phrase import Phrase
from afterword.writers.by_rule.wording.fitness import is_fit

_AIM = re.compile(
    r"\b(?:she|he|they) (?:now )?(?:wants?|would like)(?: to (?:have|see|get|make))?"
    r" (?P<aim>(?:it|this|that)(?: to)? [a-z][a-z ]{2,40}|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"\s*(?=$|[.,;)])"
)
_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_RAISED = 0.2


def with_aims(text: str, found: tuple[Phrase, ...]) -> Iterator[Phrase]:
    """The phrases, the statement that stands right before an aim together with it.

    Args:
        text: The tidied fragment.
        found: Its phrases.
    """
    match = _AIM.search(text)
    stated = [phrase for phrase in found if phrase.kind == "statement" and not phrase.text.startswith("you want ")]
    if match is None or not stated or not is_fit(match.group()):
        yield from found
        return
    number = match["aim"].isdigit() and int(match["aim"]) < len(_NUMBERS)
    aim = _NUMBERS[int(match["aim"])] if number else match["aim"]
    for phrase in found:
        if phrase is stated[0]:
            yield phrase._replace(
                text=f"{phrase.text} and that you would like {aim}", weight=min(1.0, phrase.weight + _RAISED)
            )
        else:
            yield phrase
