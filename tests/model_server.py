"""A server on loopback that reads and writes like a small model, or misbehaves: for tests of many notes at once.

It understands the notes that ``note`` makes. Notes that hold ``[[fault:NAME]]`` meet that behaviour when they are read.
"""

import gzip
import json
import re
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_NOTE = """Interview tue 4 march 2025 at {company} for timetable planner. I'm {candidate}
Spoke to {person}.
- {topic}
{more}
"""
_STATUSES = ("400", "401", "403", "404", "413", "429", "500", "502", "503", "504", "529")
_CODES = {
    "quota": (429, "insufficient_quota"),
    "ctx": (400, "context_length_exceeded"),
    "filter": (400, "content_filter"),
}
_SYLLABLES = (
    "bra",
    "corr",
    "del",
    "fen",
    "gar",
    "hol",
    "ket",
    "lom",
    "mur",
    "nar",
    "pel",
    "quill",
    "ros",
    "tam",
    "vor",
    "wen",
)


def word(number: int) -> str:
    """A made-up word, another one for each number below 4096."""
    return "".join(_SYLLABLES[number >> shift & 15] for shift in (8, 4, 0))


def note(number: int, more: str = "", topic: str | None = None) -> str:
    """Notes that the server understands, others for each number."""
    name = word(number).capitalize()
    return _NOTE.format(company=f"{name} Ferries", candidate=f"Tunde {name}er", person=f"Ines {name}an",
                        topic=topic or f"they still plan the {word(number)} rota on paper", more=more)  # fmt: skip


