"""Capitalised terms: people, companies, products and places that the notes do not hold, and names misspelt."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from afterword.grounding.countries import stands_for_code
from afterword.grounding.everyday import EVERYDAY
from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem, Stretch
from afterword.grounding.spelling import nearest
from afterword.grounding.stems import stem
from afterword.text import WORD, content_words, fold, later, words

_FINE = """
    i i'm i'd i'll i've mr mrs ms miss mx dr prof professor sir dame frau herr ok cv pdf linkedin zoom teams email p.s
    ps monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february march april may june july august
    september october november december english christmas easter rsvp fyi re uk usa eu
"""
_ALWAYS_FINE = frozenset(_FINE.split())
_SPEAKS = later(
    r"(?:\s+(?:also\s+)?(?:said|says|mentioned|told|asked|explained|described|showed|suggested|raised|pointed|noted|spoke"
    r"|talked|shared|walked)\b|['’]s\s|\s+and\s+(?:I|you)\b|\s+(?:from|who)\s)"
)
_NO_NAMES = """
    you she he they we it who everyone everybody someone somebody one nobody that what this both each there as when
    if because although while since after before here how where let today yesterday tomorrow
"""
_NOT_NAMES = frozenset(_NO_NAMES.split())
_OPENS = re.compile(r"(?:^|[.!?:…]|\n\s*\n|\n\s*[-*•–]|[(\"“])[\s\"“'‘(*–-]*$")


class _Token(NamedTuple):
    word: str
    start: int
    end: int
    opens: bool


def unknown_terms(letter: Letter, known: Known) -> Iterator[Problem]:
    """Capitalised terms that the notes do not hold, neighbours taken together, and names in another spelling."""
    for stretch in filter(None, (letter.subject, letter.body)):
        tokens = _capitalised(letter, stretch)
        if stretch == letter.subject and _is_title_case(letter.words_of(stretch)):
            tokens = [token for token in tokens if _misspells(token, known)]
        strange = [token for token in tokens if _misspells(token, known) or not _is_known(token, known)]
        yield from _reported(strange, letter, known)


def _reported(strange: list[_Token], letter: Letter, known: Known) -> Iterator[Problem]:
    rest = []
    for token in strange:
        if meant := _misspells(token, known):
            yield Problem("misspelt", token.start, token.end, expected=known.names[meant])
        elif not token.opens or _acts(token, letter.text):
            rest.append(token)
    for run in _runs(rest, letter.text):
        everyday = all(fold(token.word) in EVERYDAY for token in run)
        if not everyday and not _abbreviates(" ".join(token.word for token in run), known):
            yield Problem("name", run[0].start, run[-1].end)


def _misspells(token: _Token, known: Known) -> str | None:
    """The name that a capitalised word misspells; a word of the notes or of every email misspells nothing."""
    folded = fold(token.word).removesuffix("'s")
    if folded in known.words or folded in EVERYDAY or folded in _ALWAYS_FINE:
        return None
    return nearest(folded, known.names)


def _capitalised(letter: Letter, stretch: Stretch) -> list[_Token]:
    piece = letter.words_of(stretch)
    return [
        _Token(
            match.group(),
            stretch[0] + match.start(),
            stretch[0] + match.end(),
            _OPENS.search(piece[max(0, match.start() - 12) : match.start()]) is not None or match.start() == 0,
        )
        for match in WORD.finditer(piece)
        if match.group()[0].isupper() and len(match.group()) > 1
    ]


def _is_title_case(subject: str) -> bool:
    long = [word for word in words(subject) if len(word) > 3]
    return sum(word[0].isupper() for word in long) * 2 > len(long)


def _is_known(token: _Token, known: Known) -> bool:
    folded = fold(token.word).removesuffix("'s")
    if folded in _ALWAYS_FINE or folded in known.words or stem(folded) in known.stems:
        return True
    if stands_for_code(folded, known.everything):
        return True
    pieces = [piece for piece in re.split(r"[-'./&+]", folded) if piece]
    return all(
        piece in known.words or stem(piece) in known.stems or (len(pieces) > 1 and piece in EVERYDAY)
        for piece in pieces
    )


def _acts(token: _Token, text: str) -> bool:
    """Whether the word that opens a sentence must be a name: it speaks, owns, or a second name follows."""
    folded = fold(token.word)
    if folded in _NOT_NAMES or folded in EVERYDAY or not content_words(folded):
        return False
    rest = text[token.end : token.end + 24]
    return _SPEAKS().match(rest) is not None or re.match(r" [A-Z][^\W\d_]+", rest) is not None


def _runs(tokens: list[_Token], text: str) -> Iterator[list[_Token]]:
    """Neighbouring tokens together."""
    numbered = []
    run = 0
    for i, token in enumerate(tokens):
        run += i == 0 or text[tokens[i - 1].end : token.start] not in (" ", "-", " & ", " of ", " and ")
        numbered.append((run, token))
    for _, together in groupby(numbered, key=lambda pair: pair[0]):
        yield [token for _, token in together]


def _abbreviates(term: str, known: Known) -> bool:
    """Whether a term and words of the notes stand for each other by their initials: ``KS3`` and Key Stage 3."""
    words = WORD.findall(term)
    initials = "".join(word[0] for word in words).casefold()
    if len(words) > 1:
        return any(re.fullmatch(rf"{re.escape(initials)}\d*", word) for word in known.words)
    if not term.rstrip("s").isupper() or len(term) > 5:
        return False
    letters = r"[^\W_]*\W+(?:(?:and|of|the|for)\W+)?".join(re.escape(c) for c in term.rstrip("s").casefold())
    return bool(re.search(rf"\b{letters}", fold(known.everything)))
