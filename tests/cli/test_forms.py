"""The forms of a draft: a note for LinkedIn, a link, a mail file, the clipboard."""

import json
import os
import sys
from pathlib import Path

import pytest

from samples import NOTES, Run

TODAY = ("--today", "2025-03-05")


def test_a_note_for_linkedin_has_no_subject_and_fits(run: Run):
    for limit in ("300", "200"):
        done = run("draft", "--for", "linkedin", *TODAY, "--format", "json", text=NOTES, AFTERWORD_LINKEDIN_LIMIT=limit)
        result = json.loads(done.stdout)["results"][0]
        assert done.returncode == 0, done.stderr.decode()
        assert result["email"]["subject"] is None
        assert len(result["email"]["body"]) <= int(limit)
        assert result["report"]["rubric"] == "linkedin@1"
        assert result["prompts"] == ["offline-linkedin@1"]
    text = run("draft", "--for", "linkedin", *TODAY, text=NOTES).stdout.decode()
    assert text.startswith("Dear Ines,\n\n")


def test_a_note_is_checked_by_the_limit_that_holds_for_it(run: Run):
    note = run("draft", "--for", "linkedin", *TODAY, text=NOTES).stdout.decode()
    longer = note.replace("\n\nTunde", " " + "I liked the tide model too. " * 9 + "\n\nTunde")
    assert run("check", "--for", "linkedin", text=note).returncode == 0
    assert run("check", "--rubric", "linkedin", text=note).returncode == 0
    done = run("check", "--for", "linkedin", text=longer)
    assert done.returncode == 1
    assert "the site takes 300" in done.stdout.decode()
    done = run("check", "--for", "linkedin", text=longer, AFTERWORD_LINKEDIN_LIMIT="900")
    assert done.returncode == 0


def test_a_link_opens_the_email(run: Run):
    done = run("draft", "--format", "mailto", *TODAY, text=NOTES)
    assert done.stdout.startswith(b"mailto:?subject=Thank%20you")
    assert b"%0D%0A%0D%0A" in done.stdout
    assert done.stdout.isascii()


_CLIPBOARD = """#!{python}
import sys
from pathlib import Path
path = Path({path!r})
if "-o" in sys.argv:
    sys.stdout.buffer.write(path.read_bytes())
elif {works}:
    path.write_bytes(sys.stdin.buffer.read())
else:
    path.write_bytes(b"")
"""


def _desktop(folder: Path, *, works: bool) -> dict[str, str]:
    """An environment whose clipboard program writes to a file."""
    program = folder / "bin" / "xclip"
    program.parent.mkdir()
    code = _CLIPBOARD.format(python=sys.executable, path=str(folder / "clipboard"), works=works)
    program.write_text(code, encoding="utf-8")
    program.chmod(0o755)
    return {"DISPLAY": ":0", "WAYLAND_DISPLAY": "", "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the clipboard is the system's own")
def test_the_clipboard_holds_what_was_printed(run: Run, tmp_path: Path):
    done = run("draft", "--copy", *TODAY, text=NOTES, **_desktop(tmp_path, works=True))
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "clipboard").read_bytes() == done.stdout
    assert "on the clipboard" in done.stderr.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always one")
@pytest.mark.parametrize(("desktop", "problem"), [(True, "did not take"), (False, "no clipboard is within reach")])
def test_without_a_clipboard_the_draft_is_printed_and_the_error_is_clear(
    run: Run, tmp_path: Path, desktop: bool, problem: str
):
    where = _desktop(tmp_path, works=False) if desktop else {"DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = run("draft", "--copy", *TODAY, text=NOTES, **where)
    assert done.returncode == 2
    assert done.stdout.startswith(b"Subject: ")
    assert problem in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(("--for", "post"), "not one of email, linkedin", id="form"),
        pytest.param(("--for", "linkedin", "--format", "eml"), "a note for LinkedIn is none", id="note-as-mail"),
        pytest.param(("--format", "pdf"), "not one of text, json, eml, mailto", id="format"),
    ],
)
def test_bad_input_ends_in_2_with_one_clear_line(run: Run, arguments: tuple[str, ...], problem: str):
    done = run("draft", *arguments, *TODAY, text=NOTES)
    assert done.returncode == 2
    assert problem in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_limit_that_holds_no_note_is_refused(run: Run):
    done = run("draft", "--for", "linkedin", *TODAY, text=NOTES, AFTERWORD_LINKEDIN_LIMIT="20")
    assert done.returncode == 2
    assert "linkedin_limit" in done.stderr.decode()
