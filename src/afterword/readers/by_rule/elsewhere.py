"""People whom copied matter names in full: senders, signatures, guests; and those whom initials stand for.

That a mail names somebody says nothing about the interview. But where the writer's own notes speak of "Ada" or "AM",
it tells who that is.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from afterword.readers.by_rule import absence_cues, cues, label_cues
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.mentions import Mention, arranges, mention_at, people_listed
from afterword.readers.by_rule.names import Name, initials, read_name
from afterword.readers.by_rule.titles import is_title

_DECLINED = re.compile(r"[✗✘❌×]|\b(?:declined|no|absent|abgesagt)\b", re.IGNORECASE)
_PERSONNEL = re.compile(
    r"\b(?:hr|human resources|people (?:team|partner|operations)|resourcing|recruit\w*|talent|personnel)\b",
    re.IGNORECASE,
)
_DEFINED = re.compile(r"(?<![^\W_])([A-Z]{2,4})(?:\s*=\s*|\s+(?:is|was)\s+(?:the\s+)?)([^,;.=\n]{2,50})")
_INITIALS = re.compile(r"(?<![^\W_])[A-Z]{2,4}(?![^\W_])")
_SIGNATURE = 6


def named_elsewhere(lines: Sequence[Line]) -> Iterator[Mention]:
    """The people whom copied mails and invitations name in full, in the order of the notes."""
    copied = [line for line in lines if line.pasted in ("mail", "invite", "quote")]
    for _, group in groupby(copied, key=lambda line: line.block):
        block = list(group)
        if block[0].pasted == "invite":
            yield from _guests(block)
        elif not any(_announces(line) for line in block):
            yield from _writer(block)


def by_initials(lines: Sequence[Line], names: Collection[Name]) -> Iterator[Mention]:
    """What the notes say of people by their initials: "AM = head of yards", "BF didn't come"."""
    known = {letters: name for name in names if len(name.words) > 1 for letters in initials(name)}
    for line in lines:
        if line.pasted is not None:
            continue
        for match in _DEFINED.finditer(line.text):
            if match[1] in known and read_name(match[2], 0) is None and is_title(match[2]):
                yield Mention(known[match[1]], match[2].strip(), line.passage.cut(*match.span()), "sure")
        for match in _INITIALS.finditer(line.text):
            if match.group() in known and absence_cues.ABSENT.match(line.text, match.end()):
                yield Mention(known[match.group()], None, line.passage.cut(*match.span()), "away")


def _announces(line: Line) -> bool:
    """Whether a line of a mail says who else will hold the interview."""
    labelled = line.label is not None and label_cues.introduces_panel(line.label.text, line.mark)
    return labelled or any(
        list(people_listed(line.passage, match.end(), small=False))
        for match in cues.SCHEDULE.finditer(line.text[:2000])
    )


def _guests(block: Sequence[Line]) -> Iterator[Mention]:
    for line in block:
        name = read_name(line.text, 0)
        if line.label is None and name is not None and len(name.words) > 1:
            rest = line.text[name.end :]
            if len(rest.split()) <= 2:
                yield mention_at(name, None, line.passage, "away" if _DECLINED.search(rest) else "named")


def _writer(block: Sequence[Line]) -> Iterator[Mention]:
    """Who sent a mail, unless they are of the personnel department."""
    if any(_PERSONNEL.search(line.text) for line in block[-_SIGNATURE:] if len(line.text.split()) <= 8):
        return
    for number, line in enumerate(block):
        sender = line.label is not None and line.label.text.lower() in {"from", "von"}
        if not sender and (line.label is not None or number < len(block) - _SIGNATURE):
            continue
        name = read_name(line.body.text, 0)
        if name is None or len(name.words) < 2 or not (sender or _is_alone(line.text, name)):
            continue
        title = _post_below(line, block[number + 1 : number + 2])
        if not arranges(title):
            yield mention_at(name, title, line.body, "named")


def _is_alone(text: str, name: Name) -> bool:
    return not re.search(r"[^\W\d_]", text[name.end :])


def _post_below(line: Line, below: Sequence[Line]) -> str | None:
    """The post in the line below a signature: "Team Manager, Moor Services"."""
    if not below or line.label is not None:
        return None
    post = re.split(r"\s*[,|–]\s*", below[0].text, maxsplit=1)[0]
    return post if is_title(post) else None
