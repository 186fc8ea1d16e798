"""Whether a phrase names a post."""

from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.post_words import (
    NO_POSTS,
    POST_ENDINGS,
    POST_NOUNS,
    POST_NOUNS_BESIDE_ANOTHER,
    WAYS_OF_WORKING,
)

_MARKS = str.maketrans(",()", "   ")
_NUMERAL = Pattern(r"(?:[ivx]{1,4}|\d{1,2}|l\d|ic\d|p\d|e\d|g\d|[a-c])")
_CLOCK = Pattern(r"\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b")
_LINKS = frozenset("of for in to with on de di für - – & and".split())
_LEADS = frozenset("head director vp chief leiter leiterin".split())
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "ant", "yst", "eer", "man", "woman", "hand")
_LONGEST = 9
_LONGEST_UNKNOWN = 5
_SHORTEST_AGENT = 5


def is_post(text: str) -> bool:
    """Whether a short phrase names a post: its last noun, or the one before "of", "for" or a numeral, is one."""
    lower = text.lower().replace("’", "'").rstrip(" .!?:;")
    words = lower.translate(_MARKS).split()
    if not words or len(words) > _LONGEST or _CLOCK.search(lower):
        return False
    for number, word in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else ""
        if (
            not following
            or following in _LINKS
            or following in WAYS_OF_WORKING
            or _NUMERAL.fullmatch(following)
            or f"{word}," in lower
            or f"{word} (" in lower
        ) and _is_noun(word, beside_another=len(words) > 1):
            return True
    return words[0] in _LEADS and len(words) > 1


def may_be_post(text: str) -> bool:
    """Whether a phrase could name a post that no list holds: a short one that ends in a word like "shotfirer"."""
    words = text.lower().rstrip(" .!?:;").translate(_MARKS).split()
    return (
        0 < len(words) <= _LONGEST_UNKNOWN
        and len(words[-1]) >= _SHORTEST_AGENT
        and words[-1].endswith(_AGENT_ENDINGS)
        and words[-1] not in NO_POSTS
    )


def _is_noun(word: str, *, beside_another: bool) -> bool:
    last = word.replace("/", "-").rsplit("-", maxsplit=1)[-1] or word
    return (
        word in POST_NOUNS
        or last in POST_NOUNS
        or word.endswith(POST_ENDINGS)
        or (beside_another and (word in POST_NOUNS_BESIDE_ANOTHER))
    )
