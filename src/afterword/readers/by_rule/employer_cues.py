"""Constructions that name the employer by the way: "X's depot", "joining X", "a firm called X", its mail's address."""

from collections.abc import Iterator, Sequence

from afterword.readers.by_rule.employers import ends_like_employer, is_place, may_be_employer, name_end
from afterword.readers.by_rule.guess import COPIED, HINTED, Guess
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.posts import is_post
from afterword.text import fold

_NAME = r"(\p{Lu}[\pL&.-]*(?: (?:&|of|and|the|\p{Lu}[\pL&.-]*)){0,4})"
_OWNER_OF_A_PLACE = Pattern(
    rf"\b{_NAME}(?:['’]s?)? (?:office|offices|depot|site|plant|factory|warehouse|workshop|showroom|studio|canteen"
    rf"|reception"
    r"|building|headquarters|HQ|head office|premises|stores?|branch|people|lot|folks|guys)\b",
    cased=True,
)
_CALLED = Pattern(
    r"\b(?:(?:company|firm|place|outfit|shop|start-?up|charity|business|agency|school|restaurant|employer|organisation)"
    r"(?:,| is| are|:| called| named| by the name of)|called) (?:called )?(?:the )?(\p{Lu})"
)
_JOINING = Pattern(
    r"\b(?:join(?:ing)?|work(?:ing)? (?:for|at)|a job (?:at|with)|a place at|a career (?:at|with)"
    r"|start(?:ing)? at) (?:the )?(\pL)"
)
_WOULD_BE = Pattern(r"\b(?:i'?d|would|will|could|why|want|hope|love|like|going to|might)\b")
_INVITING = Pattern(
    r"\b(?:would like to (?:see|meet|invite|interview)|(?:have|has) (?:invited|shortlisted)|invited) (?:you|me)\b"
)
_WENT_TO = Pattern(r"\b(?:went|drove|walked|cycled|travelled|been|trip|train|bus)(?: \pL+){0,2}? to (?:the )?(\pL)")
_FOR_A_POST = Pattern(r"\b(?:interview\w*|(?:for|about|after) (?:a |an |the |their )?((?:[^\s,.;:]+ ){0,4}[^\s,.;:]+))")
_OF_THEIRS = Pattern(
    r"\b(?:by|with|met|saw|and) (?:the )?\p{Lu}\pL+ \p{Lu}[\pL'’-]+(?:,? [^.;\n]{0,40}?)?,? (?:of|from"
    r"|at) (?:the )?(\p{Lu})",
    cased=True,
)
_ADDRESS = Pattern(r"[\pL\d.+_-]+@([a-z0-9-]+)\.[a-z.]+")
_RUN = Pattern(r"\p{Lu}[\pL&'’-]*(?: (?:&|of|and|\p{Lu}[\pL&'’-]*)){0,4}", cased=True)
_NOT_THEIR_OWN = frozenset(
    "gmail googlemail outlook hotmail yahoo icloud proton protonmail gmx web post mail example me".split()
)
"""Domains of mail that anybody may have."""

_SHORTEST_DOMAIN = 4
_REACH = 110


def employer_cues(line: Line) -> Iterator[Guess]:
    """Employers that a line names by the way; a name that no list supports is believed less."""
    text = line.text
    for match in _OWNER_OF_A_PLACE.finditer(text):
        yield from _named(line, match.start(1), match.end(1))
    for match in _CALLED.finditer(text):
        yield from _named(line, match.start(1))
    for match in _JOINING.finditer(text):
        if _WOULD_BE.search(text[max(0, match.start() - _REACH) : match.start()]):
            yield from _named(line, match.start(1))
    for match in _WENT_TO.finditer(text):
        after = _FOR_A_POST.search(text[match.start(1) : match.start(1) + _REACH])
        if after is not None and (after[1] is None or any(is_post(part) for part in _beginnings(after[1]))):
            yield from _named(line, match.start(1))
    for match in _OF_THEIRS.finditer(text):
        yield from _named(line, match.start(1))
    for match in _INVITING.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()].rstrip()
        runs = [run for run in _RUN.finditer(before) if run.end() == len(before)]
        for run in runs:
            offset = match.start() - len(text[max(0, match.start() - _REACH) : match.start()])
            yield from _named(line, offset + run.start(), offset + run.end())


def employers_of_addresses(lines: Sequence[Line]) -> Iterator[Guess]:
    """Capitalised words that spell the domain of a mail address: "Kite Foods" beside ``ada@kitefoods.example``."""
    domains = {match[1].lower().replace("-", "") for line in lines for match in _ADDRESS.finditer(line.text)}
    domains = {domain for domain in domains - _NOT_THEIR_OWN if len(domain) >= _SHORTEST_DOMAIN}
    for line in lines if domains else ():
        for run in _RUN.finditer(line.text):
            spelt = "".join(c for c in fold(run[0]) if c.isalnum())
            if any(spelt == domain or (spelt.startswith(domain) and " " in run[0]) for domain in domains):
                yield from _named(line, run.start(), run.end())


def _beginnings(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[:count]) for count in range(1, len(words) + 1)]


def _named(line: Line, start: int, end: int | None = None) -> Iterator[Guess]:
    passage = line.passage.cut(start, name_end(line.text, start) if end is None else end)
    name = passage.text
    if not name or name == name.lower() or not may_be_employer(name) or is_place(name):
        return
    if ends_like_employer(name) or not is_post(name):
        yield Guess(COPIED if not line.pasted or ends_like_employer(name) else HINTED, passage)
