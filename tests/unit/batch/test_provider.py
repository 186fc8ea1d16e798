"""Batches through a provider's files: the same requests as live, each paid for once, whatever comes back."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from afterword.batch.provider.export import Exported, Limits, export_requests
from afterword.batch.provider.job import ProviderJob
from afterword.batch.provider.lines import custom_id
from afterword.batch.provider.model import StoredModel
from afterword.batch.provider.requests import Requests
from afterword.batch.provider.results import TakenIn, take_results
from afterword.llm.canned import CannedModel
from afterword.llm.request import request_body
from afterword.notes import Notes
from afterword.pipeline import FollowUp, follow_up
from afterword.readers.by_model import ModelReader
from afterword.writers.by_model import ModelWriter
from provider import EXPIRED, PANEL, READ, TO_INES, Answers, completion, refused, requests_in, results_of, well


class Round:
    """A job at work in a folder."""

    def __init__(self, folder: Path, requests: Requests, job: ProviderJob) -> None:
        self.folder, self.requests, self.job = folder, requests, job

    def note(self, text: str = PANEL, name: str = "panel.md") -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def export(self, limits: Limits = Limits()) -> Exported:  # noqa: B008 -- a frozen value
        sources = sorted(self.folder.glob("*.md"))
        return export_requests(self.job, self.requests, sources, self.folder / "files", limits)

    def take(self, data: bytes) -> TakenIn:
        path = self.folder / "results.jsonl"
        path.write_bytes(data)
        return take_results(self.requests, path)

    def through(self, answers: Answers = well) -> Exported:
        """One round: what is exported is answered."""
        exported = self.export()
        self.take(results_of(exported.files, answers))
        return exported

    def drafts(self, text: str = PANEL) -> tuple[FollowUp, ...] | None:
        model = StoredModel(self.job.model, self.job.base_url, self.requests)
        return self.job.drafted(Notes.from_text(text), model, self.job.pipeline())


@pytest.fixture
def batch(tmp_path: Path) -> Iterator[Round]:
    job = ProviderJob(folder=tmp_path, today=date(2025, 3, 5), model="pear-1", base_url="http://127.0.0.1:9/v1")
    with Requests.opened(tmp_path / "files") as requests:
        yield Round(tmp_path, requests, job)


def test_the_first_round_asks_for_readings_the_second_for_all_drafts_the_third_for_nothing(batch: Round):
    batch.note()
    first, second, third = batch.through(), batch.through(), batch.export()
    assert (first.requests, second.requests, third.requests) == (1, 2, 0)
    assert third.done == 1
    drafts = batch.drafts() or ()
    assert [(draft.recipient, draft.outcome) for draft in drafts] == [
        ("Ines Halloran", "ready"),
        ("Jon Vreeland", "ready"),
    ]
    assert [draft.usage.calls for draft in drafts] == [2, 1]
    assert drafts[0].usage.input_tokens == 4000


def test_the_bodies_are_those_of_the_live_path(batch: Round):
    batch.note()
    exported = [request["body"] for request in requests_in((*batch.through().files, *batch.export().files))]
    live = CannedModel([json.dumps(READ), json.dumps(TO_INES)], name="pear-1")
    notes = Notes.from_text(PANEL)
    follow_up(notes, reader=ModelReader(live), writer=ModelWriter(live), today=batch.job.today, revisions=0)
    asked = [request_body("pear-1", each.messages, each.response_format) for each in live.requests[:2]]
    assert exported[:2] == json.loads(json.dumps(asked))


def test_a_request_is_named_by_its_body_alone():
    body = {"model": "m", "messages": [{"role": "user", "content": "é"}]}
    assert custom_id(body) == custom_id(dict(reversed(body.items())))
    assert custom_id(body) != custom_id(body | {"model": "n"})


def test_notes_that_are_alike_are_asked_about_once(batch: Round):
    batch.note()
    batch.note(name="copy.md")
    assert batch.through().requests == 1
    assert batch.export().requests == 2


def test_what_is_out_is_not_exported_again(batch: Round):
    batch.note()
    batch.export()
    again = batch.export()
    assert (again.requests, again.out, again.files) == (0, 1, ())


def test_notes_added_later_go_into_a_file_of_their_own(batch: Round):
    batch.note()
    batch.export()
    batch.note(PANEL.replace("39k", "40k"), "later.md")
    later = batch.export()
    assert [path.name for path in later.files] == ["requests-2-1.jsonl"]
    assert later.requests == 1


@pytest.mark.parametrize("limits", [Limits(lines=2), Limits(bytes=12_000)])
def test_files_are_split_at_the_limits_and_every_request_stands_in_one(batch: Round, limits: Limits):
    for number in range(5):
        batch.note(PANEL.replace("39k", f"{number}k"), f"{number}.md")
    exported = batch.export(limits)
    assert len(exported.files) > 1
    assert all(len(requests_in([path])) <= limits.lines for path in exported.files)
    assert all(path.stat().st_size <= limits.bytes for path in exported.files)
    assert len({request["custom_id"] for request in requests_in(exported.files)}) == 5


def test_an_export_that_is_broken_off_leaves_nothing_behind(batch: Round):
    def sources() -> Iterator[Path]:
        batch.note()
        yield batch.folder / "panel.md"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_requests(batch.job, batch.requests, sources(), batch.folder / "files")
    assert not list((batch.folder / "files").glob("*.jsonl*"))
    assert batch.requests.files() == []
    assert batch.export().requests == 1


def test_a_note_that_cannot_be_read_stops_no_other(batch: Round):
    batch.note()
    (batch.folder / "empty.md").write_bytes(b"")
    exported = batch.export()
    assert exported.requests == 1
    assert [error.problem for error in exported.errors] == ["the notes are empty"]


def test_results_are_joined_by_id_in_any_order_and_from_several_files(batch: Round):
    batch.note()
    batch.through()
    lines = results_of(batch.export().files).splitlines(keepends=True)
    random.Random(1).shuffle(lines)
    batch.take(b"".join(reversed(lines))[: len(lines[1])])
    batch.take(b"".join(lines))
    assert batch.drafts()


def test_broken_repeated_and_foreign_lines_are_counted_and_change_nothing(batch: Round):
    batch.note()
    exported = batch.export()
    good = results_of(exported.files)
    foreign = json.dumps({"custom_id": "somebody-else", "response": None, "error": None}).encode() + b"\n"
    broken = b'{"custom_id": "afterw\n\xff\xfe\n[]\n{"custom_id": 3}\n"x"\n' + b"[" * 100_000 + b"\n"
    taken = batch.take(broken + good + good + foreign + b"\n\n" + good[:50])
    assert taken == TakenIn(answered=1, known=1, foreign=1, broken=7)
    assert batch.export().requests == 2


def test_a_file_without_line_ends_is_no_result_and_is_not_held_whole(batch: Round):
    assert batch.take(b"x" * 45_000_000) == TakenIn(broken=1)


@pytest.mark.parametrize(
    "nothing",
    [
        pytest.param(EXPIRED, id="expired"),
        pytest.param(refused(429, code="rate_limit_exceeded"), id="429"),
        pytest.param(refused(500, message="x"), id="500"),
        pytest.param(refused(408), id="408"),
        pytest.param({"response": {"status_code": 200, "body": None}}, id="no-body"),
        pytest.param({"response": {"status_code": 200, "body": {"choices": []}}}, id="no-choices"),
        pytest.param({"response": {"status_code": "?", "body": "?"}}, id="no-status"),
        pytest.param({"response": "?"}, id="no-response"),
        pytest.param({}, id="nothing"),
    ],
)
def test_what_got_no_answer_is_in_the_next_export_again(batch: Round, nothing: dict[str, Any]):
    batch.note()
    first = batch.export()
    assert batch.take(results_of(first.files, lambda _body: nothing)) == TakenIn(again=1)
    second = batch.export()
    assert requests_in(second.files) == requests_in(first.files)


def test_of_a_part_that_came_back_the_rest_is_asked_again(batch: Round):
    for number in range(4):
        batch.note(PANEL.replace("39k", f"{number}k"), f"{number}.md")
    batch.take(b"".join(results_of(batch.export().files).splitlines(keepends=True)[:3]))
    assert batch.export().requests == 1 + 2  # the three that were read want the same drafts


def test_an_answer_once_there_is_kept_whatever_comes_later(batch: Round):
    batch.note()
    first = batch.export()
    batch.take(results_of(first.files, lambda _body: refused(400, code="content_filter")))
    batch.take(results_of(first.files))
    batch.take(results_of(first.files, lambda _body: refused(400, code="content_filter")))
    batch.take(results_of(first.files, lambda _body: EXPIRED))
    batch.take(results_of(first.files, lambda _body: completion("{}")))
    assert batch.export().requests == 2


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        pytest.param(refused(400, code="content_filter", message="x"), "content filter", id="filter"),
        pytest.param(refused(400, code="context_length_exceeded", message="x"), "too long", id="too-long"),
        pytest.param(refused(404, code="model_not_found", message="x"), "pear-1", id="model"),
        pytest.param(completion("", message={"refusal": "I can't."}), "declined", id="refusal"),
        pytest.param(completion("", finish_reason="content_filter"), "content filter", id="cf"),
    ],
)
def test_what_is_refused_for_good_gives_the_offline_draft_and_is_not_asked_again(
    batch: Round, answer: dict[str, Any], told: str
):
    batch.note()
    batch.through(lambda _body: answer)
    assert batch.export().requests == 0
    drafts = batch.drafts() or ()
    assert [draft.model for draft in drafts] == ["offline", "offline"]
    assert told in (drafts[0].model_error or "")


@pytest.mark.parametrize("content", ["no JSON", json.dumps(READ)[:-40], "{}", ""])
def test_a_bad_answer_is_asked_for_once_more_and_then_given_up(batch: Round, content: str):
    batch.note()
    batch.through(lambda _body: completion(content))
    again = batch.through(lambda _body: completion(content))
    assert "can't be used" in requests_in(again.files)[0]["body"]["messages"][-1]["content"]
    assert batch.export().requests == 0
    assert "in two tries" in ((batch.drafts() or ())[0].model_error or "")


def test_a_draft_that_fails_alone_is_the_only_one_written_offline(batch: Round):
    batch.note()
    batch.through()
    batch.through(lambda body: well(body) if "To: Ines" in body["messages"][-1]["content"] else refused(400, code="x"))
    ines, jon = batch.drafts() or ()
    assert (ines.model, jon.model) == ("pear-1", "offline")
    assert jon.model_error


def test_a_server_that_takes_no_schema_is_asked_more_plainly(batch: Round):
    batch.note()
    batch.through(lambda _body: refused(400, message="response_format json_schema is not supported"))
    body = requests_in(batch.export().files)[0]["body"]
    assert body["response_format"] == {"type": "json_object"}


def test_a_parameter_that_is_turned_down_by_name_is_left_out(batch: Round):
    batch.note()
    batch.through(lambda _body: refused(400, param="max_completion_tokens", message="unknown"))
    body = requests_in(batch.export().files)[0]["body"]
    assert "max_completion_tokens" not in body
    assert "max_tokens" in body


def test_changed_notes_are_asked_about_anew(batch: Round):
    batch.note()
    batch.through()
    batch.note(PANEL + "- Ines: 14 boats\n")
    assert [len(request["body"]["messages"]) for request in requests_in(batch.export().files)] == [2]


def test_drafts_below_the_mark_are_sent_back_in_rounds_of_their_own(batch: Round):
    pushy = TO_INES | {"brief_close": "Please let me know your decision by Friday, I need your answer."}
    batch.job = replace(batch.job, revisions=1)
    batch.note()
    batch.through()
    batch.through(lambda _body: completion(json.dumps(pushy)))
    third = batch.export()
    assert third.requests >= 1
    assert batch.drafts() is None


def test_one_call_asks_for_reading_and_drafts_at_once(batch: Round):
    batch.job = replace(batch.job, one_call=True)
    batch.note()
    assert batch.through().requests == 1
    assert batch.export().requests == 0
    drafts = batch.drafts() or ()
    assert [(draft.recipient, draft.outcome, draft.model) for draft in drafts] == [
        ("Ines Halloran", "ready", "pear-1"),
        ("Jon Vreeland", "ready", "pear-1"),
    ]
    assert sum(draft.usage.calls for draft in drafts) == 1
    assert all("39" not in draft.email.body for draft in drafts if draft.email)


@pytest.mark.parametrize(
    "email",
    [
        pytest.param(
            TO_INES | {"specific_reference": {"text": "The slipway checks stay with me.", "facts": ["t2"]}}, id="hers"
        ),
        pytest.param(TO_INES | {"specific_reference": {"text": "39k stays with me.", "facts": ["t9"]}}, id="unknown"),
        pytest.param(TO_INES | {"gratitude": {"text": "", "facts": []}}, id="empty"),
        pytest.param(None, id="none"),
    ],
)
def test_in_one_call_an_email_that_rests_on_what_it_may_not_use_is_not_taken(
    batch: Round, email: dict[str, Any] | None
):
    emails = [{"recipient": "Ines Halloran", "email": email}] if email else []
    batch.job = replace(batch.job, one_call=True)
    batch.note()
    batch.through(lambda _body: completion(json.dumps({"read": READ, "emails": emails})))
    ines, _ = batch.drafts() or ()
    assert ines.model == "offline"
    assert ines.model_error