class ModelServer(ThreadingHTTPServer):
    """Answers chat completions, and counts them.

    Args:
        latency: Seconds before each answer.
        fault: Gives the behaviour for a request by its number; ``None`` to read and write.

    Attributes:
        bodies: How often each body was asked for.
        answered: How often each body got an answer that has to be paid for.
        at_most: The most requests at once.
        tokens: What the answers cost.
        moments: When requests came and answers went.
        retry_after: The header that says when to come again.
        said: What it says besides in emails about a fact that holds a word.
    """

    daemon_threads = True
    request_queue_size = 512

    def __init__(self, latency: float = 0, fault: Callable[[int], str | None] = lambda _number: None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.retry_after = "Retry-After-Ms: 20"
        self.latency, self.fault = latency, fault
        self.url = f"http://127.0.0.1:{self.server_address[1]}/v1"
        self.bodies: Counter[bytes] = Counter()
        self.answered: Counter[bytes] = Counter()
        self.moments: list[float] = []
        self.said: dict[str, str] = {}
        self.at_once = self.at_most = self.tokens = 0
        self.over = threading.Event()
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def asked(self) -> int:
        """How many requests came."""
        return self.bodies.total()

    def stop(self) -> None:
        """Answer nobody any more."""
        self.over.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: clients that go away are part of the game."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: ModelServer

    def log_message(self, *arguments: object) -> None:
        pass

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        server = self.server
        with server.lock:
            number = server.asked
            server.bodies[raw] += 1
            server.moments.append(time.monotonic())
            server.at_once += 1
            server.at_most = max(server.at_most, server.at_once)
        try:
            server.over.wait(server.latency)
            self._play(json.loads(raw), raw, server.fault(number))
        finally:
            with server.lock:
                server.at_once -= 1
                server.moments.append(time.monotonic())

    def _play(self, body: dict[str, Any], raw: bytes, fault: str | None) -> None:
        asked = "\n".join(message["content"] for message in body["messages"])
        found = re.search(r"\[\[fault:(\w+)\]\]", asked)
        fault = fault or (found[1] if found else "ok")
        if fault in _STATUSES or fault in _CODES:
            status, code = _CODES.get(fault, (int(fault) if fault.isdecimal() else 0, f"scripted {fault}"))
            self._send(
                status, {"error": {"message": code, "type": "x", "param": None, "code": code}}, self.server.retry_after
            )
        elif fault == "hang":
            self.server.over.wait(20)
            self.close_connection = True
        elif fault == "close":
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
        elif fault in ("html", "badbody", "emptybody", "nullbody"):
            data = {"html": b"<html>502</html>", "badbody": b"not json {", "emptybody": b"", "nullbody": b"null"}[fault]
            self._send(502 if fault == "html" else 200, data, self.server.retry_after)
        else:
            with self.server.lock:
                self.server.answered[raw] += 1
            self._answer(_completion(body, asked, fault, self.server.said), fault)

    def _answer(self, completion: dict[str, Any], fault: str) -> None:
        with self.server.lock:
            usage = completion.get("usage", {})
            self.server.tokens += usage.get("prompt_tokens", 0) + usage.get("completion_tokens", 0)
        if fault not in ("reset", "short", "drip", "gzip"):
            self._send(200, completion)
            return
        data = json.dumps(completion).encode()
        if fault == "gzip":
            self._send(200, gzip.compress(data), "Content-Encoding: gzip")
            return
        whole = (
            f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data
        )
        self.close_connection = True
        if fault == "drip":
            for byte in whole:
                if self.server.over.wait(0.02):
                    return
                self.wfile.write(bytes([byte]))
            return
        self.wfile.write(whole[: len(whole) // 2])
        if fault == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.rfile.close()
        self.connection.close()

    def _send(self, status: int, body: object, header: str = "X-Nothing: 1") -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        head = (
            f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n{header}\r\n\r\n"
        )
        self.wfile.write(head.encode() + data)


def _completion(body: dict[str, Any], asked: str, fault: str, said: dict[str, str]) -> dict[str, Any]:
    text, finish, more = _text(json.dumps(_value(asked, said)), fault)
    message = {"role": "assistant", "content": text, "refusal": None} | more
    completion = {
        "id": "1", "object": "chat.completion", "created": 0, "model": body["model"],
        "choices": [] if fault == "nochoices" else [{"index": 0, "finish_reason": finish, "message": message}],
        "usage": {"prompt_tokens": len(asked) // 4, "completion_tokens": len(text or "") // 4, "total_tokens": 0},
    }  # fmt: skip
    if fault == "nousage":
        del completion["usage"]
    return completion


def _text(good: str, fault: str) -> tuple[str | None, str, dict[str, Any]]:
    """What the server says in place of a good answer: text, finish reason, and more of the message."""
    if fault == "refusal":
        return None, "stop", {"refusal": "I can't help with that."}
    if fault == "toolcall":
        call = {"id": "1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
        return None, "tool_calls", {"tool_calls": [call]}
    finish = {"length": "length", "cf": "content_filter"}.get(fault, "stop")
    key, value = next(iter(json.loads(good).items()))
    texts = {
        "fenced": f"```json\n{good}\n```",
        "prose": f"Here it is:\n\n{good}\n\nAnything else?",
        "length": good[: len(good) // 2],
        "truncjson": good[: len(good) // 2],
        "cf": "",
        "empty": "",
        "invalidjson": "Sorry, here you go: {company: 'Acme'",
        "wrong": json.dumps({"unexpected": 1}),
        "array": f"[{good}]",
        "extra": f'{{"unexpected": 1, {good[1:]}',
        "dupkey": f"{{{json.dumps(key)}: {json.dumps(value)}, {good[1:]}",
        "deep": "[" * 5000 + "]" * 5000,
        "huge": good.replace("Ferries", "Ferries " + "very " * 100_000),
    }
    return (None if fault == "null" else texts.get(fault, good)), finish, {}


def _value(asked: str, said: dict[str, str]) -> dict[str, Any]:
    """The reading of notes, or the email about facts."""
    more = next((text for word, text in said.items() if word in asked), "")
    if fact := re.search(r"^(t1) \([^)]*\): (.*)$", asked, re.MULTILINE):
        return {
            "subject": "Thank you for Tuesday",
            "gratitude": {"text": "Thank you for your time on Tuesday.", "facts": []},
            "specific_reference": {"text": f"What has stayed with me: {fact[2]}{more}.", "facts": ["t1"]},
            "reaffirmed_interest": {
                "text": "I would be very glad to work on it with you as timetable planner, "
                "and to learn how the people who do it every day would like it to be.",
                "facts": ["t1"],
            },
            "extra": None,
            "brief_close": "If anything else would help, I am easy to reach, and I look forward to hearing from you.",
            "sign_off": "Kind regards",
        }
    told = re.search(
        r"at (?P<company>\w+ Ferries) .* I'm (?P<candidate>.+)\nSpoke to (?P<person>.+)\.\n- (?P<topic>.+)", asked
    )
    if told is None:
        return {"sorry": "these notes are not for me"}
    return {
        "kind": {"value": "thank_you", "quote": "Interview tue 4 march 2025"},
        "candidate": told["candidate"], "company": told["company"], "role": "timetable planner",
        "interview_date": {"value": "2025-03-04", "quote": "tue 4 march 2025"}, "decision_by": None,
        "stated_days": None, "next_steps": None, "answer": None, "contact": None,
        "people": [{"name": told["person"], "honorific": None, "title": None}],
        "topics": [{"person": told["person"], "quote": told["topic"]}], "promises": [], "private": [],
    }  # fmt: skip
