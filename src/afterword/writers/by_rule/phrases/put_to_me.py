"""Questions in the words in which they were put to the candidate: "you" is the writer, "our" is the employer's."""

import re

_ASKER = r"(?:(?:and )?(?:how|what|which|when|where|why)(?: [a-z]+){0,2}? )"
_HELPERS = "do(?= you have (?:any )?experience)|will|would|could|can|have|did|are|were|should"
_PUT = rf"(?:{_ASKER}(?:will|would|could|should|have|did)|(?:{_HELPERS})) your?\b[^.?!]*"
_DIRECT = re.compile(rf"(?:^|[.?!;:]\s+|\"|\basked(?: me)?,? )\"?{_PUT}", re.IGNORECASE)
_ANYWHERE = re.compile(r"\b(?:would|could) you\b[^.?!]*", re.IGNORECASE)
_QUOTED = re.compile(r"\s*Q ?[:(]")
_FROM_ME = re.compile(r"\bI asked\b|\basked (?:him|her|them)\b|\bmy questions?\b", re.IGNORECASE)
_QUOTED_QUESTION = re.compile(rf"\b(?:do|{_HELPERS}) you\b[^.?!]*", re.IGNORECASE)
_WORDS = (
    (re.compile(r"\bwill you\b", re.IGNORECASE), "would I"),
    (re.compile(r"\byou will\b", re.IGNORECASE), "I would"),
    (re.compile(r"\bare you\b", re.IGNORECASE), "am I"),
    (re.compile(r"\bwere you\b", re.IGNORECASE), "was I"),
    (re.compile(r"\byou are\b", re.IGNORECASE), "I am"),
    (re.compile(r"\byou\b", re.IGNORECASE), "I"),
    (re.compile(r"\byour\b", re.IGNORECASE), "my"),
    (re.compile(r"\bour\b", re.IGNORECASE), "their"),
)


def asked_of_me(fragment: str) -> str:
    """The fragment with such questions in the candidate's own words: "how would you" as "how would I".

    What stands after a question that the notes say the candidate asked stays as it is.

    Args:
        fragment: The note's own words.
    """
    question = _QUOTED_QUESTION if _QUOTED.match(fragment) else _DIRECT
    mine = _FROM_ME.search(fragment)
    end = mine.start() if mine else len(fragment)
    return _ANYWHERE.sub(_turned, question.sub(_turned, fragment[:end])) + fragment[end:]


def _turned(match: re.Match[str]) -> str:
    text = match.group()
    for pattern, word in _WORDS:
        text = pattern.sub(word, text)
    return text
