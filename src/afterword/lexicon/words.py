"""The tagger's lexicon: which words are known, common or names."""

from functools import cache

from afterword.lexicon.tagger import tagger

_KNOWN = -26.0
"""Log probability of a word above which the lexicon or the rules of word formation hold it."""
_COMMON = -15.5
_EVERYDAY = -11.3
_SELDOM = 2.2
"""Distance of log probabilities beyond which a word with a capital is hardly ever a name."""
_CLOSE = 4.0
"""Distance of log probabilities within which a word may be either."""


@cache
def readings(word: str) -> tuple[tuple[str, float], ...]:
    """The tags a word may have, each with its log probability, likeliest first."""
    return tuple((str(tag), float(probability)) for tag, probability in tagger().tag_word(word))


def is_known(word: str) -> bool:
    """Whether the word, as it stands, is in the lexicon or regularly formed from a word that is."""
    return readings(word)[0][1] > _KNOWN


def is_common(word: str) -> bool:
    """Whether the word is a frequent one, and no name."""
    tag, probability = readings(word)[0]
    return probability > _COMMON and tag != "NP0"


def is_everyday(word: str) -> bool:
    """Whether the word is one of the few thousand that come up in any talk."""
    return readings(word.lower())[0][1] > _EVERYDAY


def is_name(word: str) -> bool:
    """Whether the word is mostly a proper name."""
    return readings(word)[0][0] == "NP0"


@cache
def may_be_name(word: str) -> bool:
    """Whether a word with a capital may be somebody's name: as such words go about as often a name, or unknown."""
    chances = {str(tag): float(probability) for tag, probability in tagger().tag_word(word, casesensitive=True)}
    best = max(chances.values())
    return best < _KNOWN or chances.get("NP0", -99.0) > best - _SELDOM


def is_also_verb(word: str) -> bool:
    """Whether the word is a verb's base form about as often as it is anything else."""
    chances = dict(readings(word))
    as_verb = max(chances.get("VVI", -99.0), chances.get("VVB", -99.0))
    return as_verb > max(chances.values()) - _CLOSE


def may_be_noun(word: str) -> bool:
    """Whether the word is a plural noun about as often as it is anything else."""
    chances = dict(readings(word))
    return chances.get("NN2", -99.0) > max(chances.values()) - _CLOSE
