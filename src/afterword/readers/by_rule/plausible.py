"""Whether what stands where a person may stand is a person's name, by how the language uses its words.

"Item", "Treatment" and "Somewhere" are never anybody's name, however their line is laid out; "Rose" and "Will" are.
"""

from afterword.lexicon import is_common, is_known, may_be_name
from afterword.readers.by_rule.names import Name, display_name
from afterword.readers.by_rule.short_names import SHORT_FORMS
from afterword.readers.by_rule.vocabulary import PARTICLES, PLACE_LEADS

_GIVEN = frozenset(
    """amber angel autumn barb beauty blessing blossom candy charity cherish chip clover coral crystal deb destiny dusty
    favour fern flora gift goodness happy harmony hazel holly honey hyacinth innocent iris jade jasmine kit lottie lucky
    mags melody mercy merry miracle myrtle opal poppy praise precious raven ruby rusty sage serenity sky skye summer tan
    temperance""".split()
)
"""First names that are words far more often."""
_FEWEST_IN_FIRM = 3  # words of a name that may be a firm's


def is_plausible(name: Name, *, told: bool) -> bool:
    """Whether a name can be a person's.

    Args:
        name: What was read as a name.
        told: Whether the notes say of it what is only said of people.
    """
    if name.honorific:
        return True
    words = [word for word in display_name(name.text).split() if len(word) > 1]
    words = [word for number, word in enumerate(words) if not number or word.lower() not in PARTICLES]
    if len(words) > 1 and words[0].lower() in PLACE_LEADS:
        return False
    if len(words) >= _FEWEST_IN_FIRM and sum(map(_is_plain, words)) > 1:
        return False
    if not words or _is_given(words[0]):
        return True
    return told and (_is_rare(words[0]) or any(map(may_be_name, words[1:])))


def begins_name(word: str) -> bool:
    """Whether a word written small is known to go as a first name."""
    capital = word.capitalize()
    return word in _GIVEN or word in SHORT_FORMS or (is_known(capital) and may_be_name(capital))


def is_word(word: str) -> bool:
    """Whether a word written small is one of the language, or a name that is known."""
    return is_known(word) or is_known(word.capitalize())


def _is_given(word: str) -> bool:
    return word.lower() in _GIVEN or may_be_name(word)


def _is_plain(word: str) -> bool:
    """Whether a word is a common one and no name."""
    return not _is_given(word) and not _is_rare(word)


def _is_rare(word: str) -> bool:
    return not is_common(word.lower())
