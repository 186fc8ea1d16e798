"""Where notes are drafted: in this process, or in others that think while this one talks to the model.

A slot drafts one file of notes at a time. The slots of other processes ask this one for each answer of the model, so
that its limits, its costs and the stored answers are in one place, and the reading and judging, which hold the
interpreter, on all cores.
"""

import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, cast

from afterword.batch.work import Done, Task, Work
from afterword.errors import AfterwordError
from afterword.llm import ChatModel, Memory, Message, Reply, ResponseFormat
from afterword.llm.deadline import in_seconds, time_left, until

Slot = Callable[[Task, ChatModel | None], Done]
"""Drafts for one file of notes; used by one thread at a time."""


class _Named(NamedTuple):
    """What a process without a model of its own has to know of it."""

    name: str
    base_url: str
    window: int | None


class _Ask(NamedTuple):
    """A request to the model, from the process that thinks to the one that talks.

    Attributes:
        seconds: How much time is left for the notes it is about.
    """

    messages: tuple[Message, ...]
    response_format: ResponseFormat | None
    seconds: float | None


class ProcessLost(Exception):
    """A process that drafts has ended; only a bug or the system does that."""


@contextmanager
def slots_of(work: Work, count: int, processes: int) -> Iterator[Sequence[Slot]]:
    """Slots to draft in.

    Args:
        work: What is done for one file of notes.
        count: How many slots.
        processes: The processes they are spread over; with one, all are in this process.
    """
    if processes < 2:
        yield [work] * count
        return
    context = multiprocessing.get_context("spawn")  # a fork would copy this process's threads, locks and state
    pipes = [context.Pipe() for _ in range(count)]
    started = [
        context.Process(target=_think, args=(work, [theirs for _, theirs in pipes[first::processes]]), daemon=True)
        for first in range(processes)
    ]
    for process in started:
        process.start()
    for _, theirs in pipes:
        theirs.close()
    try:
        yield [_Remote(ours) for ours, _ in pipes]
    finally:
        for ours, _ in pipes:
            ours.close()
        for process in started:
            process.terminate()


class _Remote:
    """A slot in another process."""

    def __init__(self, connection: "Connection[Any, Any]") -> None:
        self._connection = connection

    def __call__(self, task: Task, llm: ChatModel | None) -> Done:
        """Draft there, and answer here what the model is asked.

        Raises:
            AfterwordError: As the work there did.
        """
        try:
            self._connection.send((task, _Named(llm.name, llm.base_url, llm.memory.window) if llm else None))
            while isinstance(told := self._connection.recv(), _Ask):
                self._connection.send(_outcome(llm, told))
        except (EOFError, OSError) as error:
            raise ProcessLost("a process that drafts has ended") from error
        if isinstance(told, BaseException):
            raise told
        return cast("Done", told)


def _outcome(llm: ChatModel | None, asked: _Ask) -> Reply | AfterwordError:
    if llm is None:
        raise ProcessLost("a process without a model asked for an answer")
    try:
        with until(in_seconds(asked.seconds)):
            return llm.complete(asked.messages, response_format=asked.response_format)
    except AfterwordError as error:
        return error


def _think(work: Work, connections: "Sequence[Connection[Any, Any]]") -> None:
    """What another process does: draft in each of its slots until this process closes them, or is no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that talks decides what an interrupt means
    work.warm_up()
    memory = Memory()
    threads = [threading.Thread(target=_serve, args=(work, connection, memory)) for connection in connections]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _serve(work: Work, connection: "Connection[Any, Any]", memory: Memory) -> None:
    try:
        while True:
            task, model = connection.recv()
            try:
                told: object = work(task, _WireModel(connection, model, memory) if model else None)
            except (AfterwordError, Exception) as error:  # noqa: BLE001 -- raised again where the batch runs
                told = error
            connection.send(told)
    except (EOFError, OSError):
        return


class _WireModel:
    """The model, asked by way of the process that talks to it."""

    def __init__(self, connection: "Connection[Any, Any]", model: _Named, memory: Memory) -> None:
        self.name, self.base_url, self.memory = model.name, model.base_url, memory
        memory.window = model.window
        self._connection = connection

    def complete(self, messages: Sequence[Message], *, response_format: ResponseFormat | None = None) -> Reply:
        """The model's answer.

        Raises:
            AfterwordError: As there.
        """
        self._connection.send(_Ask(tuple(messages), response_format, time_left()))
        told = self._connection.recv()
        if isinstance(told, AfterwordError):
            raise told
        return cast("Reply", told)
