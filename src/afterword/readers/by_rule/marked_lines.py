"""The lines of notes with their marks read off, and with who speaks where they are a chat or a log."""

import re
from collections.abc import Iterator, Sequence

from afterword.readers.by_rule.marks import Marked, read_marks, split_label

_LONGEST_LINE = 8_000
_FEWEST_TIMES, _MOSTLY = 4, 0.75
_TIME = re.compile(r"\[?(\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]m)?)\]?\s+(?:[-–—:|]\s+)?(?=\S)", re.IGNORECASE)
_WRITERS = frozenset({"me", "i", "you", "myself", "ich"})
_TO_WRITER = re.compile(r"\?|\b(?:you|u|ur|your|omg|lol|haha|wow|nice|great|well done|good luck|love)\b", re.IGNORECASE)
_SPEAKER_HEAD = re.compile(
    r"([^\W\d_][\w.'’-]{0,20}(?: [^\W\d_][\w.'’-]{0,20})?),?\s+((?:(?:today|yesterday"
    r"|[\w./]{2,12})(?: at)?,?\s)?\d{1,2}[:.]\d\d(?:\s?[AaPp][Mm])?)"
)


def marked_lines(plain: str) -> list[Marked]:
    """All lines with their marks; a time before a name makes a chat only where the writer speaks in it as "me"."""
    found = _read_all(plain, chat=True)
    if any(line.speaker for line in found) and not any(line.speaker.lower() in _WRITERS for line in found):
        found = _read_all(plain, chat=False)
    return _with_speakers(_without_times(found))


def _without_times(lines: list[Marked]) -> list[Marked]:
    """The lines of a log without the time of day that nearly each of them begins with."""
    written = [line for line in lines if line.content.text and not line.stamp]
    timed = {id(line): match for line in written if (match := _TIME.match(line.content.text))}
    if len(timed) < _FEWEST_TIMES or len(timed) < _MOSTLY * len(written):
        return lines
    return [
        line._replace(content=line.content.cut(match.end()), stamp=match[1]) if (match := timed.get(id(line))) else line
        for line in lines
    ]


def _read_all(plain: str, *, chat: bool) -> list[Marked]:
    found: list[Marked] = []
    start = 0
    for text in plain.split("\n"):
        for piece in _bounded(text):
            found.append(read_marks(piece, start, chat=chat))
            start += len(piece)
        start += 1
    return found


def _bounded(line: str) -> Iterator[str]:
    """A line in pieces of bounded length, cut at spaces where there are any; only dictation without end has several."""
    start = 0
    while len(line) - start > _LONGEST_LINE:
        space = line.rfind(" ", start, start + _LONGEST_LINE)
        end = space + 1 if space > start else start + _LONGEST_LINE
        yield line[start:end]
        start = end
    yield line[start:]


def _with_speakers(lines: list[Marked]) -> list[Marked]:
    """The lines with the speaker of a chat that writes name and time above each message."""
    heads = {n: match for n, line in enumerate(lines) if (match := _SPEAKER_HEAD.fullmatch(line.content.text))}
    if len(heads) < 2:
        return _with_named_speakers(lines)
    found: list[Marked] = []
    speaker = stamp = ""
    for number, line in enumerate(lines):
        if head := heads.get(number):
            speaker, stamp = head[1], head[2]
            found.append(line._replace(content=line.content.cut(0, 0)))
        else:
            found.append(line._replace(speaker=line.speaker or speaker, stamp=line.stamp or stamp))
    return found


def _with_named_speakers(lines: list[Marked]) -> list[Marked]:
    """The lines with the speakers of a chat copied without times: "Me: …" and the answers of whom they wrote to."""
    said: dict[str, list[tuple[int, str]]] = {}
    for number, line in enumerate(lines):
        split = split_label(line.content) if not line.bullet and not line.speaker else None
        if split is not None and split[2] == ":" and len(split[0].text.split()) <= 2:
            said.setdefault(split[0].text, []).append((number, split[1].text))
    own = [label for label in said if label.lower() in _WRITERS and len(said[label]) > 1]
    if not own:
        return lines
    speakers = {*own, *(label for label, texts in said.items() if len(texts) > 1 and _writes_to_somebody(texts))}
    found = list(lines)
    for label in speakers:
        for number, _ in said[label]:
            split = split_label(lines[number].content)
            if split is not None:
                found[number] = lines[number]._replace(content=split[1], speaker=label)
    return found


def _writes_to_somebody(texts: Sequence[tuple[int, str]]) -> bool:
    """Whether most of what a label introduces is said to the writer: short, asking, or with "you"."""
    return sum(_TO_WRITER.search(text) is not None or len(text.split()) <= 4 for _, text in texts) * 2 > len(texts)
