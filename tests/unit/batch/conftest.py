from collections.abc import Callable, Iterator

import pytest

from model_server import ModelServer


@pytest.fixture
def serve() -> Iterator[Callable[..., ModelServer]]:
    """Starts servers that run for the length of a test."""
    started: list[ModelServer] = []

    def start(*arguments: object, **named: object) -> ModelServer:
        started.append(ModelServer(*arguments, **named))
        return started[-1]

    yield start
    for server in started:
        server.stop()
