"""Sentences of running text, and clauses of dictation without punctuation."""

import re

from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.text import later, sentence_spans

_DICTATED_WORDS = 40
_WORDS_A_STOP = 35
_STOP = re.compile(r"[.!?;:,]")
_SHORT_FORM = re.compile(r"(?<![^\W_])[a-z]{1,4}\.$")
_ADDRESS = re.compile(r"\b(?:capt|rev|hon|cllr|mag|mme|mlle|sra?|frl)\.$", re.IGNORECASE)
_AFTERTHOUGHT = re.compile(r"(?:by|until|within) ")
_ORDINAL = re.compile(r"(?<![^\W_])\d{1,2}\.$")
_NUMBERED = re.compile(r"\d{1,2}\s?[-–.):]\s")
_FILLER = later(
    r"(?<!\w)(?:(?:um+|uh+|er+m*|erm|hm+|you know|like i said|i mean"
    r"|(?<!said )(?<!says )(?<!say )(?<!the )(?<!was )(?<!is )(?<!as )(?<!very )(?<!not )(?<!go )(?<!went )(?<!all )"
    r"(?:okay|ok|right|anyway|oh|ah|yeah|yes|well))(?!\w)[,.\s]*)+",
    re.IGNORECASE,
)
_START = later(
    r"\s(?=(?:and(?: then| so| also)?|so|but|then|also|because)\s+"
    r"(?:i|he|she|they|we|you|there|it|its|that|thats)(?:'?(?:ll|d|ve|re|m|s))?\s"
    r"|and (?:then|so|also)\s|(?:so|but|then|also) (?:the|a|my|her|his|their|one|two|another)\s"
    r"|(?:okay so|ok so|next (?!week|month|year|time|\w+day)|lastly|finally|by the way|dont|don't|do not)\s)"
    r"|(?<!\band)(?<!\bso)(?<!\bbut)(?<!\bthen)(?<!\balso)(?<!\bbecause)(?<!\bthat)(?<!\bwhat)(?<!\bas)(?<!\bif)(?<!\bwhen)"
    r"\s(?=(?:i|he|she|they|we)\s"
    r"(?:said|says|asked|asks|told|tells|wants|wanted|talked|promised|mentioned|think|need|want|got|showed"
    r"|explained)\b)",
    re.IGNORECASE,
)


def clauses(line: Line) -> tuple[Passage, ...]:
    """The sentences of a line; of dictation the clauses, fillers left out."""
    return segments(line.body)


def sentences(passage: Passage) -> tuple[Passage, ...]:
    """The sentences of a passage; dictation without punctuation is one."""
    spans: list[tuple[int, int]] = []
    for start, end in sentence_spans(passage.text):
        if spans and _goes_on(passage.text[slice(*spans[-1])], passage.text[start : start + 8]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(passage.cut(start, end) for start, end in spans)


def _goes_on(sentence: str, follows: str) -> bool:
    """Whether a stop ends no sentence: behind "Capt", before "by noon", between a short form and a figure, of dots."""
    if _ADDRESS.search(sentence) or _AFTERTHOUGHT.match(follows):
        return True
    if _ORDINAL.search(sentence) and follows[0].isalpha():
        return True
    if follows[0].isdigit():
        return _SHORT_FORM.search(sentence) is not None and not _NUMBERED.match(follows)
    return follows[0].islower() and sentence.endswith(("..", "…"))


def segments(passage: Passage) -> tuple[Passage, ...]:
    """The sentences of a passage; where it is dictation without punctuation, its clauses."""
    return tuple(
        clause for piece in sentences(passage) for clause in (_dictated(piece) if is_dictated(piece.text) else [piece])
    )


def is_dictated(text: str) -> bool:
    """Whether running text is so long without a stop that it must have been spoken."""
    count = len(text.split())
    return count >= _DICTATED_WORDS and count >= _WORDS_A_STOP * len(_STOP.findall(text))


def _dictated(passage: Passage) -> list[Passage]:
    cuts = {match.start() for match in _START().finditer(passage.text)}
    fillers = [match.span() for match in _FILLER().finditer(passage.text)]
    pieces: list[Passage] = []
    start = 0
    for end, after in sorted([*((cut, cut) for cut in cuts), *fillers]):
        if end < start:  # inside a filler
            continue
        pieces.append(passage.cut(start, end))
        start = after
    pieces.append(passage.cut(start))
    return [piece for piece in pieces if piece.text]
