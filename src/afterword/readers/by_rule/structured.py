"""Interviewers that the layout shows: a table, a panel's list, a form's fields, a heading or label for each."""

import re
from collections.abc import Iterator, Sequence

from afterword.readers.by_rule import cues, label_cues
from afterword.readers.by_rule.clauses import sentences
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.mentions import Mention, Trust, arranges, is_organisation, mention_at, people_listed
from afterword.readers.by_rule.names import read_name
from afterword.readers.by_rule.titles import is_role_word, is_title, title_behind
from afterword.readers.by_rule.tokens import tokens

_REMARK = re.compile(r"\s?[,;–—-]\s(?:the one|who|whom|an?|the|s?he|they|very|ex-)\b")
_HOUR = re.compile(
    r"\d{1,2}(?:[:.]\d\d\s?(?:[ap]m)?|\s?[ap]m)(?:\s?[-–]\s?\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]m)?)?[\s:|–-]{1,3}"
)
_SUBJECT_BEHIND = re.compile(r"\s*(?:$|[:;|(]|[-–—]|->|→)")
_TITLES_BELOW = re.compile(r"\s*[/,;+|]\s*|\s+and\s+")


def structured(lines: Sequence[Line], number: int, *, small: bool) -> list[Mention]:
    """Interviewers that the layout shows: a table, a panel's list, a heading or label for each of them."""
    line = lines[number]
    if line.kind == "row":
        return list(_row(line))
    if line.label and line.value and label_cues.ABSENCE.match(line.label.text):
        return list(people_listed(line.value, 0, small=small, trust="away"))
    if line.label and line.value and label_cues.introduces_panel(line.label.text, line.mark):
        trust: Trust = "possible" if label_cues.also_in_titles(line.label.text) else "sure"
        parts = sentences(line.value)
        entries = [mention for part in parts for mention in people_listed(part, 0, small=small, trust=trust)]
        if len(parts) == 1:
            entries = with_titles_below(lines, number, entries)
        return [_with_field(lines, number, mention) for mention in entries]
    if line.label and line.value and line.mark == ":" and _names_post(line.label.text):
        return [m._replace(title=m.title or line.label.text) for m in people_listed(line.value, 0, small=small)]
    if line.kind == "heading" and line.section is not None and is_panel_heading(line.section):
        return [_with_first_line(lines, number, mention) for mention in _entry(line, small=small)]
    if line.kind != "heading" and (_in_panel(lines, number) or _answers_who(lines, number)):
        return list(_entry(line, small=small))
    beside = [
        lines[n] for n in (number - 1, number + 1) if 0 <= n < len(lines) and lines[n].paragraph == line.paragraph
    ]
    return [*_scheduled(line), *_titled(line, beside, first=number == 0)]


def _names_post(label: str) -> bool:
    """Whether a label is the post of those behind it: "Chair", "Partners"; not that of a recruiter."""
    named = read_name(label, 0)
    return (
        any(is_role_word(word) for word in tokens(label))
        and is_title(label)
        and not arranges(label)
        and (named is None or named.honorific is None)
    )


def _answers_who(lines: Sequence[Line], number: int) -> bool:
    """Whether a line answers "who was there?", another's in a chat or the writer's own."""
    above = lines[number - 1] if number else None
    if above is None or label_cues.WHO.search(above.text) is None:
        return False
    return above.speaker not in ("", lines[number].speaker) or label_cues.WHO_ASKED.search(above.text) is not None


def _entry(line: Line, *, small: bool) -> Iterator[Mention]:
    """The people of one entry of a panel's list: "Ada Moor, buyer", "External: Prof. Ada Moor"."""
    mentions = list(people_listed(line.passage, 0, small=small))
    if line.label is not None and line.value is not None and not is_title(line.value.text):
        label = line.label.text
        behind = [
            m._replace(title=m.title or (label if is_title(label) else None))
            for m in people_listed(line.value, 0, small=small)
        ]
        mentions = behind or mentions
    yield from mentions


