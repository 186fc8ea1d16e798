"""British and American spelling: which of them a text has, and a text in the other."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

Variety = Literal["british", "american"]

_PAIRS = """
analyse/analyze apologise/apologize authorise/authorize behaviour/behavior cancelled/canceled
cancelling/canceling catalogue/catalog categorise/categorize centralise/centralize centre/center colour/color
customise/customize digitise/digitize emphasise/emphasize endeavour/endeavor favour/favor favourite/favorite
fibre/fiber flavour/flavor fulfil/fulfill fulfilment/fulfillment grey/gray harbour/harbor honour/honor
humour/humor jewellery/jewelry labelled/labeled labelling/labeling labour/labor learnt/learned litre/liter
maximise/maximize metre/meter minimise/minimize mobilise/mobilize modelling/modeling modelled/modeled mould/mold
neighbour/neighbor neighbourhood/neighborhood optimise/optimize organisation/organization organise/organize
paralyse/paralyze plough/plow prioritise/prioritize programme/program realise/realize recognise/recognize
reorganise/reorganize rumour/rumor skilful/skillful specialise/specialize standardise/standardize summarise/summarize
theatre/theater travelled/traveled travelling/traveling traveller/traveler tyre/tire utilise/utilize visualise/visualize
vigour/vigor whilst/while
"""
_UNSURE = frozenset("program programs learned while tire tires meter meters gray catalog fulfill".split())
"""American words that the British write too, or for another thing."""
_ENDINGS = ("", "s", "d", "r", "rs", "ed", "ing", "al", "able", "ful", "ite", "ation", "ations")
_WORD = re.compile(r"[A-Za-z]+")


def variety_of(text: str) -> Variety | None:
    """The spelling that more words of a text have; ``None`` where none tells, or as many tell one as the other."""
    british, american = _british(), _american()
    found = [word.lower() for word in _WORD.findall(text)]
    one = sum(word in british for word in found)
    other = sum(word in american and word not in _UNSURE for word in found)
    return None if one == other else "british" if one > other else "american"


def respelt(text: str, variety: Variety, kept: frozenset[str] = frozenset()) -> str:
    """A text in one spelling, one word for one; names, words in capitals and those to be kept stay as they are.

    Args:
        text: The text.
        variety: The spelling that it is to have.
        kept: Words in lower case that are spelt on purpose as they are.
    """
    other = _american() if variety == "british" else _british()

    def spelt(match: re.Match[str]) -> str:
        word = match.group()
        if not word.islower() or word in kept or (variety == "british" and word in _UNSURE):
            return word
        return other.get(word, word)

    return _WORD.sub(spelt, text)


@cache
def _british() -> dict[str, str]:
    """British words with their American spelling."""
    return dict(_forms())


@cache
def _american() -> dict[str, str]:
    """American words with their British spelling."""
    return {american: british for british, american in _forms()}


def _forms() -> Iterator[tuple[str, str]]:
    """The pairs in all the forms that both words take by the same ending."""
    for pair in _PAIRS.split():
        british, american = pair.split("/")
        for ending in _ENDINGS:
            if british.endswith("e") and ending[:1] in ("i", "a", "e"):
                yield british[:-1] + ending, american.removesuffix("e") + ending
            elif ending not in ("d", "r", "rs") or british.endswith("e"):
                yield british + ending, american + ending
