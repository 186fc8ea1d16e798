"""Every way a server can fail, alone and mixed over two hundred notes: one line, the right status, no half result."""

import gzip
import json
import random
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from afterword.cli.drafting import tell
from afterword.cli.streams import Console
from afterword.errors import ExitCode
from afterword.llm.openai import OpenAIChat
from afterword.notes import Notes
from afterword.pipeline import FollowUp, follow_up
from afterword.readers.by_model import ModelReader
from afterword.writers.by_model import ModelWriter
from samples import READ_BY_MODEL

KEY = "sk-test-0123456789abcdef"
HELD_BACK = "Zanzara"
"""A word of the notes that no message may hold."""
_NOTES = """Brackwater Ferries, timetable planner. Interview Tue 4 March 2025. I'm Tunde Falk.
Spoke to Ines Halloran (head of planning)
- they still plan the crew rota on paper
- don't mention the Zanzara deal, note {number}
"""
_WRITTEN = {
    "subject": "Thank you for Tuesday",
    "gratitude": {"text": "Thank you very much for the time you took for me on Tuesday.", "facts": []},
    "specific_reference": {"text": "That the crew rota is still planned on paper stayed with me.", "facts": ["t1"]},
    "reaffirmed_interest": {"text": "I would be very glad to join you as timetable planner.", "facts": []},
    "extra": None,
    "brief_close": "I look forward to hearing from you.",
    "sign_off": "Kind regards",
}
_STATUSES = (400, 401, 403, 404, 413, 429, 500, 502, 503, 504, 529)
_CODES = {
    "ctx": (400, "context_length_exceeded"),
    "filter": (400, "content_filter"),
    "quota": (429, "insufficient_quota"),
}
_TEXTS: dict[str, Callable[[str], str]] = {
    "fenced": lambda text: f"```json\n{text}\n```",
    "prose": lambda text: f"Here is the JSON you asked for:\n\n{text}\n\nLet me know if you need changes.",
    "ansi": lambda text: text.replace("Kind regards", "Kind\\u001b[31m regards"),
    "surrogate": lambda text: text.replace("for Tuesday", "for Tuesday \\ud83d"),
    "truncjson": lambda text: text[: len(text) * 6 // 10],
    "length": lambda text: text[: len(text) * 6 // 10],
    "invalidjson": lambda _: "Sorry, here you go: {customer: 'Acme', next steps = []",
    "wrong": lambda text: json.dumps(dict.fromkeys(list(json.loads(text))[1:], 7)),
    "array": lambda text: f"[{text}]",
    "extra": lambda text: json.dumps(json.loads(text) | {"unexpected_key": 1}),
    "nulls": lambda text: json.dumps(dict.fromkeys(json.loads(text), "")),
    "bigint": lambda text: json.dumps(json.loads(text) | {next(iter(json.loads(text))): 10**400}),
    "dupkey": lambda text: '{"subject": "", "candidate": "", "subject": "", "candidate": "",' + text[1:],
    "deep": lambda _: "[" * 5_000 + "]" * 5_000,
    "huge": lambda _: json.dumps({"subject": "All work and no play. " * 20_000}),
    "empty": lambda _: "",
    "cf": lambda _: "",
}
_FINISHES = {"length": "length", "cf": "content_filter", "toolcall": "tool_calls"}
_BODIES = {"badbody": b"{", "emptybody": b"", "nullbody": b"null"}

FINE = ("ok", "gzip", "chunked", "type", "nousage", "model", "fenced", "prose", "ansi", "surrogate")
BROKEN = (
    *(str(status) for status in _STATUSES), *_CODES, *_BODIES, "html", "close", "reset", "short", "nochoices",
    "null", "refusal", "toolcall", *(name for name in _TEXTS if name not in FINE),
)  # fmt: skip


def _completion(name: str, request: dict[str, Any]) -> dict[str, Any]:
    shape = request["response_format"]["json_schema"]["name"] if "response_format" in request else "notesread"
    text = json.dumps(READ_BY_MODEL if shape == "notesread" else _WRITTEN)
    message: dict[str, Any] = {"role": "assistant", "content": _TEXTS.get(name, str)(text), "refusal": None}
    if name in ("null", "refusal", "toolcall"):
        message["content"] = None
    if name == "refusal":
        message["refusal"] = "I can't help with that."
    choice = {"index": 0, "message": message, "finish_reason": _FINISHES.get(name, "stop")}
    usage = {} if name == "nousage" else {"usage": {"prompt_tokens": 900, "completion_tokens": 90, "total_tokens": 990}}
    model = "another-model" if name == "model" else request["model"]
    return {
        "id": "1", "object": "chat.completion", "created": 0, "model": model,
        "choices": [] if name == "nochoices" else [choice], **usage,
    }  # fmt: skip


class _Handler(BaseHTTPRequestHandler):
    """Answers each request with the fault that the server's ``choose`` names for its notes."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None: ...

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        name = self.server.choose()  # type: ignore[attr-defined]
        if name.isdigit() or name in _CODES:
            status, code = _CODES.get(name, (int(name) if name.isdigit() else 0, "scripted"))
            echo = f"scripted {status} about {KEY} and {raw[-400:].decode(errors='replace')}"
            self._send(status, json.dumps({"error": {"message": echo, "code": code, "param": None}}).encode())
        elif name == "html":
            self._send(502, b"<html>Bad gateway</html>", "text/html")
        elif name == "close":
            self._drop()
        else:
            self._answer(name, _BODIES.get(name) or json.dumps(_completion(name, json.loads(raw))).encode())

    def _answer(self, name: str, body: bytes) -> None:
        if name in _BODIES:
            self._send(200, _BODIES[name])
        elif name in ("reset", "short"):
            self.wfile.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
            )
            self.wfile.write(body[: len(body) // 2])
            self._drop(reset=name == "reset")
        elif name == "chunked":
            pieces = (body[i : i + 37] for i in range(0, len(body), 37))
            data = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
            self.wfile.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                b"Connection: close\r\n\r\n"
            )
            self.wfile.write(data + b"0\r\n\r\n")
            self.close_connection = True
        elif name == "gzip":
            self._send(200, gzip.compress(body), encoding="gzip")
        else:
            self._send(200, body, "text/html" if name == "type" else "application/json")

    def _send(self, status: int, body: bytes, kind: str = "application/json", encoding: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("retry-after-ms", "1")  # the client need not wait
        self.send_header("Connection", "close")  # and leaves no socket open behind it
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    def _drop(self, *, reset: bool = False) -> None:
        if reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR) if not reset else self.connection.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256
    choose: Callable[[], str]

    def handle_error(self, *_: object) -> None: ...


@pytest.fixture
def server() -> Iterator[_Server]:
    started = _Server(("127.0.0.1", 0), _Handler)
    threading.Thread(target=started.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield started
    started.shutdown()
    started.server_close()


def _drafted(server: _Server, number: int = 0) -> FollowUp:
    llm = OpenAIChat("pear-1", base_url=f"http://127.0.0.1:{server.server_port}/v1", api_key=KEY, timeout=120)
    notes = Notes.from_text(_NOTES.replace("{number}", str(number)), f"{number}.txt")
    (result,) = follow_up(notes, reader=ModelReader(llm), writer=ModelWriter(llm), today=date(2025, 3, 5), revisions=1)
    return result


def _is_whole(result: FollowUp) -> bool:
    """Whether an email came of it that is one of the two that can: the model's, or the offline writer's instead."""
    if result.email is None or result.outcome != "ready":
        return False
    by_model = "stayed with me" in result.email.body and result.email.body.endswith("Kind regards,\nTunde Falk")
    return by_model if result.model_error is None else result.model == "offline"


def _status(result: FollowUp) -> ExitCode:
    console = Console()
    tell([result], console)
    return console.status


@pytest.mark.parametrize("name", FINE)
def test_an_answer_that_can_be_read_is_taken(name: str, server: _Server) -> None:
    server.choose = lambda: name
    result = _drafted(server)

    assert result.model_error is None
    assert _is_whole(result)
    assert _status(result) == ExitCode.OK


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_alone_ends_in_one_line_and_the_offline_draft(
    name: str, server: _Server, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="afterword")
    server.choose = lambda: name
    result = _drafted(server)

    assert result.model_error
    assert "\n" not in result.model_error
    assert _is_whole(result)
    assert _status(result) == ExitCode.MODEL
    told = capsys.readouterr()
    assert told.out == ""
    assert not any(word in f"{told.err}{caplog.text}{result.model_error}" for word in (KEY, HELD_BACK, "Traceback"))


@pytest.mark.parametrize("seed", [7, 11])
def test_faults_mixed_over_two_hundred_notes_spoil_no_result(
    seed: int, server: _Server, capsys: pytest.CaptureFixture[str]
) -> None:
    chance, lock = random.Random(seed), threading.Lock()
    mix = [name for name in BROKEN if name not in ("close", "reset", "short")] + ["close"]

    def choose() -> str:
        with lock:
            return chance.choice(mix) if chance.random() < 0.4 else chance.choice(FINE)

    server.choose = choose
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda number: _drafted(server, number), range(100)))

    assert all(_is_whole(result) for result in results)
    assert {_status(result) for result in results} == {ExitCode.OK, ExitCode.MODEL}
    assert all((_status(result) == ExitCode.MODEL) == (result.model_error is not None) for result in results)
    told = capsys.readouterr()
    assert not any(word in told.err for word in (KEY, HELD_BACK, "Traceback"))
