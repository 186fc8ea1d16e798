import json

import icalendar
import pytest

from samples import NOTES, Run


def planned(run: Run, *arguments: str, text: str = NOTES, **environment: str) -> dict[str, object]:
    done = run("plan", "--format", "json", *arguments, text=text, **environment)
    assert done.returncode == 0, done.stderr.decode()
    (result,) = json.loads(done.stdout)["results"]
    return result


def test_a_plan_says_what_to_do_and_when(run: Run):
    done = run("plan", "--today", "2025-03-04", text=NOTES)
    told = done.stdout.decode()
    assert done.returncode == 0, done.stderr.decode()
    assert "thank-you now" in told
    assert "Tue 2025-03-04 to Wed 2025-03-05  thank-you to Ines Halloran" in told
    assert "no public holidays assumed" in told


def test_the_json_is_the_contract_s(run: Run):
    result = planned(run, "--today", "2025-03-06")
    assert (result["source"], result["today"], result["kind"], result["send_now"]) == (
        "-", "2025-03-06", "thank_you", True
    )  # fmt: skip
    first = result["steps"][0]
    assert {key: first[key] for key in ("kind", "from", "by", "done")} == {
        "kind": "thank_you", "from": "2025-03-04", "by": "2025-03-05", "done": False
    }  # fmt: skip
    assert all(step["why"] for step in result["steps"])


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        pytest.param((), {}, "2025-03-13", id="default"),
        pytest.param(("--check-in-window", "5-8"), {}, "2025-03-11", id="window"),
        pytest.param(("--country", "GH"), {}, "2025-03-14", id="a-holiday-on-6-march"),
        pytest.param(
            (), {"AFTERWORD_COUNTRY": "gh", "AFTERWORD_CHECK_IN_WINDOW": "4-8"}, "2025-03-11", id="environment"
        ),
    ],
)
def test_the_numbers_are_settings(run: Run, arguments, environment, expected: str):
    steps = planned(run, "--today", "2025-03-04", *arguments, **environment)["steps"]
    assert steps[1]["from"] == expected


def test_a_buffer_and_a_second_check_in(run: Run):
    text = NOTES + "- decision by 21 march\n"
    steps = planned(run, "--today", "2025-03-04", "--buffer", "5", "--check-ins", "2", text=text)["steps"]
    assert [step["kind"] for step in steps] == ["thank_you", "check_in", "check_in", "final"]
    assert steps[1]["from"] == "2025-03-28"


def test_a_calendar_file_is_accepted(run: Run, tmp_path):
    done = run("plan", "--today", "2025-03-04", "--format", "ics", "--out", "plan.ics", text=NOTES)
    assert done.returncode == 0, done.stderr.decode()
    events = icalendar.Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
    assert [str(event["SUMMARY"]).split(" Ines")[0] for event in events] == ["Thank", "Check in with", "Last note to"]


def test_notes_that_can_t_be_used_stop_no_others(run: Run, tmp_path):
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    done = run("plan", "--today", "2025-03-04", "none.md", "notes.md")
    assert done.returncode == 2
    assert "none.md: no such file" in done.stderr.decode()
    assert "notes.md: thank-you now" in done.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(("--country", "XX"), "'XX' is no country", id="country"),
        pytest.param(("--country", "DE-ZZ"), "'ZZ' is no region of DE", id="region"),
        pytest.param(("--check-in-window", "ten"), "two numbers of days like 7-10", id="window"),
        pytest.param(("--check-in-window", "10-7"), "two numbers of days like 7-10", id="window-reversed"),
        pytest.param(("--buffer", "99"), "--buffer", id="buffer"),
        pytest.param(("--format", "csv"), "not one of text, json, ics", id="format"),
        pytest.param(("--today", "2025-02-30"), "not a date", id="no-such-day"),
        pytest.param(("--today", "9999-12-31"), "not a date", id="end-of-days"),
    ],
)
def test_bad_options_end_in_2_with_one_clear_line(run: Run, arguments, problem: str):
    done = run("plan", *arguments, text=NOTES)
    assert done.returncode == 2
    assert problem in done.stderr.decode()
    assert done.stdout == b""
