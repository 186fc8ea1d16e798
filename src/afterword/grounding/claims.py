"""Statements about the conversation, the employer or the candidate that rest on nothing in the notes.

A writer is free in verbs, judgements and turns of phrase; it is the nouns that say what there is. So a sentence that
reports (``you mentioned``, ``your plan to``, ``I have worked as``) is held to the nouns in the reach of that report.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from afterword.grounding.everyday import EVERYDAY
from afterword.grounding.idle import IDLE, IDLE_STEMS
from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem
from afterword.grounding.stems import EVERYDAY_STEMS, stem
from afterword.text import content_words, fold, straighten

_TOKEN = re.compile(r"[^\W_]{1,40}(?:[-'.&/+][^\W_]{1,40})*|[^\w\s]")
_SAID = (
    "mention(?:ed)?|told|tell|explain(?:ed)?|describ(?:e|ed)|said|spoke|talked|showed|shared|pointed|discuss(?:ed)?|raised"
    "|outlin(?:e|ed)|covered|brought up|touched on|referred"
)
_REPORTS = re.compile(
    rf"\b(?:(?:you|we|she|he|they|[A-Z][\w'-]+)(?: (?:also|all|both|kindly|briefly|just|have|had|so|openly|then))*"
    rf" (?:{_SAID})\b"
    r"|(?i:hear|hearing|heard|learn|learning|learned|learnt|told me|telling me|know|talk(?:ed|ing)?|discussion"
    r"|conversation|explanation|description|account|plans?|chat(?:ted|ting)?)(?: more| a lot| so much| from you)?"
    r" (?i:that|about|of|for|with)\b)"
)
"""What follows was said, or so the email has it."""
_THEIRS = re.compile(r"\b(?:your|the company's|the team's)\b(?! sincerely| faithfully| truly)", re.IGNORECASE)
_YOU_DO = re.compile(
    r"\byou(?:'ve|'re|'ll|'d)?(?: (?:all|also|just|now|already|currently|recently|still|and your team|have|are|will"
    r"|would))* (?:want|plan|hope|intend|run|use|make|offer|serve|build|built|sell|open|opened|launch|launched"
    r"|need|keep|work|bring|train|teach|host|hosting|planning|hoping|running|using|making|building|opening"
    r"|launching|like to)\b",
    re.IGNORECASE,
)
"""What the employer does or has in mind; the thing may stand before it."""
_OWN_PAST = re.compile(
    r"\bI(?:'ve| have| had)?(?: (?:also|once|already|previously|recently|just|personally|even|often|long|never))*"
    r" (?P<verb>[a-z]+)\b"
)
_OWN_THING = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (?=[a-z])|\b(?:[Aa]s|being|am|was) an? (?=[a-z])|\b(?:experience|degree|diploma|training"
    r"|trained|certified|qualified|certificate|fluent) (?:in|with|as|of|at|on)\b"
)
_MENTAL = frozenset(
    "thought enjoyed liked loved felt found came left kept hoped wanted appreciated looked remembered wondered smiled "
    "noticed believe believed understand understood know knew think keep find feel hope look want wish appreciate "
    "remain see saw can could would should will may might must am was were do did said say asked ask told tell took "
    "take mean meant share enjoy like love promised promise mentioned spoke talked described explained went got "
    "gather gathered heard hear learned learnt learn imagine suspect trust agree agreed admire admired realise "
    "realised walked been received read met meet missed value valued leave left".split()
)
_UNLESS = re.compile(
    r"\b(?:if|should) (?:you|there|it|anything|any)\b|\bplease\b|\blet me know\b|\bfeel free\b|\bdo not hesitate\b",
    re.IGNORECASE,
)
_OPEN = frozenset("plan plans idea ideas project decision move work intention hope wish story description account "
                  "approach way question need search programme scheme habit experience".split())  # fmt: skip
"""After ``your`` and one of these comes what it consists of."""
_LONGEST_SENTENCE = 1_000
"""Characters: nobody's sentence is longer, and tagging takes its time."""
_BEFORE_NOUNS = ("AJ0", "VVG")
_MANY = 3
"""So many words that nothing in the notes bears out are a claim without any words of reporting."""
_ACTS = ("VVD", "VVN", "VVB")
_SHORTEST = 3
_TELLING = ("NN", "NP", "AJ", "VV", "CRD", "UNC")
_STOPS = ("VVD", "VVZ", "VVI", "VVB", "VB", "VH", "VD", "VM", "PNP", "CJS", "PU")
_NEAR = 6
"""Words after ``your`` or ``my`` that belong to the thing named, at most."""


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    tag: str

    @property
    def is_noun(self) -> bool:
        return self.tag.startswith("NN") or self.tag == "UNC"


