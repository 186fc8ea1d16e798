"""A server on loopback that answers each connection as it is told: for faults that no recording can hold."""

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterable, Iterator

import pytest

Act = str | tuple[int, object] | tuple[int, object, str]

GOOD = {
    "id": "1", "object": "chat.completion", "created": 0, "model": "pear-1",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "{}"}}],
    "usage": {"prompt_tokens": 11, "completion_tokens": 3, "total_tokens": 14},
}  # fmt: skip


def _whole(status: int, body: object, headers: str = "") -> bytes:
    """A whole HTTP answer."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    head = f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n{headers}"
    return f"{head}Connection: close\r\n\r\n".encode() + data


class Server:
    """Plays one act for each connection; the last one for all that follow.

    An act is status, body and perhaps headers to answer with, or ``good``, ``reset``, ``close``, ``hang`` or ``drip``.
    """

    def __init__(self, acts: Iterable[Act]) -> None:
        self.acts = list(acts)
        self.received: list[bytes] = []
        self._over = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"
        self._threads = [threading.Thread(target=self._accept)]

    def start(self) -> None:
        self._threads[0].start()

    def stop(self) -> None:
        self._over.set()
        with socket.create_connection(self._socket.getsockname()):
            pass
        for thread in self._threads:
            thread.join(5)
        self._socket.close()

    def _accept(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            if self._over.is_set():
                connection.close()
                return
            act = self.acts.pop(0) if len(self.acts) > 1 else self.acts[0]
            worker = threading.Thread(target=self._play, args=(connection, act))
            self._threads.append(worker)
            worker.start()

    def _play(self, connection: socket.socket, act: Act) -> None:
        with connection:
            self.received.append(_request(connection))
            if isinstance(act, tuple):
                connection.sendall(_whole(*act))
            elif act == "good":
                connection.sendall(_whole(200, GOOD))
            elif act == "reset":
                connection.sendall(_whole(200, GOOD)[:90])
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            elif act == "hang":
                self._over.wait(20)
            elif act == "drip":
                for byte in _whole(200, GOOD):
                    if self._over.wait(0.02):
                        return
                    connection.sendall(bytes([byte]))


def _request(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = next((int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0)
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Starts servers that run for the length of a test."""
    started: list[Server] = []

    def start(*acts: Act) -> Server:
        started.append(Server(acts))
        started[-1].start()
        return started[-1]

    yield start
    for server in started:
        server.stop()
