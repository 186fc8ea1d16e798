"""What English words are: known or not, common or rare, names or verbs, by the lexicon of a part-of-speech tagger."""

from afterword.lexicon.words import (
    is_also_verb,
    is_common,
    is_everyday,
    is_known,
    is_name,
    may_be_name,
    may_be_noun,
    readings,
)

__all__ = ["is_also_verb", "is_common", "is_everyday", "is_known", "is_name", "may_be_name", "may_be_noun", "readings"]
