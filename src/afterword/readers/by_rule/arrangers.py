"""People who arranged the interview or wrote of it: recruiters, coordinators, senders of copied mails."""

from collections.abc import Iterator, Sequence

from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.names import Name, read_name
from afterword.readers.by_rule.pattern import Pattern

SENDER = Pattern(r"(?:from|von|de)$")
CAPITAL = Pattern(r"(?:^|[^\pL\d])(\p{Lu})", cased=True)
_ARRANGER = Pattern(
    r"\b(?:recruiter|headhunter|recruitment (?:lead|partner|consultant)|talent (?:partner|acquisition)|hr(?: contact"
    r"| manager| partner)?|coordinator|agency contact|agent)\b"
)
_ARRANGES = Pattern(
    r"\s*(?:\(|,|–|-|from|in|at|of|the|who (?:runs|does|is|handles))\s*(?:(?:the|their|in|from|at) )*(?:\pL+ ){0,2}?"
    r"(?:hr|human resources|recruit\pL*|talent|people team|personnel|headhunter|coordinator|agency|resourcing)\b"
)
_HANDLES = Pattern(
    r"(?:\s*\([^()\n]{2,30}\)|,? (?:from|at|of|in) [^\s,.;]+(?: \p{Lu}[^\s,.;]*)?,?)?"
    r" (?:is (?:handling|dealing with|looking after|my contact)|set (?:it|this) (?:all )?up)\b"
)
_LEAD = Pattern(r"[\s,:(=–-]*(?:(?:is|called|named|at \w+|lady|woman|man|guy|person|rep|team)[\s(:,-]+)?", cased=True)
_SIGNATURE_LINES = 5
_NEAR = 120


def people_arranging(lines: Sequence[Line]) -> Iterator[Name]:
    """People named in full who arranged the interview: senders of mails, recruiters, coordinators."""
    for line in lines:
        label = line.label.text if line.label else ""
        places = [(line.value.text, 0)] if line.value and (SENDER.match(label) or _ARRANGER.search(label)) else []
        for match in _ARRANGER.finditer(line.text):
            lead = _LEAD.match(line.text, match.end())
            places.append((line.text, lead.end() if lead else match.end()))
        yield from _arranging(line.text)
        yield from (name for text, start in places if (name := read_name(text, start)))
    mails = {line.block for line in lines if line.pasted == "mail"}
    for block in mails:
        yield from names_alone([line for line in lines if line.block == block])


def _arranging(text: str) -> Iterator[Name]:
    """People named in full behind whose name their part in it stands: "Ada Moor in HR", "Ada Moor (recruiter)"."""
    for match in CAPITAL.finditer(text):
        name = read_name(text, match.start(1))
        if name is not None and len(name.words) > 1 and _is_arranging(text, name.end):
            yield name


def _is_arranging(text: str, end: int) -> bool:
    behind = text[end : end + _NEAR]
    return _ARRANGES.match(behind) is not None or _HANDLES.match(behind) is not None


def names_alone(mail: Sequence[Line]) -> Iterator[Name]:
    """Full names that are all of one of a mail's last lines."""
    for line in mail[-_SIGNATURE_LINES:]:
        name = read_name(line.text, 0)
        if name is not None and len(name.words) > 1 and not line.text[name.end :].strip(" .,"):
            yield name
