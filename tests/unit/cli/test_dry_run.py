import json
from datetime import date
from pathlib import Path

from afterword.cli.dry_run import requests
from afterword.config import Settings
from afterword.notes import Notes

NOTES = Notes.read(Path(__file__).parents[3] / "examples" / "clinic-panel.txt")


def test_a_dry_run_shows_the_reading_and_an_email_for_each_and_the_emails_hold_nothing_private() -> None:
    text = requests(NOTES, Settings(base_url="http://127.0.0.1:9/v1", model="pear-1", today=date(2025, 11, 13)))
    reading, *emails = text.split("POST ")[1:]
    assert len(emails) == 2
    assert all(each.startswith("http://127.0.0.1:9/v1/chat/completions\nabout ") for each in (reading, *emails))
    body = json.loads(reading.split("\n", 2)[2])
    assert body["model"] == "pear-1"
    assert NOTES.plain.strip() in body["messages"][-1]["content"]
    assert "row" in reading
    assert not any("after a row" in each or "band 5" in each for each in emails)


def test_without_a_model_s_name_the_request_says_how_it_would_be_found() -> None:
    assert "only model that the server lists" in requests(NOTES, Settings(base_url="http://127.0.0.1:9/v1"))
    assert '"model": "gpt-4.1-mini"' in requests(NOTES, Settings(api_key="sk-not-a-real-key"))
