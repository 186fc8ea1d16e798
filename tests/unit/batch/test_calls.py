"""What is asked of a model, what is paid for, and what is not asked twice."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from batches import run_batch, write_notes
from model_server import ModelServer, note, word

Serve = Callable[..., ModelServer]


def test_answers_are_asked_for_once_whatever_changes_later(serve: Serve, tmp_path: Path):
    server = serve()
    write_notes(tmp_path, {f"{number}": note(number) for number in range(6)})
    assert run_batch(tmp_path, server.url).standings() == ["ready"] * 6
    assert run_batch(tmp_path, server.url).standings() == ["ready"] * 6
    (tmp_path / "drafts" / "3.json").unlink()
    assert run_batch(tmp_path, server.url).steps["3.md"].drafted
    assert set(server.bodies.values()) == {1}
    assert server.asked == 12
    write_notes(tmp_path, {"3": note(77)})
    run_batch(tmp_path, server.url)
    assert server.asked == 14
    run_batch(tmp_path, server.url, which="all")
    assert server.asked == 26


def test_the_answer_to_the_first_call_is_kept_where_the_second_gets_none(serve: Serve, tmp_path: Path):
    write_notes(tmp_path, {"one": note(1)})
    server = serve(fault=lambda number: "503" if number else None)
    row = run_batch(tmp_path, server.url).steps["one.md"].row
    assert (row.standing, row.attempts) == ("failed", 1)
    assert server.answered.total() == 1
    server.fault = lambda _number: None
    row = run_batch(tmp_path, server.url).steps["one.md"].row
    assert (row.standing, row.attempts) == ("ready", 2)
    assert server.answered.total() == 2


def test_bad_answers_are_not_played_again(serve: Serve, tmp_path: Path):
    write_notes(tmp_path, {"one": note(1)})
    server = serve(fault=lambda number: "invalidjson" if number < 2 else None)
    assert run_batch(tmp_path, server.url).standings() == ["failed"]
    assert run_batch(tmp_path, server.url).standings() == ["ready"]


@pytest.mark.parametrize("ceiling", [6_000, 12_000, 20_000])
def test_a_ceiling_holds_however_many_are_at_work(ceiling: int, serve: Serve, tmp_path: Path):
    server = serve(latency=0.02)
    write_notes(tmp_path, {f"{number:02}": note(number) for number in range(40)})
    ran = run_batch(tmp_path, server.url, at_once=16, max_tokens=ceiling)
    assert f"--max-tokens {ceiling} is reached" in str(ran.batch.halted)
    assert server.tokens <= ceiling
    assert server.tokens > ceiling / 2 or ceiling < 10_000
    assert len(ran.steps) < 40
    assert run_batch(tmp_path, server.url).standings() == ["ready"] * 40
    assert set(server.answered.values()) == {1}


def test_no_more_are_at_work_at_once_than_wanted_and_all_of_these(serve: Serve, tmp_path: Path):
    server = serve(latency=0.1)
    write_notes(tmp_path, {f"{number:02}": note(number) for number in range(24)})
    run_batch(tmp_path, server.url, at_once=6)
    assert server.at_most == 6


def test_a_note_has_a_deadline(serve: Serve, tmp_path: Path):
    write_notes(tmp_path, {"slow": note(1, "[[fault:hang]]"), "well": note(2)})
    started = time.monotonic()
    ran = run_batch(tmp_path, serve().url, deadline=0.5, timeout=30)
    assert time.monotonic() - started < 5
    assert ran.steps["slow.md"].row.standing == "failed"
    assert ran.steps["well.md"].row.standing == "ready"


def test_several_processes_ask_by_way_of_one(serve: Serve, tmp_path: Path):
    server = serve()
    write_notes(tmp_path, {f"{number:02}": note(number) for number in range(44)})
    write_notes(tmp_path, {"bad": note(50, "[[fault:401]]"), "empty": " "})
    ran = run_batch(tmp_path, server.url, processes=2)
    assert ran.standings().count("ready") == 44
    assert ran.steps["bad.md"].row.error
    assert "OPENAI_API_KEY" in ran.steps["bad.md"].row.error
    assert ran.steps["empty.md"].row.status == 2
    assert server.asked == 89


def test_names_and_topics_of_other_notes_are_an_error(serve: Serve, tmp_path: Path):
    write_notes(tmp_path, {"a": note(1), "b": note(2, topic="the glimmer quarry floods")})
    server = serve()
    server.said = {f"{word(1)} rota": " beside the glimmer quarry"}
    ran = run_batch(tmp_path, server.url)
    standings = {source: step.row.standing for source, step in ran.steps.items()}
    assert standings == {"a.md": "not_usable", "b.md": "ready"}
    results = json.loads((tmp_path / "drafts" / "a.json").read_bytes())["results"]
    found = next(each for each in results[0]["report"]["findings"] if each["rule"] == "facts.other_notes")
    assert found["severity"] == "error"
    assert "b.md" in found["message"]
    assert found["text"] == "glimmer quarry"
    text = f"Subject: {results[0]['email']['subject']}\n\n{results[0]['email']['body']}\n"
    assert text[found["span"]["start"] : found["span"]["end"]] == found["text"]
    again = run_batch(tmp_path, server.url)
    assert again.steps["a.md"].row.standing == "not_usable"
    assert not any(step.drafted for step in again.steps.values())
