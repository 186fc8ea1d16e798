"""``report.html``, ``report.csv`` and ``report.jsonl``: true, escaped, and whole or not there."""

import base64
import csv
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from afterword.errors import DataError
from afterword.finding import Finding, Span
from afterword.mail import Email
from afterword.notes import Notes
from afterword.pipeline import FollowUp, follow_up
from afterword.render.report import Entry, entry_of_check, entry_of_draft, entry_of_error, report_folder
from afterword.render.report.marks import marked
from afterword.report import check_email
from afterword.rubric import load_rubric
from samples import GOOD_EMAIL, NOTES, PUSHY_EMAIL

HOSTILE = (
    '</pre><script>alert(1)</script><img src=x onerror="alert(2)"> \' onclick=x <!-- & &lt; ]]> ${x} $title '
    "<!-- rows -->\n\x1b[31mred\u202e\x00 javascript:alert(3)"
)
VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """What a browser makes of a page, as far as a test asks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.comments: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self.open[-1] if self.open else "", []).append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def attributes(self, name: str) -> set[str]:
        return {value or "" for _, attributes in self.tags for key, value in attributes.items() if key == name}


def checked(text: str, source: str = "mail.txt") -> Entry:
    email = Email.parse(text)
    report = check_email(email, load_rubric("thank_you")).model_copy(update={"source": source})
    return entry_of_check(report, email.text)


def drafted(notes: str = NOTES) -> FollowUp:
    return follow_up(Notes.from_text(notes, "notes.md"), today=date(2025, 3, 4))[0]


def written(folder: Path, entries: Iterable[Entry], title: str = "Emails") -> Page:
    with report_folder(folder, title) as report:
        for entry in entries:
            report.add(entry)
    return Page((folder / "report.html").read_text(encoding="utf-8"))


def test_an_email_its_findings_questions_and_quotes_are_told(tmp_path: Path):
    unsigned = drafted(NOTES.replace(" I'm Tunde Falk", ""))
    page = written(tmp_path, [entry_of_draft(unsigned), checked(PUSHY_EMAIL)])
    assert page.open == []
    assert "let me know your decision by Friday" in " ".join(page.texts["mark"])
    assert set(unsigned.questions) <= set(page.texts["li"])
    assert [fact.quote for fact in unsigned.facts] == page.texts["q"]
    assert {"e1", "e2", "e2-f1"} <= page.attributes("id")


def test_every_link_leads_to_a_place_of_the_page_and_every_id_is_used_once(tmp_path: Path):
    page = written(tmp_path, [checked(PUSHY_EMAIL), checked(GOOD_EMAIL), checked("Hi!!\n")])
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page.attributes("href")} <= set(ids)


@pytest.mark.parametrize(
    "text", [HOSTILE, f"Subject: {HOSTILE}\n\nHi Dana,\n\n{HOSTILE} Reply by Friday.\n{HOSTILE}\n"]
)
def test_hostile_text_stays_text(tmp_path: Path, text: str):
    hostile = drafted().model_copy(
        update={
            "source": HOSTILE,
            "recipient": HOSTILE,
            "why": HOSTILE,
            "questions": (HOSTILE,),
            "model_error": HOSTILE,
        }
    )
    failed = entry_of_error(HOSTILE, DataError(HOSTILE, HOSTILE))
    entries = [checked(text, HOSTILE), entry_of_draft(hostile, (HOSTILE,)), failed]
    page, plain = written(tmp_path / "a", entries, HOSTILE), written(tmp_path / "b", [checked(GOOD_EMAIL)])
    assert page.open == []
    assert len(page.texts["script"]) == 1
    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in plain.tags} | {
        "h3", "ol", "ul", "li", "mark", "sup", "code", "span", "br", "q", "small", "option", "strong",
    }  # fmt: skip
    assert page.comments == []
    names = {name for _, attributes in page.tags for name in attributes}
    assert not any(name.startswith("on") for name in names)
    assert "src" not in names
    whole = (tmp_path / "a/report.html").read_text(encoding="utf-8")
    assert not set(whole) & set("\x00\x1b\u202e")
    assert whole.count("alert(3)") >= 3


def test_a_page_asks_for_nothing_outside_and_runs_its_own_script_alone(tmp_path: Path):
    page = written(tmp_path, [checked(GOOD_EMAIL)])
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    policy = next(a["content"] or "" for _, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    for tag in ("script", "style"):
        digest = base64.b64encode(sha256("".join(page.texts[tag]).encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert not re.search(r"https?://|url\(|@import", text)


def test_headings_descend_and_tables_name_their_columns(tmp_path: Path):
    page = written(tmp_path, [entry_of_draft(drafted()), checked(PUSHY_EMAIL)])
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(attributes.get("scope") in ("col", "row") for tag, attributes in page.tags if tag == "th")
    assert ("html", {"lang": "en"}) in page.tags


def at(text: str, words: str, severity: str) -> Finding:
    start = text.index(words)
    return Finding(
        rule="a.b", category="a", severity=severity, message="m", why="w", points=1,
        span=Span(start, start + len(words), 1, 1), text=words,
    )  # fmt: skip


def test_findings_that_overlap_are_both_marked_and_the_text_is_whole():
    text = "I need <your> answer by Friday & soon"
    found = [
        at(text, "need <your> answer", "warning"),
        at(text, "answer by Friday", "error"),
        at(text, "<your>", "error"),
    ]
    page = Page(marked(text, found, "f"))
    numbers = page.texts.pop("a")
    assert sorted(numbers) == ["1", "2", "3"]
    assert "".join(page.texts["mark"]) == "need <your> answer by Friday"
    assert re.sub(r"<sup>.*?</sup>|</?mark[^>]*>", "", marked(text, found, "f")) == (
        "I need &lt;your&gt; answer by Friday &amp; soon"
    )


def test_a_finding_whose_place_does_not_hold_its_words_is_not_marked():
    text = "I need your answer"
    wrong = at(text, "answer", "error").model_copy(update={"text": "other"})
    assert marked(text, [wrong], "f") == text


@pytest.mark.parametrize(
    "start", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "  =1", "\n@x", "＝1", "|x", "%x", "\u200b=1"]
)
def test_no_cell_of_the_table_is_a_formula(tmp_path: Path, start: str):
    hostile = drafted().model_copy(update={"source": start, "recipient": start, "questions": (start,), "why": start})
    written(tmp_path, [entry_of_draft(hostile)])
    table = (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    head, cells = csv.reader(table.splitlines())
    assert len(head) == len(cells)
    assert not any(cell.lstrip().startswith(tuple("=+-@＝|%")) for cell in cells)


def test_a_line_of_json_for_each_result_and_each_error(tmp_path: Path):
    result = drafted()
    written(tmp_path, [entry_of_draft(result), entry_of_error("b.md", DataError("b.md", "no such file"))])
    first, second = map(json.loads, (tmp_path / "report.jsonl").read_text(encoding="utf-8").splitlines())
    assert first == result.model_dump(mode="json")
    assert second == {"source": "b.md", "message": "no such file"}


def test_a_report_that_is_broken_off_leaves_the_last_one_standing(tmp_path: Path):
    written(tmp_path, [checked(GOOD_EMAIL)])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def broken_off() -> Iterator[Entry]:
        yield checked(PUSHY_EMAIL)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        written(tmp_path, broken_off())
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="the report can't be written"), report_folder(tmp_path / "taken", "Emails"):
        pass