def _in_panel(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is an entry of the list below "Panel:", or goes on with the one that began beside it.

    An entry without a bullet must be set in below the label and begin with a full name.
    """
    line = lines[number]
    if line.section is not None and is_panel_heading(line.section):
        return True
    bare = line.kind == "text" and line.label is None and _begins_with_full_name(line.text)
    for above in reversed(lines[max(0, number - 12) : number]):
        if above.paragraph != line.paragraph or not (line.kind == "item" or bare):
            return False
        if above.label and above.value and label_cues.PANEL_LABEL.match(above.label.text):
            return above.indent < line.indent
        if above.kind != line.kind or above.indent != line.indent:
            return False
    return False


def _begins_with_full_name(text: str) -> bool:
    name = read_name(text, 0)
    return name is not None and len(name.words) > 1 and not is_organisation(text, name)


def _with_field(lines: Sequence[Line], number: int, mention: Mention) -> Mention:
    """The mention with the title that stands in the next field of the form."""
    below = lines[number + 1] if number + 1 < len(lines) else None
    if mention.title or below is None or not below.label or not below.value or not below.value.text:
        return mention
    return mention._replace(title=below.value.text) if label_cues.TITLE_FIELD.match(below.label.text) else mention


def _with_first_line(lines: Sequence[Line], number: int, mention: Mention) -> Mention:
    """The mention with the title that is the first line below the heading that names the person."""
    below = lines[number + 1] if number + 1 < len(lines) else None
    if mention.title or below is None or below.section is not lines[number] or not is_title(below.text):
        return mention
    return mention._replace(title=below.text)


def with_titles_below(lines: Sequence[Line], number: int, entries: Sequence[Mention]) -> list[Mention]:
    """The people of "Panel: Ada / Ben" with the titles that the next line gives in the same order."""
    below = lines[number + 1].text if number + 1 < len(lines) else ""
    titles = _TITLES_BELOW.split(below.strip("() "))
    people = list(dict.fromkeys(mention.name.text for mention in entries))
    if len(people) != len(titles) or len(titles) < 2 or any(m.title for m in entries) or not all(map(is_title, titles)):
        return list(entries)
    of_each = dict(zip(people, titles, strict=True))
    return [mention._replace(title=of_each[mention.name.text]) for mention in entries]


def is_panel_heading(heading: Line) -> bool:
    """Whether a heading stands over a list of interviewers."""
    text = heading.text.rstrip(" :")
    return label_cues.PANEL_LABEL.match(text) is not None


def _row(line: Line) -> Iterator[Mention]:
    if _is_field_row(line):
        yield from people_listed(line.cells[1], 0, small=True)
        return
    columns = [column.lower() for column in line.columns]
    place = next((n for n, column in enumerate(columns) if label_cues.NAME_COLUMN.match(column)), None)
    titles = next((n for n, column in enumerate(columns) if label_cues.TITLE_COLUMN.match(column)), None)
    for number, cell in enumerate(line.cells):
        if place is not None and number != place:
            continue
        for mention in people_listed(cell, 0, small=place is not None):
            beside = line.cells[titles if titles is not None else number + 1 :][:1]
            title = mention.title or (
                beside[0].text if beside and (titles is not None or is_title(beside[0].text)) else None
            )
            if place is not None or title:
                yield mention._replace(title=title or None, trust="arranging" if arranges(title) else mention.trust)
        if place is None and number == 0:
            return


def _is_field_row(line: Line) -> bool:
    """Whether a row of two cells is a field of a form that names the interviewers."""
    if len(line.cells) != 2 or any(line.columns):
        return False
    label = line.cells[0].text.rstrip(" :")
    return label_cues.introduces_panel(label, ":") and not label_cues.also_in_titles(label)


def _is_titled_item(line: Line) -> bool:
    """Whether an item of a list is a person with a title and nothing else."""
    name = read_name(line.text, 0) if line.kind == "item" else None
    if name is None:
        return False
    title, end = title_behind(line.text, name.end)
    return title is not None and (_is_remark(line.text, end) or not re.search(r"[^\W\d_]", line.text[end:]))


def _is_remark(text: str, end: int) -> bool:
    """Whether the rest of an entry says more of the person: "Ada Moor, buyer, the one who decides"."""
    return _REMARK.match(text, end) is not None and cues.ARRANGED.match(text, end) is None


def _scheduled(line: Line) -> Iterator[Mention]:
    """The person with a title that an hour stands before: "10:40 Ada Moor, buyer - larch"."""
    hour = _HOUR.match(line.text)
    name = read_name(line.text, hour.end()) if hour else None
    if name is None or len(name.words) == 1:
        return
    title, end = title_behind(line.text, name.end)
    if title is not None and not arranges(title) and _SUBJECT_BEHIND.match(line.text, end):
        yield mention_at(name, title, line.passage, "sure")


def _titled(line: Line, beside: Sequence[Line], *, first: bool) -> Iterator[Mention]:
    """One person with a heading or label of their own: "Ada Moor (CFO)", "Ben Finch, Buyer: …", "Ada's questions:"."""
    if line.label is not None and (speaker := label_cues.SPEAKER.match(line.label.text)):
        yield from people_listed(line.label, speaker.end(), small=False)
    name = read_name(line.text, 0)
    if name is None or is_organisation(line.text, name):
        return
    if label_cues.OWN_PART.fullmatch(line.text, name.end):
        yield mention_at(name, None, line.passage, "likely")
    title, end = title_behind(line.text, name.end)
    label_end = len(line.label.text) if line.label else len(line.text)
    alone = end >= len(line.text.rstrip(" :")) or not re.search(r"[^\W\d_]", line.text[end:])
    full = len(name.words) > 1 or name.honorific is not None
    listed = line.kind == "item" and any(map(_is_titled_item, beside))
    whole = title is not None and (alone or end >= label_end or line.kind == "heading")
    whole = whole or (title is not None and listed and full and _is_remark(line.text, end))
    if whole and not (first and not name.honorific and not alone):
        clear = name.honorific or (line.kind == "heading" and not first) or not alone
        clear = clear or listed
        clear = clear or line.text[name.end :].lstrip().startswith("(")
        clear = clear or bool(line.stamp)
        clear = clear and (full or not line.text.startswith(":", name.end))
        yield mention_at(name, title, line.passage, "sure" if clear else "possible")
    elif not first and full and (name.end >= label_end if line.label else alone and line.kind == "heading"):
        yield mention_at(name, None, line.passage, "likely")