def unsupported_claims(letter: Letter, known: Known) -> Iterator[Problem]:
    """Stretches that report what the notes do not hold: from the first to the last noun that is nowhere in them."""
    for start, end in letter.sentences():
        sentence = straighten(letter.text[start : min(end, start + _LONGEST_SENTENCE)])
        if not any(_is_foreign(word, known) for word in content_words(sentence)) or _UNLESS.search(sentence):
            continue
        words = _tagged(sentence)
        foreign = _foreign(words, known)
        borne_out = [word for word in words if _is_borne_out(word, known)]
        if len(foreign) >= _MANY and not borne_out:
            yield Problem("claim", start + foreign[0].start, start + foreign[-1].end)
            continue
        for first, last in _reaches(sentence, words):
            within = [word for word in foreign if first <= word.start < last]
            if len(within) > sum(first <= word.start < last for word in borne_out):
                yield Problem("claim", start + within[0].start, start + within[-1].end)
                break


def _foreign(words: list[_Word], known: Known) -> list[_Word]:
    """Nouns that the notes do not have, and what stands before them to tell them apart: ``medieval`` manuscripts."""
    found = []
    for i, word in enumerate(words):
        noun = word if word.is_noun else words[i + 1] if i + 1 < len(words) and word.tag in _BEFORE_NOUNS else None
        if noun and noun.is_noun and all(_is_foreign_word(each.text, known) for each in {word, noun}):
            found.append(word)
    return found


def _tagged(sentence: str) -> list[_Word]:
    from afterword.lexicon.tagger import tagger  # noqa: PLC0415 -- its model loads slowly, and most emails need none

    places = list(_TOKEN.finditer(sentence.replace("\n", " ")))
    tags = tagger().tag_sent([place.group() for place in places], taglevel=0)
    return [_Word(place.group(), *place.span(), tag) for place, tag in zip(places, tags, strict=True)]


def _reaches(sentence: str, words: list[_Word]) -> Iterator[tuple[int, int]]:
    """Start and end of what each report in a sentence speaks of."""
    whole = (0, len(sentence))
    for match in _REPORTS.finditer(sentence):
        yield match.end(), len(sentence)
    if _YOU_DO.search(sentence):
        yield whole
    for match in _OWN_PAST.finditer(sentence):
        acts = any(word.start == match.start("verb") and word.tag in _ACTS for word in words)
        if acts and match["verb"] not in _MENTAL:
            yield match.end(), len(sentence)
    for pattern in (_THEIRS, _OWN_THING):
        for match in pattern.finditer(sentence):
            yield match.start(), _end_of_thing(match.end(), words, len(sentence))


def _end_of_thing(start: int, words: list[_Word], end: int) -> int:
    """Where the thing named from ``start`` on ends: with the first verb or stop; with the sentence for a plan."""
    for count, word in enumerate(word for word in words if word.start >= start):
        if word.text.lower() in _OPEN:
            return end
        if count >= _NEAR or word.tag.startswith(_STOPS):
            return word.start
    return end


def _is_foreign_word(word: str, known: Known) -> bool:
    return word[0].islower() and len(word) >= _SHORTEST and _is_foreign(fold(word), known)


def _is_foreign(folded: str, known: Known) -> bool:
    return not _is_idle(folded) and not folded[0].isdigit() and not known.holds(folded)


def _is_idle(folded: str) -> bool:
    """Whether a word tells nothing; stems so short bring together what is not alike (busy, buses)."""
    found = stem(folded)
    return folded in EVERYDAY or (len(found) > _SHORTEST and found in EVERYDAY_STEMS | IDLE_STEMS) or folded in IDLE


def _is_borne_out(word: _Word, known: Known) -> bool:
    """Whether a word tells something, and the notes have it."""
    folded = fold(word.text)
    if len(folded) < _SHORTEST or not word.tag.startswith(_TELLING) or not content_words(folded):
        return False
    return not _is_idle(folded) and known.holds(folded)
