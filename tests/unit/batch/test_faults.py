"""Each way a server can fail, met by one file of notes alone, by one among many, and by all."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from batches import Ran, run_batch, write_notes
from model_server import ModelServer, note

Serve = Callable[..., ModelServer]

MENDED = ("ok", "fenced", "prose", "gzip", "nousage")
"""Answers that are good for all that."""
BAD_ANSWERS = (
    "refusal", "cf", "length", "truncjson", "invalidjson", "wrong", "array", "extra", "dupkey", "empty", "null",
    "toolcall", "deep", "huge", "filter", "ctx", "400", "413",
)  # fmt: skip
"""The server works, and of these notes it makes nothing usable."""
NO_ANSWERS = (
    "429", "500", "502", "503", "504", "529", "html", "badbody", "emptybody", "nullbody", "nochoices", "close", "reset",
    "short", "hang", "drip",
)  # fmt: skip
"""The server does not answer now."""
NO_ACCESS = ("401", "403", "404", "quota")
"""The server answers nobody with this key or model."""
ALL = (*MENDED, *BAD_ANSWERS, *NO_ANSWERS, *NO_ACCESS)


def is_whole(folder: Path, ran: Ran, name: str) -> bool:
    """Whether there is an email in the results of some notes."""
    results = json.loads((folder / "drafts" / ran.steps[f"{name}.md"].row.files[0]).read_bytes())["results"]
    return all(result["email"] for result in results)


@pytest.mark.parametrize("fault", ALL)
def test_one_note_alone_gets_its_draft_whatever_the_server_does(fault: str, serve: Serve, tmp_path: Path):
    server = serve()
    write_notes(tmp_path, {"one": note(1, f"[[fault:{fault}]]")})
    ran = run_batch(tmp_path, server.url, timeout=0.3 if fault in NO_ANSWERS else 5)
    row = ran.steps["one.md"].row
    assert is_whole(tmp_path, ran, "one")
    assert max(server.bodies.values()) <= 6
    if fault in MENDED:
        assert (row.standing, row.error, row.status) == ("ready", None, 0)
    else:
        assert (row.standing, row.status) == ("failed", 3)
        assert row.error
        assert "\n" not in row.error
    assert ran.batch.halted is None


def test_one_among_many_fails_by_itself(serve: Serve, tmp_path: Path):
    faulty = {f"{3 * n:03}-{fault}": note(3 * n, f"[[fault:{fault}]]") for n, fault in enumerate(ALL)}
    healthy = {f"{number:03}-well": note(number) for number in range(3 * len(ALL)) if number % 3}
    write_notes(tmp_path, faulty | healthy)
    server = serve()
    ran = run_batch(tmp_path, server.url, timeout=0.5)
    assert ran.batch.halted is None
    assert len(ran.steps) == len(faulty) + len(healthy)
    for name in healthy:
        assert ran.steps[f"{name}.md"].row.standing == "ready"
    for name in faulty:
        is_mended = name.partition("-")[2] in MENDED
        assert ran.steps[f"{name}.md"].row.standing == ("ready" if is_mended else "failed"), name
        assert is_whole(tmp_path, ran, name)


@pytest.mark.parametrize("fault", ALL)
def test_where_all_meet_it_a_server_that_answers_nobody_is_left_alone(fault: str, serve: Serve, tmp_path: Path):
    server = serve(fault=lambda _number: fault)
    is_answered = fault in MENDED or fault in BAD_ANSWERS
    count = 6 if is_answered else 12
    write_notes(tmp_path, {f"{number:02}": note(number) for number in range(count)})
    ran = run_batch(tmp_path, server.url, timeout=5 if is_answered else 0.3)
    if is_answered:
        assert ran.standings() == ["ready" if fault in MENDED else "failed"] * count
        assert ran.batch.halted is None
    else:
        assert ran.batch.halted is not None
        assert "stopped after 5 calls without an answer" in str(ran.batch.halted)
        assert len(ran.steps) <= 8
        assert len(server.bodies) <= 9


def test_when_the_server_is_back_the_rest_is_done(serve: Serve, tmp_path: Path):
    write_notes(tmp_path, {f"{number:02}": note(number) for number in range(12)})
    run_batch(tmp_path, serve(fault=lambda _number: "503").url)
    assert run_batch(tmp_path, serve().url).standings() == ["ready"] * 12


@pytest.mark.parametrize("fault", ["429", "500", "reset", "badbody"])
def test_a_moment_of_trouble_is_waited_out(fault: str, serve: Serve, tmp_path: Path):
    server = serve(fault=lambda number: fault if number % 20 == 3 else None)
    write_notes(tmp_path, {f"{number:02}": note(number) for number in range(24)})
    ran = run_batch(tmp_path, server.url)
    assert ran.standings() == ["ready"] * 24
    assert server.asked == 48 + (server.asked + 16) // 20
